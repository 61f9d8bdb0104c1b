"""Texts in languages that are not official, which must not be taken for one that is."""

FOREIGN = {
    "nb": (
        "Rådet minner om sine konklusjoner av 14. desember 2023 og understreker at "
        "situasjonen i landet fortsatt er svært alvorlig. Det er nødvendig å styrke "
        "samarbeidet mellom medlemsstatene, og Kommisjonen bes om å legge fram en "
        "rapport innen utgangen av året. Rådet vil komme tilbake til denne saken når "
        "rapporten foreligger, og det ser fram til en snarlig avtale."
    ),
    "nn": (
        "Rådet minner om konklusjonane sine og understrekar at situasjonen i landet "
        "framleis er svært alvorleg. Det er naudsynt å styrkje samarbeidet mellom "
        "medlemsstatane, og Kommisjonen vert beden om å leggje fram ein rapport innan "
        "utgangen av året."
    ),
    "is": (
        "Ráðið minnir á ályktanir sínar og leggur áherslu á að ástandið í landinu er "
        "enn mjög alvarlegt. Nauðsynlegt er að efla samstarf aðildarríkjanna og er "
        "framkvæmdastjórnin beðin um að leggja fram skýrslu fyrir lok ársins."
    ),
    "sr-lat": (
        "Savet podseća na svoje zaključke i ističe da je stanje u zemlji i dalje veoma "
        "ozbiljno. Neophodno je da se ojača saradnja između država članica, a Komisija "
        "se poziva da do kraja godine podnese izveštaj. Savet će se vratiti na ovo "
        "pitanje kada izveštaj bude dostupan."
    ),
    "sr-cyr": (
        "Савет подсећа на своје закључке и истиче да је стање у земљи и даље веома "
        "озбиљно. Неопходно је да се ојача сарадња између држава чланица, а Комисија се "
        "позива да до краја године поднесе извештај."
    ),
    "mk": (
        "Советот потсетува на своите заклучоци и истакнува дека состојбата во земјата и "
        "понатаму е многу сериозна. Потребно е да се зајакне соработката меѓу земјите "
        "членки, а Комисијата се повикува до крајот на годината да поднесе извештај."
    ),
    "ru": (
        "Совет напоминает о своих выводах и подчеркивает, что положение в стране по- "
        "прежнему остается очень серьезным. Необходимо укрепить сотрудничество между "
        "государствами-членами, и Комиссии предлагается до конца года представить "
        "доклад."
    ),
    "uk": (
        "Рада нагадує про свої висновки і наголошує, що становище в країні залишається "
        "дуже серйозним. Необхідно зміцнити співпрацю між державами-членами, і Комісії "
        "пропонується до кінця року подати доповідь."
    ),
    "sq": (
        "Këshilli kujton përfundimet e tij dhe thekson se gjendja në vend mbetet shumë "
        "e rëndë. Është e nevojshme të forcohet bashkëpunimi ndërmjet shteteve anëtare "
        "dhe Komisioni ftohet të paraqesë një raport deri në fund të vitit."
    ),
    "tr": (
        "Konsey sonuçlarını hatırlatır ve ülkedeki durumun hâlâ çok ciddi olduğunu "
        "vurgular. Üye devletler arasındaki iş birliğinin güçlendirilmesi gerekmektedir "
        "ve Komisyon yıl sonuna kadar bir rapor sunmaya davet edilmektedir."
    ),
    "ca": (
        "El Consell recorda les seves conclusions i subratlla que la situació al país "
        "continua sent molt greu. Cal reforçar la cooperació entre els Estats membres i "
        "es convida la Comissió a presentar un informe abans que acabi l'any."
    ),
    "gl": (
        "O Consello lembra as súas conclusións e subliña que a situación no país segue "
        "a ser moi grave. Cómpre reforzar a cooperación entre os Estados membros e "
        "invítase a Comisión a presentar un informe antes de que remate o ano."
    ),
    "eu": (
        "Kontseiluak bere ondorioak gogorarazten ditu eta azpimarratzen du herrialdeko "
        "egoera oso larria dela oraindik. Beharrezkoa da estatu kideen arteko "
        "lankidetza indartzea, eta Batzordeari eskatzen zaio urtea amaitu baino lehen "
        "txosten bat aurkezteko."
    ),
    "cy": (
        "Mae'r Cyngor yn cofio ei gasgliadau ac yn pwysleisio bod y sefyllfa yn y wlad "
        "yn dal yn ddifrifol iawn. Mae angen cryfhau'r cydweithio rhwng yr aelod- "
        "wladwriaethau, a gwahoddir y Comisiwn i gyflwyno adroddiad cyn diwedd y "
        "flwyddyn."
    ),
    "lb": (
        "De Conseil erënnert un seng Conclusiounen an ënnersträicht, datt d'Situatioun "
        "am Land nach ëmmer ganz eescht ass. Et ass néideg, d'Zesummenaarbecht tëscht "
        "de Memberstaaten ze stäerken, an d'Kommissioun gëtt invitéiert, bis Enn vum "
        "Joer e Rapport virzeleeën."
    ),
    "af": (
        "Die Raad herinner aan sy gevolgtrekkings en beklemtoon dat die toestand in die "
        "land steeds baie ernstig is. Dit is nodig om die samewerking tussen die "
        "lidstate te versterk, en die Kommissie word genooi om voor die einde van die "
        "jaar 'n verslag voor te lê."
    ),
    "la": (
        "Consilium conclusiones suas in memoriam revocat et statum civitatis "
        "gravissimum esse monet. Necesse est cooperationem inter civitates confirmari "
        "et Commissio invitatur ut ante finem anni relationem faciat."
    ),
    "gd": (
        "Tha a' Chomhairle a' cuimhneachadh air na co-dhùnaidhean aice agus a' cur "
        "cuideam air gu bheil suidheachadh na dùthcha fhathast uabhasach dona. Feumar "
        "an co-obrachadh eadar na ballstàitean a neartachadh agus thathar ag iarraidh "
        "air a' Choimisean aithisg a chur a-steach ro dheireadh na bliadhna."
    ),
    "oc": (
        "Lo Conselh remembra sas conclusions e soslinha que la situacion dins lo país "
        "demòra fòrça grèva. Cal refortir la cooperacion entre los Estats membres e la "
        "Comission es convidada a presentar un rapòrt abans la fin de l'an."
    ),
}
