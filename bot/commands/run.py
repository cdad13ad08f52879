"""`run`: the real thing, from `.env`."""

import asyncio
import logging
from collections.abc import Sequence

from bot.clock import RealClock
from bot.commands.memory import at_work
from bot.commands.options import Parser
from bot.commands.stopping import stoppable
from bot.domain.errors import Contradiction
from bot.ports import Unreachable
from bot.settings import Settings, read_settings
from bot.terminal import said
from storage.engines import NoDatabase
from storage.schema import NewerSchema, OldSchema
from storage.vault import BadKey, WrongKey

STOPPERS = (Unreachable, Contradiction, NoDatabase, OldSchema, NewerSchema, BadKey, WrongKey)
"""What keeps a bot from starting; each says why in one sentence."""
NOISY = ("alembic", "aiogram.event", "apscheduler")


def run(argv: Sequence[str]) -> int:
    """Run the bot until it is stopped; the exit code."""
    Parser("run", said("run.about")).parse_args(argv)
    try:
        settings = read_settings()
    except Contradiction as reason:
        print(said("run.cannot", why=reason))
        return 1
    if not settings.token.get_secret_value():
        print(said("run.no_token"))
        return 2
    logging.basicConfig(
        level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(logging.WARNING)
    stoppable()
    try:
        asyncio.run(_run(settings))
    except KeyboardInterrupt:
        return 0
    except STOPPERS as reason:
        print(said("run.cannot", why=reason))
        return 1
    return 0


async def _run(settings: Settings) -> None:
    from bot.commands.working import admin_link, working  # aiogram takes seconds: token first
    from bot.intake.reading import be_ready

    async with working(settings, RealClock()) as assembly:
        for fault in assembly.desk.city.place_faults:
            print(said("run.place_skipped", fault=fault), flush=True)
        if link := await admin_link(assembly):
            print(said("run.admin_link", link=link), flush=True)
        await asyncio.to_thread(be_ready)  # compiled while nobody waits for a report to be read
        at_work()
        await asyncio.Event().wait()
