"""The facts of two reports that are one, and of their being taken apart again."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class CallJoined(Fact):
    """A further call about this incident was added to it.

    `took` facts noted right before this one came of the call (since version 2), and go with it
    should it be taken apart again. `caller` False: it was the same caller once more.
    """

    call_id: int
    took: int = 0
    caller: bool = True


@dataclass(frozen=True, slots=True)
class ToldOtherwise(Fact):
    """A later caller told otherwise of a topic than it was known: the crews should see both."""

    topic: str
    code: str | None = None
    words: str = private()


@dataclass(frozen=True, slots=True)
class DispatchCarriedOver(Fact):
    """This dispatch answers, from now on, for dispatch `of` of the incident that was merged."""

    dispatch: int
    stream: int
    of: int


@dataclass(frozen=True, slots=True)
class IncidentMerged(Fact):
    """Another incident turned out to be this one; `took` facts right before this came of it."""

    stream: int
    number: int
    took: int


@dataclass(frozen=True, slots=True)
class MergedInto(Fact):
    """This incident turned out to be another one, which goes on for both."""

    incident_id: int
    number: int


@dataclass(frozen=True, slots=True)
class IncidentSplit(Fact):
    """Noted in both: the merged one is an incident of its own after all, and stands as it stood.

    `spent`, in the one that went on: the highest dispatch number it ever gave; none is given twice.
    """

    incident_id: int
    number: int
    spent: int
