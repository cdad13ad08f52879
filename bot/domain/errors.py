"""Refusals: what the desk will not do, as a code that the templates put into words.

Also where an error came from, for a log that holds nobody's words.
"""

import re
from datetime import datetime
from traceback import walk_tb
from zoneinfo import ZoneInfo

SLASH = re.compile(r"[\\/]")


class Refusal(Exception):
    """The desk refuses; `code` names the sentence, `details` fill it in."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def told(self, zone: str) -> dict[str, str]:
        """Its details as words, for a message that leaves later; instants by a zone's clock."""
        return {
            name: one.astimezone(ZoneInfo(zone)).strftime("%H.%M.%S")
            if isinstance(one, datetime)
            else str(one)
            for name, one in self.details.items()
            if one is not None
        }


class Contradiction(Exception):
    """A city's profile says two things that cannot both be; the message says where and why."""


def whence(error: BaseException) -> str:
    """Its name and the calls that led to it, innermost first.

    Without its own text, which may quote what was written, and that of its causes.
    """
    frames = [
        f"{SLASH.split(frame.f_code.co_filename)[-1]}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    return " < ".join([type(error).__name__, *reversed(frames)])
