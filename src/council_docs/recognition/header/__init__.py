"""The header: its lines, columns and values."""
