"""Keeping a world between runs: one JSON file, and one file for each picture or recording."""

import asyncio
import json
from pathlib import Path

from sandbox.clock import Clock
from sandbox.world import World

_NAME = "sandbox.json"
# How often a changed world is written down, in real seconds.
_EVERY = 1.0


def save(world: World, folder: Path) -> None:
    """Write the world into `folder`; a crash in between leaves the former one whole."""
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    dumped = world.state.model_dump(mode="json", exclude={"files": {"__all__": {"content"}}})
    for stored in world.state.files.values():
        path = files / stored.id
        if not path.exists():
            _put(path, stored.content)
    _put(folder / _NAME, json.dumps(dumped, ensure_ascii=False).encode())


def _put(path: Path, content: bytes) -> None:
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


def restore(folder: Path, clock: Clock, secret: str = "sandbox") -> World | None:
    """The world kept in `folder`; None if there is none yet."""
    path = folder / _NAME
    if not path.exists():
        return None
    world = World.load(json.loads(path.read_text()), clock, secret)
    for stored in world.state.files.values():
        stored.content = (folder / "files" / stored.id).read_bytes()
    return world


async def keep(world: World, folder: Path) -> None:
    """Keep the world in `folder`, at most once a second, until cancelled; then once more."""
    kept_at = -1
    try:
        while True:
            if world.changes.seq != kept_at:
                kept_at = world.changes.seq
                save(world, folder)
            await asyncio.sleep(_EVERY)
    finally:
        save(world, folder)
