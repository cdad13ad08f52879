"""Where a landmark's name begins and ends, and which of several it is."""

from functools import cache

import pytest

from bot import cities
from bot.intake.reading import Reader


@cache
def reader(city: str) -> Reader:
    return Reader.of(cities.load(city))


def read(text: str, city: str = "semarang") -> object:
    found = reader(city).reading(text).values.get("landmark")
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("kebakaran ngarepe masjid Nurul Huda, apine gede", "masjid Nurul Huda"),
        ("kebakaran hareupeun SDN Maja 2 aya seuneu", "SDN Maja 2"),
        ("kebakaran wetane pasar johar", "pasar johar"),
        ("kebakaran berhadapan dengan kantor pos", "kantor pos"),
        ("kebakaran sebelum jembatan Kali Garang", "jembatan Kali Garang"),
        ("kebakaran seberang ADA Banyumanik", "ADA Banyumanik"),
        ("ular di belakang rumah pak RT", "rumah pak RT"),
    ],
)
def test_it_is_told_without_its_relation(text: str, mark: str) -> None:
    assert read(text) == mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("motor hilang di parkiran Masjid Agung, tadi", "Masjid Agung"),
        ("kebakaran di plafon teras TK Pertiwi", "TK Pertiwi"),
        ("ribut di ujung landasan Bandara Ahmad Yani", "Bandara Ahmad Yani"),
        ("anak hilang di Paragon Mall lantai 2", "Paragon Mall"),
        ("maling di Kalijaga Permai digebuki", "Kalijaga Permai"),
        ("kebakaran di perum korpri blok", "perum korpri"),
        ("tawuran di jembatan Banjir Kanal Timur", "jembatan Banjir Kanal Timur"),
        ("puting beliung di blok Minggu", "blok Minggu"),
        ("kebakaran dekat SMP 6 3 orang luka", "SMP 6"),
        ("kebakaran di dusun Krajan 26 sapi mati", "dusun Krajan"),
        ("kebakaran di Pelabuhan Tanjung Emas. penumpang selamat", "Pelabuhan Tanjung Emas"),
        ("gantung diri di Kos Hijau", "Kos Hijau"),
        ("kebakaran di masjid jl salak", "masjid"),
        ("sakit di depan masjid Al Barokah pager hejo", "masjid Al Barokah"),
        ("orang gila di pasar johar mawa bedog", "pasar johar"),
        ("kecelakaan di turunan gombel lama bus wisata terguling", "turunan gombel lama"),
        ("buaya di belakang pasar pagi ada buaya", "pasar pagi"),
        ("KEBAKARAN DEKAT BANDARA AHMAD YANI SISI UTARA", "BANDARA AHMAD YANI"),
        ("SOUND HOREG DKT BALAI KEL, BERISIK", "BALAI KEL"),
        ("kebakaran di depan pom bensin pak takut", "pom bensin"),
    ],
)
def test_where_a_name_begins_and_ends(text: str, mark: str) -> None:
    assert read(text) == mark


