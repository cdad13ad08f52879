"""What looks wrong about a place: said beside it and confirmed by one tap, never refused."""

from bot.domain.city import City
from bot.domain.details import CONFIRMED, Details, is_known, offshore
from bot.domain.facts import DetailRecorded
from bot.domain.place import degrees_of, within
from bot.intake.offing import read_offing

TOPIC_OF = {"outside": "pin", "sea": "place"}
"""Which topic each doubt is about."""


def doubts(details: Details, city: City) -> tuple[str, ...]:
    """ "outside": the map's point lies outside the city, for a report of the land; "sea": its words
    are of the sea, and a person said that it is on land."""
    found = []
    if _open(details, "pin") and not offshore(details) and not _inside(details["pin"].words, city):
        found.append("outside")
    realm = details.get("realm")
    on_land = realm is not None and realm.code == "darat"
    if _open(details, "place") and on_land and read_offing(details["place"].words):
        found.append("sea")
    return tuple(found)


def confirmations(details: Details, city: City) -> list[DetailRecorded]:
    """That the place is as it was told, however it looks."""
    topics = [TOPIC_OF[one] for one in doubts(details, city)]
    return [DetailRecorded(one, CONFIRMED, words=details[one].words) for one in topics]


def _open(details: Details, topic: str) -> bool:
    return is_known(details, topic) and details[topic].code != CONFIRMED


def _inside(words: str, city: City) -> bool:
    """Whether "lat,lon" lies in the city's box; true where the city states none."""
    return within(city.bounds, *degrees_of(words))
