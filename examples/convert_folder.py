"""Convert every text in a folder to Akoma Ntoso, and print the subject of each.

    python examples/convert_folder.py examples converted

An unreadable text is reported; the others are converted.
"""

import sys
from pathlib import Path

import council_docs


def main(source: Path, target: Path) -> None:
    """Convert the `.txt` files in `source`; write the results to `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        try:
            document = council_docs.load(path)
        except council_docs.ReadError as error:
            print(f"not converted: {error}", file=sys.stderr)
            continue
        print(f"{path.name}: {document.header.subject}: {len(document.conclusions)} conclusions")
        council_docs.dump(document, target / f"{path.stem}.akn.xml")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
