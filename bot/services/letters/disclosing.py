"""Messages that name somebody to one person only, put together when they leave."""

from bot.messages import Message, Notice
from bot.ports import Shot
from bot.services.journal import Turn
from bot.services.looking import lines_of
from bot.services.tidying import STAYS
from bot.services.veiling import caller_of, for_others


async def lines_shown(turn: Turn, shot: Shot) -> Message | None:
    """What somebody typed for a report, to himself."""
    assert shot.stream is not None
    report = await turn.load(shot.stream)
    typed = lines_of(report, str(shot.args["by"]))
    if not typed:
        return None
    return Notice(
        city=turn.city.slug, what=shot.what, number=report.incident().number,
        words="\n".join(one.text for one in typed), at=turn.now + STAYS[shot.what],
    )  # fmt: skip


async def caller_shown(turn: Turn, shot: Shot) -> Message | None:
    """Who called, to one of an agency that is on its way; to nobody once that is over."""
    assert shot.stream is not None
    assert shot.ref is not None
    incident = (await turn.load(shot.stream)).incident()
    if not incident.dispatch(shot.ref).moving:
        return None
    caller = caller_of(incident.details)
    return Notice(
        city=turn.city.slug, what=shot.what, number=incident.number,
        details=for_others(incident.details), who=caller.name, phone=caller.number,
        at=turn.now + STAYS[shot.what],
    )  # fmt: skip


async def private_refused(turn: Turn, shot: Shot) -> Message | None:
    """That somebody's private chat refused what he asked for, to his group."""
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    incident = stream.incident()
    person = await turn.books.person(int(str(shot.args["by"])[1:]))
    return Notice(
        city=turn.city.slug, what=shot.what, number=incident.number,
        details=for_others(incident.details), who=person.name if person else "",
    )  # fmt: skip
