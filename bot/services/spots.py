"""Where a dispatch is spoken of: groups, else phones, with its card, of which one may have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.city import City
from bot.domain.details import code_of
from bot.domain.incident import Incident
from bot.domain.outgoing import is_group
from bot.domain.people import Group, called
from bot.ports import Address, Channel, View


@dataclass(frozen=True, slots=True)
class Spot:
    """A group that a dispatch is spoken of in, and its card there (a view's id), if it has one.

    Or a duty phone: its contact, and no card that could be redrawn.
    """

    chat: int
    card: int | None = None
    holds: bool = False
    """This post took the dispatch."""
    channel: Channel = Channel.TELEGRAM
    told: bool = False
    """A phone that the card went to."""


Spots = Mapping[int, tuple[Spot, ...]]


def spots_of(
    incident: Incident,
    city: City,
    bound: Mapping[str, Group],
    views: Sequence[View],
    phones: Mapping[int, Sequence[Address]],
) -> Spots:
    """By dispatch: the agency's groups with its card, else those that it would go to.

    A card that went to duty phones is spoken of there, whatever groups came to be since, unless
    every phone refused it.
    """
    kelurahan = code_of(incident.details, "kelurahan")
    found: dict[int, tuple[Spot, ...]] = {}
    for one in incident.dispatches.values():
        agency = city.agencies[one.agency]
        cards = {
            view.chat: view.id
            for view in views
            if view.subject == "card" and view.dispatch == one.number and is_group(view.chat)
        }
        there = [bound[party] for party in agency.parties if party in bound]
        groups = [group for group in there if group.reachable and group.chat in cards]
        by_phone = [
            Spot(phone.chat, None, one.holder == f"c{phone.chat}", phone.channel, told=True)
            for phone in phones.get(one.number, ())
            if one.channel and one.delivery != "refused"
        ]
        holder = bound.get(agency.party(one.post))
        spots = {
            group.chat: Spot(
                group.chat,
                cards.get(group.chat),
                one.holder is not None and holder is not None and holder.chat == group.chat,
            )
            for group in groups or (() if by_phone else called(agency, bound, kelurahan))
        }
        found[one.number] = (*spots.values(), *by_phone)
    return found
