"""Messages that are taken out of a chat again, first of all lines that name somebody."""

from bot.domain.details import OF_THE_CALLER
from bot.domain.facts import DetailRecorded
from bot.domain.masking import names_somebody
from bot.domain.outgoing import Lane
from bot.ports import Shot
from bot.services.journal import Cause, Turn


async def tidy(turn: Turn, cause: Cause, text: str) -> None:
    """A line that holds a name or number leaves the chat once what it said is committed.

    It stays in the facts; "Lihat kalimat" shows it to its writer.
    """
    named = names_somebody(text) or any(
        isinstance(one.fact, DetailRecorded) and one.fact.topic in OF_THE_CALLER
        for stream in turn.streams.values()
        for one in stream.facts[stream.held :]
    )
    if named and cause.message is not None and cause.chat == cause.user:
        args = {"message": cause.message}
        await turn.books.post(
            Shot("removal", cause.chat, Lane.REMOVAL, args=args, created_at=turn.now)
        )
