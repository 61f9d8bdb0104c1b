"""The words of the languages are complete, and agree with each other and with what is known."""

import json
from collections.abc import Iterator
from itertools import product

import attrs
import pytest
import regex
from babel.dates import get_month_names

import languages_page
from council_docs.identifiers import ALPHA3, Role
from council_docs.languages import CODES, load_language
from council_docs.languages.folding import fold
from council_docs.languages.language import Language, Unverified, Words
from council_docs.recognition.lexicon import match_annex_label, match_type_line
from paths import SHARED

LABELS = SHARED / "labels" / "labels.json"

TYPES = (
    "OUTCOME_PROCEEDINGS",
    "CONCL",
    "NOTE",
    "NOTE_COVER",
    "NOTE_INFO",
    "RES",
    "INTERNAL_DOC_CONSIL",
)
TYPE_NAMES = {
    "bg": "Резултат от процедура | Заключения на Съвета | Бележка | Придружително писмо | "
    "Информационна бележка | Резолюция | Вътрешен документ на Съвета",
    "cs": "Výsledek jednání | Závěry Rady | Poznámka | Průvodní poznámka | Informativní "
    "poznámka | Usnesení | Interní dokument Rady",
    "da": "Konklusioner | Rådets konklusioner | Note | Følgeskrivelse | Orienterende note | "
    "Resolution | Internt dokument fra Rådet",
    "de": "Beratungsergebnisse | Schlussfolgerungen des Rates | Vermerk | Übermittlungsvermerk "
    "| Informatorischer Vermerk | Entschließung | Internes Ratsdokument",
    "el": "Αποτελέσματα των εργασιών | Συμπεράσματα του Συμβουλίου | Σημείωμα | Διαβιβαστικό "
    "σημείωμα | Ενημερωτικό σημείωμα | Ψήφισμα | Εσωτερικό έγγραφο του Συμβουλίου",
    "en": "Outcome of proceedings | Council conclusions | Note | Cover note | Information note "
    "| Resolution | Council internal document",
    "es": "Resultado de los trabajos | Conclusiones del Consejo | Nota | Nota de transmisión | "
    "Nota informativa | Resolución | Documento interno del Consejo",
    "et": "Menetluse tulemus | Nõukogu järeldused | Teatis | Saatemärkused | Kirjalik teave | "
    "Resolutsioon | Nõukogu sisedokument",
    "fi": "Yhteenveto asian käsittelystä | Neuvoston päätelmät | Huomautus | Saate | Ilmoitus | "
    "Päätöslauselma | Neuvoston sisäinen asiakirja",
    "fr": "Résultats des travaux | Conclusions du Conseil | Note | Note de transmission | Note "
    "d’information | Résolution | Document interne du Conseil",
    "ga": "Toradh na n-imeachtaí | Conclúidí ón gComhairle | Nóta | Nóta cumhdaigh | Nóta "
    "faisnéise | Rún | Doiciméad inmheánach ón gComhairle",
    "hr": "Ishod postupka | Zaključci Vijeća | Zadužnica | Naslovnica | Informativna napomena | "
    "Rezolucija | Interni dokument Vijeća",
    "hu": "Az eljárás eredménye | A Tanács következtetései | Megjegyzés | Fedőlap | Tájékoztató "
    "| Állásfoglalás | A Tanács belső dokumentuma",
    "it": "Esito dei lavori | Conclusioni del Consiglio | Nota | Nota di trasmissione | Nota "
    "informativa | Risoluzione | Documento interno del Consiglio",
    "lt": "Posėdžio rezultatai | Tarybos išvados | Raštas | Pridedamas pranešimas | "
    "Informacinis pranešimas | Rezoliucija | Tarybos vidaus dokumentas",
    "lv": "Darba rezultāti | Padomes secinājumi | Dienesta vēstule | Pavadvēstule | Informatīva "
    "piezīme | Rezolūcija | Iekšējs Padomes dokuments",
    "mt": "Eżitu tal-proċedimenti | Konklużjonijiet tal-Kunsill | Nota | Nota ta' trasmissjoni "
    "| Nota ta' informazzjoni | Riżoluzzjoni | Dokument intern tal-Kunsill",
    "nl": "Resultaat besprekingen | Conclusies van de Raad | Nota | Begeleidende nota | "
    "Informatieve nota | Resolutie | Intern document van de Raad",
    "pl": "Wyniki prac | Konkluzje Rady | Notatka | Pismo przewodnie | Nota informacyjna | "
    "Rezolucja | Dokument wewnętrzny Rady",
    "pt": "Resultado dos trabalhos | Conclusões do Conselho | Nota | Nota de envio | Nota "
    "informativa | Resolução | Documento interno do Conselho",
    "ro": "Rezultatul lucrărilor | Concluzii ale Consiliului | Notă | Notă de însoțire | Notă "
    "de informare | Rezoluție | Document intern al Consiliului",
    "sk": "Výsledok rokovania | Závery Rady | Poznámka | Sprievodná poznámka | Informačná "
    "poznámka | Uznesenie | Interný dokument Rady",
    "sl": "Izid posvetovanj | Sklepi Sveta | Dokument | Spremni dopis | Informativni dopis | "
    "Resolucija | Interni dokument Sveta",
    "sv": "Lägesrapporter | Rådets slutsatser | Not | Följenot | Informerande not | Resolution "
    "| Internt rådsdokument",
}
"""The names of `TYPES` in the EU authority table resource-type, version 20221214-0."""

