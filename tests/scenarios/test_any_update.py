"""No update, whatever it holds and whoever sends it, makes an unhandled exception."""

import asyncio
import os
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from aiogram.filters import Command
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot import cities
from bot.commands.audit import audit
from handlers import groups, private
from tests.desk import Town, altered, open_for_business
from tests.scenarios.acts import LINES, STEPS, Step
from tests.scenarios.conftest import Towns
from tests.scenarios.crowd import DUTY, Crowd

EXAMPLES = int(os.environ.get("UPDATE_EXAMPLES", "0"))
"""How many nights in each city, each run other ones; unset: a few, always the same."""
WITHOUT = "bpbd"
"""The agency that has only a duty phone, in every second night."""


@pytest.mark.slow
@pytest.mark.parametrize("slug", cities.all_slugs())
@settings(
    max_examples=EXAMPLES or 3,
    derandomize=not EXAMPLES,
    database=None,
    phases=[Phase.explicit, Phase.generate],  # a failure prints its steps; shrinking takes minutes
    suppress_health_check=list(HealthCheck),
)
@given(phoned=st.booleans(), steps=st.lists(STEPS, min_size=12, max_size=40))
def test_no_update_makes_an_unhandled_exception(
    towns: Towns, slug: str, phoned: bool, steps: list[Step]
) -> None:
    town = towns(slug, (WITHOUT,) if phoned else ())
    with TemporaryDirectory() as folder, ExitStack() as stack:
        if phoned:
            agency = cities.load(slug).agencies[WITHOUT]
            phones = {"duty_numbers": (DUTY,), "channels": ("whatsapp", "sms")}
            stack.enter_context(altered(agency, **phones))
        try:
            asyncio.run(live_through(town, Path(folder), steps))
        except Exception as failure:
            failure.add_note(f"phoned={phoned}, steps={steps!r}")
            raise


async def live_through(town: Town, folder: Path, steps: list[Step]) -> None:
    """Leaving the desk fails on any logged error and on an exercise's message without its mark.

    Nothing is set aside, nothing is left unheard, each press is answered, and the rows say what
    the facts say.
    """
    async with open_for_business(town, folder) as desk:
        crowd = Crowd(desk)
        await crowd.hire()
        for nth, step in enumerate(steps):
            await crowd.does(step)
            if nth % 2:
                await desk.hand.act()
        await desk.passes(minutes=2)
        await crowd.carry()
        assert desk.world.updates.pending == []
        told = [one.text for one in desk.admin.player.messages]
        assert not (bad := [text for text in told if "disimpan utuh" in text]), bad
        assert not crowd.unanswered()
        store = desk.stage.assembly.desk.journal.uow
        assert not (await audit(store)).found  # type: ignore[arg-type] # SQLite's own
        desk.unseen = list  # type: ignore[method-assign] # whatever was said, nobody need look


def test_every_command_of_the_desk_is_among_the_lines() -> None:
    routers = (private.router, groups.router)
    ours = {
        command
        for router in routers
        for handler in router.message.handlers
        for one in handler.filters or ()
        if isinstance(one.callback, Command)
        for command in one.callback.commands
    }
    assert len(ours) > 20
    assert ours <= {line.split()[0].removeprefix("/") for line in LINES if line.strip("/ \n")}
