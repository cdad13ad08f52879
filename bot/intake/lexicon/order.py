"""Crime and disturbance."""

KINDS = """
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
kdrt 9.4
    kdrt
    kekerasan dalam rumah tangga
    (suami|suaminya|suamiku|istri|istrinya|bojo|salaki|pamajikan|mantan suami) ..4 {hits}
    {hit} ..1 (suami|suaminya|istrinya|bojone|salaki|salakina|mantan suami|bapaknya sendiri)
    suami istri ..3 (ribut|bertengkar|berantem|cekcok|padu|gelut)
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
perampokan 9.2
    (toko|minimarket|alfamart|indomaret) ..3 (disatroni|digasak|disikat)
    (rumah|bank|konter|counter|agen) ..3 (disatroni|digasak|disikat)
    [0-9]+ orang bawa (pistol|senjata|golok|celurit|parang|senpi)
    disatroni
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
pencurian 8.7
    kaca (mobil|mobilnya) ..3 (dipecah|pecah|dicongkel)
    (dicongkel|nyongkel|mencongkel)
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
penganiayaan 9.25
    (dipukuli|dipukul|dikeroyok|dihajar|digebuki|dibacok) ..4 (geng|gerombolan|sekelompok)
    (dipukuli|dipukul|dikeroyok|dihajar|digebuki|dibacok) ..4 (preman|orang tidak dikenal|otk)
penganiayaan 8.6
    tikam
    baku tikam
    luka (tusuk|bacok|tembak)
    tusuk tusukan
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
gangguan_ketertiban 8.1
    (muter|nyetel|putar|memutar) ..1 (dangdut|musik|lagu|sound)
    ciu
    remang remang
    (tidak|teu) (bisa|tiasa) (tidur|sare|turu)
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
"""
