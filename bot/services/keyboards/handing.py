"""The keyboards of handing over: to whom, and the answer."""

from collections.abc import Sequence

from bot.buttons import Button, label
from bot.domain.people import Person
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows


def hand_whom(stream: int, staff: Sequence[Person], open_reports: int) -> Rows:
    """Who may take it; of one report also the way to all of them."""
    people = [
        Button(
            "hand", stream, None, str(one.id), "hand", (("name", one.name), ("role", str(one.role)))
        )
        for one in staff
    ]
    several = stream and open_reports > 1
    rest = ((label("hand_over", 0, None, "all", count=open_reports),),) if several else ()
    return (*in_rows(people, 2), *rest)


def handover(giver: int, offered: Sequence[tuple[int, int]]) -> Rows:
    """Accept each, given as (stream, number), or all of them at once."""
    each = [
        Button("accept", stream, None, "", "accept", (("number", number),))
        for stream, number in offered
    ]
    if len(offered) == 1:
        return in_rows(each, 1)
    every = Button("accept", 0, None, str(giver), "accept_all", (("count", len(offered)),))
    return ((every,), *in_rows(each, 3))
