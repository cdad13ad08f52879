"""Numbers of people and what befell them, in every order people tell it."""

from functools import cache

import pytest

from bot import cities
from bot.intake.harm import read_total
from bot.intake.reading import Reader
from bot.intake.text import Text

Counted = dict[str, int | None] | None


@cache
def reader() -> Reader:
    return Reader.of(cities.load("pekalongan"))


def read(text: str) -> Counted:
    found = reader().reading(text).values.get("victims")
    return found.value if found else None


def of(dead: int | None = None, injured: int | None = None, trapped: int | None = None) -> Counted:
    return {"dead": dead, "injured": injured, "trapped": trapped}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("korban 3, 1 MD 2 luka berat", of(1, 2)),
        ("dua meninggal satu kritis", of(1 + 1, 1)),
        ("LR 2 LB 1 MD 1", of(1, 3)),
        ("lr2 lb1 md1", of(1, 3)),
        ("sing mati loro, tatu telu", of(2, 3)),
        ("wong loro mati", of(2)),
        ("2 orang luka-luka dan satu meninggal", of(1, 2)),
        ("luka ringan 4 dan luka berat 2", of(injured=6)),
        ("ada 4 kejepit", of(trapped=4)),
        ("lansia 2 nang njero ra iso metu", of(trapped=2)),
        ("5 jalmi kajepit, hiji maot", of(1, None, 5)),
        ("penumpang 40, yang luka 3", of(injured=3)),
        ("penumpangnya 40 lebih, yang luka belum kehitung", None),
        ("1 pengendara kena pelipisnya berdarah", of(injured=1)),
        ("pekerja tangannya putus, 1 orang", of(injured=1)),
        ("pekerja 3 orang tidak bisa turun", of(trapped=3)),
        ("2 PKRJA KJBK DI DLM SUMUR", of(trapped=2)),
        ("3 ORG TTIMBUN", of(trapped=3)),
        ("1 karyawan kena pecahan kaca", of(injured=1)),
        ("3 jemaat kena entup", of(injured=3)),
        ("kejebak di kamar 2 orang", of(trapped=2)),
        ("digigit anjing 2 anak", of(injured=2)),
        ("2 wong ketiban genteng, sirahe bocor", of(injured=2)),
        ("tilu jalmi kapotong mesin", of(injured=3)),
        ("3 bocah terkepung banjir", of(trapped=3)),
        ("1 orang sudah tidak bernapas", of(1)),
        ("kami kejebak di lantai 2 berempat", of(trapped=4)),
        ("satu rekannya selamat dengan luka lecet", of(injured=1)),
        ("1MD 2LB 3LR", of(1, 5)),
        ("MD (1) LB (2) LR (3)", of(1, 5)),
        ("korban total 5: 2 MD 3 luka", of(2, 3)),
        ("di rt 4 2 orang luka", of(injured=2)),
        ("luka 2 jam 15.00", of(injured=2)),
        ("wong loro ketabrak sepur, mati kabeh", of(2)),
        ("siji meninggal, sijine tatu", of(1, 1)),
        ("saurang maot, nu saurang deui tatu", of(1, 1)),
        ("hiji dicucuk peso, hiji deui bocor sirahna", of(injured=2)),
        ("sampun seda, setunggal", of(1)),
        ("nu maot can aya, tatu tilu", of(0, 3)),
        ("kadada nang luka, mati saikung", of(1, 0)),
        ("urang rumah ampat ikung takurung api", of(trapped=4)),
        ("ada wong mati ngambang siji", of(1)),
        ("yang patah tulang ada dua", of(injured=2)),
        ("1 org msh di kolong truk", of(trapped=1)),
        ("ampat ikung kada kawa kaluar", of(trapped=4)),
        ("wong papat bli bisa metu sing umah", of(trapped=4)),
        ("masih terjepit di dalam bis kurleb 4 org", of(trapped=4)),
        ("tilu urang dicapluk anjing", of(injured=3)),
        ("tawon ngentup bocah lima", of(injured=5)),
        ("odgj ngamuk mbacok wong telu", of(injured=3)),
        ("suami tusuk istri dan 2 anaknya", of(injured=3)),
        ("15 luka ringan, 3 berat", of(injured=18)),
        ("3 penjaga gudang kekunci di ruang pendingin", of(trapped=3)),
        ("2 pekerja bangunan tergantung di gondola lantai 8", of(trapped=2)),
        ("drijine pedhot, bocah siji", of(injured=1)),
        ("menewaskan 2 orang", of(2)),
        ("2 penumpang DOA", of(2)),
        ("jumlah korban 10 orang: meninggal 2, luka berat 3, luka ringan 5", of(2, 8)),
        ("bocah telu kecemplung sumur jero banget, ora iso munggah", of(trapped=3)),
        ("wong telu keslomot banyu", of(injured=3)),
        ("3 orang kabakaran", of(injured=3)),
        ("wong siji turu nang rel, wis mati ketabrak sepur", of(1)),
        ("seorang kakek jatuh dari tangga, tidak bisa bangun", of(injured=1)),
        ("wong siji tibo, sikile ora iso obah", of(injured=1)),
        ("seorang ibu jatuh, tulangnya keluar", of(injured=1)),
        ("anak umur 7 digigit ular, 1 orang", of(injured=1)),
        ("1 anak umur 7 digigit ular", of(injured=1)),
        ("seorang siswa 15 thn terjepit", of(trapped=1)),
        ("anak kembar dua kejepit", of(trapped=2)),
        ("satu selamat tapi tangannya patah", of(injured=1)),
        ("2 orang berhasil keluar dengan luka bakar", of(injured=2)),
        ("luka: guru 1, murid 4", of(injured=5)),
        ("1 orang meninggal, tim 12 orang ditarik", of(1)),
        ("1 org lompat dr lt 5, MD", of(1)),
        ("tatu abot loro, tatu entheng telu", of(injured=5)),
        ("seorang nenek jatuh di kamar mandi, pinggulnya patah", of(injured=1)),
        ("korban:\n1. Siti, kakinya patah\n2. Budi, luka bakar\nlokasi Klego", of(injured=2)),
    ],
)
def test_a_number_and_a_state_find_each_other(text: str, counted: Counted) -> None:
    assert read(f"laka, {text}") == counted


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("2-3 orang", 3),
        ("dua tiga orang", 3),
        ("2 atau 3 orang", 3),
        ("±3 orang", 3),
        ("5an orang", 5),
        ("dua org", 2),
        ("2org", 2),
        ("dua belas orang", 12),
        ("dua puluh lima orang", 25),
        ("wong papat", 4),
        ("tilu jalmi", 3),
        ("opat urang", 4),
        ("gangsal tiyang", 5),
        ("2 (dua) orang", 2),
        ("3 orang (2 dewasa 1 anak)", 3),
        ("2 dewasa dan 1 anak", 3),
        ("sopir dan 2 penumpang", 3),
        ("pasutri", 2),
        ("kedua penumpang", 2),
        ("sekeluarga (4)", 4),
        ("kami ber-5", 5),
        ("berdua sama istri", 2),
        ("sopir karo kernet, loro-lorone", 2),
        ("sopir dan kernet 2 orang", 2),
        ("nenek karo putune loro", 3),
        ("2 anak SD sama 1 ibu2", 3),
        ("2 anak, 1 nenek", 3),
        ("seorang ibu bersama bayinya", 2),
        ("sepasang suami istri", 2),
        ("lanang loro wadon siji", 3),
        ("pedagang 3, pembeli 2", 5),
        ("tigang tiyang", 3),
        ("bocah patbelas", 14),
        ("talu ikung", 3),
        ("saikung", 1),
        ("2 orang pelajar (16, 17)", 2),
    ],
)
def test_a_number_in_any_words(said: str, value: int) -> None:
    assert read(f"longsor, {said} tertimbun") == of(trapped=value)


