"""The fact that ends what is known of people in a report."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class PersonalDataErased(Fact):
    """The stream's key was destroyed: words and names are gone, codes and times stay."""
