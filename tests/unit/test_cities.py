"""The loader of cities: what it hands out, and what it refuses with file, line and reason."""

import json
import re
import shutil
import time
from pathlib import Path

import pytest

from bot import cities
from bot.commands import sop as command
from bot.domain import sop
from bot.domain.errors import Contradiction
from bot.terminal import why
from tests.told import told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "cities"
    shutil.copytree(cities.FOLDER, there)
    return there


def plant(folder: Path, file: str, old: str, new: str) -> int:
    """Put a fault into a copy; returns the line where it stands."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, old
    where = text.index(old)
    path.write_text(text[:where] + new + text[where + len(old) :], encoding="utf-8")
    return text.count("\n", 0, where) + 1


def refusal(folder: Path, slug: str) -> tuple[str, int, str]:
    with pytest.raises(Contradiction) as caught:
        cities.load(slug, folder)
    match = re.fullmatch(r"(.+?):(\d+): (.+)", why(caught.value), re.DOTALL)
    assert match, why(caught.value)
    return Path(match[1]).name, int(match[2]), match[3]


def test_a_file_that_is_not_utf8_is_refused_by_its_line(folder: Path) -> None:
    path = folder / "cirebon.toml"
    data = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + data)
    assert cities.load("cirebon", folder).slug == "cirebon"
    path.write_bytes(b"# Kota\n# caf\xe9\n" + data)
    assert refusal(folder, "cirebon") == (
        "cirebon.toml", 2, "bukan UTF-8: simpan ulang sebagai UTF-8",
    )  # fmt: skip


def test_five_cities() -> None:
    assert cities.all_slugs() == ("cirebon", "majalengka", "pekalongan", "semarang", "tarakan")


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_a_stamp_reads_back_as_the_sop(slug: str) -> None:
    city = cities.load(slug)
    assert sop.parse(json.loads(city.stamp)) == city.sop
    again = cities.load(slug)
    assert (again.stamp, again.stamp_hash) == (city.stamp, city.stamp_hash)
    assert re.fullmatch("[0-9a-f]{64}", city.stamp_hash)


def test_an_edited_sop_has_another_stamp(folder: Path) -> None:
    plant(folder, "cirebon.toml", '["ack", "departure", "arrival", "status"]', '["ack"]')
    assert cities.load("cirebon", folder).stamp_hash != cities.load("cirebon").stamp_hash


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_exercises_are_timed_as_the_sop_where_the_city_says_nothing(slug: str) -> None:
    city = cities.load(slug)
    assert (city.exercise_stamp, city.exercise_hash) == (city.stamp, city.stamp_hash)


def test_a_city_may_time_its_exercises_otherwise(folder: Path) -> None:
    _exercise(folder, '[exercise.within]\npek6 = "1m"\n[exercise.reminders]\nrepeats = 1\n')
    city = cities.load("pekalongan", folder)
    played = sop.parse(json.loads(city.exercise_stamp))
    assert played.step("pek6").within == sop.duration("1m")
    assert played.step("pek7") == city.sop.step("pek7")
    assert (played.reminders.repeats, city.sop.reminders.repeats) == (1, 3)
    assert city.sop == cities.load("pekalongan").sop


def test_a_city_may_name_its_vendor_only_or_switch_its_help_desk_off(folder: Path) -> None:
    path = folder / "semarang.toml"
    text = path.read_text(encoding="utf-8")
    named = '\n[helpdesk]\nvendor = "PT Kawan"\nvendor_phone = "0812 3456 7890"\n'
    path.write_text(text + named, encoding="utf-8")
    desk = cities.load("semarang", folder).helpdesk
    base = cities.load("semarang").helpdesk
    assert desk is not None
    assert base is not None
    assert (desk.vendor, desk.vendor_number) == ("PT Kawan", "+6281234567890")
    assert desk.sop == base.sop
    path.write_text(text + "\n[helpdesk]\noff = true\n", encoding="utf-8")
    city = cities.load("semarang", folder)
    assert city.helpdesk is None
    assert not city.desk_rooms


def test_the_figure_of_complaints_is_the_one_that_is_printed(folder: Path) -> None:
    line = plant(folder, "majalengka.toml", 'rows = ["12"]', 'rows = ["99"]')
    file, at, why = refusal(folder, "majalengka")
    assert (file, at) == ("majalengka.toml", line)
    assert "baris '99' tidak ada di dokumen" in why
    plant(folder, "majalengka.toml", 'rows = ["99"]', 'rows = ["12"]')
    plant(folder, "majalengka.toml", 'within = "48h"\nstarts', 'within = "72h"\nstarts')
    assert "bukan yang tercetak di baris 12" in refusal(folder, "majalengka")[2]


def test_own_steps_of_a_help_desk_need_the_rows_of_a_document(folder: Path) -> None:
    path = folder / "semarang.toml"
    own = (
        '\n[[helpdesk.steps]]\ncode = "hd1"\nrows = ["1"]\nlabel = "Diterima"\n'
        'starts = ["ticket_opened"]\nends = ["received"]\nlate = ["head_of_section"]\n'
    )
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    assert "baris '1' tidak ada di dokumen" in refusal(folder, "semarang")[2]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('[exercise.within]\npek66 = "1m"\n', "'pek66' tidak dihitung"),
        ('[exercise.within]\npek6 = "sebentar"\n', "'sebentar' tidak terbaca"),
        ("[exercise.reminders]\nrepeat = 1\n", "kunci tidak dikenal 'repeat'"),
        ("[exercise]\nsteps = 1\n", "kunci tidak dikenal 'steps'"),
    ],
)
def test_an_exercise_that_contradicts_itself_is_refused(
    folder: Path, table: str, says: str
) -> None:
    line = _exercise(folder, table)
    file, at, why = refusal(folder, "pekalongan")
    assert file == "pekalongan.toml"
    assert at >= line
    assert says in why


def _exercise(folder: Path, table: str) -> int:
    """Add a table to a copy of Pekalongan's file; the line where it begins."""
    path = folder / "pekalongan.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n{table}", encoding="utf-8")
    return text.count("\n") + 2