@pytest.mark.parametrize(
    "text",
    [
        "rt 3 terjebak banjir",
        "3 rumah tertimbun",
        "2 mobil terjepit",
        "umur 45 th luka",
        "2 KK terjebak",
        "3 hari terjebak",
        "jam 3 ada yang luka",
        "listrik mati 3 jam",
        "0812 3456 7890 luka",
        "dibacok 3 orang, sekarang lari",
        "motor dirampas 2 orang, korban luka",
        "embe paeh 3",
        "ban bocor 2 mobil, kaca pecah 3 rumah",
        "wong limo perahune mati mesin",
        "demam berdarah, 4 anak dirawat",
        "kena sabet punggung sama 1 jari putus",
        "seorang petugas damkar memadamkan api, ada yang luka",
        "korban: -",
        "pria 56 tewas",
        "korban Budi (34) luka di kepala",
        "ibu (45) luka",
        "(L/23) meninggal",
        "luka bakar 40%",
        "pendaki 3 orang blm turun",
        "3 petugas datang, korban luka",
        "dicegat 2 orang, korban luka",
        "2 orang mbacok tukang parkir",
        "tapi tidak ada mobil jenazah yg kosong",
        "4 dump truk tertimbun",
        "umah telu kobong",
        "orang terjebak, petugas 5 orang sudah masuk",
        "mobil 2 orang tidak bisa jalan",
        "info korban belum ada",
    ],
)
def test_what_is_no_number_of_victims(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ga ada korban", of(0, 0, 0)),
        ("korban nihil", of(0, 0, 0)),
        ("nihil korban", of(0, 0, 0)),
        ("korban 0", of(0, 0, 0)),
        ("tidak memakan korban", of(0, 0, 0)),
        ("korban jiwa 0", of(dead=0)),
        ("korban jiwa nihil, 2 luka", of(0, 2)),
        ("tidak ada yang luka maupun meninggal", of(0, 0)),
        ("md nihil", of(dead=0)),
        ("belum ada laporan korban jiwa", of(dead=0)),
        ("belum ada yang terjebak", of(trapped=0)),
        ("blm ada yg kesengat", of(injured=0)),
        ("KRBN (-)", of(0, 0, 0)),
        ("yg luka (-)", of(injured=0)),
        ("meninggal dunia nihil, luka 1", of(0, 1)),
        ("nihil korban jiwa / luka", of(0, 0)),
        ("korban jiwa/luka nihil", of(0, 0)),
        ("tidak ada yg luka, meninggal, maupun terjebak", of(0, 0, 0)),
        ("tidak ada korban jiwa, luka ringan 2 orang", of(0, 2)),
        ("korban sejauh ini nihil", of(0, 0, 0)),
        ("korban jiwa dipastikan tidak ada", of(dead=0)),
        ("tidak ada penghuni terjebak", of(trapped=0)),
        ("tidak ada satu pun yang luka", of(injured=0)),
        ("MD 0 LB 0 LR 2", of(0, 2)),
        ("MD: -\nLB: 1\nLR: 2", of(0, 3)),
    ],
)
def test_nobody_is_a_number_too(text: str, counted: Counted) -> None:
    assert read(f"laka, {text}") == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("laka korban, pak", of(0, 0, 0)),
        ("umah kobong, korban laka, geni wis mati", of(0, 0, 0)),
        ("laka sing tatu", of(injured=0)),
        ("beli ana korban", of(0, 0, 0)),
        ("ora nana korban", of(0, 0, 0)),
        ("ra enek korban", of(0, 0, 0)),
        ("boten wonten ingkang tatu", of(injured=0)),
        ("korban mah teu aya", of(0, 0, 0)),
        ("euweuh nu tatu", of(injured=0)),
        ("teu aya nu tatu atanapi maot", of(0, 0)),
        ("kadada korban", of(0, 0, 0)),
        ("kadada nang luka", of(injured=0)),
        ("de'ga korban", of(0, 0, 0)),
        ("sing tatu langka, sing kejebak ya langka", of(injured=0, trapped=0)),
        ("korbane langka pisan kang", of(0, 0, 0)),
        ("wis langka sing kejepit", of(trapped=0)),
        ("sing kejebak ning njero omah wis ora ana", of(trapped=0)),
        ("nu kajebak di jero tos teu aya", of(trapped=0)),
        ("nu maot euweuh nu tatu euweuh", of(0, 0)),
        ("yg meninggal ga ada yg luka juga ga ada", of(0, 0)),
        ("yang meninggal tetap tidak ada", of(dead=0)),
        ("rak ono sing nganti mati", of(dead=0)),
        ("rak enek korban", of(0, 0, 0)),
        ("korban sih ora ana babar blas", of(0, 0, 0)),
        ("korbane blas ora ana", of(0, 0, 0)),
        ("tak satu pun luka", of(injured=0)),
        ("teu saurang pun nu tatu", of(injured=0)),
        ("teu aya saurang oge nu raheut", of(injured=0)),
        ("ora ana siji wae sing tatu", of(injured=0)),
        ("ora ana sing tatu siji sijia", of(injured=0)),
        ("Korban: - nihil", of(0, 0, 0)),
        ("wau 1 maot, lepat, janten nu maot teu aya", of(dead=0)),
        ("jare loro mati, klentu, sing mati ora ana", of(dead=0)),
    ],
)
def test_nobody_in_any_tongue(text: str, counted: Counted) -> None:
    assert read(f"banjir. {text}") == counted


