"""What Javanese, Sundanese, Cirebonan, Malay and desk talk call what the kinds' phrases name."""

_SAME = """
    masuk: mlebu mlebet asup lebet melebu manjing mlebune mangjing
    keluar: metu kaluar medal kaluwar mijil metune
    naik: munggah unggah naek
    turun: mudun mudhun medhun
    jatuh: ceblok tibo labuh ragrag murag tigubrag gubrag jatoh jato nggeblak ngejeblag
        tisorodot tisoledat tiseureuleu tijengkang kajengkang tikosewad gebrug
    truk: treuk trek
    terguling: ngaguling tiguling ngguling nggoling
    lompat: mlumpat mencolot luncat ngaluncat loncat melompat meloncat njangkah mlompat
    istri: bini pamajikan estri garwo garwa bojowadon
    suami: salaki salakina
    perempuan: wadon wedok wedhok awewe cewe pawestri
    laki laki: lanang lalaki cowo
    kakek:    engki
    meninggal: palastra maot seda sedo pejah tilar wafat md ngantunkeun mninggal meningal meninggl
    mati: paeh modar matek pareum
    lari: mlayu belari
    sakit: lara gering udur nyareri
    sesak: sesek seseg ampeg engap eungap mengkis ampeuk
    pingsan: semaput kapiuhan kelenger klenger kalenger kapaehan semapot pinsan
    muntah: mutah utah ngutah wutah muntaan
    pusing: mumet puyeng lieur ngelu rieut
    mencret: mising murus mejen
    diare: diere diarea
    berdarah: getihan gegetih
    darah: getih
    luka: tatu raheut
    kepala: sirah
    perut: weteng beuteung
    dada: dodo dhadha dadana
    tangan: leungeun
    kaki: sikil
    jari: driji curuk ramo jempol kelingking telunjuk
    dibakar: diobong diduruk dibeuleum
    membakar: ngobong ngaduruk ngabeuleum bebakar
    intinya: pokoknya
    ambulansnya: ambulansnya ambulannya ambulancenya
    kebakaran: kabakaran kobong kobongan kahuruan kabeuleum kaduruk ketunon kahuru kahuruan
        kebekaran
    asap: kebul haseup asep kebule
    menyala: murub urub hurung ngagedur
    dari: seko soko saka sko saking tina teko ti
    duar: jeduar jedar jedor jedhuar bledar jegur jegar jebret
    meledak: mleduk mbleduk njledug nyledug mbledos bledos mbledug meledug bitu njeblug jeblug
        njebluk mbeledug ngabeledug mbledhos
        beledug njebluk mbeledos
    meletus: meletup
    hilang: ilang leungit
    kehilangan: kelangan kaleungitan
    dicuri: dicolong dipaling dipaok dimaling dicuriin
    mencuri: nyolong maok
    dipukul: digebug digebuk dijotos ditonjok dikepruk diteunggeul ditampol digampar dipukulin
        dibogem diantem ditabok dikaplok digaplok
    habis: abis bis
    setelah: saparantos saatos sanggeus sawise selepas sehabis sesudah
    video: vid vidio pidio
    memukul: mukul nggebuk ngegebuk ngantem njotos nonjok nabok nampol nggampar neunggeul gebukin
    berkelahi: gelut gelud gelutan kelahi bekelahi tukaran padu gelutna
    mabuk: mendem mabok
    gila: edan gendeng gelo
    stres: setres stress strees
    telanjang: wuda wudo blejet bugil taranjang
    digigit: dicokot dikeket dicathek dicapluk dipacok dicatok dipatok dipatuk kegigit kacokot
        dikrakot kecokot kecathek dicatuk
    menggigit: nyokot nyathek nggigit ngegigit ngagigit nyatok matok
    disengat: dientup diantup diseureud kaseureud dientub keentup kesengat kasengat
    ular: ulo ula oray
    anjing: asu segawon guguk
    kucing: ucing meong
    kambing: embe wedus wedhus
    kerbau: munding kebo
    babi hutan: bagong celeng
    kuda: jaran
    ayam: pitik hayam
    sungai: walungan lepen
    laut: segara sagara segoro
    tertimbun: katimbun kaurug kaurugan keurug kebrukan kabrukan kapendem kependem
    jalan: dalan
    pintu: lawang panto
    kunci: konci
    terkunci: kekunci kakonci kekonci kekancing kakunci
    tiang: cagak tihang
    melahirkan: nglairke nglairake nglairne ngalahirkeun mbabar ngajuru nglairno
    hamil: meteng mbobot reuneuh kakandungan ngandeg
    bayi: orok jabang orokna
    jenazah: layon
    kereta: sepur
    perahu: prau parahu
    tenggelam: kelelep kalelep tikerelep titeuleum kelem keleleb silem tilelep tingelem tengelam
    hanyut: kentir kintir kinthir keli palid kakentir kehanyut kabawa
    tercebur: kecemplung kacebur tigebrus kecebur njegur nyemplung kajebur kejebur kacemplung
    terendam: kerendem kerendam kelebon kelebu kakeueum keueum keleban kebleb kelebet keendem
    meluap: luber mluber mbludag mbludak ngaluapkeun mbludug limpas
    banjir: caah
    roboh: rubuh ambruk ambrug rungkad ambrok rubuhna mbrug
    pisau: lading peso
    golok: bendo bedog bendho
    celurit: clurit cluritan arit
    mengancam: ngancem ngancam nyingsieunan ngancamin
    teriak: bengok jejeritan gogorowokan mbengok njerit
    gempa: lindu lini
    goyang: oyag oyog goyah gonjang
    angin puyuh: lesus lisus
    kecelakaan: kll kacilakaan cilaka lakalantas lakalalin tabrakn celaka
    tabrakan: tubrukan tebrakan
    membawa: nggowo mbekta mawa nggawa bawa
    pohon: pohun
    roda dua: r2
    roda empat: r4
    roda enam: r6
    senjata tajam: sajam
    orang gila: orgil
    curanmor: ranmor
    pohon tumbang: pohtum potum
    orang tidak dikenal: otk
    bunuh diri: gandir bundir
    menemukan: nemu nemokke nemoake manggih nemokake kapendak
    muncul: mumbul nongol njedul timbul
    miring: dhoyong doyong condong nyengked
    bocor: ngowos mocor
    mendesis: ngeses ndesis ndeses ngahiss nyosos mendes
    bau: mambu bauk bebau
    ribut: geger
    membuka: mbukak bukakeun mbuka
    obat: ubar
    makan: mangan dahar neda
    minum: ngombe nginum nguyup ngunjuk
    tidur: turu sare bobo
    sendirian: ijenan dewekan ijen sorangan dhewean
    malam: bengi peuting wengi
    terbalik: tibalik kewalik kawalik
    tumpah: bahe mbahe
    licin: leueur lunyu
    pegang: nyekel
    seperti: kayak kaya koyo koyok jiga siga kados macam mcm kyk kyak
    ternyata: tibake jebule jebul jebulane singhoreng horeng rupanya jebulna
    hanya: cuma cuman mung ngan ukur sekedar sekadar doang
    pulang: bulik bali mulih uih wangsul mantuk mulang balik
    terseret: katut kegeret kageret keseret kabawa
    ke: meng menyang nyang maring mring
    ada: nana
    pesan: pesen mesen
    kembali: kondur
    pingsan: collapse collapsed unconscious fainted
    kebakaran: fire
    kecelakaan: accident
    banjir: flood
    tenggelam: drowning drowned
    gempa: earthquake
    dicuri: stolen
    dirampok: robbed
    ular: snake
    berdarah: bleeding
    mabuk: drunk
    bisa: iso isa biso tiasa saged kawa
    bernapas: bahinak ambegan ambekan
    mau: handak hendak
    tertimpa: katinggang katindih katibanan ketibanan kerobohan katimpa
    terperosok: tipoporose nyungseb keblasuk kejlungup
    tersambar: kasambeur kasamber
    merampok: ngarampog ngrampog
    dirampok: dirampog
    rampok: rampog
    bertengkar: pasea parasea paraseaan cekcokan eker ekeran
    demam: muriang mriyang meriang
    menangis: ceurik nangis
    hangus: tutung
    tebing: gawir
    atap: suhunan payon
    monyet: kunyuk kethek ketek bedhes munyuk warik
    macan: maung
    patah: tugel
    putus: pegat pedot pedhot pothol tugelen
    longsor: jugrug ngalongsor
    gila: gemblung owah
    asma: mengi bengek
    berkelahi: batimpasan bakalahi gegeran
    dibacok: ditimpas ditebas
    ditusuk: disuduk
    mencuri: mancuntan
    dicuri: dicuntan
    tenggelam: lamas
    terbakar: tabunu kabunu ketunuan
    tawon: tabuan naning wanyi
    melahirkan: baranak babar
    ular: tadung tedung
    mayat: mayid bangke
    tercebur: gebyur kecebyur njebur
    banjir: ba'ah baah
    roboh: rabah
    anak: kakanakan barudak
    mendadak: ngadadak dumadakan ujug
    surut: asat nyurut nyusut
    abu: lebu awu
    gelap: poek peteng
    bibir: biwir lambe
    mencong: menyon menceng
    kambuh: kumat kumatan
    duar: bum
    ditusuk: ditujah ditusak
    menelan: nguntal
    segera: lakasi
    ngebul: ngukus ngelun
    dalam: njero jero jeroan
    mandi: adus
    tercebur: nyegur
    mata: mripat panon
    badan: awak
    dipukul: ditempeleng
    sekali: pisan temenan bangat
"""


def _read() -> dict[str, str]:
    found: dict[str, str] = {}
    kept = ""
    for line in _SAME.strip().splitlines():
        word, mark, said = line.partition(": ")
        kept = word.strip() if mark else kept
        found |= dict.fromkeys((said if mark else line).split(), kept)
    return found


SAME = _read()
"""A word of a tongue or of the desk's -> the word that the kinds' phrases have for it."""
