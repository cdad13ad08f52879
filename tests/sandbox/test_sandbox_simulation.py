"""The simulation API: what the page and other processes do through it."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import telegram

from sandbox.model import Person
from sandbox.server import Server
from sandbox.world import World


@pytest.fixture
async def http(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url, timeout=5) as client:
        yield client


async def act(http: httpx.AsyncClient, path: str, **body: Any) -> Any:
    answer = await http.post(f"/sim/{path}", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_people_act(world: World, http: httpx.AsyncClient, ptb: telegram.Bot) -> None:
    budi = await act(http, "person", first_name="Budi")
    group = await act(http, "group", title="BPBD", members=[budi["id"]])
    here = {"user_id": budi["id"], "chat_id": group["id"]}
    await act(http, "start", user_id=budi["id"], payload="op_1")
    await act(http, "add_bot", **here, payload="K1")
    card = await ptb.send_message(group["id"], "KARTU")
    await act(http, "write", **here, text="siap", reply_to=card.message_id)
    photo = await act(http, "photo", **here, caption="banjir", reply_to=card.message_id)
    await act(http, "voice", **here, duration=1)
    await act(http, "video", **here)
    await act(http, "location", **here, latitude=-6.9, longitude=109.7)
    await act(http, "edit", **here, message_id=photo["message_id"] - 1, text="siap ndan")
    moved = await act(http, "migrate", chat_id=group["id"])
    await act(http, "restrict", chat_id=moved["id"])
    await act(http, "readmit", chat_id=moved["id"])
    await act(http, "kick", chat_id=moved["id"])
    await act(http, "block", user_id=budi["id"])
    tono = await act(http, "person", first_name="Tono")
    await act(http, "join", user_id=tono["id"], chat_id=moved["id"])
    state = (await http.get("/sim/state")).json()
    chats = {chat["id"]: chat for chat in state["chats"]}
    assert chats[group["id"]]["migrated_to"] == moved["id"]
    assert chats[group["id"]]["messages"][2]["out"]
    assert {person["name"]: person["blocked"] for person in state["persons"]} == {
        "Budi": True,
        "Tono": False,
    }
    shown = await http.get(f"/sim/file/{photo['photo'][-1]['file_id']}")
    assert shown.headers["content-type"] == "image/png"
    assert shown.content.startswith(b"\x89PNG")
    assert (await http.get("/sim/file/none")).status_code == 404
    assert (await http.get("/sim/journal")).json()[0]["text"] == "KARTU"


async def test_a_press_brings_the_answer(
    world: World, sari: Person, http: httpx.AsyncClient, ptb: telegram.Bot
) -> None:
    markup = telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton("a", callback_data="a")]]
    )
    card = await ptb.send_message(sari.id, "KARTU", reply_markup=markup)
    body = {"user_id": sari.id, "chat_id": sari.id, "message_id": card.message_id, "data": "a"}
    async with asyncio.TaskGroup() as group:
        pressing = group.create_task(act(http, "press", **body))
        (update,) = await ptb.get_updates(timeout=2)
        assert update.callback_query
        await ptb.answer_callback_query(update.callback_query.id, "Tercatat", show_alert=True)
    answer = pressing.result()["answer"]
    assert (answer["text"], answer["alert"]) == ("Tercatat", True)


async def test_events(world: World, sari: Person, server: Server, ptb: telegram.Bot) -> None:
    seen: list[dict[str, Any]] = []
    async with (
        asyncio.timeout(3),
        httpx.AsyncClient() as http,
        http.stream("GET", f"{server.url}/sim/events") as stream,
    ):
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                seen.append(json.loads(line.removeprefix("data: ")))
            if len(seen) == 1 and line == "":
                sent = await ptb.send_message(sari.id, "satu")
                await ptb.edit_message_text("dua", sari.id, sent.message_id)
                await ptb.delete_message(sari.id, sent.message_id)
            if len(seen) == 4:
                break
    assert [change["kind"] for change in seen] == ["hello", "message", "edited", "deleted"]
    assert seen[2]["message"]["history"][0]["text"] == "satu"
    assert [change["seq"] for change in seen] == list(range(seen[0]["seq"], seen[0]["seq"] + 4))


async def test_clock(world: World, http: httpx.AsyncClient) -> None:
    assert (await http.get("/sim/clock")).json()["now"] == "2026-03-01T07:00:00+00:00"
    assert (await http.post("/sim/clock", json={"speed": 5})).status_code == 409
    world.clock.speed = 1.0  # type: ignore[attr-defined]
    assert (await act(http, "clock", speed=5))["speed"] == 5
    assert world.clock.speed == 5  # type: ignore[attr-defined]
    assert (await http.post("/sim/clock", json={"speed": 0})).status_code == 422


async def test_faults_and_datacentre(
    world: World, sari: Person, http: httpx.AsyncClient, ptb: telegram.Bot
) -> None:
    script = await act(http, "fault", kind="flood", chat_id=sari.id, retry_after=9)
    assert script[0]["retry_after"] == 9
    with pytest.raises(telegram.error.RetryAfter):
        await ptb.send_message(sari.id, "x")
    assert (await act(http, "datacentre", down=True))["down"]
    assert world.datacentre.down
    assert (await http.get("/sim/datacentre")).json()["taken"] == []


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("write", {}, 422),
        ("write", {"user_id": 1, "chat_id": 1, "text": "x"}, 409),
        ("write", {"user_id": 1, "chat_id": 1, "text": "x", "colour": "red"}, 422),
        ("press", {"user_id": 1, "chat_id": "x", "message_id": 1, "data": "a"}, 422),
        ("photo", {"user_id": 7_000_000_001, "chat_id": 1, "content": "!"}, 422),
        ("fault", {"kind": "earthquake"}, 422),
        ("migrate", {"chat_id": 5}, 409),
        ("start", {"user_id": 7_000_000_001, "payload": "a b"}, 422),
    ],
)
async def test_malformed(
    sari: Person, http: httpx.AsyncClient, path: str, body: dict[str, Any], code: int
) -> None:
    answer = await http.post(f"/sim/{path}", json=body)
    assert answer.status_code == code
    assert answer.json()["detail"]


async def test_strangers_are_kept_out(http: httpx.AsyncClient) -> None:
    assert (await http.get("/sim/state", headers={"Host": "evil.example"})).status_code == 403
    elsewhere = {"Origin": "https://evil.example"}
    answer = await http.post("/sim/person", json={"first_name": "x"}, headers=elsewhere)
    assert answer.status_code == 403


async def test_page_and_description(http: httpx.AsyncClient) -> None:
    assert "<html" in (await http.get("/")).text
    paths = (await http.get("/sim/openapi.json")).json()["paths"]
    assert "/sim/press" in paths
    assert not any("bot{token}" in path for path in paths)
