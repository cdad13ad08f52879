"""The words of places: relations, kinds of place, and what tells that a name is over."""

from bot.intake.later import later
from bot.intake.phrases import any_of, words

SIDES = any_of("""
    utara, selatan, timur, barat, kiri, kanan, kidul, lor, wetan, kulon, etan, elor, tenggara, barat
    laut,
    timur laut, barat daya, kaler, kilen, ler
""")
_LEADS = any_of("""
    di, d, pas, persis, tepat, tepatnya, arah, lokasi, posisi, nang, ning, neng, sekitar, ing, teng
""")
_BESIDE = any_of("""
    depan, dpn, dpan, depane, didepan, ngarep, ngarepe, ngarepan, hareupeun, hareup, payuneun,
    ngajeng, hadapan, berhadapan, samping, smping, sampinge, disamping, sblh, sebelah, sbelah,
    sebelahan, bersebelahan, belakang, blkg, blkng, blakang, belakange, dibelakang, mburi, mburine,
    tukangeun, wingking, dekat, dkt, deket, dket, dkat, deketnya, dekatnya, deketan, berdekatan,
    didekat, jejer, jejere, sandhing, sandhinge, sak durunge, sakdurunge, sak wise, ngajengipun,
    wingkingipun, celak, celakipun, pengkereun, meuntaseun, palebah, parapatan, tungtung, burine,
    arepan, cedek, seputar, smpg, parek, perek, near, behind, opposite, next to, in front of,
    luhureun, kaleureun, handap,
    cedak, cedhak, cedake, cedhake, cerak, caket, deukeut, gigireun, gigir, sanding,
    sandinge, sisih, sisi, seberang, sebrang, sbrg, nyebrang, seberangan, sebrangan, berseberangan,
    bersebrangan, peuntaseun, sabrang, pertigaan, prtigaan, pertelon, protelon, perempatan,
    prempatan, prapatan, simpang tiga, simpang empat, simpang, tikungan,
    pengkolan, belokan, bangjo, pojok, pojokan, sudut, patokan, patokannya, patokane,
    ancer-ancer, ancer2, ancer, ancere, ancernya, kolong, bawah, handapeun, atas, area,
    kawasan(?! industri| wisata| pelabuhan| lik), arepe, lingkungan, sekitaran, seputaran, pinggir,
    pinggire, pinggiran, tepi, tepian, ujung,
    masuk, dalam, antara, sebelum, sblm, setelah, sesudah
""")
_MOUTH = r"mulut(?= (?:gang|gg|jalan|jl|jln|terowongan|tol|kampung|lorong))"
_SEEN_FROM = any_of("""
    pom, spbu, masjid, mesjid, mushola, musholla, pasar, balai, kantor, sekolah, sd, sdn, smp, smpn,
    sma, sman, smk, jembatan, alun, rs, rsud, puskesmas, polsek, polres, terminal, stasiun, pabrik,
    toko, lapangan, lapang, rel, kuburan, makam, tugu, alfa, alfamart, indomaret, gereja, hotel,
    bank, gedung, kampus, stadion, taman, perempatan, pertigaan, prapatan, langgar, mts, ponpes,
    pondok, kali, sungai, dermaga, pelabuhan, pantai, pulau, tanjung, perum, perumahan, gudang,
    warung, gapura, patung, monumen, museum, klenteng, kelenteng, vihara, madrasah, mi, tk, paud,
    tpq, tajug, surau, bale, balaidesa, posyandu, pustu, pegadaian, koperasi, bioskop, bendungan,
    bendung, bandara, bengkel, kios, minimarket, superindo, apotik, halte, pangkalan, poskamling,
    tpa, tps, pos, rumah sakit, universitas, keraton, kraton, benteng, samsat, pengadilan,
    kejaksaan, dprd, pendopo, tpi, tpu, plaza, ruko, rusunawa,
    mall, embung, waduk, klinik, apotek, kodim, koramil
""")
"""What a bare "utara" or "kidul" may be said of."""
_LINKS = (
    r"sebelah|nya|ne|e|pas|persis|arah|dari|dengan|dgn|dg|sama|sm|karo|kaliyan|jeung|sareng|ka|:"
)
_NOT_FAR = (
    r"(?:(?:tidak|tdk|ga|gak|nggak|ngga|ora|ra|teu|ndak|beli) (?:jauh|adoh|tebih)"
    r"|\d{1,3} ?(?:m|mtr|meter)) (?:dari|dr|ti|seko|saka|soko|sing|sebelum|setelah)"
    r"|(?:di )?(?:muka|balik)|habis|abis|lewat dikit dari|mepet|nempel"
)
"""What tells of a place where a kind of place follows, and of something else where none does."""
RELATED = later(
    rf"(?<![a-z])((?:{_LEADS})?\s*(?:{_BESIDE}|{_MOUTH})(?:\s*(?:{_LINKS})(?![a-z]))*"
    rf"(?:\s+{SIDES}(?:nya|e)?(?![a-z]))?|(?:sebelah|sblh|arah|beulah)\s+{SIDES}(?:nya|e|ne)?"
    rf"|(?:{_NOT_FAR}|(?:sak?)?{SIDES}(?:nya| ?e|ne|ipun|nipun|eun)?)(?=\s+{_SEEN_FROM}\b))"
    rf"(?![a-z])\s*[.:]?\s*"
)
WEAK = words("""
    bawah masuk area pinggir pinggire pinggiran ujung kawasan lingkungan tl arah dalam atas tepi
    tepian antara sebelum sblm setelah sesudah pojok pojokan sudut sisih sisi nyebrang handapeun
    luhureun tungtung sakdurunge durunge handap
""")
"""Relations that only make a landmark of what has a name."""
ESTATES = later(
    r"(?<![a-z-])("
    + any_of("""
        perumahan, perumaha, perumhan, perum, prum, perumnas, komplek, kompleks, komp, kmplk,
        griya, graha, puri, villa, vila, btn, residence, cluster, klaster, rusun, rusunawa,
        apartemen, apartement, kavling, kapling, asrama, aspol, ruko
    """)
    + r")(?![a-z])\s*[.:]?\s*"
)
HAMLETS = later(
    r"(?<![a-z])("
    + any_of("""
        kampung, kmpung, kampong, kp, kmp, kmpg, dusun, dsn, dukuh, dk, pedukuhan, lingk,
        lingkungan, blok
    """)
    + r")(?![a-z])\s*[.:]?\s*"
)
LETTERED = later(r"[a-z]{1,2}\s?\d*|\d+|[a-z]\d+.*|[ivx]+")
"""A block of houses, not a hamlet of that name."""
_KINDS_OF_PLACE = {
    "worship": """
        masjid, mesjid, masigit, mushola, musholla, musholah, mushollah, mushalla,
        musola, langgar, surau, tajug, gereja, kapel, klenteng, kelenteng, vihara, wihara, pura,
        grja, gki, gkj, gbi, gpib, gpdi, hkbp, gbkp, gkps, gmim, gkjw, katedral,
        makam, kuburan, pemakaman, tpu, pondok pesantren, pondok, ponpes, pontren, pesantren,
        islamic center, pasarean, petilasan, majelis taklim, majlis taklim
    """,
    "learning": """
        sdn, sd, sdit, smpn, smp, smpit, sman, sma, smkn, smk, mi, min, mts, mtsn, man, tk, ra,
        paud, tpq, mda, mdta, madrasah, sekolah, sekolahan, sd negeri, smp negeri, sma negeri, smk
        negeri,
        universitas, stai, stain, iain, uin, unika, udinus, unissula, panti asuhan, panti jompo,
        panti, yayasan,
        univ, kampus, politeknik, poltek, akademi, stikes, stmik, stie, unnes, undip, unikal,
        perpustakaan, sanggar, balai latihan, blk, slb
    """,
    "health": """
        puskesmas, pkm, pustu, puskesmas pembantu, rs, rsud, rsup, rsj, rsal, rsab, rsu, rsi, rsia,
        rsd, rumah sakit,
        klinik, apotek, apotik, posyandu, poliklinik, laboratorium, pmi
    """,
    "trade": """
        pasar, psr, alfamart, alfamaret, alfamidi, alfa, indomaret, indomart, superindo, giant,
        minimarket, supermarket, hypermart, swalayan, pasaraya, transmart, ramayana, yogya, grage,
        csb, paragon, dp mall, mall, mal, plaza, toko, tb, warung, wr, warteg, warkop, angkringan,
        bakso, baso, sate, soto, nasi goreng, mie ayam, seblak, geprek, empal gentong,
        burjo, rumah makan, rm, salon, laundry, cafe, kafe, resto, restoran, kfc, mcd, karaoke,
        kantin, dealer, bengkel, grosir, food court, lotte, ade swalayan, pujasera,
        kedai, kios, showroom, distro, optik, cucian mobil, cucian motor, cuci mobil, coffee shop,
        gym, bioskop, waterboom, waterpark, pecel lele, peternakan,
        bengkel tambal ban, tambal ban, bengkel las, bengkel motor, bengkel mobil,
        konter, counter, pangkas rambut, rumah potong, depot, toserba, pertokoan, sentra
    """,
    "traffic": """
        pom bensin, pom, spbu, pertamina, pertashop, spbe, terminal bus, terminal bis, terminal
        angkot, terminal, stasiun kereta, stasiun, halte, pool, poll,
        rel, perlintasan, palang pintu, palang kereta, pintu tol, gerbang tol, exit tol, tol,
        jalan tol, rest area, jpo, flyover, fly over, flay over, underpass, jembatan penyeberangan,
        jembatan penyebrangan, jembatan layang, jembatan gantung,
        jembatan, jbt, kreteg, sasak, tanjakan, turunan, parkiran, tempat parkir, bandara, runway,
        simpang lima, pangkalan, terowongan, viaduk, jetty, jpl, jambatan
    """,
    "water": """
        walungan, wahangan, kalen, pelabuhan, dermaga, bendungan, bendung, waduk, pantai, muara,
        sungai, kali, pintu air,
        tambak, situ, setu, curug, embung, kolam renang, kolam, tpi, ppi, ppn, ppp, boom, gua,
        air terjun, rumah pompa, ksop, goa
    """,
    "land": """
        alun-alun, alun alun, alun2, lapangan, lapang, stadion, gor, taman, kebun binatang, gunung,
        bukit, tps, tpa, hutan, kebun, sirkuit, jogging track, kebun raya, candi, pulau, tanjung,
        teluk
    """,
    "office": """
        kantor, balai desa, balaidesa, bale desa, balai kota, balaikota, balai kelurahan,
        balai warga, balai rw, balai, kelurahan, kecamatan, polsek, polres, polresta, polda,
        mapolres, mapolsek,
        mapolresta, mapolda, lanud, yonif, mako, makodim, makoramil, satlantas,
        koramil, kodim, korem, lanal, samsat, lapas, rutan, kejaksaan, pengadilan, dprd, bkkbn,
        bpjs, pln, pdam, telkom, dishub, dinas, kua, bpbd, damkar, pegadaian, kantor pos, pendopo,
        bank, bri, bca, bni, mandiri, btpn, bjb, atm, koperasi, bpr, gedung, wisma, bulog, lik, kiw
    """,
    "work": """
        pabrik, pt, cv, ud, konveksi, jebor, penggilingan padi, penggilingan, mess, depo,
        pltu, pltd, plta, gudang, kawasan industri, studio, rph, tower, menara, gardu induk
    """,
    "marks": """
        tugu, museum, benteng, keraton, kraton, baliho, patung, monumen, bundaran, bunderan, bangjo,
        tebing,
        gapura, lampu merah,
        traffic light, pos ronda, pos kamling, pos satpam, pos polisi, poskamling, pos
    """,
    "homes": """
        kost, kos, kosan, kostan, kos-kosan, kos2an, kontrakan, rumah, rmh, omah, imah, hotel,
        losmen, penginapan, homestay,
        guest house
    """,
}
"""Kinds of places as they stand before a place's name, by what people go there for."""
_CLASS = any_of(", ".join(_KINDS_OF_PLACE.values()))
FACILITIES = later(rf"(?<![a-z]){_CLASS}(?![a-z]|-[a-z])")
PARTS = any_of("""
    parkiran, tempat parkir, lahan parkir, lapangan parkir, parkir, halaman, pelataran, teras,
    emperan, plafon, atap, lobi, lobby, landasan, pagar, gerbang, kantin, toilet, wc, basement,
    ruang tunggu, ruang kelas, kelas, asrama, asrama putra, asrama putri, pasar darurat, aula,
    warung2, warung-warung, kios2, kios-kios, lapak, rooftop, daratan, bibir, jurang, lereng, lift,
    eskalator, travelator, tebing,
    tangki, silo, cerobong, boiler, menara air, dapur, gudang belakang
""")
"""Parts of a place: where the place itself follows, its name begins there."""
PART = later(
    rf"(?<![a-z])(?!gerbang tol)(?:dermaga\s+(?=pelabuhan)|tanjakan\s+(?=exit|tol)|{PARTS}\s+"
    rf"(?:{PARTS}\s+)*"
    rf"(?:di\s+|dari\s+)?(?={_CLASS}(?![a-z])))"
)
OWNED = words("""
    situ setu rumah rmh omah imah kelurahan kecamatan kos kost kosan kostan kos-kosan kos2an pos pt
    cv ud tebing baliho bundaran bunderan lampu mi min man mandiri pool rel warung toko gudang wr
    bengkel hutan lapak tol pangkalan balai kantin konter counter salon laundry angkringan tower
    kolam pertokoan losmen penginapan rm depot sentra dealer kebun ra blk pertashop kedai kios
    showroom distro optik gym mess depo konveksi jebor penggilingan peternakan panti yayasan benteng
    mako sanggar studio koperasi menara
""")
"""Facilities that need a proper name, or they are what the incident happened to."""
AGENCIES = words("""
    damkar bpbd pmi pln dishub dinas pdam polsek polres polresta polda telkom bri bca bni mandiri
    candi gunung bukit pulau tanjung teluk tol laut dprd gedung kelurahan kecamatan
    jalan tol
""")
"""What is a place only where something is said to be at it: an agency comes, a hill erupts."""
STALLS = words("bakso baso sate soto seblak geprek") | {"nasi goreng", "mie ayam", "empal gentong"}
"""What is eaten, and a place only where something is said to be at it and its owner is told."""
ALONE = words("""
    pasar terminal stasiun pelabuhan dermaga kafe cafe klinik puskesmas tk sd smp sma smk
    sekolah mall mal bank masjid mesjid mushola gereja lapangan stadion kampus pantai
    tambak pom spbu alfamart indomaret makam kuburan minimarket karaoke rs rsud bandara
    spbe alfamidi apotek apotik ponpes pesantren langgar polsek polres koramil kodim
    mapolres mapolsek mapolresta mapolda makodim jambatan alun-alun alun2 embung waduk swalayan
    supermarket balaidesa tpa tpi rutan lapas superindo giant transmart ramayana yogya grage csb
    paragon pasaraya gki gkj gbi gpib gpdi hkbp katedral vihara wihara klenteng kelenteng
""") | {"sma negeri", "smp negeri", "sd negeri", "smk negeri", "rumah sakit", "pom bensin",
    "rest area", "balai desa", "bale desa", "balai kota", "alun alun", "kolam renang",
    "kantor pos", "balai kelurahan", "simpang lima", "terminal bus", "terminal bis",
    "terminal angkot", "stasiun kereta"}  # fmt: skip
