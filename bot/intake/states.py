"""States of people as patterns over mended words: dead, injured, trapped."""

import re

from bot.domain.hurt import COUNTED, DOES, TOLD
from bot.intake.countable import PEOPLE, PEOPLE_AS_TYPED
from bot.intake.later import later
from bot.intake.phrases import any_of
from bot.intake.roots import Roots
from bot.intake.text import RIGHT

_BODY = any_of("""
    awak,
    kepala, kaki, tangan, jari, lengan, muka, wajah, mata, telinga, kuping, hidung, bibir, mulut,
    gigi, leher, dada, perut, punggung, bahu, pundak, pinggang, paha, lutut, betis, tumit, telapak,
    siku, dagu, pelipis, dahi, kening, jidat, badan, tubuh, kulit, tulang, sirah, suku, leungeun,
    panangan, beungeut, beuteung, sikil, endas, ndas, rai, weteng, geger, gulu, boyok, lambe, irung,
    pupu, pingping, tuur, tarang, taktak, tonggong, cangkeng, bangkekan, sampean, mastaka, cangkem,
    sungut, ceuli, panon, mripat, untu, huntu, gado, dengkul, tungkak, driji, jempol, ramo, curuk,
    kelingking, telunjuk, alis, rahang, tengkuk, ketiak, pantat, lidah, gusi, kuku, tungkai,
    pergelangan, engkel, ubun ubun, mustaka, jangga, asta, ampeyan, padharan, pameunteu, raray,
    soca,
    cepil, batis, burit, kemaluan, selangkangan, tempurung lutut, tulang rusuk, tulang kering,
    pipi, pinggul, panggul, bokong, rusuk, iga, biwir, parut, kapala, muha, bathuk, balung
""")
_SIDE = "kanan|kiri|sebelah|sisih|tengen|kiwa|kenca|katuhu|atas|bawah|belakang|kidul|ngisor"
_WAYS = "yang|sampai|pada|ketok e?|katon|kelihatan|kayaknya"
_BODY_OF = rf"{_BODY}(?:nya|e|ne|na|ku|ipun| na| nya)?"
_WOUNDED = any_of("""
    suwek, soek, soeh, sowek, cuklek, coplok, cuplok, ajur, ancur, abuh, aboh, njarem, mlenthung,
    mlicet, krowak, growak, ambrol, kecethit, kecetit, kecengklak, kebrangas, kebeset, kesuwek,
    sengkleh, mleyot, peunggas, peupeus, beukah, rogrog, leupas, rabit, pacah, bangkak, banjul,
    keidek, kepidak, kebentur, terbentur, kabentur, kejedot, kebentus, nyonyor, katincak,
    patah, bocor, sobek, robek, putus, hancur, remuk, bengkak, melepuh, berdarah, luka, terbakar,
    kebakar, kobong, lecet, memar, lebam, buntung, bolong, keseleo, cedera, gosong, getihan,
    retak, kena, tatu, bengep, pecah, tugel, benjut, babras, terluka, copot,
    semplah, rontok, benjol,
    putung, coklek, mlocot, sempal, pedot, pedhot, pegat, potong,
    kepotong, kapotong, terpotong, keiris, kairis, teriris, mlecet, tersayat, kesleo,
    terkilir,
    tijalikeuh, misalipet, kacugak, kecugak, ketlusupan, kesundut, kesiram, tersiram, kasiram,
    kebacok, kabacok, terbacok, kesabet, mlonyoh, sabetan, bacokan, tusukan, kegiles, kagiles,
    tergilas, kelindas, kelindes, terlindas,
    kalindes, keinjek, terinjak, fraktur, tutung, geseng, bareuh,
    remek, raheut,
    melocot, mloncot, bocel, mbocel, mlonyot, lonyoh, melonyoh, mlenting, melenting, kebrongot,
    kesledhot, hawek, katojos, kecublas, kecublek, kegraji, kagergaji, tergergaji, melecur,
    terlecur, lecur, bincut, biru, disuduk, ditujah,
    getihen, hangus, tertusuk, ketusuk, kegores, sigar, protol, prothol, barocor, parotong,
    sarobek, rajet, rawing, rangsak
""")
_OUT = any_of("""
    diunggahke, diunggahna, diunggahake, dijupuk, dijipuk, diudunke, diudunna, diturunkeun,
    dikaluarkeun, ditokke, diwetokke, dimetokke, dibebaskan, dilepaskan,
    dikasih keluar, dikasih turun, dikasih naik,
    keluar, metu, kaluar, medal, turun, mudun, mudhun, mandap, mandhap, naik, munggah,
    minggah, unggah, lepas, dilepas, dikeluarkan,
    dikeluarin, dievakuasi, diturunkan, diturunin, ditarik, bergerak, lolos, ucul
""")
_CAN = "(?:bisa|iso|tiasa|dapat|saged|berhasil|sempat|kawa|mampu|sanggup)"
_MOVE = any_of("""
    obah, gerak, digerakkan, digerakin, bangun, berdiri, tangi, mlaku, jalan, ngadeg, leumpang,
    mlampah, bangkit, hudang, usik, bagarak, badiri, bajalan, diobahke, diobahake, bergerak
""")
_STILL = rf"(?:tidak|belum|beli) {_CAN} (?!bergerak){_MOVE}"
"""Who fell and cannot move is hurt; anybody else may be ill, or a car."""
FALLEN = later(
    r"(?<!tidak )(?<!bukan )\b(?:"
    + any_of("""
        jatuh, terjatuh, dhawah, dawah, tibo, tiba dari, ceblok, ragrag, labuh, tagugur, gugur,
        terpeleset, kepleset, kepeleset, tisoledat, njungkel, nyungsep, terperosok, tertabrak,
        ketabrak,
        katabrak, ditabrak, tatabrak, terguling, terpental
    """)
    + r")\b"
)
_NO_WAY = rf"(?:tidak|belum|beli) {_CAN} (?!bergerak){_OUT}"
SHAPES = {
    "dead": ("korban jiwa",),
    "injured": (
        r"(?:rapet|pinuh|penuh|kebek|kebak|lumur|lumuran|baloboran|ngabalabar|rambay|ngucur|mancur|ngocor"
        r"|dlewer|metu|mili|netes|bayangan|adus|mandi) (?:darah|getih)",
        r"(?:darah|getih)(?:nya|e|na)? (?:ngocor|keluar|banyak|mengucur|metu|mili|muncrat|netes)",
        rf"{_BODY_OF}(?: {_BODY_OF})?(?: (?:{_SIDE}))*(?: (?:{_WAYS}))? {_WOUNDED}",
        rf"{_STILL} {_BODY_OF}|{_BODY_OF} (?:tidak|belum|beli) {_CAN} {_MOVE}|{_STILL}",
        r"(?:tulang|balung)(?:nya|e|na)? (?:keluar|metu|mencuat|nonjol|menonjol|kaluar)",
        r"(?:keluar|metu|mencuat|kaluar) (?:tulang|balung)(?:nya|e|na)?",
        rf"{_WOUNDED}(?: ji| mi| di| pada| bagian)* {_BODY_OF}",
        rf"{_BODY_OF} (?:masuk|mlebu|asup|kena|keno|kegiles|kejepit|kajepit|kejiret|kecantol)"
        rf"(?: (?!dan |tapi |\|)\w+){{0,3}} (?:sampai|nganti|nepi ka|hingga|dugi ka) {_WOUNDED}",
    ),
    "trapped": (
        rf"(?:masih )?(?:{_NO_WAY}|(?:tidak|belum|beli) {_CAN} (?:bergerak|diangkat))",
        rf"belum (?!turun|naik|mudun|munggah|unggah|bergerak){_OUT}",
        r"belum(?= \||$)",
    ),
}
"""States that are more than a word: a part of the body and what befell it, no way out."""
_WORDS = {
    state: any_of(", ".join((*said, *COUNTED[state], *DOES[state]))) for state, said in TOLD.items()
}
BEFELL = {state: any_of(", ".join((*said, *COUNTED[state]))) for state, said in TOLD.items()}
"""What befell somebody, without what was done to him."""
STATES = {state: f"(?:{'|'.join(SHAPES[state])}|{said})" for state, said in _WORDS.items()}
_SURE = {"dead": ("md", "m d"), "injured": ("lb", "lr"), "trapped": (_NO_WAY,)}
SURE = {
    state: later(any_of(", ".join((*said, *_SURE[state]))) + "(?:nya|ne|na)?")
    for state, said in TOLD.items()
}
"""What is said of people alone: such a state may stand apart from its number."""
_TOLD = " ".join(one for said in TOLD.values() for one in said)
_TWINS = {"ta": "ter", "te": "ter", "ka": "ke"}
_BARE = {
    re.sub("[aiueo]", "", one): one
    for one in reversed(re.findall(r"[a-z]{5,}", f"{_OUT} {PEOPLE} {PEOPLE_AS_TYPED} {_TOLD}"))
    if _TWINS.get(one[:2], "|") + one[2:] not in _TOLD  # "KSNGAT" is "kesengat" alone
}
SPELT = Roots((*_BARE.values(), *RIGHT, "tempat")).spelt_out
"""Reads a word that lost its vowels: "KRBN", "TTIMBUN", "PKRJA"."""
HARM = f"(?:ketabrak|tertabrak|katabrak|tenggelam|celaka|{_WORDS['injured']}|{_WORDS['dead']})"
"""What befalls people who do not get away."""
BODY = later(_BODY_OF)
DONE_BY = frozenset(one for said in DOES.values() for one in said)
PART = later("|".join(SHAPES["injured"]))
MOTIONLESS = later(
    rf"(?:{_BODY_OF} )?{_STILL}(?: {_BODY_OF})?|{_BODY_OF} (?:tidak|belum|beli) {_CAN} {_MOVE}"
)

