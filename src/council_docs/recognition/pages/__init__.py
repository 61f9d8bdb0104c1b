"""What belongs to the page and not to its text: running headers and footers, footnotes."""
