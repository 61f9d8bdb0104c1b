"""Invented first pages and texts in the 24 official languages, all about Ruritania."""

HEADERS = {
    "bg": """Съвет на Европейския съюз
БЕЛЕЖКА
От: Генералния секретариат на Съвета
До: Делегациите
Относно: Заключения на Съвета относно Руритания""",
    "cs": """Rada Evropské unie
VÝSLEDEK JEDNÁNÍ
Odesílatel: Generální sekretariát Rady
Příjemce: Delegace
Předmět: Závěry Rady o Ruritánii""",
    "da": """Rådet for Den Europæiske Union
FØLGESKRIVELSE
fra: Generalsekretariatet for Rådet
til: delegationerne
Vedr.: Rådets konklusioner om Ruritanien""",
    "de": """Rat der Europäischen Union
BERATUNGSERGEBNISSE
Absender: Generalsekretariat des Rates
Empfänger: Delegationen
Betr.: Schlussfolgerungen des Rates zu Ruritanien""",
    "el": """ΣΥΜΒΟΥΛΙΟ ΤΗΣ ΕΥΡΩΠΑΪΚΗΣ ΕΝΩΣΗΣ
ΣΗΜΕΙΩΜΑ
Αποστολέας: Γενική Γραμματεία του Συμβουλίου
Αποδέκτης: Αντιπροσωπίες
Θέμα: Συμπεράσματα του Συμβουλίου σχετικά με τη Ρουριτανία""",
    "en": """COUNCIL OF THE EUROPEAN UNION
OUTCOME OF PROCEEDINGS
From: General Secretariat of the Council
To: Delegations
Subject: Council conclusions on Ruritania""",
    "es": """Consejo de la Unión Europea
RESULTADO DE LOS TRABAJOS
De: Secretaría General del Consejo
A: Delegaciones
Asunto: Conclusiones del Consejo sobre Ruritania""",
    "et": """Euroopa Liidu Nõukogu
MENETLUSE TULEMUS
Saatja: Nõukogu peasekretariaat
Saaja: Delegatsioonid
Teema: Nõukogu järeldused Ruritaania kohta""",
    "fi": """Euroopan unionin neuvosto
ILMOITUS
Lähettäjä: Neuvoston pääsihteeristö
Vastaanottaja: Valtuuskunnat
Asia: Neuvoston päätelmät Ruritaniasta""",
    "fr": """Conseil de l’Union européenne
RÉSULTATS DES TRAVAUX
Origine : Secrétariat général du Conseil
Destinataire : délégations
Objet : Conclusions du Conseil sur la Ruritanie""",
    "ga": """Comhairle an Aontais Eorpaigh
TORADH NA nIMEACHTAÍ
Ó: Ardrúnaíocht na Comhairle
Chuig: Na Toscaireachtaí
Ábhar: Conclúidí ón gComhairle maidir leis an Rúratáin""",
    "hr": """Vijeće Europske unije
NAPOMENA O TOČKI „I/A”
Od: Glavno tajništvo Vijeća
Za: Delegacije
Predmet: Zaključci Vijeća o Ruritaniji""",
    "hu": """Az Európai Unió Tanácsa
FELJEGYZÉS AZ „I/A” NAPIRENDI PONTHOZ
Küldi: a Tanács Főtitkársága
Címzett: a delegációk
Tárgy: A Tanács következtetései Ruritániáról""",
    "it": """Consiglio dell’Unione europea
RISULTATI DEI LAVORI
Origine: Segretariato generale del Consiglio
Destinatario: delegazioni
Oggetto: Conclusioni del Consiglio sulla Ruritania""",
    "lt": """Europos Sąjungos Taryba
POSĖDŽIO REZULTATAI
nuo: Tarybos generalinio sekretoriato
kam: Delegacijoms
Dalykas: Tarybos išvados dėl Ruritanijos""",
    "lv": """Eiropas Savienības Padome
DARBA REZULTĀTI
Sūtītājs: Padomes Ģenerālsekretariāts
Saņēmējs: delegācijas
Temats: Padomes secinājumi par Ruritāniju""",
    "mt": """Kunsill tal-Unjoni Ewropea
NOTA PUNT "I/A"
minn: Segretarjat Ġenerali tal-Kunsill
lil: Delegazzjonijiet
Suġġett: Konklużjonijiet tal-Kunsill dwar ir-Ruritanja""",
    "nl": """Raad van de Europese Unie
RESULTAAT BESPREKINGEN
van: het secretariaat-generaal van de Raad
aan: de delegaties
Betreft: Conclusies van de Raad over Ruritanië""",
    "pl": """Rada Unii Europejskiej
WYNIKI PRAC
Od: Sekretariat Generalny Rady
Do: Delegacje
Dotyczy: Konkluzje Rady w sprawie Rurytanii""",
    "pt": """Conselho da União Europeia
RESULTADOS DOS TRABALHOS
de: Secretariado-Geral do Conselho
para: Delegações
Assunto: Conclusões do Conselho sobre a Ruritânia""",
    "ro": """Consiliul Uniunii Europene
NOTĂ DE ÎNSOȚIRE
Sursă: Secretariatul General al Consiliului
Destinatar: Delegațiile
Subiect: Concluziile Consiliului privind Ruritania""",
    "sk": """Rada Európskej únie
VÝSLEDOK ROKOVANIA
Od: Generálny sekretariát Rady
Komu: Delegácie
Predmet: Závery Rady o Ruritánii""",
    "sl": """Svet Evropske unije
IZID POSVETOVANJA
Pošiljatelj: generalni sekretariat Sveta
Prejemnik: delegacije
Zadeva: Sklepi Sveta o Ruritaniji""",
    "sv": """EUROPEISKA UNIONENS RÅD
FÖLJENOT
från: Rådets generalsekretariat
till: Delegationerna
Ärende: Rådets slutsatser om Ruritanien""",
}
"""The institution, the type line, and the labels of sender, recipient and subject."""

