"""Buttons that name open reports: to go over to one, or to do something with it."""

from bot.buttons import Button
from bot.domain.city import City
from bot.ports import StreamKind, StreamLine


def named(
    line: StreamLine, city: City, action: str, stream: int = 0, arg: str = "", words: str = "switch"
) -> Button:
    """A button that names an open report: "#14 Panjang · draf", "🟪 #12 KEBAKARAN BANGUNAN"."""
    kind = city.kinds[line.incident_kind].label.upper() if line.incident_kind else ""
    where = city.village_name(line.kelurahan) if line.kelurahan else kind
    draft = int(line.kind is StreamKind.CALL)
    values = (
        ("number", line.number), ("where", where), ("draft", draft),
        ("exercise", int(line.exercise)),
    )  # fmt: skip
    return Button(action, stream or line.stream, None, arg, words, values)
