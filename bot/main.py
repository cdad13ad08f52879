"""The command line: each command is one file, imported when it is called."""

import importlib
import os
import sys

from bot import terminal
from bot.commands import memory

COMMANDS = (
    "run", "sandbox", "drill", "parse", "sop", "lembar", "key", "report", "check", "audit", "looks",
    "erase", "migrate",
)  # fmt: skip
"""Each is a file of `commands`; what it does stands in `templates/terminal/usage.txt`."""
HELP = ("-h", "--help", "help")


def main(argv: list[str] | None = None) -> None:
    """Run one command and leave with its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in HELP:
        print(terminal.page("usage"))
        sys.exit(0)
    command = words.pop(0) if words and not words[0].startswith("-") else "run"
    if command not in COMMANDS:
        unknown = terminal.said("main.unknown", command=command)
        print(unknown, terminal.page("usage"), sep="\n\n", file=sys.stderr)
        sys.exit(2)
    memory.starting()
    sys.exit(_run(command, words))


def _run(command: str, words: list[str]) -> int:
    """The exit code; what a city's file or a setting says wrongly is 2 where it is nothing else."""
    called = importlib.import_module(f"bot.commands.{command}")
    from bot.domain.errors import Contradiction  # a command has loaded it, the page of help not

    try:
        return int(called.run(words))
    except Contradiction as fault:
        print(terminal.why(fault), file=sys.stderr)
        return 2
    except BrokenPipeError:  # who reads has read enough: "parse ... - | head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is flushed yet
        return 0
