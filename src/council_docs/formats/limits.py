"""How much XML is read. Apart from the door, so that whoever sets limits does not wait for lxml."""

from attrs import frozen


@frozen(kw_only=True)
class Limits:
    """How much XML is read; what goes beyond is refused."""

    size: int = 64 * 1024 * 1024
    """Bytes, or characters of a string."""
    depth: int = 256
    """How deep elements may stand inside each other; libxml2 itself stops at 2048."""
    markup: int = 2_000_000
    """How many tags, comments and the like there may be: each costs memory, however short."""
