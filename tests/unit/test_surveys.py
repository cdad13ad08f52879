"""When a city asks, whom it never asks, and what becomes of an answer."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain import facts as f
from bot.domain.details import Detail
from bot.domain.incident import Incident, incident_of
from bot.domain.mourning import mourned
from bot.domain.survey import Survey, SurveyRules, asked_since
from bot.services.consent import number_of

RULES = SurveyRules()
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
"""12.00 WIB."""


def noted(*facts: f.Fact) -> list[f.Noted]:
    return [
        f.Noted(seq, NOON + timedelta(minutes=seq), NOON, "c3", "sms", fact)
        for seq, fact in enumerate(facts, 1)
    ]


def folded(*facts: f.Fact) -> Survey:
    found = Survey()
    for one in noted(*facts):
        found = asked_since(found, one)
    return found


@pytest.mark.parametrize(
    ("closed", "due"),
    [
        ("12.00", "14.00"),
        ("05.59", "08.00"),
        ("17.59", "19.59"),
        ("18.00", "08.00+"),
        ("23.30", "08.00+"),
        ("03.00", "08.00"),
    ],
)
def test_nobody_is_asked_at_night(closed: str, due: str) -> None:
    def at(told: str) -> datetime:
        local = time.fromisoformat(told.strip("+").replace(".", ":"))
        day = datetime(2026, 3, 3 if told.endswith("+") else 2, tzinfo=UTC)
        return day + timedelta(hours=local.hour - 7, minutes=local.minute)

    assert RULES.due_at(at(closed), "Asia/Jakarta") == at(due)


def test_the_night_is_the_citys_own() -> None:
    assert RULES.by_day(NOON + timedelta(hours=7), "Asia/Jakarta").hour == 12, "19.00 WIB"
    assert RULES.by_day(NOON + timedelta(hours=7), "Asia/Jayapura").hour == 23, "21.00 WIT"


def test_a_later_answer_counts_and_the_first_asking_stays() -> None:
    found = folded(
        f.SurveyAsked(3), f.SurveyUnclear(3, "9"), f.SurveyAnswered(3, 2, "lama"),
        f.SurveyAsked(3), f.SurveyAnswered(3, 4, "cepat"),
    ).asked[3]  # fmt: skip
    assert (found.score, found.words, found.helped) == (4, "cepat", True)
    assert found.at == NOON + timedelta(minutes=1)


def test_who_wrote_himself_may_be_asked_unless_somebody_says_no() -> None:
    wrote = f.WrittenBy(7, 3, "sms")
    assert folded(wrote).allowed
    assert not folded(wrote, f.SurveyAgreed(False)).allowed
    assert not folded().allowed
    assert folded(f.SurveyAgreed(True)).allowed


def test_what_its_channel_refuses_was_not_asked() -> None:
    assert folded(f.SurveyAsked(3), f.SurveyAsked(3, reached=False)).asked[3].at is None


def told(*facts: f.Fact) -> Incident:
    born = f.DraftOpened(1, "pekalongan", "x", 1)
    sent = f.AgencyDispatched(1, "damkar", "lead", 1)
    return incident_of(noted(born, f.IncidentOpened(1), sent, *facts))


@pytest.mark.parametrize(
    "fact",
    [
        f.LineWritten("kebakaran, 1 orang meninggal"),
        f.EntryMade(1, words="korban ditemukan meninggal dunia"),
        f.ConditionUpdated("satu tewas, api padam"),
        f.ReportPartGiven(1, "victims", None, "1 md"),
        f.ReportPartGiven(1, "victims", None, "2 orang mati"),
        f.DetailRecorded("victims", "1", words="1 meninggal"),
        f.ToldOtherwise("victims", "1", "1 meninggal"),
    ],
)
def test_where_somebody_died_is_known_from_whatever_was_written(fact: f.Fact) -> None:
    assert mourned(told(fact))


@pytest.mark.parametrize(
    "fact",
    [
        f.LineWritten("kebakaran, tidak ada yang meninggal"),
        f.EntryMade(1, words="lampu mati, api padam"),
        f.ReportPartGiven(1, "victims", "nihil"),
        f.ReportPartGiven(1, "victims", None, "2 luka ringan"),
    ],
)
def test_dead_that_are_denied_are_none(fact: f.Fact) -> None:
    assert not mourned(told(fact))


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("0812-3456-7890", "+6281234567890"),
        ("+62 857 0000 0001", "+6285700000001"),
        ("6281234567890", "+6281234567890"),
        ("0812 3456 7890 (anaknya)", "+6281234567890"),
        ("0285-421234", None),
        ("021 5551234", None),
        ("112", None),
        ("tidak mau", None),
        ("", None),
    ],
)
def test_only_a_mobile_phone_takes_the_question(told: str, number: str | None) -> None:
    assert number_of({"phone": Detail(None, told, False)}) == number


def test_a_number_that_is_not_known_takes_none() -> None:
    assert number_of({}) is None
    assert number_of({"phone": Detail("unknown", "", False)}) is None
