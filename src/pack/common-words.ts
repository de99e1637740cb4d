/**
 * Common words of ordinary ads and other ordinary texts in our languages, folded as texts are (so Cyrillic letters may look Latin),
 * by how often they occur in a million characters of their language: 2 to the power of the number. Counted in public ads and
 * news that are not in the repository; a word is here only if twelve texts or more have it. Used when phrases are compiled,
 * never shipped: what matters is which word of a phrase is the rarest.
 */
export const commonWords: readonly (readonly [power: number, words: string])[] = [
  [12, `a and aз ba bir de di e kai kи la of the ve w бa дap`],
  [
    11,
    `advisor aпo b che cy des dl do en et eures gov h ha i il in is juda kepemet le les maгah me mlsi na o ote per que sie ta thn thσ to
toy un va we y yaxshi yhaды z σe бo гia жakcы з и иh пoy щo`,
  ],
  [
    10,
    `act al also are au be bilen biд bu by c copy cv da daha dans dastur del della du einai ekeh employer est for ham he hem icin ilova
include jest kattы kop letter maria meh meheh national nie non note number oh oi ol olarak on or oti ou oиыh oпыt par paxmet paбotы
piu please plus pour qui reference se sent should si sono sont sur th that ton toyσ tyypaлyy tωn uchun ucin una une vacancy was with
ya ze zor θa σth σthn σto бapoи бyл гnωσh дo для жaha жahe пo чto яk`,
  ],
  [
    9,
    `ajoyib ale alla an anche aranan as at avec aбo aгглikhσ aл aлe bih bilan bolan bolgan bolsa bolup bolyar boshqa but buyuk bыcшee
calisma calismasina can caпacы ce chrysanthou cok come comme con coли ddfjgbogkpaa dei delle dun ekan emas emec emпeipia ena eng
essere ete etre exei exoyn faqat from gap gli hanno has have ikanothta ile it its jak k kak kapдa kaθωσ kaлh kepek kerak koп ktore
kyшti lekin lo lub mais men meбoшaд mia most moжytь mumkin ne nel nella nitelikler nji njpokmapahhp ocы od ohxo olan one ont oraz ot
other oz oбpaзobahиe oл pas paзpaбotka peut pitsillidou po prace pracy prodromos przez questo qulay rahmat roku sa sahip seyle sol son
stato takoж tanimi their they this tiσ toчиkиctoh veya vous were which wymagania xyд yaly yoki yone yoq yшih σaσ σton бap бip бipak
бoлaды бoлcыh бoюhчa бyд биp билдиpди глωσσaσ дa дen дeп жok зa зhahиe из пio пoдпиcatьcя цe шymo шyд шyдa щoб ыhгaилы эto яki`,
  ],
  [
    8,
    `about aby ad adaylar advertiser after ahaлиtиk ahli ahыh ai akomh aktif alaninda albo alcuni all altri ammo analitik ancak any apres
ariyoruz arkaly atoma aussi aux avant avoir ayni aytdy ayto az aгap aиtыmыhдa aлapдыh aллa aлып aпoteлei bar barada baradaky bardyr
baryp basga bazi bce because becerileri been being bien bilgi bilyar bircok bohθoσ bohи boladi boldy bolishi bolumlerinden bor bpemя
bpiσketai brutto bulunan byc byl bи calls cela ces cette ci citta ciздepгe co company contact country coз coл cui customer czesto
cияktы dal dalla dautres deb deneyimli deux diger dine dla dont dopo doswiadczenie due dune earth eden edi edyar ega egalement egitim
eh ehдi eixe ekip elsewhere emma enoσ enω etait etdi etmek even experience eгo eдi eлeгxoσ eпiσhσ faire fait fakat farkli fazla first
foydali gdy genellikle get gibi gorev guclu habitь had hakim hamda har hech hemece her heгe his hiж ho hoboctь hokmunde htan if ii iki
iletisim ilgili ilk ilovani iltimos ingilizce ix iyi iз jako jesli job kabir kadar kapaгahдa kapд kapдahи kata katta ketcek keyin
keиih kisa komпahии kontakt konusunda koplenc kotopыe kotopыи koли ktora ktory kucuk kullanabilen kиииh kишbap kызmatы leur like loro
lors m ma maaлыmatka made mae mamлekettиk many may maзkyp maюtь meheджep mehih mekyhahд mekyhaд meme menga mepoσ message metabohaд
mezun meσω meбoшahд meшabahд meшabaд miejsce mile mo modo moga moins molto mondo more moze mozliwosc mozna moжha moжho ms muhendisligi
mymkih mиh mпopei mы narsa new njy no nord not obowiazkow ockiльkи oferujemy office ok okoи olar oldugu oldugunu olish olmak omωσ only
onun oran otan our out over oбязahhoctи oз oпoia oфopmлehиe oфиc parte pays paбota paбotatь paзpaбotkи paзpaбotчиk paзы paиcи pendant
people peu peuvent phone place plupart poccии pod poky possibile possono poцi praca prima principals przed puo pyзи pф qanday qiladi
qilish quando quil recruiters reposting role rozwoju saglamak sahibi said sebapli secondo sekilde service shu sia skills so solo some
sonra souvent spesso stanowisko stanowisku stati sul sulla suo tahxo tak takim takze takжe tamaшa tarafindan tarapyndan taze te team
tego tek teknik tempo tercihen terra teз than them there these time tk tomy tout toгo toпop toчиk tpeбobahия tra tum two tym typ u
ular uly umiejetnosc umowa umuman universitelerin uno ushbu uygun uzere vardir very water when wiekszosc will work working world
wyksztalcenie wynagrodzenie xahгomи xam xamчyh xap xeлe xyдpo yaklasik yangi yatkin ycлobия yeni yhaиды yil ymehиe you your yuklab
yuksek yylda yжe yлkeh yпeyθynoσ yчactиe yчyh za zakres znajomosc θeσh σta σtiσ σtoyσ ωσ бacka бapi бaгato бopaи бoлca бoлyп бoлгoh
бoлды бoлып бoшaд бoяд бyb бytи бyдahд бyдet бyлo бyли биpok билдиpишtи бишkek гnωσeiσ гoдa гpaфиk дahhыx дaгы дe дeгeh дeяki дopahд
дopaд дoдa дy дyo дyжe дигap жatыp жymыc жyлдыз жылы зaбohи зi иctифoдa иhчyhиh иoгo иx или иш лet пac пepiпoy пicля пiд пocлe
пohиmahиe пoдпиcыbaиcя пoлy пpo пpoгpammиct пpи пpиcлatь цeи чac чacto чepeз чeииh чtoбы чи шaxpи шyдaact ылaиыk эkи эmec эpoh элe яke
яkиx яkии яkщo`,
  ],
  [
    7,
    `ability able acik across agar ahдa ahчom ahы ainsi ak akcap akшa albatta alle alloh alo altre amhияtи analiz ancha angielskiego anni
ap apaлыk api apkылyy apkылы aplikowania aplikuj app apply arac aramaktayiz arkadaslari askerlik asosiy ata ataлгah atrakcyjne autres
aгa aгehttигиhe aдam aдamдap aдemi aиpыm aлap aлyy aлyгa aлгah aлдыm aллax aфгohиctoh bakt bakte barcha bardzo based baи baлe bceгo
becerisi bedzie bekliyoruz benefits beri best bilgisayar bilgisine biri birinchi biroq bo bokeъ bolardi bolib bolmaydi bolsin both
boзmoжhoctь brak branzy bunday buni business byчyд bлaдehиe bы caktoo candidate cap career caлcak caпaлы cboи cependant ceбeбi ceгoдhя
ceичac chunki client cocыh cogu cohдaи cohдыktah com communication contre cozme cozum coциaлдыk customers cyпep czas cиctem cиctemы
cпeциaлиct cфepe cшa danych daryo dasturni data declare degli deneyim deneyimi derecede destek development dinamik diyip dobra
dokumentacji dokumenty doswiadczenia dove ds durante dusunme duties duzenli ectь ecли ed ee eki elektrik elles endi endustri engeli
ensure entre environment erkek esa esnek etkin etti excellent eпeita eщe faaliyet fin firma firmie firmy foydalanish full ga gelen
gelismis gelistirme gelistirmek genel gerekli git go good gorevlendirilmek gorevler gosteren gowy gran grande gunluk hab habыkи hac
hakkinda hamaз hamma hammasi hamoяд hamyд hamyдahи haqida hazirlamak haзap haздиk haличиe haшap health heckoльko hect help high hizmet
hobocthyю hobыx homи https hиз ich ihшиx ikamet iliskileri ilkinji iloji ilovaga ilovalar ils including information inne inoltre
insaat insan internet into ish ishlab ishlamayapti ishlamaydi ishlatish ishlaydi istanbul iшihдe jazdy jednak jezyka join joylashgan
judayam kabi kacпи kahдaи kalite kam kapata kapop kapдaact kapшы kariyer kat katapы kaбыл kaжet kaзa kaзak kaзakшa kaиta kaлaды kaлaи
kaлды kehec kerakli ketkeh ketti key keздe keлeдi keлгeh keлдi kg klienta klientow kliknij knowledge known kocыmшa kohtpoль kohyhи
komahдe komahдy komпahия konieczne kontrol konularinda koproq kora koraman koгдa koдa koл koллektиb koпteгeh kto kutib kyh kyhahд
kyhaд kyheд kибeptoпop kишbapxoи kиши kлиehtob kыpгыз kыpгызctah kыpгызctahдa kыpгызctahдыh kызmet kызыk kылmыш level lisans live
lokalizacja long looking maaлыmat mabpиди mah malumot malumotlar management manager manga mapkaзи mash mavjud maxcyб mazkur medyczna
mehee mehдe metabohahд metpo mezunu meгaлo meдиxaд min minimum mockbe mockby mohahди monde moxи moгyt moжe moжet muhendisi muhendislik
must musteri mymkyh mиeha mиehи mиhtakaи mиhиctpлиги mиллиoh mпopoyn mыhдaи mыktы naked nasze nawet necessario nei ni nima nombreux
nowych numer obowiazki obsluga obslugi ocиeи ocыhдaи ocыhы odakli oferte oferty often oha ohpo ohи ohы ohыh oladi olib omad ony
oparciu opis opportunities opportunity organizasyon orqali osob osoby oson otbetctbehhoctь otkoh ozbek ozel oσo oб oбopyдobahия
oбyчehиe oблactи oгoз oдamoh oилaиmыh oиыhды oлap oлko oпωσ oфиce oш oшohдoи pakiet pakmet part paxmoh paбote paбoty paбoчии
paзpaбotke persone personnes pet peшehии peшehия planlama pln podany position posto poszukujemy poxи pracodawca pracodawce pracodawcy
pracownikow prawo premier problem process professional profesyonel programlarina programlarini proje provide prowadzenie przy pul
pycия pyблeи pyз pyи qachon qilib qimmat qiyin quality questa raporlama raxmat realizacji reklama required requirements
responsibilities responsible rol rozi rozwoj ru rynku s sadece saglayabilecek sahiptir sans satis science scientifiques sektorunde
services ses seyahat shot sirket sistemleri siz skontaktowac song sorumluluk sp specjalista sposob sql srednie stanowiska strong su
sua support sureclerinde sureclerini surekli swoje system syyahat szkolenia szuka t tabaccytи takibi takip taklif takpибah talab
tamamlamis tamomи tapaбыhah taptып taбылaды taгы taлaп tecrubeli tekteш terre texhoлoгии texhичeckoe tez through tiпti togri toliq tom
tomonidan tomosha toльko toчиkи training tres tutaj tutto tv twoj tylko typaды typaлы typгah ubezpieczenie udzial ularning
umiejetnosci umowe umowy uni uning up uprawnienia uretim urun us uyum uzun vb ville votre warunki way well what who widziane within
would written wsparcie wspolpraca wymagane wyslac wyzsze x xactahд xama xamaи xamoh xamиh xato xatto xizmat xykykи xyб xωpa xωpiσ
xизби yakыtыhдa yana yanada yangiliklar yapmak years yenilikci yer yetenegi yogun yomon yonetim yonetimi yonetmek yoqdi yordam ypobehь
ypobhe yи yлyttyk yчypдa zadan zakresie zatrudnienia zatrudnienie zawodowe zawodowego zespole zgodnie zl σyxna бacma бapдыk бapлыk
бapлыгы бaxpи бaxши бaгacы бaгacыha бaилahышtyy бaшka бaшkы бec бepcih бepemih бepeдi бepyy бepдi бepи бeз бeлгилyy бeшtap бipihшi
бoиыhшa бoлap бoлee бoлot бoлyы бoлгah бoлдy бoльшe бoшeд бypыh бyгa бyгyh бyдa биcep биpиhчи бизhec бишkekte был былo гaha гapчahдe
гoдy гoи гyзaшta гyфt гдe дabлatи дact дahhыm дaжe дehь дeди дeиih дeиt дokymehtaции дopoи дoд дoшt дoшta дypыc дyшahбe жahы жamah
жatat жatkah жaзып жaлпы жaшtaгы жe жep жeлahиe жeлateльho жoгapы жoгopky жoл жылдыh зamиh зapaбothaя зaдaч зaдaчи зaяbил зepи зhahия
здecь иhtиxoбotи иhжehep иmpyз ичиhдe ишtep иши ищem пapoлo пaидo пeш пeшhиxoд пopcи пoд пoддepжka пoлhыи пoльзobateлeи пpemьep
пpeдлaгaem пpeзидeht пpeпei пpin пpoektob пpoσ пpoгpamma пpoдaжam пpoцeccob пpиbetctbyetcя пpиhципob пpилoжehиe пpилoжehии пωσ плata
плюcom фopcи чahyби чaxoh чem чeлobek чo чyhиh чymxypии чyи чиtatь чыkkah шaapыhдa шabaд шaxp шyдaahд шyдahи шиpkatи шыktы эcke эh эmи
эtom эtoгo эл яka ягoh`,
  ],
  [
    6,
    `abtomatизaции accaлaymaгaлeиkym activities additional adres agencja ahaлиtиka ahaлиз ahaлизa ahглииckии ahдah ahыktaлды akчa akыpkы
alacak alan alanda alinacaktir alma almak anadolu analisti analiza analizi aniq apaket aplikacji application applications approach
appropriate apxиtektypы apзah aranmaktadir arayisimiz area areas arkadasi around article asagidaki askerligini askin assist ataиыh
atmosfere attention attyy atutem autocad available avval ayrim aбaд aдamгa aдmиhиctpatop aзыp aзыpыhчa aи aиmaгыhдa aиttы aиtылat
aиtып aиыhдa aиып aлa aлacыh aлamыh aлaды aлi aлkaгыhдa aлmatы aлmaдыm aлmaзбek aлmaи aлy aлгыc aлды aлдыh aлдыhдa aлыhгah aлыhды bac
background bakim bam basarili basis bbcrussian bcex becerilerine becerisine beeline belgesi bepcии bepul beradi berish bez
bezposrednio beб beдehиe beдyщии bheдpehиe bilgili bilgisi bilisim bireysel birlikte bit bitta bizimle biznesowych bolar bolumunden
bosh bot budowanie build building bulunmaktadir bulunmayan bunyesinde buyuyen bзaиmoдeиctbиe bидeo bлactи bыпoлhehиe caat cahы
calisabilecek calisacak calisan calismak calismis candidates care catып caгat caиыh caлamattыk caлamattыktы caпap cboю cbязи ceh celow
celu cepbиcob ceбя chcesz chec ciebie ciз ckлaд clients cmи coh cohгы cohы committed communicate companies competitive computer
contract control coopohбaи cootbetctbии cooбщил cot cotko cotpyдhиkob covid cozumler cozumleri coбeceдobahия coблюдehиe coглacho
coздahиe coпpoboждehиe cpeди cpok create css ctatь ctatьe ctatью ctaл ctaлo ctpahы culture currently cyy cyд cyщectbyющиx czasowy
czasu cиctemamи cиctemhыи cлobam cпacck cчet daily dan dane danismanlik dasturga date davom day days dbanie degerlendirmek degree
deliver delivering delivery description design detail devam develop developer developing dijital dikkatli diksiyonu dil dis dnia
dodatkowe dodatkowym dofinansowanie dogru dogrultusunda dokumentow dolnoslaskie drive driven dusunebilen duzeyde duzgun dyspozycyjnosc
dzialania each edebilecek ederek edilmesi education effective effectively eger ekehih ekibimize ekihшi eksiksiz elektronik email
employee employees employment emy endustriyel enerji english ensuring epte equal equipment erp essential etat etc eteдi etiп etkili
every excel exciting experienced eдim faaliyetlerini fast firmamizin firsati flexible focus focused following food free friendly
frontend gelisim gelisime gelistirilmesi general genis gerceklestirmek gerektiginde gida gklijig global godzin gore gorevini gotowosc
great group growing growth guvenligi hactpoиka hapce hapыh hazirlanmasi haд haпpиmep haпиcahиe haшeи haши haшли hekotopыe het heгiзi
heгo heчe highly hizla hizli hizmetini hizmetleri hoboctи hobыe hobыи holda hours how hoябpя html hyжho hиx ic ici ideal identify
ihtiyaclarini ikki iklimlendirme ikna ilani iletisimi ilovadan individual industry ingliz innovative innych internal interpersonal
ireland ise ishga isitma isletme issues istiyorsaniz iyilestirme jakosci janubiy javascript jestes js kabiliyeti kacпигe kandydatami
kandydatow kapa kapaи kapaшtyy kapьephoгo karta katilmak katki kattaлгah kaynaklari kaзip kaзipгi kaиpa kaлгah kaчectba keheшtиh
kelgan kendi kendini keteдi kettи keyingi keз keзihдe keибip keидe keлet keлип keчээ kichik kim kisisel kitaп kitob kiшkehtaи
klientami klientem kohcyльtaht kohcyльtиpobahиe kohtpoля kohфигypaции komahдa komahды komputera komunikatywnosc kontaktowe kontaktu
kontrola kontrolu koomдyk koordinasyon kooпcyздyk kopcetti kopincha koplab kopohabиpyc kopyгe kopгoo korish kotopaя kotopыx koд koз
koи koлik koфe kullanici kuni kurallarina kurumsal kuvvetli kyhi kyhy kypah kyшtи kyшtы kzt kиыh kлиehtamи kыmбat kыpгызctahгa
kызmatыhыh kызыktы kылгah kылып lat lata lead leading learn less letnie levels lider life linux lise lisesi location ly maaлыm
maaлыmatta maaлыmatыhдa maaлыmдaды maintain maintaining make makine malum malumotlarni malzeme manage managing manner market marta
masz maszyn mazowieckie maи mb mecte mecto mecяц medical meet mekanik members memnuniyetini mening merkezi meslek mesleki mevcut
meдициhaлыk meждy middle mies miesieczna mockbы momeht mos motivated mozliwosci moлoдoи multiple multisport mymkihдik mypyhky mysql
myжчиha mиhиctp mиhиctpи mиhиctpлигиhиh mлh mыh mыha mыhдah mыизam mыизamcыз nad nadzor narzedzi narzedzia nas naszego naszych
necessary necha need needed needs niezbedne now nr obszarze ochob odpowiedzialnosc oferta oferuje offer ofis ogloszenia ogrencilere
ogrenme ogrenmeye ogretim ogretmeni ohaи ohyktypyy ohдa ohлaиh okihбeиciздep okmot okmottyh okoлo okлaд okып olma olmasi olmayan
olusturmak onem online ooo oop ooп operations ophaлackah opieka opieke opyh opгahизaция opыh organizacja organizacji osoba osobowych
otel otihiш otyп otдeлa otличhoe otчetob own oyin ozen ozida oбcyждaetcя oбecпeчehия oбyчehия oблycyha oблycyhyh oблycyhдa oбязateльho
oгah oдhako oдhoгo oдиh oзi oзгoчo oиhaп oиtkehi oилaп oиыhдap oлapдыh oлkohyh oлkoдo oпtиmизaция oплata oпыta oпыtom oфициaльhoe
oчehь oшoл paced pacmии pahee paid pakietu parcasi passion passionate pay pazarlama paбot paбoчeгo paз paзbиbatьcя paзbиtиe paзbиtия
paзpaбatыbatь paзpaбotчиka paзpaбotчиkob paзбиpatьcя paиohyhyh paиohyhдa paиohдyk peaлизaции performance person personal personel
petihдe peзyльtat peзyльtatam php pl plan poct pocta podobnym podstawie podstawowe polsce polska polski pomoc pomorskie poprzez
posiadasz positive posrednictwem postgresql potrzeb powiat powiatowy poziomie pozisyon pozitif prac pracownik pracownikowi prawa
preferowane preferred previous problemow procedures procesow processes procesu product products produkcji produktow programlari
project projects projektach projektow projeler projeleri projelerinde prosimy providing prywatna przetwarzanie przygotowanie
przygotowywanie pykoboдиteль python pыhke qayta qualifications r ramach range realizacja rekrutacji relacji related relationships
relevant reports rest right rodzaj rowniez rozpoczecia rozwiazan saatlerine sababli safety saglanmasi saglayabilen saglayan saglik
saha salary sales samodzielnosc seeking sekin sektorde self senior servis show sieci sifatida similar sinifi sirketin sistem sistemi
sistemine sistemlerinin site slaskie social software sogutma solutions solving sonuc sorumlu sorumluluklar sosyal sozlar sprzedaz
sprzedazy stabilne staff stala standard standards start stawiane stawka stpr success successful such sunmak sunuyoruz surdurulebilir
surec sureclerine sureclerinin systemie systemow systems szkolen take takibini takoи takиe tam taqdim tarzda tasarim tashkil tasks
tavsiya taxminan tayap taзa teams technical techniczne technicznej technologii technology tecrubesi teknisyeni teknolojileri telefon
temel temposuna tepгoo tercih terenie tesisat tespit test tex texhичeckoи texhичeckиx teгih teлeфoh teпepь tic tiлi tools topaгacы
tpeбobahии tpeбyetcя tpyдoyctpoиctbo turkiye turkiyenin turli tworzenie typa typat typдe typдo typлi tиeшeлyy tыcяч tышkapы tышkы ul
ularni uluslararasi under understand understanding urzad urzadzen urzedu use using uslug ust uygulama uygulamak uygulamalari uz uzman
uzmani value vaqt vardiyali various verbal veren veri vermek vpn want warszawa waznosci web where while widziana wiedza wiedzy windows
woj wspolpracy wybranymi wykonywanie wylacznie wynagrodzenia xopoшee yahshi yakasinda yakыt yakыtta yakыtыhah yapabilecek yaparak
yapilmasi yapmis yaratici yardimci yazilim ybepehhoe ycлyг year yerine yetenegine yetib yhaa yhamaды yilindan ykaзaho ykpaиhe ykpaиhы
ykyk yonelik yoqmadi ypobhя yurutmek yurutulmesi yбaktылyy yдaлehhaя yзak yидe yлam yлttыk yпpabлehиe yпpabлehия yч yчehыe yчeta
yчypyhдa yш yшyл zaangazowanie zadania zainteresowane zakresu zaman zarzadzania zarzadzanie zawod zdolnosci zespolem zespolu zmianowym
zrodlo zwiazanych zycie бac бacapы бapih бapлыгыh бatkeh бaгдapлama бaзe бaилahыctы бaлa бaш бaшkapmaлыгыhыh бaшчыcы бepem бepi бepгeh
бepди бepип бeиtaп бeлaя бeлгiлi бeлгиcиз бeлгилeи бipheшe бipгe бiз бiзгe бopбopдyk бoлatыh бoлco бoлyшy бoлгohдoи бyгih бyгyhky
бyдyt биpи биз билдиpet билдиpгeh бишkektиh бы быtь былa былaи были г гo гotobhoctь гoд гибkии д дaл дaльhии дba дbyx дeh дekaбpя
дeteи дeгehmeh дeлatь дeлo дeпytat дhя дmc дoma дopaбotka дoлжhoctи дoллap дpyгиe дpyгиx дpyжhыи жacay жacayгa жacaгah жacaиды жacaп
жakшы жakыh жapah жapдam жatkahыh жatыpmыh жatышat жaигaшkah жaлaл жehiл жeke жepгe жepгилиktyy жepдe жetekчиcи жetkiзiп жetkiзy
жetkiздi жohyhдo жoлy жymcak жыл жылгa жылдah жылдam жээhбekob зahяtoctь зapплata зat зop иctoчhиk иcпoльзobahиem иcпoльзobatь
иhtepechыe иhtephet иhteгpaции иhфopmaциohhыx иhфopmaции иm иt ичkи ичиheh ишke ишtepи ишteп ишиh лethии ли людeи люди п пaptияcыhыh
пaидaлы пeh пk пoka пomoщью пoдгotobka пoддepжkи пoльзobateль пoчemy пoчtи пoэtomy пpemии пpeзидehttиh пpeзидehtи пpeиmyщectbom
пpobeдehиe пpocto пpoekta пpoektamи пpoektax пpoektиpobahиe пpoektиpobahия пpoektы пpotиb пpoгpamm пpoгpammhoгo пpoгpammhыx
пpoгpammиpobahия пpoдabeц пpoдaж пpoдyktob пpoфeccиohaльhoгo пpилoжehия пytиh пиcatь плatфopme плatфopmы фyhkциohaлa физиko физиkи
цehtpe чactь чek чet чeииhkи чeчиm чoh чыktы чыгып шaapдыk шaapыhыh шaгыh шaилoo шыгaды шыгып ыcыk эckepte эkehиh эkohomиkaлыk эkиhчи
эtot эtoи эtи эгep элek эч ээ я яbляetcя языka`,
  ],
  [
    5,
    `above abtomatизaция abtop abгyctta access accordance account accurate achieve actaha adaylarin administration advantage age agency
ahaлoгичhoи ahaлиtиkom ahaлиtиkи ahaлиtичeckии ahtkehи ahглииckoгo ahдыktah ait akkypathoctь aktualnie aktywne akции akш akшhыh
alanlarda alanlari alim alinmasi along always am analityczne analitycznego analizy analysis analytical android angielski annual aos
apa apacыhдa applicants apыз ar aspects assigned assistance assistant atamбaeb atrakcyjny attitude avrupa awansu ayak aбa aбaлы
aгehtctbo aдmиhиctpиpobahиe aдmиhиctpиpobahия aзыpkы aиmaktapыhдa aиtkah aиtылгah aигa aидooчycy aиыhah aиыл aиылыhдa aлapгa aлapды
aлat aлekcahдp aлtы aлyyгa aлбaи aлгaчkы aлгopиtmob aлыhып aлышat aлышkah aпpeлдe aчыk aшyyh aшыk aял aялдap bachelors back backend
badania bagli bakahcия bakimi base basic bceгдa bcy become beda bedziesz believe belirtilen benefitow benefity benzer benzeri bepctka
better between bezpieczenstwa bheдpehия bhytpehhиx bhytpи bhиmateльhoctь bina biura biz bkлючaя bmecte bmecto boehhыe bonus boдиteль
boзmoжhoctи boзбyждeho boиhы boпpoc boпpocam boпpocы bpemehи brand brands bring btopoи budowy bulunmak businesses busy butce
bзaиmoдeиctbия bиpyc bицe bлaдиmиp bпepbыe bыcokaя bыcokии bыпoлhehия bыпoлhяtь bышe cahaлat calismalari calismalarina calismalarini
calismasi calismasini call caly cam camoctoяteльho camoe camыx caдыp caиte caиtob caлa caлyy caлгah caлыhгah caлышtыpmaлyy caяcии cboe
cboeгo cboeи cboиx ccылka ccылkoи cehtябpдa centre centrum cepbepob cepbиc cepbиca cepbиcamи cepbиcы ceptифиkatob cetebыx ceteи cetи
ceбe ceбeби ceбeп change changing check chef city ckaзaл ckидkи class clean cleaning close closely cmeptи cmoгyt cobpemehhыx
cobpemehhыи coctabлehиe coctoяhии collaborate collaborative colleagues color commercial commitment communications community
compensation complete complex compliance comprehensive comгo comдoh comдy content continuous cooбщaet cooбщaюt cooбщили cooдa core
cost cotpyдhиk cotpyдhиkи cottyh cottyk coty coбoи coздabatь coздahия cpaзy cpeдctb cpeдhee cpokob creating creative critical crm
cross ct ctahet ctahдaptob ctahции ctapшии ctaбильhaя ctaжep ctaлa ctaли ctek ctoиmoctь ctoиt ctpah ctpahe ctpateгии current cytka
cytkaдa cyбд cyзyп cyщectbyющeгo czynnosci cдeлatь cи cиctema cиcteme cиctemoи cлoжhыe cлoжhыx cлyжбы cлyчae cпeциaлиcta cпeциaлиctob
cпeциaльhoctи cпeциaльhoe cпocoб cпocoбhoctь cыptkapы cыяktyy danismani dbalosc deadlines decisions decyzji dedicated demonstrate
dental department departments destekleyici details detaylara different digital direct directly disability disi disiplinli diverse
diversity dni dobrej dobrze docker documentation dogalgaz dokladnosc dolacz doradca doradztwa doradztwo dort dostawac dostep
doswiadczeniem dotyczacych dotyczy driving dublin during dynamic dynamicznie dzialalnosci dzialan dzialaniu dziale dzialu dzieci ebpo
efficient efficiently egitimi ekipmanlari elastyczne elektrycznych end enerjik engineer engineering enjoy entegrasyon entegre
equivalent established etatu etme europejskiego events excellence exceptional executive existing expectations experiences expertise
external eи family feedback feel field financial finansowych find firm firmamiz firsatlari flexibility fluent follow friday front
fully fun functional functions further future g gaz ge gender github give goals godz godzinach godziny gorunusune grow grupowe grupy
gucu guidelines guler guncel guvenli guvenlik habыkob handle handling handlowych hands hard havalandirma haxoдиtcя haбыt haзaд
haпиcahия haчaл haчaлa haчaлo haчaли haш haшa haшy haшиm haшиx head healthcare hecmotpя hedef hedefleri hee helping here heгизги
heгизиhдe heдbижиmoctи heдeли heдeлю heдeля heи highest hiring hizmeti hoboгo hoboи holiday holidays home hospitality hotel hour house
hoчь hoябpдa hr hи hиm hичeгo icerisinde icinde idari ideas identity ihtiyac ihtiyaclarina ilan iliskilerinde im imalat imie impact
implement implementation important improve improvement includes inclusive independently individuals informacje informacji informujemy
initiative innovation innymi instalacji insurance interest interested international isi istekli isteyen istihdam itp izin izlemek j
jakosc java jedna jednego jego jestesmy jezeli jezyk jezyki jira jobs jquery junior just juz kabul kaccиp kahдидata kahдидatob
kahдидatom kahчa kakoи kakиe kamakka kamcыз kamcыздoo kandydata kapaжat kapaлгah kapaп kapmaлгah kapmaлды kapsaminda karar karsilamak
karte karty katap katilacak kattaлды kattaлып katyy katчыcы katышkah kaбapлaды kaждыи kaзakctah kaзakctahдыh kaиcы kaиtapып kaчectbe
kbaлифиkaции keceпetиheh keep keheш keheшиhиh ketип keлe keлtиpилгeh keлди keлишиm kierownik kimya kitchen klima know kohyл
kohфepehции kohцe komahдoи kommyhиkaбeльhoctь kompetencji komunikacyjne komunikatywnym komиtetиhиh komпahию komпahияcы komпahияcыhыh
komпehcaция komпohehtob komфopthыи konieczny kontaktow kontrakt kontrollerini koordinasyonu koordynacja kooпcyздyгyh kopcotkoh
kopcotyлгoh kopohabиpyctah kopyп kopпopatиbhыe kosztow kotopoe kotopom kotopoгo kotopoи koдe koзomoл koзгoлyп koзгoлгoh koидy koлomy
koлдoo koличectbo koллektиbe koпtoгoh koпчyлyk koшymчa koшymчaлaды koюлгah kpome kpyпhыx kraju kreatywnosc ktorych kullanarak kultura
kurum kurumu kwalifikacji kwietnia kyhгo kyhдo kyhдopy kypc kypcы kypoшyy kypyлyш kyч kиpгизилгeh kичи kлacca kлиeht kыcka kыpcыk
kыpгызctahдыk kыpгызctahдыktap kыpдaaлдap kыtaи kыз kызmat kызmatkep kызmatkepи kызmatkepлepи kызmatыhah kыиmылыhыh kылyy language
large leader leadership learning least licencjat liczba liderlik limited line local located lodzkie look love ltd lubisz ludzi maas
maaлдa maaлыmattap maaлыmattы maaлыmatыha maaлыmдaиt maceлe mactep mail main maintenance makcatыhдa makina making maliyet malopolskie
mamлeket mamлekettиh managers mapt marka marketing matematik matepиaлob materialow materials maгaзиha maидa mecta mecяцa mecяцeb media
medycznej meetings mehиh mekeh mekemehиh mekteп member mepoпpияtии mepoпpияtия metoдob metoдoлoгии meдициha mhoгo mhoгиe microsoft mid
miedzynarodowej miedzynarodowym miejscu miesiacu misafir mission mobile mockba modern mohиtopиhг moich monday monitor monitorowanie
months mowie mozesz moбильhыx moгли moдyлeи moжete muhasebe multi mvc myhy mypдa mypдakы mypдaгы myslenia mиcaлы mиhoбopohы mиhyt
mиhytax mиhиmym mиpe mилиция mиллиapд mиллиohob mлaдшии mлpд najmniej nalezy nami nastawienie nasza naszej naszym nauki nazwa neler
net netto network next niemieckiego niepelne niezbednych nowe np nun obecnie obsludze oc ochobe ochobhыe ochobhыx ochronie ochrony
oczekiwania oczekujemy ofert ofertach off offering offers ogrencilerin ohyгyy ohдoo okmoty okres okreslony oktябpдa oktябpь oktябpя
okyy okyлy okyлдopy okyя olusturulmasi omypбek oncu ongoing oopykahaгa open operate operating operation operational operator opieki
oprogramowania optocyhдa optocyhдaгы opyc opycияhыh opгahдapы opгahизaции opдyha order orders organization organizational organize
orientation oriented origin ortami osobista otbet otcytctbиe others othoшehии otkopyy otkopyп otkлиkhytьcя otmeчaetcя oto otomasyon
otot otty otwartosc otypymyhдa otдeл otличhыe otпyck otчethoctи outstanding ozellikle oбcлyжиbahиe oбecпeчehиe oбhapyжили oбhobлehиe
oбopyдobahиe oбpaбotka oбpaбotkи oбpaзobahия oбpaзom oблyctyk oблycyhдaгы oбязateлeh oдha oдhom oдhoи oдhy oдhиm oжидaetcя oзy oзyh
oзбekctah oпepatop oпepaции oпtиmизaции oплaчиbaemыи oфиca oшибok p pacckaзaл pacckaзaли package pactи pamkax participate partner
partners paбotaem paбotaet paбotaюt paбoчaя paбoчee paбoчиx paзa paзbиtию paзhыx paзpaбotkoи paзличhыx paиohe peaлизaция pecпyблиka
pecпyблиkacыhыh pecпyблиkaлыk pelni pelny pension perform permanent personalnego personeli peзyльtate peзyльtatob peзюme peчь peшatь
peшehиe peшил piatku pismie planda planning planow planowanie plans platform player pm poccииckиe poccииckиx poccииckии poccия poccияh
podnoszenia podobne podstawa podstawowa point policies policy polskiego polskim pomoca ponad poniedzialku portfolio posiadamy
posiadanie positions possible poszukuje potential potrzeby powiadomienia powierzonych pozisyonda pozisyonunda pozostale pozycji
pozyskiwanie pracowac pracownika practices praktyczna pratik premia premie premiowy preparation prepare presentation presja pressure
primary problems procesach procesie processing production produkcyjnych profesjonalne professionals proficiency program programow
programowanie programs programu projektowanie projektu projekty projelerin proud proven provided provides prowadzenia przepisow
przeplywu przeprowadzanie przesylanie przycisk przycisku przyjazna przypadku public pykoboдctbo pykoboдиteля pyб pиa pыhka pядom
qualification qualified queries quickly race rady rapor raporlamak raporlari raportow raportowanie rate react real realizacje receive
record recruiting recruitment redis referencyjny regular regulations rekrutacja rekrutacyjnych religion remote report reporting
requests research resolve resources responsibility restaurant results retail review rodo rok roles rozwiazania rozwiazywania
rozwijajacej running safe sagligi sagliyoruz sahada samochod sanitarno satin satisfaction schedule scheme school sebebidir security
see sen send serve server set sexual share shift siedziba sirketi sistemler skierowanie sklepu skontaktujemy small sobie solution
someone sorumlusu sozlu special specialist specific sporzadzanie sprawie sprzedawca sprzedazowych srodowiska srodowisku stakeholders
stale standardami standardow state status staz sti stock stok stopniu strategic strategy stratejik stronie sumiennosc sunan sunum
supporting surecini surecleri surucu swiadczen swiateczne swoich swoja swojej systemu szczegolnosci szkoleniach szkolenie szukamy
takich taking takoe takиm takиx talented tapaпtyy tapta tasarimi taбылгah taбылды taлac taлaпkep taшyyчy technicznego technicznych
technik technologie technologies tecrube tectob tectиpobahиe tectиpobahия teh teknoloji teknolojilerini tem temsilcisi temиp
teppиtopии teraz term testing texhoлoг texhиkи texhичeckaя texhичeckoгo texhичeckиe texhичeckии teбя then those throughout ticaret
ticari timely times today together tomohky too top topt tot towarow towaru toгдa toжe toлyk toп tpahcпopt tpex tpyдa tpи track travel
turizm twoich twoje tygodniu tyhy tyhдyk tymczasowa typak typyktyy typгahыh typгyhy tyt tyypa tyyлгah tyз tyзot tyзyлгoh tyзyп tyзгoh
tyшkoh tyшtyk tиeшecи tииишtyy tипobыx tц tы tыc tыюy ubezpieczenia ue ugruntowanej uk umow unique universite uop uprzejmie uretimi
url urunleri urzedzie used user users uslugi utrzymanie utrzymywanie uydurabilecek uyumlu uzeri uzerinde uzerinden values variety
verimli via vision volume vue warszawie warunek warunkach wdrazanie webpack week weekends weekly weryfikacja wewnetrznych why wide
wielkopolskie without wlasnej word works wraz writing wspolprace www wykonywania wykonywanych wyksztalcenia wymagan wymiar
wynagradzania wynikow wyrazam wysoka wysokie wyzszego xml xopoшo xopoшиe xotя xotяt xoдe yakin yapacak yapan yapi yaratmak yardimcisi
yazili ybepehhыe ybepehhыи yctahobka ycлyги yetenekli yetistirilmek yhaahыh yili yilinda yillik ykmk ykmkhыh yma ymetь youll youre
ypykcat ytpom yurt yyлy yбaгыhдa yгoлobhoe yдaлehho yдaлocь yл yлгycyhдoгy yлицa yлицe yчactbobatь yчet yчyп yчиteль zaangazowania
zagadnien zamaninda zamowien zapewniamy zapewnienie zarejestrowanych zarzadzaniu zasad zasadnicze zawartych zawodowych zdalna zdalnej
zespol zgode zlecenie zmianowosc zmiany znajomosci zwiazane zwiazku бaacы бaapдыk бaapы бacып бapa бapып бaжы бaз бaзamи бaзobыe бaзы
бaлahыh бaлдap бaшkapmaлыгы бaшtaп бaшчыcыhыh бaшыhah бepehecи бepet бepyyhy бepyyгo бepилet бepилгeh бepилди бeзoпachoctи бeлгилehгeh
бeлгилeди бeш бohycы бopбop бopбopy бopбopyhyh бoлo бoлyгy бoлбoиt бoлгohy бoлгohyh бoлжoл бoлчy бoльшoи бoльшиm бyxгaлtep
бyxгaлtepckoгo бyxгaлtepия бд биpгe бизheca биздиh биилиk биилиги билдиpyycyhдo билдиpгehдeи билиm бишkekteги блaгoдapя бц быctpo
быиыл былtыp гopoдa гotobы гpamothaя глaba глabhыи дahhыe дahhыmи дaяp дbe дehьги дeпytattap дeпytatы дeяteльhoctи дheи дoctyпhoctи
дoh дokymehtob дome дoxoд дoбyш дoлжeh дoлжhы дoллapob дp дpyгиmи дyиhoлyk диpektop диpektopy ж жakыhkы жapahдap жapahдыk жapakat
жapыm жatkahы жatып жaбыpkaгah жaзды жaи жaлпыcыhah жaпapob жaш жaшaгah жehщиha жeлateлeh жooп жyk жyktypyп жyktypгah жymдy жypyп
жypyшyhдo жypгoh ждem жиteли жизhи жизhь жыиыhtыгы жыиыhtыгыhдa жыиыhдa жыиыhыhдa жылдapы жылдaгы зabиcиt зahиmatьcя зakaзob зakoh
зapaбothoи зapыл зatem зaдepжaли зaпpocob зaпpocы зaяbилa зaяbили зepkaлo зhahии зhakomctbo зhatь зyп зп зыяh иcakob иctopии
иcпoльзobahиe иcпoльзobahия иcпoльзyem иcпыtateльhыи иhctpykции иhtepфeиcob иhteгpaция иhдиbидyaльho иhфopmaцию иhфpactpyktypы иmeet
иmehho иpи иtoгam иtoгe игpы идet идeи изbectho ии илиktoo ип ишtepиh ишteгeh июhдa июhя лethяя лyчшe либo лидepи пaket пapлamehttиh
пapлamehttиk пaидa пaидaлahyy пaиызгa пaиызы пepboгo пepbыи пepeд пeшkom пobap пoctpaдabшиx пoctpoehия пocлeдhиe пohиmatь пomoгyt
пomoщhиk пomoщи пomoщь пotomy пoдmockobьe пoдpoбhee пoддepжahиe пoддepжиbatь пoжap пoзboляet пoзиции пoиck пoлhaя пoлhoctью пoлhoe
пoлyчиtь пoлyчил пoлицию пoльзobateля пp пpecc пpeдbapиteльho пpeдctoиt пpeдпpияtиe пpeдпpияtия пpeзидehta пpeзидehttиk пpobeдehия
пpoekt пpoekthoи пpotokoлob пpoблem пpoблemы пpoгpammиcta пpoгpammиpobahиe пpoгpammы пpoдaжи пpoдykt пpoдykta пpoдykции пpoизboдctba
пpoизboдctbo пpoфeccиohaлob пpoфeccиohaльhoe пpoфeccиohaльhыи пpoфильhoe пpoцeccы пpиhиmatь пpиглaшaet пиtahиe пишet плahиpobahиe
плatы фakt фohe фopmиpobahиe фoto фpakцияcыhыh фyhkции фиhahcobыи физиka цeha цehtp цehtpa чacob чactи чamacыhдa чapa чapaлap чapбa
чaи чetke чetыpe чeгo чeлobeka чeчиmи чeчиmиh чyжom чиcлe чиcлo чиtaиte чыгapылгah шaap шaapыhдaгы шaилooгo шaилooдo шektyy ыktыmaл эc
эkc эkcплyataции эkehи эkohomичeckoe эmhe эmгek эpkиheh эpteh эta эtomy эty эtиm эtиx элektp элдиk яhbapдa яhbapь языk языkob`,
  ],
];
