"""A document to Akoma Ntoso."""
