"""Which buttons a message carries in which state; the words on them are the templates'."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.buttons import Button, label
from bot.domain import dispatch as d
from bot.domain.call import Call, CallStatus
from bot.domain.city import City
from bot.domain.details import CHOICES, PRIORITIES, TOPICS, is_known, ready, still_asked
from bot.domain.incident import DISPOSITIONS, LATE_REASONS, Incident
from bot.domain.people import ROOM, Role
from bot.messages import Proposal, Rows

STATUS_BUTTONS = {
    d.Status.ACKNOWLEDGED: "ack",
    d.Status.EN_ROUTE: "depart",
    d.Status.ON_SCENE: "arrive",
    d.Status.CLEARED: "clear",
    d.Status.DECLINED: "decline",
}
"""The press that reports each status."""


def in_rows(buttons: Sequence[Button], width: int) -> Rows:
    """Buttons side by side, `width` to a row."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


ASKED = tuple(one for one in TOPICS if one not in ("priority", "kelurahan", "pin"))
"""Topics that are asked in words; the others come by button or from the map."""
PAGES = re.compile(
    rf"ask\.({'|'.join(ASKED)})|kind\.[a-z_]+|agencies|add|note|condition|close|decline"
    r"|(phone|declined)\.[0-9]{1,6}|late\.[a-z0-9_]+\.[0-9]{1,6}\.[0-9]{1,6}"
)
"""Every page a keyboard may be open at, besides its first."""


def is_page(name: str) -> bool:
    """Whether some keyboard has such a page."""
    return name == "main" or PAGES.fullmatch(name) is not None


def page(
    stream: int, name: str, dispatch: int | None = None, words: str = "", **values: str | int
) -> Button:
    """A button that opens a page of the keyboard it stands on."""
    return Button(
        "page", stream, dispatch, name, words or f"page_{name.split('.')[0]}", tuple(values.items())
    )


def draft(
    stream: int, call: Call, city: City, proposals: Sequence[Proposal], open_page: str
) -> Rows:
    """The draft's keyboard: one page at a time."""
    if call.status is CallStatus.SCREENED:
        return ((label("emergency", stream), label("ring")),)
    if call.status is CallStatus.ATTACHED:
        return ()
    if rows := _detail_pages(stream, city, open_page):
        return rows
    if open_page.startswith("late."):
        return (*late_reasons(stream, open_page.removeprefix("late.")), (page(stream, "main"),))
    if open_page == "agencies":
        toggles = [_toggle(stream, city, one) for one in proposals]
        return (*in_rows(toggles, 2), (page(stream, "main"),))
    rows = ()
    if call.rang_at and not call.answered_at and not call.written:
        rows = ((label("answer", stream),),)
    questions = [
        page(stream, f"ask.{topic}", words="ask", topic=topic)
        for topic in still_asked(city.sop.questions, call.details)
    ]
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
    agencies = ((page(stream, "agencies", words="agencies", count=len(chosen)),),) if routed else ()
    noise = tuple(
        label("screen", stream, None, one, what=one) for one in ("prank", "ghost", "info")
    )
    if call.beside and call.beside[1]:
        rows = (*rows, (label("more_of", stream, number=call.beside[1]),))
    return (*rows, *send, noise, *known, *in_rows(questions, 2), *agencies)


def _is(call: Call, priority: str) -> int:
    detail = call.details.get("priority")
    return int(detail is not None and detail.code == priority)


def _toggle(stream: int, city: City, one: Proposal) -> Button:
    return Button(
        "toggle", stream, None, one.agency, "toggle",
        (("agency", city.agencies[one.agency].label), ("role", one.role or "")),
    )  # fmt: skip


def _detail_pages(stream: int, city: City, open_page: str) -> Rows:
    """The pages that ask for one detail, the same on a draft and on an incident."""
    back = (page(stream, "main"),)
    if open_page == "ask.kind":
        categories = [
            page(stream, f"kind.{code}", words="category", text=text)
            for code, text in city.categories.items()
        ]
        return (*in_rows(categories, 2), back)
    if open_page.startswith("kind."):
        kinds = [
            Button("set", stream, None, f"kind.{one.code}", "kind", (("text", one.label),))
            for one in city.kinds.values()
            if one.category == open_page.removeprefix("kind.")
        ]
        return (*in_rows(kinds, 2), back)
    if open_page.startswith("ask."):
        topic = open_page.removeprefix("ask.")
        codes = d.VICTIMS if topic == "victims" else CHOICES.get(topic, ())
        choices = [
            Button(
                "set", stream, None, f"{topic}.{code}", "choice", (("topic", topic), ("code", code))
            )
            for code in (*codes, "unknown")
        ]
        return (*in_rows(choices, 2), back)
    return ()


