"""Every set of words holds every template, every variable and every word of the others."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, nodes

from bot import cities, main, terminal
from bot.rendering import FOLDER, SETS, TEMPLATES
from bot.rendering.paper import PAPERS

OTHERS = sorted(SETS.keys() - {"indonesian"})
PAGES = Environment(autoescape=True)
LEFT = re.compile(
    r"\b(yang|dan|untuk|tidak|belum|dengan|dari|sudah|lagi|oleh|pada|mohon|tekan|balas|grup|regu)\b"
)
"""Words that only an untranslated line has."""
FILLED = re.compile(r"(?<!{){[a-z_]+(?:![rs])?(?::[^}]*)?}")
"""What the program fills in where words are no template."""


def pages(folder: Path) -> dict[str, str]:
    found = folder.rglob("*.html")
    return {str(one.relative_to(folder)): one.read_text("utf-8") for one in found}


TERMINALS = {name: Path(folder) for name, folder in terminal.FOLDERS.items()}
BOOKS = {"messages": SETS, "paper": PAPERS, "terminal": TERMINALS}
"""What has a list of words in each set."""


def words(name: str, book: str = "messages") -> dict[str, Any]:
    return tomllib.loads((BOOKS[book][name] / "words.toml").read_text("utf-8"))


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


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("name", OTHERS)
def test_both_have_every_word_with_its_variables(name: str, book: str) -> None:
    ours, theirs = dict(leaves(words("indonesian", book))), dict(leaves(words(name, book)))
    assert ours.keys() == theirs.keys()
    for path, word in ours.items():
        if isinstance(word, str):
            assert shape(word) == shape(theirs[path]), path
            assert sorted(FILLED.findall(word)) == sorted(FILLED.findall(theirs[path])), path
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
        for book in BOOKS
        for path, word in leaves(words(name, book))
        if isinstance(word, str)
        and path[0] not in ("twins", "invitee_words")
        and (found := LEFT.findall(re.sub(r"{{.*?}}|{%.*?%}|/[a-z]+|misalnya", "", word)))
    }
    assert not spoken


SAME = frozenset({
    "april", "september", "november", "min", "sop", "median",
    "rt", "rw", "kelurahan", "desa", "kecamatan", "prank", "ghost", "video", "operator",
    "supervisor", "admin", "dashboard", "internet", "whatsapp", "sms", "telegram",
    "damkar",
})  # fmt: skip
"""Words that are the same in both languages, or names of the field."""


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("name", OTHERS)
def test_every_word_was_translated(name: str, book: str) -> None:
    ours, theirs = dict(leaves(words("indonesian", book))), dict(leaves(words(name, book)))
    same = {
        path: word
        for path, word in ours.items()
        if isinstance(word, str)
        and path[0] not in ("twins", "invitee_words")
        and word == theirs[path]
        and (
            said := re.sub(rf"{{{{.*?}}}}|{{%.*?%}}|{FILLED.pattern}|[^a-zA-Z ]", "", word).strip()
        )
        and said.lower() not in SAME
    }
    assert not same


@pytest.mark.parametrize("name", TERMINALS)
def test_the_page_of_help_names_every_command_in_order(name: str) -> None:
    own = ("sandbox", "test", "verify", "bench", "setup", "lock")
    for page, commands in (("usage", main.COMMANDS), ("door", own)):
        text = (TERMINALS[name] / f"{page}.txt").read_text("utf-8")
        assert tuple(re.findall(r"^  ([a-z]+) +\S", text, re.MULTILINE)) == commands
        assert bool(LEFT.findall(text)) == (name == "indonesian")


def test_every_set_speaks_everywhere() -> None:
    assert SETS.keys() == PAPERS.keys() == TERMINALS.keys()


PAGES_OF_PAPER = sorted((TEMPLATES / "reports").glob("*.typ"))


@pytest.mark.parametrize("page", PAGES_OF_PAPER, ids=lambda one: one.stem)
def test_paper_takes_every_word_from_its_list_and_says_none_itself(page: Path) -> None:
    """One layout for all languages: a word in it would be said in every one of them."""
    text = re.sub(r"//.*", "", page.read_text("utf-8"))
    listed = dict(leaves(words("indonesian", "paper")))
    said = {word for path, word in listed.items() if len(path) > 1 and len(str(word)) > 5}
    assert not {word for word in said if f"[{word}" in text or f'"{word}' in text}
    assert not re.findall(r"\[[^\[\]#]*[a-z]{4}[^\[\]]*\]", text)
    assert not re.findall(r"\*[A-Za-z][a-z ]{2,}\*", text)
    tables = {"bulanan": {"w": "monthly"}, "lembar": {"w": "sheet", "p": "phone_list"}}
    for letter, table in tables[page.stem].items():
        asked = set(re.findall(rf"\b{letter}\.([a-z_]+)", text)) - {"pos", "map"}
        there = {path[1] for path in listed if path[0] == table}
        assert asked <= there, table
        assert "lang" in asked or letter == "p"


@pytest.mark.parametrize("slug", cities.all_slugs())
@pytest.mark.parametrize("name", OTHERS)
def test_every_kind_and_category_of_every_city_is_called_in_it_too(name: str, slug: str) -> None:
    city = cities.load(slug)
    there = cities.spoken(city, name)
    assert [code for code, one in city.kinds.items() if there.kinds[code] == one] == [], (
        "the same words: not translated"
    )
    assert not [one for code, one in city.categories.items() if there.categories[code] == one]
    assert there.stamp_hash == city.stamp_hash, "no report is timed otherwise for its language"
    assert cities.spoken(city, "indonesian") is city


@pytest.mark.parametrize("name", OTHERS)
def test_all_that_the_base_names_is_called_in_it_too(name: str) -> None:
    base = tomllib.loads((cities.FOLDER / "nasional.toml").read_text("utf-8"))
    called = tomllib.loads((TEMPLATES / name / "nasional.toml").read_text("utf-8"))
    for table in ("topics", "parties", "moments", "ticket_moments", "categories"):
        assert called[table].keys() == base[table].keys(), table
        left = {code: word for code, word in called[table].items() if LEFT.findall(word)}
        assert not left
        same = {word for code, word in called[table].items() if word == base[table][code]}
        assert same <= {"call taker", "supervisor", "dispatcher", "vendor"}, table
