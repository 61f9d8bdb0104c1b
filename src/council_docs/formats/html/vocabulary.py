"""The classes and metadata names of our own pages, which the reader knows.

Classes begin with `cd-`. All other classes are for the stylesheet only.
"""

OWN_PREFIX = "council-docs."
"""The prefix of metadata names; the rest is an attribute of `OfficialJournal`."""
LABEL = "cd-label"
"""A printed label. The words after it are on its line."""
UNIT = "cd-unit"
"""A block with an eId; a label in it never labels what follows the block."""
LIST = "cd-list"
"""A list that shows only the labels in its items."""
HEADER = "cd-header"
"""The header, whose lines are close together."""
PAGE = "cd-page"
"""The start of an enclosed text without a label; it begins a page."""
