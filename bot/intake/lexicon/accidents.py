"""Accidents: on road, rail, water and in the air, at work; who is lost, drowning, locked in."""

KINDS = """
laka_kereta 9.5
    (tersambar|kesambar|kesamber|disambar|ditubruk|dihantam) ..1 (kereta|ka|krl)
    (tertabrak|ketabrak|katabrak|kelindes|dilindas|terseret|terlindas) ..1 (kereta|krl)
    {train} ..4 (nyambar|menyambar|kesambar|nyenggol|menyeret|nyeret|nabrak)
laka_kereta 7.5
    (nyebrang|menyeberang|nyabrang|tiduran) ..1 rel
laka_kereta 9.4
    (?<!stasiun )(?<!bukan )(?<!rel ){train} ..4 (nabrak|menabrak|tabrak|tabrakan|bertabrakan)
    (?<!stasiun )(?<!bukan )(?<!rel ){train} ..4 (anjlok|anjlog|terguling|keluar jalur|mogok)
    (?<!stasiun )(?<!bukan )(?<!rel ){train} ..4 (tertemper|menemper|hantam|menghantam|temper)
    (?<!stasiun )(?<!bukan )(?<!rel ){train} ..4 (nyerempet|melindas|terlindas|nyamber|menggilas)
    keluar ..1 rel
    gerbong ..6 (keluar|anjlok|terguling|lepas)
    (temperan|temper|tertemper|ketemper|ditemper|katemper)
    (tertabrak|ketabrak|ditabrak|menabrak|nabrak) ..2 {train}
    (kesamber|disambar|terlindas|katabrak|kelindes) ..2 {train}
    (dihantam|ditemper|kecelakaan|tabrakan|laka) ..2 {train}
    (vs|lawan) {train}
    {train} (vs|lawan)
    (ditabrak|tertabrak|ketabrak|tertemper|vs) ka(?! (arah|jalan|sisi|dieu|ditu|laut|kali|nu))
    (mogok|macet|nyangkut|terjebak|berhenti) di ..2 (rel|perlintasan|palang)
    (perlintasan|palang pintu kereta|rel kereta) ..6 (tertabrak|ketabrak|tabrakan|mogok|nyangkut)
    rel kereta ..4 (bengkok|patah|longsor|gogos|ambles|amblas|kebanjiran)
laka_udara 9.6
    {plane} ..5 (jatuh|nyungsep|nyangkut|tergelincir|hilang|terbakar|terbalik)
    {plane} ..5 (nabrak|menabrak|mendarat darurat|pendaratan darurat|overrun|meledak)
    {plane} ..5 (tersangkut|hilang kontak|keluar landasan|lost contact|terhempas)
    (kecelakaan|jatuhnya|tabrakan) {plane}
    laka udara
    (keluar|tergelincir) ..2 (landasan|runway)
    (mendarat|pendaratan) darurat
    pilot ..4 (nyangkut|jatuh|terjun)
laka_lalin 9.3
    (nabrak|menabrak|tabrak|ditabrak|seruduk) ..2 {stands}
    {car} ..3 (nabrak|menabrak|tabrak|hantam|menghantam|seruduk|nyelonong|nyosor) ..4 {stands}
    (nabrak|menabrak|nyenggol|menyenggol) ..1 {beast}
    (lawan|vs) (roda dua|roda empat|truk|motor|mobil|bus|sepeda|pejalan kaki)
    (roda dua|roda empat|roda enam|motor|mobil|truk|bus|pejalan kaki|sepeda|tronton) (vs|versus|lwn)
laka_air 9.35
    {boat} ..8 (terbalik|kebalik|tikusruk|karam|kalebuh|tenggelam|kebawa arus|terbawa arus|hanyut)
    {boat} ..8 (dihantam ombak|dihantam gelombang|kemasukan air|hilang kontak|mati mesin|diterjang)
    {boat} ..8 (dihantam badai|pecah dihantam|oleng|diseret arus|terseret arus|lost contact)
laka_air 9.3
    {boat} ..5 (tenggelam|terbalik|kebalik|karam|tabrakan|ditabrak|terguling|kecelakaan|laka)
    {boat} ..5 (bertabrakan|menabrak|nabrak|tertabrak|hanyut|tersangkut|terdampar|kesangkut)
    {boat} ..5 (mati mesin|rusak mesin|mesin mati|mesinnya mati|mogok|kehabisan (bbm|solar|bensin))
    {boat} ..5 (bocor|kandas|hilang|tiba tiba miring|oleng|rusak)
    {boat} ..5 (masuk air|air masuk|kehabisan|bensin habis)
    (bensin|bbm|solar) habis ..8 (\\| )?..4 (laut|muara|selat|ombak)
    {boat} ..5 (pecah|dihantam|dihempas|terombang|kemasukan air|patah|nubruk|nyenggol)
    (kecelakaan|laka) (di )?(laut|air|sungai|kapal|perahu|pelayaran)
    (tabrakan|terbalik|tenggelam|tenggelamnya|karamnya) ..1 {boat}
    (di tengah|tengah) laut ..6 (mati|mogok|terombang|hilang|darurat|bocor)
    (terapung apung|terombang ambing|terkatung katung)
    man overboard
    jatuh dari (kapal|perahu|speedboat|kapal ikan|speed)
laka_kerja 9.25
    (manjat|memanjat|panjat|naik|metik|memetik|panen|menek|nebang|menebang) ..4 {tree} ..4 jatuh
    jatuh ..2 (manjat|memanjat|metik|memetik|panen|menek|nebang) ..2 {tree}
    {worker} ..6 (jatuh|kejatuhan|tertimpa|ketimpa) ..4 (atap|genteng|lantai|steger|tower|pohon)
laka_kerja 9.15
    {worker} ..6 (kagiling|tergiling|kegiling|keblowok|tercebur|tergilas|terpental)
    {worker} ..6 (kelindes|ketarik mesin|ketimpa|kejepit mesin|terjatuh|terjun|kesiram|luka bakar)
    {worker} ..5 (ke|masuk|dalam|tercebur) ..2 (tangki|septic tank|septictank|silo|cerobong)
    {worker} ..5 (tercebur|masuk) ..2 kalen limbah
    {limb} ..4 (kagiling|tergiling|kegiling|kejepit mesin|ketarik mesin|masuk mesin|kelilit mesin)
    {limb} ..4 (kegergaji|kepotong|terpotong|putus|kepres|kegiles|tersangkut|kecantol) ..3 {machine}
    {limb} ..4 (kena|masuk|terjepit|ketarik|tertarik|kesangkut) ..1 {machine}
    jatuh ..2 (steger|andang|rangka|atap proyek|perancah|scaffolding|gondola|bekisting)
laka_kerja 9.1
    (kecelakaan|laka) kerja
    k3
    {worker} ..5 (jatuh|tertimpa|ketiban|kejatuhan|terjepit|ketimpa|ketindih|tertindih)
    {worker} ..5 (kejepit|tergencet|kesetrum|tersetrum|tersengat|terbentur|kepleset)
    {worker} ..5 (terpotong|terpeleset|terkena mesin|kena mesin|terlindas|kepotong)
    {worker} ..5 (tersiram|tertimbun|kecelakaan|masuk mesin|keruntuhan|kerobohan|ambruk)
laka_kerja 8.9
    (?<!pejalan ){limb} ..3 {machine}
    {worker} ..5 tiba dari
    (jatuh|kejatuhan|terpeleset) ..4 (steger|scaffolding|perancah|proyek|crane|andang)
    (di|lokasi) ..2 (proyek|pabrik) ..4 (jatuh|tertimpa|kesetrum|tertimbun|terjepit|ketiban)
    (jatuh|tertimpa|kesetrum|tertimbun|terjepit) ..5 (proyek|pabrik|tempat kerja)
    lagi kerja ..3 (jatuh|tertimpa|kesetrum|tertimbun|terjepit|ketiban)
laka_kerja 7.8
    jatuh ..2 (dari|soko|ti|saking|teko) ..2 (atap|genteng|pohon|tower|ketinggian|lantai|plafon|
        tiang)
    jatuh ..2 (dari|soko|ti|saking|teko) ..2 (bangunan|truk|wuwungan|suhunan|menara|kelapa|loteng)
laka_kerja 7.9
    kesetrum
    tersetrum
    kestrum
    kasetrum
    (kena|kesamber|kejang|ditarik) (setrum|strum|listrik)
    (tersengat|kesengat|disengat) (aliran |arus )?listrik
    (kena|kesamber|kasamber|tersambar|kesambar|disambar) (petir|gledek|geledek|bledek|halilintar|
        guludug)
laka_lalin 9.02
    (dihajar|disambar|disruduk|dihantam|diseruduk|disenggol) ..1 {car}
    {car} ..4 (masuk|tercebur|terperosok|terjun|nyungsep|nyemplung) ..3 {flows}
    {car} ..4 (masuk|tercebur|terperosok|terjun|nyungsep|nyemplung) ..3 (jurang|parit|sawah|ladang)
laka_lalin 8.65
    (ditabrak|tertabrak|ketabrak|terserempet|keserempet|diserempet|terlindas|kelindas|
        digilas) ..3 {car}
    {car} ..3 (tabrakan|bertabrakan|adu banteng|tabrak lari|kecelakaan|terguling|terbalik|rem blong)
    (korban|pelaku) (tabrak lari|laka|kecelakaan|tabrakan)
    tabrak lari
    (kecelakaan|tabrakan) (maut|beruntun|karambol|tunggal|motor|mobil|truk|bus|lalu lintas)
laka_lalin 8.3
    {car} (vs|lawan|lawannya|lwn|kontra|sama|dengan|ketemu) {car} ..3 {crash}
    {car} (vs|lawan|lawannya|lwn|kontra) {car}
    mtr vs
    {car} ..4 (terguling|guling|ngguling|terbalik|kebalik|oleng|slip|tergelincir|ngguling|kewalik)
    {car} ..4 (terperosok|nyungsep|nyusruk|terjun|rem blong|selip|hilang kendali|out of control)
    {car} ..4 (tercebur|kecelakaan|ngglimpang|jatuh|kajungkel|anjlok|terpelanting|terpental|ringsek)
    {car} ..4 (ringsek|remuk|penyok|ancur|tiba|njungkel|terjungkal|terjungkir|ngguling|nyelonong)
    jatuh dari (sepeda motor|motor|sepeda|ojek|boncengan|mobil|angkot|bak truk)
    jatuh ..2 (naik|nyetir|bawa|numpak|mengendarai|mengemudi) (motor|sepeda|mobil)
    (naik|numpak|mengendarai|boncengan) ..1 (motor|sepeda|sepeda motor) ..4 jatuh
    (tibo|jatuh) (seko|soko|saka|teko|ti|saking|tina) (motor|sepeda)
    (rem blong|hilang kendali|pecah ban|ban meletus|ban pecah|sopir ngantuk|sopir mengantuk)
    (pengendara|pemotor|pembonceng|biker|pengemudi|sopir|ojol) ..3 {thrown}
    (pejalan kaki|penyeberang|pesepeda|penumpang motor|yang dibonceng) ..3 {thrown}
    (nyruduk|nyeruduk|menyeruduk|kesruduk|nyenggol|kesenggol|disenggol|nubruk|ditubruk|ketubruk)
    (nyosor|nyelonong|kejungkel|tikusruk|nyuksruk) ..4 (motor|mobil|truk|warung)
    (nyosor|nyelonong|kejungkel|tikusruk|nyuksruk) ..4 (rumah|got|parit|sawah|pasar|trotoar|orang)
    rem ..1 (blong|los|kosong|putus)
    {car} ..2 (kosong|los) rem
    (kolong|bawah) ..1 (truk|mobil|bus|kontainer|tronton|ban)
    rem ..3 (kosong|los|putus)
    tabrakan beruntun
    (muatan|muatannya) ..2 (tumpah|jatuh|berserakan|ambrol)
    lubang ..3 (jatuh|terjatuh)
laka_lalin 8.2
    {crash}
    laka(?! kerja| air| laut| kereta)
orang_hilang 8.0
    anak ..6 (tidak|belum) sampai ..1 rumah
orang_hilang 8.8
    {somebody} ..9 (belum|tidak|tanpa|putus) (ada )?(kabar|kabarnya)
    (belum|tidak|tanpa) ada kabar
    (putus|hilang|lost) (kontak|contact)
    (tidak|susah) (bisa )?(dihubungi|dikontak|ditelpon|ditelepon) ..4 (sejak|dari|sudah|sampai)
orang_hilang 8.72
    {somebody} ..8 (tidak|belum|durung|acan|can|ora) (pada )?(pulang|kembali|balik|bali|mulih|uih)
    {somebody} ..8 (pulang pulang|kembali kembali|balik balik|bali bali|mulih mulih)
    (tidak|belum) (pulang|kembali|balik|mulih|bali|wangsul|kondur) ..3 (sejak|dari|sampai|sudah)
    pergi ..6 (tidak|belum) (pulang|kembali|balik|pamit)
    (sejak|dari|ti|kit|saking) ..4 (tidak|belum) (pulang|kembali|balik|mulih|bali)
orang_hilang 6.9
    (tidak|belum) (pulang|kembali|balik|ketemu|ditemukan|kapanggih)
    anak ..3 (nangis|menangis) ..2 sendirian
    tidak ..1 (tahu|ngerti|ingat|inget|nyaho) ..1 (rumah|alamat)
    pikun
    (nomor|hp|nomer) ..1 tidak aktif
orang_hilang 8.7
    {somebody} ..6 hilang(?! (kesadaran|kendali|ingatan))
    {somebody} ..6 (tersesat|kesasar|nyasar|raib|tidak ketemu|lenyap|terpisah|kapisah)
    {somebody} ..6 (belum ketemu|belum ditemukan|pergi dari rumah|lungo|tidak ditemukan)
    {somebody} ..6 (minggat|kabur dari rumah|belum mulang|keluyuran|ngluyur)
    {somebody} ..3 pikun ..8 (pergi|keluar|hilang|jalan|nyasar|pulang|bingung)
    (pikun|demensia|alzheimer) ..6 (pergi|keluar rumah|hilang|nyasar|tersesat)
    (pendaki|pemancing|nelayan|rombongan|pencari) ..4 (belum turun|hilang|tersesat|nyasar)
    kehilangan {somebody}
    hilang ..1 ([0-9]+ )?(orang|warga|atas nama)
    (dilaporkan|laporan) ..1 hilang
    (mencari|nyari|cari|pencarian) ..2 {somebody} ..2 hilang
    hilang di (hutan|gunung|pasar|mall|alun alun|kebun|ladang)
    (tersesat|nyasar|kesasar) ..1 (di )?(hutan|gunung|alas|leuweung|jalur|kebun)
    (diculik|penculikan|dibawa orang tidak dikenal|dibawa kabur (pacar|orang))
    (nemu|menemukan|nemuin|ada) ..2 anak ..3 (nyasar|tersesat|bingung|terpisah|kesasar|hilang)
    anak hilang
    orang hilang
tenggelam 9.0
    (jatuh|terjun|lompat|loncat) ..2 dari ..3 (dermaga|jembatan|perahu|kapal|tanggul) ..5 tidak
    jatuh ..4 dermaga ..6 (muncul|timbul)
    {somebody} ..4 (jatuh|loncat|terpeleset|kepleset) ..2 (ke|ka|di|dalam|masuk|nang|ning) {flows}
    {somebody} ..4 (terjun|terperosok|kejeblos|tercebur|tisoledat) ..2 (ke|ka|di|dalam|
        masuk) {flows}
    (mandi|berenang|renang|ngojay|main|mancing|nyelam|menyelam|mandi mandi) ..6 (tenggelam|hanyut)
    (mandi|berenang|renang|ngojay|mancing|nyelam|menyelam|mandi mandi) ..9 (hilang|muncul|timbul)
    (tidak|belum) ..1 muncul ..2 (permukaan|lagi|muncul)
    (tercebur|jatuh|terpeleset|kepleset|terperosok) ..3 (sungai|kali|sumur|laut|kolam|selokan|
        kedung)
    tidak bisa (berenang|renang|ngojay|nglangi)
    (tergulung|kegulung|digulung|disapu|terseret|keseret|ditelan|terhempas) ..1 (ombak|arus|
        gelombang)
    (terseret|keseret|kebawa|terbawa|dibawa|kagawa) ..2 (arus|banjir|air bah|ombak)
    orban
    larut ..2 (sungai|kali|laut|arus)
    (kmm|kondisi membahayakan manusia)
tenggelam 7.2
    (tidak|belum) muncul
tenggelam 8.95
    hilang ..1 (di|nang) ..1 {flows}
    (tidak|belum) ..1 muncul ..1 (lagi|deui|maning)
    (sandal|baju|bajunya|pakaian) ..4 (pinggir|tepi) ..1 {flows}
tenggelam 8.9
    (?<!rumah )(?<!mobil )(?<!motor )(?<!jalan )(?<!kapal )(?<!perahu )(?<!sandal )(?<!hp ){swept}
terjebak 9.25
    {somebody} ..2 (nyangkut|tersangkut|kesangkut) ..2 (pohon|tiang|atap|genteng|tower|tebing)
terjebak 9.1
    lift ..6 (macet|mati|berhenti|rusak|mandek|anjlok|nyangkut|error|ngadat|stuck|jatuh)
    {ride_up} ..5 (macet|nyangkut|tersangkut|berhenti|mogok|mati|mandek|rusak)
    (nyangkut|tersangkut|terjebak|kejebak) ..3 {ride_up}
    (nyangkut|tersangkut|terjebak|kejebak) ..3 (tower|menara|tebing|sumur|lift|brankas|cerobong)
    (di dalam|masuk|dalam|dasar) sumur ..6 (lemas|pingsan|tidak bisa naik|kehabisan|sesak|gas)
    (orang|tukang|pekerja) ..2 (dalam|dasar) sumur
    (lemas|lemes|pingsan|sesak) ..3 dalam ..1 sumur
    sumur ..4 (kehabisan (oksigen|napas|nafas)|lemas|tidak bisa naik|belum bisa naik)
    {somebody} ..3 (masuk|jatuh|turun|tercebur|kecebur) ..2 sumur
terjebak 8.0
    {trapped} ..1 di (dalam|lantai|kamar|atas|atap|lift|gedung|ruangan)
terjebak 7.9
    {somebody} ..5 {trapped}(?! (macet|banjir|rob|hujan|kemacetan))
    {trapped} ..3 (lift|sumur|kamar|gedung|elevator|lantai|wc|toilet|atap|atas|reruntuhan)
    (terjebak|kejebak|stuck) di
terjebak 6.6
    {trapped}(?! (macet|banjir|rob|hujan|kemacetan))
    kejiret
    (tidak|belum) (bisa|tiasa) keluar
    (butuh|minta|perlu|mohon) ..1 (evakuasi|dievakuasi|rescue)
pertolongan_lain 9.2
    {opens} ..4 (cincin|ali ali|gelang|borgol|gembok|rantai)
    (cincin|ali ali|gelang|borgol) ..8 {opens}
    (cincin|ali ali|gelang|borgol) ..6 (jari|bengkak|macet|sempit|nyangkut|sesek|kekecilan|nyekel|
        biru)
    (jari|jarine|tangan) ..5 (cincin|ali ali|gelang|borgol)
    borgol
    kunci diri
    (terkunci|ngunci|kunciannya|kekunci|kunci) ..4 (di )?(dalam|luar|jero)
    (terkunci|ngunci|kunciannya) ..4 (rumah|mobil|kamar|kos|wc|toilet|pagar|kontrakan)
    (anak|balita|bayi|nenek|ibu|rumah|mobil|pintu|kamar|motor|kos) ..4 terkunci
    kunci ..4 (tertinggal|ketinggalan|katinggaleun|hilang|patah|jatuh|tercebur|masuk|kebawa)
    (buka|bukakan|dibuka|dibukakan|mbuka|membuka|dobrak|mendobrak|jebol) ..2 (pintu|kunci|gembok|
        pagar|brankas)
    pintu ..3 (macet|rusak|tidak bisa dibuka|seret) ..5 (dalam|keluar|buka|anak)
    {drops} ..3 (jatuh|masuk|tercebur) ..3 {flows}
    {limb}(nya)? ..4 (nyangkut|tersangkut|masuk|kejepit|terjepit|kecepit|kejebak) ..3 {holds}
    (kejepit|terjepit|kecepit|nyangkut|tersangkut|kejebak) ..2 {holds}
    {limb} ..3 (kejepit|terjepit|kecepit) ..2 (pintu|sela|celah|kursi|bangku|jok|roda|rantai)
    (kejepit|terjepit|kecepit) ..1 (pintu|rolling door|folding gate|laci|jendela)
    (resleting|zipper|sleting)
    (obesitas|kegemukan|berat badan) ..6 (angkat|evakuasi|turunkan|bantu|gotong)
    (bantu|minta|tolong|bantuan) ..2 (angkat|menurunkan|turunkan|gotong|mengangkat) ..3 (pasien|ibu|
        bapak)
    (lepas|ambil|turunkan|ngambil) ..2 (layangan|drone) ..3 (atap|pohon|kabel)
pertolongan_lain 6.5
    cincin
    terkunci
"""
