"""Lists of what is done and what befalls, by name: crash, gone, broken, faints ..."""

DOINGS = {
    "spark": """
        percik, memercik, nyala, menyala, korslet, korsleting, konslet, meledak, ledakan,
        pletik, percikan, mengeluarkan percikan, keluar percikan, percikan api, keluar asap,
        keluar percik, kabel konslet, konsleting, letupan, meletup, bunga api, hangus""",
    "fallen": """
        tumbang, tumbangg, roboh, patah, menimpa, nimpa, nimpah, melintang, malang, rebah,
        miring, jatuh, runtuh, sempal, sempalan, ngrubuhi, ngambruki, nutup, nutupi, menutup,
        menutupi, tumbangan, rubuhan, keropos, lapuk, tumbangnya, patahan, mau tumbang, nyender,
        merobohkan, menutupi jalan, ngalangin, menghalangi, ngalangi, malangi, halangi,
        ngalingan, sengkleh, semplak, tercabut, nimpuk, ditebang, tercerabut, nindih, menindih,
        nibani, ngrobohi, mengenai, ngenai, kena rumah, kena kabel, kena mobil""",
    "stuck": """
        terjebak, kejebak, terperosok, masuk, kecebur, nyangkut, tersangkut, ngamuk, mengamuk,
        liar, lepas, galak, menyerang, nyerang, jatuh, terjepit, kejepit, mengganggu,
        meresahkan, buas, kabur, keluar kandang, di atap, di plafon, di atas, ganas, rabies,
        gila, nyasar, berkeliaran, terlantar, turun, lewat, hanyut, keblowok, kejeblos,
        ngabeledig, masuk sumur, tersesat, nongkrong, bersarang, sembunyi, ngumpet, mencuri
        makanan, makan ayam, nyakar, mencakar, mengejar, ngejar, merusak, ngrusak, ngobrak
        abrik, masuk rumah, masuk kampung, masuk kandang, turun ke kampung, turun gunung, tidak
        bisa turun, tidak bisa keluar, terdampar, keliaran, menggigit, muncul, manjat, kecantol,
        nyantol, ngejar orang, membahayakan, nakut nakuti, terperangkap, kejerat, terjerat,
        ketangkap""",
    "swept": """
        tenggelam, hanyut, kebawa arus, terbawa arus, terseret arus, terseret ombak, keseret
        arus, keseret ombak, kegulung ombak, tergulung ombak, tercebur, kegawa arus, kegowo
        arus, terbawa air, terbawa banjir, kebawa banjir, terseret banjir, keseret banjir,
        digulung ombak, hilang terseret, disapu ombak, tersapu ombak, dibawa arus, ditelan
        ombak, ditelan arus""",
    "trapped": """
        terjebak, kejebak, terjepit, kejepit, terkurung, terperangkap, kakurung, kajepit,
        terhimpit, tertimbun, terkepung, tergencet, kegencet, tertindih, ketindih, ketindihan,
        kehimpit, terisolir, terisolasi, tersekap""",
    "crash": """
        kecelakaan, laka, tabrakan, tabrak, nabrak, menabrak, ditabrak, tertabrak, ketabrak,
        katabrak, adu banteng, adu kebo, terserempet, keserempet, serempetan, senggolan, tabrak
        lari, terlindas, kelindes, kelindas, beradu, hantam, menghantam, seruduk, diseruduk,
        karambol, beruntun, tabrak beruntun, adu jangkrik, adu muka, saling tabrak, bertabrakan,
        tabrakannya, menyerempet, nyerempet, diserempet, disruduk, disenggol, kesenggol,
        tersenggol, dilindas, melindas, ngelindas, gilas, digilas, tergilas, kegiling truk,
        kecelakaannya, kecelakaan tunggal, laka tunggal, laka lantas, laka lalu lintas, laka
        maut, kecelakaan lalu lintas, laka lalin, laka beruntun, lakajol, tabrakan maut,
        ditabrak lari, korban laka, tubruk, ketubruk, nubruk, menubruk, menyeruduk, nyeruduk,
        nyruduk, baku tabrak, baku tumbuk, batumbuk, tabrakan adu""",
    "hit_by": """
        digigit, tergigit, disengat, tersengat, diserang, kecatok, dicakar, dientupi, dikeroyok,
        diserbu, dililit, disundut, kena gigit, kena sengat, kena patok, kena cakar, dipagut,
        terpatuk, dicaplok, diterkam, disruduk, diseruduk, ditanduk, diserang kawanan,
        dikerubungi, dikerubuti""",
    "eaten": """
        makan, minum, hajatan, acara, menyantap, tuang, jajan, nasi kotak, nasi box, nasi
        bungkus, katering, takjil, bakso, sarapan, makanan, minuman, menelan, nyicip, minum es,
        minum jamu, minum kopi, minum susu, snack, kue, sate, seblak, cilok, cimol, rujak, mie,
        nasi, ikan, jamur, tongkol, tempe bongkrek, kerang, buntal, tape, kepiting, mbg, makan
        bergizi, bancakan, syukuran, kenduri, kondangan, slametan, tahlilan, selamatan,
        prasmanan, pesta, makan siang, ketering, kotakan, berkat, oplosan, miras""",
    "vomit": """
        muntah, mual, pusing, mencret, diare, muntaber, muntah muntah, keliyengan, mules, sakit
        perut, perut sakit, mual mual, pusing pusing, pingsan, lemas, kejang, gatal, kram perut,
        perut melilit, berak berak, buang buang air, keracunan""",
    "after": """
        setelah, habis, abis, sehabis, usai, bar, gara gara, saparantos, saatos, sanggeus,
        sawise, selepas, setelahnya, waktu, sesudah, saat, begitu, baru, mari, rampung""",
    "hits": """
        mukul, mukuli, memukul, memukuli, pukul(?! [0-9]), dipukul, dipukuli, menghajar, hajar,
        dihajar, aniaya, dianiaya, ngamuk, nganiaya, digebuki, gebuki, nggebuki, ancam,
        mengancam, disiksa, siksa, ditendang, nendang, diseret, tampar, ditampar, nampar,
        nyekik, dicekik, neunggeulan, bacok, membacok, nyiksa, mencekik, kasar, ngancem pake,
        ngejar, banting, mbanting, membanting, menonjok, main tangan, kdrt, ringan tangan,
        menyeret, menendang, menjambak, menyekap, ngurung, menampar, menganiaya, menyiksa,
        melempar, nglempar, lempar barang, mengamuk, bawa pisau, membawa golok, menusuk, nusuk,
        mengejar, meludahi, nyiram, menyiram, nyabet, gampar, gebug, jambak, injak, menginjak,
        tendang, cekik, seret, kurung, ngamuk ngamuk, ngrusak""",
    "hit": """
        dipukul, dipukuli, dianiaya, dihajar, digebuki, disiksa, dicekik, ditampar, diancam,
        ditendang, diseret, dibanting, dijambak, dibacok, ditusuk, ditampari, disiram, dikejar
        kejar, dikurung, disekap, disabet, dilempar, disundut, diusir, diludahi, diinjak,
        dijedotin, dibenturkan, ditempeleng, babak belur, dibekap, dipaksa, disetrika, dibakar,
        dianiaya habis, dikata katai, dilukai, dibunuh""",
    "abused": """
        dipukul, dipukuli, dianiaya, disiksa, dicabuli, dilecehkan, diperkosa, disetubuhi,
        dirantai, dikurung, disundut, digebuki, dihajar, dirudapaksa, disekap, ditelantarkan,
        diraba, dirogol, disabet, dicubiti, digrepe, dicekoki, diikat, ditendang, diperas,
        disetrika, disiram, dijambak, dibakar, dipasung, dieksploitasi, dicekik, ditampar,
        dibanting, dilempar, tidak dikasih makan, dibuli, dibully, dirundung, dicubit, diinjak,
        dipaksa ngemis, disuruh ngemis, dilukai, dikeroyok teman""",
    "gone": """
        hilang(?! (?:kendali|keseimbangan|kontak|arah|kesadaran|rem|tenaga|sinyal)), raib,
        digondol, diambil orang, digasak, lenyap, ludes, kecurian, dibawa kabur, dibawa lari,
        digotong orang, diembat, dibawa orang, diangkut maling, dibobol, dicuri, dicuri orang,
        dicongkel, digasak maling, dipreteli, disikat, dijambret orang, dibawa maling, ditilep,
        dicomot, kemalingan, dibegal, tidak ada di parkiran, dicopot orang, dicopot maling,
        dicopot""",
    "blown": """
        terbang, beterbangan, mabur, kabur, tersapu angin, terbawa angin, diterbangkan, lepas
        kena angin, terhempas, terangkat, terangkat angin, tersapu, diterjang angin, porak
        poranda, rusak kena angin, rusak diterjang angin, hilang kena angin, berhamburan,
        berterbangan, terlempar, dihantam angin, kena angin, copot kena angin, kabawa angin,
        katiup angin, kesapu angin, kebawa angin, terbawa""",
    "loose": """
        putus, pedot, menjuntai, jatuh, kendor, kendur, ngelewer, semrawut, melintang, nglewer,
        putusan, njuntai, terjuntai, lepas, rendah, ngglantung, menggantung, melorot, pegat,
        ngagantung, nyangkut, terkelupas, turun, berserakan, tersangkut, ambrol, ngambang,
        nggandul, nggantung, gelantung, melambai, menggelantung, terputus, keluar api, njebrat,
        kendor banget, nyaris putus, ketarik, tertarik, ketarik truk, kesangkut, kecantol,
        nyantol, copot, nempel, nggelewer, ngglewer, jatuh ke jalan, melilit, terbuka,
        telanjang, mlorot, amblek, nyangsang, pating slempang, terlepas, menyangkut, menyentuh
        tanah, malang melintang, menghalangi""",
    "leaning": """
        miring, roboh, tumbang, keropos, patah, nyender, ketabrak, mau jatuh, hampir roboh, mau
        roboh, mau tumbang, goyang, bengkok, retak, tertabrak, ditabrak, karatan, lapuk,
        melengkung, nyaris roboh, nyandar, menimpa, nimpa, membahayakan, rebah, penyok, tumbang
        ke jalan, jatuh""",
    "leaks": """
        bocor, mendesis, ngeces, bocoran, nyengat, nyembur, kebocoran, ngobos, rembes, desis,
        bunyi ngess, bau menyengat, keluar gas, ngesos, nyess, bau, lepas, ngebul, merembes,
        kecium, tercium, ngecos, keluar terus, bunyi terus, copot, ngeluarin gas, njebrot,
        menyengat""",
    "collapsed": """
        roboh, amblas, putus, runtuh, ambrol, ambleg, ambyar, rubuhan, rebah, jebol, mau roboh,
        miring mau roboh, hampir roboh, terancam roboh, roboh separuh, runtuhan, jatuh menimpa,
        nyaris roboh, roboh sebagian, robohan, kropos mau ambruk""",
    "broken": """
        jebol, ambrol, bobol, retak, bocor, longsor, rusak, pecah, limpas, ambrug, jebrol,
        rembes, kritis, bedah, bedhah, gugur, njebol, ambles, amblas, terkikis, kegerus,
        tergerus, merembes, mrembes, rembesan, bolong, berlubang, jebolan, putus, tidak kuat,
        hampir jebol, mau jebol, nyaris jebol, ambrolan, jebol lagi, gerus, kebobolan, keropos,
        miring""",
    "dead": """
        meninggal, tewas, tidak bernyawa, mati, membusuk, kaku, tidak bernapas, tidak bernafas,
        jadi mayat, sudah bau, sudah dingin, terbujur kaku, sudah tidak ada, mengambang,
        ngambang, mengapung, tak bernyawa, sudah membusuk, bau busuk""",
    "firm": """
        kebakaran, terbakar, kebakar, dilalap api, dilalap jago merah, ludes terbakar, hangus
        terbakar, dilalap, hangus""",
    "quarrel": """
        ribut, bertengkar, berantem, cekcok, berkelahi, teriak, adu mulut, perang mulut,
        bertikai, tengkar, ngamuk, pukul pukulan, kasar""",
    "leap": """
        lompat, terjun, nyebur, gantung, mengakhiri hidup, mati, bundir, gantung diri,
        menabrakkan diri, menjatuhkan diri""",
    "opens": """
        lepas, melepas, lepaskan, melepaskan, dilepas, copot, dicopot, mencopot, potong,
        memotong, pelepasan, ngelepas, ngelepasin, nyopot, lepasin, gunting, potongin, ngeculke,
        ngaleupaskeun, keluarkan""",
    "sexual": """
        dicabuli, dilecehkan, diperkosa, disetubuhi, dirudapaksa, diraba, diraba raba, digrepe,
        digerayangi, dipegang pegang, diremas, dipeluk paksa, dicium paksa, dirogol, digagahi,
        dinodai, dihamili, digauli, ditelanjangi, dipaksa buka baju, dipaksa berhubungan,
        disodomi, sodomi, diintip mandi""",
    "loud": """
        keras, kencang, kenceng, berisik, bising, brisik, banter, sampai malam, sampai subuh,
        sampai pagi, ganggu, mengganggu, memekakkan, tengah malam, larut malam, nyaring,
        gandeng, kaganggu, budeg, volume""",
    "cannot_breathe": """
        tidak bisa napas, tidak bisa nafas, tidak bisa bernapas, tidak bisa bernafas, susah
        napas, susah nafas, susah bernapas, sulit bernapas, sulit napas, kesulitan bernapas,
        kesulitan bernafas, sulit bernafas, susah bernafas, kehabisan napas, sesak napas, kurang
        oksigen, napas pendek, napas berat, napas tersengal, napas ngos ngosan, napas cepat,
        napas bunyi, napas satu satu""",
    "faints": """
        pingsan, ambruk, tumbang, jatuh pingsan, kolaps, kejang, tidak sadar, tergeletak,
        ngglempang, jatuh lemas, geletak, terkapar, gluntung, limbung""",
    "epidemic": """
        demam, diare, mencret, sakit, gatal, cacar, campak, bintik, muntaber, muntah, gejala,
        batuk, panas tinggi, gondongan, cikungunya, dbd, db, leptospirosis, tbc, hepatitis,
        mual, flu, tipes, positif, suspek, bintik merah, korengan, ruam, herpes, sakit mata,
        difteri, pertusis""",
    "thrown": """
        jatuh, terpental, terkapar, tergeletak, tewas, terlempar, terpelanting, terguling,
        terseret, meninggal, luka, berdarah, kejepit, terjepit, terlindas, pingsan, patah""",
    "labour": """
        mules, mulas, pecah, pendarahan, lahir, lahiran, kenceng, perdarahan, kontraksi,
        melahirkan, flek, ngeflek, keluar darah, keluar air, keluar lendir, kram, kejang,
        kenceng kenceng""",
    "bites": """
        gigit, nggigit, ngegigit, menggigit, nyakar, mencakar, ngagigit, gigitin, nyerang,
        menyerang, nyengat, menyengat, matuk, mematuk, ngentup, nanduk, menanduk""",
    "much": """
        segenggam, banyak, sebotol, sebungkus, semua, satu strip, se strip, banyak sekali,
        berlebihan, sekaligus, [0-9]+ butir, [0-9]+ biji, puluhan, kebanyakan, segepok,
        sakabehe, strip, dosis""",
    "falls": """
        jatuh, kepleset, terpeleset, tisoledat, tergelincir, kepeleset, tiseureuleu, kejengkang,
        terjatuh""",
    "appointment": """
        kontrol, rs, rsud, rujukan, cuci darah, rujuk, dirujuk, pindah, kemo, stabil, pulang,
        diterbangkan, operasi, rumah sakit, terapi, hemodialisa, hd, cek rontgen, rontgen, poli,
        cek""",
    "clash": """
        saling, bentrok, tawuran, ribut, lempar, serang, berkelahi, bertikai, berantem, kejar,
        perang, batu""",
}  # fmt: skip
