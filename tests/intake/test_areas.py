"""Which kelurahan and kecamatan is the incident's, and how its name may be typed."""

from functools import cache

import pytest

from bot import cities
from bot.intake.reading import Reader


@cache
def reader(city: str) -> Reader:
    return Reader.of(cities.load(city))


def read(text: str, city: str = "pekalongan") -> tuple[object, object]:
    """Kelurahan and kecamatan."""
    values = reader(city).reading(text).values
    village, district = values.get("kelurahan"), values.get("kecamatan")
    return village.value if village else None, district.value if district else None


@pytest.mark.parametrize(
    ("text", "city", "village"),
    [
        ("longsor kampung 4 rt 2", "tarakan", "Kampung Empat"),
        ("longsor kampung satu skip rt 2", "tarakan", "Kampung I Skip"),
        ("rob KEL TJ MAS rw 3", "semarang", "Tanjung Mas"),
        ("rumah ambruk di selumit pante rt 3", "tarakan", "Selumit Pantai"),
        ("rob di lingkas ujg", "tarakan", "Lingkas Ujung"),
        ("banjir srondol wtn", "semarang", "Srondol Wetan"),
        ("banjir perum Asri rt5rw8 podosugeh", "pekalongan", "Podosugih"),
        ("keracunan di mdono jl. Seruni", "pekalongan", "Medono"),
        ("gudang kobong!!! setono, akeh wong", "pekalongan", "Setono"),
        ("sapi kecemplung, tirto gg 2", "pekalongan", "Tirto"),
        ("laka dpn balai desa kec sukahaji ds Cikeusik", "majalengka", "Cikeusik"),
        ("genteng rontok kabeh. podosogih rt 2 rw 1", "pekalongan", "Podosugih"),
        ("jemput pasien RT 4, noyontasari. pelapor Siti", "pekalongan", "Noyontaansari"),
        ("lampu mati rw 3, kandangpanjung", "pekalongan", "Kandang Panjang"),
        ("kebakaran gemah: 2 luka", "semarang", "Gemah"),
        ("kebakaran rumah poncol jl truntum", "pekalongan", "Poncol"),
    ],
)
def test_however_it_is_typed(text: str, city: str, village: str) -> None:
    assert read(text, city)[0] == village


def test_a_kecamatan_behind_its_citys_short_name() -> None:
    assert read("banjir smg selatan", "semarang") == (None, "Semarang Selatan")


@pytest.mark.parametrize(
    "text",
    [
        "saya dari Medono pak, kelihatan asap tebal arah Podosugih",
        "rumah kebakar di Podosugih. rumah saya di medono",
        "PLPR BU KARTI DR MEDONO, RUMAH KEBAKAR DI PODOSUGIH",
        "saya Udin di Medono, pohon tumbang di Podosugih",
        "laka di podosugih, pelaku kabur ke arah medono",
        "laka di podosugih, korban dibawa ke puskesmas Medono",
        "banjir di Podosugih, mengungsi ke Medono",
        "macet di Podosugih sampai Medono",
        "banjir kel. Medono eh bukan medono, podosugih rt 2",
        "banjir medono eh podosugih",
        "puting beliung lewat Podosugih, 3 rumah rusak",
        "tanggul jebol di jalan menuju podosugih",
    ],
)
def test_the_incidents_kelurahan(text: str) -> None:
    assert read(text)[0] == "Podosugih"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("saya Ratih, guru ngaji, rumah saya di Sekayu. Kobongnya di Bandarharjo", "semarang"),
        ("kula Sarmin, Pak, saweg tilik lare ten Sekayu. Kobongane ten Bandarharjo", "semarang"),
        ("Ini Pak Seno, dosen, lagi dinas di Sekayu. Rumah di Bandarharjo kemalingan", "semarang"),
        ("Ini Bu Rita, dari toko emas di Sekayu, melapor kebakaran di Bandarharjo", "semarang"),
        ("saya jemput anak dari Sekayu, ada tawuran di Bandarharjo", "semarang"),
        ("saya habis dari Sekayu kirim barang, di Bandarharjo ada pohon tumbang", "semarang"),
        ("saya kasir di Sekayu, tadi lewat Bandarharjo ada gudang terbakar", "semarang"),
        ("kemarin yang di Sekayu sudah surut, sekarang banjirnya di Bandarharjo", "semarang"),
        ("kebakaran lahan di bukit Sekayu eh Bandarharjo ding", "semarang"),
        ("baru sampai Bandarharjo pasien saya dari Sekayu kejang", "semarang"),
        ("kebakaran lagi, bukan gudang yang di Sekayu, ini di Bandarharjo", "semarang"),
        ("padahal di Sekayu kering, di Bandarharjo banjir selutut", "semarang"),
        ("kalau di Sekayu katanya masih kering, di Bandarharjo banjir selutut", "semarang"),
        ("di Sekayu sini aman, yang kebanjiran itu di Bandarharjo", "semarang"),
        ("di pos RW 3 Sekayu aman, tapi di Bandarharjo banjir selutut", "semarang"),
        ("air masuk sampai ke lantai rumah kami di Bandarharjo", "semarang"),
        ("wasta abdi Engkos, linggih di Cikeusik. Kahuruan teh di Cicalung", "majalengka"),
        ("abdi Ujang ti Cikeusik, di payuneun bale desa Cicalung aya tabrakan", "majalengka"),
        ("curuk budak kajepit mur beusi, ayeuna di bumi abdi, Cicalung", "majalengka"),
        ("isun Warti, dodolan ning Kesambi. Wingi sore banjir ning Pekiringan", "cirebon"),
    ],
)
def test_a_place_told_of_by_the_way_is_not_the_incidents(text: str, city: str) -> None:
    here = {"semarang": "Bandarharjo", "majalengka": "Cicalung", "cirebon": "Pekiringan"}
    assert read(text, city)[0] == here[city]