VALUES = {"gsc", "delegations", "coreper", "council", "presidency"}
CONFIGURATIONS = set("GAC FAC ECOFIN JHA EPSCO COMPET TTE AGRIFISH ENV EYCS".split())
ACTS = ("reg", "dir", "dec")
KINDS = {"outcome-of-proceedings", "note", "item-note", "cover-note", "information-note"}
NO_INFORMATION_NOTE = {"fi"}
"""The word of the authority table, ILMOITUS, heads notes of any kind."""
NO_QUOTES = {"nl"}
NEEDED: set[Role] = {"from", "to", "on", "received", "previous-document", "subject"}
MAY_BE_EMPTY = {
    *("day_suffixes", "first_day_suffixes", "before_month", "before_year"),
    *("year_suffixes", "after_year", "before_date", "months_before_day", "roman_months"),
}

OTHER_MONTHS = {
    ("lv", "janvāris"): "janvārī",
    ("lv", "februāris"): "februārī",
    ("lv", "marts"): "martā",
    ("lv", "aprīlis"): "aprīlī",
    ("lv", "maijs"): "maijā",
    ("lv", "jūnijs"): "jūnijā",
    ("lv", "jūlijs"): "jūlijā",
    ("lv", "augusts"): "augustā",
    ("lv", "septembris"): "septembrī",
    ("lv", "oktobris"): "oktobrī",
    ("lv", "novembris"): "novembrī",
    ("lv", "decembris"): "decembrī",
}
"""First pages say when something was done, in the locative; CLDR has the nominative only."""

HOMOGRAPHS = {
    (("od:", "za:"), ("hr", "sl")),
    (("od:", "predmet:"), ("hr", "sk")),
}
"""Pairs of labels that two languages share: the Slovenian one is that of documents until 2013."""

LEFT_OUT = {
    ("da", "konklusioner"): "stands above conclusions, on pages that have another type line",
    ("fi", "selvitys"): "an older form of the outcome of proceedings",
    ("lt", "pranešimas"): "is the word for a note",
    ("sl", "dokument"): "any document",
}
"""Type lines of the list of labels that mean something else as well."""


@pytest.fixture(params=CODES)
def words(request: pytest.FixtureRequest) -> Language:
    return load_language(request.param)


def test_every_official_language_has_its_words() -> None:
    assert sorted(CODES) == list(CODES) == sorted(ALPHA3)


def _forms(value: object) -> Iterator[Words]:
    """Yield the tuples of words in a field of a language."""
    if isinstance(value, tuple):
        yield value
    elif isinstance(value, dict):
        yield from (found for found in value.values() if isinstance(found, tuple))


def test_every_field_is_filled(words: Language) -> None:
    for name, value in attrs.asdict(words, recurse=False).items():
        if not value:
            assert name in ("foreign_function_words", "first_article"), name
            continue
        for forms in _forms(value):
            assert forms, name
            assert all(form and form == form.strip() for form in forms), name
    filled = attrs.asdict(words.dates, recurse=False).items()
    assert {name for name, value in filled if not value} <= MAY_BE_EMPTY


