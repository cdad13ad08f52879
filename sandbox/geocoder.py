"""A geocoder, played: Nominatim's /search as its usage rules have it, over a list of places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.clock import Clock
from sandbox.model import Json

EVERY = timedelta(seconds=1)
"""One request a second, as the public server's usage policy asks."""
PARAMETERS = frozenset(
    {"q", "format", "limit", "viewbox", "bounded", "countrycodes", "addressdetails",
     "accept-language", "namedetails", "extratags"}
)  # fmt: skip
LIBRARIES = ("geopy/", "python", "aiohttp")
"""User agents of libraries: the public server refuses who does not say which program asks."""


@dataclass
class Reply:
    """What it answers: HTTP status, JSON body, headers."""

    status: int
    body: list[Json] | Json
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Geocoder:
    """Finds a place when every word of its name is asked for; `down` answers 503 to everything.

    `places` name -> (lat, lon); `asked` lists the queries in the order they came; `busy` is for
    how many seconds it tells everybody to stay away (429), 0 for not at all.
    """

    clock: Clock
    places: dict[str, tuple[float, float]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    down: bool = False
    busy: int = 0
    _last: datetime | None = None

    def search(self, query: Mapping[str, str], agent: str) -> Reply:
        """GET /search: a list of at most one place; 400, 403, 429 or 503 as the rules say."""
        if self.down:
            return Reply(503, {"error": "down"})
        if self.busy:
            return Reply(429, {"error": "too many requests"}, {"Retry-After": f"{self.busy}"})
        if not agent or agent.lower().startswith(LIBRARIES):
            return Reply(403, {"error": "say which program asks: User-Agent"})
        strange = query.keys() - PARAMETERS
        if strange or not query.get("q") or query.get("format") not in ("json", "jsonv2"):
            return Reply(400, {"error": f"q and format are needed; not known: {sorted(strange)}"})
        now = self.clock.now()
        if self._last is not None and now - self._last < EVERY:
            return Reply(429, {"error": "one request a second"}, {"Retry-After": "1"})
        self._last = now
        self.asked.append(query["q"])
        found = self._find(query["q"].lower())
        if found is None or not _inside(found[1], query):
            return Reply(200, [])
        name, (lat, lon) = found
        return Reply(200, [{"display_name": name, "lat": f"{lat}", "lon": f"{lon}"}])

    def _find(self, asked: str) -> tuple[str, tuple[float, float]] | None:
        for name, point in self.places.items():
            if all(word in asked for word in name.lower().split()):
                return name, point
        return None


def _inside(point: tuple[float, float], query: Mapping[str, str]) -> bool:
    """Whether the point lies in the viewbox ("lon,lat,lon,lat"), where it bounds."""
    if query.get("bounded") != "1":
        return True
    lon, lat, lon2, lat2 = map(float, query["viewbox"].split(","))
    return min(lat, lat2) <= point[0] <= max(lat, lat2) and (
        min(lon, lon2) <= point[1] <= max(lon, lon2)
    )
