"""What a report's place may be called, and where it is: for known places and the geocoder."""

import re

from bot.domain.details import Details, is_known
from bot.domain.masking import NUMBER, TITLES
from bot.domain.place import GEOCODER
from bot.intake.places import RELATED

LONGEST = 60
"""Letters of a name."""
SOMEBODY = re.compile(
    rf"\b(?:{TITLES}|haji|hj)\b|\brumah\b(?! sakit| makan| potong)",
    re.IGNORECASE,
)
"""What in a name tells of a person or a home: such a place is nobody's landmark."""


def savable_point(details: Details) -> str:
    """The point that was told, or that a geocoder found; empty for none, or a known place's."""
    if is_known(details, "pin"):
        return details["pin"].words
    found = details.get("located")
    return found.words if found and found.code == GEOCODER else ""


def proposed_name(details: Details) -> str:
    """The landmark by its name, without "dekat" or "depan"; empty where it names no place."""
    words = details["landmark"].words if is_known(details, "landmark") else ""
    name = RELATED.sub("", words, count=1) if RELATED.match(words) else words
    if not 3 <= len(name) <= LONGEST or somebodys(name):
        return ""
    return name.title() if name.islower() else name


def somebodys(name: str) -> bool:
    """Whether a place is a person's, his home, or a number; any title tells, no name need follow.

    A whole line is judged by `masking.names_somebody`.
    """
    return bool(NUMBER.search(name) or SOMEBODY.search(name))
