"""The keyboard of a draft."""

from collections.abc import Sequence

from bot.buttons import Button, label
from bot.domain.areas import meanings
from bot.domain.call import Call, CallStatus, Screening
from bot.domain.city import City
from bot.domain.details import PRIORITIES, is_known, ready, still_asked
from bot.intake.belated import is_timed
from bot.messages import Proposal, Rows
from bot.services.keyboards.pages import (
    asked_by_page,
    asked_later,
    checks,
    detail_pages,
    doubted,
    in_rows,
    late_reasons,
    meant,
    page,
    questioned,
)

COMPLAINED = Screening.COMPLAINT.value
MOST_TIMES = 30
"""Lines with a time that may be taken back, the newest."""


def draft(
    stream: int,
    call: Call,
    city: City,
    proposals: Sequence[Proposal],
    open_page: str,
    doubts: Sequence[str] = (),
    survey: bool | None = None,
) -> Rows:
    """The draft's keyboard: one page at a time. `survey` None: nobody is asked."""
    phoned = () if call.phoned_back else (label("phoned_back", stream),)
    if call.status is CallStatus.SCREENED:
        back = phoned if call.screening is Screening.GHOST or has_number(call) else ()
        return ((label("emergency", stream), label("ring")), *in_rows(back, 1))
    if call.status is CallStatus.ATTACHED:
        return () if call.became else ((label("split", stream),),)
    if call.belated and not open_page.startswith(("ask", "kind")):
        return _belated(stream, call, city, open_page)
    if rows := detail_pages(stream, city, call.details, open_page):
        return rows
    if open_page.startswith("late."):
        return (*late_reasons(stream, open_page.removeprefix("late.")), (page(stream, "main"),))
    if open_page == "agencies":
        toggles = [_toggle(stream, city, one) for one in proposals]
        return (*in_rows(toggles, 2), (page(stream, "main"),))
    rows = ()
    if call.rang_at and not call.answered_at and not call.written:
        rows = ((label("answer", stream),),)
    asked = still_asked(city.sop.questions, call.details)
    questions = questioned(stream, asked) if ready(call.details) else asked_by_page(stream, asked)
    chosen = [one for one in proposals if one.role]
    send: Rows = (
        ((label("send", stream, None, "", count=len(chosen)),),)
        if chosen and ready(call.details)
        else ()
    )
    priority = tuple(
        Button(
            "set",
            stream,
            None,
            f"priority.{one}",
            "priority",
            (("code", one), ("on", _is(call, one))),
        )
        for one in PRIORITIES
    )
    known = (priority,) if call.written else ()
    routed = chosen or is_known(call.details, "kind")
    agencies = [page(stream, "agencies", words="agencies", count=len(chosen))] if routed else []
    noise = tuple(
        label("screen", stream, None, one, what=one) for one in ("prank", "ghost", "info")
    )
    if call.beside and call.beside[1]:
        rows = (*rows, (label("more_of", stream, number=call.beside[1]),))
    typed = [label("lines", stream), label("hand_over", stream)] if call.written else []
    if call.said:
        typed.append(label("screen", stream, None, COMPLAINED, what=COMPLAINED))
    back = phoned if has_number(call) else ()
    tools = in_rows([*agencies, *typed, *back, *asked_later(stream, survey)], 2)
    areas = meant(stream, meanings(call.details, city))
    read = checks(stream, call.details)
    return (
        *rows, *doubted(stream, doubts), *areas, *send, noise, *known, *read, *questions, *tools
    )  # fmt: skip


def has_number(call: Call) -> bool:
    """Whether the caller can be phoned back."""
    return is_known(call.details, "phone")


def _belated(stream: int, call: Call, city: City, open_page: str) -> Rows:
    """A report that is entered afterwards is saved, not sent."""
    timed = [(seq, text) for seq, text in call.lines if is_timed(text)]
    if open_page == "times":
        drops = [
            label("belated_drop", stream, None, str(seq), line=text[:40])
            for seq, text in timed[-MOST_TIMES:]
        ]
        return (*in_rows(drops, 1), (page(stream, "main"),))
    questions = asked_by_page(stream, still_asked(city.sop.questions, call.details))
    save = ((label("belated", stream),),) if ready(call.details) else ()
    noise = tuple(
        label("screen", stream, None, one, what=one) for one in ("prank", "ghost", "info")
    )
    wrong = ((page(stream, "times"),),) if timed else ()
    return (*save, *wrong, noise, *checks(stream, call.details), *questions)


def _is(call: Call, priority: str) -> int:
    detail = call.details.get("priority")
    return int(detail is not None and detail.code == priority)


def _toggle(stream: int, city: City, one: Proposal) -> Button:
    return Button(
        "toggle", stream, None, one.agency, "toggle",
        (("agency", city.agencies[one.agency].label), ("role", one.role or "")),
    )  # fmt: skip
