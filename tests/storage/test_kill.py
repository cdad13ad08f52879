"""A process killed with -9 between and within its commits leaves whole commits only."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.ports import Channel
from storage.store import open_store
from tests.storage.builders import SECRETS, after

ROOT = Path(__file__).parents[2]


def run_and_kill(address: str, commits: int) -> tuple[int, int]:
    """Its stream, and the last seq that it called safe."""
    command = [sys.executable, "-m", "tests.storage.committing", address]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        stream, seq = int(process.stdout.readline()), 0
        while seq < commits:
            seq = int(process.stdout.readline())
        process.kill()
        said = process.stdout.read().split("\n")[:-1]  # said before it died, read after
    return stream, int(said[-1]) if said else seq


@pytest.mark.slow
async def test_kill_9_leaves_whole_commits(address: str) -> None:
    for commits in (1, 17, 60):
        stream, safe = run_and_kill(address, commits)
        store = await open_store(address, SECRETS)
        async with store.reading() as books:
            seqs = [one.seq for one in await books.load(stream)]
            assert seqs == list(range(1, len(seqs) + 1))
            last = len(seqs)
            assert last in (safe, safe + 1)
            assert [one.wants for one in await books.views(stream)] == list(range(1, last + 1))
            assert stream in await books.due_streams(after(last), 10)
            assert stream not in await books.due_streams(after(last - 1), 10) or last == 1
            assert len(await books.waiting(Channel.TELEGRAM, limit=10_000)) >= 2 * last
        async with store.writing() as books:
            assert not await books.heard(last)
        await store.aclose()
