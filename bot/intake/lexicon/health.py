"""Illness, poison, birth, bites, the dead."""

KINDS = """
keracunan 9.3
    keracunan
    karacunan
    (mabok|mabuk) jamur
    {vomit} ..6 {after} ..2 {eaten}
    {after} ..1 {eaten} ..8 {vomit}
    terminum ..2 (racun|baygon|pestisida|minyak|obat|cairan|pembersih|sabun)
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
    (anjing|asu|ular|ula|ulo|oray) ..2 (gigit|nggigit|ngegigit|menggigit|nyokot)
    (monyet|kucing|tikus|kera|kuda|babi|musang) ..2 (gigit|nggigit|ngegigit|menggigit|nyokot)
    (anjing|asu|ular|ula|ulo|oray) ..2 (nyatok|matok|ngagigit|nyakar|mencakar)
    (monyet|kucing|tikus|kera|kuda|babi|musang) ..2 (nyatok|matok|ngagigit|nyakar|mencakar)
    (digigit|dicakar|diserang) ..2 (dan )?(digigit )?(anjing|asu|ular|ula|ulo|oray)
    (dicokot|kacokot|dipatok|dicatok) ..2 (dan )?(digigit )?(anjing|asu|ular|ula|ulo|oray)
    (digigit|dicakar|diserang) ..2 (dan )?(digigit )?(monyet|kucing|tikus|kera|kuda|babi)
    (dicokot|kacokot|dipatok|dicatok) ..2 (dan )?(digigit )?(monyet|kucing|tikus|kera|kuda|babi)
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
    (minum|nenggak|menenggak|nelen|menelan|ngombe) obat ..2 (segenggam|banyak|sebotol)
    (minum|nenggak|menenggak|nelen|menelan|ngombe) obat ..2 (sebungkus|semua|satu strip)
    (status|chat|pesan|surat) ..3 pamit
    overdosis
    (naik|manjat|di) ..2 (jembatan|flyover|tower|lantai|sutet) ..4 (lompat|loncat|terjun|mencolot)
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
jenazah 8.6
    orang meninggal
    (meninggal|maot|tewas) ..4 (kos|kost|kosan|kontrakan|rumah kosong|pinggir|bau)
    (nemu|menemukan|nemokke|manggih|temuan) ..2 (mayat|mayit|jasad|bayi|orok|tengkorak|kerangka)
    (bayi|orok) ..4 (dibungkus|dibuang|kresek|tidak bernyawa)
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
ambulans 8.6
    (kontrol|cek up|checkup|terapi) (ke|di) (rs|rsud|rsu|rumah sakit|puskesmas|klinik)
    (jemput|antar|anter|bawa) ..1 pasien ..8 (kontrol|rs|rsud|rujukan|cuci darah)
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
"""
