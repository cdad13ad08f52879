"""Fires: of buildings, vehicles, ships, land, and at the electricity."""

KINDS = """
kebakaran_kapal 9.6
    km ..3 {fire}
    {fire} ..6 (abk|dermaga|muara)
    (abk|nakhoda|nahkoda) ..6 {fire}
    {boat} ..4 {fire}
    {fire} ..3 {boat}
    {boat} ..8 (terbakar|kebakar|kebakaran|kobongan|kobong|kabeuleum)
    km (?![0-9])[a-z]+ ..6 (terbakar|kebakar|kebakaran|kobongan|kobong)
    (ruang mesin|palka|anjungan) ..4 {fire}
    {fire} ..3 (ruang mesin|palka|anjungan)
kebakaran_listrik 9.5
    {wire} ..4 {fire}
    {wire} ..4 {spark}
    {fire} ..1 {wire}
    (percikan|percik|pletikan) api ..3 (tiang|kabel|trafo|listrik|gardu)
    (trafo|travo|gardu) ..9 (terbakar|kebakar|kobongan|kobong|meledak|keluar api)
kebakaran_listrik 6.2
    korsleting
    korslet
    konslet
    konsleting
    arus pendek
    hubungan pendek
kebakaran_kendaraan 9.4
    {car} (muat|muatan|bermuatan|pengangkut|angkut|isi) ..3 {fire}
kebakaran_kendaraan 9.0
    (?<!pemadam )(?<!mobil pemadam ){car}(?! pemadam)(?! damkar) ..4 {fire}
    {fire} ..2 {car}(?! pemadam)(?! damkar)
kebakaran_lahan 9.2
    {land} ..6 {fire}
    {fire} ..1 (alas|leuweung|gunung|bukit|gunung sampah)
    {fire} ..2 (lahan|ilalang|alang alang|sampah|kebun|kebon|hutan|rumput|semak|jerami|gambut)
    {fire} ..2 (tpa|tps|tpst|sawah|tegalan|ladang|pekarangan|perkebunan|tebu|belukar)
    karhutla
    (bakar|bakaran|mbakar|membakar) ..1 (sampah|jerami|damen|lahan|ilalang|rumput|limbah)
    (pembakaran|ngobong|obong obong) ..1 (sampah|jerami|damen|lahan|ilalang|rumput|limbah)
    (mbakar|bakar|ngobong|membakar) ..1 uwuh
kebakaran_bangunan 8.8
    {house} ..5 {fire}
    {fire} ..2 {house}
kebakaran_bangunan 7.4
    (?<!pemadam )(?<!dinas )(?<!petugas )(?<!unit )(?<!armada ){fire}
"""
