"""Owners of phones: people who write, press and must see what comes, by WhatsApp or SMS."""

from collections.abc import Awaitable, Callable

from sandbox import bodies
from sandbox.handset_acts import HandsetActs
from sandbox.model import Handset, Line
from sandbox.people import NotSeen
from sandbox.world import World


class Owner:
    """Whoever holds one phone of the page; `settle` waits until nothing is on its way."""

    def __init__(
        self, world: World, handset: Handset, settle: Callable[[], Awaitable[None]]
    ) -> None:
        self.world = world
        self.handset = handset
        self.seen: set[int] = set()
        self._acts = HandsetActs(world)
        self._settle = settle

    @property
    def name(self) -> str:
        """What the page calls the phone."""
        return self.handset.name

    def __repr__(self) -> str:
        return f"<Owner of {self.name}>"

    async def write(self, text: str) -> None:
        """Write, by WhatsApp where the phone has it, else as an SMS."""
        await self._acts.write(bodies.Write(user_id=0, chat_id=int(self.handset.number), text=text))
        await self._settle()

    async def press(self, words: str) -> None:
        """Press the newest button with these words. Raises `NotSeen`."""
        for line in reversed(self.handset.lines):
            for title, data in line.keys.items():
                if words.lower() in title.lower():
                    number = int(self.handset.number)
                    await self._acts.press(
                        bodies.Press(user_id=0, chat_id=number, message_id=line.id, data=data)
                    )
                    await self._settle()
                    return
        raise NotSeen(f"{self.name}: no button says {words!r}: {self._texts(self.handset.lines)}")

    def see(self, *words: str) -> str:
        """A message that was not seen yet, with all these words; its text. Raises `NotSeen`."""
        for line in self.unseen():
            text = str(line.content.get("text", ""))
            if all(word.lower() in text.lower() for word in words):
                self.seen.add(line.id)
                return text
        raise NotSeen(f"{self.name}: nothing says {words}: {self._texts(self.unseen())}")

    def unseen(self) -> list[Line]:
        """What came and was not looked at."""
        return [one for one in self.handset.lines if one.out and one.id not in self.seen]

    def lose_whatsapp(self) -> None:
        """From now on the phone has SMS alone."""
        self.handset.whatsapp = False
        self.world.whatsapp.absent.add(self.handset.number)

    def _texts(self, lines: list[Line]) -> list[str]:
        return [str(one.content.get("text", "")) for one in lines if one.out]
