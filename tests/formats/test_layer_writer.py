"""What all formats for people share: words become lines."""

from council_docs.formats.layer_writer import LayerWriter


def test_what_is_set_aside_inside_of_what_is_set_aside_is_so_once() -> None:
    writer = LayerWriter()
    writer.write("Text.")
    writer.end_block()
    writer.begin_aside()
    writer.write("Menu")
    writer.begin_aside()
    writer.write("Home")
    writer.end_aside()
    writer.end_aside()
    writer.end_block()

    assert len(writer.set_aside) == 1
