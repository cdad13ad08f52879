"""What is none of the rest."""

KINDS = """
lainnya 9.45
    (nyembur|menyembur|semburan|keluar) ..1 lumpur
lainnya 9.35
    (pipa|tangki|sumur) ..2 (minyak|bbm|solar|pertamina|crude) ..3 (bocor|rembes|pecah|tumpah)
    (sungai|kali|laut|sumur|air) ..3 (tercemar|berbusa|berwarna|kena limbah)
    pencemaran
lainnya 9.3
    (tumpahan|ceceran|rembesan) (cor|beton|semen|oli|solar|minyak|pasir|bahan kimia|bensin|
        pertalite|cat|cpo|limbah|
        tanah)
    (oli|solar|minyak|semen|pasir|cpo|bahan kimia|tanah|kerikil) ..2 (tumpah|tercecer|berceceran)
    jalan (berlubang|bolong|rusak parah|licin)
    (tutup|penutup) (got|manhole|gorong gorong|saluran|selokan) ..2 (hilang|pecah|lepas|dicuri|
        bolong)
lainnya 8.7
    (posko|pengungsian|pengungsi) ..8 (kurang|butuh|perlu|minta|gelap|kehabisan)
    jembatan ..5 (talinya|papannya|lapuk|bolong|miring|sebelah)
    (lampu merah|traffic light|bangjo|apill) ..3 (mati|padam|rusak|error)
    (krisis|bantuan|butuh|dropping|kekurangan|suplai) ..1 air bersih
    (pdam|pipa air|pipa pdam) ..3 (bocor|pecah|mati|jebol)
lainnya 6.3
    limbah
    (motor|mobil|truk|tronton|trailer|bus) ..2 (mogok|ngadat|patah as|patah gardan)
    (baliho|spanduk|banner|papan nama) ..5 (lepas|jatuh|roboh|copot|sobek|bahaya|membahayakan)
"""
