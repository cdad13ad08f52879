"""`run`: the real thing, from `.env`."""

import argparse
import asyncio
import logging
from collections.abc import Sequence

from bot.clock import RealClock
from bot.commands.memory import at_work
from bot.commands.stopping import stoppable
from bot.domain.errors import Contradiction
from bot.ports import Unreachable
from bot.settings import Settings, read_settings
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
    from bot.commands.working import admin_link, working  # aiogram takes seconds: token first

    async with working(settings, RealClock()) as assembly:
        for fault in assembly.desk.city.place_faults:
            print(f"Titik kenal dilewati: {fault}", flush=True)
        if link := await admin_link(assembly):
            print(f"Tautan admin pertama (berlaku 24 jam): {link}", flush=True)
        at_work()
        await asyncio.Event().wait()
