"""Maltese."""

from council_docs.languages.language import Dates, Language
from council_docs.languages.language import Unverified as U  # noqa: N817 - one letter a word

LANGUAGE = Language(
    code="mt",
    name="Malti",
    council=(
        U("Kunsill tal-Unjoni Ewropea"),
        "Il-Kunsill tal-Unjoni Ewropea",
        U("Kunsill ta' l-Unjoni Ewropea"),
    ),
    european_council=("Kunsill Ewropew",),
    places={"BEL_BRU": (U("Brussell"),), "LUX_LUX": (U("Lussemburgu"),)},
    type_lines={
        "outcome-of-proceedings": ("EŻITU TAL-PROĊEDIMENTI", U("RIŻULTAT TAL-PROĊEDIMENTI")),
        "note": ("NOTA",),
        "item-note": (
            'NOTA PUNT "I/A"',
            'NOTA PUNT "I"',
            'NOTA PUNT "A"',
            U("NOTA PUNT 'I/A'"),
            U("NOTA PUNT 'I'"),
            U("NOTA PUNT 'A'"),
            U("NOTA PUNT I/A"),
            U("NOTA PUNT I"),
            U("NOTA PUNT A"),
        ),
        "cover-note": (U("NOTA TA' TRAŻMISSJONI"), "NOTA TA' TRASMISSJONI"),
        "information-note": ("NOTA TA' INFORMAZZJONI",),
    },
    near_misses=(
        "RAPPORT",
        U("PROPOSTA"),
        U("ABBOZZ TA' MINUTI"),
        U("MINUTI"),
        U("EŻITU TAL-LAQGĦA TAL-KUNSILL"),
        U("KOMUNIKAZZJONI"),
    ),
    document_types={
        "OUTCOME_PROCEEDINGS": "Eżitu tal-proċedimenti",
        "CONCL": "Konklużjonijiet tal-Kunsill",
        "NOTE": "Nota",
        "NOTE_COVER": "Nota ta' trasmissjoni",
        "NOTE_INFO": "Nota ta' informazzjoni",
        "RES": "Riżoluzzjoni",
        "INTERNAL_DOC_CONSIL": "Dokument intern tal-Kunsill",
    },
    labels={
        "from": (U("minn:"),),
        "to": (U("lil:"),),
        "on": (U("data:"),),
        "received": (U("data meta waslet:"),),
        "previous-document": (U("Nru dok. preċ.:"),),
        "commission-document": (U("Nru dok. Cion:"),),
        "commission-proposal": (U("Nru prop. Cion:"),),
        "subject": ("Suġġett:",),
    },
    interinstitutional_file=(U("Fajl Interistituzzjonali:"),),
    values={
        "gsc": ("Segretarjat Ġenerali tal-Kunsill", U("is-Segretarjat Ġenerali tal-Kunsill")),
        "delegations": (U("Delegazzjonijiet"), U("id-Delegazzjonijiet")),
        "coreper": (U("Kumitat tar-Rappreżentanti Permanenti"), U("Coreper")),
        "council": ("Kunsill", U("il-Kunsill")),
        "presidency": (U("Presidenza"), U("il-Presidenza")),
    },
    annex=("ANNESS",),
    article=("Artikolu",),
    conclusions=("konklużjoni",),
    titles=(
        "Konklużjonijiet tal-Kunsill",
        "Konklużjonijiet tal-Kunsill Ewropew",
        "Riżoluzzjoni tal-Kunsill",
        U("Abbozz ta' konklużjonijiet tal-Kunsill"),
    ),
    covers=(
        U("Id-delegazzjonijiet għandhom isibu"),
        U("Id-delegazzjonijiet isibu mehmuż"),
        U("Mehmuż għad-delegazzjonijiet"),
    ),
    formulas=(U("IL-KUNSILL TAL-UNJONI EWROPEA"), U("KUNSILL TAL-UNJONI EWROPEA")),
    dates=Dates(
        months=(
            ("Jannar",),
            ("Frar",),
            ("Marzu",),
            ("April",),
            ("Mejju",),
            ("Ġunju",),
            ("Lulju",),
            ("Awwissu",),
            ("Settembru",),
            ("Ottubru",),
            ("Novembru",),
            ("Diċembru",),
        ),
        before_month=("ta'", "ta’", "ta‘"),
    ),
    configurations={
        "GAC": ("Affarijiet Ġenerali",),
        "FAC": (U("Affarijiet Barranin"),),
        "ECOFIN": ("Affarijiet Ekonomiċi u Finanzjarji",),
        "JHA": (U("Ġustizzja u Affarijiet Interni"),),
        "EPSCO": (U("Impjiegi, Politika Soċjali, Saħħa u Affarijiet tal-Konsumatur"),),
        "COMPET": (U("Kompetittività (Suq Intern, Industrija, Riċerka u Spazju)"),),
        "TTE": (U("Trasport, Telekomunikazzjoni u Enerġija"),),
        "AGRIFISH": (U("Agrikoltura u Sajd"),),
        "ENV": (U("Ambjent"),),
        "EYCS": (U("Edukazzjoni, Żgħażagħ, Kultura u Sport"),),
    },
    conjunctions=("u", "jew", "lanqas"),
    hyphen_at_line_end="keep",
    function_words=frozenset(
        "u li ta' ta’ tal- għal fi dwar ma' ma’ biex jew dan din dawn kif minn lil huwa "
        "hija huma se tiegħu tagħha tagħhom wkoll bejn kollha għandu għandhom għandha "
        "sabiex permezz bħala fost skont mhux kull".split()
    ),
)
