"""What the desk needs from outside, as protocols; each has two implementations or more."""

from bot.ports.asides import Aside, AsideKind
from bot.ports.books import Books, Conflict, UnitOfWork
from bot.ports.channels import (
    Fate,
    Fault,
    Gateway,
    Incoming,
    Inspector,
    Landed,
    Learner,
    Mailbox,
    Probe,
    Reader,
    Rendered,
    Renderer,
    Report,
    Unreachable,
)
from bot.ports.clock import Alarm, Clock
from bot.ports.outbox import PHONE_CHANNELS, Address, Channel, Departure, Shot, State, Touched, View
from bot.ports.streams import DeadlineLine, DispatchLine, StreamKind, StreamLine, SurveyLine

__all__ = [
    "PHONE_CHANNELS",
    "Address",
    "Alarm",
    "Aside",
    "AsideKind",
    "Books",
    "Channel",
    "Clock",
    "Conflict",
    "DeadlineLine",
    "Departure",
    "DispatchLine",
    "Fate",
    "Fault",
    "Gateway",
    "Incoming",
    "Inspector",
    "Landed",
    "Learner",
    "Mailbox",
    "Probe",
    "Reader",
    "Rendered",
    "Renderer",
    "Report",
    "Shot",
    "State",
    "StreamKind",
    "StreamLine",
    "SurveyLine",
    "Touched",
    "UnitOfWork",
    "Unreachable",
    "View",
]
