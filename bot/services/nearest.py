"""Which post of an agency is nearest to where a report is, as the crow flies."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from bot.domain.agency import Agency, Station
from bot.domain.details import Details, is_known
from bot.domain.place import degrees_of
from bot.messages import Near

EARTH_KM = 6371.0
SHORT = 3
"""How many are measured exactly: geodesic costs a hundred times what haversine does."""


def nearest(agency: Agency, details: Details) -> Near | None:
    """The agency's nearest post and its geodesic distance; None without a point or a post.

    A point that was told counts before one that the address was found at.
    """
    point = next((details[one].words for one in ("pin", "located") if is_known(details, one)), "")
    if not point or not agency.stations:
        return None
    here = degrees_of(point)
    short = sorted(agency.stations, key=lambda one: _haversine(here, (one.lat, one.lon)))[:SHORT]
    km, label = min((_geodesic(here, one), one.label) for one in short)
    return Near(label, km)


def _geodesic(here: tuple[float, float], station: Station) -> float:
    from geopy.distance import geodesic  # 0.4 s to import: only where a city has posts on the map

    return float(geodesic(here, (station.lat, station.lon)).km)


def _haversine(here: Sequence[float], there: Sequence[float]) -> float:
    """Kilometres on a sphere."""
    (lat, lon), (lat2, lon2) = (map(radians, one) for one in (here, there))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