@pytest.mark.parametrize(
    "behind",
    [
        "mandeg", "nimpa mobil dinas", "sejak jam 10", "terbang kena angin", "kabawa angin",
        "santri keracunan", "trafo njeblug", "listrik mati", "bus mogok", "gage mang", "nemen",
        "rumah panggung", "gudang terbakar", "2 orang luka", "korban 2", "massa ngamuk",
        "sampah numpuk", "banter", "sebagian", "karyawan kesetrum",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["pasar johar", "SMPN 5", "balai kota", "GKI Pamitran"])
def test_what_happened_ends_a_name(mark: str, behind: str) -> None:
    assert read(f"lapor depan {mark} {behind}") == mark
    assert read(f"lapor di {mark} {behind}") == mark


@pytest.mark.parametrize(
    "mark",
    [
        "Warung Sabar Menanti", "Taman Berkumpul", "Kopi Api", "warung mbak Tutik",
        "Bakso Pak Geger", "bengkel motor jaya", "BENGKEL JAYA MOTOR", "Kafe Kopi Senja",
        "gudang semen", "warung mie ayam", "RSUP dr Kariadi", "Terasering Sawah Indah",
        "masjid agung alun2", "rumah pak RT", "Goa Kreo", "TPQ Al Amin",
    ],
)  # fmt: skip
def test_names_hold_everyday_words_too(mark: str) -> None:
    assert read(f"ada keributan depan {mark}, tolong kesini pak") == mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("api dari lantai 2 Toko Makmur Jaya", "Toko Makmur Jaya"),
        ("kuli jatuh dr lantai 3 SMAN 15 jl veteran", "SMAN 15"),
        ("bocah kekunci di mobil. parkiran Asia Plaza", "Asia Plaza"),
        ("30 siswa SMP Negeri 40 muntah setelah makan siang", "SMP Negeri 40"),
        ("ada orang nekat di kost putri Anggrek", "kost putri Anggrek"),
        ("truk masuk jurang tanjakan Gombel", "tanjakan Gombel"),
        ("pickup nabrak pagar mapolres jl diponegoro", "mapolres"),
        ("mobil tertemper di JPL 8", "JPL 8"),
        ("hanyut di kali garang. lokasinya blkg kantor pos", "kantor pos"),
        ("mayat di kali garang dekat jembatan besi", "jembatan besi"),
        ("begal parek SPBU", "SPBU"),
        ("tabrakan hareup pom bensin", "pom bensin"),
        ("ketabrak sepur ing sak wetanipun Stasiun Poncol", "Stasiun Poncol"),
        ("kampung Ngablak eh kampung Krajan kebanjiran", "kampung Krajan"),
        ("asap nyampe perum Taman Asri", "perum Taman Asri"),
        ("butuh mobil jenazah dr RSUP Kariadi ke rumah duka", "RSUP Kariadi"),
    ],
)
def test_which_it_is(text: str, mark: str) -> None:
    assert read(text) == mark


