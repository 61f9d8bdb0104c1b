"""Fictional documents in five scripts that hold whatever a page can show."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from council_docs.identifiers import DocumentNumber
from council_docs.model import (
    Annex,
    Conclusion,
    DateMark,
    Document,
    EmphasisMark,
    Formula,
    Header,
    HeaderField,
    NoteMark,
    Paragraph,
    PointList,
    ReferenceMark,
    Section,
    Separator,
    Table,
    TableCell,
    TableRow,
)
from nodes import conclusion, paragraph, point, text


class Words(NamedTuple):
    """The words of a document in one language."""

    type_line: str
    labels: tuple[str, str]
    cover: str
    annex: str
    title: str
    formula: str
    headings: tuple[str, str]
    sentences: tuple[str, str, str, str]
    note: str
    cells: tuple[str, str]
    letters: str = "ab"


WORDS: Mapping[str, Words] = {
    "en": Words(
        "OUTCOME OF PROCEEDINGS",
        ("From:", "Subject:"),
        "Delegations will find in the annex the Council conclusions on the lake ferries of "
        "Ruritania, as approved by the Council at its 4012th meeting.",
        "ANNEX",
        "Council conclusions on the lake ferries of Ruritania",
        "THE COUNCIL OF THE EUROPEAN UNION,",
        ("A shared lake", "The way ahead"),
        (
            (
                "The Council recalls its conclusions on mountain railways and underlines that the "
                "ferries of Lake Streel connect eleven villages with the schools, markets and "
                "hospitals of both shores throughout the year."
            ),
            (
                "In this context, the Council invites the Commission and the Member States, within "
                "their respective competences, to:"
            ),
            "publish by the end of the year a timetable that passengers can rely on in winter;",
            "agree on common rules for lamps, bells and landing stages.",
        ),
        "Document 11111/25, which the Council took note of at its 4001st meeting, with the "
        "statement of Ruritania.",
        ("Ferry", "Passengers in 2025"),
    ),
    "el": Words(
        "ΑΠΟΤΕΛΕΣΜΑΤΑ ΤΩΝ ΕΡΓΑΣΙΩΝ",
        ("Αποστολέας:", "Θέμα:"),
        "Επισυνάπτονται για τις αντιπροσωπίες τα συμπεράσματα του Συμβουλίου σχετικά με τα "
        "πορθμεία της Ρουριτανίας, όπως εγκρίθηκαν από το Συμβούλιο στην 4012η σύνοδό του.",
        "ΠΑΡΑΡΤΗΜΑ",
        "Συμπεράσματα του Συμβουλίου σχετικά με τα πορθμεία της Ρουριτανίας",
        "ΤΟ ΣΥΜΒΟΥΛΙΟ ΤΗΣ ΕΥΡΩΠΑΪΚΗΣ ΕΝΩΣΗΣ,",
        ("Μια κοινή λίμνη", "Επόμενα βήματα"),
        (
            (
                "Το Συμβούλιο υπενθυμίζει τα συμπεράσματά του για τους ορεινούς σιδηροδρόμους και "
                "υπογραμμίζει ότι τα πορθμεία της λίμνης συνδέουν έντεκα χωριά με τα σχολεία, τις "
                "αγορές και τα νοσοκομεία και των δύο οχθών όλο τον χρόνο."
            ),
            "Στο πλαίσιο αυτό, το Συμβούλιο καλεί την Επιτροπή και τα κράτη μέλη:",
            "να δημοσιεύσουν έως το τέλος του έτους αξιόπιστο χειμερινό δρομολόγιο·",
            "να συμφωνήσουν κοινούς κανόνες για τους φανούς και τις αποβάθρες.",
        ),
        "Έγγραφο 11111/25, το οποίο σημείωσε το Συμβούλιο στην 4001η σύνοδό του.",
        ("Πορθμείο", "Επιβάτες το 2025"),
        "αβ",
    ),
    "bg": Words(
        "РЕЗУЛТАТИ ОТ РАБОТАТА",
        ("От:", "Относно:"),
        "Приложено се изпращат на делегациите заключенията на Съвета относно фериботите на "
        "Руритания, одобрени от Съвета на неговото 4012-о заседание.",
        "ПРИЛОЖЕНИЕ",
        "Заключения на Съвета относно фериботите на Руритания",
        "СЪВЕТЪТ НА ЕВРОПЕЙСКИЯ СЪЮЗ,",
        ("Общо езеро", "Следващи стъпки"),
        (
            (
                "Съветът припомня своите заключения относно планинските железници и подчертава, че "
                "фериботите по езерото свързват единадесет села с училищата, пазарите и болниците "
                "на двата бряга през цялата година."
            ),
            "Във връзка с това Съветът приканва Комисията и държавите членки:",
            "да публикуват до края на годината надеждно зимно разписание;",
            "да договорят общи правила за светлините, камбаните и кейовете.",
        ),
        "Документ 11111/25, който Съветът взе предвид на своето 4001-во заседание.",
        ("Ферибот", "Пътници през 2025 г."),
        "аб",
    ),
    "ar": Words(
        "نتائج الأعمال",
        ("من:", "الموضوع:"),
        "تجد الوفود في الملحق استنتاجات المجلس بشأن عبّارات بحيرة روريتانيا.",
        "ملحق",
        "استنتاجات المجلس بشأن عبّارات روريتانيا",
        "إن مجلس الاتحاد الأوروبي،",
        ("بحيرة مشتركة", "الخطوات القادمة"),
        (
            "يذكّر المجلس باستنتاجاته ويؤكد أن العبّارات تربط إحدى عشرة قرية بالمدارس والأسواق.",
            "ويدعو المجلس المفوضية والدول الأعضاء إلى:",
            "نشر جدول زمني موثوق للشتاء؛",
            "الاتفاق على قواعد مشتركة للأرصفة.",
        ),
        "وثيقة أحاط المجلس علما بها.",
        ("عبّارة", "الركاب"),
    ),
    "ka": Words(
        "სამუშაოს შედეგები",
        ("ვისგან:", "თემა:"),
        "დელეგაციებს დანართში ეგზავნებათ საბჭოს დასკვნები რურიტანიის ბორნების შესახებ.",
        "დანართი",
        "საბჭოს დასკვნები რურიტანიის ბორნების შესახებ",
        "ევროკავშირის საბჭო,",
        ("საერთო ტბა", "შემდგომი ნაბიჯები"),
        (
            (
                "საბჭო შეახსენებს თავის დასკვნებს და ხაზს უსვამს, რომ ბორნები თერთმეტ სოფელს "
                "სკოლებთან და ბაზრებთან აკავშირებს."
            ),
            "საბჭო მოუწოდებს კომისიას და წევრ სახელმწიფოებს:",
            "გამოაქვეყნონ ზამთრის საიმედო განრიგი;",
            "შეთანხმდნენ ნავმისადგომების საერთო წესებზე.",
        ),
        "დოკუმენტი, რომელიც საბჭომ ცნობად მიიღო.",
        ("ბორანი", "მგზავრები"),
    ),
}
_LINK = "https://ruritania.example/ferries?lake=streel&year=2025"


def build(code: str, *, count: int = 6) -> Document:
    """Return a document in a language with `count` conclusions."""
    words = WORDS[code]
    header = Header(
        institution="council",
        place="Brussels",
        date=dt.date(2026, 3, 9),
        original_languages=("en",),
        number=DocumentNumber.parse("9003/26"),
        subject_codes=("TRANS 117", "MAR 42"),
        interinstitutional_files=("2025/0360 (COD)",),
        markings=("LIMITE",),
        type_line=words.type_line,
        fields=(
            HeaderField(role="from", label=words.labels[0], value=text("GSC")),
            HeaderField(role="subject", label=words.labels[1], value=text(words.title)),
        ),
    )
    half = count // 2
    conclusions = [_build_conclusion(words, number) for number in range(1, count + 1)]
    annex = Annex(
        label=words.annex,
        title=text(words.title),
        body=(
            Formula(text=text(words.formula)),
            Section(
                number="I",
                label="I.",
                heading=text(words.headings[0], _build_note(words, len(words.headings[0]), "*")),
                body=tuple(conclusions[:half]),
            ),
            Separator(text=text("o o o")),
            Section(
                heading=text(words.headings[1]), body=(*conclusions[half:], _build_table(words))
            ),
        ),
    )
    return Document(
        kind="outcome-of-proceedings",
        language=code,
        header=header,
        cover=(paragraph(words.cover),),
        annexes=(annex,),
    )


def _build_note(words: Words, at: int, label: str) -> NoteMark:
    length = len(words.note)
    link = ReferenceMark(start=0, end=length // 3, kind="document", target=_LINK)
    return NoteMark(start=at, end=at, label=label, body=(paragraph(words.note, link),))


def _build_conclusion(words: Words, number: int) -> Conclusion:
    first, invites, *wishes = words.sentences
    marks = (
        EmphasisMark(start=0, end=first.index(" "), style="bold"),
        DateMark(start=first.index(" ") + 1, end=first.index(" ") + 8, date=dt.date(2026, 3, 9)),
        _build_note(words, len(first) - 1, str(number)),
    )
    points = tuple(
        point(f"{letter})", paragraph(wish), *_build_dashes(words, number))
        for letter, wish in zip(words.letters, wishes, strict=True)
    )
    invitation = PointList(intro=text(invites), points=points)
    body: tuple[Paragraph | PointList, ...] = (paragraph(first, *marks),)
    return conclusion(str(number), *body, *([invitation] if number % 2 == 0 else []))


def _build_dashes(words: Words, number: int) -> tuple[PointList, ...]:
    if number % 4:
        return ()
    return (PointList(points=tuple(point("–", paragraph(wish)) for wish in words.sentences[2:])),)


def _build_table(words: Words) -> Table:
    def row(*values: str, heading: bool = False) -> TableRow:
        return TableRow(
            cells=tuple(TableCell(body=(paragraph(each),), heading=heading) for each in values)
        )

    return Table(
        rows=(
            row(*words.cells, heading=True),
            row("Streel I", "11 204"),
            row("Streel II", "9 871"),
            row("Alte Liebe", "312"),
        )
    )
