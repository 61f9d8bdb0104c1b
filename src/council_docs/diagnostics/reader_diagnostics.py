"""What the readers have to say: their diagnostics, all in one place, each with its page.

`council_docs.validation.catalogue` makes the pages; the form of the texts is told there.
"""

from council_docs.diagnostics import DiagnosticKind, Severity

# ------------------------------------------------------------------------------ plain text

HYPHEN_JOINED = DiagnosticKind(
    "R001",
    "hyphen-joined",
    Severity.INFO,
    """A hyphen at the end of a line was taken out and set aside.

    Why it matters: the line does not tell whether the hyphen is part of the word. The message says
    what decided: the same word elsewhere in the document, or the habit of the language.

    How to mend it: read the word. If the hyphen belongs to it, write the word on one line.

    Passes:

        The Council recalls the grensoverschrijdingen of last year.

    Fails:

        De Raad herinnert aan de grens-
        overschrijdingen van vorig jaar.
    """,
)
HYPHEN_KEPT = DiagnosticKind(
    "R002",
    "hyphen-kept",
    Severity.INFO,
    """A hyphen at the end of a line was kept.

    Why it matters: the line does not tell whether the hyphen is part of the word. The message says
    what decided: a capital or a digit beside it, a conjunction after it, the same word elsewhere in
    the document, or the habit of the language.

    How to mend it: read the word. If the hyphen does not belong to it, write the word on one line.

    Passes:

        The Council welcomes cross-border trains.

    Fails:

        The Council welcomes cross-
        border trains.
    """,
)
LANGUAGE_UNKNOWN = DiagnosticKind(
    "R003",
    "language-unknown",
    Severity.WARNING,
    """The language could not be told.

    Why it matters: without the words of a language neither the header nor annexes nor dates can be
    found; only numbers and lists are read.

    How to mend it: name the language, with `--language XX` or `language="xx"`.

    Passes: a document with a header, a cover sentence or a page of running text in one of the 24
    official languages.

    Fails: `ST 9998/26` and a few names.
    """,
)
LANGUAGE_UNSURE = DiagnosticKind(
    "R034",
    "language-unsure",
    Severity.WARNING,
    """Only one sign speaks for the language with which a document was read.

    Why it matters: with the words of another language neither the header nor annexes nor dates can
    be found.

    How to mend it: name the language, with `--language XX` or `language="xx"`.

    Passes: a document with two labels of a header, the name of the Council, or some sentences.

    Fails:

        9998/26
        Betreft: Ruritania
    """,
)
ENCLOSED_LANGUAGE = DiagnosticKind(
    "R035",
    "enclosed-language",
    Severity.INFO,
    """The enclosed text is in another language than the cover.

    Why it matters: the annex is read with the words of its own language and says so; the language
    of the document is that of its cover.

    How to mend it: if both are in one language, name it, with `--language XX` or `language="xx"`.

    Passes: an English cover and an English annex.

    Fails: a French cover, `Les délégations trouveront ci-joint`, and an English annex.
    """,
)
HEADER_LINE = DiagnosticKind(
    "R004",
    "header-line",
    Severity.INFO,
    """A line above the fields is none of the known values; it is kept as a field `other`.

    Why it matters: the line may be a value that an extractor damaged, such as a date that has lost
    its year, and then that value is missing from the header.

    How to mend it: compare the line with the printed page. If it is a stamp or a remark of an
    archive, nothing is to be done.

    Passes:

        Brussels, 21 April 2026
        9998/26
        OUTCOME OF PROCEEDINGS

    Fails:

        Brussels, 21 April 2026
        Office copy
        9998/26
        OUTCOME OF PROCEEDINGS
    """,
)
NO_TYPE_LINE = DiagnosticKind(
    "R005",
    "no-type-line",
    Severity.WARNING,
    """There is a header, and no line of it names the kind of the document.

    Why it matters: the kind says how the rest is to be read: the numbered points of a note are not
    conclusions.

    How to mend it: put the line back between the subject codes and the first field. Some extractors
    leave out what stands in a box.

    Passes:

        9998/26
        OUTCOME OF PROCEEDINGS
        From: General Secretariat of the Council

    Fails:

        9998/26
        From: General Secretariat of the Council
    """,
)
NO_FIELDS = DiagnosticKind(
    "R006",
    "no-header-fields",
    Severity.WARNING,
    """There is a header, and it has no labelled fields.

    Why it matters: sender, recipient and subject are missing, or stand among the words of the
    cover.

    How to mend it: put the fields back below the line that names the kind. Some extractors leave
    out the labels.

    Passes:

        NOTE
        From: General Secretariat of the Council
        To: Delegations
        Subject: Council conclusions on Ruritania

    Fails:

        NOTE
        Delegations will find in the Annex the Council conclusions on Ruritania.
    """,
)
PAIRED_BY_ORDER = DiagnosticKind(
    "R007",
    "paired-by-order",
    Severity.INFO,
    """A value, or the words of a point, were given to a label by their order.

    Why it matters: an extractor that reads columns one after the other leaves several labels and
    then their values. Their order is the only sign of what belongs together.

    How to mend it: compare the value with the printed page; write it behind its label if it is
    wrong.

    Passes:

        From: General Secretariat of the Council
        To: Delegations

    Fails:

        From:
        To:
        General Secretariat of the Council
        Delegations
    """,
)
CONTROL_CHARACTER = DiagnosticKind(
    "R008",
    "control-character",
    Severity.WARNING,
    """A control character was set aside.

    Why it matters: no Council document prints one. It stands where an extractor lost something, or
    where a file was damaged, and it cannot be written to XML.

    How to mend it: extract the text again with another program, or put in what the page shows.

    Passes: a text whose control characters are tabs, line ends and form feeds.

    Fails: `The Council` and then U+0007.
    """,
)
IMPOSSIBLE_DATE = DiagnosticKind(
    "R009",
    "impossible-date",
    Severity.WARNING,
    """A date names a day that no calendar has.

    Why it matters: it is a misprint or a digit read wrongly, and the date cannot be marked.

    How to mend it: compare it with the printed page. What the page prints is kept; a misprint is
    mended by a corrigendum of the Council.

    Passes: `28 February 2025`

    Fails: `31 February 2025`
    """,
)
UNLABELLED_ANNEX = DiagnosticKind(
    "R010",
    "unlabelled-annex",
    Severity.INFO,
    """No line says ANNEX; the enclosed text is taken to begin here.

    Why it matters: many documents print no such line. Where they do and it was lost, the text may
    begin elsewhere.

    How to mend it: look whether the enclosed text begins here. If the printed page says ANNEX, put
    the line back.

    Passes:

        Delegations will find in the Annex the Council conclusions on Ruritania.

        ANNEX

        Council conclusions on Ruritania

    Fails:

        Delegations will find below the Council conclusions on Ruritania.

        Council conclusions on Ruritania
    """,
)
UNEXPECTED_NUMBER = DiagnosticKind(
    "R011",
    "unexpected-number",
    Severity.INFO,
    """A point has another number than the one expected next.

    Why it matters: it was taken for a point although the number does not say so; it may be a
    footnote, a page number or the beginning of a sentence.

    How to mend it: look whether a point begins here. If not, join the line with the one before it.

    Passes:

        1. The Council recalls its conclusions.
        2. The Council invites the Commission to act.

    Fails:

        1. The Council recalls its conclusions.
        4. The Council invites the Commission to act.
    """,
)
NOTE_WITHOUT_CALL = DiagnosticKind(
    "R012",
    "note-without-call",
    Severity.INFO,
    """A line looks like a footnote, and nothing on its page calls it; it stays in the text.

    Why it matters: the words of a footnote then stand in the middle of the text.

    How to mend it: put the number of the note where the printed page has it, right after the word.

    Passes:

        The Council recalls its report1.

        1 See document 9871/26.

    Fails:

        The Council recalls its report.

        1 See document 9871/26.
    """,
)
CALL_WITHOUT_NOTE = DiagnosticKind(
    "R013",
    "call-without-note",
    Severity.INFO,
    """A number stands like the call of a footnote, and there is no such note; it stays in the text.

    Why it matters: the note was lost, or a word has a digit too many.

    How to mend it: put the note back at the end of the page, or take the number out.

    Passes:

        The Council recalls its report1.

        1 See document 9871/26.

    Fails:

        The Council recalls its report1.
    """,
)
NO_CONCLUSIONS = DiagnosticKind(
    "R014",
    "no-conclusions",
    Severity.INFO,
    """The annexed text holds no numbered conclusions: minutes, an act, a declaration.

    Why it matters: whoever looks for conclusions finds none here.

    How to mend it: nothing is to be done where the text is of another kind. Where its points are
    numbered on the printed page, put the numbers back.

    Passes:

        ANNEX

        Council conclusions on Ruritania

        1. The Council recalls its conclusions.

    Fails:

        ANNEX

        Declaration on Ruritania

        We met in Strelsau.
    """,
)
DAMAGED = DiagnosticKind(
    "R015",
    "damaged-characters",
    Severity.WARNING,
    """An extractor has lost characters here; they are kept as they are.

    Why it matters: words with holes cannot be searched or cited.

    How to mend it: extract the text again with another program, or put in what the page shows.

    Passes: `COUNCIL OF THE EUROPEAN UNION`

    Fails: `COU CIL OF THE EUROPEA U IO`
    """,
)
LABEL_MISSING = DiagnosticKind(
    "R016",
    "label-missing",
    Severity.WARNING,
    """A sender, a recipient or the subject was told by its value, because it has no label.

    Why it matters: only the usual senders and recipients can be told so.

    How to mend it: put the labels back; some extractors leave them out.

    Passes:

        From: General Secretariat of the Council
        To: Delegations

    Fails:

        General Secretariat of the Council
        Delegations
    """,
)

