"""Who came to harm here and now, in texts that tell of more: others, other times, beasts."""

import pytest

from tests.intake.test_victims import Counted, of, read


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("boncengan bertiga, dua lecet, satu tidak luka sama sekali", of(injured=2)),
        ("penumpang 5, satu tangannya patah, empat lainnya tidak apa-apa", of(injured=1)),
        ("telu wong numpak motor, siji tatu, loro ora opo-opo", of(injured=1)),
        ("opat jalmi nu numpak, hiji raheut, tiluna teu nanaon", of(injured=1)),
        ("8 orang naik pickup, 3 luka, 5 gak kenapa-kenapa", of(injured=3)),
        ("mobil isi 6: 1 MD, 2 LB, 3 tdk luka", of(dead=1, injured=2)),
        ("sopir 1 luka kepala, kernet 1 tidak cedera", of(injured=1)),
        ("2 luka 4 selamat", of(injured=2)),
        ("istri dipukuli suami sampai memar, 3 anaknya tidak diapa-apakan", None),
        ("bapaknya luka di tangan, dua anaknya aman di rumah tetangga", None),
        ("ada 5 orang tertimbun, 3 sudah dikeluarkan selamat, tinggal 2 lagi", of(trapped=2)),
        ("4 pekerja terjebak di sumur, yang 3 sudah naik, tinggal 1 belum", of(trapped=1)),
        (
            "dua orang di mobil, satu sudah keluar luka kepala, satu masih terjepit",
            of(injured=1, trapped=1),
        ),
        ("laka motor vs mobil, korban 2 org sdh dievakuasi ke rs, luka ringan", of(injured=2)),
        ("mobil masuk jurang, dua orang sudah bisa keluar tapi luka", of(injured=2)),
        (
            "kabarnya 1 mati, ternyata hidup, luka berat. satu lagi lecet. jadi 2 luka, md nihil",
            of(dead=0, injured=2),
        ),
    ],
)
def test_who_came_to_no_harm_is_counted_and_left_out(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "tadi 2 orang terjebak di lift, sudah keluar semua, tidak ada yang terjebak lagi",
            of(trapped=0),
        ),
        ("3 warga sempat terjebak banjir, semua sudah dievakuasi, terjebak nihil", of(trapped=0)),
        ("wong papat kejebak rob mau, saiki wis ora ana sing kejebak", of(trapped=0)),
        (
            "aya lima jalmi kajebak, ayeuna tos kaluar sadayana, teu aya nu kajebak deui",
            of(trapped=0),
        ),
        (
            "katanya ada 1 meninggal, ternyata tidak ada yang meninggal, hanya 2 luka",
            of(dead=0, injured=2),
        ),
        (
            "korban satu orang, kakinya kejepit tadi tapi sudah dikeluarkan, luka lecet",
            of(injured=1),
        ),
        ("update terakhir: MD 1, luka 3. sebelumnya MD 0 luka 4", of(1, 3)),
        ("hoax pak, sudah dicek tidak ada korban", of(0, 0, 0)),
    ],
)
def test_nobody_is_left_of_those_told_of_before(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("tiga orang terjebak di lift. ketiganya terjebak sudah setengah jam", of(trapped=3)),
        ("2 kuli ketimbun galian, dua orang itu belum bisa diangkat", of(trapped=2)),
        ("5 siswa tersengat tawon, yang 5 itu bengkak semua", of(injured=5)),
        ("dua santri patah tangan, satu ustadz lecet, jadi total tiga yang luka", of(injured=3)),
        ("ibu, bapak, dan dua anaknya terjebak, total empat orang kejebak", of(trapped=4)),
        ("sopir truk meninggal 1, korban meninggal cuma satu itu", of(dead=1)),
        ("6 org terjebak di lift, 2 anak2, 1 pingsan", of(trapped=6)),
        ("mobil vs motor, yang di motor dua-duanya meninggal", of(dead=2)),
        ("suami meninggal, istri meninggal, jadi dua", of(dead=2)),
        ("mbahku kekunci nang kamar, mung siji wonge", of(trapped=1)),
        ("hiji jelma eta hungkul nu raheut", of(injured=1)),
        ("kru 3 penumpang 1, semuanya meninggal", of(dead=4)),
        ("ada orang ketabrak kereta, 1 orang, badannya hancur meninggal", of(dead=1)),
        (
            "gudang roboh, tiga pekerja: satu luka, dua tertimpa belum bisa keluar",
            of(injured=1, trapped=2),
        ),
        ("3 org ketimbun, 2 sdh dievakuasi MD, 1 msh dicari", of(dead=2, trapped=1)),
        (
            "penghuninya lima, tiga sudah lari keluar, sisanya dua masih tertimpa tembok",
            of(trapped=2),
        ),
        ("suaminya meninggal, istrinya luka, masing-masing satu", of(dead=1, injured=1)),
        ("indung jeung dua budakna maot kahuruan di jero imah, jadi tiluan", of(dead=3)),
        (
            "truk terguling, empat tewas di tempat, satu lagi meninggal di RS, enam luka",
            of(dead=5, injured=6),
        ),
    ],
)
def test_they_are_not_told_of_twice(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "bulan lalu ada 2 orang digigit ular di sini, sekarang belum ada yang kena",
            of(injured=0),
        ),
        (
            "dulu pernah ada 4 anak meninggal di embung ini, pagarnya roboh lagi",
            None,
        ),
        ("minggu lalu dua orang tewas di rel ini, kali ini tidak ada yang meninggal", of(dead=0)),
        ("taun kamari aya dua jalmi maot di dieu, ayeuna jalanna longsor deui", None),
        ("biyen tau ana wong loro mati kesetrum ning kene, saiki kabele pedhot maneh", None),
        ("dua tahun lalu 3 orang kena gigit, hari ini 1 orang digigit lagi", of(injured=1)),
        ("takutnya ada 2 orang yang terjebak di dalam, kami belum tahu", None),
        ("kalau nanti ada 5 orang luka bagaimana", None),
        ("jangan sampai ada yang mati seperti 2 orang dulu", None),
        ("hampir saja 3 anak ketimpa pohon", None),
        ("tolong kalau ada tabrakan tapi tidak ada yang luka lapor ke mana", None),
        ("terima kasih, 3 orang yang luka kemarin sudah sembuh", None),
        ("saya kira 2 orang meninggal, ternyata cuma luka-luka", of(injured=2)),
        (
            "tak kira mati wong siji kuwi, jebule isih urip, mung tatu. ora ana sing mati",
            of(dead=0, injured=1),
        ),
        ("dikira 4 orang ketimbun ternyata 2", of(trapped=2)),
        ("awalnya diduga 4 tewas, yang benar 2 tewas", of(dead=2)),
        ("sudah nggigit 5 anak, bukan 5 pak tapi 4", of(injured=4)),
        ("bukan dua yang luka pak, tapi tiga", of(injured=3)),
        ("warga bilang 2 luka, setelah saya cek hanya 1 luka", of(injured=1)),
        ("waktu banjir 2021 dulu 3 orang meninggal di sini, tolong perahu disiapkan", None),
        ("info di facebook katanya ada 5 tewas, benar nggak pak?", None),
        ("minggu lalu 1 orang digigit, hari ini 1 orang lagi kakinya luka", of(injured=1)),
        ("anak digigit anjing minggu lalu, 1 orang, sekarang demam", of(injured=1)),
        ("yang digigit cuma satu anak, bukan dua", of(injured=1)),
    ],
)
def test_another_time_a_fear_and_a_mistake_count_nobody(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("sapi saya dua ekor masuk jurang, satu mati satunya patah kaki", None),
        ("truk muatan 12 kambing terguling, 5 mati, 2 luka", None),
        (
            "kandang ayam kebakaran, ayamnya 40 mati, tidak ada korban",
            of(dead=0, injured=0, trapped=0),
        ),
        ("saya dengar 3 mati, ternyata itu ayam semua", None),
        ("3 ekor anjing terjebak di atap karena banjir", None),
        ("kuda delman ngamuk, satu orang ditendang patah rusuk", of(injured=1)),
        ("keracunan 20 orang, 3 kritis, meninggal nihil", of(dead=0)),
        ("DBD 12 anak dirawat, 1 kritis, 1 meninggal", of(dead=1)),
        ("luka robek 5 senti di pelipis, korban satu orang", of(injured=1)),
        ("ada tiga luka bakar di tangannya, korban 1 anak", of(injured=1)),
        ("1 anak 5 thn digigit anjing, 1 dewasa digigit juga", of(injured=2)),
        ("durung ana sing mateni genine", None),
        (
            "rumah rusak berat 2, rusak sedang 5. Korban jiwa nihil, luka ringan 1 orang",
            of(dead=0, injured=1),
        ),
        ("tebing ambrol, ga ada korban, cuma motor 1 ketimbun", of(0, 0, 0)),
        ("kucing terjebak di pohon, 3 anak menunggu di bawah", None),
    ],
)
def test_beasts_and_the_sick_are_no_victims(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("dua teman saya luka kena pecahan botol di depan warung", of(injured=2)),
        ("batur abdi tiluan raheut kabeulit kawat", of(injured=3)),
        ("sopire modar siji ketabrak truk", of(dead=1)),
        ("wong loro koit kelelep kali", of(dead=2)),
        ("hiji jalmi tos ngantunkeun, katabrak kareta", of(dead=1)),
        ("satu orang menghembuskan napas terakhir di lokasi", of(dead=1)),
        ("dua jalmi tijalikeuh sukuna pas lumpat", of(injured=2)),
        ("wong siji kecugak paku", of(injured=1)),
        ("sikile ketlusupan beling, bocah siji", of(injured=1)),
        ("1 orang jari kelingkingnya putus", of(injured=1)),
        ("Kula badhe lapor, putu kula setunggal dipun cakot segawon", of(injured=1)),
        ("wong telu isih kepenet neng ngisor tembok", of(trapped=3)),
        ("empat orang masih dalam reruntuhan", of(trapped=4)),
        ("ana wong mati nang kali, lanang siji", of(dead=1)),
        ("maling 2 orang, satu jatuh dari atap kakinya patah, satu kabur", of(injured=1)),
        ("zonder korban", of(dead=0, injured=0, trapped=0)),
        (
            "kebakaran lahan 2 ha koord -6.7512 108.4121 korban nihil",
            of(dead=0, injured=0, trapped=0),
        ),
        ("banjir masuk rumah 20 unit, korban orang nihil", of(dead=0, injured=0, trapped=0)),
        ("taya korban pak, ngan motor hiji ringsek", of(dead=0, injured=0, trapped=0)),
        ("tidak ada korban nyawa", of(dead=0)),
        (
            "niki wonten tiyang dhawah saking wit klapa, sukunipun tugel, namung setunggal",
            of(injured=1),
        ),
        ("isun dicokot asu, mung isun dewek, siji", of(injured=1)),
        ("lift rumah sakit macet, perawat sama pasien di dalamnya, dua orang", of(trapped=2)),
        ("kerusuhan stadion, tiga suporter tewas, dua puluhan luka", of(3, 20)),
        ("bayi baru lahir ditemukan meninggal di kardus, satu", of(dead=1)),
        ("Jumlah korban: tidak ada", of(0, 0, 0)),
        ("pasien laka 1 org, fraktur femur kanan, butuh rujukan", of(injured=1)),
        ("korban ibu-ibu naik vario, 1 orang, kakinya kegiles", of(injured=1)),
        ("anak kena beling kakinya, 1 anak", of(injured=1)),
        ("dua bocah main petak umpet kekunci di dalam kulkas bekas", of(trapped=2)),
        ("enam siswi kesurupan, plafon jatuh, enam enamnya lecet", of(injured=6)),
        ("nini abdi kakonci di kamar mandi, saurang", of(trapped=1)),
        ("umah telu kobong, laka korban apa-apa", of(0, 0, 0)),
        ("ada orang berkelahi, satu tidak bergerak dan kata warga meninggal", of(dead=1)),
        (
            "motor telu tabrakan, sing loro wis ora nyawa, sing siji sikile cuklek",
            of(dead=2, injured=1),
        ),
        ("tukang becak dikampleng nganti untune coplok, siji", of(injured=1)),
        ("tawon endas nyerang wong panen, papat abuh kabeh raine dientup", of(injured=4)),
        (
            "nu hiji katindih motor, nu hiji deui leungeunna baloboran getih",
            of(injured=1, trapped=1),
        ),
        ("wong loro kepleset mlebu luweng, jek neng ngisor durung iso diunggahke", of(trapped=2)),
    ],
)
def test_words_and_whom_they_count(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("terjepit tiga orang dan dua orang luka bakar", of(injured=2, trapped=3)),
        ("meninggal 1 ibu dan 4 orang luka-luka", of(dead=1, injured=4)),
        ("tewas 2 lansia 3 orang luka di kepala", of(dead=2, injured=3)),
        ("terjepit dua orang dan dua orang LR", of(injured=2, trapped=2)),
        ("5 pelajar naik motor, satu lainnya jatuh lecet, yang lain selamat", of(injured=1)),
        ("3 luka, 1 meninggal, yang lain selamat", of(dead=1, injured=3)),
        ("jangan sampai telat pak 3 orang luka parah", of(injured=3)),
        ("pelajar 1 orang tewas dibacok, sekitar 30 orang kabur", of(dead=1)),
        ("tangannya hampir putus kena bacok 2 orang", of(injured=2)),
        ("rw 9 warga panik, dua orang luka", of(injured=2)),
        ("kapal ikan 30 GT terbakar, 4 luka", of(injured=4)),
        ("LB 2, LR 1, luka berat nihil lagi", of(injured=3)),
        ("1 bapak kepalanya bocor luka 5 orang", of(injured=6)),
        ("hampir satu jam 2 bapak kejebak", of(trapped=2)),
        ("saya takut lihatnya ada 5 orang kejepit", of(trapped=5)),
    ],
)
def test_each_is_told_beside_his_own(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("tabrakan motor, yang bonceng siji ora tatu", of(injured=0)),
        ("mobil guling, sopir hiji teu raheut", of(injured=0)),
        ("mobil guling, sopirnya teu raheut", None),
        ("sopir 1 tangane tugel, durung mati", of(0, 1)),
        ("saurang kabacok beuteungna, teu nepi ka maot", of(0, 1)),
        ("api belum mati, dua petugas luka", of(injured=2)),
        ("dua lecet, satu tidak luka", of(injured=2)),
    ],
)
def test_where_somebody_was_spared_and_nobody_else_was_not(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("tembok retak, kalau ambruk bisa luka 3 orang", None),
        ("nek ora dibayar wong limo bakal mati jarene", None),
        ("lamun rugrug bisa maot lima urang, ayeuna can nanaon", None),
        ("kalau tidak cepat bisa meninggal, korban 2 luka berat", of(injured=2)),
        ("anak saya nonton film perang, 5 orang mati di situ", None),
        ("lagi dolanan game, ning kono wong telu mati", None),
        ("saya mimpi 2 orang meninggal", None),
        ("di sinetron tadi ada 2 orang luka", None),
        ("laka motor 1 luka. tadi info 3 tewas itu salah", of(injured=1)),
        ("kemarin tetangga juga jatuh 1 orang meninggal, sekarang 2 luka", of(injured=2)),
        ("hatur nuhun, dua budak nu tatu kamari tos cageur", None),
        ("pemuda siji arep mati jarene, nang ndhuwur jembatan", None),
        ("lift kantor itu mati, kami berdua di dalam", of(trapped=2)),
        ("rumah tertimbun, penghuni 4 orang lagi mudik", None),
    ],
)
def test_what_may_come_what_is_played_and_what_was_told_wrong(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("bapak, ibu dan dua anak terjebak", of(trapped=4)),
        ("ibu bapak sareng tilu budakna kajebak di suhunan", of(trapped=5)),
        ("bapaknya, mamaknya, sama adiknya dua disengat", of(injured=4)),
        ("sopir dan 2 penumpang luka", of(injured=3)),
        ("korban ibu dan 2 anak luka", of(injured=3)),
        ("3 tewas kata warga, tapi yang tewas cuma 2", of(2)),
        ("sing mati telu, dudu, sing mati mung loro", of(2)),
        ("tatu papat, eh klintu telu dhing", of(injured=3)),
        ("bus isi 30 penumpang. korban 6: 1 tewas, sisanya luka", of(1, 5)),
        ("awalnya 1 md, total penumpang 9", of(1)),
        ("isi tiyang gangsal, setunggal seda, sanesipun tatu", of(1, 4)),
        ("laki bini luka kepalanya", of(injured=2)),
        ("kambinge wae telu sing mati", None),
        ("seekor monyet mati, dua lagi masih di atap", None),
        ("seorang buruh 3 jarinya putus", of(injured=1)),
        ("bocah rolas dientup tawon", of(injured=12)),
        ("wong rongpuluh tatu", of(injured=20)),
        ("tiluwelas jalmi tatu", of(injured=13)),
        ("korban luka limalase wis digawa", of(injured=15)),
        ("dua ji yang luka", of(injured=2)),
        ("wong loro tatu karo siji meneh mati", of(1, 2)),
        ("wong telu kurugan, siji wis didudut metu tapi wis mati", of(1, None, 2)),
    ],
)
def test_who_is_counted_in_more_words(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("wong wadon siji karo anake loro kejebak ning atap", of(trapped=3)),
        ("bapane, mboke karo anake siji tatu kabeh", of(injured=3)),
        ("sedulurku siji kecemplung sumur durung iso munggah", of(trapped=1)),
        ("murangkalih dua kasengat nyiruan", of(injured=2)),
        ("ayam saya 20 mati kebanjiran", None),
        ("bebek warga 30 mati", None),
        ("tukang loro kesetrum, siji mati gosong siji tangane mlonyoh", of(1, 1)),
        ("5 orang keracunan gas, bapaknya meninggal", None),
        ("ora ana sing dadi korban, mung wit ambruk", of(0, 0, 0)),
        ("ndak adaji korban, api sudah padam", of(0, 0, 0)),
        ("buruh dua kagiling mesin", of(injured=2)),
        ("wong loro sing nang njero sempat mlayu", None),
    ],
)
def test_kin_owners_and_what_became_of_them(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("tiga pemuda ngeroyok tukang parkir sampai luka", None),
        ("jalmi duaan neunggeulan tukang ojek dugi ka getihan", None),
        ("2 wong mbacok tanggaku, tatu 1", of(injured=1)),
        ("2 orang membacok warga, 1 luka", of(injured=1)),
        ("dua orang luka dipukul pemuda", of(injured=2)),
        ("dua pekerja meninggal, satu lagi yg mau nolong malah ikut terjebak", of(2, None, 1)),
        ("dua relawan nolong terus ikut kejebak", of(trapped=2)),
        ("satu orang jatuh ke sumur, 2 orang menolong", None),
    ],
)
def test_who_did_it_is_none_and_a_helper_may_become_one(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("meninggal nihil luka 3", of(0, 3)),
        ("MD nihil LB 2", of(0, 2)),
        ("MD: nihil LB: 2", of(0, 2)),
        ("meninggal dunia nihil luka berat 1 luka ringan 4", of(0, 5)),
        ("korban jiwa nihil luka ringan 2", of(0, 2)),
        ("korban luka nihil meninggal 1", of(1, 0)),
        ("luka 3 meninggal nihil", of(0, 3)),
        ("luka 2 meninggal tidak ada", of(0, 2)),
        ("terjebak nihil luka 1", of(None, 1, 0)),
        ("3 luka bakar nihil MD", of(0, 3)),
        ("2 orang luka, nihil meninggal", of(0, 2)),
        ("MD nihil, luka nihil, terjebak nihil", of(0, 0, 0)),
    ],
)
def test_nihil_in_a_telegram_is_of_the_state_it_stands_behind(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("tersetrum 1 orang tewas di tempat", of(dead=1)),
        ("tertimbun 2 orang tewas", of(dead=2)),
        ("terbakar 1 orang meninggal", of(dead=1)),
        ("kejepit 1 orang tewas", of(dead=1)),
        ("kesetrum wong siji mati", of(dead=1)),
        ("kasetrum hiji jalmi maot", of(dead=1)),
        ("terjebak 2 orang, tewas 1", of(1, None, 2)),
        ("luka 1 orang meninggal 2", of(2, 1)),
        ("4 pekerja tertimpa 2 luka 1 terjebak 1 MD", of(1, 2, 1)),
    ],
)
def test_who_died_of_it_is_dead_and_no_more(text: str, counted: Counted) -> None:
    assert read(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("makasih pak tolong segera bantuannya 2 orang luka parah", of(injured=2)),
        ("terima kasih bantuannya pak, ini 2 orang luka lagi", of(injured=2)),
        ("makasih min, tabrakan, sopir selamat, 3 penumpang luka", of(injured=3)),
        ("terima kasih sebelumnya, 2 orang selamat, 1 meninggal", of(dead=1)),
        ("terima kasih pak, ada kecelakaan, 2 anak pulang sekolah luka", of(injured=2)),
        ("maaf pak, matur maaf, minta bantuannya 2 luka", of(injured=2)),
        ("makasih bantuannya yang kemarin, 2 orang luka sudah pulang", None),
        ("keluarga lagi nonton tv tiba2 plafon ambruk, 3 orang luka", of(injured=3)),
        ("anak main game di kamar, rumah kebakaran, 2 anak terjebak di dalam", of(trapped=2)),
        ("lagi main ps rumah roboh 2 luka", of(injured=2)),
        ("bioskop ambruk saat nonton film, 3 luka", of(injured=3)),
        ("mimpi buruk bagi warga, 3 orang tewas tertimbun", of(dead=3)),
        ("kemarin sore truk dari Samarinda terguling 2 orang luka", of(injured=2)),
        ("kemarin 2 orang luka di sini", of(injured=2)),
        ("kemarin ada 2 luka di jalan depan pos ini", of(injured=2)),
        ("kemarin di sini juga ada 2 luka", None),
        ("di tahun 2024 ini sudah 3 meninggal", of(dead=3)),
        ("apakah ada ambulan 2 orang luka berat di depan pasar", of(injured=2)),
        ("katanya 2 meninggal, ternyata cuma luka", None),
        ("2 orang mencuri kabel kesetrum mati", of(dead=2)),
    ],
)
def test_what_sounds_unreal_does_not_silence_who_is_hurt(text: str, counted: Counted) -> None:
    assert read(text) == counted
