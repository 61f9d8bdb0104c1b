"""HTML: pages of EUR-Lex, Cellar, the Council and parliaments; and the reading view."""
