"""Where a street's name ends, and which street is the incident's."""

from functools import cache

import pytest

from bot import cities
from bot.intake.reading import Reader


@cache
def reader(city: str) -> Reader:
    return Reader.of(cities.load(city))


def read(text: str, city: str = "pekalongan") -> tuple[object, object]:
    """Street and kelurahan."""
    values = reader(city).reading(text).values
    street, village = values.get("street"), values.get("kelurahan")
    return street.value if street else None, village.value if village else None


@pytest.mark.parametrize(
    "behind",
    [
        "atap rumah ambruk", "genset meledak", "sopir kejepit", "kakek pingsan", "napas sesak",
        "angkot ngebut", "menyala tadi", "kesetrum tiang", "diare massal", "papan reklame roboh",
        "kali meluap", "air naik terus", "ngos2an", "hareup masjid", "sandinge balai desa",
        "utara pasar", "isuk mau", "semalem", "nggih", "mentok", "2 motor",
    ],
)  # fmt: skip
@pytest.mark.parametrize("street", ["Urip Sumoharjo", "Melati"])
def test_what_happened_ends_a_name(street: str, behind: str) -> None:
    assert read(f"lapor jl {street.lower()} {behind}")[0] == street


@pytest.mark.parametrize(
    "street",
    [
        "Slamet Riyadi", "Gunung Merapi", "Kakap Merah", "Tanah Putih", "Tentara Pelajar",
        "Patimura", "Menteri Supeno", "Raden Patah", "DI Panjaitan", "Taman Siswa",
        "Zebra Tengah", "Kelapa Sawit", "Bukit Beringin Timur", "Nusa Indah", "Inspeksi Irigasi",
        "Oto Iskandar Dinata", "Tambak Mas Raya", "Jembatan Merah", "Pulau Panjang",
        "Sunan Kalijaga",
    ],
)  # fmt: skip
def test_names_hold_everyday_words_too(street: str) -> None:
    for city in ("pekalongan", "cirebon"):
        assert read(f"pohon tumbang jl {street}, macet", city)[0] == street


@pytest.mark.parametrize(
    ("text", "street", "kelurahan"),
    [
        ("rob jl.seruni medono,motor mogok", "Seruni", "Medono"),
        ("banjir gg nangka podosugeh rt 3", "Gang Nangka", "Podosugih"),
        ("rumah kobong jl bali kauman no 8", "Bali", "Kauman"),
        ("laka jl kurinci 12 medono", "Kurinci", "Medono"),
        ("laka jl kurinci kuripan yosorejo", "Kurinci", "Kuripan Yosorejo"),
    ],
)
def test_a_kelurahan_behind_a_street_is_none_of_its_name(
    text: str, street: str, kelurahan: str
) -> None:
    assert read(text) == (street, kelurahan)


def test_a_road_between_two_towns_is_called_after_both() -> None:
    for road in ("Raya Cigasong-Maja", "Raya Cikijing Talaga"):
        assert read(f"laka jl {road}, 2 luka", "majalengka")[0] == road


@pytest.mark.parametrize(
    "text",
    [
        "laka jl Nangka, eh ralat jl Seruni dpn pasar",
        "lokasinya bukan jl Nangka tapi jl Seruni",
        "motor dibawa kabur. jl seruni dkt pasar",
        "kelihatan asap tebal dari arah jl Seruni",
        "cuma denger ledakan keras arah jl Seruni",
        "mobil damkar ga bisa lewat jl seruni",
        "ular di dapur rumah saya jl Seruni",
        "jari bengkak, bs dtg ke jl Seruni dpn pasar",
        "kesetrum, cepet pak. dalan Seruni ngarep pasar",
        "banjir malih pak, margi Seruni kados lepen",
        "saya lewat jalan Seruni, ada bus nabrak tiang",
        "saya lagi di jl Seruni, ada motor terbakar depan pasar",
        "omahku jl Seruni, mburi mushola Al Amin, maling mlebu liwat genteng",
        "pohon tumbang jl Nangka, ralat penelpon gugup, yang benar jl Seruni",
        "laka di Jl. Nangka eh maksud saya di Jl. Seruni, 1 luka",
        "koslet jl Nangka, koreksi: jl Seruni dpn bank",
        "maling motor jalan Nangka. maaf salah, jalan Seruni",
        "laka jl Nangka, 2 luka, motor hancur. Ralat: jl Seruni",
        "kobong ning jl Nangka, dudu ding, jl Seruni",
        "laka jl Seruni salah satu korban kritis, jl Nangka ditutup",
        "laka tol Brebes, eh bukan di tol ding, di jl Seruni",
        "Anter paket ke Batang, baliknya liwat jl. Seruni. Di sana ada motor adu banteng",
    ],
)
def test_the_incidents_street(text: str) -> None:
    assert read(text)[0] == "Seruni"


