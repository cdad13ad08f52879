"""Reading typed reports: precision, recall and F1 of each field, beside two plain baselines.

The texts of `tests/intake/texts` are synthetic, written and labelled by hand by people who had not
seen the reader; `held_out` was not looked at while it was tuned. Baselines: regular expressions for
RT, RW, street, kelurahan and kecamatan behind their marks, and one keyword for each kind.

`real.jsonl` holds labels alone, by the ids of Jakarta's archive (`benchmarks/jakarta.py`), given by
somebody who had not seen the reader either; its texts are read where they are.
"""

import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import jakarta
from bot import cities
from bot.intake.fields import FIELDS
from bot.intake.reading import Reader

TEXTS = Path(__file__).parent.parent / "tests" / "intake" / "texts"
SETS = ("tuning", "held_out", "unread")
"""What we learnt from; what only figures were seen of, often; what was read once, at the end."""
ROUNDS = {
    "first": "bc", "second": "ef", "third": "ghi", "fourth": "jklmn", "fifth": "st", "sixth": "uvw",
    "seventh": "xyzop",
}  # fmt: skip
"""Rounds of writing, each by others, by the letters that ids begin with; the second is hardest."""
SCORED = tuple(one for one in FIELDS if one != "category")
GOALS = {
    "rt": 0.95, "rw": 0.95, "caller_phone": 0.95, "victims": 0.95, "street": 0.9,
    "kelurahan": 0.9, "kecamatan": 0.9, "kind": 0.9, "landmark": 0.75,
}  # fmt: skip
MANGLED = 10_000
Fields = Mapping[str, Any]


def measure(mangled: int = MANGLED) -> Iterator[str]:
    """A line a field for each set, then how long a text takes, then any text at all."""
    for name in SETS:
        texts = labelled(name)
        ours = scores(texts, read)
        plain = scores(texts, baseline)
        for one in SCORED:
            goal = f" (goal {GOALS[one]})" if one in GOALS else ""
            beside = f"; baseline {plain[one][2]:.2f}" if plain[one][3] else ""
            precision, recall, f1, count = ours[one]
            yield (
                f"reading, {name}: {one:12} P {precision:.2f} R {recall:.2f} F1 {f1:.2f}{goal}"
                f"{beside}, n {count}"
            )
        for one in ROUNDS:
            if not (of_this := labelled(name, one)):
                continue
            of_round = scores(of_this, read)
            told = ", ".join(f"{field} {of_round[field][2]:.2f}" for field in SCORED)
            yield f"reading, {name}, {one} round, F1: {told}"
    yield from _of_the_real_ones()
    yield _speed([one for name in SETS for one in labelled(name)])
    yield _mangled(mangled)


def _of_the_real_ones() -> Iterator[str]:
    if not real():
        yield jakarta.skipped("reading, real reports")
    for day, words in jakarta.DAYS.items():
        texts = [one for one in real() if one["id"].startswith(f"{day}-")]
        ours, plain = scores(texts, read), scores(texts, baseline)
        for one in SCORED:
            precision, recall, f1, count = ours[one]
            if count:
                yield (
                    f"reading, real reports, {words}: {one:12} P {precision:.2f} R {recall:.2f} "
                    f"F1 {f1:.2f}; baseline {plain[one][2]:.2f}, n {count}"
                )


def real() -> list[dict[str, Any]]:
    """Jakarta's reports with their labels; none where the archive is not here."""
    told = {row["id"]: row["text"] for row in jakarta.reports() or ()}
    labels = [json.loads(one) for one in (TEXTS / "real.jsonl").read_text("utf-8").splitlines()]
    return [
        {"city": "jakarta", "text": told[one["id"]], **one} for one in labels if one["id"] in told
    ]


def labelled(name: str, round_: str | None = None) -> list[dict[str, Any]]:
    """The texts of a set, of one round of writing or all; each with a label for every field."""
    lines = (TEXTS / f"{name}.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line) for line in lines]
    return [one for one in texts if round_ is None or one["id"][0] in ROUNDS[round_]]


def scores(
    texts: list[dict[str, Any]], way: Callable[[str, str], Fields]
) -> dict[str, tuple[float, float, float, int]]:
    """Field -> precision, recall, F1, and how many texts hold it (or are said to)."""
    right, told, held = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        found = way(text["city"], text["text"])
        for one in SCORED:
            wanted, got = text[one], found.get(one)
            told[one] += got is not None
            held[one] += wanted is not None
            right[one] += wanted is not None and same(wanted, got)
    return {one: _score(right[one], told[one], held[one]) for one in SCORED}


def same(wanted: object, got: object) -> bool:
    """Whether two values say the same: words without case, marks and double spaces."""
    if isinstance(wanted, str) and isinstance(got, str):
        return _bare(wanted) == _bare(got)
    return wanted == got


def _bare(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _score(right: int, told: int, held: int) -> tuple[float, float, float, int]:
    precision, recall = right / told if told else 0.0, right / held if held else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0, held


@cache
def reader(city: str) -> Reader:
    """The reader of a city."""
    if city == "jakarta":
        return jakarta.reader()
    return Reader.of(cities.load(city))


def read(city: str, text: str) -> Fields:
    """Field -> value."""
    return {name: one.value for name, one in reader(city).reading(text).values.items()}


PLAIN = {
    "rt": r"\brt\.?\s*0*(\d+)",
    "rw": r"\brw\.?\s*0*(\d+)",
    "street": r"\b(?:jl|jln|jalan)\.?\s+([a-z]+(?: [a-z]+)?)",
    "kelurahan": r"\b(?:kel|kelurahan|desa)\.?\s+([a-z]+(?: [a-z]+)?)",
    "kecamatan": r"\b(?:kec|kecamatan)\.?\s+([a-z]+(?: [a-z]+)?)",
}


def baseline(city: str, text: str) -> Fields:
    """What plain expressions and keywords find."""
    low = text.lower()
    found = {one: match[1] for one, way in PLAIN.items() if (match := re.search(way, low))}
    kinds = cities.load("pekalongan" if city == "jakarta" else city).kinds
    for kind in kinds:
        if kind.replace("_", " ") in low or kind.split("_")[-1] in low:
            return {**found, "kind": kind}
    return found


def _speed(texts: list[dict[str, Any]]) -> str:
    taken = []
    for one in texts:
        begun = time.perf_counter()
        reader(one["city"]).reading(one["text"])
        taken.append(time.perf_counter() - begun)
    return f"reading a text: {median(taken) * 1000:.2f} ms at the median (goal 5)"


def _mangled(count: int) -> str:
    chance = random.Random(112)
    texts = [one for name in SETS for one in labelled(name)]
    for _ in range(count):
        one = chance.choice(texts)
        reader(one["city"]).reading(mangle(one["text"], chance))
    return f"reading: {count} mangled texts, none failed"


def mangle(text: str, chance: random.Random) -> str:
    """Letters dropped, doubled, swapped, glued, and strange ones put in between."""
    letters = list(text)
    for _ in range(1 + len(letters) // 6):
        at = chance.randrange(len(letters) + 1)
        match chance.randrange(5):
            case 0:
                del letters[at : at + 1]
            case 1:
                letters[at:at] = letters[at : at + 1]
            case 2:
                letters[at : at + 2] = reversed(letters[at : at + 2])
            case 3:
                letters[at:at] = chance.choice(["", " ", "\n", "🔥", "\u202e", "\0", "%", "9", "ß"])
            case _:
                letters[at : at + 1] = [""]
    return "".join(letters)


if __name__ == "__main__":
    for said in measure():
        print(said, flush=True)
