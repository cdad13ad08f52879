"""How stored files look inside a message."""

import struct

from sandbox.files import Files
from sandbox.model import Json, StoredFile


def file_shape(stored: StoredFile, *, named: bool = True) -> Json:
    """The fields that Voice, Video, Document and Sticker have in common."""
    shape: Json = {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "mime_type": stored.mime,
    }
    if named and stored.name:
        shape["file_name"] = stored.name
    return shape


def photo_shape(stored: StoredFile, files: Files) -> list[Json]:
    """A photo as Telegram offers it: the sizes, smallest first.

    The small one is not scaled down: it is the same picture under an id of its own, so that a bot
    that takes the wrong one can be told from one that takes the last.
    """
    width, height = _measures(stored.content)
    small = files.keep(stored.content, "photo")
    small.unique_id = f"{stored.unique_id}s"
    ratio = 90 / max(width, height)
    return [
        _size(small, max(1, int(width * ratio)), max(1, int(height * ratio))),
        _size(stored, width, height),
    ]


def _size(stored: StoredFile, width: int, height: int) -> Json:
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "width": width,
        "height": height,
        "file_size": stored.size,
    }


def _measures(content: bytes) -> tuple[int, int]:
    if content.startswith(b"\x89PNG") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return _jpeg_measures(content) or (1280, 960)


def _jpeg_measures(content: bytes) -> tuple[int, int] | None:
    # Walk the segments to the frame header, which alone knows the size.
    place = 2
    while content.startswith(b"\xff\xd8") and place + 9 <= len(content):
        if content[place] != 0xFF:
            return None
        kind = content[place + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    return None
