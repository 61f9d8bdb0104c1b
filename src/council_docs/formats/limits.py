"""How much is read of XML. Apart from the door, so that whoever sets limits waits for no lxml."""

from attrs import frozen


@frozen(kw_only=True)
class Limits:
    """How much is read of XML and of what it comes in; what goes beyond is refused."""

    size: int = 64 * 1024 * 1024
    """Bytes, or characters of a string; of an archive or a folder, those of all its parts."""
    depth: int | None = None
    """How deep elements may stand inside each other; None for what is usual in the format, 256 in
    Akoma Ntoso and 80 in Formex. libxml2 itself stops at 2048."""
    markup: int = 2_000_000
    """How many tags, comments and the like there may be: each costs memory, however short."""
    files: int = 2000
    """How many parts an archive or a folder may hold."""
    ratio: int = 100
    """How many times larger than in its archive a part may be where it has more than 64 kilobytes;
    XML seldom is more than 20 times larger."""
