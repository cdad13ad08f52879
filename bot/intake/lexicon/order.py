"""Crime and disturbance."""

KINDS = """
kdrt 9.5
    {hit} ..3 {spouse}
    {spouse} ..6 (mengancam|ngancem|ngancam|ancam|ngejar|ngamuk) ..3 (pisau|golok|parang|istri|anak)
    {spouse} ..3 mabuk ..4 {hits}
    {spouse} ..4 {hits} ..3 (istri|suami|anak|saya|perempuan|ibu)
kdrt 9.4
    kdrt
    kekerasan dalam rumah tangga
    {spouse} ..4 {hits}
    {hits} ..2 {spouse}
    {hit} ..1 bapaknya sendiri
    (bapak|ayah|suami) ..6 (\\| )?..2 (ibu|istri|mama|emak) ..2 {hit}
    {hit} ..2 (anak|menantu|cucu) (kandungnya|sendiri|nya)
    (suami istri|pasutri|rumah tangga|laki bini) ..5 {quarrel}
    {quarrel} ..2 (suami istri|pasutri|rumah tangga|suami|istri)
    anak ..3 (memukul|menganiaya|menghajar|nganiaya|ngamuk|mukul|mukuli) ..2 {parent}
kekerasan_anak 9.5
    {child_only} ..8 {abused} ..4 {near_kin}
    {parent} ..4 {hits} ..3 {child_only}
    {sexual}
    (buka|membuka) ..1 celana ..3 (anak|perempuan|siswi)
    (pegang pegang|megang megang|pegang|grepe|meraba|ngraba|raba|meremas|ciumi) ..3 {pupil}
    (begal payudara|eksibisionis|ekshibisionis|pamer (kelamin|alat vital|kemaluan))
    (tidak dikasih|tidak diberi|ora diwenehi|tidak dikei) (makan|minum)
    (pelaku|korban) (pencabulan|pelecehan|perkosaan)
kekerasan_anak 9.4
    {child} ..4 {abused}
    pencabulan
    cabul
    pelecehan
    perkosaan
    pemerkosaan
    rudapaksa
    pedofil
    kekerasan (seksual|anak|pada anak|terhadap anak)
    (mencabuli|melecehkan|memperkosa|menyetubuhi|menyodomi)
    (penelantaran|eksploitasi|perundungan|bullying|penyiksaan) anak
    {parent} ..3 {hits} ..2 (anak|anaknya|balita|bayinya)
    {hit} ..2 {parent}
    anak ..3 (lebam|memar|sundutan|bekas pukulan|dirantai|dikurung|disekap)
perampokan 9.2
    {shop} ..3 (disatroni|digasak|disikat|dirampok|didatangi)
    (rumah|bank) ..3 (disatroni|digasak|disikat)
    [0-9]+ orang ..1 (membawa|nenteng|pakai|pegang) (pistol|senjata|golok|celurit|parang|senpi)
    disatroni
    (kasir|karyawan|satpam|penghuni|pemilik) ..2 (disekap|ditodong|diikat)
perampokan 9.0
    rampok
    dirampok
    perampokan
    perampok
    merampok
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
    jambretan
    curas
    diregut paksa
    merampas
    dirampas
    perampasan
    kabegal
    karampok
    (dipepet|dihadang|dicegat|dipalak) ..4 (motor|orang|senjata|golok|celurit|hp|tas)
    (tas|kalung|hp|dompet|gelang) ..3 (ditarik|dirampas|direbut|dijambret|dirampok|diambil paksa)
    (ditarik|direbut|diambil) paksa
    (narik|menarik|rebut|merebut|ngrebut|nyaut|nyamber|menyambar|nyambar) ..1 (tas|kalung|hp|dompet|
        gelang)
    (dicegat|dihadang|dipepet|dikalungi)
    (debt collector|mata elang|matel)
pencurian 8.75
    {goods} ..6 {gone}
    {livestock} ..2 {gone}
    (motor|mobil|sepeda) ..4 sudah tidak ada
    {gone} ..2 (motor|mobil|dompet|hp|uang|emas|ternak|burung|laptop|tas|helm)
    kaca (mobil|mobilnya|truk) ..3 (dipecah|pecah|dicongkel)
    (kunci|gembok|pintu|jendela|etalase) ..3 (dijebol|dirusak|dicongkel|dibobol|dipotong maling)
    (dicongkel|nyongkel|mencongkel)
pencurian 8.6
    pencurian
    pencuri
    maling
    kemalingan
    kamalingan
    curanmor
    curat
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
    garong
    (brankas|toko|rumah|warung|konter|atm|gudang|kios) ..2 (dibongkar|dijebol|diacak acak)
    orang ..1 (masuk|manjat|memanjat|nyelinap|menyelinap) ..2 (rumah|pagar|genteng|jendela|kamar)
    (dihipnotis|hipnotis|gendam|digendam)
    (orang|wong) ..2 (mencurigakan|celingukan) ..4 (rumah|motor|gerbang|pagar|congkel|gang|komplek)
    (ngintip|mengintip|ngintai|mengintai) ..3 rumah
    (masuk|manjat|memanjat|loncat|lompat) ..1 (rumah|pagar|jendela|genteng) ..4 (maling|orang|malam)
pencurian 7.0
    orang ..2 mencurigakan
    (penipuan|ditipu|penipu|kena tipu|penggelapan)
penganiayaan 9.25
    (dipukul|dipukuli|dikeroyok|dihajar|digebuki|dibacok) ..4 (geng|gerombolan|sekelompok)
    (dipukul|dipukuli|dikeroyok|dihajar|digebuki|dibacok) ..4 (preman|orang tidak dikenal)
penganiayaan 8.8
    (dibacok|ditusuk|ditikam|dikeroyok|penusukan|pembacokan|penikaman|ditembak|penembakan|dibunuh)
    (luka|kena|korban) (tusuk|bacok|tembak|tusukan|bacokan|tikam|sabet|tembakan|penganiayaan)
    (kena|terkena) ..1 (tusuk|bacok|tembak|sabet|tikam|tusukan|bacokan|sabetan)
    tikam
    baku (tikam|hantam|pukul|tembak)
    tusuk tusukan
    pembunuhan
penganiayaan 8.5
    penganiayaan
    dianiaya
    menganiaya
    pengeroyokan
    ngeroyok
    mengeroyok
    dipukuli
    dipukul
    pemukulan
    memukul
    berkelahi
    perkelahian
    gelutan
    berantem
    bacok
    membacok
    bacokan
    menusuk
    carok
    digebuki
    (baku|adu) (hantam|pukul|jotos)
    duel
    dihajar
    diinjak injak
    cekcok
    keributan ..3 (pukul|senjata|luka|pisau)
    parang
    ditombak
    pemalakan
    dipalak
    diparang
    dikadek
    disabet
    dikepruk
    ditendang
    dicekik
    ditampar
    pengancaman
    (diancam|mengancam) ..3 (dibunuh|bunuh|pisau|senjata|golok|pistol|parang|celurit)
    (?<!pelaku )(membawa|nenteng|pegang) (golok|parang|celurit|pisau|pedang|senjata tajam|badik|
        mandau)
    (dihakimi|diamuk|amukan) ..1 (massa|warga)
    (penyerangan|diserang orang|ngamuk pakai)
penganiayaan 7.2
    (diancam|diteror|pemerasan|diperas|mengancam)
gangguan_ketertiban 8.1
    (muter|nyetel|putar|memutar|nyanyi|setel) ..1 (dangdut|musik|lagu|sound)
    ciu
    remang remang
    {noise} ..4 {loud}
    {loud} ..3 {noise}
    balap(an)? (liar|motor)
    (trek trekan|kebut kebutan)
    mabuk ..4 (rusuh|onar|ribut|teriak|meresahkan|mengganggu|ganggu|palak|ngamuk)
    (mengganggu|ganggu|meresahkan) (warga|ketertiban|tetangga|lingkungan|tidur|pengguna|kenyamanan)
gangguan_ketertiban 8.0
    berisik
    drag
    bising
    karaoke
    karaokean
    horeg
    sound system
    musik ..2 (keras|kencang|kenceng)
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
    togel
    sabung ayam
    mesum
    prostitusi
    michat
    open bo
    psk
    bencong
    parkir liar
    (parkir|diparkir) ..3 (sembarangan|nutup|menutup|menghalangi|ngalangi|trotoar)
    onar
    meresahkan warga
    gaduh
    petasan
    mercon
    dangdutan
    orkes
    manusia silver
    gepeng
    ugal ugalan
    anak jalanan
    preman
    (pungli|pak ogah|jukir liar|tukang parkir ..3 (maksa|paksa))
    (lem|ngelem|nyabu|sabu|narkoba|ganja|pil koplo)
    (warung|kafe|cafe|tempat) ..2 (esek esek|hiburan|maksiat)
    (coret coret|vandalisme|corat coret)
gangguan_ketertiban 7.4
    mabuk
    (pemuda|anak muda|orang|rombongan) ..3 (pesta|nongkrong) ..3 (malam|miras|mabuk|berisik)
gangguan_ketertiban 6.8
    (tidak|teu) (bisa|tiasa) (tidur|sare|turu|istirahat)
    (terlantar|orang terlantar)
"""