TEXTS = {
    "bg": """Старият мост над реката в столицата на Руритания беше затворен през зимата, защото
камъните му вече не бяха сигурни. Оттогава хората, които живеят на другия бряг, пътуват с лодки
до пазара и до училището. Кметът обеща, че новият мост ще бъде готов след две години и че също
така ще има място за велосипеди, но не каза кой ще плати за него. Рибарите се надяват, че
работата няма да ги спре.""",
    "cs": """Starý most přes řeku v hlavním městě Ruritánie byl v zimě uzavřen, protože jeho
kameny již nebyly pevné. Od té doby jezdí lidé, kteří bydlí na druhém břehu, na trh a do školy
loďkami. Starosta slíbil, že nový most bude hotov za dva roky a že na něm bude také místo pro
kola, ale neřekl, kdo jej zaplatí. Rybáři, které práce ruší nejvíce, žádají, aby se s nimi
mluvilo před začátkem stavby.""",
    "da": """Den gamle bro over floden i Ruritaniens hovedstad blev lukket om vinteren, fordi
dens sten ikke længere var sikre. Siden da sejler de mennesker, som bor på den anden bred, til
torvet og til skolen i både. Borgmesteren har lovet, at den nye bro skal være færdig efter to
år, og at der også er plads til cykler, men ikke hvem der betaler. Fiskerne håber, at arbejdet
ikke standser dem.""",
    "de": """Die alte Brücke über den Fluss in der Hauptstadt von Ruritanien wurde im Winter
geschlossen, weil ihre Steine nicht mehr fest waren. Seitdem fahren die Menschen, die auf dem
anderen Ufer wohnen, mit Booten zum Markt und zur Schule. Der Bürgermeister hat versprochen,
dass die neue Brücke in zwei Jahren fertig wird und dass sie auch Platz für Räder hat, aber
nicht gesagt, wer sie bezahlt.""",
    "el": """Η παλιά γέφυρα πάνω από τον ποταμό στην πρωτεύουσα της Ρουριτανίας έκλεισε τον
χειμώνα, επειδή οι πέτρες της δεν ήταν πια ασφαλείς. Από τότε οι άνθρωποι που ζουν στην άλλη
όχθη πηγαίνουν με βάρκες στην αγορά και στο σχολείο. Ο δήμαρχος υποσχέθηκε ότι η νέα γέφυρα θα
είναι έτοιμη σε δύο χρόνια και ότι θα έχει χώρο για ποδήλατα, αλλά δεν είπε ποιος θα την
πληρώσει.""",
    "en": """The old bridge over the river in the capital of Ruritania was closed in the winter,
because its stones were no longer safe. Since then the people who live on the other bank have
been going to the market and to school by boat. The mayor has promised that the new bridge will
be ready in two years and that it will also have room for bicycles, but not who is to pay for
it.""",
    "es": """El viejo puente sobre el río en la capital de Ruritania se cerró en invierno,
porque sus piedras ya no eran seguras. Desde entonces las personas que viven en la otra orilla
van en barca al mercado y a la escuela. El alcalde ha prometido que el nuevo puente estará listo
en dos años y que también habrá sitio para las bicicletas, pero no ha dicho quién lo pagará.""",
    "et": """Ruritaania pealinna vana sild üle jõe suleti talvel, sest selle kivid ei olnud enam
kindlad. Nüüd sõidavad inimesed, kes elavad teisel kaldal, paadiga turule ja kooli. Linnapea
lubas, et uus sild on valmis kahe aasta pärast ning et seal on ka koht jalgratastele, kuid ei
öelnud, kes selle eest maksab. Kalurid, kelle tööd see kõige rohkem segab, soovivad, et nendega
ka räägitakse.""",
    "fi": """Ruritanian pääkaupungin vanha silta joen yli suljettiin talvella, koska sen kivet
eivät olleet enää lujia. Sen jälkeen ihmiset, jotka asuvat toisella rannalla, ovat kulkeneet
veneellä torille ja kouluun. Pormestari on luvannut, että uusi silta on valmis kahden vuoden
kuluttua ja että siinä on myös tilaa pyörille, mutta hän ei ole kertonut, kuka sen maksaa.
Kalastajat toivovat, että se kestää.""",
    "fr": """Le vieux pont sur le fleuve dans la capitale de la Ruritanie a été fermé en hiver,
parce que ses pierres ne tenaient plus. Depuis, les gens qui habitent sur l'autre rive vont en
barque au marché et à l'école. Le maire a promis que le nouveau pont sera prêt dans deux ans et
que les vélos y auront aussi leur place, mais il n'a pas dit qui le paiera. Les pêcheurs
demandent une réunion.""",
    "ga": """Dúnadh an seandroichead thar an abhainn i bpríomhchathair na Rúratáine sa
gheimhreadh, mar nach raibh na clocha slán a thuilleadh. Ó shin téann na daoine atá ina gcónaí
ar an mbruach eile chuig an margadh agus chuig an scoil i mbád. Gheall an méara go mbeidh an
droichead nua réidh faoi cheann dhá bhliain agus go mbeidh spás ann do rothair, ach ní dúirt sé
cé a íocfaidh as.""",
    "hr": """Stari most preko rijeke u glavnom gradu Ruritanije zatvoren je zimi jer njegovo
kamenje više nije bilo sigurno. Otada ljudi koji žive na drugoj obali čamcima idu na tržnicu i u
školu. Gradonačelnik je obećao da će novi most biti gotov za dvije godine te da će na njemu
također biti mjesta za bicikle, ali nije rekao tko će ga platiti. Ribari kojima radovi smetaju
traže razgovor.""",
    "hu": """A Ruritánia fővárosában álló régi hidat télen lezárták, mert a kövei már nem voltak
biztonságosak. Azóta azok az emberek, akik a túlsó parton élnek, csónakkal járnak a piacra és az
iskolába. A polgármester megígérte, hogy az új híd két év múlva kész lesz, és hogy a
kerékpároknak is jut majd rajta hely, de azt nem mondta meg, hogy ki fizeti. A halászok egy
találkozót kérnek.""",
    "it": """Il vecchio ponte sul fiume nella capitale della Ruritania è stato chiuso in
inverno, perché le sue pietre non erano più sicure. Da allora le persone che vivono sull'altra
riva vanno in barca al mercato e a scuola. Il sindaco ha promesso che il nuovo ponte sarà pronto
tra due anni e che ci sarà anche posto per le biciclette, ma non ha detto chi lo pagherà. I
pescatori chiedono un incontro.""",
    "lt": """Senasis tiltas per upę Ruritanijos sostinėje žiemą buvo uždarytas, nes jo akmenys
jau nebuvo saugūs. Nuo tada žmonės, kurie gyvena kitame krante, į turgų ir į mokyklą plaukia
valtimis. Meras pažadėjo, kad naujas tiltas bus baigtas per dvejus metus ir kad jame taip pat
bus vietos dviračiams, bet nepasakė, kas už jį mokės. Žvejai, kurių darbui tai kenkia, prašo su
jais apie tai kalbėtis.""",
    "lv": """Vecais tilts pār upi Ruritānijas galvaspilsētā ziemā tika slēgts, jo tā akmeņi
vairs nebija droši. Kopš tā laika cilvēki, kas dzīvo otrā krastā, uz tirgu un uz skolu brauc ar
laivām. Mērs solīja, ka jaunais tilts būs gatavs pēc diviem gadiem un ka uz tā būs vieta arī
velosipēdiem, bet nepateica, kas par to maksās. Zvejnieki lūdz ar viņiem runāt, lai darbi
netiktu sākti pie ostas.""",
    "mt": """Il-pont il-qadim fuq ix-xmara fil-belt kapitali ta' Ruritanja ngħalaq fix-xitwa,
għax il-ġebel tiegħu ma kienx għadu sigur. Minn dak iż-żmien in-nies li jgħixu fuq in-naħa
l-oħra jmorru s-suq u l-iskola bid-dgħajsa. Is-sindku wiegħed li l-pont il-ġdid ikun lest fi
żmien sentejn u li jkun hemm ukoll post għar-roti, u sabiex il-ħaddiema jkollhom dak li għandhom
bżonn, talab dan kollu bil-miktub.""",
    "nl": """De oude brug over de rivier in de hoofdstad van Ruritanië is in de winter gesloten,
omdat de stenen niet meer vast lagen. Sindsdien gaan de mensen die op de andere oever wonen met
bootjes naar de markt en naar school. De burgemeester heeft beloofd dat de nieuwe brug over twee
jaar klaar zal zijn en dat er ook plaats is voor fietsen, maar niet wie het allemaal gaat
betalen.""",
    "pl": """Stary most na rzece w stolicy Rurytanii został zamknięty w zimie, ponieważ jego
kamienie nie były już pewne. Od tego czasu ludzie, którzy mieszkają na drugim brzegu, pływają
łodziami na targ i do szkoły. Burmistrz obiecał, że nowy most będzie gotowy za dwa lata oraz że
znajdzie się na nim także miejsce dla rowerów, ale nie powiedział, kto za to zapłaci. Rybacy
proszą o spotkanie z nim.""",
    "pt": """A velha ponte sobre o rio na capital da Ruritânia foi fechada no inverno, porque as
suas pedras já não eram seguras. Desde então, as pessoas que vivem na outra margem vão de barco
ao mercado e à escola. O presidente da câmara prometeu que a nova ponte estará pronta em dois
anos e que também haverá lugar para as bicicletas, mas não disse quem a vai pagar. Os pescadores
pedem uma reunião.""",
    "ro": """Podul vechi de peste râul din capitala Ruritaniei a fost închis iarna, pentru că
pietrele sale nu mai erau sigure. De atunci, oamenii care locuiesc pe celălalt mal merg cu barca
la piață și la școală. Primarul a promis că noul pod va fi gata în doi ani și că va avea loc și
pentru biciclete, dar nu a spus cine îl va plăti. Pescarii cer o întâlnire cu el și cu cei care
lucrează în port.""",
    "sk": """Starý most cez rieku v hlavnom meste Ruritánie bol v zime zatvorený, pretože jeho
kamene už neboli pevné. Odvtedy sa ľudia, ktorí bývajú na druhom brehu, vozia na trh a do školy
loďkami. Starosta sľúbil, že nový most bude hotový o dva roky a že na ňom bude aj miesto pre
bicykle, ale nepovedal, kto ho zaplatí. Rybári, ktorých práce rušia najviac, žiadajú, aby sa s
nimi hovorilo pred začiatkom.""",
    "sl": """Stari most čez reko v glavnem mestu Ruritanije so pozimi zaprli, ker njegovo
kamenje ni bilo več trdno. Odtlej se ljudje, ki živijo na drugem bregu, s čolni vozijo na
tržnico in v šolo. Župan je obljubil, da bo novi most končan v dveh letih in da bo na njem tudi
prostor za kolesa, ni pa povedal, kdo ga bo plačal. Ribiči, ki jih dela najbolj motijo, želijo,
da se o tem z njimi pogovori.""",
    "sv": """Den gamla bron över floden i Ruritaniens huvudstad stängdes i vintras, eftersom
dess stenar inte längre låg fast. Sedan dess far de människor som bor på den andra stranden till
torget och till skolan i båt. Borgmästaren har lovat att den nya bron ska vara klar efter två år
och att det även blir plats för cyklar, men inte vem som betalar. Fiskarna hoppas att arbetet
inte stoppar dem.""",
}
"""Some sixty words of running text without one word that is special to the Council."""
