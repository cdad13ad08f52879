"""Nobody: that there are no victims, or none who are dead, injured or trapped.

Who says so lists what did not befall anybody ("tidak ada yang luka maupun meninggal", "MD/LB/LR
nihil"); each state of such a list is zero, and a list of none is all three.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.intake.countable import PEOPLE
from bot.intake.later import later
from bot.intake.numerals import NUMBER
from bot.intake.phrases import any_of, one_of
from bot.intake.sayings import ALL, BUT, FEARS, HOPES, MENDS, ONLY, SUPPOSED, TURNED_OUT
from bot.intake.states import BEFELL, STATES, SURE
from bot.intake.text import Line, Span, Text

_NOT = "(?:tidak|belum|beli|rak|tak)"
SAID_WITHIN = 160
"""Characters."""
_THERE = "(?:adaji|adapa|adami|adapi|ada|nana|enek|onok|eneng|terdapat)"
_LAKA = any_of("""
    pak, bu, mas, mbak, kang, min, bang, mang, tapi, hanya, cuma, alhamdulillah, kabeh, api,
    ya, sih, untung, untunge, lah, kok, saiki, sudah
""")
_EVEN = "(?:satu|1|siji|hiji|seorang|saurang|sewong|sorang|seuwong)"
_EVER = "(?:sampai|nganti|ngantos|nepi ka|nepi|dugi ka|dugi|hingga)"
NONE = (
    rf"(?:(?:{_EVER} )?{_NOT} (?:{_EVER} )?"
    rf"{_THERE}(?: ji| lah| mah| sih| kok| pang| to| pisan| sama sekali| juga| pun| laporan"
    r"| lagi| deui| maneh| maning)*"
    r"|tanpa(?: ada(?:nya)?)?|nihil"
    rf"|{_NOT} (?:{_EVEN}(?: orang| warga| korban)? ?pun|satupun|(?:siji siji|hiji hiji)\w*)"
    r"|(?:tidak|belum) (?:menimbulkan|memakan|makan|ditemukan|mengakibatkan|jatuh)"
    r"|langka(?= (?:yang|kang) (?!\d)| korban)"
    rf"|laka(?= (?:yang|kang) (?!\d)| korban(?:nya)?(?: jiwa| apa apa)?(?: \||$| {_LAKA}\b)))"
)
"""What says that there are none; Cirebon's "laka" is the desks' word for a crash, too."""
NIL = rf"(?:nihil|(?<=korban )kosong|langka|(?<!korban )laka|{_NOT} (?:ada|nana|enek|onok|eneng))"
"""The same behind what there is none of."""
MARKED_NIL = later(r"\(\s*-\s*\)|(?<=[a-z ])[:=]\s*-+(?=\s*(?:$|[\n,;/.|]))", re.MULTILINE)
"""How a form in a hurry says nobody: "KRBN (-)", "MD: -"."""
_OF = (
    r"(?: (?:ada|yang|orang|jatuh|jadi|dadi|menjadi|informasi|di(?! dalam)|kang"
    rf"|{_EVER}"
    r"|mengalami|dilaporkan|warga"
    r"|(?:satu|1|siji|hiji|seorang|saurang) ?(?:pun|ge|oge|wae)|satupun"
    r"|korban(?:nya)?|penghuni|penumpang))*"
)
_OR = r"(?:maupun|dan|atau|ataupun|apalagi|serta|utawa|utowo|atawa|atanapi|jeung|lan|opo|apa|ora)"
_SAID = {
    "dead": rf"(?:jiwa|nyawa|korban jiwa|{BEFELL['dead']})",
    "injured": (
        rf"(?:luka(?: luka)?(?: berat| ringan| serius| parah| bakar| apapun| apa apa)*|lb|lr|kena"
        rf"|{SURE['injured'].pattern})"
    ),
    "trapped": rf"(?:di dalam(?:nya)?|ketinggalan|{SURE['trapped'].pattern})",
}
_ANY = f"(?:{'|'.join(_SAID.values())})"
_ILL = any_of("sakit, garing, gering, hilang, hanyut, pingsan, tenggelam, lara, keracunan")
_COUNTED = later(rf" (?:: )?(?:{NUMBER}|{one_of(sorted(ONLY))})")
OF_WHOM = later(rf"{_OF}(?: {_ILL} {_OR})? ")
SAID = {state: later(rf"\b{said}\b") for state, said in _SAID.items()}
"""What befell nobody."""
OR = later(rf"(?: \|)? {_OR}(?= )")
AT_ALL = later(rf" (?:(?:siji siji|hiji hiji)\w*(?: o)?|{_EVEN} ?(?:pun|ge|oge|wae))\b")
"""What may follow: not even one."""
COMMA = later(r" \|(?= )")
_OTHERWISE = any_of("""
    tenggelam, hilang, selamat, hanyut, keracunan, materi, materiil, barang, harta, sakit,
    pingsan, tambahan, baru, lain, lainnya, susulan
