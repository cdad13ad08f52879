"""Whom and what a number counts, by the word beside it."""

import re

from bot.intake.phrases import any_of, words
from bot.intake.text import SHORT

_ITS = r"(?: ?nya|ku|ne|na|e|ipun)?"
PEOPLE = (
    any_of("""
    orang, jelma, korban, warga, anak, anak anak, balita, bayi, lansia,
    penumpang, pengendara,
    pekerja, siswa, siswi, santri, santriwati, penghuni, ibu, bapak, nenek, kakek, simbah, mbah,
    pemotor, pelajar, sopir, supir, perempuan, laki laki, laki, lelaki, wanita, pria, abk,
    nelayan, karyawan, karyawati, pegawai, buruh, petugas, remaja, pembonceng, penonton, jamaah,
    jemaah, jamaat, murid, kru, awak, pejalan, pemuda, mahasiswa, mahasiswi, pasien, pengunjung,
    kepala keluarga, dewasa, pemain, tukang, cewek, cowok, cah, bakul, pedagang, penjual,
    pembeli, pengemudi, motoris, nakhoda, awak kapal, anak buah kapal, anak buah, polisi, anggota,
    ikung, uwong, guru, jalmi, barudak, tiyang, beranak, peternak,
    petani, tetangga,
    adik, kakak, cucu, kernet, kenek, perawat, kuli, peserta, pendaki, wisatawan, turis, teknisi,
    montir, mekanik, masinis, pilot, kopilot, pramugari, tentara, tni, satpam, security, atlet,
    suporter, penyelam, pemancing, pemulung, pengamen, pengemis, gelandangan, odgj, tahanan, napi,
    pembantu, art, kasir, koki, pelayan, pemilik, saudara, keponakan, mertua, suami, istri,
    janda, gadis, jiwa, nyawa, lk, lk2, pr, rekan, kawan, relawan, pesepeda, pengungsi, biker, ojol,
    driver, operator,
    mandor, pemanjat, peziarah, pesilat, pendemo, demonstran, tamu, jemaat, awewe, lalaki,
    pameget, pamajikan, salaki, aki, nini, bojo, lanang,
    putu, incu, lanceuk, adi, ading, simbok, paman, bibi, pakde, bude, mamah, ayah, papa, mama,
    penjaga, pengawas, sepupu, orok, kondektur, kurir, pengasuh, juragan, bumil, pengantin,
    tukang bangunan, tukang batu, tukang kayu, tukang parkir, tukang becak, tukang ojek, tukang las,
    kuli bangunan, pekerja bangunan, pekerja proyek, kembar, kakanak, kakanakan, indung, bapa,
    biang, anak sekolah, anak sakola, anak sd, anak smp, anak sma, wedok, wadon, emak, mamak,
    pacar, pelanggan, konsumen, dokter, bidan, teman, temen, kanca, konco, batur, rencang,
    sahabat, tunangan, uwak, uwa, uak, bulik, paklik, tante, mamang, amang, acil, julak, kakang,
    teteh, akang, ipar, besan, menantu, mantu, ponakan, buyut, cicit, eyang, oma, opa, abah, abi,
    umi, ustadz, ustad, ustadzah, kiai, kyai, pendeta, imam, marbot, muazin, hansip, linmas, banser,
    penambang, penggali, penebang, pemburu, pencari, kapten, kelasi, juru mudi, pengurus,
    majikan, tuan rumah, penyewa, penumpang kapal, calon penumpang, wali murid, mhs, maling,
    pencuri, tukang cukur, tukang bakso, tukang sayur, tukang ledeng, sepuh, jompo, santri putri,
    santri putra, kades, kuwu, lurah, pejabat, pengusaha, sesepuh, urangan, adek,
    adhik, kakang adi, kakak adik, adik kakak, penggembala, penggarap, bocil, abg,
    lanjut usia, manula, penyandang, difabel, nom noman, penyiar, wartawan, jurnalis,
    panitia, pelatih, wasit, penari, penyanyi, pengantar, penyapu, pengecor, pencuci,
    penyortir, sedulur, dulur, sadulur, sanak, misan, misanan, mbok, embok, mbakyu, biyung, simak,
    paklek, bulek, pakdhe, budhe, garwa, rayi, maratua, mitoha, morotuwo, ema, ambu, kai,
    murangkalih, pamuda, nonoman, panumpang, patani, padagang, palajar, pagawe, pegawe, pawongan,
    tiyang sepuh, juru parkir, pandega, tukang sampah, sanak saudara, kerabat, famili
""")
    + _ITS
)
"""Whom a number counts, whatever befell them."""
PEOPLE_AS_TYPED = (
    any_of(", ".join(typed for typed, word in SHORT.items() if word in ("orang", "anak"))) + _ITS
)
"""What mending makes "orang" and "anak" of, but for the second half of "bocah2"."""
THINGS = words("""
    meter meteran menit menitan jam jaman hari harian cm m rt rw km mil knot gt pk unit rumah kali
    lantai tahun taun th thn truk mobil motor bus kk kios toko ruko pohon tiang titik bulan bln
    minggu kilo kg ekor kendaraan bangunan kapal perahu sepeda tabung keluarga gang blok lapak
    warung gudang kamar lokal kelas sekolah masjid desa dusun kelurahan kecamatan kampung hektar
    ha petak are liter ton persen kilometer detik lembar batang buah biji butir bungkus botol
    bilik pintu jendela genteng atap jendolan armada mobilan motoran lajur jalur arah sisi roda
    ban wib wita pagi siang sore malam dini derajat juta ribu rb jt rupiah kamera bh bks
    poe dinten wengi peuting bengi sasih wulan dina senti sentimeter centi inci kasus
    tusukan
    bacokan tembakan sabetan pukulan foto gelas piring kantong pcs kolam tambak
    bidang tanaman batu karton dus galon septictank terpal genset
    dump excavator ekskavator alat helm tangki trafo kabel drum jerigen karung kandang
    sarang becak angkot pickup minibus elf sedan
    avansa tronton trailer speedboat speed longboat sampan pompong gerobak perumahan pabrik bengkel
    kos kontrakan x watt volt kva pos jembatan tower lubang mata tingkat susun arang sak
    beat vario mio nmax pcx scoopy revo supra xenia innova brio jazz agya ayla
""")
"""What a number counts that is no victim."""
BEASTS = words("""
    sapi kambing embe domba wedus kerbau kebo munding ayam hayam bebek meri itik ternak ikan kucing
    ucing anjing asu kuda burung manuk macan monyet ketek buaya ular oray ulo tikus babi kelinci
    celeng lele pitik jago menthok entok soang wedhus embek jaran marmut hamster biawak nyambek
    bayawak cempe pedet nila gurame bandeng udang puyuh unta keledai jangkrik
""")
BITERS = words("""
    anjing asu ular oray ulo buaya monyet ketek macan tikus babi kucing ucing celeng biawak kuda
""")
"""Of those what befell the bitten is told, and not what befell them."""
ITS = re.compile("(?:nya|e|ne|na|ku|mu|ipun)$")


