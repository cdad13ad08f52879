"""What the terminal says: sentences of `templates/terminal`, by the standard library alone.

Whoever types `--help` waits for nothing but the page itself: what takes as long to import as
Python to start (pathlib, re, tomllib, typing) is imported where it is needed, or not at all.
"""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from bot.domain.errors import Coded

_ROOT = f"{os.path.dirname(os.path.dirname(__file__))}/templates"
FOLDERS = {"indonesian": f"{_ROOT}/terminal", "english": f"{_ROOT}/english/terminal"}
"""Where each set of words keeps the terminal's; a house test proves that they hold the same."""
USUAL = "indonesian"
SETTING = "KENTONGAN_WORDS"
_read: dict[str, dict[str, object]] = {}


def language() -> str:
    """The set of words that is asked for in the environment or in `.env`.

    Never raises: what is wrong with a setting must be said in some language too. A set that is
    not there is the usual one here, and a fault where all settings are read.
    """
    told = {name.upper(): value for name, value in os.environ.items()}.get(SETTING)
    asked = _in_file() if told is None else told
    return asked if asked in FOLDERS else USUAL


def said(code: str, /, **values: object) -> str:
    """The sentence of that code, "table.word", with what it tells filled in.

    An error among it is told in its own words.
    """
    return said_in(language(), code, **values)


def said_in(words: str, code: str, /, **values: object) -> str:
    """The same in a set of words that somebody else chose."""
    found: object = sentences(words)
    for part in code.split("."):
        assert isinstance(found, dict)
        found = found[part]
    return str(found).format_map({name: _worded(one) for name, one in values.items()})


def why(error: "Coded", /) -> str:
    """What is wrong, as a sentence."""
    return said(f"errors.{error.code}", **error.details)


def page(name: str) -> str:
    """A page that names commands: "usage" those of `bot.py`, "door" those of `kentongan.py`."""
    with open(f"{FOLDERS[language()]}/{name}.txt", encoding="utf-8") as file:
        return file.read().rstrip()


def sentences(name: str) -> dict[str, object]:
    """All of a set, as tables; read once, and not to be changed."""
    if name not in _read:
        import tomllib

        with open(f"{FOLDERS[name]}/words.toml", "rb") as file:
            _read[name] = tomllib.load(file)
    return _read[name]


def _worded(value: object) -> object:
    if isinstance(value, Exception):
        from bot.domain.errors import Coded

        return why(value) if isinstance(value, Coded) else value
    return value


def _in_file() -> str | None:
    """What `.env` says; the last of several lines counts, as for every setting."""
    found = None
    try:
        with open(".env", encoding="utf-8", errors="replace") as file:
            for line in file:
                name, _, value = line.partition("=")
                if name.strip().removeprefix("export ").strip().upper() == SETTING:
                    found = value.partition(" #")[0].strip().strip("\"'")
    except OSError:
        return None
    return found
