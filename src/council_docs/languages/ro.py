"""Romanian."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="ro",
    name="română",
    council=("Consiliul Uniunii Europene",),
    european_council=("Consiliul European",),
    places={"BEL_BRU": (U("Bruxelles"),), "LUX_LUX": (U("Luxemburg"),)},
    type_lines={
        "outcome-of-proceedings": ("REZULTATUL LUCRĂRILOR",),
        "note": ("NOTĂ",),
        "item-note": (
            "NOTĂ PUNCT „I/A”",
            "NOTĂ PUNCT „I”",
            "NOTĂ PUNCT „A”",
            U("NOTĂ PUNCT 'I/A'"),
            U("NOTĂ PUNCT 'I'"),
            U("NOTĂ PUNCT 'A'"),
            U("NOTĂ PUNCT I/A"),
            U("NOTĂ PUNCT I"),
            U("NOTĂ PUNCT A"),
        ),
        "cover-note": ("NOTĂ DE ÎNSOȚIRE", "NOTĂ DE ÎNSOŢIRE"),
        "information-note": ("NOTĂ DE INFORMARE",),
    },
    near_misses=(
        "RAPORT",
        U("PROPUNERE"),
        U("PROIECT DE PROCES-VERBAL"),
        U("PROCES-VERBAL"),
        U("REZULTATUL REUNIUNII CONSILIULUI"),
        U("COMUNICARE"),
    ),
    document_types={
        "OUTCOME_PROCEEDINGS": "Rezultatul lucrărilor",
        "CONCL": "Concluzii ale Consiliului",
        "NOTE": "Notă",
        "NOTE_COVER": "Notă de însoțire",
        "NOTE_INFO": "Notă de informare",
        "RES": "Rezoluție",
        "INTERNAL_DOC_CONSIL": "Document intern al Consiliului",
    },
    labels={
        "from": (U("Sursă:"), U("De la:")),
        "to": (U("Destinatar:"), U("La:")),
        "on": (U("Data:"),),
        "received": (U("Data primirii:"),),
        "previous-document": (U("Nr. doc. ant.:"),),
        "commission-document": (U("Nr. doc. Csie:"),),
        "commission-proposal": (U("Nr. prop. Csie:"),),
        "subject": (U("Subiect:"),),
    },
    interinstitutional_file=(U("Dosar interinstituțional:"), U("Dosar interinstituţional:")),
    values={
        "gsc": (
            "Secretariatul General al Consiliului",
            U("Secretariatului General al Consiliului"),
        ),
        "delegations": (U("Delegațiile"), U("Delegaţiile")),
        "coreper": (
            U("Comitetul Reprezentanților Permanenți"),
            U("Comitetul Reprezentanţilor Permanenţi"),
            U("Coreper"),
        ),
        "council": ("Consiliul", U("Consiliu")),
        "presidency": (U("Președinția"), U("Preşedinţia"), U("Președinție"), U("Preşedinţie")),
    },
    annex=("ANEXĂ", U("ANEXA")),
    article=("Articolul",),
    conclusions=("concluzi",),
    titles=(
        "Concluziile Consiliului",
        "Concluzii ale Consiliului",
        "Concluziile Consiliului European",
        U("Rezoluția Consiliului"),
        U("Rezoluţia Consiliului"),
        U("Rezoluție a Consiliului"),
        U("Rezoluţie a Consiliului"),
        U("Proiect de concluzii ale Consiliului"),
    ),
    covers=(
        U("În anexă, se pun la dispoziția"),
        U("În anexă, se pun la dispoziţia"),
        U("În anexă, se pune la dispoziția"),
        U("În anexă, se pune la dispoziţia"),
        U("Se pun la dispoziția delegațiilor"),
        U("Se pun la dispoziţia delegaţiilor"),
    ),
    formulas=(U("CONSILIUL UNIUNII EUROPENE"),),
    dates=Dates(
        months=(
            ("ianuarie",),
            ("februarie",),
            ("martie",),
            ("aprilie",),
            ("mai",),
            ("iunie",),
            ("iulie",),
            ("august",),
            ("septembrie",),
            ("octombrie",),
            ("noiembrie",),
            ("decembrie",),
        ),
    ),
    configurations={
        "GAC": ("Afaceri Generale",),
        "FAC": (U("Afaceri Externe"),),
        "ECOFIN": ("Afaceri Economice și Financiare", "Afaceri Economice şi Financiare"),
        "JHA": (U("Justiție și Afaceri Interne"), U("Justiţie şi Afaceri Interne")),
        "EPSCO": (
            U("Ocuparea Forței de Muncă, Politică Socială, Sănătate și Consumatori"),
            U("Ocuparea Forţei de Muncă, Politică Socială, Sănătate şi Consumatori"),
        ),
        "COMPET": (
            U("Competitivitate (Piață Internă, Industrie, Cercetare și Spațiu)"),
            U("Competitivitate (Piaţă Internă, Industrie, Cercetare şi Spaţiu)"),
        ),
        "TTE": (
            U("Transporturi, Telecomunicații și Energie"),
            U("Transporturi, Telecomunicaţii şi Energie"),
        ),
        "AGRIFISH": (U("Agricultură și Pescuit"), U("Agricultură şi Pescuit")),
        "ENV": (U("Mediu"),),
        "EYCS": (
            U("Educație, Tineret, Cultură și Sport"),
            U("Educaţie, Tineret, Cultură şi Sport"),
        ),
    },
    conjunctions=("și", "sau", "ori", "nici"),
    hyphen_at_line_end="keep",
    function_words=frozenset(
        "de și în a la cu pentru din care o un al ale să se pe prin este sunt precum sau "
        "mai privind între acestor dintre lor sale că nu au fost ar fi".split()
    ),
)
