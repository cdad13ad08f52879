"""`erase`: destroys the keys of a report, or of all older than a day; codes and times stay.

Messages of the public and tickets are erased like reports, and numbers that nothing names go.
"""

import argparse
import asyncio
from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot import cities
from bot.clock import RealClock
from bot.commands.opening import CLOSED, books_of
from bot.domain.city import City
from bot.domain.errors import Refusal
from bot.rendering import JinjaRenderer
from bot.services.erasing import Erasing
from bot.services.journal import Journal
from bot.settings import Settings, read_settings

AGREED = "hapus"
ASK = """\
Data pribadi {} akan dihapus: nama, nomor, dan semua kata di dalamnya tidak terbaca lagi oleh
siapa pun, juga oleh Anda. Kode, waktu, rantai, dan statistik tetap.
Ketik '{}' lalu Enter: """


def run(argv: Sequence[str]) -> int:
    """Erase; 0 when done, 1 when refused, 2 when it cannot begin."""
    options = _options(argv)
    what = f"laporan #{options.number}" if options.number else f"laporan sebelum {options.before}"
    if not options.yes and input(ASK.format(what, AGREED)).strip().lower() != AGREED:
        print("Tidak ada yang dihapus.")
        return 1
    try:
        settings = read_settings()
        city = cities.load(settings.city)
        return asyncio.run(_erase(settings, city, options.number, options.before))
    except CLOSED as fault:
        print(f"Tidak bisa: {fault}")
        return 2


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bot.py erase", description="Hapus data pribadi laporan; statistik tetap"
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--number",
        type=int,
        metavar="N",
        help="satu laporan, pesan warga, atau tiket, dengan nomornya",
    )
    which.add_argument(
        "--before", type=date.fromisoformat, metavar="TTTT-BB-HH", help="semua yang lebih tua"
    )
    parser.add_argument("--yes", action="store_true", help="tanpa bertanya")
    return parser.parse_args(argv)


async def _erase(settings: Settings, city: City, number: int | None, before: date | None) -> int:
    renderer = JinjaRenderer({city.slug: city}, city.slug)
    async with books_of(settings) as store:
        erasing = Erasing(Journal(store, RealClock(), city))
        code = 0
        if before is None:
            try:
                streams = await erasing.number(number or 0)
                print(f"Data pribadi laporan #{number} dihapus ({streams} kunci).")
            except Refusal as refused:
                print(f"#{number}: {renderer.answer(refused.code, **refused.details)}")
                code = 1
        else:
            done, left = await _older(erasing, renderer, city, before)
            print(f"{done} laporan dihapus, {left} dibiarkan.")
        await erasing.forget_numbers()
        if not await store.scrub():
            print("Sisa di berkas catatan (WAL) hilang saat bot dimulai ulang.")
        return code


async def _older(
    erasing: Erasing, renderer: JinjaRenderer, city: City, before: date
) -> tuple[int, int]:
    done = left = 0
    moment = datetime.combine(before, time(), ZoneInfo(city.zone))
    async for line in erasing.older(moment):
        try:
            await erasing.report(line)
            done += 1
        except Refusal as refused:
            if refused.code == "report_erased":
                continue
            left += 1
            print(f"#{line.number}: {renderer.answer(refused.code, **refused.details)}")
    return done, left
