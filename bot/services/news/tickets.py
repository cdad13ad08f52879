"""From a ticket's fact to the one-shot messages that tell people of it: one table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain import facts as f
from bot.domain.deadlines import Alarm, Deadline
from bot.domain.outgoing import Lane
from bot.domain.people import HELP_DESK_ROOM, Group, Person, Role
from bot.domain.ticket import COMPLAINT, PHONE_LINE, Ticket
from bot.ports import Address, Channel, Shot

HEAD_OF_SECTION, SUPERVISOR, OF_VENDOR = "head_of_section", "supervisor", "vendor"
Args = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the news of a ticket is decided from: the ticket after its turn, who is where."""

    stream: int
    ticket: Ticket
    clocks: Mapping[tuple[str, int | None, int], Deadline]
    reporter: Address | None
    """Where he wrote from; None where he phoned."""
    desk: tuple[int, ...]
    """Where it is worked: the help desk's group, else whoever mends there, each in private; of a
    complaint each supervisor."""
    vendor: Address | None
    """Its group, else its phone where a channel reaches it."""
    staff: tuple[int, ...]
    """Who mends, in private."""
    seniors: tuple[int, ...]
    """Supervisors and admins."""

    def to_reporter(self, what: str, **args: str | int | None) -> list[Shot]:
        """A line to who reported it."""
        return self._to([self.reporter] if self.reporter else [], what, Lane.TALK, args)

    def to_desk(self, what: str, lane: Lane = Lane.TALK, **args: str | int | None) -> list[Shot]:
        """A line where tickets are worked."""
        return self._to(_chats(self.desk), what, lane, args)

    def to_vendor(self, what: str, lane: Lane = Lane.TALK, **args: str | int | None) -> list[Shot]:
        """A line to the vendor; to the help desk, which has its number, where it has no group."""
        return self._to([self.vendor] if self.vendor else _chats(self.desk), what, lane, args)

    def to_alarmed(self, what: str) -> list[Shot]:
        """A line to everybody who can act when the emergency number itself is down.

        Who mends in private has its card there already, which is changed without a sound.
        """
        return self._to(_chats((*self.seniors, *self.staff)), what, Lane.ESCALATION, {})

    def to_repairer(self, what: str) -> list[Shot]:
        """A line to whose repair it was."""
        return self.to_vendor(what) if self.ticket.vendor else self.to_desk(what)

    def _to(
        self,
        whom: Sequence[Address],
        what: str,
        lane: Lane,
        args: Args,
        gather: str | None = None,
    ) -> list[Shot]:
        return [
            Shot(what, one.chat, lane, self.stream, args=args, gather=gather, channel=one.channel)
            for one in dict.fromkeys(whom)
        ]

    def late(
        self,
        whom: Sequence[Address],
        fact: f.ReminderIssued | f.Escalated,
        stage: Alarm,
        lane: Lane,
    ) -> list[Shot]:
        """A step that runs out, or has; several tickets' are one message."""
        args: Args = {"step": fact.step, "round": fact.round, "stage": stage.value}
        return self._to(whom, "tickets_late", lane, args, f"tickets {stage.value}")


def _chats(chats: Sequence[int]) -> list[Address]:
    return [Address(one) for one in chats]


def scene_of(
    stream: int,
    ticket: Ticket,
    clocks: Sequence[Deadline],
    bound: Mapping[str, Group],
    people: Sequence[Person],
    reporter: Person | None,
    vendor: Address | None,
) -> Scene:
    """Who is to hear of this ticket; `people` are the help desk's, supervisors and admins."""
    return Scene(
        stream=stream,
        ticket=ticket,
        clocks={one.key: one for one in clocks},
        reporter=_reporter(ticket, reporter),
        desk=worked_in(ticket.matter, bound, people),
        vendor=vendor,
        staff=tuple(one.user for one in people if one.role is Role.HELP_DESK),
        seniors=tuple(one.user for one in people if one.role is not Role.HELP_DESK),
    )


def _reporter(ticket: Ticket, known: Person | None) -> Address | None:
    if ticket.contact:
        return Address(ticket.contact, Channel(ticket.channel))
    return Address(known.user) if known and ticket.channel == "telegram" else None


def worked_in(matter: str, bound: Mapping[str, Group], people: Sequence[Person]) -> tuple[int, ...]:
    """Where tickets of a matter are worked: a fault in the help desk's group, else by who mends; a
    complaint, which may be of anybody, by the supervisors; else by the admins."""
    room = bound.get(HELP_DESK_ROOM)
    if room and room.reachable and matter != COMPLAINT:
        return (room.chat,)
    role = Role.SUPERVISOR if matter == COMPLAINT else Role.HELP_DESK
    workers = [one.user for one in people if one.role is role]
    return tuple(workers or [one.user for one in people if one.role is Role.ADMIN])


def shots(scene: Scene, noted: f.Noted) -> list[Shot]:
    """The messages that this fact is told by."""
    tell = TELL.get(type(noted.fact))
    return tell(scene, noted, noted.fact) if tell else []


def _opened(scene: Scene, noted: f.Noted, fact: f.TicketOpened) -> list[Shot]:
    return scene.to_reporter("ticket_opened")


