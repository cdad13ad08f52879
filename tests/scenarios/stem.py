"""A process that has imported the bot once and is told to fork: each child is a bot of its own.

Importing aiogram takes seconds, and the story is to see twenty starts. "start" forks a child that
runs `python bot.py run` from there on, and answers with its process id; "reap ID" waits for its
end and answers with how it ended (0, or minus the signal).
"""

import gc
import os
import sys
from typing import NoReturn

from bot.commands import run
from bot.commands import working as _imported_here_not_in_each_child  # noqa: F401


def be_a_bot(log: str) -> NoReturn:
    """Become the bot, until it is stopped or killed."""
    code = 1
    try:
        into = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        nowhere = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nowhere, 0)
        os.dup2(into, 1)
        os.dup2(into, 2)
        code = run.run([])
    finally:
        sys.stdout.flush()
        os._exit(code)


def serve(log: str) -> None:
    """Fork and reap, as told line by line."""
    gc.freeze()
    for line in sys.stdin:
        order, _, child = line.strip().partition(" ")
        if order == "start":
            answer = os.fork()
            if not answer:
                be_a_bot(log)
        else:
            _, status = os.waitpid(int(child), 0)
            answer = os.waitstatus_to_exitcode(status)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    serve(sys.argv[1])
