"""Sentences in the 24 official languages from which fictional conclusions are made.

Each language has some sentences, the words that lead into a list, its points, which begin with a
dash, and two headings, which begin with a number sign. `{date}` and `{number}` are filled in.
"""

from typing import NamedTuple

_SAID = {
    "bg": """
Съветът припомня заключенията си от {date} относно Руритания и приветства напредъка, постигнат
оттогава по планинските железници.

Съветът отбелязва, че {number} села на северния бряг на езерото Стрел се достигат само с ферибот и
че на {date} фериботите не са пътували.

Съветът подчертава ролята на Руританско-латверската комисия и на нейния най-стар член, който я
оглавява от {date}.

Поради това Съветът счита, че мостовете трябва да бъдат отворени и през зимата, както беше
договорено с г-н Рупрехт.

Съветът приканва Комисията и държавите членки:
- да изготвят ново разписание за железниците
- да поддържат пътя през прохода от {date} нататък
- да докладват на Съвета за {number} пристанища
# Железници и фериботи
# Езера и пристанища
""",
    "cs": """
Rada připomíná své závěry ze dne {date} o Ruritánii a vítá pokrok, kterého bylo od té doby
dosaženo u horských železnic.

Rada konstatuje, že {number} vesnic na severním břehu jezera Streel je dostupných jen přívozem a
že dne {date} přívozy nejezdily.

Rada zdůrazňuje úlohu ruritánsko-latverské komise a jejího nejstaršího člena, který ji vede od
{date}.

Rada se proto domnívá, že mosty musí být otevřeny i v zimě, jak bylo dohodnuto na zasedání ve
Strelsau.

Rada vyzývá Komisi a členské státy, aby:
- vypracovaly nový jízdní řád železnic
- udržovaly cestu přes průsmyk ode dne {date}
- podaly Radě zprávu o {number} přístavech
# Železnice a přívozy
# Jezera a přístavy
""",
    "da": """
Rådet minder om sine konklusioner af {date} om Ruritanien og hilser de fremskridt velkommen, der
siden da er gjort med bjergbanerne.

Rådet noterer sig, at {number} landsbyer på den nordlige bred af Streelsøen kun kan nås med færge,
og at færgerne ikke sejlede den {date}.

Rådet understreger den rolle, som den ruritansk-latverske kommission spiller, og som blev
bekræftet den {date}.

Rådet finder derfor, at broerne også skal være åbne om vinteren, sådan som det blev aftalt i
Strelsau.

Rådet opfordrer Kommissionen og medlemsstaterne til at:
- udarbejde en ny køreplan for banerne
- holde vejen over passet åben fra den {date}
- aflægge rapport om {number} havne
# Jernbaner og færger
# Søer og havne
""",
    "de": """
Der Rat erinnert an seine Schlussfolgerungen vom {date} zu Ruritanien und begrüßt die
Fortschritte, die seitdem bei den Bergbahnen erzielt wurden.

Der Rat stellt fest, dass {number} Dörfer am nördlichen Ufer des Streelsees nur mit der Fähre zu
erreichen sind und dass die Fähren am {date} nicht fuhren.

Der Rat hebt die Rolle der Ruritanisch-Latverischen Kommission hervor, die seit dem {date} unter
neuem Vorsitz tagt.

Der Rat ist daher der Auffassung, dass die Brücken auch im Winter geöffnet sein müssen, wie es in
Strelsau vereinbart wurde.

Der Rat ersucht die Kommission und die Mitgliedstaaten,
- einen neuen Fahrplan für die Bahnen aufzustellen
- die Straße über den Pass ab dem {date} offen zu halten
- dem Rat über {number} Häfen zu berichten
# Eisenbahnen und Fähren
# Seen und Häfen
""",
    "el": """
Το Συμβούλιο υπενθυμίζει τα συμπεράσματά του της {date} για τη Ρουριτανία και χαιρετίζει την
πρόοδο που έχει σημειωθεί έκτοτε στους ορεινούς σιδηροδρόμους.

Το Συμβούλιο σημειώνει ότι {number} χωριά στη βόρεια όχθη της λίμνης Στρελ συνδέονται μόνο με
πορθμείο και ότι στις {date} τα πορθμεία δεν λειτούργησαν.

Το Συμβούλιο υπογραμμίζει τον ρόλο της ρουριτανο-λατβεριανής επιτροπής, η οποία συνεδριάζει υπό
νέα προεδρία από τις {date}.

Το Συμβούλιο θεωρεί συνεπώς ότι οι γέφυρες πρέπει να είναι ανοικτές και τον χειμώνα, όπως
συμφωνήθηκε στο Στρέλσαου.

Το Συμβούλιο καλεί την Επιτροπή και τα κράτη μέλη:
- να καταρτίσουν νέο πρόγραμμα δρομολογίων
- να διατηρούν ανοικτό τον δρόμο από τις {date}
- να υποβάλουν έκθεση για {number} λιμένες
# Σιδηρόδρομοι και πορθμεία
# Λίμνες και λιμένες
""",
    "en": """
The Council recalls its conclusions of {date} on Ruritania and welcomes the progress made since
then on the mountain railways.

The Council notes that {number} villages on the northern shore of Lake Streel are reached by ferry
only, and that the ferries did not run on {date}.

The Council underlines the role of the Ruritanian-Latverian commission and of its oldest member,
who has been in the chair since {date}.

The Council therefore considers that the bridges' gates must also be open in winter, as was agreed
in Strelsau.

The Council invites the Commission and the Member States to:
- draw up a new timetable for the railways
- keep the road over the pass open from {date} on
- report to the Council on {number} harbours
# Railways and ferries
# Lakes and harbours
""",
    "es": """
El Consejo recuerda sus Conclusiones de {date} sobre Ruritania y acoge con satisfacción los
avances logrados desde entonces en los ferrocarriles de montaña.

El Consejo observa que a {number} pueblos de la orilla norte del lago Streel solo se llega en
transbordador y que los transbordadores no navegaron el {date}.

El Consejo subraya el papel de la comisión ruritano-latveriana y de su miembro de más edad, que la
preside desde el {date}.

El Consejo considera, por tanto, que los puentes deben estar abiertos también en invierno, como se
acordó en Strelsau.

El Consejo invita a la Comisión y a los Estados miembros a:
- establecer un nuevo horario de los ferrocarriles
- mantener abierta la carretera a partir del {date}
- informar al Consejo sobre {number} puertos
# Ferrocarriles y transbordadores
# Lagos y puertos
""",
    "et": """
Nõukogu tuletab meelde oma {date} vastu võetud järeldusi Ruritaania kohta ja väljendab heameelt
mägiraudteede arengu üle.

Nõukogu märgib, et {number} külla Streeli järve põhjakaldal pääseb ainult parvlaevaga ning et
{date} parvlaevad ei sõitnud.

Nõukogu rõhutab Ruritaania-Latveeria komisjoni tähtsust ja selle vanima liikme tööd, kes on seda
juhtinud alates {date}.

Nõukogu on seetõttu seisukohal, et sillad peavad olema avatud ka talvel, nagu Strelsaus kokku
lepiti.

Nõukogu kutsub komisjoni ja liikmesriike üles:
- koostama raudteede jaoks uue sõiduplaani
- hoidma teed üle kuru avatuna alates {date}
- andma nõukogule aru {number} sadama kohta
# Raudteed ja parvlaevad
# Järved ja sadamad
""",
    "fi": """
Neuvosto palauttaa mieliin {date} antamansa päätelmät Ruritaniasta ja pitää myönteisenä edistystä,
jota vuoristoradoilla on sen jälkeen saavutettu.

Neuvosto toteaa, että {number} kylään Streeljärven pohjoisrannalla pääsee vain lautalla ja että
lautat eivät kulkeneet {date}.

Neuvosto korostaa ruritanialais-latverialaisen toimikunnan ja sen vanhimman jäsenen merkitystä,
sellaisena kuin siitä sovittiin {date}.

Neuvosto katsoo siksi, että siltojen on oltava avoinna myös talvella, kuten Strelsaussa sovittiin.

Neuvosto kehottaa komissiota ja jäsenvaltioita:
- laatimaan radoille uuden aikataulun
- pitämään solan yli kulkevan tien auki {date} alkaen
- raportoimaan neuvostolle {number} satamasta
# Rautatiet ja lautat
# Järvet ja satamat
""",
    "fr": """
Le Conseil rappelle ses conclusions du {date} sur la Ruritanie et se félicite des progrès
accomplis depuis lors en ce qui concerne les chemins de fer de montagne.

Le Conseil note que {number} villages de la rive nord du lac Streel ne sont reliés que par le bac,
et qu'aucun bac n'a circulé le {date}.

Le Conseil souligne le rôle de la commission ruritano-latvérienne et celui de son doyen d'âge, qui
la préside depuis le {date}.

Le Conseil estime dès lors que les ponts doivent aussi être ouverts l'hiver, comme il a été
convenu à Strelsau.

Le Conseil invite la Commission et les États membres à:
- établir un nouvel horaire des chemins de fer
- tenir ouverte la route du col à partir du {date}
- faire rapport au Conseil sur {number} ports
# Chemins de fer et bacs
# Lacs et ports
""",
    "ga": """
Meabhraíonn an Chomhairle a conclúidí an {date} maidir leis an Rúratáin agus is díol sásaimh di an
dul chun cinn atá déanta ó shin ar na hiarnróid sléibhe.

Tugann an Chomhairle dá haire nach bhfuil teacht ar {number} sráidbhaile ar bhruach thuaidh Loch
Streel ach le bád agus nár sheol na báid an {date}.

Cuireann an Chomhairle i dtábhacht ról an choimisiúin Rúratánaigh-Laitvéirigh agus an bhaill is
sine de, atá sa chathaoir ón {date}.

Measann an Chomhairle dá bhrí sin go gcaithfidh na droichid a bheith ar oscailt sa gheimhreadh
freisin, mar a comhaontaíodh in Strelsau.

Iarrann an Chomhairle ar an gCoimisiún agus ar na Ballstáit:
- amchlár nua a tharraingt suas do na hiarnróid
- an bóthar thar an mbearna a choinneáil ar oscailt ón {date}
- tuairisciú don Chomhairle faoi {number} calafort
# Iarnróid agus báid
# Lochanna agus calafoirt
""",
    "hr": """
Vijeće podsjeća na svoje zaključke od {date} o Ruritaniji i pozdravlja napredak koji je otad
ostvaren na planinskim željeznicama.

Vijeće primjećuje da se do {number} sela na sjevernoj obali jezera Streel može doći samo trajektom
te da {date} trajekti nisu vozili.

Vijeće ističe ulogu Ruritansko-latverskog povjerenstva i njegova najstarijeg člana, koji mu
predsjeda od {date}, kako je dogovoreno.

Vijeće stoga smatra da mostovi moraju biti otvoreni i zimi, kako je dogovoreno u gradu Strelsauu.

Vijeće poziva Komisiju i države članice da:
- sastave novi vozni red željeznica
- održavaju cestu preko prijevoja od {date} nadalje
- izvijeste Vijeće o {number} luka
# Željeznice i trajekti
# Jezera i luke
""",
    "hu": """
A Tanács emlékeztet a Ruritániáról {date} elfogadott következtetéseire, és üdvözli a hegyi vasutak
terén azóta elért eredményeket.

A Tanács megállapítja, hogy a Streel-tó északi partján fekvő {number} faluba csak komppal lehet
eljutni, és hogy a kompok {date} nem közlekedtek.

A Tanács hangsúlyozza a ruritán-latvériai bizottságnak és legidősebb tagjának a szerepét, aki azt
{date} óta vezeti.

A Tanács ezért úgy véli, hogy a hidaknak télen is nyitva kell lenniük, ahogyan arról Strelsauban
megállapodtak.

A Tanács felkéri a Bizottságot és a tagállamokat, hogy:
- készítsenek új menetrendet a vasutak számára
- tartsák nyitva a hágón átvezető utat {date} kezdettel
- tegyenek jelentést a Tanácsnak {number} kikötőről
# Vasutak és kompok
# Tavak és kikötők
""",
    "it": """
Il Consiglio rammenta le sue conclusioni del {date} sulla Ruritania e accoglie con favore i
progressi compiuti da allora nelle ferrovie di montagna.

Il Consiglio osserva che {number} villaggi sulla riva settentrionale del lago Streel si
raggiungono solo in traghetto e che il {date} i traghetti non c'erano.

Il Consiglio sottolinea il ruolo della commissione ruritano-latveriana e del suo membro più
anziano, che la presiede dal {date}.

Il Consiglio ritiene pertanto che i ponti debbano essere aperti anche d'inverno, come è stato
convenuto a Strelsau.

Il Consiglio invita la Commissione e gli Stati membri a:
- elaborare un nuovo orario delle ferrovie
- tenere aperta la strada del valico dal {date} in poi
- riferire al Consiglio in merito a {number} porti
# Ferrovie e traghetti
# Laghi e porti
""",
    "lt": """
Taryba primena savo {date} išvadas dėl Ruritanijos ir palankiai vertina nuo tada padarytą pažangą
tiesiant kalnų geležinkelius.

Taryba pažymi, kad {number} kaimų šiauriniame Strylo ežero krante pasiekiami tik keltu ir kad
{date} keltai neplaukė.

Taryba pabrėžia Ruritanijos-Latverijos komisijos ir jos vyriausio nario, kuris jai vadovauja nuo
{date}, vaidmenį.

Todėl Taryba mano, kad tiltai turi būti atviri ir žiemą, kaip buvo susitarta Strelsau mieste.

Taryba ragina Komisiją ir valstybes nares:
- parengti naują geležinkelių tvarkaraštį
- prižiūrėti kelią per perėją nuo {date}
- pranešti Tarybai apie {number} uostų
# Geležinkeliai ir keltai
# Ežerai ir uostai
""",
    "lv": """
Padome atgādina par saviem {date} secinājumiem par Ruritāniju un atzinīgi vērtē kopš tā laika
panākto progresu kalnu dzelzceļu jomā.

Padome atzīmē, ka {number} ciemi Strēla ezera ziemeļu krastā ir sasniedzami tikai ar prāmi un ka
{date} prāmji nekursēja.

Padome uzsver Ruritānijas-Latverijas komisijas un tās vecākā locekļa, kas to vada kopš {date},
nozīmi.

Tāpēc Padome uzskata, ka tiltiem jābūt atvērtiem arī ziemā, kā tika panākta vienošanās Strelzavā.

Padome aicina Komisiju un dalībvalstis:
- izstrādāt jaunu dzelzceļu sarakstu
- uzturēt ceļu pāri pārejai no {date}
- ziņot Padomei par {number} ostām
# Dzelzceļi un prāmji
# Ezeri un ostas
""",
    "mt": """
Il-Kunsill ifakkar fil-konklużjonijiet tiegħu tad-{date} dwar ir-Ruritanja u jilqa' l-progress li
sar minn dakinhar 'l hawn fil-ferroviji tal-muntanji.

Il-Kunsill jinnota li {number} raħal fuq ix-xatt tat-tramuntana tal-lag Streel jintlaħqu biss
bil-lanċa u li l-lanċ ma ħarġux fid-{date}.

Il-Kunsill jenfasizza r-rwol tal-kummissjoni Ruritana-Latverjana u tal-eqdem membru tagħha, li ilu
jippresjediha mid-{date}.

Għalhekk il-Kunsill iqis li l-pontijiet għandhom ikunu miftuħa wkoll fix-xitwa, kif sar qbil fi
Strelsau.

Il-Kunsill jistieden lill-Kummissjoni u lill-Istati Membri biex:
- ifasslu skeda ġdida għall-ferroviji
- iżommu miftuħa t-triq tal-passaġġ mid-{date} 'il quddiem
- jirrappurtaw lill-Kunsill dwar {number} portijiet
# Ferroviji u lanċ
# Għadajjar u portijiet
""",
    "nl": """
De Raad herinnert aan zijn conclusies van {date} over Ruritanië en is ingenomen met de vooruitgang
die sindsdien met de bergspoorwegen is geboekt.

De Raad merkt op dat {number} dorpen op de noordelijke oever van het Streelmeer alleen met de
veerboot te bereiken zijn en dat de veerboten op {date} niet voeren.

De Raad benadrukt de rol van de Ruritaans-Latverische commissie en van haar oudste lid, dat haar
sinds {date} voorzit.

De Raad is daarom van mening dat de bruggen ook 's winters open moeten zijn, zoals in Strelsau is
afgesproken.

De Raad verzoekt de Commissie en de lidstaten:
- een nieuwe dienstregeling voor de spoorwegen op te stellen
- de weg over de pas vanaf {date} open te houden
- aan de Raad verslag uit te brengen over {number} havens
# Spoorwegen en veerboten
# Meren en havens
""",
    "pl": """
Rada przypomina swoje konkluzje z dnia {date} w sprawie Rurytanii i z zadowoleniem przyjmuje
postępy poczynione od tego czasu na kolejach górskich.

Rada zauważa, że do {number} wsi na północnym brzegu jeziora Streel można dotrzeć tylko promem
oraz że w dniu {date} promy nie kursowały.

Rada podkreśla rolę komisji rurytańsko-latveryjskiej i jej najstarszego członka, który
przewodniczy jej od {date}, i dziękuje mu.

Rada uważa zatem, że mosty muszą być otwarte także w zimie, jak uzgodniono na posiedzeniu w
Strelsau.

Rada zwraca się do Komisji i państw członkowskich, aby:
- opracowały nowy rozkład jazdy kolei
- utrzymywały drogę przez przełęcz od dnia {date}
- złożyły Radzie sprawozdanie na temat {number} portów
# Koleje i promy
# Jeziora i porty
""",
    "pt": """
O Conselho recorda as suas conclusões de {date} sobre a Ruritânia e congratula-se com os
progressos alcançados desde então nos caminhos de ferro de montanha.

O Conselho observa que a {number} aldeias da margem norte do lago Streel só se chega de barco e
que os barcos não circularam em {date}.

O Conselho sublinha o papel da comissão ruritano-latveriana e do seu membro mais velho, que a ela
preside desde {date}.

O Conselho considera, por conseguinte, que as pontes devem estar abertas também no inverno, tal
como se acordou em Strelsau.

O Conselho convida a Comissão e os Estados-Membros a:
- elaborar um novo horário dos caminhos de ferro
- manter aberta a estrada a partir de {date}
- informar o Conselho sobre {number} portos
# Caminhos de ferro e barcos
# Lagos e portos
""",
    "ro": """
Consiliul reamintește concluziile sale din {date} privind Ruritania și salută progresele realizate
de atunci în ceea ce privește căile ferate montane.

Consiliul constată că la {number} sate de pe malul nordic al lacului Streel se ajunge doar cu
bacul și că bacurile nu au circulat la {date}.

Consiliul subliniază rolul comisiei ruritano-latveriene și al celui mai în vârstă membru al său,
care o conduce din {date}.

Consiliul consideră, prin urmare, că podurile trebuie să fie deschise și iarna, așa cum s-a
convenit la Strelsau.

Consiliul invită Comisia și statele membre:
- să întocmească un nou orar al căilor ferate
- să mențină deschis drumul peste trecătoare din {date}
- să prezinte Consiliului un raport privind {number} porturi
# Căi ferate și bacuri
# Lacuri și porturi
""",
    "sk": """
Rada pripomína svoje závery z {date} o Ruritánii a víta pokrok, ktorý sa odvtedy dosiahol pri
horských železniciach.

Rada konštatuje, že {number} dedín na severnom brehu jazera Streel je dostupných len kompou a že
{date} kompy nepremávali.

Rada zdôrazňuje úlohu ruritánsko-latverskej komisie a jej najstaršieho člena, ktorý jej predsedá
od {date}.

Rada sa preto domnieva, že mosty musia byť otvorené aj v zime, ako sa dohodlo na zasadnutí v
Strelsau.

Rada vyzýva Komisiu a členské štáty, aby:
- vypracovali nový cestovný poriadok železníc
- udržiavali cestu cez priesmyk od {date}
- podali Rade správu o {number} prístavoch
# Železnice a kompy
# Jazerá a prístavy
""",
    "sl": """
Svet opozarja na svoje sklepe z dne {date} o Ruritaniji in pozdravlja napredek, ki je bil od
takrat dosežen pri gorskih železnicah.

Svet ugotavlja, da je {number} vasi na severnem bregu jezera Streel dosegljivih le s trajektom in
da trajekti dne {date} niso vozili.

Svet poudarja vlogo Ruritansko-latverske komisije in njenega najstarejšega člana, ki jo vodi od
{date}.

Svet zato meni, da morajo biti mostovi odprti tudi pozimi, kot je bilo dogovorjeno v Strelsauu.

Svet poziva Komisijo in države članice, naj:
- pripravijo nov vozni red železnic
- vzdržujejo cesto čez prelaz od {date}
- Svetu poročajo o {number} pristaniščih
# Železnice in trajekti
# Jezera in pristanišča
""",
    "sv": """
Rådet erinrar om sina slutsatser av den {date} om Ruritanien och välkomnar de framsteg som sedan
dess har gjorts med bergsjärnvägarna.

Rådet noterar att {number} byar på Streelsjöns norra strand endast kan nås med färja och att
färjorna inte gick den {date}.

Rådet understryker den ruritansk-latveriska kommissionens roll och dess äldsta ledamots, som har
lett den sedan den {date}.

Rådet anser därför att broarna måste vara öppna även på vintern, så som man kom överens om i
Strelsau.

Rådet uppmanar kommissionen och medlemsstaterna att
- upprätta en ny tidtabell för järnvägarna
- hålla vägen över passet öppen från och med den {date}
- rapportera till rådet om {number} hamnar
# Järnvägar och färjor
# Sjöar och hamnar
""",
}


class Phrases(NamedTuple):
    """What is said in one language."""

    sentences: tuple[str, ...]
    lead: str
    points: tuple[str, ...]
    headings: tuple[str, ...]


def _phrases(said: str) -> Phrases:
    *sentences, rest = said.strip().split("\n\n")
    lead, *lines = rest.splitlines()
    return Phrases(
        tuple(" ".join(sentence.split()) for sentence in sentences),
        lead,
        tuple(line.removeprefix("- ") for line in lines if line.startswith("- ")),
        tuple(line.removeprefix("# ") for line in lines if line.startswith("# ")),
    )


PHRASES = {code: _phrases(said) for code, said in _SAID.items()}
