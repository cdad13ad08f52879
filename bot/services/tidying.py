"""Messages that are taken out of a chat again, first of all lines that name somebody."""

from collections.abc import Mapping
from datetime import timedelta

from bot.domain.details import OF_THE_CALLER
from bot.domain.facts import DetailRecorded
from bot.domain.masking import names_somebody
from bot.domain.outgoing import Lane
from bot.intake.somebody import names_in
from bot.ports import Shot, StreamKind
from bot.services.journal import Cause, Turn

STAYS: Mapping[str, timedelta] = {
    "lines_shown": timedelta(minutes=5),
    "caller_shown": timedelta(minutes=30),
}
"""Messages that are taken out of the chat by themselves, and after how long. What is about a
dispatch goes sooner where that is over (`project.rows`)."""


async def tidy(turn: Turn, cause: Cause, text: str) -> None:
    """A line that holds a name or number leaves the chat once what it said is committed.

    It stays in the facts; "Lihat kalimat" shows it to its writer.
    """
    named = (
        names_somebody(text)
        or bool(names_in(text))
        or any(
            isinstance(one.fact, DetailRecorded) and one.fact.topic in OF_THE_CALLER
            for stream in turn.streams.values()
            for one in stream.facts[stream.held :]
        )
    )
    if named and cause.message is not None and cause.chat == cause.user:
        args = {"message": cause.message}
        await turn.books.post(
            Shot("removal", cause.chat, Lane.REMOVAL, args=args, created_at=turn.now)
        )


async def fade(turn: Turn, shot: Shot, message: int | None) -> None:
    """A message that must not stay is taken out of its chat later; at once where all is over."""
    lasts = STAYS.get(shot.what)
    if lasts is None or message is None or shot.stream is None:
        return
    stream = await turn.load(shot.stream)
    over = stream.kind is StreamKind.INCIDENT and stream.incident().disposition is not None
    removal = Shot(
        "removal", shot.chat, Lane.REMOVAL, shot.stream, shot.ref,
        args={"message": message}, not_before=None if over else turn.now + lasts,
        created_at=turn.now,
    )  # fmt: skip
    await turn.books.post(removal)


async def refused_privately(turn: Turn, shot: Shot) -> None:
    """A private chat refused what its owner had asked for on a card: his group is told so."""
    if shot.stream is None or shot.ref is None:
        return
    incident = (await turn.load(shot.stream)).incident()
    views = await turn.books.views(shot.stream)
    card = next((one for one in views if one.dispatch == shot.ref), None)
    if card is None or incident.disposition:
        return
    told = Shot(
        "private_refused", card.chat, Lane.TALK, shot.stream, shot.ref,
        args={"by": shot.args["by"]}, reply_view=card.id, created_at=turn.now,
    )  # fmt: skip
    await turn.books.post(told)
