"""The 汇编 as a Word document: its title, the contents, and every motion on a page of its own."""

from desktop.reports.motion_text import CONTENTS, NO_MOTIONS, MotionBook
from desktop.reports.styles import FontRole
from desktop.reports.word_letter import write_motion
from desktop.reports.word_writer import WordWriter


def book_docx(book: MotionBook) -> bytes:
    """Return the book as Word; the pages of its contents are counted when it is opened."""
    writer = WordWriter(f"{book.meeting}{book.subtitle}")
    for line in (book.meeting, book.subtitle):
        writer.title(line)
    writer.line(book.date_line, "center", FontRole.KAI)
    writer.blank()
    if not book.motions:
        writer.text(NO_MOTIONS)
        return writer.content()
    writer.line(CONTENTS, "center", FontRole.HEADING)
    marks = [f"motion{place}" for place, _ in enumerate(book.motions, start=1)]
    for motion, mark in zip(book.motions, marks, strict=True):
        writer.entry(motion.number, motion.title, mark=mark)
    for motion, mark in zip(book.motions, marks, strict=True):
        writer.new_page()
        write_motion(writer, motion, mark=mark)
    return writer.content()
