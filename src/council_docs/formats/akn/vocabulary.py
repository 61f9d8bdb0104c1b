"""The vocabulary of Akoma Ntoso and of the EU authority tables."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from council_docs.identifiers import Institution, Kind, Role
from council_docs.model import Style

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""Akoma Ntoso 3.0, OASIS Standard of 29 August 2018."""

OWN_NAMESPACE = "urn:council-docs:akn"
"""Namespace of attributes for what Akoma Ntoso has no place for; prefix `cd`."""

MAX_SPAN = 9999
"""How many columns or rows a cell may span."""

ABSENT = 'cd:absent="true"'
"""Marks an element that the schema requires and the document does not have."""

_AUTHORITY = "http://publications.europa.eu/resource/authority"
CORPORATE_BODY = f"{_AUTHORITY}/corporate-body/"
LANGUAGE = f"{_AUTHORITY}/language/"
PLACE = f"{_AUTHORITY}/place/"
RESOURCE_TYPE = f"{_AUTHORITY}/resource-type/"

_ONTOLOGY = "/akn/ontology"
OWN_ORGANIZATION = f"{_ONTOLOGY}/organization/eu/eu.consil."
"""For organizations without a verified code in the EU authority table `corporate-body`."""
OWN_PLACE = f"{_ONTOLOGY}/location/eu/place"
OWN_RESOURCE_TYPE = f"{_ONTOLOGY}/reference/eu/resource-type/"
SOFTWARE = f"{_ONTOLOGY}/software/council-docs"

COUNCIL, EUROPEAN_COUNCIL = "CONSIL", "EURCOU"
"""Codes of the EU authority table `corporate-body`."""
INSTITUTIONS: Mapping[Institution, str] = MappingProxyType(
    {"council": COUNCIL, "european-council": EUROPEAN_COUNCIL}
)


class ResourceType(NamedTuple):
    """The type of a document or an annex."""

    name: str
    """The document's `name`, and the subtype in its IRI."""
    label: str
    """In English, for languages without a known name."""
    in_table: bool = True
    """Whether it is in the EU authority table `resource-type`."""

    @property
    def eid(self) -> str:
        """The eId of its reference."""
        return self.name.lower()

    @property
    def href(self) -> str:
        """Its IRI."""
        return (RESOURCE_TYPE if self.in_table else OWN_RESOURCE_TYPE) + self.name


_CONCLUSIONS = ResourceType("CONCL", "Council conclusions")
_EUCO_CONCLUSIONS = ResourceType("EUCO_CONCL", "European Council conclusions", in_table=False)
_RESOLUTION = ResourceType("RES", "Resolution")
ANNEX = ResourceType("ANNEX", "Annex")

TYPES: Mapping[Kind, ResourceType] = MappingProxyType(
    {
        "outcome-of-proceedings": ResourceType("OUTCOME_PROCEEDINGS", "Outcome of proceedings"),
        "note": ResourceType("NOTE", "Note"),
        "item-note": ResourceType("ITEM_NOTE", "Item note", in_table=False),
        "cover-note": ResourceType("NOTE_COVER", "Cover note"),
        "information-note": ResourceType("NOTE_INFO", "Information note"),
        "conclusions": _CONCLUSIONS,
        "european-council-conclusions": _EUCO_CONCLUSIONS,
        "resolution": _RESOLUTION,
        "other": ResourceType("INTERNAL_DOC_CONSIL", "Council internal document"),
    }
)
"""The names are unique: a reader finds the kind by the name."""

ENCLOSED: Mapping[Kind, ResourceType] = MappingProxyType(
    {
        "outcome-of-proceedings": _CONCLUSIONS,
        "conclusions": _CONCLUSIONS,
        "european-council-conclusions": _EUCO_CONCLUSIONS,
        "resolution": _RESOLUTION,
    }
)
"""The type of the first annex by the kind of the document. All others are an `ANNEX`."""

FIELD_CONTAINERS: Mapping[Role, str] = MappingProxyType(
    {
        "from": "sender",
        "to": "recipient",
        "on": "on",
        "received": "received",
        "previous-document": "previousDocument",
        "commission-document": "commissionDocument",
        "commission-proposal": "commissionProposal",
        "subject": "titleOfDocument",
        "other": "other",
    }
)
"""The containers of labelled header lines. Only titleOfDocument is a name of AKN4EU."""

EMPHASIS: Mapping[Style, str] = MappingProxyType(
    {"bold": "b", "italic": "i", "underline": "u", "superscript": "sup", "subscript": "sub"}
)
"""The element of each style of emphasis."""


def is_heading_text(text: str) -> bool:
    """Return True for a `crossHeading` with words: a heading. Others are separators: `o o o`."""
    return any(first.isalpha() and second.isalpha() for first, second in pairwise(text))
