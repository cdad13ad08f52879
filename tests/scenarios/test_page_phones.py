"""The sandbox's own phones, over its page's API: the real bot hears them through its real door."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

import httpx
import pytest

from bot import cities
from bot.clock import RealClock
from bot.commands import handsets, stage
from bot.commands.sandbox import _settle
from sandbox.model import Handset, Message
from sandbox.server import Server
from sandbox.world import World

SARI, WARGA, PLAIN, NEW = (
    int(one) for one in (handsets.SARI, "6285700000001", "6285700000002", "6285700000003")
)


async def heard(said: Callable[[], list[str]], words: Sequence[str]) -> None:
    """Wait until somebody was told something with all these words."""
    for _ in range(400):
        if any(all(one in text for one in words) for text in said()):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"nothing with {words}: {said()}")


def _said(handset: Handset) -> list[str]:
    return [str(one.content.get("text", "")) for one in handset.lines if one.out]


def _text(message: Message) -> str:
    return str(message.content.get("text", ""))


@pytest.mark.slow
async def test_call_taker_public_vendor_and_duty_phone_are_played(tmp_path: Path) -> None:
    clock = RealClock()
    world = World(clock)
    world.limits.enabled = False
    city = handsets.phoned(cities.load("cirebon"))
    async with Server(world) as server:
        doors = handsets.doors(world, server)
        async with (
            stage.bot_in(world, server, clock, city, tmp_path, **doors) as assembly,
            httpx.AsyncClient(base_url=f"{server.url}/sim/", timeout=10) as page,
        ):

            async def says(number: int, text: str) -> None:
                body = {"user_id": number, "chat_id": number, "text": text}
                answer = await page.post("phone/write", json=body)
                assert answer.status_code == 200, answer.text

            async def reads(number: int, *words: str) -> None:
                await heard(lambda: _said(world.handsets.of(number)), words)

            async def sees(*words: str) -> None:
                await heard(lambda: [_text(one) for one in played.operator.messages], words)

            played = await stage.set_the_stage(
                world, assembly, lambda: _settle(world), without=("damkar",)
            )
            await played.operator.write(f"/nomor {handsets.SARI}")
            await sees("tercatat sebagai nomor Anda")
            handsets.lay_out(world, city)
            world.handsets.put(f"+{NEW}", "HP baru")
            await says(SARI, "aplikasi 112 tidak bisa dibuka sejak jam 07.50")
            await reads(SARI, "Tiket #1", "aplikasi 112")
            await says(WARGA, "kebakaran rumah dekat masjid, tolong")
            await reads(WARGA, "TELEPON 112 SEKARANG")
            await says(PLAIN, "pohon tumbang di Jl. Kartini")
            await reads(PLAIN, "TELEPON 112 SEKARANG")
            await says(int(handsets.VENDOR), "OK 1")
            await reads(int(handsets.VENDOR), "Tidak ada tiket #1")
            await played.operator.write("kebakaran rumah Jl. Kesambi 10")
            await sees("KEBAKARAN", "Kesambi")
            await played.operator.press("Kirim")
            await reads(int(handsets.DUTY), "KEBAKARAN", "TERIMA")
            await played.operator.press("Telepon selesai")
            await played.operator.write("ular masuk rumah Jl. Kartini 3, pelapor 085700000003")
            await sees("ULAR", "Kartini")
            for button in ("☐ Boleh disurvei", "Kirim", "Tutup kejadian", "Tertangani"):
                await heard(lambda: [str(played.operator.buttons)], (button,))
                await played.operator.press(button)
                if button == "Kirim":
                    await sees("ULAR", "Instansi")
            await reads(NEW, "Puaskah Anda")
            await says(NEW, "5 mantap")
            await reads(NEW, "terima kasih")
            await sees("5 dari 5", "mantap")
            await says(int(handsets.DUTY), "terima")
            await reads(int(handsets.DUTY), "terima tugas")
