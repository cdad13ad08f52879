"""Phones of the page: what they send is brought to the bot's door, what it sends they show."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Request, Response

from handlers.web.serving import listening, serve
from sandbox.server import Server
from sandbox.world import World
from scheduler.nursery import Nursery
from tests.sandbox.conftest import HandClock

WARGA, PLAIN = 6285700000001, 6285700000002


@dataclass
class Door:
    """A bot's door that takes everything, unless it is told to answer otherwise."""

    world: World
    http: httpx.AsyncClient
    hooks: list[Any] = field(default_factory=list)
    texts: list[dict[str, str]] = field(default_factory=list)
    status: int = 200

    async def act(self, path: str, **body: Any) -> httpx.Response:
        return await self.http.post(f"/sim/{path}", json=body)

    async def does(self, what: str, number: int = WARGA, **body: Any) -> httpx.Response:
        return await self.act(f"phone/{what}", user_id=number, chat_id=number, **body)

    async def bot_sends(self, **said: Any) -> httpx.Response:
        cloud = self.world.whatsapp
        return await self.http.post(
            f"/graph/v24.0/{cloud.number_id}/messages",
            json={"messaging_product": "whatsapp", "recipient_type": "individual"}
            | {"to": str(WARGA)}
            | said,
            headers={"Authorization": f"Bearer {cloud.token}"},
        )

    async def lines(self, number: int) -> list[Any]:
        chats = (await self.http.get("/sim/state")).json()["chats"]
        [found] = [one for one in chats if one["id"] == number]
        lines: list[Any] = found["messages"]
        return lines

    @property
    def told(self) -> Any:
        """The last message that WhatsApp brought."""
        return [one["messages"][0] for one in self.hooks if "messages" in one][-1]

    def app(self) -> FastAPI:
        app = FastAPI()

        @app.post("/whatsapp")
        async def whatsapp(request: Request) -> Response:
            self.hooks.append((await request.json())["entry"][0]["changes"][0]["value"])
            return Response(status_code=self.status)

        @app.get("/sms")
        async def sms(request: Request) -> Response:
            self.texts.append(dict(request.query_params))
            return Response(status_code=self.status)

        return app


@pytest.fixture
async def door(world: World, server: Server) -> AsyncIterator[Door]:
    at = listening("127.0.0.1:0")
    world.handsets.door = f"http://127.0.0.1:{at.getsockname()[1]}"
    async with httpx.AsyncClient(base_url=server.url, timeout=5) as http, Nursery() as nursery:
        door = Door(world, http)
        nursery.keep("door", lambda: serve(door.app(), at))
        await door.act("phone", number="0857-0000-0001", name="HP warga")
        yield door
    at.close()


async def test_a_phone_writes_shows_the_answer_and_presses_its_button(door: Door) -> None:
    assert (await door.does("write", text="kebakaran")).status_code == 200
    assert (door.told["from"], door.told["text"]) == (str(WARGA), {"body": "kebakaran"})
    asked = {
        "type": "button",
        "body": {"text": "*Sudah normal?*"},
        "action": {"buttons": [{"type": "reply", "reply": {"id": "ya:1", "title": "Ya"}}]},
    }
    sent = await door.bot_sends(type="interactive", interactive=asked)
    assert sent.status_code == 200, sent.text
    own, shown = await door.lines(WARGA)
    assert (own["text"], own["out"], shown["text"], shown["out"]) == (
        "kebakaran", False, "*Sudah normal?*", True,
    )  # fmt: skip
    [[key]] = shown["reply_markup"]["inline_keyboard"]
    pressed = {"message_id": shown["message_id"], "data": key["callback_data"]}
    assert (await door.does("press", **pressed)).status_code == 200
    assert door.told["interactive"]["button_reply"] == {"id": "ya:1", "title": "Ya"}
    [read] = [one["statuses"][0] for one in door.hooks if "statuses" in one]
    assert (read["status"], read["id"]) == ("read", sent.json()["messages"][0]["id"])
    assert (await door.lines(WARGA))[-1]["text"] == "Ya"


