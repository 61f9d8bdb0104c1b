"""Judging documents: rules, selection, baselines, reports."""
