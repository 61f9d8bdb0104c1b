"""Compare documents: language versions (`align`) and revisions (`diff`).

Both compare lists of addressed units; `units` makes them.
"""