async def test_a_phone_sends_a_picture_and_where_it_is(door: Door) -> None:
    await door.does("photo", caption="api")
    assert door.told["image"]["caption"] == "api"
    assert door.told["image"]["id"] in door.world.whatsapp.files
    await door.does("location", latitude=-6.7, longitude=108.5)
    assert door.told["location"] == {"latitude": -6.7, "longitude": 108.5}
    picture, place = await door.lines(WARGA)
    assert (await door.http.get(f"/sim/file/{picture['photo'][-1]['file_id']}")).status_code == 200
    assert place["location"]["latitude"] == -6.7


async def test_a_phone_without_whatsapp_sends_and_gets_sms(door: Door) -> None:
    await door.act("phone", number=f"+{PLAIN}", whatsapp=False)
    await door.does("write", PLAIN, text="pohon tumbang")
    await door.does("write", PLAIN, text="pohon tumbang")
    one, other = door.texts
    assert (one["from"], one["text"]) == (f"+{PLAIN}", "pohon tumbang")
    assert one["id"] != other["id"]
    sms = door.world.sms
    asked = {"username": sms.user, "password": sms.password, "to": f"+{PLAIN}", "text": "diterima"}
    assert (await door.http.get("/cgi-bin/sendsms", params=asked)).status_code == 202
    last = (await door.lines(PLAIN))[-1]
    assert (last["text"], last["by"], last["out"]) == ("diterima", "sms", True)
    refused = await door.does("photo", PLAIN)
    assert (refused.status_code, "texts only" in refused.text) == (409, True)


async def test_whatsapp_stays_as_strict_as_it_is(door: Door) -> None:
    shut = await door.bot_sends(type="text", text={"body": "halo", "preview_url": False})
    assert shut.json()["error"]["code"] == 131047  # it has not written within a day
    await door.act("phone", number=f"+{PLAIN}", whatsapp=False)
    away = await door.bot_sends(
        to=str(PLAIN), type="text", text={"body": "halo", "preview_url": False}
    )
    assert away.json()["error"]["code"] == 131026
    assert await door.lines(WARGA) == await door.lines(PLAIN) == []


async def test_what_the_bots_door_refuses_is_said_and_so_is_what_is_no_phone(door: Door) -> None:
    for number in ("112", "bukan nomor", "0857 0000 0001"):
        assert (await door.act("phone", number=number)).status_code == 409
    assert (await door.does("write", 628999, text="halo")).status_code == 409
    assert (await door.does("press", message_id=1, data="x")).status_code == 409
    door.status = 503
    refused = await door.does("write", text="halo")
    assert (refused.status_code, "503" in refused.text) == (409, True)
    assert await door.lines(WARGA) == []  # it is written again, not twice
    door.world.handsets.door = ""
    assert (await door.does("write", text="halo")).status_code == 409
    assert (await door.http.get("/sim/state")).json()["board"]["phones"] is False


async def test_a_number_that_the_bot_writes_to_lets_its_phone_appear(door: Door) -> None:
    sms = door.world.sms
    asked = {"username": sms.user, "password": sms.password, "to": "+628111", "text": "tugas"}
    await door.http.get("/cgi-bin/sendsms", params=asked | {"to": "+6281100000009"})
    [line] = await door.lines(6281100000009)
    assert line["text"] == "tugas"


async def test_phones_outlive_a_restart_and_whatsapp_knows_who_wrote(
    door: Door, clock: HandClock
) -> None:
    await door.does("write", text="halo")
    again = World.load(door.world.dump(), clock)
    assert again.whatsapp.is_open(str(WARGA))
    [phone] = again.handsets.drawn()
    assert [one["text"] for one in phone["messages"]] == ["halo"]