@pytest.mark.parametrize(
    "relation",
    [
        "jejere", "sandhinge", "sak durunge", "ngajengipun", "wingkingipun", "celakipun",
        "caket kaliyan", "kilen", "sakidule", "lor e", "pengkereun", "kuloneun", "deukeut ka",
        "palebah", "burine", "cedek", "di muka", "mepet", "tidak jauh dari", "ora adoh seko",
        "50 meter dari", "lewat dikit dari", "next to",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["masjid Al Ikhlas", "toko Sumber Rejeki", "SMPN 5"])
def test_relations_of_four_tongues(relation: str, mark: str) -> None:
    assert read(f"rumah kobong {relation} {mark} rt 3") == mark


@pytest.mark.parametrize(
    "mark",
    [
        "majelis taklim An Nur", "panti asuhan Harapan", "PLTD Gunung Belah", "kedai Mbok Sri",
        "IAIN Syekh Nurjati", "bioskop XXI", "pool bus Nusantara", "kios pulsa Berkah",
        "TPU Bergota", "gerbang tol Plumbon", "jebor Abadi", "benteng Pendem", "mako Brimob",
    ],
)  # fmt: skip
def test_kinds_of_places(mark: str) -> None:
    assert read(f"orang pingsan di {mark} mas") == mark


@pytest.mark.parametrize(
    "text",
    ["luka di muka dan tangan", "jatuh 5 meter dari atap", "bensin habis", "sesak tidak jauh beda"],
)
def test_what_looks_like_a_relation_and_is_none(text: str) -> None:
    assert read(text) is None


def test_the_forms_own_line_tells_it_better() -> None:
    form = "Kejadian: boiler pabrik roti Sari meledak\nPatokan: wingking Masjid Nurul Iman"
    assert read(form) == "Masjid Nurul Iman"


@pytest.mark.parametrize(
    "text",
    [
        "gunung slamet meletus",
        "api membesar di gudang kain",
        "pemadam tidak bisa masuk, cuma jembatan kayu",
        "tanggul kali garang jebol",
        "ular di belakang rumah ulun",
        "gawir tukangeun bumi abdi urug",
        "6 anak masuk RS Elisabeth",
        "sudah digowo ning puskesmas",
        "air masuk kampung. Butuh perahu",
        "bau gas setelah makan siang",
        "kebakaran di hutan Jatirejo",
        "laka turunan Kandri",
        "kebakaran depan rumah saya",
        "mobil damkar belum datang ke jl pemuda",
        "anak TK digigit anjing",
        "mulut berbusa",
        "sudah tiga kali ditegur",
        "kebakaran ruko 3 lantai",
        "BANJIR SEBETIS SMP SELUTUT",
        "pengungsi 11 KK di masjid Baitul Izzah",
        "korban dirujuk ke RS Kariadi & RS Elisabeth",
        "bau gas, saya ga berani dekat kompornya",
        "di kamar sebelah suara piring pecah",
    ],
)
def test_what_is_no_landmark(text: str) -> None:
    assert read(text) is None


def test_who_corrects_himself_is_believed() -> None:
    assert read("kebakaran depan Universitas.. eh bukan depan kantor pos") == "kantor pos"
    assert read("kebakaran di Kp. Cipaku? bukan, dekat pasar bulu") == "pasar bulu"


def test_a_place_is_called_after_its_area_only_where_nothing_else_names_it() -> None:
    assert read("kebakaran di fly over pegambiran", "cirebon") == "fly over pegambiran"
    assert read("buaya di depan SD 013 karang rejo", "tarakan") == "SD 013"
    assert read("kapal kobong ning dermaga PPI panjang wetan", "pekalongan") == "dermaga PPI"
    assert read("minyak tumpah di jetty Pertamina lingkas ujung", "tarakan") == "jetty Pertamina"
    assert read("buaya terkam orang di Kel Juata Permai", "tarakan") is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("kejebak nang loteng langgar Al Huda merga rob", "langgar Al Huda"),
        ("speed karam dkt tambak Haji Baco POB 6 org, 2 MD", "tambak Haji Baco"),
        ("longsor kampung Gebang 2 rmh rusak", "kampung Gebang"),
        ("benda aneh di terminal Terboyo bunyi tit tit", "terminal Terboyo"),
        ("kebakaran dkt pabrik kerupuk atap seng rusak 3", "pabrik kerupuk"),
        ("jemput pasien depan Indomaret tujuan RS Kariadi", "Indomaret"),
        ("dicabuli tetangga dkt SDN 027 korban didampingi ibu", "SDN 027"),
        ("kobong omah ngarepe warung sate Pak Min, cepet", "warung sate Pak Min"),
        ("terjatuh ke tangki PT Primatex, blm keluar", "PT Primatex"),
        ("pesawat jatuh di sawah timur Bandara Ahmad Yani", "Bandara Ahmad Yani"),
        ("kebakaran lantai dua ruko sparepart di seberang Bank BCA", "Bank BCA"),
        ("ricuh dangdut di lapangan Warung Kondang", "lapangan Warung Kondang"),
        ("oray asup ka imah abdi blok Kemis", "blok Kemis"),
        ("longsor di balai dusun Sukasari", "balai dusun Sukasari"),
        ("kulo wedi, kampung Sirnaba gelut", "kampung Sirnaba"),
        ("tabrakan kidule gapura desa wisata", "gapura desa wisata"),
        ("overdosis di kos2an Bu Yanti, kamar 7", "kos2an Bu Yanti"),
        ("kebakaran di belakang kantor Lurah Candi", "kantor Lurah Candi"),
        ("kebakaran ngajeng blok ahad", "blok ahad"),
        ("ular di rumah no 12 Perum Graha Estetika Blok C", "Perum Graha Estetika"),
        ("kebakaran ruko jual ban dekat patung kuda Ungaran", "patung kuda Ungaran"),
    ],
)
def test_what_was_seen_ends_it_and_a_capital_begins_it(text: str, mark: str) -> None:
    assert read(text) == mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Info dari satpam mall Ciputra, eskalator nyangkut", "mall Ciputra"),
        ("eskalator Superindo macet, kaki anak kejepit", "Superindo"),
        ("Ancaman bom di GKJ jl Veteran", "GKJ"),
        ("ancaman bom via telepon ke Mall Ciputra", "Mall Ciputra"),
        ("palid di walungan Cilutung, cai deres", "walungan Cilutung"),
        ("banjir kali Silandak depan SD Ngijo", "SD Ngijo"),
        ("pak cepet ke angkringan mas Gareng dekat pos ronda", "angkringan mas Gareng"),
        ("boleh pulang dari RSUD Wongsonegoro, minta ambulans", "RSUD Wongsonegoro"),
        ("jasadnya sudah di RSUD Tugurejo, ketabrak dekat stasiun Poncol", "stasiun Poncol"),
        ("sekolah kami SMP Al Azhar, dekat tambak udang, keracunan", "SMP Al Azhar"),
        ("Pondok Al Falah letaknya sebelah pabrik tahu", "Pondok Al Falah"),
        ("rumah ibu saya kampung Jawi kemasukan ular", "kampung Jawi"),
        ("saya jualan di dekat Museum Batik. Kebakaran depan Pasar Johar", "Pasar Johar"),
        ("saya guru di SD Ngijo, Tembalang. Kebakaran di Kemijen", None),
        ("saya lihat dari balkon hotel Ciputra ada asap", None),
        ("aku ngenteni nang masjid Al Huda, rob e nang Kemijen", None),
        ("meninggal di RS kemarin, DBD, RW 3 Kemijen", None),
        ("Sebelah badannya tidak bisa digerakkan", None),
        ("di kontrakan Muktiharjo Kidul ada gelut", None),
        ("banjir masuk permukiman Kemijen", None),
        ("bank buka jam berapa", None),
        ("omah sebelah bojone ngamuk nggawa lading", None),
        ("kontrakan depan penghuninya berantem", None),
        ("gudang kayu kuno ambruk, tukang ketindih", None),
        ("toko batik tua roboh", None),
        ("mereka terjebak di atas genteng", None),
        ("ribut depan kios jl Melati", None),
        ("baru masuk mi banjir dua kali", None),
        ("keracunan makan bakso Pak Kumis", None),
        ("di desa Parapatan kecamatan Maja banjir", None),
        ("kami sendiri sudah di masjid, tetangga masih terjebak", None),
        ("tanya surat di dinas mana", None),
        ("kebakaran dapur sate Pak Darmo", "sate Pak Darmo"),
        ("perampokan Indomaret jl Melati no 4", "Indomaret"),
        ("maling di jl Melati setelah SPBU", "SPBU"),
        ("ancaman bom Gedung Bank Mandiri Jl Melati", "Gedung Bank Mandiri"),
        ("Longsor tebing TPU Bergota", "TPU Bergota"),
        ("arung sungai anak kemah di Sungai Kreo hanyut", "Sungai Kreo"),
        ("pingsan di terminal bus", "terminal bus"),
        ("lor keraton ana gelut", "keraton"),
        ("kobong ngarep toko kunci Jaya Abadi", "toko kunci Jaya Abadi"),
        ("banjir depan RM Pring kuning", "RM Pring kuning"),
        ("ricuh depan kantor bupati rusuh", "kantor bupati"),
        ("pasar Bulu dekat tukang sate, orang pingsan", "pasar Bulu"),
        ("bocah SD kelas 3 digigit anjing", None),
        ("lift Java Mall macet, 5 orang di dalam", "Java Mall"),
        ("ledakan di kawasan industri Wijayakusuma", "kawasan industri Wijayakusuma"),
        ("bau gas saking griya kothong", None),
        ("simbah seda wonten griya. nyuwun ambulans", None),
        ("tembok SMP Karya rubu nimpa motor", "SMP Karya"),
        ("kebakaran arepe toko Laris", "toko Laris"),
    ],
)
def test_which_place_it_is(text: str, mark: str | None) -> None:
    assert read(text) == mark
