"""Convert every text of a folder to Akoma Ntoso, and print what each one is about.

    python examples/convert_folder.py examples converted

A text that cannot be read is named, and the others are converted all the same.
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
