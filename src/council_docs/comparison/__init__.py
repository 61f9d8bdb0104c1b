"""Versions of one document side by side: its languages (`align`), its revisions (`diff`).

Both stand on one view: a document as a list of units with addresses, `units`.
"""
