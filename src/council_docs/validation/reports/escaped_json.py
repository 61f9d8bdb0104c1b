"""JSON in which a terminal or a pipeline finds nothing to obey."""

import json
from functools import cache

import regex

from council_docs.validation.reports.escaping import COMMAND, escape, unpaired


def json_text(value: object, indent: int | None = None) -> str:
    """Return a value as JSON in which nothing is obeyed either, with the escapes of JSON."""
    said = json.dumps(value, ensure_ascii=False, indent=indent)
    return _obeyed().sub(_escape, said)


@cache
def _obeyed() -> regex.Pattern[str]:
    return regex.compile(rf"[\x7F-\x9F\p{{Cf}}\p{{Cs}}\p{{Zl}}\p{{Zp}}]|{COMMAND}")


def _escape(match: regex.Match[str]) -> str:
    if unpaired().fullmatch(match[0]):  # not every reader takes the half of a pair
        return f"\\{escape(match)}"
    return json.dumps(match[0])[1:-1] if match[0] != "#" else r"\u0023"
