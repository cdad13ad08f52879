"""What tickets of faults and of complaints share: how one is opened, its cards, its answers."""

from dataclasses import replace

from bot.domain import facts as f
from bot.domain.city import Complaints, HelpDesk
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Role
from bot.domain.ticket import COMPLAINT, FAULT
from bot.intake.numbers import e164
from bot.ports import Address, Channel, Shot, StreamKind, View
from bot.services.journal import Turn
from bot.services.letters.tickets import CARD
from bot.services.news.tickets import worked_in
from bot.services.stream import Stream


async def ticket_at(turn: Turn, stream: int) -> Stream:
    """The ticket of that stream. Raises `Refusal` for any other."""
    found = await turn.load(stream)
    if found.kind is not StreamKind.TICKET:
        raise Refusal("stream_unknown")
    return found


async def open_ticket(
    turn: Turn,
    desk: HelpDesk | Complaints,
    words: str,
    *,
    reporter: Person | None,
    at: Address | None = None,
    stranger: tuple[str, str] | None = None,
    phoned: bool = False,
) -> Stream:
    """A new ticket, with its card where such tickets are worked.

    `at` is the phone that it came from, where it came from one; `reporter` None: one of the public.
    Of a `stranger` who phoned, name and number are given, and the reporter is who noted it.
    """
    matter = COMPLAINT if isinstance(desk, Complaints) else FAULT
    number = await turn.books.next_number()
    await turn.books.keep_stamp(desk.stamp_hash, desk.stamp)
    ticket = await turn.born(StreamKind.TICKET)
    name, phone = stranger or ("", "")
    way = "phone" if stranger else at.channel.value if at else Channel.TELEGRAM.value
    opened = f.TicketOpened(
        number,
        turn.city.slug,
        desk.stamp_hash,
        reporter.id if reporter else 0,
        channel=way,
        contact=at.chat if at else 0,
        words=words,
        name=name,
        matter=matter,
        phone=e164(phone) or phone,
    )
    turn.note(ticket, [opened], via="phone" if phoned else at.channel.value if at else None)
    people = await turn.books.staff(Role.HELP_DESK, Role.SUPERVISOR, Role.ADMIN)
    for chat in worked_in(matter, await turn.groups(), people):
        await put_card(turn, ticket, chat, CARD)
    return ticket


def phone_at(turn: Turn) -> Address | None:
    """The phone that who acts wrote from; None where he wrote in Telegram."""
    return turn.address if turn.contact else None


async def put_card(turn: Turn, ticket: Stream, chat: int, subject: str) -> None:
    """A ticket's card, below; the former one in this chat is let go."""
    for view in await turn.books.views(ticket.id):
        if view.chat == chat and view.subject == subject:
            await turn.books.put_view(replace(view, live=False))
    await turn.books.put_view(View(subject, chat, ticket.id, lane=Lane.CARD, since=turn.now))


async def colleague(turn: Turn, name: str) -> Person | None:
    """Who of the desk is called so; None for a stranger. Raises `Refusal` where several are."""
    named = [one for one in await turn.books.staff(*Role) if one.name.lower() == name.lower()]
    if len(named) > 1:
        raise Refusal("colleague_which", name=name)
    return named[0] if named else None


async def tell(turn: Turn, what: str, stream: int | None = None, at: Address | None = None) -> None:
    """A line to who acts, where he wrote, or to somebody else."""
    to = at or turn.address
    await turn.books.post(
        Shot(what, to.chat, Lane.TALK, stream, channel=to.channel, created_at=turn.now)
    )
