"""The names that Akoma Ntoso and the EU's authority tables give to things: one constant each."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from council_docs.identifiers import Institution, Kind, Role
from council_docs.model import Style

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""Akoma Ntoso 3.0, OASIS Standard of 29 August 2018."""

OWN_NAMESPACE = "urn:council-docs:akn"
"""Of the attributes that let a reader restore what Akoma Ntoso has no place for; prefix `cd`."""

MOST_SPANNED = 9999
"""How many columns or rows a cell may span; of a larger number, nobody could make a table."""

ABSENT = 'cd:absent="true"'
"""Marks an element that the schema demands and the document does not have."""

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


@frozen
class ResourceType:
    """What a document or an annex is, as Akoma Ntoso and the authority table name it."""

    name: str
    """The document's `name`, and the subtype in its IRI."""
    label: str
    """In English, for languages in which the name is not known."""
    in_table: bool = True
    """Whether the EU authority table `resource-type` has it."""

    @property
    def eid(self) -> str:
        """The eId of the reference to it."""
        return self.name.lower()

    @property
    def href(self) -> str:
        """The IRI of what it is."""
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
"""One for each kind, no two alike: a reader finds the kind by the name."""

ENCLOSED: Mapping[Kind, ResourceType] = MappingProxyType(
    {
        "outcome-of-proceedings": _CONCLUSIONS,
        "conclusions": _CONCLUSIONS,
        "european-council-conclusions": _EUCO_CONCLUSIONS,
        "resolution": _RESOLUTION,
    }
)
"""What the first annex of a document is, where its kind tells; all others are an `ANNEX`."""

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
"""The container of each labelled line of the header; only titleOfDocument is a name of AKN4EU."""

EMPHASIS: Mapping[Style, str] = MappingProxyType(
    {"bold": "b", "italic": "i", "underline": "u", "superscript": "sup", "subscript": "sub"}
)
"""The element of each style of emphasis."""
