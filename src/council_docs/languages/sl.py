"""Slovenian."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="sl",
    name="slovenščina",
    council=("Svet Evropske unije",),
    european_council=("Evropski svet",),
    places={"BEL_BRU": (U("Bruselj"),), "LUX_LUX": (U("Luxembourg"),)},
    type_lines={
        "outcome-of-proceedings": (U("IZID POSVETOVANJA"), "IZID POSVETOVANJ"),
        # not DOKUMENT, the name of the authority table, which may be any document
        "note": (U("DOPIS"),),
        "item-note": (
            'DOPIS O TOČKI POD "I/A"',
            U('DOPIS O TOČKI POD "I"'),
            'DOPIS O TOČKI POD "A"',
            U("DOPIS O TOČKI POD 'I/A'"),
            U("DOPIS O TOČKI POD 'I'"),
            U("DOPIS O TOČKI POD 'A'"),
            U("DOPIS O TOČKI POD I/A"),
            "DOPIS O TOČKI POD I",
            "DOPIS O TOČKI POD A",
        ),
        "cover-note": ("SPREMNI DOPIS",),
        "information-note": ("INFORMATIVNI DOPIS",),
    },
    near_misses=(
        "POROČILO",
        U("PREDLOG"),
        U("OSNUTEK ZAPISNIKA"),
        U("ZAPISNIK"),
        U("IZID ZASEDANJA SVETA"),
        U("SPOROČILO"),
    ),
    document_types={
        "OUTCOME_PROCEEDINGS": "Izid posvetovanj",
        "CONCL": "Sklepi Sveta",
        "NOTE": "Dokument",
        "NOTE_COVER": "Spremni dopis",
        "NOTE_INFO": "Informativni dopis",
        "RES": "Resolucija",
        "INTERNAL_DOC_CONSIL": "Interni dokument Sveta",
    },
    labels={
        "from": (U("Pošiljatelj:"), U("Od:")),
        "to": (U("Prejemnik:"), U("Za:")),
        "on": (U("Datum:"),),
        "received": (U("Datum prejema:"),),
        "previous-document": (U("Št. predh. dok.:"),),
        "commission-document": (U("Št. dok. Kom.:"),),
        "commission-proposal": (U("Št. predl. Kom.:"),),
        "subject": (U("Zadeva:"),),
    },
    interinstitutional_file=(U("Medinstitucionalna zadeva:"),),
    values={
        "gsc": (U("generalni sekretariat Sveta"),),
        "delegations": (U("delegacije"),),
        "coreper": (U("Odbor stalnih predstavnikov"), U("Coreper")),
        "council": ("Svet",),
        "presidency": (U("predsedstvo"),),
    },
    annex=("PRILOGA",),
    annex_to_annex=(U("PRILOGA K PRILOGI"), U("PRILOGA PRILOGE")),
    article=("Člen",),
    conclusions=("sklepi", "sklepe", "sklepov", "sklepih"),
    titles=(
        "Sklepi Sveta",
        "Sklepi Evropskega sveta",
        "Resolucija Sveta",
        U("Osnutek sklepov Sveta"),
    ),
    covers=(
        U("Delegacije prejmejo v prilogi"),
        U("Delegacije prejmejo priloženi"),
        U("V prilogi vam pošiljamo"),
    ),
    formulas=(U("SVET EVROPSKE UNIJE"),),
    dates=Dates(
        months=(
            ("januar", "januarja"),
            ("februar", "februarja"),
            ("marec", "marca"),
            ("april", "aprila"),
            ("maj", "maja"),
            ("junij", "junija"),
            ("julij", "julija"),
            ("avgust", "avgusta"),
            ("september", "septembra"),
            ("oktober", "oktobra"),
            ("november", "novembra"),
            ("december", "decembra"),
        ),
        after_day=(".",),
        between=("in", "do"),
        before_date=("dne",),
    ),
    configurations={
        "GAC": ("splošne zadeve",),
        "FAC": (U("zunanje zadeve"),),
        "ECOFIN": (U("ekonomske in finančne zadeve"),),
        "JHA": (U("pravosodje in notranje zadeve"),),
        "EPSCO": (U("zaposlovanje, socialna politika, zdravje in potrošniške zadeve"),),
        "COMPET": (U("konkurenčnost (notranji trg, industrija, raziskave in vesolje)"),),
        "TTE": (U("promet, telekomunikacije in energija"),),
        "AGRIFISH": (U("kmetijstvo in ribištvo"),),
        "ENV": (U("okolje"),),
        "EYCS": (U("izobraževanje, mladina, kultura in šport"),),
    },
    conjunctions=("in", "ter", "ali", "niti"),
    hyphen_at_line_end="join",
    function_words=frozenset(
        "in v na za je se so ki z s pri ter ali kot tudi bi med ni njihovo njihove svoje svojo "
        "teh tega tem vseh lahko pa kar biti glede da katerih katere kateri bodo vse od po do "
        "iz tako".split()
    ),
)
