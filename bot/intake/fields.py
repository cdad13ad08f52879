"""What a reading holds: values by field, each with its span and how sure it is."""

from dataclasses import dataclass, field
from typing import Any

from bot.intake.text import Span

FIELDS = (
    "kind", "category", "street", "rt", "rw", "kelurahan", "kecamatan", "landmark", "lat", "lon",
    "caller_name", "caller_phone", "victims", "depth_cm", "four_wheel", "handled",
)  # fmt: skip
"""What a reading may hold, in this order."""


@dataclass(frozen=True, slots=True)
class Value:
    """One thing read: what, where in the text, how sure (0 to 1), and whether a person gave it."""

    value: Any
    span: Span
    confidence: float
    given: bool = False

    def document(self) -> dict[str, Any]:
        """As the command prints it."""
        return {"value": self.value, "span": list(self.span), "confidence": self.confidence}


@dataclass(slots=True)
class Reading:
    """All that one text says. `values` by field; what may be asked is in `choices`."""

    text: str
    values: dict[str, Value] = field(default_factory=dict)
    villages: tuple[str, ...] = ()
    """Codes of the kelurahan read; several where two of one name are meant."""
    unsure: Value | None = None
    """A name that is both a kelurahan's and a kecamatan's, or of two kelurahan: which is asked."""
    victims: Value | None = None
    """How many, where the text does not say whether they are dead, injured or trapped."""
    described: bool = False
    """Whether the kind was not named: its clause tells of the conditions too."""
    realm: Value | None = None
    house: str = ""
    own: set[str] = field(default_factory=set)
    """Fields of an address that are the caller's own, and count while no other is told."""
    place: Span | None = None
    """From the first to the last piece of the address."""
    filled: bool = False
    """Whether that is the line of a form that asks for it."""
    silent: list[Span] = field(default_factory=list)
    """Labels of a form that tell nothing by themselves, and lines that tell nothing at all."""

    def document(self) -> dict[str, Any]:
        """Every field, null where the text is silent."""
        return {one: self.values[one].document() if one in self.values else None for one in FIELDS}
