"""How long `bot.py --help` takes, beside a bare interpreter."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

HOUSE = Path(__file__).parent.parent
RUNS = 7


def measure() -> Iterator[str]:
    """The ratio of medians."""
    bare = _median([sys.executable, "-c", "pass"])
    ours = _median([sys.executable, "bot.py", "--help"])
    ratio = ours / bare
    yield f"--help: {ours * 1000:.0f} ms, {ratio:.1f} times a bare python ({bare * 1000:.0f} ms)"


def _median(command: Sequence[str]) -> float:
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run(command, cwd=HOUSE, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begun)
    return median(times)
