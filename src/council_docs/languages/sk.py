"""Slovak."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="sk",
    name="slovenčina",
    council=("Rada Európskej únie",),
    european_council=("Európska rada",),
    places={
        "BEL_BRU": (U("V Bruseli"), U("Brusel")),
        "LUX_LUX": (U("V Luxemburgu"), U("Luxemburg")),
    },
    type_lines={
        "outcome-of-proceedings": ("VÝSLEDOK ROKOVANIA",),
        "note": ("POZNÁMKA",),
        "item-note": (
            "POZNÁMKA K BODU „I/A“",
            "POZNÁMKA K BODU „I“",
            "POZNÁMKA K BODU „A“",
            U("POZNÁMKA K BODU 'I/A'"),
            U("POZNÁMKA K BODU 'I'"),
            U("POZNÁMKA K BODU 'A'"),
            U("POZNÁMKA K BODU I/A"),
            U("POZNÁMKA K BODU I"),
            U("POZNÁMKA K BODU A"),
        ),
        "cover-note": ("SPRIEVODNÁ POZNÁMKA",),
        "information-note": ("INFORMAČNÁ POZNÁMKA",),
    },
    near_misses=(
        "SPRÁVA",
        U("NÁVRH"),
        U("NÁVRH ZÁPISNICE"),
        U("ZÁPISNICA"),
        U("VÝSLEDOK ZASADNUTIA RADY"),
        U("OZNÁMENIE"),
    ),
    document_types={
        "OUTCOME_PROCEEDINGS": "Výsledok rokovania",
        "CONCL": "Závery Rady",
        "NOTE": "Poznámka",
        "NOTE_COVER": "Sprievodná poznámka",
        "NOTE_INFO": "Informačná poznámka",
        "RES": "Uznesenie",
        "INTERNAL_DOC_CONSIL": "Interný dokument Rady",
    },
    labels={
        "from": (U("Od:"),),
        "to": (U("Komu:"),),
        "on": (U("Dátum:"),),
        "received": (U("Dátum doručenia:"),),
        "previous-document": (U("Č. predch. dok.:"),),
        "commission-document": (U("Č. dok. Kom.:"),),
        "commission-proposal": (U("Č. návrhu Kom.:"),),
        "subject": (U("Predmet:"),),
    },
    interinstitutional_file=(U("Medziinštitucionálny spis:"),),
    values={
        "gsc": ("Generálny sekretariát Rady", U("Generálneho sekretariátu Rady")),
        "delegations": (U("Delegácie"), U("delegáciám")),
        "coreper": (
            U("Výbor stálych predstaviteľov"),
            U("Výboru stálych predstaviteľov"),
            U("Coreper"),
        ),
        "council": ("Rada", U("Rade")),
        "presidency": (U("Predsedníctvo"), U("Predsedníctva")),
    },
    annex=("PRÍLOHA",),
    article=("Článok",),
    conclusions=("závery", "záverov", "záverom", "záveroch"),
    titles=("Závery Rady", "Závery Európskej rady", "Uznesenie Rady", U("Návrh záverov Rady")),
    covers=(
        U("Delegáciám v prílohe zasielame"),
        U("Delegáciám v prílohe predkladáme"),
        U("V prílohe zasielame delegáciám"),
    ),
    formulas=(U("RADA EURÓPSKEJ ÚNIE"),),
    dates=Dates(
        months=(
            ("januára",),
            ("februára",),
            ("marca",),
            ("apríla",),
            ("mája",),
            ("júna",),
            ("júla",),
            ("augusta",),
            ("septembra",),
            ("októbra",),
            ("novembra",),
            ("decembra",),
        ),
        after_day=(".",),
        before_date=("dňa",),
    ),
    configurations={
        "GAC": ("všeobecné záležitosti",),
        "FAC": (U("zahraničné veci"),),
        "ECOFIN": ("hospodárske a finančné záležitosti",),
        "JHA": (U("spravodlivosť a vnútorné veci"), U("spravodlivosť a vnútorné záležitosti")),
        "EPSCO": (U("zamestnanosť, sociálna politika, zdravie a spotrebiteľské záležitosti"),),
        "COMPET": (U("konkurencieschopnosť (vnútorný trh, priemysel, výskum a vesmír)"),),
        "TTE": (U("doprava, telekomunikácie a energetika"),),
        "AGRIFISH": (U("poľnohospodárstvo a rybárstvo"),),
        "ENV": ("životné prostredie",),
        "EYCS": (U("vzdelávanie, mládež, kultúra a šport"),),
    },
    conjunctions=("a", "i", "alebo", "či", "ani"),
    hyphen_at_line_end="join",
    function_words=frozenset(
        "a v na sa vo pre sú ktorá ktoré ktorý ktorí ktorú ktorých ich jej aj tiež ako "
        "alebo podľa medzi byť svoje svojich týchto tejto zo ku pred pri so jeho že aby "
        "než už by takisto".split()
    ),
)
