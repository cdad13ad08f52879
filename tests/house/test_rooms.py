"""The rooms are the ones agreed on, and each file opens with what it is for."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.sizes import size_table
from tests.house.tree import DOORS, ROOMS, ROOT, modules, pyproject

MODULES = [path.relative_to(ROOT).as_posix() for path in modules()]


def body_after_docstring(path: Path) -> list[ast.stmt]:
    tree = ast.parse(path.read_text("utf-8"))
    return tree.body[1:] if ast.get_docstring(tree) is not None else tree.body


def test_the_rooms_are_the_ones_agreed_on() -> None:
    assert {name.split("/")[0] for name in MODULES if "/" in name} == set(ROOMS)
    assert {name for name in MODULES if "/" not in name} == set(DOORS)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_opens_with_one_sentence(module: str) -> None:
    docstring = ast.get_docstring(ast.parse((ROOT / module).read_text("utf-8")))
    assert docstring, "no docstring"
    opening = " ".join(docstring.split("\n\n")[0].split())
    assert opening.endswith((".", "?", "!", ":")), f"not a whole sentence: {opening!r}"


def test_bot_py_is_two_statements() -> None:
    # import-linter and mypy take bot.py for the package bot/: what stands in it, nobody checks.
    statements = [ast.unparse(statement) for statement in body_after_docstring(ROOT / "bot.py")]
    assert statements == ["from bot.main import main", "main()"]


def test_the_package_bot_is_a_docstring_and_nothing_else() -> None:
    # It must exist: without it `python bot.py` and `import bot.main` find bot.py itself.
    assert body_after_docstring(ROOT / "bot" / "__init__.py") == []


def test_every_gateway_is_under_the_contract_of_independence() -> None:
    born = {f"bot.gateways.{path.stem}" for path in (ROOT / "bot" / "gateways").glob("[!_]*")}
    contracts = pyproject()["tool"]["importlinter"]["contracts"]
    [independent] = [c["modules"] for c in contracts if c["type"] == "independence"]
    assert set(independent) == born


def test_the_floors_know_every_room() -> None:
    linter = pyproject()["tool"]["importlinter"]
    assert set(linter["root_packages"]) == set(ROOMS) - {"tests", "benchmarks"}
    inside = next(c for c in linter["contracts"] if c.get("containers") == ["bot"])
    assert inside["exhaustive"] is True
    floors = next(c for c in linter["contracts"] if c["name"] == "The floors of the house")
    named = set(re.findall(r"bot\.(\w+)", " ".join(floors["layers"])))
    assert named == set(re.findall(r"\w+", " ".join(inside["layers"])))


def test_the_table_of_sizes_counts_lines(tmp_path: Path) -> None:
    (tmp_path / "storage").mkdir()
    (tmp_path / "storage" / "short.py").write_text("a = 1\nb = 2\n")
    (tmp_path / "storage" / "long.py").write_text("a = 1\n" * 201)
    _, row, remark = size_table(tmp_path)
    assert row.split() == ["storage", "2", "203", "102", "201", "storage/long.py"]
    assert remark == "a second look: 201 storage/long.py"
