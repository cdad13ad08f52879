"""Whether a word of harm tells of people, here and now."""

from collections.abc import Sequence

from bot.intake.asides import got_out, is_safe
from bot.intake.countable import BITERS, ITS, OF_BEASTS, is_beast
from bot.intake.later import later
from bot.intake.nobody import SAID_WITHIN, UNKNOWN, is_denied
from bot.intake.pairing import VEHICLES
from bot.intake.phrases import words
from bot.intake.states import FALLEN, MOTIONLESS, STATES
from bot.intake.sums import STILL
from bot.intake.tokens import SAFE, Token, kind_at, word_at

MACHINES = words("""
    mesin mesine lampu listrik gas motor mobil hp hpne hpnya total perahu perahune kapal pompa ac
""")
"""Beside one of these "mati" tells of no person."""
BURNT = later(
    r"(?:ter|ke|ka|ta)bakar|kobong|kabakaran|kahuruan|kaduruk|kabeuleum|hangus|gosong|tutung"
)
"""What happens to things as to people."""
FIERCE = BITERS - words("kucing ucing kuda babi")
"""Beasts that shut people in."""
IN = words("dalam dalem jero njero lebet naik numpak nunggang ke dari")
"""Before a thing these say where somebody is."""
WISHES = words("""
    arep mau pengen pingin ingin kepengin hayang rek bade badhe pan minta kepingin mohon nyuwun
    kirim
""")
"""Before "mati" these say that somebody means to die; before "doa" they ask for a prayer."""
PRAYING = words("sedang keur acara saat waktu ikut")
"""Before "doa" these tell of people at prayer."""
GRAVE = words("kritis sekarat koma")
ILL = later(
    r"\b(?:keracunan|kracunan|muntah|muntaber|mencret|diare|dbd|demam berdarah|demam|oplosan|wabah"
    r"|covid|campak|difteri|keracun|utah|mising)"
)
"""Where people are ill, "kritis" is no wound."""
PLACED = words("di kene dieu sini")
INDOORS = frozenset(
    f"di{gap}{where}" for gap in ("", " ") for where in ("dalam", "jero", "njero", "lebet", "dalem")
)
NOT_SHUT_IN = later(
    r"\b(?:\w*(?:pukul|hajar|gebug|gebuk|hamil|lahir|lair|ketuban)\w*|kdrt|babar|ular|oray|ulo)\b"
)
"""Where people inside are not shut in, unless by what follows here."""
SHUT_IN = later(
    r"\b(?:lift|api|geni|seuneu|kebul|haseup|asap|sumur|rob|caah|gas|jurang|air|kandas"
    r"|\w*(?:bakar|kobong|duruk|ambruk|roboh|rubuh|runtuh|longsor|timbun|urug|banjir|tenggelam|ledak"
    r"|lelep|cemplung|cebur|balik|guling|jatuh|nabrak|tabrak|kunci|jebak(?! macet)|jepit|kurung)"
    r"\w*)\b"
)


def is_told(tokens: Sequence[Token], at: int, plain: str) -> bool:
    """Whether a token is a state of people, and nobody denies it."""
    one = tokens[at]
    before, behind = word_at(tokens, at - 1), word_at(tokens, at + 1)
    if one.kind == SAFE:
        return is_safe(tokens, at)
    denied = behind == "bukan" and word_at(tokens, at + 2) in PLACED
    if (
        one.kind not in STATES
        or before == "demam"
        or denied
        or UNKNOWN.search(plain, max(0, one.start - SAID_WITHIN), one.start)
        or is_denied(plain, one.start)
    ):
        return False
    if one.kind == "dead" and (before in WISHES or (one.said == "doa" and before in PRAYING)):
        return False
    if one.said == "mati" and _is_of_a_lift(tokens, at):
        return False
    if one.kind == "dead" and (
        is_beast(before) or (one.said == "mati" and {before, behind} & MACHINES)
    ):
        return False
    if one.said in INDOORS and NOT_SHUT_IN.search(plain) and not SHUT_IN.search(plain):
        return {before, behind} & STILL != set()
    if one.kind == "trapped" and behind in ("macet", "kemacetan"):
        return False
    if one.kind == "trapped" and (_is_of_a_beast(tokens, at) or got_out(tokens, at)):
        return False
    if one.kind == "injured" and BURNT.fullmatch(one.said) and _is_of_a_thing(tokens, at):
        return False
    if one.said in GRAVE and ILL.search(plain):
        return False
    return not (MOTIONLESS.fullmatch(one.said) and not FALLEN.search(plain))


def _is_of_a_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is a thing that burns: "kapal Mina Jaya kobong", but not "di rumah terbakar"."""
    for before in range(at - 1, max(-1, at - 5), -1):
        owner = tokens[before].kind == "people" and word_at(tokens, before - 1) in VEHICLES
        if tokens[before].kind != "word" and not owner:
            return False
        if ITS.sub("", tokens[before].said) in VEHICLES:
            whose = kind_at(tokens, before - 1) == "people"  # "sopir truk terbakar"
            return not whose and word_at(tokens, before - 1) not in PLACED | IN
    return False


def _is_of_a_beast(tokens: Sequence[Token], at: int) -> bool:
    """Whether a tame beast is told of in this clause: "kucing naik atap tidak bisa turun"."""
    for before in range(at - 1, -1, -1):
        if tokens[before].kind != "word":
            return False
        beast = is_beast(tokens[before].said)
        if beast and word_at(tokens, before - 1) not in OF_BEASTS:
            return before == at - 1 or ITS.sub("", tokens[before].said) not in FIERCE
    return False


def _is_of_a_lift(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the lift that stands still: "lift hotel Dafam mati"."""
    for before in range(at - 1, max(-1, at - 5), -1):
        if tokens[before].kind != "word":
            return False
        if tokens[before].said in ("lift", "elevator", "eskalator"):
            return True
    return False