@pytest.mark.parametrize(
    ("slug", "count", "word"),
    [
        ("pekalongan", 27, "Kelurahan"),
        ("tarakan", 20, "Kelurahan"),
        ("semarang", 177, "Kelurahan"),
        ("majalengka", 343, "Desa/Kelurahan"),
        ("cirebon", 22, "Kelurahan"),
    ],
)
def test_villages(slug: str, count: int, word: str) -> None:
    city = cities.load(slug)
    assert len(city.villages) == len({one.code for one in city.villages}) == count
    assert city.village_word == word
    assert all(one.code.startswith(f"{city.wilayah}.") for one in city.villages)


def test_a_village_knows_its_district_and_type() -> None:
    by_code = {one.code: one for one in cities.gazetteer("32.10", cities.FOLDER)}
    assert by_code["32.10.01.2001"].name == "Cipasung"
    assert by_code["32.10.01.2001"].district == "Lemahsugih"
    assert by_code["32.10.01.2001"].type == "desa"
    assert {one.type for one in by_code.values()} == {"desa", "kelurahan"}


def test_the_gazetteer_covers_the_country_to_its_last_line() -> None:
    assert cities.gazetteer("96.71", cities.FOLDER)[-1].code.startswith("96.71.")
    assert cities.gazetteer("99.99", cities.FOLDER) == ()


def test_the_gazetteer_is_quick() -> None:
    fastest = 1.0
    for _ in range(5):
        before = time.perf_counter()
        cities.gazetteer("65.71", cities.FOLDER)
        fastest = min(fastest, time.perf_counter() - before)
    assert fastest < 0.15


def test_a_route_in_order_of_roles() -> None:
    assert cities.load("semarang").route("kebakaran_bangunan") == (
        ("damkar", "lead"),
        ("pln", "support"),
        ("dinkes", "support"),
        ("polisi", "support"),
        ("bpbd", "informed"),
    )


def test_a_lead_that_the_city_lacks_falls_to_its_first_support() -> None:
    city = cities.load("pekalongan")
    assert not city.agencies["sar"].registered
    assert city.agencies["sar"].phone == "115"
    assert city.route("laka_air")[:2] == (("bpbd", "lead"), ("sar", "support"))


def test_the_first_support_that_is_there_leads(folder: Path) -> None:
    plant(folder, "kinds.csv", "merah,sar,bpbd;polisi;dinkes", "merah,sar,ksop;polisi;dinkes")
    plant(folder, "kinds.csv", "polisi;dinkes,ksop", "polisi;dinkes,")
    roles = dict(cities.load("pekalongan", folder).route("laka_air"))
    assert [code for code, role in roles.items() if role == "lead"] == ["polisi"]
    assert roles["ksop"] == roles["sar"] == "support"


def test_a_kind_without_agencies_proposes_none() -> None:
    assert cities.load("semarang").route("lainnya") == ()


def test_a_lead_displaced_by_the_city_supports() -> None:
    assert cities.load("tarakan").route("orang_hilang") == (
        ("bpbd", "lead"),
        ("sar", "lead"),
        ("polisi", "support"),
    )


