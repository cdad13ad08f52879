"""The words by which callers name a kind of incident.

Of several kinds the heaviest phrase wins, then the one said first.
"""

import re

from bot.intake.phrases import any_of, pattern

_LISTS = {
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
LISTS = {name: any_of(text) for name, text in _LISTS.items()}

_KINDS = """
kebakaran_kapal 9.6
    km ..3 {fire}
    {fire} ..6 (abk|dermaga|muara)
    (abk|nakhoda|nahkoda) ..6 {fire}
    {boat} ..4 {fire}
    {fire} ..3 {boat}
kebakaran_listrik 9.5
    {wire} ..4 {fire}
    {wire} ..4 {spark}
    {fire} ..1 {wire}
    (percikan|percik|pletikan) api ..3 (tiang|kabel|trafo|listrik|gardu)
kebakaran_listrik 6.2
    korsleting
    korslet
    konslet
    konsleting
    arus pendek
    hubungan pendek
kebakaran_kendaraan 9.0
    (?<!pemadam )(?<!mobil pemadam ){car}(?! pemadam)(?! damkar) ..4 {fire}
    {fire} ..2 {car}(?! pemadam)(?! damkar)
kebakaran_kendaraan 9.4
    {car} (muat|muatan|bermuatan|pengangkut|angkut|isi) ..3 {fire}
kebakaran_lahan 9.2
    {land} ..6 {fire}
    {fire} ..1 (alas|leuweung|gunung|bukit|gunung sampah)
    {fire} ..2 (lahan|ilalang|alang alang|sampah|kebun|kebon|hutan|rumput|semak|jerami|gambut)
    {fire} ..2 (tpa|tps|tpst|sawah|tegalan|ladang|pekarangan|perkebunan|tebu|belukar)
    karhutla
    (bakar|bakaran|mbakar|membakar) ..1 (sampah|jerami|damen|lahan|ilalang|rumput|limbah)
    (pembakaran|ngobong|obong obong) ..1 (sampah|jerami|damen|lahan|ilalang|rumput|limbah)
kebakaran_bangunan 8.8
    {house} ..5 {fire}
    {fire} ..2 {house}
kebakaran_bangunan 7.4
    (?<!pemadam )(?<!dinas )(?<!petugas )(?<!unit )(?<!armada ){fire}
laka_kereta 9.4
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur|lokomotif) ..4 (nabrak|menabrak|tabrak|tabrakan)
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur|lokomotif) ..4 (anjlok|anjlog|terguling)
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur) ..4 (tertemper|menemper|hantam|menghantam)
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur) ..4 (nyerempet|melindas|terlindas|nyamber)
    keluar rel
    (tertabrak|ketabrak|ditabrak|tertemper) ..2 (kereta|ka|krl|sepur)
    (kesamber|disambar|terlindas|katabrak) ..2 (kereta|ka|krl|sepur)
    (dihantam|ditemper|kecelakaan|tabrakan) ..2 (kereta|ka|krl|sepur)
    (mogok|macet|nyangkut|terjebak) di ..2 (rel|perlintasan|palang)
    (perlintasan|palang pintu kereta|rel kereta) ..6 (tertabrak|ketabrak|tabrakan|mogok)
laka_udara 9.6
    (pesawat|helikopter|heli|helicopter|cessna|pilatus) ..4 (jatuh|tergelincir|hilang|terbakar)
    (pesawat|helikopter|heli|helicopter|cessna|pilatus) ..4 (nabrak|menabrak|mendarat|darurat)
    (kecelakaan|jatuhnya) (pesawat|helikopter|heli|udara)
    laka udara
laka_air 9.3
    {boat} ..5 (tenggelam|terbalik|kebalik|karam|tabrakan|ditabrak)
    {boat} ..5 (bertabrakan|menabrak|nabrak|tertabrak|hanyut)
    {boat} ..5 (mati mesin|rusak mesin|mesin mati|mesinnya mati|mogok)
    {boat} ..5 (bocor|kandas|hilang|tiba tiba miring|oleng)
    {boat} ..5 (pecah|dihantam|dihempas|terombang|kemasukan air|patah)
    (kecelakaan|laka) (di )?(laut|air|sungai|kapal|perahu)
    (tabrakan|terbalik|tenggelam|tenggelamnya) ..1 {boat}
laka_kerja 9.1
    kecelakaan kerja
    laka kerja
    {worker} ..5 (jatuh|tertimpa|ketiban|kejatuhan|terjepit)
    {worker} ..5 (kejepit|tergencet|kesetrum|tersetrum|tersengat)
    {worker} ..5 (terpotong|terpeleset|terkena mesin|kena mesin|terlindas)
    {worker} ..5 (tersiram|tertimbun|kecelakaan|masuk mesin)
laka_kerja 8.9
    (tangan|tangannya|jari|jarinya) ..3 (mesin|gergaji|giling|press|pres|gerinda)
    (kaki|kakinya|lengan|rambut) ..3 (mesin|gergaji|giling|press|pres|gerinda)
    (jatuh|kejatuhan|terpeleset) ..4 (steger|scaffolding|perancah|proyek|crane|andang)
    di proyek ..4 (jatuh|tertimpa|kesetrum|tertimbun)
    (jatuh|tertimpa|kesetrum|tertimbun|terjepit) ..5 (proyek|pabrik|tempat kerja)
laka_kerja 6.4
    kesetrum
    tersetrum
    kestrum
    kasetrum
    (kena|kesamber|kejang) (setrum|strum|listrik)
    (tersengat|kesengat) (aliran |arus )?listrik
laka_lalin 8.2
    {crash}
laka_lalin 8.3
    {car} (vs|lawan|lawannya|lwn) {car}
    mtr vs
    {car} ..4 (terguling|guling|ngguling|terbalik|kebalik|oleng|slip)
    {car} ..4 (terperosok|nyungsep|nyusruk|terjun|rem blong|selip)
    {car} ..4 masuk (jurang|parit|sungai|sawah|got|selokan|kali|laut)
    {car} ..4 (kecemplung|nyemplung|kecelakaan|ngglimpang|jatuh|tibo|labuh|kajungkel|anjlok)
    jatuh dari (sepeda motor|motor|sepeda|ojek|boncengan)
    tibo (seko|soko|saka) motor
    rem blong
    (pengendara|pemotor|pembonceng) ..3 (jatuh|terpental|terkapar|tergeletak|tewas|terlempar)
    (pejalan kaki|penyeberang|pesepeda) ..3 (jatuh|terpental|terkapar|tergeletak|tewas|terlempar)
orang_hilang 8.7
    {somebody} ..8 (tidak|belum) (pulang|kembali|balik) (pulang|kembali|balik)
    {somebody} ..6 hilang
    {somebody} ..6 (belum pulang|tidak pulang|belum kembali|belum balik|tidak kembali)
    {somebody} ..6 (tersesat|kesasar|raib|tidak ketemu)
    {somebody} ..6 (belum ketemu|belum ditemukan|pergi dari rumah|lungo)
    {somebody} ..6 (minggat|kabur dari rumah|leungit|belum mulang)
    (pendaki|pemancing|nelayan) ..4 belum turun
    kehilangan (anak|orang tua|ibu|bapak|suami|istri|nenek|kakek)
    hilang di (hutan|gunung|pasar)
    tersesat di (hutan|gunung)
tenggelam 8.9
    (?<!rumah )(?<!mobil )(?<!motor )(?<!jalan ){swept}
tenggelam 9.0
    jatuh dari ..2 (dermaga|jembatan|perahu|kapal) ..3 tidak muncul
    {somebody} ..4 (jatuh|loncat|terpeleset) ..2 (ke |ka |di |dalam |masuk ){water}
    {somebody} ..4 (terjun|kepleset|terperosok) ..2 (ke |ka |di |dalam |masuk ){water}
terjebak 7.9
    {somebody} ..5 {trapped}
    {trapped} ..3 (lift|sumur|kamar|gedung|elevator|lantai|wc|toilet|atap|atas)
    lift ..3 (macet|mati|berhenti|rusak|mandek|anjlok|jatuh)
terjebak 6.6
    {trapped}
    kejiret
pertolongan_lain 9.2
    cincin
    ali ali
    gelang
    borgol
    (terkunci|kekunci|ngunci|kunciannya|kekonci) ..4 (rumah|mobil|kamar|dalam|luar)
    (terkunci|kekunci|ngunci|kunciannya|kekonci) ..4 (kos|wc|toilet|pagar)
    (anak|balita|bayi|bocah|nenek|ibu|rumah|mobil|pintu|kamar) ..4 (terkunci|kekunci|kekonci)
    kunci ..4 (tertinggal|ketinggalan|hilang|patah|jatuh|nyemplung|masuk)
    (buka|bukakan|mbuka|membuka) ..2 (pintu|kunci|gembok)
    (hp|dompet|kunci|handphone) ..3 (jatuh|masuk|kecemplung) ..3 (selokan|sumur|got)
    (hp|dompet|kunci|handphone) ..3 (jatuh|masuk|kecemplung) ..3 (gorong gorong|parit)
    (hp|dompet|kunci|handphone) ..3 (nyemplung|kecebur) ..3 (selokan|sumur|got)
    (hp|dompet|kunci|handphone) ..3 (nyemplung|kecebur) ..3 (gorong gorong|parit)
    (ponsel|emas|tas|kacamata) ..3 (jatuh|masuk|kecemplung) ..3 (selokan|sumur|got)
    (ponsel|emas|tas|kacamata) ..3 (jatuh|masuk|kecemplung) ..3 (gorong gorong|parit)
    (ponsel|emas|tas|kacamata) ..3 (nyemplung|kecebur) ..3 (selokan|sumur|got|gorong gorong|parit)
    (hp|dompet|kunci|handphone) ..3 (jatuh|masuk|kecemplung) ..3 (kali|septic tank|sungai|kalen)
    (hp|dompet|kunci|handphone) ..3 (nyemplung|kecebur) ..3 (kali|septic tank|sungai|kalen)
    (ponsel|emas|tas|kacamata) ..3 (jatuh|masuk|kecemplung) ..3 (kali|septic tank|sungai|kalen)
    (ponsel|emas|tas|kacamata) ..3 (nyemplung|kecebur) ..3 (kali|septic tank|sungai|kalen)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (pagar|teralis|besi|kursi)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (pipa|botol|panci)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (lubang|sela|ember)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (kloset|mainan|mur)
rob 9.1
    rob
    air pasang
    pasang (air laut|laut|tinggi)
    gelombang pasang
    air laut (naik|pasang|masuk|meluap|munggah|mlebu|naek|tumpah)
    (laut|segara) (munggah|naik|pasang|meluap)
    (ombak|gelombang) (besar|tinggi) ..4 (rumah|pemukiman|permukiman|warga|daratan|tanggul|jalan)
tanggul_jebol 9.4
    {dyke} ..3 {broken}
    (jebol|jebolnya|ambrolnya) ..1 tanggul
tanah_longsor 8.9
    longsor
    longsoran
    kalongsoran
    urug
    kaurug
    kaurugan
    tanah ..2 (ambles|amblas|gerak|bergerak|retak|turun|runtuh|ambrol|gugur)
    pergerakan tanah
    (tebing|lereng|bukit|talud) ..2 (ambrol|runtuh|ambles|amblas|gugur|ambrug)
    (senderan|turap|jalan|bantaran) ..2 (ambrol|runtuh|ambles|amblas|gugur|ambrug)
    tertimbun tanah
    amblas
gempa 9.0
    gempa
    lindu
    lini
    guncangan
    tanah berguncang
tsunami 9.5
    tsunami
    air laut surut (tiba tiba|mendadak|jauh)
erupsi 9.3
    erupsi
    gunung ..2 (meletus|njeblug|batuk|keluar asap|bitu)
    awan panas
    lahar
    abu vulkanik
    hujan abu
    letusan gunung
pohon_tumbang 9.2
    {tree} ..5 {fallen}
    (tumbang|tumbangnya|rubuh|roboh|ambruk|tertimpa) ..1 {tree}
    (ketiban|kejatuhan|kerubuhan|ketimpa|katinggang|ketimpaan) ..1 {tree}
pohon_tumbang 5.0
    pohon
angin_kencang 8.8
    puting
    angin ..1 (kencang|ribut|puyuh|besar|lisus|lesus|puting|topan|kenceng|gede|beliung|ngamuk)
    lisus
    lesus
    {roof} ..4 {blown}
    badai
    tornado
banjir 7.9
    banjir(?! kanal)
    banjirnya
    kebanjiran
    kabanjiran
    caah
    genangan
    tergenang
    menggenang
    kerendem
    kerendam
    terendam
    keueum
    {drain} ..3 (meluap|luber|mluber|mbludag|limpas)
    luapan
    kebleb
    mluber
    luber
    meluap
banjir 6.9
    air ..3 (masuk|naik|meluap|menggenang|tinggi|setinggi|merendam|luber)
gangguan_listrik 9.0
    {cable} ..4 {loose}
    (tiang|cagak|tihang) ..2 (listrik|pln|telepon|telkom|lampu|internet|wifi) ..4 {leaning}
    (listrik|listriknya|lampu|aliran) ..2 (padam|mati|byar pet|paeh|pareum)
    mati (lampu|listrik)
    pemadaman
    putus kabel
    (trafo|travo|gardu) ..2 (rusak|mati|bunyi|bocor)
gangguan_listrik 8.85
    (tiang|cagak|tihang) ..4 {leaning}
gas_bocor 9.1
    {gas} ..4 {leaks}
    (kebocoran|bocoran|kabocoran|bocor|bau|mambu|bauk) ..1 (gas|elpiji|lpg|amonia|amoniak|klorin)
ledakan 8.4
    ledakan
    meledak
    mbledos
    bitu
    njeblug
    dentuman
    jeblug
    duar
bangunan_roboh 8.9
    {house} ..4 {collapsed}
    {structure} ..4 {collapsed}
    (tertimpa|ketimpa|ketiban) ..1 (tembok|bangunan|dinding|atap|plafon|pagar|baliho|puing)
    (kejatuhan|tertimbun|kerubuhan) ..1 (tembok|bangunan|dinding|atap|plafon|pagar|baliho|puing)
    reruntuhan
    reruntuhannya
keracunan 9.3
    keracunan
    karacunan
    (mabok|mabuk) jamur
    {vomit} ..6 {after} ..2 {eaten}
    {after} ..1 {eaten} ..8 {vomit}
    terminum ..2 (racun|baygon|pestisida|minyak|obat|cairan|pembersih|sabun)
persalinan 9.2
    melahirkan
    persalinan
    lahiran
    brojol
    mbrojol
    ketuban
    bukaan
    babaran
    ngalahirkeun
    lairan
    mau lahir
    mules mules
    kontraksi
    bayinya ..2 (keluar|lahir)
    (hamil|bumil|kandungan) ..6 (mules|mulas|pecah|pendarahan|lahir|kenceng|perdarahan)
gigitan 9.3
    {hit_by} ..1 {biter}
    gigitan (ular|anjing|hewan|monyet|kucing)
    sengatan
bunuh_diri 9.6
    bunuh diri
    gantung diri
    ngendat
    nglalu
    menggantung diri
    kendat
    (mau|hendak|ingin|nekat|akan|arep) ..2 (lompat|loncat|terjun|mengakhiri hidup|nyebur|gantung)
    (rek|nyoba|mencoba|ancam|mengancam) ..2 (lompat|loncat|terjun|mengakhiri hidup|nyebur|gantung)
    (mau|hendak|ingin|nekat|akan|arep) ..2 (meloncat|melompat|luncat)
    (rek|nyoba|mencoba|ancam|mengancam) ..2 (meloncat|melompat|luncat)
    percobaan bunuh
    bundir
    (arep|mau|hendak) (mlumpat|mencolot|mlompat|njegur)
    mengakhiri hidup
    minum (racun|baygon|pestisida|potas|obat nyamuk)
    (sayat|iris|nyayat|mengiris|menyayat) ..2 (nadi|tangan|urat)
odgj 9.2
    odgj
    orang (gila|edan|gendeng|stres|stress)
    gangguan (jiwa|kejiwaan)
    sakit jiwa
    edan
    gendeng
    gelo
    (depresi|stress|stres|halusinasi) ..3 (ngamuk|mengamuk|teriak|bawa)
    (ngamuk|mengamuk) ..4 (telanjang|parang|sajam|golok|senjata tajam|merusak|lempar|obat)
    telanjang
    kambuh ..2 (jiwa|ngamuk|jiwanya)
    gila
mobil_jenazah 9.5
    (mobil|ambulans|kereta|armada|kendaraan) {corpse}
    (antar|ngantar|mengantar) ..1 (jenazah|jenasah|almarhum|almarhumah|layon)
    (pengantaran|bawa|pemulangan) ..1 (jenazah|jenasah|almarhum|almarhumah|layon)
    (memulangkan|jemput|nganter) ..1 (jenazah|jenasah|almarhum|almarhumah|layon)
    (ngangkut|angkut|mulangkeun) ..1 (jenazah|jenasah|almarhum|almarhumah|layon)
jenazah 8.5
    mayat
    jenazah
    jenasah
    jasad
    mayit
    kerangka manusia
    tengkorak
    {somebody} ..4 (ditemukan|tergeletak) ..4 {dead}
    (penghuni|kakek|nenek|lansia) ..4 {dead}
    ditemukan ..2 (meninggal|tewas|tidak bernyawa|membusuk)
    bayi ..2 (dibuang|di kardus)
    bau busuk ..6 (kos|rumah|kamar)
    tidak bernyawa
    membusuk
    meninggal (di|sendirian)
wabah 9.0
    wabah
    klb
    kejadian luar biasa
    demam berdarah
    dbd
    muntaber
    chikungunya
    cikungunya
    covid
    campak
    leptospirosis
    difteri
    penyakit menular
    flu burung
    diare massal
    kolera
    (banyak|puluhan) (warga|anak|orang|santri|siswa) ..3 (diare|demam|mencret|sakit|gatal)
    (belasan|beberapa) (warga|anak|orang|santri|siswa) ..3 (diare|demam|mencret|sakit|gatal)
sakit_mendadak 7.6
    pingsan
    semaput
    kapiuhan
    (tidak|belum|kurang) sadar
    hilang kesadaran
    tidak sadarkan
    sesak
    serangan jantung
    jantung
    stroke
    strok
    kejang
    ayan
    epilepsi
    (sakit|nyeri) dada
    muntah darah
    kolaps
    kolap
    henti (napas|nafas|jantung)
    tidak (bernapas|bernafas|nafas|napas)
    napasnya
    nafasnya
    asma
    bengek
    gula darah
    pendarahan
    perdarahan
    mimisan
    (panas|demam) tinggi
    step
    sakit (perut|mendadak|keras)
    lemas
    lemes
    kritis
    drop
    ngos ngosan
    megap megap
    tersedak
    keselek
    kesedak
    vertigo
    anfal
    (jatuh|kepleset|terpeleset) di (kamar mandi|wc)
    mulut berbusa
    berbusa
    nyesek
    mengap
    gagal ginjal
    hipertensi
    tensi
ambulans 8.1
    {patient} ..2 pasien
    ambulans ..6 (kontrol|rujuk|rujukan|pulang|cuci darah|antar)
    ambulans ..6 (jemput|nganter|hemodialisa|berobat|periksa)
    cuci darah
    hemodialisa
    pulang dari rs
    pasien (pulang|kontrol)
ambulans 5.4
    ambulans
kdrt 9.4
    kdrt
    kekerasan dalam rumah tangga
    (suami|suaminya|suamiku|istri|istrinya|bojo|salaki|pamajikan|mantan suami) ..4 {hits}
    {hit} ..1 (suami|suaminya|istrinya|bojone|salaki|salakina|mantan suami|bapaknya sendiri)
    suami istri ..3 (ribut|bertengkar|berantem|cekcok|padu|gelut)
kekerasan_anak 9.4
    {child} ..4 {abused}
    pencabulan
    pelecehan
    perkosaan
    pemerkosaan
    rudapaksa
    kekerasan (seksual|anak|pada anak|terhadap anak)
    (mencabuli|melecehkan|memperkosa)
    penelantaran anak
    (ibu|bapak|ayah) ..3 (mukuli|menyiksa|nyiksa|memukuli) ..2 (anak|anaknya|balita|bayinya)
    (orang tua|tiri|tirinya) ..3 (mukuli|menyiksa) ..2 (anak|anaknya|balita|bayinya)
    (orang tua|tiri|tirinya) ..3 (nyiksa|memukuli) ..2 (anak|anaknya|balita|bayinya)
    (ibu|bapak|ayah) ..3 (mukul|menganiaya|siksa) ..2 (anak|anaknya|balita|bayinya)
    (orang tua|tiri|tirinya) ..3 (mukul|menganiaya|siksa) ..2 (anak|anaknya|balita|bayinya)
perampokan 9.0
    rampok
    dirampok
    perampokan
    perampok
    begal
    dibegal
    pembegalan
    pembegal
    todong
    ditodong
    penodongan
    nodong
    jambret
    dijambret
    penjambretan
    penjambret
    njambret
    diregut paksa
    merampas
    dirampas
    perampasan
    kabegal
    karampok
pencurian 8.6
    pencurian
    pencuri
    maling
    kemalingan
    kamalingan
    curanmor
    dicuri
    nyuri
    mencuri
    nyolong
    kecolongan
    dicolong
    colong
    dibobol
    membobol
    mbobol
    bobol
    pembobolan
    copet
    dicopet
    kecopetan
    pencopet
    ngutil
    {goods} ..4 {gone}
    {livestock} ..2 {gone}
    {gone} ..2 (motor|mobil|dompet|hp|uang|emas|ternak)
tawuran 9.1
    tawuran
    tawur
    gangster
    kreak
    klitih
    perang (sarung|batu|petasan|antar)
    bentrok
    bentrokan
    {gang} ..4 (pelajar|motor|saling|serang|lempar)
    {gang} ..4 {blades}
    saling (serang|lempar)
    konvoi ..4 {blades}
kerusuhan 9.2
    massa ..3 (bawa|kumpul|serang|bakar)
kerusuhan 8.8
    rusuh
    kerusuhan
    amuk massa
    massa ..3 (mengamuk|ngamuk|anarkis|bakar|membakar|merusak|ricuh|lempar)
    anarkis
    penjarahan
    menjarah
    demo ..4 (ricuh|bakar|rusuh|anarkis)
    ricuh
    kericuhan
    bakar ban
    blokir jalan
ancaman_bom 9.5
    bom(?! ikan)
    ancaman teror
    teroris
    teror
    (benda|tas|paket|koper|kardus|bungkusan|kotak|barang) ..2 (mencurigakan|misterius)
    granat
    mortir
    peluru meriam
penganiayaan 8.5
    penganiayaan
    dianiaya
    menganiaya
    dikeroyok
    pengeroyokan
    ngeroyok
    mengeroyok
    dipukuli
    dipukul
    pemukulan
    berkelahi
    perkelahian
    gelut
    gelutan
    gelud
    padu
    berantem
    dibacok
    pembacokan
    bacok
    membacok
    bacokan
    ditusuk
    penusukan
    menusuk
    ditikam
    penikaman
    pembunuhan
    dibunuh
    carok
    digebuki
    digebug
    (baku|adu) (hantam|pukul|jotos)
    duel
    dihajar
    kelahi
    bekelahi
    dikepruk
    cekcok
    parang
    ditombak
    pemalakan
    dipalak
    ditembak
    penembakan
    diparang
    dikadek
gangguan_ketertiban 8.0
    berisik
    bising
    karaoke
    karaokean
    horeg
    sound system
    musik ..2 (keras|kencang|kenceng)
    mabuk
    mabok
    miras
    minuman keras
    (balap|balapan) liar
    balapan
    trek trekan
    pengamen
    pengemis
    gelandangan
    knalpot
    brong
    pkl
    anak punk
    punk
    keributan
    ribut
    nongkrong
    judi
    berjudi
    sabung ayam
    mesum
    prostitusi
    psk
    parkir liar
    onar
    meresahkan warga
    gaduh
    petasan
    mercon
    dangdutan
    orkes
    ganggu tidur
    mengganggu ketertiban
    manusia silver
    gepeng
    ugal ugalan
    anak jalanan
tawon 8.9
    tawon
    tawonan
    vespa
    sarang (lebah|tawon|engang|odeng)
    lebah
    engang
    odeng
    tiwuan
    nyiruan
    penyengat
    ondas
ular 8.9
    ular
    ulo
    ula
    oray
    sanca
    kobra
    cobra
    piton
    phyton
    python
    weling
    welang
    sowo
buaya 9.2
    buaya
    bajul
    buhaya
    boyo
hewan_lain 9.05
    {beast} ..4 {stuck}
    {beast}nya ..4 {stuck}
    (evakuasi|selamatkan|tangkap|nangkap|ngevakuasi|menangkap) ..1 {beast}
hewan_lain 6.0
    biawak
    nyambik
    monyet
    garangan
    musang
    babi hutan
    celeng
    luwak
    anjing gila
    kera
    macan
    lutung
    harimau
    kalajengking
    ubur ubur
    iguana
    beruang
kebakaran_kapal 9.6
    {boat} ..8 (terbakar|kebakar|kebakaran|kobongan|kobong|kabeuleum)
    km (?![0-9])[a-z]+ ..6 (terbakar|kebakar|kebakaran|kobongan|kobong)
    (ruang mesin|palka|anjungan) ..4 {fire}
    {fire} ..3 (ruang mesin|palka|anjungan)
kebakaran_listrik 9.5
    (trafo|travo|gardu) ..9 (terbakar|kebakar|kobongan|kobong|meledak|keluar api)
kebakaran_lahan 9.2
    (mbakar|bakar|ngobong|membakar) ..1 uwuh
laka_kereta 9.5
    (tersambar|kesambar|kesamber|disambar) ..1 (kereta|ka|krl|sepur)
    (katabrak|kelindes|dilindas|terseret) ..1 (kereta|ka|krl|sepur)
    (kereta|ka|krl|sepur) ..4 (nyambar|menyambar|kesambar|nyenggol|menyeret|nyeret|nabrak)
laka_lalin 8.3
    (nyruduk|nyeruduk|menyeruduk|kesruduk|nyenggol|kesenggol|disenggol|nubruk|ditubruk|ketubruk)
    (nyosor|nyelonong|kejungkel|tikusruk|nyuksruk) ..4 (motor|mobil|truk|warung)
    (nyosor|nyelonong|kejungkel|tikusruk|nyuksruk) ..4 (rumah|got|parit|sawah)
    rem(nya)? blong
    tabrakan beruntun
laka_air 9.35
    {boat} ..8 (terbalik|kebalik|tikusruk|karam|kalebuh|tilelep|kebawa arus|terbawa arus|hanyut)
    {boat} ..8 (dihantam ombak|dihantam gelombang|kemasukan air|hilang kontak|mati mesin)
laka_udara 9.6
    (pesawat|helikopter|heli|cessna|paralayang) ..5 (jatuh|nyungsep|nyangkut)
    (pesawat|helikopter|heli|cessna|paralayang) ..5 (tersangkut|hilang kontak|terbakar)
    (paramotor|gantole|trike) ..5 (jatuh|nyungsep|nyangkut)
    (paramotor|gantole|trike) ..5 (tersangkut|hilang kontak|terbakar)
    (keluar|tergelincir) ..2 (landasan|runway)
laka_kerja 9.15
    {worker} ..6 (kagiling|tergiling|kegiling|keblowok|kecemplung)
    {worker} ..6 (kecebur|kelindes|ketarik mesin|ketimpa|kejepit mesin)
    {worker} ..5 (ke|masuk|dalam|kecemplung) ..2 (tangki|septic tank|septictank)
    {worker} ..5 (ke|masuk|dalam|kecemplung) ..2 (silo|cerobong|kalen limbah)
    (leungeun|tangan|jari|lengan|kaki) ..4 (kagiling|tergiling|kegiling)
    (leungeun|tangan|jari|lengan|kaki) ..4 (kejepit mesin|ketarik mesin|masuk mesin)
    (jatuh|tiba|tigubrag) ..2 (steger|andang|rangka|atap proyek|lantai|perancah)
orang_hilang 8.8
    (pendaki|nelayan|pemancing|pencari|anak) ..9 (belum|tidak|tanpa) (ada )?(kabar|kabarnya)
    (suami|bapak|kakek|nenek|orang) ..9 (belum|tidak|tanpa) (ada )?(kabar|kabarnya)
    (belum|tidak|can aya|tanpa|teu aya) (ada )?kabar
    (putus|hilang|lost) kontak
terjebak 9.1
    lift ..3 (macet|mati|berhenti|rusak|mandek|anjlok|nyangkut)
    (gondola|crane|wahana) ..5 (macet|nyangkut|tersangkut|berhenti|mogok|mati|mandek)
    (bianglala|flying fox|kora kora|elevator) ..5 (macet|nyangkut|tersangkut)
    (bianglala|flying fox|kora kora|elevator) ..5 (berhenti|mogok|mati|mandek)
    (nyangkut|tersangkut|terjebak|kejebak) ..3 (gondola|crane|wahana|bianglala)
    (nyangkut|tersangkut|terjebak|kejebak) ..3 (tower|menara|tebing|sumur)
banjir 9.25
    (perum|rumah|omah|imah) ..3 (kelelep|kalelep|kelem|keleban|kakeueum)
    (jalan|kampung|desa|kampunge) ..3 (kelelep|kalelep|kelem|keleban|kakeueum)
banjir 7.9
    cileuncang
    keleban
    kakeueum
    (banyu|banyune|cai|caina|air|airnya) ..4 (sedada|sedodo|sepinggang|selutut|sedengkul)
    (banyu|banyune|cai|caina|air|airnya) ..4 (sabitis|dada|lutut|dengkul|betis|pinggang)
tanah_longsor 9.6
    (talud|tebing|senderan|lereng|bukit) ..5 (longsor|urug|runtuh)
    longsor ..3 (nimpa|menimpa|nutup|menutup)
gempa 9.0
    goyang ..1 (kuat|kencang|keras|kenceng|banget|terus)
    (lantai|bumi|tanah|gedung|hotelnya|rumah) ..2 goyang
    lini
    oyag
tsunami 9.6
    laut ..6 surut
    surut ..4 laut
    laut ..6 (nyapu|menyapu|menerjang|nerjang) ..4 (tepi|pantai|warung|rumah|kampung)
    (sirine|sirene) ..5 laut
    (ombak|gelombang) ..3 (setinggi|meter|tinggi) ..6 (dermaga|pelabuhan|kampung|lari)
erupsi 9.4
    (gunung|ciremai|ceremai|merapi) ..6 (meletus|gemuruh|bitu|njeblug|erupsi|belerang)
    (slamet|merbabu|papandayan|krakatau) ..6 (meletus|gemuruh|bitu|njeblug|erupsi|belerang)
    (gunung|ciremai|ceremai|merapi|slamet|merbabu) ..8 (keluar asap|asap tebal|ngaluarkeun)
    abu (turun|tebal|gunung|pulkanik)
    bau belerang
angin_kencang 9.25
    puting beliung
    (beliung|angin puyuh|angin lisus) ..6 {collapsed}
ledakan 8.6
    dhuar+
    duar+
    meledug
    mbledug
    jeblugan
    bledosan
    (pembuat|gudang|pabrik) ..1 (petasan|mercon) ..6 (hancur|rata|meledak|njeblug)
    (racik|ngeracik|meracik) ..1 (petasan|mercon) ..6 (hancur|rata|meledak|njeblug)
keracunan 9.3
    {vomit} ..4 {after} ..4 {eaten}
    {after} ..2 {eaten} ..6 {vomit}
    massal ..2 {vomit}
persalinan 9.25
    sungsang
    paraji
    ngeden
    ngejan
    (mules|mulas|nyeri) ..8 (orok|orokna|bayi|hamil|paraji|bidan)
    (istri|bojo|pamajikan) ..5 (lahiran|nglahirke|ngalahirkeun|babaran|pecah ketuban)
gigitan 9.3
    (anjing|asu|ular|ula|ulo|oray) ..2 (gigit|nggigit|ngegigit|menggigit|nyokot)
    (monyet|kucing|tikus|kera|kuda|babi|musang) ..2 (gigit|nggigit|ngegigit|menggigit|nyokot)
    (anjing|asu|ular|ula|ulo|oray) ..2 (nyatok|matok|ngagigit|nyakar|mencakar)
    (monyet|kucing|tikus|kera|kuda|babi|musang) ..2 (nyatok|matok|ngagigit|nyakar|mencakar)
    (digigit|dicakar|diserang) ..2 (dan )?(digigit )?(anjing|asu|ular|ula|ulo|oray)
    (dicokot|kacokot|dipatok|dicatok) ..2 (dan )?(digigit )?(anjing|asu|ular|ula|ulo|oray)
    (digigit|dicakar|diserang) ..2 (dan )?(digigit )?(monyet|kucing|tikus|kera|kuda|babi)
    (dicokot|kacokot|dipatok|dicatok) ..2 (dan )?(digigit )?(monyet|kucing|tikus|kera|kuda|babi)
bunuh_diri 9.6
    (minum|nenggak|menenggak|nelen|menelan|ngombe) obat ..2 (segenggam|banyak|sebotol)
    (minum|nenggak|menenggak|nelen|menelan|ngombe) obat ..2 (sebungkus|semua|satu strip)
    (status|chat|pesan|surat) ..3 pamit
    overdosis
    (naik|manjat|di) ..2 (jembatan|flyover|tower|lantai|sutet) ..4 (lompat|loncat|terjun|mencolot)
jenazah 8.6
    orang meninggal
    (meninggal|maot|tewas) ..4 (kos|kost|kosan|kontrakan|rumah kosong|pinggir|bau)
    (nemu|menemukan|nemokke|manggih|temuan) ..2 (mayat|mayit|jasad|bayi|orok|tengkorak|kerangka)
    (bayi|orok) ..4 (dibungkus|dibuang|kresek|tidak bernyawa)
wabah 9.2
    cacar
    antraks
    fogging
    flu singapura
    bintik merah
    (sapi|kambing|ayam|bebek|ternak|embe|domba|ikan) ..3 mati (mendadak|dadakan|massal)
    [0-9]+ (anak|santri|warga|siswa|orang|penghuni) ..4 (demam|diare|cacar)
    [0-9]+ (anak|santri|warga|siswa|orang|penghuni) ..4 (gatal|bintik|mencret|campak)
    satu (gang|asrama|kampung|kelas|sekolah) ..4 (demam|diare|cacar|gatal|mencret|sakit|muntah)
ambulans 8.6
    (kontrol|cek up|checkup|terapi) (ke|di) (rs|rsud|rsu|rumah sakit|puskesmas|klinik)
    (jemput|antar|anter|bawa) ..1 pasien ..8 (kontrol|rs|rsud|rujukan|cuci darah)
kdrt 9.5
    (dipukul|dipukuli|dihajar|dianiaya|disiksa) ..2 (lakinya|laki nya|suami|suaminya|suamiku|bojo)
    (dipukul|dipukuli|dihajar|dianiaya|disiksa) ..2 (bojone|salaki|salakina|istri|istrinya|mantan)
    (digebuki|diancam|dicekik) ..2 (lakinya|laki nya|suami|suaminya|suamiku|bojo)
    (ditampar|diseret|ditendang) ..2 (lakinya|laki nya|suami|suaminya|suamiku|bojo)
    (digebuki|diancam|dicekik) ..2 (bojone|salaki|salakina|istri|istrinya|mantan)
    (ditampar|diseret|ditendang) ..2 (bojone|salaki|salakina|istri|istrinya|mantan)
    (suami|suaminya|bojone) ..6 (ngancem|ngancam|mengancam) ..3 (pisau|golok|parang)
    (suami|suaminya|bojone) ..6 (ngancem|ngancam|mengancam) ..3 (istri|anak|arit)
    (salaki|lakinya|bapak) ..6 (ngancem|ngancam|mengancam) ..3 (pisau|golok|parang)
    (salaki|lakinya|bapak) ..6 (ngancem|ngancam|mengancam) ..3 (istri|anak|arit)
    (suami|suaminya|bojone) ..6 (ancam|ngejar|ngamuk) ..3 (pisau|golok|parang|istri|anak|arit)
    (salaki|lakinya|bapak) ..6 (ancam|ngejar|ngamuk) ..3 (pisau|golok|parang|istri|anak|arit)
    (suami|bojo|salaki) ..3 (mabuk|mabok) ..4 (ngamuk|mukul|ngancem|pukul|banting)
kekerasan_anak 9.5
    (anak|bocah|balita) ..8 (disabet|dipukul|dipukuli|disundut) ..4 (tiri|tirinya|bapaknya)
    (murid|siswi|budak|barudak) ..8 (disabet|dipukul) ..4 (tiri|tirinya|bapaknya)
    (murid|siswi|budak|barudak) ..8 (dipukuli|disundut) ..4 (tiri|tirinya|bapaknya)
    (anak|bocah|balita) ..8 (disabet|dipukul) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (anak|bocah|balita) ..8 (dipukuli|disundut) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (murid|siswi|budak|barudak) ..8 (disabet|dipukul) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (murid|siswi|budak|barudak) ..8 (dipukuli|disundut) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (anak|bocah|balita) ..8 (diikat|dikurung|dicubit|ditendang) ..4 (tiri|tirinya|bapaknya)
    (murid|siswi|budak|barudak) ..8 (diikat|dikurung) ..4 (tiri|tirinya|bapaknya)
    (murid|siswi|budak|barudak) ..8 (dicubit|ditendang) ..4 (tiri|tirinya|bapaknya)
    (anak|bocah|balita) ..8 (diikat|dikurung) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (anak|bocah|balita) ..8 (dicubit|ditendang) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (murid|siswi|budak|barudak) ..8 (diikat|dikurung) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (murid|siswi|budak|barudak) ..8 (dicubit|ditendang) ..4 (ibunya|ayahnya|pamannya|gurunya)
    (pegang pegang|megang megang|pegang) ..3 (murid|anak|siswi|santriwati)
    (grepe|meraba|ngraba|raba) ..3 (murid|anak|siswi|santriwati)
    (tidak dikasih|tidak diberi|ora diwenehi) (makan|minum)
perampokan 9.2
    (toko|minimarket|alfamart|indomaret) ..3 (disatroni|digasak|disikat)
    (rumah|bank|konter|counter|agen) ..3 (disatroni|digasak|disikat)
    [0-9]+ orang bawa (pistol|senjata|golok|celurit|parang|senpi)
    disatroni
pencurian 8.7
    kaca (mobil|mobilnya) ..3 (dipecah|pecah|dicongkel)
    (dicongkel|nyongkel|mencongkel)
tawuran 9.2
    (bocah|anak|pelajar|siswa|remaja) ..8 (celurit|clurit|gir|gesper|samurai)
    (barudak|smk|sma|smp|stm) ..8 (celurit|clurit|gir|gesper|samurai)
    (gelut|berantem|berkelahi|gelud|ribut) massal
    kejar kejaran ..4 (pelajar|anak|sajam|celurit)
kerusuhan 9.3
    (pedagang|massa|warga) ..3 (bentrok|bentrokan|ricuh|rusuh|ngamuk)
    (suporter|supporter|buruh|sopir) ..3 (bentrok|bentrokan|ricuh|rusuh|ngamuk)
    (ratusan|ribuan) (orang|massa|warga|suporter) ..6 (bakar|lempar|rusuh|ricuh|ngamuk|serang)
ancaman_bom 9.6
    (dipasang|dipasangi|ditaruh|ada) ..1 (peledak|bom)
    bahan peledak
    peledak
    tas ..4 bunyi (tik|detik|jam)
penganiayaan 9.25
    (dipukuli|dipukul|dikeroyok|dihajar|digebuki|dibacok) ..4 (geng|gerombolan|sekelompok)
    (dipukuli|dipukul|dikeroyok|dihajar|digebuki|dibacok) ..4 (preman|orang tidak dikenal|otk)
penganiayaan 8.6
    tikam
    baku tikam
    luka (tusuk|bacok|tembak)
    tusuk tusukan
gangguan_ketertiban 8.1
    (muter|nyetel|putar|memutar) ..1 (dangdut|musik|lagu|sound)
    ciu
    remang remang
    (tidak|teu) (bisa|tiasa) (tidur|sare|turu)
hewan_lain 9.1
    {beast} ..6 (kejebur|kecebur|kecemplung) ..2 (sumur|got|selokan|kolam|septic tank)
    {beast} ..6 (nyemplung|terperosok|keblowok|kejeblos) ..2 (sumur|got|selokan|kolam|septic tank)
    (macan|meong|harimau|lutung|bagong|celeng) ..4 (asup|turun|masuk|kampung|kandang)
lainnya 9.3
    (tumpahan|ceceran|rembesan) (oli|solar|minyak|pasir|bahan kimia|bensin|pertalite|cat)
    (oli|solar|minyak|semen|pasir) ..2 (tumpah|tercecer|berceceran)
    jalan (berlubang|bolong|rusak parah)
    (tutup|penutup) (got|manhole|gorong gorong|saluran) ..2 (hilang|pecah|lepas|dicuri)
lainnya 8.7
    (posko|pengungsian|pengungsi) ..8 (kurang|butuh|perlu|minta|gelap|kehabisan)
    jembatan ..5 (talinya|papannya|lapuk|bolong|miring|sebelah)
"""


def _compiled() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    """Each kind's phrases as one pattern."""
    found: list[tuple[str, float, list[str]]] = []
    for line in _KINDS.strip().splitlines():
        if line.startswith(" "):
            found[-1][2].append(pattern(line.strip(), LISTS))
        else:
            kind, weight = line.split()
            found.append((kind, float(weight), []))
    return tuple(
        (kind, weight, re.compile(rf"\b(?:{'|'.join(lines)})\b")) for kind, weight, lines in found
    )


PATTERNS = _compiled()
"""Kind, weight and pattern over mended words."""

VOCABULARY: tuple[str, ...] = tuple(
    sorted(set(re.findall(r"[a-z]{6,}", " ".join(_LISTS.values()) + _KINDS)))
)
"""The words a misspelt one may be mended to."""

_DENIALS = any_of("""
    bukan, dudu, sanes, bukannya, jangan, tidak ada, tidak terjadi, bukan lagi, tidak sampai,
    belum sampai, tidak jadi
""")
NOT_REALLY = re.compile(
    rf"\b{_DENIALS}(?: karena| soal| ada| perkara| terjadi| sampai| masalah)?(?: \w+)? ?$"
)
"""What stands right before a kind that it denies."""
_FEARS = any_of("""
    takut, takutnya, khawatir, kuatir, rawan, hampir, nyaris, biar tidak, supaya tidak, agar
    tidak, bisa, dapat, potensi, berpotensi, mau, kalau, kuatirnya, wedi, antisipasi, ancaman,
    simulasi, latihan, mengakibatkan, bekas, mantan, dikira, kirain, disangka, kemarin, dulu,
    korban, akibat, gara gara, karena, efek, setelah, habis, pasca, imbas
""")
ONLY_FEARED = re.compile(rf"\b{_FEARS}(?: \w+)? ?$")
"""What makes it a fear, a cause or the past: such a match weighs less."""
