"""The proof that no visible character of a source is lost."""
