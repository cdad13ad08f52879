"""The tables of gammu-smsd in SQLite: messages put into its outbox, taken from its inbox."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot.domain.checks import Finding, fault, fine, warning
from bot.gateways.gammu.parts import Long, Part, header, joined, split
from bot.intake.numbers import e164
from bot.ports import Channel, Clock, Fate, Fault, Incoming, Landed, Rendered, Report

T = TypeVar("T")
PATIENCE = 5.0
"""Real seconds we wait for the daemon to be done with its file."""
PARTS_WAIT = timedelta(minutes=1)
"""How long a message waits for a missing part once seen; the daemon has waited ten minutes."""
SILENT_AFTER = 3
"""Minutes without a sign of the daemon, which gives one a minute (`statusfrequency`)."""
OURS = "kentongan"
LATELY = timedelta(days=2)
"""How far back reports are read after a start: a phone is off for a night."""
AT_ONCE = 100
"""Rows of the inbox that are looked at, of each number: one that waits hides no other."""
FATES = {
    "DeliveryOK": Fate.ARRIVED,
    "SendingError": Fate.FAILED,
    "Error": Fate.FAILED,
    "DeliveryFailed": Fate.FAILED,
}
"""What its status says for good; all others may still change."""

# The daemon compares with its own local time, whatever that is: long ago is now.
POST = """INSERT INTO outbox (DestinationNumber, TextDecoded, Coding, MultiPart, DeliveryReport,
 CreatorID, SendingDateTime, SendingTimeOut)
VALUES (?, ?, ?, ?, 'yes', ?, '2000-01-01 00:00:00', '2000-01-01 00:00:00')"""
MARK = "UPDATE outbox SET UDH = ? WHERE ID = ?"
MORE = """INSERT INTO outbox_multipart (ID, SequencePosition, TextDecoded, Coding, UDH)
VALUES (?, ?, ?, ?, ?)"""
WAITING = """SELECT ID, SenderNumber, UDH, Text, TextDecoded, ReceivingDateTime FROM
(SELECT *, row_number() OVER (PARTITION BY SenderNumber ORDER BY ID) AS turn FROM inbox
 WHERE ID > ? AND Processed = 'false')
