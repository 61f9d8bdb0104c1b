"""Finnish."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="fi",
    name="suomi",
    council=("Euroopan unionin neuvosto",),
    european_council=("Eurooppa-neuvosto",),
    places={"BEL_BRU": ("Bryssel",), "LUX_LUX": (U("Luxemburg"),)},
    type_lines={
        "outcome-of-proceedings": (
            "YHTEENVETO ASIAN KÄSITTELYSTÄ",
            U("SELVITYS ASIAN KÄSITTELYSTÄ"),
        ),
        "note": ("ILMOITUS", "HUOMAUTUS"),
        "item-note": (
            "ILMOITUS: I/A-KOHTA",
            "ILMOITUS: I-KOHTA",
            "ILMOITUS: A-KOHTA",
            U("ILMOITUS: ”I/A”-KOHTA"),
            U("ILMOITUS: ”I”-KOHTA"),
            U("ILMOITUS: ”A”-KOHTA"),
            U("ILMOITUS: 'I/A'-KOHTA"),
            U("ILMOITUS: 'I'-KOHTA"),
            U("ILMOITUS: 'A'-KOHTA"),
            U("ILMOITUS: I/A KOHTA"),
            U("ILMOITUS: I KOHTA"),
            U("ILMOITUS: A KOHTA"),
            U("ILMOITUS I/A-KOHTA"),
            U("ILMOITUS I-KOHTA"),
            U("ILMOITUS A-KOHTA"),
        ),
        "cover-note": ("SAATE",),
        # no information note: ILMOITUS, its name in the authority table, heads notes of any kind
    },
    near_misses=(
        "KERTOMUS",
        U("EHDOTUS"),
        U("PÖYTÄKIRJAEHDOTUS"),
        U("PÖYTÄKIRJA"),
        U("NEUVOSTON ISTUNNON TULOKSET"),
        U("TIEDONANTO"),
    ),
    document_types={
        "OUTCOME_PROCEEDINGS": "Yhteenveto asian käsittelystä",
        "CONCL": "Neuvoston päätelmät",
        "NOTE": "Huomautus",
        "NOTE_COVER": "Saate",
        "NOTE_INFO": "Ilmoitus",
        "RES": "Päätöslauselma",
        "INTERNAL_DOC_CONSIL": "Neuvoston sisäinen asiakirja",
    },
    labels={
        "from": ("Lähettäjä:",),
        "to": ("Vastaanottaja:",),
        "on": (U("Päivämäärä:"),),
        "received": (U("Saapunut:"),),
        "previous-document": (U("Ed. asiak. nro:"),),
        "commission-document": ("Kom:n asiak. nro:",),
        "commission-proposal": (U("Kom:n ehd. nro:"),),
        "subject": ("Asia:",),
    },
    interinstitutional_file=("Toimielinten välinen asia:",),
    values={
        "gsc": ("Neuvoston pääsihteeristö",),
        "delegations": (U("Valtuuskunnat"),),
        "coreper": ("Pysyvien edustajien komitea", U("Coreper")),
        "council": ("Neuvosto",),
        "presidency": (U("Puheenjohtajavaltio"), U("Puheenjohtaja")),
    },
    annex=("LIITE",),
    article=("artikla",),
    conclusions=("päätelm",),
    titles=(
        "Neuvoston päätelmät",
        "Eurooppa-neuvoston päätelmät",
        "Neuvoston päätöslauselma",
        U("Ehdotus neuvoston päätelmiksi"),
    ),
    covers=(
        U("Valtuuskunnille toimitetaan liitteessä"),
        U("Valtuuskunnille toimitetaan oheisena"),
        U("Valtuuskunnille toimitetaan ohessa"),
    ),
    formulas=(U("EUROOPAN UNIONIN NEUVOSTO"),),
    dates=Dates(
        months=(
            ("tammikuuta",),
            ("helmikuuta",),
            ("maaliskuuta",),
            ("huhtikuuta",),
            ("toukokuuta",),
            ("kesäkuuta",),
            ("heinäkuuta",),
            ("elokuuta",),
            ("syyskuuta",),
            ("lokakuuta",),
            ("marraskuuta",),
            ("joulukuuta",),
        ),
        after_day=(".", " päivänä"),
    ),
    configurations={
        "GAC": ("yleiset asiat",),
        "FAC": (U("ulkoasiat"),),
        "ECOFIN": (U("talous- ja rahoitusasiat"),),
        "JHA": (U("oikeus- ja sisäasiat"),),
        "EPSCO": (U("työllisyys, sosiaalipolitiikka, terveys ja kuluttaja-asiat"),),
        "COMPET": (U("kilpailukyky (sisämarkkinat, teollisuus, tutkimus ja avaruus)"),),
        "TTE": (U("liikenne, televiestintä ja energia"),),
        "AGRIFISH": (U("maatalous ja kalastus"),),
        "ENV": (U("ympäristö"),),
        "EYCS": (U("koulutus, nuoriso, kulttuuri ja urheilu"),),
    },
    conjunctions=("ja", "tai", "sekä", "eli"),
    hyphen_at_line_end="join",
    function_words=frozenset(
        "ja on että sekä tai jotka joka ovat myös sen niiden se ne kuin ei mukaisesti "
        "kanssa jossa voidaan sitä joita näiden tämän tämä välillä osalta vuoksi olla "
        "mutta kun siitä jonka".split()
    ),
)