""")
NO_VICTIMS = later(
    rf"{_OF} korban(?:nya| manusia| apapun| apa apa| orang| jalmi| jalma| uwong)?"
    rf"(?! (?:{_OTHERWISE}|yang))\b"
)
_HUMAN = "(?:orang|manusia|jalmi|jalma|uwong|warga|nyawa)"
_STILL = any_of("""
    sementara, sementara ini, sejauh ini, sampai saat ini, sampai sekarang, hingga kini, saat ini,
    dipastikan, masih, mah, manusia, alhamdulillah, untungnya, untung, juga, memang, dilaporkan,
    hingga saat ini, sampai detik ini, kabarnya, katanya, insyaallah, ya, tetap, tetep, sih, sudah,
    blas, babar blas, babar pisan, sama sekali, uga, ugi, ge, oge, teh, pisan, lah, ki, itu, kuwi,
    iku, eta, lagi, maning, maneh, meneh, deui, pak, bu, mas, mbak, kang, ternyata
""")
_WHERE = (
    r"di (?:(?:jero|njero|dalam|dalem|lebet|bawah|ngisor|handap|atas|ndhuwur|luhur)"
    rf" (?!{NIL}\b))?+\w+"
)
NONE_OF = later(
    r"(?<!info )(?<!data )(?<!informasi )(?<!jumlah (?=korban belum))(?<!identitas )\b"
    rf"(?P<of>(?:(?>korban(?:nya|e)?(?: {_HUMAN})?|yang|{_OR}|{_ANY}) )++)"
    rf"(?>(?:{_STILL}|{_WHERE}) )*{NIL}\b(?! (?:yang(?! (?:{_ANY})(?: (?:{_STILL}))* {NIL})"
    r"|petugas|bantuan|ambulans|obat|kendaraan|keluarga|identitas|mobil|polisi|yg|orang"
    r"|tindakan|penanganan|pertolongan|respon|saksi|tanda|keluhan|biaya|kartu|ktp|data|alat|air"
    r"|makanan|listrik|perahu|jalan|sinyal|akses|oksigen))"
    r"|\b(?P<form>korban(?:nya|e)? \| nihil)(?= \||$)"
    rf"|\b(?P<not>korban(?:nya)?) tidak(?= \||$)"
    r"|(?<=\| )(?P<laka>korban laka)(?= \|(?! \d)|$)"
)
"""What there is none of, before what says so."""
COUNTED_BEFORE = later(r"(?<!no )(?<!nomor )(?<!rt )(?<!rw )(?<!km )\b(?<!\.)\d{1,3} $")
"""A number of them: "2 korban tidak ada identitas"."""
_NO = r"no(?= korban(?: \||$))"
_A_STATE = rf"\b(?:{'|'.join(_SAID.values())})(?: (?:jiwa|dunia|ringan|berat|parah))?(?: [:=])?"
OF_A_STATE = later(rf"{_A_STATE} \d{{1,3}} $")
"""Such a number behind a state of its own is of that: "luka 3 meninggal nihil"."""
NUMBERED = later(rf"\b{NUMBER}(?: (?:orang|org|korban))? $")
OF_BEFORE = later(rf"{_A_STATE} $")
"""A "nihil" behind a state is of that, not of the next: "MD nihil LB 2"."""
ZERO = later(
    rf"(?<!\d )\b(?:nol|zero|0|zonder|non|{_NO}) korban(?:nya)?\b(?! (?:{_OTHERWISE}|{_ANY}))"
    rf"|\bkorban(?:nya)? (?:nol|zero|0)\b(?! (?:{_ANY}))"
)
"""A zero of victims; beside a state it is a number as any other."""
_ALIVE = "(?:selamat|slamet|salamet|wilujeng|urip|hidup)"
_ALL = one_of(sorted(ALL | {"keduanya", "ketiganya"}))
_WHOSE = (
    r"(?: (?:penumpang(?:nya)?|orang|abk|awak|kru|warga|penghuni|pekerja|siswa|korban|anak|\d+|bisa"
    r"|sudah|dalam|keadaan|berhasil))*"
)
ALIVE = later(
    rf"(?<!lain )(?<!liyane )(?<!lainnya )\b(?:{_ALIVE} {_ALL}|{_ALL}{_WHOSE} {_ALIVE})\b"
)
"""Where all of them live nobody is dead."""
APART = later(rf"\b{PEOPLE} {NUMBER} $")
"""Only of these it is said: "sopir luka, penumpang 4 selamat semua"."""
DENIED = later(rf"\b{NONE}{_OF} ?$")
_KNOW = "(?:tahu|tau|terang|weruh|eruh|ruh|ngerti|nyaho|apal|jelas|pasti|yakin|mengetahui)"
_SUPPOSES = "(?:kalau(?! (?:sekarang|korban|yang|soal|untuk|kali|orang|hari))|jika|lamun)"
"""Of all ifs (`sayings.py`) these alone: "nek korban ora ono" says that there are none."""
_UNTOLD = any_of("""
    apakah, apa, ada berapa, jangan sampai, simulasi, sebelum, sadurunge, sakdurunge,
    samemeh, entah, embuh, mbuh, duka, teuing, cek, (?<!sudah )dicek, agar, supaya, biar
