"""`migrate`: bring the database of this installation to the newest schema."""

import argparse
import asyncio
from collections.abc import Sequence

from bot.settings import Settings
from storage.schema import migrate, schema_state


def run(argv: Sequence[str]) -> int:
    """Migrate; the exit code."""
    argparse.ArgumentParser(
        prog="bot.py migrate", description="Bawa basis data ke skema terbaru"
    ).parse_args(argv)
    url = Settings().database_url
    before = asyncio.run(schema_state(url))
    asyncio.run(migrate(url))
    print("Skema sudah terbaru." if before == "current" else "Skema dibawa ke yang terbaru.")
    return 0
