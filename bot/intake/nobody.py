"""Nobody: that there are no victims, or none who are dead, injured or trapped."""

import re

from bot.intake.phrases import any_of
from bot.intake.states import SPELT, STATES, SURE
from bot.intake.text import Text

_NONE = any_of("""
    tidak ada(?: ji| lah| mah| sih| kok| pang| to| pisan)?, tanpa, belum ada, nihil, tidak terdapat,
    tidak menimbulkan, tidak makan,
    tidak memakan, tidak sampai ada, tidak ditemukan, belum ditemukan, alhamdulillah tidak ada
""")
_NIL = any_of("nihil, tidak ada, 0, nol, kosong, zero, belum ada")
NIL = re.compile(rf" {_NIL}\b")
MARKED_NIL = re.compile(r"\(\s*-\s*\)")
"""How a form in a hurry says nobody: "KRBN (-)"."""
_OF = r"(?: ada)?(?: korban| yang| orang| sampai| jatuh| jadi| laporan| informasi)*"
_OR = r"(?:maupun|dan|atau|ataupun|apalagi|serta)"
_SOME = "jiwa|luka|meninggal|tewas|terjebak|tenggelam|hilang|mati|selamat|terluka|terjepit|kejebak"
NONE_AT_ALL = re.compile(
    rf"\b(?:{_NONE}(?: yang| sampai| jatuh| jadi| menjadi| laporan| informasi)*|nol|0|zero)"
    rf" korban(?:nya)?(?! (?:{_SOME}))"
    rf"|\bkorban(?:nya)? (?:{_NIL}|tidak)\b"
    r"(?! (?:yang|bisa|sadar|di|bergerak|mau|kuat|terlalu|tahu))"
)
_DEAD = r"(?:jiwa|meninggal(?: dunia)?|tewas|mati|md)"
_HURT = r"(?:luka(?: luka| berat| ringan| serius)?|terluka|cedera|cidera|kena|tatu|raheut)"
_STUCK = r"(?:terjebak|kejebak|terjepit|kejepit|tertimbun|terkurung|di dalam)"
NONE_OF = {
    "dead": re.compile(
        rf"\b{_NONE}{_OF} (?:(?:{_HURT}|{_STUCK}) {_OR} )*{_DEAD}\b"
        rf"|\b(?:korban jiwa|(?:korban )?(?:meninggal(?: dunia)?|md|tewas))"
        rf" {_NIL}(?! {_HURT}| yang)\b"
    ),
    "injured": re.compile(
        rf"\b{_NONE}{_OF} (?:(?:{_DEAD}|{_STUCK}) {_OR} )*{_HURT}"
        rf"|\b(?:korban )?(?:{_HURT}|lb|lr) {_NIL}\b"
    ),
    "trapped": re.compile(
        rf"\b{_NONE}{_OF} (?:(?:{_DEAD}|{_HURT}) {_OR} )*{_STUCK}|\b{_STUCK} {_NIL}\b"
    ),
}
DENIED = re.compile(rf"\b{_NONE}{_OF} ?$")
_HOPES = any_of("""
    semoga, mudah mudahan, moga, mugi, takut, takutnya, khawatir, kalau, apakah, apa, belum
    tahu, tidak tahu, tidak jelas, belum jelas, kurang tahu, ada berapa, jangan sampai, simulasi
""")
HOPED = re.compile(rf"\b{_HOPES}(?: \w+){{0,2}} ?$")
NONE_SAID = re.compile(
    rf"\b{_NONE} (?:yang|orang) ({'|'.join(one.pattern for one in SURE.values())})(?![a-z])"
)


def nobody(text: Text, plain: str) -> tuple[dict[str, int | None], list[tuple[int, int]]]:
    """Zero for each state that the text says befell nobody, and where in `plain` it says so."""
    spans: list[tuple[int, int]] = []
    told: dict[str, int | None] = {"dead": None, "injured": None, "trapped": None}
    for found in NONE_AT_ALL.finditer(plain):
        if not HOPED.search(plain[: found.start()]):
            told = dict.fromkeys(told, 0)
            spans.append(found.span())
            break
    for state, pattern in NONE_OF.items():
        for found in pattern.finditer(plain):
            if not HOPED.search(plain[: found.start()]):
                told[state] = 0
                spans.append(found.span())
    for found in NONE_SAID.finditer(plain):
        if not HOPED.search(plain[: found.start()]):
            state = next(one for one, sure in SURE.items() if sure.match(found[1]))
            told[state] = 0
            spans.append(found.span())
    for mark in MARKED_NIL.finditer(text.low):
        word = SPELT(
            next((one.text for one in reversed(text.words) if one.end <= mark.start()), "")
        )
        for state in told:
            if word == "korban" or re.fullmatch(STATES[state], word):
                told[state] = 0
                spans.append((0, len(plain)))
    return told, spans
