"""Whether somebody has begun to deal with it; a plea says nothing.

Who helps, how far it is, and what is done are lists; a verb of the third is any form of its root:
"ditolong", "menolong", "nolongin", "ngabantu".
"""

import re

from bot.intake.elsewhere import LONG_AGO, sentence
from bot.intake.later import later
from bot.intake.phrases import any_of
from bot.intake.roots import Roots
from bot.intake.sayings import THANKS
from bot.intake.sign import Sign
from bot.intake.text import SHORT, Line, Text

DOING = """
    tangan tolong tulung bantu padam siram evakuasi aman lerai jinak obat rawat kompres bopong
    angkat angkut potong gergaji bersih semprot tangkap pinggir cari golek teang gali gotong sedot
    pompa urus jaga balut perban infus tenang bujuk dorong bendung tambal sumbat karung alih
    periksa urug usir ikat candak pasang atur kejar udag pisah tanggulang kendali lokalisir kosong
    tandu bubar halau bebat pagar benah tahan tegur kondisi kuasa diri salur bagi kirim selam sisir
    gendong sekat jaring papah pareum sirep
    lawan cegat suntik timba kuras himbau kipas pijat kerok ganjal tampung jahit steril lapis jerat
    keduk keruk tabur susur mediasi survei silem pilari tegor fogging kethok ketok tuar taleni bebed
    tali cangcang cancang bungkus damping kurung bener betul dandan ngomeni tutul reda padem
"""
"""What is done, by the roots of its verbs."""
UNDERGONE = """
    singkir pancing selimut jemput keluar turun ungsi pulih baik jauh selamat tutup tarik pindah
    naik cekel cabut copot lepas masuk lebok asup tangkep geret salamet slamet entas junjung tepi
    borgol tekan teken wadah boyong ucul culik rebut
"""
"""Roots whose passive tells of help, whose active does not: smoke "keluar", people "ngungsi"."""
_ENDINGS = "(?:kan|in|i|an|ake|aken|ke|keun|no|na|ni|nya)?"


def _nasal(root: str) -> str:
    """A root as its active verbs begin: tolong -> nolong, siram -> nyiram, gali -> nggali."""
    first, rest = root[0], root[1:]
    if first in "aiueo":
        return f"ng{root}"
    if first == "h":
        return f"(?:ng|nge)?{root}"
    lost = {"k": "ng", "p": "m", "t": "n", "s": "ny"}
    if first in lost:
        return lost[first] + rest
    kept = {"b": "(?:m|nge|nga)", "g": "(?:ng|nga)", "c": "(?:n|nye)", "d": "(?:n|nge)", "j": "n"}
    if first in kept:
        return f"{kept[first]}{root}" if first != "c" else f"(?:nc|ny){rest}"
    return f"(?:nge)?{root}"


