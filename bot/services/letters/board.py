"""What the board shows: every open incident with its agencies, in one message that is kept true."""

from bot.buttons import label
from bot.domain.deadlines import Outcome
from bot.domain.details import code_of
from bot.domain.points import untaken
from bot.messages import Board, BoardLine, Message
from bot.ports import StreamKind, StreamLine
from bot.services import compose, keyboards
from bot.services.journal import Turn
from bot.services.letters.announcing import running_now
from bot.services.letters.exercising import of_both
from bot.services.point_lines import as_a_whole

SHOWN = 20
"""Incidents on one board: what fits a message, the newest first."""


async def board_message(turn: Turn) -> Message:
    """What a board shows now."""
    lines = await turn.books.open_lines(StreamKind.INCIDENT, limit=SHOWN + 1)
    drafts = await turn.books.open_lines(StreamKind.CALL)
    shows = [
        label("show", one.stream, None, str(one.number), number=one.number) for one in lines[:SHOWN]
    ]
    running = await running_now(turn)
    board = Board(
        city=turn.city.slug,
        buttons=keyboards.in_rows(shows, 5),
        at=turn.now,
        lines=tuple([await _line(turn, one) for one in lines[:SHOWN]]),
        more=len(lines) > SHOWN,
        drafts=len(drafts),
        announcements=running,
    )
    counted = [one.exercise for one in (*lines, *drafts)]
    return of_both(board, [*counted, *(False for _ in running)])


async def _line(turn: Turn, line: StreamLine) -> BoardLine:
    stream = await turn.load(line.stream)
    incident, around = stream.incident(), await turn.around()
    clocks = compose.live(incident, await turn.clocks(stream))
    late = [
        one
        for one in clocks
        if one.outcome is Outcome.RUNNING and one.due_at is not None and one.due_at <= turn.now
    ]
    return BoardLine(
        number=incident.number,
        kind=compose.kind_label(incident.details, turn.city),
        place=compose.place_of(incident.details, turn.city),
        priority=code_of(as_a_whole(incident), "priority"),
        status=incident.status.value,
        opened_at=line.opened_at,
        agencies=tuple(
            compose.agency_line(one, around, clocks)
            for one in incident.dispatches.values()
            if one.timed
        ),
        points=(
            len(incident.points),
            len(untaken(incident.points)),
        ),
        late=tuple(dict.fromkeys((one.agency or "", one.step.label) for one in late)),
        exercise=stream.exercise,
    )