def test_a_new_agency_is_one_block(folder: Path) -> None:
    plant(folder, "cirebon.toml", "[agencies]\n", '[agencies]\nprokes = { label = "Prokes" }\n')
    agency = cities.load("cirebon", folder).agencies["prokes"]
    assert (agency.label, agency.group, agency.registered) == ("Prokes", "prokes", True)


def test_two_agencies_may_share_a_group(folder: Path) -> None:
    plant(folder, "pekalongan.toml", "bpbd = {}", 'bpbd = { shares = "damkar" }')
    assert cities.load("pekalongan", folder).agencies["bpbd"].group == "damkar"


def test_a_new_kind_from_the_city(folder: Path) -> None:
    new = (
        '[kinds]\nrawat = { category = "kesehatan", label = "Rawat", priority = "hijau",'
        ' lead = ["pmi"] }\n'
    )
    plant(folder, "tarakan.toml", "[kinds]\n", new)
    assert cities.load("tarakan", folder).route("rawat") == (("pmi", "lead"),)


# --- refusals -------------------------------------------------------------------------------------

FAULTS = [
    # an end that can never come
    (
        "pekalongan",
        'ends = ["replied"]',
        'ends = ["answerd"]',
        "peristiwa 'answerd' tidak dikenal",
    ),
    ("tarakan", "known:realm", "known:warna", "'warna' bukan topik"),
    ("tarakan", "known:realm", "known:phone", "tidak pernah ditanyakan"),
    ("semarang", "all[first,lead](replied|phoned)", "all[satgas](replied)", "instansi 'satgas'"),
    ("semarang", '"end(smg2)"', '"end(smg9)"', "langkah 'smg9' tidak ada"),
    ("tarakan", '"end(tar1)"', '"end(tar4)"', "melingkar"),
    ("tarakan", '"end(tar2)"', '"end(tar3)"', "melingkar"),
    ("pekalongan", '"due(pek6)"', '"due(pek1)"', "tanpa waktu"),
    ("semarang", '"all(reported)"', '"end(smg6)"', "'smg6' per instansi"),
    ("semarang", '"all(reported)"', '"reported"', "butuh all(...) atau any(...)"),
    ("tarakan", '"all(closing_told)"', '"all(closed)"', "bukan peristiwa penugasan"),
    ("semarang", 'starts = ["rang"]', "starts = []", "tanpa awal atau akhir"),
    ("semarang", 'starts = ["rang"]', 'starts = ["rang rang rang!"]', "tidak terbaca"),
    # agencies, parties, rows
    ("tarakan", 'only = ["lead"]', 'only = ["satgas"]', "instansi 'satgas'"),
    ("tarakan", "damkar = { label", "pmkx = { phone", "instansi 'pmkx'"),
    ("tarakan", 'lead = ["bpbd", "sar"]', 'lead = ["bpbd", "basarnas"]', "instansi 'basarnas'"),
    ("pekalongan", 'late = ["field_team"]', 'late = ["regu"]', "pihak 'regu' tidak dikenal"),
    ("pekalongan", 'rows = ["7"]', 'rows = ["17"]', "baris '17' tidak ada di dokumen"),
    ("pekalongan", 'rows = ["3", "4", "5"]', 'rows = ["3", "4"]', "baris '5' tidak punya langkah"),
    ("pekalongan", 'code = "pek7"', 'code = "pek6"', "langkah 'pek6' dua kali"),
    ("pekalongan", 'number = "8"', 'number = "7"', "baris '7' dua kali"),
    ("pekalongan", 'actors = ["field_team"]', 'actors = ["vendor"]', "bukan kolom"),
    ("tarakan", 'row = "2"', 'row = "12"', "cabang di baris '12'"),
    # figures
    ("pekalongan", 'within = "35m"', 'within = "30m"', "bukan yang tercetak di baris 7"),
    ("pekalongan", 'within = "35m"', 'within = "35 m"', "durasi '35 m' tidak terbaca"),
    ("semarang", '"36 menit"', '"37 menit"', "jumlah tercetak 37 menit"),
    ("semarang", 'admits = ["rounded_total"]', "admits = []", "jumlah tercetak 36 menit"),
    ("semarang", 'inside = ["smg4a"]', 'inside = ["smg4c"]', "langkah 'smg4c' tidak ada"),
    ("tarakan", 'admits = ["effective_before_made"]', "admits = []", "tanggal efektif"),
    ("majalengka", 'within = "48h"', 'within = "2d"', "durasi '2d'"),
    # keys and codes
    ("pekalongan", "per_agency = true", "per_agancy = true", "'per_agancy'"),
    ("pekalongan", "zone_label", "zone_lable", "'zone_label' tidak ada"),
    ("pekalongan", 'output = "Kejadian', 'hasil = "Kejadian', "kunci tidak dikenal 'hasil'"),
    ("pekalongan", "damkar = {}", 'damkar = { telepon = "1" }', "kunci tidak dikenal 'telepon'"),
    ("pekalongan", 'label = "Ke lokasi', 'labels = "Ke lokasi', "kunci tidak dikenal 'labels'"),
    ("pekalongan", "base_steps = []", 'base_steps = ["tiba"]', "langkah bawaan 'tiba'"),
    ("pekalongan", '"caller_name", "place"', '"caller_nam", "place"', "'caller_nam' bukan topik"),
    ("pekalongan", 'zone_label = "WIB"', 'zone_label = "WITA"', "bukan 'WITA'"),
    ("pekalongan", '"33.75"', '"33.99"', "'33.99' tidak punya"),
    ("tarakan", '"tenggelam",', '"tenggelan",', "jenis 'tenggelan' tidak dikenal"),
    ("cirebon", '["fault_seen"]', '["rang"]', "peristiwa 'rang' tidak dikenal"),
    ("cirebon", 'within = "24h"', 'within = "12h"', "1 x 24 jam"),
    ("pekalongan", "[agencies]", "[agencies", "TOML tidak terbaca"),
]


