"""Pasted forms: labelled lines as operators send them today, read as given by a person."""

import re
from dataclasses import dataclass

from bot.intake.phrases import phrases
from bot.intake.text import Span

_LABELS = {
    "caller_name": "nama pelapor, nama, pelapor, nama penelpon, penelepon",
    "caller_phone": """
        no hp, hp, no hp pelapor, telp, no telp, no telepon, no wa, wa, nomor hp, nomor telepon,
        kontak, no telpon, nomor""",
    "kind": """
        kejadian, jenis kejadian, jenis, peristiwa, laporan, perihal, jenis laporan, kasus,
        kronologi, kronologis""",
    "place": """
        lokasi, lokasi kejadian, alamat, alamat kejadian, tempat, tkp, tempat kejadian,
        koordinat, share lokasi""",
    "landmark": "patokan, titik kenal, ancer ancer, landmark",
    "conditions": """
        kondisi, kondisi di lapangan, kondisi lapangan, keadaan, keterangan, situasi""",
    "victims": "korban, jumlah korban",
    "four_wheel": "akses, akses roda 4, akses mobil, roda 4",
    "handled": "penanganan, penanganan awal, penanganan sementara, ditangani, tindakan, upaya",
    "kelurahan": "kelurahan, kel, desa, desa/kelurahan, kelurahan/desa",
    "kecamatan": "kecamatan, kec",
    "rt": "rt",
    "rw": "rw",
    "rt_rw": "rt/rw",
    "time": "waktu, waktu kejadian, jam, tanggal",
    "destination": "tujuan, rs tujuan, rujukan, diantar ke",
}  # fmt: skip
PART = re.compile(r"[a-z\d]+|/")
LABELS = {
    "".join(PART.findall(label)): name for name, said in _LABELS.items() for label in phrases(said)
}
"""Label, its words put together -> the field that it gives."""
_TYPED = sorted(
    {r"[ .\-]*".join(PART.findall(label)) for said in _LABELS.values() for label in phrases(said)},
    key=lambda typed: (-len(typed), typed),
)
LINE = re.compile(
    rf"(?:^|(?<=[\n,;|*_]))[\s>*_•\-–]*(?:\d{{1,2}}[.)]\s*)?[*_]*({'|'.join(_TYPED)})[\s*_.]*(?:[:=]|\s[-–](?=\s))[\s*_]*",
    re.IGNORECASE,
)
FREE = "free"
"""What stands above the first label: read as free text, for its sender's own words."""
FEWEST = 2
"""How many labels make a form."""
EMPTY = re.compile(
    r"[\s\-–_.*?]*(?:(?:tidak|tdk) (?:tahu|diketahui)|belum diketahui|n/a)?[\s\-–_.*?]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What stands behind one label; nothing where its line is empty."""

    field: str
    words: str
    span: Span
    label: Span


def read_form(raw: str) -> list[Given]:
    """The labelled lines of a form, behind what stands above them; empty where it is none."""
    marks = list(LINE.finditer(raw))
    if len({_field(one) for one in marks}) < FEWEST:
        return []
    given: list[Given] = []
    if above := raw[: marks[0].start()].strip():
        start = raw.index(above)
        given.append(Given(FREE, above, (start, start + len(above)), (start, start)))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        stop = following.start() if following else len(raw)
        words = raw[mark.end() : stop]
        kept = words.strip(" \t\r\n*_,;")
        start = mark.end() + words.index(kept)
        given.append(Given(_field(mark), kept, (start, start + len(kept)), mark.span()))
    return given


def _field(mark: re.Match[str]) -> str:
    return LABELS["".join(PART.findall(mark[1].lower()))]


def is_empty(words: str) -> bool:
    """Whether a line says that nothing is known."""
    return EMPTY.fullmatch(words) is not None
