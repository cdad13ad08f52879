"""Telegram, spoken to through python-telegram-bot: posts and edits, and what their faults mean."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from io import BytesIO

import httpx
from telegram import (
    Bot,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberRestricted,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from bot.domain.checks import Look
from bot.gateways import tls
from bot.ports import Fault, Landed, Rendered, Unreachable
from bot.ports.names import FILE_OF_WHATSAPP

log = logging.getLogger(__name__)
IN_FLIGHT = 16
"""Connections at once: python-telegram-bot is slower with more (measured)."""
PATIENCE = 5.0
"""Real seconds an answer is waited for; after them the message may have arrived."""
BEFORE_IT_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Causes that show that the request never left; after any other it may have arrived."""
REFUSALS = (
    "chat not found",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "peer_id_invalid",
    "topic_closed",
    "user is deactivated",
    "chat was deactivated",
    "group is deactivated",
    "not a member",
)
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
SCOPES = {"private": BotCommandScopeAllPrivateChats(), "group": BotCommandScopeAllGroupChats()}


class TelegramGateway:
    """Posts and edits through one `Bot`; it never polls and never limits: the outbox does."""

    def __init__(self, token: str, api_url: str, patience: float = PATIENCE) -> None:
        for noisy in ("httpx", "telegram"):
            logging.getLogger(noisy).setLevel(logging.WARNING)  # the token is in the address
        # It logs the body of an answer that it cannot read: people's words, as an error.
        logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
        self._token = token
        self.elsewhere: dict[str, Callable[[str], Awaitable[bytes]]] = {FILE_OF_WHATSAPP: _nowhere}
        """Where files lie that are not Telegram's, by how their ids begin."""
        trusting = {"verify": tls()}
        self._bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=HTTPXRequest(
                connection_pool_size=IN_FLIGHT, pool_timeout=5.0, read_timeout=patience,
                httpx_kwargs=trusting,
            ),
            get_updates_request=HTTPXRequest(connection_pool_size=1, httpx_kwargs=trusting),
        )  # fmt: skip

    async def aclose(self) -> None:
        """Close the connections, those of an opening that failed as well."""
        await self._bot.shutdown()
        await self._bot.request.shutdown()

    async def open(self, commands: Mapping[str, Mapping[str, str]]) -> str:
        """Ask who we are, and hang out everybody's menus ("private", "group"); the bot's name.

        Raises `Unreachable`, which names no token.
        """
        try:
            await self._bot.initialize()
            for scope, menu in commands.items():
                await self._bot.set_my_commands(list(menu.items()), scope=SCOPES[scope])
        except InvalidToken:
            raise Unreachable("token_refused") from None
        except TelegramError as error:
            raise Unreachable("telegram_away", why=type(error).__name__) from None
        return self._bot.username

    async def look(self, chat: int) -> Look:
        """Where the bot stands in a chat; never raises."""
        try:
            there = await self._bot.get_chat(chat)
            place = await self._bot.get_chat_member(chat, self._bot.id)
        except TelegramError as error:
            return Look(present=False, why=error.message.replace(self._token, "(token)"))
        match place:
            case ChatMemberAdministrator(can_delete_messages=deletes):
                return Look(True, True, deletes)
            case ChatMemberMember():
                all_may = there.permissions is None or there.permissions.can_send_messages
                return Look(True, bool(all_may))
            case ChatMemberRestricted(is_member=True, can_send_messages=posts):
                return Look(True, posts)
            case _:
                return Look(present=False, why=place.status)

    async def fetch(self, file: str) -> bytes:
        """A file that somebody sent, by its id. Raises `TelegramError`."""
        there = await self._bot.get_file(file)
        into = BytesIO()
        await there.download_to_memory(into)
        return into.getvalue()

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Post a new message, as a reply where the one it answers is still there."""
        try:
            if rendered.commands is not None:
                return await self._list(chat, rendered.commands)
            message = await self._post(chat, rendered, reply_to)
        except TelegramError as error:
            landed = self._sorted(error)
            if landed.fault is Fault.REFUSED and _more_than_words(rendered, error):
                return replace(landed, fault=Fault.BROKEN)
            return landed
        return Landed(message=message.message_id)

    async def _file(self, rendered: Rendered) -> str | bytes | None:
        """An id of Telegram's own, or the bytes of what lies elsewhere; None where it is gone.

        Then its words are posted without it.
        """
        for begins, fetch in self.elsewhere.items():
            if rendered.file.startswith(begins):
                try:
                    return await fetch(rendered.file.removeprefix(begins))
                except Exception as error:
                    log.warning("a picture cannot be fetched: %s", type(error).__name__)
                    return None
        return rendered.file

    async def _list(self, chat: int, commands: tuple[tuple[str, str], ...]) -> Landed:
        """Give a chat its own "/" list, or take it away."""
        scope = BotCommandScopeChat(chat)
        if commands:
            await self._bot.set_my_commands(commands, scope=scope)
        else:
            await self._bot.delete_my_commands(scope=scope)
        return Landed()

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """Redraw a message."""
        try:
            await self._bot.edit_message_text(
                rendered.text,
                chat_id=chat,
                message_id=message,
                parse_mode=ParseMode.HTML,
                reply_markup=_inline(rendered),
                link_preview_options=NO_PREVIEW,
            )
        except TelegramError as error:
            return self._sorted(error)
        return Landed(message=message)

    async def delete(self, chat: int, message: int) -> Landed:
        """Take a message out of the chat, the bot's own or, in a private chat, the person's.

        Telegram refuses what is older than 48 hours, or gone: there is nothing more to do then.
        """
        try:
            await self._bot.delete_message(chat, message)
        except TelegramError as error:
            landed = self._sorted(error)
            if isinstance(error, BadRequest):
                return replace(landed, fault=Fault.GONE)
            return replace(landed, fault=Fault.RETRY) if landed.fault is Fault.UNKNOWN else landed
        return Landed()

    def _sorted(self, error: TelegramError) -> Landed:
        landed = sort(error)
        return replace(landed, why=landed.why.replace(self._token, "(token)"))

    async def _post(self, chat: int, rendered: Rendered, reply_to: int | None) -> Message:
        reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
        if rendered.pin:
            latitude, longitude = rendered.pin
            if not rendered.text:
                return await self._bot.send_location(
                    chat, latitude, longitude, reply_parameters=reply
                )
            title, _, below = rendered.text.partition("\n")
            return await self._bot.send_venue(
                chat, latitude, longitude, title, below, reply_parameters=reply
            )
        file = await self._file(rendered) if rendered.media and rendered.file else None
        if file is not None and rendered.media:
            send = {
                "photo": self._bot.send_photo,
                "video": self._bot.send_video,
                "voice": self._bot.send_voice,
            }[rendered.media]
            return await send(  # type: ignore[operator, no-any-return]
                chat, file, caption=rendered.text, parse_mode=ParseMode.HTML,
                reply_parameters=reply, reply_markup=_inline(rendered),
            )  # fmt: skip
        return await self._bot.send_message(
            chat,
            rendered.text,
            parse_mode=ParseMode.HTML,
            reply_markup=_menu(rendered) or _inline(rendered),
            reply_parameters=reply,
            link_preview_options=NO_PREVIEW,
        )


def _more_than_words(rendered: Rendered, error: TelegramError) -> bool:
    """A group may forbid photos or places and take words all the same."""
    wordy = rendered.pin is None and rendered.media is None
    return isinstance(error, BadRequest) and not wordy and "rights" in error.message.lower()


def _inline(rendered: Rendered) -> InlineKeyboardMarkup | None:
    if not rendered.rows:
        return None
    return InlineKeyboardMarkup([[_button(*one) for one in row] for row in rendered.rows])


def _button(words: str, data: str, url: str) -> InlineKeyboardButton:
    if url:
        return InlineKeyboardButton(words, url=url)
    return InlineKeyboardButton(words, callback_data=data)


def _menu(rendered: Rendered) -> ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    if rendered.menu is None:
        return None
    if not rendered.menu:
        return ReplyKeyboardRemove()
    rows = [[KeyboardButton(words) for words in row] for row in rendered.menu]
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, is_persistent=True)


async def _nowhere(file: str) -> bytes:
    """Of a channel that is not there any more, words alone are posted."""
    raise LookupError


def sort(error: TelegramError) -> Landed:
    """Which fault this is: only the cause tells whether the request had left."""
    why = error.message
    low = why.lower()
    match error:
        case RetryAfter():
            return Landed(fault=Fault.THROTTLED, retry_after=_seconds(error), why=why)
        case ChatMigrated():
            return Landed(fault=Fault.MOVED, new_chat=error.new_chat_id, why=why)
        case Forbidden():
            return Landed(fault=Fault.REFUSED, why=why)
        case InvalidToken():  # the bot's trouble, not the chat's
            return Landed(fault=Fault.RETRY, why=why)
        case BadRequest() if "not modified" in low:
            return Landed(fault=Fault.SAME, why=why)
        case BadRequest() if any(one in low for one in GONE):
            return Landed(fault=Fault.GONE, why=why)
        case BadRequest() if any(one in low for one in REFUSALS):
            return Landed(fault=Fault.REFUSED, why=why)
        case BadRequest():
            return Landed(fault=Fault.BROKEN, why=why)
        case TimedOut() | NetworkError():
            before = isinstance(error.__cause__, BEFORE_IT_LEFT)
            return Landed(fault=Fault.RETRY if before else Fault.UNKNOWN, why=why)
        case _:
            return Landed(fault=Fault.UNKNOWN, why=why)


def _seconds(error: RetryAfter) -> float:
    after = error._retry_after
    return after.total_seconds()
