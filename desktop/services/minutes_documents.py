"""The papers of the minutes: 会议记录 and 会议纪要, as PDF and as Word."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from db.domain import minutes_wordings as words
from db.domain.ids import MeetingId
from db.domain.minutes_rows import MinutesRow, SectionKind
from db.session import UnitOfWork
from desktop.reports import minutes_paper
from desktop.reports.document import missing_in
from desktop.reports.minutes_paper import MinutesPart, MinutesSheet
from desktop.services.documents import Document, write_file
from desktop.services.minutes import MinutesService, MinutesView

_MEETING = "会议"
_UNTITLED = (SectionKind.GENERAL, SectionKind.OPENING)


class MinutesPaper(StrEnum):
    """A paper of the minutes."""

    RECORD = "minutes"
    SUMMARY = "minutes-summary"


_PARTS = {
    MinutesPaper.RECORD: (
        SectionKind.GENERAL,
        SectionKind.AGENDA,
        SectionKind.SITTING,
        SectionKind.DECISIONS,
    ),
    MinutesPaper.SUMMARY: (SectionKind.OPENING, SectionKind.AGENDA, SectionKind.DECISIONS),
}
_TITLES = {MinutesPaper.RECORD: words.RECORD_TITLE, MinutesPaper.SUMMARY: words.SUMMARY_TITLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesChoice:
    """What to print: the newest version, or one by its number."""

    paper: MinutesPaper
    meeting: MeetingId
    version: int | None = None


class MinutesDocumentService:
    """Makes the papers of the minutes."""

    def __init__(self, uow: UnitOfWork, minutes: MinutesService) -> None:
        self._uow = uow
        self._minutes = minutes

    def make(self, choice: MinutesChoice) -> Document:
        """Return the chosen paper as PDF. Raises NoSuchMeeting, NoSuchVersion."""
        sheet = self.sheet(choice)
        content = minutes_paper.paper(sheet, self._uow.clock())
        return Document(sheet.title, content, missing_in(sheet), sheet)

    def word(self, choice: MinutesChoice) -> bytes:
        """Return the chosen paper as a Word document. Raises NoSuchMeeting, NoSuchVersion."""
        return minutes_paper.word(self.sheet(choice))

    def save(self, choice: MinutesChoice, path: Path) -> Document:
        """Write the chosen paper to a file, whole or not at all.

        Raises PlaceNotWritable, DiskFull or StorageGone for the target.
        """
        document = self.make(choice)
        write_file(document.content, path)
        return document

    def sheet(self, choice: MinutesChoice) -> MinutesSheet:
        """Return what stands on the chosen paper. Raises NoSuchMeeting, NoSuchVersion."""
        view = self._minutes.view(choice.meeting, choice.version)
        return sheet_values(view, choice.paper)


def sheet_values(view: MinutesView, paper: MinutesPaper) -> MinutesSheet:
    """Return what stands on a paper of the minutes."""
    name, head, say = view.meeting.name, view.letterhead, view.wordings.say
    is_summary = paper is MinutesPaper.SUMMARY
    has_head = is_summary and head.heads_minutes
    number = view.people.number or view.suggested_number
    signed = view.row.signed_at if view.row else None
    return MinutesSheet(
        meeting=name,
        subtitle=f"{'' if name.endswith(_MEETING) else _MEETING}{say(_TITLES[paper])}",
        parts=tuple(_parts(view, paper)),
        issuer=say(words.RED_HEAD, 机关=head.red_head) if has_head else "",
        number=number if is_summary else "",
        note=_version_note(view),
        signing=() if is_summary else (_signatures(view),),
        signature=head.office if is_summary else "",
        date_line=_day(signed) if signed else "",
        is_draft=not view.is_signed,
        logo=head.logo.content if has_head and head.logo else b"",
    )


def _parts(view: MinutesView, paper: MinutesPaper) -> list[MinutesPart]:
    return [
        MinutesPart("" if each.key.kind in _UNTITLED else each.title, each.text)
        for each in view.sections
        if each.key.kind in _PARTS[paper]
    ]


def _signatures(view: MinutesView) -> str:
    people = view.people
    return view.wordings.say(words.SIGNATURES, 主持人=people.chair, 记录人=people.recorder)


def _version_note(view: MinutesView) -> str:
    row, former = view.row, view.former
    if row is None or former is None:
        return ""
    return view.wordings.say(
        words.VERSION,
        版次=row.ordinal,
        前稿=former.ordinal,
        日期=_signed_on(former),
        原因=row.reason,
    )


def _signed_on(row: MinutesRow) -> str:
    return _day(row.signed_at) if row.signed_at else ""


def _day(moment: datetime) -> str:
    return f"{moment.year}年{moment.month}月{moment.day}日"
