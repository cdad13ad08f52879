"""Runs every benchmark and prints one line for each: `python -m benchmarks [NAME ...]`."""

import sys

from benchmarks import effort, growth, lateness, pressing, reading, sending, startup, surge
from bot.commands import memory

memory.starting()  # as bot.py does
ALL = (startup, surge, reading, effort, sending, pressing, lateness, growth)
wanted = sys.argv[1:]
for benchmark in ALL:
    if not wanted or benchmark.__name__.rpartition(".")[2] in wanted:
        for line in benchmark.measure():
            print(line, flush=True)