ACTIVE = rf"(?:me)?(?:{'|'.join(map(_nasal, DOING.split()))}){_ENDINGS}"
_WORKED = "|".join(DOING.split())
_BY_HAND = "|".join(sorted({*DOING.split(), "bagi"} - {"tolong", "tulung", "bantu", "jaga"}))
_DONE = "|".join([*DOING.split(), *UNDERGONE.split()])
_ITSELF = "tangan|tolong|tulung|bantu|evakuasi|padam|obat|rawat|kendali|lokalisir|urus|aman|jemput"
PASSIVE = (
    rf"(?:(?:di|di |dipun ?|berhasil di)(?:{_DONE})|(?:ke|ter)(?:{_ITSELF})){_ENDINGS}"
    r"(?! (?:bom|peledak|bahan peledak|ranjau|longsor|pohon|material))"
)
"""A passive that says that somebody did it: what is "tersumbat" nobody helped with."""
GIVEN = (
    r"(?:di|mem|me|nge)?(?:kasih|kasi|beri|kei|bere)(?:kan|in)?"
    r" (?:pertolongan|obat|oksigen|infus|minum"
    r"|karung|kain|pasir|lumpur|masker|tenda|kerucut|tanda|rambu|palang|ranting|police line|cone"
    r"|napas buatan|nafas buatan|bantuan|p3k|air|susu|kompres|selimut)"
)
DONE = any_of("""
    dibawa, dicandak, dilarikan, dibantun, diantar, dicek, dimatikan, dipateni, dikubur,
    dipinggirkan, dirujuk, disuntik, diinfus, dipompa, ditindak, diurug, diblokir, dihentikan,
    dijauhkan, diisolasi, digusur, disogrok, ditembak, padam, di evakuasi, ditinjau
""")
"""Passive verbs that tell of help only where they say that it has begun."""
CARED = any_of("""
    ditangani, ditolong, ditolongin, ditulungi, ditulungan, dipadamkan, dipadamin, dievakuasi,
    diobati, dirawat, dikompres, dibopong, dilerai, dijinakkan, tertangani,
    disiram(?! air keras| bensin| minyak), disemprot, diberi pertolongan, dikasih pertolongan,
    diungsikan, diungsikeun, diungsike, diungsikno, dicekelan, dicekeli, didampingi,
    gotong royong, diikat kain, diperban, dibalut
""")
"""Passive verbs that tell of help by themselves."""
BARE = any_of("""
    evakuasi, siram, siramin, semprot, padamkan, padamin, cari, angkat, bantu, bantuin, tangani,
    amankan, obati, atur, gali, potong, sedot, pompa, usaha, berusaha, gotong royong, kerja bakti,
    mitigasi, negosiasi, patroli, turun tangan, jaring, tarik, dorong, pasang,
    p3k, cpr, rjp, penanganan, penyelamatan, penyisiran, pencarian, pemadaman, pembersihan,
    pendinginan, olah tkp, usir, ikat, kompres, tutup kain, jemput, misah
""")
WORK = rf"(?:{ACTIVE}|{PASSIVE}|{GIVEN}|{DONE}|{BARE})"
BEGAN = any_of("""
    sementara, sebagian, dalam, proses, sudah, telah, sedang, lagi, mulai, baru, sempat, keur,
    nuju, langsung, masih, lagek,
    parantos, rada
""")
MODES = any_of("""
    coba, dicoba, nyoba, mencoba, mulai, berusaha, ada yang, di, bisa, sempat, berhasil, oleh, pada,
    ikut, rame rame, ramai ramai, gotong royong, bareng, bersama, terpaksa, bantu, membantu,
    sebagian, sementara, langsung, lagi, saling, sudah
""")
CREWS = any_of("""
    petugas, polisi, polsek, polres, damkar, pemadam, bpbd, relawan, tim, ambulans, pmi, satpol,
    satpol pp, pln, pertamina, orang pertamina, telkom, teknisi, basarnas, sar, bantuan, derek,
    dinas, dishub, aparat, tim medis, bidan, puskesmas, mobil damkar, pawang, perawat, dokter,
    linmas, babinsa, bhabinkamtibmas, tni, tagana, avsec, koramil, patroli, piket, orang pln, nakes,
    (?<!pipa )(?<!saluran )(?<!ledeng )pdam, mantri, satgas, regu, pjr, polantas, satlantas, lantas,
    ambulansnya, kai, pulisi, polwan, mobil pk, pkppk, arff, polhut, satpolairud, polair, perahu
    karet, mobil derek, mobil tangki, alat berat, beko, petugas pom, petugas pertamina, dalmas, pmk,
    mobil pmk, brimob, sabhara, inafis, danru, pemdes, aparat desa, perangkat desa, fkdm, patroli
    samapta, tugboat, speed, bhabin, ptgs, dinkes, dinsos, dlh, dpu, babinkamtibmas, unit damkar,
    polsuska, samapta, resmob, reskrim, satreskrim, gegana, jibom, penjinak bom, densus, polda,
    propam, uptd ppa, unit ppa, p2tp2a, psc, tgc, dvi, kplp, ksop, kp3, syahbandar, airnav,
    gulkarmat, manggala agni, bksda, karantina, jasa marga, pupr, dpupr, pu, perkim, senkom, banser,
    ansor, kokam, mdmc, marinir, tentara, lanal, kodim, brigif, yonif, jagawana, trantib, tim gerak
    cepat, tim rescue, tim reaksi cepat, trc, psc 119, tim sar, sar gabungan, tim gabungan, petugas
    gabungan, tim reaksi, polsus, poltekpar
""")
"""Whose trade it is."""
NEAR = any_of("""
    warga, wargane, wargana, masyarakat, tetangga, tatangga, tonggo, satpam, security, ronda,
    hansip, montir, mandor,
    (?<!kapal )(?<!perahu )(?<!kampung )(?<!dermaga )(?<!pemukiman )nelayan,
    teman, temannya, kawan, kawannya, excavator, ekskavator,
    supeltas, apar, guru,
    temen, temennya, temene, kanca, kancane, batur, bature, baturna, rerencangan,
    sopir lain, kapal lain, teman temannya, bapaknya, karyawan, penjaga, orang kampung, pemuda,
    tangga, masyarakat peduli api, pak rt, ketua rt, takmir, marbot, ranger, pegawai,
    orang orang
""")
"""Who stands near and does what can be done."""
KIN = any_of("""
    keluarga, keluarganya, ibunya, suaminya, istrinya, anaknya, kakaknya, adiknya, santri, pak
    lurah,
    kernet, penumpang lain, pengendara lain
""")
HELPERS = f"(?:{CREWS}|{NEAR}|{KIN})"
SELF = any_of("saya, kami, aku, kita, kula, abdi")
NEVER = any_of("""
    belum, tidak, mau, akan, minta, butuh, takut, panik, harus, nunggu, menunggu, bisa, ingin,
    perlu, sieun, wedi, tiasa, iso, saged, dapat, kersa, purun, untuk, buat, agar, supaya, biar,
    bisakah, kanggo, kango, pikeun, kudu, kedah
""")
NO_WORK = any_of("""
    ngungsi, mengungsi, panik, takut, kumpul, berkumpul, keluar, lari, nangis, di jalan, otw,
    menunggu, nunggu, ditelepon, ditelpon, dihubungi, meluncur, menuju, di luar, teriak, dipanggil,
    diundang, diinfokan, diberitahu, dikontak, dibel, histeris, banyak, pada, ada, lapor, tahu, tau,
    tidak, belum, sadar, dikabari, turun semua, saya, kami, aku, kita, masuk, tua, di dalam, makan,
    tidur, di rumah, lewat, perjalanan pulang, meninggal, luka, jatuh, hilang, pingsan, telp,
    telpon, telepon, nelpon, kebanjiran, kesal, resah, marah, turun sendiri, turun, khawatir,
    gelisah, melapor, terjebak, kejebak, sakit, muntah, kritis, lemas, sesak, bangun,
    pulang, siap, berangkat, capek, kewalahan nunggu, ngumpul, ngarumpul, kerja, bekerja,
    main, masak, mandi, belanja, nonton, nyuci, kurang, jauh, kosong, penuh, rusak, habis, terluka,
    tatu, tewas, cedera, mogok, terjebak macet, mau, minta, butuh, dilaporkan, dikasih tau, mulai
    panik, mulai ngungsi, mulai resah, mulai turun, nyebrang, menyebrang, menyeberang, tugas,
    maot, seda, sedo, pejah, pupus, tilar, wafat, bisa, sandar, bersandar, labuh, berlabuh,
    parkir, melaut, pusing, mual, mules, mulas, batuk,
    gatal, pucat, kejang, keracunan, diare, mencret, mabuk, gemetar, bingung, mumet, ngelu, lieur,
    bertugas, dinas, sehat, selamat, waras, cuti, libur, wedi, keder, sieun, kabur
""")
_WORSE = (
    "(?: (?:meninggal|tewas|mati|maot|luka|terluka|tatu|jatuh|parah|kritis|hilang|terjebak|pingsan"
    "|patah|rusak|roboh|terbakar|tenggelam|seda|pejah))"
)
"""What it may come to: "tidak ada yang sampai meninggal" tells of nobody who came."""
_ARRIVES = f"""
    datang, tiba, sampai(?!{_WORSE}), sampe(?!{_WORSE}), teka, sumping,
    rawuh, dugi, nyampe, merapat, hadir, mrene, teko, tekan, dongkap
"""
ARRIVES = any_of(_ARRIVES)
COMING = any_of(
    f"""{_ARRIVES},
    meluncur, dalam perjalanan, perjalanan, otw, mangkat, budal, indit,
    dikirim, berangkat, dikerahkan, turun, jalan
    """
)
HERE = (
    r"(?:(?:di|ning|neng|ada di|ke|dugi ka) (?:tkp|lokasi|tempat|sini|tempat kejadian)"
    r"|dilokasi|ditkp|disini|ditempat)"
)
CLINIC = r"(?:rs\w*|rumah sakit|puskesmas|pusk|klinik|igd|ugd|bidan|dokter|mantri)"
MAKE = (
    r"(?:nggawe|bikin|membuat|buat|gawe|nyieun|mbangun) (?:tanggul|bendungan|sekat|tangga|rakit"
    r"|parit|jalan|jembatan|posko|dapur)"
)
MATERIAL = (
    r"(?:(?:di|men|n|ng)?(?:tutup|utup)(?:i|in)?|dikasih?|dikasihkan|diganjal|ditambal|dibendung)"
    r" (?:pakai |pake |dengan |sama |ku |nganggo )?"
    r"(?:karung|terpal|kain|pasir|tanah|papan|selimut|handuk|kayu|valve|keran|kran|kasur|karpet)"
)
SEARCH = (
    "(?:pemadaman|pencarian|evakuasi|pertolongan|penyisiran|penanganan|pengamanan|penyelamatan"
    "|pembersihan|pendinginan|penyedotan|pemotongan|pengobatan|perawatan|pendataan|pengaturan"
    "|asesmen|assesmen|assessment|penyelidikan|penyidikan|pengecekan|pemantauan|monitoring|sterilisasi"
    "|pendampingan|olah tkp|cek tkp|cek lokasi|lidik|identifikasi|negosiasi|perbaikan)"
)
HURTS = (
    "(?:tabrak|tembak|pukul|tilang|gusur|suruh|larang|minta|telepon|telpon|hubung|panggil|tahan|kejar"
    "|lapor|temu|jumpa|tunggu|tanya|tolak|tangkis|sebut|kata|kasih tau|beri tahu|kenal|lihat"
    "|aniaya)"
)
"""Roots of what is done by crews without any help, or is asked of them."""
MOVES = "(?:otw|meluncur|berangkat|merapat|bergerak|bergeser|geser|standby|siaga|dalam perjalanan)"
GOES_ON = (
    "(?:melakukan|melaksanakan|dilakukan|dilaksanakan|diupayakan|dilakukeun|dilakoni|berlangsung"
    "|berjalan)"
)
WITH_TOOLS = any_of("""
    apar, alat pemadam, ember, selang, karung basah, karung teles, kain basah, handuk basah, alat
    seadanya, pompa, tangki semprot, gayung, perahu karet, perahu warga, tandu
""")
BROUGHT = any_of("""
    ember, air, apar, selang, tangga, tali, linggis, karung, pasir, perahu, pompa, tandu, genset,
    gergaji, senso, obat, tabung oksigen
""")
OPENS = any_of("""
    dobrak pintu, mendobrak, ndobrak pintu, dobrak, ndobrak, ndobrag, ngadobrak, mecah kaca, mecahin
    kaca, memecah kaca, mbongkar, bongkar, membongkar, bongkar reruntuhan, jebol tembok, jebol
    pintu, buka paksa, nyongkel
""")
"""By helpers alone, for a thief opens, too."""
BY_ONESELF = any_of("""
    siram, siramin, padamkan, padamin, semprot, matikan, matiin, pateni,
    copot, cabut, gotong, kompres, taleni, ikat, bungkus, gendong, bopong, evakuasi, balut, tarik,
    cekel, uruk, sirami, obati, kipasi, bawa ke, bonceng ke, gawa, sedot, pompa
""")
OVER = any_of("""
    di rs, di rsud, di rsu, di rsup, di rsi, di pkm, di rumah sakit, di puskesmas, di igd, di
    klinik, di polsek, di polres, di kantor polisi, di balai desa, padam, teratasi, tertangani,
    terkendali, ada yang nolong, ada yang bantu, ada yang menangani, ada pertolongan, ada tindakan,
    ada penanganan
""")
CREW_ACTS = (
    r"(?:me(?:m|n|ng|ny)[a-z]{4,}|nembak|pakai gas|pasang|kewalahan|ngepam|nyekat|mbujuk|naik)"
)
NO_ACTS = r"(?:menuju|menunggu|meminta|mengatakan|menyuruh|menolak|menonton|melihat|menjawab)"
NOT_YET = r"(?:tidak belum|belum|tidak|laka(?= yang))"
_BY = "(?:oleh |sama |ku |karo |dening )?"
_TOOLS = "(?:tali|tambang|cangkul|kayu|bambu|ember|air|tangga|linggis|gergaji|senso|tandu|perahu)"
_TO = "(?:ke|ka|di|dhateng|maring|menyang|meng|ing)"
_TAKEN = any_of("""
    dibawa, dilarikan, dirujuk, dicandak, digawa, digowo, dibekta, dipunbekta, dipundhut, diantar,
    diterke
""")
_OF_HERE = f"(?:kami|sekitar|setempat|sini|lokal|desa|dan {HELPERS})"
_SAVES = "ny(?:e|a)?lamet(?:ke|no|na|in|keun|aken)"
_SUFFERS = "(?:luka|tatu|cedera|meninggal|tewas|mati|gugur|hilang)"
_WAYS = (
    rf"{BEGAN}(?: (?:{MODES}|{HELPERS}))* {WORK}",
    rf"{HELPERS}(?: (?!{NEVER}\b)\w+){{0,2}}? (?:{ACTIVE}|{GIVEN}|{_SAVES})",
    rf"{HELPERS}(?: {MODES}| {BEGAN})+ {WORK}",
    rf"{HELPERS}(?: {_OF_HERE})? (?:{_BY_HAND}){_ENDINGS}",
    rf"{HELPERS}(?: \w+)? (?:bawa|membawa|mbawa|nggawa|nggawani|mawa|ngusung) {BROUGHT}",
    rf"{HELPERS}(?: \w+)? (?:{OPENS}|{MAKE})",
    rf"{HELPERS} (?:turun tangan|nyo?ba|coba)",
    rf"{PASSIVE}(?: keluar| metu| kaluar| turun| naik)? {_BY}{HELPERS}",
    rf"(?:bantu|membantu|ngrewangi|mbantu|ikut) {ACTIVE}",
    rf"yang {ACTIVE}(?: \w+)? (?:{SELF}|{HELPERS})",
    rf"di(?:dobrak|bongkar|jebol|pecah|rebut|ambil|buka)\w* {_BY}{HELPERS}",
    rf"di(?!{HURTS})[a-z]{{4,}} {_BY}{CREWS}",
    r"(?:garis polisi|police line|barikade|rambu|pembatas)(?: \w+)? (?:ter|di)pasang\w*",
    rf"{SEARCH}(?: awal)? {CREWS}|{CREWS}(?: \w+)? (?:proses|{SEARCH})",
    rf"(?:ditolong|dibantu|ditulungi) {_BY}\w+(?:nya)?",
    rf"di(?:tarik|gali|angkat|potong|keruk|keduk|tandu|siram)\w* pakai {_TOOLS}",
    r"(?:luka|darah)\w* (?:sudah )?di(?:ikat|tali|tekan|teken|balut|bebed|bungkus|tutup)\w*",
    rf"{_TAKEN}(?: (?!kabur|lari)\w+){{0,2}} {_TO} {CLINIC}",
    rf"{MATERIAL}|{CARED}|pakai {WITH_TOOLS}|sudah {OVER}",
    rf"{SELF} (?:{BY_ONESELF}|tutup kain|(?:{BEGAN} |coba |nyoba |cuma )+{WORK})",
    r"(?:tak|tidak) (?:siram|tutup|gotong|semprot|pateni|kompres|taleni|bonceng|gawa)",  # "I"
    r"sudah (?:dicoba(?:an|i|in)?|dicobian|dijajal|dicobo)",
    r"apar (?:sudah )?(?:habis|gagal|tidak mempan|tidak cukup)|habis (?:\w+ )?(?:tabung )?apar",
    r"pompa(?:nya)?(?: air)? sudah (?:jalan|nyala|dinyalakan|hidup|dihidupkan|beroperasi)",
    r"pintu (?:air|lift) sudah dibuka|listrik(?:nya)? sudah di(?:putus|cabut)\w*",
    r"tanggul(?: sementara| darurat)? sudah (?:dibuat|dibangun|dipasang|ditambal)",
    r"(?:posko|dapur umum|tenda)(?: sudah)? (?:berdiri|ada|didirikan|dibuka|dibangun)",
    r"(?:maling|pelaku(?:nya)?|sudah) (?:ketangkep|ketangkap|tertangkap|katewak|kecekel|kecandak)",
    r"(?:api|apinya) sudah (?:mati|sirep)",
    rf"banyak yang (?:{ACTIVE}|nyekel\w*|megang\w*)",
    rf"{GOES_ON} {SEARCH}|{SEARCH}(?: masih| sudah| sedang| terus)* {GOES_ON}",
    rf"{SEARCH}(?: awal)? (?:oleh|sama|dari) {HELPERS}",
    rf"{NEAR}(?: \w+)? (?:gotong royong|kerja bakti)",
    rf"{BEGAN} ada (?:\w+ (?:orang |unit |mobil )?)?{HELPERS}",
    rf"(?:{CREWS}|{NEAR})(?: (?!{NO_WORK}\b)\w+)? (?:{BEGAN}|pada) (?!{NO_WORK}\b)\w+",
    rf"(?:polsek|polres|koramil|pos)(?: (?!{NO_WORK}\b)\w+){{1,3}} {BEGAN} (?!{NO_WORK}\b)\w+",
    rf"{CREWS}(?: (?!{NOT_YET}\b)\w+){{0,2}}? {BEGAN} (?:{HERE}|{COMING}|ada(?! yang))",
    rf"{CREWS} (?:{BEGAN} |cuma |ada )*\d+ (?:unit|mobil|armada|orang)(?! (?:ter)?{_SUFFERS})",
    rf"{CREWS}(?: \w+){{0,4}} (?:diterjunkan|dikerahkan|disiagakan)",
    rf"{CREWS}(?: (?!{NOT_YET}\b)\w+)? (?:{MOVES}|menuju (?:lokasi|tkp|sini)|{BEGAN} (?:be)?kerja)",
    rf"{CREWS} (?:kerja )?(?:(?:di|ada di) (?:tkp|lokasi)|(?!{NO_ACTS}){CREW_ACTS})",
    r"(?:ditangani|penanganan)(?: awal)? (?:sudah|ya|warga|oleh warga)",
)
HELPED = later(rf"\b(?:{'|'.join(_WAYS)})\b")
NOBODY = any_of("""
    penanganan, petugas, bantuan, tindakan, pertolongan, polisi, damkar, respon, tanggapan,
    ambulans, bpbd, pemadam, tim, evakuasi, satu pun, polsek, relawan, bantosan, unit,
    patroli, penyemprotan, fogging, tindak lanjut, alat, alat berat, perahu, perahu karet, basarnas,
    linmas, tenaga, sar, pulisi, mobil damkar, pln, teknisi, dokter, bidan, mantri, nakes
""")
COMES = (
    rf"(?:{ACTIVE}|{COMING}|(?:{_WORKED}){_ENDINGS}|"
    + any_of("""
        ke sini, kesini, kemari, evakuasi, ke lokasi, di lokasi, turun, peduli, bantu, tangani, ke
        dieu, kadieu, mrene, rene, merene, marani, ngecek, mengecek, cek, meninjau, ninjau,
        ngalongok, ngalayad, nyabak, kontrol, nengok, niliki, ningali, manolong, mambantu,
        nurunkeun, nurunkan, nurunna, mateni, matekna, mateniake, cari, jemput, ngejemput, tolong,
        berani, respon, gerak, bergerak, nyentuh, mendekat, nandangi, ngrampungi, ngrewangi,
        mbiyantu, nyelaki, ngalereni, ngabelaan, nungkulan
    """)
    + ")"
)
_BRAVE = "(?:berani|brani|wani|wantun|kersa|purun|mau|peduli|gelem)"
_SEEN = (
    rf"(?:{COMING}|ka dieu|ke dieu|kadieu|ke sini|kesini|kemari|rene|marani|kelihatan"
    r"|nongol|di sini|yang datang|muncul)"
)
_NOT_ONE = any_of("""
    satu pun, satupun, seorang pun, seorangpun, satu orang pun, siapa pun, siapapun, siapa siapa,
    sapa sapa, hiji oge, hiji ge, saurang oge, saurang ge, siji siji
""")
_STILL = f"(?:{_NOT_ONE} |kunjung |juga |pernah )*"
_NONE_OF = rf"(?:yang |{_NOT_ONE} |orang |bisa |di |naik |naek |turun |{_BRAVE} |dari )*"
_NO_WAYS = (
    rf"{NOT_YET}(?: (?:ada|pernah|sempat|juga|satupun|sama sekali|keneh))+"
    rf" {_NONE_OF}(?:{COMES}|{NOBODY}|{CREWS})\b(?: {COMES})*",
    rf"(?<!jemaat )(?<!keluarga )(?<!tamu )belum (?:yang |{CREWS} )*(?:{ARRIVES}|{NOBODY})",
    rf"{NOT_YET} (?:ada )?yang {_BRAVE}|laka (?:yang|kang) {COMES}",
    rf"(?:{NEAR}|{CREWS}) belum berani {COMES}",
    rf"{CREWS}(?: \w+)?(?: juga| pun| masih| satupun)*"
    rf" (?:(?:tidak )?belum {_STILL}(?:ada|{_SEEN})|tidak {_STILL}(?:{COMING}|nongol|muncul))",
    r"belum(?: (?:juga|sempat|pernah|di|sama sekali))*"
    rf" (?:(?:di|ter)(?:{_WORKED}){_ENDINGS}|diungsike|dijemput)",
    rf"nunggu {CREWS} tidak datang",
    r"(?:penanganan|ditangani|penanganannya)(?: awal)? (?:belum|tidak|nihil)(?: ada)?",
)
UNHELPED = later(rf"\b(?:{'|'.join(_NO_WAYS)})\b")
_WISHES = any_of("""
    tolong, mohon, minta, segera, harap, agar, supaya, biar, perlu, butuh, kalau, jaluk, njaluk,
    nyuwun, nyuhunkeun, menta, bade, arep, hayang, hoyong, pengen, pengin, kudu, kedah, badhe,
    harus, mau, akan, ingin, kapan, untuk, jangan, semoga, takut, siapa, nunggu, menunggu,
    ndang, enggal, gage, gancang, geura, lekas,
    permohonan, permintaan, mangga, monggo, sumangga, manga, ojo, ulah
""")
"""What asks for help, and little else: of hopes, fears and ifs (`sayings.py`) only those that stand
beside help, for who is afraid may well be helped ("warga wedi, ditulungi polisi")."""
_IN_VAIN = any_of("""
    ada, juga, sempat, pernah, berani, mau, ikut, pun, lagi, dapat, sama, yang, satupun, langsung,
    segera, sudah, sampai, boleh, usah, ingin, kunjung, di, mulai, kuat, sanggup, mampu, tuntas,
    selesai, berhasil, orang, warga
""")
WISHED = later(
    rf"\b(?:{_WISHES}(?: \w+)?|(?:belum|tidak|(?<!r4 )(?<!r2 )(?<!roda 4 )bisa)(?: {_IN_VAIN})?) ?$"
)
"""What stands before help that is asked for, or has not come."""
AFTER_ME = later(rf"(?:\w+ )*?\w*(?:cari|nyari|golek|kejar|ngejar|udag|tangkep)\w* {SELF}\b")
"""Somebody who is after the caller is no helper."""

