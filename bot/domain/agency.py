"""Who responds to what: a city's agencies and the kinds of incident they are sent to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agency:
    """An organisation that responds, as one city knows it."""

    code: str
    label: str
    phone: str
    """The number people are told to phone; empty where neither base nor city knows one."""
    group: str
    """Code of the agency whose group it is reached in: its own, unless two share one."""
    duty_officer: str
    """Who a reminder calls for, in words."""
    registered: bool
    """Whether the city has it; otherwise it is shown as "belum terdaftar" with its number."""
    ours: bool = False
    """The city's document does not name it: our own proposal."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of incident with its routing; agencies by their codes."""

    category: str
    code: str
    label: str
    priority: str
    """merah, kuning or hijau, until the operator corrects it."""
    lead: tuple[str, ...]
    support: tuple[str, ...]
    informed: tuple[str, ...]
