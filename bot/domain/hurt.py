"""How people say that somebody is dead, injured or trapped: one list for whoever reads it."""

import re


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(one.split()) for one in text.split(","))


def _happened(forms: str, roots: str) -> tuple[str, ...]:
    """What befell somebody, each root in each form: "di~, kena ~an" of "gigit" are two."""
    return tuple(form.replace("~", root) for root in roots.split() for form in _phrases(forms))


TOLD = {
    "dead": _phrases("""
        meninggal dunia, meninggal, tewas, wafat, maot, tidak tertolong, tidak bernyawa, pejah,
        mayat, mayit, jenazah, jasad, ninggal, mninggal, meningal, meninggl, tiwas, meninggl dunia,
        tidak selamat, tidak terselamatkan, meregang nyawa, kehilangan nyawa, tidak bernapas, tidak
        bernafas, berpulang, sudah tiada, seda, sedo, tidak ketulungan, tidak katulungan, tidak
        ketolong, mati ketabrak, mati tertabrak, mati kelindas, mati kesetrum, mati kelelep, mati
        tenggelam, mati gantung, mati dibacok, mati ditusuk, mati kobong, tidak ada nyawanya, tidak
        ada nyawane, tidak ada nyawaan, tidak ada umurna, tidak ada umurnya, tidak ada umure, tidak
        ada napasnya, tidak ada nafasnya, tidak ada ambegane, laka ambegane, laka ambegan, tidak ada
        ambegan, tidak ambegan, tidak ambekan, tidak ngambekan, maraot, maninggal, palastra, koit,
        tutup usia, lahir mati, ngantunkeun, kapundut, kapundhut, tidak nyawa, tidak nyawaan, tidak
        ketulung, tidak katulung, tidak katolong, tilar donya, tilar dunya, kepundhut, menghembuskan
        napas terakhir, menghembuskan nafas terakhir, menghembuskan napas terakhirnya, menghembuskan
        nafas terakhirnya, hembuskan nafas terakhir, dipanggil yang kuasa, tidak ada denyut, tidak
        ada nadinya, puput yuswa, merenggang nyawa, hilang nyawa, hilang nyawane, hilang nyawana,
        hilang nyawanya, leungit nyawa, leungit nyawana, bablas nyawane, ilang nyawane, laka umure,
        laka ambekane, laka ambekan, nyawane bablas, nyawane sudah bablas, nyawa melayang, nyawanya
        melayang, nyawane melayang, tinggal nama, kari jeneng, kondur dhateng rahmatullah, ditutupi
        koran, ditutup koran, adem awake, awake adem, awake sudah adem, tiis awakna, awakna tiis,
        awakna sudah tiis, tidak kabawa hirup, tidak kabawa umur, tidak kebawa hirup, laka umur,
        laka nyawane, laka nyawa, tidak kasalametkeun, tidak kasalametaken, tidak kaslametke, tidak
        kasalamatkeun, tidak slamet, beli ketulungan, beli katulungan, beli kesalametaken, beli
        slamet, beli ambegan, beli ambekan, perlaya, katewasan, mayid, jisim, paraeh, matek, mate
        kabeh, tidak engapan, tidak ngengapan, dugi ka ajal, nepi ka ajal, tepi ka ajal, mulih ka
        jati, mulih ka rahmatullah, mulih ka rahmatulloh, dipundhut, ninggalmi, tidak ada umur,
        kondur datang rahmatullah, wangsul datang rahmatullah
    """),
    "injured": _phrases("""
        luka luka, luka ringan, luka berat, luka bakar, luka parah, luka serius, luka2, luka, luka
        robek, luka sobek, luka lecet, luka tusuk, luka bacok, luka tembak, luka dalam, luka memar,
        luka lebam, luka gores, luka sayat, luka gigit, luka sabet, luka cakar, luka iris, luka
        goresan, luka sabetan, luka gigitan, luka cakaran, luka tembakan, tijalikeuh, fraktur, open
        fraktur, vulnus, combustio, trauma kepala, trauma dada, cedera kepala, cedera otak, cidera
        kepala, misalipet, kesleo, salah urat, dislokasi, luka terbuka, cedera, cidera, cidra,
        terluka, tatu, patah tulang, patah kaki, patah tangan, berdarah, berdarah darah, berlumuran
        darah, memar, lebam, lecet, melepuh, mlonyoh, raheut, gegar otak, babak belur, bonyok,
        keseleo, terkilir, getihan, getihen, kena bakar, korban luka,
        korban gigitan, korban sengatan, korban bacokan, korban tusukan, korban tembakan
    """)
    + _happened(
        "di~, dipun ~, ter~, ke~, ka~, ta~, na~, kena ~, keno ~, kana ~, kena ~an, keno ~an",
        """
        gigit sengat patok patuk pacok cakar cakot cokot entup antup seureud bacok tusuk tikam
        sabet sayat tembak setrum strum beset pagut catok capluk gegel keket cathek suduk sudet
        tewek kadek timpas cucuk tujah gorok coco tojos cugak tanduk caplok tebas
        panah slomot iris injek celurit clurit parang badik busur tombak cocog coblos cublek
        tublek setrom strom krakot
        """,
    )
    + _phrases("""
        disangat, diterkam, disambar buaya, kena sambar buaya, ditarik buaya, diserang buaya,
        bersimbah darah, babak bundas, tararatu, ketatu, ketaton, tatunen, katatunan, babras bundas,
        ngagetih, badarah, badarah darah, kalistrikan, dikeroyok tawon, dikerubuti tawon, diserang
        tawon, diserang lebah, diranjap tawon, dirubung tawon, disambar buhaya, diterkam buhaya,
        tasangat, kasangat, lelara tatu, nandang tatu, nandhang tatu, pacah sirah, pacah hulu, bocor
        hulu, bocor sirah, bocor endas, endas bocor, sigar endas, pecah endas
    """),
    "trapped": _phrases("""
        tidak bisa keluar, tidak iso metu, belum bisa keluar, tidak bisa metu, tejepit, tejebak,
        belum bisa dikeluarkan, belum bisa dievakuasi, teu bisa kaluar, teu tiasa kaluar, tidak bisa
        menyelamatkan diri, terperangkap, kejeblos, disekap, disandera, tidak isa metu, tidak isa
        keluar, tidak bisa mudun, tidak iso mudun, tidak isa mudun, tidak bisa mudhun, tidak iso
        mudhun, tidak isa mudhun, belum iso metu, belum isa metu, belum bisa metu, belum bisa
        kaluar, belum keluar, tidak wani mudun, tidak wani mudhun, tidak berani turun, tidak kawa
        keluar, tidak kawa kaluar, terjiret, kejiret, kajiret, tajiret, tercapit, kecapit, kacapit,
        tacapit
    """)
    + _happened(
        "ter~, ke~, ka~, ta~",
        """
        jebak jepit jepet kurung timbun tindih himpit impit gencet urug pendam pendem
        penet pencet pepet kubur hapit apit sekap
        """,
    )
    + _phrases(
        "kurugan, kaurugan, keurugan, kebrukan, kabrukan, ketindihan, katindihan, tajabak, tajapit"
    ),
}
"""Said of people, with a number or without."""
COUNTED = {
    "dead": _phrases(
        "binasa, mate, mati, md, m d, paeh, modar, gugur(?! (?:dari|matan|ka)), dipun pundhut,"
        "puput, matimi, ajal, modyar, mokad, ngababatang, layon,"
        "pupus, tilar, doa(?!nya| bersama| restu| di (?:masjid|mesjid|mushola|gereja)),"
        "sudah kaku, badannya sudah dingin, tubuhnya sudah dingin, sudah dingin badannya,"
        "sudah dingin tubuhnya, dead, killed,"
        "sudah tidak ada(?= (?:pas|saat|waktu|ketika)\\b)"
    ),
    "injured": _phrases("""
        patah, terbakar, kebakar, kabeuleum, kobong, sobek, robek, lb, lr, kritis, tersiram,
        kesiram, benjol, benjut, babras, bengep, tugel, sekarat, koma, terlindas, kelindas,
        kelindes, kegiles, terpotong, kapotong, kepotong, tertancap, ketancep, kena air keras, kena
        pecahan, kena serpihan, kena lemparan, kena lempar, kena batu, kena golok, kena bedog, kena
        arit, kena sajam, kena botol, kena petasan, kena mercon, kena ranjau, kena kuah, kena minyak
        panas, katincak, keidek, kepidak, kabaledog, kebalang, kesawat, ketimpuk, kejedot, kebentur,
        terbentur, kabentur, kebentus, keplindes, ketlindes, ckr, ckb, cks, kena kaca, kena beling,
        kena seng, kena besi, kena percikan, kena ledakan, kena pisau, kena peluru,
        kena reruntuhan, kecipratan, ketimpa, tertimpa, katinggang, ketiban, kejatuhan, bacok, kena
        air panas, kena siram, kena siraman, lk berat, lk ringan, lk bakar, lk2 berat, lk2 ringan,
        pth kaki, pth tangan, pth tulang, kegores, tergores, gosong, hangus, kabakaran, kahuruan,
        kaduruk, kabakar, tabakar, kesamber api, kesambar api, tersambar api, disambar api, kasamber
        api, kena api, kabanjur, kasiram, kebledosan, kabledosan, kebledugan, tergiling, kegiling,
        kagiling, pincang, dingklang, jontor, tergilas, terinjak, kaincak, kena paku, kena cor, kena
        bom, kena granat, kena las, kena ketapel, kena senapan, kecemplung minyak, injured, hurt,
        mlocot, putung, coklek, pothol, kesundut, kesunduk, kena patil, kepatil, dipatil, natimpa,
        bundas, mlicet, mlenthung, mlentung, mlendhung, kecengklak, kacengklak, kecetit, keceklik,
        kesulut, kasulut, kesumet, kebrongot, kebesot, kesogok, bocel, dlewer getih, metu getih,
        mili getih, pating blonyoh, blonyoh, kebanyon panas, kesok air panas, kesoh air panas,
        kecirat, kaciratan, keciratan, kacipratan, kapercik, kepercik, kepercikan, kebaret, kabaret,
        kesambit, kebandem, keplindhes, kaplindes, barareuh, tutung, lonyok, kalonyok, malonyok,
        melonyoh, barared, balared, baret, rawing, soek, soeh, parna, kahakan api, rangsak,
        rarangsak, remuk, rajet, pingges, pinggel, kagebur air panas, kaseblok, keseblok, kasiruman,
        ketugel, kebrabas, kesigar, mlenyek, tapotong, talindas, talipat, tagilas, tasiram,
        tabanting, takena parang, takana parang, takana api, takena api, ceklek, kecoklek, kaceklek,
        buntung, putus jari, putus tangan, putus kaki, kapotong ramo, mancurat getih
    """),
    "trapped": _phrases("""
        masih di dalam, ada di dalam, di dalam, terisolir, terisolasi, di atap, di genteng, di atas
        atap, di gendheng, di ndhuwur gendheng, di dhuwur gendheng, nyangkut, tersangkut, kesangkut,
        di dasar, masih di jero, di jero, di njero, di lebet, di dalem, didalam, didalem, dilebet,
        di bawah reruntuhan, terkunci, kekunci, kakonci, kekonci, tekunci, takunci, dikunci,
        dikurung, terkepung, kekepung, kehalang, terhalang api, kecepit, di loteng, di atas pohon,
        di tengah arus, belum terevakuasi, di bawah puing, di kolong truk, di kolong mobil, di
        kolong bus, di kolong bis, di kolong kereta, di bawah truk, di bawah mobil, di lubang, di
        galian, di gondola, tergantung di, di bawah material, di reruntuhan, di puing,
        (?:isih|esih|jek|jik|taksih) di (?:ngisor|handap|bawah|jero|njero|lebet|dalam), masih
        tertimpa, masih ketimpa, masih ketiban, masih di bawah, masih di ngisor, isih di ngisor,
        masih di handap, di bawah tanah, di bawah longsoran, di bawah longsor, di bawah runtuhan, di
        handap taneuh, dalam reruntuhan, di dalam reruntuhan, di bawah tembok, di bawah bangunan, di
        bawah lumpur, di bawah beton, di jero lift, dalam lift, di dalam lift, dikepung banjir,
        dikepung air, dikepung api, kakepung, di suhunan, di luhur suhunan, di payon, di ndhuwur
        payon, di dhuwur payon, di wuwungan, di luhur hateup, di hateup, di luhur kenteng, di lift,
        kekancing, kakancing, kakunci, di atas genteng, di atas plafon, di plafon, di bubungan,
        kapencil, kepencil, kapancil, tidak bisa kemana mana, tidak bisa kamamana, tidak bisa ka
        mana mana, tidak bisa ke mana mana, jero rumah keneh, tidak bisa ka luar, belum bisa ka
        luar, kecantol, nyantol, kecanthel, kacantel, nyangsang, kacangkrang, kesingsel, kasingsal,
        keslempit, kejeglong, kajeglong, ketutup tanah, ketutup lemah, ketutup longsor, ketutup
        longsoran, ketutup tembok, tertutup longsor, tertutup longsoran, tertutup tanah, tertutup
        material, tertutup tembok, katutup tanah, katutup taneuh, katutupan taneuh, katutupan tanah,
        tatutup, kejugrugan, kajugrugan, keruntuhan, kepalang air, kapegat air, kapegat api,
        kepenggak api, kepenggak, kepager api, kahalang api, kahalang air, kahalangan, kajeblos,
        tapantak, tasangkut, tagantung, di dhuwur genteng, di ndhuwur genteng, di luhur genteng,
        jero keneh, di jero keneh, dalam kapal, di ngisor longsoran, di ngisor lemah, kapeundeum,
        kapendeum, kasered arus, kalebuh, kaselap, kurungan air, dikurung air, kakurung air,
        dikurung api
    """),
}
"""Said of people only beside a number of them: a lamp is "mati" too, a branch "patah"."""
DOES = {
    "dead": _phrases("menewaskan, mateni, membunuh, nelasan, menelan"),
    "injured": _phrases("""
        melukai, membacok, mbacok, ngabacok, menusuk, nusuk, tusuk, nyuduk, menikam, nikam, tikam,
        nyabet, sabet, nembak, menembak, menggigit, nggigit, ngegigit, ngagigit, gigit, nyokot,
        nyathek, nyatok, mematuk, matuk, nyapluk, nyaplok, ngegel, menyengat, nyengat, sengat,
        ngentup, ngantup, nyeureud, mencakar, nyakar, cakar, nyetrum, menyetrum, menerkam, nerkam,
        nanduk, menanduk, buaya nyambar, buaya menyambar, nyabok
    """),
    "trapped": _phrases("mengurung, menjebak, mengubur, menimbun, nimbun, ngurug, menyekap"),
}
"""What somebody, a beast or a slope did: only a number behind it is of those whom it befell."""
UNCOUNTED = {
    "dead": (),
    "injured": _phrases("pingsan, tidak sadar"),
    "trapped": (),
}
"""They need help all the same, but nobody counts them among these."""
NAMES = {"dead": "meninggal", "injured": "luka", "trapped": "terjebak"}
"""What the desk calls each of them behind a number."""
COUNTS = re.compile(rf"(\d+) ({'|'.join(NAMES.values())})\b")


def how_many(words: str) -> dict[str, int]:
    """How many are what, as the desk writes it: "1 meninggal, 2 luka"."""
    return {name: int(count) for count, name in COUNTS.findall(words)}
