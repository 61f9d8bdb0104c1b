"""What rules share: the document context, pieces and their spans, label sequences, numbering."""