SHOWN_ELSEWHERE: dict[str, str | tuple[str, ...]] = {
    'rows = ["3", "4"]': 'number = "5"',
    "admits = []": ("total = ", "effective = "),
    "zone_lable": "#",
}
"""Planted faults whose refusal points at another line: how that one begins."""


@pytest.mark.parametrize(("slug", "old", "new", "reason"), FAULTS)
def test_a_contradiction_is_refused(
    folder: Path, slug: str, old: str, new: str, reason: str
) -> None:
    line = plant(folder, f"{slug}.toml", old, new)
    file, at, why = refusal(folder, slug)
    assert reason in why
    assert file == f"{slug}.toml"
    if new in SHOWN_ELSEWHERE:
        lines = (folder / file).read_text(encoding="utf-8").splitlines()
        assert lines[at - 1].startswith(SHOWN_ELSEWHERE[new])
    else:
        assert at == line


def test_a_code_of_the_base_taken_again_by_the_city(folder: Path) -> None:
    line = plant(folder, "tarakan.toml", 'code = "tar9"', 'code = "ack"')
    assert refusal(folder, "tarakan") == ("tarakan.toml", line, "langkah 'ack' dua kali")


def test_a_fault_of_the_base_names_the_base(folder: Path) -> None:
    line = plant(folder, "nasional.toml", 'ends = ["departed /', 'ends = ["deported /')
    file, at, why = refusal(folder, "cirebon")
    assert (file, at) == ("nasional.toml", line)
    assert "deported" in why


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (",damkar,polisi,dishub", ",damkar,polis,dishub", "instansi 'polis'"),
        ("kebakaran,kebakaran_kapal", "kebakran,kebakaran_kapal", "kategori 'kebakran'"),
        ("Rob atau gelombang pasang,kuning", "Rob,biru", "prioritas 'biru'"),
        ("bencana_alam,tsunami", "bencana_alam,gempa", "jenis 'gempa' dua kali"),
    ],
)
def test_a_fault_in_the_kinds_names_their_line(
    folder: Path, old: str, new: str, reason: str
) -> None:
    line = plant(folder, "kinds.csv", old, new)
    file, at, why = refusal(folder, "semarang")
    assert (file, at) == ("kinds.csv", line)
    assert reason in why


def test_an_unknown_city_is_refused_with_the_list() -> None:
    with told(Contradiction, "yang ada: cirebon, majalengka"):
        cities.load("surabaya")


