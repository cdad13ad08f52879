"""The labelled texts: what is read well stays so, and a mangled text is read all the same."""

import random

import pytest

from benchmarks.reading import ROUNDS, SETS, labelled, mangle, read, reader, scores
from bot.intake.fields import FIELDS

OF_ALL = {"rt": 0.95, "rw": 0.95, "caller_phone": 0.95, "kelurahan": 0.9, "kecamatan": 0.9}
FLOORS = {
    "first": OF_ALL | {"street": 0.92, "kind": 0.88, "landmark": 0.69, "victims": 0.84},
    "second": OF_ALL | {"street": 0.85, "kind": 0.62, "landmark": 0.48, "victims": 0.46},
}
"""By the round of writing, of both sets; the goals of three are higher, and missed
(docs/benchmarks.md)."""


@pytest.mark.parametrize("round_", ROUNDS)
@pytest.mark.parametrize("name", SETS)
def test_what_is_read_well_stays_so(name: str, round_: str) -> None:
    found, floors = scores(labelled(name, round_), read), FLOORS[round_]
    assert {one: round(found[one][2], 2) for one in floors if found[one][2] < floors[one]} == {}


@pytest.mark.parametrize("name", SETS)
def test_every_text_has_a_label_for_every_field(name: str) -> None:
    for text in labelled(name):
        assert {*text} == {"id", "city", "text", *FIELDS} - {"category"}


def test_five_hundred_mangled_texts_are_read() -> None:
    chance = random.Random(112)
    texts = [one for name in SETS for one in labelled(name)]
    for _ in range(500):
        one = chance.choice(texts)
        mangled = mangle(one["text"], chance)
        for value in reader(one["city"]).reading(mangled).values.values():
            assert 0 <= value.span[0] <= value.span[1] <= len(mangled)
