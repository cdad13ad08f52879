"""Whatever Telegram may send, also what no client of today can make, is heard and survived."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from aiogram.types import Update as Read
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sandbox.model import Update
from tests.desk import Desk, Town, open_for_business
from tests.scenarios.conftest import Towns
from tests.scenarios.updates import CONTENTS, SOMEBODY, UNASKED, Json, raw_updates

PEOPLE = [
    {"id": number, "is_bot": False, "first_name": name}
    for number, name in ((7000000001, "Rudi"), (7000000002, "Sari"), (7000000003, "Hadi"))
]
BOT = {"id": 1, "is_bot": True, "first_name": "Kentongan"}
CHATS = [
    {"id": 7000000002, "type": "private", "first_name": "Sari"},
    {"id": SOMEBODY["id"], "type": "private", "first_name": "Entah"},
    {"id": -4000000002, "type": "group", "title": "Damkar"},
    {"id": -4000000099, "type": "supergroup", "title": "Entah"},
]


def _deliver(desk: Desk, kind: str, payload: Json) -> None:
    """Put an update into the queue as it is, whether the bot asked for its kind or not."""
    state = desk.world.updates._state
    number = state.next_update_id
    state.next_update_id += 1
    desk.world.updates._add(Update(update_id=number, payload={kind: payload}))


def test_the_samples_are_what_telegrams_types_allow() -> None:
    """Else they would be set aside as unreadable, and prove nothing."""
    for what in CONTENTS.values():
        message = {"message_id": 1, "date": 1, "chat": CHATS[0], "from": SOMEBODY, **what}
        assert Read.model_validate({"update_id": 1, "message": message}).message
    for kind, payload in UNASKED.items():
        assert Read.model_validate({"update_id": 1, kind: payload}).update_id


@pytest.mark.slow
@settings(
    max_examples=10,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(updates=st.lists(raw_updates(CHATS, PEOPLE, BOT), min_size=40, max_size=80))
def test_no_raw_update_makes_an_unhandled_exception(
    towns: Towns, updates: list[tuple[str, Any]]
) -> None:
    town = towns("pekalongan", ())
    with TemporaryDirectory() as folder:
        asyncio.run(_hear(town, Path(folder), updates))


async def _hear(town: Town, folder: Path, updates: list[tuple[str, Any]]) -> None:
    """Leaving the desk fails on any logged error; nothing is set aside, nothing left unheard."""
    async with open_for_business(town, folder) as desk:
        for nth, (kind, payload) in enumerate(updates):
            _deliver(desk, kind, payload)
            if nth % 8 == 7:
                await desk.hand.act()
        await desk.passes(minutes=2)
        assert desk.world.updates.pending == []
        told = [one.text for one in desk.admin.player.messages]
        assert not [text for text in told if "disimpan utuh" in text]
        desk.unseen = list  # type: ignore[method-assign] # whatever was said, nobody need look
