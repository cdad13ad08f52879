"""`sandbox`: the desk and a make-believe Telegram, to be played in a browser."""

import argparse
import asyncio
import errno
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from bot import cities
from bot.clock import RealClock
from bot.commands.cast import CENTRES, CREWS, DESK, SEATS
from bot.commands.keyfile import keys_in
from bot.commands.memory import at_work
from bot.commands.options import Parser, folder, port, speed
from bot.commands.stopping import stoppable
from bot.domain.city import City
from bot.domain.errors import Coded
from bot.terminal import language, said, why
from sandbox.keeping import keep, restore
from sandbox.server import Server
from sandbox.world import World
from scheduler.nursery import Nursery

PORT = 8112


class OtherCity(Coded):
    """The folder to go on with keeps another city; its words say which."""


def run(argv: Sequence[str]) -> int:
    """Run the sandbox until it is stopped; the exit code."""
    options = _options(argv)
    stoppable()
    try:
        asyncio.run(_run(options))
    except KeyboardInterrupt:
        return 0
    except OtherCity as reason:
        print(why(reason))
        return 1
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(said("sandbox.port_taken", port=options.port))
        return 1
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = Parser("sandbox", said("sandbox.about"))
    parser.add_argument("--city", type=str.lower, default="pekalongan", choices=cities.all_slugs())
    parser.add_argument("--port", type=port, default=PORT, help=said("sandbox.port", port=PORT))
    parser.add_argument("--speed", type=speed, default=1.0, help=said("sandbox.speed"))
    parser.add_argument("--keep", type=folder, help=said("sandbox.keep"))
    parser.add_argument("--alone", action="store_true", help=said("sandbox.alone"))
    options = parser.parse_args(argv)
    if options.alone and options.speed != 1:
        parser.error(said("sandbox.alone_in_real_time"))
    return options


async def _run(options: argparse.Namespace) -> None:
    city = cities.load(options.city)
    clock = RealClock(speed=options.speed)
    async with AsyncExitStack() as stack:
        nursery = await stack.enter_async_context(Nursery())
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        kept = restore(folder, clock) if options.keep else None
        if kept and (other := _other_city(kept, city)):
            raise OtherCity("other_city", folder=folder, other=other)
        world = kept or World(clock)
        world.geocoder.places = _found_in(city)
        server = await stack.enter_async_context(Server(world, port=options.port))
        if options.keep:
            nursery.keep("keeper", lambda: keep(world, folder))
        if options.alone:
            if kept is None:
                _people_alone(world, city)
            print(_env_for(server, city.slug, folder.resolve()))
        else:
            print(said("sandbox.starting", city=city.name), flush=True)
            from bot.commands import handsets, stage  # aiogram, all the bot: not for `--alone`

            city = handsets.phoned(city)
            doors = handsets.doors(world, server)
            assembly = await stack.enter_async_context(
                stage.bot_in(
                    world,
                    server,
                    clock,
                    city,
                    folder,
                    geocoder_url="sandbox",
                    words=language(),
                    **doors,
                )
            )
            if kept is None:
                set_ = await stage.set_the_stage(
                    world, assembly, lambda: _settle(world), whole=True
                )
                if city.helpdesk:
                    await set_.operator.write(f"/nomor {handsets.SARI}")
            if not world.state.handsets:
                handsets.lay_out(world, city)
        _hang_the_sign(world, city)
        print(said("sandbox.open", url=server.url), flush=True)
        if not options.alone:
            from bot.intake.reading import be_ready

            await asyncio.to_thread(be_ready)  # compiled while nobody waits for a report to be read
        at_work()
        await asyncio.Event().wait()


def _found_in(city: City) -> dict[str, tuple[float, float]]:
    """What the geocoder of the sandbox finds: one street, in the middle of the city's box."""
    if city.bounds is None:
        return {}
    south, north, west, east = city.bounds
    return {"jalan merdeka": ((south + north) / 2, (west + east) / 2)}


def _env_for(server: Server, city: str, folder: Path) -> str:
    """What a bot started elsewhere must be told; its database lies beside the sandbox's chats."""
    return said(
        "sandbox.env",
        url=server.url,
        token=server.world.token,
        city=city,
        database=f"sqlite:///{folder / 'kentongan.db'}",
        secret=server.world.datacentre.secret,
        keys="\n".join(f"{name}={value}" for name, value in keys_in(folder).items()),
    )


def _hang_the_sign(world: World, city: City) -> None:
    """What the page says above the chats."""
    world.title = city.name
    world.zone = city.zone
    world.centre = CENTRES.get(city.slug)
    people = {one.first_name: one.id for one in world.persons.values()}
    world.roles = {people[name]: role.value for name, role in DESK.values() if name in people}
    groups = [one for one in world.chats.values() if one.kind != "private"]
    room = said("sandbox.room", city=city.name)
    groups.sort(key=lambda one: one.title == room)  # it stands after the crews
    world.desk = (*(people[name] for name in SEATS if name in people), *(one.id for one in groups))
    world.changes.publish("reload")


def _other_city(kept: World, city: City) -> str | None:
    """The name of a kept group if none is of this city."""
    titles = [one.title for one in kept.chats.values() if one.kind != "private"]
    return titles[0] if titles and not any(city.name in one for one in titles) else None


def _people_alone(world: World, city: City) -> None:
    """People and groups as on the full stage, but nobody has come in yet."""
    for name, _ in DESK.values():
        world.private_chat(world.person(name))
    names = iter(CREWS)
    for agency in city.agencies.values():
        if agency.registered and agency.group == agency.code:
            world.group(f"{agency.label} {city.name}", [world.person(next(names))])


async def _settle(world: World) -> None:
    """Real time: wait until the bot has nothing more to do."""
    quiet = 0
    while quiet < 4:  # twice as long as answers are waited for that are noted together
        await asyncio.sleep(0.01)
        quiet = quiet + 1 if world.quiet else 0
