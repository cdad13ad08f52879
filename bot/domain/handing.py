"""A report goes from one operator to another: offered, then accepted; until then it stays."""

from bot.domain import facts as f
from bot.domain.call import Call, CallStatus
from bot.domain.errors import Refusal
from bot.domain.incident import Incident


def offer(report: Call | Incident, to: int) -> f.Fact:
    """Offer it to another. Raises `Refusal` where it is over, or his already."""
    _still_open(report)
    if report.operator == to:
        raise Refusal("his_already")
    return f.HandoverOffered(to)


def accept(report: Call | Incident, person: int) -> f.Fact:
    """He takes it. Raises `Refusal` where it was not (or no longer) offered to him."""
    _still_open(report)
    if report.offered != person:
        raise Refusal("not_offered")
    return f.HandoverAccepted(person)


def _still_open(report: Call | Incident) -> None:
    if isinstance(report, Incident):
        over = report.closed_at is not None
    else:
        over = report.status is not CallStatus.OPEN
    if over:
        raise Refusal("report_over", number=report.number)
