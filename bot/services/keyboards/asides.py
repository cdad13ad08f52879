"""The keyboard of what was set aside."""

from collections.abc import Sequence

from bot.buttons import label
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows


def try_again(numbers: Sequence[int]) -> Rows:
    """A way to have each tried once more."""
    return in_rows([label("try_again", 0, None, str(one), number=one) for one in numbers], 3)
