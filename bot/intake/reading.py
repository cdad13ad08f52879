"""From typed text to what it says: every field with its span, and how sure it is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from bot.domain.city import City
from bot.intake.access import read_access, read_realm
from bot.intake.address import Street, read_rt_rw, read_streets
from bot.intake.areas import Area, Areas
from bot.intake.callers import read_caller, read_phone
from bot.intake.elsewhere import (
    ANOTHER_DAY,
    aside,
    beginning,
    is_callers,
    is_corrected,
    is_elsewhere,
)
from bot.intake.fields import Reading, Value
from bot.intake.filled import labelled
from bot.intake.forms import FREE, Given, is_empty, read_form
from bot.intake.harm import read_total, read_victims
from bot.intake.helped import read_handled
from bot.intake.kinds import Kinds
from bot.intake.landmarks import SURE, TOLD, UNSURE, Landmark, read_landmarks
from bot.intake.later import compile_all
from bot.intake.lexicon import VOCABULARY, patterns
from bot.intake.places import BY_AREA, ESTATES, FACILITIES, LODGINGS, NOTHING, OPEN_LAND
from bot.intake.points import read_point
from bot.intake.text import Span, Text
from bot.intake.topics import Found, topics
from bot.intake.visible import TURNS
from bot.intake.water import WATER, read_depth

LONGEST = 4096
"""Characters of one message; what is behind is not read."""
TURNING = dict.fromkeys(TURNS, " ")
"""Characters that turn a line around: they part words, and places in the text stay."""
SPARE = re.compile(r"\s{41,}")
"""What a run of blanks has too many: a pattern tries each of them from each of them."""
NOTHING_SEEN = "\u2060"


def be_ready() -> None:
    """Compile every pattern: so long the first report would wait."""
    patterns()
    compile_all()


class Reader:
    """Reads reports of one city.

    `villages` are (code, name, district); `categories` kind -> category; `own_kinds` the words of
    kinds that the city adds; `weights` what a word weighs for each kind; `aliases` what people
    call a kelurahan -> its name.
    """

    def __init__(
        self,
        villages: Iterable[tuple[str, str, str]],
        categories: Mapping[str, str],
        own_kinds: Iterable[tuple[str, Sequence[str]]] = (),
        weights: Mapping[str, Mapping[str, float]] = MappingProxyType({}),
        aliases: Iterable[tuple[str, str]] = (),
    ) -> None:
        self._areas = Areas(villages, aliases)
        self._kinds = Kinds(own_kinds, weights)
        self._categories = categories

    @classmethod
    def of(cls, city: City) -> "Reader":
        """The reader of a city: its villages, its kinds, and the words of kinds of its own."""
        return cls(
            ((one.code, one.name, one.district) for one in city.villages),
            {one.code: one.category for one in city.kinds.values()},
            ((one.code, one.words) for one in city.kinds.values()),
            city.weights,
        )

    def reading(self, raw: str) -> Reading:
        """What the text says; never raises, whatever the text."""
        raw = SPARE.sub(_fewer, raw[:LONGEST].translate(TURNING))
        if given := read_form(raw):
            return self._form(raw, given)
        return self._free(raw)

    def read(self, raw: str) -> list[Found]:
        """The same as the desk takes it, by topic."""
        return list(topics(self.reading(raw)))

    # --- free text ---------------------------------------------------------------------------

    def _free(self, raw: str) -> Reading:
        text = Text(raw, VOCABULARY)
        reading = Reading(raw)
        values = reading.values
        streets = [self._cut_street(text, one) for one in read_streets(text)]
        landmarks = [
            self._cut_landmark(text, one)
            for one in read_landmarks(
                text, [*(one.span for one in streets), *self._areas.whole(text)]
            )
            if not self._areas.knows(one.value)
        ]
        landmarks = [one for one in landmarks if not self._is_only_an_area(one)]
        names = [*(one.span for one in streets), *(one.span for one in landmarks)]
        rt, rw = read_rt_rw(text)
        village, district = self._areas.read(text, names, [one.span for one in (rt, rw) if one])
        areas = [one.span for one in (*streets, village, district, rt, rw) if one]
        self._kind(reading, text, names, areas)
        pieces = [*names, *areas]
        if village and (rt or rw) and not is_callers(text, village.span[0]):
            known = [*pieces, *self._areas.named(text)]
            rt, rw = (None if one and _is_home(text, one.span, known) else one for one in (rt, rw))
        near = any(
            one.confidence > UNSURE and not is_elsewhere(text, beginning(text, one.span[0], pieces))
            for one in landmarks
        )
        here = _here(text, streets, near)
        if here and not (village and aside(text, here.span[0]) > ANOTHER_DAY):
            values["street"] = Value(here.value, here.span, 0.9)
            reading.house = here.number
        if rt:
            values["rt"] = Value(rt.value, rt.span, 0.97)
        if rw:
            values["rw"] = Value(rw.value, rw.span, 0.97)
        self._area(reading, village, district)
        if village and len(village.codes) > 1:
            reading.unsure = values["kelurahan"]
        elif village is None and district is None and (both := self._areas.several(text, names)):
            reading.unsure = Value(both[0], both[1], 0.6)
        if mark := _nearest(landmarks, values):
            values["landmark"] = Value(mark.value, mark.span, mark.confidence)
        if point := read_point(text):
            values["lat"] = Value(point[0], point[2], 0.95)
            values["lon"] = Value(point[1], point[2], 0.95)
        if phone := read_phone(text):
            values["caller_phone"] = Value(*phone)
        areas = [one.span for one in (village, district) if one]
        caller = read_caller(text, [*names, *areas])
        if caller and (caller.confidence > SAID_SO or not self._areas.knows(caller.name)):
            values["caller_name"] = Value(caller.name, caller.span, caller.confidence)
        if victims := read_victims(text):
            values["victims"] = Value(victims.counts, victims.span, victims.confidence)
        elif total := read_total(text):
            reading.victims = Value(*total, 0.8)
        signs = (read_depth(text), read_access(text), read_handled(text))
        for name, sign in zip(("depth_cm", "four_wheel", "handled"), signs, strict=True):
            if sign:
                values[name] = Value(sign.value, sign.span, sign.confidence)
        if realm := read_realm(text):
            reading.realm = Value(realm.value, realm.span, realm.confidence)
        reading.place = _stretch(text, values)
        told = [values[one].span for one in OF_A_PLACE if one in values]
        for one in OF_A_PLACE:
            if one in values and is_callers(text, beginning(text, values[one].span[0], told)):
                reading.own.add(one)
        return reading

    def _cut_street(self, text: Text, street: Street) -> Street:
        """Without the kelurahan that stands right behind it."""
        while (at := self._areas.behind_street(text.low, street.named)) is not None:
            gone = len(text.raw[at : street.named[1]].split())
            kept = text.raw[street.span[0] : at].rstrip(" ,")
            end = street.span[0] + len(kept)
            value = " ".join(street.value.split()[: -gone or None])
            street = Street(value, (street.span[0], end), (street.named[0], end), street.number)
        return street

    def _cut_landmark(self, text: Text, mark: Landmark) -> Landmark:
        while (at := self._areas.tail(text.low, mark.span)) is not None:
            words = mark.value.split()
            gone = len(text.raw[at : mark.span[1]].split())
            estate = ESTATES.match(mark.value.lower()) is not None  # they bear an area's name
            if len(words) - gone < (2 if gone == 1 else 1) or (
                estate and gone == 1 and len(words) - gone < 3
            ):
                break
            if _called_after_it(" ".join(words[:-gone]).lower()):
                break
            kept = text.raw[mark.span[0] : at].rstrip(" ,")
            value = " ".join(words[:-gone]).rstrip(" ,")
            mark = Landmark(value, (mark.span[0], mark.span[0] + len(kept)), mark.confidence)
        return mark

    def _is_only_an_area(self, mark: Landmark) -> bool:
        """Whether it has no name but its kelurahan's: "turunan Cisoka", "hutan Juata Kerikil"."""
        if NOTHING.fullmatch(mark.value.lower()):
            return True
        kind, _, name = mark.value.lower().partition(" ")
        return kind in OPEN_LAND | LODGINGS and (not name or self._areas.knows(name))

    def _kind(
        self,
        reading: Reading,
        text: Text,
        names: Sequence[Span],
        areas: Sequence[Span],
        *,
        given: bool = False,
    ) -> None:
        if kind := self._kinds.read(text, names, areas):
            sure = 1.0 if given else kind.confidence
            reading.described = not kind.named
            reading.values["kind"] = Value(kind.kind, kind.span, sure, given)
            if category := self._categories.get(kind.kind):
                reading.values["category"] = Value(category, kind.span, sure, given)

    def _area(self, reading: Reading, village: Area | None, district: Area | None) -> None:
        if village:
            reading.values["kelurahan"] = Value(village.name, village.span, village.confidence)
            reading.villages = village.codes
        if district:
            reading.values["kecamatan"] = Value(district.name, district.span, district.confidence)

    # --- forms -------------------------------------------------------------------------------

    def _form(self, raw: str, given: list[Given]) -> Reading:
        """Each labelled line is read for its own field first, then for what else it tells."""
        reading, whole = Reading(raw), Text(raw).plain
        for one in given:
            if not one.words or (is_empty(one.words) and one.field != "victims"):
                reading.silent.append((one.label[0], one.span[1]))
                continue
            if one.field == "conditions":
                reading.silent.append(one.label)
            if one.field in NOT_OF_IT:
                continue
            part = self._free(one.words)
            if one.field == "conditions" and WATER.search(whole):
                _deepen(part, one.words)
            own = labelled(one, part, self._areas)
            for name, value in {**part.values, **own}.items():
                if one.field == FREE or (name in OF_THE_CALLER) == (one.field in OF_THE_CALLER):
                    at_fault = one.field == "kind" and name not in OF_A_PLACE
                    certain = name in own or one.field == "place" or at_fault
                    self._take(reading, name, value, one, part, certain=certain)
            reading.realm = reading.realm or part.realm
            reading.house = reading.house or part.house
            reading.unsure = reading.unsure or (part.unsure if one.field == "place" else None)
            if one.field == "place" and reading.place is None:
                reading.place, reading.filled = one.span, True
        return reading

    def _take(
        self, reading: Reading, name: str, value: Value, one: Given, part: Reading, *, certain: bool
    ) -> None:
        """What a line gives stands above what another happens to tell."""
        known = reading.values.get(name)
        if known and (known.given or not certain):
            return
        start = one.span[0]
        span = (value.span[0] + start, value.span[1] + start)
        sure = 1.0 if certain else value.confidence
        reading.values[name] = Value(value.value, span, sure, given=certain)
        if name == "kelurahan":
            reading.villages = part.villages