# ------------------------------------------------------------------------------ XML

WORDS_ALTERED = DiagnosticKind(
    "R020",
    "words-altered",
    Severity.ERROR,
    """Words of an XML source read otherwise in the document.

    Why it matters: whoever relies on the document would read what the source does not say.

    How to mend it: this is a fault of the reader, never of the document; please report it.

    Passes: every document that `council_docs` reads as it should.

    Fails: none that is known.
    """,
)
STRAY_WORDS = DiagnosticKind(
    "R021",
    "stray-words",
    Severity.WARNING,
    """Words of an XML source stand where the format has no words; they were kept as a paragraph.

    Why it matters: the words are not lost, but nothing says what they are, or what they belong to.

    How to mend it: put them into an element that may hold words, such as `p`.

    Passes:

        <paragraph><content><p>The Council recalls.</p></content></paragraph>

    Fails:

        <paragraph>The Council recalls.</paragraph>
    """,
)
ELEMENT_WITHOUT_PLACE = DiagnosticKind(
    "R022",
    "element-without-place",
    Severity.INFO,
    """The model has no place for an element of XML; its words were kept as plain words.

    Why it matters: what the element says of its words is not in the document. It is said once for
    each name of an element, at the first of them.

    How to mend it: nothing is wrong with the document. Keep the source where the meaning matters.

    Passes:

        <p>The Council <i>recalls</i>.</p>

    Fails:

        <p>The Council <del>notes</del> <ins>recalls</ins>.</p>
    """,
)
HEADER_WORDS = DiagnosticKind(
    "R023",
    "header-words",
    Severity.INFO,
    """A line of the cover page does not say the value that it stands for; it was kept as a field.

    Why it matters: the header may hold a value from an attribute beside words that say another.

    How to mend it: let the words and the attribute say the same, in the language of the document.

    Passes:

        <block name="placeAndDate"><location refersTo="#bel_bru">Brussels</location>,
        <docDate date="2026-04-21">21 April 2026</docDate></block>

    Fails:

        <block name="placeAndDate"><location refersTo="#bel_bru">Brussels</location>,
        <docDate date="2026-04-21">last Tuesday</docDate></block>
    """,
)
TOO_DEEP = DiagnosticKind(
    "R024",
    "too-deep",
    Severity.WARNING,
    """Elements of XML nest deeper than the model does; their words were kept as plain words.

    Why it matters: what is that deep has lost its numbers and its order of lists.

    How to mend it: no text is meant to be so deep; look at what made the file.

    Passes: elements less than 100 levels deep.

    Fails: a list inside a list, a hundred times.
    """,
)
PART_ABSENT = DiagnosticKind(
    "R025",
    "part-absent",
    Severity.WARNING,
    """A document refers to a part in a file that was not read.

    Why it matters: the part is not in the document.

    How to mend it: read the folder, or the archive, that holds all parts of the document.

    Passes: `<documentRef href="annex.xml"/>`, read from a folder that holds `annex.xml`.

    Fails:

        <component><documentRef href="annex.xml" showAs="ANNEX"/></component>
    """,
)
DATE_ATTRIBUTE = DiagnosticKind(
    "R026",
    "date-attribute",
    Severity.WARNING,
    """An attribute that should hold a date holds something else; its words were kept without it.

    Why it matters: the date is not found as a date.

    How to mend it: write a day of the calendar as `2026-04-21`.

    Passes:

        <date date="2026-04-21">21 April 2026</date>

    Fails:

        <date date="21 April">21 April 2026</date>
    """,
)
NOTE_ABSENT = DiagnosticKind(
    "R027",
    "note-absent",
    Severity.WARNING,
    """A reference in the text points at a note that is not there, or that another one took.

    Why it matters: a note is missing, or stands at one of its calls only.

    How to mend it: add the note, or the right address.

    Passes:

        <noteRef href="#note_1" marker="1"/>

    Fails:

        <noteRef href="#nothing" marker="1"/>
    """,
)

