"""The world: one Telegram with one bot, in memory."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Self

from sandbox.clock import Clock
from sandbox.model import Json, Person, State
from sandbox.posting import BotSide

TOKEN = "112000112:SANDBOX-kentongan-is-not-a-secret"


class World(BotSide):
    """One Telegram: people act on it in-process, the bot through the HTTP server.

    What there is: `chats`, `persons`, `journal`, `updates`, `limits`, `faults`, `datacentre`,
    `changes` (the feed), `quiet` with `on_change`. What people do: see Speech and Groups. What
    the bot does: see BotSide, behind the methods.
    """

    # What the page says and shows; Telegram has no such thing, and it is kept by nobody.
    title: str = ""
    zone: str = "Asia/Jakarta"
    centre: tuple[float, float] | None = None
    # Chats in the order of the page: the first stands wide at the left, the rest follow by birth.
    desk: tuple[int, ...] = ()
    # What a person is at this desk, in a word ("operator"), by id.
    roles: Mapping[int, str] = MappingProxyType({})
    example: str = "kebakaran rumah Jl. Merdeka 10"

    def __init__(
        self,
        clock: Clock,
        token: str = TOKEN,
        bot_name: str = "Kentongan 112",
        bot_username: str = "kentongan_112_bot",
        secret: str = "sandbox",
    ) -> None:
        """A world with nobody in it; `secret` is what the data centre expects to be signed with."""
        bot = Person(
            id=int(token.partition(":")[0]),
            first_name=bot_name,
            username=bot_username,
            is_bot=True,
        )
        super().__init__(State(token=token, bot=bot), clock, secret)

    def dump(self) -> Json:
        """All that must outlive a restart, ready for JSON; files included as base64."""
        return self.state.model_dump(mode="json")

    @classmethod
    def load(cls, dumped: dict[str, Any], clock: Clock, secret: str = "sandbox") -> Self:
        """A world as `dump` left it. Raises pydantic's ValidationError."""
        world = cls.__new__(cls)
        super(World, world).__init__(State.model_validate(dumped), clock, secret)
        return world
