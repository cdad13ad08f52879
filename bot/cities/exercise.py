"""How a city times its exercises: its SOP with figures of their own."""

import json
from typing import Any

from bot.cities.files import Files
from bot.cities.keys import KEYS, only
from bot.cities.stamping import stamped
from bot.domain import sop as sops
from bot.domain.errors import Contradiction


def exercise_stamp(files: Files, stamp: str) -> str:
    """The stamp of an exercise: the SOP's, with what the table [exercise] says otherwise.

    `reminders` as in the table of that name, `within` as step = figure. Raises `Contradiction`
    for a step that the SOP does not time.
    """
    own = files.city.tables.get("exercise", {})
    tables: dict[str, Any] = json.loads(stamp)
    reminders, within = own.get("reminders", {}), own.get("within", {})
    only(files, "exercise.reminders", reminders, KEYS["reminders"], "[exercise")
    tables["reminders"] |= reminders
    timed = {one["code"]: one for one in tables["steps"] if "within" in one}
    for code, figure in within.items():
        if code not in timed:
            files.refuse("step_untimed", "[exercise", code, of=("table", "exercise"), name=code)
        timed[code]["within"] = figure
    try:
        sops.parse(tables)
    except (Contradiction, TypeError, AttributeError) as fault:
        files.refuse("of_table", "[exercise", name="exercise", why=fault)
    return stamped(tables)
