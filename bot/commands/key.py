"""`key`: prints fresh keys as lines for `.env`."""

import argparse
from collections.abc import Sequence

from bot.settings import Settings
from storage.vault import fresh_key

FRESH = """\
# Dua kunci baru: salin ke .env, dan simpan salinannya di tempat lain yang aman.
# Tanpa kunci induk tidak seorang pun bisa membaca data yang tersimpan.
KENTONGAN_MASTER_KEY={}
KENTONGAN_CHAIN_KEY={}"""
CHANGE = """\
# Kunci sudah ada. Untuk mengganti kunci induk (kunci rantai tidak pernah diganti):
# 1. Ganti baris ini di .env; kunci baru di depan, yang lama masih membuka. Simpan salinannya.
KENTONGAN_MASTER_KEY={},{}"""


def run(argv: Sequence[str]) -> int:
    """Print; the exit code."""
    argparse.ArgumentParser(
        prog="bot.py key", description="Cetak kunci baru untuk .env"
    ).parse_args(argv)
    there = Settings().master_key.get_secret_value()
    print(CHANGE.format(fresh_key(), there) if there else FRESH.format(fresh_key(), fresh_key()))
    return 0
