"""What words of a report weigh for each kind of incident: a table that labelled texts taught."""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path

NAME = "kinds.weights.tsv.gz"


@cache
def word_weights(folder: Path) -> Mapping[str, Mapping[str, float]]:
    """Word, kind, and what it weighs.

    The file has a line for each word: the word, then kinds with their weights in thousandths.
    `python -m tests.intake.teaching` makes it.
    """
    found: dict[str, Mapping[str, float]] = {}
    for line in gzip.decompress((folder / NAME).read_bytes()).decode().splitlines():
        if not line.startswith("#"):
            word, *kinds = line.split("\t")
            pairs = (one.split(" ") for one in kinds)
            found[word] = {kind: int(weight) / 1000 for kind, weight in pairs}
    return found
