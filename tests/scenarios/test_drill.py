"""The drill: one incident in each city, every SOP step and every message, the same each time."""

import json
from collections import Counter
from dataclasses import replace

import pytest

from bot import cities
from bot.commands.drill import play_city, play_crooked_night, play_help_desk, run
from bot.commands.drill.phones import PhonePlay
from bot.commands.drill.printing import print_verdict

MINUTE = 60
FIGURES: dict[str, dict[str, set[int | None]]] = {
    "pekalongan": {
        "1": {None}, "2": {None}, "3": {5 * MINUTE}, "4": {5 * MINUTE}, "5": {5 * MINUTE},
        "6": {5 * MINUTE}, "7": {35 * MINUTE}, "8": {5 * MINUTE},
    },
    "tarakan": {
        "1": {2 * MINUTE}, "2": {2 * MINUTE}, "3": {2 * MINUTE}, "4": {2 * MINUTE},
        "5": {15 * MINUTE}, "6": {15 * MINUTE}, "7": {2 * MINUTE}, "8": {2 * MINUTE},
        "9": {2 * MINUTE}, "-": {3 * MINUTE},
    },
    "semarang": {
        "1": {30}, "2": {4 * MINUTE}, "3": {2 * MINUTE}, "4": {3 * MINUTE, 15 * MINUTE},
        "5": {7 * MINUTE}, "6": {5 * MINUTE}, "7": {2 * MINUTE},
    },
    "majalengka": {
        "1": {None}, "2": {10, 2 * MINUTE}, "3": {None}, "4": {None}, "5": {None},
        "-": {3 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE},
    },
    "cirebon": {"-": {3 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE}},
}  # fmt: skip
"""Row of the document ("-": the base's own) -> its figures in seconds, from the documents."""


KEYS = {
    "steps": [
        "row", "code", "label", "by", "agency", "within_s", "started_at", "ended_at", "ended_by",
        "met", "reminders",
    ],
    "facts": ["seq", "at", "type", "by"],
    "messages": ["at", "chat", "how", "text"],
}  # fmt: skip
PRANK = {
    "cirebon": [],
    "majalengka": ["1", "2", "2"],
    "pekalongan": ["1", "2", "3", "4", "5"],
    "semarang": ["1", "2"],
    "tarakan": ["1", "2"],
}
"""The rows that a prank call reaches: in Tarakan it ends with row 2."""


@pytest.mark.parametrize(
    "city",
    [
        "pekalongan",
        *(pytest.param(one, marks=pytest.mark.slow) for one in sorted({*FIGURES} - {"pekalongan"})),
    ],
)
async def test_every_step_and_every_message_of_a_citys_incident(city: str) -> None:
    verdict = await play_city(city, seed=112, speed=None)

    assert verdict.faults == ()
    told = verdict.as_json()
    rows: dict[str, set[int | None]] = {}
    for step in told["steps"]:
        rows.setdefault(step["row"], set()).add(step["within_s"])
    assert rows == FIGURES[city]
    late = [one for one in told["steps"] if one["met"] is False]
    assert {one["agency"] for one in late} == {"dinkes"}, "only who stayed silent is late"
    assert all(one["reminders"] == 3 for one in late), "two nudges and the deadline"
    assert list(told) == ["city", "sop", "steps", "facts", "messages", "ok"]
    for part, keys in KEYS.items():
        assert {tuple(one) for one in told[part]} == {tuple(keys)}
    assert [one.row for one in verdict.steps if one.number == 1] == PRANK[city]
    at_phones = Counter(one["chat"] for one in told["messages"] if one["chat"].startswith("HP "))
    duty = f"HP {cities.load(city).agencies['damkar'].label}"
    assert at_phones == {duty: 16, "HP warga": 4, "HP tanpa WhatsApp": 4}
    kinds = Counter(one["type"] for one in told["facts"])
    assert kinds["CardWentOn"] == 1, "a phone without WhatsApp gets its card by SMS"
    assert kinds["SurveyAnswered"] == 2


@pytest.mark.slow
async def test_one_seed_gives_one_drill() -> None:
    first, second = [
        json.dumps((await play_city("tarakan", seed=7, speed=None)).as_json()) for _ in range(2)
    ]

    assert first == second


