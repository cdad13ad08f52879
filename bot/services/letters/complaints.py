"""What is written of complaints: the card that a supervisor works one by."""

from bot.messages import ComplaintCard
from bot.ports import View
from bot.services.journal import Turn
from bot.services.keyboards import tickets as keyboards
from bot.services.letters.tickets import SHOWN_WORDS, reporter_of, running, steps_of
from bot.services.stream import Stream


async def card(turn: Turn, view: View, stream: Stream) -> ComplaintCard:
    """A complaint with who complains, where he is reached, and what is to be done."""
    ticket, around = stream.ticket(), await turn.around(stream)
    clock = running(await turn.clocks(stream))
    contact = await turn.books.contact(ticket.contact) if ticket.contact else None
    assert ticket.opened_at is not None
    return ComplaintCard(
        city=turn.city.slug,
        buttons=keyboards.desk(stream.id, ticket, ""),
        number=ticket.number,
        status=ticket.status.value,
        worded=ticket.worded(ticket.status.value),
        reporter=reporter_of(ticket, around),
        channel=ticket.channel,
        by_phone=ticket.phoned,
        noted_by=around.name(ticket.noted_by),
        phone=ticket.phone or (contact.number if contact and not ticket.reporter else ""),
        opened_at=ticket.opened_at,
        said=ticket.words[-SHOWN_WORDS:],
        steps=steps_of(ticket, around),
        report=ticket.report,
        due_at=clock.due_at if clock else None,
        default=bool(clock and clock.step.default),
    )