def is_beast(word: str) -> bool:
    """Whether it names a beast, as such or as somebody's: "ayam", "ayamnya", "pitike"."""
    return word in BEASTS or ITS.sub("", word) in BEASTS


LABELS = words("""
    halo hallo hotline center rt rw no nomor nomer nmr km jam pukul jm blok gang gg kelas sd smp sma
    smk sdn smpn
    sman mi mts spbu jalan jl jln usia umur umurnya yuswa tanggal tgl nik kode pos roda lorong
    kavling kapling unit tipe type hp wa telp ke tahun pkl simpang dermaga kilometer jalur peron
    loket gerbong ruas seksi
""")
"""What a number stands behind that counts nobody."""
OF_BEASTS = words("""
    kapal pasar tambak pabrik kandang toko warung sate soto jl jalan gang gg kampung desa pulau
    kolam
    peternakan gudang bakso pakan perahu lapangan kebun kios rm nelayan jaring daging telur
""")
"""Before a beast's name these say what place or thing it is: "kapal ikan 30 GT"."""
NOUN_FIRST = words("rumah umah toko warung kios")
"""What a number of Javanese or Sundanese behind it counts: "umah loro", "imah tilu"."""
REGIONAL = words("""
    siji loro telu papat limo nenem enem pitu wolu songo sanga hiji tilu opat genep dalapan salapan
""")
ROOMS = words("kamar ruang lantai lt grup kampung")
"""What a number stands behind that counts nobody, unless people follow: "di kamar 2 orang"."""
PARTS = words("""
    kepala kaki tangan jari lengan muka mata telinga gigi bahu paha lutut jempol telunjuk sirah suku
    sikil nggon jahitan lokasi tempat
""")
"""Of which one person may have several."""
