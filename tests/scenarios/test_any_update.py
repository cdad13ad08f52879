"""No update, whatever it holds and whoever sends it, makes an unhandled exception."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from aiogram.filters import Command
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.domain.details import TOPICS
from bot.domain.people import Role
from handlers import groups, private
from handlers.presses import ORDERS
from sandbox.model import Message
from sandbox.refusals import SimulationError
from tests.desk import Actor, Desk, Town, open_for_business
from tests.scenarios.conftest import Towns

LINES = (
    "kebakaran rumah Jl. Merdeka 10",
    "ular masuk rumah Jl. Mawar 3, nama Tini, 081234567890",
    "tenggelam 3 18.5 LU 117 38 BT",
    "x" * 4096,
    "<b>tidak</b> &amp; {{ ditutup",
    "🔥" * 50,
    "؀‮مرحبا",
    "/lapor",
    "/lapor banjir Jl. Kenanga",
    "/aktif",
    "/kejadian",
    "/kejadian 1",
    "/kejadian 99999999999999999999",
    "/tambah 1 pln",
    "/tambah satu",
    "/catat 1 arus",
    "/tutup 2",
    "/bukalagi 1",
    "/undang",
    "/undang pln",
    "/undang nobody",
    "/panduan",
    "/bantuan",
    "/hubungkan",
    "/hubungkan xyz",
    "/start",
    "/start xyz",
    "/gabung 1 2",
    "/gabung 2 1",
    "/pisah 2",
    "/pisah",
    "/umumkan Jl. Merdeka ditutup",
    "/papan",
    "/susulan kebakaran Jl. Mawar 1\n06.05 dijawab\n25.99 damkar tiba",
    "/susulan 1 06.05 dijawab",
    "/latihan kebakaran pasar",
    "/latihan 1",
    "/serahkan",
    "/serahkan 1",
    "/pindah 1",
    "/petugas",
    "/cek",
    "/induk 1",
    "/tandai 1",
    "/titik",
    "/kendala aplikasi mati",
    "/tiket",
    "/nomor 0812 3456 7890",
    "/ganti",
    "/titik 1",
    "sama 1",
    "kirim",
    "/tidakada",
    "/",
    "☎️ Telepon selesai",
    "📞 Panggilan masuk",
    "📋 Laporan aktif",
    "0",
    "-1",
    "١٢",
    "²",
)
ARGS = (
    "",
    "1",
    "0",
    "-1",
    "x",
    "merah",
    "kind",
    "kind.",
    "kind.kebakaran_bangunan",
    "priority.merah",
    "victims.²",
    "victims.3",
    "place.unknown",
    "pek6.1.1.lain",
    "pek6.x.1.lain",
    "a.b.c.d",
    "....",
    "pek6.1",
    "damkar",
    "pln",
    "prank",
    "tertangani",
    "declined.armada",
    "acknowledged",
    "phoned",
    "reported",
    "ask.kind",
    "phone.9",
    "phone.x",
    "late.pek6.1.1",
    "armada",
    "²",
    "999999999999999999999",
    *(f"ask.{one}" for one in TOPICS),
)
WHO = st.integers(0, 10)
NUMBERS = st.sampled_from(["", "0", "1", "2", "3", "4", "9", "99999999999999999999", "²"])
DATA = st.one_of(
    st.builds(
        lambda action, stream, dispatch, arg: f"{action}:{stream}:{dispatch}:{arg}",
        st.sampled_from(sorted(ORDERS)),
        NUMBERS,
        NUMBERS,
        st.sampled_from(ARGS),
    ),
    st.text(max_size=30),
)
STEPS = st.one_of(
    st.tuples(
        st.just("write"), WHO, st.one_of(st.sampled_from(LINES), st.text(min_size=1, max_size=60))
    ),
    st.tuples(st.just("reply"), WHO, st.sampled_from(LINES)),
    st.tuples(st.just("press"), WHO, DATA),
    st.tuples(st.just("shown"), WHO, st.integers(0, 40)),
    st.tuples(st.just("edit"), WHO, st.sampled_from(LINES)),
    st.tuples(st.just("forward"), WHO, WHO),
    st.tuples(
        st.sampled_from(
            ["photo", "voice", "video", "sticker", "document", "location", "again", "anonymous"]
        ),
        WHO,
        st.integers(0, 3),
    ),
)


class Crowd:
    """Everybody who may send something: each role, crews, a stranger, a group of nobody's."""

    def __init__(self, desk: Desk) -> None:
        stranger, foreign = desk.stranger(), desk.group("Grup Lain", "Wati")
        desk.world.seat_bot(foreign.player.user, foreign.player.chat.id, admin=True)
        self.desk = desk
        self.people: list[Actor] = [
            desk.operator(),
            desk.supervisor(),
            desk.admin,
            *desk.agencies("damkar", "bpbd"),
            stranger,
            foreign,
        ]

    async def hire(self) -> None:
        """Whoever is not at the desk of a city by itself."""
        self.people += [
            await self.desk.hires("Bu Kabid", Role.LEADERSHIP),
            await self.desk.hires("Pak Piket", Role.DUTY_OFFICER, "damkar"),
            await self.desk.hires("Mas IT", Role.HELP_DESK),
            await self.desk.hires("Meja 2", shared=True),
        ]

    async def does(self, step: tuple[str, int, Any]) -> None:
        """One step; what Telegram itself would not let a person do is left out."""
        try:
            self._do(*step)
        except SimulationError:
            return
        await asyncio.sleep(0)

    def _do(self, kind: str, who: int, what: Any) -> None:
        world, actor = self.desk.world, self.people[who]
        user, chat = actor.player.user, actor.player.chat
        newest = self._newest(actor)
        match kind:
            case "write":
                world.write(user, chat.id, what)
            case "reply":
                world.write(user, chat.id, what, newest)
            case "press" if newest and "\0" not in what:
                world.press(user, chat.id, newest.message_id, what, forge=True)
            case "shown":
                shown = [b for one in actor.player.messages for row in one.buttons for b in row]
                if shown:
                    button = shown[-1 - what % len(shown)]
                    on = next(
                        one
                        for one in reversed(actor.player.messages)
                        if any(button in row for row in one.buttons)
                    )
                    world.press(user, chat.id, on.message_id, button["callback_data"])
            case "edit":
                mine = [one for one in chat.messages.values() if one.sender_id == user.id]
                if mine:
                    world.edit(user, mine[-1], what)
            case "forward" if newest:
                world.forward(
                    self.people[what].player.user, newest, self.people[what].player.chat.id
                )
            case "again":
                world.repeat_last_update()
            case "anonymous":
                world.promote(user, chat.id, anonymous=bool(what % 2))
            case "location":
                world.send_location(user, chat.id, what * 29.9, what * -59.9, newest)
            case "document":
                world.send_document(user, chat.id, b"x", "a.pdf", reply_to=newest)
            case "sticker":
                world.send_sticker(user, chat.id, reply_to=newest)
            case "photo" | "voice" | "video":
                getattr(world, f"send_{kind}")(user, chat.id, reply_to=newest if what % 2 else None)

    def _newest(self, actor: Actor) -> Message | None:
        found = [one for one in actor.player.messages if one.sender_id == self.desk.world.bot.id]
        return found[-1] if found else None


