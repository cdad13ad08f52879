"""What speaks to the outside, what puts messages into words, and what reads a typed line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.buttons import Button
from bot.domain.checks import Finding, Look
from bot.domain.errors import Coded
from bot.domain.place import KnownPlace
from bot.intake.replies import Reply
from bot.intake.topics import Found
from bot.messages import Message, Popup
from bot.ports.outbox import Channel


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in its channel's own form: text (HTML), rows of (label, data, url), media.

    The text of a point on the map is plain: what it is called, and a line below; none for a bare
    one.
    """

    text: str
    rows: tuple[tuple[tuple[str, str, str], ...], ...] = ()
    media: str | None = None
    file: str = ""
    pin: tuple[float, float] | None = None
    menu: tuple[tuple[str, ...], ...] | None = None
    """Standing buttons below the input field; an empty one takes them away."""
    commands: tuple[tuple[str, str], ...] | None = None
    """The chat's own "/" list, and nothing is said; an empty one leaves it everybody's."""
    line: str = ""
    """The same in one line, with the codes to answer by: what a template of WhatsApp's can say."""
    mark: int = 0
    """What this leaving is known by where its channel gives it no name; 0 for none."""
    knocks: bool = False
    """It goes to a phone that WhatsApp lets nobody write to freely: only its line may leave."""


class Fault(StrEnum):
    """How a sending failed, sorted where it is born."""

    RETRY = "retry"
    """Before the request left: safe to try again."""
    THROTTLED = "throttled"
    UNKNOWN = "unknown"
    """After it left: it may have arrived."""
    REFUSED = "refused"
    """The chat refuses us for good."""
    MOVED = "moved"
    """The group has a new chat id."""
    SAME = "same"
    """Nothing to change: it already shows this."""
    GONE = "gone"
    """The message to edit, or to answer, is not there any more."""
    BROKEN = "broken"
    """Our own fault: the message is not acceptable."""


@dataclass(frozen=True, slots=True)
class Landed:
    """What came of one sending: a message id, or a fault with its particulars.

    One that may have arrived has both, where the id is of our making.
    """

    message: int | None = None
    fault: Fault | None = None
    retry_after: float = 0
    new_chat: int | None = None
    why: str = ""
    answer: str = ""
    """What was answered, by an outside thing that is asked."""
    stuck: bool = False
    """Our own gateway failed at it, wherever it was by then."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message that came by WhatsApp or SMS.

    `external` is the channel's own id for it: it takes effect once. `number` is in E.164, `at`
    (UTC) when it was sent, where the channel says so. `pressed` is what a button of ours sent.
    """

    channel: Channel
    external: str
    number: str
    words: str = ""
    at: datetime | None = None
    media: str | None = None
    file: str = ""
    pressed: str = ""
    pin: tuple[float, float] | None = None


class Fate(StrEnum):
    """What became of a message that its channel had taken."""

    ARRIVED = "arrived"
    READ = "read"
    FAILED = "failed"
    SHUT = "shut"
    """It failed as the phone may not be written to freely any more; as a template it may leave."""


@dataclass(frozen=True, slots=True)
class Report:
    """A delivery report: `message` as its gateway named it when it took it, and to which number.

    `mark` is our own, where it is told back: the answer that named the message may have been lost.
    """

    channel: Channel
    number: str
    message: int
    fate: Fate
    mark: int = 0


class Unreachable(Coded):
    """An outside thing that we cannot start without does not answer; its words say which."""


class Gateway(Protocol):
    """One outside thing that messages leave to."""

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Post a new message."""
        ...

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """Redraw a message that was posted before."""
        ...

    async def delete(self, chat: int, message: int) -> Landed:
        """Take a message out of its chat; done twice it does no harm, so it may be repeated."""
        ...


class Mailbox(Protocol):
    """Where messages lie that came by phone, until somebody takes them."""

    async def waiting(self) -> Sequence[Incoming]:
        """Those nobody has taken, oldest first; raises what its store raises."""
        ...

    async def taken(self, message: Incoming) -> None:
        """This one had its effect, and is not shown again."""
        ...

    async def reports(self) -> Sequence[Report]:
        """What became of messages since the last look; the same may be told twice."""
        ...


class Probe(Protocol):
    """An outside thing that can be asked how it is."""

    async def probe(self) -> Finding:
        """How it is; never raises."""
        ...


class Inspector(Protocol):
    """Asks an outside thing where we stand with it."""

    async def look(self, chat: int) -> Look:
        """The bot's place in a chat; never raises."""
        ...


class Renderer(Protocol):
    """Puts messages into words."""

    def render(self, message: Message, channel: Channel = Channel.TELEGRAM) -> Rendered:
        """The message in its channel's form."""
        ...

    def label(self, button: Button) -> str:
        """The words on a button."""
        ...

    def answer(self, code: str, **values: object) -> str:
        """The short words of an answer to a press, or of a refusal."""
        ...

    def popup(self, popup: Popup) -> str:
        """An answer to a press, with its mark, in what Telegram shows of one."""
        ...

    def invitee(self, words: str) -> str:
        """The code of who is to be invited, from the words for it."""
        ...

    def finding(self, code: str, **values: object) -> str:
        """What was found, and what to do about it."""
        ...

    def reply(self, text: str, whose: str) -> Reply | None:
        """The label of the button that these words from a phone stand for, and its number."""
        ...

    def twin(self, text: str) -> tuple[str, int] | None:
        """Which button of a draft these words alone stand for, and the number behind them or 0."""
        ...

    def private_command(self, text: str) -> str | None:
        """Which command of a private chat these words begin with, if any; without its slash."""
        ...

    def menu_action(self, text: str) -> str | None:
        """Which standing button these words are, if any."""
        ...


class Reader(Protocol):
    """Reads what an operator types."""

    def read(self, text: str) -> Sequence[Found]:
        """What the text says, by topic; never raises, whatever the text."""
        ...


class Learner(Reader, Protocol):
    """A reader that is told of places while it works."""

    def learn(self, saved: Sequence[KnownPlace]) -> None:
        """Places saved at the desk: these are known besides the city's own, and no others."""
        ...
