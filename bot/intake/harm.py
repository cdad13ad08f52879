"""Victims: dead, injured and trapped, each a number, or None where the text is silent.

A small grammar over mended words. The words are cut into numbers of people and states of people
(`TOKEN`); what stands between the two says how far they are from each other (`_distance`), and of
all ways to pair neighbours the one that pairs the most at the least distance is taken (`_paired`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.countable import BEASTS, PEOPLE, ROOMS
from bot.intake.counting import AGE, AND, NUMBER, REST, Count, Token, counts, items
from bot.intake.nobody import DENIED, nobody
from bot.intake.phrases import words
from bot.intake.states import DONE_BY, FALLEN, MOTIONLESS, PART, SPELT, STATES, SURE
from bot.intake.sums import RISEN, Pair, Said, summed, told_once, word_at
from bot.intake.text import Line, Span, Text

TOKEN = re.compile(
    rf"(?P<stop>\|)|(?P<age>{AGE})|(?P<rest>{REST})|"
    + "|".join(
        rf"(?P<{state}>(?<![a-z]){said}(?:nya|ne|na)?(?![a-z]))" for state, said in STATES.items()
    )
    + rf"|(?P<number>{NUMBER})|(?P<people>(?<![a-z]){PEOPLE}\b)|(?P<word>[^\s|\d]+|\S)"
)

# --- what stands between a number and a state ---------------------------------------------------

FILLERS = words("""
    yang masih sudah mengalami kena korban dinyatakan menderita pada lagi terkena ada diduga dan
    sempat langsung keadaan dalam kondisi ikut dengan sebanyak sekitar kira berjumlah ringan
    berat parah bakar orang lain nya jadi akibat karena total di antaranya diantaranya menjadi
    dilaporkan langsung ditemukan saat itu juga dievakuasi diangkat dibawa dilarikan podo pada
    kabeh semua semuanya rs rsud igd puskesmas ke njero jero dikeluarkan dikeluarin keno isih
    katanya kayaknya mungkin sampai cuma hanya baru kurang lebih tinggal sisa jumlahnya jumlah
    isi pun terus sebagian an kelihatannya infonya lainnya tempat tmpt tkp lokasi lantai kamar
    liyane sanesna lagi sareng bisa dapat ketemu kapanggih kapendak tapi nanging bertambah nambah
    tambah deui maneh malih kayae jigana sigana kabarnya jare saurna cenah mah teh ge tuh nih to pak
    bu mas mbak bang min kang kak ndan bos posisi status keadaannya kondisinya keur nuju lagek nembe
    enteng entheng hampang abot beurat serius sami sedaya sadaya sadayana kini kurleb ditarik keluar
    metu kaluar minimal sedikitnya setidaknya
    sedikit yaitu yakni tetap
""")
"""Words that bring a number and a state no farther from each other."""
VEHICLES = words("""
    motor mobil truk bus bis elf kabin angkutan minibus becak sepeda kereta kapal perahu angkot ojek
    pabrik bangunan gedung rumah omah imah toko ruko kelas lift masjid gudang pasar sekolah kebun
""")
"""Behind people these only say which: "2 orang pengendara motor luka"."""
ASIDE = words("""
    menolong nolong nolongin nulungi nulungan membantu bantu bantuin ngebantu ngerewangi menonton
    nonton nontonin ningali melihat lihat liat ngeliat ngelihat menyaksikan ndelok kumpul
    berkumpul ngumpul berkerumun berdatangan menjaga jaga berjaga memadamkan madamkan madamin
    menyiram nyiram mengevakuasi evakuasi ngevakuasi menangani mencari nyari melapor
    mengangkat ngangkat membawa mengejar ngejar melerai selamat pelaku kabur nyelametin
    bawa mbawa nggawa nodong pakai pake nyemprot mengamankan berhasil ditangkap diamankan mengungsi
    ngungsi datang tiba merapat mendampingi ndampingi
""")
"""What those do who are no victims: they help, watch, report, got away, or did it."""
SAVED = words("selamat berhasil")
HURT_ALL_THE_SAME = words("dengan tapi namun nanging ning tetapi tapine")
"""Right behind one of those something befell him after all: "selamat tapi kakinya patah"."""
CREWS = words("petugas relawan personel personil anggota tim polisi tni tentara")
ENTERS = words("masuk mlebu asup turun meluncur berangkat dikerahkan diterjunkan siaga standby")
"""What crews do who are no victims, where others may have fallen in."""
MACHINES = words("""
    mesin mesine lampu listrik gas motor mobil hp hpne hpnya total perahu perahune kapal pompa ac
