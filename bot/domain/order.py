"""In which order the statuses of a dispatch came: what is unusual is said, and never refused."""

from dataclasses import dataclass

from bot.domain.dispatch import Dispatch, Status

ROAD = (Status.EN_ROUTE, Status.ON_SCENE, Status.CLEARED)
"""The steps of a straight road; an acknowledgement that was skipped is implied and not missed."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """`step` came `after` the one it should come before, or `without` one that belongs before."""

    step: Status
    how: str
    other: Status


def oddities(dispatch: Dispatch) -> tuple[Oddity, ...]:
    """What is unusual in the order of its steps, by when each happened (not when it was noted)."""
    moments = dispatch.moments
    found: list[Oddity] = []
    for place, step in enumerate(ROAD):
        later = [one for one in ROAD[place + 1 :] if one in moments]
        if step not in moments:
            found += [Oddity(one, "without", step) for one in later[:1]]
        else:
            overtaken = [one for one in later if moments[one] < moments[step]]
            found += [Oddity(step, "after", one) for one in overtaken[:1]]
    if dispatch.reached is Status.DECLINED:
        there = [one for one in (Status.CLEARED, Status.ON_SCENE) if one in moments]
        found += [Oddity(Status.DECLINED, "after", one) for one in there[:1]]
    return tuple(found)


def new_oddities(before: Dispatch, after: Dispatch) -> tuple[Oddity, ...]:
    """What an act made unusual: its answer says so."""
    known = oddities(before)
    return tuple(one for one in oddities(after) if one not in known)
