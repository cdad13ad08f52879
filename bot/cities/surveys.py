"""How a city asks whom it helped: the table [survey], over the base's."""

from collections.abc import Mapping
from datetime import time

from bot.cities.files import Files
from bot.domain import sop as sops
from bot.domain.agency import Kind
from bot.domain.errors import Contradiction
from bot.domain.survey import SurveyRules

CHANNELS = ("sms", "whatsapp")


def survey_rules(files: Files, kinds: Mapping[str, Kind]) -> SurveyRules:
    """The rules; kinds never asked after add up with the base's. Raises `Contradiction`."""
    base, own = files.base.tables["survey"], files.city.tables.get("survey", {})
    told = {**base, **own}
    never = frozenset((*base.get("never", ()), *own.get("never", ())))
    for code in sorted(never - kinds.keys()):
        files.refuse("kind_unknown", "[survey]", code, of=("table", "survey"), name=code)
    for one in told["channels"]:
        if one not in CHANNELS:
            files.refuse(
                "channel_unknown", "[survey]", "channels", of=("table", "survey"), name=one
            )
    try:
        first, last = (time.fromisoformat(one.replace(".", ":")) for one in told["hours"])
        if first >= last:
            raise Contradiction("hours")
        return SurveyRules(
            sops.duration(told["after"]), (first, last), sops.duration(told["counts"]),
            tuple(told["channels"]), never,
        )  # fmt: skip
    except (Contradiction, ValueError, TypeError, AttributeError) as fault:
        files.refuse("of_table", "[survey]", name="survey", why=fault)
