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