""")
"""Beside one of these "mati" tells of no person."""
BY = words("""
    ditolong dibantu ditonton disaksikan dijaga oleh pelaku pelakunya penolong tim regu personel
    personil
""")
"""What stands before a number of such people."""
AGENTS = re.compile(
    r"di(?:keroyok|bacok|tusuk|tikam|sabet|pukul|pukuli|begal|rampok|jambret|todong|tembak|serang"
    r"|hajar|kejar|aniaya|palak|culik|rampas|curi|ambil|ancam|peras|copet|tipu|gebuk|jarah|rusak"
    r"|cegat|pepet|adang|hadang|bius|labrak|lempar|maling|gebug|tendang|siram|bakar)i?\Z|disatroni\Z|diserbu\Z"
)
"""Right behind one of these a number is of those who did it, unless "yang" stands before it."""
PLEAS = words("tolong mohon minta butuh perlu segera harap")
"""Before one of these it is asked of us: "3 orang tolong bantu"."""
ALL = words("kabeh semua semuanya sadayana sadaya sedaya kabehane")
"""Beside one of these a state is of people: "mati kabeh"."""
DEGREES = words("ringan berat parah enteng entheng abot hampang beurat")
LONE = FILLERS | words("saja aja doang tok kena itu orangnya korbannya satu jiwa")
"""Words that may stand beside a number whose clause tells of nothing else."""
STOP, WORD, FAR = 2.0, 1.0, 99.0
NEAR = {(True, True): 3.5, (True, False): 2.0, (False, True): 1.0, (False, False): 0.5}
"""How far a number may stand before its state: whether it is of people, and the state too."""
GAIN = 8.0
"""What a pair is worth, less its distance."""


@dataclass(frozen=True, slots=True)
class Victims:
    """How many are dead, injured, trapped; None where the text says nothing."""

    dead: int | None
    injured: int | None
    trapped: int | None
    span: Span
    confidence: float

    @property
    def total(self) -> int:
        """How many are known of."""
        return sum(one or 0 for one in (self.dead, self.injured, self.trapped))

    @property
    def counts(self) -> dict[str, int | None]:
        """As a document has it."""
        return {"dead": self.dead, "injured": self.injured, "trapped": self.trapped}


def read_victims(text: Text) -> Victims | None:
    """The victims told of; None where the text says nothing of any."""
    line = text.without((), SPELT)
    plain = line.plain
    told, spans = nobody(text, line)
    counted, where = _tally(_tokens(text, line), plain, spans)
    told |= counted
    spans += where
    if not spans or set(told.values()) == {None}:
        return None
    start, end = min(one[0] for one in spans), max(one[1] for one in spans)
    return Victims(told["dead"], told["injured"], told["trapped"], line.span(start, end), 0.85)


def read_total(text: Text) -> tuple[int, Span] | None:
    """Victims of whom only the number is said: "korban 2"."""
    line = text.without((), SPELT)
    tokens = _tokens(text, line)
    for one in counts(tokens):
        if one.victims and one.value:
            start, end = tokens[one.first].start, tokens[one.after - 1].end
            return one.value, line.span(start, end)
    return None


def _tokens(text: Text, line: Line) -> tuple[Token, ...]:
    """The line in pieces, each with what was typed before it."""
    gaps: dict[int, str] = {}
    typed = 0
    for at, word in enumerate(text.words):
        if (gap := text.raw[typed : word.start]).strip() or "\n" in gap:
            gaps[line.place(at)[0]] = gap
        typed = word.end
    tokens: list[Token] = []
    bracket = brackets = 0
    for found in TOKEN.finditer(line.plain):
        gap = gaps.get(found.start(), "")
        if ")" in gap:
            bracket = 0
        if "(" in gap.rpartition(")")[2]:
            bracket = brackets = brackets + 1
        if found.lastgroup != "age":
            tokens.append(Token(found.lastgroup or "", found[0], *found.span(), gap, bracket))
    end = len(line.plain)
    return (*tokens, Token("stop", "|", end, end, text.raw[typed:].strip()))


def _tally(
    tokens: Sequence[Token], plain: str, nobody_: Sequence[Span]
) -> tuple[dict[str, int], list[Span]]:
    """How many of each state, and where it is said; what says that there are none is read."""
    machines = [
        at
        for at, one in enumerate(tokens)
        if one.said == "mati" and {word_at(tokens, at - 1), word_at(tokens, at + 1)} & MACHINES
    ]
    read = [any(start <= one.start < end for start, end in nobody_) for one in tokens]
    people = [one for one in counts(tokens) if not read[one.first] and not _is_aside(tokens, one)]
    said = [
        Said(
            one.kind,
            at,
            (SURE[one.kind].fullmatch(one.said) or PART.fullmatch(one.said)) is not None
            or bool({word_at(tokens, at - 1), word_at(tokens, at + 1)} & ALL),
            PART.fullmatch(one.said) is not None,
            at > 0 and (tokens[at - 1].kind == "people" or tokens[at - 1].said == "yang"),
        )
        for at, one in enumerate(tokens)
        if one.kind in STATES
        and not DENIED.search(plain[: one.start])
        and not (one.kind == "dead" and word_at(tokens, at - 1) in BEASTS)
        and word_at(tokens, at - 1) != "demam"
        and not (MOTIONLESS.fullmatch(one.said) and not FALLEN.search(plain))
        and at not in machines
        and not read[at]
    ]
    pairs = _paired(tokens, people, said)
    pairs += _left_alone(tokens, people, said, pairs)
    pairs += _of_another_degree(tokens, people, pairs)
    pairs += _risen(tokens, people, pairs)
    pairs = told_once(tokens, sorted(pairs, key=lambda pair: pair.count.first))
    listed, found = _listed(tokens, said), summed(tokens, pairs)
    spans = [
        (
            min(tokens[one.count.first].start, tokens[one.said.at].start),
            max(tokens[one.count.after - 1].end, tokens[one.said.at].end),
        )
        for one in pairs
    ]
    if listed:
        (first, _), *_, (_, end) = items(tokens)
        spans.append((tokens[first].start, tokens[end - 1].end))
    return listed | found, spans


def _listed(tokens: Sequence[Token], said: Sequence[Said]) -> dict[str, int]:
    """One for each of a numbered list that tells of each what befell him."""
    found: dict[str, int] = {}
    for begin, end in items(tokens):
        state = next((one.state for one in said if begin < one.at < end), "")
        if not state:
            return {}
        found[state] = found.get(state, 0) + 1
    return found


def _is_aside(tokens: Sequence[Token], one: Count) -> bool:
    """Whether these helped, watched, or did it."""
    before = word_at(tokens, one.first - 1)
    if before in BY or {token.said for token in tokens[one.first : one.after]} & BY:
        return True
    if AGENTS.match(before) and one.people and word_at(tokens, one.first - 2) != "yang":
        return True
    crew = any(token.said in CREWS for token in tokens[one.first : one.after])
    for at in range(one.after, min(one.after + 4, len(tokens))):
        if tokens[at].kind in ("stop", "number", *STATES):
            return False
        if _leaves(tokens, at) or (crew and tokens[at].said in ENTERS):
            return True
    return False


def _leaves(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word takes whoever was counted out of the victims."""
    behind = {word_at(tokens, one) for one in range(at + 1, at + 4)}
    hurt = tokens[at].said in SAVED and bool(behind & HURT_ALL_THE_SAME)
    return tokens[at].said in ASIDE and not hurt and word_at(tokens, at - 1) not in PLEAS


