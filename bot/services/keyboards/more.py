"""The second page of an incident's keyboard: what is rarely done, so that the first stays small."""

from bot.buttons import Button, label
from bot.domain import dispatch as d
from bot.domain.changes import TURNS, WITHDRAWALS
from bot.domain.city import City
from bot.domain.incident import INTERVALS, SEARCHES, Incident
from bot.messages import Rows
from bot.services.keyboards.pages import checks, in_rows, page


def more(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """What is rarely done on an open incident; the commonest first."""
    rare = [
        page(stream, "ask.kind", words="change_kind"),
        page(stream, "place"),
        *([page(stream, "monitoring")] if _searched(state, city) else []),
        *([page(stream, "withdraw")] if _withdrawable(state) else []),
        *([] if state.raised else [label("raise", stream)]),
        label("hand_over", stream),
        label("whatsapp", stream),
        label("lines", stream),
    ]
    return (*checks(stream, state.details, HAS_A_TURN), *in_rows(rare, 2))


HAS_A_TURN = ("kind", "place")
"""Changed on an incident by turns of their own."""


def monitoring(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """At which interval a long search is monitored."""
    ways = [
        Button("monitor", stream, None, str(one), "monitor", (("minutes", one),))
        for one in (*INTERVALS, *((0,) if state.monitored_every else ()))
        if one != state.monitored_every
    ]
    return in_rows(ways, 2)


def _searched(state: Incident, city: City) -> bool:
    """Whether it may be a long search, in a city whose SOP monitors in rounds."""
    kind = state.details.get("kind")
    rounds = any(one.repeats for one in city.sop.steps)
    return rounds and kind is not None and kind.code in SEARCHES


def withdraw(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """Which agency is called off, then why."""
    if arg:
        ways = [
            Button("withdraw", stream, int(arg), one, "withdrawal", (("code", one),))
            for one in WITHDRAWALS
        ]
        return in_rows(ways, 2)
    agencies = [
        page(
            stream,
            f"withdraw.{one.number}",
            words="withdraw_whom",
            agency=city.agencies[one.agency].label,
        )
        for one in _withdrawable(state)
    ]
    return in_rows(agencies, 2)


def _withdrawable(state: Incident) -> list[d.Dispatch]:
    return [
        one
        for one in state.dispatches.values()
        if one.timed and d.Status.WITHDRAWN in TURNS.get(one.status, ())
    ]
