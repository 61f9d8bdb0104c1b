"""What a comparison with another version has to say, each code with its page.

`council_docs.validation.catalogue` makes the pages; the form of the texts is told there.
"""

from council_docs.diagnostics import DiagnosticKind, Severity

MISSING_UNIT = DiagnosticKind(
    "V001",
    "missing-unit",
    Severity.WARNING,
    """A conclusion, point, paragraph, heading or field of the first version is missing.

    Why it matters: all language versions are equally authentic. What one of them lacks was lost in
    translation, or by the program that took the text out of the PDF.

    How to mend it: look at the printed page of this version, at the place that the finding gives:
    what is missing should stand behind it.

    Passes:

        1. The Council invites:      1. De Raad verzoekt:
        a) the Commission;           a) de Commissie;
        b) the Member States.        b) de lidstaten.

    Fails:

        1. The Council invites:      1. De Raad verzoekt:
        a) the Commission;           a) de Commissie.
        b) the Member States.
    """,
)
EXTRA_UNIT = DiagnosticKind(
    "V002",
    "extra-unit",
    Severity.WARNING,
    """There is a conclusion, point, paragraph, heading or field that the first version lacks.

    Why it matters: it was lost in the first version, or something that is no part of the document
    was taken for one, such as a running title.

    How to mend it: look for it on the printed pages of both versions.

    Passes:

        1. The Council welcomes the report.      1. De Raad is ingenomen met het verslag.

    Fails:

        1. The Council welcomes the report.      1. De Raad is ingenomen met het verslag.
                                                 2. De Raad komt hierop terug.
    """,
)
OTHER_NUMBER = DiagnosticKind(
    "V003",
    "other-number",
    Severity.WARNING,
    """A conclusion, point, section or annex has another number than in the first version.

    Why it matters: people cite the number, and with another one they find another text.

    How to mend it: correct the number in the version that is wrong. Numbers are compared in any
    script: `b)`, `б)` and `β)` are the same.

    Passes:

        12. The Council welcomes the report.      12. De Raad is ingenomen met het verslag.

    Fails:

        12. The Council welcomes the report.      13. De Raad is ingenomen met het verslag.
    """,
)
OTHER_DATES = DiagnosticKind(
    "V004",
    "other-dates",
    Severity.WARNING,
    """Other dates are named than in the first version.

    Why it matters: a date is the same day in every language.

    How to mend it: compare the two passages. Where one version names a month without a day, or a
    day that no calendar has, the reader marks no date.

    Passes:

        1. By 31 March 2027 at the latest.      1. Uiterlijk op 31 maart 2027.

    Fails:

        1. By 31 March 2027 at the latest.      1. Uiterlijk op 31 maart 2026.
    """,
)
OTHER_REFERENCES = DiagnosticKind(
    "V005",
    "other-references",
    Severity.WARNING,
    """Other documents, acts or provisions are cited than in the first version.

    Why it matters: a citation leads every reader to the same place, whatever the language.

    How to mend it: compare the two passages; the message names what only one of them cites.

    Passes:

        1. See Regulation (EU) 2016/679.      1. Zie Verordening (EU) 2016/679.

    Fails:

        1. See Regulation (EU) 2016/679.      1. Zie Verordening (EU) 2016/697.
    """,
)
OTHER_FOOTNOTES = DiagnosticKind(
    "V006",
    "other-footnotes",
    Severity.WARNING,
    """A footnote is missing, or the first version does not have it.

    Why it matters: footnotes give the sources of what is said.

    How to mend it: look for the sign of the footnote in both versions; extractors of text often
    lose it, or leave the note among the words.

    Passes: two versions with the same number of footnotes to each paragraph.

    Fails: a paragraph with one footnote beside a paragraph with two.
    """,
)
OTHER_ANNEXES = DiagnosticKind(
    "V007",
    "other-annexes",
    Severity.WARNING,
    """An annex is missing, or the first version does not have it.

    Why it matters: a whole text was lost, or the pages of two documents were joined.

    How to mend it: look for the word ANNEX, in the language of the version, alone on its line. If
    it stands in the line of other words, give it a line of its own.

    Passes: two versions with annexes I and II.

    Fails: a version with annexes I and II beside one with annex I.
    """,
)
OTHER_VALUE = DiagnosticKind(
    "V008",
    "other-value",
    Severity.WARNING,
    """A value of the header that is the same in every language is another one, or stands alone.

    Why it matters: the number, the date, the subject codes, the interinstitutional files, the kind,
    the institution and the original languages identify a document. With others it is another
    document, or another revision.

    How to mend it: see to it that all files are versions of one document.

    Passes:

        9998/26 REV 1      9998/26 REV 1

    Fails:

        9998/26 REV 1      9998/26
    """,
)
OTHER_FIGURES = DiagnosticKind(
    "V009",
    "other-figures",
    Severity.WARNING,
    """Other numbers stand in the words than in the first version.

    Why it matters: amounts, shares and years are the same in every language.

    How to mend it: compare the two passages. Digits are compared, not the signs between them. A
    small number that only one version has may be a word in the other: that is `V011`.

    Passes:

        1. Up to EUR 1,500 million.      1. Tot 1.500 miljoen EUR.

    Fails:

        1. Up to EUR 1,500 million.      1. Tot 1.500 miljard EUR in 2026.
    """,
)
OTHER_STRUCTURE = DiagnosticKind(
    "V010",
    "other-structure",
    Severity.INFO,
    """The same words are a unit of another kind, or paragraphs are divided in another way.

    Why it matters: a heading that is a section in one version and a paragraph in another was read
    in two ways, and one of them is wrong.

    How to mend it: if the printed pages are alike, the reader was misled by a page that ends in the
    middle of a paragraph, or by a heading without its space. Nothing is lost.

    Passes:

        Railways                              Spoorwegen

        1. The Council welcomes them.         1. De Raad is daarmee ingenomen.

    Fails:

        Railways                              1. De Raad is ermee ingenomen. Hij
                                              komt daarop terug.
        1. The Council welcomes them.
        It will come back to them.
    """,
)
FIGURE_OR_WORD = DiagnosticKind(
    "V011",
    "figure-or-word",
    Severity.INFO,
    """A number up to 20 stands in one version only, and the other has no number in its place.

    Why it matters: most often one language writes the number as a word and the other in digits, as
    their rules of style demand, and nothing is wrong; now and then the number was lost.

    How to mend it: look for the word in the other passage. Numbers with a sign such as `%`, larger
    ones, and a number where the other version has another one are `V009`.

    Passes:

        1. The Council visited 3 valleys.      1. De Raad bezocht 3 valleien.

    Fails:

        1. The Council visited 3 valleys.      1. De Raad bezocht drie valleien.
    """,
)
