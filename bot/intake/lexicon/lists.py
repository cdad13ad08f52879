"""Lists of words that the phrases of several kinds share, by name: fire, car, house, gone ..."""

from bot.intake.phrases import any_of

_NAMED = {
    "fire": """
        kebakaran, kebakar, kabakaran, kabakar, terbakar, ketunon, bakaran, kobongan, kobong,
        kobar, berkobar, kabeuleum, kahuruan, kaduruk, hangus, dilalap, keluar api,
        mengeluarkan api, percikan api, ada api, muncul api, kena api, api ..2 besar,
        api ..2 membesar, api ..2 berkobar, api ..2 menyala, api ..1 menjalar, api merambat,
        api merembet, api ..1 muncul, api mengamuk, api nyamber, api melalap, jago merah,
        ngebul, murub, berasap, asap tebal, asap hitam, asap pekat, gosong, kbkran, kbkaran,
        kbkrn, kbakaran, api dari, mrembet, ikut nyala""",
    "spark": """
        percik, memercik, nyala, menyala, korslet, korsleting, konslet, meledak, ledakan,
        mbledos, pletik, nyetrum, percikan, mengeluarkan percikan, keluar percikan""",
    "wire": """
        tiang, trafo, travo, gardu, kabel, meteran, panel, box listrik, jaringan listrik, kwh""",
    "car": """
        mobil, motor, sepeda motor, truk, truck, tronton, bus, bis, angkot, angkutan, pikap,
        pick up, pickup, tangki, kendaraan, avanza, xenia, minibus, sedan, elf, taksi, tossa,
        bajaj, trailer, kontainer, box, scoopy, beat, vario, nmax, gerobak, ojol, ambulans,
        becak, bentor, travel""",
    "boat": """
        kapal, klm, kmp, perahu, speedboat, speed boat, speed, ketinting, sampan, jukung,
        longboat, long boat, tongkang, tugboat, tug boat, feri, ferry, klotok, kelotok, prau,
        parahu, boat, rakit, getek, eretan, kapal ikan, slerek, sope, ferri""",
    "house": """
        rumah, toko, ruko, pasar, pabrik, gudang, kios, warung, gedung, kos, kost, kosan,
        kontrakan, sekolah, sd, smp, sma, smk, masjid, mushola, musholla, hotel, mall, mal,
        bengkel, kandang, dapur, kantor, bangunan, lapak, asrama, pesantren, ponpes, rusun,
        apartemen, los, konveksi, gubuk, restoran, cafe, kafe, laundry, penginapan, swalayan,
        minimarket, alfamart, indomaret, plafon, loteng, atap, ruangan, kamar, kompor, mebel,
        meubel, batik, pemukiman, permukiman, lantai, aula, gereja, klenteng""",
    "land": """
        lahan, ilalang, alang alang, sampah, kebun, kebon, hutan, rumput, semak, sawah, jerami,
        damen, gambut, tpa, tps, tpst, pekarangan, barongan, tegalan, bambu, ladang, gunung,
        bukit, perkebunan, lapangan, tebu, leuweung, alas, tanah kosong, belukar, daun kering,
        limbah, tumpukan, uwuh, lapangan kosong, ladang tebu""",
    "tree": """
        pohon, dahan, ranting, batang, ringin, beringin, waru, trembesi, angsana, mahoni,
        sengon, jati, pinus, randu, kelapa, mangga, pokok, ketapang, albasiah, albasia, akasia,
        flamboyan, tangkal, wit, cemara, asem, sono, glodokan, bintaro, petai, durian, rambutan,
        jambu, sukun, kersen""",
    "fallen": """
        tumbang, tumbangg, roboh, ambruk, rubuh, patah, menimpa, nimpa, nimpah, melintang,
        malang, rungkad, rebah, miring, doyong, jatuh, ambrug, runtuh, sempal, sempalan,
        ngrubuhi, ngambruki, nutup, nutupi, menutup, menutupi, tumbangan, rubuhan, keropos,
        lapuk, condong""",
    "beast": """
        kucing, anjing, asu, sapi, kerbau, kebo, kambing, wedus, domba, monyet, kera, musang,
        biawak, nyambik, luwak, garangan, kuda, burung hantu, babi, celeng, macan, harimau,
        lutung, beruang, hewan, binatang, tikus, kalajengking, tokek, kelelawar, iguana,
        ubur ubur, bekantan, orangutan, landak, elang, trenggiling, kelabang, lipan, munding,
        embe, ucing, ayam, kadal, linsang, berang berang, bagong, meong, owa""",
    "stuck": """
        terjebak, kejebak, terperosok, masuk, kecebur, tercebur, kecemplung, nyemplung,
        nyangkut, tersangkut, ngamuk, mengamuk, liar, lepas, galak, menyerang, nyerang, jatuh,
        terjepit, kejepit, mengganggu, meresahkan, buas, kabur, keluar kandang, di atap,
        di plafon, di atas, ganas, rabies, gila, nyasar, berkeliaran, terlantar, turun, lewat,
        hanyut, kejebur, keblowok, kejeblos, asup, ngabeledig, masuk sumur""",
    "somebody": """
        orang, anak, nenek, kakek, bapak, ibu, remaja, pendaki, lansia, suami, istri, adik,
        kakak, santri, balita, warga, nelayan, pemancing, simbah, mbah, bocah, perempuan,
        laki laki, pria, wanita, cewek, cowok, pelajar, siswa, ponakan, keponakan, cucu, bayi,
        korban, tetangga, pemuda, mahasiswa, gadis, pengunjung, wisatawan, abk, penumpang,
        pemilik, pak, bu, mas, mbak, mang, teman, pasien, guru, dosen, petani, sopir, jamaah,
        peziarah, oma, opa, aki, nini, budak""",
    "worker": """
        pekerja, buruh, tukang, karyawan, karyawati, kuli, operator mesin, teknisi,
        pegawai pabrik, montir, pagawe, mekanik, mandor, tukang las, tukang bangunan, pegawe""",
    "water": """
        sungai, sumur, laut, kali, kolam, bendungan, waduk, embung, empang, kalen, walungan,
        saluran, gorong gorong, tambak""",
    "drain": """
        sungai, kali, selokan, got, drainase, gorong gorong, saluran, irigasi, walungan""",
    "swept": """
        tenggelam, kelelep, kalelep, tikerelep, titeuleum, kelem, keleleb, hanyut, kehanyut,
        palid, kebawa arus, terbawa arus, terseret arus, terseret ombak, keseret arus,
        keseret ombak, kegulung ombak, tergulung ombak, tercebur, kecebur, kecemplung,
        nyemplung, kacebur, tigebrus, kegawa arus, kegowo arus, kinthir, kintir, kentir, palid""",
    "trapped": """
        terjebak, kejebak, terjepit, kejepit, terkurung, terperangkap, kakurung, kajepit,
        terhimpit, tertimbun""",
    "crash": """
        kecelakaan, laka, lakalantas, lakalalin, tabrakan, tabrak, nabrak, menabrak, ditabrak,
        tertabrak, ketabrak, katabrak, tubrukan, adu banteng, adu kebo, terserempet, keserempet,
        serempetan, senggolan, tabrak lari, terlindas, kelindes, kelindas, beradu, hantam,
        menghantam, seruduk, diseruduk, karambol, beruntun""",
    "hit_by": """
        digigit, kegigit, tergigit, kacokot, dicokot, disengat, kesengat, kasengat, tersengat,
        diserang, dipatok, dipatuk, dicatok, kecatok, dicakar, dientup, dientub, diantup,
        kaseureud, diseureud, dientupi, dikeroyok""",
    "biter": """
        ular, ulo, ula, oray, anjing, asu, monyet, tawon, lebah, kucing, kera, kalajengking,
        ubur ubur, tokek, hewan, cobra, kobra, kelabang, lipan, tikus, biawak, nyamuk, odeng,
        engang, tiwuan, laler, ikan pari, pari, serangga, babi, musang, ndas, vespa, semut""",
    "eaten": """
        makan, mangan, minum, hajatan, acara, dahar, menyantap, tuang, neda, jajan, nasi kotak,
        nasi box, nasi bungkus, katering, takjil, bakso, sarapan""",
    "vomit": """
        muntah, mual, pusing, mencret, diare, utah, lieur, mutah, mumet, puyeng, muntaber,
        muntah muntah, keliyengan""",
    "after": """
        setelah, habis, abis, sehabis, usai, bar, gara gara, saparantos, saatos, sanggeus,
        sawise, selepas, setelahnya""",
    "hits": """
        mukul, mukuli, memukul, memukuli, pukul, dipukul, dipukuli, menghajar, hajar, dihajar,
        aniaya, dianiaya, ngamuk, nganiaya, digebuki, gebuki, nggebuki, ancam, mengancam,
        disiksa, siksa, ditendang, nendang, diseret, tampar, ditampar, nampar, nyekik, dicekik,
        neunggeulan, digebug, bacok, membacok, nyiksa, mencekik, kasar, ngancem, ngancam,
        ngancem pake, ngejar, banting, mbanting, membanting, nonjok, menonjok""",
    "hit": """
        dipukul, dipukuli, dianiaya, dihajar, digebuki, disiksa, dicekik, ditampar, diancam,
        ditendang, digebug, diseret, dipukulin, dibanting, ditonjok, dijambak, dibacok, ditusuk,
        ditampari""",
    "abused": """
        dipukul, dipukuli, dianiaya, disiksa, dicabuli, dilecehkan, diperkosa, disetubuhi,
        dirantai, dikurung, disundut, digebuki, dihajar, dirudapaksa, disekap, ditelantarkan,
        diraba, dirogol, disabet, dipukulin, dicubiti, digrepe, dicekoki, diikat, ditendang,
        diperas""",
    "child": """
        anak, anaknya, balita, siswa, siswi, bayi, bocah, murid, santri, remaja, gadis,
        perempuan""",
    "goods": """
        motor, motornya, mobil, mobilnya, sepeda, hp, hpnya, dompet, kotak amal, burung, sapi,
        kambing, kabel, laptop, uang, emas, helm, tabung, barang, mesin tempel, mesin, tas,
        perhiasan, sepeda motor, motorku, motor saya, laptopnya, aki""",
    "livestock": """
        domba, kambing, wedus, sapi, kerbau, munding, ayam, bebek, itik, ternak, ikan""",
    "gone": """
        hilang, raib, digondol, diambil orang, leungit, ilang, digasak, lenyap, ludes, kecurian,
        dibawa kabur, dibawa lari, digotong orang, diembat""",
    "roof": "atap, atapnya, genteng, gentengnya, seng, asbes, galvalum",
    "blown": """
        terbang, beterbangan, mabur, kabur, tersapu angin, terbawa angin, diterbangkan,
        lepas kena angin, terhempas""",
    "cable": "kabel, kabelnya, kawat, sutet, sling, kabel listrik, kabel wifi, kabel pln",
    "loose": """
        putus, pedot, menjuntai, jatuh, kendor, kendur, ngelewer, semrawut, melintang, nglewer,
        putusan, njuntai, terjuntai, lepas, rendah, ngglantung, menggantung, melorot, pegat,
        ngagantung, nyangkut, terkelupas, turun, berserakan, tersangkut""",
    "leaning": """
        miring, roboh, tumbang, ambruk, doyong, keropos, patah, rubuh, condong, nyender,
        ketabrak, rungkad, mau jatuh""",
    "gas": """
        gas, elpiji, lpg, tabung, tabungnya, amonia, amoniak, klorin, regulator, pipa gas""",
    "leaks": """
        bocor, ngowos, mendesis, ngeces, bocoran, nyengat, ngeses, nyembur, kebocoran, ngobos,
        rembes""",
    "structure": """
        tembok, jembatan, titian, plengsengan, pagar, dinding, kelas, menara, tower, baliho,
        reklame, papan reklame, kanopi, tribun, panggung, teras, gapura, tandon, bangunannya,
        balkon, billboard, konstruksi, gerbang, kubah, rumahnya, atapnya, temboknya, atap kelas,
        tribune, jembatan gantung, tenda, rangka baja, kanopinya, plafonnya, menara air""",
    "collapsed": """
        roboh, ambruk, amblas, putus, runtuh, rubuh, ambrol, ambrug, rungkad, ambleg, ambyar,
        rubuhan, rebah, jebol""",
    "dyke": """
        tanggul, tanggulnya, bendungan, talud, embung, tembok penahan, bendung, dam, waduk,
        sea wall, pintu air, tanggule, plendungan, senderan kali, senderan sungai, turap""",
    "broken": """
        jebol, ambrol, bobol, retak, bocor, longsor, rusak, pecah, limpas, ambrug, ambruk,
        mbludag, jebrol, roboh, rembes, kritis, bedah, bedhah, gugur, njebol""",
    "patient": """
        antar, ngantar, mengantar, jemput, rujuk, rujukan, kontrol, nganter, bawa, pindah,
        membawa, evakuasi, menjemput, nyandak, nganteur""",
    "corpse": "jenazah, jenasah, mayat, layon",
    "dead": "meninggal, tewas, tidak bernyawa, mati, membusuk, kaku",
    "plain": "peuting, kenteng, gendheng, nolong, nulungi, ndhuwur, lantai, talinya",
    "gang": """
        geng, gank, gerombolan, kelompok, rombongan, segerombolan, sekelompok, rombongan pelajar""",
    "blades": """
        sajam, celurit, clurit, golok, senjata tajam, parang, gir, gesper, samurai, pedang,
        arit, sabit, bambu runcing""",
}  # fmt: skip
LISTS = {name: any_of(text) for name, text in _NAMED.items()}
WORDS = " ".join(_NAMED.values())
"""All of them in one text."""
