"""A plain text as official paper: read, typeset, and written as PDF or Word."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.domain.errors import RuleViolation
from desktop.reports.document import missing_in
from desktop.reports.official import OfficialText
from desktop.reports.official_reading import official_marks, read_official
from desktop.services.documents import Document, write_file

ENCODINGS = ("utf-8-sig", "gb18030")
LARGEST = 20_000_000
"""Bytes of the largest text that is read: ten thousand pages."""

PDF, WORD = ".pdf", ".docx"


class NoTextToSet(RuleViolation):
    """A text cannot be typeset: `reason` is missing, unreadable, too_large, encoding or empty."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason


class NoSuchPaperFormat(RuleViolation):
    """A text becomes a PDF or a Word document, nothing else."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class TextChoice:
    """A text to set, and where to; `keeps_marks` leaves half-width marks as they were typed."""

    source: Path
    target: Path
    keeps_marks: bool = False


def typeset(choice: TextChoice) -> Document:
    """Write a text file as a 公文; the same file gives the same bytes.

    Raises NoTextToSet, NoSuchPaperFormat; PlaceNotWritable, DiskFull, StorageGone for the target.
    """
    kind = choice.target.suffix.lower()
    if kind not in (PDF, WORD):
        raise NoSuchPaperFormat(choice.target)
    typed = _text_of(choice.source)
    text = read_official(typed if choice.keeps_marks else official_marks(typed))
    if not text.title:
        raise NoTextToSet(choice.source, "empty")
    changed = datetime.fromtimestamp(choice.source.stat().st_mtime)  # noqa: DTZ006 - local time
    content = _word(text) if kind == WORD else _pdf(text, changed)
    write_file(content, choice.target)
    return Document(text.title, content, missing_in(text))


def _pdf(text: OfficialText, changed: datetime) -> bytes:
    from desktop.reports.official_story import paper

    return paper(text, changed)


def _word(text: OfficialText) -> bytes:
    from desktop.reports.official_word import official_docx

    return official_docx(text)


def _text_of(path: Path) -> str:
    content = _bytes_of(path)
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NoTextToSet(path, "encoding")


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NoTextToSet(path, "missing") from None
    except OSError as error:
        raise NoTextToSet(path, "unreadable") from error
    if len(content) > LARGEST:
        raise NoTextToSet(path, "too_large")
    return content
