"""What a newcomer types: help, a start without a token, a sandbox that is stopped and kept."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.commands.keyfile import NAME, keys_in, secrets_in
from storage.store import open_store
from storage.vault import read_secrets

HOUSE = Path(__file__).parent.parent.parent
QUIET = {name: value for name, value in os.environ.items() if not name.startswith("KENTONGAN_")}


async def bot_py(*words: str, **settings: str) -> tuple[int | None, str]:
    """Run `python bot.py WORDS`: its exit code and what it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(HOUSE / "bot.py"), *words,
        cwd=settings.pop("cwd", str(HOUSE)), env=QUIET | settings,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    printed, _ = await process.communicate()
    return process.returncode, printed.decode()


@asynccontextmanager
async def running(until: str, *words: str, **settings: str) -> AsyncIterator[list[str]]:
    """A process of ours, stopped in order at the end: what it printed `until` it said that."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(HOUSE / "bot.py"), *words,
        cwd=settings.pop("cwd", str(HOUSE)), env=QUIET | settings, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    printed: list[str] = []
    try:
        async for line in process.stdout:
            printed.append(line.decode().strip())
            if until in printed[-1]:
                break
        yield printed
    finally:
        process.send_signal(signal.SIGTERM)
        await process.communicate()
    assert process.returncode == 0


@asynccontextmanager
async def a_sandbox(*words: str) -> AsyncIterator[str]:
    """A sandbox; its address."""
    async with running("Buka ", "sandbox", "--port", "0", *words) as printed:
        yield printed[-1].split()[1]


async def said_in(url: str, chat: str) -> list[str]:
    """What a chat reads as now."""
    async with httpx.AsyncClient(base_url=url) as client:
        state: dict[str, Any] = (await client.get("/sim/state")).json()
    found = next(one for one in state["chats"] if one["title"] == chat)
    return [one.get("text", "") for one in found["messages"]]


async def operator_writes(url: str, text: str) -> None:
    async with httpx.AsyncClient(base_url=url) as client:
        state = (await client.get("/sim/state")).json()
        sari = next(one for one in state["persons"] if one["first_name"] == "Sari")
        told = {"user_id": sari["id"], "chat_id": sari["id"], "text": text}
        (await client.post("/sim/write", json=told)).raise_for_status()


async def draft_says(url: str, words: str) -> str:
    """The operator's draft, once it says this."""
    for _ in range(100):
        for text in await said_in(url, "Sari"):
            if text.startswith("#") and words in text:
                return text
        await asyncio.sleep(0.1)
    raise AssertionError(f"no draft says {words!r}: {await said_in(url, 'Sari')}")


async def test_help_names_every_command() -> None:
    code, printed = await bot_py("--help")

    assert code == 0
    for command in ("run", "sandbox", "drill", "sop", "migrate"):
        assert command in printed


async def test_an_unknown_command_is_said_so() -> None:
    code, printed = await bot_py("terbang")

    assert code == 2
    assert "terbang" in printed


async def test_without_a_token_the_sandbox_is_named(tmp_path: Path) -> None:
    code, printed = await bot_py(cwd=str(tmp_path))

    assert code == 2
    assert "KENTONGAN_TOKEN" in printed
    assert "sandbox" in printed


async def test_without_a_token_nothing_slow_is_loaded_to_say_so(tmp_path: Path) -> None:
    _, printed = await bot_py(cwd=str(tmp_path), PYTHONPROFILEIMPORTTIME="1")

    assert "bot.settings" in printed
    assert "aiogram" not in printed


async def test_a_city_that_is_not_there_is_named_with_those_that_are() -> None:
    code, printed = await bot_py("sop", "atlantis")

    assert code == 2
    assert "pekalongan" in printed


