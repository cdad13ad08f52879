"""The command line: each command is one file, imported when it is called."""

import importlib
import sys
from collections.abc import Sequence

from bot.commands import memory

COMMANDS = {
    "run": "jalankan bot 112 dari .env (bawaan)",
    "sandbox": "coba semuanya tanpa Telegram, di peramban",
    "drill": "mainkan satu kejadian dari awal sampai ditutup, dan periksa tiap langkah SOP",
    "parse": "baca satu laporan yang diketik bebas, seperti meja membacanya",
    "sop": "cetak SOP satu kota, dalam urutan dan kolom dokumennya",
    "lembar": "cetak lembar panggilan kosong dan daftar telepon, untuk saat bot mati",
    "key": "cetak kunci baru untuk .env",
    "report": "tulis laporan bulanan: CSV dan satu halaman A4",
    "check": "periksa pemasangan: pengaturan, basis data, token, grup, nomor telepon",
    "audit": "buktikan bahwa tidak ada yang diubah sejak dicatat",
    "looks": "tulis siapa melihat data pelapor, sebagai CSV",
    "erase": "hapus data pribadi laporan lama; statistik tetap",
    "migrate": "bawa basis data PostgreSQL ke skema terbaru",
}
USAGE = """Kentongan: meja koordinasi 112 di Telegram.

python bot.py PERINTAH [pilihan]

{}

python bot.py PERINTAH --help menjelaskan pilihannya."""
HELP = ("-h", "--help", "help")


def main(argv: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in HELP:
        print(usage())
        sys.exit(0)
    command = words.pop(0) if words and not words[0].startswith("-") else "run"
    if command not in COMMANDS:
        print(f"Perintah tidak dikenal: {command}\n\n{usage()}", file=sys.stderr)
        sys.exit(2)
    memory.starting()
    sys.exit(importlib.import_module(f"bot.commands.{command}").run(words))


def usage() -> str:
    """What there is to be told."""
    lines = [f"  {name:<10}{what}" for name, what in COMMANDS.items()]
    return USAGE.format("\n".join(lines))
