"""Illness, poison, birth, bites, the dead."""

KINDS = """
keracunan 9.65
    (balita|bayi|anak|cucu|batita) ..7 (minum|keminum|terminum|tertelan|ketelan|nelan|menelan|
        ngemut|mengemut|kemakan|
        nelen) ..3 {poison}
    (terminum|keminum|tertelan|ketelan|salah minum|dikira) ..3 {poison}
    {poison} ..4 (tidak sengaja|dikira|tertelan|terminum|keminum|ketelan)
keracunan 9.3
    (hajatan|kondangan|syukuran|katering|ketering|nasi kotak|mbg|kenduri|tahlilan) ..6 {vomit}
    anak ..3 (nguntal|nelan|menelan|makan|minum|ketelan|nelen) ..1 {pill}
    (pusing|muntah|pingsan|lemas|mual|sesak) ..4 (gara gara|karena|akibat|kena|hirup) ..1 (asap|gas|
        genset)
    keracunan
    karacunan
    mabuk jamur
    mabuk ..2 {after} ..1 {eaten}
    {vomit} ..6 {after} ..2 {eaten}
    {after} ..1 {eaten} ..8 {vomit}
    (habis|setelah|sehabis|selesai|bar|bubar|baru) ..2 {eaten} ..8 {vomit}
    {vomit} ..4 (habis|setelah) ..1 (nyium|mencium|menghirup|hirup|bau|ngirup)
    massal ..2 {vomit}
    {vomit} ..1 massal
    {vomit} ..4 {after} ..4 {eaten}
    {after} ..2 {eaten} ..5 (\\| )?..5 {vomit}
    (habis|setelah|sehabis|pesta) ..1 (oplosan|miras|minum|ciu) ..6 {vomit}
    (menghirup|hirup|kehirup|terhirup) ..2 (gas|asap|amonia|klorin|racun|kimia|genset)
    (tewas|meninggal|mati|kritis|tumbang|dirawat|pingsan) ..5 (oplosan|miras)
    (oplosan|miras) ..6 (tewas|meninggal|mati|kritis|tumbang|dirawat)
    (terpapar|kena) ..1 (pestisida|gas beracun|bahan kimia)
persalinan 9.25
    sungsang
    paraji
    ngeden
    ngejan
    (mules|mulas|nyeri) ..8 (bayi|hamil|paraji|bidan)
    (istri|bojo|perempuan|ibu) ..5 (lahiran|melahirkan|babaran|pecah ketuban|kontraksi)
    (kepala|rambut|kaki|kepalanya) ..1 bayi ..3 (kelihatan|keluar|nongol|muncul|terlihat)
persalinan 9.2
    (nyeri|sakit|mules|kenceng) ..3 (unggal|tiap|setiap) ..2 menit
    (nyeri|sakit) ..6 (\\| )?hamil
    keluar ..3 bayi
    melahirkan
    persalinan
    lahiran
    brojol
    mbrojol
    ketuban
    bukaan
    pembukaan
    babaran
    ngalahirkeun
    lairan
    mau lahir
    (udah|mau|sudah|arep|meh|bade|rek|hampir) (lahir|lair|ngalahirkeun)
    mules mules
    kontraksi
    bersalin
    hpl
    keguguran
    partus
    ari ari
    plasenta
    bayi ..2 (keluar|lahir|medal)
    (hamil|bumil|kandungan|hamilnya|bulan) ..6 {labour}
    {labour} ..4 (hamil|bumil|kandungan)
    (hamil|bumil) ..2 (tua|besar|9 bulan|sembilan bulan|8 bulan) ..6 (sakit|kesakitan|nyeri|darah)
gigitan 9.3
    {hit_by} ..1 {biter}
    {hit_by} ..2 (sama|oleh|karo|ku|dari|kawanan|segerombolan|sarang) {biter}
    gigitan {biter}
    sengatan(?! listrik)
    {snake} ..2 {bites}
    {bites} ..2 {somebody}
    (kelabang|kalajengking|lipan|tawon|lebah|ular) ..2 (menggigit|nyengat|menyengat|ngentup)
    {snake} ..4 {bites} ..2 {somebody}
    (digigit|dicakar|diserang|dipatok) ..2 (dan )?(digigit )?{biter}
    luka (gigitan|cakaran|sengatan)
bunuh_diri 9.9
    (bunuh diri|bundir|gantung diri|mengakhiri hidup|gandir|menggantung diri)
    percobaan bunuh
    tentamen suicide
bunuh_diri 9.6
    ngendat
    (ngagantung|gantung|nggantung) (maneh|awak|sirah)
    nglalu
    kendat
    suicide
    (mau|hendak|ingin|nekat|akan|arep) ..2 {leap}
    (rek|nyoba|mencoba|coba|ancam|mengancam|ngancam|niat|berniat|pengen|pingin|hayang|pan|
        bade) ..2 {leap}
    (capek|bosan|lelah|males|cape|wegah|bosen) hidup
    (ngancam|mengancam|ancam) ..2 (lompat|loncat|terjun|nyebur)
    (minum|nenggak|menenggak|ngombe|tenggak) {poison}
    (sayat|iris|nyayat|mengiris|menyayat|silet|nyilet|motong) ..2 (nadi|tangan|urat|lengan|
        pergelangan)
    (minum|nenggak|menenggak|nelen|menelan|ngombe|tenggak) {pill} ..2 {much}
    (status|chat|pesan|surat|wa|voice note) ..3 (pamit|perpisahan|wasiat)
    overdosis
    (gantungin|nggantungke|masang|ngikat|mengikat|menggantung) ..1 tali ..3 (leher|pohon|blandar|
        kusen)
    (duduk|berdiri|naik) ..3 (tepi|pinggir|pagar|bibir) ..2 {height}
    (naik|manjat|memanjat|di|duduk|berdiri) ..2 {height} ..6 (lompat|terjun|nyebur)
    (lompat|terjun|melompat|nyebur) ..2 (dari|soko|ti|saking|ka) ..2 {height}
    (ditemukan|menemukan|ada) ..4 (nggantung|tergantung|menggantung)(?! (kabel|di tiang|
        di pohon kabel))
    (tali|leher) ..4 (gantung|nggantung|tergantung|dijerat|menjerat)
odgj 9.2
    odgj
    orang (gila|stres|gila ngamuk)
    gangguan (jiwa|kejiwaan|mental)
    sakit jiwa
    (pasien|penderita) (jiwa|rsj|kejiwaan)
    (kurang|tidak) waras
    (depresi|stres|halusinasi|bipolar|skizo|skizofrenia) ..3 (ngamuk|mengamuk|teriak|membawa)
    (ngamuk|mengamuk) ..4 (telanjang|parang|golok|senjata tajam|merusak|lempar|obat)
    (?<!kabel )(?<!kawat )telanjang(?! (dada|kaki|kabel))
    (kambuh|kumat) ..2 (jiwa|ngamuk|jiwanya|gila|gilanya|gangguan)
    (ngomong|bicara|ketawa|tertawa|ngoceh|ngomel|teriak) (sendiri|sendirian|ngaco|ngalor)
    (gila|stres) ..4 (ngamuk|mengamuk|lempar|merusak|bawa|membawa|jalan|teriak)
    (halusinasi|skizofrenia|bipolar|rsj)
    (lepas|kabur) ..2 pasung
odgj 6.0
    (?<!anjing )(?<!angin )gila
    stres
    (ngamuk|mengamuk|ngamuk ngamuk)
mobil_jenazah 9.5
    (mobil|ambulans|kereta|armada|kendaraan|unit|mobil ambulans) {corpse}
    (antar|ngantar|mengantar|anter|nganter|ngantarkan|mengantarkan|nganterin|anterin) ..2 {corpse}
    (pengantaran|bawa|membawa|pemulangan|penjemputan|pengangkutan) ..1 {corpse}
    (memulangkan|jemput|menjemput|angkut|ngangkut|mulangkeun|pulangkan|mulangke|
        ngajemput) ..1 {corpse}
    {corpse} ..6 (diantar|dianter|dibawa|dipulangkan|dijemput|diangkut) ..1 (ke|pulang|ka|dari|nang)
    {corpse} ..5 (rumah duka|pemakaman|kampung halaman|tpu|dimakamkan|dikuburkan|ke makam)
    mobil duka
    ambulans ..4 {corpse}
mobil_jenazah 8.7
    meninggal ..3 {hospital} (\\| )?..3 (butuh|minta|perlu|mohon) ..1 (kendaraan|mobil|ambulans)
    ambulans ..4 (meninggal|rumah duka|pemakaman)
    (meninggal|wafat) ..8 (mobil jenazah|ambulans|antar|dibawa pulang|dimakamkan|pemakaman)
jenazah 9.15
    (ditemukan|nemu|menemukan|penemuan|temuan) ..4 (mayat|jasad|jenazah|kerangka|tengkorak|janin)
    (mayat|jasad|jenazah|mr x) ..3 (mengapung|ngambang|mengambang|kemambang|terdampar|membusuk|
        tanpa)
    mayat
    mayit
    jasad(?! renik)
jenazah 8.6
    orang (meninggal|mati)
    meninggal ..4 (kos|kost|kosan|kontrakan|rumah kosong|pinggir|bau)
    meninggal ..2 (di|dalam) ..1 (rumah|kamar|masjid|mobil|jalan|warung|hotel|kebun|sawah|toko|pos)
    (menemukan|temuan) ..2 (mayat|jasad|bayi|tengkorak|kerangka|janin|jenazah)
    bayi ..4 (dibungkus|dibuang|kresek|tidak bernyawa|kardus|plastik)
    (janin|buang bayi|pembuangan bayi)
    {somebody} ..3 meninggal ..3 (sendirian|mendadak|tiba tiba|sejak|diduga)
    (sudah|udah) ..1 (tidak bernapas|tidak bernafas|kaku|dingin|membusuk) ..3 (kos|kamar|rumah|
        dalam)
jenazah 8.5
    jenazah
    kerangka manusia
    tengkorak
    mr x
    {somebody} ..4 (ditemukan|tergeletak) ..4 {dead}
    (penghuni|kakek|nenek|lansia) ..4 {dead}
    ditemukan ..2 (meninggal|tewas|tidak bernyawa|membusuk|mati|kaku)
    bayi ..2 (dibuang|di kardus)
    bau (busuk|bangkai) ..6 (kos|rumah|kamar|kontrakan)
    tidak bernyawa
    membusuk
    meninggal (di|sendirian|dunia)
    (mengapung|ngambang|mengambang|kemambang) ..3 (sungai|kali|laut|sumur|pantai|muara|waduk)
    {somebody} ..1 meninggal
sakit_mendadak 7.8
    {cannot_breathe}
    {somebody} ..3 {faints}
    henti (napas|nafas|jantung)
    serangan (jantung|stroke)
    (jantung|asma|stroke|epilepsi|ayan|sesak|sesek|sakit) ..1 (kambuh|kumat|kumatan)
    (mulut|bibir|wajah|muka) ..2 (miring|mencong|perot|merot|menceng|biru|pucat|mengot|peyot)
    (dada|dadanya) ..3 (sakit|nyeri|sesak|panas|ditindih|ketindih|seperti|kayak|ditekan)
    (pegang|megang|pegangi) ..1 dada
    (cannot|can not|can t) breathe
    heart attack
    (rjp|cpr|resusitasi|pijat jantung|dipompa jantung)
    (digugah|dibangunkan|dibangunin|ditangekeun|dipanggil) ..2 (tidak|belum)
    (baal|kebas|kesemutan) ..3 (tangan|kaki|separuh|sebelah)
    (tangan|kaki|badan) ..2 (baal|kebas|mati rasa)
    (lambung|maag|sakitnya|penyakitnya|penyakit|ginjal) ..3 (kambuh|kumat)
    tidak ada nadi
    (nadi|denyut) ..2 (lemah|tidak|hilang)
sakit_mendadak 7.6
    ngorok
    guling guling
    pingsan
    (tidak|belum|kurang|ora|hilang) (sadar|eling|sdr)
    hilang kesadaran
    tidak sadarkan
    penurunan kesadaran
    sesak
    jantung
    stroke
    strok
    (kejang|kejet|kejet kejet|step|steuip|sawan)
    ayan
    epilepsi
    (sakit|nyeri) dada
    angin duduk
    (muntah|batuk|bab|berak|kencing|ngising) darah
    kolaps
    kolap
    tidak (bernapas|bernafas|nafas|napas|ambegan)
    (napas|nafas|napasnya|nafasnya)
    asma
    bengek
    (gula darah|gula drop|gula rendah|hipoglikemia|hipoglikemi|diabetes|gula)
    pendarahan
    perdarahan
    (darah|berdarah) ..2 (tidak|terus) ..1 (berhenti|keluar|ngalir|mengalir)
    mimisan
    (panas|demam|suhu) tinggi
    (badan|badannya|panas) ..2 (40|39|41|menggigil|kaku|panas|biru|dingin)
    sakit (perut|mendadak|keras|kepala|parah|pinggang|ulu hati)
    (nyeri|sakit) ..1 (perut|ulu hati|pinggang|kepala|hebat)
    (muntah muntah|muntah terus|muntah|mencret|diare|dehidrasi)
    (lemas|lemes|lemah|leuleus|lungkrah)
    kritis
    drop
    ngos ngosan
    megap megap
    (tersedak|keselek|kesedak|kaselek|keloloden|kolokoen|kesretan)
    vertigo
    anfal
    {falls} di ..1 (kamar mandi|wc|kamar|tangga|jamban|dapur|toilet)
    {falls} ..1 (dari|di) ..1 (kamar mandi|wc|tangga|tempat tidur|ranjang|kasur|kursi|dipan|jamban)
    (mulut )?berbusa
    (keluar )?busa
    nyesek
    mengap
    (gagal ginjal|usus buntu|asam lambung|gerd|maag|hernia|ambeien|batu ginjal)
    hipertensi
    tensi
    darah tinggi
    (keringat|kringet|kesang) (dingin|adem|tiis)
    (pelo|pelat|cadel) ..3 (bicara|ngomong|mendadak)
    (bicara|ngomong) ..1 (pelo|pelat|cadel|ngaco)
    tidak bisa (ngomong|bicara|bangun|gerak|bergerak|berdiri|jalan|menelan|kencing|bab|melek|ngapa)
    (lumpuh|separuh badan|sebelah badan|badan sebelah|mati separuh)
    (tidak|belum|ora) (ada )?(respon|merespon|bereaksi|bangun bangun|sadar sadar|bisa dibangunin)
    (tidak|susah|sulit) ..1 dibangunkan
    patah (tulang|kaki|tangan|lengan)
    (saturasi|oksigen|tabung oksigen)
    (luka bakar|kesiram|tersiram|ketumpahan|tersiram) ..3 {scald}
    luka bakar
    (mata|matanya) ..2 (melotot|mendelik|mbalik|terbalik|kabur)
    (sakit|sakitnya) ..1 (parah|banget|sekali|keras)
    (alergi|anafilaksis|bengkak sebadan|gatal sebadan)
    (kena|serangan) (angin duduk|jantung)
ambulans 9.3
    (dari|ti|soko) ..1 {hospital} ..4 (ke|ka|menuju) ..1 {hospital}
ambulans 8.6
    (kontrol|cek up|checkup|check up|terapi|kemo|kemoterapi|berobat|fisioterapi|periksa) ..1 (ke|di|
        ka) ..1 {hospital}
    (jemput|antar|anter|bawa|membawa|menjemput|mengantar) ..1 pasien ..8 {appointment}
    pasien ..6 {appointment}
    (dirujuk|rujuk|rujukan|merujuk) ..3 (ke|dari|ka|pasien)
    (jadwal|besok|lusa|nanti) ..6 (cuci darah|kontrol|kemo|operasi|hemodialisa|hd)
    (mau|minta|jemput|antar|anter|bisa|boleh|akan|besok|dijemput) ..4 pulang ..2 {hospital}
    {hospital} ..3 (mau pulang|boleh pulang|pulang ke rumah)
    (pindah|pindahan|memindahkan|transfer) ..3 {hospital}
    (pinjam|sewa|pakai|booking|pesan|nyewa|nambut|nyilih) ..2 {ride}
    {ride} ..2 (gratis|siaga ..3 acara|untuk acara)
    (bukan|tidak) (darurat|emergency|gawat darurat)
    {ride} ..3 (jaga|stand by|standby) ..3 (acara|event|lomba|konser|pertandingan)
ambulans 8.1
    {patient} ..2 pasien
    {ride} ..6 (kontrol|rujuk|rujukan|pulang|cuci darah|antar|anter|ngantar|mengantar|nganter)
    {ride} ..6 (jemput|hemodialisa|berobat|periksa|dianter|diantar|besok|operasi|lahiran sesar)
    cuci darah
    hemodialisa
    pulang dari rs
    pasien (pulang|kontrol|kemo|cuci|stabil)
    (antar|anter|nganter|antarkan|anterin|dianter|diantar|mengantar|ngantar) ..3 (ke|ka) {hospital}
ambulans 5.4
    (?<!nomor )(?<!nomer )(?<!no )ambulans(?! damkar)
    (minta|butuh|perlu|mohon) ..2 (tandu|brankar|kursi roda|paramedis|tenaga medis|tim medis|nakes)
"""
