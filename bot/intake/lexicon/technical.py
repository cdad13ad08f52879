"""Disasters of technical things: electricity, gas, explosions, what collapses."""

KINDS = """
gangguan_listrik 9.0
    {cable} ..4 {loose}
    (tiang) ..2 (listrik|pln|telepon|telkom|telpon|lampu|internet|wifi|pju|indihome|
        provider) ..4 {leaning}
    (tiang) ..2 (listrik|pln|telepon|telkom|telpon|lampu|internet|wifi|pju) (miring|roboh|tumbang)
    {cable} ..2 (ditabrak|tertabrak|ketabrak|disambar|kesenggol) ..1 {car}
    (putus|menjuntai|semrawut|kesetrum|kendor) {cable}
    (trafo|travo|gardu) ..2 (rusak|mati|bunyi|bocor|dengung|mendengung|berdengung|netes|keluar oli)
    (pagar|tiang|besi|atap|air|seng|tembok) ..3 (nyetrum|ada setrum|ada setrumnya|
        mengandung listrik)
gangguan_listrik 8.85
    (tiang) ..4 {leaning}
gangguan_listrik 6.85
    (listrik|listriknya|lampu|aliran) ..2 (padam|mati|byar pet|paeh|njeglek|anjlok|oglangan)
    mati (lampu|listrik)
    (pemadaman|padam) (listrik|bergilir|total)
    byar pet
    tegangan (rendah|tinggi|naik turun|tidak stabil)
gas_bocor 9.1
    (pipa|selang) ..2 (gas|jargas|pgn) ..2 (pecah|putus|bocor|kena)
    {gas} ..4 {leaks}
    (kebocoran|bocoran|kabocoran|bocor|bau|bauk|aroma|semburan) ..1 {gas}
    bau ..2 (gas|elpiji|lpg|amonia|amoniak|klorin|telur busuk)
    bau ..3 kimia ..3 (pabrik|gudang|bocor)
    (gas|elpiji) ..6 (bau|mendesis|desis|bocor|menyengat|nyengat)
    mendesis ..4 {gas}
    selang ..2 (lepas|copot|bocor|putus)
    bau ..1 (menyengat|nyengat|tajam|pedih) ..4 (\\| )?..3 (pedih|perih|sesak|pusing|cold storage)
ledakan 9.15
    {gas} ..3 (meledak|ledakan|duar|mleduk)
    (ledakan|meledaknya|meledak) ..2 {gas}
ledakan 8.92
    (?<!ban )(?<!seperti )(ledakan|meledak)(?! (trafo|penduduk|kasus))
ledakan 8.6
    suara ..3 (keras|kencang|kenceng|banter) (\\| )?..3 kaca ..3 pecah
    dhuar+
    duar+
    bledosan
    jeblugan
    (pembuat|gudang|pabrik|peracik) ..1 (petasan|mercon) ..6 (hancur|rata|meledak)
    (petasan|mercon|obat mercon|bubuk mercon) ..4 (meledak|ledakan|duar)
    (racik|ngeracik|meracik|bikin|membuat) ..1 (petasan|mercon) ..6 (hancur|rata|meledak)
    (suara|bunyi) ..1 (ledakan|dentuman|letusan|bom)
    seperti (bom|ledakan|petasan|mercon)
    bom ikan
ledakan 8.4
    ledakan(?! (trafo|penduduk|kasus))
    (?<!ban )meledak
    dentuman
    jeblug
    duar
bangunan_roboh 9.0
    (jembatan|titian|jeramba|tower|menara|baliho|crane) ..4 (roboh|runtuh|putus|ambrol)
bangunan_roboh 8.9
    {house} ..4 {collapsed}
    {structure} ..4 {collapsed}
    {structure} ..1 (retak|patah|hancur|jatuh|rontok|miring|ambles|amblas)
    (tertimpa|ketimpa|ketiban|katinggang) ..1 {structure}
    (tertimpa|ketimpa|ketiban|katinggang) ..1 (bangunan|puing|puing puing|reruntuhan|beton|material)
    (kejatuhan|tertimbun|kerubuhan|kerobohan|keruntuhan) ..1 {structure}
    (kejatuhan|tertimbun|kerubuhan|ketindihan) ..1 (bangunan|puing|reruntuhan|beton|material|bata)
    (robohnya|ambruknya|runtuhnya) ..1 {structure}
    (roboh|runtuh|ambrol|ambruk) {structure}
    rumah ..3 (mau roboh|hampir roboh|tidak layak huni|miring|retak)
    rutilahu
bangunan_roboh 8.0
    ({house}|{structure}) ..9 (roboh|ambruk|runtuh|ambrol)
bangunan_roboh 6.7
    (roboh|ambruk|runtuh|ambrol)
bangunan_roboh 8.9
    reruntuhan
    reruntuhannya
wabah 9.2
    cacar
    antraks
    fogging
    (sekelas|sakelas|sekampung|serumah|sekeluarga|sapondok|seasrama|satu rumah) ..5 {epidemic}
    {epidemic} ..5 (\\| )?[0-9]+ {crowd}
    (ayam|bebek|{livestock}) ..3 mati ..1 (semua|kabeh|kabehan|terus)
    flu singapura
    bintik merah
    (sapi|kambing|ayam|bebek|ternak|domba|ikan|babi|unggas) ..3 mati ..1 (mendadak|dadakan|massal)
    [0-9]+ {crowd} ..4 {epidemic}
    satu (gang|asrama|kampung|kelas|sekolah|rt|dusun|blok|pondok) ..4 {epidemic}
    {crowd} ..3 (pada|barengan|massal|berjamaah|berbarengan) ..2 {epidemic}
wabah 9.0
    wabah
    klb
    kejadian luar biasa
    demam ?berdarah
    dbd
    muntaber
    chikungunya
    cikungunya
    covid
    corona
    campak
    leptospirosis
    difteri
    penyakit (menular|mulut dan kuku)
    pmk ..3 (sapi|ternak)
    flu burung
    diare massal
    kolera
    polio
    tbc
    rabies ..3 (kasus|suspek|positif)
    gondongan
    (banyak|puluhan|belasan|beberapa|sejumlah|ratusan) ..1 {crowd} ..3 {epidemic}
    (tertular|menular|penularan|nular) ..4 (warga|tetangga|anak|orang|kampung)
"""
