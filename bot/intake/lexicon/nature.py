"""Disasters of nature: water, earth, wind, volcano."""

KINDS = """
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
tanah_longsor 9.6
    (talud|tebing|senderan|lereng|bukit) ..5 (longsor|urug|runtuh)
    longsor ..3 (nimpa|menimpa|nutup|menutup)
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
    goyang ..1 (kuat|kencang|keras|kenceng|banget|terus)
    (lantai|bumi|tanah|gedung|hotelnya|rumah) ..2 goyang
    oyag
tsunami 9.6
    laut ..6 surut
    surut ..4 laut
    laut ..6 (nyapu|menyapu|menerjang|nerjang) ..4 (tepi|pantai|warung|rumah|kampung)
    (sirine|sirene) ..5 laut
    (ombak|gelombang) ..3 (setinggi|meter|tinggi) ..6 (dermaga|pelabuhan|kampung|lari)
tsunami 9.5
    tsunami
    air laut surut (tiba tiba|mendadak|jauh)
erupsi 9.4
    (gunung|ciremai|ceremai|merapi) ..6 (meletus|gemuruh|bitu|njeblug|erupsi|belerang)
    (slamet|merbabu|papandayan|krakatau) ..6 (meletus|gemuruh|bitu|njeblug|erupsi|belerang)
    (gunung|ciremai|ceremai|merapi|slamet|merbabu) ..8 (keluar asap|asap tebal|ngaluarkeun)
    abu (turun|tebal|gunung|pulkanik)
    bau belerang
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
angin_kencang 9.25
    puting beliung
    (beliung|angin puyuh|angin lisus) ..6 {collapsed}
angin_kencang 8.8
    puting
    angin ..1 (kencang|ribut|puyuh|besar|lisus|lesus|puting|topan|kenceng|gede|beliung|ngamuk)
    lisus
    lesus
    {roof} ..4 {blown}
    badai
    tornado
banjir 9.25
    (perum|rumah|omah|imah) ..3 (kelelep|kalelep|kelem|keleban|kakeueum)
    (jalan|kampung|desa|kampunge) ..3 (kelelep|kalelep|kelem|keleban|kakeueum)
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
    cileuncang
    keleban
    kakeueum
    (banyu|banyune|cai|caina|air|airnya) ..4 (sedada|sedodo|sepinggang|selutut|sedengkul)
    (banyu|banyune|cai|caina|air|airnya) ..4 (sabitis|dada|lutut|dengkul|betis|pinggang)
banjir 6.9
    air ..3 (masuk|naik|meluap|menggenang|tinggi|setinggi|merendam|luber)
"""
