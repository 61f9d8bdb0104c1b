"""Words are known however they are printed: accents apart or lost, letters of other scripts."""

import unicodedata
from pathlib import Path

import pytest

import council_docs
from council_docs.languages import CODES, load_language
from council_docs.languages.folding import strip_accents
from council_docs.recognition.lexicon import (
    begins_cover,
    match_annex_label,
    match_role,
    match_type_line,
)
from document_tree import tree
from paths import SHAPES

DOCUMENTS = sorted(SHAPES.glob("language-??.txt"))
assert len(DOCUMENTS) >= 20


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_detached_accents_are_composed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = council_docs.loads(text)

    assert council_docs.loads(unicodedata.normalize("NFD", text)) == document
    assert council_docs.check_fidelity(document).proved


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_in_every_language_have_no_diagnostic(path: Path) -> None:
    document = council_docs.load(path)
    codes = {said.code for said in document.provenance.diagnostics}

    assert document.language == path.stem.removeprefix("language-")
    assert codes <= {"R007"}, tree(document)
    assert str(document.adoption_date) == "2024-02-19"
    numbers = [found.number for found in document.conclusions]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) > 2


@pytest.mark.parametrize("code", CODES)
def test_labels_are_known_by_their_letters(code: str) -> None:
    words = load_language(code)
    for said, forms in words.field_labels.items():
        for form in forms:
            bare = form.replace(".", "").replace("º", "").replace("°", "").replace(" ", "")
            for printed in (form.replace(":", " :"), bare, strip_accents(form), form.upper()):
                assert match_role(f"{printed} Ruritania", words) == said
            assert match_role(f"– {form} Ruritania", words) is None


@pytest.mark.parametrize(
    ("code", "line", "number"),
    [
        ("el", "ΠΑΡΑΡΤΗΜΑ ΙΙ", "II"),
        ("el", "ΠΑΡΆΡΤΗΜΑ I", "I"),
        ("el", "ΠΑPAPTHΜΑ", None),
        ("el", "ΠΑΡΑΡΤΗΜΑΤΑ", None),
        ("bg", "ПРИЛОЖЕНИЕ ІХ", "IX"),
        ("hu", "I. MELLÉKLET", "I"),
        ("hu", "2. MELLÉKLET", "2"),
        ("et", "1. LISA", "1"),
        ("lv", "1. PIELIKUMS", "1"),
        ("lt", "1 PRIEDAS", "1"),
        ("ro", "ANEXA IV", "IV"),
        ("cs", "PRILOHA II", "II"),
        ("fr", "ANNEXE 1a", "1a"),
        ("fr", "ANNEXES", None),
    ],
)
def test_annex_labels_with_odd_letters_are_recognised(
    code: str, line: str, number: str | None
) -> None:
    assert match_annex_label(line, load_language(code)) == (number, False)


@pytest.mark.parametrize(
    ("code", "line"),
    [("fr", "RESULTATS DES TRAVAUX"), ("es", "NOTA DE TRANSMISION"), ("sk", "VYSLEDOK ROKOVANIA")],
)
def test_type_lines_without_accents_are_recognised(code: str, line: str) -> None:
    assert match_type_line(line, load_language(code)) in ("outcome-of-proceedings", "cover-note")


COVERS = [
    ("bg", "На делегациите се изпращат приложените заключения относно Руритания"),
    ("cs", "V příloze se delegacím zasílají závěry o Ruritánii"),
    ("da", "I bilaget følger til delegationerne konklusionerne om Ruritanien"),
    ("de", "Anbei erhalten die Delegationen die Schlussfolgerungen zu Ruritanien"),
    ("el", "Οι αντιπροσωπίες θα βρουν συνημμένα τα συμπεράσματα για τη Ρουριτανία"),
    ("en", "The attached conclusions on Ruritania are sent to delegations"),
    ("es", "Las Delegaciones encontrarán en el anexo las Conclusiones sobre Ruritania"),
    ("et", "Lisatud on delegatsioonidele järeldused Ruritaania kohta"),
    ("fi", "Liitteessä toimitetaan valtuuskunnille päätelmät Ruritaniasta"),
    ("fr", "Vous trouverez ci-joint, à l'attention des délégations, les conclusions"),
    ("ga", "Tá na conclúidí i gceangal leis seo do na toscaireachtaí"),
    ("hr", "Delegacijama se u prilogu dostavljaju zaključci o Ruritaniji"),
    ("hu", "A delegációk részére csatoltan megküldjük a Ruritániáról szóló következtetéseket"),
    ("it", "Le delegazioni troveranno in allegato le conclusioni sulla Ruritania"),
    ("lt", "Pridedamos delegacijoms skirtos išvados dėl Ruritanijos"),
    ("lv", "Delegācijām pielikumā ir secinājumi par Ruritāniju"),
    ("mt", "Mehmużin għad-delegazzjonijiet il-konklużjonijiet dwar ir-Ruritanja"),
    ("nl", "Bijgaand ontvangen de delegaties de conclusies over Ruritanië"),
    ("pl", "Delegacje znajdą w załączniku konkluzje w sprawie Rurytanii"),
    ("pt", "As delegações encontrarão em anexo as conclusões sobre a Ruritânia"),
    ("ro", "Delegaţiile vor găsi în anexă concluziile privind Ruritania"),
    ("sk", "V prílohe sa delegáciám predkladajú závery o Ruritánii"),
    ("sl", "Delegacijam pošiljamo v prilogi sklepe o Ruritaniji"),
    ("sv", "Delegationerna finner bifogat slutsatserna om Ruritanien"),
]


@pytest.mark.parametrize(("code", "line"), COVERS)
def test_a_sentence_to_the_delegations_is_a_cover(code: str, line: str) -> None:
    words = load_language(code)
    label = words.field_labels["to"][0]

    assert begins_cover(line, words)
    assert not begins_cover(f"{line[:1].lower()}{line[1:]}", words) or line[0].islower()
    assert not begins_cover(f"{label} {line}", words)


@pytest.mark.parametrize("hyphen", ["\u00ad", "\u2010", "\u2011"], ids=["soft", "plain", "hard"])
@pytest.mark.parametrize("code", CODES)
def test_words_with_hyphens_are_known_however_these_are_printed(code: str, hyphen: str) -> None:
    words = load_language(code)
    for form in words.cover_openings:
        assert begins_cover(f"{form} Ruritania".replace("-", hyphen), words)
    for forms in words.type_lines.values():
        for form in forms:
            assert match_type_line(form.replace("-", hyphen), words) is not None
