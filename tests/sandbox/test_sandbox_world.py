"""The world as a whole: the queue, quiet, duplicates, keeping, the data centre."""

import asyncio
import json
from pathlib import Path

import httpx
import pytest
import telegram
from aiogram import Bot

from sandbox.keeping import keep, restore
from sandbox.model import Person
from sandbox.refusals import SimulationError
from sandbox.server import Server
from sandbox.world import World
from tests.sandbox.conftest import HandClock, until


async def card(world: World, sari: Person, bot: telegram.Bot) -> int:
    markup = telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton("a", callback_data="a")]]
    )
    return (await bot.send_message(sari.id, "KARTU", reply_markup=markup)).message_id


async def test_updates_stay_until_confirmed(world: World, sari: Person, aio: Bot) -> None:
    for text in ("satu", "dua", "tiga"):
        world.write(sari, sari.id, text)
    first = await aio.get_updates(limit=2)
    assert await aio.get_updates(limit=2) == first
    rest = await aio.get_updates(offset=first[-1].update_id + 1)
    assert [u.message.text for u in rest if u.message] == ["tiga"]
    assert (await aio.get_updates(offset=-1))[0].update_id == rest[0].update_id
    assert await aio.get_updates(offset=rest[0].update_id + 1) == []


async def test_only_what_was_asked_for(world: World, sari: Person, aio: Bot) -> None:
    await aio.get_updates(allowed_updates=["callback_query"])
    world.write(sari, sari.id, "halo")
    assert await aio.get_updates(allowed_updates=[]) == []
    world.write(sari, sari.id, "halo")
    assert len(await aio.get_updates()) == 1


