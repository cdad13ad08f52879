"""Sentences of the terminal stand in their lists, each is used, and told all that it tells of."""

import ast
from collections.abc import Iterator
from string import Formatter
from typing import Any

from bot import terminal
from tests.house.tree import ROOT, modules

ROOMS = ("bot", "storage", "handlers", "scheduler")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Where `bot.terminal.said` is called, by either of its names."""
    for path in modules():
        name = str(path.relative_to(ROOT))
        if not name.startswith(ROOMS) or "terminal" not in (text := path.read_text("utf-8")):
            continue
        tree = ast.parse(text)
        imported = any(
            isinstance(one, ast.ImportFrom) and one.module == "bot.terminal"
            for one in ast.walk(tree)
        )
        for one in ast.walk(tree):
            if isinstance(one, ast.Call) and ast.unparse(one.func) in (
                ("said",) if imported else ("terminal.said",)
            ):
                yield f"{name}:{one.lineno}", one


def leaves(table: Any, *path: str) -> Iterator[tuple[str, str]]:
    for key, one in table.items():
        if isinstance(one, dict):
            yield from leaves(one, *path, key)
        else:
            yield ".".join((*path, key)), one


SENTENCES = dict(leaves(terminal.sentences(terminal.USUAL)))


def told(call: ast.Call) -> set[str] | None:
    """The names of what a call fills in; None where it is a mapping."""
    names = {one.arg for one in call.keywords}
    return None if None in names else {str(one) for one in names}


def asked(call: ast.Call) -> list[str]:
    """The sentences that `said(...)` may mean: one by its code, or all that fit an f-string."""
    [code] = call.args
    if isinstance(code, ast.IfExp):
        return [str(ast.literal_eval(one)) for one in (code.body, code.orelse)]
    if isinstance(code, ast.JoinedStr):
        first = code.values[0]
        assert isinstance(first, ast.Constant), ast.unparse(code)
        found = [one for one in SENTENCES if one.startswith(str(first.value))]
        assert found, ast.unparse(code)
        return found
    return [str(ast.literal_eval(code))]


def test_every_sentence_is_there_with_all_that_it_tells_of_and_none_is_unused() -> None:
    used = set()
    for where, call in calls():
        for code in asked(call):
            assert code in SENTENCES, f"{where}: {code}"
            wanted = {one for _, one, _, _ in Formatter().parse(SENTENCES[code]) if one}
            assert told(call) in (None, wanted), f"{where}: {code}"
            used.add(code)
    assert SENTENCES.keys() - used == set()
