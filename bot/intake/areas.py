"""Kelurahan, desa and kecamatan by their official names, mistyped or glued as they may be."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.intake.phrases import any_of, words
from bot.intake.text import BREAK, SPELT, Span, Text, overlaps

_VILLAGE = any_of("""
    kelurahan, keluarahan, kelurahn, kel, klurahan, kelrahan, desa, ds, dsa, lurah, klrhn,
    kalurahan
""")
VILLAGE = re.compile(rf"(?<![a-z]){_VILLAGE}(?![a-z])\s*[.:]?\s*(?:/\s*{_VILLAGE}\s*[.:]?\s*)?")
_DISTRICT = any_of("kecamatan, kec, kcmtn, kecamtan, kcmatan, camat, kecmatan")
DISTRICT = re.compile(rf"(?<![a-z]){_DISTRICT}(?![a-z])\s*[.:]?\s*")
NAMED = re.compile(r"[a-z'’]+(?:[ \t]+[a-z'’]+){0,2}|[a-z'’]+")
CITIES = words("majalengka cirebon semarang tarakan pekalongan")
"""Cities whose name a district or a village bears too."""
NEAR = 78
"""How alike (0 to 100) a name behind "kelurahan" must be."""
NEAR_ALONE = 90
"""How alike a name must be that stands alone."""
COMMON = words("""
    gamer beber buntu rawa pasir payung lame loji sagara candi bendungan wates kudu pesantren
    tandang sekaran ampel genteng kagok sepat waringin karamat sindang tajur andir parakan
    kuningan sambirejo larangan kecapi teja maja mirat bonang jayi mindi salado paniis babakan
    palasah cengal kulur lemahsugih tugu genuk dawuan talaga kepuh balida gandu siwalan ganeas
    munjul cijati bringin krapyak poncol tirto gemah jangli kalijaga panjang kauman drajat
    setono sekayu panunjukan sangiang maniis kareo mekarsari sukamaju kedungsari mekarjaya
    cibodas pasanggrahan heuleut klego baru setu
""")
"""Names that are also words, or that streets and mosques everywhere bear."""
_AT = any_of("""
    di, ds, daerah, dearah, wilayah, kawasan, area, nang, ning, neng, warga, lokasi, lok,
    alamat, wil, sekitar, perbatasan
""")
BEFORE_A_PLACE = re.compile(
    rf"(?:\b{_AT}\s*:?\s*|\brw\s*\.?\s*\d+\s*,?\s*|\brt\s*\.?\s*\d+\s*/\s*\d+\s*,?\s*)$"
)

BEHIND_A_PLACE = re.compile(rf"\s*,?\s*\(?\s*r[tw]\s*[.:/]?\s*(?:rw\s*)?(?:\d|(?:{SPELT})\b)")
"""What stands behind one: "poncol rt 3"."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area as it was read: of several of one name `codes` holds all, and nothing is guessed."""

    name: str
    codes: tuple[str, ...]
    span: Span
    confidence: float


def squeezed(name: str) -> str:
    """A name without spaces and doubled letters: how it may have been typed all the same."""
    return re.sub(r"[^a-z]", "", name.lower())


