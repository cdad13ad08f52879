"""What an error says to people: held against its sentence, not its code."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.domain.errors import Coded
from bot.terminal import why


@contextmanager
def told(error: type[Coded], *words: str, never: str = "") -> Iterator[None]:
    """This error is raised, its sentence holds these words, and never that one."""
    with pytest.raises(error) as caught:
        yield
    sentence = why(caught.value)
    for one in words:
        assert one in sentence
    assert not never or never not in sentence + str(caught.value)
