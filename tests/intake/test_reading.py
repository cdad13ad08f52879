"""What the reader takes from a typed report, field by field."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import cities
from bot.intake.fields import FIELDS
from bot.intake.reading import Reader


@cache
def reader(city: str = "pekalongan") -> Reader:
    return Reader.of(cities.load(city))


def read(text: str, city: str = "pekalongan") -> dict[str, object]:
    """Field -> value, but for the category."""
    values = reader(city).reading(text).values
    return {name: one.value for name, one in values.items() if name != "category"}


def told(text: str, city: str = "pekalongan") -> dict[str, str]:
    """Topic -> code or words, as the desk takes it."""
    return {one.topic: one.code or one.words for one in reader(city).read(text)}


def victims(
    dead: int | None = None, injured: int | None = None, trapped: int | None = None
) -> dict[str, int | None]:
    return {"dead": dead, "injured": injured, "trapped": trapped}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("kebakaran rumah Jl. Merdeka 10", {"kind": "kebakaran_bangunan", "street": "Merdeka"}),
        (
            "rob masuk rumah di kandang panjang rt 3 rw 12, sudah selutut, belum ada bantuan",
            {
                "kind": "rob",
                "rt": "3",
                "rw": "12",
                "kelurahan": "Kandang Panjang",
                "depth_cm": 50,
                "handled": False,
            },
        ),
        (
            "tlg ambulan ke jl toba gg 5 no 3, ibu saya stroke. nama saya Ratna hp 0813 9000 1234",
            {
                "kind": "sakit_mendadak",
                "street": "Toba",
                "caller_name": "Ratna",
                "caller_phone": "+6281390001234",
            },
        ),
        (
            "wong kecemplung kali loji cedak jembatan, durung ketemu",
            {"kind": "tenggelam", "landmark": "jembatan"},
        ),
        (
            "pohon tumbang nutup jalan dpn pasar banjarsari, mobil gak bisa lewat, ga ada korban",
            {
                "kind": "pohon_tumbang",
                "landmark": "pasar banjarsari",
                "four_wheel": False,
                "victims": victims(0, 0, 0),
            },
        ),
    ],
)
def test_a_report_as_it_is_typed(text: str, fields: dict[str, object]) -> None:
    assert read(text) == fields


@pytest.mark.parametrize(
    ("text", "rt", "rw"),
    [
        ("banjir rt 14 rw 11", "14", "11"),
        ("banjir RT.010/ RW.003", "10", "3"),
        ("banjir rt.09/03", "9", "3"),
        ("banjir rt14rw11", "14", "11"),
        ("banjir Rt01rw06 kebon pala", "1", "6"),
        ("banjir rt/rw 03/05", "3", "5"),
        ("banjir rt tiga rw lima", "3", "5"),
        ("banjir rw 06", None, "6"),
        ("11 RT di 2 RW terendam banjir", None, None),
    ],
)
def test_rt_and_rw_in_any_form(text: str, rt: str | None, rw: str | None) -> None:
    fields = read(text)
    assert (fields.get("rt"), fields.get("rw")) == (rt, rw)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("korban luka 4 orang meninggal 1", victims(1, 4)),
        ("2 orang luka berat, 1 luka ringan, 1 md", victims(1, 3)),
        ("3 luka 1 di antaranya parah", victims(injured=3)),
        ("tidak ada korban jiwa", victims(dead=0)),
        ("belum ada korban", victims(0, 0, 0)),
        ("semoga tidak ada korban", None),
        ("siji wong tatu loro mati", victims(2, 1)),
        ("2 orang pengendara motor terluka dan satu tewas", victims(1, 2)),
        ("satu keluarga 4 orang terjebak di lantai 2", victims(trapped=4)),
        ("anak umur 5 tahun luka", None),
        ("1 truk 2 mobil, luka luka 3", victims(injured=3)),
        ("penumpang 7 orang 2 di antaranya meninggal", victims(dead=2)),
        ("3 orang jatuh dari motor, luka luka", victims(injured=3)),
        ("ada yang luka, 3 warga menolong", None),
        ("ada yang luka, sudah ditolong 3 warga", None),
        ("3 orang warga sekitar sudah membantu korban luka", None),
        ("masih ada yang terjebak, 10 orang menonton", None),
        ("korbannya luka, pelaku 2 orang kabur naik motor", None),
        ("ada yang luka, 2 petugas damkar menangani", None),
        ("1 luka, 3 warga menolong", victims(injured=1)),
        ("3 orang tolong bantu, luka parah", victims(injured=3)),
        ("dievakuasi 3 orang luka", victims(injured=3)),
        ("korban luka 2 orang dibantu 5 warga", victims(injured=2)),
    ],
)
def test_victims_are_counted_and_silence_is_unknown(
    text: str, counted: dict[str, int | None] | None
) -> None:
    assert read(text).get("victims") == counted


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("banjir setinggi 50cm", 50),
        ("banjir 40cm-60 cm", 60),
        ("banjir setinggi 20-80 CM", 80),
        ("air sudah 1,5 meter", 150),
        ("banjir sedengkul", 50),
        ("rob semata kaki", 10),
        ("caah sadada", 120),
        ("toya sak bangkekan", 100),
        ("banyu salintuhut", 50),
        ("seganten minggah dumugi sak wentis", 30),
        ("banyu rong meter", 200),
        ("air 1 setengah meter", 150),
        ("banjir, panjang kali 100 m", None),
        ("api setinggi 5 meter", None),
        ("pipa pecah, air muncrat 3 meter", None),
        ("banjir 200 meter dari kantor camat", None),
        ("pipa jebol semburkan air ke langit tinggi 4 meter", None),
        ("sumur nyemburkeun leutak luhurna 6 meter", None),
        ("tanggul jebol lebarnya 7 meter, air setengah meter", 50),
        ("kali luber, panjang tanggul ambrol 9 m, banyu 60 cm", 60),
        ("ibu saya nyeri dada, di luar banjir", None),
        ("rob tadi pagi sepinggang, sekarang tinggal 30 cm", 30),
        ("banjir mau selutut saiki sepinggang", 100),
        ("air naik dari 30 cm jadi 80 cm", 80),
        ("air di jalan sedada, di dalam rumah selutut", 120),
    ],
)
def test_depth_is_the_waters_alone(text: str, depth: int | None) -> None:
    assert read(text).get("depth_cm") == depth


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bukan kebakaran, cuma asap bakar sampah", None),
        ("rumah terbakar diduga korsleting listrik, ada anak terjebak", "kebakaran_bangunan"),
        ("Jl banjir kanal barat ada pohon roboh", "pohon_tumbang"),
        ("kbkaran di pasar", "kebakaran_bangunan"),
        ("ada bapak2 pingsan, udah ditolong satpam", "sakit_mendadak"),
        ("wit ambruk nang dalan", "pohon_tumbang"),
        ("oray asup ka imah", "ular"),
        ("halo pak mau tanya bayar pajak di mana", None),
        ("kebakaran di Klego, 3 orang meninggal", "kebakaran_bangunan"),
        ("tabrakan motor, 1 meninggal di tempat", "laka_lalin"),
        ("banjir di klego, nenek meninggal", "banjir"),
        ("orang meninggal di kos, takutnya kebakaran", "jenazah"),
        ("orang meninggal di pinggir jl banjir kanal", "jenazah"),
    ],
)
def test_what_happened(text: str, kind: str | None) -> None:
    assert read(text).get("kind") == kind


def test_a_name_of_two_areas_is_asked_never_guessed() -> None:
    assert "kelurahan" not in read("pohon tumbang di kesambi", "cirebon")
    assert read("pohon tumbang di kel kesambi", "cirebon")["kelurahan"] == "Kesambi"
    assert read("pohon tumbang di kec kesambi", "cirebon")["kecamatan"] == "Kesambi"


def test_a_village_name_that_occurs_twice_gives_the_desk_no_code() -> None:
    assert "kelurahan" not in told("banjir di desa sukadana", "majalengka")
    here = told("banjir di desa sukadana kec argapura", "majalengka")
    assert here["kelurahan"].startswith("32.10.05.")


def test_slips_in_a_kelurahan_are_mended() -> None:
    assert read("kebakaran kel panjng wetan")["kelurahan"] == "Panjang Wetan"
    assert read("kebakaran di pasirkratonkramat")["kelurahan"] == "Pasirkratonkramat"
    assert read("kebakaran di pasir kraton kramat")["kelurahan"] == "Pasirkratonkramat"


def test_a_kecamatan_is_known_however_its_name_is_put_apart() -> None:
    apart = read("kebakaran di wonotingal candi sari", "semarang")
    assert (apart["kelurahan"], apart["kecamatan"]) == ("Wonotingal", "Candisari")
    assert "kecamatan" not in read("kebakaran jl. raya Talaga, Ds Talagakulon", "majalengka")


@pytest.mark.parametrize(
    ("text", "city", "street"),
    [
        ("tiang di jl Lawanggada bengkok ketabrak angkot", "cirebon", "Lawanggada"),
        ("pohon nutup Jl.Kali sekretaris", "cirebon", "Kali Sekretaris"),
        ("jl. Gajah Mada kos Pak Ambo", "tarakan", "Gajah Mada"),
        ("banjir Jl Tanah Abang", "cirebon", "Tanah Abang"),
        ("kecelakaan Jl. KH Mas Mansyur, satu luka", "pekalongan", "KH Mas Mansyur"),
        ("kebakaran jl yos sudarso lingkas ujung!!", "tarakan", "Yos Sudarso"),
        ("roboh ke jalan, pulasaren gg. Pesantren RT/RW 02-06", "cirebon", "Gang Pesantren"),
        ("pohon hampir tumbang ke jalan Yos Sudarso", "tarakan", "Yos Sudarso"),
        ("rob jalan sawah besar raya rt05rw02", "semarang", "Sawah Besar Raya"),
        ("pohon nutup jalan kabupatén di Padarek", "majalengka", None),
        ("BAU GAS JL TLOGOSARI RAYA I DPN BENGKEL JAYA", "semarang", "Tlogosari Raya I"),
        ("IBU HML KEL PEGAMBIRAN, JL RAYA MBL BISA", "cirebon", None),
        ("TERTIMBUN ARGASUNYA, JLN TANAH TRUK BISA", "cirebon", None),
        ("kabeh mutah, warga gang kulo kabeh lemes", "pekalongan", None),
        ("dibegal ning jl. evakuasi siji wis ambruk", "cirebon", "Evakuasi"),
        ("laka tunggal di Tol Cipali KM 166 arah Jakarta", "majalengka", "Tol Cipali"),
        ("mobil kebakar di tol eh bukan di jalan kartini", "cirebon", "Kartini"),
        ("PJR dan ambulan tol sdh di lokasi", "majalengka", None),
    ],
)
def test_where_a_streets_name_ends(text: str, city: str, street: str | None) -> None:
    assert read(text, city).get("street") == street


def test_a_clause_that_names_somebody_is_told_on_without_his_name() -> None:
    words = told(
        "kebakaran rumah Jl. Merdeka 10, pelapor Bu Siti 081234567890, ibu hamil terjebak, "
        "pak slamet riyadi masih di dalam, tolong pak cepat"
    )
    assert words["conditions"] == "ibu hamil terjebak, pak … masih di dalam"


def test_who_is_missing_is_not_who_called() -> None:
    assert "caller_name" not in read("orang hilang atas nama Sutrisno 60 tahun Jl. Melati 2")
    assert "caller_name" not in read("banjir jl mawar, hub (0285) 421234")


def test_what_stands_above_a_form_is_read_too() -> None:
    fields = read(
        "Telah terjadi laka 4 kendaraan di Jl. Urip Sumoharjo Kel. Podosugih.\n"
        "Korban :\n1. LR 3 orang\n2. LB 1 orang\n3. MD nihil\n"
        "Penanganan : sudah dievakuasi PSC 119"
    )
    assert fields["street"] == "Urip Sumoharjo"
    assert fields["kelurahan"] == "Podosugih"
    assert fields["kind"] == "laka_lalin"
    assert fields["victims"] == victims(dead=0, injured=4)


def test_of_several_rt_the_first_and_their_rw() -> None:
    fields = read("ROB BANDENGAN RT 2,3 RW 5")
    assert (fields["rt"], fields["rw"]) == ("2", "5")


@pytest.mark.parametrize(
    ("words", "rt", "rw"),
    [
        ("rt enem rw sanga", "6", "9"),
        ("rt dalapan rw salapan", "8", "9"),
        ("rt dua rw opat", "2", "4"),
    ],
)
def test_an_rt_in_words_of_any_tongue(words: str, rt: str, rw: str) -> None:
    fields = read(f"banjir poncol {words}")
    assert (fields["rt"], fields["rw"], fields["kelurahan"]) == (rt, rw, "Poncol")


def test_a_number_behind_kulon_is_no_coordinate() -> None:
    assert read("anak kesedak, kalibanteng kulon 0821 3466 7802", "semarang")["caller_phone"] == (
        "+6282134667802"
    )
    form = read("Nama : -\nTelp : 085 1234 56789 (penelpon)\nKejadian : kdrt")
    assert form["caller_phone"] == "+6285123456789"


def test_a_common_word_before_an_rt_is_the_village() -> None:
    assert read("tanggul ambrol, poncol rt 3/6")["kelurahan"] == "Poncol"
    assert "kelurahan" not in read("ada pohon poncol tumbang")


@pytest.mark.parametrize(
    ("text", "city", "fields"),
    [
        (
            "tanggul ambrol, banyune mlebu kampung, selutut wong gedhe",
            "pekalongan",
            {"depth_cm": 50},
        ),
        ("tanggul kali bremi jebol kurleb 5 meter, air masuk", "pekalongan", {"depth_cm": None}),
        ("umah isun kelebu banyu 20 senti", "cirebon", {"depth_cm": 20}),
        ("rob selutut, mobil bli bisa liwat", "cirebon", {"four_wheel": False}),
        ("gang cilik mobil ra iso mlebu", "semarang", {"four_wheel": False}),
        ("mobil mentok di mulut gang", "cirebon", {"four_wheel": False}),
        ("jalan desa tiasa diliwatan mobil", "majalengka", {"four_wheel": True}),
        ("truk muat jerami terbakar", "majalengka", {"four_wheel": None}),
        ("truk tidak bisa lewat, mobil kecil bisa", "tarakan", {"four_wheel": True}),
        ("akses Jl. Aki Babu lumpuh utk R4", "tarakan", {"four_wheel": False}),
        ("titik tidak bisa dijangkau mobil", "semarang", {"four_wheel": False}),
        ("mobil pamadam kada kawa masuk", "tarakan", {"four_wheel": False}),
        ("motor ge teu bisa ngaliwat komo mobil", "majalengka", {"four_wheel": False}),
        ("AMBLN BS MSK", "majalengka", {"four_wheel": True}),
        ("ambulan telu nek iso bu", "pekalongan", {"four_wheel": None}),
        ("mobil ada tapi orangnya ndak bisa duduk", "tarakan", {"four_wheel": None}),
        ("saya ga bisa nyetir mobilnya", "pekalongan", {"four_wheel": None}),
        ("kalo ke pos damkar bisa ga ya", "cirebon", {"four_wheel": None}),
        ("cuma debt collector narik motor", "semarang", {"four_wheel": None}),
    ],
)
def test_depth_and_access_in_the_languages_of_the_coast(
    text: str, city: str, fields: dict[str, object]
) -> None:
    assert {one: read(text, city).get(one) for one in fields} == fields


def test_the_callers_own_place_a_destination_and_a_detour_are_not_the_incidents() -> None:
    fields = read(
        "saya mbak Dewi, rumah saya di jl tirto tp kejadian di jl kartini, mobil terguling, "
        "korban dibawa ke rs bendan"
    )
    assert fields["street"] == "Kartini"
    assert "landmark" not in fields


def test_a_line_below_a_form_takes_nothing_from_its_last_label() -> None:
    reading = reader().reading(
        "Kejadian: kebakaran gudang\nKorban: nihil\nDamkar sudah di lokasi, 3 unit 12 personel"
    )
    assert reading.values["victims"].value == victims(0, 0, 0)
    assert reading.values["victims"].given


@pytest.mark.parametrize("blanks", [10, 60])
def test_a_long_run_of_blanks_hides_no_line_of_a_form(blanks: int) -> None:
    form = f"Kejadian: kebakaran\nLokasi: klego{' ' * blanks}\nKorban: 2 luka\n{' ' * blanks}"
    values = reader().reading(f"{form}Nama: Siti").values
    assert values["caller_name"].value == "Siti"
    assert values["kelurahan"].given
    assert values["victims"].value == victims(injured=2)


def test_a_form_may_part_its_labels_with_dashes() -> None:
    reading = reader().reading(
        "kejadian - pohon tumbang\nLOKASI - jl Seruni kel Noyontaan\npatokan - depan SD 2\n"
        "korban - tdk ada\nno hp - 0813-2500-7713"
    )
    values = {name: one.value for name, one in reading.values.items()}
    assert values["victims"] == victims(0, 0, 0)
    assert (values["street"], values["landmark"]) == ("Seruni", "SD 2")
    assert values["caller_phone"] == "+6281325007713"


def test_where_somebody_is_to_be_taken_is_no_place_of_a_form() -> None:
    reading = reader().reading(
        "Kejadian: butuh mobil jenazah\nLokasi: RSUD Bendan\nTujuan: rumah duka Medono RT 3 RW 1"
    )
    assert {"rt", "rw", "kelurahan"}.isdisjoint(reading.values)


def test_a_pasted_form_is_given_not_guessed() -> None:
    reading = reader().reading(
        "*Nama:* Siti\n*No HP:* 081234567890\n*Kejadian:* rumah roboh\n"
        "*Lokasi:* Gg Mawar rt 2 rw 3 Podosugih\n*Patokan:* sebelah mushola\n*Korban:* 1 luka"
    )
    values = {name: one.value for name, one in reading.values.items()}
    assert values == {
        "caller_name": "Siti",
        "caller_phone": "+6281234567890",
        "kind": "bangunan_roboh",
        "category": "bencana_nonalam",
        "street": "Gang Mawar",
        "rt": "2",
        "rw": "3",
        "kelurahan": "Podosugih",
        "landmark": "mushola",
        "victims": victims(injured=1),
    }
    assert all(reading.values[one].given for one in ("caller_name", "kind", "street", "landmark"))


@pytest.mark.parametrize(
    "labels",
    [
        ("NamaPelapor", "NoHP", "JenisKejadian"),
        ("NAMA  PELAPOR", "No.HP", "JENIS KEJADIAN"),
        ("nama", "NoTelp.", "Jenis-kejadian"),
        ("Nama", "No. WA ", "Kejadian "),
    ],
)
def test_a_label_is_one_however_its_words_are_put_apart(labels: tuple[str, str, str]) -> None:
    name, phone, kind = labels
    values = reader().reading(f"{name}:Siti\n{phone}:081234567890\n{kind}:rumah roboh").values
    assert values["caller_name"].value == "Siti"
    assert values["caller_phone"].value == "+6281234567890"
    assert values["kind"].value == "bangunan_roboh"
    assert all(one.given for one in values.values())


def test_a_label_without_words_takes_none_of_the_next() -> None:
    fields = read("Nama:\nNo HP: 081234567890\nPatokan:\n\nKejadian: kebakaran\nKorban:")
    assert fields == {"caller_phone": "+6281234567890", "kind": "kebakaran_bangunan"}


@pytest.mark.parametrize(
    ("lines", "conditions"),
    [
        ("Kondisi: -\nPatokan:\n- Akses: tidak diketahui", None),
        ("Kondisi: asap tebal, api besar\nPatokan: -", "asap tebal, api besar"),
        ("2. Keterangan:\nasap tebal\nPenanganan:", "asap tebal"),
        ("Waktu: 10.30 WIB\nKondisi:", "Waktu: 10.30 WIB"),
    ],
)
def test_a_forms_conditions_are_what_stands_behind_its_labels(
    lines: str, conditions: str | None
) -> None:
    found = reader().read(f"Kejadian: kebakaran\n{lines}")
    assert next((one.words for one in found if one.topic == "conditions"), None) == conditions


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("kebakaran jl mawar2 no 5", "Mawar 2"),
        ("kebakaran di jalan mawar 2", "Mawar 2"),
        ("kebakaran gang mawar2", "Gang Mawar 2"),
        ("kebakaran jl mawar10", "Mawar"),
        ("jl. rumah2 warga banjir", None),
        ("jalan utama2 banjir", None),
    ],
)
def test_a_figure_glued_to_a_streets_name_is_told_from_a_word_said_twice(
    text: str, street: str | None
) -> None:
    assert read(text).get("street") == street


@pytest.mark.parametrize(
    "typed",
    ["0812-3456-7890", "+62 812 3456 7890", "6281234567890", "o812.3456.7890", "81234567890"],
)
def test_a_number_in_any_form(typed: str) -> None:
    assert read(f"ada ular, hp {typed}")["caller_phone"] == "+6281234567890"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("banjir, 081234567890 a.n. Siti", "Siti"),
        ("banjir, 0812-3456-7890 an siti", "siti"),
        ("banjir, +62 812 3456 7890 a/n Siti Aminah", "Siti Aminah"),
        ("banjir, 081234567890 bu siti", "siti"),
        ("banjir, 081234567890: pak Budi, air selutut", "Budi"),
        ("hp korban 081234567890 an siti", None),
        ("banjir 081234567890 bu guru sakit keras sekali", None),
        ("081234567890 Kebakaran rumah", None),
    ],
)
def test_who_gives_his_name_after_his_number(text: str, name: str | None) -> None:
    assert read(text).get("caller_name") == name


@pytest.mark.parametrize(
    "told",
    [
        "banjir -6.8886, 109.6753",
        "banjir di -6.8886, 109.6753.",
        "banjir -6,8886, 109,6753",
        "banjir lat: -6.8886, lng: 109.6753",
        "banjir 6.8886 LS 109.6753 BT",
        "banjir https://maps.google.com/?q=-6.8886,109.6753",
        "banjir https://www.openstreetmap.org/?mlat=-6.8886&mlon=109.6753#map=17",
        "banjir https://www.google.com/maps/place/X/@-6.8000,109.6000,17z/!3d-6.8886!4d109.6753",
        "Kejadian: banjir\nLokasi: https://maps.google.com/?q=-6.8886,109.6753\nNama: Ahmad",
    ],
)
def test_coordinates_and_map_links_are_a_point(told: str) -> None:
    fields = read(told)
    assert (fields["lat"], fields["lon"]) == (-6.8886, 109.6753)


def test_degrees_are_read_as_the_desk_reads_them() -> None:
    fields = read("perahu karam 3°18,5' LU 117°37,2' BT")
    assert (fields["lat"], fields["lon"]) == (3.308333, 117.62)


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        ("kebakaran di Jl. Pemuda https://maps.app.goo.gl/abc", "street", "Pemuda"),
        ("kebakaran depan SD https://maps.app.goo.gl/abc", "landmark", "SD"),
        ("laka jl raya buaran km 12", "street", "Raya Buaran"),
        ("banjir rukun tetangga 3 rukun warga 2", "rw", "2"),
        ("laka depan simpang lima", "landmark", "simpang lima"),
        ("kebakaran rumah, nama saya slamet", "caller_name", "slamet"),
        ("Kejadian: banjir\nLokasi: klego\nKondisi: selutut", "depth_cm", 50),
        ("Kejadian: kebakaran\nLokasi: klego\nKondisi: selutut", "depth_cm", None),
    ],
)
def test_where_each_of_them_ends(told: str, field: str, value: object) -> None:
    assert read(told).get(field) == value


def test_identifiers_work_anywhere() -> None:
    assert told("korban 2")["victims"] == "2"
    assert told("kebakaran rumah, 3 orang korban")["victims"] == "3"
    assert read("rt 3")["rt"] == "3"


def test_nobody_is_named_among_the_conditions() -> None:
    conditions = told("kebakaran Jl. Mawar 3, Bu Siti menangis, api di dapur, 081234567890")
    assert conditions["conditions"] == "api di dapur"


def test_a_city_may_add_a_kind_with_its_words() -> None:
    own = Reader([("1.1", "Sekayu", "Tengah")], {}, [("balon", ("balon udara",))])
    assert own.reading("ada balon udara jatuh").values["kind"].value == "balon"


@given(st.text(max_size=400))
def test_any_text_is_read_and_spans_lie_inside_it(text: str) -> None:
    for found in reader().read(text):
        start, end = found.span
        assert 0 <= start <= end <= len(text)
        assert found.code or found.words
    for value in reader().reading(text).values.values():
        assert 0 <= value.span[0] <= value.span[1] <= len(text)


@given(st.text(max_size=200))
def test_reading_is_the_same_each_time(text: str) -> None:
    assert reader().reading(text) == reader().reading(text)


def test_the_document_holds_every_field() -> None:
    assert tuple(reader().reading("").document()) == FIELDS
    assert set(reader().reading("").document().values()) == {None}


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("banjir selutut di jl cipto", "air selutut (±50 cm)"),
        ("banjir 80 cm di jl cipto", "air 80 cm"),
        ("banjir di jl cipto, arus deras, air naik sepaha", "arus deras, air naik sepaha"),
    ],
)
def test_how_deep_the_water_is_stands_among_the_conditions(text: str, conditions: str) -> None:
    found = {one.topic: one.words for one in reader("cirebon").read(text)}
    assert found["conditions"] == conditions


@pytest.mark.parametrize(
    ("line", "topic", "words"),
    [
        ("kebakaran Jl. Merdeka 10\npatokan: warung Bu Siti 0856 1234 5678", "landmark",
         "patokan: warung Bu Siti"),
        ("lokasi: kontrakan 0856 1234 5678 belakang masjid", "landmark", "belakang masjid"),
        ("kebakaran dekat warung Bu Siti 085612345678", "landmark", "dekat warung Bu Siti"),
        ("Kejadian: kebakaran\nLokasi: rumah cat hijau 0856 1234 5678 gang buntu\nPelapor: Ani",
         "place", "rumah cat hijau gang buntu"),
        ("kecelakaan di -6.888600, 109.675300 Jl. Merdeka 10", "place", "Jl. Merdeka 10"),
    ],
)  # fmt: skip
def test_where_it_is_holds_no_phone_number(line: str, topic: str, words: str) -> None:
    """Cards of every group say where; who is phoned, and by whom, is nobody's but the desk's."""
    assert told(line)[topic] == words
