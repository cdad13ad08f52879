"""Places that a city knows by name: landmarks and streets, with where they are."""

from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt

SORTS = ("landmark", "street")
KNOWN, GEOCODER = "known", "geocoder"
"""Who says where a report's place is about: a known place, or the geocoder."""
Bounds = tuple[float, float, float, float]
"""A box in degrees: south, north, west, east."""
EQUATOR, ECCENTRICITY = 6_378_137.0, 0.00669437999014
"""WGS84: the equator's radius in metres, the first eccentricity squared."""
EARTH: Bounds = (-90.0, 90.0, -180.0, 180.0)


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place by its name and what else people call it; `kelurahan` are codes of villages.

    A long street has several kelurahan; `lat` and `lon` in degrees, of a street none.
    """

    name: str
    aliases: tuple[str, ...] = ()
    sort: str = "landmark"
    kelurahan: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    id: int = 0
    """Of one that a supervisor saved; 0 for one of the city's file."""

    @property
    def point(self) -> str:
        """ "-6.888600,109.675300"; empty where nobody knows it."""
        if self.lat is None or self.lon is None:
            return ""
        return point_of(self.lat, self.lon)


def point_of(lat: float, lon: float) -> str:
    """Two degrees as a detail's words hold them."""
    return f"{lat:.6f},{lon:.6f}"


def degrees_of(point: str) -> tuple[float, float]:
    """The same the other way."""
    lat, lon = point.split(",")
    return float(lat), float(lon)


def within(bounds: Bounds | None, lat: float, lon: float) -> bool:
    """Whether a point lies in the box; anywhere on earth where there is none."""
    south, north, west, east = bounds or EARTH
    return south <= lat <= north and west <= lon <= east


def metres(one: str, other: str) -> float:
    """The geodesic distance between two pins ("-6.888600,109.675300").

    Taken on the ellipsoid's own radii at the middle latitude: within a metre at 10 km.
    """
    (lat, lon), (lat2, lon2) = (map(radians, map(float, pin.split(","))) for pin in (one, other))
    middle = (lat + lat2) / 2
    bulge = 1 - ECCENTRICITY * sin(middle) ** 2
    north = EQUATOR * (1 - ECCENTRICITY) / bulge**1.5
    east = EQUATOR / sqrt(bulge) * cos(middle)
    return hypot(north * (lat2 - lat), east * (lon2 - lon))
