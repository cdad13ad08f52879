"""Patterns that are compiled when they are first asked, or all together while nobody waits."""

import re
from typing import Any, cast

ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
_ALL: "list[_Later]" = []


class _Later:
    """Stands for a pattern; from the first question on it answers as that one does."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        compiled = re.compile(self.pattern, self._flags)
        for one in ASKED:
            setattr(self, one, getattr(compiled, one))
        return getattr(compiled, name)


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern for a module: the long ones of ours take half a second to compile, all told."""
    _ALL.append(_Later(pattern, flags))
    return cast("re.Pattern[str]", _ALL[-1])


def compile_all() -> None:
    """Compile what nobody has asked yet. Raises `re.error`."""
    for one in _ALL:
        _ = one.search
