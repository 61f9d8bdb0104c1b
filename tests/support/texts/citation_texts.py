"""Citations in the 24 languages: the words that are cited stand in ⟦ ⟧.

Each language cites, in this order: a regulation of 2006, implementing and delegated regulations
since 2015, two directives, decisions, two articles of the one treaty and of the other, the Official
Journal with issues and without, and points of the same text.
"""

REG = "http://data.europa.eu/eli/reg/2006/765/oj"
IMPL = "http://data.europa.eu/eli/reg_impl/2021/392/oj"
DELEGATED = "http://data.europa.eu/eli/reg_del/2016/1675/oj"
DIRECTIVES = (
    "http://data.europa.eu/eli/dir/2004/17/oj",
    "http://data.europa.eu/eli/dir/2004/18/oj",
)
DECISION = "http://data.europa.eu/eli/dec/2015/1333/oj"
TEU = "http://data.europa.eu/eli/treaty/teu_2016/art_42/oj"
TFEU = tuple(f"http://data.europa.eu/eli/treaty/tfeu_2016/art_{n}/oj" for n in (107, 108))
C_SERIES = "http://data.europa.eu/eli/C/2024/1804/oj"

TARGETS = (
    (REG,),
    (IMPL,),
    (DELEGATED,),
    DIRECTIVES,
    (DECISION, None),
    (TEU,),
    TFEU,
    ("https://eur-lex.europa.eu/legal-content/AUTO/?uri=OJ:L:2006:134:TOC",),
    (C_SERIES,),
    ("#para_5", "#para_6"),
)
KINDS = (*["act"] * 5, *["treaty-article"] * 2, *["official-journal"] * 2, "point")