async def test_quiet(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    states: list[bool] = []
    world.on_change.append(lambda: states.append(world.quiet))
    assert not world.quiet
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(aio.get_updates(timeout=10))
        await until(world, lambda: world.quiet)
        assert states[-1]
        await ptb.send_message(sari.id, "satu permintaan lain")
        assert False in states[states.index(True) :]
        await until(world, lambda: world.quiet)
        world.write(sari, sari.id, "halo")
        assert not world.quiet
        assert not states[-1]
        (update,) = await poll
        assert not world.quiet
        poll = group.create_task(aio.get_updates(offset=update.update_id + 1, timeout=10))
        await until(world, lambda: world.quiet)
        poll.cancel()
    await until(world, lambda: not world.updates.parked)
    assert not world.quiet
    assert world.traffic.count == 0


async def test_a_poll_ends_in_real_time(world: World, aio: Bot) -> None:
    async with asyncio.timeout(3):
        assert await aio.get_updates(timeout=1) == []


async def test_the_same_update_twice(world: World, sari: Person, aio: Bot) -> None:
    world.write(sari, sari.id, "halo")
    world.repeat_last_update()
    one, two = await aio.get_updates()
    assert one.update_id == two.update_id
    assert await aio.get_updates(offset=one.update_id + 1) == []
    with pytest.raises(SimulationError):
        world.repeat_last_update()


async def test_an_update_comes_again_after_it_was_confirmed(
    world: World, sari: Person, aio: Bot
) -> None:
    world.write(sari, sari.id, "halo")
    world.repeat_last_update()
    (one,) = await aio.get_updates(limit=1)
    (again,) = await aio.get_updates(offset=one.update_id + 1)
    assert again == one
    assert await aio.get_updates(offset=one.update_id + 1) == []


async def test_one_press_as_two_updates(
    world: World, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    number = await card(world, sari, ptb)
    world.press(sari, sari.id, number, "a", times=2)
    one, two = await aio.get_updates()
    assert one.callback_query
    assert two.callback_query
    assert one.update_id != two.update_id
    assert one.callback_query.id != two.callback_query.id
    assert one.callback_query.data == two.callback_query.data


async def test_only_buttons_that_are_there(world: World, sari: Person, ptb: telegram.Bot) -> None:
    number = await card(world, sari, ptb)
    with pytest.raises(SimulationError, match="has no button 'b'"):
        world.press(sari, sari.id, number, "b")
    assert world.press(sari, sari.id, number, "b", forge=True).data == "b"
    await ptb.edit_message_text("KARTU ditutup", sari.id, number)
    with pytest.raises(SimulationError):
        world.press(sari, sari.id, number, "a")


async def test_dump_and_load(
    world: World, clock: HandClock, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    number = await card(world, sari, ptb)
    await ptb.edit_message_text("KARTU 2", sari.id, number)
    photo = world.send_photo(sari, sari.id)
    world.press(sari, sari.id, number, "a", forge=True)
    dumped = json.loads(json.dumps(world.dump()))
    again = World.load(dumped, clock)
    assert again.dump() == world.dump()
    file_id = photo.content["photo"][-1]["file_id"]
    assert again.files.find(file_id).content == world.files.find(file_id).content
    assert [u.update_id for u in again.updates.pending] == [
        u.update_id for u in world.updates.pending
    ]
    again.write(again.who(sari.id), sari.id, "lanjut")
    assert again.chat(sari.id).last_message_id == world.chat(sari.id).last_message_id + 1


async def test_kept_in_a_folder(
    world: World, clock: HandClock, sari: Person, tmp_path: Path
) -> None:
    assert restore(tmp_path, clock) is None
    async with asyncio.TaskGroup() as group:
        keeper = group.create_task(keep(world, tmp_path))
        await asyncio.sleep(0)
        assert restore(tmp_path, clock) is not None
        world.send_photo(sari, sari.id)
        world.write(sari, sari.id, "halo")
        keeper.cancel()
    again = restore(tmp_path, clock)
    assert again is not None
    assert again.dump() == world.dump()
    assert "content" not in (tmp_path / "sandbox.json").read_text().replace('"content": {', "")


async def test_leaving_ends_what_is_open(world: World, sari: Person) -> None:
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group, httpx.AsyncClient(timeout=5) as http:
        async with Server(world) as server:
            base = f"{server.url}/bot{world.token}"
            world.faults.add("timeout_after_delivery", "getMe")
            feed = group.create_task(_error(http, f"{server.url}/sim/events"))
            poll = group.create_task(http.post(f"{base}/getUpdates", data={"timeout": 50}))
            hung = group.create_task(_error(http, f"{base}/getMe"))
            await until(world, lambda: world.updates.parked and world.traffic.hanging > 0)
            began = loop.time()
        assert loop.time() - began < 0.5
        assert (await poll).json() == {"ok": True, "result": []}
        assert await hung in (httpx.ReadError, httpx.RemoteProtocolError)
        await feed


async def _error(http: httpx.AsyncClient, url: str) -> type[Exception] | None:
    try:
        await http.get(url)
    except httpx.HTTPError as caught:
        return type(caught)
    return None


async def test_datacentre(world: World, server: Server) -> None:
    body = b'{"incident": "2026-0014", "version": 1}'

    async def post(signature: str, content: bytes = body) -> httpx.Response:
        headers = {"X-Kentongan-Timestamp": "1772348400", "X-Kentongan-Signature": signature}
        async with httpx.AsyncClient() as http:
            return await http.post(f"{server.url}/datacentre", content=content, headers=headers)

    good = world.datacentre.sign("1772348400", body)
    assert (await post("sha256=00")).status_code == 401
    assert (await post(good, b"{}")).status_code == 401
    assert (await post(world.datacentre.sign("1772348400", b"{}"), b"{}")).status_code == 400
    world.datacentre.down = True
    assert (await post(good)).status_code == 503
    world.datacentre.down = False
    assert (await post(good)).json() == {"taken": True, "repeated": False}
    assert (await post(good)).json() == {"taken": True, "repeated": True}
    world.faults.add("close_after_delivery", "datacentre")
    with pytest.raises(httpx.RemoteProtocolError):
        await post(good)
    assert len(world.datacentre.taken) == 1
