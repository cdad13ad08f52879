"""What a crew's words say of a place where there is nothing."""

import pytest

from bot.intake.nothing import nothing_there


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("laporan palsu pak", "laporan_palsu"),
        ("Hoax, warga sekitar tidak tahu", "laporan_palsu"),
        ("tdk ada kejadian", "tidak_ditemukan"),
        ("lokasi tidak ditemukan", "tidak_ditemukan"),
        ("gak ada apa-apa di sini", "tidak_ditemukan"),
        ("Izin lapor, sudah kami cek, tidak ada kebakaran di alamat itu", "tidak_ditemukan"),
        ("tidak ada api maupun asap", "tidak_ditemukan"),
        ("Tidak ditemukan", "tidak_ditemukan"),
        ("ora ana kejadian opo-opo, alamate ora ketemu", "tidak_ditemukan"),
        ("teu aya seuneu", "tidak_ditemukan"),
        ("sekali lagi: hoax", "laporan_palsu"),
        ("laporannya palsu, warga tidak tahu apa-apa", "laporan_palsu"),
        ("laporan palsu, gudangnya utuh", "laporan_palsu"),
        ("tidak ada korban, api sudah padam", ""),
        ("tidak ada hydrant", ""),
        ("palsu?", ""),
        ("bukan hoax, api besar", ""),
        ("api besar", ""),
        ("", ""),
    ],
)
def test_only_what_says_so_plainly(words: str, found: str) -> None:
    assert nothing_there(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "sudah padam, tidak ada api lagi, pendinginan",
        "sudah padam, tidak ada api lagi",
        "sudah tidak ada api",
        "tidak ada api, selesai ditangani",
        "api mati, tdk ada kebakaran di rumah sebelah",
        "aman, sudah tidak ada api",
        "disiram warga, tidak ada api",
        "wis mati, ora ana geni maneh",
        "wes rampung, ora ana geni",
        "geus pareum, teu aya seuneu deui",
        "parantos rengse, teu aya seuneu",
        "ular sudah dievakuasi, tidak ada apa-apa",
        "tawuran bubar, tidak ada kejadian",
        "banjir surut, tidak ada kejadian",
    ],
)
def test_nothing_more_after_work_is_no_finding(words: str) -> None:
    assert nothing_there(words) == ""


@pytest.mark.parametrize(
    "words",
    [
        "nihil korban, tidak ada kebakaran susulan",
        "tidak ada kejadian lain",
        "tidak ada kejadian menonjol",
        "tidak ada api besar",
        "tidak ada apa-apa yang rusak",
        "tidak ada kebakaran, hanya korsleting",
        "tidak ada kebakaran, cuma orang bakar sampah",
        "tidak ada api, asap tebal",
        "tidak ada api, kabel terkelupas",
        "iseng, anak bakar sampah",
        "tidak ada laporan palsu",
        "tidak ada kebakaran tapi pohon tumbang",
        "tidak ada kejadian, ada warga kerja bakti",
        "kebakaran kecil, tidak ada apa-apa",
        "anak iseng bakar sampah, sudah kami padamkan",
        "orang iseng lempar petasan ke semak",
        "pelaku bawa uang palsu",
        "pelat nomor palsu, sopir kabur",
        "korban tidak ditemukan",
        "pelaku tidak ditemukan di lokasi",
        "hydrant tidak ditemukan",
        "kunci hydrant gak ketemu",
        "plat nomor palsu",
        "tidak ditemukan korban",
        "setelah disisir, orangnya tidak ditemukan",
    ],
)
def test_what_was_there_or_what_else_was_not_is_no_finding(words: str) -> None:
    assert nothing_there(words) == ""


@pytest.mark.parametrize(
    "words",
    [
        "bukan laporan palsu, api besar",
        "mungkin hoax",
        "sepertinya laporan palsu",
        "belum ketemu, tidak ada api terlihat",
        "alamat tidak ketemu, tolong kirim lokasi",
        "lokasi tidak ketemu, minta patokan",
        "masih mencari, tidak ada api",
        "kalau tidak ada kejadian kami kembali",
    ],
)
def test_a_doubt_or_a_search_is_no_finding(words: str) -> None:
    assert nothing_there(words) == ""
