"""A real gammu-smsd with its dummy phone: what it sends and gets goes through its own tables."""

import asyncio
import gzip
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.conftest import do_without

SCHEMA = Path("/usr/share/doc/gammu-smsd/examples/sqlite.sql")
CONFIG = """[gammu]
model = dummy
connection = none
port = {folder}/phone
gammuloc = /dev/null
[smsd]
service = sql
driver = sqlite3
sql = sqlite
dbdir = {folder}/
database = smsd.db
logfile = {folder}/smsd.log
debuglevel = 0
commtimeout = 1
loopsleep = 1
receivefrequency = 1
statusfrequency = 1
deliveryreport = sms
checkbattery = 0
checksignal = 0
RunOnReceive = {folder}/hook
"""
SMS = """; by hand

[SMSBackup000]
PDU = {pdu}
SMSC = "123456"
DateTime = {at}
State = UnRead
Number = "{number}"
{udh}{text}
Coding = Unicode_No_Compression
Folder = 1
Length = {length}
Class = -1
ReplySMSC = False
RejectDuplicates = False
ReplaceMessage = 0
MessageReference = 255
DeliveryStatus = {status}
"""


@dataclass
class Daemon:
    """The daemon, its file, and a phone that messages come into."""

    folder: Path
    process: asyncio.subprocess.Process | None = None
    _count: int = field(default=0)

    @property
    def file(self) -> Path:
        """Its tables."""
        return self.folder / "smsd.db"

    def prepare(self) -> None:
        """A phone with empty folders, and empty tables."""
        folders = ("DC", "FD", "MC", "ME", "MT", "ON", "RC", "SL", "SM", "VM")
        wanted = [f"sms/{one}" for one in range(1, 6)] + [f"pbk/{one}" for one in folders]
        for one in (*wanted, "note", "todo", "calendar", "alarm", "fs/incoming"):
            (self.folder / "phone" / one).mkdir(parents=True)
        (self.folder / "smsdrc").write_text(CONFIG.format(folder=self.folder))
        hook = self.folder / "hook"
        hook.write_text(f'#!/bin/sh\necho rung >> "{self.folder}/rung"\n')
        hook.chmod(0o755)
        with sqlite3.connect(self.file) as tables:
            tables.executescript(schema())
        tables.close()

    async def start(self) -> None:
        """Let it run; it is there once it has told of its phone."""
        self.process = await asyncio.create_subprocess_exec(
            "gammu-smsd", "-c", str(self.folder / "smsdrc"),
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
            env=os.environ | {"TZ": "UTC"},
        )  # fmt: skip
        await self.until(lambda: self.rows("SELECT 1 FROM phones"))

    async def stop(self) -> None:
        """End it."""
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()

    def comes(
        self, text: str, number: str = "+6281234567890", udh: str = "", *, report: int | None = None
    ) -> None:
        """A message, or one part of one, is in the phone; `report` makes it a delivery report."""
        self._count += 1
        coded = text.encode("utf-16-be").hex().upper()
        runs = [coded[at : at + 200] for at in range(0, len(coded), 200)]
        (self.folder / "phone/sms/1" / str(self._count)).write_text(
            SMS.format(
                pdu="Deliver" if report is None else "Status_Report",
                at=datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"),  # noqa: TID251 - the daemon's
                number=number,
                udh=f"UDH = {udh}\n" if udh else "",
                text="\n".join(f"Text{at:02} = {run}" for at, run in enumerate(runs)),
                length=len(coded) // 4,
                status=report or 0,
            )
        )

    def rows(self, query: str) -> list[Any]:
        """What is in its tables."""
        tables = sqlite3.connect(self.file, timeout=5)
        try:
            return tables.execute(query).fetchall()
        finally:
            tables.close()

    async def until(self, true: Callable[[], Any], seconds: float = 15) -> None:
        """Wait for the daemon to do something: it is another process, in real time."""
        async with asyncio.timeout(seconds):
            while not true():  # noqa: ASYNC110 - another process's rows
                await asyncio.sleep(0.05)


def schema() -> str:
    """gammu-smsd's own tables, as Debian brings them."""
    packed = SCHEMA.with_name("sqlite.sql.gz")
    if packed.exists():
        return gzip.decompress(packed.read_bytes()).decode()
    return SCHEMA.read_text()


def needs_gammu() -> None:
    """Skip, or in CI fail, where there is no gammu-smsd."""
    there = list(SCHEMA.parent.glob("sqlite.sql*"))
    if shutil.which("gammu-smsd") is None or not there:
        do_without("No gammu-smsd here (Debian: apt install gammu gammu-smsd libdbd-sqlite3).")
