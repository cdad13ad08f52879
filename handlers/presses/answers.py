"""What the presser reads, and what a button's argument holds."""

from collections.abc import Awaitable, Callable

from bot.buttons import Button
from bot.desk import Cause, Desk
from bot.domain.errors import Refusal
from bot.domain.order import Oddity
from bot.messages import Popup

Order = Callable[[Desk, Cause, Button], Awaitable[Popup | None]]
Orders = dict[str, Order]
"""What each action of a button orders; None: what it did is seen, and nothing is said."""


def answer(code: str, *, waits: bool = False, **values: object) -> Popup:
    """The words of this code, read in passing; those that `waits` stand until they are closed."""
    return Popup(code, tuple(values.items()), waits=waits)


def taken(desk: Desk, cause: Cause, odd: tuple[Oddity, ...]) -> Popup:
    """A step in its order is recorded; one out of order too, and says what is unusual."""
    return answer("recorded_oddly", odd=odd) if odd else recorded(desk, cause)


def stream(digits: str) -> int:
    """Another report, in a button's argument. Raises `Refusal`."""
    if not digits.isdecimal() or len(digits) > 15:
        raise Refusal("choice_unknown")
    return int(digits)


def recorded(desk: Desk, cause: Cause) -> Popup:
    """It is noted: when, and by whom."""
    return answer("recorded", at=desk.clock.now(), who=cause.name)
