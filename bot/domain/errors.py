"""Refusals: what the desk will not do, as a code that the templates put into words."""


class Refusal(Exception):
    """The desk refuses; `code` names the sentence, `details` fill it in."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class Contradiction(Exception):
    """A city's profile says two things that cannot both be; the message says where and why."""
