"""`python -m council_docs` is `council-docs`."""

from council_docs.cli import main

main(prog_name="council-docs")
