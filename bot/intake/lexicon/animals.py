"""Animals."""

KINDS = """
tawon 8.9
    tawon
    tawonan
    vespa
    sarang (lebah|tawon|engang|odeng)
    lebah
    engang
    odeng
    tiwuan
    nyiruan
    penyengat
    ondas
ular 8.9
    ular
    ulo
    ula
    oray
    sanca
    kobra
    cobra
    piton
    phyton
    python
    weling
    welang
    sowo
buaya 9.2
    buaya
    bajul
    buhaya
    boyo
hewan_lain 9.1
    {beast} ..6 (kejebur|kecebur|kecemplung) ..2 (sumur|got|selokan|kolam|septic tank)
    {beast} ..6 (nyemplung|terperosok|keblowok|kejeblos) ..2 (sumur|got|selokan|kolam|septic tank)
    (macan|meong|harimau|lutung|bagong|celeng) ..4 (asup|turun|masuk|kampung|kandang)
hewan_lain 9.05
    {beast} ..4 {stuck}
    {beast}nya ..4 {stuck}
    (evakuasi|selamatkan|tangkap|nangkap|ngevakuasi|menangkap) ..1 {beast}
hewan_lain 6.0
    biawak
    nyambik
    monyet
    garangan
    musang
    babi hutan
    celeng
    luwak
    anjing gila
    kera
    macan
    lutung
    harimau
    kalajengking
    ubur ubur
    iguana
    beruang
"""
