"""What stands before a kind that is denied, feared, or long past."""

import re

from bot.intake.phrases import any_of

_DENIALS = any_of("""
    bukan, dudu, sanes, bukannya, jangan, tidak ada, tidak terjadi, bukan lagi, tidak sampai,
    belum sampai, tidak jadi, tanpa, simulasi, latihan, gladi, drill, sosialisasi, pelatihan,
    penyuluhan
""")
_NOBODY = any_of("yang, orang, warga, korban, anak, penghuni, pasien, orang yang, warga yang")
NOT_REALLY = re.compile(
    rf"\b{_DENIALS}(?: karena| soal| ada| perkara| terjadi| sampai| masalah| kasus)?"
    rf"(?: {_NOBODY})?(?: \w+)?(?: yang)? ?$|\b(?:tidak|belum)(?: ada| ikut| sampai| kena)? $"
)
"""What stands right before a kind that it denies."""
_MISTAKEN = any_of("""
    hoax, hoaks, hoak, prank, laporan palsu, laporan bohong, info palsu, info bohong,
    berita bohong, telpon palsu, video lama, kejadian lama, berita lama, info lama,
    rekaman lama, foto lama, ternyata nihil(?! korban),
    ternyata tidak ada(?! (?:yang|korban|orang)),
    ternyata bohong, ternyata iseng, ternyata palsu, ternyata aman, salah lapor,
    salah informasi, hanya iseng, hanya bercanda, simulasi, gladi lapang, latihan evakuasi,
    latihan gabungan, latihan pemadaman, klarifikasi, batal saja, batalkan, dibatalkan,
    tidak perlu pengerahan, tidak perlu ditindaklanjuti, tidak jadi lapor, tidak jadi (pak|bu|mas),
    (wk)+w?, (kw)+k?, santunan, syarat, syaratnya, persyaratan,
    (ngurus|mengurus|bikin|perpanjang|pembuatan) (ktp|sim|kk|akta|surat|skck|bpjs|paspor),
    (bertanya|tanya|naros|takon|nanya|tanglet) ..9 (berapa|nomor|nomer|jadwal|cara|kapan|biaya),
    (bertanya|tanya|naros|takon|nanya|tanglet) ..9 (dibuka|buka|tutup|syaratnya)
""")
_ASKS = any_of("bertanya, tanya, nanya, takon, naros, tanglet, tumaros, nyuwun pirso, penasaran")
_SUPPOSING = any_of("""
    misal, misale, misalnya, misalkan, semisal, kalau, umpama, umpami, umpamane, upami, umpamana,
    lamun, menawi, seandainya, andaikan, bila, nek
""")
_THANKS = any_of("""
    terima kasih, terimakasih, makasih, makasi, matur maaf, maaf sewu, matur nuwun, matur suwun,
    matursuwun, maturnuwun, hatur nuhun, haturnuhun, nuhun, suwun, nuwun, kesuwun, trims, thanks
""")
_DONE_THEN = any_of("""
    kemarin, semalam, tadi malam, minggu lalu, bulan lalu, tempo hari, dulu, mau bengi, tadi pagi
""")
_ANEW = any_of("""
    lagi, barusan, maning, maneh, deui, tolong, mohon, minta, ini, lapor, melapor, melaporkan,
    laporan, ngalapor
""")
CALLED_OFF = re.compile(
    rf"(?<!bukan )(?<!tidak )\b{_MISTAKEN}\b"
    rf"|\b{_ASKS} (?:\| )?(?:\w+ (?:\| )?){{0,2}}(?:{_SUPPOSING}|{_DONE_THEN})\b"
    rf"|^(?:[\w|]+ ){{0,4}}?{_THANKS}\b(?!.*\b{_ANEW}\b).{{0,60}}?\b{_DONE_THEN}\b"
)
"""What says that nothing of what is told has happened, or that it is over: it is asked what if, or
thanked for what was done another day."""
BUT_HERE = re.compile(
    r"\b(?:tapi|namun|nanging|ning|cuma|sedangkan) (?:yang )?(?:di |ing )?"
    r"(?:sini|kene|dieu|kampung|ini|desa|tempat|rumah|warga|rt|rw|kene)\b|\bdi di (?:kene|sini)\b"
)
"""What goes on to tell what has."""
ONLY = re.compile(
    r"\b(?:bukan|tidak ada (?:api|kebakaran|kejadian|apa apa))\b.{0,60}\bhanya(?: \w+){0,2} $"
)
"""What stands before the harmless thing that it was: "bukan kebakaran, cuma bakar sampah"."""
TURNED_OUT = re.compile(r"\bternyata\b")
"""What stands before the thing that it truly was."""
_FEAR = """
    takut, takutnya, khawatir, khawatirnya, kuatir, kuatirnya, rawan, biar tidak, supaya tidak,
    agar tidak, potensi, berpotensi, wedi, wedine, antisipasi, mengantisipasi, mencegah, sieun,
    bilih, ndak ndak, resiko, risiko
"""
_FEARS = any_of(f"""{_FEAR},
    hampir, nyaris, bisa, dapat, mau, kalau, ancaman, mengakibatkan, bekas, mantan, dikira, kirain,
    disangka, kemarin, dulu, akibat, gara gara, karena, efek, setelah, habis, pasca, imbas,
    kesannya, seperti, kayak, kaya, menyebabkan, sebelum, sempat dikira, ngajak, ngejak, ngajakin,
    mengajak
""")
FEARED_ALONE = re.compile(rf"\b{any_of(_FEAR)}(?: \w+)? ?$")
"""What makes it a fear and nothing else."""
FEARED_OR_PAST = re.compile(rf"\b{_FEARS}(?: \w+)? ?$")
"""What makes it a fear, a cause or the past: such a match weighs less."""