def _distance(tokens: Sequence[Token], start: int, end: int) -> float:
    """How much that does not belong there stands between two tokens."""
    far = 0.0
    for at in range(start, end):
        token = tokens[at]
        if at == start and token.said in AND and tokens[at - 1].kind == "number":
            return FAR  # "luka 2 dan meninggal 1"
        if token.kind == "stop":
            if word_at(tokens, at + 1) == "yang":
                return FAR  # "40 penumpang, yang luka ..."
            far += STOP
        elif _leaves(tokens, at):
            return FAR
        if ":" in token.gap and at > start:
            far += STOP
        near = token.said in FILLERS or (token.said in VEHICLES and at > start)
        near = near or (token.kind == "number" and word_at(tokens, at - 1) in ROOMS)
        if not near and token.kind not in ("stop", "people", *STATES):
            far += WORD
    return far


def _is_lone(tokens: Sequence[Token], one: Count) -> bool:
    """Whether its clause tells of nothing else: "..., 2 orang"."""
    before, after = one.first, one.after
    while before and tokens[before - 1].kind != "stop":
        before -= 1
    while after < len(tokens) and tokens[after].kind != "stop":
        after += 1
    around = [*tokens[before : one.first], *tokens[one.after : after]]
    return all(token.kind == "people" or token.said in LONE for token in around)


