"""会议记录 and 会议纪要 as 公文: what was minuted, section by section, in its form."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.domain.numbering import heading
from desktop.reports import official_story
from desktop.reports.official import OfficialText, Paragraph, paragraphs

DRAFT_MARK = "（草稿）"


@dataclass(frozen=True, slots=True)
class MinutesPart:
    """A section on paper; one without a title stands under the head, one without text nowhere."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSheet:
    """One paper about a meeting; an empty line is left out."""

    meeting: str
    subtitle: str
    parts: tuple[MinutesPart, ...]
    issuer: str = ""
    number: str = ""
    note: str = ""
    signing: tuple[str, ...] = ()
    signature: str = ""
    date_line: str = ""
    is_draft: bool = False
    logo: bytes = b""

    @property
    def title(self) -> str:
        """What the paper is called: 政协…第六次会议记录."""
        return f"{self.meeting}{self.subtitle}"

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs, the titles numbered 一、二、."""
        texts: list[str] = [self.note]
        number = 0
        for part in self.parts:
            if part.title and part.text:
                number += 1
                texts.append(f"{heading(1, number)}{part.title}")
            texts += part.text.splitlines()
        return paragraphs(texts)

    @property
    def official(self) -> OfficialText:
        """The paper as a 公文."""
        return OfficialText(
            title=self.title,
            body=self.body,
            issuer=self.issuer,
            document_number=self.number,
            bylines=(DRAFT_MARK,) if self.is_draft else (),
            signing=self.signing,
            signature=self.signature,
            date_line=self.date_line,
            logo=self.logo,
        )


def story(sheet: MinutesSheet) -> list[Any]:
    """Return the paper as ReportLab flowables."""
    return official_story.story(sheet.official)


def paper(sheet: MinutesSheet, printed_at: datetime) -> bytes:
    """Return the paper as PDF, A4 upright, page numbers — 1 —."""
    return official_story.paper(sheet.official, printed_at)


def word(sheet: MinutesSheet) -> bytes:
    """Return the paper as a Word document."""
    from desktop.reports.official_word import official_docx

    return official_docx(sheet.official)
