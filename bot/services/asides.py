"""Setting aside what fails by its own fault: kept whole, told once, tried again by a person."""

import re
from dataclasses import replace

from bot.domain.outgoing import Lane
from bot.domain.people import Role
from bot.ports import PHONE_CHANNELS, Aside, AsideKind, Channel, Shot
from bot.services.journal import Turn

TRIES = 3
"""How often something is tried that fails by its own fault."""
TOLD = "set_aside"
"""The message that tells of it; where that one fails itself, nobody is told again."""
TO_THE_PUBLIC = ("message_", "help_coming", "help_known", "survey")
DOWN_AFTER = {Channel.WHATSAPP: 24, Channel.SMS: 24, Channel.DATACENTRE: 6}
"""Tries in ten minutes, at the data centre in eleven; of Telegram nobody could be told."""
PLAIN = re.compile(r"[A-Za-z]{1,40}|HTTP \d{3}(, code \d{1,9})?")
"""Names of what went wrong; whatever else an outside thing says may quote people."""


def plain(why: str, instead: str) -> str:
    """What went wrong without anybody's words."""
    return why if PLAIN.fullmatch(why) else instead


async def lay_aside(turn: Turn, thing: Aside) -> None:
    """Keep it, and tell supervisors and admins, once.

    An answer to the public that does not arrive only lies there: nobody can do anything about it
    at once, and on a bad night there are hundreds.
    """
    number = await turn.books.set_aside(thing)
    if not number or thing.what == TOLD or thing.what.startswith(TO_THE_PUBLIC):
        return
    for person in await turn.books.staff(Role.SUPERVISOR, Role.ADMIN):
        await turn.books.post(
            Shot(
                "set_aside", person.user, Lane.TALK, args={"aside": number}, gather=TOLD,
                created_at=turn.now,
            )
        )  # fmt: skip


async def lay_shot_aside(turn: Turn, shot: Shot, why: str) -> None:
    """A message of ours that does not leave."""
    thing = Aside(AsideKind.SHOT, str(shot.id), turn.now, why, shot.what)
    contact = shot.chat if shot.channel in PHONE_CHANNELS else None
    await lay_aside(turn, replace(thing, contact=contact))


async def gateway_down(turn: Turn, shot: Shot) -> None:
    """One that takes nothing for ten minutes is named, once; what waits there is tried on."""
    if shot.attempts + 1 == DOWN_AFTER.get(shot.channel):
        ref = shot.channel.value
        await lay_aside(turn, Aside(AsideKind.CHANNEL, ref, turn.now, "NoAnswer", ref))


async def gateway_up(turn: Turn, shot: Shot) -> None:
    """What had waited has left: its gateway answers again."""
    if not shot.attempts:
        return
    known = await turn.books.aside_of(AsideKind.CHANNEL, shot.channel.value)
    if known and known.over_at is None:
        await turn.books.no_more_aside(known.id, turn.now)


async def shut_door(turn: Turn, user: int) -> None:
    """A private chat takes nothing more; whose it was at the desk is told, once."""
    was_open = await turn.books.door_open(user)
    await turn.books.mark_door(user, opened=False)
    person = await turn.books.person_of(user)
    if not was_open or person is None or person.role is None:
        return
    for one in await turn.books.staff(Role.SUPERVISOR, Role.ADMIN):
        if one.user != user:
            told = Shot("door_shut", one.user, Lane.TALK, args={"who": person.name})
            await turn.books.post(replace(told, created_at=turn.now))
