"""The geocoder: an address looked up at a Nominatim server, within the city's box."""

import logging
from urllib.parse import urlsplit

from geopy.adapters import AioHTTPAdapter
from geopy.exc import (
    GeocoderInsufficientPrivileges,
    GeocoderNotFound,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeopyError,
)
from geopy.geocoders import Nominatim

from bot.domain.place import Bounds, point_of, within
from bot.ports import Fault, Landed, Rendered

PATIENCE = 5.0
"""Real seconds for one attempt."""
PAUSE = 10.0
"""Seconds to wait where a server that is asked too often does not say how long."""


class GeocoderGateway:
    """Asks one server; its answer comes back in `Landed.answer`: "lat,lon", or empty for nothing.

    One request at a time, and one a second at most, is the outbox's budget of one chat: what the
    public server's usage rules ask for (operations.osmfoundation.org/policies/nominatim).
    """

    def __init__(
        self, url: str, contact: str, bounds: Bounds | None, patience: float = PATIENCE
    ) -> None:
        logging.getLogger("geopy").setLevel(logging.WARNING)  # it logs what it is asked
        address = urlsplit(url)
        self._bounds = bounds
        self._nominatim = Nominatim(
            scheme=address.scheme,
            domain=f"{address.netloc}{address.path}".rstrip("/"),
            user_agent=f"kentongan/1 ({contact or 'desk of a 112 call centre'})",
            timeout=patience,
            adapter_factory=AioHTTPAdapter,
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._nominatim.adapter.__aexit__(None, None, None)

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Look an address up; what lies outside the city is nothing found."""
        box = {}
        if self._bounds:
            south, north, west, east = self._bounds
            box = {"viewbox": [(south, west), (north, east)], "bounded": True}
        try:
            found = await self._nominatim.geocode(rendered.text, country_codes="id", **box)
        except GeocoderRateLimited as told:
            return Landed(fault=Fault.THROTTLED, retry_after=float(told.retry_after or PAUSE))
        except GeocoderNotFound:
            return Landed()
        except (GeocoderInsufficientPrivileges, GeocoderQueryError) as refused:
            return Landed(fault=Fault.REFUSED, why=type(refused).__name__)
        except GeopyError as fault:
            return Landed(fault=Fault.RETRY, why=type(fault).__name__)
        except (ValueError, KeyError, TypeError) as strange:  # an answer of another shape
            return Landed(fault=Fault.REFUSED, why=type(strange).__name__)
        if found is None or not within(self._bounds, found.latitude, found.longitude):
            return Landed()
        return Landed(answer=point_of(found.latitude, found.longitude))

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """Nothing here is ever edited."""
        return Landed(fault=Fault.BROKEN, why="a question is not edited")

    async def delete(self, chat: int, message: int) -> Landed:
        """Nor taken back."""
        return Landed(fault=Fault.BROKEN, why="a question is not taken back")
