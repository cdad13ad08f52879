"""A process that commits until it is killed; says each seq once it is safe."""

import asyncio
import sys

from bot.ports import StreamKind
from storage.store import open_store
from tests.storage.builders import SECRETS, after, deadline, entry, shot, view


async def commit_for_ever(address: str) -> None:
    """Append to one stream, with the rows that go with it, one commit after another."""
    store = await open_store(address, SECRETS)
    async with store.writing() as books:
        stream = await books.new_stream(StreamKind.INCIDENT)
    say(stream)
    seq = 0
    while True:
        seq += 1
        async with store.writing() as books:
            await books.heard(seq)
            await books.append(stream, [entry(seq)])
            await books.put_deadlines(stream, [deadline("a", rings=after(seq))])
            await books.post(shot(ref=seq))
            await books.put_view(view(stream=stream, wants=seq))
        say(seq)


def say(number: int) -> None:
    """One line to whoever listens."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(commit_for_ever(sys.argv[1]))
