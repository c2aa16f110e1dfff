"""发言须知: one page for the speakers of a sitting, set as a 公文."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.domain.numbering import heading
from desktop.reports import official_story
from desktop.reports.official import OfficialText, paragraphs


@dataclass(frozen=True, slots=True)
class SpeakerNotes:
    """What the speakers are told: a sentence before all, then points, numbered on paper."""

    meeting: str
    subtitle: str
    introduction: str
    points: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the paper is called: 政协…第六次会议大会发言（一）发言须知."""
        return f"{self.meeting}{self.subtitle}"

    @property
    def official(self) -> OfficialText:
        """The paper as a 公文, its points numbered 一、二、; an empty one has no number."""
        told = (point for point in self.points if point.strip())
        numbered = (f"{heading(1, number)}{point}" for number, point in enumerate(told, 1))
        return OfficialText(title=self.title, body=paragraphs((self.introduction, *numbered)))


def story(notes: SpeakerNotes) -> list[Any]:
    """Return the paper as ReportLab flowables."""
    return official_story.story(notes.official)


def paper(notes: SpeakerNotes, printed_at: datetime) -> bytes:
    """Return the paper as PDF, A4 upright, page numbers — 1 —."""
    return official_story.paper(notes.official, printed_at)


def word(notes: SpeakerNotes) -> bytes:
    """Return the paper as a Word document."""
    from desktop.reports.official_word import official_docx

    return official_docx(notes.official)