# ------------------------------------------------------------------------------ Formex

PICTURE = DiagnosticKind(
    "R030",
    "picture",
    Severity.WARNING,
    """A picture stands in the document, and is not kept.

    Why it matters: a map, a form or a formula may be part of what was adopted.

    How to mend it: keep the picture beside the converted document. The message names its file.

    Passes: a document of words and tables.

    Fails: `<INCL.ELEMENT TYPE="TIFF" FILEREF="C_202409999EN.000201.tif"/>`
    """,
)
FORMULA_FLATTENED = DiagnosticKind(
    "R031",
    "formula-flattened",
    Severity.WARNING,
    """A mathematical formula was read as a line of its signs.

    Why it matters: fractions, roots and sums are drawn in two dimensions, and a line of signs may
    be read in more than one way.

    How to mend it: compare it with the printed page.

    Passes: `one half`

    Fails:

        <FORMULA TYPE="INLINE"><EXPR><FRACTION><DIVIDEND>a</DIVIDEND>
        <DIVISOR>b + c</DIVISOR></FRACTION></EXPR></FORMULA>
    """,
)
UNKNOWN_CHARACTER = DiagnosticKind(
    "R032",
    "unknown-character",
    Severity.WARNING,
    """A quotation mark is given by a code that is none of a printed character.

    Why it matters: nothing stands where the page shows a quotation mark.

    How to mend it: put in the code that Unicode gives the character, in hexadecimal digits.

    Passes: `<QUOT.START CODE="2018"/>`

    Fails: `<QUOT.START CODE="quote"/>`
    """,
)
LEGAL_ACT = DiagnosticKind(
    "R033",
    "legal-act",
    Severity.INFO,
    """The document is a legal act: it has articles, and no conclusions.

    Why it matters: whoever looks for conclusions finds none here.

    How to mend it: nothing is to be done; the act is read whole.

    Passes: a document whose root is `GENERAL`.

    Fails: a document whose root is `ACT`, `AGR` or `CONS.ACT`.
    """,
)
