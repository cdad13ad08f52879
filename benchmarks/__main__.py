"""Runs every benchmark and prints one line for each: `python -m benchmarks`."""

from benchmarks import effort, pressing, reading, replay, sending, startup, surge

for benchmark in (startup, surge, reading, replay, effort, sending, pressing):
    for line in benchmark.measure():
        print(line, flush=True)
