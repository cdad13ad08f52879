"""Smaller PNGs: at most 256 colours, with nothing but the standard library."""

import struct
import zlib
from collections import Counter
from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST = 256
Colour = bytes
"""Three bytes: red, green, blue."""


def shrink(path: Path) -> None:
    """Rewrite a picture that Chromium took (8 bits, RGB or RGBA) with a palette, as it looks."""
    width, height, colours = _pixels(path.read_bytes())
    counted = Counter(colours)
    palette = _palette(counted)
    place = _places(counted, palette)
    indexed = bytes(place[one] for one in colours)
    rows = b"".join(b"\0" + indexed[at : at + width] for at in range(0, width * height, width))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = [("IHDR", head), ("PLTE", b"".join(palette)), ("IDAT", zlib.compress(rows, 9))]
    body = b"".join(_chunk(name.encode(), data) for name, data in [*parts, ("IEND", b"")])
    path.write_bytes(SIGNATURE + body)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _pixels(png: bytes) -> tuple[int, int, list[Colour]]:
    """Width, height and every pixel, row by row."""
    at, data = len(SIGNATURE), b""
    width = height = depth = 0
    while at < len(png):
        (size,) = struct.unpack_from(">I", png, at)
        name, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        if name == b"IHDR":
            width, height, bits, kind = struct.unpack_from(">IIBB", body)
            assert bits == 8
            depth = {2: 3, 6: 4}[kind]
        elif name == b"IDAT":
            data += body
        at += 12 + size
    raw, stride = zlib.decompress(data), width * depth
    colours: list[Colour] = []
    above = bytearray(stride)
    for row in range(height):
        start = row * (stride + 1)
        line = bytearray(raw[start + 1 : start + 1 + stride])
        _unfilter(raw[start], line, above, depth)
        colours += [bytes(line[x : x + 3]) for x in range(0, stride, depth)]
        above = line
    return width, height, colours


def _unfilter(kind: int, line: bytearray, above: bytearray, depth: int) -> None:
    """Undo what PNG does to a row before it is compressed (PNG specification, 9.2)."""
    for x in range(len(line) if kind else 0):
        left = line[x - depth] if x >= depth else 0
        corner = above[x - depth] if x >= depth else 0
        match kind:
            case 1:
                guess = left
            case 2:
                guess = above[x]
            case 3:
                guess = (left + above[x]) // 2
            case _:
                guess = _paeth(left, above[x], corner)
        line[x] = (line[x] + guess) & 255


def _paeth(left: int, up: int, corner: int) -> int:
    whole = left + up - corner
    return min((left, up, corner), key=lambda one: abs(whole - one))


def _palette(counted: Counter[Colour]) -> list[Colour]:
    """The colours that serve a picture best: boxes of them, the widest halved again and again."""
    boxes = [list(counted)]
    while len(boxes) < MOST:
        widest = max(boxes, key=lambda box: _spread(box)[0] * len(box) ** 0.5)
        spread, channel = _spread(widest)
        if not spread:
            break
        boxes.remove(widest)
        widest.sort(key=lambda one: one[channel])
        half = _middle(widest, counted)
        boxes += [widest[:half], widest[half:]]
    return [_mean(box, counted) for box in boxes]


def _spread(box: list[Colour]) -> tuple[int, int]:
    """How far the colours of a box lie apart, and in which channel."""
    return max((max(c[n] for c in box) - min(c[n] for c in box), n) for n in range(3))


def _middle(box: list[Colour], counted: Counter[Colour]) -> int:
    half, seen = sum(counted[one] for one in box) / 2, 0
    for nth, one in enumerate(box[:-1], 1):
        seen += counted[one]
        if seen >= half:
            return nth
    return len(box) - 1


def _mean(box: list[Colour], counted: Counter[Colour]) -> Colour:
    """The box's own commonest colour where one rules, so that flat areas keep theirs."""
    whole = sum(counted[one] for one in box)
    first = max(box, key=lambda one: counted[one])
    if counted[first] * 2 >= whole:
        return first
    return bytes(sum(one[n] * counted[one] for one in box) // whole for n in range(3))


def _places(counted: Counter[Colour], palette: list[Colour]) -> dict[Colour, int]:
    """The nearest colour of the palette for each of the picture's."""
    places = {one: nth for nth, one in enumerate(palette)}

    def far(one: Colour, nth: int) -> int:
        other = palette[nth]
        return sum((one[n] - other[n]) ** 2 for n in range(3))

    for one in counted:
        if one not in places:
            places[one] = min(range(len(palette)), key=lambda nth: far(one, nth))
    return places
