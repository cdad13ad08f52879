"""Whether somebody has begun to deal with it; a plea says nothing.

Who helps, how far it is, and what is done are lists; a verb of the third is any form of its root:
"ditolong", "menolong", "nolongin", "ngabantu".
"""

import re

from bot.intake.phrases import any_of
from bot.intake.roots import Roots
from bot.intake.sign import Sign
from bot.intake.text import Text

DOING = """
    tangan tolong tulung bantu padam siram evakuasi aman lerai jinak obat rawat kompres bopong
    angkat angkut potong gergaji bersih semprot tangkap pinggir cari golek teang gali gotong sedot
    pompa urus jaga balut perban infus tenang bujuk dorong bendung tambal sumbat karung alih
    periksa urug usir ikat candak pasang atur kejar udag pisah tanggulang kendali lokalisir kosong
    tandu bubar halau bebat pagar benah tahan tegur kondisi kuasa diri salur bagi kirim selam sisir
    gendong sekat jaring papah pareum sirep
    lawan cegat suntik timba kuras himbau kipas pijat kerok ganjal tampung jahit steril lapis jerat
"""
"""What is done, by the roots of its verbs."""
UNDERGONE = (
    "singkir pancing selimut jemput keluar turun ungsi pulih "
    "baik jauh selamat tutup tarik pindah naik"
)
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
PASSIVE = rf"(?:di|di |ke|ter|dipun|berhasil di)(?:{_DONE}){_ENDINGS}"
GIVEN = (
    r"(?:di|mem|me|nge)?(?:kasih|kasi|beri|kei|bere)(?:kan|in)?"
    r" (?:pertolongan|obat|oksigen|infus|minum"
    r"|karung|kain|pasir|lumpur|masker|tenda"
    r"|napas buatan|nafas buatan|bantuan|p3k|air|susu|kompres|selimut)"
)
DONE = any_of("""
    dibawa, dicandak, dilarikan, dibantun, diantar, dicek, dimatikan, dikubur, dipinggirkan,
    dirujuk, disuntik, diinfus, dipompa, ditindak, diurug, diblokir, dihentikan,
    dijauhkan, diisolasi, digusur, disogrok, ditembak, padam, di evakuasi, ditinjau
""")
"""Passive verbs that tell of help only where they say that it has begun."""
CARED = any_of("""
    ditangani, ditolong, ditolongin, ditulungi, ditulungan, dipadamkan, dipadamin, dievakuasi,
    diobati, dirawat, dikompres, dibopong, dilerai, dijinakkan, disirami, tertangani,
    disiram(?! air keras| bensin| minyak), disemprot, diberi pertolongan, dikasih pertolongan,
    gotong royong, diikat kain, diperban, dibalut
""")
"""Passive verbs that tell of help by themselves."""
BARE = any_of("""
    evakuasi, siram, siramin, semprot, padamkan, padamin, cari, angkat, bantu, bantuin, tangani,
    amankan, obati, atur, gali, potong, sedot, pompa, usaha, berusaha, gotong royong, kerja bakti,
    bekerja, kerja, mitigasi, negosiasi, patroli, turun tangan, jaring, tarik, dorong, pasang,
    p3k, cpr, rjp, penanganan, penyelamatan, penyisiran, pencarian, pemadaman, pembersihan,
    pendinginan, olah tkp, usir, ikat, kompres, tutup kain, jemput, misah
""")
WORK = rf"(?:{ACTIVE}|{PASSIVE}|{GIVEN}|{DONE}|{BARE})"
BEGAN = any_of("""
    sementara, sebagian, dalam, proses, sudah, telah, tos, sedang, lagi, mulai, baru, sempat, keur,
    nuju, langsung, masih, lagek,
    parantos, sampun, rada
""")
MODES = any_of("""
    coba, dicoba, nyoba, mencoba, mulai, berusaha, ada yang, di, bisa, sempat, berhasil, oleh, pada,
    ikut, rame rame, ramai ramai, gotong royong, bareng, bersama, terpaksa, bantu, membantu,
    sebagian, sementara, langsung, lagi, saling, sudah
""")
CREWS = any_of("""
    petugas, polisi, polsek, polres, damkar, pemadam, bpbd, relawan, tim, ambulans, pmi, satpol,
    satpol pp, pln, teknisi, basarnas, sar, bantuan, derek, dinas, dishub, aparat, tim medis,
    bidan, puskesmas, mobil damkar, pawang, perawat, dokter, linmas, babinsa, bhabinkamtibmas, tni,
    tagana, avsec, koramil, patroli, piket, orang pln, nakes, pdam, mantri, satgas, regu, pjr,
    polantas, satlantas, lantas, ambulannya, ambulansnya, kai,
    petugas pom, petugas pertamina, dalmas, pmk, mobil pmk, brimob, sabhara, inafis, danru, pemdes,
    aparat desa, perangkat desa, fkdm, tugboat, speed, bhabin, ptgs, dinkes, dinsos, dlh, dpu,
    koramil, babinkamtibmas, unit damkar
""")
"""Whose trade it is."""
NEAR = any_of("""
    warga, wargane, wargana, masyarakat, tetangga, tatangga, tonggo, satpam, security, ronda,
    hansip, montir, mandor, nelayan, teman, temannya, kawan, kawannya, excavator, apar, guru,
    sopir lain, kapal lain, teman temannya, bapaknya, karyawan, penjaga, orang kampung, pemuda,
    masyarakat peduli api, pak rt, ketua rt, takmir, marbot, ranger, pegawai, orang orang
""")
"""Who stands near and does what can be done."""
KIN = any_of("""
    keluarga, keluarganya, ibunya, suaminya, istrinya, anaknya, kakaknya, adiknya, santri, pak
    lurah,
    kernet, penumpang lain, pengendara lain
""")
HELPERS = f"(?:{CREWS}|{NEAR}|{KIN})"
SELF = any_of("saya, kami, aku, kita, sy, kula, abdi, urang")
NEVER = any_of("""
    belum, tidak, mau, akan, minta, butuh, takut, panik, harus, nunggu, menunggu, bisa, ingin,
    perlu, sieun, wedi
""")
NO_WORK = any_of("""
    ngungsi, mengungsi, panik, takut, kumpul, berkumpul, keluar, lari, nangis, di jalan, otw,
    menunggu, nunggu, ditelepon, ditelpon, dihubungi, meluncur, menuju, di luar, teriak,
    histeris, banyak, pada, ada, lapor, tahu, tau, tidak, belum, sadar, dikabari, turun semua,
    saya, kami, aku, kita, masuk, tua, di dalam, makan, tidur, di rumah, lewat, perjalanan pulang,
    meninggal, luka, jatuh, hilang, pingsan, telp, telpon, telepon, nelpon, kebanjiran, kesal,
    resah, marah, turun sendiri, turun, khawatir, gelisah, melapor, terjebak, kejebak, dihubungin,
    sakit, muntah, kritis, lemas, sesak, bangun, pulang, siap, berangkat, capek, kewalahan nunggu,
    mau, minta, butuh, dilaporkan, dikasih tau, mulai panik, mulai ngungsi, mulai resah, mulai turun
""")
COMING = any_of(
    """
    datang, tiba, sampai, teka, sumping, rawuh, dugi, nyampe, merapat, hadir, mrene, teko, tekan,
    meluncur, dalam perjalanan, perjalanan, otw,
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
    r"(?:karung|terpal|kain|pasir|tanah|papan|selimut|handuk|kayu|valve|keran|kran)"
)
SEARCH = "(?:pemadaman|pencarian|evakuasi|pertolongan|penyisiran|penanganan|pengamanan)"
OVER = any_of("""
    di rs, di rumah sakit, di puskesmas, di igd, padam, teratasi, tertangani, terkendali, ada yang
    nolong, ada yang bantu, ada yang menangani, ada pertolongan, ada tindakan, ada penanganan
""")
ACTS = r"(?:me(?:m|n|ng|ny)[a-z]{4,}|nembak|pakai gas|pasang|kewalahan|ngepam|nyekat|mbujuk|naik)"
NO_ACTS = r"(?:menuju|menunggu|meminta|mengatakan|menyuruh|menolak|menonton|melihat|menjawab)"
HELPED = re.compile(
    rf"\b{BEGAN}(?: (?:{MODES}|{HELPERS}))* {WORK}\b"
    rf"|\b{HELPERS}(?: (?!{NEVER}\b)\w+){{0,2}}? (?:{ACTIVE}|{GIVEN})\b"
    rf"|\b{HELPERS}(?: {MODES}| {BEGAN})+ {WORK}\b"
    rf"|\b{HELPERS}(?: (?:kami|sekitar|setempat|sini|lokal|desa|dan {HELPERS}))?"
    rf" (?:{_BY_HAND}){_ENDINGS}\b"
    rf"|\btak (?:{_BY_HAND}){_ENDINGS}\b|\b{CREWS} (?:di|ada di) (?:tkp|lokasi)\b"
    rf"|\b{SELF} (?:{BEGAN} |coba |nyoba |cuma )+{WORK}\b|\b{SELF} tutup kain\b"
    r"|\b(?:dibawa|dilarikan|dirujuk|dicandak|digawa)(?: \w+){0,2}"
    rf" (?:ke|ka|nang|neng) {CLINIC}\b|\b{MATERIAL}\b"
    rf"|\b{SEARCH}(?: awal)? (?:oleh|sama|dari) {HELPERS}\b"
    rf"|\b{HELPERS}(?: \w+)? {MAKE}\b|\b{CARED}\b"
    rf"|\b{PASSIVE} (?:oleh |sama |ku |karo |dening )?{HELPERS}\b"
    rf"|\b(?:ditolong|dibantu|ditulungi) (?:oleh |sama )?\w+(?:nya)?\b"
    rf"|\b{CREWS}(?: \w+)? {BEGAN} (?:{HERE}|{COMING})\b"
    rf"|\b{BEGAN} ada (?:\w+ (?:orang |unit |mobil )?)?{HELPERS}\b"
    rf"|\b{CREWS} (?:{BEGAN} |cuma |ada )*\d+ (?:unit|mobil|armada|orang)\b"
    rf"|\b(?:{CREWS}|{NEAR})(?: (?!{NO_WORK}\b)\w+)? (?:{BEGAN}|pada) (?!{NO_WORK}\b)\w+"
    rf"|\b{CREWS}(?: \w+){{0,4}} (?:diterjunkan|dikerahkan|disiagakan)\b"
    rf"|\b{CREWS} (?:otw|meluncur|dalam perjalanan|menuju (?:lokasi|tkp|sini))\b"
    rf"|\b{CREWS} (?!{NO_ACTS}){ACTS}\b|\bsudah {OVER}\b"
    r"|\b(?:ditangani|penanganan)(?: awal)? (?:sudah|ya|warga|oleh warga)\b"
)
NOBODY = any_of("""
    penanganan, petugas, bantuan, tindakan, pertolongan, polisi, damkar, respon, tanggapan,
    ambulans, bpbd, pemadam, tim, evakuasi, satu pun, polsek, relawan, bantosan, tulungan, unit,
    patroli, penyemprotan, fogging
""")
COMES = (
    rf"(?:{ACTIVE}|{COMING}|"
    + any_of("""
        ke sini, kesini, kemari, evakuasi, ke lokasi, di lokasi, turun, peduli, bantu, tangani,
        cari, jemput, ngejemput, tolong, berani, respon, gerak, bergerak, nyentuh, mendekat
    """)
    + ")"
)
NOT_YET = r"(?:belum|tidak)"
_SEEN = rf"(?:{COMING}|kelihatan|nongol|di sini|yang datang|muncul)"
_STILL = "(?:satupun |kunjung |juga |pernah )*"
UNHELPED = re.compile(
    rf"\b{NOT_YET}(?: (?:ada|pernah|sempat|juga|satupun|sama sekali|keneh))+"
    rf" (?:yang |satu ?pun |siapa siapa |orang |bisa |berani |brani |mau )*(?:{COMES}|{NOBODY})\b"
    rf"(?: {COMES})*"
    rf"|(?<!jemaat )(?<!keluarga )(?<!tamu )\bbelum (?:yang |{CREWS} )*(?:{COMING}|{NOBODY})\b"
    rf"|\btidak (?:ada )?yang (?:berani|brani|wani|mau|peduli)\b"
    rf"|\b{CREWS}(?: \w+)?(?: juga| pun| masih| satupun)*"
    rf" (?:belum {_STILL}(?:ada|{_SEEN})|tidak {_STILL}{COMING})"
    r"|\bbelum(?: (?:juga|sempat|pernah|di|sama sekali))*"
    rf" (?:(?:di|ter)(?:{_WORKED}){_ENDINGS}|diungsike|dijemput)\b"
    rf"|\bnunggu {CREWS} tidak datang"
    r"|\b(?:penanganan|ditangani|penanganannya)(?: awal)? (?:belum|tidak|nihil)(?: ada)?\b"
)
WISHED = re.compile(
    r"\b(?:belum|tidak|tolong|mohon|minta|segera|harap|agar|supaya|biar|bisa|perlu|butuh|kalau"
    r"|harus|mau|akan|ingin|kapan|untuk|jangan|semoga|takut|siapa|nunggu|menunggu|mohon)"
    r"(?: \w+)? ?$"
)

SPELT = Roots(
    {
        re.sub("[aiueo]", "", one): one
        for one in re.findall(r"[a-z]{5,}", f"{HELPERS} {BARE} {DONE} {COMING} {NOBODY}")
    }.values()
).spelt_out
"""Reads a word that lost its vowels: "WRGA", "PTUGAS"."""


def read_handled(text: Text) -> Sign | None:
    """True where somebody has begun, false where nobody has; "belum padam" says neither."""
    line = text.without((), SPELT)
    plain = line.plain
    helped = next(
        (one for one in HELPED.finditer(plain) if not WISHED.search(plain[: one.start()])), None
    )
    for unhelped in UNHELPED.finditer(plain):
        if unhelped[0].endswith("padam"):
            continue
        if helped is None or unhelped.start() <= helped.start() < unhelped.end():
            return Sign(False, line.span(*unhelped.span()), 0.85)
    return Sign(True, line.span(*helped.span()), 0.8) if helped else None
