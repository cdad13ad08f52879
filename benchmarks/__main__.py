"""Runs every benchmark and prints one line for each: `python -m benchmarks`."""

from benchmarks import pressing, reading, sending, startup, surge

for benchmark in (startup, surge, reading, sending, pressing):
    for line in benchmark.measure():
        print(line, flush=True)