WHERE turn <= ? ORDER BY ID"""
TAKEN = "UPDATE inbox SET Processed = 'true' WHERE ID = ?"
FATE = """SELECT ID, DestinationNumber, Status, UpdatedInDB FROM sentitems WHERE ID IN
(SELECT ID FROM sentitems WHERE CreatorID = ? AND UpdatedInDB >= ?) ORDER BY UpdatedInDB"""
PULSE = "SELECT (julianday('now') - julianday(max(UpdatedInDB))) * 1440 FROM phones"


class GammuGateway:
    """One file that the daemon writes and reads too; every look at it happens in a thread."""

    def __init__(self, file: Path, clock: Clock, patience: float = PATIENCE) -> None:
        self._file = file
        self._clock = clock
        self._patience = patience
        self._below = 0
        """Up to this row of the inbox everything is taken."""
        self._missing: dict[int, datetime] = {}
        """Since when a message lacks a part, by its first row."""
        self._reports_from: str | None = None
        self._told: frozenset[Report] = frozenset()

    async def aclose(self) -> None:
        """Nothing is held open between two looks."""

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Put a message to a number (digits of E.164) into the daemon's outbox; the id is its row.

        It is the daemon's from then on: that may be down, and sends it when it is up again.
        """
        coding, parts = split(rendered.text)

        def post(tables: sqlite3.Connection) -> int:
            several = len(parts) > 1
            row = tables.execute(
                POST, (f"+{chat}", parts[0], coding, str(several).lower(), OURS)
            ).lastrowid
            assert row is not None
            if several:
                tables.execute(MARK, (header(row, len(parts), 1), row))
            for place, words in enumerate(parts[1:], 2):
                udh = header(row, len(parts), place)
                tables.execute(MORE, (row, place, words, coding, udh))
            return row

        try:
            return Landed(message=await self._in_thread(post))
        except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError) as error:
            return Landed(fault=Fault.BROKEN, why=type(error).__name__)  # of this message alone
        except sqlite3.Error as error:
            return Landed(fault=Fault.RETRY, why=type(error).__name__)

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """What left as an SMS stays as it is."""
        return Landed(fault=Fault.BROKEN, why="an SMS is not edited")

    async def delete(self, chat: int, message: int) -> Landed:
        """Nor does it come back."""
        return Landed(fault=Fault.BROKEN, why="an SMS is not taken back")

    async def waiting(self) -> list[Incoming]:
        """Messages nobody has taken, oldest first. Raises `sqlite3.Error`.

        Advertisers' names and short codes are no numbers: such a message, and one without any
        text, is marked as read and goes no further.
        """
        below = self._below

        def read(tables: sqlite3.Connection) -> tuple[list[Part], int]:
            [top] = tables.execute("SELECT coalesce(max(ID), 0) FROM inbox").fetchone()
            if top < below:  # a new file: its rows count from one again
                return [], 0
            rows = [Part(*one) for one in tables.execute(WAITING, (below, AT_ONCE))]
            return rows, rows[0].id - 1 if rows else top

        rows, self._below = await self._in_thread(read)
        there = list(self._there(rows))
        for one in [one for one in there if not (_number(one) and one.words.strip())]:
            await self._mark([row.id for row in one.rows])
            there.remove(one)
        return [_incoming(one) for one in there]

    async def taken(self, message: Incoming) -> None:
        """It had its effect: never show it again. Raises `sqlite3.Error`."""
        await self._mark([int(one) for one in message.external.rpartition("#")[2].split(",")])

    async def reports(self) -> list[Report]:
        """What became of messages since the last look; the same may be told twice.

        One of several parts has arrived when all have, and failed when one has. Raises
        `sqlite3.Error`.
        """
        since = self._reports_from or f"{self._clock.now() - LATELY:%Y-%m-%d %H:%M:%S}"
        changed = await self._in_thread(
            lambda tables: tables.execute(FATE, (OURS, since)).fetchall()
        )
        if changed:
            self._reports_from = changed[-1][3]
        statuses: dict[tuple[int, str], set[str]] = {}
        for row, number, status, _ in changed:
            statuses.setdefault((row, number), set()).add(status)
        now = [
            Report(Channel.SMS, number, row, fate)
            for (row, number), of in statuses.items()
            if (fate := _fate(of)) is not None
        ]
        # Its moments are whole seconds: those of the last one come again, and are known.
        told, self._told = self._told, frozenset(now)
        return [one for one in now if one not in told]

    async def probe(self) -> Finding:
        """Whether the daemon is alive; never raises."""
        try:
            minutes = await self._in_thread(lambda tables: tables.execute(PULSE).fetchone()[0])
        except sqlite3.Error:
            return fault("sms_no_file", where=str(self._file))
        if minutes is None or minutes > SILENT_AFTER:
            return warning("sms_daemon_silent")
        return fine("sms_daemon")

    def _there(self, rows: Sequence[Part]) -> Iterator[Long]:
        """The messages that are whole, or have waited long enough for the rest."""
        now, missing = self._clock.now(), {}
        for message in joined(rows):
            first = message.rows[0].id
            since = self._missing.get(first, now)
            if message.whole or now >= since + PARTS_WAIT:
                yield message
            if not message.whole:
                missing[first] = since
        self._missing = missing

    async def _mark(self, rows: Sequence[int]) -> None:
        def mark(tables: sqlite3.Connection) -> None:
            tables.executemany(TAKEN, [(row,) for row in rows])

        await self._in_thread(mark)

    async def _in_thread(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def job() -> T:
            with self._tables() as tables:
                return work(tables)

        return await asyncio.to_thread(job)

    @contextmanager
    def _tables(self) -> Iterator[sqlite3.Connection]:
        """The daemon's own file, in one transaction; never made where there is none."""
        address = f"{self._file.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, timeout=self._patience, uri=True)) as tables, tables:
            yield tables


def _number(message: Long) -> str | None:
    return e164(message.rows[0].number)


def _incoming(message: Long) -> Incoming:
    """`external` names the rows, and when they came: a new file counts from one again."""
    first = message.rows[0]
    ids = ",".join(str(one.id) for one in message.rows)
    return Incoming(
        Channel.SMS, f"gammu {first.received}#{ids}", e164(first.number) or "",
        message.words, _moment(first.received),
    )  # fmt: skip


def _moment(received: str) -> datetime | None:
    """When it was sent; the daemon writes its machine's local time, which is ours too."""
    try:
        return datetime.fromisoformat(received).astimezone(UTC)
    except ValueError:
        return None


def _fate(statuses: set[str]) -> Fate | None:
    fates = {FATES.get(one) for one in statuses}
    if Fate.FAILED in fates:
        return Fate.FAILED
    return Fate.ARRIVED if fates == {Fate.ARRIVED} else None
