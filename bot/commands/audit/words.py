"""What an audit found, in sentences for the admin."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.audit.folding import Difference
from bot.domain.city import City
from bot.ports import StreamLine
from storage.books.audit import Finding, Harm, Seals

NAMES = {
    "call": "Laporan #{} (panggilan",
    "incident": "Laporan #{} (kejadian",
    "message": "Pesan warga #{} (pesan",
    "ticket": "Tiket #{} (help desk",
}
"""How each kind of stream that has a number is called."""
TABLES = {
    "streams": "daftar aliran",
    "lines": "daftar laporan",
    "announcements": "daftar pengumuman",
    "dispatches": "penugasan {}",
    "deadlines": "batas waktu {}",
}
HARMS = {
    Harm.SEAL_MISSING: "Segel {seal} hilang.",
    Harm.SEAL_BROKEN: "Segel {seal} diubah: isinya tidak cocok dengan rantai segel.",
    Harm.LAST_SEAL_MISSING: "Segel terakhir (nomor {seal}) hilang: dihapus sesudah dibuat.",
    Harm.PROOF_MISSING: "Bukti segel terakhir hilang atau diubah; mungkin ada segel yang dihapus.",
    Harm.STREAM_MISSING: "{what} hilang: {seals}tidak satu fakta pun tersisa.",
    Harm.TAIL_CUT: "{what} terpotong sesudah fakta {seq}: segel {seal} mencatat {length} fakta.",
    Harm.FACT_MISSING: "{what}: fakta {seq} hilang.",
    Harm.LINK_BROKEN: "{what}: rantai putus di fakta {seq}; isinya diubah.",
    Harm.LINK_MISSING: "{what}: fakta {seq} tidak bermata rantai, padahal yang di depannya ada.",
    Harm.REWRITTEN: "{what} ditulis ulang: rantainya rapi, tetapi fakta {seq} bukan yang dicatat "
    "segel {seal}.",
    Harm.UNSEALED: "{what}: fakta {seq} tidak tersegel, padahal lebih tua dari segel {seal}.",
    Harm.KEY_MISSING: "{what}: kuncinya hilang; kata-kata fakta {seq} tidak terbaca lagi.",
}


def named(stream: int, line: StreamLine | None) -> str:
    """A stream as people know it, and as the database does."""
    if line is None:
        return f"Aliran {stream}"
    return f"{NAMES[line.kind.value].format(line.number)}, aliran {stream})"


def harm(found: Finding, what: str = "") -> str:
    """One thing that is wrong with the chain."""
    seals = f"segel {found.seal} mencatat {found.length} fakta, " if found.seal else ""
    return HARMS[found.harm].format(
        what=what, seq=found.seq, seal=found.seal, length=found.length, seals=seals
    )


def difference(found: Difference, what: str) -> str:
    """The first row that says something else than the facts."""
    table = TABLES[found.table].format(found.row)
    if not found.column:
        told = (
            "ada, padahal tidak menurut fakta"
            if found.stored
            else "tidak ada, padahal menurut fakta ada"
        )
        return f"{what}: baris {table} {told}."
    return (
        f"{what}: {table}, kolom {found.column} berisi {_told(found.stored)}, "
        f"menurut fakta {_told(found.folded)}."
    )


def reach(seals: Seals, unsealed: int, city: City) -> str:
    """Up to when the seals vouch."""
    if seals.at is None:
        return "Belum ada segel: semuanya baru terantai."
    local = seals.at.astimezone(ZoneInfo(city.zone))
    after = (
        f"{unsealed} fakta sesudahnya baru terantai." if unsealed else "Tidak ada fakta sesudahnya."
    )
    return (
        f"Segel terakhir {local:%H.%M} {city.zone_label}, {local:%d-%m-%Y} "
        f"(nomor {seals.last}, sidik {seals.link.hex()[:16]}). {after}"
    )


def _told(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return "kosong" if value is None else f"'{value}'"
