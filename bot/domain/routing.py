"""Whom a report calls for: its kind chooses agencies, and what is known of it adds to them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.details import CHOICES, Details, code_of
from bot.domain.errors import Contradiction
from bot.domain.hurt import TOLD, UNCOUNTED

ROLES = ("lead", "support", "informed")
"""Roles of an agency, the strongest first."""
_NOT = "tidak|tdk|tak|nggak|ngga|gak|ga|ndak|ora"
TYPED = {"tidak": f"(?:{_NOT})", "belum": "(?:belum|blm)", "bisa": "(?:bisa|bs)"}
"""Words as they are also typed in a line."""
STATES: dict[str, str] = {
    state: "|".join(
        r"\s+".join(TYPED.get(word, word) for word in phrase.split())
        for phrase in (*said, *UNCOUNTED[state])
    )
    for state, said in TOLD.items()
}
"""What people say of victims, and how they say it."""
NONE = re.compile(
    rf"\b(?:{_NOT}|belum|blm|tanpa|bukan|nihil|semoga|takut|takutnya|"
    r"khawatir|jangan sampai|apakah|ada berapa)(?:\W+\w+){0,3}\W*$"
)
"""What stands before a word that is denied, feared or asked for (field.md: negation and doubt)."""
TERM = re.compile(r"([a-z]+):([^:]+)")


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that may be known of a report, as `topic:one|another`.

    `victims:` dead, injured, trapped, or `some` (told of, not how they are); `said:` words that
    somebody wrote and did not deny; any other topic: the codes of its choices.
    """

    topic: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Agencies that a report of these kinds calls for besides, once any of `when` holds."""

    code: str
    why: str
    """The reason as people read it: "ada korban luka"."""
    when: tuple[Condition, ...]
    kinds: frozenset[str]
    """Codes of kinds."""
    agencies: tuple[tuple[str, str], ...]
    """(agency, role)."""


@dataclass(frozen=True, slots=True)
class Routed:
    """An agency that a report calls for: in which role, and why, where not for its kind alone."""

    agency: str
    role: str
    why: tuple[str, ...] = ()


def condition(text: str) -> Condition:
    """'victims:injured|some', 'said:trafo|tiang listrik', 'realm:laut'. Raises `Contradiction`."""
    found = TERM.fullmatch(text)
    topic, values = (found[1], tuple(found[2].split("|"))) if found else ("", ())
    known = {"victims": (*STATES, "some"), **{k: v for k, v in CHOICES.items() if k != "victims"}}
    if topic == "said" and all(one.strip() for one in values):
        return Condition(topic, values)
    if topic not in known:
        raise Contradiction("condition", text=text)
    for one in values:
        if one not in known[topic]:
            there = ", ".join(known[topic])
            raise Contradiction("condition_value", text=text, value=one, there=there)
    return Condition(topic, values)


def called_for(
    by_kind: Sequence[tuple[str, str]],
    kind: str,
    rules: Iterable[Rule],
    details: Details,
    said: Sequence[str],
) -> tuple[Routed, ...]:
    """What the kind calls for, with what the rules add: the stronger role counts, reasons add up.

    Agencies of one role stay together, those of the kind first.
    """
    roles: dict[str, str] = dict(by_kind)
    why: dict[str, list[str]] = {}
    for rule in rules:
        if kind not in rule.kinds or not any(holds(one, details, said) for one in rule.when):
            continue
        for agency, role in rule.agencies:
            if ROLES.index(role) <= ROLES.index(roles.get(agency, ROLES[-1])):
                roles[agency] = role
                why.setdefault(agency, []).append(rule.why)
    ranked = sorted(roles.items(), key=lambda one: ROLES.index(one[1]))
    return tuple(Routed(agency, role, tuple(why.get(agency, ()))) for agency, role in ranked)


def holds(one: Condition, details: Details, said: Sequence[str]) -> bool:
    """Whether this is known of the report."""
    if one.topic == "said":
        return any(says("|".join(map(re.escape, one.values)), text) for text in said)
    if one.topic == "victims":
        return any(_victims(state, details, said) for state in one.values)
    return code_of(details, one.topic) in one.values


def _victims(state: str, details: Details, said: Sequence[str]) -> bool:
    """How victims are, as their own detail tells it; else by what was written."""
    told = details.get("victims")
    if told and told.code == "nihil":
        return False
    words = told.words if told else ""
    if state == "some":
        how = any(says(one, words) for one in STATES.values())
        return code_of(details, "victims") is not None and not how
    return any(says(STATES[state], text) for text in (words, *said))


def says(words: str, text: str) -> bool:
    """Whether one of the words stands in the text, denied by nothing before it in its clause."""
    for clause in _clauses(text):
        for found in _pattern(words).finditer(clause):
            if not NONE.search(clause[: found.start()]):
                return True
    return False


def _clauses(text: str) -> list[str]:
    return re.split(r"[,;.!\n]| tapi | tetapi | namun ", text.lower())


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?:nya)?(?!\w)")


def reasons(routed: Iterable[Routed]) -> Mapping[str, tuple[str, ...]]:
    """Agency -> why, for those that are not called for by the kind alone."""
    return {one.agency: one.why for one in routed if one.why}
