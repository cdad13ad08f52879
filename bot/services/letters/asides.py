"""What is written about things that were set aside: what each is, whose, and why it failed."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.outgoing import is_group
from bot.domain.people import VENDOR
from bot.messages import AsideLine, Asides, Message
from bot.ports import PHONE_CHANNELS, Aside, AsideKind, Channel, Shot
from bot.services import keyboards
from bot.services.checking import LATE
from bot.services.journal import Turn

SHOWN = 15
SORTS = (
    ("case_data", "case_data"),
    ("removal", "removal"),
    ("ticket", "ticket"),
    ("announcement", "announcement"),
    ("message_", "receipt"),
    ("help_", "receipt"),
    ("reminder", "reminder"),
    ("escalation", "reminder"),
    ("drafts_left", "reminder"),
    ("phone_", "task"),
    ("answer", "task"),
    ("place_changed", "task"),
    ("withdrawn", "task"),
    ("closing", "task"),
    ("called_back", "task"),
)
"""What a message of ours is called, by how its name begins."""


async def told(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """Several in one word; None where all of them were dealt with meanwhile."""
    numbers = [int(one.args["aside"] or 0) for one in shots]
    there = [await turn.books.aside(one) for one in dict.fromkeys(numbers)]
    lines = [await _line(turn, one) for one in there if one and one.over_at is None]
    if not lines:
        return None
    ways = keyboards.try_again([one.id for one in lines])
    return Asides(city=turn.city.slug, buttons=ways, lines=tuple(lines), news=True)


async def _listed(turn: Turn, shot: Shot) -> Message:
    lines = [await _line(turn, one) for one in await turn.books.asides(SHOWN)]
    count, _ = await turn.books.count_asides()
    ways = keyboards.try_again([one.id for one in lines])
    return Asides(
        city=turn.city.slug, buttons=ways, lines=tuple(lines), more=count - len(lines),
        waiting=tuple(await turn.books.late(turn.now - LATE)),
    )  # fmt: skip


async def _line(turn: Turn, thing: Aside) -> AsideLine:
    sort, channel, whose, whom, number = thing.kind.value, "", "", "", 0
    match thing.kind:
        case AsideKind.MESSAGE | AsideKind.REPORT:
            channel = thing.what
            whose, whom = await _phone(turn, thing.contact)
        case AsideKind.CHANNEL:
            channel = thing.what
        case AsideKind.CLOCK:
            number = await _number(turn, int(thing.ref))
        case AsideKind.VIEW:
            view = await turn.books.view(int(thing.ref))
            sort = "card" if view and view.subject == "card" else sort
            number = await _number(turn, view.stream) if view else 0
            whom = await _chat(turn, view.chat) if view else ""
        case AsideKind.SHOT:
            sort = next((name for begins, name in SORTS if thing.what.startswith(begins)), "shot")
            if shot := await _readable(turn, int(thing.ref)):
                number = await _number(turn, shot.stream) if shot.stream else 0
                channel = shot.channel.value if shot.channel in PHONE_CHANNELS else ""
                if channel:
                    whose, whom = await _phone(turn, shot.chat)
                elif shot.channel is Channel.DATACENTRE:
                    whose = "datacentre"
                else:
                    whom = await _chat(turn, shot.chat)
    return AsideLine(thing.id, sort, number, channel, whose, whom, thing.why, thing.at)


async def _readable(turn: Turn, shot: int) -> Shot | None:
    try:
        return await turn.books.shot(shot)
    except Exception:  # its row is what is wrong
        return None


async def _number(turn: Turn, stream: int) -> int:
    line = await turn.books.line(stream)
    return line.number if line else 0


async def _phone(turn: Turn, contact: int | None) -> tuple[str, str]:
    """Whose phone it is, by a code or a name; never the number."""
    known = await turn.books.contact(contact) if contact else None
    if known is None:
        return "public", ""
    if party := turn.city.numbers.get(known.number):
        return ("vendor", "") if party == VENDOR else ("duty", turn.city.party_label(party))
    person = await turn.books.person(known.person) if known.person else None
    return ("staff", person.name) if person else ("public", "")


async def _chat(turn: Turn, chat: int) -> str:
    """A group's title or the name of somebody of the desk."""
    if is_group(chat):
        return next((one.title for one in (await turn.groups()).values() if one.chat == chat), "")
    person = await turn.books.person_of(chat)
    return person.name if person and person.role else ""


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {"asides": _listed}
OF_SEVERAL: dict[str, Callable[[Turn, Sequence[Shot]], Awaitable[Message | None]]] = {
    "set_aside": told
}
