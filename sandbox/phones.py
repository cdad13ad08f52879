"""Phones with WhatsApp: people who write, press and see; what they do is brought to the webhook."""

from collections.abc import Awaitable, Callable

import httpx

from sandbox.people import NotSeen
from sandbox.whatsapp import Json, Shown
from sandbox.world import World

Settle = Callable[[], Awaitable[None]]


class Meta:
    """Brings what the phones do to a webhook, over HTTP, signed; `door` is its address."""

    def __init__(self, world: World, door: str, settle: Settle) -> None:
        self.world = world
        self.door = door
        self.settle = settle

    async def register(self, word: str) -> httpx.Response:
        """Ask for the challenge, as Meta does when the webhook is registered."""
        asked = {
            "hub.mode": "subscribe", "hub.verify_token": word, "hub.challenge": "1158201444",
        }  # fmt: skip
        async with httpx.AsyncClient() as client:
            return await client.get(self.door, params=asked)

    async def bring(self, hook: Json, secret: str | None = None) -> httpx.Response:
        """Post a webhook and wait until all has settled; another secret forges it."""
        body, headers = self.world.whatsapp.signed(hook)
        if secret is not None:
            headers["x-hub-signature-256"] = secret
        async with httpx.AsyncClient() as client:
            answer = await client.post(self.door, content=body, headers=headers)
        await self.settle()
        return answer

    async def bring_fates(self) -> None:
        """All that waits to be told of messages."""
        waiting, self.world.whatsapp.told = self.world.whatsapp.told, []
        for hook in waiting:
            await self.bring(hook)


class Phone:
    """One person's phone; `number` in digits of E.164."""

    def __init__(self, meta: Meta, number: str) -> None:
        self.number = number
        self._meta = meta
        self._cloud = meta.world.whatsapp

    async def writes(self, text: str, name: str = "") -> httpx.Response:
        """Send a text; the same `name` twice is the same message brought twice."""
        return await self._bring("text", {"body": text}, name)

    async def presses(self, words: str) -> httpx.Response:
        """Press a button, or a line of a list, on the newest message that has it."""
        for shown in reversed(self._mine()):
            for title, data in shown.ids.items():
                if words.lower() in title.lower():
                    return await self.taps(shown.kind, title, data)
        raise NotSeen(f"{self.number} has no button {words!r}: {self._mine()}")

    async def taps(self, kind: str, title: str, data: str) -> httpx.Response:
        """Press this one: `kind` is button or list."""
        pressed = {"type": f"{kind}_reply", f"{kind}_reply": {"id": data, "title": title}}
        return await self._bring("interactive", pressed)

    async def sends_photo(self, caption: str = "", content: bytes = b"jpeg") -> httpx.Response:
        """Send a picture."""
        told = {"id": self._cloud.file(content), "mime_type": "image/jpeg"}
        return await self._bring("image", told | ({"caption": caption} if caption else {}))

    async def sends_location(self, latitude: float, longitude: float) -> httpx.Response:
        """Send where it is."""
        return await self._bring("location", {"latitude": latitude, "longitude": longitude})

    async def reads(self, shown: Shown, status: str = "read", code: int = 0) -> httpx.Response:
        """Let become of a message what may: sent, delivered, read, failed."""
        hook = self._cloud.fate(shown.id, self.number, status, code)
        self._cloud.told.remove(hook)
        return await self._meta.bring(hook)

    def sees(self, *words: str) -> Shown:
        """A message that nobody looked at yet, with all these words. Raises `NotSeen`."""
        for shown in self._mine():
            if not shown.seen and all(one.lower() in shown.text.lower() for one in words):
                shown.seen = True
                return shown
        raise NotSeen(f"{self.number} sees nothing with {words}: {self._mine()}")

    def unseen(self) -> list[Shown]:
        """What nobody looked at."""
        return [one for one in self._mine() if not one.seen]

    async def _bring(self, kind: str, said: Json, name: str = "") -> httpx.Response:
        return await self._meta.bring(self._cloud.comes(self.number, kind, said, name))

    def _mine(self) -> list[Shown]:
        return [one for one in self._cloud.sent if one.to == self.number]


async def texted(door: str, secret: str, sender: str, name: str, text: str) -> httpx.Response:
    """An SMS is brought to the bot's door, as Kannel does it."""
    asked = {"secret": secret, "from": sender, "id": name, "text": text, "charset": "UTF-8"}
    async with httpx.AsyncClient() as client:
        return await client.get(door, params=asked)
