"""An agency at a phone: its word on a task, by press or by reply code, on the same dispatch."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.buttons import parse
from bot.domain import changes
from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.intake.replies import Reply, numbered
from bot.ports import Incoming, Shot, StreamKind
from bot.services.belonging import answered_by
from bot.services.journal import Turn
from bot.services.reporting import note_said, take_part
from bot.services.stream import Stream
from bot.services.tasking import incident_of, step_of
from bot.services.tasks import Task, tasks_of_parties

STEPS = {
    "ack": d.Status.ACKNOWLEDGED,
    "depart": d.Status.EN_ROUTE,
    "arrive": d.Status.ON_SCENE,
    "clear": d.Status.CLEARED,
    "decline": d.Status.DECLINED,
}
SPOKEN_OF = timedelta(minutes=15)
"""So long words without a number belong to the task of which the phone told a step last."""


async def of_agency(turn: Turn, party: str, message: Incoming, reply: Reply | None) -> None:
    """What a duty phone of this party says: a press, a code with its number, or plain words.

    Raises `Refusal` where it is not clear which task is meant, or what.
    """
    if pressed := parse(message.pressed):
        incident = await incident_of(turn, pressed.stream)
        meant = await _of_party(turn, party, incident, pressed.dispatch)
        await _do(turn, *meant, pressed.action, "")
    elif reply:
        incident, task, rest = await _meant(turn, party, reply)
        await _do(turn, incident, task, reply.code, rest)
    else:
        number, words = numbered(message.words)
        of = await _spoken_of(turn, party, number)
        await _say(turn, *of, replace(message, words=words))


async def _do(turn: Turn, incident: Stream, number: int, what: str, words: str) -> None:
    state = incident.incident()
    dispatch = state.dispatch(number)
    match what:
        case "undo":
            turn.note(incident, [d.undo(dispatch, turn.by, turn.now)])
            await _answer(turn, incident, number, "phone_step")
        case "join":
            await take_part(turn, incident, number)
        case "help":
            turn.note(incident, i.update(state, f.HelpRequested(number)))
            await _answer(turn, incident, number, "phone_noted")
        case "question" | "call_me":
            turn.note(incident, i.update(state, f.QuestionRaised(number)))
            await _answer(turn, incident, number, "phone_noted")
        case "read":
            change = dispatch.wrong_place[0] if dispatch.wrong_place else 0
            turn.note(incident, i.update(state, changes.read_place(dispatch, change)))
            await _answer(turn, incident, number, "phone_step")
        case _ if what in STEPS:
            reason = _reason(words) if what == "decline" else ""
            turn.note(incident, await step_of(turn, incident, number, STEPS[what], reason))
            if not dispatch.channel:  # its card went to a group, which alone hears of it
                await _answer(turn, incident, number, "phone_step")
        case _:
            raise Refusal("choice_unknown")
    if words:
        made = f.EntryMade(number, words=words)
        note_said(turn, incident, made, finds=False, final=what == "clear")


def _reason(words: str) -> str:
    """The reason that is named by its own word; any other is kept as it was said."""
    said = words.lower().strip(" .!")
    return said if said in d.REASONS else d.OTHER_REASON


async def _say(turn: Turn, incident: Stream, number: int, message: Incoming) -> None:
    """Words or a picture about the task; once its handling has ended, its final report too."""
    dispatch = incident.incident().dispatch(number)
    final = dispatch.status is d.Status.CLEARED and not dispatch.reported
    if message.pin:
        pin = f"{message.pin[0]:.6f},{message.pin[1]:.6f}"
        turn.note(incident, [f.EntryMade(number, "location", pin)])
    if message.words or message.media:
        made = f.EntryMade(number, message.media, message.words, message.file)
        note_said(turn, incident, made, finds=not final, final=final)
    await _answer(turn, incident, number, "phone_noted")


async def _answer(turn: Turn, incident: Stream, number: int, what: str) -> None:
    """That its word was taken, to the phone that said it."""
    await turn.books.post(
        Shot(
            what, turn.address.chat, Lane.TALK, incident.id, number,
            channel=turn.address.channel, created_at=turn.now,
        )
    )  # fmt: skip


async def _meant(turn: Turn, party: str, reply: Reply) -> tuple[Stream, int, str]:
    """The task of the incident so numbered, else the only open one; and the words behind it.

    Where one number is two agencies' the name of one behind the incident's says which. Raises
    `Refusal`.
    """
    number = reply.number
    if number is None:
        tasks = await tasks_of_parties(turn, {party})
        numbers = {one.incident.incident().number for one in tasks}
        if len(numbers) != 1:
            raise Refusal("task_which" if tasks else "no_task", numbers=_numbers(tasks))
        [number] = numbers
    line = await turn.books.find(StreamKind.INCIDENT, number)
    if line is None:
        raise Refusal("task_unknown", number=number)
    incident = await turn.load(line.stream)
    theirs = _tasks_in(turn, party, incident)
    if not theirs:
        raise Refusal("task_unknown", number=number)
    named = [(one, rest) for one in theirs if (rest := _behind(turn, one, reply.rest)) is not None]
    to = STEPS.get(reply.code)
    fits = [one for one in theirs if to in d.NEXT[one.status]]
    if len(theirs) > 1 and len(named) != 1 and len(fits) != 1:
        agencies = ", ".join(one.agency.upper() for one in theirs)
        raise Refusal("task_of_whom", number=number, agencies=agencies)
    of, rest = named[0] if len(named) == 1 else ((fits or theirs)[0], reply.rest)
    return *await answered_by(turn, incident, of.number), rest


def _tasks_in(turn: Turn, party: str, incident: Stream) -> list[d.Dispatch]:
    """That party's tasks in an incident, of each agency the newest; only open ones, if any is."""
    newest = {
        one.agency: one
        for one in incident.incident().dispatches.values()
        if turn.city.agencies[one.agency].group == party
    }
    active = [one for one in newest.values() if one.active]
    return active or list(newest.values())[-1:]


