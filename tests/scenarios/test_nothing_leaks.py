"""Nothing personal and no token in logs, errors, callback data or file names, whatever fails."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.commands.run import NOISY
from bot.domain.errors import whence
from bot.messages import Message, Reminder
from bot.rendering import JinjaRenderer
from bot.services.calls import Calls
from tests.desk import Desk

THEIRS = ("uvicorn", "sandbox")
"""The other side of the wire, which lives in this process here."""
AGENCIES = ("pln", "dinkes", "polisi", "pmi", "bpbd")
LOUD = ("handlers.poller", "bot.services.delivery", "bot.rendering", "scheduler.relay")
"""Whose errors are what the story is about."""
SECRETS = (
    "zulaikha", "087712349876", "0877 1234 9876", "87712349876", "lukisan", "suwandaru",
    "karung beras", "kenanga", "belang", "semboyan",
)  # fmt: skip
"""A caller, his number however it is spelled, and words of a place, a crew, an operator."""


@contextmanager
def log_at_debug() -> Iterator[io.StringIO]:
    """All that our side logs at DEBUG, as the log file has it, tracebacks and all."""
    into = io.StringIO()
    handler = logging.StreamHandler(into)
    handler.addFilter(lambda record: not record.name.startswith(THEIRS))
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    root = logging.getLogger()
    before, levels = root.level, {name: logging.getLogger(name).level for name in NOISY}
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)  # as `run` does
    for name in LOUD:
        logging.getLogger(name).propagate = False
        logging.getLogger(name).addHandler(handler)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield into
    finally:
        root.setLevel(before)
        for logger in (root, *map(logging.getLogger, LOUD)):
            logger.removeHandler(handler)
            logger.propagate = True
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


def leaks(text: str, token: str) -> list[str]:
    """Which secrets a text holds."""
    return [one for one in (*SECRETS, token.partition(":")[2].lower()) if one in text.lower()]


async def test_a_night_of_faults_at_log_level_debug(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, damkar, token = desk.operator(), desk.agency("damkar"), desk.world.token
    write, template = Calls.line, JinjaRenderer._template

    async def line(calls: Calls, cause: Any, text: str, **more: Any) -> None:
        if "belang" in text:
            raise ValueError(f"cannot read {text!r}")
        await write(calls, cause, text, **more)

    def words(renderer: JinjaRenderer, message: Message) -> Any:
        if isinstance(message, Reminder):
            raise RuntimeError(f"broken at {message!r} near Zulaikha 087712349876")
        return template(renderer, message)

    monkeypatch.setattr(Calls, "line", line)
    monkeypatch.setattr(JinjaRenderer, "_template", words)
    with log_at_debug() as logged:
        desk.world.faults.add("server_error", "sendMessage", code=500)
        desk.world.faults.add("reset_after_delivery", "editMessageText")
        desk.world.faults.add("garbage", "deleteMessage")
        report = await sari.logs(
            "kebakaran gudang Gang Semboyan 3, nama Zulaikha, 0877 1234 9876, lukisan terbakar"
        )
        await desk.passes(seconds=10)
        await sari.presses("Kirim ke")
        await sari.writes("kucing belang di atap")
        await sari.presses("Lainnya")
        assert "Zulaikha" in await sari.presses("Lihat kalimat"), "or this proves nothing"
        await damkar.presses("Terima tugas")
        desk.world.faults.add("reset_after_delivery", "sendMessage", sari.player.chat.id)
        await damkar.replies("Pak Suwandaru terjepit karung beras")
        assert "Zulaikha" in await damkar.presses("Data pelapor"), "or this proves nothing"
        await sari.writes(f"/catat {report.number} hubungi Mbakyu Kenanga 087712349876")
        await sari.forges("set:1::kind.Zulaikha 087712349876")
        await sari.writes("/undang Zulaikha 087712349876")
        desk.world.updates.put("message", {"message_id": 1, "text": "Zulaikha", "date": "besok"})
        await desk.passes(minutes=6)
        await sari.presses("Kembali")
        await sari.presses("Tutup kejadian")
        await sari.presses("Tertangani")
        await desk.passes(seconds=30)
    assert desk.world.faults.script == [], "all faults were met"
    told = logged.getvalue()
    assert "ValueError" in told
    assert "template of Reminder failed: RuntimeError" in told
    assert "cannot be read" in told
    assert not leaks(told, token), told
    for chat in desk.world.chats.values():
        for message in chat.messages.values():
            for markup in (message.reply_markup, *(one.reply_markup for one in message.history)):
                rows = (markup or {}).get("inline_keyboard", [])
                data = [button.get("callback_data", "") for row in rows for button in row]
                assert not leaks(" ".join(data), token)
    names = [one.name for one in desk._database.parent.rglob("*")]
    names += [f"{one.name} {one.path}" for one in desk.world.state.files.values()]
    assert not leaks(" ".join(names), token)
    for one in (sari, damkar, desk.admin, desk.room, desk.supervisor(), *desk.agencies(*AGENCIES)):
        one.overlooks()


def test_whence_an_error_came_without_its_words() -> None:
    with pytest.raises(KeyError) as caught:
        _quotes("Zulaikha")
    told = whence(caught.value)
    assert told.startswith("KeyError < test_nothing_leaks.py:")
    assert "_quotes" in told
    assert not leaks(told, "1:token")


def _quotes(words: str) -> None:
    try:
        int(words)
    except ValueError as error:
        raise KeyError("087712349876") from error
