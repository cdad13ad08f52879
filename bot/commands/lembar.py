"""`lembar`: empty call sheets and the phone list, to be hung up for a night without us."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import cities
from bot.domain.errors import Contradiction
from bot.rendering.paper import paper_words, pdf
from bot.rendering.sheet import sheet
from bot.settings import spoken

MOST = 200


def run(argv: Sequence[str]) -> int:
    """Write the PDF. Returns 2 for a city that contradicts itself, 1 where no file can be made."""
    options = _options(argv)
    try:
        said = spoken()
        city, words = cities.spoken(cities.load(options.city), said), paper_words(said)
    except Contradiction as fault:
        print(fault, file=sys.stderr)
        return 2
    out: Path = options.out or Path(f"lembar-{city.slug}.pdf")
    try:
        out.write_bytes(pdf("lembar", sheet(city, words, options.sheets)))
    except OSError as error:
        print(f"Berkas {out} tidak bisa ditulis: {error.strerror}.", file=sys.stderr)
        return 1
    print(f"{out}: {options.sheets} lembar panggilan dan satu daftar telepon. Cetak di A4.")
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bot.py lembar",
        description="Cetak lembar panggilan kosong dan daftar telepon, untuk saat bot mati",
    )
    parser.add_argument("--city", required=True, choices=cities.all_slugs(), metavar="KOTA")
    parser.add_argument("--out", type=Path, metavar="BERKAS", help="bawaan: lembar-KOTA.pdf")
    parser.add_argument("--sheets", type=int, default=10, metavar="N", help="bawaan: 10 lembar")
    options = parser.parse_args(argv)
    if not 1 <= options.sheets <= MOST:
        parser.error(f"--sheets antara 1 dan {MOST}")
    return options
