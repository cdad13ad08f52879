"""No Indonesian sentence for people stands in the code: words live in templates.

What is Indonesian is not listed here: it is whatever word our own Indonesian templates have and
their English twins have not, so a sentence cannot come back into the code in words of its own.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.rendering import SETS
from bot.rendering.paper import PAPERS
from bot.terminal import FOLDERS
from tests.house.tree import ROOT, modules

ROOMS = ("bot/", "handlers/", "scheduler/", "storage/")
WORD = re.compile(r"[a-z]{3,}")
NO_WORDS = re.compile(r"{[{%#].*?[}%#]}|{[^}]*}|<[^>]*>|/[a-z/]+", re.DOTALL)
"""What stands between the words of a template or a literal: variables, marks, commands, paths."""
PATTERN = re.compile(r"\(\?|\\|\w\|\w")
"""A regular expression: what is read, not what is said."""
SENTENCE = re.compile(r"[A-Za-z]+[,;:.]? +[A-Za-z]|^\W*[A-Z]|[.:!?…]\s*$")
"""Several words, or one that begins or ends as a sentence does: codes are single and small."""
READERS = {
    "bot/intake/": "the reader's word lists",
    "bot/domain/hurt.py": "words for people who came to harm, which reader and desk share",
    "bot/commands/drill/crooked.py": "the play: what its people write, press and must see",
    "bot/commands/drill/faults.py": "the play of the help desk",
    "bot/commands/drill/phones.py": "the play at phones",
    "bot/commands/drill/play.py": "the play of a city's incident",
}
"""Rooms that hold Indonesian because they read it or play it, and say nothing to anybody."""
QUOTED = {
    "Laporan Pengaduan Bulanan": "a record that Pekalongan's document names by these words",
    "tidak berlaku": "the drill's JSON, as its format was laid down",
    "tidak terukur": "the same",
    "jalan merdeka": "the one street that the sandbox's geocoder knows",
}
"""Literals that quote, or are a format."""


def vocabulary(name: str) -> set[str]:
    """Every word that a set of templates has, in the order of nothing."""
    found: set[str] = set()
    for folder in (SETS[name], PAPERS[name], Path(FOLDERS[name])):
        for path in folder.rglob("*"):
            if path.suffix == ".toml":
                texts = [*leaves(tomllib.loads(path.read_text("utf-8")))]
            elif path.suffix in (".html", ".txt"):
                texts = [path.read_text("utf-8")]
            else:
                continue
            for text in texts:
                found.update(WORD.findall(NO_WORDS.sub(" ", text).lower()))
    return found


def leaves(table: object) -> Iterator[str]:
    if isinstance(table, dict):
        for one in table.values():
            yield from leaves(one)
    elif isinstance(table, list):
        for one in table:
            yield from leaves(one)
    else:
        yield str(table)


INDONESIAN = vocabulary("indonesian") - vocabulary("english")


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every text with its line, an f-string as one; no docstring, nor the text below a name."""
    passed_over: set[ast.AST] = set()
    for one in ast.walk(tree):
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
            passed_over.add(one.value)
        if isinstance(one, ast.JoinedStr):
            passed_over.update(one.values)
            parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in one.values]
            yield one.lineno, "".join(map(str, parts))
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and one not in passed_over:
            yield one.lineno, one.value


def says(text: str) -> set[str]:
    """The Indonesian words of a literal that is a sentence, or part of one."""
    if text in QUOTED or PATTERN.search(text):
        return set()
    bare = NO_WORDS.sub(" ", text)
    return INDONESIAN.intersection(WORD.findall(bare.lower())) if SENTENCE.search(bare) else set()


MODULES = [name for path in modules() if (name := str(path.relative_to(ROOT))).startswith(ROOMS)]


@pytest.mark.parametrize("module", [one for one in MODULES if not one.startswith(tuple(READERS))])
def test_no_sentence_for_people_is_a_literal(module: str) -> None:
    tree = ast.parse((ROOT / module).read_text("utf-8"))
    left = {
        f"{line}: {text}": sorted(found) for line, text in literals(tree) if (found := says(text))
    }
    assert not left


def test_the_rule_finds_what_used_to_stand_there() -> None:
    for text in (
        "Tidak ada yang dihapus.",
        "{} laporan dihapus, {} dibiarkan.",
        "Balas: ",
        "satu laporan, pesan warga, atau tiket",
        "instansi {}: pos tanpa label",
        "bukan folder",
        "Utuh.",
    ):
        assert says(text), text
    for text in (
        "salah_kirim",
        "merah",
        "damkar",
        "no such folder",
        "/sms/laporan",
        r"(?:anak|bayi)",
    ):
        assert not says(text), text


def test_what_is_excepted_is_still_there() -> None:
    for prefix in READERS:
        assert [one for one in MODULES if one.startswith(prefix)], prefix
    code = "\n".join((ROOT / one).read_text("utf-8") for one in MODULES)
    assert not [one for one in QUOTED if f'"{one}"' not in code]
