"""The nursery: what dies is begun again, and the end lets pieces of work finish."""

import asyncio
import logging

import pytest

from scheduler import nursery
from scheduler.nursery import Nursery


async def test_a_job_that_dies_is_begun_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(nursery, "PAUSE", 0)
    lives, alive = 0, asyncio.Event()

    async def job() -> None:
        nonlocal lives
        lives += 1
        if lives < 3:
            raise ValueError("words of people")
        alive.set()
        await asyncio.Event().wait()

    async with asyncio.timeout(2), Nursery() as jobs:
        jobs.keep("watch", job)
        await alive.wait()
        assert jobs.starts == {"watch": 3}
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR] == [
        "watch died: ValueError",
        "watch died: ValueError",
    ]


async def test_at_the_end_jobs_stop_and_pieces_of_work_are_let_finish() -> None:
    told: list[str] = []

    async def for_ever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            told.append("job")

    async def piece() -> None:
        await asyncio.sleep(0.02)
        told.append("piece")

    async def last() -> None:
        told.append("last")

    async with asyncio.timeout(2), Nursery() as jobs:
        jobs.at_end.append(last)
        jobs.keep("relay", for_ever)
        _ = jobs.spawn(piece())
        await asyncio.sleep(0)
    assert told == ["job", "piece", "last"]


async def test_a_piece_that_hangs_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nursery, "GRACE", 0.02)
    ended = asyncio.Event()

    async def hangs() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with asyncio.timeout(1), Nursery() as jobs:
        _ = jobs.spawn(hangs())
        await asyncio.sleep(0)
    assert ended.is_set()


async def test_an_end_that_fails_keeps_no_other_from_its_own() -> None:
    told: list[str] = []

    async def fails() -> None:
        raise OSError

    async def works() -> None:
        told.append("noted")

    async with Nursery() as jobs:
        jobs.at_end += [fails, works]
    assert told == ["noted"]
