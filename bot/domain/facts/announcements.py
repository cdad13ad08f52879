"""The facts of an announcement: one notice to every group, from its preview to its end."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class AnnouncementDrafted(Fact):
    """Somebody wrote it, and sees what the groups would see."""

    words: str = private()


@dataclass(frozen=True, slots=True)
class AnnouncementPosted(Fact):
    """It goes to every group that can be reached; it runs until its end is told."""

    groups: int
    """How many."""
    missed: int
    """How many bound groups could not be reached."""


@dataclass(frozen=True, slots=True)
class AnnouncementDropped(Fact):
    """It was not sent after all."""


@dataclass(frozen=True, slots=True)
class AnnouncementEnded(Fact):
    """What it told of is over; the groups are told."""
