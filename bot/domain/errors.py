"""Errors that people read, as codes that the templates put into words.

Also where an error came from, for a log that holds nobody's words.
"""

import re
from datetime import datetime
from traceback import walk_tb
from zoneinfo import ZoneInfo

SLASH = re.compile(r"[\\/]")


class Coded(Exception):
    """An error that people read; `code` names the sentence, `details` fill it in."""

    def __init__(self, code: str, /, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
        self.exercise = False
        """Whether all that was at hand when it was said are exercises."""

    def __str__(self) -> str:
        """For who reads a traceback; people get its sentence."""
        return f"{self.code} {self.details}"


class Refusal(Coded):
    """The desk refuses; its words are those of messages, [answers]."""

    def __str__(self) -> str:
        """Without its details: they may be somebody's words."""
        return self.code

    def told(self, zone: str) -> dict[str, str]:
        """Its details as words, for a message that leaves later; instants by a zone's clock."""
        of_exercises = {"exercise": "1"} if self.exercise else {}
        return of_exercises | {
            name: one.astimezone(ZoneInfo(zone)).strftime("%H.%M.%S")
            if isinstance(one, datetime)
            else str(one)
            for name, one in self.details.items()
            if one is not None
        }


class Contradiction(Coded):
    """Settings, or a city's file, say what cannot be; its words are the terminal's, [errors].

    `details` may hold another, which is told in its own words: "file and line: what is wrong".
    """


def whence(error: BaseException) -> str:
    """Its name and the calls that led to it, innermost first.

    Without its own text, which may quote what was written, and that of its causes.
    """
    frames = [
        f"{SLASH.split(frame.f_code.co_filename)[-1]}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    return " < ".join([type(error).__name__, *reversed(frames)])
