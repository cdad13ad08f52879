"""What every scripted play shares: its beats one after the other, who does what, what is seen."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from bot.assembly import Assembly
from bot.clock import RealClock, VirtualClock
from bot.commands.drill.verdict import Act, Verdict, judge
from bot.commands.stage import Stage
from bot.domain.sop import Sop
from bot.ports import StreamKind
from bot.terminal import said
from sandbox.model import Message
from sandbox.owners import Owner
from sandbox.people import NotSeen, Player
from sandbox.world import World

BREATH = timedelta(seconds=3)
"""What any act of a person takes."""
ENTRANCE = timedelta(minutes=2)
"""Until everybody has come in and greetings and notices have been read."""
Beat = Callable[[], Awaitable[None]]


class Scenes(ABC):
    """Beats played through the real bot; the first that does not find what it must see ends it."""

    def __init__(self, world: World, assembly: Assembly, clock: RealClock | VirtualClock) -> None:
        self.world = world
        self.assembly = assembly
        self.clock = clock
        self.acts: list[Act] = []
        self.faults: list[str] = []
        self.stage: Stage
        self.owners: list[Owner] = []
        """Who has a phone."""
        self.began = clock.now()

    @property
    @abstractmethod
    def beats(self) -> Sequence[Beat]:
        """What is played, in order."""

    @abstractmethod
    async def verdict(self) -> Verdict:
        """What was exercised, met, seen."""

    @property
    def everybody(self) -> Sequence[Player]:
        """Who must have seen all that he got."""
        return self.stage.everybody

    async def settle(self) -> None:
        """A person acts, and all that follows arrives."""
        await self.clock.until(self.clock.now() + BREATH)

    async def perform(self) -> None:
        """Play it all; what goes wrong is kept for the verdict."""
        await self.clock.until(self.clock.now() + ENTRANCE)
        self.stage.forget()
        self.began = self.clock.now()
        for beat in self.beats:
            try:
                await beat()
            except NotSeen as missing:
                self.faults.append(f"{beat.__name__.strip('_')}: {missing}")
                return

    async def judged(self, sop: Sop, kinds: Sequence[StreamKind], *, whole: bool = True) -> Verdict:
        """What was exercised and seen; `whole`: every step of the SOP must have been."""
        for player in self.everybody:
            for message in player.unseen():
                self._unexpected(player.chat.title, message.text)
        for owner in self.owners:
            for line in owner.unseen():
                self._unexpected(owner.name, line.content.get("text"))
        return await judge(
            self.assembly, self.world, self.began, self.acts, self.faults, sop, kinds, whole=whole
        )

    def _unexpected(self, chat: str, text: object) -> None:
        self.faults.append(said("drill.unexpected", chat=chat, text=text))

    # --- acts -------------------------------------------------------------------------------------

    async def press(self, player: Player, words: str, on: str | Message = "") -> None:
        """Press a button (of the newest message that says `on`)."""
        self._act(player, f"[{words}]")
        await player.press(words, player.look(on) if isinstance(on, str) and on else on or None)

    async def write(self, player: Player, words: str, to: str | Message = "") -> None:
        """Type a line (in reply to the newest message that says `to`)."""
        self._act(player, words)
        await player.write(words, player.look(to) if isinstance(to, str) and to else to or None)

    async def passes(self, minutes: float) -> None:
        """Let time pass."""
        await self.clock.until(self.clock.now() + timedelta(minutes=minutes))

    def _act(self, player: Player, what: str) -> None:
        self.note(player.chat.title, player.user.name, what)

    def note(self, where: str, who: str, what: str) -> None:
        """Somebody did something."""
        self.acts.append(Act(self.clock.now(), where, who, what))