_FINE = any_of("""
    apa apa, opo opo, popo, papa, napa napa, nopo nopo, nanaon, kunanaon, kenapa kenapa,
    kenapa napa, kenging nopo nopo, kenging menapa, diapa apakan, diapa apain, diapa2in,
    diapa2kan, kena, keuna, keno, masalah, cilaka, celaka, cacat, kurang apa
""")
_WELL = any_of("""
    selamat(?! (?:pagi|siang|sore|malam|petang|datang|tinggal|jalan|tahun)), slamet(?! riyadi),
    slamat, wilujeng(?! (?:enjing|siang|sonten|wengi|dalu|sumping)), aman, sehat,
    waras, walagri, sembuh, utuh, lolos, gpp, gapapa, gakpapa, ndakpapa, rapopo, raopo, aman aman
""")
_NAMED = "".join(f"(?<!{one} )" for one in ("jl", "jalan", "pak", "bu", "mas", "kang", "gunung"))
_SOUGHT = (
    "(?:belum|masih belum|durung) (?:ketemu|ketemon|ditemukan|diketemukan|kapanggih|kapendak)"
    "|masih (?:dicari|hilang|diteangan|digoleki)|dalam pencarian|hilang"
)
"""Who is missing is none of these."""
SAFE_ONE = (
    rf"(?:(?:tidak|belum|bukan) (?:(?:sampai|nganti|ngantos|nepi ka|nepi|dugi ka|dugi"
    rf"|hingga|ikut|jadi|pada|mengalami|kena) )*"
    rf"(?:{_FINE}|{_WORDS['injured']}|{_WORDS['dead']}|terjebak|kejebak|kajebak)"
    rf"|{_SOUGHT}|{_NAMED}{_WELL}"
    rf"|(?:sudah|telah|berhasil|sempat|bisa|dapat)"
    rf"(?: (?:pada|bisa|berhasil|dapat|sempat|ikut|sama|saya|di))*"
    rf" (?:{_OUT}|diselamatkan|diselametkan|diselametno|diungsikan|terangkat|kaangkat|diangkat"
    rf"|lari|mlayu|loncat|lompat|mlumpat|ngungsi|mengungsi|pulang))"
)
"""That somebody came to no harm, or out of it."""
SPARED = {
    state: later(rf"(?:tidak|belum) .*\b(?:{harm})")
    for state, harm in (("dead", BEFELL["dead"]), ("injured", "luka|tatu|raheut|ter ?luka|cedera"))
}
"""Who was spared this: where nobody else suffered it, nobody did."""
