"""The question for the final report, once it is answered: what it got, and what it still asks."""

from bot.domain.dispatch import Status, missing_report
from bot.messages import Message, Notice
from bot.ports import Shot
from bot.services import keyboards
from bot.services.journal import Turn


async def report_taken(turn: Turn, shot: Shot) -> Message | None:
    """What the final report holds by now, in the place of the question for it."""
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    incident = stream.incident()
    dispatch = incident.dispatch(shot.ref or 0)
    given = {part: code or words for part, (code, words) in dispatch.report.items()}
    over = dispatch.status is not Status.CLEARED
    return Notice(
        city=turn.city.slug, what="report_taken", number=incident.number,
        details=incident.details, agency=dispatch.agency,
        buttons=() if over else keyboards.final_report(stream.id, dispatch.number, given),
        values=(
            ("result", given.get("result", "")), ("victims", given.get("victims", "")),
            ("missing", ",".join(missing_report(dispatch))),
        ),
    )  # fmt: skip
