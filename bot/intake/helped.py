"""Whether somebody has begun to deal with it; a plea says nothing."""

import re

from bot.intake.phrases import any_of
from bot.intake.sign import Sign
from bot.intake.text import Text

DONE = any_of("""
    ditangani, dipadamkan, dipadamin, disiram, disirami, dievakuasi, diamankan, ditolong,
    dibantu, dibawa, dilarikan, padam, dijinakkan, dipotong, digergaji, dibersihkan, diobati,
    dirawat, disemprot, ditangkap, dikasih pertolongan, diberi pertolongan, tertangani,
    teratasi, dilokalisir, dikendalikan, terkendali, ditindak, diangkat, diberi napas buatan, di
    evakuasi, di padamkan, di tangani, di tolong, di bawa, dibopong, dikompres, dipinggirkan,
    dicari, dicariin, digoleki, digolek, diteangan, dikeluarkan, dikeluarin, diturunkan,
    diturunin, dibantun, dicandak, digali, dibujuk, diungsikan, dipadamin, dipadami, diusir,
    diikat, dikubur, dicek, dikejar, diudag, dimatikan, dilerai, dipisah, dipisahkan,
    diselamatkan, dipasang, ditanggulangi, diatur,
    digotong, disedot, dipompa, diurus, dijaga, dipulihkan, diperbaiki, ditulungan, ditulungi
""")
HELPERS = any_of("""
    warga, petugas, polisi, damkar, pemadam, bpbd, relawan, tim, ambulans, pmi, tetangga,
    satpam, ronda, hansip, teknisi, montir, kru, mandor, nelayan, basarnas, sar, pln,
    masyarakat, security, orang orang, dokter, bidan,
    perawat, satpol, linmas, babinsa, tni, tagana, karyawan, kami, saya, keluarga, penjaga,
    orang kampung, bhabinkamtibmas, dishub, teman, sopir
""")
BEGAN = any_of("""
    sudah, telah, tos, sedang, lagi, mulai, baru, sempat, keur, nuju, tadi, langsung, masih, coba,
    dicoba
""")
TRYING = any_of("""
    sudah, sedang, lagi, tos, mulai, berusaha, gotong royong, mencoba, nyoba, coba, bantu, membantu,
    ikut, masih, keur, nuju, pada, sempat, rame rame, terpaksa, bareng, bersama
""")
HELPING = any_of("""
    memadamkan, madamkan, padamkan, menyiram, nyiram, nyiramin, menolong, nolong, menangani,
    mengevakuasi, evakuasi, membantu, bantu, memotong, motong, memadam, tiba, di lokasi, datang,
    menuju, mencari, nyari, cari, menjinakkan, mengamankan, melerai, misah, gotong royong,
    mengejar, ngejar, ngudag, usaha, berusaha, membersihkan, mengatur, menyelamatkan,
    ngevakuasi, angkat, mengangkat, ngangkat,
    memindahkan, mindahin, mendorong, kerja bakti, mompa, menyedot, ngabantu, nulungan,
    mareuman, nulungi, ngobati, ngatur, kasih pertolongan, menutup, nutup, turun tangan,
    ngangkut, menggali, nggali, gergaji, menggergaji
""")
THERE = any_of("""
    petugas, polisi, damkar, ambulans, bpbd, pemadam, tim, relawan, penanganan, bantuan, pmi,
    warga yang, yang nolong, yang bantu, yang menangani, perawat, bidan, pertolongan, pln, orang
    pln, basarnas, tindakan, satpol
""")
OVER = any_of("""
    di rs, di rumah sakit, di puskesmas, di igd, padam, teratasi, tertangani, terkendali
""")
MODES = any_of("coba, dicoba, mulai, berusaha, ada yang, di, bisa, sempat, berhasil, oleh")
AT_IT = any_of("sudah, sedang, lagi, keur, mulai, nuju, pada, masih")
NO_WORK = any_of("""
    ngungsi, mengungsi, panik, takut, kumpul, berkumpul, keluar, lari, nangis, di jalan, otw,
    menunggu, nunggu, ditelepon, ditelpon, dihubungi, meluncur, menuju, di luar, teriak,
    histeris, banyak, pada, ada, lapor, tahu, tau, tidak, belum, sadar, dikabari, turun semua,
    saya, kami, aku, kita, masuk, tua, di dalam, makan, tidur, di rumah, lewat, tutup,
    meninggal, luka, jatuh, hilang,
    pingsan, telp, telpon, telepon, nelpon, kebanjiran, kesal, resah, marah
""")
WORKERS = any_of("""
    warga, wargane, petugas, polisi, polsek, damkar, pemadam, bpbd, relawan, tim, pmi, tetangga,
    tatangga, satpam, ronda, hansip, teknisi, montir, mandor, security, nelayan, basarnas, sar,
    pln, satpol, satpol pp, linmas, babinsa,
    tni, tagana, bidan, perawat, dokter, avsec, teman, temannya, kawan, kawannya, dishub,
    puskesmas, excavator, apar, pawang, guru, aparat, patroli, masyarakat, piket, sopir lain,
    kapal lain, keluarga, bapaknya, ibunya, teman temannya, masyarakat peduli api
""")
WORKING = rf"\b{WORKERS}(?: (?!{NO_WORK}\b)\w+)? {AT_IT} (?!{NO_WORK}\b)\w+"
THERE_NOW = (
    rf"\b{WORKERS}(?: \w+)? (?:sudah|masih|lagi|telah) (?:di|ning|neng)"
    r" (?:tkp|lokasi|tempat|sini)\b"
)
HELPED = re.compile(
    rf"{WORKING}|{THERE_NOW}|\b(?:ditolong|dibantu|ditulungi) (?:oleh |sama )?\w+(?:nya)?\b|"
    rf"\b{BEGAN}(?: (?:{MODES}|{HELPERS}))* {DONE}\b"
    rf"|\b(?:dibantu|ditolong|ditangani|dipadamkan|disiram|dievakuasi|diamankan|dijaga|dilerai)"
    rf" (?:oleh |sama |ku |karo )?{HELPERS}\b"
    rf"|\b{HELPERS}(?: \w+)? {TRYING}(?: {TRYING})* {HELPING}\b"
    rf"|\b{HELPERS} (?:sudah|masih|geus) {HELPING}\b|\bsudah ada {THERE}\b|\bsudah {OVER}\b"
    rf"|\bwarga (?:\w+ ){{0,2}}{HELPING}\b"
    r"|\b(?:ditangani|penanganan)(?: awal)? (?:sudah|ya|warga|oleh warga)\b"
)
NOBODY = any_of("""
    penanganan, petugas, bantuan, tindakan, pertolongan, polisi, damkar, respon, tanggapan,
    ambulans, bpbd, pemadam, tim, evakuasi, satu pun
""")
COMES = any_of("""
    datang, menangani, bantu, nolong, menolong, berani, tiba, nangani, ke sini, kesini, kemari,
    membantu, nulungi, evakuasi, mengevakuasi, nulungan, tangani, sampai, ke lokasi, di lokasi,
    turun, mareuman, ngurusi, ngurus, memadamkan, madamkan, nyiram, motong, memotong, mengurus,
    peduli, ngevakuasi, mengatur, ngatur
""")
NOT_YET = r"(?:belum|tidak)"
CREWS = any_of("""
    petugas, polisi, polsek, damkar, pemadam, bpbd, relawan, tim, ambulans, pmi, satpol, satpol
    pp, pln, teknisi, basarnas, sar, bantuan, derek, dinas, dishub, aparat, tim medis, bidan,
    puskesmas, mobil damkar, pawang
""")
UNHELPED = re.compile(
    rf"\b{NOT_YET}(?: (?:ada|pernah|sempat|juga|satupun|sama sekali))*"
    rf" (?:yang |satu ?pun )*(?:{COMES}|{NOBODY})\b(?: {COMES})*"
    rf"|\b{CREWS} (?:juga |pun |masih )*belum"
    r" (?:ada|datang|tiba|sampai|nyampe|kelihatan|nongol|di sini|yang datang)"
    rf"|\bbelum(?: (?:juga|bisa|sempat|pernah|di))* (?:{DONE}|diungsikan|diungsike)\b"
    r"|\b(?:penanganan|ditangani|penanganannya)(?: awal)? (?:belum|tidak|nihil)(?: ada)?\b"
)
WISHED = re.compile(
    r"\b(?:belum|tidak|tolong|mohon|minta|segera|harap|agar|supaya|biar|bisa|perlu|butuh|kalau|harus)"
    r"(?: \w+)? ?$"
)


def read_handled(text: Text) -> Sign | None:
    """True where somebody has begun, false where nobody has; "belum padam" says neither."""
    helped = HELPED.search(text.plain)
    for unhelped in UNHELPED.finditer(text.plain):
        if unhelped[0].endswith("padam"):
            continue
        if helped is None or unhelped.start() <= helped.start() < unhelped.end():
            return Sign(False, text.span(*unhelped.span()), 0.85)
    if helped and not WISHED.search(text.plain[: helped.start()]):
        return Sign(True, text.span(*helped.span()), 0.8)
    return None