def test_every_word_of_citations_is_there(words: Language) -> None:
    says = words.citations
    assert set(says.acts) == {f"{act}{kind}" for act in ACTS for kind in ("", "_impl", "_del")}
    assert set(says.treaties) == {"teu", "tfeu"}
    for name, value in attrs.asdict(says, recurse=False).items():
        if name not in {"act_follows_number", "leading_number_suffix"}:
            assert value or name in {"authors", "treaty_connectors"}, name
        for forms in _forms(value):
            assert forms or name in {"authors", "treaty_connectors"}, name
            assert all(form and form == form.strip() for form in forms), name


def test_no_phrase_counts_for_and_against_a_language(words: Language) -> None:
    assert not words.function_words & words.foreign_function_words
    assert all(word == fold(word) for word in words.foreign_function_words)


def test_no_citation_word_has_two_meanings(words: Language) -> None:
    says = words.citations
    for table in (says.acts.values(), says.treaties.values(), (says.points, says.paragraphs)):
        found = [form for forms in table for form in forms]
        assert len(found) == len(set(found))


def test_every_key_is_there(words: Language) -> None:
    missing = {"information-note"} if words.code in NO_INFORMATION_NOTE else set()

    assert set(words.type_lines) == KINDS - missing
    assert set(words.document_types) == set(TYPES)
    assert set(words.parties) == VALUES
    assert set(words.configurations) == CONFIGURATIONS
    assert set(words.places) == {"BEL_BRU", "LUX_LUX"}
    assert set(words.field_labels) >= NEEDED
    assert len(words.dates.months) == 12
    assert words.council[0] != words.council[0].upper()


def test_words_have_their_lookup_form(words: Language) -> None:
    labels = [*words.field_labels.values(), words.interinstitutional_file]

    assert all(label.endswith(":") for forms in labels for label in forms)
    assert all(word == fold(word) for word in words.conclusions)
    assert all(word == word.casefold() for word in words.function_words)
    phrases = (*words.annex, *words.annex_to_annex, *words.formula_openings)
    assert all(phrase.isupper() for phrase in phrases)
    assert all(" " not in word for word in words.article)
    assert 25 <= len(words.function_words) <= 45
    openings = (*words.cover_openings, *words.title_openings)
    assert all(len(opening.split()) > 1 for opening in openings)
    assert not [opening for opening in openings if set(opening) & set("0123456789X…")]


def test_no_word_has_two_meanings(words: Language) -> None:
    tables = (
        words.field_labels.values(),
        words.parties.values(),
        words.places.values(),
        (*words.type_lines.values(), words.other_type_lines),
    )
    for table in tables:
        found = [form for forms in table for form in set(map(fold, forms))]
        assert len(found) == len(set(found))


def test_labels_of_annexes_are_read(words: Language) -> None:
    for label in words.annex:
        assert match_annex_label(label, words) == (None, False)
        numbered = f"II {label}" if words.annex_number_position == "before" else f"{label} II"
        assert match_annex_label(numbered, words) == ("II", False)
        assert match_annex_label(f"{label} {label}lich", words) is None
    for label in words.annex_to_annex:
        first, *rest = label.split()
        assert match_annex_label(label, words) == (None, True)
        torn = label.replace("'", " '")  # by html2text
        assert match_annex_label(torn, words) == (None, True)
        assert match_annex_label(f"{first} {' '.join(rest).lower()}", words) == (None, True)
        assert match_annex_label(label.lower(), words) is None
        assert match_annex_label(f"{label} 3", words) == ("3", True)
        assert match_annex_label(" ".join([first, "I.", *rest]), words) == ("I", True)


def test_listed_words_are_read_as_listed(words: Language) -> None:
    for kind_, lines in words.type_lines.items():
        assert {match_type_line(line, words) for line in lines} == {kind_}
    assert {match_type_line(line, words) for line in words.other_type_lines} == {"other"}


@pytest.mark.parametrize("letters", ["I/A", "I", "A"])
@pytest.mark.parametrize("quote", ['"', "'", ""])
def test_item_notes_with_all_quotes(words: Language, letters: str, quote: str) -> None:
    named = regex.compile(rf"(?<![\w'\"/]){quote}{letters}{quote}(?![\w'\"/])", regex.IGNORECASE)

    found = any(named.search(fold(form)) for form in words.type_lines["item-note"])
    assert found is not (bool(quote) and words.code in NO_QUOTES)


