"""Where a name of a place is over: the everyday words and the shapes that follow names."""

import re

from bot.intake.lexicon import VOCABULARY
from bot.intake.phrases import words
from bot.intake.text import SHORT
from bot.intake.tongues import SAME

ENDS = words("""
    http https www
    pasar masjid mesjid mushola musholla musola terminal spbu puskesmas rsud alfamart indomaret
    mall polsek polres parkiran parkir perempatan bundaran sd smp sma sdn smpn sman smk
    blm belom blom surut tinggi sebab langganan msh terima makasih sedalam sedengkul selutut
    sepinggang sedada sebetis semata sepaha segede sebesar setebal kok lho kenapa sehingga
    terlanjur genting sebrang sbrg smping blkg blkng blakang dkat tepatnya persisnya ngetan
    ngulon ngidul ngalor sblh sbelah nyebrang mepet patokane pojok pojokan ujung mulut sebelum
    sesudah utaranya timurnya baratnya meteran sak dari ada adalah aja akan akibat akses aku
    alamat alamatnya aman ambruk ambulans anak apakah api arah area atau awas bagian bahwa
    banjir bantu bantuan banyak banget barusan bapak bau bawah belakang belum berhenti berkobar
    besar bersebelahan bisa bocor bu bukan buat cepat cepet cuma dalem dan daerah deket dekat
    dengan depan di didepan diduga dilaporkan dimohon disamping dikirim dkt dpn dr dri evakuasi
    gak ga genangan gede gara habis halo hampir hanya harap harus hati hilang hp ibu ini itu
    info informasi jadi jam jatuh jembatan jl jln jalan kabel kami kampung karena kawasan ke
    kebakaran kebanjiran kec kecamatan kecelakaan kel kelurahan kemarin kena kendaraan kira
    kirim ko komplek kompleks kondisi kondisinya korban kotor lalu lagi laka langsung lapor
    laporan lewat lg longsor lokasi lokasinya luka lumayan macet mas masih masuk mati mau mbak
    melintang meledak meluap menimpa menuju min minta mobil mogok mohon motor mulai mundur
    nabrak nama no nomer nomor nmr nih ono orang org pada padam pak pas patah patokan patokannya
    perempatan perlu perum perumahan perbatasan persis pertigaan pinggir pohon pokoknya polisi
    posisi posisinya prapatan punya roboh rob rt rubuh rumah rusak rw saat saja sama samping
    sampai saya sdh sdg sebelah sekarang sekitar sekolah sekali selatannya seberang sedang
    segera semalam sempat seorang sepeda serta setelah setinggi simpang skrg soalnya sudah
    supaya tabrakan tadi tanpa tapi tau tdk telp telpon tenggelam tepat terbakar terendam
    tergenang terjebak terjadi terlibat terus tiang tidak tiba tikungan tlg tolong tp trs truk
    tumbang tutup udah udh untuk utk warga wa wilayah ya yaitu yang yg yth yg2 terguling
    terbalik jebol ambles licin ditutup dialihkan berasap ketabrak tertabrak ditabrak tabrak adu
    kobongan kahuruan caah oray ular ula tawon maling begal rampok dirampok dibegal dijambret
    jambret pingsan sesak kejang tawuran ribut cedak cedhak deukeut hareupeun gigireun ngarep
    ngarepe mburi wetane lore kidule kulone malam pagi siang sore subuh dini kemudian pelaku
    total lantai ketinggian kedalaman arus dusun desa ds dsn dusunnya blok jangan dulu bagaimana
    nya loh sih deh dong kak pakai naik turun putus miring semua selalu sering dekatnya semoga
    berdua bertiga mengeluarkan keluar titik maps lat koordinat patok ancer2 ancer perbaikan dua
    tiga satu beberapa sebuah tinggal merembet bolong parah lumpuh goyang
    tiap turunan tanjakan pintu lebar pas2 ngajeng montor masang sempit gelap malming
    eh ternyata temenku temanku kancaku pasca siji loro telu papat limo abis aya maning udu bli
    abdi aring jd jdi jg jga krn krna karna pd sm bgt lgsg hrs trus gmn sempet kabeh ayeuna
    saiki saniki seberangnya sabtu minggu senin selasa rabu kamis jumat melewati nyemplung jarak
    kecil kos kost kosan hotel warung toko ruko bengkel blk
    ding lah smg crb crbn pklg mjlk trkn
""")
"""Words at which a name of a street, a gang or a landmark is over."""
NO_STREET = words("""
    leutik cilik alit gede ageung rusaknya becek berbatu tembusan
    kenapa disarankan sehingga samapi sampai alternative dibuka langganan sebab akibat supaya
    butuh perlu mohon tolong satu2nya arah yg2 bisa tidak gak ga ndak nggak kami kita saya warga
    sini situ tersebut2 raya2 utama tol nasional kaki umum kampung tikus licin rusak macet tutup
    ditutup tertutup buntu sempit lebar berlubang berlobang putus terputus rame ramai sepi gelap
    setapak masuk keluar pintas alternatif lain ini itu tersebut lingkungan cor paving aspal
    beton satu-satunya poros tembus keluarnya lurus menanjak turunan menurun tergenang
    banjir amblas bolong ambles longsor provinsi kabupaten desa kecil besar sendiri terus pelan
    napas nafas darat inspeksi2 2 1 lumpuh total tengah samping depan rumah menuju ke di dari
    pas e kulo kula abdi aku omahku rumahku isun sebelahe
    ka ku kana tina ti nu anu jeung sareng sarta bari make nganggo ngan mung ukur pedah lantaran
    ngarah sangkan nepi dugi teu henteu keur nuju karo kalih kaliyan lan sing kang ingkang ngasi
    nganti durung dereng arep badhe ming amung nggo kanggo
    dan yang yg sudah udah masih ada kena dilewati ilang hilang satu2 dua malam
""")
"""What follows "jalan" where it is no name: the road itself, or walking."""

