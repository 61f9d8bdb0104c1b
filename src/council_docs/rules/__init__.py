"""The rules of the validator, one module each."""
