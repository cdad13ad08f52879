"""Runs every benchmark and prints one line for each: `python -m benchmarks`."""

from benchmarks import startup, surge

for benchmark in (startup, surge):
    for line in benchmark.measure():
        print(line)