TEXTS = {
    "bg": """
        съгласно ⟦Регламент (ЕО) № 765/2006⟧ на Съвета
        с ⟦Регламент за изпълнение (ЕС) 2021/392⟧ на Комисията
        изменя ⟦Делегиран регламент (ЕС) 2016/1675⟧
        ⟦директиви 2004/17/ЕО⟧ и ⟦2004/18/ЕО⟧
        ⟦Решение (ОВППС) 2015/1333⟧ на Съвета и ⟦Решение 2012/642/ОВППС⟧
        предвид ⟦член 42, параграф 7 от ДЕС⟧
        по ⟦членове 107⟧ и ⟦108 от ДФЕС⟧
        (⟦ОВ L 134, 20.5.2006 г., стр. 1⟧)
        (⟦ОВ C, C/2024/1804, 28.2.2024 г.⟧)
        посочени в ⟦точки 5⟧ и ⟦6⟧ от настоящите заключения
    """,
    "cs": """
        podle ⟦nařízení Rady (ES) č. 765/2006⟧
        ⟦prováděcím nařízením Komise (EU) 2021/392⟧
        mění ⟦nařízení Komise v přenesené pravomoci (EU) 2016/1675⟧
        ⟦směrnic 2004/17/ES⟧ a ⟦2004/18/ES⟧
        ⟦rozhodnutí Rady (SZBP) 2015/1333⟧ a ⟦rozhodnutí Rady 2012/642/SZBP⟧
        v souladu s ⟦čl. 42 odst. 7 Smlouvy o EU⟧
        ⟦články 107⟧ a ⟦108 Smlouvy o fungování EU⟧
        (⟦Úř. věst. L 134, 20.5.2006, s. 1⟧)
        (⟦Úř. věst. C, C/2024/1804, 28.2.2024⟧)
        uvedených v ⟦bodech 5⟧ a ⟦6⟧ těchto závěrů
    """,
    "da": """
        Rådets ⟦forordning (EF) nr. 765/2006⟧
        Kommissionens ⟦gennemførelsesforordning (EU) 2021/392⟧
        Kommissionens ⟦delegerede forordning (EU) 2016/1675⟧
        ⟦direktiverne 2004/17/EF⟧ og ⟦2004/18/EF⟧
        Rådets ⟦afgørelse (FUSP) 2015/1333⟧ og ⟦afgørelse 2012/642/FUSP⟧
        jf. ⟦artikel 42, stk. 7, i TEU⟧
        i ⟦artikel 107⟧ og ⟦108 i TEUF⟧
        (⟦EUT L 134 af 20.5.2006, s. 1⟧)
        (⟦EUT C, C/2024/1804, 28.2.2024⟧)
        som anført i ⟦punkt 5⟧ og ⟦6⟧ i disse konklusioner
    """,
    "de": """
        der ⟦Verordnung (EG) Nr. 765/2006⟧ des Rates
        der ⟦Durchführungsverordnung (EU) 2021/392⟧ der Kommission
        der ⟦Delegierten Verordnung (EU) 2016/1675⟧ der Kommission
        den ⟦Richtlinien 2004/17/EG⟧ und ⟦2004/18/EG⟧
        ⟦Beschluss (GASP) 2015/1333⟧ des Rates sowie ⟦Beschluss 2012/642/GASP⟧ des Rates
        nach ⟦Artikel 42 Absatz 7 EUV⟧
        gemäß den ⟦Artikeln 107⟧ und ⟦108 des Vertrags über die Arbeitsweise der Europäischen Union⟧
        (⟦ABl. L 134 vom 20.5.2006, S. 1⟧)
        (⟦ABl. C, C/2024/1804, 28.2.2024⟧)
        unter den ⟦Nummern 5⟧ und ⟦6⟧ dieser Schlussfolgerungen
    """,
    "el": """
        σύμφωνα με τον ⟦κανονισμό (ΕΚ) αριθ. 765/2006⟧ του Συμβουλίου
        του ⟦εκτελεστικού κανονισμού (ΕΕ) 2021/392⟧
        του ⟦κατ’ εξουσιοδότηση κανονισμού (ΕΕ) 2016/1675⟧
        των ⟦οδηγιών 2004/17/ΕΚ⟧ και ⟦2004/18/ΕΚ⟧
        την ⟦απόφαση (ΚΕΠΠΑ) 2015/1333⟧ και την ⟦απόφαση 2012/642/ΚΕΠΠΑ⟧
        σύμφωνα με το ⟦άρθρο 42 παράγραφος 7 της ΣΕΕ⟧
        τα ⟦άρθρα 107⟧ και ⟦108 ΣΛΕΕ⟧
        (⟦ΕΕ L 134 της 20.5.2006, σ. 1⟧)
        (⟦ΕΕ C, C/2024/1804, 28.2.2024⟧)
        στα ⟦σημεία 5⟧ και ⟦6⟧ των παρόντων συμπερασμάτων
    """,
    "en": """
        under Council ⟦Regulation (EC) No 765/2006⟧ concerning
        Commission ⟦Implementing Regulation (EU) 2021/392⟧ on
        Commission ⟦Delegated Regulation (EU) 2016/1675⟧
        ⟦Directives 2004/17/EC⟧ and ⟦2004/18/EC⟧
        Council ⟦Decision (CFSP) 2015/1333⟧ and Council ⟦Decision 2012/642/CFSP⟧
        pursuant to ⟦Article 42(7) TEU⟧
        ⟦Articles 107⟧ and ⟦108 of the Treaty on the Functioning of the European Union⟧
        (⟦OJ L 134, 20.5.2006, p. 1⟧)
        (⟦OJ C, C/2024/1804, 28.2.2024⟧)
        set out in ⟦points 5⟧ and ⟦6⟧ of these conclusions
    """,
    "es": """
        el ⟦Reglamento (CE) n.º 765/2006⟧ del Consejo
        el ⟦Reglamento de Ejecución (UE) 2021/392⟧ de la Comisión
        el ⟦Reglamento Delegado (UE) 2016/1675⟧ de la Comisión
        las ⟦Directivas 2004/17/CE⟧ y ⟦2004/18/CE⟧
        la ⟦Decisión (PESC) 2015/1333⟧ y la ⟦Decisión 2012/642/PESC⟧ del Consejo
        en virtud del ⟦artículo 42, apartado 7, del TUE⟧
        los ⟦artículos 107⟧ y ⟦108 del TFUE⟧
        (⟦DO L 134 de 20.5.2006, p. 1⟧)
        (⟦DO C, C/2024/1804, 28.2.2024⟧)
        en los ⟦puntos 5⟧ y ⟦6⟧ de las presentes Conclusiones
    """,
    "et": """
        nõukogu ⟦määruse (EÜ) nr 765/2006⟧ alusel
        komisjoni ⟦rakendusmäärus (EL) 2021/392⟧
        komisjoni ⟦delegeeritud määruses (EL) 2016/1675⟧
        ⟦direktiivid 2004/17/EÜ⟧ ja ⟦2004/18/EÜ⟧
        nõukogu ⟦otsus (ÜVJP) 2015/1333⟧ ja nõukogu ⟦otsus 2012/642/ÜVJP⟧
        vastavalt ⟦ELi lepingu artikli 42 lõikele 7⟧
        ⟦ELi toimimise lepingu artiklid 107⟧ ja ⟦108⟧
        (⟦ELT L 134, 20.5.2006, lk 1⟧)
        (⟦ELT C, C/2024/1804, 28.2.2024⟧)
        käesolevate järelduste ⟦punktides 5⟧ ja ⟦6⟧
    """,
    "fi": """
        neuvoston ⟦asetuksen (EY) N:o 765/2006⟧ mukaisesti
        komission ⟦täytäntöönpanoasetus (EU) 2021/392⟧
        komission ⟦delegoidussa asetuksessa (EU) 2016/1675⟧
        ⟦direktiivien 2004/17/EY⟧ ja ⟦2004/18/EY⟧
        neuvoston ⟦päätös (YUTP) 2015/1333⟧ ja ⟦päätöksen 2012/642/YUTP⟧
        ⟦SEU 42 artiklan 7 kohdan⟧ mukaisesti
        ⟦SEUT 107⟧ ja ⟦108 artiklassa⟧
        (⟦EUVL L 134, 20.5.2006, s. 1⟧)
        (⟦EUVL C, C/2024/1804, 28.2.2024⟧)
        näiden päätelmien ⟦5⟧ ja ⟦6 kohdassa⟧
    """,
    "fr": """
        le ⟦règlement (CE) nº 765/2006⟧ du Conseil
        le ⟦règlement d’exécution (UE) 2021/392⟧ de la Commission
        le ⟦règlement délégué (UE) 2016/1675⟧ de la Commission
        les ⟦directives 2004/17/CE⟧ et ⟦2004/18/CE⟧
        la ⟦décision (PESC) 2015/1333⟧ et la ⟦décision 2012/642/PESC⟧ du Conseil
        conformément à l'⟦article 42, paragraphe 7, du TUE⟧
        les ⟦articles 107⟧ et ⟦108 du traité sur le fonctionnement de l'Union européenne⟧
        (⟦JO L 134 du 20.5.2006, p. 1⟧)
        (⟦JO C, C/2024/1804, 28.2.2024⟧)
        aux ⟦points 5⟧ et ⟦6⟧ des présentes conclusions
    """,
    "ga": """
        le ⟦Rialachán (CE) Uimh. 765/2006⟧ ón gComhairle
        ⟦Rialachán Cur Chun Feidhme (AE) 2021/392⟧ ón gCoimisiún
        ⟦Rialachán Tarmligthe (AE) 2016/1675⟧ ón gCoimisiún
        ⟦Treoracha 2004/17/CE⟧ agus ⟦2004/18/CE⟧
        ⟦Cinneadh (CBES) 2015/1333⟧ ón gComhairle agus ⟦Cinneadh 2012/642/CBES⟧
        de bhun ⟦Airteagal 42(7) CAE⟧
        faoi ⟦Airteagail 107⟧ agus ⟦108 CFAE⟧
        (⟦IO L 134, 20.5.2006, lch. 1⟧)
        (⟦IO C, C/2024/1804, 28.2.2024⟧)
        i ⟦bpointí 5⟧ agus ⟦6⟧ de na conclúidí seo
    """,
    "hr": """
        na temelju ⟦Uredbe Vijeća (EZ) br. 765/2006⟧
        ⟦Provedbenom uredbom Komisije (EU) 2021/392⟧
        ⟦Delegirane uredbe Komisije (EU) 2016/1675⟧
        ⟦direktiva 2004/17/EZ⟧ i ⟦2004/18/EZ⟧
        ⟦Odluka Vijeća (ZVSP) 2015/1333⟧ i ⟦Odluka Vijeća 2012/642/ZVSP⟧
        u skladu s ⟦člankom 42. stavkom 7. UEU⟧-a
        ⟦članaka 107⟧. i ⟦108. UFEU⟧-a
        (⟦SL L 134, 20.5.2006., str. 1⟧.)
        (⟦SL C, C/2024/1804, 28.2.2024.⟧)
        u ⟦točkama 5⟧. i ⟦6.⟧ ovih zaključaka
    """,
    "hu": """
        a ⟦765/2006/EK tanácsi rendelet⟧ alapján
        a Bizottság ⟦(EU) 2021/392 végrehajtási rendelete⟧
        az ⟦(EU) 2016/1675 felhatalmazáson alapuló bizottsági rendelet⟧
        a ⟦2004/17/EK⟧ és a ⟦2004/18/EK irányelv⟧
        a Tanács ⟦(KKBP) 2015/1333 határozata⟧ és a ⟦2012/642/KKBP tanácsi határozat⟧
        az ⟦EUSZ 42. cikkének (7) bekezdése⟧
        az ⟦EUMSZ 107⟧. és ⟦108. cikke⟧
        (⟦HL L 134., 2006.5.20., 1. o.⟧)
        (⟦HL C, C/2024/1804, 2024.2.28.⟧)
        az e következtetések ⟦5⟧. és ⟦6. pontjában⟧
    """,
    "it": """
        il ⟦regolamento (CE) n. 765/2006⟧ del Consiglio
        il ⟦regolamento di esecuzione (UE) 2021/392⟧ della Commissione
        il ⟦regolamento delegato (UE) 2016/1675⟧ della Commissione
        le ⟦direttive 2004/17/CE⟧ e ⟦2004/18/CE⟧
        la ⟦decisione (PESC) 2015/1333⟧ e la ⟦decisione 2012/642/PESC⟧ del Consiglio
        ai sensi dell'⟦articolo 42, paragrafo 7, TUE⟧
        gli ⟦articoli 107⟧ e ⟦108 del TFUE⟧
        (⟦GU L 134 del 20.5.2006, pag. 1⟧)
        (⟦GU C, C/2024/1804, 28.2.2024⟧)
        ai ⟦punti 5⟧ e ⟦6⟧ delle presenti conclusioni
    """,
    "lt": """
        Tarybos ⟦reglamento (EB) Nr. 765/2006⟧ dėl
        Komisijos ⟦įgyvendinimo reglamentas (ES) 2021/392⟧
        Komisijos ⟦deleguotuoju reglamentu (ES) 2016/1675⟧
        ⟦direktyvos 2004/17/EB⟧ ir ⟦2004/18/EB⟧
        Tarybos ⟦sprendimas (BUSP) 2015/1333⟧ ir Tarybos ⟦sprendimas 2012/642/BUSP⟧
        pagal ⟦ES sutarties 42 straipsnio 7 dalį⟧
        ⟦SESV 107⟧ ir ⟦108 straipsniai⟧
        (⟦OL L 134, 2006 5 20, p. 1⟧)
        (⟦OL C, C/2024/1804, 2024 2 28⟧)
        šių išvadų ⟦5⟧ ir ⟦6 punktuose⟧
    """,
    "lv": """
        Padomes ⟦Regula (EK) Nr. 765/2006⟧ par
        Komisijas ⟦Īstenošanas regulā (ES) 2021/392⟧
        Komisijas ⟦Deleģēto regulu (ES) 2016/1675⟧
        ⟦Direktīvas 2004/17/EK⟧ un ⟦2004/18/EK⟧
        Padomes ⟦Lēmums (KĀDP) 2015/1333⟧ un Padomes ⟦Lēmums 2012/642/KĀDP⟧
        saskaņā ar ⟦LES 42. panta 7. punktu⟧
        ⟦LESD 107⟧. un ⟦108. pants⟧
        (⟦OV L 134, 20.5.2006., 1. lpp.⟧)
        (⟦OV C, C/2024/1804, 28.2.2024.⟧)
        šo secinājumu ⟦5⟧. un ⟦6. punktā⟧
    """,
    "mt": """
        ir-⟦Regolament tal-Kunsill (KE) Nru 765/2006⟧
        ir-⟦Regolament ta’ Implimentazzjoni tal-Kummissjoni (UE) 2021/392⟧
        ir-⟦Regolament Delegat tal-Kummissjoni (UE) 2016/1675⟧
        id-⟦Direttivi 2004/17/KE⟧ u ⟦2004/18/KE⟧
        id-⟦Deċiżjoni tal-Kunsill (PESK) 2015/1333⟧ u d-⟦Deċiżjoni tal-Kunsill 2012/642/PESK⟧
        skont l-⟦Artikolu 42(7) tat-TUE⟧
        l-⟦Artikoli 107⟧ u ⟦108 tat-TFUE⟧
        (⟦ĠU L 134, 20.5.2006, p. 1⟧)
        (⟦ĠU C, C/2024/1804, 28.2.2024⟧)
        fil-⟦punti 5⟧ u ⟦6⟧ ta' dawn il-konklużjonijiet
    """,
    "nl": """
        van ⟦Verordening (EG) nr. 765/2006⟧ van de Raad
        ⟦Uitvoeringsverordening (EU) 2021/392⟧ van de Commissie
        ⟦Gedelegeerde Verordening (EU) 2016/1675⟧ van de Commissie
        de ⟦Richtlijnen 2004/17/EG⟧ en ⟦2004/18/EG⟧
        ⟦Besluit (GBVB) 2015/1333⟧ van de Raad en ⟦Besluit 2012/642/GBVB⟧
        overeenkomstig ⟦artikel 42, lid 7, VEU⟧
        de ⟦artikelen 107⟧ en ⟦108 van het Verdrag betreffende de werking van de Europese Unie⟧
        (⟦PB L 134 van 20.5.2006, blz. 1⟧)
        (⟦PB C, C/2024/1804, 28.2.2024⟧)
        genoemd in de ⟦punten 5⟧ en ⟦6⟧ van deze conclusies
    """,
    "pl": """
        zgodnie z ⟦rozporządzeniem Rady (WE) nr 765/2006⟧
        ⟦rozporządzenie wykonawcze Komisji (UE) 2021/392⟧
        ⟦rozporządzeniu delegowanym Komisji (UE) 2016/1675⟧
        ⟦dyrektyw 2004/17/WE⟧ oraz ⟦2004/18/WE⟧
        ⟦decyzja Rady (WPZiB) 2015/1333⟧ i ⟦decyzja Rady 2012/642/WPZiB⟧
        zgodnie z ⟦art. 42 ust. 7 TUE⟧
        w ⟦art. 107⟧ i ⟦108 TFUE⟧
        (⟦Dz.U. L 134 z 20.5.2006, s. 1⟧)
        (⟦Dz.U. C, C/2024/1804, 28.2.2024⟧)
        w ⟦pkt 5⟧ i ⟦6⟧ niniejszych konkluzji
    """,
    "pt": """
        do ⟦Regulamento (CE) n.º 765/2006⟧ do Conselho
        do ⟦Regulamento de Execução (UE) 2021/392⟧ da Comissão
        do ⟦Regulamento Delegado (UE) 2016/1675⟧ da Comissão
        das ⟦Diretivas 2004/17/CE⟧ e ⟦2004/18/CE⟧
        a ⟦Decisão (PESC) 2015/1333⟧ e a ⟦Decisão 2012/642/PESC⟧ do Conselho
        nos termos do ⟦artigo 42.º, n.º 7, do TUE⟧
        dos ⟦artigos 107⟧.º e ⟦108.º do TFUE⟧
        (⟦JO L 134 de 20.5.2006, p. 1⟧)
        (⟦JO C, C/2024/1804, 28.2.2024⟧)
        nos ⟦pontos 5⟧ e ⟦6⟧ das presentes conclusões
    """,
    "ro": """
        ⟦Regulamentul (CE) nr. 765/2006⟧ al Consiliului
        ⟦Regulamentul de punere în aplicare (UE) 2021/392⟧ al Comisiei
        ⟦Regulamentul delegat (UE) 2016/1675⟧ al Comisiei
        ⟦Directivele 2004/17/CE⟧ și ⟦2004/18/CE⟧
        ⟦Decizia (PESC) 2015/1333⟧ și ⟦Decizia 2012/642/PESC⟧ a Consiliului
        în temeiul ⟦articolului 42 alineatul (7) din TUE⟧
        ⟦articolele 107⟧ și ⟦108 din TFUE⟧
        (⟦JO L 134, 20.5.2006, p. 1⟧)
        (⟦JO C, C/2024/1804, 28.2.2024⟧)
        la ⟦punctele 5⟧ și ⟦6⟧ din prezentele concluzii
    """,
    "sk": """
        podľa ⟦nariadenia Rady (ES) č. 765/2006⟧
        ⟦vykonávacím nariadením Komisie (EÚ) 2021/392⟧
        ⟦delegované nariadenie Komisie (EÚ) 2016/1675⟧
        ⟦smerníc 2004/17/ES⟧ a ⟦2004/18/ES⟧
        ⟦rozhodnutie Rady (SZBP) 2015/1333⟧ a ⟦rozhodnutie Rady 2012/642/SZBP⟧
        v súlade s ⟦článkom 42 ods. 7 ZEÚ⟧
        ⟦články 107⟧ a ⟦108 ZFEÚ⟧
        (⟦Ú. v. EÚ L 134, 20.5.2006, s. 1⟧)
        (⟦Ú. v. EÚ C, C/2024/1804, 28.2.2024⟧)
        v ⟦bodoch 5⟧ a ⟦6⟧ týchto záverov
    """,
    "sl": """
        z ⟦Uredbo Sveta (ES) št. 765/2006⟧
        ⟦Izvedbena uredba Komisije (EU) 2021/392⟧
        ⟦Delegirane uredbe Komisije (EU) 2016/1675⟧
        ⟦direktivi 2004/17/ES⟧ in ⟦2004/18/ES⟧
        ⟦Sklep Sveta (SZVP) 2015/1333⟧ in ⟦Sklep Sveta 2012/642/SZVP⟧
        v skladu s ⟦členom 42(7) PEU⟧
        ⟦člena 107⟧ in ⟦108 PDEU⟧
        (⟦UL L 134, 20.5.2006, str. 1⟧)
        (⟦UL C, C/2024/1804, 28.2.2024⟧)
        iz ⟦točk 5⟧ in ⟦6⟧ teh sklepov
    """,
    "sv": """
        rådets ⟦förordning (EG) nr 765/2006⟧
        kommissionens ⟦genomförandeförordning (EU) 2021/392⟧
        kommissionens ⟦delegerade förordning (EU) 2016/1675⟧
        ⟦direktiven 2004/17/EG⟧ och ⟦2004/18/EG⟧
        rådets ⟦beslut (Gusp) 2015/1333⟧ och rådets ⟦beslut 2012/642/Gusp⟧
        i enlighet med ⟦artikel 42.7 i EU-fördraget⟧
        ⟦artiklarna 107⟧ och ⟦108 i EUF-fördraget⟧
        (⟦EUT L 134, 20.5.2006, s. 1⟧)
        (⟦EUT C, C/2024/1804, 28.2.2024⟧)
        i ⟦punkterna 5⟧ och ⟦6⟧ i dessa slutsatser
    """,
}
