"""How an incident ends: its dispositions, what each makes of it, and what must be said with it."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.domain.errors import Refusal

CANCELLED, PASSED_ON = "dibatalkan", "dilimpahkan"
DISPOSITIONS = (
    "tertangani",
    "tertangani_warga",
    "tidak_ditemukan",
    "laporan_palsu",
    "dibatalkan_pelapor",
    "dialihkan",
    PASSED_ON,
    CANCELLED,
)
CANCELLATIONS = ("salah_lapor", "bukan_darurat", "ganda", "salah_input", "lain")
"""Why the desk cancels an incident: reported by mistake, no emergency, there twice, typed wrong."""
NOTHING_THERE = ("tidak_ditemukan", "laporan_palsu")
"""What a crew finds where nothing is to be done: dispositions that it takes one tap to follow."""


class End(StrEnum):
    """What an ended incident is, by its disposition."""

    CLOSED = "closed"
    CANCELLED = "cancelled"
    FALSE_ALARM = "false_alarm"
    PASSED_ON = "passed_on"
    """Another city has it."""


OF_DISPOSITION: Mapping[str, End] = {
    **dict.fromkeys(DISPOSITIONS, End.CLOSED),
    **dict.fromkeys(NOTHING_THERE, End.FALSE_ALARM),
    "dibatalkan_pelapor": End.CANCELLED,
    CANCELLED: End.CANCELLED,
    PASSED_ON: End.PASSED_ON,
}
"""Each is terminal until a supervisor opens it again; all but CLOSED call crews back that are
still out."""


def checked(disposition: str, detail: str, neighbours: Collection[str]) -> str:
    """What is noted besides a disposition: why it is cancelled, or which city has it; else "".

    Raises `Refusal` for a disposition, reason or neighbour that there is not. "dilimpahkan" may
    go without a city: to an office that is none of the list.
    """
    if disposition not in DISPOSITIONS:
        raise Refusal("disposition_unknown")
    if disposition == CANCELLED:
        if detail not in CANCELLATIONS:
            raise Refusal("reason_unknown")
        return detail
    if disposition == PASSED_ON and detail:
        if detail not in neighbours:
            raise Refusal("choice_unknown")
        return detail
    return ""
