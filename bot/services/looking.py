"""Who may look at what names somebody, how he is shown it, and that it is noted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain import facts as f
from bot.domain.dispatch import Dispatch
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Right, Role
from bot.messages import POPUP_HOLDS, POPUP_MARKS
from bot.ports import Shot
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.tasking import incident_of, own_group
from bot.services.veiling import Caller, caller_of, has_caller


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was typed."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks at what is masked or left out elsewhere."""

    journal: Journal

    async def lines(self, cause: Cause, stream: int) -> str:
        """ "Lihat kalimat": what the presser himself typed, for a pop-up.

        Empty where it is too long for one and comes as a message of its own, removed by itself.
        Raises `Refusal`.
        """

        async def job(turn: Turn) -> str:
            turn.may(Right.TAKE_CALLS)
            report = await turn.load(stream)
            typed = lines_of(report, turn.by)
            if not typed:
                raise Refusal("lines_of_others")
            turn.note(report, [f.LinesShown(len(typed))])
            words = "\n".join(one.text for one in typed)
            room = POPUP_HOLDS - (POPUP_MARKS if report.exercise else 0)
            if len(words.encode("utf-16-le")) // 2 <= room:
                return words
            await turn.books.post(
                Shot(
                    "lines_shown", cause.user, Lane.TALK, stream,
                    args={"by": turn.by}, created_at=turn.now,
                )
            )  # fmt: skip
            return ""

        return await self.journal.turn(job, cause)

    async def caller(self, cause: Cause, stream: int, dispatch: int) -> Caller | None:
        """ "Data pelapor" on a card: who called, for a pop-up where no private chat is open.

        None where it went there as a message. Raises `Refusal`.
        """

        async def job(turn: Turn) -> Caller | None:
            incident = await incident_of(turn, stream)
            await own_group(turn, incident, dispatch, cause)
            state = incident.incident()
            one = state.dispatch(dispatch)
            if not one.moving:
                raise Refusal("caller_after_ack")
            if not may_see_caller(turn.person, turn.by, one):
                raise Refusal("caller_not_yours", agency=turn.city.agencies[one.agency].label)
            if not has_caller(state.details):
                raise Refusal("caller_not_told")
            privately = await turn.books.door_open(cause.user)
            turn.note(incident, [f.CallerRevealed(dispatch, privately)])
            if not privately:
                return caller_of(state.details)
            args = {"by": turn.by}
            await turn.books.post(
                Shot(
                    "caller_shown", cause.user, Lane.TALK, stream, dispatch,
                    args=args, created_at=turn.now,
                )
            )  # fmt: skip
            return None

        return await self.journal.turn(job, cause)


def may_see_caller(person: Person | None, by: str, dispatch: Dispatch) -> bool:
    """Whoever acknowledged, the agency's own duty officer, and whoever may at the desk."""
    if by == dispatch.holder:
        return True
    if person is None or not person.may(Right.SEE_CALLER):
        return False
    return person.role is not Role.DUTY_OFFICER or person.agency == dispatch.agency


def lines_of(report: Stream, by: str) -> list[Line]:
    """What this person typed for a report, oldest first."""
    return [
        Line(noted.at, text)
        for noted in f.standing(report.facts)
        if noted.by == by
        for text in _typed(noted.fact)
        if text
    ]


def _typed(fact: f.Fact) -> Iterable[str]:
    match fact:
        case f.LineWritten(text=words) | f.MessageToAgency(words=words):
            return (words,)
        case f.EntryMade(dispatch=None, words=words) | f.ConditionUpdated(words=words):
            return (words,)
        case f.AgencyPhoned(told=words):
            return (words,)
        case _:
            return ()