@pytest.mark.parametrize(
    "text",
    [
        "korban dibawa ke jl Seruni",
        "saya karyawan bank di Siliwangi, rumah di Medono kecurian",
        "saya tinggal di jl Seruni, kebakarannya di depan pasar Banjarsari",
        "banjir di gang nggonku",
        "longsor di jln kabupaten",
        "mobil nabrak di jl tanah licin",
        "kabel ngglawer nang dalan setrume isih murip",
        "ngamuk di tengah jalan sambil bawa parang",
        "orang gila di tengah jalan nyanyi2 sendiri",
        "tiang di ujung gang condong mau rubuh",
        "wonten swanten jlegur banter, griyane tonggo ambruk",
        "lampune jlebret mati kabeh",
        "air di jalan 20-25 cm masih naik",
        "lumpur di jalan setebal betis, jalan 40 cm ketutup",
        "kaca sak gang pecah kabeh",
        "warga se-gang panik",
        "pohon nutup jalan. Mobil muter balik",
        "taneuh urug ngahalangan jalan. Motor oge teu bisa",
        "jalan ka lembur ngan bisa ku motor",
        "gelut di jalan raya bari mawa bedog",
        "kakek stroke ga bisa jalan. 2 hari ga makan",
        "tolong dikasih rambu di jalan lah",
        "kumpul di hari raya, keracunan",
        "anak hilang di Pasar Raya",
        "korban dirawat di RS Kartini",
    ],
)
def test_no_street_of_the_incident(text: str) -> None:
    assert read(text)[0] is None


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("laka beruntun di Gatot Subroto dpn Pasadena, 2 luka", "Gatot Subroto"),
        ("pohon tumbang di pandanaran blakang BRI", "Pandanaran"),
        ("sepanjang Diponegoro banjir selutut", "Diponegoro"),
        ("truk mogok nang hayam wuruk raya", "Hayam Wuruk Raya"),
        ("sa lewat Mulawarman tadi, pohon besar tumbang", "Mulawarman"),
        ("perampokan di Fatmawati Raya dekat pom bensin", "Fatmawati Raya"),
    ],
)
def test_a_street_that_every_town_has_needs_no_word_for_it(text: str, street: str) -> None:
    assert read(text, "semarang")[0] == street


def test_a_word_said_twice_and_a_town_cut_short_are_told_from_a_name() -> None:
    assert read("kobongan gang Kupu kupu rt 2")[0] == "Gang Kupu Kupu"
    assert read("LAKA JL MELATI SMG, 2 LUKA", "semarang")[0] == "Melati"


def test_a_numbered_gang_is_one() -> None:
    assert read("sapi kecemplung sumur, medono gg 2 rt 5")[0] == "Gang 2"


def test_what_is_corrected_or_counted_is_no_rt() -> None:
    values = reader("pekalongan").reading("rt 4, eh salah rt 5 medono gang 3 rw 9").values
    assert (values["rt"].value, values["rw"].value) == ("5", "9")


@pytest.mark.parametrize(
    ("text", "rt", "rw"),
    [
        ("kobong rt 4 rw 9, eh salah rw 8", "4", "8"),
        ("kobong rt 4 rw 9 eh maksudnya rt 5", "5", "9"),
        ("kobong rt 6 rw 3 bukan rw 3 ding rw 2", "6", "2"),
        ("kobong rt 6 rw 3, ralat rt 7 rw 1", "7", "1"),
        ("banjir rt 3 rw 5 medono, air naik. koreksi rt 4", "4", "5"),
        ("banjir rt 3 rw 5 medono, air naik. ralat yang benar rw 7", "3", "7"),
        ("banjir rt 2, 3 jeung 4 rw 5", "2", "5"),
        ("banjir rt 2 lan 3 rw 5", "2", "5"),
    ],
)
def test_of_rt_and_rw_what_is_not_taken_back_stays(text: str, rt: str, rw: str) -> None:
    values = reader("pekalongan").reading(text).values
    assert (values["rt"].value, values["rw"].value) == (rt, rw)


def test_the_rt_where_the_caller_lives_is_not_the_incidents() -> None:
    read_ = reader("semarang").reading
    for said in (
        "griyo kulo Sumurboto rt 6, nanging kejadiane wonten Palebon: tawon",
        "rumah saya Palebon RT 4, kebakarannya di Sumurboto",
    ):
        assert "rt" not in read_(said).values
    assert read_("rumah saya Palebon RT 4 kebakaran").values["rt"].value == "4"