class Areas:
    """The areas of one city.

    `villages` are (code, name, district) of each kelurahan or desa; a district's own code is that
    of its villages without their last part.
    """

    def __init__(
        self, villages: Iterable[tuple[str, str, str]], aliases: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._villages: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        self._districts: dict[str, tuple[str, str]] = {}
        names: set[str] = set()
        for code, name, district in villages:
            self._villages[squeezed(name)].append((code, name, district))
            self._districts[squeezed(district)] = (code.rpartition(".")[0], district)
            names |= {name.lower(), district.lower()}
        for alias, name in aliases:
            if known := self._villages.get(squeezed(name)):
                self._villages.setdefault(squeezed(alias), known)
                names.add(alias.lower())
        self._village_keys = tuple(self._villages)
        self._district_keys = tuple(self._districts)
        ranked = sorted({*names, *self._village_keys, *self._district_keys}, key=len, reverse=True)
        parts = "|".join(r"[\s-]*".join(map(re.escape, one.split())) for one in ranked)
        self._alone = re.compile(rf"(?<![a-z])(?:{parts or '(?!)'})(?![a-z])")
        self._near = lru_cache(maxsize=4096)(self._nearest)

    def _nearest(self, key: str, *, district: bool, least: int) -> str | None:
        keys = self._district_keys if district else self._village_keys
        if key in (self._districts if district else self._villages):
            return key
        if len(key) < 4:
            return None
        found = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=least, limit=2)
        if not found or (len(found) == 2 and found[0][1] - found[1][1] < 2):
            return None
        return found[0][0]

    def knows(self, name: str) -> bool:
        """Whether this is the whole name of a village ("Kampung Empat")."""
        return squeezed(name) in self._villages

    def whole(self, text: Text) -> list[Span]:
        """Where villages' names of two or three words stand, however they are put apart."""
        return [span for key, span in self._apart(text) if key in self._villages]

    def _apart(self, text: Text) -> list[tuple[str, Span]]:
        """Names that two or three words make together, with their keys: "kramat jati"."""
        found: list[tuple[str, Span]] = []
        for count in (3, 2):
            for first in range(len(text.words) - count + 1):
                span = (text.words[first].start, text.words[first + count - 1].end)
                said = text.low[slice(*span)]
                key = "" if any(map(str.isdigit, said)) else squeezed(said)
                known = key in self._villages or key in self._districts
                if known and not any(overlaps(span, one) for _, one in found):
                    found.append((key, span))
        return found

    def _standing(self, text: Text) -> list[tuple[str, Span]]:
        """Every name that stands in the text, with its key; the longer of two at one place."""
        apart = [one for one in self._apart(text) if not BREAK.search(text.low, *one[1])]
        alone = [(squeezed(one[0]), one.span()) for one in self._alone.finditer(text.low)]
        single = [one for one in alone if not any(overlaps(one[1], it) for _, it in apart)]
        return sorted([*apart, *single], key=lambda one: one[1])

    def tail(self, low: str, span: Span) -> int | None:
        """Where an area's name begins that ends a longer name: "Jl. Merdeka Panjang Wetan"."""
        for match in self._alone.finditer(low, span[0]):
            before = low[span[0] : match.start()].split()
            single = len(match[0].split()) == 1
            if match.start() >= span[1]:
                break
            if match.end() >= span[1] and len(before) >= (2 if single else 1):
                return match.start()
        return None

    def read(self, text: Text, names: Sequence[Span]) -> tuple[Area | None, Area | None]:
        """Village and district told of; `names` are spans of streets and landmarks."""
        district = self._marked(text, DISTRICT, district=True)
        village = self._marked(text, VILLAGE, district=False)
        if village is None or district is None:
            taken = [one.span for one in (village, district) if one]
            for area, is_district in self._unmarked(text, [*names, *taken]):
                if is_district:
                    district = district or area
                else:
                    village = village or area
        if village is None:
            village = self._mistyped(text, [*names, *([district.span] if district else [])])
        if village and district is None:
            district = self._beside(text, village, names)
        return self._within(village, district), district

    def _beside(self, text: Text, village: Area, names: Sequence[Span]) -> Area | None:
        """The district of a village that is known, named too: now its name is no village's."""
        codes = {one.rpartition(".")[0] for one in village.codes}
        for key, span in self._standing(text):
            if key in self._districts and not any(
                overlaps(span, one) for one in (village.span, *names)
            ):
                area = self._area(key, span, 0.8, district=True)
                if area.codes[0] in codes and key not in CITIES:
                    return area
        return None

    def _within(self, village: Area | None, district: Area | None) -> Area | None:
        """Of villages of one name, the one in the district named."""
        if village and district and len(village.codes) > 1:
            inside = tuple(one for one in village.codes if one.startswith(district.codes[0]))
            if inside:
                return Area(village.name, inside, village.span, village.confidence)
        return village

    def _marked(self, text: Text, marker: re.Pattern[str], *, district: bool) -> Area | None:
        """The name behind "kelurahan" or "kecamatan": the longest that is, or is like, one."""
        for mark in marker.finditer(text.low):
            named = NAMED.match(text.low, mark.end())
            if named is None:
                continue
            ends = [one.end() for one in re.finditer(r"\S+", named[0])]
            for least in (100, 92, NEAR):
                for end in reversed(ends):
                    key = self._near(squeezed(named[0][:end]), district=district, least=least)
                    if key:
                        span, sure = (mark.start(), mark.end() + end), 0.95 if least == 100 else 0.8
                        return self._area(key, span, sure, district=district)
        return None

    def _area(self, key: str, span: Span, sure: float, *, district: bool) -> Area:
        if district:
            code, name = self._districts[key]
            return Area(name, (code,), span, sure)
        found = self._villages[key]
        return Area(found[0][1], tuple(one[0] for one in found), span, sure)

    def several(self, text: Text, taken: Sequence[Span]) -> tuple[str, Span] | None:
        """The first name that is both a village's and a district's, by its official spelling."""
        for key, span in self._standing(text):
            both = key in self._villages and key in self._districts and key not in CITIES
            if both and not any(overlaps(span, one) for one in taken):
                if key in COMMON and not self._meant(text, span, taken):
                    continue
                return self._districts[key][1], span
        return None

    def _meant(self, text: Text, span: Span, taken: Sequence[Span]) -> bool:
        """Whether a common word is meant as a place here."""
        capital = span[0] > 0 and text.raw[span[0]].isupper() and not text.raw.isupper()
        return capital or self._placed(text, span, taken)

    def _placed(self, text: Text, span: Span, taken: Sequence[Span]) -> bool:
        """Whether what stands before or behind says that this is a place."""
        before = text.low[: span[0]]
        if BEFORE_A_PLACE.search(before) or _right_behind(taken, before):
            return True
        return BEHIND_A_PLACE.match(text.low, span[1]) is not None

    def _unmarked(self, text: Text, taken: Sequence[Span]) -> list[tuple[Area, bool]]:
        """Names that stand alone, each with whether it is a district's.

        One that is both a village's and a district's is asked, never guessed; so is the city's own.
        """
        found: list[tuple[Area, bool]] = []
        for key, span in self._standing(text):
            village, district = key in self._villages, key in self._districts
            if (village and district) or key in CITIES or any(overlaps(span, one) for one in taken):
                continue
            if key in COMMON and not self._meant(text, span, taken):
                continue
            placed = self._placed(text, span, taken)
            sure = 0.85 if placed or " " in text.low[slice(*span)] else 0.7
            found.append((self._area(key, span, sure, district=district), district))
        return found

    def _mistyped(self, text: Text, taken: Sequence[Span]) -> Area | None:
        """A long name with a slip in it, or taken apart, where a place is said."""
        spoken = [one for one in text.words if one.end - one.start >= 3]
        for count in (3, 2, 1):
            for first in range(len(spoken) - count + 1):
                run = spoken[first : first + count]
                span = (run[0].start, run[-1].end)
                if run[0].clause != run[-1].clause or any(overlaps(span, one) for one in taken):
                    continue
                key = squeezed(text.low[span[0] : span[1]])
                placed = BEFORE_A_PLACE.search(text.low[: span[0]]) is not None
                if len(key) < (6 if placed else 8):
                    continue
                near = self._near(key, district=False, least=84 if placed else NEAR_ALONE)
                if near and near not in self._districts and (placed or near not in COMMON):
                    return self._area(near, span, 0.65, district=False)
        return None


def _right_behind(spans: Sequence[Span], before: str) -> bool:
    """Whether nothing but a comma stands between a piece of the address and here."""
    ends = [end for _, end in spans if end <= len(before)]
    return bool(ends) and not before[max(ends) :].strip(" ,.")
