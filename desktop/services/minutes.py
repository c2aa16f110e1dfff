"""会议记录: grown from the record, edited section by section, signed off, corrected by versions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MinutesId
from db.domain.letterhead import Letterhead
from db.domain.minutes import attendance_is_open, compose, signed_sections
from db.domain.minutes_rows import (
    MinutesPeople,
    MinutesRow,
    MinutesSection,
    MinutesText,
    SectionKey,
    SectionKind,
)
from db.domain.rows import MeetingRow
from db.domain.wording_templates import Wordings
from db.repositories import letterheads, minutes, wordings
from db.repositories.minutes import Version
from db.session import UnitOfWork
from desktop.services.meetings import require_meeting
from desktop.services.minutes_facts import MinutesFactReader

TEXT_LIMIT = 20_000
"""Characters of the longest section that is kept."""


class MinutesSigned(RuleViolation):
    """Signed minutes are an official act: they are corrected by a new version."""


class MinutesNotSigned(RuleViolation):
    """Only signed minutes are corrected by a new version; a draft is simply edited."""


class MinutesWithoutChair(RuleViolation):
    """Minutes are signed by who was in the chair."""


class MinutesWithoutRecorder(RuleViolation):
    """Minutes are signed by who kept them."""


@dataclass(eq=False)
class MinutesAttendanceOpen(RuleViolation):
    """Minutes are signed with the attendance frozen, or with the secretary's own words on it."""

    sittings: tuple[str, ...]

    @property
    def named(self) -> str:
        """The first of the sittings, and whether there are more."""
        first = self.sittings[0] if self.sittings else "会议"
        return f"{first}等" if len(self.sittings) > 1 else first


class MinutesReasonMissing(RuleViolation):
    """A new version says why."""


@dataclass(eq=False)
class MinutesTooLong(RuleViolation):
    """A section is longer than is kept."""

    title: str
    length: int
    limit: int = TEXT_LIMIT


@dataclass(eq=False)
class NoSuchSection(RuleViolation):
    """The minutes have no section for this."""

    key: SectionKey


