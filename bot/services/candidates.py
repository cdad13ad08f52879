"""Open incidents that a draft may be one more call about, offered while it is written."""

from bot.domain.details import Details
from bot.domain.likeness import alike
from bot.ports import StreamKind, StreamLine
from bot.services.journal import Turn
from bot.services.stream import Stream

MOST = 3
LOOKED_AT = 30
"""The newest open incidents of the same category are read; no more."""


async def candidates(turn: Turn, draft: Stream) -> list[StreamLine]:
    """The likeliest, newest first: of the same category and, as far as is known, the same place."""
    call = draft.call()
    kinds = _of_one_kind(turn, call.details)
    found: list[StreamLine] = []
    if not kinds or call.status.value != "open":
        return found
    for line in await turn.books.open_lines(StreamKind.INCIDENT, limit=LOOKED_AT):
        beside = call.beside is not None and call.beside[0] == line.stream
        if line.incident_kind not in kinds or line.exercise != call.exercise or beside:
            continue
        other = (await turn.load(line.stream)).incident()
        if alike(call.details, other.details, kinds):
            found.append(line)
    return found[:MOST]


def _of_one_kind(turn: Turn, details: Details) -> frozenset[str]:
    kind = details.get("kind")
    known = turn.city.kinds.get(kind.code) if kind and kind.code else None
    if known is None:
        return frozenset()
    return frozenset(c for c, one in turn.city.kinds.items() if one.category == known.category)
