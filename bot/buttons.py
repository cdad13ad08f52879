"""A button and the order it stands for: codes and ids in at most 64 bytes, never words."""

import re
from dataclasses import dataclass

DATA = re.compile(r"([a-z_]+):([0-9]{1,15}):([0-9]{0,6}):([a-z0-9_.]*)")
"""What our own buttons send; whatever else comes was forged. Ids that long fit any database."""
LIMIT = 64
"""Bytes of callback data that Telegram takes."""


@dataclass(frozen=True, slots=True)
class Button:
    """A press: what to do, on which stream and dispatch, with which code.

    `label` names the words on it (`words.toml`, buttons); `values` fill them in; `url` makes it a
    link, and then there is nothing to press.
    """

    action: str
    stream: int = 0
    dispatch: int | None = None
    arg: str = ""
    label: str = ""
    values: tuple[tuple[str, str | int], ...] = ()
    url: str = ""

    @property
    def data(self) -> str:
        """The callback data; raises `ValueError` over 64 bytes."""
        dispatch = "" if self.dispatch is None else self.dispatch
        text = f"{self.action}:{self.stream}:{dispatch}:{self.arg}"
        if len(text.encode()) > LIMIT:
            raise ValueError(f"callback data over {LIMIT} bytes: {text}")
        return text


def parse(data: str) -> Button | None:
    """The button of this callback data, or None where it is none of ours."""
    found = DATA.fullmatch(data)
    if found is None:
        return None
    action, stream, dispatch, arg = found.groups()
    return Button(action, int(stream), int(dispatch) if dispatch else None, arg)


def label(
    action: str, stream: int = 0, dispatch: int | None = None, arg: str = "", /, **values: str | int
) -> Button:
    """A button whose words are those of its action (and of its code, where they differ)."""
    return Button(action, stream, dispatch, arg, label=action, values=tuple(values.items()))