OWNERS = frozenset(("pertamina", "ppn", "ppi", "pln", "pdam", "telkom", "bulog", "pelni", "asdp"))
"""Whose a place is: no area's name belongs to theirs."""
STATE_SCHOOL = re.compile(r"(?:smp|sma|smk|mts|ma)n \d+")
"""It is called after where it is: "SMAN 1 Talaga"."""
HOME = re.compile(
    r"\b(?:tinggal|rumah\w*|omah\w*|umah\w*|imah\w*|griya\w*|bumi|kos\w*|kontrakan|alamat\w*"
    r"|domisili|warga|orang|asal|asli|linggih|calik)\b[^.;\n]{0,20}$"
)
"""What stands before the street where somebody lives."""
NEAR = 6
"""Characters between two pieces of one address."""
SAID_SO = 0.9
"""Above it a name is told as one, and may be a kelurahan's too: "saya warga Setono" is none."""
OF_A_PLACE = ("street", "rt", "rw", "kelurahan", "kecamatan", "landmark")
"""What the line of the place or the landmark tells better than that of what happened."""
OF_THE_CALLER = ("caller_name", "caller_phone")
OF_WATER = "air "
NOT_OF_IT = ("time", "destination")
"""Lines of a form that tell nothing of what happened or where."""


def _here(text: Text, streets: list[Street], near: bool) -> Street | None:
    """The first street that is the incident's: no destination, no detour, not the caller's own.

    Where no other is told it is that where he is; where he lives only if nothing else is `near`.
    """
    starts = frozenset(one.span[0] for one in streets)
    told = [
        one
        for one in streets
        if not is_elsewhere(text, one.span[0]) and not is_corrected(text.low, one.span, starts)
    ]
    own = (
        one
        for one in streets
        if is_callers(text, one.span[0])
        and not is_corrected(text.low, one.span, starts)
        and not (near and HOME.search(text.low[: one.span[0]]))
    )
    return min(told, key=lambda one: aside(text, one.span[0]), default=next(own, None))