def incident(
    stream: int, state: Incident, city: City, open_page: str, *, undo: Collection[int] = ()
) -> Rows:
    """The incident view's keyboard: one page at a time; `undo` what was noted just now."""
    if state.disposition:
        return ((label("whatsapp", stream), label("ring")),)
    if rows := _detail_pages(stream, city, open_page):
        return rows
    back = (page(stream, "main"),)
    name, _, arg = open_page.partition(".")
    if name == "close":
        ways = [
            Button("close", stream, None, one, "disposition", (("code", one),))
            for one in DISPOSITIONS
        ]
        return (*in_rows(ways, 2), back)
    if name == "add":
        sent = {
            one.agency
            for one in state.dispatches.values()
            if one.timed and one.status is not d.Status.DECLINED
        }
        free = [
            Button("add", stream, None, one.code, "agency", (("agency", one.label),))
            for one in city.agencies.values()
            if one.code not in sent
        ]
        return (*in_rows(free, 3), back)
    if name == "phone" and arg.isdecimal():
        return (*_by_phone(stream, state.dispatch(int(arg))), back)
    if name == "declined" and arg.isdecimal():
        ways = [
            Button("told", stream, int(arg), f"declined.{one}", "reason", (("code", one),))
            for one in d.REASONS
        ]
        return (*in_rows(ways, 2), back)
    if name == "late":
        return (*late_reasons(stream, arg), back)
    phones = [
        page(
            stream,
            f"phone.{one.number}",
            words="phone_page",
            agency=city.agencies[one.agency].label,
        )
        for one in state.dispatches.values()
        if one.timed and not (one.status is d.Status.CLEARED and one.reported)
    ]
    questions = [
        page(stream, f"ask.{topic}", words="ask", topic=topic)
        for topic in still_asked(city.sop.questions, state.details)
    ]
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
        page(stream, "add"),
        page(stream, "note"),
        *([page(stream, "condition")] if asks_condition and not state.condition else []),
        *([label("record", stream)] if waits_for_record and not state.recorded else []),
        label("whatsapp", stream),
        label("hang_up", stream),
        page(stream, "close"),
    ]
    return (
        *in_rows(undoing, 2), *in_rows(phones, 2), *in_rows(questions, 2), *in_rows(tools, 2),
    )  # fmt: skip


def invitations(city: City) -> Rows:
    """Whom an admin may invite: people by their role, the room, each agency's group."""
    people = [
        Button("invite", arg=role, label="invitee", values=(("code", role),))
        for role in (*Role, ROOM)
    ]
    groups = [
        Button("invite", arg=one.code, label="invite", values=(("text", one.label),))
        for one in city.agencies.values()
        if one.registered and one.group == one.code
    ]
    return (*in_rows(people, 2), *in_rows(groups, 3))


def late_reasons(stream: int, where: str) -> Rows:
    """Why a step is late; `where` is its code, dispatch (0: none) and round."""
    ways = [
        Button("late", stream, None, f"{where}.{one}", "late_reason", (("code", one),))
        for one in LATE_REASONS
    ]
    return in_rows(ways, 2)


@dataclass(frozen=True, slots=True)
class Why:
    """A late step whose reason may be given; `where` as for `late_reasons`."""

    stream: int
    where: str
    number: int
    who: str


def escalation(late: Sequence[Why]) -> Rows:
    """For one late step its reasons at once, for several a way to each."""
    if len(late) == 1:
        return late_reasons(late[0].stream, late[0].where)
    ways = [
        Button(
            "why", one.stream, None, one.where, "why", (("number", one.number), ("who", one.who))
        )
        for one in late
    ]
    return in_rows(ways, 2)


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
    if dispatch.status is d.Status.CLEARED and not dispatch.reported:
        ways.append(
            Button("told", stream, dispatch.number, "reported", "told", (("code", "reported"),))
        )
    return in_rows(ways, 2)


def card(stream: int, dispatch: d.Dispatch, open_page: str, *, undo: bool) -> Rows:
    """A dispatch card's keyboard."""
    number = dispatch.number
    if dispatch.status is d.Status.CLOSED:
        return ()
    if not dispatch.timed:
        return ((label("join", stream, number),),)
    if open_page == "decline":
        ways = [
            Button("decline", stream, number, one, "reason", (("code", one),)) for one in d.REASONS
        ]
        return (*in_rows(ways, 2), (page(stream, "main", number),))
    rows: list[tuple[Button, ...]] = []
    if dispatch.status in (d.Status.ACKNOWLEDGED, d.Status.EN_ROUTE) and dispatch.minutes is None:
        rows.append(tuple(
            Button("eta", stream, number, str(one), "eta", (("minutes", one),)) for one in d.MINUTES
        ))  # fmt: skip
    steps = [
        page(stream, "decline", number, words="decline")
        if status is d.Status.DECLINED
        else label(STATUS_BUTTONS[status], stream, number)
        for status in d.NEXT[dispatch.status]
    ]
    rows += in_rows(steps, 2)
    if undo:
        rows.append((label("undo", stream, number),))
    if dispatch.active and dispatch.status is not d.Status.CLEARED:
        rows.append((label("help", stream, number), label("question", stream, number)))
    return tuple(rows)


def help_for(stream: int, dispatch: int, **values: str | int) -> Button:
    """One of several tasks that a group may want help for."""
    return Button("help", stream, dispatch, "", "help_for", tuple(values.items()))


def final_report(stream: int, number: int) -> Rows:
    """The final report's short answers; anything else is typed as a reply."""
    results = [
        Button("result", stream, number, one, "result", (("code", one),)) for one in d.RESULTS
    ]
    victims = [
        Button("victims", stream, number, one, "victims", (("code", one),)) for one in d.VICTIMS
    ]
    return (*in_rows(results, 2), tuple(victims))
