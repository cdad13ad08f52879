"""Disasters of nature: water, earth, wind, volcano."""

KINDS = """
rob 9.27
    rob
    rop ..3 (naik|masuk|tinggi|banjir)
    air pasang
    pasang (air laut|laut|tinggi|besar|naik|rob|purnama|perbani)
    gelombang pasang
    air laut (naik|pasang|masuk|meluap|tumpah|sampai|ke|merendam|mbludak)
    (laut|segara) (naik|pasang|meluap)
    (ombak|gelombang) (besar|tinggi|ganas) ..4 {shore}
    (ombak|gelombang|abrasi) ..3 (nerjang|menerjang|ngantem|hantam|menghantam|gerus|
        menggerus) ..3 {shore}
    abrasi
    air asin ..3 (masuk|naik|ke)
    (pesisir|pantai) ..3 (tenggelam|terendam)
tanggul_jebol 9.4
    {dyke} ..9 (jebol|ambrol|bobol)
    {dyke} ..3 {broken}
    (jebol|jebolnya|ambrolnya|bobol|ambrol) ..1 tanggul
tanah_longsor 9.6
    (talud|tebing|senderan|lereng|bukit|gunung|pasir) ..5 (longsor|urug|runtuh|gugur)
    longsor(an)? ..3 (nimpa|menimpa|nutup|menutup|timbun|menimbun)
tanah_longsor 8.9
    longsor
    longsoran
    kalongsoran
    urug
    kaurug
    kaurugan
    tanlong
    lemah ..1 (ambrol|longsor|ambles|amblas|gerak|obah|retak)
    tanah ..2 (ambles|amblas|gerak|bergerak|retak|turun|runtuh|ambrol|gugur|ambruk|ngagerak)
    (gerakan|pergerakan|pergeseran) tanah
    (tebing|lereng|bukit|talud|plengsengan) ..2 (ambrol|runtuh|ambles|amblas|gugur|roboh|gogos)
    (senderan|turap|jalan|bantaran) ..2 (ambrol|runtuh|ambles|amblas|gugur|roboh|gogos)
    (tertimbun|kaurug|kependem|ketimbun) ..1 (tanah|lumpur|material)
    (material|tanah|lumpur|batu besar) ..3 (nutup|menutup|menimpa|nimpa|menimbun|masuk rumah)
    batu ..3 (menggelinding|ngglundung|gelinding|jatuh dari tebing)
    amblas
gempa 9.0
    gempa(?! bumi bekas)
    guncangan
    (bumi|lantai|tembok|tanah) (berguncang|bergetar|bergoyang|guncang|geter|getar)
    goyang ..1 (kuat|kencang|keras|kenceng|banget|terus|hebat|besar|sekali)
    (lantai|bumi|tanah|gedung|hotelnya|lampu gantung) ..2 goyang
    rumah ..2 (goyang goyang|bergoyang|berguncang|bergetar|goyang (kuat|keras|kencang))
gempa 6.7
    goyang
    lampu ..1 (ayun|ayun ayun|berayun)
tsunami 9.6
    laut ..4 surut ..3 (jauh|tiba tiba|mendadak|ratusan|kering|drastis|sekali|banget|lalu)
    laut ..3 (tiba tiba|mendadak|mundur|ujug ujug|dumadakan) ..2 (surut|mundur|asat)
    surut ..3 (jauh|tiba tiba|mendadak|drastis) ..4 laut
    laut ..6 (nyapu|menyapu|menerjang|nerjang) ..4 (tepi|pantai|warung|rumah|kampung)
    (sirine|sirene) ..5 (laut|pantai|tsunami|pelabuhan)
tsunami 9.5
    tsunami
    sunami
    stunami
tsunami 9.05
    (?<!belum )(?<!tidak )(?<!mulai )(?<!sudah )(?<!agak )air laut surut
    laut ..6 (?<!belum )(?<!tidak )(?<!mulai )(?<!sudah )(?<!agak )surut
    (ombak|gelombang) ..3 (setinggi|meter|tinggi|raksasa|besar) ..6 (dermaga|pelabuhan|kampung|lari)
erupsi 9.4
    {volcano} ..6 (meletus|gemuruh|meledak|erupsi|belerang|batuk|muntahkan|semburan)
    {volcano} ..8 (keluar asap|asap tebal|ngaluarkeun|keluar abu|ngebul|lava|lahar|siaga|awas)
    {volcano} ..8 (kawah|suara dentuman|status)
    abu (turun|tebal|gunung|pulkanik|vulkanik|tipis)
    bau belerang
    {volcano} ..4 (ngagerendeng|menggeram|bergetar|ngaguruh|gumuruh|bergemuruh)
    langit ..2 gelap ..3 abu
erupsi 9.3
    erupsi
    gunung ..2 (meletus|meledak|batuk|keluar asap|bergemuruh|gemuruh|murka)
    awan panas
    wedus gembel
    lahar
    lava
    abu (vulkanik|pulkanik)
    hujan (abu|pasir|kerikil|lebu|awu)
    letusan gunung
    belerang
pohon_tumbang 9.2
    {tree} ..5 {fallen}
    (tumbang|tumbangnya|roboh|tertimpa|patah|sempal) ..1 {tree}
    (ketiban|kejatuhan|kerubuhan|ketimpa|katinggang|ketimpaan|tertimpa|ketibanan) ..1 {tree}
    {trunk} ..3 {fallen}
    (ketiban|kejatuhan|ketimpa|tertimpa|katinggang) ..1 {trunk}
pohon_tumbang 8.0
    (tebang|pangkas|potong|rempel|memangkas|penebangan|pemangkasan|memotong|menebang) ..2 {tree}
    (pohon|pohonnya) ..4 (rawan|tua|bahaya|membahayakan|berbahaya)
pohon_tumbang 5.0
    pohon
    tumbang
angin_kencang 9.26
    angin ..1 (ribut|kencang|kenceng|besar|gede|puyuh|badai) ..1 (barusan|tadi|baru|menerjang|
        melanda|merusak)
angin_kencang 9.25
    puting beliung
    (beliung|angin puyuh|angin puting) ..6 {collapsed}
    angting
angin_kencang 8.95
    angin ..6 (atap|genteng|seng|rumah|asbes|tenda|baliho|kanopi) ..3 {blown}
    {blown} ..2 (angin|puting|badai|angin puyuh)
    (kesapu|disapu|tersapu|diterjang|dihantam|kena|kakeureut|diamuk) ..1 (angin|puting|badai|puyuh)
angin_kencang 8.9
    puting
    angin ..1 (kencang|ribut|puyuh|besar|lisus|lesus|puting|topan|kenceng|gede|beliung|ngamuk)
    angin ..1 (kuat|badai|tarik|rusuh|tornado|mengamuk|kenceng kenceng|kencang kencang|gila)
    (hujan|udan) angin
    angin ..1 (gelebug|rebut|barat)
    angin ..3 (ngangkat|mengangkat|nerbangkan|menerbangkan|merusak|ngrusak|muter|memutar)
angin_kencang 8.8
    beliung
    {roof} ..4 {blown}
    (rumah|sekolah|bangunan) ..3 (rusak|porak poranda) ..2 (angin|badai)
    (cuaca ekstrem|cuaca ekstrim)
    badai
    tornado
    topan
banjir 9.25
    (perum|rumah) ..3 (tenggelam|terendam)
    (jalan|kampung|desa|kampunge|perumahan|komplek|pasar|sawah) ..3 (tenggelam|terendam)
banjir 8.6
    {trapped} ..2 banjir
    banjir ..2 (bandang|besar|parah|dalam|deras|setinggi|sepinggang|selutut|sedada|kiriman)
    (kebanjiran|kabanjiran|terendam banjir)
    banjir ..3 {trapped}
banjir 8.66
    banjir(?! (kanal|orderan|order|air mata|diskon|hadiah|pesanan|keringat|promo|komentar|ucapan))
    kebanjiran
    kabanjiran
banjir 7.9
    genangan
    tergenang
    menggenang
    ngagenang
    terendam
    kerendam
    merendam
    {drain} ..3 (meluap|naik|banjir)
    luapan
    meluap
    cileuncang
    (tinggal|hanya) ..1 kelihatan ..1 atap
    (kasur|kulkas|perabot|barang|lemari|motor) ..1 (ngambang|mengapung|terapung|kambang)
    rumah ..2 seperti (kolam|sungai|kali|laut|lautan)
    (jalan|gang|halaman|kampung) ..4 (seperti|jadi) (kolam|sungai|laut|lautan)
    {water_word} ..4 {depth}
    (debit|elevasi|tinggi) ..2 (air|sungai|kali) ..3 (naik|tinggi|meningkat|kritis)
banjir 7.0
    air ..4 (belum|tidak) (surut|asat|turun)
    air ..5 (dalam|jero|lebet|ke|ka) ..1 (rumah|kamar|dapur)
banjir 6.9
    air ..3 (masuk|naik|meluap|menggenang|tinggi|setinggi|merendam|asup|semata)
"""
