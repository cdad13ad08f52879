"""Files that people send and the bot fetches, and small samples for people who have none."""

import hashlib
import mimetypes
import struct
import zlib

from sandbox.model import State, StoredFile
from sandbox.refusals import bad

# Bot API: a bot fetches up to 20 MB and sends up to 50 MB.
LARGEST_FETCH = 20 * 1024 * 1024
LARGEST_SEND = 50 * 1024 * 1024

_FOLDERS = {"photo": "photos", "voice": "voice", "video": "videos", "sticker": "stickers"}


class Files:
    """The file store of one world."""

    def __init__(self, state: State) -> None:
        self._state = state

    def keep(self, content: bytes, kind: str, name: str | None = None) -> StoredFile:
        """Store bytes sent as `kind` (photo, voice, video, document, sticker)."""
        number = self._state.number("file")
        mime = _sniffed(content) or mimetypes.guess_type(name or "")[0]
        mime = mime or "application/octet-stream"
        ending = {"audio/ogg": ".oga"}.get(mime) or mimetypes.guess_extension(mime) or ".bin"
        unique = hashlib.sha256(content).hexdigest()[:16]
        stored = StoredFile(
            id=f"AgACAgUAAx{kind}{number:06d}{unique[:8]}",
            unique_id=f"AQAD{unique}",
            path=f"{_FOLDERS.get(kind, 'documents')}/file_{number}{ending}",
            name=name,
            mime=mime,
            content=content,
            size=len(content),
        )
        self._state.files[stored.id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile:
        """The file of that id. Raises a 400 Refusal."""
        stored = self._state.files.get(file_id)
        if stored is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        return stored

    def at(self, path: str) -> StoredFile | None:
        """The file that getFile said lies at `path`."""
        return next((one for one in self._state.files.values() if one.path == path), None)


def _sniffed(content: bytes) -> str | None:
    if content.startswith(b"\x89PNG"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"OggS"):
        return "audio/ogg"
    if content[4:8] == b"ftyp":
        return "video/mp4"
    return None


def sample_photo(width: int = 320, height: int = 240) -> bytes:
    """A real PNG: an evening sky over dark ground."""
    rows = bytearray()
    for y in range(height):
        part = y / height
        sky = (int(250 - 120 * part), int(150 - 60 * part), int(70 + 60 * part))
        rows += b"\x00" + bytes(sky if part < 0.72 else (38, 34, 40)) * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(rows)))
        + chunk(b"IEND", b"")
    )


def sample_voice(seconds: int = 2) -> bytes:
    """A real Ogg/Opus file of silence."""
    opus = b"OpusHead\x01\x01" + struct.pack("<HIhB", 0, 48000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 7) + b"sandbox" + struct.pack("<I", 0)
    pages = [_ogg_page(0, 2, 0, [opus]), _ogg_page(1, 0, 0, [tags])]
    # One packet is 20 ms of silence; 50 of them make a page of a second.
    for second in range(seconds):
        last = 4 if second == seconds - 1 else 0
        pages.append(_ogg_page(second + 2, last, 48000 * (second + 1), [b"\xf8\xff\xfe"] * 50))
    return b"".join(pages)


def _ogg_page(number: int, flags: int, position: int, packets: list[bytes]) -> bytes:
    lengths = bytes(len(packet) for packet in packets)

    def head(checksum: int) -> bytes:
        return struct.pack(
            "<4sBBqIIIB", b"OggS", 0, flags, position, 112, number, checksum, len(lengths)
        )

    body = lengths + b"".join(packets)
    return head(_ogg_checksum(head(0) + body)) + body


def _ogg_checksum(data: bytes) -> int:
    value = 0
    for byte in data:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1
        value &= 0xFFFFFFFF
    return value


def sample_video() -> bytes:
    """The least that calls itself MP4: enough to be sent and fetched, not to be watched."""
    return struct.pack(">I4s4sI4s", 20, b"ftyp", b"isom", 512, b"isom") + struct.pack(
        ">I4s", 8, b"mdat"
    )
