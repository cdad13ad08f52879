"""How long a gateway under test waits for an answer."""

import pytest

HASTY = 1.0
"""Seconds, where an answer is never to come: more than a loop at work in a full machine stands."""


@pytest.fixture
def patience() -> float:
    """Seconds of waiting; what waits in vain asks for `HASTY` by `pytest.mark.parametrize`."""
    return 10.0
