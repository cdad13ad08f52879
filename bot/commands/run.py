"""`run`: the real thing, from `.env`."""

import argparse
import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from bot.assembly import Assembly, assembled
from bot.clock import RealClock
from bot.commands.memory import at_work
from bot.commands.stopping import stoppable
from bot.domain.errors import Contradiction
from bot.ports import Clock, Unreachable
from bot.settings import Settings, read_settings
from handlers.hear import dispatcher, ears
from handlers.poller import poll
from scheduler.mailbox import LetterBox
from scheduler.nursery import Nursery
from scheduler.relay import relays
from scheduler.sealer import Sealer
from scheduler.wake import Wake, metronome
from storage.engines import NoDatabase
from storage.schema import NewerSchema, OldSchema
from storage.vault import BadKey, WrongKey

STOPPERS = (Unreachable, Contradiction, NoDatabase, OldSchema, NewerSchema, BadKey, WrongKey)
"""What keeps a bot from starting; each says why in one sentence."""
NOISY = ("alembic", "aiogram.event", "apscheduler")
NO_TOKEN = """Belum ada token bot (KENTONGAN_TOKEN).
Untuk mencoba tanpa Telegram: python bot.py sandbox
Untuk memakai sungguhan: salin .env.example ke .env dan isi token dari @BotFather."""


def run(argv: Sequence[str]) -> int:
    """Run the bot until it is stopped; the exit code."""
    argparse.ArgumentParser(prog="bot.py run", description="Jalankan bot 112 dari .env").parse_args(
        argv
    )
    try:
        settings = read_settings()
    except Contradiction as reason:
        print(f"Bot tidak bisa mulai: {reason}")
        return 1
    if not settings.token.get_secret_value():
        print(NO_TOKEN)
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
        print(f"Bot tidak bisa mulai: {reason}")
        return 1
    return 0


async def _run(settings: Settings) -> None:
    async with working(settings, RealClock()) as assembly:
        for fault in assembly.desk.city.place_faults:
            print(f"Titik kenal dilewati: {fault}", flush=True)
        if link := await admin_link(assembly):
            print(f"Tautan admin pertama (berlaku 24 jam): {link}", flush=True)
        at_work()
        await asyncio.Event().wait()


async def admin_link(assembly: Assembly) -> str | None:
    """The first admin's one-time link, while there is no admin."""
    code = await assembly.desk.membership.first_admin()
    return assembly.desk.membership.link(code) if code else None


@asynccontextmanager
async def working(
    settings: Settings, clock: Clock, *, beat: bool = True
) -> AsyncIterator[Assembly]:
    """A desk at work: it hears, watches and carries until this is left.

    `sandbox`, `drill` and the tests come in through this same door.
    """
    async with AsyncExitStack() as stack:
        assembly = await stack.enter_async_context(assembled(settings, clock))
        desk = assembly.desk
        bot = ears(settings.token.get_secret_value(), settings.api_url)
        stack.push_async_callback(bot.session.close)
        nursery = await stack.enter_async_context(Nursery())
        wake = Wake(desk)
        carriers = relays(desk, assembly.gateways, nursery)
        sealer = Sealer(desk)
        heard = [wake.committed, *(one.committed for one in carriers), sealer.committed]
        desk.journal.after_commit += heard
        await desk.places.load()
        await desk.delivery.recover()
        nursery.keep("watch", wake.run)
        for one in carriers:
            nursery.keep("relay", one.run)
        nursery.keep("sealer", sealer.run)
        if settings.web:
            from handlers.web import serving  # FastAPI is loaded where a door is open

            app, at = serving.doors(desk, settings), serving.listening(settings.web)
            stack.callback(at.close)
            nursery.keep("web", lambda: serving.serve(app, at))
        for box in assembly.mailboxes:
            nursery.keep("letter box", LetterBox(desk, box).run)
        nursery.keep("poller", lambda: poll(bot, dispatcher(), desk))
        if beat:
            metronome_ = metronome(wake, *carriers, sealer)
            metronome_.start()
            stack.callback(metronome_.shutdown, wait=False)
        yield assembly
