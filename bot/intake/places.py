"""The words of places: relations, kinds of place, and what tells that a name is over."""

import re

from bot.intake.address import ENDS
from bot.intake.phrases import any_of, words

SIDES = any_of("""
    utara, selatan, timur, barat, kiri, kanan, kidul, lor, wetan, kulon, tenggara, barat laut,
    timur laut, barat daya, kaler
""")
_LEADS = any_of("""
    di, d, pas, persis, tepat, tepatnya, arah, lokasi, posisi, nang, ning, neng, sekitar
""")
_BESIDE = any_of("""
    depan, dpn, dpan, ngarep, ngarepe, hareupeun, payuneun, samping, smping, sblh, sebelah,
    sbelah, belakang, blkg, blkng, blakang, mburi, mburine, tukangeun, dekat, dkt, deket, dket,
    dkat, deketnya, dekatnya, cedak, cedhak, cerak, deukeut, caket, gigireun, gigir, sanding,
    sandinge, seberang, sebrang, sbrg, peuntaseun, pertigaan, perempatan, prapatan, pertelon,
    protelon, simpang tiga, simpang empat, simpang, bunderan, bundaran, tikungan, pengkolan,
    bangjo, lampu merah, patokan, patokannya, patokane, ancer-ancer, ancer2, ancer,
    ancernya, kolong, bawah, area, kawasan, lingkungan, sekitaran, pinggir, pinggiran, ujung,
    mulut, pintu masuk, masuk
""")
_SEEN_FROM = any_of("""
    pom, spbu, masjid, mesjid, mushola, musholla, pasar, balai, kantor, sekolah, sd, smp, sma,
    smk, jembatan, alun, rs, puskesmas, polsek, terminal, stasiun, pabrik, toko, lapangan, rel,
    kuburan, makam, tugu, alfa, alfamart, indomaret, gereja, hotel, bank, gedung, kampus,
    stadion, taman, perempatan, pertigaan, langgar, mts, ponpes, kali, sungai, dermaga,
    pelabuhan, pantai, pulau, tanjung
""")
"""What a bare "utara" or "kidul" may be said of."""
RELATED = re.compile(
    rf"(?<![a-z])((?:{_LEADS})?\s*{_BESIDE}(?:\s*(?:sebelah|nya|e|pas|persis|arah|dari|:)(?![a-z]))*"
    rf"(?:\s+{SIDES}(?:nya|e)?(?![a-z]))?|(?:sebelah|sblh|arah)\s+{SIDES}(?:nya|e|ne)?"
    rf"|{SIDES}(?:nya|e|ne)?(?=\s+{_SEEN_FROM}\b))(?![a-z])\s*[.:]?\s*"
)
WEAK = words("bawah masuk area pinggir pinggiran ujung kawasan lingkungan tl arah dalam")
"""Relations that only make a landmark of what has a name."""
ESTATES = re.compile(
    r"(?<![a-z])("
    + any_of("""
        perumahan, perumaha, perumhan, perum, prum, perumnas, komplek, kompleks, komp, kmplk,
        griya, graha, puri, villa, vila, btn, residence, cluster, klaster, rusun, rusunawa,
        apartemen, apartement, kavling, kapling, asrama, aspol, ruko
    """)
    + r")(?![a-z])\s*[.:]?\s*"
)
HAMLETS = re.compile(
    r"(?<![a-z])("
    + any_of("""
        kampung, kmpung, kampong, kp, kmp, kmpg, dusun, dsn, dukuh, dk, pedukuhan, lingk,
        lingkungan, blok
    """)
    + r")(?![a-z])\s*[.:]?\s*"
)
LETTERED = re.compile(r"[a-z]{1,2}\s?\d*|\d+|[a-z]\d+.*|[ivx]+")
"""A block of houses, not a hamlet of that name."""
FACILITIES = re.compile(
    r"(?<![a-z])"
    + any_of("""
    masjid, mesjid, mushola, musholla, musola, mushalla, langgar, pasar, psr, sdn, sd, smpn,
    smp, sman, sma, smkn, smk, mi, mts, mtsn, man, tk, paud, sekolah, kantor, balai desa,
    balaidesa, balai kota, balaikota, kelurahan, kecamatan, puskesmas, pkm, pustu, rs, rsud,
    rsu, rsi, rsia, rumah sakit, klinik, alfamart, alfamaret, alfamidi, alfa, indomaret,
    indomart, superindo, giant, pom bensin, pom, spbu, pertamina, pertashop, terminal, stasiun,
    pelabuhan, dermaga, bandara, alun-alun, alun alun, lapangan, stadion, gor, hotel, toko, tb,
    pabrik, pt, cv, gudang, bank, bri, bca, bni, mandiri, btpn, bjb, atm, warung, wr, warteg,
    rumah makan, rm, apotek, apotik, makam, kuburan, pemakaman, tpu, pondok pesantren, pondok,
    ponpes, pesantren, gereja, klenteng, kelenteng, vihara, mall, mal, plaza, universitas, univ,
    kampus, stikes, unnes, undip, polsek, polres, polda, koramil, kodim, jembatan, jbt,
    bendungan, waduk, pantai, sungai, kali, taman, tugu, museum, keraton, kraton, pintu air,
    pintu tol, gerbang tol, exit tol, jpo, halte, flyover, fly over, underpass, samsat, lapas,
    gedung, wisma, bengkel, dealer, rel, perlintasan, palang pintu, palang kereta, tambak, situ,
    curug, gunung, bukit, embung, pos, pangkalan, kolam renang, kebun binatang, swalayan,
    minimarket, pasaraya, transmart, ramayana, yogya, grage, csb, paragon, dp mall, kfc, mcd,
    kantin, studio, tpi, ppi, tps, tpa, tower, baliho, patung, monumen, bundaran, simpang lima,
    gapura, tanjakan, turunan, tol, jalan tol, parkiran, tempat parkir, supermarket, hypermart,
    posyandu, balai warga, balai rw, pendopo, masjid agung, gua, air terjun, sanggar, kost, kos,
    kosan, rumah, rmh, omah, imah, salon, laundry, cafe, kafe,
    resto, restoran, sd negeri, smp negeri, sma negeri, smk negeri, kejaksaan, pengadilan, dprd,
    bkkbn, bpjs, pln, pdam, telkom, dishub, dinas, kua, bpbd, damkar, pmi, pegadaian, kantor
    pos, batik, islamic center, sirkuit, pujasera, food court, lotte, ade swalayan, thm, gusher,
    boom, pool, poll, jogging track, kawasan industri, kiw, lik, ksop, bulog, rph
""")
    + r"(?![a-z])"
)
OWNED = words("""
    situ rumah rmh omah imah kelurahan kecamatan kos kost kosan pos batik pt cv mi man mandiri pool
    rel warung toko gudang pabrik
""")
"""Facilities that need a proper name, or they are what the incident happened to."""
ALONE = words("""
    pasar terminal stasiun pelabuhan dermaga kafe cafe klinik puskesmas tk sd smp sma smk
    sekolah hotel mall mal bank masjid mesjid mushola gereja lapangan stadion kampus pantai
    tambak pom spbu alfamart indomaret makam kuburan
""")
"""Facilities that are a place even without a name, where something is said to be "di" one."""
NEVER = words("rumah rmh omah imah kelurahan kecamatan kos kosan")
_AWAY = any_of("""
    dibawa, dilarikan, dirujuk, rujuk, diantar, antar, antarkan, dievakuasi, bawa, menuju, nuju,
    tujuan, jurusan, ke, ka, ke arah, kearah, arah, arahnya, dari arah, dialihkan, pindah,
    kabur, lari, lewat, lwt, via, putar, memutar, putar balik, muter, alternatif, pulang dari,
    datang dari, asal, kontrol
""")
_STREET = r"(?:jl|jln|jalan)?\.?\s*$"
ELSEWHERE = re.compile(
    rf"\b{_AWAY}\s*(?:ke|lewat|menuju|arah|via|dari)?\s*(?:(?:rumah|rmh) duka\s*)?{_STREET}"
)
"""What stands before a place that is a destination, a direction or a detour."""
_HELP = any_of("""
    tolong, tlg, minta, mohon, butuh, kirim, kirimkan, perlu, kedah, ambulan, ambulans,
    ambulance, damkar, pemadam, petugas, bantuan, datang, merapat, segera
""")
_FALLS = any_of("""
    tumbang, roboh, rubuh, ambruk, runtuh, jatuh, rebah, miring, mereng, doyong, melintang,
    longsor, ambrol, meluap, luber, tumpah, terguling, nyemplung, kecemplung, terjun
""")
SENT_FOR = re.compile(
    rf"\b(?:{_HELP}\s+(?:\w+\s+){{0,2}}|{_FALLS}\s+)(?:ke|ka|nang|maring)\s*{_STREET}"
)
"""Help is asked to come there, or something falls there: that is the place."""
_ME = any_of("saya, sy, aku, kula, abdi, pelapor, penelpon, pelapornya")
_AM = any_of("""
    ini, nya, sekarang, lagi, sih, nelpon, nelfon, telpon, telepon, telp, menelpon, tinggal,
    warga, sendiri, orang, bukan, dari, rumahnya, domisili, posisi, berada, asli
""")
CALLERS_OWN = re.compile(
    rf"\b{_ME}\s*(?:{_AM}\s*)*(?:di|dari|orang|warga|daerah)?\s*(?:rumah)?\s*$"
    rf"|\b(?:rumah|alamat|posisi|domisili|kos|kantor) {_ME}(?:nya)?\s*(?:di|ada di|:)?\s*$"
)
"""What stands before the caller's own place."""
NOT_A_PLACE = re.compile(
    r"\b(?:kel|ds|mobil|petugas|tim|pemadam|unit|nomor|kepala|ketua|truk|pak|ambulans|pasien|tiang|kabel|gardu|"
    r"trafo|dibobol|isi|lapor|hubungi|sudah|butuh|minta)\.?\s*$"
)
NAMED_PLACE = re.compile(r"\b(?:di|nang|ning|neng|lokasi|lok|tkp|posisi)\s*:?\s*$")
BARE = words("""
    pasar toko gudang pabrik rumah rmh omah imah gedung warung bengkel kos kost kosan kantor
    sekolah hotel jembatan sungai kali pantai taman rel pos sd smp sma tk kebun tambak lapangan
    kolam " "pondok gunung bukit asrama ruko tps tpa tower baliho masjid mushola gor mall pt cv
    cafe kafe resto restoran rm salon studio kantin kuburan makam langgar gereja stasiun
    terminal "pelabuhan dermaga bandara apotek bank atm klinik waduk bendungan halte swalayan
    minimarket alfamart indomaret puskesmas rs kelurahan kecamatan polsek damkar bpbd pmi pln
    dinas pdam batik alfa pom mi man laundry situ wr tb pool boom apartemen rusun perumahan
    perum komplek kompleks kampung kp kmp blok dusun
""")
"""Facilities that are no landmark alone, without a relation before or a name behind."""
OVER = (
    ENDS | words("baju umur usia pakai celana warna ciri jaket kaos berjaket milik jumlah")
) - words("""
    masuk sekolah rumah toko simpang jembatan pasar kantor mobil motor kampung komplek kompleks
    perum perumahan polisi wilayah daerah kawasan dalam api baru lama tengah besar satu dua tiga
    bersama merah hijau kuning desa total blok bapak ibu pak bu haji naik pos tua raya min mas
    kelurahan kecamatan kel area pintu turunan tanjakan masjid mesjid mushola musholla musola
    terminal spbu puskesmas rsud alfamart indomaret mall polsek polres parkiran parkir sd smp
    sma sdn smpn sman smk
""")
OVER_HARD = words("""
    rt rw jl jln jalan gg gang kec kel kelurahan kecamatan no nomor lt desa ds dusun dsn nang
    ning neng ing
""")
VERBS = words("""
    terbakar kobong kebakaran roboh ambruk rubuh tumbang meledak bocor tenggelam hanyut kecebur
    kecemplung nabrak menabrak ditabrak tertabrak jatuh pingsan ngamuk mengamuk " "masuk hilang
    digigit disengat berkelahi ribut dibegal dirampok banjir tergenang terendam longsor ambrol
    jebol miring putus terjebak terjepit kejepit terguling mogok sakit "meluap mati hamil
    menghadang berhenti tergeletak ditemukan dikeroyok mohon tolong api asap air sarang ular
    tawon pohon kabel tiang orang anak mobil motor truk korban lagi sekarang bawa lari kabur
    teriak ndak gak mungkin brp berapa pakai sebelum jebol mati surut deras saya sy kemarin mau
    yang bikin keliatan kelihatan percikan meletus dicabuli penuh macet rusak amblas nyangkut
    kebanjiran kemasukan dirusak dibongkar dijebol dibobol diserang
    kebakar kahuruan kaduruk kelelep kalelep keleban kerendem kerendam tambah gigit nggigit
    ngagigit runtuh bilang hujan disatroni dirampok dipecah dibakar gelut tawuran melahirkan
    kritis kejang nyruduk ngebul berasap retak bergoyang goyang ambles njeblug mbledos bedah
    lepasin nyelametin ditangkap diamankan tabrakan bentrok demo keracunan muntah sesak demam
    dikejar ngejar mabuk mabok teriak2 nangis minta butuh perlu wis wes geus tos keur pas maneh
    deui deuih euy cuma hanya katanya kayaknya kelihatannya sepertinya tolongin buruan cepat
    cepet segera terus trus terapung ngambang mengapung nemu nemokke katingali kabeuleum isinya
    isi bah malah padahal soalnya karena sebab akibat hampir nyaris semua semuanya sampe
""")
"""Words that tell what happened: a name is over there."""
NOTHING = words("""
    pemukiman permukiman rumah2 tetangga kejadian tkp
    nya rumah rumahnya situ sini sana ini itu jalan gang saya kami rmh banget sekali aja saja
    warga api pasar2 orang anak besar jalannya lokasi kamar mandi sekarang pagi malam tadi dalam
    rumahku kota kanan kiri situ sini anaknya matanya ibunya
""") | {
    "rumah saya",
    "rmh saya",
    "rumah kami",
    "rumah warga",
    "kamar mandi",
    "rumah kosong",
    "rumah pelapor",
    "kami",
    "dalam rumah",
}
"""What is no landmark even behind a relation."""
MAY_FOLLOW = words("""
    masuk tl bawah lingkungan area kawasan utara selatan timur barat kidul lor wetan kulon
    simpang dalam bundaran ujung kaler bunderan
""")
"""Relation words that may be part of a name."""
