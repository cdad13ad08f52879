"""Which post of an agency is nearest to where a report is, as the crow flies."""

from bot.domain.agency import Agency
from bot.domain.details import Details, is_known
from bot.domain.place import metres, point_of
from bot.messages import Near


def nearest(agency: Agency, details: Details) -> Near | None:
    """The agency's nearest post and its geodesic distance; None without a point or a post.

    A point that was told counts before one that the address was found at.
    """
    here = next((details[one].words for one in ("pin", "located") if is_known(details, one)), "")
    if not here or not agency.stations:
        return None
    away, label = min(
        (metres(here, point_of(one.lat, one.lon)), one.label) for one in agency.stations
    )
    return Near(label, away / 1000)
