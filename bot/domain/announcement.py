"""One notice to every group: drafted, posted, ended. Its lifecycle is one table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain import facts as f
from bot.domain.errors import Refusal

LONGEST = 1000
"""Characters; a longer one is read by nobody in a fire engine."""


class Stage(StrEnum):
    """Where an announcement stands."""

    DRAFTED = "drafted"
    POSTED = "posted"
    ENDED = "ended"
    DROPPED = "dropped"


NEXT: dict[Stage, tuple[Stage, ...]] = {
    Stage.DRAFTED: (Stage.POSTED, Stage.DROPPED),
    Stage.POSTED: (Stage.ENDED,),
    Stage.ENDED: (),
    Stage.DROPPED: (),
}
REACHES: dict[type[f.Fact], Stage] = {
    f.AnnouncementPosted: Stage.POSTED,
    f.AnnouncementEnded: Stage.ENDED,
    f.AnnouncementDropped: Stage.DROPPED,
}
FAMILY: tuple[type[f.Fact], ...] = (f.AnnouncementDrafted, *REACHES)
"""All that its stream may hold."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement as it stands; `by` names who wrote it."""

    words: str = ""
    by: str = ""
    stage: Stage = Stage.DRAFTED
    posted_at: datetime | None = None
    ended_at: datetime | None = None


def announcement_of(stream: Sequence[f.Noted]) -> Announcement:
    """The announcement that these facts tell of."""
    found = Announcement()
    for noted in stream:
        match noted.fact:
            case f.AnnouncementDrafted(words=words):
                found = Announcement(words, noted.by)
            case f.AnnouncementPosted():
                found = replace(found, stage=Stage.POSTED, posted_at=noted.at)
            case f.AnnouncementEnded():
                found = replace(found, stage=Stage.ENDED, ended_at=noted.at)
            case f.AnnouncementDropped():
                found = replace(found, stage=Stage.DROPPED)
            case _:
                pass
    return found


def draft(words: str) -> f.AnnouncementDrafted:
    """A new one. Raises `Refusal` for what is empty or too long."""
    if not words:
        raise Refusal("announcement_empty")
    if len(words) > LONGEST:
        raise Refusal("announcement_too_long", most=LONGEST, has=len(words))
    return f.AnnouncementDrafted(words)


def moved(state: Announcement, fact: f.Fact) -> list[f.Fact]:
    """The next stage. Raises `Refusal` where it is not its turn."""
    if REACHES[type(fact)] not in NEXT[state.stage]:
        raise Refusal("announcement_stands", stage=state.stage.value)
    return [fact]