@pytest.mark.slow
async def test_another_seed_is_another_night_and_still_whole() -> None:
    verdict = await play_city("semarang", seed=8, speed=None)

    assert verdict.faults == ()


TURNS = {
    "AcknowledgementWithdrawn", "CallJoined", "DispatchTakenOver", "DispatchWithdrawn",
    "ExerciseDeclared", "HandoverAccepted", "IncidentMerged", "IncidentReopened", "IncidentSplit",
    "MergedInto", "NothingFound", "PlaceChangeRead", "PlaceChanged", "ReportBelated", "Retracted",
}  # fmt: skip
"""Facts of the turns that a crooked night takes."""


@pytest.mark.slow
async def test_a_crooked_night_takes_every_turn_and_leaves_no_message_unexpected() -> None:
    verdict = await play_crooked_night(speed=None)

    assert verdict.faults == ()
    told = verdict.as_json()
    assert {one["type"] for one in told["facts"]} >= TURNS
    again = json.dumps((await play_crooked_night(speed=None)).as_json())
    assert json.dumps(told) == again


HELP_DESK = {"1": 300, "2": 300, "3": 600, "4": 900, "5": 600, "6": 86400, "7": None}
"""Cirebon's SOP, row by row, in seconds."""


async def test_the_help_desks_document_is_played_over_both_branches(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    verdict = await play_help_desk("cirebon", speed=None)
    print_verdict(verdict, transcript=False)
    vendors = [
        one for one in capsys.readouterr().out.splitlines() if "Perbaikan oleh vendor" in one
    ]
    assert len(vendors) == 2
    assert all("(+1 hari)" in one for one in vendors), "24 hours end on the next day"

    assert verdict.faults == ()
    told = verdict.as_json()
    assert {one["row"]: one["within_s"] for one in told["steps"]} == HELP_DESK
    assert {one["met"] for one in told["steps"]} == {True, None}
    asked = [one["row"] for one in told["steps"] if one["reminders"]]
    assert asked == ["2"], "the head of section is asked before he is late"
    kinds = Counter(one["type"] for one in told["facts"])
    assert (kinds["RepairFailed"], kinds["VendorAnswered"]) == (1, 3)
    by_sms = [one["text"] for one in told["messages"] if one["chat"] == "HP Jasnita"]
    assert by_sms[0].endswith("Balas: OK 3")
    assert len(by_sms) == 2
    monkeypatch.setenv("KENTONGAN_WORDS", "english")
    again = await play_help_desk("cirebon", speed=None)
    assert json.dumps(told) == json.dumps(again.as_json()), "whatever language it is told in"
    print_verdict(again, transcript=False)
    english = capsys.readouterr().out
    assert english.count("in time") == [one["met"] for one in told["steps"]].count(True)
    assert "✓ every step came" in english


async def test_what_a_phone_was_not_to_get_fails_the_drill(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nobody_answers(play: PhonePlay) -> None:
        """The card comes, and is not looked at."""

    monkeypatch.setattr(PhonePlay, "_by_sms", nobody_answers)
    verdict = await play_city("pekalongan", seed=112, speed=None)
    assert not verdict.ok
    assert any("tidak diharapkan di HP Damkar" in one for one in verdict.faults)


async def test_a_city_without_an_sop_of_one_plays_the_help_desk_of_the_base() -> None:
    verdict = await play_help_desk("semarang", speed=None)

    assert verdict.faults == ()
    told = verdict.as_json()
    assert {one["row"] for one in told["steps"]} == {"-"}
    within = {one["code"]: one["within_s"] for one in told["steps"]}
    assert Counter(within.values()) == Counter(HELP_DESK.values())


def test_a_help_desk_that_is_switched_off_cannot_be_played(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    off = replace(cities.load("semarang"), helpdesk=None)
    monkeypatch.setattr(cities, "load", lambda slug: off)
    assert run(["--helpdesk", "--city", "semarang"]) == 2
    assert "dimatikan" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [["--all", "--crooked"], ["--helpdesk", "--crooked"], ["--crooked", "--city", "tarakan"]],
)
def test_what_cannot_be_played_together_is_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(words)
    assert left.value.code == 2