def _named(scene: Scene, noted: f.Noted, fact: f.FaultNamed) -> list[Shot]:
    """The emergency number itself: who can act is told at once, in private."""
    if fact.down != PHONE_LINE:
        return []
    return scene.to_alarmed("ticket_alarm")


def _stepped(scene: Scene, noted: f.Noted, fact: f.Fact) -> list[Shot]:
    return scene.to_reporter("ticket_step", seq=noted.seq)


def _vendor_told(scene: Scene, noted: f.Noted, fact: f.VendorTold) -> list[Shot]:
    """In its group the card says it; on its phone a message does."""
    if scene.vendor is None or scene.vendor.channel is Channel.TELEGRAM:
        return []
    return scene.to_vendor("ticket_for_vendor", Lane.ESCALATION)


def _repaired(scene: Scene, noted: f.Noted, fact: f.FaultRepaired) -> list[Shot]:
    """The reporter is asked whether it holds, the repairer what he did."""
    return [*scene.to_reporter("ticket_repaired"), *scene.to_repairer("ticket_report_wanted")]


def _reported(scene: Scene, noted: f.Noted, fact: f.RepairReported) -> list[Shot]:
    return _over(scene) if scene.ticket.closed_at else []


def _confirmed(scene: Scene, noted: f.Noted, fact: f.RepairConfirmed) -> list[Shot]:
    """His yes; where the report is still missing, whoever owes it is asked again."""
    if scene.ticket.closed_at:
        return _over(scene)
    return scene.to_repairer("ticket_report_wanted")


def _over(scene: Scene) -> list[Shot]:
    """Whoever was alarmed is told too; the vendor where it was his repair."""
    told = [*scene.to_reporter("ticket_over"), *scene.to_desk("ticket_over")]
    if scene.vendor and scene.ticket.vendor:
        told += scene.to_vendor("ticket_over")
    if scene.ticket.down == PHONE_LINE:
        told += [one for one in scene.to_alarmed("ticket_over") if one.chat not in scene.desk]
    return told


def _failed(scene: Scene, noted: f.Noted, fact: f.RepairFailed | f.TicketReopened) -> list[Shot]:
    """Louder than a step: who thought it was over begins again."""
    told = scene.to_desk("ticket_back", Lane.ESCALATION, seq=noted.seq)
    if scene.vendor and any(one.what == "VendorAnswered" for one in scene.ticket.steps):
        told += scene.to_vendor("ticket_back", seq=noted.seq)
    return [*told, *scene.to_reporter("ticket_step", seq=noted.seq)]


def _said(scene: Scene, noted: f.Noted, fact: f.EntryMade) -> list[Shot]:
    """The reporter's and the vendor's words go to the help desk, its own to the reporter."""
    by_phone = noted.via in (Channel.WHATSAPP, Channel.SMS)
    if fact.vendor or by_phone or noted.by == f"p{scene.ticket.reporter}":
        return scene.to_desk("ticket_said", seq=noted.seq)
    return scene.to_reporter("ticket_said", seq=noted.seq)


def _party(scene: Scene, party: str) -> list[Address]:
    if party == OF_VENDOR and scene.vendor:
        return [scene.vendor]
    if party in (HEAD_OF_SECTION, SUPERVISOR, OF_VENDOR) or scene.reporter is None:
        return _chats(scene.desk)
    return [scene.reporter]


def _reminded(scene: Scene, noted: f.Noted, fact: f.ReminderIssued) -> list[Shot]:
    """Before the deadline the late party is asked, after it the help desk again."""
    clock = scene.clocks.get((fact.step, fact.dispatch, fact.round))
    if clock is None:
        return []
    if clock.due_at is not None and noted.at >= clock.due_at:
        return scene.late(_chats(scene.desk), fact, Alarm.REPEAT, Lane.ESCALATION)
    return scene.late(_party(scene, clock.party), fact, Alarm.NUDGE, Lane.REMINDER)


def _escalated(scene: Scene, noted: f.Noted, fact: f.Escalated) -> list[Shot]:
    """At the deadline the next one up is told too."""
    clock = scene.clocks.get((fact.step, fact.dispatch, fact.round))
    if clock is None:
        return []
    whom = [*_chats(scene.desk), *_party(scene, clock.party), *_chats(scene.seniors)]
    return scene.late(whom, fact, Alarm.DEADLINE, Lane.ESCALATION)


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    f.TicketOpened: _opened,
    f.FaultNamed: _named,
    f.TicketReceived: _stepped,
    f.FaultAnalysed: _stepped,
    f.FaultUnsolved: _stepped,
    f.VendorTold: _vendor_told,
    f.VendorAnswered: _stepped,
    f.VendorPhoned: _stepped,
    f.FaultRepaired: _repaired,
    f.RepairReported: _reported,
    f.RepairConfirmed: _confirmed,
    f.RepairFailed: _failed,
    f.TicketReopened: _failed,
    f.EntryMade: _said,
    f.ReminderIssued: _reminded,
    f.Escalated: _escalated,
}
"""What is told of which fact; the rest shows on the cards."""
