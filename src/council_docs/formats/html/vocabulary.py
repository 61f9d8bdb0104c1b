"""What the pages that we write say of themselves, so that the reader need not guess.

Classes begin with `cd-`. All others that the writer uses are for its stylesheet alone.
"""

OWN_PREFIX = "council-docs."
"""Begins the names of metadata; the rest names an attribute of `OfficialJournal`."""
LABEL = "cd-label"
"""A printed label. The words after it stand on its line."""
UNIT = "cd-unit"
"""A block with an eId; no label in it labels what follows the block."""
LIST = "cd-list"
"""A list that shows no labels but those in its items."""
HEADER = "cd-header"
"""The header, whose lines stand close together."""
PAGE = "cd-page"
"""The start of an enclosed text without a label, which the reader knows by its new page."""
