"""Animals."""

KINDS = """
tawon 9.13
    tawon
    tawonan
    vespa(?! (matic|sprint|matik))
    (sarang|sayang) (lebah|tawon|engang|odeng)
    lebah
    engang
    odeng
    tiwuan
    nyiruan
    penyengat
    ondas
    tawon endas
ular 9.13
    ular(?! (besi|tangga|naga))
    sanca
    sawa ..1 (segede|sebesar|gede|besar|naik|masuk|panjang)
    kobra
    cobra
    piton
    phyton
    python
    piton
    weling
    welang
    sowo
    (viper|king kobra|puspo kajang)
buaya 9.2
    buaya(?! darat)
    bajul
    buhaya
    boyo
hewan_lain 9.1
    {beast} ..6 (tercebur|jatuh|masuk) ..2 (sumur|got|selokan|kolam|septic tank|gorong gorong|parit)
    {beast} ..6 (terperosok|keblowok|kejeblos) ..2 (sumur|got|selokan|kolam|septic tank|lubang)
    (macan|meong|harimau|lutung|babi hutan|beruang) ..4 (masuk|turun|kampung|kandang|berkeliaran)
hewan_lain 9.05
    {beast} ..4 {stuck}
    (evakuasi|selamatkan|tangkap|nangkap|ngevakuasi|menangkap|penyelamatan|usir|tangkep) ..1 {beast}
    animal rescue
hewan_lain 6.9
    (kucing|anjing|monyet|musang|biawak|tikus|kelelawar|hewan|binatang)
hewan_lain 6.0
    biawak
    nyambik
    monyet
    garangan
    musang
    babi hutan
    luwak
    kera
    macan
    lutung
    harimau
    kalajengking
    ubur ubur
    iguana
    beruang
    orangutan
    ulat bulu
    tomcat
"""
