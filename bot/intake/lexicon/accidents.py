"""Accidents: on road, rail, water and in the air, at work; who is lost, drowning, locked in."""

KINDS = """
laka_kereta 9.5
    (tersambar|kesambar|kesamber|disambar) ..1 (kereta|ka|krl|sepur)
    (katabrak|kelindes|dilindas|terseret) ..1 (kereta|ka|krl|sepur)
    (kereta|ka|krl|sepur) ..4 (nyambar|menyambar|kesambar|nyenggol|menyeret|nyeret|nabrak)
laka_kereta 9.4
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur|lokomotif) ..4 (nabrak|menabrak|tabrak|tabrakan)
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur|lokomotif) ..4 (anjlok|anjlog|terguling)
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur) ..4 (tertemper|menemper|hantam|menghantam)
    (?<!stasiun )(kereta|kereta api|ka|krl|sepur) ..4 (nyerempet|melindas|terlindas|nyamber)
    keluar rel
    (tertabrak|ketabrak|ditabrak|tertemper) ..2 (kereta|ka|krl|sepur)
    (kesamber|disambar|terlindas|katabrak) ..2 (kereta|ka|krl|sepur)
    (dihantam|ditemper|kecelakaan|tabrakan) ..2 (kereta|ka|krl|sepur)
    (mogok|macet|nyangkut|terjebak) di ..2 (rel|perlintasan|palang)
    (perlintasan|palang pintu kereta|rel kereta) ..6 (tertabrak|ketabrak|tabrakan|mogok)
laka_udara 9.6
    (pesawat|helikopter|heli|helicopter|cessna|pilatus) ..4 (jatuh|tergelincir|hilang|terbakar)
    (pesawat|helikopter|heli|helicopter|cessna|pilatus) ..4 (nabrak|menabrak|mendarat|darurat)
    (kecelakaan|jatuhnya) (pesawat|helikopter|heli|udara)
    laka udara
    (pesawat|helikopter|heli|cessna|paralayang) ..5 (jatuh|nyungsep|nyangkut)
    (pesawat|helikopter|heli|cessna|paralayang) ..5 (tersangkut|hilang kontak|terbakar)
    (paramotor|gantole|trike) ..5 (jatuh|nyungsep|nyangkut)
    (paramotor|gantole|trike) ..5 (tersangkut|hilang kontak|terbakar)
    (keluar|tergelincir) ..2 (landasan|runway)
laka_air 9.35
    {boat} ..8 (terbalik|kebalik|tikusruk|karam|kalebuh|tilelep|kebawa arus|terbawa arus|hanyut)
    {boat} ..8 (dihantam ombak|dihantam gelombang|kemasukan air|hilang kontak|mati mesin)
laka_air 9.3
    {boat} ..5 (tenggelam|terbalik|kebalik|karam|tabrakan|ditabrak)
    {boat} ..5 (bertabrakan|menabrak|nabrak|tertabrak|hanyut)
    {boat} ..5 (mati mesin|rusak mesin|mesin mati|mesinnya mati|mogok)
    {boat} ..5 (bocor|kandas|hilang|tiba tiba miring|oleng)
    {boat} ..5 (pecah|dihantam|dihempas|terombang|kemasukan air|patah)
    (kecelakaan|laka) (di )?(laut|air|sungai|kapal|perahu)
    (tabrakan|terbalik|tenggelam|tenggelamnya) ..1 {boat}
laka_kerja 9.15
    {worker} ..6 (kagiling|tergiling|kegiling|keblowok|kecemplung)
    {worker} ..6 (kecebur|kelindes|ketarik mesin|ketimpa|kejepit mesin)
    {worker} ..5 (ke|masuk|dalam|kecemplung) ..2 (tangki|septic tank|septictank)
    {worker} ..5 (ke|masuk|dalam|kecemplung) ..2 (silo|cerobong|kalen limbah)
    (leungeun|tangan|jari|lengan|kaki) ..4 (kagiling|tergiling|kegiling)
    (leungeun|tangan|jari|lengan|kaki) ..4 (kejepit mesin|ketarik mesin|masuk mesin)
    (jatuh|tiba|tigubrag) ..2 (steger|andang|rangka|atap proyek|lantai|perancah)
laka_kerja 9.1
    kecelakaan kerja
    laka kerja
    {worker} ..5 (jatuh|tertimpa|ketiban|kejatuhan|terjepit)
    {worker} ..5 (kejepit|tergencet|kesetrum|tersetrum|tersengat)
    {worker} ..5 (terpotong|terpeleset|terkena mesin|kena mesin|terlindas)
    {worker} ..5 (tersiram|tertimbun|kecelakaan|masuk mesin)
laka_kerja 8.9
    (tangan|tangannya|jari|jarinya) ..3 (mesin|gergaji|giling|press|pres|gerinda)
    (kaki|kakinya|lengan|rambut) ..3 (mesin|gergaji|giling|press|pres|gerinda)
    (jatuh|kejatuhan|terpeleset) ..4 (steger|scaffolding|perancah|proyek|crane|andang)
    di proyek ..4 (jatuh|tertimpa|kesetrum|tertimbun)
    (jatuh|tertimpa|kesetrum|tertimbun|terjepit) ..5 (proyek|pabrik|tempat kerja)
laka_kerja 6.4
    kesetrum
    tersetrum
    kestrum
    kasetrum
    (kena|kesamber|kejang) (setrum|strum|listrik)
    (tersengat|kesengat) (aliran |arus )?listrik
laka_lalin 8.3
    {car} (vs|lawan|lawannya|lwn) {car}
    mtr vs
    {car} ..4 (terguling|guling|ngguling|terbalik|kebalik|oleng|slip)
    {car} ..4 (terperosok|nyungsep|nyusruk|terjun|rem blong|selip)
    {car} ..4 masuk (jurang|parit|sungai|sawah|got|selokan|kali|laut)
    {car} ..4 (kecemplung|nyemplung|kecelakaan|ngglimpang|jatuh|tibo|labuh|kajungkel|anjlok)
    jatuh dari (sepeda motor|motor|sepeda|ojek|boncengan)
    tibo (seko|soko|saka) motor
    rem blong
    (pengendara|pemotor|pembonceng) ..3 (jatuh|terpental|terkapar|tergeletak|tewas|terlempar)
    (pejalan kaki|penyeberang|pesepeda) ..3 (jatuh|terpental|terkapar|tergeletak|tewas|terlempar)
    (nyruduk|nyeruduk|menyeruduk|kesruduk|nyenggol|kesenggol|disenggol|nubruk|ditubruk|ketubruk)
    (nyosor|nyelonong|kejungkel|tikusruk|nyuksruk) ..4 (motor|mobil|truk|warung)
    (nyosor|nyelonong|kejungkel|tikusruk|nyuksruk) ..4 (rumah|got|parit|sawah)
    rem(nya)? blong
    tabrakan beruntun
laka_lalin 8.2
    {crash}
orang_hilang 8.8
    (pendaki|nelayan|pemancing|pencari|anak) ..9 (belum|tidak|tanpa) (ada )?(kabar|kabarnya)
    (suami|bapak|kakek|nenek|orang) ..9 (belum|tidak|tanpa) (ada )?(kabar|kabarnya)
    (belum|tidak|can aya|tanpa|teu aya) (ada )?kabar
    (putus|hilang|lost) kontak
orang_hilang 8.7
    {somebody} ..8 (tidak|belum) (pulang|kembali|balik) (pulang|kembali|balik)
    {somebody} ..6 hilang
    {somebody} ..6 (belum pulang|tidak pulang|belum kembali|belum balik|tidak kembali)
    {somebody} ..6 (tersesat|kesasar|raib|tidak ketemu)
    {somebody} ..6 (belum ketemu|belum ditemukan|pergi dari rumah|lungo)
    {somebody} ..6 (minggat|kabur dari rumah|leungit|belum mulang)
    (pendaki|pemancing|nelayan) ..4 belum turun
    kehilangan (anak|orang tua|ibu|bapak|suami|istri|nenek|kakek)
    hilang di (hutan|gunung|pasar)
    tersesat di (hutan|gunung)
tenggelam 9.0
    jatuh dari ..2 (dermaga|jembatan|perahu|kapal) ..3 tidak muncul
    {somebody} ..4 (jatuh|loncat|terpeleset) ..2 (ke |ka |di |dalam |masuk ){water}
    {somebody} ..4 (terjun|kepleset|terperosok) ..2 (ke |ka |di |dalam |masuk ){water}
tenggelam 8.9
    (?<!rumah )(?<!mobil )(?<!motor )(?<!jalan ){swept}
terjebak 9.1
    lift ..3 (macet|mati|berhenti|rusak|mandek|anjlok|nyangkut)
    (gondola|crane|wahana) ..5 (macet|nyangkut|tersangkut|berhenti|mogok|mati|mandek)
    (bianglala|flying fox|kora kora|elevator) ..5 (macet|nyangkut|tersangkut)
    (bianglala|flying fox|kora kora|elevator) ..5 (berhenti|mogok|mati|mandek)
    (nyangkut|tersangkut|terjebak|kejebak) ..3 (gondola|crane|wahana|bianglala)
    (nyangkut|tersangkut|terjebak|kejebak) ..3 (tower|menara|tebing|sumur)
terjebak 7.9
    {somebody} ..5 {trapped}
    {trapped} ..3 (lift|sumur|kamar|gedung|elevator|lantai|wc|toilet|atap|atas)
    lift ..3 (macet|mati|berhenti|rusak|mandek|anjlok|jatuh)
terjebak 6.6
    {trapped}
    kejiret
pertolongan_lain 9.2
    cincin
    ali ali
    gelang
    borgol
    (terkunci|kekunci|ngunci|kunciannya|kekonci) ..4 (rumah|mobil|kamar|dalam|luar)
    (terkunci|kekunci|ngunci|kunciannya|kekonci) ..4 (kos|wc|toilet|pagar)
    (anak|balita|bayi|bocah|nenek|ibu|rumah|mobil|pintu|kamar) ..4 (terkunci|kekunci|kekonci)
    kunci ..4 (tertinggal|ketinggalan|hilang|patah|jatuh|nyemplung|masuk)
    (buka|bukakan|mbuka|membuka) ..2 (pintu|kunci|gembok)
    (hp|dompet|kunci|handphone) ..3 (jatuh|masuk|kecemplung) ..3 (selokan|sumur|got)
    (hp|dompet|kunci|handphone) ..3 (jatuh|masuk|kecemplung) ..3 (gorong gorong|parit)
    (hp|dompet|kunci|handphone) ..3 (nyemplung|kecebur) ..3 (selokan|sumur|got)
    (hp|dompet|kunci|handphone) ..3 (nyemplung|kecebur) ..3 (gorong gorong|parit)
    (ponsel|emas|tas|kacamata) ..3 (jatuh|masuk|kecemplung) ..3 (selokan|sumur|got)
    (ponsel|emas|tas|kacamata) ..3 (jatuh|masuk|kecemplung) ..3 (gorong gorong|parit)
    (ponsel|emas|tas|kacamata) ..3 (nyemplung|kecebur) ..3 (selokan|sumur|got|gorong gorong|parit)
    (hp|dompet|kunci|handphone) ..3 (jatuh|masuk|kecemplung) ..3 (kali|septic tank|sungai|kalen)
    (hp|dompet|kunci|handphone) ..3 (nyemplung|kecebur) ..3 (kali|septic tank|sungai|kalen)
    (ponsel|emas|tas|kacamata) ..3 (jatuh|masuk|kecemplung) ..3 (kali|septic tank|sungai|kalen)
    (ponsel|emas|tas|kacamata) ..3 (nyemplung|kecebur) ..3 (kali|septic tank|sungai|kalen)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (pagar|teralis|besi|kursi)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (pipa|botol|panci)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (lubang|sela|ember)
    (kepala|tangan|kaki|jari)(nya)? ..4 (nyangkut|tersangkut|masuk) ..3 (kloset|mainan|mur)
"""