@pytest.mark.parametrize(
    "text",
    [
        "semoga tidak ada korban",
        "teu terang aya korban henteuna",
        "mbuh ana korban apa ora",
        "korban tidak pakai helm",
        "korban belum ada yang nolong",
        "luka tidak ada obat",
        "tidak ada korban hilang",
        "laka yg melibatkan 2 motor",
        "gas elpiji langka yang 3 kilo",
        "korban laka minta ambulans",
        "yang terjebak di rumah tidak ada makanan",
    ],
)
def test_what_does_not_say_that_there_is_nobody(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("3 luka, 1 di antaranya parah", of(injured=3)),
        ("satu dari tiga korban meninggal", of(1)),
        ("penumpang 15 orang, 3 tewas, 12 selamat", of(3)),
        ("3 meninggal termasuk 1 balita", of(3)),
        ("5 disengat, satu bengkak matanya", of(injured=5)),
        ("4 orang tertimbun, 2 sudah keluar, 2 lagi di dalam", of(trapped=2)),
        ("2 org ketimbun satu udah dikeluarin luka2 satunya lagi masih kejebak", of(None, 1, 1)),
        ("luka bakar 4 (2 dewasa 2 anak)", of(injured=4)),
        ("korban luka bakar 3 (1 parah)", of(injured=3)),
        ("6 orang luka, 2 luka berat 4 luka ringan", of(injured=6)),
        ("korban 6 luka (2 LB 4 LR)", of(injured=6)),
        ("pagawe dua kasetrum, saurang maot saurang tatu", of(1, 1)),
        ("3 orang tertimbun, 1 ditemukan meninggal, 2 masih tertimbun", of(1, None, 2)),
        ("3 orang tertimbun, 1 sudah keluar, 2 belum", of(trapped=2)),
        ("tilu urang kaurug, nu dua deui masih di jero", of(trapped=2)),
        ("bocah loro kelelep, siji wis diangkat tapi ninggal, sijine durung ketemu", of(1)),
        ("penumpang 9 orang, 4 selamat, sisanya luka", of(injured=5)),
        ("isi 6 masuk jurang, dua tewas sisanya luka semua", of(2, 4)),
        ("ada 7 orang, 2 meninggal, lainnya luka", of(2, 5)),
        ("sisanya luka", None),
        ("anak dua kejebak, sing siji tangane patah", of(None, 1, 2)),
        ("ada 30an anak, 2 anak kepalanya bocor", of(injured=2)),
    ],
)
def test_a_part_of_them_is_not_counted_twice(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("luka bukan 3 tapi 5 org, meninggal 1", of(1, 5)),
        ("sing tatu dudu loro nanging telu", of(injured=3)),
        ("luka 2 eh salah 3 orang", of(injured=3)),
        ("luka 2, ralat: luka 4", of(injured=4)),
        ("Luka 2.. koreksi dari penelpon luka 3 org", of(injured=3)),
        ("3 orang luka, bukan 2", of(injured=3)),
        ("tadi 2 luka sekarang jadi 4 luka", of(injured=4)),
        ("MD bertambah 1 jadi 3", of(3)),
        ("luka dari 2 jadi 5 orang", of(injured=5)),
        ("sebelumnya 3 MD, sekarang tambah satu jadi 4 MD", of(4)),
        ("tadi dilaporkan 4 luka, setelah dicek yang benar 2 luka", of(injured=2)),
        ("awalnya 2 luka, jadi total 6 luka", of(injured=6)),
        ("pagi MD 2, sekarang jadi tiga, luka tetap satu", of(3, 1)),
        ("satu meninggal di RS, jadi MD 1, luka 3", of(1, 3)),
        ("MD 2 LB 3, penumpang total 9 orang", of(2, 3)),
        ("tadi dikabarkan 3 luka, setelah dicek tidak ada korban", of(0, 0, 0)),
        ("3 luka, ternyata nihil korban", of(0, 0, 0)),
    ],
)
def test_of_a_number_and_its_correction_the_last_holds(text: str, counted: Counted) -> None:
    assert read(f"laka, {text}") == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ABK lima slamet kabeh", of(0)),
        ("jalmina opat kaluar salamet sadayana", of(0)),
        ("semua penumpang bisa selamat, 2 luka", of(0, 2)),
        ("semua penumpang 14 orang selamat", of(0)),
        ("semua selamat, 2 luka", of(0, 2)),
        ("sopir tewas, penumpang selamat semua", None),
        ("semoga selamat semua", None),
        ("sopir selamat", None),
    ],
)
def test_where_all_live_nobody_is_dead(text: str, counted: Counted) -> None:
    assert read(f"laka, {text}") == counted


