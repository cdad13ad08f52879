"""Names that mean several areas, a kelurahan and its kecamatan or two villages: they are asked."""

from dataclasses import dataclass

from bot.domain.city import City
from bot.domain.details import Details, code_of, is_known


@dataclass(frozen=True, slots=True)
class Meaning:
    """One area that a name may mean: the topic and code that choosing it records."""

    topic: str
    """kelurahan, or area for a kecamatan."""
    code: str
    name: str
    type: str
    """kelurahan, desa, or kecamatan."""
    district: str = ""
    """The kecamatan of a village that shares its name with another village."""


def meanings(details: Details, city: City) -> tuple[Meaning, ...]:
    """What the area told of may mean, until it is settled; none where nothing is unsure."""
    told = details.get("area")
    if told is None or told.code or not told.words or is_known(details, "kelurahan"):
        return ()
    return named(told.words, city)


def named(name: str, city: City) -> tuple[Meaning, ...]:
    """Every area of the city that bears this name, the villages first."""
    name = name.lower()
    villages = [one for one in city.villages if one.name.lower() == name]
    found = [
        Meaning(
            "kelurahan", one.code, one.name, one.type, one.district if len(villages) > 1 else ""
        )
        for one in villages
    ]
    district = next((one for one in city.villages if one.district.lower() == name), None)
    if district:
        found.append(
            Meaning("area", district.code.rpartition(".")[0], district.district, "kecamatan")
        )
    return tuple(found)


def is_district(code: str, city: City) -> bool:
    """Whether this is the code of one of the city's kecamatan."""
    return any(one.code.rpartition(".")[0] == code for one in city.villages)


def area_words(details: Details, city: City) -> str:
    """The area in words where no kelurahan is known: "Kecamatan Kejaksan"; as told while unsure."""
    told = details.get("area")
    if told is None or is_known(details, "kelurahan"):
        return ""
    code = code_of(details, "area")
    district = next(
        (one.district for one in city.villages if code and one.code.startswith(f"{code}.")), ""
    )
    return f"{city.district_word} {district}" if district else told.words
