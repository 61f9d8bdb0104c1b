"""What rules share: the view of a document, positions, label sequences."""
