"""A paper as Word: the same texts and tables in the same order, for further editing."""

from desktop.reports.document import Part
from desktop.reports.name_rows import NameRow
from desktop.reports.styles import FontRole
from desktop.reports.tables import Grid
from desktop.reports.text_block import TextBlock
from desktop.reports.word_tables import add_table
from desktop.reports.word_writer import WordWriter


def story_docx(part: Part) -> bytes:
    """Return a paper of texts, lists of names and ruled tables as a Word document.

    Raises TypeError for a part that would be lost, such as a drawing.
    """
    writer = WordWriter(part.paper.title, is_turned=part.paper.is_landscape)
    after_table = False
    for piece in part.story:
        if after_table and isinstance(piece, Grid):
            writer.blank()
        _write(writer, piece)
        after_table = isinstance(piece, Grid)
    return writer.content()


def _write(writer: WordWriter, piece: object) -> None:
    from reportlab.platypus.doctemplate import PageBreak
    from reportlab.platypus.flowables import CondPageBreak, Spacer

    if isinstance(piece, TextBlock):
        _write_text(writer, piece)
    elif isinstance(piece, Grid):
        add_table(writer, piece.columns, piece.source, piece.style)
    elif isinstance(piece, NameRow):
        writer.names(piece)
    elif isinstance(piece, PageBreak):
        writer.new_page()
    elif not isinstance(piece, CondPageBreak | Spacer):
        raise TypeError(type(piece).__name__)


def _write_text(writer: WordWriter, block: TextBlock) -> None:
    if block.style.role is FontRole.TITLE:
        writer.title(block.text)
    else:
        writer.styled(block.text, block.style)
