"""The words by which callers name a kind of incident.

Of several kinds the heaviest phrase wins, then the one said first.
"""

import re

from bot.intake.phrases import any_of, pattern

_LISTS = {
    "fire": """
        kebakaran, kebakar, kabakaran, kabakar, terbakar, ketunon, bakaran, kobongan, kobong,
        kobar, berkobar, kabeuleum,
        kahuruan, kaduruk, hangus, dilalap, keluar api, mengeluarkan api, percikan api, ada api,
        muncul api, kena api, api ..2 besar, api ..2 membesar, api ..2 berkobar, api ..2
        menyala, api ..1 menjalar, api merambat, api merembet, api ..1 muncul, api mengamuk, api
        nyamber, api melalap, jago merah, ngebul, murub, berasap, asap tebal, asap hitam, asap
        pekat, gosong""",
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
        longboat, long
        boat, tongkang, tugboat, tug boat, feri, ferry, klotok, kelotok, prau, parahu, boat,
        rakit""",
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
        limbah, tumpukan""",
    "tree": """
        pohon, dahan, ranting, batang, ringin, beringin, waru, trembesi, angsana, mahoni,
        sengon, jati, pinus, randu, kelapa, mangga""",
    "fallen": """
        tumbang, tumbangg, roboh, ambruk, rubuh, patah, menimpa, nimpa, nimpah, melintang,
        malang, rungkad, rebah, miring, doyong, jatuh, ambrug, runtuh, sempal, sempalan,
        ngrubuhi, ngambruki, nutup, nutupi, menutup, menutupi, tumbangan, rubuhan, keropos,
        lapuk, condong""",
    "beast": """
        kucing, anjing, asu, sapi, kerbau, kebo, kambing, wedus, domba, monyet, kera, musang,
        biawak, nyambik, luwak, garangan, kuda, burung hantu, babi, celeng, macan, harimau,
        lutung, beruang, hewan, binatang, tikus, kalajengking, tokek, kelelawar, iguana, ubur
        ubur, bekantan, orangutan, landak, elang, trenggiling, kelabang, lipan, munding, embe,
        ucing, ayam, kadal, linsang, berang berang, bagong, meong, owa""",
    "stuck": """
        terjebak, kejebak, terperosok, masuk, kecebur, tercebur, kecemplung, nyemplung,
        nyangkut, tersangkut, ngamuk, mengamuk, liar, lepas, galak, menyerang, nyerang, jatuh,
        terjepit, kejepit, mengganggu, meresahkan, buas, kabur, keluar kandang, di atap, di
        plafon, di atas, ganas, rabies, gila, nyasar, berkeliaran, terlantar, turun, lewat,
        hanyut""",
    "somebody": """
        orang, anak, nenek, kakek, bapak, ibu, remaja, pendaki, lansia, suami, istri, adik,
        kakak, santri, balita, warga, nelayan, pemancing, simbah, mbah, bocah, perempuan, laki
        laki, pria, wanita, cewek, cowok, pelajar, siswa, ponakan, keponakan, cucu, bayi,
        korban, tetangga, pemuda, mahasiswa, gadis, pengunjung, wisatawan, abk, penumpang,
        pemilik, pak, bu, mas, mbak, mang, teman""",
    "worker": """
        pekerja, buruh, tukang, karyawan, karyawati, kuli, operator mesin, teknisi, pegawai
        pabrik, montir""",
    "water": """
        sungai, sumur, laut, kali, kolam, bendungan, waduk, embung, empang, kalen, walungan,
        saluran, gorong gorong, tambak""",
    "drain": "sungai, kali, selokan, got, drainase, gorong gorong, saluran, irigasi, walungan",
    "swept": """
        tenggelam, kelelep, kalelep, tikerelep, titeuleum, kelem, keleleb, hanyut, kehanyut,
        palid, kebawa arus, terbawa arus, terseret arus, terseret ombak, keseret arus, keseret
        ombak, kegulung ombak, tergulung ombak, tercebur, kecebur, kecemplung, nyemplung,
        kacebur, tigebrus, kegawa arus, kegowo arus, kinthir, kintir, kentir, palid""",
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
    "eaten": "makan, mangan, minum, hajatan, acara, dahar, menyantap, tuang",
    "vomit": "muntah, mual, pusing, mencret, diare",
    "after": "setelah, habis, abis, sehabis, usai, bar, gara gara",
    "hits": """
        mukul, mukuli, memukul, memukuli, pukul, dipukul, dipukuli, menghajar, hajar, dihajar,
        aniaya, dianiaya, ngamuk, nganiaya, digebuki, gebuki, nggebuki, ancam, mengancam,
        disiksa, siksa, ditendang, nendang, diseret, tampar, ditampar, nampar, nyekik, dicekik,
        neunggeulan, digebug, bacok, membacok, nyiksa, mencekik, kasar""",
    "hit": """
        dipukul, dipukuli, dianiaya, dihajar, digebuki, disiksa, dicekik, ditampar, diancam,
        ditendang, digebug, diseret""",
    "abused": """
        dipukul, dipukuli, dianiaya, disiksa, dicabuli, dilecehkan, diperkosa, disetubuhi,
        dirantai, dikurung, disundut, digebuki, dihajar, dirudapaksa, disekap, ditelantarkan,
        diraba, dirogol""",
    "child": """
        anak, anaknya, balita, siswa, siswi, bayi, bocah, murid, santri, remaja, gadis,
        perempuan""",
    "goods": """
        motor, motornya, mobil, mobilnya, sepeda, hp, hpnya, dompet, kotak amal, burung, sapi,
        kambing, kabel, laptop, uang, emas, helm, tabung, barang""",
    "livestock": "domba, kambing, wedus, sapi, kerbau, munding, ayam, bebek, itik, ternak, ikan",
    "gone": "hilang, raib, digondol, diambil orang, leungit, ilang, digasak",
    "roof": "atap, atapnya, genteng, gentengnya, seng, asbes, galvalum",
    "blown": """
        terbang, beterbangan, mabur, kabur, tersapu angin, terbawa angin, diterbangkan, lepas
        kena angin, terhempas""",
    "cable": "kabel, kabelnya, kawat, sutet, sling",
    "loose": """
        putus, pedot, menjuntai, jatuh, kendor, kendur, ngelewer, semrawut, melintang, nglewer,
        putusan, njuntai, terjuntai, lepas, rendah, ngglantung, menggantung, melorot, pegat,
        ngagantung, nyangkut, terkelupas, turun, berserakan, tersangkut""",
    "leaning": """
        miring, roboh, tumbang, ambruk, doyong, keropos, patah, rubuh, condong, nyender,
        ketabrak, rungkad, mau jatuh""",
    "gas": "gas, elpiji, lpg, tabung, tabungnya, amonia, amoniak, klorin, regulator, pipa gas",
    "leaks": """
        bocor, ngowos, mendesis, ngeces, bocoran, nyengat, ngeses, nyembur, kebocoran, ngobos,
        rembes""",
    "structure": """
        tembok, jembatan, titian, plengsengan, pagar, dinding, kelas, menara, tower, baliho,
        reklame, papan reklame,
        kanopi, tribun, panggung, teras, gapura, tandon, bangunannya, balkon, billboard,
        konstruksi, gerbang, kubah, rumahnya, atapnya, temboknya""",
    "collapsed": """
        roboh, ambruk, amblas, putus, runtuh, rubuh, ambrol, ambrug, rungkad, ambleg, ambyar,
        rubuhan, rebah,
        jebol""",
    "dyke": """
        tanggul, tanggulnya, bendungan, talud, embung, tembok penahan, bendung, dam, waduk, sea
        wall, pintu air""",
    "broken": """
        jebol, ambrol, bobol, retak, bocor, longsor, rusak, pecah, limpas, ambrug, ambruk,
        mbludag, jebrol, roboh, rembes, kritis""",
    "patient": """
        antar, ngantar, mengantar, jemput, rujuk, rujukan, kontrol, nganter, bawa, pindah,
        membawa, evakuasi, menjemput, nyandak, nganteur""",
    "corpse": "jenazah, jenasah, mayat, layon",
    "dead": "meninggal, tewas, tidak bernyawa, mati, membusuk, kaku",
    "gang": "geng, gank, gerombolan, kelompok, rombongan",
    "blades": "sajam, celurit, clurit, golok, senjata tajam, parang",
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
    (tiang|cagak|tihang) ..4 {leaning}
    (listrik|listriknya|lampu|aliran) ..2 (padam|mati|byar pet|paeh|pareum)
    mati (lampu|listrik)
    pemadaman
    putus kabel
    (trafo|travo|gardu) ..2 (rusak|mati|bunyi|bocor)
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
    {goods} ..3 {gone}
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
