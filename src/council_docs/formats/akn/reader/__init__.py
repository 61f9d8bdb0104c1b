"""Akoma Ntoso to a document."""
