"""The simulation API of phones: their owners write and press, and the bot's door hears of it."""

from collections.abc import Awaitable, Callable

import httpx
from fastapi import APIRouter, Depends

from sandbox import bodies
from sandbox.files import sample_photo
from sandbox.media import photo_shape
from sandbox.model import Handset, Json, Line
from sandbox.phones import Meta, Phone, texted
from sandbox.refusals import SimulationError
from sandbox.simulation import content_of, only_loopback
from sandbox.world import World

NO_SMS = "a phone without WhatsApp sends texts only"


class HandsetActs:
    """The routes under /sim/phone: bodies are those of the same acts in a chat, its id the number.

    What the bot's door does not take gets 409 with the status it answered.
    """

    def __init__(self, world: World) -> None:
        self.world = world

    def router(self) -> APIRouter:
        """All routes, by the name of their method here."""
        router = APIRouter(prefix="/sim/phone", dependencies=[Depends(only_loopback)], tags=["sim"])
        router.add_api_route("", self.phone, methods=["POST"], response_model=None)
        for act in (self.write, self.press, self.photo, self.location):
            router.add_api_route(f"/{act.__name__}", act, methods=["POST"], response_model=None)
        return router

    async def phone(self, body: bodies.NewHandset) -> Json:
        """A phone comes onto the page."""
        self._door()
        made = self.world.handsets.put(body.number, body.name, whatsapp=body.whatsapp)
        return self.world.handsets.chat(made)

    async def write(self, body: bodies.Write) -> Json:
        """Its owner writes, by WhatsApp or as an SMS."""
        handset = self.world.handsets.of(body.chat_id)
        if handset.whatsapp:
            return await self._by_whatsapp(
                handset, {"text": body.text}, lambda phone: phone.writes(body.text)
            )
        door, secret = self._door(), self.world.handsets.sms_secret
        line = self.world.handsets.says(handset, {"text": body.text})
        name = f"{handset.number}.{line.id}"
        sent = await texted(f"{door}/sms", secret, f"+{handset.number}", name, body.text)
        return self._taken(handset, line, sent)

    async def press(self, body: bodies.Press) -> Json:
        """He presses a button, or a line of a list, of a message that is still there."""
        handset = self.world.handsets.of(body.chat_id)
        line = next((one for one in handset.lines if one.id == body.message_id), None)
        words = [title for title, data in line.keys.items() if data == body.data] if line else []
        if line is None or not words:
            raise SimulationError("there is no such button")
        kind, title = line.kind, words[0]
        return await self._by_whatsapp(
            handset, {"text": title}, lambda phone: phone.taps(kind, title, body.data)
        )

    async def photo(self, body: bodies.SendFile) -> Json:
        """He sends a picture."""
        handset = self.world.handsets.of(body.chat_id)
        content = content_of(body) or sample_photo()
        stored = self.world.files.keep(content, "photo")
        caption = body.caption or ""
        shape: Json = {"photo": photo_shape(stored, self.world.files)}
        shape |= {"caption": caption} if caption else {}
        return await self._by_whatsapp(
            handset, shape, lambda phone: phone.sends_photo(caption, content)
        )

    async def location(self, body: bodies.SendPlace) -> Json:
        """He sends where he is."""
        handset = self.world.handsets.of(body.chat_id)
        place = {"latitude": body.latitude, "longitude": body.longitude}
        return await self._by_whatsapp(
            handset, {"location": place}, lambda phone: phone.sends_location(**place)
        )

    async def _by_whatsapp(
        self, handset: Handset, content: Json, act: Callable[[Phone], Awaitable[httpx.Response]]
    ) -> Json:
        """Whoever writes has read what came: Meta tells that first."""
        if not handset.whatsapp:
            raise SimulationError(NO_SMS)
        world = self.world
        meta = Meta(world, f"{self._door()}/whatsapp", _at_once)
        for name in world.handsets.unread(handset):
            world.whatsapp.fate(name, handset.number, "read")
        await meta.bring_fates()
        line: Line = world.handsets.says(handset, content)
        return self._taken(handset, line, await act(Phone(meta, handset.number)))

    def _taken(self, handset: Handset, line: Line, answer: httpx.Response) -> Json:
        if answer.status_code != 200:
            self.world.handsets.takes_back(handset, line)
            raise SimulationError(f"the bot's door answered {answer.status_code}")
        return self.world.handsets.message(handset, line)

    def _door(self) -> str:
        if not self.world.handsets.door:
            raise SimulationError("the bot of this sandbox has no door for phones")
        return self.world.handsets.door


async def _at_once() -> None:
    """Nothing is waited for: the page sees what comes when it comes."""
