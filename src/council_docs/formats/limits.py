"""The limits of input, in a module that imports no reader."""

from attrs import frozen


@frozen(kw_only=True)
class Limits:
    """The limits of XML, archives and PDF. Larger inputs are refused."""

    size: int = 64 * 1024 * 1024
    """Bytes, or characters of a string. For an archive or a folder, of all files together."""
    depth: int | None = None
    """How deep elements may nest. None: 256 in Akoma Ntoso and PDF, 80 in Formex. libxml2 stops at
    2048."""
    markup: int = 2_000_000
    """Tags, comments and the like in XML, or objects on the pages and in the structure of a PDF."""
    pages: int = 5000
    """Pages of a PDF."""
    expanded: int = 256 * 1024 * 1024
    """Bytes that the compressed streams of a PDF may expand to."""
    files: int = 2000
    """Files in an archive or a folder."""
    ratio: int = 100
    """Size of a file divided by its size in the archive, for files over 64 kB. XML seldom exceeds
    20."""
