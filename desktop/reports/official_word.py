"""The same 公文 as a Word document: official typefaces by name, the geometry of the paper."""

from collections.abc import Iterable

from desktop.reports.official import Annex, Imprint, OfficialTable, OfficialText, Part
from desktop.reports.official_story import DATE_INDENT, is_turned
from desktop.reports.styles import SIZE_4, FontRole
from desktop.reports.word_tables import add_table
from desktop.reports.word_writer import WordWriter, characters_in


def official_docx(text: OfficialText, title: str = "") -> bytes:
    """Return a 公文 as a Word document; `title` names it in its properties."""
    writer = WordWriter(title or text.title)
    write_official(writer, text)
    return writer.content()


def write_official(writer: WordWriter, text: OfficialText) -> None:
    """Add every part of a 公文 in its order."""
    _write_head(writer, text)
    _write_parts(writer, text.body)
    _write_attachments(writer, text.attachment_lines)
    for line in text.signing:
        writer.blank()
        writer.text(line)
    _write_signature(writer, text)
    if text.note:
        writer.blank()
        writer.text(f"（{text.note.strip('（）()')}）")
    for number, annex in enumerate(text.annexes, 1):
        _write_annex(writer, annex, f"附件{number}" if len(text.annexes) > 1 else "附件")
    if text.imprint is not None:
        _write_imprint(writer, text.imprint)


def _write_head(writer: WordWriter, text: OfficialText) -> None:
    if text.issuer:
        writer.red_head(text.issuer, text.document_number, text.logo)
        writer.blank()
        writer.blank()
    elif text.document_number:
        writer.line(text.document_number, "right")
        writer.blank()
    if text.title:
        writer.title(text.title)
    for byline in text.bylines:
        writer.line(byline, "center", FontRole.KAI)
    if text.title or text.bylines:
        writer.blank()
    writer.line(text.salutation, "both")


def _write_parts(writer: WordWriter, parts: Iterable[Part]) -> None:
    for part in parts:
        if isinstance(part, OfficialTable):
            _write_table(writer, part)
        else:
            writer.paragraph(part)


def _write_table(writer: WordWriter, table: OfficialTable) -> None:
    """Add a table; one that is too wide for the text has pages of its own, turned."""
    writer.turn(is_turned=is_turned(table))
    writer.line(table.title, "center", FontRole.HEADING)
    add_table(writer, table.columns, table.rows)
    writer.turn(is_turned=False)


def _write_attachments(writer: WordWriter, lines: tuple[str, ...]) -> None:
    """List the attachments a line below the text, a long name going on under itself."""
    number = 1 if len(lines) > 1 else 0
    for place, line in enumerate(lines):
        if place == 0:
            writer.blank()
        hanging = number if place else 3 + number
        writer.text(line, indent=-hanging, left=5 + number)


def _write_signature(writer: WordWriter, text: OfficialText) -> None:
    if not (text.signature or text.date_line):
        return
    writer.blank()
    writer.blank()
    beside = (characters_in(text.date_line) - characters_in(text.signature)) / 2
    writer.line(text.signature, "right", right=max(DATE_INDENT + beside, 0))
    writer.line(text.date_line, "right", right=DATE_INDENT)


def _write_annex(writer: WordWriter, annex: Annex, number: str) -> None:
    first = annex.body[0] if annex.body else None
    writer.new_page()
    writer.turn(is_turned=isinstance(first, OfficialTable) and is_turned(first))
    writer.line(number, "both", FontRole.HEADING)
    writer.blank()
    writer.title(annex.title)
    writer.blank()
    _write_parts(writer, annex.body)


def _write_imprint(writer: WordWriter, imprint: Imprint) -> None:
    """Add the 版记 in a frame at the foot of the last page."""
    lines: list[tuple[str, str]] = []
    if imprint.copies:
        lines.append((f"抄送：{'，'.join(imprint.copies)}。", ""))
    if imprint.office or imprint.printed_on:
        date = imprint.printed_on
        lines.append((imprint.office, f"{date}印发" if date and "印发" not in date else date))
    writer.framed(lines, SIZE_4)
