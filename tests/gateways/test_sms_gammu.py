"""SMS through the real gammu-smsd and its dummy phone: long and short, in and out, down and up."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import RealClock
from bot.domain.checks import Level
from bot.gateways.gammu import GammuGateway
from bot.ports import Channel, Fate, Fault, Incoming, Rendered, Report
from tests.gateways.phone import Daemon, needs_gammu

NUMBER = 6281234567890
EMOJI = "🔥 Kebakaran ꦏꦺꦧꦏꦫꦤ꧀ di RT 3"
LONG = "Banjir di Jl. Merdeka 10, air 80 cm {naik}, 3 orang di atap. " * 5


@pytest.fixture
async def down(tmp_path: Path) -> AsyncIterator[Daemon]:
    """A daemon that is not running yet."""
    needs_gammu()
    daemon = Daemon(tmp_path)
    daemon.prepare()
    yield daemon
    await daemon.stop()


@pytest.fixture
async def daemon(down: Daemon) -> Daemon:
    await down.start()
    return down


def gateway(daemon: Daemon) -> GammuGateway:
    return GammuGateway(daemon.file, RealClock())


def sent(daemon: Daemon) -> list[tuple[int, str]]:
    return daemon.rows("SELECT ID, TextDecoded FROM sentitems ORDER BY ID, SequencePosition")


async def arrived(daemon: Daemon, gateway: GammuGateway, count: int = 1) -> list[Incoming]:
    await daemon.until(lambda: len(daemon.rows("SELECT 1 FROM inbox")) >= count)
    return await gateway.waiting()


@pytest.mark.parametrize("text", ["Kejadian 14: tugas untuk Damkar @ {RT 3} €", EMOJI])
async def test_a_short_text_leaves_as_it_is(daemon: Daemon, text: str) -> None:
    landed = await gateway(daemon).send(NUMBER, Rendered(text), None)
    await daemon.until(lambda: sent(daemon))
    assert sent(daemon) == [(landed.message, text)]
    [(to, status)] = daemon.rows("SELECT DestinationNumber, Status FROM sentitems")
    assert (to, status) == ("+6281234567890", "SendingOK")


@pytest.mark.parametrize("text", [LONG, EMOJI * 6])
async def test_a_long_text_leaves_in_parts_that_join_again(daemon: Daemon, text: str) -> None:
    landed = await gateway(daemon).send(NUMBER, Rendered(text), None)
    await daemon.until(lambda: not daemon.rows("SELECT 1 FROM outbox"))
    rows = daemon.rows("SELECT ID, TextDecoded, UDH FROM sentitems ORDER BY SequencePosition")
    assert {one[0] for one in rows} == {landed.message}
    assert "".join(one[1] for one in rows) == text
    total = len(rows)
    assert total > 1
    assert [one[2][-4:] for one in rows] == [f"{total:02X}{one:02X}" for one in range(1, total + 1)]
    assert len({one[2][:8] for one in rows}) == 1


async def test_its_hook_rings_once_the_message_lies_in_the_box(daemon: Daemon) -> None:
    daemon.comes("banjir di Jl. Merdeka")
    await daemon.until((daemon.folder / "rung").exists)
    [message] = await gateway(daemon).waiting()
    assert message.words == "banjir di Jl. Merdeka"


async def test_a_daemon_that_is_down_delays_and_loses_nothing(down: Daemon) -> None:
    landed = [await gateway(down).send(NUMBER, Rendered(f"kabar {one}"), None) for one in (1, 2)]
    down.comes("masuk selagi mati")
    await down.start()
    await down.until(lambda: len(sent(down)) == 2)
    assert sent(down) == [(landed[0].message, "kabar 1"), (landed[1].message, "kabar 2")]
    assert [one.words for one in await arrived(down, gateway(down))] == ["masuk selagi mati"]


async def test_what_comes_is_there_until_it_is_taken(daemon: Daemon) -> None:
    daemon.comes(f"tolong {EMOJI}", "081234567890")
    [message] = await arrived(daemon, gateway(daemon))
    assert (message.channel, message.number) == (Channel.SMS, "+6281234567890")
    assert message.words == f"tolong {EMOJI}"
    assert await gateway(daemon).waiting() == [message]
    await gateway(daemon).taken(message)
    assert await gateway(daemon).waiting() == []


async def test_parts_that_come_in_any_order_are_one_message(daemon: Daemon) -> None:
    daemon.comes("dan anak kecil 🧒", udh="050003CC0303")
    daemon.comes("Banjir di Gg. Mawar, ", udh="050003CC0301")
    daemon.comes("dua lansia ", udh="050003CC0302")
    [message] = await arrived(daemon, gateway(daemon), 3)
    assert message.words == "Banjir di Gg. Mawar, dua lansia dan anak kecil 🧒"
    await gateway(daemon).taken(message)
    assert await gateway(daemon).waiting() == []


async def test_a_delivery_report_is_told(daemon: Daemon) -> None:
    gate = gateway(daemon)
    landed = await gate.send(NUMBER, Rendered("sampai?"), None)
    await daemon.until(lambda: sent(daemon))
    assert await gate.reports() == []
    daemon.comes("Delivered", report=0)
    await daemon.until(lambda: daemon.rows("SELECT 1 FROM sentitems WHERE Status = 'DeliveryOK'"))
    assert landed.message is not None
    assert await gate.reports() == [
        Report(Channel.SMS, "+6281234567890", landed.message, Fate.ARRIVED)
    ]
    assert daemon.rows("SELECT 1 FROM inbox") == []


async def test_its_pulse_is_felt(down: Daemon) -> None:
    assert (await gateway(down).probe()).code == "sms_daemon_silent"
    await down.start()
    assert (await gateway(down).probe()).level is Level.FINE
    assert (await GammuGateway(down.folder / "none.db", RealClock()).probe()).code == "sms_no_file"
    assert not (down.folder / "none.db").exists()


# --- what no dummy phone does: rows written as the daemon would -------------------------------


def row(daemon: Daemon, text: str, udh: str = "", number: str = "+62811", coding: str = "") -> None:
    with sqlite3.connect(daemon.file) as tables:
        tables.execute(
            "INSERT INTO inbox (Text, SenderNumber, UDH, TextDecoded, RecipientID, Coding)"
            " VALUES (?, ?, ?, ?, '', ?)",
            (text.encode("utf-16-be").hex(), number, udh, text, coding or "Unicode_No_Compression"),
        )
    tables.close()


class Hands:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


async def test_a_missing_part_is_waited_for_and_then_marked(down: Daemon) -> None:
    hands = Hands()
    gate = GammuGateway(down.file, hands)  # type: ignore[arg-type]
    row(down, "awal ", "050003CC0301", "+6281234567890")
    row(down, "akhir", "050003CC0303", "+6281234567890")
    row(down, "lain", number="+6281234567891")
    assert [one.words for one in await gate.waiting()] == ["lain"]
    hands.at += timedelta(seconds=61)
    assert [one.words for one in await gate.waiting()] == ["awal [...]akhir", "lain"]


async def test_one_reference_used_twice_is_two_messages(down: Daemon) -> None:
    for words in ("satu ", "dua "):
        row(down, words, "060804010002 01".replace(" ", ""), "+6281234567890")
        row(down, "akhir", "06080401000202", "+6281234567890")
    there = await gateway(down).waiting()
    assert [one.words for one in there] == ["satu akhir", "dua akhir"]


async def test_what_has_no_number_or_no_words_goes_no_further(down: Daemon) -> None:
    row(down, "PROMO KUOTA", number="TELKOMSEL")
    row(down, "", number="+6281234567890", coding="8bit")
    assert await gateway(down).waiting() == []
    assert down.rows("SELECT 1 FROM inbox WHERE Processed = 'false'") == []


async def test_a_number_with_a_hundred_messages_hides_no_other_s(down: Daemon) -> None:
    gate = gateway(down)
    with sqlite3.connect(down.file) as tables:
        for one in range(150):
            tables.execute(
                "INSERT INTO inbox (Text, SenderNumber, UDH, TextDecoded, RecipientID)"
                " VALUES (?, '+6281234567890', '', '', '')",
                (f"banjir {one}".encode("utf-16-be").hex(),),
            )
    tables.close()
    row(down, "asap", number="+6281234567891")
    there = await gate.waiting()
    assert [one.words for one in there] == [*(f"banjir {one}" for one in range(100)), "asap"]
    await gate.taken(there[-1])
    row(down, "api", number="+6281234567891")
    for message in (await gate.waiting())[:100]:
        await gate.taken(message)
    assert [one.words for one in await gate.waiting()] == [
        *(f"banjir {one}" for one in range(100, 150)), "api",
    ]  # fmt: skip


async def test_a_new_file_begins_anew(down: Daemon) -> None:
    gate = gateway(down)
    row(down, "lama", number="+6281234567890")
    [old] = await gate.waiting()
    await gate.taken(old)
    assert await gate.waiting() == []
    with sqlite3.connect(down.file) as tables:
        tables.execute("DELETE FROM inbox")
        tables.execute("DELETE FROM sqlite_sequence")
    tables.close()
    assert await gate.waiting() == []
    row(down, "baru", number="+6281234567890")
    [new] = await gate.waiting()
    assert new.words == "baru"


async def test_a_part_that_failed_fails_its_message(down: Daemon) -> None:
    with sqlite3.connect(down.file) as tables:
        for place, status in ((1, "DeliveryOK"), (2, "SendingError")):
            tables.execute(
                "INSERT INTO sentitems (ID, SequencePosition, Status, DestinationNumber, Text, UDH,"
                " SenderID, CreatorID) VALUES (7, ?, ?, '+6281', '', '', '', 'kentongan')",
                (place, status),
            )
    tables.close()
    gate = gateway(down)
    assert await gate.reports() == [Report(Channel.SMS, "+6281", 7, Fate.FAILED)]
    assert await gate.reports() == []  # a look that finds nothing new tells nothing


async def test_a_file_that_is_locked_or_gone_is_tried_again(down: Daemon) -> None:
    holder = sqlite3.connect(down.file)
    holder.execute("BEGIN EXCLUSIVE")
    busy = GammuGateway(down.file, RealClock(), patience=0.05)
    assert (await busy.send(NUMBER, Rendered("halo"), None)).fault is Fault.RETRY
    holder.close()
    assert (await busy.send(NUMBER, Rendered("halo"), None)).fault is None
    gone = GammuGateway(down.folder / "none.db", RealClock())
    assert (await gone.send(NUMBER, Rendered("halo"), None)).fault is Fault.RETRY