OVER = (
    ENDS
    | words("""
        baju umur usia pakai celana warna ciri jaket kaos berjaket milik jumlah sa sak sama karo
        isih durung arep nganti rubu kayake kayane jarene kothong kosong ra ora wae bae kudu akeh
        pisan keneh ayeuna atos wonten mawon niki niku iki kuwi ki mau ambek lan cuman doang gan
        bos plus sampe hingga trs lalu trus oleh ku dening jam
        pukul pkl tgl tolong cepat kondisi status info tuh nah wong jalmi tiyang ketoke kayane saiki
        ono aya ana lha ben supados mohon agar bila maka jadinya ternyata bkn sering selalu kadang
        hampir sudah sdh udah telah pob md lb lr r2 r4 r6 lk tujuan jurusan bunyi berbunyi terdengar
        mergo merga amarga amargi kula kulo abdi isun reang jual jualan dijual menjual kelas kls
        krono goro-goro goro2 buka bukanya ditemukan
    """)
) - words("""
    masuk sekolah rumah toko simpang jembatan pasar kantor mobil motor kampung komplek kompleks
    perum perumahan polisi wilayah daerah kawasan dalam api baru lama tengah besar satu dua tiga
    bersama merah hijau kuning desa total blok bapak ibu pak bu haji naik pos tua raya min mas
    kelurahan kecamatan kel area pintu turunan tanjakan masjid mesjid mushola musholla musola
    terminal spbu puskesmas rsud alfamart indomaret mall polsek polres parkiran parkir sd smp
    sma sdn smpn sman smk kos kost kosan hotel warung bengkel ruko
""")
OVER_HARD = words("""
    http https www rt rw jl jln jalan gg gang kec kel kelurahan kecamatan no nomor lt desa ds dusun
    dsn nang ning neng ing
""")
VERBAL = re.compile(
    r"(?!diponegoro|dinata|dinoyo|dinar|diamond|dirgantara|terminal|terboyo|terpadu|terang|terat|terban|berkah"
    r"|bergota|bersaudara|beringin|berlian|menara|mentari|menteri|mendut|mengger|bersama|digital|bersih"
    r"|ngaliyan|ngesrep|ngemplak|ngadi|ngijo|ngablak|nganjuk|nyai|nyatnyono|ngampel|nglames"
    r"|berdikari|menganti|mentawai|mendawai|mencut|berbas|berok)"
    r"(?:di[a-z]{4,}|ter[a-z]{4,}|ber[a-z]{4,}|me(?:ng|ny|m|n)[a-z]{3,}|ng[a-z]{4,}|ny[a-z]{4,})"
)
"""The shape of a verb: a name is over there, but for names of that shape."""
VERBS = words("""
    ganggu luber banyu mlebu munggah ambrug rame mereng doyong goyah nutup nabrak jaga aja ketemu
    kejadian mogok oleng hangus gosong angus nyala murub ngobong bau basah rubuh kelebon terbakar
    kobong kebakaran roboh ambruk rubuh tumbang meledak bocor tenggelam hanyut kecebur kecemplung
    nabrak menabrak ditabrak tertabrak jatuh pingsan ngamuk mengamuk masuk hilang digigit disengat
    berkelahi ribut dibegal dirampok banjir tergenang terendam longsor ambrol jebol miring putus
    terjebak terjepit kejepit terguling mogok sakit meluap mati hamil menghadang berhenti tergeletak
    ditemukan dikeroyok mohon tolong api asap air sarang ular tawon pohon kabel tiang orang anak
    mobil motor truk korban lagi sekarang bawa lari kabur teriak ndak gak mungkin brp berapa pakai
    sebelum jebol mati surut deras saya sy kemarin mau yang bikin keliatan kelihatan percikan
    meletus dicabuli penuh macet rusak amblas nyangkut kebanjiran kemasukan dirusak dibongkar
    dijebol dibobol diserang kebakar kahuruan kaduruk kelelep kalelep keleban kerendem kerendam
    tambah gigit nggigit ngagigit runtuh bilang hujan disatroni dirampok dipecah dibakar gelut
    tawuran melahirkan kritis kejang nyruduk ngebul berasap retak bergoyang goyang ambles njeblug
    mbledos bedah lepasin nyelametin ditangkap diamankan tabrakan bentrok demo keracunan muntah
    sesak demam dikejar ngejar mabuk mabok teriak2 nangis minta butuh perlu wis wes geus tos keur
    pas maneh deui deuih euy cuma hanya katanya kayaknya kelihatannya sepertinya tolongin buruan
    cepat cepet segera terus trus terapung ngambang mengapung nemu nemokke katingali kabeuleum
    isinya labuh ragrag bobol kabobol condong ndoyong nyondong melengkung ketawa tertawa ngakak
    ngguyu nyanyi joget telanjang wuda nglumpruk ndheprok pulang operasi isi bah malah padahal
    soalnya karena sebab akibat hampir nyaris semua semuanya sampe
""")
"""Words that tell what happened: a name is over there."""
IN_NAMES = words("""
    sungai laut jalan air pohon besar hitam raya malam gunung rumah toko kantor pasar baru lama
    tengah merah putih hijau dua tiga satu tua kali api ayam ikan burung sapi kambing kuda ular
    dalam depan samping belakang seberang sebelah dekat dan haji pak bu desa kampung perempuan
    wanita anak sakit bayi bangunan besi emas sekolah mobil tiang kunci
    obat motor bali kereta laki pantai
""")
"""Words of every tongue that names of places hold all the same."""
EVERYDAY = frozenset(
    {one for pair in (*SAME.items(), *SHORT.items()) for word in pair for one in word.split()}
    - IN_NAMES
    - {"kec", "kel", "sdn"}
) | words("""
    yo dia gawa pake pakai bus bis pager ricuh lempar nih ya sik po los juga jg sih deh kok
    mas mbak kak gan min bocahe opo ngene ngono iku kono kene
""")
"""Words of every tongue that say what happens or fill a sentence: behind one a name is over."""
IN_STREETS = (
    words("""
        airlangga ambarawa andang angsana anjungan armada bangun bantaran banteng batang bawang
        beringin ringin bersih bintaro bujang bungur burung cabang cemara cincin cirebon ciremai
        ceremai durian embung empang flamboyan gambut gapura gedung gelang gerbang gereja gotong
        gunting guntur gunung harimau industri inspeksi irigasi jaring jenggot jengkol jayabaya
        gajayana joglo johar kajang kaligung kalong kandang kantor kariadi kedung kelapa kembang
        kerikil ketapang ketileng kijang kolong koperasi kraton kumbang ladang landak langgar
        langit lapang lapangan lautan layang lereng lindung lintas lumbung madrasah maharani
        mahoni majapahit malang mandau mangga melinjo menara meranti merapi merbabu minyak
        munggur murai musang nelayan padang palang pancung pandan panggung pangkalan panjang
        pantai papandayan parang patah patimura pedang pelabuhan pelajar pemandian pemuda
        pendopo penggilingan penyeberangan penyu perkebunan pertamina perintis pesantren pesisir
        petani pinang pinggir pondok pucung purnama rambutan rantai rumpun sahabat saluran
        santri satria saudara savana sayang sehat selatan sembilan semeru sengon sentosa sepuluh
        serang serangan singapura slamet sungai tambak tanggul tangkuban tawang tegalan telaga
        tembaga tembak tembok tengah terbang titian trembesi tunggal tunjung volcano wasiat
        wongsonegoro yamaha mas rukun damai seda asih raya lor lama baru merah putih hijau
        kuning hitam besar emas laut dalam satu dua tiga empat lima enam tujuh delapan bali
        seneng loro mangunharjo
    """)
    | IN_NAMES
)
"""Words of the kinds' phrases and of every day that names of streets hold all the same."""
TELLS = (
    frozenset(VOCABULARY)
    | EVERYDAY
    | VERBS
    | (OVER - ENDS)
    | words("""
        sambil kados dumugi nganti
        bari tina kana sarta jeung sareng make nganggo kanggo lantaran pedah sangkan ngarah ingkang
        ngasi dereng
        atap atep genteng seng plafon bus bis elf ban gas asap kebul haseup lampu trafo travo sopir
        supir kernet kakek nenek simbah mbah nini emak mamak bocil abk odgj demo copet mayat
        kepala kaki darah got aspal dahan papan baliho kapal truk pickup pikap avanza brio nmax
        beat vario becak bentor angkot ojol tossa viar sapi kambing kerbau kucing kuda anjing
        monyet biawak buaya mentok lurus lempeng pagar pager cat cet umah jeroe jero parek perek
        jedak isuk esuk bengi sonten enjing wau semalem semalam barusan td tdi sakiye sekien
        saikine nggih inggih mang teh kang bos euy help please pliss kene kono kana rada
        sini situ disini disitu konter counter gudang pabrik kontrakan kos2an ngos2an stroke strok
        sumur genset kompor tabung dapur kamar kios lapak stand gerobak cepetan cptn urgent
        butuh korsleting konslet lansia balita bayi napas nafas bakar iki
        apine airnya banyune
        lumayan bablas tembus mepet dikit sedikit sitik saeutik mandeg nimpa nibani sejak sebagian
        banter malak siswane bocahe gage geura nemen bade arek sadar satpam kemaren kemarin antri
        ngantri liar numpuk massa warga murid karyawan pegawai buruh jamaah penumpang
        pengunjung pembeli ngalir mampet lift eskalator mesin kereta trotoar
        baku saling mak liwat terbang kabawa kabur mabur md mutah mutah2 makan minum mandi hajatan
        kondangan pengajian
    """)
) - IN_STREETS
"""Words that tell what happened, or when, or to whom: a street's name is over before one."""
GOODS = words("""
    bus padi kayu besi baja beton bata genteng semen kaca keramik aluminium kain batik sarung
    konveksi
    tekstil garmen benang sepatu sandal helm tahu tempe es roti kerupuk krupuk kecap gula beras
    sembako kelontong buah sayur ikan udang kepiting ayam sapi kambing daging telur rokok pupuk
    plastik karet kertas kardus rongsok rongsokan limbah sampah mebel meubel furniture kapal motor
    mobil sepeda las listrik elektronik hp pulsa emas obat bangunan material lpg gas elpiji bensin
    solar oli minyak cat kimia bambu ulin papan tenun kapuk boneka mainan buku bunga pakan ternak
    lele bandeng sawit durian jeruk karung triplek rotan gerabah jamu kopi teh susu mie mi bakso
    bawang cabe cabai jagung padi tebu pisang kelapa soto sate nasi geprek goreng padang jamblang
    seblak martabak pecel gado2 rujak bubur onderdil sparepart seafood siomay cilok ketoprak rawon
    tongseng gudeg lontong ketupat pempek batagor dimsum kebab burger pizza es jus cendol dawet
    tembakau cengkeh terasi arang akik lampu kunci helm jam tas kado parfum seragam ban velg aki
    kacamata pancing alat
""")
"""What is made, sold or kept in a place: names of workshops and shops hold it."""
OF_PLACES = words("""
    bendan cideres beureum gantung renang damkar telkom darurat swalayan pegadaian jendela mang
    teh bos kang aki nini wahana
""")
"""Words of `TELLS` that landmarks are called by."""
TELLS_OF_PLACES = (TELLS - GOODS - OF_PLACES) | words("""
    rusuh ricuh kan kah mana ngendi endi mendi
    siswa santri pelajar petani nelayan eretan terbang tembok kereta cat saluran tanggul patah
    serang
    serangan sampah
""")
"""Words at which a landmark's name is over."""
