"""Escape the text of a document: none of it may become markup, a script or a style."""

import re

_SPECIAL = re.compile(r'[&<>"\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]')
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_REPLACEMENT = "\ufffd"
"""Replaces the characters that a page cannot contain (HTML standard, 13.2.5)."""
_ADDRESS = re.compile(
    r"(?:https?://[^\s/?#\\]|mailto:[^\s/\\])[^\s\\\x00-\x1f\x7f]*+", re.IGNORECASE
)
_FRAGMENT = re.compile(r"#[^\s\x00-\x1f\x7f]++")


def escape(text: str) -> str:
    """Return text as content of an element, or as the value of an attribute in double quotes."""
    if _SPECIAL.search(text) is None:
        return text
    return _SPECIAL.sub(lambda found: _REFERENCES.get(found[0], _REPLACEMENT), text)


def is_safe_address(address: str) -> bool:
    """Return True for an address that may become a link: http, https, mailto or a fragment."""
    pattern = _FRAGMENT if address.startswith("#") else _ADDRESS
    return pattern.fullmatch(address) is not None
