"""`audit`: proves that nothing was changed, taken out or written anew since it was noted."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot import cities
from bot.commands.audit import words
from bot.commands.audit.folding import Folder
from bot.commands.opening import CLOSED, books_of
from bot.commands.options import Parser
from bot.domain.city import City
from bot.settings import Settings, read_settings
from bot.terminal import said
from storage.books.audit import Harm, Seals
from storage.store import SqlUnitOfWork
from storage.vault import Tampered

MOST = 50
"""Sentences printed; the rest is counted."""
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Audit:
    """What was walked, and what was found."""

    seals: Seals
    streams: int = 0
    facts: int = 0
    unsealed: int = 0
    unlinked: int = 0
    folded: int = 0
    found: list[str] = field(default_factory=list)
    more: int = 0

    def say(self, sentence: str) -> None:
        """Note what is wrong; memory stays bounded."""
        if len(self.found) < MOST:
            self.found.append(sentence)
        else:
            self.more += 1


def run(argv: Sequence[str]) -> int:
    """Audit. Returns 0 only if all is whole, 1 if not, 2 where it cannot be told."""
    parser = Parser("audit", said("audit.about"))
    parser.add_argument(
        "--city",
        choices=cities.all_slugs(),
        metavar=said("metavars.city"),
        help=said("audit.city"),
    )
    options = parser.parse_args(argv)
    try:
        settings = read_settings()
        city = cities.load(options.city or settings.city)
        done = asyncio.run(_audit(settings))
    except CLOSED as fault:
        print(said("audit.cannot", why=fault))
        return 2
    for line in report(done, city):
        print(line)
    return 1 if done.found else 0


async def _audit(settings: Settings) -> Audit:
    async with books_of(settings) as store:
        return await audit(store)


async def audit(store: SqlUnitOfWork) -> Audit:
    """Walk all seals, then all streams."""
    async with store.auditing() as books:
        done = Audit(await books.seals())
    for one in done.seals.found:
        done.say(words.harm(one))
    folder, after = Folder(), 0
    while True:
        async with store.auditing() as books:
            page = await books.streams(after)
        for stream in page:
            await _prove(store, stream, done, folder)
        if not page:
            return done
        after = page[-1]


async def _prove(store: SqlUnitOfWork, stream: int, done: Audit, folder: Folder) -> None:
    async with store.auditing() as books:
        proved = await books.prove(stream, done.seals)
        done.streams += 1
        done.facts += proved.facts
        done.unsealed += proved.unsealed
        done.unlinked += proved.unlinked
        line = await books.line(stream)
        what = words.named(stream, line)
        if proved.found:
            done.say(words.harm(proved.found, what))
        if not proved.facts:
            return
        try:
            found = await folder.difference(books, stream)
        except Tampered as where:
            if not proved.found:
                done.say(said("audit.locked", what=what, where=where))
            return
        except Exception as error:  # whatever tampered facts fold into, the next stream is walked
            log.debug("stream %s does not fold", stream, exc_info=error)
            if not proved.found or proved.found.harm is Harm.UNSEALED:
                done.say(said("audit.unfolded", what=what, why=type(error).__name__))
            return
    done.folded += 1
    if found:
        done.say(words.difference(found, what))


def report(done: Audit, city: City) -> list[str]:
    """What is printed."""
    walked = said(
        "audit.walked",
        streams=done.streams, facts=done.facts, seals=done.seals.count, folded=done.folded,
    )  # fmt: skip
    lines = [walked, words.reach(done.seals, done.unsealed, city)]
    if done.unlinked:
        lines.append(said("audit.unlinked", count=done.unlinked))
    if not done.found:
        return [*lines, said("audit.whole")]
    lines += [said("audit.harmed"), *(f"- {one}" for one in done.found)]
    return [*lines, said("audit.more", count=done.more)] if done.more else lines
