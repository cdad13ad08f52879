"""Who calls: his name however he tells it, and nobody else's."""

from functools import cache

import pytest

from bot import cities
from bot.intake.reading import Reader


@cache
def reader() -> Reader:
    return Reader.of(cities.load("pekalongan"))


def name(text: str) -> object:
    found = reader().reading(text).values.get("caller_name")
    return found.value if found else None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("saya Budi", "Budi"),
        ("saya budi warga sini", "budi"),
        ("pelapor: bu tuti", "tuti"),
        ("plpr Bp. Sutrisno 085712340098", "Sutrisno"),
        ("an. H. Sugeng", "Sugeng"),
        ("namaku Salsa 085866019243", "Salsa"),
        ("ini Rina warga klego", "Rina"),
        ("kontak anaknya Marlina 0813 5027 6648", "Marlina"),
        ("saya petugas loket, Yudha", "Yudha"),
        ("saya Ketua RT 3, Suparman", "Suparman"),
        ("lapor dari Bhabinkamtibmas Aiptu Seno", "Seno"),
        ("pelapor petugas AVSEC, Bagus", "Bagus"),
        ("ieu sareng pa Endang 0852 2311 7740", "Endang"),
        ("PNLP NAKHODA UDIN 0812 5388 4410", "UDIN"),
        ("kontak Pak Uus (kadus) 0857.5900.3312", "Uus"),
        ("hp abdi 0852 9511 4403 ti Rina", "Rina"),
        ("aku Dewi WA 087812095563", "Dewi"),
        ("0812 2290 0418 (Wawan)", "Wawan"),
        ("terima kasih, Andi", "Andi"),
        ("Slamet Riyanto", "Slamet Riyanto"),
        ("dari rumah. - Dewi", "Dewi"),
        ("kula Yu Darmi", "Darmi"),
        ("saking Pak Bejo", "Bejo"),
        ("saya RT 03 Pak Jumadi", "Jumadi"),
        ("aku salsa umur 9 tahun", "salsa"),
        ("dgn mas Fajar ya", "Fajar"),
        ("Hormat kami, Suparno", "Suparno"),
        ("Bu saya ibu Ratmi, jualan soto", "Ratmi"),
        ("Selamat siang pak saya Budi", "Budi"),
        ("saya perawat, panggil saja Mita", "Mita"),
        ("Pak, niki Sarwi kula", "Sarwi"),
        ("ngungsi dhateng SD. Kula Darsono, dusun Pantai", "Darsono"),
        ("ieu Dudung satpam perumahan", "Dudung"),
        ("min, ini Farid saya", "Farid"),
        ("info dari resepsionis Rini", "Rini"),
        ("Pelapor : Dg. Tayang", "Tayang"),
        ("kontak darurat Ibu Yuli 081395216604", "Yuli"),
        ("HP 081395216604 a.n Yuli", "Yuli"),
        ("A.N IMAM 081395216604", "IMAM"),
        ("penelpon ucapkan terima kasih. a.n. Bpk Markus", "Markus"),
        ("pohon ambruk. dalem Sukarni, 085640220011", "Sukarni"),
        ("Info Wahyono 081225560002", "Wahyono"),
        ("konfirmasi Bu Tarsih 081225560002", "Tarsih"),
    ],
)
def test_a_name_in_any_way(said: str, told: str) -> None:
    assert name(f"kebakaran rumah. {said}") == told


@pytest.mark.parametrize(
    "said",
    [
        "anak saya Raka hilang",
        "warga kami an. Sdr. Ridwan 41 th digigit ular",
        "anak laki2 namanya Alif hilang",
        "jangan sebut nama saya ya",
        "mandor lagi hubungi PGN",
        "saya yakin, warga sudah datang",
        "makasih cm nyoba",
        "Klego",
        "mobil bisa masuk. Trims",
        "nama pelapor: anonim",
        "penelpon luka",
        "yg lapor uwaknya minta identitas dirahasiakan",
        "laporan dari Polsek Semarang Barat",
        "ini perawat puskesmas Tirto",
        "saya kakaknya di Gunungpati",
        "Prau nelayan kuwalik",
        "kula wedi lapor",
        "Pelapor: Bhabinkamtibmas",
        "1 luka bakar, Pak Joyo namanya",
        "1 kejepit, Kang Darma arane",
        "Info dari grup RT",
        "saya warga Setono, di Jalan Patriot",
        "jare gudange juragan batik H. Mastur",
        "info dari facebook",
        "Kula Pak Carik, ngantor ten balai",
        "Info dari satpam hotel Horison",
        "budak abdi kabawa caah",
        "Semalam ketua RW sudah tahu",
        "jangan sebut nama saya ya bu",
        "sing lapor nggih kulo",
        "satpam siram pakai ember. hp 081225560002",
        "di dalem Ramayana ada copet",
        "sampean telpon 0285-421177 ya",
        "jenengku ojo disebutke, nomerku 081225560002",
        "pelapor guru. Siswi kelas 5 ketakutan",
        "tambahan dari penelpon ke-2",
    ],
)
def test_what_is_no_name_of_the_caller(said: str) -> None:
    assert name(f"kebakaran rumah. {said}") is None


@pytest.mark.parametrize(
    "said",
    [
        "hp sy 08155512340 eh kurang, 081555123409",
        "wa 081555123400, salah, 081555123409",
        "hub 081555123400 ralat yang benar 081555123409",
        "081555123409 atau 081555123400",
        "pelapor 081555123409, satpam 081555123400",
    ],
)
def test_of_a_number_and_its_correction_the_last_holds(said: str) -> None:
    values = reader().reading(f"pohon tumbang, {said}").values
    assert values["caller_phone"].value == "+6281555123409"
