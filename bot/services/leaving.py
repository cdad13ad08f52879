"""What leaves: a message in its channel's form, with where it goes and which rows it is of."""

from dataclasses import dataclass

from bot.domain.outgoing import Lane
from bot.ports import Channel, Rendered


@dataclass(frozen=True, slots=True)
class Letter:
    """A rendered message about to leave: a new post, or an edit of one."""

    departure: int
    channel: Channel
    chat: int
    """A chat of Telegram's, or a contact's id."""
    rendered: Rendered
    edits: int | None
    reply_to: int | None
    view: int | None
    shots: tuple[int, ...]
    wants: int
    lane: Lane = Lane.TALK
    again: bool = False
    """A card that may be there already: it is marked."""
    number: int = 0
    """The digits of the phone it goes to; 0: it goes to the chat."""
    deletes: int | None = None
    """The message it takes out of the chat, instead of saying anything."""

    @property
    def to(self) -> int:
        """Where its gateway sends it."""
        return self.number or self.chat
