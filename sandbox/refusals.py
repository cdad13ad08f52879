"""How Telegram says no: one exception, and the sentences the Bot API uses for each refusal."""

from typing import Any


class Refusal(Exception):
    """A call that Telegram refuses.

    `code` is both the HTTP status and the body's `error_code`; `parameters` is the body's
    ResponseParameters (`retry_after` in seconds, `migrate_to_chat_id`) or empty.
    """

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def shape(self) -> dict[str, Any]:
        """The body of the answer, as the Bot API words it."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


class SimulationError(Exception):
    """Somebody tried what Telegram's own app would not let a person do."""


class Gone(Exception):
    """The client closed its connection while we were still working for it."""


def bad(words: str, **parameters: int) -> Refusal:
    """400: the request itself is at fault."""
    return Refusal(400, f"Bad Request: {words}", **parameters)


def forbidden(words: str) -> Refusal:
    """403: the bot may not do this here."""
    return Refusal(403, f"Forbidden: {words}")


def conflict() -> Refusal:
    """409: a second poller came, and the first one loses its request (Bot API, getUpdates)."""
    return Refusal(
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    )


def too_many(seconds: int) -> Refusal:
    """429: a rate limit was passed; `seconds` is how long to stay quiet."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def upgraded(new_id: int) -> Refusal:
    """400: the group became a supergroup and lives under `new_id` now."""
    return bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=new_id)


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
OLD_QUERY = "query is too old and response timeout expired or query ID is invalid"
