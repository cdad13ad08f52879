"""The simulation API: the page and tests of other processes act as people through it."""

import base64
import binascii
import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import StreamingResponse

from sandbox import bodies
from sandbox.model import Json, Message, Person, Press
from sandbox.refusals import Refusal
from sandbox.world import World

_LOOPBACK = ("127.0.0.1", "::1")
# How long a press waits for the bot's answer, in real seconds.
_PATIENCE = 3.0


def only_loopback(request: Request) -> None:
    """Refuse whoever is not on this machine, and pages of other origins."""
    if request.client is not None and request.client.host not in _LOOPBACK:
        raise HTTPException(403, "the sandbox answers on loopback only")
    # A page elsewhere may not act through a visitor's browser, under whatever name it reaches us.
    if (request.url.hostname or "") not in (*_LOOPBACK, "localhost"):
        raise HTTPException(403, "the sandbox answers to its loopback names only")
    origin = request.headers.get("origin")
    if origin is not None and origin != f"{request.url.scheme}://{request.url.netloc}":
        raise HTTPException(403, "only the sandbox's own page may act")


class Simulation:
    """The routes under /sim for one world.

    Every act answers with what came of it; what Telegram's app would not allow gets 409, an
    unknown or malformed field 422, both with a `detail` that says why.
    """

    def __init__(self, world: World) -> None:
        self.world = world

    def router(self) -> APIRouter:
        """All routes, by the name of their method here."""
        router = APIRouter(prefix="/sim", dependencies=[Depends(only_loopback)], tags=["sim"])
        looks = (
            self.state, self.events, self.clock, self.journal, self.datacentre, self.faults,
        )  # fmt: skip
        acts = (
            self.write, self.press, self.photo, self.voice, self.video, self.location, self.edit,
            self.start, self.add_bot, self.person, self.group, self.join, self.migrate, self.kick,
            self.restrict, self.readmit, self.block, self.fault, self.calm,
        )  # fmt: skip
        for look in looks:
            router.add_api_route(f"/{look.__name__}", look, methods=["GET"], response_model=None)
        for act in acts:
            router.add_api_route(f"/{act.__name__}", act, methods=["POST"], response_model=None)
        router.add_api_route("/file/{file_id}", self.file, methods=["GET"], response_model=None)
        router.add_api_route("/clock", self.set_clock, methods=["POST"], response_model=None)
        router.add_api_route(
            "/datacentre", self.set_datacentre, methods=["POST"], response_model=None
        )
        return router

    async def state(self) -> Json:
        """All that the page draws; `seq` is the feed's place it belongs to."""
        world = self.world
        return {
            "seq": world.changes.seq,
            **_clock(world),
            "bot": world.shapes.person(world.bot.id),
            "persons": [world.shapes.person_on_page(one) for one in world.persons.values()],
            "chats": [world.shapes.page_chat(one, messages=True) for one in world.chats.values()]
            + world.handsets.drawn(),
            "commands": world.state.commands,
            "faults": await self.faults(),
            "board": {
                "title": world.title,
                "zone": world.zone,
                "centre": world.centre,
                "desk": world.desk,
                "roles": dict(world.roles),
                "example": world.example,
                "phones": bool(world.handsets.door),
            },
        }

    async def events(self) -> StreamingResponse:
        """Server-sent events: each change as it happens; begins with `hello` and its `seq`."""
        return StreamingResponse(
            self._stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _stream(self) -> AsyncIterator[str]:
        with self.world.changes.listen() as listener:
            yield _event({"kind": "hello", "seq": self.world.changes.seq})
            async for change in listener:
                yield _event(change)

    async def journal(self) -> list[Json]:
        """All the bot made people see: `at`, `chat_id`, `chat_title`, `how`, `text`, `to`."""
        return [record.model_dump(mode="json") for record in self.world.journal]

    async def file(self, file_id: str) -> Response:
        """A file's bytes, for the page to show."""
        try:
            stored = self.world.files.find(file_id)
        except Refusal:
            raise HTTPException(404, "there is no such file") from None
        return Response(
            stored.content,
            media_type=stored.mime,
            # What people upload is shown as picture, sound or download, never run as a page.
            headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
        )

    async def write(self, body: bodies.Write) -> Json:
        """A person sends a text."""
        return self._drawn(
            self.world.write(
                self._who(body), body.chat_id, body.text, body.reply_to, anonymous=body.anonymous
            )
        )

    async def press(self, body: bodies.Press) -> Json:
        """A person presses a button; waits up to 3 s for the bot's `answer` (else null)."""
        press = self.world.press(
            self._who(body), body.chat_id, body.message_id, body.data,
            forge=body.forge, times=body.times,
        )  # fmt: skip
        answered: Press = await self.world.answered(press, _PATIENCE)
        return answered.model_dump(mode="json")

    async def photo(self, body: bodies.SendFile) -> Json:
        """A person sends a photo."""
        return self._drawn(
            self.world.send_photo(
                self._who(body), body.chat_id, content_of(body), body.caption, body.reply_to
            )
        )

    async def voice(self, body: bodies.SendFile) -> Json:
        """A person sends a voice note."""
        return self._drawn(
            self.world.send_voice(
                self._who(body), body.chat_id, content_of(body), body.duration, body.reply_to
            )
        )

    async def video(self, body: bodies.SendFile) -> Json:
        """A person sends a video."""
        return self._drawn(
            self.world.send_video(
                self._who(body), body.chat_id, content_of(body), body.caption, body.duration,
                body.reply_to,
            )
        )  # fmt: skip

    async def location(self, body: bodies.SendPlace) -> Json:
        """A person shares a place."""
        return self._drawn(
            self.world.send_location(
                self._who(body), body.chat_id, body.latitude, body.longitude, body.reply_to
            )
        )

    async def edit(self, body: bodies.Edit) -> Json:
        """A person corrects his own text."""
        message = self.world.message(body.chat_id, body.message_id)
        return self._drawn(self.world.edit(self._who(body), message, body.text))

    async def start(self, body: bodies.Start) -> Json:
        """A person presses Start, or follows a ?start= link."""
        return self._drawn(self.world.start(self._who(body), body.payload))

    async def add_bot(self, body: bodies.AddBot) -> Json:
        """A person follows a ?startgroup= link into a group."""
        return self._drawn(
            self.world.add_bot(self._who(body), body.chat_id, body.payload, admin=body.admin)
        )

    async def person(self, body: bodies.NewPerson) -> Json:
        """Somebody new."""
        person = self.world.person(body.first_name, body.last_name, body.username)
        return self.world.shapes.person_on_page(person)

    async def group(self, body: bodies.NewGroup) -> Json:
        """A new group."""
        members = [self.world.who(number) for number in body.members]
        chat = self.world.group(body.title, members, supergroup=body.supergroup)
        return self.world.shapes.page_chat(chat)

    async def join(self, body: bodies.Member) -> Json:
        """Somebody comes into a group."""
        self.world.join(self._who(body), body.chat_id)
        return self._chat(body.chat_id)

    async def migrate(self, body: bodies.OfChat) -> Json:
        """A group becomes a supergroup: the chat under its new id."""
        return self._chat(self.world.migrate(body.chat_id))

    async def kick(self, body: bodies.OfChat) -> Json:
        """The bot is thrown out."""
        self.world.kick_bot(body.chat_id)
        return self._chat(body.chat_id)

    async def restrict(self, body: bodies.OfChat) -> Json:
        """The bot may no longer post."""
        self.world.restrict_bot(body.chat_id)
        return self._chat(body.chat_id)

    async def readmit(self, body: bodies.OfChat) -> Json:
        """The bot is an ordinary member again."""
        self.world.readmit_bot(body.chat_id)
        return self._chat(body.chat_id)

    async def block(self, body: bodies.Act) -> Json:
        """A person blocks the bot."""
        person = self._who(body)
        self.world.block_bot(person)
        return self.world.shapes.person_on_page(person)

    async def fault(self, body: bodies.NewFault) -> list[Json]:
        """Write a line into the faults' script: the whole script."""
        self.world.faults.add(**body.model_dump())
        return await self.faults()

    async def faults(self) -> list[Json]:
        """What is left of the faults' script."""
        return [asdict(fault) for fault in self.world.faults.script]

    async def calm(self) -> list[Json]:
        """Forget the rest of the faults' script."""
        self.world.faults.clear()
        return await self.faults()

    async def clock(self) -> Json:
        """The present moment and the speed (1 if the clock has none)."""
        return _clock(self.world)

    async def set_clock(self, body: bodies.Speed) -> Json:
        """Set the speed; 409 if this clock cannot change it."""
        if not hasattr(self.world.clock, "speed"):
            raise HTTPException(409, "this clock has no speed to set")
        self.world.clock.speed = body.speed
        self.world.changes.publish("clock", **_clock(self.world))
        return _clock(self.world)

    async def datacentre(self) -> Json:
        """What the data centre took, and whether it is down."""
        return {"down": self.world.datacentre.down, "taken": self.world.datacentre.taken}

    async def set_datacentre(self, body: bodies.DataCentre) -> Json:
        """Take the data centre down or bring it back."""
        self.world.datacentre.down = body.down
        return await self.datacentre()

    def _who(self, body: bodies.Act) -> Person:
        return self.world.who(body.user_id)

    def _drawn(self, message: Message) -> Json:
        return self.world.shapes.page_message(message)

    def _chat(self, chat_id: int) -> Json:
        return self.world.shapes.page_chat(self.world.chat(chat_id))


def _clock(world: World) -> Json:
    speed: Any = getattr(world.clock, "speed", None)
    return {
        "now": world.now().isoformat(),
        "speed": 1.0 if speed is None else speed,
        "adjustable": speed is not None,
    }


def _event(change: Json) -> str:
    return f"id: {change['seq']}\ndata: {json.dumps(change, ensure_ascii=False)}\n\n"


def content_of(body: bodies.SendFile) -> bytes | None:
    """The bytes of a file that is sent; None for a sample. Refused if they are no base64."""
    if body.content is None:
        return None
    try:
        return base64.b64decode(body.content, validate=True)
    except binascii.Error:
        raise HTTPException(422, "content is not base64") from None
