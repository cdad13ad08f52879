"""From a public message's fact to what its sender and the operators are told: one table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain import facts as f
from bot.domain.deadlines import Alarm
from bot.domain.message import COMPLAINT, PublicMessage
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Role
from bot.ports import Address, Channel, Shot


@dataclass(frozen=True, slots=True)
class Scene:
    """The message after its turn, and who is on duty."""

    stream: int
    message: PublicMessage
    people: Sequence[Person]
    """Operators, supervisors and admins."""

    def to_sender(self, what: str) -> list[Shot]:
        """A line to who wrote, where he wrote."""
        address = Address(self.message.contact, Channel(self.message.channel))
        return [Shot(what, address.chat, Lane.TALK, self.stream, channel=address.channel)]

    def to_staff(self, what: str, lane: Lane, *roles: Role, **args: str | int) -> list[Shot]:
        """A line to everybody of these roles."""
        chats = [one.user for one in self.people if one.role in roles]
        gather = f"{what} {args.get('stage', '')}" if args else None
        return [
            Shot(what, chat, lane, self.stream, args=args, gather=gather)
            for chat in dict.fromkeys(chats)
        ]


ON_DUTY = (Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN)
SENIORS = (Role.SUPERVISOR, Role.ADMIN)


def shots(scene: Scene, noted: f.Noted) -> list[Shot]:
    """The messages that this fact is told by."""
    tell = TELL.get(type(noted.fact))
    return tell(scene, noted.fact) if tell else []


def _received(scene: Scene, fact: f.MessageReceived) -> list[Shot]:
    return scene.to_sender("message_receipt")


def _screened(scene: Scene, fact: f.MessageScreened) -> list[Shot]:
    """Of a complaint its ticket tells him."""
    return [] if fact.screening == COMPLAINT else scene.to_sender("message_screened")


def _reminded(scene: Scene, fact: f.ReminderIssued) -> list[Shot]:
    """In the middle of its time every operator, after it the seniors too."""
    return scene.to_staff("messages_waiting", Lane.REMINDER, Role.OPERATOR, stage=Alarm.NUDGE.value)


def _escalated(scene: Scene, fact: f.Escalated) -> list[Shot]:
    return scene.to_staff("messages_waiting", Lane.ESCALATION, *ON_DUTY, stage=Alarm.DEADLINE.value)


TELL: dict[type[f.Fact], Callable[[Scene, Any], list[Shot]]] = {
    f.MessageReceived: _received,
    f.MessageScreened: _screened,
    f.ReminderIssued: _reminded,
    f.Escalated: _escalated,
}
"""What is told of which fact; the desk has the message itself open, as a view kept true."""