def _is_home(text: Text, span: Span, pieces: Sequence[Span]) -> bool:
    """Whether a piece belongs to an address where the caller lives: "griyo kulo Medono rt 6"."""
    begins = beginning(text, span[0], pieces)
    return begins < span[0] and is_callers(text, begins)


def _called_after_it(rest: str) -> bool:
    """Whether an area's name behind this belongs to the name: "jembatan", "toko di pasar"."""
    if rest.endswith(
        ("desa", "kelurahan", "kecamatan", "lurah", "kuwu", "camat")
    ) or STATE_SCHOOL.fullmatch(rest):
        return True
    kinds = [one[0] for one in FACILITIES.finditer(rest) if one.end() == len(rest)]
    if rest.split()[-1] in OWNERS and not OWNERS.issuperset(rest.split()):
        return False  # "dermaga PPN"
    return any(kind in BY_AREA or kind != rest for kind in kinds)


def _fewer(run: re.Match[str]) -> str:
    """A run of blanks, as long: it begins and ends as a word or a line does."""
    end = "\n" if "\n" in run[0] else " "
    return f"{end}{NOTHING_SEEN * (len(run[0]) - 2)}{end}"


def _deepen(part: Reading, words: str) -> None:
    """Read a bare depth ("Kondisi: selutut"), where the form's other lines tell of water."""
    told = read_depth(Text(f"{OF_WATER}{words}"))
    if told and "depth_cm" not in part.values:
        start, end = (max(0, one - len(OF_WATER)) for one in told.span)
        part.values["depth_cm"] = Value(told.value, (start, end), told.confidence)


def _nearest(landmarks: list[Landmark], values: Mapping[str, Value]) -> Landmark | None:
    """The first that is surely one, else the first."""
    placed = not {"street", "kelurahan"}.isdisjoint(values)
    for least in (TOLD, SURE, UNSURE + 0.1, UNSURE if placed else 0.0):
        if sure := [one for one in landmarks if one.confidence >= least]:
            first = sure[0].value.lower()
            named = (one for one in landmarks if one.value.lower().startswith(f"{first} "))
            return next(named, sure[0])
    return None


def _stretch(text: Text, values: Mapping[str, Value]) -> Span | None:
    """From the first piece of the address to the last near it, with the figures behind."""
    spans = sorted(
        values[one].span
        for one in ("street", "rt", "rw", "kelurahan", "kecamatan")
        if one in values
    )
    if not {"street", "rt", "rw", "kecamatan"} & values.keys():
        return None  # a kelurahan alone is told by its own topic
    start, end = spans[0]
    for one in spans[1:]:
        if one[0] - end <= NEAR:
            end = max(end, one[1])
    figures = re.compile(r"[^\w,;\n]*\d*[^\w,;\n]*(?=[,;\n]|$)").match(text.low, end)
    return start, figures.end() if figures else end
