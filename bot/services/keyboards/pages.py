"""What keyboards share: rows, pages and their names, and the pages that ask for one detail."""

import re
from collections.abc import Sequence

from bot.buttons import Button, label
from bot.domain import dispatch as d
from bot.domain.agency import Kind
from bot.domain.areas import Meaning
from bot.domain.city import City
from bot.domain.details import CHECKED_AS, CHOICES, TOPICS, Details, as_read, to_check
from bot.domain.incident import LATE_REASONS
from bot.messages import Rows


def in_rows(buttons: Sequence[Button], width: int) -> Rows:
    """Buttons side by side, `width` to a row."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


ASKED = tuple(
    one for one in TOPICS if one not in ("priority", "kelurahan", "area", "pin", "located")
)
"""Topics that are asked in words; the others come by button or from the map."""
PAGES = re.compile(
    "|".join(
        [
            rf"ask\.({'|'.join(ASKED)})",
            r"kind\.[a-z_]+",
            r"(phone|declined)\.[0-9]{1,6}",
            r"unack(\.[0-9]{1,6})?",
            "other|takeover|unit",
            r"withdraw(\.[0-9]{1,6})?",
            r"late\.[a-z0-9_]+\.[0-9]{1,6}\.[0-9]{1,6}",
            "agencies|times|add|more|monitoring|place|note|tell_all|condition|close|decline",
            r"real|spot|cancel|pass_on|nothing|points|point\.[0-9]{1,6}",
        ]
    )
)
"""Every page a keyboard may be open at, besides its first."""


def is_page(name: str) -> bool:
    """Whether some keyboard has such a page."""
    return name == "main" or PAGES.fullmatch(name) is not None


def page(
    stream: int, name: str, dispatch: int | None = None, words: str = "", **values: str | int
) -> Button:
    """A button that opens a page of the keyboard it stands on."""
    return Button(
        "page", stream, dispatch, name, words or f"page_{name.split('.')[0]}", tuple(values.items())
    )


def detail_pages(stream: int, city: City, details: Details, open_page: str) -> Rows:
    """The pages that ask for one detail, the same on a draft and on an incident."""
    back = (page(stream, "main"),)
    topic = open_page.removeprefix("ask.")
    right = ((label("as_read", stream, None, topic),),) if as_read(details, topic) else ()
    if open_page == "ask.kind":
        categories = [
            page(stream, f"kind.{code}", words="category", text=text)
            for code, text in city.categories.items()
        ]
        common = [_kind(stream, city.kinds[code]) for code in city.common]
        return (*right, *in_rows(common, 2), *in_rows(categories, 2), back)
    if open_page.startswith("kind."):
        category = open_page.removeprefix("kind.")
        kinds = [_kind(stream, one) for one in city.kinds.values() if one.category == category]
        return (*in_rows(kinds, 2), back)
    if open_page.startswith("ask."):
        return (*right, *_choices(stream, topic), back)
    return ()


def questioned(stream: int, asked: Sequence[str]) -> Rows:
    """The answers to the question that is next, then a way to type the answer to each."""
    topic = asked_now(asked)
    return (*(_choices(stream, topic) if topic else ()), *asked_by_page(stream, asked))


def asked_by_page(stream: int, asked: Sequence[str]) -> Rows:
    """A way to each question's own page."""
    return in_rows([page(stream, f"ask.{one}", words="ask", topic=one) for one in asked], 2)


def checks(stream: int, details: Details, but: Sequence[str] = ()) -> Rows:
    """A way to each page that corrects what was only read, the weakest guesses first."""
    weak: dict[str, bool] = {}
    for one in to_check(details):
        weak.setdefault(CHECKED_AS.get(one, one), details[one].weak)
    ways = [
        page(stream, f"ask.{topic}", words="check", topic=topic, weak=int(how))
        for topic, how in weak.items()
        if topic not in but
    ]
    return in_rows(ways, 3)


def asked_later(stream: int, survey: bool | None) -> Sequence[Button]:
    """Whether the caller may be asked how it was: one tap; nothing where nobody is (None)."""
    if survey is None:
        return ()
    values = (("on", int(survey)),)
    return (Button("survey", stream, None, "no" if survey else "yes", "survey", values),)


def asked_now(asked: Sequence[str]) -> str:
    """The first question, in the document's order, that one tap can answer; empty for none.

    Kind and place are typed: without them nothing is sent.
    """
    return next((one for one in asked if one not in ("kind", "place")), "")


def _choices(stream: int, topic: str) -> Rows:
    codes = d.VICTIMS if topic == "victims" else CHOICES.get(topic, ())
    choices = [
        Button("set", stream, None, f"{topic}.{code}", "choice", (("topic", topic), ("code", code)))
        for code in (*codes, "unknown")
    ]
    return in_rows(choices, 3 if len(choices) > 4 else 2)


def _kind(stream: int, kind: Kind) -> Button:
    return Button("set", stream, None, f"kind.{kind.code}", "kind", (("text", kind.label),))


def doubted(stream: int, doubts: Sequence[str]) -> Rows:
    """What looks wrong about a place is right, or it is at sea: one tap each."""
    if not doubts:
        return ()
    at_sea = Button("set", stream, None, "realm.laut", "at_sea")
    return ((label("confirm_place", stream), at_sea),)


def meant(stream: int, areas: Sequence[Meaning]) -> Rows:
    """Which area a name means, of those that bear it: one tap."""
    ways = [
        Button(
            "set", stream, None, f"{one.topic}.{one.code}", "meaning",
            (("type", one.type), ("name", one.name), ("district", one.district)),
        )
        for one in areas
    ]  # fmt: skip
    return in_rows(ways, 2)


def late_reasons(stream: int, where: str) -> Rows:
    """Why a step is late; `where` is its code, dispatch (0: none) and round."""
    ways = [
        Button("late", stream, None, f"{where}.{one}", "late_reason", (("code", one),))
        for one in LATE_REASONS
    ]
    return in_rows(ways, 2)
