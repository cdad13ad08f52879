"""Kelurahan, desa and kecamatan by their official names, mistyped or glued as they may be."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.intake.elsewhere import (
    ANOTHER_DAY,
    aside,
    beginning,
    is_callers,
    is_corrected,
    is_elsewhere,
)
from bot.intake.lexicon import ROOTS
from bot.intake.phrases import any_of, words
from bot.intake.text import BREAK, NUMERALS, Span, Text, overlaps

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
    cibodas pasanggrahan heuleut klego baru setu beusi biyawak parapatan palabuan
""")
"""Names that are also words, or that streets and mosques everywhere bear."""
HEADS = words("""
    raya pulau gunung sungai kali bukit pasar stasiun terminal simpang taman inspeksi lingkar pantai
    jembatan kebon kebun kampung sunan pangeran raden sultan ki ageng nyi kyai kiai kh terusan
    tembusan menuju arah desa dusun
""")
"""What begins names of streets that are called after an area, or a person after whom one is."""
LONGEST = 100
"""More characters than any area's name has."""
LONG = 7
"""Letters from which on a slip in a name behind a street's is taken for one."""
SLIPPED = 84
"""How alike a name must be that stands where one is looked for."""
_AT = any_of("""
    di, ds, daerah, dearah, wilayah, kawasan, area, nang, ning, neng, warga, lokasi, lok,
    alamat, wil, sekitar, perbatasan
""")
BEFORE_A_PLACE = re.compile(
    rf"(?:\b{_AT}\s*:?\s*|(?<![a-z])rw\s*\.?\s*\d+\s*,?\s*|\brt\s*\.?\s*\d+\s*/\s*\d+\s*,?\s*)$"
)

BEHIND_A_PLACE = re.compile(
    rf"\s*,?\s*\(?\s*(?:r[tw]\s*[.:/]?\s*(?:rw\s*)?(?:\d|(?:{NUMERALS})\b)|(?:gg|gang)\b\.? ?\w)"
)
"""What stands behind one: "poncol rt 3"."""


PARTS = re.compile(r"[a-z]+|\d+")
WRITTEN_OUT = {
    "tj": "tanjung", "tjg": "tanjung", "tg": "tanjung", "tjung": "tanjung", "gn": "gunung",
    "gng": "gunung", "krg": "karang", "kr": "karang", "kmp": "kampung", "kp": "kampung",
    "kpg": "kampung", "pjg": "panjang", "pnjg": "panjang", "wtn": "wetan", "kln": "kulon",
    "kdl": "kidul", "sltn": "selatan", "utr": "utara", "tmr": "timur", "brt": "barat",
    "tgh": "tengah", "ujg": "ujung", "ujng": "ujung", "smg": "semarang", "pkl": "pekalongan",
    "mjl": "majalengka", "trk": "tarakan", "1": "satu", "i": "satu", "2": "dua", "3": "tiga",
    "4": "empat", "5": "lima", "6": "enam",
}  # fmt: skip
"""Words of names as they are shortened, and numbers of names however they are written."""
GUESS = 0.5
"""How sure it is that a place is meant which is told as being elsewhere."""
ALONE_BEFORE = re.compile(r"(?:^|[,;\n!?]|\.\s)\s*$")
ALONE_BEHIND = re.compile(r"\s*(?:$|[,;\n!?]|\.(?:\s|$))")
"""What stands around a name that is a clause by itself: "kobong!!! setono, ngarep pasar"."""

EVENT_BEFORE = re.compile(
    r"\b(?:kebakaran(?: (?:rumah|toko|warung|gudang|pasar|lahan))?|banjir|rob|longsor|tawuran|laka"
    r"|kecelakaan|tabrakan|pengeroyokan|perampokan|pencurian|penganiayaan|pembegalan|begal|gempa"
    r"|angin kencang|puting beliung|pohon tumbang|rumah roboh|listrik mati|mati lampu) $"
)
OVER_BEHIND = re.compile(r"\s*(?:$|[,:;\n!?(]|\.(?:\s|$)|-\s|(?:jl|jln|jalan|gg|gang|rt|rw)\b)")
"""What stands around a name that says where something is: "kebakaran klego: 2 luka"."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area as it was read: of several of one name `codes` holds all, and nothing is guessed."""

    name: str
    codes: tuple[str, ...]
    span: Span
    confidence: float


