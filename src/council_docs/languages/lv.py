"""Latvian."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="lv",
    name="latviešu",
    council=("Eiropas Savienības Padome",),
    european_council=("Eiropadome",),
    places={
        "BEL_BRU": (U("Briselē"), U("Brisele")),
        "LUX_LUX": (U("Luksemburgā"), U("Luksemburga")),
    },
    type_lines={
        "outcome-of-proceedings": ("DARBA REZULTĀTI",),
        "note": (U("PIEZĪME"), "DIENESTA VĒSTULE"),
        "item-note": (
            '"I/A" PUNKTA PIEZĪME',
            '"I" PUNKTA PIEZĪME',
            '"A" PUNKTA PIEZĪME',
            U("'I/A' PUNKTA PIEZĪME"),
            U("'I' PUNKTA PIEZĪME"),
            U("'A' PUNKTA PIEZĪME"),
            U("I/A PUNKTA PIEZĪME"),
            U("I PUNKTA PIEZĪME"),
            U("A PUNKTA PIEZĪME"),
        ),
        "cover-note": ("PAVADVĒSTULE",),
        "information-note": ("INFORMATĪVA PIEZĪME",),
    },
    near_misses=(
        "ZIŅOJUMS",
        U("PRIEKŠLIKUMS"),
        U("PROTOKOLA PROJEKTS"),
        U("PROTOKOLS"),
        U("PADOMES SANĀKSMES REZULTĀTI"),
        U("PAZIŅOJUMS"),
    ),
    document_types={
        "OUTCOME_PROCEEDINGS": "Darba rezultāti",
        "CONCL": "Padomes secinājumi",
        "NOTE": "Dienesta vēstule",
        "NOTE_COVER": "Pavadvēstule",
        "NOTE_INFO": "Informatīva piezīme",
        "RES": "Rezolūcija",
        "INTERNAL_DOC_CONSIL": "Iekšējs Padomes dokuments",
    },
    labels={
        "from": (U("Sūtītājs:"), U("no:")),
        "to": (U("Saņēmējs:"), U("kam:")),
        "on": (U("Datums:"),),
        "received": (U("Saņemšanas datums:"),),
        "previous-document": (U("Iepr. dok. Nr.:"),),
        "commission-document": (U("K-jas dok. Nr.:"),),
        "commission-proposal": (U("K-jas priekšl. Nr.:"),),
        "subject": (U("Temats:"),),
    },
    interinstitutional_file=(U("Starpiestāžu lieta:"),),
    values={
        "gsc": ("Padomes Ģenerālsekretariāts", U("Padomes Ģenerālsekretariāta")),
        "delegations": (U("delegācijas"), U("delegācijām")),
        "coreper": (
            U("Pastāvīgo pārstāvju komiteja"),
            U("Pastāvīgo pārstāvju komitejai"),
            U("Coreper"),
        ),
        "council": ("Padome", U("Padomei")),
        "presidency": ("prezidentvalsts",),
    },
    annex=("PIELIKUMS",),
    annex_numeral="before",
    article=("pants",),
    conclusions=("secinājum",),
    titles=(
        "Padomes secinājumi",
        "Eiropadomes secinājumi",
        "Padomes rezolūcija",
        U("Padomes secinājumu projekts"),
    ),
    covers=(
        U("Pielikumā ir pievienoti"),
        U("Pielikumā ir pievienots"),
        U("Pielikumā pievienoti Padomes secinājumi"),
        U("Pielikumā delegācijām"),
    ),
    formulas=(U("EIROPAS SAVIENĪBAS PADOME"),),
    dates=Dates(
        # the locative first: it says when, also on first pages
        months=(
            ("janvārī", "janvāris", "janvāra", U("janvārim"), U("janvāri")),
            ("februārī", "februāris", "februāra", U("februārim"), U("februāri")),
            ("martā", "marts", "marta", U("martam"), U("martu")),
            ("aprīlī", "aprīlis", "aprīļa", U("aprīlim"), U("aprīli")),
            ("maijā", "maijs", "maija", U("maijam"), U("maiju")),
            ("jūnijā", "jūnijs", "jūnija", U("jūnijam"), U("jūniju")),
            ("jūlijā", "jūlijs", "jūlija", U("jūlijam"), U("jūliju")),
            ("augustā", "augusts", "augusta", U("augustam"), U("augustu")),
            ("septembrī", "septembris", "septembra", U("septembrim"), U("septembri")),
            ("oktobrī", "oktobris", "oktobra", U("oktobrim"), U("oktobri")),
            ("novembrī", "novembris", "novembra", U("novembrim"), U("novembri")),
            ("decembrī", "decembris", "decembra", U("decembrim"), U("decembri")),
        ),
        order="year-day-month",
        after_day=(".",),
        year_mark=(".",),
        after_year=("gada",),
    ),
    configurations={
        "GAC": ("Vispārējās lietas",),
        "FAC": (U("Ārlietas"),),
        "ECOFIN": ("Ekonomika un finanses",),
        "JHA": (U("Tieslietas un iekšlietas"),),
        "EPSCO": (
            U("Nodarbinātība, sociālā politika, veselība un patērētāju tiesību aizsardzība"),
        ),
        "COMPET": (U("Konkurētspēja (iekšējais tirgus, rūpniecība, pētniecība un kosmoss)"),),
        "TTE": (U("Transports, telekomunikācijas un enerģētika"),),
        "AGRIFISH": (U("Lauksaimniecība un zivsaimniecība"),),
        "ENV": ("Vide",),
        "EYCS": (U("Izglītība, jaunatne, kultūra un sports"),),
    },
    conjunctions=("un", "vai", "kā", "nedz"),
    hyphen_at_line_end="join",
    function_words=frozenset(
        "un ar no par ir kas lai tā to šo arī kā tās tām savu gan vai pie starp uz ne "
        "tika būs būtu kuru kuras kuri tiek pēc līdz tiem tie visi šajā".split()
    ),
)
