"""Whether somebody has begun to deal with it, in any form of a verb."""

import pytest

from bot.intake.helped import read_handled
from bot.intake.text import Text


def handled(text: str) -> object:
    found = read_handled(Text(text))
    return found.value if found else None


@pytest.mark.parametrize(
    "text",
    [
        "warga lagi nyiram",
        "warga wis nggotong korbane",
        "tatangga keur mareuman",
        "polisi nembak gas",
        "damkar 2 unit sudah nyemprot",
        "damkar baru 1 unit",
        "korban dibawa tetangga ke rs",
        "sementara ditangani klinik",
        "sudah ada dua orang bpbd",
        "pjr sdh dilokasi",
        "sdh diberi obat sama bidan",
        "warga nggawe bendungan",
        "kaki diikat kain",
        "WRGA HALAU PKE KENTONGAN",
        "warga kami bagikan masker",
        "pencarian oleh keluarga",
        "atap ditutup terpal",
        "teknisi dalam perjalanan",
        "ambulan otw",
        "TNI dan polisi diterjunkan",
        "sampun dipun tangani",
        "korban wis digawa neng puskesmas",
        "udah dicoba pake apar ga mempan",
        "wis dijajal dibuka ora iso",
        "apar habis 2",
        "saya siram pake selang",
        "wis tak siram",
        "sedang dilakukan evakuasi",
        "pencarian masih berlangsung",
        "pulisi wis teka",
        "damkar pos Talaga sdh meluncur",
        "ular wis dilebokna karung",
        "tangkalna keur dituaran ku warga",
        "tos dipilarian ku warga",
        "siji wis digeret minggir",
        "warga dobrak pintu",
        "tetangga datang bawa ember",
        "tanah lagi digali pakai cangkul",
        "lukane wis ditaleni kain",
        "dicekeli wong akeh",
        "dapur umum sudah berdiri",
        "pompa sudah jalan",
        "pelaku sudah di polsek",
        "jenazah sudah di RSUD",
        "truk R4 bisa lewat damkar meluncur",
        "R4 tdk bs lewat DLH sdh potong",
        "tiang belum roboh PDAM sdh di lokasi",
        "Polsus di TKP",
        "ambulan PMI berangkat",
        "KPLP proses pencarian",
        "tim Jibom sterilisasi gedung",
        "tawuran, pengamanan Brimob",
        "unit Reskrim olah TKP",
        "garis polisi sudah terpasang",
        "wis dijemput tentara",
        "sampel diambil dinkes",
        "wis diuculaken karo bapake",
        "pisau sudah direbut tetangganya",
        "ayeuna dikurung ku warga",
        "maling wis kecekel",
        "Polsek Semarang Tengah sudah bubarkan sebagian",
        "temennya kasih susu",
        "warga lagi ndobrak lawang",
    ],
)
def test_who_has_begun(text: str) -> None:
    assert handled(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "belum ada yang nangani",
        "can aya nu mareuman",
        "durung ono sing teka",
        "ga ada yg brani masuk",
        "polisi can dugi",
        "belum ada yang tolong",
        "damkar blm satupun dateng",
        "belum tertangani",
        "teu acan aya nu wantun nurunkeun",
        "laka sing nulungi",
        "balum ada nang datang",
        "belum ada yang nolong",
        "kadada yang manolong",
        "puskesmas teu acan ka dieu",
        "pulisi teu acan dongkap",
        "durung ana satpol",
        "blm pernah difogging",
        "belum ada tindak lanjut",
        "belum ada yg ngecek",
        "durung ana sing mateni",
        "warga belum berani turun",
        "can aya nu ngabenerkeun",
        "can aya nu naek milarian",
        "belum ada seorang pun yang memadamkan",
        "tidak ada satu orang pun yang melerai",
    ],
)
def test_nobody_has(text: str) -> None:
    assert handled(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "tolong segera dievakuasi",
        "api belum padam",
        "atap mengeluarkan asap",
        "warga sudah ngungsi",
        "mangga geura ditulungan",
        "permohonan evakuasi damkar",
        "MNTA GEGANA SISIR GEDUNG",
        "yang minggu lalu di depan sekolah sudah dipotong, ini pohon lain",
        "yang kemarin sudah diperbaiki PLN, ini mati lagi",
        "tidak ada yang sampai meninggal",
        "mayat ditemukan petugas kebersihan",
        "maling ditembak polisi",
        "ini dipukul satpam toko",
        "guru sudah nyebrang selamat",
        "suami yang di Polsek sedang tugas luar",
        "orang itu masih mencari saya",
        "suaminya lagi mabuk",
        "listrik belum dimatikan",
        "tetangga sieun misah",
        "disiram air keras",
        "puskesmas tutup",
        "bidan jaga: Yuliana",
        "jemaat belum datang",
        "polisi 3 org terluka",
        "ambulan masih kurang",
        "ambulan sudah dipanggil",
        "suami lagi kerja di luar kota",
        "maturnuwun petugas sing wingi nulung kucingku",
        "sudah dipasangi peledak",
        "got sudah tersumbat",
        "jalan sudah tertutup",
        "pintu sudah didobrak maling",
        "pendaki blm turun",
        "damkar tiasa nyandakkeun?",
        "berapa nomor Dinsos untuk mengurus BPJS",
    ],
)
def test_what_says_nothing_of_it(text: str) -> None:
    assert handled(text) is None
