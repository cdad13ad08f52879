"""`key`: prints fresh keys as lines for `.env`, and wraps all keys under a new master."""

import asyncio
from collections.abc import Sequence

from bot.commands.opening import CLOSED, books_of
from bot.commands.options import Parser
from bot.settings import Settings, read_settings
from bot.terminal import said
from storage.vault import fresh_key


def run(argv: Sequence[str]) -> int:
    """Print or rotate; the exit code."""
    parser = Parser("key", said("key.about"))
    parser.add_argument("--rotate", action="store_true", help=said("key.rotate"))
    parser.add_argument("--stopped", action="store_true", help=said("key.stopped"))
    options = parser.parse_args(argv)
    try:
        settings = read_settings()
        if options.rotate:
            return asyncio.run(_rotate(settings, stopped=options.stopped))
    except CLOSED as fault:
        print(said("ends.cannot", why=fault))
        return 1
    there = settings.master_key.get_secret_value()
    if there:
        print(said("key.change", fresh=fresh_key(), there=there))
    else:
        print(said("key.fresh", master=fresh_key(), chain=fresh_key()))
    return 0


async def _rotate(settings: Settings, *, stopped: bool) -> int:
    async with books_of(settings) as store, store.rotating() as books:
        if not (stopped or await books.adopted()):
            print(said("key.not_yet"))
            return 1
        changed, count = await books.rewrap()
    print(said("key.rewrapped", changed=changed, count=count))
    if "," in settings.master_key.get_secret_value():
        print(said("key.old_may_go"))
    return 0
