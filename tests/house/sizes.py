"""How large the rooms are; printed after each whole run, so that growth is seen."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.house.tree import modules

SECOND_LOOK = 200


def size_table(root: Path) -> Iterator[str]:
    """One line a room, then each file that has outgrown one idea's usual length."""
    rooms: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for path in modules(root):
        inside = path.relative_to(root)
        parts = inside.parts
        room = "/".join(parts[:2]) if parts[0] in {"bot", "tests"} and len(parts) > 2 else parts[0]
        lines = len(path.read_text("utf-8").splitlines())
        rooms[room if len(parts) > 1 else "."].append((lines, inside.as_posix()))
    yield f"{'room':24}{'files':>6}{'lines':>8}{'median':>8}  longest"
    for room, sizes in sorted(rooms.items()):
        counts = [lines for lines, _ in sizes]
        longest, name = max(sizes)
        row = f"{room:24}{len(counts):6}{sum(counts):8}{median(counts):8.0f}"
        yield f"{row}  {longest} {name}"
    large = sorted((size for sizes in rooms.values() for size in sizes), reverse=True)
    for lines, name in large:
        if lines > SECOND_LOOK:
            yield f"a second look: {lines} {name}"
