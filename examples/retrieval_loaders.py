"""Load documents as chunks for LlamaIndex or LangChain, and print those that hold a word.

    python examples/retrieval_loaders.py examples Commission

`load_nodes` makes nodes for LlamaIndex, `load_langchain` documents for LangChain. Neither package
is needed here: the class comes from the caller.

    from llama_index.core.schema import TextNode
    index = VectorStoreIndex(list(load_nodes(paths, TextNode)))

    from langchain_core.documents import Document
    store.add_documents(list(load_langchain(paths, Document)))
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from attrs import asdict

import council_docs
from council_docs.tables import Chunk, split_chunks

T = TypeVar("T")

MOST = 1200
"""The size of a chunk, in characters; for a model that counts tokens, about a quarter of that."""


def load_chunks(paths: Iterable[Path]) -> Iterator[tuple[str, Chunk]]:
    """Yield the chunks of documents, each with an id that is the same in every run."""
    for result in council_docs.load_many(paths):
        if result.document is None:
            print(f"not read: {result.path}: {result.error}", file=sys.stderr)
            continue
        chunks = split_chunks(result.document, result.path, max_characters=MOST)
        for number, chunk in enumerate(chunks):
            yield f"{chunk.document_id}:{number}", chunk


def describe(chunk: Chunk) -> dict[str, object]:
    """Return what is known of a chunk beside its text."""
    return {name: value for name, value in asdict(chunk).items() if name != "text"}


def load_nodes(paths: Iterable[Path], node_class: Callable[..., T]) -> Iterator[T]:
    """Yield a `TextNode` of LlamaIndex for each chunk; models see the citation and the headings."""
    for name, chunk in load_chunks(paths):
        metadata = describe(chunk)
        hidden = [key for key in metadata if key not in ("citation", "headings")]
        yield node_class(
            id_=name,
            text=chunk.text,
            metadata=metadata,
            excluded_embed_metadata_keys=hidden,
            excluded_llm_metadata_keys=hidden,
        )


def load_langchain(paths: Iterable[Path], document_class: Callable[..., T]) -> Iterator[T]:
    """Yield a `Document` of LangChain for each chunk."""
    for name, chunk in load_chunks(paths):
        yield document_class(id=name, page_content=chunk.text, metadata=describe(chunk))


def main(folder: Path, word: str) -> None:
    """Print the citation and the text of each chunk with a word."""
    for _, chunk in load_chunks(sorted(folder.glob("*.txt"))):
        if word in chunk.text:
            print(f"{chunk.citation}\n{chunk.permalink or chunk.address}\n{chunk.text}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
