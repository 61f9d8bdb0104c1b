"""Dutch."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    council=("Raad van de Europese Unie",),
    european_council=("Europese Raad",),
    places={"BEL_BRU": ("Brussel",), "LUX_LUX": (U("Luxemburg"),)},
    type_lines={
        "outcome-of-proceedings": ("RESULTAAT BESPREKINGEN",),
        "note": ("NOTA",),
        "item-note": (
            "NOTA I/A-PUNT",
            U("NOTA I/A PUNT"),
            "NOTA I-PUNT",
            U("NOTA I PUNT"),
            "NOTA A-PUNT",
            U("NOTA A PUNT"),
        ),
        "cover-note": ("BEGELEIDENDE NOTA", U("INGEKOMEN DOCUMENT")),
        "information-note": ("INFORMATIEVE NOTA",),
    },
    near_misses=("VERSLAG", U("VOORSTEL"), U("ONTWERPNOTULEN"), U("MEDEDELING")),
    document_types={
        "OUTCOME_PROCEEDINGS": "Resultaat besprekingen",
        "CONCL": "Conclusies van de Raad",
        "NOTE": "Nota",
        "NOTE_COVER": "Begeleidende nota",
        "NOTE_INFO": "Informatieve nota",
        "RES": "Resolutie",
        "INTERNAL_DOC_CONSIL": "Intern document van de Raad",
    },
    labels={
        "from": ("van:",),
        "to": ("aan:",),
        "on": ("d.d.:",),
        "received": (U("ingekomen:"),),
        "previous-document": ("nr. vorig doc.:", "nr.vorig doc.:"),
        "commission-document": (U("nr. Comdoc.:"),),
        "commission-proposal": ("nr. Comv.:",),
        "subject": ("Betreft:",),
    },
    interinstitutional_file=("Interinstitutioneel dossier:", U("Interinstitutionele dossiers:")),
    values={
        "gsc": ("het secretariaat-generaal van de Raad",),
        "delegations": ("de delegaties",),
        "coreper": ("het Comité van permanente vertegenwoordigers", "COREPER"),
        "council": ("de Raad",),
        "presidency": ("het voorzitterschap",),
    },
    annex=("BIJLAGE",),
    conclusions=("conclusies",),
    titles=(
        "Conclusies van de Raad",
        "Conclusies van de Europese Raad",
        "Resolutie van de Raad",
        U("Ontwerpconclusies van de Raad"),
    ),
    covers=(
        "Voor de delegaties gaan hierbij",
        U("Voor de delegaties gaan in bijlage dezes"),
        "Hierbij gaat voor de delegaties",
        U("Hierbij gaan voor de delegaties"),
        U("De delegaties vinden"),
    ),
    formulas=(U("DE RAAD VAN DE EUROPESE UNIE"),),
    dates=Dates(
        months=(
            ("januari",),
            ("februari",),
            ("maart",),
            ("april",),
            ("mei",),
            ("juni",),
            ("juli",),
            ("augustus",),
            ("september",),
            ("oktober",),
            ("november",),
            ("december",),
        ),
    ),
    configurations={
        "GAC": ("Algemene Zaken",),
        "FAC": ("Buitenlandse Zaken",),
        "ECOFIN": (U("Economische en Financiële Zaken"),),
        "JHA": ("JBZ", U("Justitie en Binnenlandse Zaken")),
        "EPSCO": (U("Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken"),),
        "COMPET": ("Concurrentievermogen (interne markt, industrie, onderzoek en ruimtevaart)",),
        "TTE": (U("Vervoer, Telecommunicatie en Energie"),),
        "AGRIFISH": (U("Landbouw en Visserij"),),
        "ENV": (U("Milieu"),),
        "EYCS": (U("Onderwijs, Jeugd, Cultuur en Sport"),),
    },
    conjunctions=("en", "of", "dan wel", "noch", "respectievelijk"),
    hyphen_at_line_end="join",
    function_words=frozenset(
        "de het een en van voor met dat die zijn wordt worden niet ook aan op bij naar tot door "
        "deze over uit als haar hun heeft hebben zal zij is om te dan wel tussen onder".split()
    ),
)