"""Facilities that are a place even without a name, where something is said to be "di" one."""
BY_AREA = words("""
    pasar jembatan spbu bandara stasiun terminal pelabuhan perlintasan puskesmas pustu polsek
    koramil sd sdn smp smpn sma sman smk smkn embung bendungan pantai tpa tps perum perumahan
    stadion flyover kelurahan desa kecamatan lurah waduk tanjakan turunan simpang kali sungai pos
    situ muara masjid balai dermaga jpl mi mts sdit paud goa jambatan
""") | {
    "fly over",
    "jembatan layang",
    "jembatan gantung",
    "lampu merah",
    "traffic light",
    "kantor kelurahan",
    "kantor desa",
    "palang pintu",
    "exit tol",
    "pintu air",
}
"""Facilities that are called after where they are."""
OPEN_LAND = words("permukiman pemukiman hutan tambak muara turunan tanjakan kebun tol")
"""What is no landmark by the name of its kelurahan alone."""
LONG = words("kali sungai walungan wahangan kalen rel tol")
"""What is so long that another landmark tells more."""
NEVER = words("rumah rmh omah imah kelurahan kecamatan")
"""Facilities that are no landmark without a relation, whatever they are called."""
HOSPITALS = words("rs rsud rsu rsi rsia rsd rsup rsj klinik puskesmas pkm") | {"rumah sakit"}
LODGINGS = words("kos kost kosan kostan kos-kosan kos2an kontrakan tebing")
"""Facilities that are one only by a name of their own: "Kos Hijau"."""
SUFFIXES = later(
    r"(?<![a-z])"
    + any_of("""
        mall, plaza, square, toserba, point, center, centre, residence, regency, permai, indah,
        asri, estate, hills,
        garden, city, village, townhouse, park, land, junction, resort, swalayan
    """)
    + r"(?![a-z])"
)
"""Kinds of places as they stand behind a name: "Grage Mall", "Kalijaga Permai"."""
_WHOSE = any_of("""
    kel, ds, mobil, petugas, tim, pemadam, unit, nomor, kepala, ketua, truk, ambulans, pasien,
    tiang, kabel, gardu, trafo, dibobol, isi, lapor, hubungi, sudah, butuh, minta, bocah, bocah2,
    siswa, siswi, murid, pelajar, guru, budak, perawat, bidan, dokter, satpam, staf, admin,
    resepsionis, susur, arung, normalisasi, pengerukan,
    anak, anak2, lulusan, orang, penjaga, beberapa,
    sababaraha, berapa, kedua, tiap, pegawai,
    karyawan
""")
NOT_A_PLACE = later(rf"(?:\b{_WHOSE}|(?<!lantai )(?<!lt )(?<!lt\. )(?<!\d)\d+)\.?\s*$")
"""What stands before a facility that only tells whose somebody or something is."""
ITS_PUPILS = later(
    r"\b(?:siswa|siswi|murid|pelajar|santri|karyawan|buruh|pekerja|pegawai|bocah|bocah2|budak|satpam"
    r"|jemaat|pengunjung|penghuni)\s*$"
)
"""Whoever are many at a place: it may be there that something happened to them."""
TAKEN_IN = later(
    r"\b(?:masuk|mlebu|asup|opname|berobat|dirawat|rawat)\s*(?:di|ke|ning|ka)?\s*$"
    r"|\b(?:sudah|sdh|udah|udh|wis|wes|tos|sampun)(?: ada| berada| tekan| nyampe| sampai)?"
    r" (?:di|ning|nang|neng|ten|teng|ti)\s*$"
)
"""What stands before a hospital where somebody is brought."""
DIED_AT = later(
    r"\b(?:meninggal|tewas|mati|maot|pupus|seda|md) (?:di|ning|nang|neng|ten|teng|ti)\s*$"
)
"""The same before a hospital without a name."""
WATER_OF = later(
    r"\b(?:tanggul|tanggule|tanggulnya|banyu|banyune|air|airnya|luapan|parapet|parapete|bantaran)\s*$"
)
"""What stands before a river that has burst or risen: it is long, and no landmark."""
NAMED_PLACE = later(
    rf"\b(?:(?:di|d|nang|ning|neng|ing|teng|lokasi|lok|tkp|posisi|tempat|alamat)\s*:?\s*"
    rf"(?:(?:lantai|lt)\.? \d+ )?(?:{PARTS}\s+)*|{PARTS}\s+|(?:lantai|lt)\.? \d+ )$"
)
FROM = later(r"\b(?:dari|dr|ti)\s*(?:(?:lantai|lt)\.? \d+ )?$")
"""Where it is seen, heard or fetched from: a place, though no building that burns."""
BARE = words("""
    pasar toko gudang pabrik rumah rmh omah imah gedung warung bengkel kos kost kosan kantor
    sekolah hotel jembatan sungai kali pantai taman rel pos sd smp sma tk kebun tambak lapangan
    kolam pondok gunung bukit asrama ruko tps tpa tower baliho masjid mushola gor mall pt cv
    cafe kafe resto restoran rm salon studio kantin kuburan makam langgar gereja stasiun
    terminal pelabuhan dermaga bandara apotek bank atm klinik waduk bendungan halte swalayan
    minimarket alfamart indomaret puskesmas rs kelurahan kecamatan polsek damkar bpbd pmi pln
    dinas pdam batik alfa pom mi man laundry situ wr tb pool boom apartemen rusun perumahan
    perum komplek kompleks kampung kp kmp blok dusun
""")
"""Facilities that are no landmark alone, without a relation before or a name behind."""
_HOME = any_of("""
    rumah, rmh, omah, umah, imah, griyo, griya, bumi, kontrakan, kos, kost, kosan, warung, toko,
    bengkel, gudang, ruko, kios, lapak
""")
_WHOSE_HOME = any_of("""
    saya, kami, warga, kosong, orang, tetangga, pelapor, korban, dia, besar, tua, panggung, kayu,
    kulo, kula, abdi, sy, aku, isun, nyong, ulun, kuring, kita, sendiri
""")
NOTHING = later(
    any_of("""
        pemukiman, permukiman, rumah2, tetangga, kejadian, tkp, nya, situ, sini, sana, ini, itu,
        jalan, gang, saya, kami, banget, sekali, aja, saja, warga, api, pasar2, orang, anak, besar,
        jalannya, lokasi, kamar mandi, sekarang, pagi, malam, tadi, dalam, kota, kanan, kiri,
        anaknya, matanya, ibunya, kali, ka, ke, warung2, bis,
        atap, atep, genteng, loteng, plafon, pohon, lantai, lantai dua, teras, kasur, mobil, motor,
        truk, tiang, tiang listrik, korban, permukiman warga, pemukiman warga
    """)
    + rf"|(?:dalam )?{_HOME}(?:nya|e|ku|na|ne|2)?(?: {_WHOSE_HOME})?|\d+|[ivx]+"
    r"|[a-z]{3,}nya|asrama(?: putra| putri)?|komplek|kompleks|perumahan|perum|kampung|blok|gang"
)
"""What is no landmark even behind a relation."""
MAY_FOLLOW = words("""
    masuk tl bawah lingkungan area kawasan utara selatan timur barat kidul lor wetan kulon
    simpang dalam bundaran ujung kaler bunderan
""")
"""Relation words that may be part of a name."""