def test_korban_with_a_number_is_all_of_them() -> None:
    found = read_total(Text("kecelakaan, korban 2 orang"))
    assert found is not None
    assert found[0] == 2
    assert read_total(Text("kecelakaan, korban umur 2")) is None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("mohon doanya pak, ada 2 orang terjebak banjir", of(trapped=2)),
        ("minta doa, 3 anak luka", of(injured=3)),
        ("nasi sudah dingin, 2 orang kelaparan", None),
        ("mohon doa 2 orang hilang", None),
        ("badannya sudah dingin dan kaku, 1 orang", of(dead=1)),
    ],
)
def test_a_prayer_and_cold_rice_are_no_death(text: str, counted: Counted) -> None:
    assert read(text) == counted


def test_a_long_run_of_states_is_read_at_once() -> None:
    """Each word in a run once doubled and trebled the ways to part it: fifteen took seconds."""
    assert read(f"korban {'luka ' * 800}") is None
    assert read(f"korban {'luka ' * 800}nihil") == of(dead=None, injured=0)


@pytest.mark.parametrize("afraid", ["takut", "wedi", "sieun", "khawatir"])
def test_who_is_afraid_may_say_that_nobody_was_hurt(afraid: str) -> None:
    assert read(f"gempa, warga {afraid} tapi tidak ada korban") == of(0, 0, 0)
    assert read(f"gempa, {afraid} ada yang luka") is None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("yang luka 4, ralat bu, setelah saya hitung lagi cuma 3", of(injured=3)),
        ("tadi saya bilang yang cedera 4, maaf bu, sudah saya cek ulang cuma 3", of(injured=3)),
        ("saya dan 3 teman kejebak di lift", of(trapped=4)),
        ("saya dan 2 teman melihat 1 orang jatuh luka", of(injured=1)),
        ("aku karo anakku loro kejebak ning omah", of(trapped=3)),
        ("kabel listrik putus, wedhuse pak Slamet papat kesetrum", None),
        ("sapinya haji Mamat dua mati kesetrum", None),
        ("anak pak Slamet tiga kesetrum", of(injured=3)),
        ("total korban 4 jiwa: tertimbun 1, patah kaki 2, selamat 1", of(injured=2, trapped=1)),
        ("korban luka semula 5 menjadi 3, korban tewas tetap 1", of(1, injured=3)),
        ("dari 12 penumpang sepertiganya luka", of(injured=4)),
        ("bus terguling, separuh dari 10 penumpang terluka", of(injured=5)),
        ("penumpang 12, setengahnya luka-luka", of(injured=6)),
        ("20 santri, seperempatnya digigit tawon", of(injured=5)),
        ("kapal kobong di tengah. ABK 9, yang 3 kejebak di palka", of(trapped=3)),
        ("rumah terbakar, penghuni 4", None),
        ("kapal terbakar di pelabuhan!! ABK 8", None),
        ("warga terbakar 2 orang", of(injured=2)),
        ("kapal meledak, terbakar 2 ABK", of(injured=2)),
        ("rumah terbakar, 2 orang luka bakar", of(injured=2)),
        ("di rumah terbakar 2 orang", of(injured=2)),
        ("adik saya digebuki preman 4 orang sampai bibirnya pecah", None),
        ("pacarku dikeroyok arek 5 mukanya bonyok", None),
        ("kakak saya dipukuli suaminya sampai memar, anaknya 2 sembunyi di kamar", None),
        ("ibu ditampar bapak sampai bengep, anak tiga nangis terus", None),
        ("bapaknya ngamuk, anaknya 2 nangis kena bacok", of(injured=2)),
        ("banjir sudah surut, laka sing tatu", of(injured=0)),
        ("17 orang muntaber, tidak ada yang sampai meninggal", of(0)),
        ("3 orang tertimbun, 1 sudah diangkat tapi sudah tidak ada nyawanya", of(1, trapped=2)),
        ("tukang sumur dua tertimbun, yang satu sudah diangkat meninggal", of(1, trapped=1)),
        ("di mobil dua orang kejepit setir, kakinya remuk dua-duanya", of(injured=2, trapped=2)),
        ("yang beli kopi satu mati di tempat, yang jual kakinya patah dua-duanya", of(1)),
        ("bapak dan anaknya kena semburan, lengannya melepuh dua-duanya", of(injured=2)),
        ("yang meninggal lima, eh salah pak, enam", of(6)),
        ("nu maot lima, eh lepat pa, genep. sabelas deui tatu", of(6, injured=11)),
        ("kucing naik atap tidak bisa turun, di rumah cuma ada 3 perempuan", None),
        ("genteng sekolah runtuh, murid 3 kepalanya bocor, guru 2 cuma kaget", of(injured=3)),
        ("perahu terbalik, 5 orang, yang 2 ditemukan sudah puput, yang 3 selamat", of(2)),
        ("teman kos 1 orang nekat minum racun serangga, tidak tertolong", of(1)),
        ("anak dua nangis, kakinya kena patil lele", of(injured=2)),
        (
            "ada 6 tergeletak di aspal. 2 sudah ditutupi koran. 4 lagi patah kakinya",
            of(2, injured=4),
        ),
        (
            "sopirnya kejepit setir masih hidup, kernetnya modar. dua: satu kejepit satu mati",
            of(1, trapped=1),
        ),
        ("imah beak kahuruan, sakulawarga lima jiwa walagri sadaya", None),
        (
            "anak SMP saurang tilelep, diangkat tos teu kabawa hirup, guruna 4 orang aya di dieu",
            of(1),
        ),
        ("kapal kobong, 14 ABK, 1 tinggal nama 5 mlocot kulite sisane aman", of(1, injured=5)),
        (
            "laka sing tatu tapi wong tuwa telu durung bisa metu kejepit lemari",
            of(injured=0, trapped=3),
        ),
        ("mbah kejegur sumur ora iso munggah, siji tok", of(trapped=1)),
        ("1 anak digigit anjing, eh bukan 1, 2 anak", of(injured=2)),
        ("yang kena bacok maune siji saiki loro", of(injured=2)),
        ("luka 2 ... bukan, luka 3", of(injured=3)),
        ("monyet liar, korban gigitan ada tilu urang", of(injured=3)),
        ("korban 2 meninggal 1", of(1)),
        ("korban 2 meninggal 1 luka", of(2, injured=1)),
    ],
)
def test_who_is_told_of_beside_them_is_told_apart(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("dibacok begal 2 orang luka", of(injured=2)),
        ("bapak mukul anaknya 2 nangis, kepalanya bocor", of(injured=2)),
        ("suaminya ngamuk, anaknya 2 sembunyi, tangannya luka", of(injured=2)),
        ("sapinya ngamuk 2 luka", of(injured=2)),
        ("ularnya masuk rumah 2 tergigit", of(injured=2)),
        ("mobil terbakar, 3 orang luka bakar", of(injured=3)),
        ("sapi lepas, 2 orang tidak bisa keluar", of(trapped=2)),
        ("kapal terbakar, 1 tewas 2 luka", of(1, injured=2)),
        ("anjing galak di depan pintu tidak bisa keluar 3 orang", of(trapped=3)),
        ("anak saya digebuki preman 4 orang", None),
        ("2 orang jatuh ke kali, ditemukan meninggal", of(2)),
        ("bapak meninggal di rumah, yang melayat 20 orang", None),
        ("1 orang meninggal. gurunya 4 orang di sini", of(1)),
        ("4 korban setengah sadar luka semua", of(injured=4)),
        ("rumah warga kobong, yang tinggal lima, 2 luka bakar", of(injured=2)),
        ("laka, terluka 3 orang meninggal di tempat 1 orang", of(1, injured=3)),
        ("tatu 3 wong mati ning panggonan 1 wong", of(1, injured=3)),
        ("kejepit 2 orang tewas di lokasi 1 orang", of(1, trapped=2)),
        ("1 orang tewas terluka 2", of(1, injured=2)),
        ("penumpang bus terbakar 5 orang", of(injured=5)),
        ("sopir truk terbakar 1 orang", of(injured=1)),
        ("karyawan pabrik kobong loro", of(injured=2)),
        ("api padam separuhnya, 4 orang luka", of(injured=4)),
        ("gempa, 20 jamaah sedang doa", None),
        ("10 anak doa di masjid", None),
        ("laka, 2 orang DOA di RS", of(2)),
    ],
)
def test_none_of_that_silences_who_is_hurt(text: str, counted: Counted) -> None:
    assert read(text) == counted
