"""Runs every benchmark and prints one line for each: `python -m benchmarks`."""

from benchmarks import effort, pressing, reading, sending, startup, surge

for benchmark in (startup, surge, reading, effort, sending, pressing):
    for line in benchmark.measure():
        print(line, flush=True)
