"""How what is told later of victims joins what is known: the three counts add up by state."""

from collections.abc import Mapping

from bot.domain.hurt import NAMES, TOLD, how_many

NOBODY = "nihil"
Told = tuple[str | None, str]
"""A code (how many in all, or nobody) and the words: "3", "1 meninggal, 2 luka"."""


def together(known: Told, later: Told, *, corrects: bool = False) -> Told:
    """Both as one: a state told anew holds anew, one that is denied leaves, the others stay.

    A correction of what was not known before replaces all. A number without a state is that of
    all, and stands as long as it is more than the states tell.
    """
    counts, new = how_many(known[1]), how_many(later[1])
    if new:
        if corrects:
            return _told({**counts, **new} if counts.keys() & new else new, 0)
        return _told({**counts, **new}, _in_all(known))
    if corrects or not (counts or _number(known)):
        return later
    if _number(later):
        return _told(counts, _number(later)) if counts else later
    denied = _denied(later[1])
    if not denied:
        return later if later[0] == NOBODY else known
    kept = {name: count for name, count in counts.items() if name not in denied}
    return _told(kept, 0) if kept else later


def grown(known: Told, later: Told) -> Told:
    """What a person gave, with states besides: none that he told changes, nor how many in all."""
    counts, new = how_many(known[1]), how_many(later[1])
    both = {**new, **counts}
    total = _in_all(known)
    if not _number(known) or both == counts or (total and sum(both.values()) > total):
        return known
    return _told(both, total)


def _told(counts: Mapping[str, int], total: int) -> Told:
    """As the desk writes it: "1 meninggal, 2 luka", "5 orang (2 luka)"."""
    words = ", ".join(f"{counts[name]} {name}" for name in NAMES.values() if counts.get(name))
    told = sum(counts.values())
    if total > told:
        return str(total), f"{total} orang ({words})"
    return str(told), words


def _number(told: Told) -> int:
    return int(told[0]) if told[0] and told[0].isdecimal() else 0


def _in_all(told: Told) -> int:
    """How many in all, where that is more than its states tell; else 0."""
    number = _number(told)
    return number if number > sum(how_many(told[1]).values()) else 0


def _denied(words: str) -> set[str]:
    """States that a denial names: "tidak ada yang luka"."""
    said = f" {' '.join(words.lower().split())} "
    return {
        name
        for state, name in NAMES.items()
        if name in said or any(f" {one} " in said for one in TOLD[state])
    }