@pytest.mark.parametrize(
    "text",
    [
        "saya jalan kaki lewat jl Seruni, ada pohon roboh. Minggu lalu di Medono juga ada",
        "gardu njeblug ning jl Seruni. Kang wingi ning Medono dudu kaya kiyen",
    ],
)
def test_another_days_place_is_none_where_a_street_is_told(text: str) -> None:
    assert read(text)[0] is None


def test_where_the_caller_is_now_comes_before_where_he_works() -> None:
    text = "saya tukang becak, mangkal di alun-alun. Sekarang saya di Medono, banyune sepaha"
    assert read(text)[0] == "Medono"


def test_where_the_caller_works_it_is_if_no_other_place_is_told() -> None:
    assert read("saya satpam di Podosugih, ada maling masuk")[0] == "Podosugih"


@pytest.mark.parametrize(
    "text",
    [
        "jenazah dari RSUD Bendan ke rumah duka kel. Medono",
        "laka jl seruni, korban dibawa ke klinik Medono",
        "pencurian di jl seruni, saya nelpon dari warung yg di Medono",
    ],
)
def test_a_destination_or_the_callers_place_is_none(text: str) -> None:
    assert read(text)[0] is None


def test_where_the_caller_hides_is_no_kecamatan() -> None:
    text = "dibacok di desa Padaherang. Sekarang saya sembunyi di rumah mertua di Sindangwangi"
    assert read(text, "majalengka") == ("Padaherang", None)


def test_a_verb_is_no_mistyped_kelurahan() -> None:
    assert read("tawuran depan Lawang Sewu, polisi sudah bubarkan sebagian", "semarang")[0] is None


def test_where_nothing_else_is_told_the_callers_place_is_a_guess() -> None:
    reading = reader("pekalongan").reading("tolong banjir, saya di Medono")
    assert reading.values["kelurahan"].value == "Medono"
    assert reading.values["kelurahan"].confidence < 0.6


def test_a_kecamatan_goes_where_its_desa_goes() -> None:
    text = "jenazah dari RSUD Cideres ke rumah duka Desa Cicalung Kec. Maja"
    assert read(text, "majalengka") == (None, None)


def test_where_somebody_flees_to_is_no_kecamatan() -> None:
    text = "monyet menggigit, drajat rw 4, monyetnya kabur ke arah kesambi"
    assert read(text, "cirebon") == ("Drajat", None)


def test_a_number_taken_back_takes_back_no_place() -> None:
    text = "sumur ambruk di ds wanajaya kec kasokandel, eh ralat 2 urang"
    assert read(text, "majalengka") == ("Wanajaya", "Kasokandel")
