"""Paragraphs: where they begin, how their lines are joined, how they nest."""
