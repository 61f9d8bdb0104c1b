"""Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018)."""

from council_docs.formats.akn.write import write

__all__ = ["write"]
