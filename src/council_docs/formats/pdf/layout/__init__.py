"""How what is drawn on a page becomes lines in the order of reading."""
