"""Steps that run out or have: what a reminder and an escalation say of several incidents."""

from collections.abc import Sequence

from bot.domain.deadlines import Deadline, Outcome
from bot.domain.outgoing import is_group
from bot.messages import (
    Escalation,
    Message,
    Overdue,
    Reminder,
    Rows,
)
from bot.ports import PHONE_CHANNELS, Shot
from bot.services import compose, keyboards
from bot.services.journal import Turn
from bot.services.letters.duty_phones import behind_the_code


async def overdue(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """Reminders whose cause is gone are withdrawn here, at the last moment."""
    lines: list[Overdue] = []
    why: list[keyboards.Why] = []
    for shot in shots:
        assert shot.stream is not None
        stream = await turn.load(shot.stream)
        clock = _clock(await turn.clocks(stream), shot)
        if clock is None or clock.outcome is not Outcome.RUNNING:
            continue
        incident = stream.incident()
        officers = (await turn.duty_officers()).get(clock.agency or "", ())
        names = [one.name for one in officers]
        line = compose.overdue(clock, incident, turn.city, str(shot.args["stage"]), names)
        if line in lines:
            continue
        lines.append(line)
        where = f"{clock.step.code}.{clock.dispatch or 0}.{clock.round}"
        who = line.agency or line.label
        why.append(keyboards.Why(shot.stream, where, incident.number, who, line.label))
    if not lines:
        return None
    if shots[0].what == "reminder":
        by_phone = shots[0].channel in PHONE_CHANNELS
        buttons = await _by_phone(turn, shots, lines) if by_phone else ()
        return Reminder(city=turn.city.slug, lines=tuple(lines), by_phone=by_phone, buttons=buttons)
    to = "room" if is_group(shots[0].chat) else "desk"
    duty = (await turn.duty_officers()).values()
    if any(one.user == shots[0].chat for officers in duty for one in officers):
        to = "officer"
    buttons = keyboards.escalation(why) if to == "desk" else ()
    return Escalation(city=turn.city.slug, buttons=buttons, lines=tuple(lines), to=to)


async def _by_phone(turn: Turn, shots: Sequence[Shot], lines: Sequence[Overdue]) -> Rows:
    """What a duty phone may answer, for every task that it is reminded of."""
    rows: Rows = ()
    for shot in shots:
        assert shot.stream is not None
        incident = (await turn.load(shot.stream)).incident()
        number = shot.args["dispatch"]
        if isinstance(number, int) and incident.number in {one.number for one in lines}:
            dispatch = incident.dispatch(number)
            code = behind_the_code(turn, incident, dispatch)
            rows += keyboards.by_phone(shot.stream, dispatch, code)
    return rows[:3]


def _clock(clocks: list[Deadline], shot: Shot) -> Deadline | None:
    key = (shot.args["step"], shot.args["dispatch"], shot.args["round"])
    return next((one for one in clocks if one.key == key), None)
