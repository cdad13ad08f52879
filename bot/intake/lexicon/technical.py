"""Disasters of technical things: electricity, gas, explosions, what collapses."""

KINDS = """
gangguan_listrik 9.0
    {cable} ..4 {loose}
    (tiang|cagak|tihang) ..2 (listrik|pln|telepon|telkom|lampu|internet|wifi) ..4 {leaning}
    (listrik|listriknya|lampu|aliran) ..2 (padam|mati|byar pet|paeh|pareum)
    mati (lampu|listrik)
    pemadaman
    putus kabel
    (trafo|travo|gardu) ..2 (rusak|mati|bunyi|bocor)
gangguan_listrik 8.85
    (tiang|cagak|tihang) ..4 {leaning}
gas_bocor 9.1
    {gas} ..4 {leaks}
    (kebocoran|bocoran|kabocoran|bocor|bau|mambu|bauk) ..1 (gas|elpiji|lpg|amonia|amoniak|klorin)
ledakan 8.6
    dhuar+
    duar+
    meledug
    mbledug
    jeblugan
    bledosan
    (pembuat|gudang|pabrik) ..1 (petasan|mercon) ..6 (hancur|rata|meledak|njeblug)
    (racik|ngeracik|meracik) ..1 (petasan|mercon) ..6 (hancur|rata|meledak|njeblug)
ledakan 8.4
    ledakan
    meledak
    mbledos
    bitu
    njeblug
    dentuman
    jeblug
    duar
bangunan_roboh 8.9
    {house} ..4 {collapsed}
    {structure} ..4 {collapsed}
    (tertimpa|ketimpa|ketiban) ..1 (tembok|bangunan|dinding|atap|plafon|pagar|baliho|puing)
    (kejatuhan|tertimbun|kerubuhan) ..1 (tembok|bangunan|dinding|atap|plafon|pagar|baliho|puing)
    reruntuhan
    reruntuhannya
wabah 9.2
    cacar
    antraks
    fogging
    flu singapura
    bintik merah
    (sapi|kambing|ayam|bebek|ternak|embe|domba|ikan) ..3 mati (mendadak|dadakan|massal)
    [0-9]+ (anak|santri|warga|siswa|orang|penghuni) ..4 (demam|diare|cacar)
    [0-9]+ (anak|santri|warga|siswa|orang|penghuni) ..4 (gatal|bintik|mencret|campak)
    satu (gang|asrama|kampung|kelas|sekolah) ..4 (demam|diare|cacar|gatal|mencret|sakit|muntah)
wabah 9.0
    wabah
    klb
    kejadian luar biasa
    demam berdarah
    dbd
    muntaber
    chikungunya
    cikungunya
    covid
    campak
    leptospirosis
    difteri
    penyakit menular
    flu burung
    diare massal
    kolera
    (banyak|puluhan) (warga|anak|orang|santri|siswa) ..3 (diare|demam|mencret|sakit|gatal)
    (belasan|beberapa) (warga|anak|orang|santri|siswa) ..3 (diare|demam|mencret|sakit|gatal)
"""
