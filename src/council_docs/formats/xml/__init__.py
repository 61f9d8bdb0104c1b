"""The one hardened door for XML: tree, white space, encoding, limits."""
