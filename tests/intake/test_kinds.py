"""What kind of incident a text tells of, where several words compete or none names it."""

import pytest

from bot import cities
from bot.intake.reading import Reader

SAID = [
    ("warung bakso kobongan, geni gedhe", "kebakaran_bangunan"),
    ("imah kahuruan di Cigasong", "kebakaran_bangunan"),
    ("rumah terbakar akibat korsleting kabel listrik", "kebakaran_bangunan"),
    ("mobil ga bisa masuk kebakaran di gang sempit", "kebakaran_bangunan"),
    ("tabung gas bocor terus nyamber api di dapur", "kebakaran_bangunan"),
    ("kebakaran 5 rumah, angin kencang", "kebakaran_bangunan"),
    ("trafo meledak depan pasar", "kebakaran_listrik"),
    ("truk muat kasur kaduruk", "kebakaran_kendaraan"),
    ("laka lantas R2 vs R4, 1 MD di TKP", "laka_lalin"),
    ("motor nabrak pohon, korban jatuh", "laka_lalin"),
    ("motor hilang kendali nyungsep ke got", "laka_lalin"),
    ("pohtum nutup jalan", "pohon_tumbang"),
    ("bapak jatuh waktu manjat pohon kelapa", "laka_kerja"),
    ("air laut pasang belum surut dari pagi", "rob"),
    ("air laut surut jauh tiba tiba", "tsunami"),
    ("banjir selutut, listrik mati", "banjir"),
    ("anak katut arus kali", "tenggelam"),
    ("motor anak saya hilang di parkiran", "pencurian"),
    ("simbah pikun durung bali ket isuk", "orang_hilang"),
    ("ada yang pukuli istrinya", "kdrt"),
    ("suami istri luka kecelakaan", "laka_lalin"),
    ("bapak dan anak luka di jl kartini", None),
    ("nenek sama cucunya luka", None),
    ("ada yang tenggelem di sungai", "tenggelam"),
    ("oang tenggelem di sunge", "tenggelam"),
    ("ada anak tenggelem neng kali garang", "tenggelam"),
    ("orang tersengat listrik di tiang", "laka_kerja"),
    ("bapak kesetrum di tiang depan rumah", "laka_kerja"),
    ("balita 2 tahun minum minyak tanah", "keracunan"),
    ("temen kos minum obat nyamuk mau bundir", "bunuh_diri"),
    ("macetnya gila, sepeda motor adu banteng", "laka_lalin"),
    ("pasien rujukan dari klinik Bunda ke RSUD, persalinan", "ambulans"),
    ("mau minta ambulans buat kontrol ke RSUD, pasien stroke", "ambulans"),
    ("dikira kecelakaan, ternyata orang pingsan", "sakit_mendadak"),
    ("suara kayak bom dari arah pabrik", "ledakan"),
    ("tanggul sungai di Kel. Klego, RT 05 RW 03 Kec. Pekalongan Timur jebol", "tanggul_jebol"),
    ("PBRIK KAYU TBKR, KRYWN LUKA BAKAR 2", "kebakaran_bangunan"),
    ("ORG TTABRAK KA DI REL", "laka_kereta"),
    ("BALITA TKUNCI DI KMR MANDI", "pertolongan_lain"),
    ("ini bukan hoax, ada buaya di kali", "buaya"),
    ("motor G 4412 ZA ilang di parkiran", "pencurian"),
    ("my friend collapsed, cannot breathe", "sakit_mendadak"),
    ("KEBAKARAAAAN TOLONGGG", "kebakaran_bangunan"),
    ("bukan kebakaran, cuma bakar sampah", None),
    ("gempa katanya hoax, tapi di sini ada rumah ambruk", "bangunan_roboh"),
    ("sing tsunami hoax, ning neng kene tanggule jebol", "tanggul_jebol"),
    ("keracunan 20 orang, dikira ada yang mati ternyata tidak ada yang mati", "keracunan"),
    ("tabrakan bus, ternyata nihil korban", "laka_lalin"),
    ("terima kasih kemarin sudah dibantu, ini kebakaran lagi pak", "kebakaran_bangunan"),
    ("makasih ya pak dulu dibantu, mau lapor ada ular di dapur", "ular"),
    ("terima kasih damkar kemarin sudah bantu evakuasi ular di rumah", None),
    ("matur nuwun petugas wingi wis nulungi pas kobongan", None),
    ("nuhun damkar, kamari tos ngabantos ngangkat munding tina sumur", None),
    ("alhamdulillah, terima kasih, anak yang hanyut kemarin sudah pulang", None),
    ("arep takon, umpama ono omah kobong kudu nelpon sopo", None),
    ("mau tanya misalnya ada orang tenggelam itu lapor ke mana", None),
    ("bade naros, upami aya oray asup ka bumi kedah nelepon kamana", None),
    ("aki abdi leungit ti kamari sonten", "orang_hilang"),
    ("abdi ningali treuk ngaguling di sisi sawah", "laka_lalin"),
    ("tanya min, kemarin kebakaran di Kemijen penyebabnya apa", None),
    ("kabar kebakaran itu hoax tapi warga sudah terlanjur panik", None),
    ("laporan palsu soal begal, maaf", None),
    ("izin bertanya, santunan kebakaran syaratnya apa saja", None),
    ("hati saya kebakaran wkwkwk", None),
    ("simulasi kebakaran di kantor", None),
    ("toko lagi banjir orderan", None),
    ("tidak ada rumah yang terbakar", None),
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.of(cities.load("pekalongan"))


@pytest.mark.parametrize(("said", "kind"), SAID)
def test_the_kind_that_the_desk_would_file(reader: Reader, said: str, kind: str | None) -> None:
    found = reader.reading(said).values.get("kind")
    assert (found and found.value) == kind


@pytest.mark.parametrize(
    "said",
    [
        "sopirnya terjepit",
        "anginnya kencang",
        "lampunya mati",
        "asapnya tebal",
        "ga bisa keluar",
        "tinggi air selutut",
    ],
)
def test_what_only_tells_more_of_an_incident_names_none(reader: Reader, said: str) -> None:
    assert reader.reading(said).described


@pytest.mark.parametrize(
    "said",
    [
        "korban sudah dibawa ke rumah sakit",
        "pintunya dikunci dari dalam",
        "baru pulang dari rumah sakit",
        "pelaku bawa pisau",
        "yang luka satu, kakinya patah",
    ],
)
def test_a_detail_is_no_kind(reader: Reader, said: str) -> None:
    assert "kind" not in reader.reading(said).values
