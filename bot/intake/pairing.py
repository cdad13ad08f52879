"""Which number of people goes with which state: of all ways to pair neighbours the nearest."""

from collections.abc import Sequence

from bot.intake.asides import are_somebodys, has_its_own, is_safe, leaves
from bot.intake.countable import ITS, ROOMS
from bot.intake.counting import AND, WHOLE, Count
from bot.intake.numerals import is_together
from bot.intake.phrases import words
from bot.intake.sayings import ALONE, BUT, LEFT, MENDS, ONLY, RISEN, TOTAL, TURNED_OUT
from bot.intake.states import DONE_BY, STATES
from bot.intake.sums import THAT, Pair, Said
from bot.intake.tokens import SAFE, Token, ends_sentence, kind_at, word_at

FILLERS = words("""
    yang masih sudah mengalami kena korban dinyatakan menderita pada lagi terkena ada diduga dan
    sempat langsung keadaan dalam kondisi ikut dengan sebanyak sekitar kira berjumlah ringan
    berat parah bakar orang lain nya jadi akibat karena total di antaranya diantaranya menjadi
    dilaporkan ditemukan saat itu juga dievakuasi diangkat dibawa dilarikan podo
    kabeh semua semuanya rs rsud igd puskesmas ke njero jero dikeluarkan dikeluarin keno isih
    katanya kayaknya mungkin sampai cuma hanya baru kurang lebih tinggal sisa jumlahnya jumlah
    isi pun terus sebagian an kelihatannya infonya lainnya tempat tmpt tkp lokasi lantai kamar
    liyane sareng bisa dapat ketemu kapanggih kapendak tapi nanging bertambah nambah
    tambah deui maneh malih kayae jigana sigana kabarnya jare saurna cenah mah teh ge tuh nih to pak
    bu mas mbak bang min kang kak ndan bos posisi status keadaannya kondisinya keur nuju lagek nembe
    enteng entheng hampang abot beurat serius sami sedaya sadaya sadayana kini kurleb ditarik keluar
    metu kaluar minimal sedikitnya setidaknya
    sedikit yaitu yakni tetap meneh neh ji mi pi pa iso isa saged tiasa kawa didudut
    dijunjung dijupuk dijukut dicandak dikaluarkeun diwetokke ditokke
""")
"""Words that bring a number and a state no farther from each other."""
VEHICLES = words("""
    motor mobil truk bus bis elf kabin angkutan minibus becak sepeda kereta kapal perahu angkot ojek
    pabrik bangunan gedung rumah toko ruko kelas lift masjid gudang pasar sekolah kebun
""")
"""Behind people these only say which: "2 orang pengendara motor luka"."""
BROKEN = words("rusak kerusakan")
DEGREES = words("ringan berat parah enteng entheng abot hampang beurat")
LONE = FILLERS | words("""
    isinya isine eusina termasuk tmsk kalebet saya aku kula abdi sama dia saja doang
    tok kena itu orangnya korbannya satu jiwa
""")
"""Words that may stand beside a number whose clause tells of nothing else."""
LATEST = TURNED_OUT | LEFT
"""What opens the number that holds, of a state told before."""
RECOUNTED = MENDS | words("cek dicek ngecek mengecek hitung dihitung itung diitung")
STOP, WORD, FAR = 2.0, 1.0, 99.0
NEAR = {(True, True): 4.0, (True, False): 2.0, (False, True): 1.0, (False, False): 0.5}
"""How far a number may stand before its state: whether it is of people, and the state too."""
BESIDE = 4.0
"""How far behind any state a clause may stand that holds nothing but a number: "..., 2 orang"."""
OF_THEM = 6.0
"""The same for "yang satu ...": what is told until the next number is told of him."""
IN_CLAUSE = 7.0
"""The same for who is dead, where nobody else is told of between."""
GAIN = 8.0
"""What a pair is worth, less its distance."""


