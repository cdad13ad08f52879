"""Whether the caller of a report may be asked how it was: what its button says, and who decides."""

from bot.domain.call import Call
from bot.domain.details import Details, is_known
from bot.domain.incident import Incident
from bot.domain.masking import NUMBER
from bot.intake.numbers import mobile


def number_of(details: Details) -> str | None:
    """The caller's mobile number (E.164); None where none is known."""
    if not is_known(details, "phone"):
        return None
    told = details["phone"].words
    found = NUMBER.search(told)
    return mobile(found[0] if found else told)


def consent(report: Call | Incident) -> bool | None:
    """Whether he may be asked as it stands; None where nobody asks: an exercise, a report entered
    afterwards, or one without a phone that takes messages."""
    if report.exercise or report.belated:
        return None
    if not report.survey.writers and number_of(report.details) is None:
        return None
    return report.survey.allowed
