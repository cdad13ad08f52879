"""`drill`: one incident played from ring to closing, every SOP step and every message checked."""

import asyncio
import json
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot import cities
from bot.assembly import Assembly
from bot.clock import RealClock, VirtualClock
from bot.commands import handsets
from bot.commands.drill.crooked import CrookedNight
from bot.commands.drill.faults import HelpDeskPlay
from bot.commands.drill.phones import at_phones
from bot.commands.drill.play import Play
from bot.commands.drill.printing import print_verdict
from bot.commands.drill.scenes import Scenes
from bot.commands.drill.verdict import Verdict
from bot.commands.options import Parser, new_file, speed
from bot.commands.stage import bot_in, set_the_stage
from bot.terminal import said
from sandbox.server import Server
from sandbox.world import World

USUAL = "pekalongan"
"""What is played where no city is named, and where the crooked night is."""
PLAYED_IN = "indonesian"
"""What the players write, press and must see is in these words; what is told of it in any."""
START = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)
"""When a drill in virtual time begins: any moment, but always the same."""


def run(argv: Sequence[str]) -> int:
    """Play; 0 only if every step was exercised and every expected message, and no other, seen."""
    parser = Parser("drill", said("drill.about"))
    parser.add_argument("--city", type=str.lower, choices=cities.all_slugs())
    what = parser.add_mutually_exclusive_group()
    for one in ("all", "crooked", "helpdesk"):
        what.add_argument(f"--{one}", action="store_true", help=said(f"drill.options.{one}"))
    parser.add_argument("--speed", type=speed, help=said("drill.options.speed"))
    parser.add_argument("--seed", type=int, default=112, help=said("drill.options.seed"))
    parser.add_argument("--json", type=new_file, help=said("drill.options.json"))
    parser.add_argument("--quiet", action="store_true", help=said("drill.options.quiet"))
    options = parser.parse_args(argv)
    if options.city and (options.all or options.crooked):
        parser.error(said("drill.city_of_its_own"))
    slug = options.city or ("cirebon" if options.helpdesk else USUAL)
    if options.helpdesk and cities.load(slug).helpdesk is None:
        print(said("drill.helpdesk_off", city=slug))
        return 2
    verdicts: list[Verdict] = []
    if not (options.helpdesk or options.crooked):
        for one in cities.all_slugs() if options.all else (slug,):
            verdicts.append(asyncio.run(play_city(one, options.seed, options.speed)))
    if options.helpdesk or options.all:
        verdicts.append(
            asyncio.run(play_help_desk("cirebon" if options.all else slug, options.speed))
        )
    if options.crooked or options.all:
        verdicts.append(asyncio.run(play_crooked_night(options.speed)))
    for verdict in verdicts:
        print_verdict(verdict, transcript=not options.quiet)
    if options.json:
        body = json.dumps([one.as_json() for one in verdicts], ensure_ascii=False, indent=1)
        options.json.write_text(body + "\n")
    return 0 if all(one.ok for one in verdicts) else 1


async def play_city(slug: str, seed: int, speed: float | None) -> Verdict:
    """Play one city's incident."""
    return await _play(partial(Play, seed=seed), slug, speed, phones=True)


async def play_help_desk(slug: str, speed: float | None) -> Verdict:
    """Play both branches of a city's help-desk SOP."""
    return await _play(HelpDeskPlay, slug, speed, help_desk=True, phones=True)


async def play_crooked_night(speed: float | None) -> Verdict:
    """Play every turn that an incident takes besides the straight road."""
    return await _play(CrookedNight, USUAL, speed)


async def _play(
    scenes: Callable[[World, Assembly, RealClock | VirtualClock], Scenes],
    slug: str,
    speed: float | None,
    *,
    help_desk: bool = False,
    phones: bool = False,
) -> Verdict:
    """Play through the real bot over loopback HTTP."""
    clock: RealClock | VirtualClock = RealClock(speed=speed) if speed else VirtualClock(START)
    world = World(clock)
    with tempfile.TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            server = await stack.enter_async_context(Server(world))
            city = at_phones(cities.load(slug)) if phones else slug
            doors = handsets.doors(world, server) if phones else {}
            assembly = await stack.enter_async_context(
                bot_in(world, server, clock, city, Path(folder), words=PLAYED_IN, **doors)
            )
            play = scenes(world, assembly, clock)
            play.stage = await set_the_stage(world, assembly, play.settle, help_desk=help_desk)
            await play.perform()
            return await play.verdict()