def _distance(tokens: Sequence[Token], start: int, end: int) -> float:
    """How much that does not belong there stands between two tokens."""
    far = 0.0
    for at in range(start, end):
        token = tokens[at]
        both = token.said == word_at(tokens, at + 1)  # "laki bini sama sama luka"
        if at == start and token.said in AND and tokens[at - 1].kind == "number" and not both:
            return FAR  # "luka 2 dan meninggal 1"
        if token.kind == "stop":
            if word_at(tokens, at + 1) == "yang":
                return FAR  # "40 penumpang, yang luka ..."
            far += STOP
        elif leaves(tokens, at) or (token.kind == SAFE and is_safe(tokens, at)):
            return FAR
        if ":" in token.gap and at > start:
            far += STOP
        near = token.said in FILLERS or (token.said in VEHICLES and at > start)
        near = near or (token.kind == "number" and word_at(tokens, at - 1) in ROOMS)
        if not near and token.kind not in ("stop", "people", SAFE, *STATES):
            far += WORD
    return far


def _is_of_another(tokens: Sequence[Token], count: Count, said: Said) -> bool:
    """Whether the state is told of somebody else: "kami bertiga; satpam terluka"."""
    whom = word_at(tokens, said.at - 1)
    begins = any(token.kind == "stop" for token in tokens[count.after : said.at])
    told = [token for token in tokens[count.first : count.after] if token.said not in WHOLE]
    same = all(token.said[:4] == whom[:4] for token in told if token.kind == "people")
    apart = not same or any(is_together(token.said) for token in told)
    unnamed = all(token.kind != "people" for token in told)
    apart = apart or (unnamed and ITS.search(whom) is not None)  # "5 orang ..., bapaknya tewas"
    return begins and apart and kind_at(tokens, said.at - 1) == "people" and whom not in WHOLE


def _reach(tokens: Sequence[Token], count: Count, said: Said) -> float:
    """How far a number may stand before this state: who opens a clause is told of in it."""
    near = NEAR[count.people, said.sure]
    between = tokens[count.after : said.at]
    if not said.sure:
        return near + (WORD if count.people and said.state == "trapped" else 0)
    if word_at(tokens, count.first - 1) == "yang":
        return max(near, OF_THEM)
    if count.people and said.state == "dead" and _goes_on(tokens, count.after, said.at):
        return IN_CLAUSE
    opens = kind_at(tokens, count.first - 1) == "stop"
    opens = opens and all(token.kind != "stop" for token in between)
    spelt = tokens[count.first].said.isalpha()
    some = opens and (
        _are_some_told(tokens, count.first) or (spelt and _are_people(tokens, count.first))
    )
    return max(near, NEAR[True, True]) if some else near


def _goes_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether nobody else is told of on the way: "2 orang jatuh ke kali, ditemukan meninggal"."""
    kinds = [token.kind for token in tokens[start:end]]
    if kinds.count("stop") > 1 or not {"word", "stop"}.issuperset(kinds):
        return False
    return not _is_another_sentence(tokens, start, end)


def _are_some_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether people were counted before, of whom these may be."""
    return any(
        one.kind == "number" and "people" in (kind_at(tokens, near - 1), kind_at(tokens, near + 1))
        for near, one in enumerate(tokens[:at])
    )


def _are_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether people were told of before, with a number or without."""
    return any(one.kind == "people" for one in tokens[:at])


def _is_counted_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a state has a number of its own behind it: "korban 2 meninggal 1"."""
    return kind_at(tokens, at + 1) == "number" and kind_at(tokens, at + 2) == "stop"


