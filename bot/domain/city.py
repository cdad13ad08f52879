"""One city as data: its document, its SOP, its agencies, kinds of incident and villages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.domain.agency import Agency, Kind
from bot.domain.details import Details, code_of
from bot.domain.people import HELP_DESK_ROOM, VENDOR
from bot.domain.place import Bounds, KnownPlace
from bot.domain.routing import Routed, Rule, called_for
from bot.domain.sop import Sop
from bot.domain.survey import SurveyRules


@dataclass(frozen=True, slots=True)
class Village:
    """A kelurahan or desa by its official name; `code` as the ministry numbers it."""

    code: str
    name: str
    district: str
    type: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A city or regency next to this one, which may have an incident instead."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class HelpDesk:
    """How the city mends the tools of its call centre, and who its vendor is."""

    document: Mapping[str, Any]
    """Empty but for a remark where the city has none: its steps are the base's then."""
    sop: Sop
    stamp: str
    """The SOP's tables as canonical JSON: what tickets keep."""
    stamp_hash: str
    vendor: str
    vendor_phone: str = ""
    vendor_number: str = ""
    """The same in E.164; empty where it is none."""


@dataclass(frozen=True, slots=True)
class Complaints:
    """What a complaint about the service is timed by."""

    sop: Sop
    stamp: str
    """The SOP's tables as canonical JSON: what tickets keep."""
    stamp_hash: str


@dataclass(frozen=True, slots=True)
class City:
    """All that a city's file (over the base `nasional`) says."""

    slug: str
    name: str
    wilayah: str
    zone: str
    """IANA name of its time zone."""
    zone_label: str
    """WIB, WITA or WIT."""
    village_word: str
    district_word: str
    document: Mapping[str, Any]
    sop: Sop
    stamp: str
    """The SOP's tables as canonical JSON: what streams keep."""
    stamp_hash: str
    exercise_stamp: str
    """The same as exercises are timed, where the city wants that otherwise."""
    exercise_hash: str
    agencies: Mapping[str, Agency]
    categories: Mapping[str, str]
    kinds: Mapping[str, Kind]
    villages: tuple[Village, ...] = field(repr=False)
    weights: Mapping[str, Mapping[str, float]] = field(repr=False)
    """Word, kind, and what it weighs for it, near 0 to 2: no city's own (decision 0032)."""
    complaints: Complaints
    common: tuple[str, ...] = ()
    """Kinds that most calls are about: one tap instead of two."""
    bounds: Bounds | None = None
    """Its box on the map in degrees: south, north, west, east; None where the file states none."""
    rules: tuple[Rule, ...] = ()
    """What is known of a report and calls for agencies besides those of its kind."""
    places: tuple[KnownPlace, ...] = field(default=(), repr=False)
    """Landmarks and streets that its own list names."""
    place_faults: tuple[str, ...] = ()
    """What is wrong with rows of that list, which were left out."""
    sop_kinds: frozenset[str] = frozenset()
    """Kinds that the document covers; empty: all. Others run the same steps, marked."""
    neighbours: Mapping[str, Neighbour] = field(default_factory=dict)
    helpdesk: HelpDesk | None = None
    """None: the city has switched it off."""
    message_stamp: str = ""
    """What messages from the public are timed by, and its hash."""
    message_hash: str = ""
    survey: SurveyRules = field(default_factory=SurveyRules)
    staffing: Mapping[str, Any] = field(default_factory=dict)
    guarantees: tuple[Any, ...] = ()
    warnings: tuple[str, ...] = ()

    def route(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Agencies proposed for a kind, as (code, role), leads first.

        An agency the city lacks keeps its place, so that people see it must be phoned; its
        lead falls to the first support the city has.
        """
        rule = self.kinds[kind]
        support = list(rule.support)
        roles: dict[str, str] = dict.fromkeys(rule.lead, "lead")
        if rule.lead and not any(self.agencies[one].registered for one in rule.lead):
            stand_in = next((one for one in support if self.agencies[one].registered), None)
            if stand_in:
                roles = {stand_in: "lead", **dict.fromkeys(rule.lead, "support")}
        for code in support:
            roles.setdefault(code, "support")
        for code in rule.informed:
            roles.setdefault(code, "informed")
        return tuple(roles.items())

    def called_for(self, details: Details, said: Sequence[str]) -> tuple[Routed, ...]:
        """Agencies proposed for a report, by its kind and by what is known and was written of it.

        None while the kind is not known.
        """
        kind = code_of(details, "kind")
        if kind is None or kind not in self.kinds:
            return ()
        return called_for(self.route(kind), kind, self.rules, details, said)

    @property
    def parties(self) -> frozenset[str]:
        """Whom a group may be bound to, besides the operators' room."""
        of_agencies = (party for one in self.agencies.values() for party in one.parties)
        return frozenset((*of_agencies, *self.desk_rooms))

    @property
    def desk_rooms(self) -> Mapping[str, str]:
        """Parties of the help desk and what they are called; none where it is switched off."""
        if self.helpdesk is None:
            return {}
        return {HELP_DESK_ROOM: "Help desk", VENDOR: self.helpdesk.vendor}

    def party_label(self, party: str) -> str:
        """What a party is called: "Damkar", "Damkar Pos Utara"; the code itself if unknown."""
        agency, _, post = party.partition(".")
        known = self.agencies.get(agency)
        if known is None:
            return self.desk_rooms.get(party, party)
        return f"{known.label} {known.post_label(post)}".strip()

    @property
    def numbers(self) -> Mapping[str, str]:
        """Phones that this city's file names (E.164), and whose they are: a party's code."""
        of_agencies = {
            number: one.group for one in self.agencies.values() for number in one.duty_numbers
        }
        if self.helpdesk is None or not self.helpdesk.vendor_number:
            return of_agencies
        return {**of_agencies, self.helpdesk.vendor_number: VENDOR}

    @property
    def village_types(self) -> tuple[str, ...]:
        """Desa, kelurahan, or both."""
        return tuple(sorted({one.type for one in self.villages}))

    def village(self, code: str | None) -> Village | None:
        """The village of that code, if it is this city's."""
        return next((one for one in self.villages if one.code == code), None)

    @property
    def shift(self) -> timedelta:
        """How long a shift lasts: as the city says, else its day shared out, else 8 hours."""
        hours = self.staffing.get("shift_hours") or 24 / self.staffing.get("shifts", 3)
        return timedelta(hours=hours)

    def called(self) -> dict[str, str]:
        """Every name that people call an agency by, in small letters -> its code."""
        names: dict[str, str] = {}
        for one in self.agencies.values():
            outside, _, inside = one.label.lower().rstrip(")").partition("(")
            for name in (one.code.replace("_", " "), one.label.lower(), outside, inside):
                if name.strip():
                    names.setdefault(name.strip(), one.code)
        return names

    def village_name(self, code: str) -> str:
        """The village's name; the code itself where it is not this city's."""
        found = self.village(code)
        return found.name if found else code
