"""`migrate`: bring the database of this installation to the newest schema."""

import asyncio
from collections.abc import Sequence

from bot.commands.options import Parser
from bot.domain.errors import Contradiction
from bot.settings import read_settings
from bot.terminal import said
from storage.engines import NoDatabase
from storage.schema import migrate, schema_state


def run(argv: Sequence[str]) -> int:
    """Migrate; the exit code."""
    Parser("migrate", said("migrate.about")).parse_args(argv)
    try:
        url = read_settings().database_url
        before = asyncio.run(schema_state(url))
        if before == "newer":
            print(said("migrate.newer"))
            return 1
        asyncio.run(migrate(url))
    except (Contradiction, NoDatabase) as reason:
        print(said("migrate.stays", why=reason))
        return 1
    print(said("migrate.current" if before == "current" else "migrate.done"))
    return 0
