"""Every message has its words: no code without a template, no word list with a hole."""

import ast
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from html import unescape
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from bot import cities, messages
from bot.buttons import LIMIT, Button, label
from bot.domain import checks, message, ticket
from bot.domain import dispatch as d
from bot.domain.agency import Agency
from bot.domain.announcement import Stage
from bot.domain.areas import Meaning
from bot.domain.call import Call, CallStatus, Screening
from bot.domain.changes import UNACKS, WITHDRAWALS
from bot.domain.city import City
from bot.domain.details import CHOICES, PRIORITIES, TOPICS, Detail
from bot.domain.endings import CANCELLATIONS, DISPOSITIONS, NOTHING_THERE
from bot.domain.facts import FaultAnalysed
from bot.domain.incident import (
    INTERVALS,
    LATE_REASONS,
    Entry,
    Incident,
    IncidentStatus,
)
from bot.domain.message import MessageStatus
from bot.domain.people import ROOM, Person, Right, Role
from bot.domain.points import Point
from bot.intake.belated import OF_AN_AGENCY, OF_THE_CALL
from bot.messages import (
    POPUP_MARKS,
    AgencyLine,
    CaseData,
    DispatchCard,
    DraftLine,
    DraftsLeft,
    DraftView,
    Escalation,
    Guide,
    Handover,
    IncidentLine,
    IncidentView,
    Listing,
    Message,
    Notice,
    Overdue,
    Pin,
    Popup,
    Proposal,
    Reminder,
    Rows,
    Said,
)
from bot.ports import Channel, Rendered, StreamKind, StreamLine
from bot.rendering import FOLDER, SETS, JinjaRenderer
from bot.services import compose, keyboards
from bot.services.candidates import ways
from bot.services.doubts import TOPIC_OF
from bot.services.keyboards import public
from bot.services.keyboards.pages import meant
from bot.services.letters import BUILD
from handlers.presses import ORDERS
from handlers.private import MENU
from tests.unit import ticket_samples

ROOT = Path(__file__).parent.parent.parent
CITIES = ("pekalongan", "tarakan", "semarang", "majalengka", "cirebon")
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
LONG = "kata & <kata> " * 71
OWN_TEMPLATES = frozenset({
    "reminder", "escalation", "open_reports", "guide", "case_data", "pin", "removal", "people",
    "commands", "check", "drafts_left", "handover", "tickets_late", "tickets_open",
    "phone_card", "messages_waiting", "geocode", "marks", "new_points", "points_untaken", "places",
    "set_aside", "asides",
})  # fmt: skip
"""One-shots that are messages of their own class, not notices; a removal says nothing."""
TELLERS = frozenset(
    {
        "_told_loudly",
        "_tell_callers",
        "_to_all",
        "Shot",
        "to_operator",
        "to_room",
        "to_group",
        "to_groups",
        "to_direct",
        "tell_admins",
        "to_reporter",
        "to_desk",
        "to_vendor",
        "to_repairer",
        "to_alarmed",
        "to_sender",
        "to_staff",
        "_to_writers",
        "_to",
        "_answer",
        "tell",
        "say",
    }
)
"""What posts a message by its name."""


@cache
def city(slug: str) -> City:
    return cities.load(slug)


@cache
def renderer() -> JinjaRenderer:
    return JinjaRenderer({slug: city(slug) for slug in CITIES}, "pekalongan")


@pytest.fixture
def words() -> dict[str, Any]:
    return renderer().words


@pytest.fixture(autouse=True)
def _no_template_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    failed = [
        one.getMessage() for one in caplog.get_records("call") if one.levelno >= logging.ERROR
    ]
    assert not failed


# --- what the code names ------------------------------------------------------------------------


def trees() -> Iterator[ast.AST]:
    for folder in ("bot", "handlers"):
        for path in (ROOT / folder).rglob("*.py"):
            yield ast.parse(path.read_text("utf-8"))