@pytest.mark.parametrize("code", CODES)
def test_names_match_the_authority_table(code: str) -> None:
    names = dict(zip(TYPES, TYPE_NAMES[code].split(" | "), strict=True))

    assert load_language(code).document_types == names


def test_months_match_cldr(words: Language) -> None:
    """`en` is American English in CLDR."""
    names = get_month_names(locale="en_GB" if words.code == "en" else words.code)
    for number, forms in enumerate(words.dates.months, start=1):
        assert names[number] in forms
        assert forms[0] == OTHER_MONTHS.get((words.code, names[number]), names[number])


def test_no_month_has_two_numbers(words: Language) -> None:
    found = [form.casefold() for forms in words.dates.months for form in forms]

    assert len(found) == len(set(found))


def _pairs(first: Role, second: Role) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the languages of each pair of labels."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for code in CODES:
        labels = load_language(code).field_labels
        for pair in product(labels[first], labels[second]):
            key = (fold(pair[0]), fold(pair[1]))
            found[key] = (*found.get(key, ()), code)
    return found


def test_two_labels_determine_the_language() -> None:
    pairs = [*_pairs("from", "to").items(), *_pairs("from", "subject").items()]

    assert {(pair, codes) for pair, codes in pairs if len(codes) > 1} == HOMOGRAPHS


def test_institution_names_determine_the_language() -> None:
    names = [
        {"".join(fold(name).split()) for name in (*words.council, *words.european_council)}
        for words in map(load_language, CODES)
    ]

    assert sum(map(len, names)) == len(set().union(*names))


def _listed(code: str, prefix: str) -> Iterator[tuple[str, bool]]:
    """Yield the words that the list of labels has, and whether they are verified."""
    for name, forms in json.loads(LABELS.read_text("utf-8"))["languages"][code].items():
        if name.startswith(prefix):
            for form in forms:
                verified = form["strength"] in ("council_document", "official_text")
                yield from ((part.strip(), verified) for part in form["text"].split(" / "))


def _marks(tables: list[Words]) -> dict[str, bool]:
    """Return for folded words whether they are verified."""
    return {fold(f): not isinstance(f, Unverified) for forms in tables for f in forms}


@pytest.mark.skipif(not LABELS.is_file(), reason="the list of labels is not beside the project")
def test_verified_labels_are_marked(words: Language) -> None:
    known = _marks(list(words.field_labels.values()))
    listed: dict[str, bool] = {}
    for form, verified in _listed(words.code, "field."):
        if form.endswith(":"):
            listed[fold(form)] = verified or listed.get(fold(form), False)

    assert {form: known.get(form) for form in listed} == listed


@pytest.mark.skipif(not LABELS.is_file(), reason="the list of labels is not beside the project")
def test_type_lines_match_the_known_ones(words: Language) -> None:
    known = _marks([*words.type_lines.values(), words.other_type_lines])
    listed = {fold(form) for form, _ in _listed(words.code, "kind.")}
    conclusions = {fold(form) for form, _ in _listed(words.code, "kind.conclusions")}
    expected = {form for form in listed - conclusions if (words.code, form) not in LEFT_OUT}

    assert expected - set(known) == set()


def test_the_page_matches_the_data() -> None:
    written, mark, _ = languages_page.PAGE.read_text("utf-8").partition("\n<!-- measured -->")

    assert written + "\n" * bool(mark) == languages_page.page() + "\n", (
        "run python tests/tools/regenerate.py languages"
    )


def test_the_shares_on_the_page_are_measured() -> None:
    """With fewer documents, because this is about the tables; the page itself has more."""
    again = languages_page.measured(count=1, seed=2).splitlines()
    rows = [line for line in again if line.startswith("| `")]
    written = languages_page.PAGE.read_text("utf-8").splitlines()

    assert [line for line in again if line.startswith("## ")] == [
        "## Reading accuracy",
        "## Detection accuracy",
    ]
    assert set(again) & set(written) >= {line for line in again if line.startswith("| language")}
    assert len(rows) >= 2 * len(CODES)
    assert all(f"| `{code}` |" in line for code, line in zip(CODES, rows, strict=False))


def test_the_detection_table_is_current() -> None:
    assert languages_page.PHRASES.read_text("utf-8") == languages_page.phrases(), (
        "run python tests/tools/regenerate.py languages"
    )
