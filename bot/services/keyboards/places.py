"""The keyboards of known places."""

from collections.abc import Sequence

from bot.buttons import label
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows, page


def naming(stream: int, open_page: str, name: str) -> Rows:
    """A way to name an incident's point; on its page the landmark as the name, where it has one."""
    if open_page == "more":
        return ((page(stream, "spot"),),)
    return ((label("place_save", stream, None, "", name=name),),) if name else ()


def removals(places: Sequence[tuple[int, str]]) -> Rows:
    """A way to take each place out again, given as (place, name)."""
    return in_rows([label("place_remove", 0, None, str(one), name=name) for one, name in places], 2)
