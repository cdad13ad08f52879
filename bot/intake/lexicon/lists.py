"""Lists of words that the phrases of several kinds share, by name: fire, car, house, child ..."""

from bot.intake.lexicon.doings import DOINGS

THINGS = {
    "fire": """
        kebakaran, kebakar, kabakaran, kabakar, terbakar, bakaran, kobar, berkobar, hangus,
        dilalap, keluar api, mengeluarkan api, percikan api, ada api, muncul api, kena api, api
        ..2 besar, api ..2 membesar, api ..2 berkobar, api ..2 menyala, api ..1 menjalar, api
        merambat, api merembet, api ..1 muncul, api mengamuk, api nyamber, api melalap, jago
        merah, ngebul, murub, berasap, asap tebal, asap hitam, asap pekat, gosong, api dari,
        mrembet, ikut nyala, titik api, kobaran, kobaran api, disambar api, kesambar api, api
        ..1 tinggi, api ..1 nyambar, api menyambar, asap mengepul, asap ..1 tebal, asap ..1
        hitam, asap ..1 pekat, hangus terbakar, ludes terbakar, kebakarannya, apinya ..1 besar,
        membara, lidah api, semburan api, terbakar habis, habis terbakar, nyala api, keluar
        asap, keluar asap hitam, penuh asap""",
    "wire": """
        tiang, trafo, travo, gardu, kabel, meteran, panel, box listrik, jaringan listrik, kwh,
        mcb, sekring, tiang listrik, kabel listrik, kabel pln, tiang pln, lampu jalan, pju,
        kabel wifi, kabel telkom, panel listrik""",
    "car": """
        mobil, motor, sepeda motor, truk, truck, tronton, bus, bis, angkot, angkutan, pikap,
        pick up, pickup, tangki, kendaraan, avanza, xenia, minibus, sedan, elf, taksi, tossa,
        bajaj, trailer, kontainer, box, scoopy, beat, vario, nmax, gerobak, ojol, ambulans,
        becak, bentor, travel, jeep, innova, fortuner, brio, ertiga, jazz, agya, ayla, calya,
        sigra, pajero, hiace, colt, fuso, dump truk, dumtruk, dum truk, truk tangki, bemo, roda
        dua, roda empat, roda tiga, roda enam, pcx, aerox, supra, satria, ninja, vixion, mio,
        matic, motor matic, sepeda listrik, motor listrik, ojek, gocar, odong odong, forklift,
        traktor, alat berat, ekskavator, excavator, bego, panther, kijang, carry, grandmax, gran
        max, engkel, bus pariwisata, mikrobus, viar, tangki bbm, mobil tangki, dump, losbak,
        colt diesel, tracktor, dozer, mobil listrik, taxi, taksi online, bus trans, suzuki,
        honda, yamaha, toyota, daihatsu, mitsubishi, hino, isuzu""",
    "boat": """
        kapal, klm, kmp, perahu, speedboat, speed boat, speed, ketinting, sampan, jukung,
        longboat, long boat, tongkang, tugboat, tug boat, feri, ferry, klotok, kelotok, boat,
        rakit, getek, eretan, kapal ikan, slerek, sope, ferri, spit, spid, kapal nelayan, kapal
        kayu, kapal tanker, kapal barang, kapal penumpang, kapal cepat, perahu motor, perahu
        nelayan, perahu karet, tanker, tongkang batu bara, pompong, taksi air, kapal motor,
        kapal pesiar, bagan, sekoci, pancung, dompeng, kapal cumi, kapal purse seine, cantrang,
        lct, kapal lct, landing craft""",
    "house": """
        rumah, toko, ruko, pasar, pabrik, gudang, kios, warung, gedung, kos, kost, kosan,
        kontrakan, sekolah, sd, smp, sma, smk, masjid, mushola, musholla, hotel, mall, mal,
        bengkel, kandang, dapur, kantor, bangunan, lapak, asrama, pesantren, ponpes, rusun,
        apartemen, los, konveksi, gubuk, restoran, cafe, kafe, laundry, penginapan, swalayan,
        minimarket, alfamart, indomaret, plafon, loteng, atap, ruangan, kamar, kompor, mebel,
        meubel, batik, pemukiman, permukiman, lantai, aula, gereja, klenteng, warteg, warkop,
        burjo, depot, kantin, klinik, puskesmas, rumah sakit, hunian, garasi, lumbung,
        penggilingan, selep, dealer, showroom, depo, pangkalan, spbu, pom bensin, pertashop,
        percetakan, garment, garmen, balai, gor, terminal, mess, barak, bedeng, lapak pedagang,
        pabrik tekstil, pabrik kayu, rumah makan, rumah kosong, rumah kontrakan, supermarket,
        butik, salon, studio, kampus, madrasah, tk, paud, mts, langgar, surau, vihara, pura,
        gilingan, tempat usaha, home industri, pondok, pondok pesantren, villa, wisma,
        perumahan, konter, counter, agen, pertokoan, kedai, lesehan, angkringan, stan, kontener
        kantor, pergudangan, tobong, kandang ayam, peternakan, oven, wajan, penggorengan, kasur,
        gorden, kipas angin, kulkas, mesin cuci, setrika, lemari, genset, rice cooker, magic
        com, dispenser, ac, tv, dapurnya, pawon, rumah panggung, rumah warga, stop kontak,
        stopkontak, saklar, colokan""",
    "land": """
        lahan, ilalang, alang alang, sampah, kebun, kebon, hutan, rumput, semak, sawah, jerami,
        damen, gambut, tpa, tps, tpst, pekarangan, barongan, tegalan, bambu, ladang, gunung,
        bukit, perkebunan, lapangan, tebu, leuweung, alas, tanah kosong, belukar, daun kering,
        limbah, tumpukan, uwuh, lapangan kosong, ladang tebu, lahan kosong, lahan gambut, rumput
        kering, hutan jati, hutan pinus, hutan lindung, lereng, tempat sampah, tumpukan sampah,
        bak sampah, pembuangan sampah, ban bekas, rongsokan, serbuk kayu, tumpukan kayu, kawasan
        hutan, perhutani, padang rumput, savana, rumpun bambu, bambu kering, tanah lapang, kebun
        tebu, kebun warga, kebun sawit, sawit, pekuburan""",
    "tree": """
        pohon, dahan, ranting, ringin, beringin, waru, trembesi, angsana, mahoni, sengon, jati,
        pinus, randu, kelapa, mangga, ketapang, albasiah, albasia, akasia, flamboyan, tangkal,
        wit, cemara, asem, sono, glodokan, bintaro, petai, durian, rambutan, jambu, sukun,
        kersen, pohonnya, ranting pohon, dahan pohon, cabang pohon, batang pohon, pohon besar,
        tabebuya, bambu, barongan, pucung, munggur, johar, palem, sawo, dadap, pinang, aren,
        bungur, kihujan, ki hujan, meranti, jengkol, melinjo, batang pohon, pokok
        (?=kayu|kelapa|besar|ketapang|mangga|tumbang), batang kayu""",
    "beast": """
        kucing, anjing, sapi, kerbau, kambing, domba, monyet, kera, musang, biawak, nyambik,
        luwak, garangan, kuda, burung hantu, babi, celeng, macan, harimau, lutung, beruang,
        hewan, binatang, tikus, kalajengking, tokek, kelelawar, iguana, ubur ubur, bekantan,
        orangutan, landak, elang, trenggiling, kelabang, lipan, kadal, linsang, berang berang,
        owa, monyet ekor panjang, simpanse, ular naga, anjing liar, anjing gila, rusa, kijang
        liar, buaya kecil, soa soa, kukang, kucing hutan, macan tutul, macan kumbang, musang
        pandan, beruk, kerbau liar, sapi kurban, banteng, angsa, bebek, tupai, lingsang, anak
        kucing, anak anjing, induk kucing, pitbull, herder, rottweiler, tarantula, hiu, paus,
        lumba lumba, ikan paus, dugong, penyu, orang utan""",
    "somebody": """
        orang, anak, nenek, kakek, bapak, ibu, remaja, pendaki, lansia, suami, istri, adik,
        kakak, santri, balita, warga, nelayan, pemancing, simbah, mbah, bocah, perempuan, laki
        laki, pria, wanita, cewek, cowok, pelajar, siswa, ponakan, keponakan, cucu, bayi,
        korban, tetangga, pemuda, mahasiswa, gadis, pengunjung, wisatawan, abk, penumpang,
        pemilik, pak, bu, mas, mbak, mang, teman, pasien, guru, dosen, petani, sopir, jamaah,
        peziarah, oma, opa, aki, nini, budak, suaminya, buruh, karyawan, pekerja, tukang, kuli,
        pedagang, penjual, turis, tamu, penghuni, pengendara, orang tua, lelaki, abang, om,
        tante, bibi, paman, pakde, bude, pakdhe, budhe, uwak, wak, eyang, abah, ambu, emak, mak,
        mamak, mama, papa, ayah, anggota, rekan, kawan, bujang, ortu, mertua, menantu, nasabah,
        jemaat, pembeli, ketua, pemulung, satpam, security, kernet, pencari, pemotor, lanjut
        usia, murid, siswi, santriwati, mahasiswi, peserta, atlet, tahanan, imam, ustad, ustadz,
        kiai, marbot, sepuh, penjaga, pengantin, penjahit, ketua rt, pak rt, bu rt, saudara,
        sodara, pacar, nenek nenek, kakek kakek, anak kecil, bapak bapak, ibu ibu, wong tuwo,
        tuwo, wargi""",
    "worker": """
        pekerja, buruh, tukang, karyawan, karyawati, kuli, operator mesin, teknisi, pegawai
        pabrik, montir, pagawe, mekanik, mandor, tukang las, tukang bangunan, pegawe, petani,
        operator, pemanjat, pemetik, penderes, penyadap, penambang, tukang listrik, tukang ac,
        tukang kayu, tukang gali, kuli bangunan, teknisi ac, buruh pabrik, buruh bangunan,
        pekerja proyek, helper, welder, driver forklift, tenaga kerja, pekerja bangunan, tukang
        cat, tukang atap, petugas pln, satpam pabrik, tukang kebun, buruh tani, tukang sumur,
        penggali sumur, penggali, buruh panggul, kuli panggul, tukang panjat, tukang plafon,
        kuli proyek, tki, karyawan pabrik, pegawai toko, mekanik bengkel, tukang tambal, buruh
        angkut, tkbm""",
    "water": """
        sungai, sumur, laut, kali, kolam, bendungan, waduk, embung, empang, kalen, saluran,
        gorong gorong, tambak""",
    "drain": """
        sungai, kali, selokan, got, drainase, gorong gorong, saluran, irigasi""",
    "biter": """
        ular, anjing, monyet, tawon, lebah, kucing, kera, kalajengking, ubur ubur, tokek, hewan,
        cobra, kobra, kelabang, lipan, tikus, biawak, nyamuk, odeng, engang, tiwuan, laler, ikan
        pari, pari, serangga, babi, musang, ndas, vespa, semut, anjing liar, anjing tetangga,
        anjing gila, kucing liar, tawon endas, tawon vespa, tawon gong, tawon ndas, lebah madu,
        ikan lepu, bulu babi, ikan sembilang, sembilang, klabang, ular berbisa, ular hijau, ular
        weling, ular welang, ular tanah, ular sawah, luwing, tomcat, ulat bulu, hewan berbisa,
        binatang, hewan liar, laba laba, hamster, kuda, sapi, kerbau, kambing, celeng, macan,
        beruang, orangutan, monyet liar, ubur, landak laut, hewan buas, semut api, kutu, kalong,
        kelelawar""",
    "child": """
        anak, anaknya, balita, siswa, siswi, bayi, bocah, murid, santri, remaja, gadis,
        perempuan, cucu, ponakan, keponakan, anak tiri, anak kandung, anak perempuan, anak laki
        laki, anak sekolah, anak kecil, anak yatim, anak asuh, bocil""",
    "goods": """
        motor, motornya, mobil, mobilnya, sepeda, hp, hpnya, dompet, kotak amal, burung, sapi,
        kambing, kabel, laptop, uang, emas, helm, tabung, barang, mesin tempel, mesin, tas,
        perhiasan, sepeda motor, motorku, motor saya, laptopnya, spion, ban, kotak infak,
        aki mobil, aki motor,
        kotak infaq, kotak amal masjid, tabung gas, tabung melon, tv, kamera, sandal, sepatu,
        pompa, pompa air, mesin pompa, sepeda listrik, gabah, padi, cabai, bawang, besi, genset,
        komputer, handphone, hape, atm, duit, cincin, kalung, gelang, ternak, kursi, pagar besi,
        tutup got, rel, kabel tembaga, alat, perahu, pick up, pikap, truk, mobil pickup, honda,
        beat, vario, nmax, scoopy, supra, mio, jaring, solar, modem, dagangan, rokok, kendaraan""",
    "livestock": """
        domba, kambing, sapi, kerbau, ayam, bebek, itik, ternak, ikan, kuda, kelinci, lele,
        burung, murai, lovebird""",
    "roof": """
        atap, atapnya, genteng, gentengnya, seng, asbes, galvalum, atap rumah, atap seng,
        plafon, baja ringan, kanopi, spandek, genteng rumah, tenda, terop, baliho, atap sekolah""",
    "cable": """
        kabel, kabelnya, kawat, sutet, sling, kabel listrik, kabel wifi, kabel pln, kabel
        telpon, kabel telepon, kabel telkom, kabel optik, kabel fiber, kabel internet, kabel
        tegangan tinggi, kabel indihome, kawat listrik, kabel udara, fo, fiber optik, kabel
        lampu, kabel pju""",
    "gas": """
        gas, elpiji, lpg, tabung, tabungnya, amonia, amoniak, klorin, regulator, pipa gas,
        tabung gas, gas elpiji, gas lpg, tabung elpiji, tabung lpg, tabung melon, gas melon,
        tabung hijau, selang gas, selang regulator, kompor gas, gas 3, gas 12, tabung 3, tabung
        12, tabung 3kg, tabung 12kg, gas 3kg, gas alam, pgn, jargas, pipa pgn, gas kimia,
        chlorine, kaporit, gas beracun, freon, asetilin, karbit, oksigen bocor, bright gas, cng""",
    "structure": """
        tembok, jembatan, titian, plengsengan, pagar, dinding, kelas, menara, tower, baliho,
        reklame, papan reklame, kanopi, tribun, panggung, teras, gapura, tandon, balkon,
        billboard, konstruksi, gerbang, kubah, atap kelas, tribune, jembatan gantung, tenda,
        rangka baja, kanopinya, plafonnya, menara air, plafon, atap, genteng, tiang bangunan,
        kusen, balok, dak, cor, tangga, jembatan kayu, jembatan bambu, jembatan penyeberangan,
        jpo, menara masjid, menara telekomunikasi, tower bts, tower air, crane, tembok pembatas,
        tembok pagar, pagar tembok, pagar sekolah, rangka atap, lantai dua, lantai atas, gazebo,
        pendopo, joglo, halte, videotron, neon box, papan nama, ring basket, gawang, kolam
        renang dinding, cerobong, tandon air, tangki air, perancah, scaffolding, steger,
        bekisting, dermaga, dermaga kayu, titian kayu, jeramba, panggung hiburan""",
    "dyke": """
        tanggul, tanggulnya, bendungan, talud, embung, tembok penahan, bendung, dam, waduk, sea
        wall, pintu air, tanggule, plendungan, senderan kali, senderan sungai, turap, tanggul
        sungai, tanggul laut, tanggul kali, tanggul tambak, pintu bendungan, cekdam, check dam,
        parapet, tanggul darurat, tanggul penahan, bronjong, bronjongan, plengsengan kali,
        plengsengan sungai, krib, siphon, embung desa""",
    "patient": """
        antar, ngantar, mengantar, jemput, rujuk, rujukan, kontrol, nganter, bawa, pindah,
        evakuasi, menjemput, nyandak, nganteur, merujuk, dirujuk, mengantarkan, anterin, anter,
        dianter, diantar, dijemput, jemputan, memindahkan, dipindah, penjemputan, pengantaran,
        nganteurkeun, ngajemput, nyusul, transfer, nganterin, ngantarkan, angkut, mbekto""",
    "corpse": """
        jenazah, jenasah, mayat, jasad, almarhum, almarhumah, orang meninggal, jenazahnya, mayit""",
    "gang": """
        geng, gank, gerombolan, kelompok, rombongan, segerombolan, sekelompok, rombongan
        pelajar, gangster, geng motor, genk motor, kawanan, puluhan pemuda, puluhan remaja""",
    "blades": """
        sajam, celurit, golok, parang, gir, gesper, samurai, pedang, sabit, bambu runcing,
        pisau, badik, mandau, corbek, busur, panah, stik golf, molotov, petasan, ketapel,
        pentungan, stik, double stick, linggis, katana, cocor bebek""",
    "owner": """
        warga, tetangga, saya, kami, pak, bu, haji, orang, kayu, bambu, panggung, kosong, tua,
        tingkat, kontrakan, milik, punya, penduduk, semi permanen, bedeng, makan, sakit, susun,
        dinas, ibadah, di, lantai, pedagang""",
    "train": """
        kereta, kereta api, krl, lokomotif, ka barang, ka penumpang, ka lokal, ka ekonomi, ka
        eksekutif, ka kaligung, ka maharani, ka argo, ka harina, ka tawang, ka kamandaka, ka
        joglosemarkerto, ka ciremai, ka cirebon, ka brantas, ka matarmaja, ka bima, ka gajayana,
        ka sembrani, ka airlangga, ka menoreh, ka majapahit, ka jayabaya, ka ambarawa, ka blora,
        ka kedungsepur, ka tegal, ka parcel, ka semen, ka vs, ka [0-9]+""",
    "flows": """
        sungai, laut, kali, parit, selokan, got, kolam, sumur, waduk, bendungan, embung, empang,
        tambak, saluran, irigasi, kalen, gorong gorong, rawa, danau, telaga, pantai, muara,
        dermaga, septic tank, septictank, kubangan, galian, curug, air terjun, kedung,
        pemandian, kolam renang, bak, torn""",
    "spouse": """
        suami, istri, bojo, lakinya, laki, mantan suami, mantan istri, suami siri, bojoku,
        mantu, menantu""",
    "poison": """
        racun, racun tikus, baygon, pestisida, potas, potasium, obat nyamuk, insektisida,
        herbisida, gramoxone, roundup, minyak tanah, bensin, solar, sabun, pembersih, pemutih,
        bayclin, cairan pembersih, kapur barus, soda api, air aki, tiner, thinner, detergen,
        wipol, porstex, vixal, karbol, aki, spirtus, obat serangga, obat rumput, oli, deterjen,
        sianida, apotas""",
    "pill": """
        obat, obat tidur, pil, kapsul, obat penenang, paracetamol, obat sakit kepala, obat
        warung""",
    "height": """
        jembatan, flyover, fly over, tower, lantai, sutet, gedung, menara, atap, rooftop, jpo,
        parkiran, apartemen, hotel, mall, crane, tebing, balkon, tiang listrik, pohon, pagar
        jembatan, loteng""",
    "machine": """
        mesin, gergaji, penggiling, giling, gilingan, press, pres, gerinda, konveyor, conveyor,
        bubut, mixer, molen, pencacah, selep, huller, rantai, roda gila, van belt, vanbelt,
        mesin potong, mesin jahit, crane, forklift, rotary, alat potong, perontok""",
    "limb": """
        tangan, jari, lengan, kaki, rambut, kepala, leher, baju, hijab, jilbab, selendang""",
    "noise": """
        musik, dangdut, karaoke, karaokean, sound, sound system, speaker, spiker, toa, orkes,
        organ tunggal, orgen, knalpot, motor, knalpot brong, lagu, mercon, petasan, kembang api,
        suara, hajatan, dj, house musik, horeg, tongtek, drumband, remix, pesta, dugem, kafe,
        cafe, bunyi, mesin""",
    "scald": """
        air panas, minyak panas, air mendidih, kuah panas, kuah, minyak goreng, air keras,
        knalpot, wajan, kompor, api, petasan, setrika, kembang api, bensin""",
    "ride": """
        ambulans, mobil siaga, mobil puskesmas, mobil ambulans, ambulan desa, mobil sehat""",
    "hospital": """
        rs, rsud, rsu, rumah sakit, puskesmas, klinik, rsi, rsia, igd, ugd, poli, rsup, rs
        kariadi, kariadi, rsjd, rsud kraton, bendan, gunung jati, cideres, jusuf sk, ketileng,
        wongsonegoro, faskes, pkm""",
    "many": """
        banyak, puluhan, belasan, beberapa, ratusan, sejumlah, para, semua, satu, sekampung,
        serumah, seisi, [0-9]+""",
    "crowd": """
        warga, anak, orang, santri, siswa, murid, penghuni, pekerja, karyawan, balita, keluarga,
        jamaah, tamu, kk, jalma""",
    "plane": """
        pesawat, helikopter, heli, helicopter, cessna, pilatus, paralayang, paramotor, gantole,
        trike, pesawat latih, parasut, penerjun, caravan, susi air, terbang layang""",
    "stands": """
        pohon, tiang, pembatas jalan, pembatas, trotoar, warung, toko, rumah, pagar, tembok,
        pembatas tol, guardrail, median, ruko, pos, gapura, halte, jembatan, tiang listrik,
        beton, divider, separator, lampu merah, pot, gerobak, kios, teras, palang pintu,
        pembatas jembatan, bengkel, portal""",
    "ride_up": """
        gondola, crane, wahana, bianglala, flying fox, kora kora, elevator, roller coaster,
        kereta gantung, komidi putar, ontang anting, kicir kicir, lift barang""",
    "holds": """
        pagar, teralis, besi, kursi, pipa, botol, panci, lubang, sela, ember, kloset, mainan,
        mur, celah, teralis jendela, jeruji, toples, selang, kaleng, galon, mesin cuci, kipas,
        closet, wastafel, jendela, tangga, sela sela, paralon, kuali, lobang, baut, gelas, besi
        pagar, jari jari, ruji, ruji sepeda, rantai sepeda, eskalator""",
    "drops": """
        hp, dompet, kunci, handphone, hape, ponsel, emas, tas, kacamata, kunci motor, perhiasan,
        cincin, uang, iphone, laptop, gigi palsu""",
    "volcano": """
        gunung(?! sampah), gunung slamet, ciremai, ceremai, merapi, merbabu, papandayan,
        krakatau, dieng, slamet, semeru, kawah, gunung api, tangkuban perahu, guntur""",
    "shore": """
        rumah, pemukiman, permukiman, warga, daratan, tanggul, jalan, warung, pantai, kampung,
        dermaga, bibir pantai, tambak, pesisir""",
    "trunk": """
        cabang pohon, ranting pohon, dahan pohon, batang pohon, ranting, dahan""",
    "water_word": """
        air, banyu, banjir, genangan, ketinggian, tinggi air, tinggi""",
    "depth": """
        sedada, sedodo, sepinggang, selutut, sedengkul, sabitis, dada, lutut, dengkul, betis,
        pinggang, sebetis, sepaha, paha, semata kaki, mata kaki, seperut, seleher, perut, leher,
        setengah meter, satu meter, sameter, sakdengkul, sakpinggang, sak dengkul, satuur,
        sacangkeng, sapinggang, satuur, sadada, sepusar, pusar, dengkule, sebatas""",
    "snake": """
        anjing, asu, ular, monyet, kucing, tikus, kera, kuda, babi, musang, tawon, lebah,
        biawak, kobra, sanca, beruang, orangutan""",
    "parent": """
        ibu, bapak, ayah, orang tua, ibunya, bapaknya, ayahnya, orang tuanya, orangtua, mamak,
        emak, mama, papa, tiri, ibu tiri, bapak tiri, ayah tiri""",
    "near_kin": """
        tiri, ibu tiri, bapak tiri, ayah tiri, ibu, bapak, ayah, paman, pamannya, bapaknya,
        ibunya, ayahnya, gurunya, guru, kakek, pengasuh, baby sitter, ustad, pacar ibunya,
        tetangga, pelatih, majikan, kakak""",
    "child_only": """
        anak, balita, murid, siswi, bayi, ponakan, keponakan, santri, santriwati, siswa, cucu,
        anak tiri, anak kandung""",
    "pupil": """
        murid, anak, siswi, santriwati, perempuan, payudara, bokong, paha, cewek, penumpang,
        santri, gadis, wanita""",
    "shop": """
        toko, minimarket, alfamart, indomaret, konter, counter, agen, bank, brilink, toko emas,
        pegadaian, spbu, kasir, koperasi, warung, rumah""",
    "youths": """
        anak, pelajar, siswa, remaja, smk, sma, smp, stm, pemuda, anak muda, bocil, santri, anak
        sekolah""",
}  # fmt: skip
NAMED = THINGS | DOINGS
"""All lists."""
GUARDS = {
    "no_access": r"(?! (?:pemadam|damkar|pmk|bisa|tidak|saja|tok|doang|masuk|hanya|lewat|belum))",
    "no_brigade": r"(?<!pemadam )(?<!dinas )(?<!petugas )(?<!unit )(?<!armada )",
}
"""Keep out a car that only shows how wide the street is, and the fire brigade."""
