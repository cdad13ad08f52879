"""What a turn's news are decided from: the stream after it, and who is where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, Unpack

from bot.domain import facts as f
from bot.domain.city import City
from bot.domain.deadlines import Deadline
from bot.domain.incident import Incident
from bot.domain.outgoing import Lane
from bot.domain.people import Person
from bot.ports import Shot
from bot.services.spots import Spot, Spots


class More(TypedDict, total=False):
    """What a one-shot may have besides its words, chat, lane and stream."""

    ref: int | None
    args: Mapping[str, str | int | None]
    gather: str | None
    sheds: bool
    not_before: datetime | None


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an announcement is decided from: the stream after its turn, and who is where."""

    stream: int
    facts: Sequence[f.Noted]
    incident: Incident
    city: City
    clocks: Mapping[tuple[str, int | None, int], Deadline]
    operator: int | None
    receiver: int | None
    """To whom the report was offered."""
    supervisors: tuple[int, ...]
    admins: tuple[int, ...]
    room: int | None
    spots: Spots
    """Groups that a dispatch is spoken of in."""
    duty: Mapping[str, tuple[Person, ...]]
    """Duty officers by agency."""
    direct: Mapping[tuple[int, int], int]
    """Cards in private chats, by dispatch and chat."""

    def to_operator(self, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]) -> list[Shot]:
        """A one-shot to the operator who has the report."""
        if self.operator is None:
            return []
        return [Shot(what, self.operator, lane, self.stream, **more)]

    def to_room(self, what: str, **more: Unpack[More]) -> list[Shot]:
        """A line in the operators' room, where one is bound."""
        return [] if self.room is None else [Shot(what, self.room, Lane.TALK, self.stream, **more)]

    def carded(self, dispatch: int) -> bool:
        """Whether some group has a card of this dispatch, or a phone got it."""
        phoned = self.incident.dispatches[dispatch].delivery != "waiting"
        return any(one.card is not None or (one.told and phoned) for one in self.spots[dispatch])

    def to_group(
        self, dispatch: int, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]
    ) -> list[Shot]:
        """A reply to a dispatch's card in the group that took it, else in each that has it.

        Nothing where no group can be reached.
        """
        spots = self.spots[dispatch]
        holding = tuple(one for one in spots if one.holds)
        return self._to_spots(holding or spots, dispatch, what, lane, **more)

    def to_groups(
        self, dispatch: int, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]
    ) -> list[Shot]:
        """The same in every group that has the card, whoever took it."""
        return self._to_spots(self.spots[dispatch], dispatch, what, lane, **more)

    def to_direct(
        self, dispatch: int, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]
    ) -> list[Shot]:
        """A reply to the card that duty officers of its agency have in private."""
        more.setdefault("ref", dispatch)
        return [
            Shot(what, chat, lane, self.stream, reply_view=view, **more)
            for (of, chat), view in self.direct.items()
            if of == dispatch
        ]

    def _to_spots(
        self,
        spots: Sequence[Spot],
        dispatch: int,
        what: str,
        lane: Lane,
        **more: Unpack[More],
    ) -> list[Shot]:
        more.setdefault("ref", dispatch)
        return [
            Shot(
                what, one.chat, lane, self.stream, reply_view=one.card, channel=one.channel, **more
            )
            for one in spots
        ]