def _apart(tokens: Sequence[Token], count: Count, said: Said) -> float | None:
    """How far a number and a state are from each other; None where they cannot belong together."""
    if count.after <= said.at:
        if tokens[said.at].said in DONE_BY:
            return None
        far = _distance(tokens, count.after, said.at)
        far += STOP if ":" in tokens[said.at].gap else 0  # "korban 5: meninggal 2, luka 3"
        return far if far <= NEAR[count.people, said.sure] else None
    far = _distance(tokens, said.at + 1, count.first)
    if far <= 1.0 and (count.people or said.of or (far == 0 and not said.part)):
        return far
    lone = count.people and (said.sure or count.victims) and _is_lone(tokens, count)
    return min(far, GAIN - 1) if lone and far < FAR else None


def _paired(tokens: Sequence[Token], people: Sequence[Count], said: Sequence[Said]) -> list[Pair]:
    """Of all ways to pair a number with a state beside it, without crossing, the best one."""
    items: list[Count | Said] = sorted(
        [*people, *said], key=lambda one: one.first if isinstance(one, Count) else one.at
    )
    best: list[tuple[float, list[Pair]]] = [(0.0, [])]
    for at, last in enumerate(items):
        worth, pairs = best[at]
        for back in range(at - 1, -1, -1):
            first = items[back]
            pair = _pair(first, last)
            if pair is None or any(isinstance(one, Count) for one in items[back + 1 : at]):
                continue
            far = _apart(tokens, pair.count, pair.said)
            if far is not None and best[back][0] + GAIN - far > worth:
                worth, pairs = best[back][0] + GAIN - far, [*best[back][1], pair]
        best.append((worth, pairs))
    return best[-1][1]


def _pair(one: "Count | Said", other: "Count | Said") -> Pair | None:
    if isinstance(one, Count) and isinstance(other, Said):
        return Pair(one, other)
    if isinstance(one, Said) and isinstance(other, Count):
        return Pair(other, one)
    return None


def _of_another_degree(
    tokens: Sequence[Token], people: Sequence[Count], pairs: Sequence[Pair]
) -> list[Pair]:
    """Those of whom only the degree is said: "15 luka ringan, 3 berat"."""
    found: list[Pair] = []
    for first in pairs:
        near = {*tokens[first.said.at].said.split(), word_at(tokens, first.said.at + 1)} & DEGREES
        if first.said.state != "injured" or not near:
            continue
        paired = {one.count.first for one in pairs}
        for one in people:
            degree = {word_at(tokens, one.after), word_at(tokens, one.first - 1)} & DEGREES
            if one.first not in paired and not one.people and degree and not degree & near:
                found.append(Pair(one, first.said))
        break
    return found


def _risen(tokens: Sequence[Token], people: Sequence[Count], pairs: Sequence[Pair]) -> list[Pair]:
    """Those of whom only the new number is said: "tadi md 1, sekarang jadi 2"."""
    paired = {one.count.first for one in pairs}
    found: list[Pair] = []
    for one in people:
        told = [pair for pair in pairs if pair.count.first < one.first]
        risen = one.first not in paired and word_at(tokens, one.first - 1) in RISEN
        if risen and told and one.value > told[-1].count.value:
            found.append(Pair(one, told[-1].said))
    return found


def _left_alone(
    tokens: Sequence[Token],
    people: Sequence[Count],
    said: Sequence[Said],
    pairs: Sequence[Pair],
) -> list[Pair]:
    """One state and one number of people, each alone in the text, belong together."""
    who = [one for one in people if one.people]
    how = [one for one in said if one.sure or any(count.victims for count in who)]
    if pairs or len(who) != 1 or len({one.state for one in how}) != 1:
        return []
    if who[0].after <= how[0].at:
        between = any(who[0].after <= one.first < how[0].at for one in people)
        if between or _distance(tokens, who[0].after, how[0].at) >= FAR:
            return []  # "two were swept away, one was found, but dead"
    return [Pair(who[0], how[0])]
