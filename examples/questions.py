"""Answer six questions on an export to DuckDB, and draw two of the answers.

    python examples/questions.py tables.duckdb plots

Make the tables with `council-docs export FOLDER -o tables.duckdb`. The plots need matplotlib;
without it, they are left out.
"""

import sys
from pathlib import Path

import duckdb

QUESTIONS = {
    "Most cited documents": """
        SELECT target, count(*) AS citations, count(DISTINCT work_id) AS citing
        FROM "references"
        WHERE target IS NOT NULL AND target NOT LIKE '#%'
        GROUP BY target ORDER BY citations DESC, target LIMIT 10
    """,
    "Conclusions by policy field and year": """
        SELECT split_part(code, ' ', 1) AS field, year, sum(conclusions) AS conclusions
        FROM (
            SELECT unnest(string_split(coalesce(subject_codes, 'unknown'), '; ')) AS code,
                   year, conclusions
            FROM documents
            QUALIFY row_number() OVER (PARTITION BY work_id ORDER BY language) = 1
        )
        GROUP BY field, year ORDER BY field, year
    """,
    "Dates that were ahead when the document was issued": """
        SELECT dates.date, documents.number, units.labels, left(units.text, 60) AS words
        FROM dates
        JOIN units USING (document_id, unit)
        JOIN documents USING (document_id)
        WHERE dates.date > documents.date
        ORDER BY dates.date DESC, documents.number, units.unit LIMIT 10
    """,
    "Whom the Council calls on": r"""
        SELECT lower(whom) AS whom, count(*) AS calls
        FROM (
            SELECT unnest(regexp_extract_all(
                text,
                '(?i)(?:calls? (?:up)?on|invites?|urges?|encourages?) ((?:the )?(?:Commission'
                || '|Member States|High Representative|Presidency|European Parliament|EEAS))',
                1
            )) AS whom
            FROM units WHERE language = 'en'
        )
        GROUP BY lower(whom) ORDER BY calls DESC, 1 LIMIT 10
    """,
    "Language versions with missing points": """
        WITH numbered AS (
            SELECT DISTINCT work_id, language, address FROM units
            WHERE kind IN ('conclusion', 'point')
        ), versions AS (SELECT DISTINCT work_id, language FROM documents)
        SELECT versions.work_id, versions.language, every.address AS missing
        FROM versions
        JOIN (SELECT DISTINCT work_id, address FROM numbered) AS every USING (work_id)
        ANTI JOIN numbered ON numbered.work_id = versions.work_id
            AND numbered.language = versions.language AND numbered.address = every.address
        ORDER BY ALL LIMIT 10
    """,
    "Documents by year and language": """
        SELECT year, language, count(*) AS documents FROM documents
        GROUP BY year, language ORDER BY year, language
    """,
}
"""The questions, each with the query that answers it."""


def answer(database: duckdb.DuckDBPyConnection, question: str) -> tuple[list[str], list[tuple]]:
    """Return the names of the columns and the rows of an answer."""
    result = database.execute(QUESTIONS[question])
    return [column[0] for column in result.description], result.fetchall()


def draw(rows: list[tuple], title: str, path: Path) -> None:
    """Draw the last column of an answer as bars."""
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - not needed for the answers
    except ImportError:
        print(f"{path.name} needs matplotlib", file=sys.stderr)
        return
    figure = Figure(figsize=(8, 4), layout="constrained")
    axes = figure.add_subplot(title=title)
    axes.barh([" ".join(map(str, row[:-1])) for row in rows[:30]], [row[-1] for row in rows[:30]])
    axes.invert_yaxis()
    figure.savefig(path, metadata={"Date": None})


def main(tables: Path, plots: Path) -> None:
    """Print all answers; write the plots to a folder."""
    plots.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(tables), read_only=True) as database:
        for question in QUESTIONS:
            names, rows = answer(database, question)
            print(f"## {question}\n" + " | ".join(names))
            print(*(" | ".join(map(str, row)) for row in rows), "", sep="\n")
            if question in ("Conclusions by policy field and year", "Whom the Council calls on"):
                draw(rows, question, plots / f"{question.replace(' ', '-').lower()}.svg")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
