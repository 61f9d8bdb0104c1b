"""The closed vocabularies that the model, the languages and the JSON contract share."""

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "outcome-of-proceedings",
    "note",
    "item-note",
    "cover-note",
    "information-note",
    "conclusions",
    "european-council-conclusions",
    "resolution",
    "other",
]
"""What a document is; `conclusions` is the text of conclusions without a cover page."""

Role: TypeAlias = Literal[
    "from",
    "to",
    "on",
    "received",
    "previous-document",
    "commission-document",
    "commission-proposal",
    "subject",
    "other",
]
"""What a labelled line of the header says."""

Institution: TypeAlias = Literal["council", "european-council"]