""")
CHECKED = later(
    r"\b(?:(?:setelah|sesudah|bareng|pas|begitu) (?:\w+ )?(?:dicek|dipriksa|diperiksa|dilihat)"
    rf"|{one_of(sorted(TURNED_OUT | MENDS))})(?: \w+){{0,2}}(?: \|)? $"
)
"""Before a list of none that holds against all that was told before."""
UNKNOWN = later(
    rf"\b(?:tidak|belum|kurang|kirang) {_KNOW}(?: (?:apakah|apa|ada|yang|sudah|masih|aya|lagi))* ?$"
)
"""Before what nobody knows: "tidak tahu luka apa tidak"."""
HOPED = later(
    rf"\b(?:{HOPES}|{FEARS}|{SUPPOSED}|{_SUPPOSES}|{_UNTOLD}"
    rf"|(?:tidak|belum|kurang|kirang) {_KNOW})(?: (?!{one_of(sorted(BUT))}\b)\w+){{0,2}} ?$"
)


@dataclass(frozen=True, slots=True)
class Nobody:
    """States that befell nobody, and where the line says so."""

    states: tuple[str, ...]
    span: Span
    """From the beginning of the line where it holds against all that was told before."""


def nobody(text: Text, line: Line) -> list[Nobody]:
    """All that the text says befell nobody, in its order."""
    plain = line.plain
    found: list[Nobody] = []
    for states, span in (*_before(plain), *_behind(plain)):
        anew = len(states) == len(_SAID) and CHECKED.search(plain[: span[0]]) is not None
        if anew or not HOPED.search(_just_before(plain, span[0])):
            found.append(Nobody(tuple(states), (0, span[1]) if anew else span))
    for mark in MARKED_NIL.finditer(text.low):
        at = max((at for at, one in enumerate(text.words) if one.end <= mark.start()), default=-1)
        if at < 0:
            continue
        start, end = line.place(at)
        word = plain[start:end]
        states = [
            one
            for one in _SAID
            if (word == "korban" and mark[0][0] == "(") or re.fullmatch(STATES[one], word)
        ]
        if states:
            found.append(Nobody(tuple(states), (start, end)))
    return sorted(found, key=lambda one: one.span[1])


_NONE = later(rf"\b{NONE}\b")


def _before(plain: str) -> Iterator[tuple[list[str], Span]]:
    """Each "tidak ada" with the states that stand behind it."""
    for none in _NONE.finditer(plain):
        if _is_of_before(plain, none):
            continue
        states: list[str] = []
        end = none.end()
        said = _first(plain, end)
        while said and not (states and _COUNTED.match(plain, said[1])):
            states.append(said[0])
            end = said[1]
            said = _next(plain, end)
        if not states and (all_of := NO_VICTIMS.match(plain, end)):
            states, end = [*_SAID], all_of.end()
        if states:
            even = AT_ALL.match(plain, end)
            yield states, (none.start(), even.end() if even else end)


def _is_of_before(plain: str, none: re.Match[str]) -> bool:
    """Whether a "nihil" is of the state before it: not in "3 luka nihil MD"."""
    before = _just_before(plain, none.start())
    state = OF_BEFORE.search(before) if none[0].startswith("nihil") else None
    return state is not None and not NUMBERED.search(before[: state.start()])


def is_denied(plain: str, at: int) -> bool:
    """Whether it is said right before that there is none of what begins here."""
    before = _just_before(plain, at)
    none = DENIED.search(before)
    return none is not None and not _is_of_before(before, none)


def _just_before(plain: str, at: int) -> str:
    """As much as what says nobody may be long: not all again for each state of a long text."""
    return plain[max(0, at - SAID_WITHIN) : at]


def _first(plain: str, at: int) -> tuple[str, int] | None:
    """The state that is told of from here on, and where it ends."""
    if (whom := OF_WHOM.match(plain, at)) is None:
        return None
    ends = {state: said.end() for state in SAID if (said := SAID[state].match(plain, whom.end()))}
    return max(ends.items(), key=lambda one: one[1]) if ends else None


def _next(plain: str, at: int) -> tuple[str, int] | None:
    """What else did not befall: behind a comma only where the list goes on to an "or"."""
    if either := OR.match(plain, at):
        return _first(plain, either.end())
    if comma := COMMA.match(plain, at):
        said = _first(plain, comma.end())
        return said if said and OR.match(plain, said[1]) else None
    return _first(plain, at)


def _behind(plain: str) -> Iterator[tuple[list[str], Span]]:
    """Each "nihil" with the states that stand before it, and each "selamat semua"."""
    for found in NONE_OF.finditer(plain):
        all_ = found[0].startswith("korban") and found[0].endswith("nihil")
        told = _just_before(plain, found.start())
        if not all_ and COUNTED_BEFORE.search(told) and not OF_A_STATE.search(told):
            continue
        said = [one for one in SAID if found["of"] and SAID[one].search(found["of"])]
        if not said and not (
            found["not"] or found["laka"] or found["form"] or "korban" in found["of"]
        ):
            continue
        yield said or [*_SAID], found.span()
    for found in ZERO.finditer(plain):
        yield [*_SAID], found.span()
    for found in ALIVE.finditer(plain):
        hurt = (one for one in SURE["injured"].finditer(plain))
        others = any(not is_denied(plain, one.start()) for one in hurt)
        apart = others and APART.search(plain, 0, found.start())
        if not SAID["dead"].search(plain) and not apart:
            yield ["dead"], found.span()