def _behind(turn: Turn, dispatch: d.Dispatch, words: str) -> str | None:
    """What was written behind the agency's name, or its code; None where neither comes first."""
    for name in (turn.city.agencies[dispatch.agency].label, dispatch.agency):
        first, rest = words[: len(name)], words[len(name) :]
        if first.lower() == name.lower() and not rest[:1].isalnum():
            return rest.strip(" .,:;-")
    return None


async def _spoken_of(turn: Turn, party: str, number: int | None) -> tuple[Stream, int]:
    """The task that words are about: of the number before them, else the one just spoken of.

    Raises `Refusal`.
    """
    with suppress(Refusal):
        if number is not None:
            incident, of, _ = await _meant(turn, party, Reply("", number))
            return incident, of
    tasks = await tasks_of_parties(turn, {party}, over=True)
    spoken = [
        (one.dispatch.last[2], one)
        for one in tasks
        if one.dispatch.last
        and one.dispatch.last[1] == turn.by
        and turn.now - one.dispatch.last[2] <= SPOKEN_OF
    ]
    if spoken:
        _, task = max(spoken, key=lambda one: one[0])
        return task.incident, task.dispatch.number
    incident, of, _ = await _meant(turn, party, Reply("", None))
    return incident, of


def _numbers(tasks: list[Task]) -> str:
    return ", ".join(str(one.incident.incident().number) for one in tasks)


async def _of_party(
    turn: Turn, party: str, incident: Stream, number: int | None
) -> tuple[Stream, int]:
    """That party's task in this incident, so numbered. Raises `Refusal`."""
    state = incident.incident()
    own = state.dispatches.get(number or 0)
    if own is None or turn.city.agencies[own.agency].group != party:
        raise Refusal("task_unknown", number=state.number)
    return await answered_by(turn, incident, own.number)
