"""The stage that sandbox, drill and tests share: a city's people and groups, come in for real."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

from bot.assembly import Assembly
from bot.clock import RealClock, VirtualClock
from bot.commands.cast import CREWS, DESK, MENDERS, OFFICER
from bot.commands.keyfile import keys_in
from bot.commands.working import working
from bot.domain.city import City
from bot.domain.people import ROOM, Role
from bot.settings import Settings
from bot.terminal import said_in
from sandbox.graph import PREFIX as GRAPH
from sandbox.people import Player
from sandbox.server import Server
from sandbox.world import World

SECRET = "sandbox"


@dataclass(frozen=True, slots=True)
class Stage:
    """Everybody who plays: the desk's people, and one crew member in each agency's group."""

    world: World
    assembly: Assembly
    admin: Player
    operator: Player
    supervisor: Player
    room: Player
    agencies: Mapping[str, Player]
    rooms: Mapping[str, Player] = field(default_factory=dict)
    """Those of the help desk and its vendor, where they are on the stage."""

    @property
    def everybody(self) -> tuple[Player, ...]:
        """All players."""
        desk = (self.admin, self.operator, self.supervisor, self.room)
        return (*desk, *self.agencies.values(), *self.rooms.values())

    def forget(self) -> None:
        """What was said so far counts as seen."""
        for player in self.everybody:
            for message in player.unseen():
                player.seen.add((message.chat_id, message.message_id))


def settings_for(world: World, url: str, city: str, folder: Path) -> Settings:
    """Settings that point a bot at a sandbox, whatever the environment says.

    Its database and its keys lie in `folder`, and are made there when there are none.
    """
    keys = keys_in(folder)
    return Settings(
        _env_file=None,
        token=SecretStr(world.token),
        api_url=url,
        city=city,
        database_url=sqlite_in(folder),
        master_key=SecretStr(keys["KENTONGAN_MASTER_KEY"]),
        chain_key=SecretStr(keys["KENTONGAN_CHAIN_KEY"]),
        datacentre_url=f"{url}/datacentre",
        datacentre_secret=SecretStr(SECRET),
        sms="",  # nobody's phone rings for a play
        whatsapp="",
        web="",
    )


@asynccontextmanager
async def bot_in(
    world: World,
    server: Server,
    clock: RealClock | VirtualClock,
    city: str | City,
    folder: Path,
    **changed: str | SecretStr,
) -> AsyncIterator[Assembly]:
    """The real bot at work in a sandbox; a virtual clock jumps when both are quiet.

    `changed` are settings that differ from those of `settings_for`; "sandbox" as the geocoder's
    address is that of this sandbox, as WhatsApp's number that of this sandbox, with its secrets.
    A city that has more than its file says is given itself, not by its name.
    """
    if changed.get("whatsapp") == "sandbox":
        cloud = world.whatsapp
        changed |= {
            "whatsapp": cloud.number_id,
            "whatsapp_url": f"{server.url}{GRAPH}",
            "whatsapp_token": SecretStr(cloud.token),
            "whatsapp_secret": SecretStr(cloud.secret),
            "whatsapp_verify": SecretStr(cloud.verify),
        }
    virtual = isinstance(clock, VirtualClock)
    if isinstance(clock, VirtualClock):
        world.on_change.append(clock.consider)
        clock.quiet.append(lambda: world.quiet)
    if changed.get("geocoder_url") == "sandbox":
        changed["geocoder_url"] = f"{server.url}/geocoder"
    slug, dressed = (city, None) if isinstance(city, str) else (city.slug, city)
    settings = settings_for(world, server.url, slug, folder).model_copy(update=changed)
    async with working(settings, clock, beat=not virtual, city=dressed) as assembly:
        yield assembly


async def set_the_stage(
    world: World,
    assembly: Assembly,
    settle: Callable[[], Awaitable[None]],
    without: tuple[str, ...] = (),
    *,
    whole: bool = False,
    help_desk: bool = False,
) -> Stage:
    """Let everybody come in by his own link; agencies in `without` stay without a group.

    The `whole` of it has a duty officer, and a group for each post of an agency; it and
    `help_desk` have the groups of the city's help desk and its vendor.
    """
    door = assembly.desk.membership
    people: dict[str, Player] = {}
    for part, (name, role) in DESK.items():
        player = Player(world, world.person(name), settle=settle)
        await player.start(await door.code(role, None))
        people[part] = player
    sari = people["operator"].user
    room_chat = world.group(
        said_in(assembly.settings.words, "sandbox.room", city=assembly.desk.city.name), [sari]
    )
    world.add_bot(sari, room_chat.id, await door.code(None, ROOM))
    agencies: dict[str, Player] = {}
    names = iter(CREWS)
    for code, agency in assembly.desk.city.agencies.items():
        if not agency.registered or agency.group != code or code in without:
            continue
        for party in agency.parties if whole else (code,):
            crew = world.person(next(names))
            label = assembly.desk.city.party_label(party)
            chat = world.group(f"{label} {assembly.desk.city.name}", [crew])
            world.add_bot(crew, chat.id, await door.code(None, party))
            agencies[party] = Player(world, crew, chat, settle=settle)
    rooms: dict[str, Player] = {}
    for party, label in assembly.desk.city.desk_rooms.items() if whole or help_desk else ():
        member = world.person(MENDERS[party])
        chat = world.group(f"{label} 112 {assembly.desk.city.name}", [member])
        world.add_bot(member, chat.id, await door.code(None, party))
        rooms[party] = Player(world, member, chat, settle=settle)
    if whole:
        officer = Player(world, world.person(OFFICER), settle=settle)
        await officer.start(await door.code(Role.DUTY_OFFICER, "damkar"))
    await settle()
    room = Player(world, sari, room_chat, settle=settle)
    return Stage(world, assembly, room=room, agencies=agencies, rooms=rooms, **people)


def sqlite_in(folder: Path) -> str:
    """The address of the bot's database in a folder."""
    return f"sqlite:///{folder / 'kentongan.db'}"
