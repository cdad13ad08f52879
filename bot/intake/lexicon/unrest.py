"""Unrest: brawls, riots, threats."""

KINDS = """
tawuran 9.2
    {youths} ..8 (celurit|gir|gesper|samurai|senjata tajam|golok|corbek|molotov)
    (pelajar|smk|sma|smp|stm|sekolah|santri|kampung|perguruan|suporter|rt|desa) ..3 (gelutan|
        berkelahi|berantem|serang|tawur|bentrok|ribut) ..3 (massal|kelompok|antar|lawan|rombongan)
    (berkelahi|berantem|ribut|bentrok) (massal|antar|masal|rame)
    kejar kejaran ..4 (pelajar|anak|senjata tajam|celurit)
    (mau|rencana|janjian|kumpul) ..2 tawuran
    perang (sarung|batu|petasan|antar|kelompok|kampung|geng|sarungan)
    (antar|dua|2) (geng|kelompok|kampung|sekolah|perguruan|gank|desa|kubu) ..4 {clash}
tawuran 9.1
    tawuran
    tawur
    (membawa|pegang|nenteng) ..1 (gir|gesper|corbek)
    (mencari|cari|nyari) ..1 (musuh|lawan)
    gangster
    kreak
    klitih
    bentrok
    bentrokan
    {gang} ..4 (pelajar|motor|saling|serang|lempar|menyerang|bentrok)
    {gang} ..4 {blades}
    saling (serang|lempar|bacok|pukul|ejek|kejar)
    konvoi ..4 {blades}
    (geng motor|genk motor|all star)
kerusuhan 9.3
    (pedagang|massa|warga|pendemo|demonstran) ..3 (bentrok|bentrokan|ricuh|rusuh|ngamuk|anarkis)
    (suporter|supporter|buruh|sopir|mahasiswa) ..3 (bentrok|bentrokan|ricuh|rusuh|ngamuk|anarkis)
    (ratusan|ribuan) (orang|massa|warga|suporter|buruh|mahasiswa) ..6 (dibakar|bakar|lempar|rusuh|
        ricuh|ngamuk|serang|kepung|merusak)
kerusuhan 9.2
    massa ..3 (membawa|bawa|kumpul|serang|bakar|menyerang|kepung|mengepung|geruduk)
    bakar ban
    ban dibakar
    (gas air mata|water cannon|barikade)
    (menyerang|menyerbu|menggeruduk|geruduk|nyerbu|lempari|melempari|bakar|membakar|ngrusak|
        merusak) ..1 (polsek|polres|kantor|pos polisi|dprd|balaikota|balai kota|gedung dewan)
kerusuhan 8.85
    (penonton|suporter|warga|massa|buruh) ..4 (lempar|melempar|kepung|mengepung|merusak|ngrusak|
        serbu|menjarah|turun lapangan)
kerusuhan 8.8
    rusuh
    kerusuhan
    amuk massa
    massa ..3 (mengamuk|ngamuk|anarkis|dibakar|membakar|merusak|ricuh|lempar|beringas|
        tidak terkendali)
    anarkis
    penjarahan
    menjarah
    dijarah
    njarah
    sweeping
    huru hara
    (demo|unjuk rasa|demonstrasi|aksi) ..4 (ricuh|dibakar|rusuh|anarkis|bentrok|lempar|blokir)
    ricuh
    kericuhan
    (blokir|memblokir|blokade|nutup|menutup) jalan ..3 (demo|massa|warga|ban|buruh)
    blokir jalan
kerusuhan 8.3
    (demo|demonstrasi|unjuk rasa)
ancaman_bom 9.6
    (dipasang|dipasangi|ditaruh|ada|taruh|naruh|pasang|simpen|ditanam) ..1 (peledak|bom(?! ikan))
    (ngebom|dibom|mengebom|di bom|bom waktu)
    bahan peledak
    (mengancam|ancam|mau|akan|bakal) ..2 (meledakkan|ngeledakin|diledakkan|ledakkan|diledakin)
    peledak
    (tas|koper|kardus|paket|kotak) ..4 (bunyi|bunyinya|suara) (tik|detik|jam|tit|tiktok|bip)
    ancaman ..2 (bom|ledakan|teror)
ancaman_bom 9.5
    (?<!seperti )(?<!suara )(?<!meledak )(?<!lempar )bom(?! ikan)
    bomb
    ancaman teror
    teroris
    teror(?! (pinjol|penagih|debt))
    (benda|tas|paket|koper|kardus|bungkusan|kotak|barang|ransel|tabung) ..2 (mencurigakan|misterius)
    (tas|koper|ransel|kardus) ..2 (tidak bertuan|ditinggal|tanpa pemilik|ditinggalkan)
    granat
    mortir
    peluru meriam
    ranjau
"""