@dataclass(eq=False)
class NoSuchVersion(RuleViolation):
    """The minutes of the meeting have no version of this number."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesView:
    """The minutes of a meeting as read; ``row`` is None until something is written."""

    meeting: MeetingRow
    row: MinutesRow | None
    versions: tuple[MinutesRow, ...]
    sections: tuple[MinutesSection, ...]
    letterhead: Letterhead
    wordings: Wordings
    suggested_number: str

    @property
    def people(self) -> MinutesPeople:
        """Who was in the chair, who kept the minutes, their number."""
        return self.row.people if self.row else MinutesPeople()

    @property
    def is_signed(self) -> bool:
        """Whether this version is closed."""
        return self.row is not None and self.row.is_signed

    @property
    def former(self) -> MinutesRow | None:
        """The version that this one corrects."""
        found = (each for each in self.versions if self.row and each.ordinal == self.row.former)
        return next(found, None)

    def section(self, key: SectionKey) -> MinutesSection:
        """Return a section. Raises NoSuchSection."""
        for each in self.sections:
            if each.key == key:
                return each
        raise NoSuchSection(key)


class MinutesService:
    """Reads and writes the minutes of meetings."""

    def __init__(self, uow: UnitOfWork, facts: MinutesFactReader) -> None:
        self._uow = uow
        self._facts = facts

    def view(self, meeting: MeetingId, ordinal: int | None = None) -> MinutesView:
        """Return the minutes: the newest version, or one by its number.

        Raises NoSuchMeeting, NoSuchVersion.
        """
        with self._uow.read() as session:
            head = require_meeting(session, meeting)
            versions = minutes.versions(session, meeting)
            row = _chosen(versions, ordinal)
            texts = minutes.texts(session, row.id) if row else ()
            words, letterhead = wordings.wordings(session), letterheads.letterhead(session)
            serial = minutes.signed_in_year(session, meeting, head.starts_on.year) + 1
        facts = self._facts.read(meeting, row.people if row else MinutesPeople())
        is_signed = row is not None and row.is_signed
        live = compose(facts, () if is_signed else texts, words)
        return MinutesView(
            meeting=head,
            row=row,
            versions=versions,
            sections=signed_sections(texts, live) if is_signed else live,
            letterhead=letterhead,
            wordings=words,
            suggested_number=letterhead.document_number(head.starts_on.year, serial),
        )

    def write_section(self, meeting: MeetingId, key: SectionKey, text: str) -> None:
        """Let a section say this; what the record says anyway is not kept as an edit.

        Raises MinutesSigned, MinutesTooLong, NoSuchSection.
        """
        section = self._open_view(meeting).section(key)
        clean = "\n".join(line.rstrip() for line in text.strip().splitlines())
        if len(clean) > TEXT_LIMIT:
            raise MinutesTooLong(section.title, len(clean))
        wanted = None if clean == section.generated else clean
        self._keep(meeting, section, wanted, f"修改会议记录：{section.title}")

    def adopt_section(self, meeting: MeetingId, key: SectionKey) -> None:
        """Let a section say what the record says. Raises MinutesSigned, NoSuchSection."""
        section = self._open_view(meeting).section(key)
        self._keep(meeting, section, None, f"采用原文：{section.title}")

    def keep_section(self, meeting: MeetingId, key: SectionKey) -> None:
        """Keep what was written although the record has changed since.

        Raises MinutesSigned, NoSuchSection.
        """
        section = self._open_view(meeting).section(key)
        self._keep(meeting, section, section.written, f"保留所写：{section.title}")

    def set_people(self, meeting: MeetingId, people: MinutesPeople) -> None:
        """Write who was in the chair, who kept the minutes, their number. Raises MinutesSigned."""
        if self._open_view(meeting).people == people:
            return
        with self._uow.write("修改会议记录：主持人、记录人") as tx:
            minutes.set_people(tx.session, _draft(tx.session, meeting), people)

    def sign(self, meeting: MeetingId, people: MinutesPeople | None = None) -> None:
        """Sign the draft off, for good: every section is kept as it stands.

        ``people`` left out are the draft's. Raises MinutesSigned, MinutesWithoutChair,
        MinutesWithoutRecorder, MinutesAttendanceOpen.
        """
        view = self._open_view(meeting)
        signing = people or view.people
        if not signing.chair.strip():
            raise MinutesWithoutChair
        if not signing.recorder.strip():
            raise MinutesWithoutRecorder
        signing = replace(signing, number=signing.number or view.suggested_number)
        sections = self._composed(view, signing)
        if attendance_is_open(sections, view.wordings):
            raise MinutesAttendanceOpen(_sitting_names(sections))
        with self._uow.write(f"会议记录定稿：{view.meeting.name}"[:200]) as tx:
            key = _draft(tx.session, meeting)
            for place, each in enumerate(sections, start=1):
                minutes.write_text(tx.session, key, _kept(each, each.text), place)
            minutes.set_people(tx.session, key, signing)
            minutes.sign(tx.session, key, at=self._uow.clock(), who=self._uow.who[:60])

    def correct(self, meeting: MeetingId, reason: str) -> None:
        """Begin a new version that cites the signed one and says why.

        Raises MinutesNotSigned, MinutesReasonMissing.
        """
        view = self.view(meeting)
        if view.row is None or not view.is_signed:
            raise MinutesNotSigned
        reason = reason.strip()[:200]
        if not reason:
            raise MinutesReasonMissing
        version = Version(view.row.ordinal + 1, view.row.id, reason)
        with self._uow.write(f"会议记录更正稿：{view.meeting.name}"[:200]) as tx:
            key = minutes.add(tx.session, meeting, version, view.row.people)
            for place, each in enumerate(view.sections, start=1):
                if each.text != each.generated:
                    kept = replace(_kept(each, each.text), basis=each.basis)
                    minutes.write_text(tx.session, key, kept, place)

    def discard(self, meeting: MeetingId) -> None:
        """Throw a draft away: the record's own text stands again. Raises MinutesSigned."""
        view = self._open_view(meeting)
        if view.row is not None:
            with self._uow.write(f"放弃会议记录草稿：{view.meeting.name}"[:200]) as tx:
                minutes.remove(tx.session, view.row.id)

    def _composed(self, view: MinutesView, people: MinutesPeople) -> tuple[MinutesSection, ...]:
        """Return the sections of a draft as they read with these people."""
        if people == view.people:
            return view.sections
        written = [
            MinutesText(key=each.key, title=each.title, text=each.text, basis=each.basis)
            for each in view.sections
            if each.written is not None
        ]
        return compose(self._facts.read(view.meeting.id, people), written, view.wordings)

    def _open_view(self, meeting: MeetingId) -> MinutesView:
        view = self.view(meeting)
        if view.is_signed:
            raise MinutesSigned
        return view

    def _keep(
        self, meeting: MeetingId, section: MinutesSection, wanted: str | None, label: str
    ) -> None:
        """Write a section, or let it go, unless it stands like that already."""
        if wanted is None and section.written is None:
            return
        if wanted == section.written and not section.has_moved:
            return
        with self._uow.write(label[:200]) as tx:
            key = _draft(tx.session, meeting)
            if wanted is None:
                minutes.remove_text(tx.session, key, section.key)
            else:
                minutes.write_text(tx.session, key, _kept(section, wanted), 1)


def _chosen(versions: tuple[MinutesRow, ...], ordinal: int | None) -> MinutesRow | None:
    if ordinal is None:
        return versions[-1] if versions else None
    for row in versions:
        if row.ordinal == ordinal:
            return row
    raise NoSuchVersion(ordinal)


def _sitting_names(sections: Iterable[MinutesSection]) -> tuple[str, ...]:
    return tuple(each.title for each in sections if each.key.kind is SectionKind.SITTING)


def _draft(session: Session, meeting: MeetingId) -> MinutesId:
    """Return the draft of a meeting, begun when there is none."""
    row = _chosen(minutes.versions(session, meeting), None)
    return row.id if row else minutes.add(session, meeting, Version(1), MinutesPeople())


def _kept(section: MinutesSection, text: str) -> MinutesText:
    return MinutesText(key=section.key, title=section.title, text=text, basis=section.generated)
