"""Unrest: brawls, riots, threats."""

KINDS = """
tawuran 9.2
    (bocah|anak|pelajar|siswa|remaja) ..8 (celurit|clurit|gir|gesper|samurai)
    (barudak|smk|sma|smp|stm) ..8 (celurit|clurit|gir|gesper|samurai)
    (gelut|berantem|berkelahi|gelud|ribut) massal
    kejar kejaran ..4 (pelajar|anak|sajam|celurit)
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
kerusuhan 9.3
    (pedagang|massa|warga) ..3 (bentrok|bentrokan|ricuh|rusuh|ngamuk)
    (suporter|supporter|buruh|sopir) ..3 (bentrok|bentrokan|ricuh|rusuh|ngamuk)
    (ratusan|ribuan) (orang|massa|warga|suporter) ..6 (bakar|lempar|rusuh|ricuh|ngamuk|serang)
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
ancaman_bom 9.6
    (dipasang|dipasangi|ditaruh|ada) ..1 (peledak|bom)
    bahan peledak
    peledak
    tas ..4 bunyi (tik|detik|jam)
ancaman_bom 9.5
    bom(?! ikan)
    ancaman teror
    teroris
    teror
    (benda|tas|paket|koper|kardus|bungkusan|kotak|barang) ..2 (mencurigakan|misterius)
    granat
    mortir
    peluru meriam
"""
