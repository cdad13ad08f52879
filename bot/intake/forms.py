"""Pasted forms: labelled lines as operators send them today, read as given by a person."""

import re
from dataclasses import dataclass

from bot.intake.phrases import any_of, phrases
from bot.intake.text import Span

_LABELS = {
    "caller_name": "nama pelapor, nama, pelapor, nama penelpon, penelepon",
    "caller_phone": """
        no hp, no. hp, nohp, hp, no hp pelapor, telp, no telp, no. telp, no telepon, no wa, wa,
        nomor hp, nomor telepon, kontak, no telpon, nomor""",
    "kind": """
        kejadian, jenis kejadian, jenis, peristiwa, laporan, perihal, jenis laporan, kasus,
        kronologi""",
    "place": """
        lokasi, lokasi kejadian, alamat, alamat kejadian, tempat, tkp, tempat kejadian,
        koordinat, share lokasi""",
    "landmark": "patokan, titik kenal, ancer-ancer, ancer ancer, landmark",
    "conditions": """
        kondisi, kondisi di lapangan, kondisi lapangan, keadaan, keterangan, situasi""",
    "victims": "korban, jumlah korban",
    "four_wheel": "akses, akses roda 4, akses mobil, roda 4",
    "handled": "penanganan, penanganan awal, ditangani, tindakan",
    "kelurahan": "kelurahan, kel, desa, desa/kelurahan, kelurahan/desa",
    "kecamatan": "kecamatan, kec",
    "rt": "rt",
    "rw": "rw",
    "rt_rw": "rt/rw",
    "time": "waktu, waktu kejadian, jam, tanggal",
}  # fmt: skip
LABELS = {label: name for name, said in _LABELS.items() for label in phrases(said)}
"""Label -> the field that it gives."""
LABEL = any_of(", ".join(map(re.escape, LABELS)))
LINE = re.compile(
    rf"(?:^|\n|(?<=[,;|*_]))[\s>*_•\-–\d.)]*({LABEL})[\s*_]*[:=][\s*_]*", re.IGNORECASE
)
FEWEST = 2
"""How many labels make a form."""
EMPTY = re.compile(
    r"[\s\-–_.*?]*(?:(?:tidak|tdk) (?:tahu|diketahui)|belum diketahui|n/a)?[\s\-–_.*?]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What stands behind one label."""

    field: str
    words: str
    span: Span


def read_form(raw: str) -> list[Given]:
    """The labelled lines of a form; empty where the text is none."""
    marks = list(LINE.finditer(raw))
    fields = {LABELS[" ".join(one[1].lower().split())] for one in marks}
    if len(fields) < FEWEST:
        return []
    given: list[Given] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        stop = following.start() if following else len(raw)
        words = raw[mark.end() : stop]
        kept = words.strip(" \t\r\n*_,;")
        if not kept:
            continue
        start = mark.end() + words.index(kept)
        name = LABELS[" ".join(mark[1].lower().split())]
        given.append(Given(name, kept, (start, start + len(kept))))
    return given


def is_empty(words: str) -> bool:
    """Whether a line says that nothing is known."""
    return EMPTY.fullmatch(words) is not None
