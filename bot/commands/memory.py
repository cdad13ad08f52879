"""Python's collector of garbage, kept from looking at what will never be any."""

import gc

NEW_OBJECTS = 50_000
"""How many come before the youngest are looked through; Python's own 700 cost a start a tenth."""


def starting() -> None:
    """Hundreds of thousands of objects are about to be made, and to stay: look less often."""
    gc.set_threshold(NEW_OBJECTS, 20, 20)


def at_work() -> None:
    """What the libraries made stays: a look through it all would hold everything up for 0.1 s."""
    gc.collect()
    gc.freeze()