def squeezed(name: str) -> str:
    """A name without spaces, its words and numbers written out: "tj mas", "kampung 4"."""
    return "".join(WRITTEN_OUT.get(one, one) for one in PARTS.findall(name.lower()))


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

    def named(self, text: Text) -> list[Span]:
        """Where anything stands that is called as a village or a district is."""
        return [span for _, span in self._standing(text)]

    def _apart(self, text: Text) -> list[tuple[str, Span]]:
        """Names that two or three words make together, with their keys: "kramat jati"."""
        found: list[tuple[str, Span]] = []
        for count in (3, 2):
            for first in range(len(text.words) - count + 1):
                span = (text.words[first].start, text.words[first + count - 1].end)
                key = squeezed(text.low[slice(*span)])
                known = key in self._villages or key in self._districts
                if known and not any(overlaps(span, one) for _, one in found):
                    found.append((key, span))
        return found

    def _standing(self, text: Text) -> list[tuple[str, Span]]:
        """Every name that stands in the text, with its key; the longer of two at one place."""
        apart = [one for one in self._apart(text) if not BREAK.search(text.low, *one[1])]
        alone = [
            self._longer(text.low, squeezed(one[0]), one.span())
            for one in self._alone.finditer(text.low)
        ]
        single = [one for one in alone if not any(overlaps(one[1], it) for _, it in apart)]
        return sorted([*apart, *single], key=lambda one: one[1])

    def _longer(self, low: str, key: str, span: Span) -> tuple[str, Span]:
        """The longer name that begins with this one, if that is meant: "selumit pante"."""
        longer = [one for one in self._village_keys if one.startswith(key) and one != key]
        behind = re.compile(r"[ \t]+[a-z]{4,}").match(low, span[1]) if longer else None
        if behind:
            said = squeezed(low[span[0] : behind.end()])
            near = process.extractOne(said, longer, scorer=fuzz.ratio, score_cutoff=SLIPPED)
            if near:
                return near[0], (span[0], behind.end())
        return key, span

    def tail(self, low: str, span: Span) -> int | None:
        """Where an area's name begins that ends a longer name: "Jl. Merdeka Panjang Wetan"."""
        for match in self._alone.finditer(low, span[0]):
            before = low[span[0] : match.start()].split()
            single = len(match[0].split()) == 1
            if match.start() >= span[1]:
                break
            if match.end() >= span[1] and len(before) >= (2 if single else 1):
                return match.start()
        said = list(re.finditer(r"[a-z]+", low[span[0] : span[1]]))
        if len(said) > 3 and said[-1].end() == span[1] - span[0]:
            at = span[0] + said[-2].start()
            key = squeezed(low[at : span[1]])
            if len(key) >= LONG and self._near(key, district=False, least=NEAR_ALONE):
                return at  # "perumahan PNS krang harapan"
        return None

    def behind_street(self, low: str, named: Span) -> int | None:
        """Where an area's name begins, right or mistyped, that ends a street's."""
        begins, end = named
        for match in self._alone.finditer(low, begins, end + LONGEST):
            if match.start() >= end:
                break
            if match.end() >= end and self._is_name(low[begins : match.start()]):
                return match.start()
        said = list(re.finditer(r"[a-z]+", low[begins:end]))
        for count in (2, 1):
            if len(said) <= count or said[-1].end() < end - begins:
                continue
            at = begins + said[-count].start()
            key = squeezed(low[at:end])
            near = len(key) >= LONG and self._near(key, district=False, least=SLIPPED)
            if near and self._is_name(low[begins:at]):
                return at
        return None

    def _is_name(self, before: str) -> bool:
        """Whether this is a street's name by itself: of "Jl. Pulau Panjang" only all of it is."""
        said = re.findall(r"[a-z]+", before)
        between = said[:1] == ["raya"] and self.knows("".join(said[1:]))
        return not (before.endswith("-") or between or HEADS.issuperset(said))

    def read(
        self, text: Text, names: Sequence[Span], more: Sequence[Span] = ()
    ) -> tuple[Area | None, Area | None]:
        """Village and district told of.

        `names` are spans of streets and landmarks, `more` of other pieces of an address. Where the
        caller is, or somebody is brought to, counts only where nothing else is told.
        """
        told = _Told(text, [*names, *more])
        of_districts = list(self._marked(text, DISTRICT, district=True))
        of_villages = list(self._marked(text, VILLAGE, district=False))
        district = told.first(of_districts, of_villages)
        village = told.first(of_villages, of_districts)
        if village is None or district is None:
            taken = [one.span for one in (village, district) if one]
            alone = list(self._unmarked(text, [*names, *taken, *told.refused]))
            of_districts += [one for one, is_district in alone if is_district]
            of_villages += [one for one, is_district in alone if not is_district]
            district = district or told.first(of_districts, of_villages)
            village = village or told.first(of_villages, of_districts)
        if village is None:
            taken = [*names, *told.refused, *([district.span] if district else [])]
            village = told.first(self._mistyped(text, taken, more), of_districts)
        if village is None and district is None:
            village, district = self._aside(told, names)
        if village is None and district is None:
            village, district = self._elsewhere(told, names)
        if village and district is None:
            district = self._beside(text, village, names)
        return self._within(village, district), district

    def _aside(self, told: "_Told", names: Sequence[Span]) -> tuple[Area | None, Area | None]:
        """What is told of by the way; of another day only where no other place is told."""
        here = any(
            not is_elsewhere(told.text, start) and aside(told.text, start) < ANOTHER_DAY
            for start, _ in names
        )
        areas = [one for one in told.aside if not (here and one[0] == ANOTHER_DAY)]
        return self._first_of(sorted(areas, key=lambda one: one[0]))

    def _elsewhere(self, told: "_Told", names: Sequence[Span]) -> tuple[Area | None, Area | None]:
        """Where the caller is, or somebody is brought to: a guess, if no other place is named."""
        pieces = [*names, *(one.span for one in told.elsewhere)]
        called = (
            rf"\b(?:{'|'.join(re.escape(one.name.lower()) for one in told.elsewhere) or '(?!)'})\b"
        )
        for start, end in names:
            begins = beginning(told.text, start, pieces)
            away = is_elsewhere(told.text, begins) or aside(told.text, begins) > ANOTHER_DAY
            if not (away or re.search(called, told.text.low[start:end])):
                return None, None
        return self._first_of([(0, replace(one, confidence=GUESS)) for one in told.elsewhere])

    def _first_of(self, areas: Sequence[tuple[int, Area]]) -> tuple[Area | None, Area | None]:
        districts = {code for code, _ in self._districts.values()}
        village = next((one for _, one in areas if one.codes[0] not in districts), None)
        district = next((one for _, one in areas if one.codes[0] in districts), None)
        return village, district

    def _beside(self, text: Text, village: Area, names: Sequence[Span]) -> Area | None:
        """The district of a village that is known, named too: now its name is no village's."""
        codes = {one.rpartition(".")[0] for one in village.codes}
        for key, span in self._standing(text):
            if key in self._districts and not (
                is_callers(text, span[0])
                or is_elsewhere(text, span[0])
                or is_corrected(text.low, span)
                or any(overlaps(span, one) for one in (village.span, *names))
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

    def _marked(self, text: Text, marker: re.Pattern[str], *, district: bool) -> Iterator[Area]:
        """The names behind "kelurahan" or "kecamatan": the longest that are, or are like, one."""
        for mark in marker.finditer(text.low):
            if not district and DISTRICT.match(text.low, mark.end()):
                continue  # "balai desa kec. Maja"
            named = NAMED.match(text.low, mark.end())
            if named and (area := self._longest(mark, named[0], district=district)):
                yield area

    def _longest(self, mark: re.Match[str], named: str, *, district: bool) -> Area | None:
        ends = [one.end() for one in re.finditer(r"\S+", named)]
        for least in (100, 92, NEAR):
            for end in reversed(ends):
                key = self._near(squeezed(named[:end]), district=district, least=least)
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
        if ALONE_BEFORE.search(before) and ALONE_BEHIND.match(text.low, span[1]):
            return True
        if EVENT_BEFORE.search(before) and OVER_BEHIND.match(text.low, span[1]):
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
            if key in COMMON and BEFORE_A_PLACE.search(text.low[: span[0]]):
                sure = 0.7  # "di pasir" may be the sand
            found.append((self._area(key, span, sure, district=district), district))
        return sorted(found, key=lambda one: -one[0].confidence)

    def _mistyped(self, text: Text, taken: Sequence[Span], more: Sequence[Span]) -> Iterator[Area]:
        """Long names with a slip in them, or taken apart, where a place is said.

        That is behind "di" and the like, beside a street, and beside RT and RW (`more`).
        """
        starts = {start for start, _ in more}
        spoken = [one for one in text.words if one.end - one.start >= 3]
        for count in (3, 2, 1):
            for first in range(len(spoken) - count + 1):
                run = spoken[first : first + count]
                span = (run[0].start, run[-1].end)
                if run[0].clause != run[-1].clause or any(overlaps(span, one) for one in taken):
                    continue
                key = squeezed(text.low[span[0] : span[1]])
                before = text.low[: span[0]]
                placed = BEFORE_A_PLACE.search(before) is not None or _right_behind(taken, before)
                if len(key) < (5 if placed else LONG):
                    continue
                if count == 1 and not placed and ROOTS.read(run[0].text) != run[0].text:
                    continue  # "bubarkan" is a verb, and not Bubakan
                beside = not starts.isdisjoint(range(span[1], span[1] + 4))
                placed = placed or beside or _right_behind(more, before)
                if not placed and len(key) == LONG:
                    continue
                least = SLIPPED if placed and len(key) > 5 else NEAR_ALONE
                near = self._near(key, district=False, least=least)
                if near and near not in self._districts and (placed or near not in COMMON):
                    yield self._area(near, span, 0.65, district=False)


class _Told:
    """Which of the areas named are the incident's; `aside` and `elsewhere` are the others."""

    def __init__(self, text: Text, pieces: Sequence[Span]) -> None:
        self.text = text
        self.aside: list[tuple[int, Area]] = []
        self.elsewhere: list[Area] = []
        self.refused: list[Span] = []
        self._pieces = pieces

    def first(self, areas: Iterable[Area], others: Sequence[Area]) -> Area | None:
        """The first that is no destination, none named in error, and not the caller's own.

        `others` are of the other level: a district goes where its village does.
        """
        named = [one for one in areas if one.span not in self.refused]
        pieces = [*self._pieces, *(one.span for one in others)]
        starts = frozenset(one.span[0] for one in named)
        for area in named:
            begins = beginning(self.text, area.span[0], pieces)
            if not is_corrected(self.text.low, area.span, starts):
                if is_elsewhere(self.text, begins):
                    self.elsewhere.append(area)
                elif far := aside(self.text, begins):
                    self.aside.append((far, area))
                else:
                    return area
            self.refused.append(area.span)
        return None


def _right_behind(spans: Sequence[Span], before: str) -> bool:
    """Whether nothing but a comma stands between a piece of the address and here."""
    ends = [end for _, end in spans if end <= len(before)]
    return bool(ends) and not before[max(ends) :].strip(" ,.")
