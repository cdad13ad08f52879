"""`migrate`: bring the database of this installation to the newest schema."""

import argparse
import asyncio
from collections.abc import Sequence

from bot.domain.errors import Contradiction
from bot.settings import read_settings
from storage.engines import NoDatabase
from storage.schema import migrate, schema_state


def run(argv: Sequence[str]) -> int:
    """Migrate; the exit code."""
    argparse.ArgumentParser(
        prog="bot.py migrate", description="Bawa basis data ke skema terbaru"
    ).parse_args(argv)
    try:
        url = read_settings().database_url
        before = asyncio.run(schema_state(url))
        if before == "newer":
            print("Skema ini dari Kentongan yang lebih baru: perbarui programnya.")
            return 1
        asyncio.run(migrate(url))
    except (Contradiction, NoDatabase) as reason:
        print(f"Skema tetap seperti semula: {reason}")
        return 1
    print("Skema sudah terbaru." if before == "current" else "Skema dibawa ke yang terbaru.")
    return 0