def constants(node: ast.AST) -> set[str]:
    """The strings an expression may come to: of a choice, either."""
    if isinstance(node, ast.IfExp):
        return constants(node.body) | constants(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return set()


def called(*names: str) -> Iterator[ast.Call]:
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                func = node.func
                name = func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")
                if name in names:
                    yield node


def messages_told() -> set[str]:
    return {
        word
        for call in called(*TELLERS)
        for argument in call.args[:4]
        for word in constants(argument)
        if re.fullmatch(r"[a-z_]+", word)
    }


def test_every_message_told_has_its_template_and_every_template_a_message() -> None:
    templates = {path.stem for path in (FOLDER / "notices").glob("*.html")}
    assert messages_told() - OWN_TEMPLATES == templates


def test_what_has_a_builder_is_told() -> None:
    assert BUILD.keys() <= messages_told()


def test_every_message_class_has_its_template() -> None:
    plain = {"Message", "Notice", "Pin", "CaseData", "Commands", "PlaceQuery", "TicketNotice"}
    classes = {
        name
        for name, one in vars(messages).items()
        if isinstance(one, type) and issubclass(one, Message) and name not in plain
    }
    snake = {re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower() for name in classes}
    assert snake == {path.stem for path in FOLDER.glob("[!_]*.html")}


def test_every_refusal_and_answer_has_its_words(words: dict[str, Any]) -> None:
    refusals = {word for call in called("Refusal") for word in constants(call.args[0])}
    answers = {
        word
        for name in ("answer", "Popup")
        for call in called(name)
        for one in call.args[:1]
        for word in constants(one)
    }
    assert refusals | answers <= words["answers"].keys()
    assert words["answers"].keys() <= refusals | answers


def test_every_finding_of_a_check_has_its_words(words: dict[str, Any]) -> None:
    codes = {
        word
        for call in called("fault", "warning", "fine")
        for one in call.args[:1]
        for word in constants(one)
        if re.fullmatch(r"[a-z_]+", word)
    }
    named = {f"agencies_without_{one}" for one in ("phone", "group", "officer")}
    named |= {"phones_known", "groups_bound", "officers_named", "sms_deaf", "whatsapp_deaf"}
    assert codes | named == words["checks"].keys()


def test_every_refusal_is_spoken_with_the_details_it_carries(words: dict[str, Any]) -> None:
    sample = {
        "at": NOW, "holder": "Budi", "status": "acknowledged", "screening": "prank",
        "topic": "victims", "count": 3, "right": "reopen", "roles": "supervisor,admin",
        "role": "admin", "stage": "posted", "why": "future", "stands": "repaired", "done": "taken",
            "ending": "cancelled",
    }  # fmt: skip
    for call in called("Refusal"):
        names = [one.arg for one in call.keywords if one.arg]
        given = {name: sample.get(name, "7") for name in names}
        for code in constants(call.args[0]):
            assert renderer().answer(code, **given)


def test_every_button_has_words_and_an_order(words: dict[str, Any]) -> None:
    shown = list(_every_button())
    assert {one.action for one in shown} == ORDERS.keys()
    assert {one.label for one in shown} == words["buttons"].keys()
    for one in shown:
        assert renderer().label(one)


def test_no_callback_is_too_long() -> None:
    """With the greatest ids Telegram's own 64 bytes must do."""
    for one in _every_button():
        far = replace(one, stream=10**12, dispatch=10**3 if one.dispatch is not None else None)
        assert len(far.data.encode()) <= LIMIT, far


def test_the_word_lists_are_complete(words: dict[str, Any]) -> None:
    assert words["dispositions"].keys() == set(DISPOSITIONS)
    assert words["cancellations"].keys() == set(CANCELLATIONS)
    assert words["late_reasons"].keys() == set(LATE_REASONS)
    assert words["order"].keys() == {"after", "without"}
    assert words["reasons"].keys() == {*d.REASONS, d.OTHER_REASON}
    assert words["intervals"].keys() == {"0", *map(str, INTERVALS)}
    assert words["doubts"].keys() == TOPIC_OF.keys()
    source = (FOLDER.parent.parent / "bot/intake/likeness.py").read_text("utf-8")
    assert words["alike"].keys() == set(re.findall(r'\("(\w+)", ', source)) | REASONS_IN_TWO
    assert words["unacks"].keys() == set(UNACKS)
    assert words["withdrawals"].keys() == set(WITHDRAWALS)
    assert words["status"].keys() == words["status_plain"].keys() == set(d.Status)
    calls = set(CallStatus) | {"ready"}
    assert words["incident_status"].keys() == set(IncidentStatus) | calls
    assert words["screening"].keys() == set(Screening)
    assert words["topics"].keys() == set(TOPICS)
    assert words["priority"].keys() == set(PRIORITIES)
    happenings = {what for what, _ in (*OF_THE_CALL, *OF_AN_AGENCY)}
    assert words["belated_what"].keys() == happenings
    source = (FOLDER.parent.parent / "bot/intake/belated.py").read_text("utf-8")
    assert words["belated"].keys() == set(re.findall(r'"(\w+_(?:unknown|needed)|future)"', source))
    assert words["announcement"].keys() == set(Stage)
    assert words["rights"].keys() == set(Right)
    assert words["message_status"].keys() == set(message.MessageStatus)
    assert words["faults"].keys() == set(ticket.DOWN)
    assert words["causes"].keys() == set(ticket.CAUSES)
    matters = set(ticket.WAYS)
    assert words["matters"].keys() == words["unnamed"].keys() == matters
    complained = {f"complaint_{one}" for one in ticket.COMPLAINTS}
    assert words["ticket_status"].keys() == {*ticket.TicketStatus, *complained}
    reached = {
        f"complaint_{one.__name__}"
        for one, status in ticket.REACHES.items()
        if status in ticket.COMPLAINTS and one is not FaultAnalysed
    }
    assert words["ticket_steps"].keys() == {one.__name__ for one in ticket.REACHES} | reached
    assert words["people"].keys() == words["menus"].keys() == set(Role)
    assert words["invitees"].keys() == {*Role, ROOM, "operator.shared"}
    assert words["menu"].keys() == MENU.keys()
    assert words["roles"].keys() == {"lead", "support", "informed"}
    assert words["missing"].keys() == {"result", "victims", "photo"}
    assert words["media_plain"].keys() == words["media_icons"].keys()
    for topic, codes in CHOICES.items():
        assert set(codes) <= words["codes"][topic].keys()


@pytest.mark.parametrize("slug", CITIES)
def test_every_city_finds_its_icons_and_questions(slug: str, words: dict[str, Any]) -> None:
    assert city(slug).categories.keys() <= words["icons"].keys()
    asked = set(city(slug).sop.questions)
    assert asked <= words["questions"].keys()


# --- every message, in every state --------------------------------------------------------------

DETAILS = {
    "kind": Detail("kebakaran_bangunan", "", True),
    "priority": Detail("merah", "", True),
    "place": Detail(None, LONG, True),
    "landmark": Detail(None, LONG, True),
    "pin": Detail(None, "-6.888600,109.675300", False),
    "realm": Detail("laut", "", False),
    "access": Detail("tidak", LONG, False),
    "victims": Detail("9", LONG, True),
    "conditions": Detail(None, LONG * 9, False),
    "handled": Detail(None, LONG, False),
    "caller_name": Detail(None, LONG, True),
    "phone": Detail(None, "081234567890", True),
}


def _line(code: str, **given: Any) -> AgencyLine:
    told: dict[str, Any] = {
        "role": "support", "status": "acknowledged", "at": NOW, "holder": LONG[:64],
        "minutes": 10, "reason": "armada", "told": LONG, "noted_by": "Sari", "due_at": NOW,
        "late": True, "missing": ("result", "victims", "photo"), "help_wanted": True,
        "delivery": "unknown",
    }  # fmt: skip
    if given.get("status") == "withdrawn":
        told["reason"] = "tidak_diperlukan"
    return AgencyLine(code, **(told | given))


def _lines() -> tuple[AgencyLine, ...]:
    every = city("tarakan").agencies
    return tuple(_line(code) for code in every)


def _card(**given: Any) -> DispatchCard:
    shown: dict[str, Any] = {
        "city": "tarakan", "number": 14, "details": DETAILS, "reported_at": NOW,
        "own": _line("sar", role="lead"), "others": _lines(), "callers": 7, "page": "decline",
        "again": True, "closed": None,
    }  # fmt: skip
    return DispatchCard(**(shown | given))


REASONS_IN_TWO = {"house", "street", "rt_rw", "rw"}
"""Reasons that are chosen between two."""
MARKED = messages.Marked(1, 12, "Pak Hadi", NOW)
REASONS = tuple((one, 120) for one in (
    "kind", "family", "pin", "kelurahan", "house", "street", "rt_rw", "rw", "place", "landmark",
))  # fmt: skip
CANDIDATE = messages.Candidate(7, 13, "Banjir", LONG, NOW, 4, True, "Tini", 7, 3, REASONS)


def _draft(**given: Any) -> DraftView:
    shown: dict[str, Any] = {
        "city": "semarang", "number": 14, "status": "ready", "details": DETAILS,
        "questions": TOPICS, "page": "", "opened_at": NOW, "rang_at": NOW, "answered_at": NOW,
        "screening": None, "foreign_sop": True,
        "budget": messages.Budget(LONG[:40], NOW, NOW + timedelta(minutes=2.5)),
        "marked": MARKED, "phoned_back": (NOW, "Sari"), "asked_now": "victims", "callers": 3,
        "repeats": messages.Repeats(9, 30, 4, messages.Earlier(3, "Banjir", LONG[:30], NOW)),
        "otherwise": {one: DETAILS[one] for one in ("victims", "access", "handled")},
        "candidates": (CANDIDATE,) * 5,
        "proposals": tuple(
            Proposal(code, "support", False, False) for code in city("semarang").agencies
        ),
    }  # fmt: skip
    return DraftView(**(shown | given))


POINTS = tuple(
    messages.PointLine(
        number, NOW, LONG, "merah", 120, 4, 3, (("sar", NOW), ("bpbd", NOW)) if number % 2 else (),
        NOW if number > 20 else None,
    )
    for number in range(1, 31)
)  # fmt: skip


def _incident(**given: Any) -> IncidentView:
    shown: dict[str, Any] = {
        "city": "tarakan", "number": 14, "status": "under_way", "details": DETAILS,
        "questions": TOPICS, "opened_at": NOW, "agencies": _lines(), "page": "",
        "said": tuple(
            Said(NOW, "Budi", "sar", media, LONG, to_agency=media is None)
            for media in (None, "photo", "video", "voice", "location")
        ),
        "condition": LONG, "disposition": None, "closed_at": None, "recorded": True,
        "callers": 7, "needed": (("sar", ("terjebak",)), ("pmi", ())), "monitored_every": 180,
            "overdue": (("Pemantauan", "sar", NOW), ("Kondisi terkini", "", NOW)),
        "foreign_sop": True,
    }  # fmt: skip
    return IncidentView(**(shown | given))


PAGES = (
    "cancel", "pass_on",
    "", "ask.victims", "kind.kebakaran", "agencies", "note", "condition", "add", "phone.1",
    "declined.1", "monitoring", "place",
    "tell_all", "more", "withdraw", "withdraw.1", "close", "late.pek6.1.1",
)  # fmt: skip
OVERDUE = Overdue(
    14, "Kebakaran bangunan", LONG, "OPD menjawab", "Damkar", "113", NOW, "agency_dispatcher",
    True, "deadline", True, "komandan regu piket", (("Damkar", "113"), ("PMI", "")),
)  # fmt: skip


def _notice(what: str, **given: Any) -> Notice:
    shown: dict[str, Any] = {
        "city": "tarakan", "what": what, "number": 14, "details": DETAILS, "agency": "sar",
        "phone": "", "reason": "armada", "who": "Budi", "words": LONG * 4, "at": NOW,
        "agencies": _lines(), "disposition": "tertangani",
        "values": (
            ("role", "operator"), ("party", "sar"), ("whom", "sar"), ("link", "https://t.me/x"),
            ("count", 7), ("missed", "Grup <SAR>"), ("title", "Grup"),
            ("code", "x"), ("who", "Rudi"), ("what", "operator"), ("number", 14),
            ("news", "place"), ("result", "tertangani"), ("victims", "nihil"), ("missing", "photo"),
            ("exercise_number", 13), ("shared", 0), ("of", "sar"), ("left", 1), ("numbers", "#14"),
            ("callers", 3),
            ("channel", "whatsapp"), ("pin", "-6.8,109.6"), ("shown", "photo"),
            ("status", "declined"), ("asks", 1),
            ("child", 15), ("parent", 14), ("receiver", "Rudi"), ("count", 2),
        ),
    }  # fmt: skip
    if what in ("group_bound", "group_lost", "group_back"):
        shown["values"] = (("who", "Grup <SAR>"), ("what", "ruang"))
    if what in ("withdrawn", "phone_withdrawn"):
        shown["reason"] = "tidak_diperlukan"
    if what.startswith(("ticket_", "complaint_")) and what != "complaint_what":
        return ticket_samples.notice(what, NOW, LONG)
    if what == "nothing_found":
        shown["reason"] = "laporan_palsu"
    if what == "refusal":
        shown["values"] = (("code", "number_needed"), ("command", "catat"))
    return Notice(**(shown | given))


def _text(message: Message) -> str:
    text = renderer().render(message).text
    assert text
    assert "{{" not in text
    assert not [line for line in text.splitlines() if not line.strip()]
    return text


def _seen(text: str) -> str:
    """The text as people see it, without tags."""
    return unescape(re.sub(r"<[^>]+>", "", text))


def _size(message: Message) -> int:
    """What Telegram counts: the visible text, in UTF-16 units."""
    return len(_seen(_text(message)).encode("utf-16-le")) // 2


@pytest.mark.parametrize("page", PAGES)
def test_draft_and_incident_on_every_page(page: str) -> None:
    assert _size(_draft(page=page)) <= 4096
    assert _size(_incident(page=page)) <= 4096


def test_a_view_of_all_agencies_of_a_city_is_cut_and_not_lost() -> None:
    view = _incident(page="note")
    assert _size(view) <= 4096
    lines = _text(view).splitlines()
    assert lines[0].startswith("<b>#14</b>")
    assert lines[-2:] == ["…", "👉 <b>Ketik catatannya.</b>"]


@pytest.mark.parametrize("status", ["open", "ready", "screened", "attached"])
def test_the_draft_in_every_state(status: str) -> None:
    assert _text(_draft(status=status, screening="prank"))
    bare = _draft(
        status=status, screening="ghost", details={}, proposals=(), questions=(), rang_at=None,
        answered_at=None, budget=None, foreign_sop=False,
    )  # fmt: skip
    assert _text(bare).startswith("<b>#14</b>")


@pytest.mark.parametrize("disposition", DISPOSITIONS)
def test_the_incident_closed_in_every_way(disposition: str, words: dict[str, Any]) -> None:
    ending = "ganda" if disposition == "dibatalkan" else "Kabupaten Batang"
    text = _text(
        _incident(
            status="closed", disposition=disposition, ending=ending, closed_at=NOW, page="close"
        )
    )
    assert words["dispositions"][disposition] in text
    assert "Hasil akhirnya?" not in text
    assert words["dispositions"][disposition] in _text(_card(closed=disposition, ending=ending))


@pytest.mark.parametrize("status", list(d.Status))
@pytest.mark.parametrize("role", ["lead", "support", "informed"])
def test_the_card_in_every_state(status: str, role: str) -> None:
    full = _card(own=_line("sar", status=status, role=role))
    assert _size(full) <= 4096
    bare = _card(
        own=AgencyLine("sar", role, status), others=(), details={"kind": DETAILS["kind"]},
        callers=1, page="", again=False,
    )  # fmt: skip
    assert _text(bare)


def test_a_card_that_is_not_informed_begins_with_priority_icon_and_kind() -> None:
    first = _seen(_text(_card(again=False)).splitlines()[0])
    assert first == "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN"


def test_reminders_and_escalations() -> None:
    lines = (OVERDUE, replace(OVERDUE, number=15, to_phone=(), agency="", answers=False))
    assert _text(Reminder(city="tarakan", lines=lines))
    for stage in ("deadline", "repeat"):
        late = tuple(replace(one, stage=stage) for one in lines)
        assert "nomor belum diisi" in _text(Escalation(city="tarakan", lines=late, to="desk"))


@pytest.mark.parametrize("what", sorted(path.stem for path in (FOLDER / "notices").glob("*")))
def test_every_notice(what: str) -> None:
    assert _size(_notice(what)) <= 4096


@pytest.mark.parametrize("media", ["photo", "video", "voice", "location"])
def test_what_a_crew_says_fits_below_its_medium(media: str) -> None:
    text = _text(_notice("said", media=media, file="x" if media != "location" else ""))
    assert len(_seen(text)) <= 1024


@pytest.mark.parametrize("role", [*Role, "group", "stranger"])
def test_the_guide_for_everybody(role: str) -> None:
    assert _text(Guide(city="tarakan", role=role))


def test_the_list_of_reports() -> None:
    assert "Tidak ada laporan" in _text(Listing(city="tarakan", lines=()))
    lines = tuple(
        IncidentLine(number, None, None, None, status, NOW, False)
        for number, status in enumerate(renderer().words["incident_status"], start=1)
    )
    assert _text(Listing(city="tarakan", lines=lines))


def test_a_line_has_one_emoji_at_most_but_the_first() -> None:
    emoji = re.compile("[\U0001f300-\U0001faff☎⏳✅⛔⬛⏰⏱❓✍⚠]")
    for one in (_card(), _incident(), _draft(), _notice("declined_loud"), _notice("said")):
        for line in _text(one).splitlines():
            if "MERAH" not in line:
                assert len(emoji.findall(line)) <= 1, line


# --- exercises --------------------------------------------------------------------------------


def _every_message() -> Iterator[Message]:
    """Each message, as long as it gets."""
    yield from (_draft(page=page) for page in PAGES)
    yield from (_incident(page=page) for page in PAGES)
    yield from (_draft(status=status, screening="prank") for status in ("screened", "attached"))
    yield _incident(status="closed", disposition="tertangani", closed_at=NOW)
    for status, role in product(d.Status, ("lead", "informed")):
        yield _card(own=_line("sar", status=status, role=role))
    yield Reminder(city="tarakan", lines=(OVERDUE,))
    yield Escalation(city="tarakan", lines=(OVERDUE,), to="desk")
    yield Handover(city="tarakan", giver="Sari", lines=((14, DETAILS), (15, {})))
    for own in (True, False):
        left = (DraftLine(14, DETAILS, "Sari", NOW), DraftLine(15, {}, "", NOW))
        yield DraftsLeft(city="tarakan", lines=left, own=own)
    yield from (_notice(path.stem) for path in (FOLDER / "notices").glob("*"))
    yield from (_notice("said", media=one, file="x") for one in ("photo", "video", "voice"))
    yield Guide(city="tarakan", role=Role.OPERATOR)
    yield Listing(city="tarakan", lines=())
    desk = messages.Member("Meja", Role.OPERATOR, "", True, ("Rina",))
    guest = messages.Guest(Role.DUTY_OFFICER, "sar", False, NOW)
    found = (checks.fault("no_admin"), checks.warning("one_admin"), checks.fine("keys"))
    yield messages.Check(city="tarakan", findings=found)
    late = (("sar", LONG),)
    line = messages.BoardLine(
        14, "Banjir", LONG, "merah", "dispatched", NOW, _lines(), late, (30, 9)
    )
    yield messages.Board(city="tarakan", at=NOW, lines=(line,) * 3, more=True, drafts=2)
    yield from ticket_samples.messages(NOW, LONG)
    waits = (messages.MessageWaiting(14, LONG, NOW),) * 9
    yield messages.MessageCard(
        city="tarakan", number=14, channel="sms", said=LONG, phone="+6281", pin="3.3,117.6",
        shown="photo",
    )  # fmt: skip
    yield messages.MessageCard(
        city="tarakan", number=14, channel="whatsapp", said="", phone="", done="screened",
        what="prank", who=LONG, at=NOW,
    )  # fmt: skip
    yield messages.MessagesWaiting(city="cirebon", lines=waits, stage="deadline")
    yield _card(raised=True, points=POINTS, page="points")
    yield _incident(raised=True, points=POINTS, page="points")
    yield messages.NewPoints(city="tarakan", number=14, details=DETAILS, points=POINTS)
    phones = (("BPBD", "115"), ("SAR", ""))
    yield messages.NewPoints(
        city="tarakan", number=14, details=DETAILS, points=POINTS, to_phone=phones
    )
    yield messages.Marks(city="tarakan", lines=(MARKED,))
    yield messages.Marks(city="tarakan", lines=())
    aside = messages.AsideLine(10**9, "case_data", 14, "sms", "duty", LONG[:40], "KeyError", NOW)
    waiting = (("sms", 7, NOW), ("telegram", 1, NOW))
    yield messages.Asides(city="tarakan", lines=(aside,) * 15, news=True)
    yield messages.Asides(city="tarakan", lines=(aside,) * 15, more=3, waiting=waiting)
    yield messages.Asides(city="tarakan", lines=())
    yield messages.Places(city="tarakan", lines=(("Pasar", "Selumit", "3.3,117.6"),), of_city=4)
    yield messages.Places(city="tarakan", lines=(), of_city=0)
    yield messages.People(city="tarakan", staff=(desk,), guests=(guest,))


def test_every_message_of_an_exercise_begins_and_ends_with_its_mark() -> None:
    told = list(_every_message())
    classes = {one for one in vars(messages).values() if isinstance(one, type)}
    marked = {one for one in classes if issubclass(one, Message)} - {
        Message, Pin, CaseData, messages.Commands, messages.PlaceQuery,
    }  # fmt: skip
    assert {type(one) for one in told} == marked | {Notice}
    for one in told:
        text = _text(replace(one, exercise=True))
        seen = _seen(text)
        assert seen.startswith("🟪 LATIHAN"), seen
        assert seen.splitlines()[-1] == "🟪 LATIHAN: bukan kejadian sungguhan", seen
        assert _well_formed(text), text
        limit = 1024 if isinstance(one, Notice) and one.file else 4096
        assert len(seen.encode("utf-16-le")) // 2 <= limit


def test_every_message_that_tells_of_exercises_and_of_real_reports_says_so() -> None:
    for one in _every_message():
        seen = _seen(_text(replace(one, mixed=True)))
        assert seen.startswith("🟪 ADA LATIHAN"), seen
        assert seen.splitlines()[-1] == "🟪 LATIHAN: sebagian saja, yang lain sungguhan", seen


@pytest.mark.parametrize("channel", [Channel.WHATSAPP, Channel.SMS])
def test_every_message_of_an_exercise_is_marked_at_a_phone_however_it_was_cut(
    channel: Channel,
) -> None:
    """Also in the one line that an approved template holds."""
    pin = Pin(city="pekalongan", latitude=-6.9, longitude=109.7, number=14)
    for one in (*_every_message(), pin):
        said = renderer().render(replace(one, exercise=True), channel)
        texts = {said.text.strip("`"), said.line.strip("`")} - {""}
        assert texts
        for text in texts:
            lines = text.replace(" | ", "\n").splitlines()
            assert lines[0].lstrip("🟪 *").startswith("LATIHAN"), text
            assert lines[-1].lstrip("🟪 ").replace("*", "") == "LATIHAN: bukan kejadian sungguhan"
            assert len(text) <= (459 if channel is Channel.SMS else 1024)


@pytest.mark.parametrize("name", sorted(SETS))
@pytest.mark.parametrize("marks", [{"exercise": True}, {"mixed": True}, {}])
def test_every_popup_is_marked_and_holds_what_telegram_shows(
    name: str, marks: dict[str, bool]
) -> None:
    """Words of one line have one mark, for their first line is their last."""
    told = JinjaRenderer({slug: city(slug) for slug in CITIES}, "pekalongan", SETS[name])
    mark = "🟪" if marks else ""
    for said in ("Tercatat", "dua\nbaris", "panjang sekali " * 20, f"{'a' * 140}\n{'b' * 140}"):
        text = told.popup(Popup("lines_popup", (("said", said),), **marks))
        assert len(text.encode("utf-16-le")) // 2 <= 200, text
        assert all(one.startswith(mark) for one in (text.splitlines()[0], text.splitlines()[-1]))
    around = len(told.popup(Popup("lines_popup", (("said", "a\nb"),), **marks))) - len("a\nb")
    assert around <= POPUP_MARKS
    whole = "a\n" + "b" * (200 - POPUP_MARKS - 2)
    assert whole in told.popup(Popup("lines_popup", (("said", whole),), **marks))


@pytest.mark.parametrize("name", sorted(SETS))
def test_a_pin_of_an_exercise_is_named_and_a_real_one_is_bare(name: str) -> None:
    told = JinjaRenderer({slug: city(slug) for slug in CITIES}, "pekalongan", SETS[name])
    pin = Pin(city="pekalongan", latitude=-6.9, longitude=109.7, number=14)
    assert told.render(pin) == Rendered("", pin=(-6.9, 109.7))
    for channel in (Channel.TELEGRAM, Channel.WHATSAPP):
        title, below = told.render(replace(pin, exercise=True), channel).text.splitlines()
        assert title.startswith("🟪")
        assert "#14" in title
        assert below.startswith("🟪")
        assert "<" not in title + below


@pytest.mark.parametrize("name", sorted(SETS.keys() - {"indonesian"}))
def test_every_message_is_said_in_every_set_of_words(name: str) -> None:
    other = JinjaRenderer({slug: city(slug) for slug in CITIES}, "pekalongan", SETS[name])
    for one in _every_message():
        text = other.render(one).text
        assert _well_formed(text), text
        assert len(_seen(text).encode("utf-16-le")) // 2 <= 4096
    for button in _every_button():
        assert other.label(button)


def test_no_two_late_steps_of_an_escalation_have_the_same_button() -> None:
    answer, coming = "Instansi menjawab penugasan", "Regu berangkat"
    late = [
        keyboards.Why(1, "a.1.1", 14, "Damkar", answer),
        keyboards.Why(1, "b.1.1", 14, "Damkar", coming),
        keyboards.Why(1, "a.2.1", 14, "PLN", answer),
        keyboards.Why(2, "c.0.1", 15, "Catat", "Catat"),
    ]
    rows = keyboards.escalation(late)
    assert [[renderer().label(one) for one in row] for row in rows] == [
        ["🕐 Alasan #14 Damkar: Instansi menjawab penugasan"],
        ["🕐 Alasan #14 Damkar: Regu berangkat"],
        ["🕐 Alasan #14 PLN"],
        ["🕐 Alasan #15 Catat"],
    ]
    assert len(keyboards.escalation(late[1:])) == 2


def _well_formed(text: str) -> bool:
    """Whether Telegram would take this HTML: every tag is closed, in order."""
    still_open: list[str] = []
    for closes, tag in re.findall(r"<(/?)([a-z-]+)", text):
        if not closes:
            still_open.append(tag)
        elif not still_open or still_open.pop() != tag:
            return False
    return not still_open


@pytest.mark.parametrize(("code", "called"), [("32.10.01.2001", "Desa"), (None, "Desa/Kelurahan")])
def test_a_village_is_called_what_it_is(code: str | None, called: str) -> None:
    """Majalengka has both; a name that is in no list may be either."""
    village = Detail(code, "Entah", False)
    text = _text(_draft(city="majalengka", details={"kelurahan": village}))
    assert f"{called} <b>" in text
    asked = _text(_draft(city="majalengka", details={"kelurahan": village}, read=("kelurahan",)))
    assert "periksa: Desa/Kelurahan" in asked


def test_what_is_copied_for_whatsapp_takes_the_mark_along() -> None:
    text = _text(_notice("whatsapp_text", exercise=True))
    assert text.startswith("<pre>🟪 LATIHAN · ")
    assert text.endswith("🟪 LATIHAN: bukan kejadian sungguhan</pre>")


def test_what_is_no_exercise_says_nothing_of_one() -> None:
    for one in _every_message():
        if not (isinstance(one, Notice) and one.what == "proved_real"):
            assert "🟪" not in _text(one)


# --- every button ------------------------------------------------------------------------------


def _flat(rows: Rows) -> Iterator[Button]:
    for row in rows:
        yield from row


def _every_button() -> Iterator[Button]:
    """The keyboards of every state and page, and those on one-shots."""
    for slug in CITIES:
        yield from _flat(keyboards.invitations(city(slug), Role.ADMIN))
        yield from _flat(keyboards.officers_of(city(slug)))
        yield from _flat(keyboards.seats([("p7", "Rina")]))
        yield from _flat(keyboards.seat_or_report())
        yield from _flat(
            keyboards.revocations(
                [("p7", "Sari")], [("i.0123456789abcdef", Role.DUTY_OFFICER, "Damkar")]
            )
        )
        yield from _flat(keyboards.revocation("p7"))
        yield from _of_drafts(city(slug))
        yield from _of_incidents(city(slug))
    for status in d.Status:
        for page in ("", "decline", "other", "unack", "takeover", "unit", "nothing"):
            for role in ("lead", "informed"):
                own = d.Dispatch(1, "damkar", role, 1, True, status)
                yield from _flat(
                    keyboards.card(
                        1,
                        own,
                        page,
                        undo=True,
                        caller=True,
                        units=["RIB"],
                        points=[
                            replace(_point(one), taken={1: (NOW, "p1")} if one % 2 else {})
                            for one in range(1, 12)
                        ],
                    )
                )
    yield from ticket_samples.buttons(NOW)
    for one in MessageStatus:
        yield from _flat(public.arrived(1, one, block=True))
    yield from _flat(public.waiting([(1, 14)], block=True))
    yield from _flat(keyboards.final_report(1, 1))
    for status in d.Status:
        own = d.Dispatch(1, "damkar", "lead", 1, True, status)
        yield from _flat(keyboards.by_phone(1, own, "14 DAMKAR"))
    yield from (one for code in NOTHING_THERE for one in _flat(keyboards.close_as(1, code)))
    yield from _flat(keyboards.place_read(1, 1, 9))
    whys = [keyboards.Why(1, "maj2_answer.0.1", 14, "Damkar", "Damkar tiba")] * 2
    yield from _flat(keyboards.escalation(whys))
    yield from _flat(keyboards.escalation(whys[:1]))
    yield keyboards.help_for(
        1, 1, number=14, agency="Damkar", kind="Kebakaran", place="Mawar", exercise=1
    )
    yield label("show", 1, None, "14", number=14)
    for what in ("announcement_preview", "announcement_sent", "announcement"):
        yield from _flat(keyboards.announcement(1, what, 7))
    yield label("move_where", 1)
    values = (("number", 1), ("where", ""), ("draft", 0), ("exercise", 1))
    yield Button("move", 1, 99, str(10**12), "switch", values)
    line = StreamLine(1, StreamKind.CALL, 14, "pekalongan", "open", 7, NOW)
    yield keyboards.named(line, city("pekalongan"), "show")
    yield from _flat(keyboards.mark_days(1))
    yield from _flat(keyboards.unmark([(10**12, 14)]))
    yield from _flat(keyboards.try_again([10**12]))
    yield from _flat(meant(10**12, (Meaning("area", "33.74.13", "Mijen", "kecamatan"),)))
    yield from _flat(keyboards.naming(10**12, "more", ""))
    yield from _flat(keyboards.naming(10**12, "spot", "Pasar"))
    yield from _flat(keyboards.removals([(10**12, "Pasar")]))
    yield from _flat(keyboards.drafts_left([(1, 14, 3)]))
    staff = [Person(7, 7, "Rudi", Role.OPERATOR), Person(8, 8, "Pak Hadi", Role.SUPERVISOR)]
    yield from _flat(keyboards.hand_whom(1, staff, 3))
    yield from _flat(keyboards.handover(7, [(1, 14), (2, 15)]))
    yield from _flat(keyboards.handover(7, [(1, 14)]))
    yield from _flat(keyboards.drafts_left([(1, 14, 3), (2, 15, 0)]))
    for known in (CANDIDATE, replace(CANDIDATE, point=None), replace(CANDIDATE, points=0)):
        yield from ways(10**12, replace(known, stream=10**12, point=known.point and 10**3))


def _point(number: int) -> Point:
    return Point(number, NOW, LONG, None, "merah", taken={1: (NOW, "p1")} if number > 2 else {})


def _of_drafts(place: City) -> Iterator[Button]:
    pages = [
        "", "agencies", "times", "late.maj2_answer.12.12",
        *(f"ask.{topic}" for topic in TOPICS), *(f"kind.{code}" for code in place.categories),
    ]  # fmt: skip
    known = {one: DETAILS[one] for one in ("kind", "place")}
    calls = (
        Call(rang_at=NOW, number=14),
        Call(written=True, details=known, beside=(1, 13)),
        Call(screening=Screening.PRANK),
        Call(belated=True, written=True, details=known, lines=((3, "14.05 dijawab"),)),
        Call(incident_id=3),
        Call(details={"phone": DETAILS["phone"]}),
    )
    offered = [Proposal(code, "support", True, True) for code in place.agencies]
    for call in calls:
        for page in pages:
            yield from _flat(keyboards.draft(1, call, place, offered, page, ["outside"], True))


def _of_incidents(place: City) -> Iterator[Button]:
    codes = list(place.agencies)
    dispatches = {
        number: d.Dispatch(number, codes[number], "support", 1, True, status)
        for number, status in enumerate(d.Status, start=1)
    }
    said = Entry(1, NOW, "p1", "telegram", None, None, "x", "")
    found = {"kind": Detail("tenggelam", "", False)}
    state = Incident(
        number=14, details=found, dispatches=dispatches, entries=(said,), monitored_every=30
    )
    points = {1: _point(1), 2: replace(_point(2), ended=(9, NOW))}
    state = replace(state, raised=True, points=points)
    pages = [
        "", "points", "point.1", "point.2", "point.9", "add", "monitoring", "place", "tell_all",
        "more", "withdraw", "close", "note", "condition", "cancel", "pass_on",
        "late.maj2_answer.12.12",
        *(f"phone.{number}" for number in dispatches),
        *(f"declined.{number}" for number in dispatches),
        *(f"withdraw.{number}" for number in dispatches),
        *(f"unack.{number}" for number in dispatches),
    ]  # fmt: skip
    for page in pages:
        yield from _flat(
            keyboards.incident(1, state, place, page, undo=[1], needed=["sar"], doubts=["sea"])
        )
    for page in ("", "real", "more"):
        plain = replace(state, exercise=True, raised=False)
        yield from _flat(keyboards.incident(1, plain, place, page, survey=False))
    yield from _flat(keyboards.incident(1, replace(state, disposition="tertangani"), place, ""))


def test_composing_offers_no_agency_that_is_already_there() -> None:
    known: Agency = city("pekalongan").agencies["damkar"]
    own = d.Dispatch(1, known.code, "lead", 1, True)
    state = Incident(number=14, details={}, dispatches={1: own})
    offered = _flat(keyboards.incident(1, state, city("pekalongan"), "add"))
    assert known.code not in {one.arg for one in offered if one.action == "add"}
    assert compose.owes_report(own)