THANKED_FOR = later(
    rf"\b{THANKS}\b(?: \w+){{0,4}}"
    r" (?:kanggo|kango|buat|untuk|kepada|ka|pada|dateng|atas)(?: \w+)? ?$"
)
"""What stands before help that is over: "hatur nuhun kanggo petugas nu tos ngabantos"."""
THANKED = later(
    rf"\b{THANKS}\b.*"
    r"\b(?:kemarin|semalam|tadi malam|minggu lalu|dulu)\b"
)
"""For help of another day."""

_SPELT = Roots(
    {
        re.sub("[aiueo]", "", one): one
        for one in re.findall(r"[a-z]{5,}", f"{HELPERS} {BARE} {DONE} {COMING} {NOBODY} {_WISHES}")
    }.values()
).spelt_out


def spelt(word: str) -> str:
    """Reads a word that lost its vowels ("WRGA", "PTUGAS"); not the waterworks' own name."""
    return word if word == "pdam" else _SPELT(word)


def read_handled(text: Text) -> Sign | None:
    """True where somebody has begun, false where nobody has; "belum padam" says neither."""
    line = text.without((), spelt)
    plain = line.plain
    helped = next((one for one in HELPED.finditer(plain) if _has_begun(text, line, one)), None)
    if helped and THANKED.search(plain):
        helped = None
    for unhelped in UNHELPED.finditer(plain):
        if unhelped[0].endswith("padam"):
            continue
        if helped is None or unhelped.start() <= helped.start() < unhelped.end():
            return Sign(False, line.span(*unhelped.span()), 0.85)
    return Sign(True, line.span(*helped.span()), 0.8) if helped else None


def _has_begun(text: Text, line: Line, found: re.Match[str]) -> bool:
    """Whether it is no wish, and not what was done another day."""
    before = line.plain[: found.start()]
    if WISHED.search(before) or THANKED_FOR.search(before):
        return False
    if AFTER_ME.match(line.plain, found.start()):
        return False
    start, _ = line.span(*found.span())
    said = sentence(text, start)
    return not LONG_AGO.search(" ".join(SHORT.get(one, one) for one in said.split()))
