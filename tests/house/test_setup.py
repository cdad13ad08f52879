"""What the set-up rests on: the door, the lock, the settings' example, the changelog."""

import ast
import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pydantic import AliasChoices

import kentongan
from bot.settings import Settings
from tests.house.tree import ROOT, files, pyproject

LOCK = "requirements.lock"
# Written in pieces, so that this file is not found by its own search.
REGISTRIES = re.compile(
    "|".join(["pypi" + r"\.org", "python" + r"hosted\.", "registry" + r"\.npm"])
)


def pinned() -> dict[str, tuple[str, int]]:
    """Name -> (version, number of hashes) of each library in the lock."""
    text = (ROOT / LOCK).read_text("utf-8").replace("\\\n", " ")
    rows = [row for row in text.splitlines() if row.strip() and not row.startswith("#")]
    found: dict[str, tuple[str, int]] = {}
    for row in rows:
        requirement, *hashes = row.split("--hash=sha256:")
        name, version = requirement.split(";")[0].strip().split("==")
        found[canonicalize_name(name)] = (version, len(hashes))
    return found


def test_the_lock_pins_what_the_project_asks_for() -> None:
    project = pyproject()["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pins = pinned()
    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        assert name in pins, f"{name} is asked for but not pinned: make lock"
        assert requirement.specifier.contains(pins[name][0]), f"{name} has moved on: make lock"


def test_every_pin_has_hashes() -> None:
    pins = pinned()
    assert pins
    assert [name for name, (_, hashes) in pins.items() if not hashes] == []


def test_no_file_holds_a_registrys_address() -> None:
    assert "://" not in (ROOT / LOCK).read_text("utf-8")
    text_kinds = {"", ".lock", ".toml", ".txt", ".cfg", ".ini", ".json", ".md", ".py", ".yaml"}
    for path in files():
        if path.suffix in text_kinds and path.name not in {"uv.lock", "pylock.toml"}:
            found = REGISTRIES.search(path.read_text("utf-8", errors="replace"))
            assert not found, f"{path.relative_to(ROOT)} names a registry"


def test_the_door_can_be_read_by_an_old_python() -> None:
    # There it says, in one sentence, which Python is needed; a syntax error would say it badly.
    ast.parse((ROOT / "kentongan.py").read_text("utf-8"), feature_version=(3, 7))


def test_the_door_and_the_project_ask_for_the_same_python() -> None:
    tree = ast.parse((ROOT / "kentongan.py").read_text("utf-8"))
    [oldest] = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "OLDEST"
    ]
    assert pyproject()["project"]["requires-python"] == ">=" + ".".join(map(str, oldest))


@pytest.mark.parametrize(
    ("asked", "spread"),
    [
        ([], True),
        (["-m", "not slow"], True),
        (["tests/scenarios"], True),
        (["tests/unit/test_clock.py"], False),
        (["tests/unit/test_clock.py::test_one", "-x"], False),
        (["-n", "4"], False),
        (["--numprocesses=2"], False),
        (["--pdb"], False),
    ],
)
def test_the_tests_run_over_all_cores_unless_the_caller_says_how(
    asked: list[str], spread: bool
) -> None:
    assert kentongan.spread(asked) == (["--numprocesses=auto"] if spread else []) + asked


def test_make_has_the_targets_promised() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    [phony] = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(phony.split()) == {"setup", "sandbox", "drill", "test", "check", "bench", "lock"}


def variables_of_settings() -> set[str]:
    prefix = Settings.model_config.get("env_prefix", "")
    assert prefix == "KENTONGAN_"
    names = set()
    for name, field in Settings.model_fields.items():
        alias = field.validation_alias
        if isinstance(alias, AliasChoices):
            alias = alias.choices[0]
        names.add(alias.upper() if isinstance(alias, str) else (prefix + name).upper())
    return names


def test_the_example_of_the_settings_equals_the_settings() -> None:
    example = (ROOT / ".env.example").read_text("utf-8")
    shown = re.findall(r"^(?:# ?)?([A-Z][A-Z0-9_]*)=", example, re.MULTILINE)
    assert len(shown) == len(set(shown)), "a setting is shown twice"
    assert set(shown) == variables_of_settings()


def test_the_changelog_has_an_entry_at_its_top() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    top = re.search(r"^## (.+?)\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    assert top, "no section"
    version = pyproject()["project"]["version"]
    assert top[1] == "Unreleased" or top[1].startswith(version)
    assert re.search(r"^- .+", top[2], re.MULTILINE), "the newest section is empty"


def test_the_licence_is_the_one_declared() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert licence.split("\n", 1)[0].strip() == "GNU AFFERO GENERAL PUBLIC LICENSE"
    assert pyproject()["project"]["license"] == "AGPL-3.0-or-later"
