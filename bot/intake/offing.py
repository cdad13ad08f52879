"""A place at sea as it is told: how far off a landmark, and in which direction."""

import re
from dataclasses import dataclass

BEARINGS = {
    "utara": 0,
    "timur laut": 45,
    "timur": 90,
    "tenggara": 135,
    "selatan": 180,
    "barat daya": 225,
    "barat": 270,
    "barat laut": 315,
}
"""Direction -> degrees from north."""
SPELT = {"setengah": 0.5, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6,
         "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10}  # fmt: skip
KM_PER_MILE = 1.852
"""A nautical mile, by definition."""
_WAYS = "|".join(sorted((one.replace(" ", r"\s*") for one in BEARINGS), key=len, reverse=True))
_HAPPENS = (
    "kapal|perahu|km|kmp|klm|longboat|speedboat|speed|tongkang|tugboat|rakit|ada|orang|nelayan|abk"
    "|terbakar|kebakaran|karam|tenggelam|mogok|mati|bocor|terbalik|hilang|kandas|hanyut|tabrakan"
    "|ditemukan|mayat|jenazah|korban|mesin|ombak|yang|sudah|dari tadi|sejak|tolong|minta"
)
OFFING = re.compile(
    rf"\b(?:(?:sekitar|kira-kira|kurang lebih|±)\s*)?(?P<far>\d{{1,3}}(?:[.,]\d{{1,2}})?"
    rf"|{'|'.join(SPELT)})\s*(?P<unit>mil(?:\s+laut)?|nm|nautical miles?)\s+"
    rf"(?:(?:di|ke|arah|sebelah|sisi|lepas pantai)\s+)*(?P<way>{_WAYS})\b\s*"
    rf"(?:(?:dari|daya)\s+)?(?P<mark>[^,;.\n]{{2,60}}?)(?=[,;.\n]|$|\s+(?:{_HAPPENS})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Offing:
    """So many nautical miles from a landmark, in a direction."""

    miles: float
    bearing: str
    landmark: str
    span: tuple[int, int] = (0, 0)

    @property
    def degrees(self) -> int:
        """The direction as an angle from north."""
        return BEARINGS[self.bearing]

    @property
    def km(self) -> float:
        """The same distance in kilometres, to a tenth."""
        return round(self.miles * KM_PER_MILE, 1)


def read_offing(text: str) -> Offing | None:
    """ "2 mil timur Pantai Amal" and the like; None where nothing says so. Never raises."""
    found = OFFING.search(text)
    if found is None:
        return None
    far = found["far"].lower()
    miles = SPELT.get(far) or float(far.replace(",", "."))
    way = " ".join(found["way"].lower().split())
    bearing = next(one for one in BEARINGS if one.replace(" ", "") == way.replace(" ", ""))
    return Offing(miles, bearing, found["mark"].strip(), (found.start(), found.end()))


def said(offing: Offing) -> str:
    """The place in the words it is told in."""
    return f"{offing.miles:g} mil {offing.bearing} {offing.landmark}".replace(".", ",")
