"""The villages of one city, out of a list of all of Indonesia's (see NOTICE)."""

import csv
import gzip
from pathlib import Path

from bot.domain.city import Village

VILLAGE_TYPES = {"1": "kelurahan", "2": "desa", "3": "desa adat"}
"""First digit of a village's own number, as the ministry assigns it."""


def gazetteer(wilayah: str, folder: Path) -> tuple[Village, ...]:
    """The villages of a regency or city by its code, in the order of their codes.

    The file holds all of Indonesia, districts and villages, sorted by code.
    """
    data = gzip.decompress((folder / "wilayah.csv.gz").read_bytes())
    mark = f"\n{wilayah}.".encode()
    first = data.find(mark)
    if first < 0:
        return ()
    end = data.find(b"\n", data.rfind(mark) + 1)
    districts: dict[str, str] = {}
    villages: list[Village] = []
    for code, name in csv.reader(data[first + 1 : end].decode().split("\n")):
        district, _, number = code.rpartition(".")
        if district == wilayah:
            districts[code] = name
        else:
            villages.append(Village(code, name, districts[district], VILLAGE_TYPES[number[0]]))
    return tuple(villages)
