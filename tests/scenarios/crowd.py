"""Everybody who may send something, by Telegram and by phone, and how each act is done."""

import asyncio
from itertools import count
from typing import Any

from bot.buttons import DATA
from bot.domain.people import Role
from bot.ports import PHONE_CHANNELS, Channel, Fate, Fault, Incoming, Landed, Report
from bot.ports.names import FILE_OF_WHATSAPP
from bot.services.leaving import Letter
from sandbox.model import Json, Message
from sandbox.people import NotSeen
from sandbox.refusals import SimulationError
from tests.desk import Actor, Desk
from tests.scenarios.acts import Step

DUTY = "+6281122334455"
"""The duty phone of the agency without a group."""
PHONES = (DUTY, "+6281234567890", "+6285700000001", "+62811", "+442071234567")
"""It, that of a call taker (once he told it), one of the public, a short one, one from abroad."""


class Crowd:
    """Each role, every crew, a stranger, a group of nobody's, and phones."""

    def __init__(self, desk: Desk) -> None:
        stranger, foreign = desk.stranger(), desk.group("Grup Lain", "Wati")
        desk.world.seat_bot(foreign.player.user, foreign.player.chat.id, admin=True)
        self.desk = desk
        self.people: list[Actor] = [
            desk.operator(),
            desk.supervisor(),
            desk.admin,
            *desk.agencies(*desk.stage.agencies),
            desk.room,
            stranger,
            foreign,
        ]
        self._bot.journal.channels = frozenset(PHONE_CHANNELS)
        self._names = count(1)
        self._pressed: list[str] = []
        self._letters: list[tuple[Letter, int]] = []

    @property
    def _bot(self) -> Any:  # the desk of the bot, another after a restart
        return self.desk.stage.assembly.desk

    async def hire(self) -> None:
        """Whoever is not at the desk of a city by itself."""
        self.people += [
            await self.desk.hires("Bu Kabid", Role.LEADERSHIP),
            await self.desk.hires("Pak Piket", Role.DUTY_OFFICER, "damkar"),
            await self.desk.hires("Mas IT", Role.HELP_DESK),
            await self.desk.hires("Meja 2", shared=True),
        ]

    async def does(self, step: Step) -> None:
        """One step; what Telegram itself would not let a person do is left out."""
        kind, who, what = step
        if kind == "phone":
            await self._phones(PHONES[who % len(PHONES)], *what)
        elif kind == "send":
            await self._send(self.people[who], what)
        elif kind == "passes":
            await self.desk.passes(minutes=what)
            await self.carry()
        else:
            try:
                self._do(kind, self.people[who % len(self.people)], what)
            except SimulationError:
                return
        await asyncio.sleep(0)

    async def _send(self, actor: Actor, line: str) -> None:
        """A report from its line to its agencies, as far as he may."""
        try:
            await actor.writes("/lapor")
            await actor.writes(line)
            await actor.presses("Kirim ke")
        except (NotSeen, AssertionError, SimulationError):
            return

    async def carry(self) -> None:
        """What waits for phones leaves, and lands: here well, there not, there nobody knows how."""
        for channel in PHONE_CHANNELS:
            plan = await self._bot.delivery.plan(channel, frozenset())
            letters = await self._bot.delivery.leave(channel, plan)
            landed = []
            for one in letters:
                name = next(self._names)
                fault = {5: Fault.UNKNOWN, 9: Fault.GONE}.get(name % 10)
                landed.append((one, Landed(message=name, fault=fault)))
                self._letters.append((one, name))
            await self._bot.delivery.land(landed)

    # --- Telegram -----------------------------------------------------------------------------

    def _do(self, kind: str, actor: Actor, what: Any) -> None:
        world, user, chat = self.desk.world, actor.player.user, actor.player.chat
        told = [one for one in actor.player.messages if one.sender_id == world.bot.id]
        newest = told[-1] if told else None
        match kind:
            case "write" | "report":
                world.write(user, chat.id, what)
            case "reply":
                world.write(user, chat.id, what[0], _back(told, what[1]))
            case "forge" if newest and "\0" not in what[0]:
                on = _back(told, what[1]) or newest
                self._presses(actor, on, what[0], forge=True)
            case "tap":
                self._tap(what)
            case "press":
                if found := _button(told, what):
                    self._presses(actor, found[0], found[1]["callback_data"])
            case "bend":
                if found := _button(told, what[0]):
                    data = _bent(found[1]["callback_data"], what[1], what[2])
                    self._presses(actor, found[0], data, forge=True)
            case "edit":
                mine = [one for one in chat.messages.values() if one.sender_id == user.id]
                if mine:
                    world.edit(user, mine[-1 - what[1] % len(mine)], what[0])
            case "forward" if newest:
                to = self.people[what % len(self.people)].player
                world.forward(to.user, newest, to.chat.id)
            case "stray":
                there = self.people[what[0] % len(self.people)].player.chat
                world.write(user, there.id, what[1])
            case _ if isinstance(what, int):
                self._sends(kind, actor, what, newest)

    def _tap(self, nth: int) -> None:
        """One of the buttons on the newest two messages with any, in the chat of whoever has some.

        Everybody's turn comes as often, however many buttons he is shown.
        """
        shown = [(actor, _live(actor.player.messages)) for actor in self.people]
        shown = [(actor, buttons) for actor, buttons in shown if buttons]
        if shown:
            actor, buttons = shown[nth % len(shown)]
            message, button = buttons[nth // len(shown) % len(buttons)]
            self._presses(actor, message, button["callback_data"])

    def _presses(self, actor: Actor, on: Message, data: str, *, forge: bool = False) -> None:
        world, chat = self.desk.world, actor.player.chat
        pressed = world.press(actor.player.user, chat.id, on.message_id, data, forge=forge)
        if world.bot_is_in(chat):
            self._pressed.append(pressed.id)

    def unanswered(self) -> list[str]:
        """The data of presses that the bot heard and never answered."""
        presses = self.desk.world.state.presses
        return [presses[one].data for one in self._pressed if not presses[one].answer]

    def _sends(self, kind: str, actor: Actor, what: Any, newest: Message | None) -> None:
        world, user, chat = self.desk.world, actor.player.user, actor.player.chat
        on = newest if what % 2 else None
        match kind:
            case "again":
                world.repeat_last_update()
            case "anonymous":
                world.promote(user, chat.id, anonymous=bool(what % 2))
            case "location":
                world.send_location(user, chat.id, what * 14.9, what * -29.9, on)
            case "document":
                world.send_document(user, chat.id, b"x", "a.pdf", reply_to=on)
            case "photo" | "voice" | "video" | "sticker":
                getattr(world, f"send_{kind}")(user, chat.id, reply_to=on)
            case "kicked":
                world.kick_bot(chat.id, user)
            case "restricted":
                world.restrict_bot(chat.id, user)
            case "readmitted":
                world.readmit_bot(chat.id, user)
            case "blocked":
                world.block_bot(user)
            case "unblocked":
                world.unblock_bot(user)
            case "moved":
                world.migrate(chat.id)

    # --- phones -------------------------------------------------------------------------------

    async def _phones(self, number: str, kind: str, by: str, what: Any) -> None:
        channel = Channel(by)
        name = "twice" if kind == "again" else f"n{next(self._names)}"
        mine = [one for one in self._letters if f"+{one[0].to}" == number]
        match kind:
            case "words" | "again":
                await self._comes(Incoming(channel, name, number, what))
            case "pressed":
                await self._comes(Incoming(channel, name, number, "x", pressed=what))
            case "answered":
                keys = [data for one, _ in mine for row in one.rendered.rows for _, data, _ in row]
                if keys:
                    pressed = keys[-1 - what % len(keys)]
                    await self._comes(Incoming(channel, name, number, "x", pressed=pressed))
            case "photo":
                await self._comes(
                    Incoming(channel, name, number, what, media="photo", file=FILE_OF_WHATSAPP)
                )
            case "pin":
                await self._comes(Incoming(channel, name, number, pin=(what * 14.9, what * -29.9)))
            case "fate":
                left = mine[-1][1] if mine else 10**9
                fate = list(Fate)[what % len(Fate)]
                await self._bot.delivery.reported(Report(channel, number, left, fate))
        await self.carry()

    async def _comes(self, message: Incoming) -> None:
        await self._bot.inbox.take(message)


def _back(told: list[Message], steps: int) -> Message | None:
    return told[-1 - steps % len(told)] if told else None


def _live(told: list[Message]) -> list[tuple[Message, Json]]:
    """The buttons on the newest two messages that have any."""
    return [
        (one, button)
        for one in [each for each in told if each.buttons][-2:]
        for row in one.buttons
        for button in row
        if "callback_data" in button
    ]


def _button(told: list[Message], nth: int) -> tuple[Message, Json] | None:
    """One of the buttons shown in a chat, counted from the newest, with the message it is on."""
    shown = [
        (one, button)
        for one in told
        for row in one.buttons
        for button in row
        if "callback_data" in button
    ]
    return shown[-1 - nth % len(shown)] if shown else None


def _bent(data: str, part: int, to: str) -> str:
    """The data of a button with one part changed; what it would not hold is cut."""
    found = DATA.fullmatch(data)
    parts = list(found.groups()) if found else [data, "", "", ""]
    parts[part] = to
    return ":".join(parts).encode()[:64].decode(errors="ignore")
