"""The keyboard of an incident, as its operator has it."""

from collections.abc import Callable, Collection, Sequence

from bot.buttons import Button, label
from bot.domain import dispatch as d
from bot.domain.areas import meanings
from bot.domain.changes import HELD, TURNS, UNACKS
from bot.domain.city import City
from bot.domain.details import still_asked
from bot.domain.endings import CANCELLATIONS, CANCELLED, DISPOSITIONS, PASSED_ON
from bot.domain.incident import Incident
from bot.messages import Rows
from bot.services.keyboards.more import monitoring, more, withdraw
from bot.services.keyboards.pages import (
    asked_later,
    detail_pages,
    doubted,
    in_rows,
    late_reasons,
    meant,
    page,
    questioned,
)
from bot.services.keyboards.points import point, points


def incident(
    stream: int,
    state: Incident,
    city: City,
    open_page: str,
    *,
    undo: Collection[int] = (),
    needed: Sequence[str] = (),
    doubts: Sequence[str] = (),
    survey: bool | None = None,
) -> Rows:
    """The incident view's keyboard: one page at a time; `undo` what was noted just now."""
    if state.disposition:
        return ((label("whatsapp", stream), label("ring")),)
    if state.merged:
        into = label("show", state.merged[0], None, "", number=state.merged[1])
        return ((into, label("split", stream)),)
    if rows := detail_pages(stream, city, state.details, open_page):
        return rows
    name, _, arg = open_page.partition(".")
    if opened := OPENED.get(name):
        rows = opened(stream, state, city, arg)
        return (*rows, (page(stream, "main"),))
    phones = [
        page(
            stream,
            f"phone.{one.number}",
            words="phone_page",
            agency=city.agencies[one.agency].label,
        )
        for one in state.dispatches.values()
        if one.timed
        and one.status is not d.Status.WITHDRAWN
        and not (one.status is d.Status.CLEARED and one.reported)
    ]
    questions = questioned(stream, still_asked(city.sop.questions, state.details))
    waits_for_record = any(
        "recorded" in way.moments for one in city.sop.steps for ends in one.ends for way in ends
    )
    asks_condition = any(
        "condition_written" in way.moments
        for one in city.sop.steps
        for ends in one.ends
        for way in ends
    )
    new = [label("new_report", stream)] if state.own_entries else []
    undoing = [
        Button(
            "undo", stream, number, "", "undo_told",
            (("agency", city.agencies[state.dispatch(number).agency].label),),
        )
        for number in undo
    ]  # fmt: skip
    tools = [
        *new,
        *([page(stream, "points")] if state.raised else []),
        page(stream, "add"),
        page(stream, "note"),
        *([page(stream, "condition")] if asks_condition and not state.condition else []),
        *([label("record", stream)] if waits_for_record and not state.recorded else []),
        label("hang_up", stream),
        *asked_later(stream, survey),
        *([page(stream, "real")] if state.exercise else []),
        page(stream, "more"),
        page(stream, "close"),
    ]
    called_for = ", ".join(city.agencies[one].label for one in needed)
    more_agencies = Button("add_needed", stream, None, "", "add_needed", (("text", called_for),))
    return (
        *(((more_agencies,),) if needed else ()),
        *doubted(stream, doubts), *meant(stream, meanings(state.details, city)),
        *in_rows(undoing, 2), *in_rows(phones, 2), *questions, *in_rows(tools, 2),
    )  # fmt: skip


def _close(stream: int, state: Incident, city: City, arg: str) -> Rows:
    asks = (CANCELLED, PASSED_ON) if city.neighbours else (CANCELLED,)
    ways = [_ended(stream, one) for one in DISPOSITIONS if one not in asks]
    return in_rows([*ways, *(page(stream, PAGE_OF[one]) for one in asks)], 2)


def close_as(stream: int, disposition: str) -> Rows:
    """One tap after a crew found nothing."""
    return ((Button("close", stream, None, disposition, "close_as", (("code", disposition),)),),)


PAGE_OF = {CANCELLED: "cancel", PASSED_ON: "pass_on"}
"""Dispositions that ask one thing more."""


