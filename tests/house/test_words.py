"""Every set of words holds every template, every variable and every word of the others."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, nodes

from bot.rendering import FOLDER, SETS

OTHERS = sorted(SETS.keys() - {"indonesian"})
PAGES = Environment(autoescape=True)
LEFT = re.compile(
    r"\b(yang|dan|untuk|tidak|belum|dengan|dari|sudah|lagi|oleh|pada|mohon|tekan|balas|grup|regu)\b"
)
"""Words that only an untranslated line has."""


def pages(folder: Path) -> dict[str, str]:
    found = folder.rglob("*.html")
    return {str(one.relative_to(folder)): one.read_text("utf-8") for one in found}


def words(name: str) -> dict[str, Any]:
    return tomllib.loads((SETS[name] / "words.toml").read_text("utf-8"))


def leaves(table: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(table, dict):
        for key, one in table.items():
            yield from leaves(one, *path, key)
    else:
        yield path, table


def shape(text: str) -> tuple[Counter[str], Counter[str]]:
    """Which names and attributes a template uses, how often, and how often it asks and repeats."""
    tree = PAGES.parse(text)
    names = Counter(one.name for one in tree.find_all(nodes.Name))
    names.update(one.attr for one in tree.find_all(nodes.Getattr))
    kinds = (nodes.If, nodes.For, nodes.Call, nodes.Filter, nodes.Macro, nodes.CondExpr)
    return names, Counter(type(one).__name__ for one in tree.find_all(kinds))


@pytest.mark.parametrize("name", OTHERS)
def test_both_have_every_template(name: str) -> None:
    assert pages(SETS[name]).keys() == pages(FOLDER).keys()


@pytest.mark.parametrize("name", OTHERS)
def test_both_say_the_same_of_the_same_variables(name: str) -> None:
    theirs = pages(SETS[name])
    different = [page for page, text in pages(FOLDER).items() if shape(text) != shape(theirs[page])]
    assert not different


@pytest.mark.parametrize("name", OTHERS)
def test_both_have_every_word_with_its_variables(name: str) -> None:
    ours, theirs = dict(leaves(words("indonesian"))), dict(leaves(words(name)))
    assert ours.keys() == theirs.keys()
    for path, word in ours.items():
        if isinstance(word, str):
            assert shape(word) == shape(theirs[path]), path
            assert sorted(re.findall(r"{[a-z]}", word)) == sorted(
                re.findall(r"{[a-z]}", theirs[path])
            ), path
        else:
            assert word == theirs[path], path


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_was_left_untranslated(name: str) -> None:
    said = {
        page: re.sub(r"{[{%#].*?[}%#]}|<code>.*?</code>", "", text, flags=re.DOTALL)
        for page, text in pages(SETS[name]).items()
    }
    left = {page: found for page, text in said.items() if (found := LEFT.findall(text))}
    assert not left
    spoken = {
        path: found
        for path, word in leaves(words(name))
        if isinstance(word, str)
        and path[0] not in ("twins", "invitee_words")
        and (found := LEFT.findall(re.sub(r"{{.*?}}|{%.*?%}|/[a-z]+|misalnya", "", word)))
    }
    assert not spoken


SAME = frozenset({
    "kelurahan", "desa", "kecamatan", "prank", "ghost", "video", "operator", "supervisor",
    "admin", "dashboard", "internet", "whatsapp", "sms",
})  # fmt: skip
"""Words that are the same in both languages, or names of the field."""


@pytest.mark.parametrize("name", OTHERS)
def test_every_word_was_translated(name: str) -> None:
    ours, theirs = dict(leaves(words("indonesian"))), dict(leaves(words(name)))
    same = {
        path: word
        for path, word in ours.items()
        if isinstance(word, str)
        and path[0] not in ("twins", "invitee_words")
        and word == theirs[path]
        and (said := re.sub(r"{{.*?}}|{%.*?%}|[^a-zA-Z ]", "", word).strip())
        and said.lower() not in SAME
    }
    assert not same
