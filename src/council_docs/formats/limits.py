"""How much is read of XML and PDF, in a module that imports no reader."""

from attrs import frozen


@frozen(kw_only=True)
class Limits:
    """How much is read of XML and what it comes in, and of PDF; what goes beyond is refused."""

    size: int = 64 * 1024 * 1024
    """Bytes, or characters of a string; of an archive or a folder, those of all its parts."""
    depth: int | None = None
    """How deep elements may stand inside each other; None for what is usual in the format, 256 in
    Akoma Ntoso and PDF and 80 in Formex. libxml2 itself stops at 2048."""
    markup: int = 2_000_000
    """How many tags, comments and the like there may be, or objects on pages and in the structure
    of a PDF: each costs memory, however short."""
    pages: int = 5000
    """How many pages a PDF may have."""
    expanded: int = 256 * 1024 * 1024
    """Bytes that the compressed streams of a PDF may expand to."""
    files: int = 2000
    """How many parts an archive or a folder may hold."""
    ratio: int = 100
    """How many times larger than in its archive a part may be where it has more than 64 kilobytes;
    XML seldom is more than 20 times larger."""
