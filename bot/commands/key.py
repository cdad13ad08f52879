"""`key`: prints fresh keys as lines for `.env`, and wraps all keys under a new master."""

import argparse
import asyncio
from collections.abc import Sequence

from bot.commands.opening import CLOSED, books_of
from bot.settings import Settings, read_settings
from storage.vault import fresh_key

FRESH = """\
# Dua kunci baru: salin ke .env, dan simpan salinannya di tempat lain yang aman.
# Tanpa kunci induk tidak seorang pun bisa membaca data yang tersimpan.
KENTONGAN_MASTER_KEY={}
KENTONGAN_CHAIN_KEY={}"""
CHANGE = """\
# Kunci sudah ada. Untuk mengganti kunci induk (kunci rantai tidak pernah diganti):
# 1. Ganti baris ini di .env; kunci baru di depan, yang lama masih membuka. Simpan salinannya.
KENTONGAN_MASTER_KEY={},{}
# 2. Mulai ulang bot.
# 3. python bot.py key --rotate
# 4. Hapus koma dan kunci lama dari baris itu, mulai ulang bot."""
NOT_YET = """\
Belum diganti: bot belum pernah mulai dengan kunci pertama di KENTONGAN_MASTER_KEY.
Mulai ulang bot dulu, lalu ulangi. Bila bot memang sedang mati: tambahkan --stopped."""


def run(argv: Sequence[str]) -> int:
    """Print or rotate; the exit code."""
    parser = argparse.ArgumentParser(
        prog="bot.py key", description="Cetak kunci baru untuk .env, atau ganti kunci induk"
    )
    parser.add_argument(
        "--rotate", action="store_true", help="bungkus semua kunci dengan kunci induk pertama"
    )
    parser.add_argument("--stopped", action="store_true", help="bot sedang mati")
    options = parser.parse_args(argv)
    try:
        settings = read_settings()
        if options.rotate:
            return asyncio.run(_rotate(settings, stopped=options.stopped))
    except CLOSED as fault:
        print(f"Tidak bisa: {fault}")
        return 1
    there = settings.master_key.get_secret_value()
    print(CHANGE.format(fresh_key(), there) if there else FRESH.format(fresh_key(), fresh_key()))
    return 0


async def _rotate(settings: Settings, *, stopped: bool) -> int:
    async with books_of(settings) as store, store.rotating() as books:
        if not (stopped or await books.adopted()):
            print(NOT_YET)
            return 1
        changed, count = await books.rewrap()
    print(f"{changed} dari {count} kunci dibungkus ulang; semuanya kini memakai kunci pertama.")
    if "," in settings.master_key.get_secret_value():
        print("Kunci lama (sesudah koma) boleh dihapus dari .env. Mulai ulang bot sesudahnya.")
    return 0
