"""The page on personal data names every command and setting it leans on, and they exist."""

import re

from bot.main import COMMANDS
from bot.settings import Settings
from tests.house.tree import ROOT

PAGE = (ROOT / "docs" / "data-pribadi.md").read_text("utf-8")


def test_its_commands_exist() -> None:
    named = set(re.findall(r"kentongan\.py (\w+)", PAGE))
    assert {"erase", "key", "audit"} <= named <= set(COMMANDS)


def test_its_settings_exist() -> None:
    named = set(re.findall(r"KENTONGAN_(\w+)", PAGE))
    assert named <= {name.upper() for name in Settings.model_fields}
    assert {"MASTER_KEY", "CHAIN_KEY", "CALLER_DATA"} <= named