def _ended(stream: int, disposition: str) -> Button:
    return Button("close", stream, None, disposition, "disposition", (("code", disposition),))


def _cancel(stream: int, state: Incident, city: City, arg: str) -> Rows:
    ways = [
        Button("close", stream, None, f"{CANCELLED}.{one}", "cancellation", (("code", one),))
        for one in CANCELLATIONS
    ]
    return in_rows(ways, 2)


def _pass_on(stream: int, state: Incident, city: City, arg: str) -> Rows:
    ways = [
        Button("close", stream, None, f"{PASSED_ON}.{code}", "neighbour", (("text", one.name),))
        for code, one in city.neighbours.items()
    ]
    other = Button("close", stream, None, PASSED_ON, "neighbour_other")
    return in_rows([*ways, other], 2)


def _add(stream: int, state: Incident, city: City, arg: str) -> Rows:
    sent = {
        one.agency for one in state.dispatches.values() if one.timed and one.status not in d.OUT
    }
    free = [
        Button("add", stream, None, one.code, "agency", (("agency", one.label),))
        for one in city.agencies.values()
        if one.code not in sent
    ]
    return in_rows(free, 3)


def _note(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """A note is the desk's own, unless it is for everybody."""
    return (
        ((page(stream, "tell_all"),),)
        if any(one.active for one in state.dispatches.values())
        else ()
    )


def _typed(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """A page that waits for a line."""
    return ()


def _phone(stream: int, state: Incident, city: City, arg: str) -> Rows:
    return _by_phone(stream, state.dispatch(int(arg)))


def _declined(stream: int, state: Incident, city: City, arg: str) -> Rows:
    ways = [
        Button("told", stream, int(arg), f"declined.{one}", "reason", (("code", one),))
        for one in d.REASONS
    ]
    return in_rows(ways, 2)


def _real(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """What was an exercise is real: pressed twice, for it calls everybody out."""
    gone = (d.Status.DECLINED, d.Status.WITHDRAWN)
    still = {one.agency for one in state.dispatches.values() if one.status not in gone}
    return ((label("prove_real", stream, None, "", count=len(still)),),)


def _unack(stream: int, state: Incident, city: City, arg: str) -> Rows:
    ways = [
        Button("told", stream, int(arg), f"unack.{one}", "unack", (("code", one),))
        for one in UNACKS
    ]
    return in_rows(ways, 2)


def _late(stream: int, state: Incident, city: City, arg: str) -> Rows:
    return late_reasons(stream, arg)


OPENED: dict[str, Callable[[int, Incident, City, str], Rows]] = {
    "close": _close,
    "cancel": _cancel,
    "pass_on": _pass_on,
    "add": _add,
    "note": _note,
    "tell_all": _typed,
    "place": _typed,
    "phone": _phone,
    "declined": _declined,
    "unack": _unack,
    "late": _late,
    "real": _real,
    "more": more,
    "withdraw": withdraw,
    "monitoring": monitoring,
    "points": points,
    "spot": _typed,
    "point": point,
}
"""The pages besides the first, by their name; each gets what stands after the name's dot."""


def _by_phone(stream: int, dispatch: d.Dispatch) -> Rows:
    ways = [Button("told", stream, dispatch.number, "phoned", "told", (("code", "phoned"),))]
    for status in d.NEXT[dispatch.status]:
        if status is d.Status.DECLINED:
            ways.append(page(stream, f"declined.{dispatch.number}", words="decline"))
        else:
            ways.append(
                Button(
                    "told", stream, dispatch.number, status.value, "told", (("code", status.value),)
                )
            )
    if dispatch.status in HELD:
        ways.append(
            Button("told", stream, dispatch.number, "taken_over", "told", (("code", "taken_over"),))
        )
    if d.Status.DISPATCHED in TURNS.get(dispatch.status, ()):
        ways.append(page(stream, f"unack.{dispatch.number}"))
    if dispatch.status is d.Status.CLEARED and not dispatch.reported:
        ways.append(
            Button("told", stream, dispatch.number, "reported", "told", (("code", "reported"),))
        )
    return in_rows(ways, 2)
