"""`drill`: one incident played from ring to closing, every SOP step and every message checked."""

import argparse
import asyncio
import json
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot import cities
from bot.clock import RealClock, VirtualClock
from bot.commands.drill.crooked import CrookedNight
from bot.commands.drill.faults import HelpDeskPlay
from bot.commands.drill.play import Play
from bot.commands.drill.printing import print_verdict
from bot.commands.drill.verdict import Verdict
from bot.commands.options import new_file, speed
from bot.commands.stage import bot_in, set_the_stage
from sandbox.server import Server
from sandbox.world import World

START = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)
"""When a drill in virtual time begins: any moment, but always the same."""


def run(argv: Sequence[str]) -> int:
    """Play; 0 only if every step was exercised and every expected message, and no other, seen."""
    parser = argparse.ArgumentParser(
        prog="bot.py drill", description="Mainkan satu kejadian dan periksa tiap langkah SOP"
    )
    parser.add_argument("--city", type=str.lower, default="pekalongan", choices=cities.all_slugs())
    parser.add_argument("--all", action="store_true", help="kelima kota")
    parser.add_argument("--crooked", action="store_true", help="malam yang berliku (Pekalongan)")
    parser.add_argument("--helpdesk", action="store_true", help="SOP help desk kota itu")
    parser.add_argument("--speed", type=speed, help="waktu nyata, sekian kali lebih cepat")
    parser.add_argument("--seed", type=int, default=112, help="menentukan jeda tiap pemain")
    parser.add_argument("--json", type=new_file, help="tulis hasilnya ke berkas ini")
    parser.add_argument("--quiet", action="store_true", help="tanpa transkrip")
    options = parser.parse_args(argv)
    if options.helpdesk and cities.load(options.city).helpdesk is None:
        print(f"{options.city}: berkas kotanya belum punya SOP help desk. Coba --city cirebon.")
        return 2
    slugs = cities.all_slugs() if options.all else (options.city,)
    if options.helpdesk:
        verdicts = [asyncio.run(play_help_desk(options.city, options.speed))]
    elif options.crooked:
        verdicts = [asyncio.run(play_crooked_night(options.speed))]
    else:
        verdicts = [asyncio.run(play_city(slug, options.seed, options.speed)) for slug in slugs]
    if options.all:
        verdicts += [
            asyncio.run(play_help_desk("cirebon", options.speed)),
            asyncio.run(play_crooked_night(options.speed)),
        ]
    for verdict in verdicts:
        print_verdict(verdict, transcript=not options.quiet)
    if options.json:
        body = json.dumps([one.as_json() for one in verdicts], ensure_ascii=False, indent=1)
        options.json.write_text(body + "\n")
    return 0 if all(one.ok for one in verdicts) else 1


async def play_city(slug: str, seed: int, speed: float | None) -> Verdict:
    """Play one city's incident through the real bot over loopback HTTP."""
    clock: RealClock | VirtualClock = RealClock(speed=speed) if speed else VirtualClock(START)
    world = World(clock)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            Server(world) as server,
            bot_in(world, server, clock, slug, Path(folder)) as assembly,
        ):
            play = Play(world, assembly, clock, seed)
            play.stage = await set_the_stage(world, assembly, play.settle)
            await play.perform()
            return await play.verdict()


async def play_help_desk(slug: str, speed: float | None) -> Verdict:
    """Play both branches of a city's help-desk SOP."""
    return await _play(HelpDeskPlay, slug, speed, help_desk=True)


async def play_crooked_night(speed: float | None) -> Verdict:
    """Play every turn that an incident takes besides the straight road."""
    return await _play(CrookedNight, "pekalongan", speed)


async def _play(
    what: type[HelpDeskPlay | CrookedNight],
    slug: str,
    speed: float | None,
    *,
    help_desk: bool = False,
) -> Verdict:
    clock: RealClock | VirtualClock = RealClock(speed=speed) if speed else VirtualClock(START)
    world = World(clock)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            Server(world) as server,
            bot_in(world, server, clock, slug, Path(folder)) as assembly,
        ):
            play = what(world, assembly, clock)
            play.stage = await set_the_stage(world, assembly, play.settle, help_desk=help_desk)
            await play.perform()
            return await play.verdict()
