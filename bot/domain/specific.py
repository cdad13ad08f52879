"""Personal data that the law protects more than other (UU PDP 27/2022, article 4(2))."""

import re

from bot.domain.details import Details

HEALTH, CHILD, VIOLENCE = "kesehatan", "anak", "kekerasan"
OF_CATEGORY = {"kesehatan": HEALTH}
OF_KIND = {"kekerasan_anak": CHILD, "kdrt": VIOLENCE, "persalinan": HEALTH}
"""Violence at home is none of the law's own kinds, and whom it names is in danger at home."""
CHILDREN = re.compile(
    r"\b(?:anak(?:-anak|nya)?|bocah|bayi|balita|siswa|siswi|murid|pelajar|remaja)\b", re.IGNORECASE
)
TOLD_IN = ("victims", "conditions", "handled")
"""Topics in which victims are told of."""
BY_CODE = frozenset({"kind", "priority", "kelurahan", "realm", "access", "handled", "victims"})
"""Topics of which a code tells enough; words of such an incident stay in the city."""


def specific(details: Details, category: str) -> tuple[str, ...]:
    """Which such data a report holds, by its kind and what is told of victims."""
    kind = details.get("kind")
    found = {OF_CATEGORY.get(category), OF_KIND.get((kind.code if kind else "") or "")}
    if any(CHILDREN.search(details[topic].words) for topic in TOLD_IN if topic in details):
        found.add(CHILD)
    return tuple(one for one in (HEALTH, CHILD, VIOLENCE) if one in found)