@pytest.mark.slow
@settings(
    max_examples=16,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # a failure prints its steps; shrinking takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    slug=st.sampled_from(["pekalongan", "tarakan"]),
    steps=st.lists(STEPS, min_size=10, max_size=40),
)
def test_no_update_makes_an_unhandled_exception(
    towns: Towns, slug: str, steps: list[tuple[str, int, Any]]
) -> None:
    town = towns(slug, ())
    with TemporaryDirectory() as folder:
        asyncio.run(_live_through(town, Path(folder), steps))


async def _live_through(town: Town, folder: Path, steps: list[tuple[str, int, Any]]) -> None:
    """Leaving the desk fails on any logged error; nothing is set aside, nothing is left unheard."""
    async with open_for_business(town, folder) as desk:
        crowd = Crowd(desk)
        await crowd.hire()
        for nth, step in enumerate(steps):
            await crowd.does(step)
            if nth % 4 == 3:
                await desk.hand.act()
        await desk.passes(minutes=2)
        assert desk.world.updates.pending == []
        told = [one.text for one in desk.admin.player.messages]
        assert not [text for text in told if "disimpan utuh" in text]
        desk.unseen = list  # type: ignore[method-assign] # whatever was said, nobody need look


def test_every_command_of_the_desk_is_among_the_lines() -> None:
    routers = (private.router, groups.router)
    ours = {
        command
        for router in routers
        for handler in router.message.handlers
        for one in handler.filters or ()
        if isinstance(one.callback, Command)
        for command in one.callback.commands
    }
    assert len(ours) > 20
    assert ours <= {line.split()[0].removeprefix("/") for line in LINES if line != "/"}
