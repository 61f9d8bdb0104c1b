"""The signs by which languages are told, gathered from the modules of all of them.

Made by `python tests/languages_page.py`: telling a language should not load 24 modules. On each
line stand a folded phrase, what it is, and the languages that it speaks for.
"""

TABLE = """\
allegati|annex|it
allegato|annex|it
anexa|annex|ro
anexe|annex|ro
anexo|annex|es pt
anexos|annex|es pt
anexă|annex|ro
anhang|annex|de
anhänge|annex|de
anlage|annex|de
anlagen|annex|de
anness|annex|mt
annessi|annex|mt
annex|annex|en
annexe|annex|fr
annexes|annex|en fr
bijlage|annex|nl
bijlagen|annex|nl
bilag|annex|da
bilaga|annex|sv
bilagor|annex|sv
iarscríbhinn|annex|ga
iarscríbhinní|annex|ga
liite|annex|fi
liitteet|annex|fi
lisa|annex|et
lisad|annex|et
melléklet|annex|hu
mellékletek|annex|hu
pielikumi|annex|lv
pielikums|annex|lv
priedai|annex|lt
priedas|annex|lt
prilog|annex|hr
priloga|annex|sl
priloge|annex|sl
prilozi|annex|hr
príloha|annex|sk
prílohy|annex|sk
příloha|annex|cs
přílohy|annex|cs
załącznik|annex|pl
załączniki|annex|pl
παραρτημα|annex|el
παραρτηματα|annex|el
приложение|annex|bg
приложения|annex|bg
'n|foreign-word|nl
abans|foreign-word|es
aig|foreign-word|ga
air|foreign-word|ga
airson|foreign-word|ga
algúns|foreign-word|pt
als|foreign-word|es
amb|foreign-word|es
anns|foreign-word|ga
aquest|foreign-word|es
aquesta|foreign-word|es
ass|foreign-word|de
ata|foreign-word|pt
av|foreign-word|da
aínda|foreign-word|pt
að|foreign-word|da
baie|foreign-word|nl
bha|foreign-word|ga
bheil|foreign-word|ga
ble|foreign-word|da
blir|foreign-word|da
chaidh|foreign-word|ga
chan|foreign-word|ga
cunha|foreign-word|pt
daardie|foreign-word|nl
datt|foreign-word|de
dei|foreign-word|da
dels|foreign-word|es
deur|foreign-word|nl
dins|foreign-word|es
dun|foreign-word|pt
dunha|foreign-word|pt
déi|foreign-word|de
ein|foreign-word|da
eit|foreign-word|da
ekki|foreign-word|da
els|foreign-word|es
eng|foreign-word|de
enn|foreign-word|da
eru|foreign-word|da
etter|foreign-word|da
evropska|foreign-word|hr
evropske|foreign-word|hr
evropski|foreign-word|hr
evropskog|foreign-word|hr
evropskoj|foreign-word|hr
eða|foreign-word|da
fir|foreign-word|de
framleis|foreign-word|da
frå|foreign-word|da
fòrça|foreign-word|es
gde|foreign-word|hr
gu|foreign-word|ga
gun|foreign-word|ga
gëtt|foreign-word|de
hierdie|foreign-word|nl
huet|foreign-word|de
hulle|foreign-word|nl
hva|foreign-word|da
ikkje|foreign-word|da
mellom|foreign-word|da
moi|foreign-word|pt
máis|foreign-word|pt
nie|foreign-word|nl
noen|foreign-word|da
non|foreign-word|pt
nunha|foreign-word|pt
nå|foreign-word|da
ovde|foreign-word|hr
pel|foreign-word|es
per|foreign-word|es
pola|foreign-word|pt
polas|foreign-word|pt
polo|foreign-word|pt
polos|foreign-word|pt
posle|foreign-word|hr
pre|foreign-word|hr
sal|foreign-word|nl
saradnja|foreign-word|hr
saradnju|foreign-word|hr
sas|foreign-word|es
savet|foreign-word|hr
sem|foreign-word|da
sy|foreign-word|nl
són|foreign-word|es
súa|foreign-word|pt
súas|foreign-word|pt
takođe|foreign-word|hr
tamén|foreign-word|pt
ten|foreign-word|pt
tha|foreign-word|ga
thathar|foreign-word|ga
tokom|foreign-word|hr
unha|foreign-word|pt
uvek|foreign-word|hr
vert|foreign-word|da
vir|foreign-word|nl
við|foreign-word|da
vun|foreign-word|de
wees|foreign-word|nl
és|foreign-word|es
í|foreign-word|da
úr|foreign-word|da
það|foreign-word|da
šta|foreign-word|hr
были|foreign-word|bg
было|foreign-word|bg
во|foreign-word|bg
дека|foreign-word|bg
для|foreign-word|bg
его|foreign-word|bg
као|foreign-word|bg
которые|foreign-word|bg
который|foreign-word|bg
которых|foreign-word|bg
која|foreign-word|bg
које|foreign-word|bg
који|foreign-word|bg
од|foreign-word|bg
они|foreign-word|bg
очень|foreign-word|bg
со|foreign-word|bg
су|foreign-word|bg
также|foreign-word|bg
только|foreign-word|bg
уже|foreign-word|bg
что|foreign-word|bg
чтобы|foreign-word|bg
што|foreign-word|bg
это|foreign-word|bg
является|foreign-word|bg
је|foreign-word|bg
ће|foreign-word|bg
ќе|foreign-word|bg
an chomhairle eorpach|institution|ga
az európai unió tanácsa|institution|hu
comhairle an aontais eorpaigh|institution|ga
conseil de l'union europeenne|institution|fr
conseil de l'union européenne|institution|fr
conseil européen|institution|fr
consejo de la unión europea|institution|es
consejo europeo|institution|es
conselho da união europeia|institution|pt
conselho europeu|institution|pt
consiglio dell'unione europea|institution|it
consiglio europeo|institution|it
consiliul european|institution|ro
consiliul uniunii europene|institution|ro
council of the european union|institution|en
det europæiske råd|institution|da
eiropadome|institution|lv
eiropas savienības padome|institution|lv
euroopa liidu nõukogu|institution|et
euroopa ülemkogu|institution|et
euroopan unionin neuvosto|institution|fi
eurooppa-neuvosto|institution|fi
european council|institution|en
europeiska rådet|institution|sv
europeiska unionens råd|institution|sv
europese raad|institution|nl
europos sąjungos taryba|institution|lt
europos vadovų taryba|institution|lt
europsko vijeće|institution|hr
europäischer rat|institution|de
európai tanács|institution|hu
európska rada|institution|sk
evropski svet|institution|sl
evropská rada|institution|cs
il-kunsill tal-unjoni ewropea|institution|mt
kunsill ewropew|institution|mt
kunsill ta' l-unjoni ewropea|institution|mt
kunsill tal-unjoni ewropea|institution|mt
raad van de europese unie|institution|nl
rada europejska|institution|pl
rada európskej únie|institution|sk
rada evropské unie|institution|cs
rada unii europejskiej|institution|pl
rat der europäischen union|institution|de
rådet for den europæiske union|institution|da
svet evropske unije|institution|sl
vijeće europske unije|institution|hr
ευρωπαικο συμβουλιο|institution|el
συμβουλιο τησ ευρωπαικησ ενωσησ|institution|el
европейски съвет|institution|bg
съвет на европейския съюз|institution|bg
a la:|label|es
a las:|label|es
a:|label|es
aan:|label|nl
absender:|label|de
af:|label|da
al:|label|es it
alle:|label|it
an dáta a fuarthas:|label|ga
ankstesnio dok. nr.:|label|lt
ankstesnio dokumento nr.:|label|lt
asia:|label|fi
assunto:|label|pt
asunto:|label|es
au:|label|fr
aux:|label|fr
av den:|label|sv
az átvétel dátuma:|label|hu
betr.:|label|de
betreft:|label|nl
biz. dok. sz.:|label|hu
biz. jav. sz.:|label|hu
br. dok. kom.:|label|hr
br. preth. dok.:|label|hr
chuig:|label|ga
comhad idirinstitiúideach:|label|ga
címzett:|label|hu
d.d.:|label|nl
dal:|label|it
dalykas:|label|lt
dar dáta:|label|ga
data de recepção:|label|pt
data de receção:|label|pt
data meta waslet:|label|mt
data otrzymania:|label|pl
data primirii:|label|ro
data:|label|it lt mt pl pt ro
date de réception:|label|fr
date of receipt:|label|en
dated:|label|en
dato:|label|da
datum prejema:|label|sl
datum primitka:|label|hr
datum přijetí:|label|cs
datum:|label|cs sl
datums:|label|lv
de la:|label|es fr ro
de:|label|es fr pt
della:|label|it
destinataire:|label|fr
destinatar:|label|ro
destinatario:|label|it
do:|label|pl pt
dosar interinstituțional:|label|ro
dossier interinstitutionnel:|label|fr
dossiers interinstitutionnels:|label|fr
dossiê interinstitucional:|label|pt
dossiês interinstitucionais:|label|pt
dotyczy:|label|pl
du:|label|fr
dátum doručenia:|label|sk
dátum:|label|hu sk
ed. asiak. nro:|label|fi
eelm dok nr:|label|et
eelmise dok nr:|label|et
eingangsdatum:|label|de
előző dok. sz.:|label|hu
empfänger:|label|de
en date du:|label|fr
expediente interinstitucional:|label|es
expedientes interinstitucionales:|label|es
fajl interistituzzjonali:|label|mt
fascicoli interistituzionali:|label|it
fascicolo interistituzionale:|label|it
fecha de recepción:|label|es
fecha:|label|es
fra:|label|da
from:|label|en
från:|label|sv
för dokument:|label|sv
föreg. dok. nr:|label|sv
gavimo data:|label|lt
iepr. dok. nr.:|label|lv
in data:|label|it
ingekomen:|label|nl
inkom den:|label|sv
institutsioonidevaheline dokument:|label|et
interinstitucionální spis:|label|cs
interinstitutional file:|label|en
interinstitutional files:|label|en
interinstitutioneel dossier:|label|nl
interinstitutionel sag:|label|da
interinstitutionele dossiers:|label|nl
interinstitutionella ärenden:|label|sv
interinstitutionelle dossiers:|label|de
interinstitutionelle sager:|label|da
interinstitutionelles dossier:|label|de
interinstitutionellt ärende:|label|sv
intézményközi referenciaszám:|label|hu
k-jas dok. nr.:|label|lv
k-jas priekšl. nr.:|label|lv
kam:|label|lt lv
kellele:|label|et
kellelt:|label|et
kom ettepaneku nr:|label|et
kom:n asiak. nro:|label|fi
kom:n ehd. nro:|label|fi
komisijos dok. nr.:|label|lt
komisijos pasiūlymo nr.:|label|lt
komisjoni dok nr:|label|et
komm. dok. nr.:|label|da
komm. dok. nr:|label|sv
komm. forsl. nr.:|label|da
komm. förslag nr:|label|sv
komu:|label|sk
kuupäev:|label|et
kättesaamise kuupäev:|label|et
küldi:|label|hu
la:|label|ro
lil:|label|mt
lähettäjä:|label|fi
medinstitucionalna zadeva:|label|sl
medziinštitucionálny spis:|label|sk
međuinstitucijski predmet:|label|hr
minn:|label|mt
międzyinstytucjonalny numer referencyjny:|label|pl
modtaget:|label|da
mottagen den:|label|sv
n. doc. com.:|label|pt
n. doc. comm.:|label|it
n. doc. prec.:|label|it
n. prop. comm.:|label|it
n.° doc. ant.:|label|pt
n.° doc. ción.:|label|es
n.° doc. com.:|label|pt
n.° doc. prec.:|label|es
n.° prop. ción.:|label|es
n.° prop. com.:|label|pt
na datum:|label|hr
new status:|label|en
no. cion doc.:|label|en
no. cion prop.:|label|en
no. prev. doc.:|label|en
no:|label|lv
nr dok. kom.:|label|pl
nr poprz. dok.:|label|pl
nr wniosku kom.:|label|pl
nr. comdoc.:|label|nl
nr. comv.:|label|nl
nr. doc. ant.:|label|ro
nr. doc. csie:|label|ro
nr. komm.dok.:|label|de
nr. kommissionsvorschlag:|label|de
nr. prop. csie:|label|ro
nr. vordok.:|label|de
nr. vorig doc.:|label|nl
nr.vorig doc.:|label|nl
nru dok. cion:|label|mt
nru dok. preċ.:|label|mt
nru prop. cion:|label|mt
nuo:|label|lt
ny status:|label|sv
n° doc. cion:|label|fr
n° doc. préc.:|label|fr
n° prop. cion:|label|fr
objet:|label|fr
od:|label|cs hr pl sk sl
odesílatel:|label|cs
of document:|label|en
oggetto:|label|it
on:|label|en
origine:|label|fr it
para:|label|pt
pošiljatelj:|label|sl
predmet:|label|hr sk
prejemnik:|label|sl
pro:|label|cs
päivämäärä:|label|fi
předmět:|label|cs
příjemce:|label|cs
saaja:|label|et
saapunut:|label|fi
saatja:|label|et
saņemšanas datums:|label|lv
saņēmējs:|label|lv
starpiestāžu lieta:|label|lv
subiect:|label|ro
subject:|label|en
sursă:|label|ro
suġġett:|label|mt
sūtītājs:|label|lv
tarpinstitucinė byla:|label|lt
teema:|label|et
temats:|label|lv
tidl. dok. nr.:|label|da
til:|label|da
till:|label|sv
to:|label|en
toimielinten välinen asia:|label|fi
tárgy:|label|hu
uimh. an doic. roimhe seo:|label|ga
uimh. doic. an choim.:|label|ga
uimh. doic. roimhe seo:|label|ga
uimh. doic. ón gcoimisiún:|label|ga
van:|label|nl
vastaanottaja:|label|fi
vedr.:|label|da
vom:|label|de
za:|label|hr sl
zadeva:|label|sl
ábhar:|label|ga
ärende:|label|sv
ó:|label|ga
č. dok. kom.:|label|sk
č. dok. komise:|label|cs
č. návrhu kom.:|label|sk
č. návrhu komise:|label|cs
č. predch. dok.:|label|sk
č. předch. dok.:|label|cs
č. předchozího dokumentu:|label|cs
št. dok. kom.:|label|sl
št. predh. dok.:|label|sl
št. predl. kom.:|label|sl
αποδεκτησ:|label|el
αποστολεασ:|label|el
αριθ. εγγρ. επιτρ.:|label|el
αριθ. προηγ. εγγρ.:|label|el
αριθ. προτ. επιτρ.:|label|el
διοργανικοσ φακελοσ:|label|el
ημερομηνια παραλαβησ:|label|el
θεμα:|label|el
με ημερομηνια:|label|el
προσ:|label|el
τησ:|label|el
дата на получаване:|label|bg
дата:|label|bg
до:|label|bg
междуинституционално досие:|label|bg
от:|label|bg
относно:|label|bg
№ док. ком.:|label|bg
№ предл. ком.:|label|bg
№ предх. док.:|label|bg
a delegációk mellékelten|opening|hu
a tanács következtetései|opening|hu
a tanács állásfoglalása|opening|hu
abbozz ta' konklużjonijiet|opening|mt
adjunto se remite|opening|es
adjunto se remiten|opening|es
az európai tanács|opening|hu
az európai unió|opening|hu
bifogat för delegationerna|opening|sv
comhairle an aontais|opening|ga
conclusies van de|opening|nl
conclusiones del consejo|opening|es
conclusioni del consiglio|opening|it
conclusions de la|opening|fr
conclusions du conseil|opening|fr
conclusions of the|opening|en
conclusões do conselho|opening|pt
concluzii ale consiliului|opening|ro
concluziile consiliului|opening|ro
concluziile consiliului european|opening|ro
conclúidí ón gcomhairle|opening|ga
consiliul uniunii europene|opening|ro
council conclusions|opening|en
council resolution|opening|en
de delegaties vinden|opening|nl
de raad van|opening|nl
delegace naleznou v|opening|cs
delegace v příloze|opening|cs
delegacije prejmejo priloženi|opening|sl
delegacije prejmejo v|opening|sl
delegacije u prilogu|opening|hr
delegacijoms pridedamas dokumentas|opening|lt
delegacijoms pridedamos tarybos|opening|lt
delegacijoms priede pateikiamas|opening|lt
delegacijoms priede pateikiamos|opening|lt
delegacje otrzymują|opening|pl
delegacje otrzymują w|opening|pl
delegacím se v|opening|cs
delegationerna får bifogat|opening|sv
delegationerne vedlægges hermed|opening|da
delegations are informed|opening|en
delegations will find|opening|en
delegatsioonidele edastatakse lisas|opening|et
delegatsioonidele saadetakse käesolevaga|opening|et
delegáciám v prílohe|opening|sk
der rat der|opening|de
det europæiske råds|opening|da
die delegationen erhalten|opening|de
draft council conclusions|opening|en
dréachtchonclúidí ón gcomhairle|opening|ga
ehdotus neuvoston päätelmiksi|opening|fi
eiropadomes secinājumi|opening|lv
eiropas savienības padome|opening|lv
el consejo de|opening|es
en el anexo|opening|es
entschliessung des rates|opening|de
entwurf von schlussfolgerungen|opening|de
envia-se em anexo|opening|pt
enviam-se em anexo|opening|pt
euroopa liidu nõukogu|opening|et
euroopa ülemkogu järeldused|opening|et
euroopan unionin neuvosto|opening|fi
eurooppa-neuvoston päätelmät|opening|fi
european council conclusions|opening|en
europeiska rådets slutsatser|opening|sv
europeiska unionens råd|opening|sv
europos sąjungos taryba|opening|lt
europos vadovų tarybos|opening|lt
för delegationerna bifogas|opening|sv
gheobhaidh na toscaireachtaí|opening|ga
hermed følger til|opening|da
hierbij gaan voor|opening|nl
hierbij gaat voor|opening|nl
id-delegazzjonijiet għandhom isibu|opening|mt
id-delegazzjonijiet isibu mehmuż|opening|mt
il consiglio dell'unione|opening|it
il-kunsill tal-unjoni ewropea|opening|mt
junto se envia,|opening|pt
junto se enviam,|opening|pt
konklusioner vedtaget af|opening|da
konkluzje rady|opening|pl
konkluzje rady europejskiej|opening|pl
konklużjonijiet tal-kunsill|opening|mt
konklużjonijiet tal-kunsill ewropew|opening|mt
kunsill tal-unjoni ewropea|opening|mt
käesolevaga edastatakse delegatsioonidele|opening|et
le conseil de|opening|fr
les délégations trouveront|opening|fr
mehmuż għad-delegazzjonijiet|opening|mt
mellékelten továbbítjuk a|opening|hu
nacrt zaključaka vijeća|opening|hr
neuvoston päätelmät|opening|fi
neuvoston päätöslauselma|opening|fi
návrh záverov rady|opening|sk
návrh závěrů rady|opening|cs
nõukogu järeldused|opening|et
nõukogu järelduste eelnõu|opening|et
nõukogu resolutsioon|opening|et
o conselho da|opening|pt
ontwerpconclusies van de|opening|nl
osnutek sklepov sveta|opening|sl
padomes rezolūcija|opening|lv
padomes secinājumi|opening|lv
padomes secinājumu projekts|opening|lv
pielikumā delegācijām|opening|lv
pielikumā ir pievienoti|opening|lv
pielikumā ir pievienots|opening|lv
pielikumā pievienoti padomes|opening|lv
progetto di conclusioni|opening|it
proiect de concluzii|opening|ro
projekt konkluzji rady|opening|pl
projet de conclusions|opening|fr
projeto de conclusões|opening|pt
proyecto de conclusiones|opening|es
rada európskej únie|opening|sk
rada evropské unie|opening|cs
rada unii europejskiej|opening|pl
resolucija sveta|opening|sl
resolución del consejo|opening|es
resolutie van de|opening|nl
resolution of the|opening|en
resolução do conselho|opening|pt
rezolucija vijeća|opening|hr
rezolucja rady|opening|pl
rezoluția consiliului|opening|ro
rezoluție a consiliului|opening|ro
risoluzione del consiglio|opening|it
riżoluzzjoni tal-kunsill|opening|mt
rådet for den|opening|da
rådets konklusioner|opening|da
rådets resolution|opening|da sv
rådets slutsatser|opening|sv
résolution du conseil|opening|fr
rún ón gcomhairle|opening|ga
schlussfolgerungen des europäischen|opening|de
schlussfolgerungen des rates|opening|de
schlussfolgerungen des vorsitzes|opening|de
se pun la|opening|ro
se remite adjunto|opening|es
si allegano per|opening|it
si trasmette in|opening|it
si trasmettono in|opening|it
sklepi evropskega sveta|opening|sl
sklepi sveta|opening|sl
slutsatser från rådet|opening|sv
svet evropske unije|opening|sl
tarybos išvados|opening|lt
tarybos išvadų projektas|opening|lt
tarybos rezoliucija|opening|lt
tervezet – a|opening|hu
the council of|opening|en
the european parliament|opening|en
tá comhairle an|opening|ga
u prilogu se|opening|hr
udkast til rådets|opening|da
usnesení rady|opening|cs
utkast till rådets|opening|sv
uznesenie rady|opening|sk
v prilogi vam|opening|sl
v prílohe zasielame|opening|sk
valtuuskunnille toimitetaan liitteessä|opening|fi
valtuuskunnille toimitetaan oheisena|opening|fi
valtuuskunnille toimitetaan ohessa|opening|fi
vedlagt følger til|opening|da
vijeće europske unije|opening|hr
voor de delegaties|opening|nl
za delegacije se|opening|hr
zaključci europskog vijeća|opening|hr
zaključci europskoga vijeća|opening|hr
zaključci vijeća|opening|hr
závery európskej rady|opening|sk
závery rady|opening|sk
závěry evropské rady|opening|cs
závěry předsednictví|opening|cs
závěry rady|opening|cs
în anexă, se|opening|ro
διαβιβαζεται συνημμενωσ στισ|opening|el
διαβιβαζονται συνημμενωσ στισ|opening|el
επισυναπτονται για τισ|opening|el
συμπερασματα του ευρωπαικου|opening|el
συμπερασματα του συμβουλιου|opening|el
σχεδιο συμπερασματων του|opening|el
το συμβουλιο τησ|opening|el
ψηφισμα του συμβουλιου|opening|el
заключения на европейския|opening|bg
заключения на съвета|opening|bg
приложено се изпраща|opening|bg
приложено се изпращат|opening|bg
приложено се предоставят|opening|bg
проект за заключения|opening|bg
проект на заключения|opening|bg
резолюция на съвета|opening|bg
съветът на европейския|opening|bg
a|small-word|cs ga hu pt ro sk
aan|small-word|nl
aby|small-word|cs pl sk
acestor|small-word|ro
af|small-word|da
ag|small-word|ga
aga|small-word|et
agus|small-word|ga
ai|small-word|it
ainsi|small-word|fr
aj|small-word|sk
ako|small-word|sk
al|small-word|es it ro
alapján|small-word|hu
ale|small-word|ro
alebo|small-word|sk
ali|small-word|sl
alla|small-word|it
alle|small-word|it
als|small-word|de nl
also|small-word|en
amely|small-word|hu
amelyek|small-word|hu
an|small-word|de ga
anche|small-word|it
and|small-word|en
annak|small-word|hu
ao|small-word|pt
apie|small-word|lt
ar|small-word|ga lv ro
arba|small-word|lt
are|small-word|en
arī|small-word|lv
as|small-word|en pt
así|small-word|es
at|small-word|da
att|small-word|sv
atá|small-word|ga
au|small-word|fr ro
auch|small-word|de
auf|small-word|de
aux|small-word|fr
av|small-word|sv
avec|small-word|fr
az|small-word|hu
azok|small-word|hu
azt|small-word|hu
be|small-word|en
been|small-word|en
bei|small-word|de lt
bejn|small-word|mt
between|small-word|en
bheith|small-word|ga
bhfuil|small-word|ga
bi|small-word|hr sl
biex|small-word|mt
bij|small-word|nl
biti|small-word|hr sl
blev|small-word|da sv
bodo|small-word|sl
bus|small-word|lt
by|small-word|cs en sk
być|small-word|pl
byť|small-word|sk
bör|small-word|sv
bør|small-word|da
být|small-word|cs
bħala|small-word|mt
būs|small-word|lv
būti|small-word|lt
būtu|small-word|lv
care|small-word|ro
ce|small-word|fr
ces|small-word|fr
cette|small-word|fr
che|small-word|it
chuig|small-word|ga
chun|small-word|ga
com|small-word|pt
come|small-word|it
como|small-word|es pt
con|small-word|es it
csak|small-word|hu
cu|small-word|ro
că|small-word|ro
da|small-word|hr it pt sl
dal|small-word|it
dan|small-word|mt nl
dans|small-word|fr
das|small-word|de pt
dass|small-word|de
dat|small-word|nl
dawn|small-word|mt
de|small-word|da es fr ga nl pt ro sv
degli|small-word|it
dei|small-word|it
del|small-word|es it
della|small-word|it
delle|small-word|it
dem|small-word|de
den|small-word|da de ga sv
denna|small-word|sv
denne|small-word|da
der|small-word|de
deras|small-word|sv
deres|small-word|da
des|small-word|de fr
dessa|small-word|sv
det|small-word|da sv
detta|small-word|sv
dette|small-word|da
deze|small-word|nl
di|small-word|it
die|small-word|de nl
din|small-word|mt ro
dintre|small-word|ro
disse|small-word|da
dla|small-word|pl
do|small-word|cs ga hr pl pt sk sl
don|small-word|ga
door|small-word|nl
dos|small-word|pt
du|small-word|fr
durch|small-word|de
dwar|small-word|mt
dėl|small-word|lt
e|small-word|it pt
een|small-word|nl
eest|small-word|et
efter|small-word|da sv
egy|small-word|hu
ei|small-word|et fi
eine|small-word|de
einem|small-word|de
einer|small-word|de
eines|small-word|de
el|small-word|es
em|small-word|pt
en|small-word|da es fr nl sv
ennek|small-word|hu
entre|small-word|es fr pt
er|small-word|da
es|small-word|es
est|small-word|fr
esta|small-word|es
estas|small-word|es
este|small-word|es ro
estos|small-word|es
et|small-word|da et fr
ett|small-word|sv
että|small-word|fi
ez|small-word|hu
ezen|small-word|hu
ezt|small-word|hu
faoi|small-word|ga
fi|small-word|mt ro
for|small-word|da en
fost|small-word|mt ro
fra|small-word|da
from|small-word|en
från|small-word|sv
för|small-word|sv
für|small-word|de
gach|small-word|ga
gan|small-word|lv
gennem|small-word|da
genom|small-word|sv
glede|small-word|sl
gli|small-word|it
go|small-word|ga
għal|small-word|mt
għandha|small-word|mt
għandhom|small-word|mt
għandu|small-word|mt
ha|small-word|es hu
haar|small-word|nl
han|small-word|es
har|small-word|da sv
has|small-word|en
have|small-word|en
hebben|small-word|nl
heeft|small-word|nl
het|small-word|nl
hija|small-word|mt
hogy|small-word|hu
huma|small-word|mt
hun|small-word|nl
huwa|small-word|mt
hvilket|small-word|da
hvis|small-word|da
hän|small-word|fi
i|small-word|cs da ga hr it pl sk sv
ich|small-word|pl sk
ih|small-word|hr
ihre|small-word|de
ikke|small-word|da
il|small-word|it
ili|small-word|hr
im|small-word|de
in|small-word|en it sl
ina|small-word|ga
inte|small-word|sv
into|small-word|en
ir|small-word|lt lv
is|small-word|en ga hu nl
ist|small-word|de
its|small-word|en
iz|small-word|hr sl
iš|small-word|lt
ja|small-word|et fi
jak|small-word|cs pl
jako|small-word|cs
jaoks|small-word|et
je|small-word|cs hr sk sl
jego|small-word|pl
jeho|small-word|cs sk
jej|small-word|pl sk
jejich|small-word|cs
její|small-word|cs
jejího|small-word|cs
jest|small-word|pl
jew|small-word|mt
již|small-word|cs
jo|small-word|lt
joita|small-word|fi
joka|small-word|fi
jonka|small-word|fi
jos|small-word|fi lt
jossa|small-word|fi
jotka|small-word|fi
jsou|small-word|cs
jų|small-word|lt
ka|small-word|et
kad|small-word|lt
kaip|small-word|lt
kako|small-word|hr
kan|small-word|da
kanssa|small-word|fi
kao|small-word|hr
kar|small-word|sl
kas|small-word|et lv
katere|small-word|sl
kateri|small-word|sl
katerih|small-word|sl
ke|small-word|cs
kell|small-word|hu
kes|small-word|et
ki|small-word|sl
kif|small-word|mt
kohta|small-word|et
koja|small-word|hr
koje|small-word|hr
koji|small-word|hr
kojima|small-word|hr
koju|small-word|hr
kollha|small-word|mt
kot|small-word|sl
kterou|small-word|cs
která|small-word|cs
které|small-word|cs
který|small-word|cs
kterých|small-word|cs
kteří|small-word|cs
ktorá|small-word|sk
ktoré|small-word|sk
ktorí|small-word|sk
ktorú|small-word|sk
ktorý|small-word|sk
ktorých|small-word|sk
która|small-word|pl
które|small-word|pl
który|small-word|pl
których|small-word|pl
ku|small-word|sk
kui|small-word|et
kuin|small-word|fi
kull|small-word|mt
kun|small-word|fi
kuni|small-word|et
kuras|small-word|lv
kuri|small-word|lt lv
kurie|small-word|lt
kurios|small-word|lt
kuris|small-word|lt
kurių|small-word|lt
kuru|small-word|lv
kõik|small-word|et
között|small-word|hu
kā|small-word|lv
la|small-word|es fr it ro
lahko|small-word|sl
lai|small-word|lv
las|small-word|es
le|small-word|fr ga it
leis|small-word|ga
lena|small-word|ga
les|small-word|fr
leur|small-word|fr
leurs|small-word|fr
li|small-word|mt
lil|small-word|mt
lo|small-word|es
lor|small-word|ro
los|small-word|es
lub|small-word|pl
läbi|small-word|et
līdz|small-word|lv
ma|small-word|pl
ma'|small-word|mt
mai|small-word|ro
maidir|small-word|ga
mais|small-word|pt
mar|small-word|ga
med|small-word|da sl sv
medzi|small-word|sk
mellan|small-word|sv
mellem|small-word|da
met|small-word|nl
mezi|small-word|cs
među|small-word|hr
mhux|small-word|mt
mille|small-word|et
minden|small-word|hu
minn|small-word|mt
mint|small-word|hu
mis|small-word|et
mit|small-word|de
między|small-word|pl
mukaisesti|small-word|fi
mutta|small-word|fi
myös|small-word|fi
már|small-word|hu
más|small-word|es
még|small-word|hu
na|small-word|cs ga hr pl pt sk sl
naar|small-word|nl
nach|small-word|de
nas|small-word|pt
ne|small-word|fi hr lv
nebo|small-word|cs
nei|small-word|it
neid|small-word|et
nel|small-word|it
nella|small-word|it
nem|small-word|hu
nende|small-word|et
než|small-word|cs sk
ni|small-word|sl
nicht|small-word|de
nie|small-word|pl
niet|small-word|nl
nii|small-word|et
niiden|small-word|fi
niin|small-word|fi
nije|small-word|hr
ning|small-word|et
njihov|small-word|hr
njihove|small-word|hr sl
njihovih|small-word|hr
njihovo|small-word|sl
no|small-word|lv pt
nos|small-word|pt
nu|small-word|ro
nuo|small-word|lt
näiden|small-word|fi
når|small-word|da
nó|small-word|ga
o|small-word|cs es it pl pt ro
och|small-word|sv
od|small-word|cs hr pl sk sl
oder|small-word|de
of|small-word|en
og|small-word|da
også|small-word|da
ole|small-word|et
olema|small-word|et
oli|small-word|fi
olla|small-word|fi
olyan|small-word|hu
om|small-word|nl
oma|small-word|et
on|small-word|en et fi
onder|small-word|nl
ook|small-word|nl
op|small-word|nl
oraz|small-word|pl
os|small-word|pt
osalta|small-word|fi
other|small-word|en
ou|small-word|fr pt
ovat|small-word|fi
over|small-word|nl
ovim|small-word|hr
ovom|small-word|hr
pa|small-word|sl
pagal|small-word|lt
par|small-word|fr lv
para|small-word|es pt
pat|small-word|lt
pe|small-word|ro
peab|small-word|et
pedig|small-word|hu
pela|small-word|pt
pelo|small-word|pt
pentru|small-word|ro
per|small-word|it lt
permezz|small-word|mt
pie|small-word|lv
più|small-word|it
plus|small-word|fr
po|small-word|cs hr pl sk sl
podle|small-word|cs
podľa|small-word|sk
por|small-word|es pt
pour|small-word|fr
pre|small-word|sk
precum|small-word|ro
pred|small-word|sk
prema|small-word|hr
pri|small-word|sk sl
prie|small-word|lt
prin|small-word|ro
privind|small-word|ro
pro|small-word|cs
przez|small-word|pl
przy|small-word|pl
pärast|small-word|et
på|small-word|da sv
pēc|small-word|lv
před|small-word|cs
při|small-word|cs
que|small-word|es fr pt
qui|small-word|fr
rovněž|small-word|cs
s|small-word|hr sl
sa|small-word|ga hr sk
sabiex|small-word|mt
sale|small-word|ro
samo|small-word|hr
samuti|small-word|et
san|small-word|ga
sau|small-word|ro
savo|small-word|lt
savu|small-word|lv
se|small-word|cs es fi hr mt pt ro sl
seda|small-word|et
see|small-word|et
sekä|small-word|fi
selle|small-word|et
sen|small-word|fi
seo|small-word|ga
ses|small-word|fr
seu|small-word|pt
si|small-word|it
sich|small-word|de
siis|small-word|et
siitä|small-word|fi
sin|small-word|ga
sina|small-word|sv
sind|small-word|de
sine|small-word|da
sit|small-word|da
sitt|small-word|sv
sitä|small-word|fi
się|small-word|pl
ska|small-word|sv
skal|small-word|da
skont|small-word|mt
so|small-word|sk sl
sobre|small-word|es
som|small-word|da sv
son|small-word|es fr
sono|small-word|it
sont|small-word|fr
során|small-word|hu
sowie|small-word|de
starp|small-word|lv
su|small-word|es hr lt
sua|small-word|pt
such|small-word|en
sul|small-word|it
sulla|small-word|it
sunt|small-word|ro
sur|small-word|fr
sus|small-word|es
svih|small-word|hr
svoje|small-word|sk sl
svojich|small-word|sk
svojo|small-word|sl
své|small-word|cs
svých|small-word|cs
szóló|small-word|hu
são|small-word|pt
sú|small-word|sk
să|small-word|ro
są|small-word|pl
ta|small-word|hr
ta'|small-word|mt
tagħha|small-word|mt
tagħhom|small-word|mt
tai|small-word|fi lt
taip|small-word|lt
takisto|small-word|sk
tako|small-word|sl
također|small-word|hr
také|small-word|cs
także|small-word|pl
tal-|small-word|mt
también|small-word|es
também|small-word|pt
tarp|small-word|lt
te|small-word|hr nl
tega|small-word|sl
teh|small-word|sl
tejto|small-word|sk
tem|small-word|sl
ter|small-word|sl
też|small-word|pl
that|small-word|en
the|small-word|en
their|small-word|en
these|small-word|en
this|small-word|en
through|small-word|en
tie|small-word|lv
tiegħu|small-word|mt
tiek|small-word|lv
tiem|small-word|lv
tiež|small-word|sk
tih|small-word|hr
tika|small-word|lv
til|small-word|da
till|small-word|sv
tim|small-word|hr
to|small-word|en lv
tome|small-word|hr
tot|small-word|nl
tra|small-word|it
trí|small-word|ga
tudi|small-word|sl
tuleb|small-word|et
tussen|small-word|nl
tych|small-word|pl
tym|small-word|pl
tämä|small-word|fi
tämän|small-word|fi
této|small-word|cs
týchto|small-word|sk
tā|small-word|lv
tām|small-word|lv
tās|small-word|lv
těchto|small-word|cs
u|small-word|hr mt
uit|small-word|nl
um|small-word|ga pt
uma|small-word|pt
un|small-word|es fr it lv ro
una|small-word|es it
und|small-word|de
under|small-word|da en sv
une|small-word|fr
uz|small-word|hr lv
už|small-word|lt sk
v|small-word|cs sk sl
vagy|small-word|hu
vahel|small-word|et
vai|small-word|lv
vain|small-word|fi
valamennyi|small-word|hu
valamint|small-word|hu
való|small-word|hu
van|small-word|nl
vara|small-word|sv
ve|small-word|cs
ved|small-word|da
vid|small-word|sv
vilket|small-word|sv
visi|small-word|lv
visos|small-word|lt
visų|small-word|lt
vo|small-word|sk
voidaan|small-word|fi
volt|small-word|hu
von|small-word|de
voor|small-word|nl
vse|small-word|sl
vseh|small-word|sl
vuoksi|small-word|fi
välillä|small-word|fi
være|small-word|da
või|small-word|et
võib|small-word|et
w|small-word|pl
we|small-word|pl
wel|small-word|nl
werden|small-word|de
which|small-word|en
while|small-word|en
will|small-word|en
wird|small-word|de
with|small-word|en
wkoll|small-word|mt
worden|small-word|nl
wordt|small-word|nl
y|small-word|es
yra|small-word|lt
z|small-word|cs pl sk sl
za|small-word|hr pl sl
zal|small-word|nl
ze|small-word|cs pl
zij|small-word|nl
zijn|small-word|nl
zo|small-word|sk
zu|small-word|de
zum|small-word|de
zur|small-word|de
à|small-word|fr pt
által|small-word|hu
är|small-word|sv
även|small-word|sv
è|small-word|it
é|small-word|pt
érdekében|small-word|hu
és|small-word|hu
été|small-word|fr
în|small-word|ro
între|small-word|ro
ó|small-word|ga
ón|small-word|ga
über|small-word|de
üle|small-word|et
će|small-word|hr
į|small-word|lt
šajā|small-word|lv
šios|small-word|lt
šis|small-word|lt
šių|small-word|lt
šo|small-word|lv
što|small-word|hr
że|small-word|pl
že|small-word|cs sk
și|small-word|ro
απο|small-word|el
για|small-word|el
δεν|small-word|el
ειναι|small-word|el
η|small-word|el
θα|small-word|el
καθωσ|small-word|el
και|small-word|el
κατα|small-word|el
με|small-word|el
μεταξυ|small-word|el
να|small-word|el
ο|small-word|el
οι|small-word|el
οπωσ|small-word|el
οτι|small-word|el
που|small-word|el
προσ|small-word|el
σε|small-word|el
στην|small-word|el
στισ|small-word|el
στο|small-word|el
στον|small-word|el
τα|small-word|el
την|small-word|el
τησ|small-word|el
τισ|small-word|el
το|small-word|el
τον|small-word|el
του|small-word|el
τουσ|small-word|el
των|small-word|el
ωσ|small-word|el
бъде|small-word|bg
в|small-word|bg
във|small-word|bg
да|small-word|bg
до|small-word|bg
е|small-word|bg
за|small-word|bg
и|small-word|bg
или|small-word|bg
както|small-word|bg
като|small-word|bg
което|small-word|bg
които|small-word|bg
който|small-word|bg
която|small-word|bg
към|small-word|bg
между|small-word|bg
на|small-word|bg
не|small-word|bg
от|small-word|bg
относно|small-word|bg
по|small-word|bg
при|small-word|bg
с|small-word|bg
са|small-word|bg
се|small-word|bg
след|small-word|bg
със|small-word|bg
също|small-word|bg
тази|small-word|bg
така|small-word|bg
тези|small-word|bg
този|small-word|bg
че|small-word|bg
чрез|small-word|bg
ще|small-word|bg
"a" item note|type-line|en
"a" punkta piezīme|type-line|lv
"a"-punkt-vermerk|type-line|de
"a"-punkti märkus|type-line|et
"a"-punktsnot|type-line|sv
"a"-punktsnote|type-line|da
"i" item note|type-line|en
"i" punkta piezīme|type-line|lv
"i"-punkt-vermerk|type-line|de
"i"-punkti märkus|type-line|et
"i"-punktsnot|type-line|sv
"i"-punktsnote|type-line|da
"i/a" item note|type-line|en
"i/a" punkta piezīme|type-line|lv
"i/a"-punkt-vermerk|type-line|de
"i/a"-punkti märkus|type-line|et
"i/a"-punktsnot|type-line|sv
"i/a"-punktsnote|type-line|da
'a' item note|type-line|en
'a' punkta piezīme|type-line|lv
'a'-punkt-vermerk|type-line|de
'a'-punkti märkus|type-line|et
'a'-punktsnot|type-line|sv
'a'-punktsnote|type-line|da
'i' item note|type-line|en
'i' punkta piezīme|type-line|lv
'i'-punkt-vermerk|type-line|de
'i'-punkti märkus|type-line|et
'i'-punktsnot|type-line|sv
'i'-punktsnote|type-line|da
'i/a' item note|type-line|en
'i/a' punkta piezīme|type-line|lv
'i/a'-punkt-vermerk|type-line|de
'i/a'-punkti märkus|type-line|et
'i/a'-punktsnot|type-line|sv
'i/a'-punktsnote|type-line|da
a item note|type-line|en
a punkt vermerk|type-line|de
a punkta piezīme|type-line|lv
a punkti märkus|type-line|et
a punktsnot|type-line|sv
a punktsnote|type-line|da
a tanács ülésének eredménye|type-line|hu
a-punkt vermerk|type-line|de
a-punkt-vermerk|type-line|de
a-punkti märkus|type-line|et
a-punktsnot|type-line|sv
a-punktsnote|type-line|da
abbozz ta' minuti|type-line|mt
acta|type-line|es
acte legislative și alte instrumente|type-line|ro
actes législatifs et autres instruments|type-line|fr
actos legislativos y otros instrumentos|type-line|es
akty ustawodawcze i inne instrumenty|type-line|pl
aruanne|type-line|et
ata|type-line|pt
ataskaita|type-line|lt
atos legislativos e outros instrumentos|type-line|pt
atti legislativi ed altri strumenti|type-line|it
az eljárás eredménye|type-line|hu
begeleidende nota|type-line|nl
beratungsergebnisse|type-line|de
bericht|type-line|de
borttagande av säkerhetsskyddsklassificering|type-line|sv
communication|type-line|en fr
comunicación|type-line|es
comunicare|type-line|ro
comunicazione|type-line|it
comunicação|type-line|pt
cover note|type-line|en
darba rezultāti|type-line|lv
darbo rezultatai|type-line|lt
dienesta vēstule|type-line|lv
dopis|type-line|sl
dopis o točki pod "a"|type-line|sl
dopis o točki pod "i"|type-line|sl
dopis o točki pod "i/a"|type-line|sl
dopis o točki pod 'a'|type-line|sl
dopis o točki pod 'i'|type-line|sl
dopis o točki pod 'i/a'|type-line|sl
dopis o točki pod a|type-line|sl
dopis o točki pod i|type-line|sl
dopis o točki pod i/a|type-line|sl
draft minutes|type-line|en
dréacht-mhiontuairiscí|type-line|ga
ehdotus|type-line|fi
entwurf eines protokolls|type-line|de
ergebnisse der ratstagung|type-line|de
esito dei lavori|type-line|it
esito della sessione del consiglio|type-line|it
ettepanek|type-line|et
eżitu tal-laqgħa tal-kunsill|type-line|mt
eżitu tal-proċedimenti|type-line|mt
fedőlap|type-line|hu
feljegyzés|type-line|hu
feljegyzés az "a" napirendi ponthoz|type-line|hu
feljegyzés az "i" napirendi ponthoz|type-line|hu
feljegyzés az "i/a" napirendi ponthoz|type-line|hu
feljegyzés az 'a' napirendi ponthoz|type-line|hu
feljegyzés az 'i' napirendi ponthoz|type-line|hu
feljegyzés az 'i/a' napirendi ponthoz|type-line|hu
feljegyzés az a napirendi ponthoz|type-line|hu
feljegyzés az i napirendi ponthoz|type-line|hu
feljegyzés az i/a napirendi ponthoz|type-line|hu
forslag|type-line|da
följenot|type-line|sv
förslag|type-line|sv
følgeskrivelse|type-line|da
gesetzgebungsakte und andere rechtsinstrumente|type-line|de
huomautus|type-line|fi
i item note|type-line|en
i punkt vermerk|type-line|de
i punkta piezīme|type-line|lv
i punkti märkus|type-line|et
i punktsnot|type-line|sv
i punktsnote|type-line|da
i-punkt vermerk|type-line|de
i-punkt-vermerk|type-line|de
i-punkti märkus|type-line|et
i-punktsnot|type-line|sv
i-punktsnote|type-line|da
i/a item note|type-line|en
i/a punkt vermerk|type-line|de
i/a punkta piezīme|type-line|lv
i/a punkti märkus|type-line|et
i/a punktsnot|type-line|sv
i/a punktsnote|type-line|da
i/a-punkt vermerk|type-line|de
i/a-punkt-vermerk|type-line|de
i/a-punkti märkus|type-line|et
i/a-punktsnot|type-line|sv
i/a-punktsnote|type-line|da
ilmoitus|type-line|fi
ilmoitus a-kohta|type-line|fi
ilmoitus i-kohta|type-line|fi
ilmoitus i/a-kohta|type-line|fi
ilmoitus: "a"-kohta|type-line|fi
ilmoitus: "i"-kohta|type-line|fi
ilmoitus: "i/a"-kohta|type-line|fi
ilmoitus: 'a'-kohta|type-line|fi
ilmoitus: 'i'-kohta|type-line|fi
ilmoitus: 'i/a'-kohta|type-line|fi
ilmoitus: a kohta|type-line|fi
ilmoitus: a-kohta|type-line|fi
ilmoitus: i kohta|type-line|fi
ilmoitus: i-kohta|type-line|fi
ilmoitus: i/a kohta|type-line|fi
ilmoitus: i/a-kohta|type-line|fi
informacinis pranešimas|type-line|lt
informatieve nota|type-line|nl
information note|type-line|en
informativna napomena|type-line|hr
informativni dopis|type-line|sl
informativní poznámka|type-line|cs
informatorischer vermerk|type-line|de
informatīva piezīme|type-line|lv
informačná poznámka|type-line|sk
informe|type-line|es
informerande not|type-line|sv
ingekomen document|type-line|nl
ishod postupaka|type-line|hr
ishod postupka|type-line|hr
ishod sastanka vijeća|type-line|hr
izid posvetovanj|type-line|sl
izid posvetovanja|type-line|sl
izid zasedanja sveta|type-line|sl
izvješće|type-line|hr
javaslat|type-line|hu
jegyzőkönyv|type-line|hu
jegyzőkönyvtervezet|type-line|hu
jelentés|type-line|hu
kertomus|type-line|fi
kirjalik teave|type-line|et
komunikacija|type-line|hr
komunikat|type-line|pl
komunikatas|type-line|lt
komunikazzjoni|type-line|mt
közlemény|type-line|hu
legislative acts and other instruments|type-line|en
legislatívne akty a iné právne akty|type-line|sk
lovgivningsmæssige retsakter og andre instrumenter|type-line|da
lägesrapporter|type-line|sv
meddelande|type-line|sv
meddelelse|type-line|da
mededeling|type-line|nl
megjegyzés|type-line|hu
menetluse tulemus|type-line|et
minutes|type-line|en
minuti|type-line|mt
miontuairiscí|type-line|ga
mitteilung|type-line|de
märkus|type-line|et
nacrt zapisnika|type-line|hr
napomena|type-line|hr
napomena o točki "a"|type-line|hr
napomena o točki "i"|type-line|hr
napomena o točki "i/a"|type-line|hr
napomena o točki 'a'|type-line|hr
napomena o točki 'i'|type-line|hr
napomena o točki 'i/a'|type-line|hr
napomena o točki a|type-line|hr
napomena o točki i|type-line|hr
napomena o točki i/a|type-line|hr
naslovnica|type-line|hr
neuvoston istunnon tulokset|type-line|fi
not|type-line|sv
nota|type-line|es it mt nl pl pt
nota a punt|type-line|nl
nota a-punt|type-line|nl
nota de envio|type-line|pt
nota de ponto "a"|type-line|pt
nota de ponto "i"|type-line|pt
nota de ponto "i/a"|type-line|pt
nota de transmisión|type-line|es
nota di trasmissione|type-line|it
nota do punktu "a"|type-line|pl
nota do punktu "i"|type-line|pl
nota do punktu "i/a"|type-line|pl
nota do punktu 'a'|type-line|pl
nota do punktu 'i'|type-line|pl
nota do punktu 'i/a'|type-line|pl
nota do punktu a|type-line|pl
nota do punktu i|type-line|pl
nota do punktu i/a|type-line|pl
nota i punt|type-line|nl
nota i-punt|type-line|nl
nota i/a punt|type-line|nl
nota i/a-punt|type-line|nl
nota informacyjna|type-line|pl
nota informativa|type-line|es it pt
nota ponto "a"|type-line|pt
nota ponto "i"|type-line|pt
nota ponto "i/a"|type-line|pt
nota ponto 'a'|type-line|pt
nota ponto 'i'|type-line|pt
nota ponto 'i/a'|type-line|pt
nota ponto a|type-line|pt
nota ponto i|type-line|pt
nota ponto i/a|type-line|pt
nota punt "a"|type-line|mt
nota punt "i"|type-line|mt
nota punt "i/a"|type-line|mt
nota punt 'a'|type-line|mt
nota punt 'i'|type-line|mt
nota punt 'i/a'|type-line|mt
nota punt a|type-line|mt
nota punt i|type-line|mt
nota punt i/a|type-line|mt
nota punto "a"|type-line|es it
nota punto "i"|type-line|es it
nota punto "i/a"|type-line|es it
nota punto 'a'|type-line|es it
nota punto 'i'|type-line|es it
nota punto 'i/a'|type-line|es it
nota punto a|type-line|es it
nota punto i|type-line|es it
nota punto i/a|type-line|es it
nota ta' informazzjoni|type-line|mt
nota ta' trasmissjoni|type-line|mt
nota ta' trażmissjoni|type-line|mt
notatka|type-line|pl
note|type-line|da en fr
note d'information|type-line|fr
note de transmission|type-line|fr
note point " a "|type-line|fr
note point " i "|type-line|fr
note point " i/a "|type-line|fr
note point "a"|type-line|fr
note point "i"|type-line|fr
note point "i/a"|type-line|fr
note point 'a'|type-line|fr
note point 'i'|type-line|fr
note point 'i/a'|type-line|fr
note point a|type-line|fr
note point i|type-line|fr
note point i/a|type-line|fr
notă|type-line|ro
notă de informare|type-line|ro
notă de însoțire|type-line|ro
notă punct "a"|type-line|ro
notă punct "i"|type-line|ro
notă punct "i/a"|type-line|ro
notă punct 'a'|type-line|ro
notă punct 'i'|type-line|ro
notă punct 'i/a'|type-line|ro
notă punct a|type-line|ro
notă punct i|type-line|ro
notă punct i/a|type-line|ro
návrh|type-line|cs sk
návrh zápisnice|type-line|sk
návrh zápisu|type-line|cs
nóta|type-line|ga
nóta cumhdaigh|type-line|ga
nóta faisnéise|type-line|ga
nóta maidir le mír "a"|type-line|ga
nóta maidir le mír "i"|type-line|ga
nóta maidir le mír "i/a"|type-line|ga
nóta maidir le mír 'a'|type-line|ga
nóta maidir le mír 'i'|type-line|ga
nóta maidir le mír 'i/a'|type-line|ga
nóta maidir le mír a|type-line|ga
nóta maidir le mír i|type-line|ga
nóta maidir le mír i/a|type-line|ga
nóta míre "a"|type-line|ga
nóta míre "i"|type-line|ga
nóta míre "i/a"|type-line|ga
nóta poncanna "a"|type-line|ga
nóta poncanna "i"|type-line|ga
nóta poncanna "i/a"|type-line|ga
nõukogu istungi tulemused|type-line|et
ontwerpnotulen|type-line|nl
orienterende note|type-line|da
osnutek zapisnika|type-line|sl
outcome of proceedings|type-line|en
outcome of the council meeting|type-line|en
oznámenie|type-line|sk
padomes sanāksmes rezultāti|type-line|lv
pasiūlymas|type-line|lt
pavadvēstule|type-line|lv
paziņojums|type-line|lv
piezīme|type-line|lv
pismo przewodnie|type-line|pl
popratna bilješka|type-line|hr
poročilo|type-line|sl
posėdžio rezultatai|type-line|lt
poznámka|type-line|cs sk
poznámka k bodu "a"|type-line|cs sk
poznámka k bodu "i"|type-line|cs sk
poznámka k bodu "i/a"|type-line|cs sk
poznámka k bodu 'a'|type-line|cs sk
poznámka k bodu 'i'|type-line|cs sk
poznámka k bodu 'i/a'|type-line|cs sk
poznámka k bodu a|type-line|cs sk
poznámka k bodu i|type-line|cs sk
poznámka k bodu i/a|type-line|cs sk
pranešimas|type-line|lt
pranešimas dėl "a" punkto|type-line|lt
pranešimas dėl "i" punkto|type-line|lt
pranešimas dėl "i/a" punkto|type-line|lt
pranešimas dėl 'a' punkto|type-line|lt
pranešimas dėl 'i' punkto|type-line|lt
pranešimas dėl 'i/a' punkto|type-line|lt
pranešimas dėl a punkto|type-line|lt
pranešimas dėl i punkto|type-line|lt
pranešimas dėl i/a punkto|type-line|lt
predlog|type-line|sl
pressemeddelelse|type-line|da
pridedamas pranešimas|type-line|lt
priekšlikums|type-line|lv
prijedlog|type-line|hr
proces-verbal|type-line|ro
processo verbale|type-line|it
procès-verbal|type-line|fr
progetto di processo verbale|type-line|it
proiect de proces-verbal|type-line|ro
projekt protokołu|type-line|pl
projet de procès-verbal|type-line|fr
projeto de ata|type-line|pt
proposal|type-line|en
proposition|type-line|fr
proposta|type-line|it mt pt
propuesta|type-line|es
propunere|type-line|ro
protokol|type-line|da
protokola projekts|type-line|lv
protokolas|type-line|lt
protokoll|type-line|de et sv
protokollentwurf|type-line|de
protokolli kavand|type-line|et
protokolo projektas|type-line|lt
protokols|type-line|lv
protokół|type-line|pl
proyecto de acta|type-line|es
průvodní poznámka|type-line|cs
pöytäkirja|type-line|fi
pöytäkirjaehdotus|type-line|fi
raport|type-line|et ro
rapport|type-line|da fr mt sv
raštas|type-line|lt
relatório|type-line|pt
relazione|type-line|it
report|type-line|en
resultaat besprekingen|type-line|nl
resultado de la sesión del consejo|type-line|es
resultado de los trabajos|type-line|es
resultado dos trabalhos|type-line|pt
resultados da reunião do conselho|type-line|pt
resultados de los trabajos|type-line|es
resultados dos trabalhos|type-line|pt
resultat af drøftelser|type-line|da
resultat af drøftelserne|type-line|da
resultat av rådsmötet|type-line|sv
resultat av överläggningarna|type-line|sv
resultatet af rådssamlingen|type-line|da
rezultatul lucrărilor|type-line|ro
rezultatul reuniunii consiliului|type-line|ro
risultati dei lavori|type-line|it
riżultat tal-proċedimenti|type-line|mt
rättsakter|type-line|sv
résultats de la session du conseil|type-line|fr
résultats des travaux|type-line|fr
saate|type-line|fi
saatemärkused|type-line|et
sdělení|type-line|cs
selvitys asian käsittelystä|type-line|fi
sporočilo|type-line|sl
sprawozdanie|type-line|pl
spremni dopis|type-line|sl
sprievodná poznámka|type-line|sk
správa|type-line|sk
tarybos posėdžio rezultatai|type-line|lt
teachtaireacht|type-line|ga
teadaanne|type-line|et
teatis|type-line|et
tiedonanto|type-line|fi
togra|type-line|ga
toradh chruinniú na comhairle|type-line|ga
toradh imeachtaí|type-line|ga
toradh na nimeachtaí|type-line|ga
tuarascáil|type-line|ga
tájékoztató|type-line|hu
udkast til protokol|type-line|da
utfall av överläggningarna|type-line|sv
utkast till protokoll|type-line|sv
vermerk|type-line|de
verslag|type-line|nl
voorstel|type-line|nl
vorschlag|type-line|de
výsledek jednání|type-line|cs
výsledky zasedání rady|type-line|cs
výsledok rokovania|type-line|sk
výsledok zasadnutia rady|type-line|sk
wetgevingsbesluiten en andere instrumenten|type-line|nl
wniosek|type-line|pl
wynik prac|type-line|pl
wyniki posiedzenia rady|type-line|pl
wyniki prac|type-line|pl
yhteenveto asian käsittelystä|type-line|fi
zadužnica|type-line|hr
zakonodajni akti in drugi pravni instrumenti|type-line|sl
zakonodavni akti i drugi instrumenti|type-line|hr
zapisnik|type-line|hr sl
ziņojums|type-line|lv
zpráva|type-line|cs
zápis|type-line|cs
zápisnica|type-line|sk
übermittlungsvermerk|type-line|de
ανακοινωση|type-line|el
αποτελεσμα των εργασιων|type-line|el
αποτελεσματα τησ συνοδου του συμβουλιου|type-line|el
αποτελεσματα των εργασιων|type-line|el
διαβιβαστικο σημειωμα|type-line|el
εκθεση|type-line|el
ενημερωτικο σημειωμα|type-line|el
νομοθετικεσ και αλλεσ πραξεισ|type-line|el
πρακτικα|type-line|el
προταση|type-line|el
σημειωμα|type-line|el
σημειωμα για το σημειο "a"|type-line|el
σημειωμα για το σημειο "i"|type-line|el
σημειωμα για το σημειο "i/a"|type-line|el
σημειωμα για το σημειο "α"|type-line|el
σημειωμα για το σημειο "ι"|type-line|el
σημειωμα για το σημειο "ι/α"|type-line|el
σημειωμα σημειου "a"|type-line|el
σημειωμα σημειου "i"|type-line|el
σημειωμα σημειου "i/a"|type-line|el
σημειωμα σημειου "α"|type-line|el
σημειωμα σημειου "ι"|type-line|el
σημειωμα σημειου "ι/α"|type-line|el
σημειωμα σημειου 'a'|type-line|el
σημειωμα σημειου 'i'|type-line|el
σημειωμα σημειου 'i/a'|type-line|el
σημειωμα σημειου a|type-line|el
σημειωμα σημειου i|type-line|el
σημειωμα σημειου i/a|type-line|el
στοιχειο a του σημειωματοσ|type-line|el
στοιχειο i του σημειωματοσ|type-line|el
στοιχειο i/a του σημειωματοσ|type-line|el
στοιχειο α του σημειωματοσ|type-line|el
στοιχειο ι του σημειωματοσ|type-line|el
στοιχειο ι/α του σημειωματοσ|type-line|el
σχεδιο πρακτικων|type-line|el
бележка|type-line|bg
бележка по точка "a"|type-line|bg
бележка по точка "i"|type-line|bg
бележка по точка "i/a"|type-line|bg
бележка по точка "i/а"|type-line|bg
бележка по точка "а"|type-line|bg
бележка по точка 'a'|type-line|bg
бележка по точка 'i'|type-line|bg
бележка по точка 'i/a'|type-line|bg
бележка по точка a|type-line|bg
бележка по точка i|type-line|bg
бележка по точка i/a|type-line|bg
бележка по точки a|type-line|bg
бележка по точки i|type-line|bg
бележка по точки i/a|type-line|bg
бележка по точки i/а|type-line|bg
бележка по точки а|type-line|bg
доклад|type-line|bg
законодателни актове и други правни инструменти|type-line|bg
информационна бележка|type-line|bg
предложение|type-line|bg
придружително писмо|type-line|bg
проект на протокол|type-line|bg
протокол|type-line|bg
резултат от процедура|type-line|bg
резултати от заседанието на съвета|type-line|bg
резултати от работата|type-line|bg
съобщение|type-line|bg
"""
