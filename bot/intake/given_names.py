"""Given names that many people bear, and that are no everyday words.

Written down from common knowledge of names in Java, Sunda, Bugis and Banjar country and of Muslim,
Christian, Balinese and Chinese Indonesians; none was taken from a register or from anybody's data.
Left out is what is as often a word (asep: smoke, dina: day, abdi: I, amat: very), a month, or half
of a housing estate's name (indah, sari, asri). Heroes are known by the street before them.
"""

from bot.intake.phrases import words

GIVEN = words("""
    abdul abdullah abdurahman abdurrahman abdurrohman achmad aditya afandi afifah agus agustinus
    ahmad ainun ajeng akbar akhmad alamsyah albert albertus aldi alexander alfi alfian alfiyah ali
    aliyah alvin ambo aminah aminuddin aminudin amir amiruddin andi andika andre andreas andri
    andrian angela angga anggi anggraeni ani anis anisa anita annisa anton antonius anwar
    apriansyah aprilia ardi ardian ardiansyah arief arif arifin aris arman arya asmawati asti
    atang atik atin atun aulia awaludin ayub azhar azis aziz aziza azizah baddu bagas baharuddin
    baihaqi bakri bambang basir baso basri basuki bayu bejo benediktus benny beny bernadeta bimo
    bobby boby bonifasius budi budiarto budiman budiono budiyono burhan burhanuddin burhanudin
    cahyadi cahyo cahyono candra carsono carto carwati casmadi casmini cecep chandra christian
    christina cindy dadan dadang dahlan dani daniel danu darmaji darmanto darmawan darmo darsih
    darsini darsono darto daryanto daryono dasuki daud david deddy deden dedi dedy deni denis
    denny desi desta devi dewanto dewi diah dian diana didi didik didin dimas dinda dita djoko
    dodi dominikus doni donny dudung duriah dwi edi edwin eka eko elis elisabeth elsa ely emanuel
    encep endang endro eneng engkos eni ening enok entin enung erlina erna ernawati erni erwin
    ester eti euis eva evi evita fadil fadilah fadli fahmi fahri fahrudin faisal faiz fajri farah
    farhan farid farida faridah fatimah fatkhurohman fauzan fauzi fauziah felix ferdi ferdian
    fikri fina firdaus firman firmansyah fitria fitriani fitriyah frans fransiska fransiskus
    gabriel galih giman ginanjar gita giyanto giyarti giyem gregorius gugun gunadi gunawan habib
    habibah hafid hafidz hafiz halim halimah hamdan hamid hamidah hamka hamzah hanafi handayani
    handoko hani hanif hanum haris hariyadi hariyanto hariyono hartanto hartati hartatik hartini
    hartono haryadi haryanti haryanto hasan hasanah hasim hasna hasyim helmi hendra hendri
    hendriansyah hendrik hendro hendry heni henny heri herlambang herlina herman hermanto hermawan
    hernawati heru hesti hidayah hidayat hidayati hilda hilman husein husin husna husni ibnu
    ibrahim ida idris ignasius ignatius iin iis ika ikhsan ikhwan iksan ilham ilyas imas imelda
    imron inayah indra indrawan indri indriani indriyani inggit iqbal irawan irfan irma irmawati
    irsyad irwan irwansyah iskandar ismail ismanto ismi ismiyati isnaini istiqomah ita ivan iwan
    iyan iyus jafar jainal jajang jaka jamal jamaludin jamhuri jamilah jarot jarwo jefri jessica
    johan johanes johannes joko jonathan joni juhri jujun juliana jumadi jumali jumiati juminah
    jumriah junaedi junaidi juwariyah juwita kadek kaharuddin kamal kamaludin karim karimah karjo
    karmin karminah karno karsih karsono karti kartika kartono karyadi karyono kasdi kasiman
    kasinem kasiyem kasman kasmini kasmuri kasno kastini katmi ketut kevin khadijah khairul khalid
    khoiriyah khoirul kholis khotimah khusnul kokom komang komariah komarudin krisna krisnawati
    kristanto kristian kristiani kristina kunardi kurniasih kurniawan kurniawati kuseri kusnadi
    kusnan kusno kusumawati kuswanto kuswati laila lasmi lasmini lastri latif latifah leni lia
    lidya lilik lilis lina linda lisa lisna lukas lukito lukman luluk lusi lusiana lutfi lutfy
    luthfi mabruroh machmud mahfud mahfudz mahmud mahmudah makmun malik maman mamat mansur mansyur
    mardi mardiyah mardiyono margareta margono maria mariana mariani mariyam markus marlin marlina
    marlon marni marsih marsini marsiyah marsono marta martinus marto marwan maryam maryati
    maryono mashuri masitoh maskur masrani masruri masruroh mateus matius maulana meilani meilina
    melani mila mira mirna misbah misnah misno mita mohamad mohammad monica monika mubarok muchlis
    mufid mugiyono muhaimin muhamad muhammad muhsin muhtar mujiono mujiyono mukhlis mukhtar mukti
    mulyadi mulyana mulyani mulyanto mulyati mulyono munawar munawaroh munir murhan mursid mursidi
    murtini musa muslih muslimin mustakim mustika mustofa mutia mutmainah muzaki nabila nabilah
    nadia nadya nanang nanda nandang nanik narti narto narwati nasikhin nasir nasrudin nasrullah
    natalia nathan naufal neneng ngadiman ngadimin ngatiman ngatinah ngatini ngatiyem ngatno nia
    niken nina nining nizar noraini norhayati novi novianti novita nugraha nugroho nunung nuraeni
    nuraini nurbaya nurdiana nurdin nurhadi nurhaedah nurhayati nurhidayah nurjanah nurkhasanah
    nurlaela nurlela nurohman nursalim nurul nuryanto nuryati nyoman oki oman opik otong oyoh
    paidi paijem paijo paimin painah painem pairin paisal pardi parjo parmi parmin parti partini
    parto partono paryanto paryono paulina paulus petrus poniman ponimin ponirah poniyem prabowo
    pramono prasetya prasetyo prastowo pratiwi prawoto prayitno priyanto priyono pujiati pujiono
    puput purnomo purwadi purwanti purwanto purwati purwoko purwono puspita qomariah qomariyah
    rafael rafi rahim rahma rahmad rahman rahmat rahmawati rahmi raihan ramdan ramdani ramli rani
    rapiah rasid rasidi rasiman rasmini rasyid ratih ratna ratri regina reni resti retno reza rian
    riana ricky ridho ridwan rifai rifki rika rima rina rini ririn riska riski rita riyadi riyanti
    riyanto rizal rizka rizki rizky robert robertus rochman rodiah rodiyah rofiah rofiq rohani
    rohayati rohim rohimah rohmah rohman rohmat rokhim rokhmat rokib romlah roni ronny rosalina
    rosi rosidah rosidi rosmiati rosyid rubiyah rudi rudianto rudiyanto rudy rukayah rukiyah
    rukmini rumini rusdi rusdiansyah rusli rusman rusmiati rusmini rustam ryan sabran sabrina
    safira safitri saharuddin saiful sakinah salamah saleh salim salimah saminah samiran samsiah
    samsudin samsul samuel sanjaya santi santoso sanusi saodah sapariah sapto sarbini sardi
    sariman sarinah sarjono sarmi sarmin sarno sarpin sartini sartono sarwono sasongko satriyo
    selvi septian septiani setiawan setiawati setiyono setyaningsih setyawan setyono setyowati
    sholihin sholikhah sigit silvi silvia simon sinta siska siti sitti sobirin sofyan solikhah
    solikhin solikin sopian stefanus steven subandi subandriyo subarkah subekti subhan sudarman
    sudarmanto sudarmi sudarmin sudarmo sudarno sudarsono sudarti sudarwati sudaryanto sudibyo
    sudiro sudrajat sugiarti sugiarto sugiman sugimin sugino sugito sugiyanto sugiyarti sugiyarto
    sugiyem sugiyono suhada suhadi suhaemi suhaimi suharno suharti suhartini suhartono suharyanto
    suhendar suhendi suhendra suherman suherni suheti suhono sujarwo sujiyem sujono sukamto
    sukardi sukari sukarman sukarmin sukarni sukarti sukarto sukesih sukiman sukimin sukinah
    sukirman sukirno sukiyem sukri suladi sulaeman sulaiman sulastri sulastriningsih sulis
    sulistiowati sulistiyono sulistyo sulistyono sulistyowati sumadi sumanto sumardi sumarni
    sumarno sumarsono sumartini sumarto sumaryati sumaryono sumiasih sumiati suminah suminto
    sumirah sumitro sumiyati sumiyem sumono sunandar sunardi sunarni sunarno sunarsih sunarti
    sunarto sunarya sunaryo sundari sunoto suntari supangat supardi suparjan suparjo suparman
    suparmi suparmin suparni suparno suparti suparto supinah suprapti supri supriadi supriyadi
    supriyanto supriyati supriyatin supriyono suradi surahman surati suratman suratmi suratno
    surip surono suroso suroto surtini suryadi suryana suryani suryanto suryati suryono susan
    susanti susanto susiana susilawati susilo susilowati susmiati sutanto sutarjo sutarman sutarmi
    sutarno sutarti sutedjo sutejo sutikno sutinah sutini sutirah sutisna sutiyah sutiyono sutopo
    sutrisni sutrisno suwandi suwanto suwardi suwarni suwarno suwarsih suwarsono suwarti suwarto
    suwignyo suwito suwondo suyadi suyanti suyanto suyati suyatmi suyatno suyitno suyono syafii
    syafiq syafrudin syahrani syahril syahruddin syahrul syaiful syakur syamsiah syamsuddin
    syamsudin syamsul syarif syarifah syarifudin tajuddin tarini tarjo tarman tarmi tarmidi
    tarmini tarmizi tarno tarsih tarsini tarsono taryono tasripin tasya tatang tati tatik taufik
    taufiq tejo theresia thoha thomas thoriq tika tini titin toha tohir tomi tono toto trisnawati
    trisno triyanti triyanto triyono tugiman tugimin tuginah tugino tugiyem tugiyo tukijan tukiman
    tukimin tukinem tukirin tukiyem tukiyo tumijo tuminah tumini tumirah turino turmudi tursini
    turyati tuti ubaidillah ucok udin ujang ujun ukasah ulfa ulfah umar umaroh umiyati usman uum
    vera veronika vicky victor vina vincent vivi vonny wagiman wagimin waginem wagino wagirah
    wagiyem wagiyo wahyono wahyu wahyudi wahyudin wahyuni wakidi wakijan waluyo wanto warjo warni
    warno warsih warsini warsiti warsito warso warsono warti wartini warto waryono wasis wasito
    wasiyem waskito wawan wayan wibisono wibowo widada widayat widayati widiarto widiastuti
    widiyanti widiyanto widodo widya widyastuti wijayanti wijiyanti wildan william winarni winarno
    winarsih winarti winarto winda windarti windi wisnu wiwik wiwin wiyono wulan wulandari yahya
    yakobus yanti yanto yanuar yatemi yati yatini yatno yayah yayan yayat yeni yenny yogi yohana
    yohanes yono yosef yosep yoyoh yuda yudha yudi yuli yulia yuliana yuliani yuliansyah yulianti
    yulianto yulianus yuliati yuliawati yulius yuni yuniar yuniarti yunita yunus yusri yusron
    yusuf yusup zaenab zaenal zaenudin zahra zahrotul zaidan zainab zainal zainuddin zainudin
    zainul zakaria zaki zubaedah zubaidah zulaikha zulfa zulfikar zulkarnaen zulkifli
""")
EITHER = words("""
    ade adi agung anggun ari asep asih asri ayu bagus bejo bima bintang bulan bunga cahya cahaya
    cinta citra dina fajar galuh gilang guntur hakim hari indah intan jaya kartini kasih kusuma
    lestari made mawar mega melati murni mutiara nana permata pratama puji purnama putra putri
    rahayu ratu sabar sari satria setia slamet subur sugeng surya susi teguh tri untung urip wati
""")
"""Names that are words, too: alone they may be either."""
