"""Teaches what words weigh for each kind of incident, anew with one command.

    python -m tests.intake.teaching

Learns from the texts of `tuning.jsonl` and from `phrases.jsonl` (utterances with nothing but their
kind), writes `templates/cities/kinds.weights.tsv.gz`, and says how much of how many. Needs
scikit-learn: `pip install -e ".[teach]"`.
"""

import gzip
import hashlib
import json
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot import cities
from bot.cities.weights import NAME
from bot.intake.kinds import KindRead, Kinds
from bot.intake.reading import Reader
from bot.intake.text import Span, Text
from bot.intake.weighing import ALWAYS, NO_KIND, weighed

FILE = cities.FOLDER / NAME
TEXTS = Path(__file__).parent / "texts"
TAUGHT_BY = (TEXTS / "tuning.jsonl", TEXTS / "phrases.jsonl")
LEAST = 0.1
"""What weighs less for a kind is left out: texts that taught nothing are read no worse."""
OFTEN = 2
"""In how many texts a word stands at least."""
ANYWHERE = "semarang"
"""The city of utterances that name no place."""
log = logging.getLogger(__name__)


class Listening(Kinds):
    """Reads no kind, and keeps the lines it was to read one from."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def read(
        self, text: Text, names: Sequence[Span], areas: Sequence[Span] = ()
    ) -> KindRead | None:
        """Keep the line."""
        self.heard.append(self.line(text, areas).plain)
        return None


def lines() -> Iterator[tuple[str, str]]:
    """Each text as it is weighed, and its kind."""
    readers: dict[str, tuple[Reader, Listening]] = {}
    for file in TAUGHT_BY:
        for one in map(json.loads, file.read_text("utf-8").splitlines()):
            city = one.get("city", ANYWHERE)
            if city not in readers:
                readers[city] = Reader.of(cities.load(city)), Listening()
                readers[city][0]._kinds = readers[city][1]
            reader, listening = readers[city]
            listening.heard.clear()
            reader.reading(one["text"])
            yield " | ".join(listening.heard), one["kind"] or NO_KIND


def digest() -> str:
    """Of the texts that taught."""
    return hashlib.sha256(b"".join(one.read_bytes() for one in TAUGHT_BY)).hexdigest()


def teach() -> None:
    """Learn, and write the weights."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.preprocessing import normalize
    from sklearn.svm import LinearSVC

    texts, kinds = zip(*lines(), strict=True)
    counted = CountVectorizer(analyzer=lambda line: set(weighed(line)), binary=True, min_df=OFTEN)
    found = normalize(counted.fit_transform(texts).astype(float))
    model = LinearSVC(C=2, random_state=112).fit(found, kinds)
    names = [ALWAYS, *counted.get_feature_names_out()]
    rows = [model.intercept_, *model.coef_.T]
    written = [f"# {digest()}"]
    for name, row in sorted(zip(names, rows, strict=True)):
        pairs = [
            f"{kind} {round(weight * 1000)}"
            for kind, weight in zip(model.classes_, row, strict=True)
            if name == ALWAYS or abs(weight) >= LEAST
        ]
        if pairs:
            written.append("\t".join((name, *pairs)))
    FILE.write_bytes(gzip.compress("\n".join(written).encode(), mtime=0))
    log.info("%d texts, %d words, %d bytes", len(texts), len(written) - 1, FILE.stat().st_size)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    teach()
