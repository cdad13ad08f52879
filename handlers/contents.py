"""What a message that belongs to a card says: its media, the file, and the words."""

from aiogram.types import Message

from bot.domain.errors import Refusal
from bot.intake.visible import says_something


def contents(message: Message) -> tuple[str | None, str, str]:
    """Media, file id and words; raises `Refusal` where there is nothing we can read."""
    media, file = _media(message)
    words = message.text or message.caption or ""
    if message.location:
        words = f"{message.location.latitude:.6f},{message.location.longitude:.6f}"
    if media is None and not says_something(words):
        raise Refusal("nothing_read")
    return media, file, words


def shown(message: Message) -> tuple[str, str] | None:
    """Medium and file of what stands above a caption; None for bare words."""
    media, file = _media(message)
    return (media, file) if media and file else None


def _media(message: Message) -> tuple[str | None, str]:
    if message.photo:
        return "photo", message.photo[-1].file_id
    if message.video:
        return "video", message.video.file_id
    if message.voice:
        return "voice", message.voice.file_id
    if message.location:
        return "location", ""
    return None, ""