@pytest.mark.slow
async def test_telegram_out_of_reach_is_said_without_the_token(tmp_path: Path) -> None:
    code, printed = await bot_py(
        KENTONGAN_TOKEN="123:secret",
        KENTONGAN_API_URL="http://127.0.0.1:9",
        KENTONGAN_DATABASE_URL=f"sqlite:///{tmp_path / 'k.db'}",
        **keys_in(tmp_path),
    )

    assert code == 1
    assert "Telegram tidak terjangkau" in printed
    assert "secret" not in printed


async def test_without_keys_the_command_that_prints_them_is_named(tmp_path: Path) -> None:
    code, printed = await bot_py(KENTONGAN_TOKEN="123:secret", cwd=str(tmp_path))
    assert (code, printed) == (
        1,
        "Bot tidak bisa mulai: KENTONGAN_MASTER_KEY masih kosong; "
        "`python bot.py key` mencetak yang baru\n",
    )

    code, printed = await bot_py("key", cwd=str(tmp_path))
    assert code == 0
    lines = [one for one in printed.splitlines() if not one.startswith("#")]
    read_secrets(*(one.partition("=")[2] for one in lines))

    kept = dict(one.split("=", 1) for one in lines)
    code, printed = await bot_py("key", cwd=str(tmp_path), **kept)
    assert f",{kept['KENTONGAN_MASTER_KEY']}" in printed, "the old one still opens"
    assert "KENTONGAN_CHAIN_KEY=" not in printed, "that one is never changed"


async def test_the_sandboxs_keys_are_its_owners_only(tmp_path: Path) -> None:
    assert secrets_in(tmp_path / "new") == secrets_in(tmp_path / "new")
    assert (tmp_path / "new" / NAME).stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
async def test_a_kept_sandbox_goes_on_where_it_stopped(tmp_path: Path) -> None:
    async with a_sandbox("--keep", str(tmp_path)) as url:
        await operator_writes(url, "kebakaran rumah Jl. Merdeka 10")
        await draft_says(url, "Jl. Merdeka 10")
    async with a_sandbox("--keep", str(tmp_path)) as url:
        await draft_says(url, "Jl. Merdeka 10")
        await operator_writes(url, "bukan, Jl. Mawar 7")
        assert "#1" in await draft_says(url, "Jl. Mawar 7")
    code, printed = await bot_py("sandbox", "--city", "tarakan", "--keep", str(tmp_path))
    assert (code, "menyimpan kota lain" in printed) == (1, True)


async def test_audit_tells_what_it_walked_and_ends_with_a_code(tmp_path: Path) -> None:
    where = {"KENTONGAN_DATABASE_URL": f"sqlite:///{tmp_path / 'k.db'}", **keys_in(tmp_path)}
    code, printed = await bot_py("audit", **where)
    assert code == 2
    assert "Basis data tidak ada" in printed

    await (await open_store(where["KENTONGAN_DATABASE_URL"], secrets_in(tmp_path))).aclose()
    code, printed = await bot_py("audit", **where)
    assert (code, printed.splitlines()[-1]) == (0, "Utuh.")

    code, printed = await bot_py("erase", "--number", "5", "--yes", **where)
    assert (code, printed) == (1, "#5: Laporan ini tidak ada\n")

    code, printed = await bot_py("key", "--rotate", **where)
    assert (code, "0 dari 2 kunci dibungkus ulang" in printed) == (0, True)

    code, printed = await bot_py("audit", **where | keys_in(tmp_path / "other"))
    assert (code, printed) == (
        2, "Tidak bisa diperiksa: KENTONGAN_MASTER_KEY bukan kunci induk basis data ini\n",
    )  # fmt: skip


@pytest.mark.slow
async def test_a_bot_beside_a_lone_sandbox_starts_with_what_that_printed(tmp_path: Path) -> None:
    async with running("Buka ", "sandbox", "--alone", "--port", "0", "--city", "tarakan") as told:
        env = dict(line.split("=", 1) for line in told if line.startswith("KENTONGAN_"))
        assert env["KENTONGAN_CITY"] == "tarakan"
        async with running("Tautan admin", cwd=str(tmp_path), **env) as said:
            assert "https://t.me/kentongan_112_bot?start=" in said[-1]