# --- the command ----------------------------------------------------------------------------------


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_the_printed_page_fits_and_holds_every_row(
    slug: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.run([slug]) == 0
    printed = capsys.readouterr().out
    assert max(len(line) for line in printed.splitlines()) <= 100
    city = cities.load(slug)
    for row in city.document.get("rows", ()):
        assert row["activity"].split()[0] in printed
    for step in city.sop.steps:
        assert step.label.split()[0] in printed
    of_report, of_complaints = printed.split("Keluhan atas layanan\n=")
    of_complaints, of_desk = of_complaints.split("Help desk\n=")
    assert ("bawaan, bukan" in of_complaints) == (slug != "majalengka")
    assert ("bawaan, bukan" in of_report) == any(step.default for step in city.sop.steps)
    assert ("Peringatan:\n-" in printed) == bool(city.warnings)
    assert ("belum menyerahkan SOP help desk" in of_desk) == (slug != "cirebon")
    assert ("bawaan, bukan" in of_desk) == (slug != "cirebon")


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_a_visitor_reads_how_we_measure_and_the_document_as_it_is(
    slug: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENTONGAN_WORDS", "english")
    assert command.run([slug]) == 0
    printed = capsys.readouterr().out
    assert max(len(line) for line in printed.splitlines()) <= 100
    city = cities.load(slug)
    for row in city.document.get("rows", ()):
        assert row["activity"].split()[0] in printed
    assert printed.count("How we measure it") == (2 if city.helpdesk is None else 3)
    ours = printed.split("How we measure it")[1]
    assert "What is asked: " in ours
    assert not re.findall(r"\b(sejak|berdering|terkirim|semua|jenis|belum|bawaan)\b", ours)


@pytest.mark.parametrize(
    ("slug", "order"),
    [
        ("pekalongan", ["Unit:", "Disahkan oleh:", "Dasar hukum:", "Prosedur:", "Aktivitas"]),
        ("tarakan", ["Dasar hukum:", "Nomor SOP:", "8 Maret 2019", "Disahkan oleh:", "Kegiatan"]),
        ("majalengka", ["| Prosedur", "| 24 jam\n", "| Gratis\n", "| 1. Kebakaran"]),
    ],
)
def test_a_document_is_printed_in_its_own_order(
    slug: str, order: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    command.run([slug])
    printed = capsys.readouterr().out
    order = [*order, "Cara kami mengukur"]
    places = [printed.index(one) for one in order]
    assert places == sorted(places)


def test_the_command_names_the_cities_it_knows(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(["surabaya"]) == 2
    said = capsys.readouterr().err
    assert "surabaya" in said
    assert "pekalongan" in said


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"33.74.13", ', '"33.75.13", ', "wilayah '33.75.13' bukan di kota ini"),
        ('label = "Pos Barat", ', "", "pos 'barat': tanpa label atau wilayah tugas"),
        ('barat = { label = "Pos Barat"', 'Barat = { label = "Pos Barat"', "hanya huruf kecil"),
        ('label = "Pos Barat"', 'nama = "Pos Barat"', "kunci tidak dikenal 'nama'"),
    ],
)
def test_a_post_that_contradicts_itself_is_refused(
    folder: Path, old: str, new: str, says: str
) -> None:
    line = plant(folder, "semarang.toml", old, new)
    file, at, why = refusal(folder, "semarang")
    assert (file, at) == ("semarang.toml", line)
    assert says in why


def test_a_post_serves_its_areas_and_has_a_name() -> None:
    city = cities.load("semarang")
    west, east = city.agencies["damkar"].posts
    assert west.serves("33.74.13.1001")
    assert not east.serves("33.74.13.1001")
    assert city.party_label("damkar.barat") == "Damkar Pos Barat"
    assert {"damkar", "damkar.barat", "damkar.timur"} <= city.parties


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('after = "2h"', 'after = "dua jam"', "durasi"),
        ('"08.00", "20.00"', '"20.00", "08.00"', "mendahului"),
        ('"08.00", "20.00"', '"pagi", "malam"', "survey"),
        (
            'channels = ["sms", "whatsapp"]',
            'channels = ["faks"]',
            "'faks' tidak dikenal, hanya whatsapp",
        ),
        ('never = ["jenazah"', 'never = ["mayat"', "tidak dikenal"),
        ('counts = "72h"', 'tunggu = "72h"', "kunci tidak dikenal"),
    ],
)
def test_a_survey_that_cannot_be_is_refused(folder: Path, old: str, new: str, reason: str) -> None:
    plant(folder, "nasional.toml", old, new)
    file, _, why = refusal(folder, "pekalongan")
    assert (file, reason in why) == ("nasional.toml", True), why


def test_a_city_asks_otherwise_and_never_asks_less(folder: Path) -> None:
    plant(
        folder,
        "pekalongan.toml",
        "[document]",
        '[survey]\nafter = "4h"\nnever = ["banjir"]\n\n[document]',
    )
    rules = cities.load("pekalongan", folder).survey
    assert rules.after.total_seconds() == 4 * 3600
    assert {"banjir", "kdrt", "jenazah"} <= rules.never
    assert rules.channels == ("sms", "whatsapp")
