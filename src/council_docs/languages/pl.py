"""Polish."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="pl",
    name="polski",
    council=("Rada Unii Europejskiej",),
    european_council=("Rada Europejska",),
    places={"BEL_BRU": ("Bruksela",), "LUX_LUX": (U("Luksemburg"),)},
    type_lines={
        "outcome-of-proceedings": (U("WYNIK PRAC"), "WYNIKI PRAC"),
        "note": ("NOTA", "NOTATKA"),
        "item-note": (
            "NOTA DO PUNKTU I/A",
            "NOTA DO PUNKTU I",
            "NOTA DO PUNKTU A",
            U("NOTA DO PUNKTU „I/A”"),
            U("NOTA DO PUNKTU „I”"),
            U("NOTA DO PUNKTU „A”"),
            U("NOTA DO PUNKTU 'I/A'"),
            U("NOTA DO PUNKTU 'I'"),
            U("NOTA DO PUNKTU 'A'"),
        ),
        "cover-note": ("PISMO PRZEWODNIE",),
        "information-note": ("NOTA INFORMACYJNA",),
    },
    near_misses=(
        "SPRAWOZDANIE",
        U("WNIOSEK"),
        U("PROJEKT PROTOKOŁU"),
        U("PROTOKÓŁ"),
        U("WYNIKI POSIEDZENIA RADY"),
        U("KOMUNIKAT"),
    ),
    document_types={
        "OUTCOME_PROCEEDINGS": "Wyniki prac",
        "CONCL": "Konkluzje Rady",
        "NOTE": "Notatka",
        "NOTE_COVER": "Pismo przewodnie",
        "NOTE_INFO": "Nota informacyjna",
        "RES": "Rezolucja",
        "INTERNAL_DOC_CONSIL": "Dokument wewnętrzny Rady",
    },
    labels={
        "from": ("Od:",),
        "to": ("Do:",),
        "on": (U("Data:"),),
        "received": ("Data otrzymania:",),
        "previous-document": ("Nr poprz. dok.:",),
        "commission-document": ("Nr dok. Kom.:",),
        "commission-proposal": (U("Nr wniosku Kom.:"),),
        "subject": ("Dotyczy:",),
    },
    interinstitutional_file=("Międzyinstytucjonalny numer referencyjny:",),
    values={
        "gsc": ("Sekretariat Generalny Rady", U("Sekretariat Generalny")),
        "delegations": ("Delegacje",),
        "coreper": ("Komitet Stałych Przedstawicieli", U("Coreper")),
        "council": ("Rada",),
        "presidency": ("Prezydencja",),
    },
    annex=("ZAŁĄCZNIK",),
    annex_to_annex=(U("ZAŁĄCZNIK DO ZAŁĄCZNIKA"),),
    article=("Artykuł",),
    conclusions=("konkluzj",),
    titles=(
        "Konkluzje Rady",
        "Konkluzje Rady Europejskiej",
        U("Rezolucja Rady"),
        U("Projekt konkluzji Rady"),
    ),
    covers=(
        U("Delegacje otrzymują w załączniku"),
        "Delegacje otrzymują w załączeniu",
        "Delegacje otrzymują",
    ),
    formulas=(U("RADA UNII EUROPEJSKIEJ"),),
    dates=Dates(
        months=(
            ("stycznia",),
            ("lutego",),
            ("marca",),
            ("kwietnia",),
            ("maja",),
            ("czerwca",),
            ("lipca",),
            ("sierpnia",),
            ("września",),
            ("października",),
            ("listopada",),
            ("grudnia",),
        ),
        after_year=("r.", "roku"),
        between=("i", "do"),
    ),
    configurations={
        "GAC": ("Sprawy Ogólne",),
        "FAC": (U("Sprawy Zagraniczne"),),
        "ECOFIN": ("Sprawy Gospodarcze i Finansowe",),
        "JHA": ("Wymiar Sprawiedliwości i Sprawy Wewnętrzne",),
        "EPSCO": (U("Zatrudnienie, Polityka Społeczna, Zdrowie i Sprawy Konsumenckie"),),
        "COMPET": (
            U(
                "Konkurencyjność (Rynek Wewnętrzny, Przemysł, Badania Naukowe i "
                "Przestrzeń Kosmiczna)"
            ),
        ),
        "TTE": (U("Transport, Telekomunikacja i Energia"),),
        "AGRIFISH": (U("Rolnictwo i Rybołówstwo"),),
        "ENV": ("Środowisko",),
        "EYCS": (U("Edukacja, Młodzież, Kultura i Sport"),),
    },
    conjunctions=("i", "oraz", "lub", "albo", "ani"),
    hyphen_at_line_end="join",
    function_words=frozenset(
        "i w na z do o się że oraz jest są nie przez dla od ich jej jego które która "
        "który których jak także lub tym tych też po przy ma być aby między ze we za".split()
    ),
)
