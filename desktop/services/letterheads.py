"""版头: the committee's names, signature lines, number and logo on the papers of this record."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from db.domain.errors import RuleViolation
from db.domain.letterhead import NAMES, Letterhead, LetterheadRow, Logo, check_name
from db.repositories import letterheads
from db.session import UnitOfWork
from desktop.reports import official_story
from desktop.reports.document import missing_in
from desktop.reports.logo import picture_fault
from desktop.reports.official import OfficialText, paragraphs
from desktop.services.documents import Document

LOGO_LIMIT = 2_000_000
"""Bytes of the largest logo: it travels with the file and stands on every paper."""

SAMPLE_SERIAL = 3
SAMPLE_BODY = (
    "这是版头的样张：红头、发文字号、标题、正文、署名和日期的位置，都与正式文件相同。",
    "一、各部分的用处",
    "全称用于会议文件和提案汇编，简称用于证明和署名，发文字号在定稿时按年编号。",
)


class LetterheadRefused(RuleViolation):
    """A line of the letterhead is no good: which one, and the refusal of its template."""

    def __init__(self, key: str, cause: RuleViolation) -> None:
        super().__init__(key)
        self.key, self.cause = key, cause


class NotAPicture(RuleViolation):
    """A logo that is neither PNG nor JPEG, or damaged, or gone; ``reason`` says which."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason


@dataclass(frozen=True, slots=True)
class LetterheadView:
    """The letterhead as it is kept, as papers use it, and its logo."""

    row: LetterheadRow
    names: Letterhead

    @property
    def logo(self) -> Logo | None:
        """The picture over the head."""
        return self.names.logo


class LetterheadService:
    """Reads and writes the letterhead, and shows it on a sample paper."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self) -> LetterheadView:
        """Return the letterhead."""
        with self._uow.read() as session:
            return LetterheadView(letterheads.row(session), letterheads.letterhead(session))

    def change(self, value: LetterheadRow) -> None:
        """Write the letterhead. Raises LetterheadRefused, with the line that is no good."""
        checked = _checked(value)
        if checked == self.view().row:
            return
        with self._uow.write("修改版头") as tx:
            letterheads.change(tx.session, checked)

    def restore(self) -> None:
        """Return every line to the usual one; the logo stays."""
        with self._uow.write("恢复默认版头") as tx:
            letterheads.change(tx.session, LetterheadRow())

    def set_logo(self, path: Path) -> None:
        """Keep a picture of a file inside the record. Raises NotAPicture."""
        content = _read(path)
        with self._uow.write(f"版头标志：{path.name}"[:200]) as tx:
            letterheads.set_logo(tx.session, Logo(path.name[-200:], content))

    def remove_logo(self) -> None:
        """Take the picture away."""
        with self._uow.write("取消版头标志") as tx:
            letterheads.set_logo(tx.session, None)

    def preview(self, value: LetterheadRow) -> Document:
        """Return a sample paper with a letterhead before it is written.

        Raises LetterheadRefused, with the line that is no good.
        """
        checked = _checked(value)
        with self._uow.read() as session:
            names = letterheads.letterhead(session, checked)
        text = sample_text(names, self._uow.clock())
        content = official_story.paper(text, self._uow.clock())
        return Document(text.title, content, missing_in(text))


def sample_text(names: Letterhead, now: datetime) -> OfficialText:
    """Return the sample paper of a letterhead."""
    return OfficialText(
        title=f"{names.full_name}关于版头的通知",
        issuer=names.red_head,
        document_number=names.document_number(now.year, SAMPLE_SERIAL),
        addressee="全体委员",
        body=paragraphs(SAMPLE_BODY),
        signature=names.office,
        date_line=f"{now.year}年{now.month}月{now.day}日",
        logo=names.logo.content if names.logo else b"",
    )


def _checked(value: LetterheadRow) -> LetterheadRow:
    found: dict[str, Any] = {}
    for key in NAMES:
        try:
            found[key] = check_name(key, getattr(value, key))
        except RuleViolation as refusal:
            raise LetterheadRefused(key, refusal) from refusal
    return replace(value, **found)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LOGO_LIMIT + 1)
    except OSError as error:
        raise NotAPicture(path, "unreadable") from error
    if len(content) > LOGO_LIMIT:
        raise NotAPicture(path, "too_large")
    fault = picture_fault(content)
    if fault is not None:
        raise NotAPicture(path, fault)
    return content
