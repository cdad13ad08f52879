"""Fires: of buildings, vehicles, ships, land, and at the electricity."""

KINDS = """
kebakaran_bangunan 7.5
    langit ..1 (merah|abang|beureum)
kebakaran_listrik 9.5
    {wire} ..4 (kembang api|bunga api|api)
kebakaran_kapal 9.6
    km (?![0-9])[a-z]+ ..6 {firm}
    km (?![0-9])[a-z]+ ..2 {fire}
    {fire} ..6 (abk|nakhoda|nahkoda)
    (terbakar|kebakaran) ..2 (dermaga|muara)
    (abk|nakhoda|nahkoda) ..6 {fire}
    {boat} ..4 {fire}
    {fire} ..3 {boat}
    {boat} ..8 {firm}
    (ruang mesin|palka|anjungan|geladak|buritan) ..4 {fire}
    {fire} ..3 (ruang mesin|palka|anjungan|geladak|buritan)
kebakaran_bangunan 9.55
    {house} ({owner} ){0,2}{firm} ..4 (karena|akibat|gara gara|diduga|dari|akibatnya|sebab)
    {firm} {house} ..4 (karena|akibat|gara gara|diduga|korsleting|korslet|konslet|arus pendek)
    (korsleting|korslet|konslet|arus pendek) ..6 {house} ({owner} ){0,2}{firm}
gangguan_listrik 9.52
    {cable} ..2 (putus|jatuh|menjuntai|pedot) ..6 (percik|percikan|percikan api|keluar api)
kebakaran_listrik 9.5
    {wire} ..4 {fire}
    {wire} ..4 {spark}
    {fire} ..1 {wire}
    (percikan|percik|pletikan|bunga) api ..3 (tiang|kabel|trafo|listrik|gardu)
    (trafo|travo|gardu) ..9 ({firm}|meledak|keluar api|dentuman|ledakan)
    (ledakan|meledak) ..2 (trafo|travo|gardu)
kebakaran_bangunan 9.48
    {house} ({owner} ){0,2}{firm}
    (kebakaran|kebakar) {house}(?! sampah)
    (terbakar|kebakaran|dilalap) ({owner} )?(ruko|pabrik|gudang|pasar|kios|toko|warung|permukiman|
        pemukiman)
    [0-9]+ (unit )?(rumah|kios|ruko|lapak|toko) ..3 {firm}
kebakaran_listrik 6.2
    korsleting
    korslet
    konslet
    konsleting
    arus pendek
    hubungan pendek
    (ada )?(percikan|percik|pletikan|bunga) api
kebakaran_kendaraan 9.52
    {car} (muat|muatan|bermuatan|pengangkut|angkut|isi|membawa) ..3 {fire}
kebakaran_kendaraan 9.4
    (mesin|kap|knek|jok|kabin|bak|ban|tangki|knalpot) (mobil|motor|truk|bus|bis|angkot) ..3 {fire}
    (mobil|motor|truk|bus|bis|angkot) ..6 (terbakar|kebakar|hangus|ludes|dilalap|dibakar)
kebakaran_kendaraan 9.0
    (?<!pemadam )(?<!mobil pemadam )(?<!stasiun ){car}{no_access} ..4 {fire}
    {fire} ..2 {car}{no_access}
kebakaran_lahan 9.2
    {land} ..6 {fire}
    {land} ..3 dibakar
    (api|asap) ..1 (di|dari) ..1 (lahan|ilalang|alang alang|sampah|kebun|hutan|rumput|semak|sawah|
        tpa)
    {fire} ..1 (alas|leuweung|gunung|bukit|gunung sampah)
    {fire} ..2 (lahan|ilalang|alang alang|sampah|kebun|kebon|hutan|rumput|semak|jerami|gambut)
    {fire} ..2 (tpa|tps|tpst|sawah|tegalan|ladang|pekarangan|perkebunan|tebu|belukar)
    karhutla
    (bakar|bakaran|membakar|bakar bakar) ..1 (sampah|jerami|damen|lahan|ilalang|rumput|limbah)
    (bakar|bakaran|membakar|bakar bakar) ..1 (semak|kebun|hutan|daun|ranting|kabel|ladang|uwuh)
    (pembakaran|obong obong|pembukaan) ..1 (sampah|jerami|damen|lahan|ilalang|rumput|limbah)
    titik (api|panas) ..3 (hutan|gunung|bukit|lahan|perhutani)
    hotspot
kebakaran_bangunan 9.15
    {gas} ..8 (terbakar|kebakaran|kebakar|menyambar|nyamber|nyambar|api besar|keluar api|ada api)
    {fire} ..6 {gas} ..2 (meledak|bocor)
kebakaran_bangunan 8.95
    {no_brigade}(?<!alarm )(?<!luka )kebakaran(?! jenggot)
kebakaran_bangunan 8.8
    {house} ..5 {fire}
    {fire} ..2 {house}
    {trapped} ..2 (api|asap|kebakaran)
    (hidran|hydrant|sprinkler|alarm kebakaran) ..4 (bunyi|menyala|aktif)
    (api|asap) ..3 lantai
    (dapur|kompor|kasur|gorden|plafon|atap|tungku|wajan) ..2 (nyala|menyala)
    api ..2 (merambat|merembet|menjalar|menyambar|nyamber|nyambar|nyebar|menyebar)
kebakaran_bangunan 7.4
    {no_brigade}(?<!mobil ){fire}(?! jenggot)
kebakaran_bangunan 5.5
    (?<!kereta )(?<!kembang )(?<!gunung )(?<!senjata )(?<!korek )(?<!bunga )(?<!rel )api(?! unggun)
    asap(?! (sate|rokok|knalpot|dapur|motor|mobil))
"""
