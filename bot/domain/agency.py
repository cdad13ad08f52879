"""Who responds to what: a city's agencies and the kinds of incident they are sent to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """A part of an agency with a group of its own, for one area."""

    code: str
    label: str
    areas: tuple[str, ...]
    """Codes of the kecamatan or kelurahan that it serves."""

    def serves(self, kelurahan: str) -> bool:
        """Whether this kelurahan is in its area."""
        return any(kelurahan == one or kelurahan.startswith(f"{one}.") for one in self.areas)


@dataclass(frozen=True, slots=True)
class Station:
    """Where an agency's units start from, in degrees."""

    label: str
    lat: float
    lon: float


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
    units: tuple[str, ...] = ()
    """Its units by name, where the document has its officer propose one (Tarakan, row 5)."""
    posts: tuple[Post, ...] = ()
    stations: tuple[Station, ...] = ()
    """Its posts that have a place on the map, with a group of their own or without."""
    duty_numbers: tuple[str, ...] = ()
    """Phones (E.164) that its card goes to while none of its groups can be reached."""
    channels: tuple[str, ...] = ()
    """What those phones are written to by: the first of these that the installation has."""

    @property
    def parties(self) -> tuple[str, ...]:
        """Whom its groups are bound to: the agency, and each of its posts."""
        return (self.group, *(f"{self.code}.{one.code}" for one in self.posts))

    def parties_for(self, kelurahan: str | None) -> tuple[str, ...]:
        """Those meant for a place: the agency, and its posts there (all where it is not known)."""
        near = (one.code for one in self.posts if kelurahan is None or one.serves(kelurahan))
        return (self.group, *map(self.party, near))

    def party(self, post: str | None) -> str:
        """The party of one of its posts, or its own."""
        return f"{self.code}.{post}" if post else self.group

    def post_label(self, post: str | None) -> str:
        """What a post is called; empty for none."""
        return next((one.label for one in self.posts if one.code == post), "")


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
    words: tuple[str, ...] = ()
    """What callers say for it, besides what the house's lexicon knows."""
