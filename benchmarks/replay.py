"""Real flood reports replayed as calls: incidents, attaches and false attaches that come out.

Jakarta, 20 and 22 February 2017: 142 texts with coordinates, one call a minute in their own order.
They are not ours to copy: `python -m benchmarks.replay FILE` (or KENTONGAN_REPLAY) reads them where
they are, and says so where they are not. The first day was looked at while likeness was tuned, the
second only counted.

What is true is told by the map alone: an attach is FALSE where the call's own point lies farther
than 500 m (geodesic) from the first point of the incident it was added to; a call that opened an
incident although an open one began within 200 m of it is MISSED. So two streets of one flood count
as two places, and a caller's point may be where he sits, not where the water is.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import jakarta
from bot.domain.place import metres
from bot.intake.likeness import OF_A_PLACE, Likeness, Sighting, likeness
from bot.intake.reading import Reader

BEGINS = datetime(2017, 2, 20, tzinfo=UTC)
FAR, FARTHER, NEAR = 500, 1000, 200
"""Metres: from when an attach is false, plainly false; up to when a new incident is a miss."""


@dataclass(frozen=True, slots=True)
class Report:
    """One call: what was read in it, and where it truly came from."""

    sighting: Sighting
    pin: str


@dataclass(slots=True)
class Incident:
    """What is known of it by all its calls, and where it began."""

    known: Sighting
    pin: str


@dataclass(slots=True)
class Outcome:
    """What an evening came to."""

    calls: int = 0
    incidents: int = 0
    attached: int = 0
    false: int = 0
    plainly_false: int = 0
    missed: int = 0

    def __str__(self) -> str:
        return (
            f"{self.calls} calls, {self.incidents} incidents, {self.attached} attached, of these "
            f"{self.false} false (over {FAR} m; {self.plainly_false} over {FARTHER} m), "
            f"{self.missed} missed"
        )


def measure(file: Path | None = None) -> Iterator[str]:
    """A line for each day and way of deciding; one that says so where the reports are not here."""
    rows = jakarta.reports(file)
    if rows is None:
        yield jakarta.skipped("replay")
        return
    reader = jakarta.reader()
    for day, words in jakarta.DAYS.items():
        told = [row for row in rows if row["id"].startswith(f"{day}-")]
        for pins in (False, True):
            reports = [_report(reader, row, nth, pins=pins) for nth, row in enumerate(told)]
            what = "text and map point" if pins else "text alone"
            for who, taps in TAPS.items():
                yield f"replay, {words}, {what}, {who}: {played(reports, taps)}"


def _report(reader: Reader, row: dict[str, str], nth: int, *, pins: bool) -> Report:
    """All are reports of floods, whatever else a text tells; one a minute."""
    found = {one.topic: one for one in reader.read(row["text"])}
    pin = f"{float(row['lat']):.6f},{float(row['lon']):.6f}"

    def words(topic: str) -> str:
        return found[topic].words if topic in found else ""

    sighting = Sighting(
        at=BEGINS + timedelta(minutes=nth),
        kind="banjir",
        family="bencana_alam",
        kelurahan=found["kelurahan"].code if "kelurahan" in found else None,
        place=words("place"),
        landmark=words("landmark"),
        pin=pin if pins else "",
    )
    return Report(sighting, pin)


def played(reports: list[Report], taps: "Taps") -> Outcome:
    """An evening: each call is added to what is offered first, or opens an incident."""
    outcome = Outcome(calls=len(reports))
    open_ones: list[Incident] = []
    for one in reports:
        ranked = [(likeness(one.sighting, it.known), it) for it in open_ones]
        offered = [pair for pair in ranked if pair[0].enough]
        best = max(offered, key=lambda pair: (pair[0].score, pair[1].known.at), default=None)
        if best and taps(best[0]):
            apart = metres(one.pin, best[1].pin)
            outcome.attached += 1
            outcome.false += apart > FAR
            outcome.plainly_false += apart > FARTHER
            best[1].known = _with(best[1].known, one.sighting)
            continue
        outcome.missed += any(metres(one.pin, it.pin) <= NEAR for it in open_ones)
        open_ones.append(Incident(one.sighting, one.pin))
    outcome.incidents = len(open_ones)
    return outcome


def _with(known: Sighting, more: Sighting) -> Sighting:
    """As a further call is added: what was unknown is known now."""
    return replace(
        known,
        kelurahan=known.kelurahan or more.kelurahan,
        place=known.place or more.place,
        landmark=known.landmark or more.landmark,
        pin=known.pin or more.pin,
    )


class Taps:
    """Whether an operator adds his call to what is offered first. He is trusting: he always does.

    `only_places`: as the draft has it, where only what names a place has a button.
    """

    def __init__(self, *, only_places: bool) -> None:
        self._only_places = only_places

    def __call__(self, offered: Likeness) -> bool:
        """Whether he taps."""
        named = any(why in OF_A_PLACE for why, _ in offered.reasons)
        return named or not self._only_places


TAPS = {
    "every button tapped": Taps(only_places=True),
    "were the kind alone a button": Taps(only_places=False),
}

if __name__ == "__main__":
    for line in measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(line, flush=True)
