"""How an incident ends: its dispositions, and what must be said with each."""

from collections.abc import Collection

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
