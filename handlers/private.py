"""The operator's private chat: commands, standing buttons, lines, locations."""

import re
from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import Message, MessageOriginUser

from bot.desk import Cause, Desk
from bot.domain.errors import Refusal
from bot.domain.people import Right
from bot.intake.visible import says_something
from handlers.contents import contents, shown

router = Router(name="private")
LONGEST_NUMBER = 9
"""Digits that a report's number may have; a longer one is a slip of the hand."""
BEFORE_A_LINE = re.compile(
    r"\A/(?:(?:lapor|latihan)(?:@\w+)?|susulan(?:@\w+)?(?:\s+#?\d+(?=\s))?)\s+"
)
"""A command that a line of a report stands behind."""
router.message.filter(F.chat.type == "private")


async def of_an_officer(message: Message, desk: Desk) -> bool:
    """Whether a duty officer wrote this."""
    return await desk.membership.may(message.chat.id, Right.ACT_AS_DUTY_OFFICER)


async def of_a_ticket(message: Message, desk: Desk) -> bool:
    """Whether this answers a message about a ticket."""
    reply = message.reply_to_message
    return reply is not None and await desk.helpdesk.about(message.chat.id, reply.message_id)


@router.message(CommandStart(deep_link=True))
async def enter(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A one-time link was followed."""
    await desk.membership.enter(cause, command.args or "")


@router.message(CommandStart())
@router.message(Command("panduan"))
async def guide(message: Message, desk: Desk, cause: Cause) -> None:
    """What can be done here."""
    await desk.lookup.guide(cause, group=False)


@router.message(Command("lapor"))
async def report(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A new report, with its line where one was written."""
    if command.args and says_something(command.args):
        await desk.calls.line(cause, command.args, fresh=True)
    else:
        await desk.calls.open_draft(cause)


@router.message(Command("aktif"))
async def open_reports(message: Message, desk: Desk, cause: Cause) -> None:
    """The open drafts and incidents."""
    await desk.lookup.open_reports(cause)


@router.message(Command("kejadian"))
async def show(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """One report's view again."""
    number, _ = _numbered(command)
    await desk.lookup.show(cause, number)


@router.message(Command("tambah"))
async def add(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """One more agency for an incident."""
    number, agency = _numbered(command)
    line = await desk.lookup.asked_for(cause, number)
    await desk.dispatching.add(cause, line.stream, agency.lower())
    await desk.lookup.echo(cause, line.stream)


@router.message(Command("catat"))
async def note(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A note on an incident."""
    number, words = _numbered(command)
    if not words:
        raise Refusal("words_needed", command="catat")
    line = await desk.lookup.asked_for(cause, number)
    await desk.dispatching.note(cause, line.stream, words)
    await desk.lookup.echo(cause, line.stream)


@router.message(Command("tutup"))
async def close(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """The incident's view again, open at its dispositions."""
    number, _ = _numbered(command)
    await desk.lookup.show(cause, number, page="close")


@router.message(Command("bukalagi"))
async def reopen(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A closed incident goes on."""
    number, _ = _numbered(command)
    line = await desk.lookup.asked_for(cause, number)
    await desk.closing.reopen(cause, line.stream)
    await desk.lookup.echo(cause, line.stream)


@router.message(Command("gabung"))
async def merge(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """Two reports are one: the first goes on as the second."""
    number, rest = _numbered(command)
    child = await desk.lookup.asked_for(cause, number)
    parent = await desk.lookup.asked_for(cause, _number(rest, command.command))
    await desk.merging.merge(cause, child.stream, parent.stream)


@router.message(Command("pisah"))
async def split(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A report that was merged stands for itself again."""
    number, _ = _numbered(command)
    line = await desk.lookup.asked_for(cause, number)
    await desk.merging.split(cause, line.stream)


@router.message(Command("induk"))
async def raise_up(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """An incident becomes an umbrella."""
    number, _ = _numbered(command)
    line = await desk.lookup.asked_for(cause, number)
    await desk.umbrella.raise_up(cause, line.stream)
    await desk.lookup.echo(cause, line.stream)


@router.message(Command("pindah"))
async def move(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A line of his own, the one he replies to, goes to another report."""
    number, _ = _numbered(command)
    line = await desk.lookup.asked_for(cause, number)
    reply = message.reply_to_message
    await desk.moving.replied(cause, reply.message_id if reply else None, line.stream)


@router.message(Command("serahkan"))
async def hand_over(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A report, or all that he has open, goes to another operator."""
    if not command.args:
        await desk.handing.ask(cause)
        return
    number, _ = _numbered(command)
    line = await desk.lookup.asked_for(cause, number)
    await desk.handing.ask(cause, line.stream)


@router.message(Command("titik"))
async def places(message: Message, desk: Desk, cause: Cause) -> None:
    """The places that were saved at the desk."""
    await desk.places.show(cause)


@router.message(Command("tandai"))
async def mark(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A report's number is marked for a while; alone: the marks that run."""
    if not command.args:
        await desk.marking.show(cause)
        return
    number, _ = _numbered(command)
    await desk.marking.ask(cause, await desk.lookup.asked_for(cause, number))


@router.message(Command("latihan"))
async def exercise(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A new exercise, with its line where one was written; or a draft declared one."""
    words = (command.args or "").strip()
    if words.removeprefix("#").isdecimal():
        number, _ = _numbered(command)
        line = await desk.lookup.asked_for(cause, number)
        await desk.exercises.declare(cause, line.stream)
        await desk.lookup.echo(cause, line.stream)
    else:
        await desk.exercises.open(cause, words)


@router.message(Command("susulan"))
async def belated(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """What happened while the bot was down: a new draft, or more of an open incident."""
    words = (command.args or "").strip()
    first, _, rest = words.partition(" ")
    if first.removeprefix("#").isdecimal():
        number, _ = _numbered(command)
        line = await desk.lookup.asked_for(cause, number)
        await desk.belated.add(cause, line.stream, rest)
    else:
        await desk.belated.open(cause, words)


@router.message(Command("umumkan"))
async def announce(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A notice to all groups: its preview."""
    await desk.announcing.draft(cause, (command.args or "").strip())


@router.message(Command("undang"))
async def invite(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A one-time link for a person or a group."""
    if whom := desk.words.invitee(command.args or ""):
        await desk.membership.invite(cause, whom)
    else:
        await desk.membership.offer(cause)


@router.message(Command("petugas"))
async def people(message: Message, desk: Desk, cause: Cause) -> None:
    """Who belongs to the desk, and who is invited."""
    await desk.roster.show(cause)


@router.message(Command("papan"))
async def board(message: Message, desk: Desk, cause: Cause) -> None:
    """Every open incident in one message that is kept true."""
    await desk.boards.show(cause)


@router.message(Command("ganti"))
async def change_seat(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """Somebody else sits at this shared account."""
    if name := (command.args or "").strip():
        await desk.seating.sit_as(cause, name)
    else:
        await desk.seating.ask(cause)


@router.message(Command("kendala"))
async def fault(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A tool of the call centre does not work: a ticket, or more of an open one."""
    await desk.helpdesk.report(cause, (command.args or "").strip(), shown(message))


@router.message(Command("keluhan"))
async def complaint(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A complaint about the service: a ticket that a supervisor answers."""
    await desk.complaining.report(cause, (command.args or "").strip(), shown(message))


@router.message(Command("nomor"))
async def number(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """What his own phone writes by SMS or WhatsApp is his."""
    await desk.inbox.mine(cause, (command.args or "").strip())


@router.message(Command("tiket"))
async def tickets(message: Message, desk: Desk, cause: Cause) -> None:
    """The open tickets."""
    await desk.helpdesk.open_tickets(cause)


@router.message(Command("cek"))
async def check(message: Message, desk: Desk, cause: Cause) -> None:
    """Whether the installation is in order."""
    await desk.checking.check(cause)


@router.message(Command("disisihkan"))
async def set_aside(message: Message, desk: Desk, cause: Cause) -> None:
    """What was set aside, with ways to have it tried again."""
    await desk.set_aside.show(cause)


@router.message(F.text.startswith("/"))
async def unknown(message: Message) -> None:
    """A command that we don't have."""
    raise Refusal("command_unknown")


@router.message(F.reply_to_message, of_a_ticket)
async def about_a_ticket(message: Message, desk: Desk, cause: Cause) -> None:
    """Words or a picture in reply to what was said of a ticket."""
    assert message.reply_to_message is not None
    media, file, words = contents(message)
    await desk.helpdesk.said(cause, message.reply_to_message.message_id, media, words, file)


@router.message(F.reply_to_message, of_an_officer)
async def officers_reply(message: Message, desk: Desk, cause: Cause) -> None:
    """What a duty officer sends in reply to a card in his private chat."""
    assert message.reply_to_message is not None
    media, file, words = contents(message)
    if not await desk.reporting.entry(
        cause, message.reply_to_message.message_id, media, words, file
    ):
        raise Refusal("reply_to_a_card")


async def of_the_bot(message: Message) -> bool:
    """Whether this is one of the bot's own messages, sent on."""
    origin = message.forward_origin
    return (
        isinstance(origin, MessageOriginUser)
        and message.bot is not None
        and origin.sender_user.id == message.bot.id
    )


@router.message(of_the_bot)
async def sent_on(message: Message) -> None:
    """A card sent on is no caller's report: reading it would open one with the bot's own words."""
    raise Refusal("forwarded_ours")


@router.message(F.location)
async def location(message: Message, desk: Desk, cause: Cause) -> None:
    """A shared location is a place."""
    assert message.location is not None
    reply = message.reply_to_message
    await desk.calls.location(
        cause,
        message.location.latitude,
        message.location.longitude,
        reply.message_id if reply else None,
    )


@router.message(F.text)
async def line(message: Message, desk: Desk, cause: Cause) -> None:
    """A standing button, or a line of a report."""
    text = message.text or ""
    if action := desk.words.menu_action(text):
        await MENU[action](desk, cause)
        return
    if not says_something(text):
        await desk.calls.nothing_read(cause)
    reply = message.reply_to_message
    if reply and await desk.seating.asked_by(cause.chat, reply.message_id):
        await desk.seating.sit_as(cause, text)
        return
    if reply is None and await desk.seating.answered(cause, text):
        return
    await desk.calls.line(cause, text, reply_to=reply.message_id if reply else None)


@router.edited_message(F.chat.type == "private", F.text)
async def corrected(message: Message, desk: Desk, cause: Cause) -> None:
    """A line was edited: it is read again, also behind its command; other commands are not."""
    text = BEFORE_A_LINE.sub("", message.text or "", count=1)
    if text.startswith("/") or desk.words.menu_action(text) is not None:
        raise Refusal("edited_command")
    if not says_something(text):
        await desk.calls.nothing_read(cause)
    await desk.calls.correct(cause, text)


@router.message()
async def nothing_read(message: Message, desk: Desk, cause: Cause) -> None:
    """A photo, a sticker, a contact: nothing a report is made of."""
    await desk.calls.nothing_read(cause)


async def _hang_up(desk: Desk, cause: Cause) -> None:
    await desk.calls.hang_up(cause, say=True)


async def _guide(desk: Desk, cause: Cause) -> None:
    await desk.lookup.guide(cause, group=False)


async def _ring(desk: Desk, cause: Cause) -> None:
    await desk.calls.ring(cause)


async def _open(desk: Desk, cause: Cause) -> None:
    await desk.lookup.open_reports(cause)


async def _invite(desk: Desk, cause: Cause) -> None:
    await desk.membership.offer(cause)


async def _people(desk: Desk, cause: Cause) -> None:
    await desk.roster.show(cause)


async def _board(desk: Desk, cause: Cause) -> None:
    await desk.boards.show(cause)


async def _seats(desk: Desk, cause: Cause) -> None:
    await desk.seating.ask(cause)


MENU: dict[str, Callable[[Desk, Cause], Awaitable[None]]] = {
    "ring": _ring,
    "hang_up": _hang_up,
    "open": _open,
    "guide": _guide,
    "invite": _invite,
    "people": _people,
    "seats": _seats,
    "board": _board,
}
"""The standing buttons."""


def _numbered(command: CommandObject) -> tuple[int, str]:
    """`/catat 14 arus dialihkan` -> 14 and the rest. Raises `Refusal`."""
    first, _, rest = (command.args or "").strip().partition(" ")
    return _number(first, command.command), rest.strip()


def _number(text: str, command: str) -> int:
    digits = text.removeprefix("#")
    if not digits.isdecimal() or len(digits) > LONGEST_NUMBER:
        raise Refusal("number_needed", command=command)
    return int(digits)
