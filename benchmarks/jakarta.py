"""Real flood reports from Jakarta, 20 and 22 February 2017, read where they are: 142 texts.

PetaBencana.id's public archive is not ours to copy: the variable KENTONGAN_REPLAY names its file.
Without it what is measured of it says that it is skipped.
"""

import csv
import os
from functools import cache
from pathlib import Path

from bot import cities
from bot.cities.gazetteer import gazetteer
from bot.cities.weights import word_weights
from bot.intake.reading import Reader

VARIABLE = "KENTONGAN_REPLAY"
CODES = ("31.71", "31.72", "31.73", "31.74", "31.75")
DAYS = {"20": "20 Feb, tuned on", "22": "22 Feb, held out"}
"""By how the ids begin."""
Row = dict[str, str]


def reports(file: Path | None = None) -> list[Row] | None:
    """The archive's rows (id, created_at, lat, lon, text); None where it is not here."""
    file = file or Path(os.environ.get(VARIABLE, ""))
    if not file.is_file():
        return None
    return list(csv.DictReader(file.read_text("utf-8").splitlines()))


def skipped(what: str) -> str:
    """What a benchmark says then."""
    return f"{what}: skipped, the reports are not here (name their file in {VARIABLE})"


@cache
def reader() -> Reader:
    """A reader with Jakarta's 261 kelurahan, and no city file."""
    villages = [one for code in CODES for one in gazetteer(code, cities.FOLDER)]
    named = ((one.code, one.name, one.district) for one in villages)
    return Reader(named, {}, weights=word_weights(cities.FOLDER))
