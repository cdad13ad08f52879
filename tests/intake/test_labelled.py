"""The labelled texts: what is read well stays so, and a mangled text is read all the same."""

import json
import random
from pathlib import Path

import pytest

from benchmarks import jakarta
from benchmarks.reading import (
    ROUNDS,
    SETS,
    TEXTS,
    labelled,
    mangle,
    read,
    reader,
    real,
    scores,
)
from bot.intake.fields import FIELDS

OF_ALL = {"rt": 0.97, "rw": 0.98, "caller_phone": 0.95, "kelurahan": 0.97, "kecamatan": 0.96}
FLOORS = {
    "first": OF_ALL
    | {"street": 0.96, "kind": 0.94, "landmark": 0.82, "victims": 0.95, "handled": 0.87}
    | {"four_wheel": 0.86, "caller_name": 0.86, "depth_cm": 0.86},
    "second": OF_ALL
    | {"street": 0.97, "kind": 0.86, "landmark": 0.67, "victims": 0.83, "handled": 0.73}
    | {"four_wheel": 0.76, "caller_name": 0.81, "depth_cm": 0.94},
    "third": OF_ALL
    | {"kelurahan": 0.93, "street": 0.92, "kind": 0.9, "landmark": 0.74, "victims": 0.94}
    | {"handled": 0.85, "four_wheel": 0.87, "caller_name": 0.77, "depth_cm": 0.93},
    "fourth": OF_ALL
    | {"kelurahan": 0.99, "street": 0.98, "kind": 0.98, "landmark": 0.92, "victims": 0.98}
    | {"handled": 0.94, "four_wheel": 0.96, "caller_name": 0.97, "depth_cm": 0.99},
    "fifth": OF_ALL
    | {"kelurahan": 0.98, "kecamatan": 0.99, "street": 0.99, "kind": 0.99, "landmark": 0.97}
    | {"victims": 0.99, "handled": 0.99, "four_wheel": 0.99, "caller_name": 0.99, "depth_cm": 0.99},
    "sixth": OF_ALL
    | {"kelurahan": 0.99, "street": 0.99, "kind": 0.99, "landmark": 0.98, "victims": 0.97}
    | {"handled": 0.98, "four_wheel": 0.99, "caller_name": 0.99, "depth_cm": 0.99},
    "seventh": OF_ALL
    | {"kelurahan": 0.98, "kecamatan": 0.99, "street": 0.95, "kind": 0.97, "landmark": 0.9}
    | {"victims": 0.93, "handled": 0.92, "four_wheel": 0.95, "caller_name": 0.93, "depth_cm": 0.9},
}
"""By the round of writing, of both sets; the goals of three are higher, and missed
(docs/benchmarks.md)."""
HELD_OUT = ("first", "second", "third", "fourth")


@pytest.mark.parametrize(
    ("name", "round_"),
    [("tuning", one) for one in ROUNDS]
    + [("held_out", one) for one in HELD_OUT]
    + [("unread", "seventh")],
)
def test_what_is_read_well_stays_so(name: str, round_: str) -> None:
    found, floors = scores(labelled(name, round_), read), FLOORS[round_]
    assert {one: round(found[one][2], 2) for one in floors if found[one][2] < floors[one]} == {}


def test_victims_alone_are_read_as_well_in_texts_that_tell_of_nothing_else() -> None:
    texts = [json.loads(one) for one in (TEXTS / "victims.jsonl").read_text("utf-8").splitlines()]
    wrong = [
        one["id"]
        for one in texts
        if read(one["city"], one["text"]).get("victims") != one["victims"]
    ]
    assert len(texts) == 360
    assert len(wrong) <= 12, wrong


@pytest.mark.parametrize("name", SETS)
def test_every_text_has_a_label_for_every_field(name: str) -> None:
    for text in labelled(name):
        assert {*text} == {"id", "city", "text", *FIELDS} - {"category"}


def test_labels_of_real_reports_are_kept_without_their_texts() -> None:
    labels = [json.loads(one) for one in (TEXTS / "real.jsonl").read_text("utf-8").splitlines()]
    assert len({one["id"] for one in labels}) == len(labels) == 142
    assert {frozenset(one) for one in labels} == {frozenset({"id", *FIELDS} - {"category"})}


def test_a_real_report_is_read_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "reports.csv"
    file.write_text("id,created_at,text\n20-4,x,rt 5 rw 3 banjir\n9-9,x,no label\n", "utf-8")
    monkeypatch.setenv(jakarta.VARIABLE, str(file))
    (only,) = real()
    assert (only["id"], only["text"]) == ("20-4", "rt 5 rw 3 banjir")
    assert read(only["city"], only["text"]) == {"kind": "banjir", "rt": "5", "rw": "3"}
    monkeypatch.delenv(jakarta.VARIABLE)
    assert real() == []


def test_five_hundred_mangled_texts_are_read() -> None:
    chance = random.Random(112)
    texts = [one for name in SETS for one in labelled(name)]
    for _ in range(500):
        one = chance.choice(texts)
        mangled = mangle(one["text"], chance)
        for value in reader(one["city"]).reading(mangled).values.values():
            assert 0 <= value.span[0] <= value.span[1] <= len(mangled)
