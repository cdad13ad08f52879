"""What a person asked to see: open reports, his guide, text for WhatsApp, which task needs help."""

from collections.abc import Awaitable, Callable

from bot.buttons import Button, label
from bot.domain.people import Right
from bot.messages import (
    Guide,
    IncidentLine,
    Listing,
    Message,
    Notice,
)
from bot.ports import Shot, StreamKind
from bot.services import compose, keyboards
from bot.services.journal import Turn
from bot.services.letters import announcing
from bot.services.letters.exercising import of_both
from bot.services.tasks import Task, tasks_of


async def _open_reports(turn: Turn, shot: Shot) -> Message:
    drafts = await turn.books.open_lines(StreamKind.CALL)
    incidents = await turn.books.open_lines(StreamKind.INCIDENT)
    rows = [*((one, True) for one in drafts), *((one, False) for one in incidents)]
    buttons = [
        label("show", one.stream, None, str(one.number), number=one.number) for one, _ in rows
    ]
    running = await announcing.running_now(turn)
    reader = await turn.books.person_of(shot.chat)
    ends = [
        keyboards.announce_end(one.stream)
        for one in running
        if reader and reader.may(Right.BROADCAST)
    ]
    listing = Listing(
        city=turn.city.slug,
        buttons=(*keyboards.in_rows(buttons, 4), *keyboards.in_rows(ends, 1)),
        announcements=running,
        lines=tuple(
            IncidentLine(
                one.number,
                turn.city.kinds[one.incident_kind].label if one.incident_kind else None,
                turn.city.village_name(one.kelurahan) if one.kelurahan else None,
                one.priority,
                one.status,
                one.opened_at,
                draft,
                one.exercise,
            )
            for one, draft in rows
        ),
    )
    return of_both(listing, [*(one.exercise for one, _ in rows), *(False for _ in running)])


async def _guide(turn: Turn, shot: Shot) -> Message:
    return Guide(
        city=turn.city.slug,
        role=str(shot.args["role"]),
        agency=str(shot.args.get("agency") or ""),
        shared=bool(shot.args.get("shared")),
    )


async def _whatsapp(turn: Turn, shot: Shot) -> Message:
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    incident = stream.incident()
    around = await turn.around(stream)
    first = min(incident.dispatches)
    return Notice(
        city=turn.city.slug, what="whatsapp_text", number=incident.number,
        details=compose.on_cards(incident), at=incident.opened_at,
        agencies=tuple(
            around.line(incident, one.number)
            for one in incident.dispatches.values()
            if one.timed or one.number == first
        ),
    )  # fmt: skip


def _help_for(turn: Turn, task: Task) -> Button:
    incident = task.incident.incident()
    return keyboards.help_for(
        task.incident.id,
        task.dispatch.number,
        number=incident.number,
        agency=turn.city.agencies[task.dispatch.agency].label,
        kind=compose.kind_label(incident.details, turn.city),
        place=compose.place_of(incident.details, turn.city),
        exercise=int(incident.exercise),
    )


async def _help_for_which(turn: Turn, shot: Shot) -> Message | None:
    tasks = await tasks_of(turn, shot.chat)
    if not tasks:
        return None
    buttons = keyboards.in_rows([_help_for(turn, one) for one in tasks], 1)
    asked = Notice(city=turn.city.slug, what=shot.what, buttons=buttons)
    return of_both(asked, [one.incident.exercise for one in tasks])


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "open_reports": _open_reports,
    "guide": _guide,
    "whatsapp_text": _whatsapp,
    "help_for_which": _help_for_which,
}