def _is_another_sentence(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(ends_sentence(tokens, at) for at in range(start, end))


def _is_a_line(tokens: Sequence[Token], at: int, count: Count) -> bool:
    """Whether a clause is nothing but this state and its number: "patah kaki 2", of a list."""
    bounds = kind_at(tokens, at - 1), kind_at(tokens, count.after)
    bare = not any(ITS.search(word) for word in tokens[at].said.split(" ")[:2])
    return bare and bounds == ("stop", "stop") and count.first == at + 1


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
        if tokens[said.at].said in DONE_BY or (
            count.victims and _is_counted_behind(tokens, said.at)
        ):
            return None
        far = _distance(tokens, count.after, said.at)
        if _is_of_another(tokens, count, said):
            return None
        far += STOP if ":" in tokens[said.at].gap else 0  # "korban 5: meninggal 2, luka 3"
        return far if far <= _reach(tokens, count, said) else None
    if word_at(tokens, count.first - 1) == "yang" and has_its_own(tokens, count):
        return None
    far = _distance(tokens, said.at + 1, count.first)
    if said.state == SAFE:
        listed = kind_at(tokens, count.after) in STATES
        return None if far or listed else 3.0  # "2 luka, selamat 4"
    own = not said.part or _is_a_line(tokens, said.at, count)
    if far <= 1.0 and (count.people or said.of or (far == 0 and own)):
        return far
    if are_somebodys(tokens, count) and _is_another_sentence(tokens, said.at, count.first):
        return None  # "... meninggal. gurunya 4 orang ada di sini"
    total = count.victims and _opener(tokens, count)  # "jadi total 4 korban", of all sorts
    if total or not count.people or far >= FAR or not _is_lone(tokens, count):
        return None
    inside = {token.said for token in tokens[count.first : count.after]}
    again = bool(_opener(tokens, count)) or any(map(is_together, inside))
    known = said.sure or count.victims or (far <= BESIDE and not again)
    return min(far, GAIN - 1) if known else None


def paired(tokens: Sequence[Token], people: Sequence[Count], said: Sequence[Said]) -> list[Pair]:
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
            far = _apart(tokens, pair.count, pair.said) if pair else None
            if pair and far is not None:
                gain = GAIN - far - (1.0 if pair.said.state == SAFE else 0.0)
                if best[back][0] + gain > worth:
                    worth, pairs = best[back][0] + gain, [*best[back][1], pair]
            if isinstance(first, Count):
                break  # no state is told of a number with another between
        best.append((worth, pairs))
    return best[-1][1]


def _pair(one: "Count | Said", other: "Count | Said") -> Pair | None:
    if isinstance(one, Count) and isinstance(other, Said):
        return Pair(one, other)
    if isinstance(one, Said) and isinstance(other, Count):
        return Pair(other, one)
    return None


def of_another_degree(
    tokens: Sequence[Token], people: Sequence[Count], pairs: Sequence[Pair]
) -> list[Pair]:
    """Those of whom only the degree is said: "15 luka ringan, 3 berat"."""
    found: list[Pair] = []
    for first in pairs:
        near = {*tokens[first.said.at].said.split(), word_at(tokens, first.said.at + 1)} & DEGREES
        if first.said.state != "injured" or not near:
            continue
        taken = {one.count.first for one in pairs}
        for one in people:
            if BROKEN & {word_at(tokens, one.first - 2), word_at(tokens, one.after - 2)}:
                continue  # "rusak berat 2"
            degree = {word_at(tokens, one.after), word_at(tokens, one.first - 1)} & DEGREES
            if one.first not in taken and not one.people and degree and not degree & near:
                found.append(Pair(one, first.said))
        break
    return found


def inherited(
    tokens: Sequence[Token], people: Sequence[Count], said: Sequence[Said], pairs: Sequence[Pair]
) -> list[Pair]:
    """Numbers of whom the state was said before: "jadi 2", "ternyata 2", "dua orang itu"."""
    taken = {one.count.first for one in pairs}
    stated = {one.said.at for one in pairs}
    found: list[Pair] = []
    for one in people:
        before = [state for state in said if state.at < one.first and state.state != SAFE]
        told = [state for state in before if state.sure or state.at in stated]
        if not told and len(before) == 1 and not tokens[before[0].at].said.startswith("di "):
            told = before
        if one.first in taken or one.victims or not told:
            continue
        each = [token.said for token in tokens[one.first : one.after] if token.kind == "number"]
        if word_at(tokens, one.first - 1) == "masing" or each[1:] == each[:1]:
            found += [Pair(one, state) for state in told if state.at not in stated]
        elif told[-1].at not in stated:
            if _is_all_of_them(tokens, one) or _is_that(tokens, one):
                found.append(Pair(one, told[-1]))
        else:
            last = [pair for pair in pairs if pair.said in told and pair.count.first < one.first]
            if last and _holds_now(tokens, one, last[-1].count):
                found.append(Pair(one, last[-1].said))
    return found


def _is_all_of_them(tokens: Sequence[Token], one: Count) -> bool:
    """Whether a word opens the number of them all: "jadi dua", "total 3 orang"."""
    nouns = {token.said for token in tokens[one.first : one.after] if token.kind == "people"}
    return bool(_opener(tokens, one)) and nouns <= WHOLE - {"penumpang", "penumpangnya"}


def _holds_now(tokens: Sequence[Token], one: Count, before: Count) -> bool:
    """Whether it stands for the number before: "ternyata 2", "jadi 3", "bukan 2 ..., tapi 3"."""
    opened = _opener(tokens, one)
    if _is_recounted(tokens, one, before):
        return True
    if any(token.said.startswith("penumpang") for token in tokens[one.first : one.after]):
        return False
    if _is_negated(tokens, before) and word_at(tokens, one.first - 1) in BUT:
        return True
    return opened in LATEST or (opened in RISEN | TOTAL and one.value > before.value)


def _is_recounted(tokens: Sequence[Token], one: Count, before: Count) -> bool:
    """Whether nothing but this number came of counting again: "4, ralat, tak cek lagi cuma 3"."""
    between = tokens[before.after : one.first]
    alone = word_at(tokens, one.first - 1) in ONLY and kind_at(tokens, one.after) == "stop"
    again = any(token.said in RECOUNTED for token in between)
    return alone and again and all(token.kind in ("word", "stop", *STATES) for token in between)


def _opener(tokens: Sequence[Token], one: Count) -> str:
    """What opens the number that holds: "jadi" of "jadi cuma dua"; empty for any other."""
    for at in range(one.first - 1, max(-1, one.first - 5), -1):
        if tokens[at].said in LATEST | RISEN | TOTAL:
            return tokens[at].said if kind_at(tokens, at - 1) != "people" else ""
        if tokens[at].said not in FILLERS:
            return ""
    return ""


def _is_negated(tokens: Sequence[Token], one: Count) -> bool:
    return word_at(tokens, one.first - 1) == "bukan"


def _is_that(tokens: Sequence[Token], one: Count) -> bool:
    """Whether it counts those who were told of, and nobody else: "2 orang itu", "siji tok"."""
    only = word_at(tokens, one.first - 1) in ONLY and kind_at(tokens, one.after) == "stop"
    if not one.people:
        return only
    inside = {token.said for token in tokens[one.first : one.after]}
    return only or bool((inside | {word_at(tokens, one.after)}) & (THAT | ALONE))


def left_alone(
    tokens: Sequence[Token],
    people: Sequence[Count],
    said: Sequence[Said],
    pairs: Sequence[Pair],
) -> list[Pair]:
    """One state and one number of people, each alone in the text, belong together."""
    safe = {one.count.first for one in pairs}
    who = [one for one in people if one.people and one.first not in safe]
    how = [one for one in said if one.state != SAFE]
    how = [one for one in how if one.sure or any(count.victims for count in who)]
    told = any(one.said.state != SAFE for one in pairs)
    if told or len(who) != 1 or len({one.state for one in how}) != 1:
        return []
    if who[0].after <= how[0].at:
        if _is_of_another(tokens, who[0], how[0]):
            return []
        between = any(who[0].after <= one.first < how[0].at for one in people)
        if between or _distance(tokens, who[0].after, how[0].at) >= FAR:
            return []  # "two were swept away, one was found, but dead"
    return [Pair(who[0], how[0])]
