"""An agency's group: how it is bound, what is said in reply to a card, and its coming and going."""

from aiogram import F, Router
from aiogram.filters import (
    IS_MEMBER,
    IS_NOT_MEMBER,
    ChatMemberUpdatedFilter,
    Command,
    CommandObject,
    CommandStart,
)
from aiogram.types import (
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberOwner,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
)

from bot.desk import Cause, Desk
from bot.domain.errors import Refusal
from bot.intake.visible import says_something
from handlers.contents import contents

router = Router(name="groups")
for heard in (router.message, router.edited_message):
    heard.filter(F.chat.type.in_({"group", "supergroup"}))


def _may_write(place: object) -> bool:
    if isinstance(place, ChatMemberRestricted):
        return place.is_member and place.can_send_messages
    return isinstance(place, ChatMemberOwner | ChatMemberAdministrator | ChatMemberMember)


@router.message(CommandStart(deep_link=True))
@router.message(Command("hubungkan"))
async def bind(message: Message, command: CommandObject, desk: Desk, cause: Cause) -> None:
    """A one-time link or code binds this group to its party."""
    await desk.membership.bind(cause, (command.args or "").strip(), message.chat.title or "")


@router.message(Command("bantuan"))
async def help_wanted(message: Message, desk: Desk, cause: Cause) -> None:
    """Help for the dispatch this group is working on."""
    reply = message.reply_to_message
    await desk.reporting.raise_help(cause, reply.message_id if reply else None)


@router.message(Command("panduan"))
async def guide(message: Message, desk: Desk, cause: Cause) -> None:
    """What can be done in a group."""
    await desk.lookup.guide(cause, group=True)


@router.message(F.migrate_to_chat_id)
async def migrated(message: Message, desk: Desk, cause: Cause) -> None:
    """The group became a supergroup: follow it."""
    await desk.membership.migrated(cause, message.migrate_to_chat_id or 0)


@router.message(F.text.startswith("/"))
async def unknown(message: Message, desk: Desk) -> None:
    """A command that groups don't have; one addressed by name may be another bot's."""
    text = message.text or ""
    if command := desk.words.private_command(text):
        raise Refusal("command_private", command=command)
    if "@" not in text.split()[0]:
        raise Refusal("command_unknown")


@router.message(F.reply_to_message)
async def reply(message: Message, desk: Desk, cause: Cause) -> None:
    """What a crew sends in reply to a card joins the timeline and reaches the operator."""
    if (card := _ours(message)) is None:
        return
    media, file, words = contents(message)
    if await desk.helpdesk.about(cause.chat, card):
        await desk.helpdesk.said(cause, card, media, words, file)
        return
    await desk.reporting.entry(cause, card, media, words, file)


@router.edited_message(F.text | F.caption)
async def corrected(message: Message, desk: Desk, cause: Cause) -> None:
    """A crew changed its words: they reach the operator once more, as they are now."""
    card, words = _ours(message), message.text or message.caption or ""
    if card is not None and not words.startswith("/") and says_something(words):
        await desk.reporting.entry(cause, card, None, words, "", corrects=True)


@router.my_chat_member(ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER))
async def lost(event: ChatMemberUpdated, desk: Desk, cause: Cause) -> None:
    """The bot was removed."""
    await desk.membership.lost(cause)


@router.my_chat_member(F.new_chat_member.func(_may_write))
async def back(event: ChatMemberUpdated, desk: Desk, cause: Cause) -> None:
    """The bot was let in, or given the right to write."""
    await desk.membership.back(cause)


def _ours(message: Message) -> int | None:
    """The bot's message that this one answers; an admin bot hears what people say to each other."""
    answered = message.reply_to_message
    if answered is None or answered.from_user is None or message.bot is None:
        return None
    return answered.message_id if answered.from_user.id == message.bot.id else None
