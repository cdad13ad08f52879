"""How long commands take to be there, and how much memory the bot holds.

`--help` beside a bare interpreter; the sandbox until its page is open; the bot alone, beside a
process that imports the two Telegram libraries and does nothing. Memory is the kernel's VmRSS.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

HOUSE = Path(__file__).parent.parent
RUNS, STARTS = 7, 3
LIBRARIES = "import aiogram, telegram, sqlmodel, apscheduler; print('ready'); input()"
RSS = re.compile(r"VmRSS:\s+(\d+) kB")


def measure() -> Iterator[str]:
    """Seconds and megabytes."""
    bare = _median([sys.executable, "-c", "pass"])
    ours = _median([sys.executable, "bot.py", "--help"])
    yield (
        f"--help: {ours * 1000:.0f} ms, {ours / bare:.1f} times a bare python "
        f"({bare * 1000:.0f} ms; goal under 300 ms)"
    )
    libraries = _until_ready([sys.executable, "-c", LIBRARIES], "ready")
    ready = [_sandbox() for _ in range(STARTS)]
    yield (
        f"sandbox ready: {median(ready):.1f} s (goal 5); importing the libraries alone "
        f"{libraries[0]:.1f} s"
    )
    seconds, memory = _bot()
    yield (
        f"bot at work: there after {seconds:.1f} s, {memory:.0f} MB; its libraries alone "
        f"{libraries[1]:.0f} MB"
    )


def _median(command: Sequence[str]) -> float:
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run(command, cwd=HOUSE, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begun)
    return median(times)


def _sandbox() -> float:
    return _until_ready([sys.executable, "bot.py", "sandbox", "--port", "0"], "Buka http")[0]


def _bot() -> tuple[float, float]:
    """A bot in a process of its own, whose Telegram is a sandbox in another."""
    with TemporaryDirectory() as folder:
        alone = [
            sys.executable, "bot.py", "sandbox", "--alone", "--port", "0", "--keep", folder,
        ]  # fmt: skip
        with _started(alone, {}) as sandbox:
            told = dict(
                line.strip().split("=", 1)
                for line in _lines_until(sandbox, "Buka http")
                if line.startswith("KENTONGAN_")
            )
            return _until_ready([sys.executable, "bot.py", "run"], "Tautan admin", told)


def _until_ready(
    command: Sequence[str], word: str, told: Mapping[str, str] | None = None
) -> tuple[float, float]:
    """Seconds until it says the word, and its megabytes then."""
    begun = time.perf_counter()
    with _started(command, told or {}) as process:
        _lines_until(process, word)
        seconds = time.perf_counter() - begun
        status = Path(f"/proc/{process.pid}/status")
        found = RSS.search(status.read_text()) if status.exists() else None
        return seconds, int(found[1]) / 1024 if found else float("nan")


def _lines_until(process: "subprocess.Popen[str]", word: str) -> list[str]:
    """What it says until a line has the word. Raises `RuntimeError` where it ends before."""
    assert process.stdout
    lines = []
    for line in process.stdout:
        lines.append(line)
        if word in line:
            return lines
    raise RuntimeError("it ended: " + " ".join(lines[-3:]))


@contextmanager
def _started(command: Sequence[str], told: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        command, cwd=HOUSE, text=True, env={**os.environ, **told}, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=20)
