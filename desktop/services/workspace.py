"""One open record with all of its use cases: what the window and the command line work with."""

import getpass
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from db.domain.rows import QuorumRow, SpeakingRuleRow, TermRow
from db.domain.vocabulary import OrderPattern
from db.models import Committee, Party, Sector
from db.opening import create_record, open_record, restore_record
from db.repositories import groups, terms, units
from db.session import Clock, local_now
from desktop.paths import backup_dir
from desktop.services import templates
from desktop.services.agenda_use_cases import AgendaUseCases
from desktop.services.templates import SectorTemplate

if TYPE_CHECKING:
    from desktop.services.attendance_documents import AttendanceDocumentService
    from desktop.services.committee_record import CommitteeRecord, RecordHistory
    from desktop.services.documents import DocumentService
    from desktop.services.exports import ExportService
    from desktop.services.halls import HallService
    from desktop.services.imports import ImportService
    from desktop.services.meetings import MeetingService
    from desktop.services.members import MemberService
    from desktop.services.search import SearchService
    from desktop.services.seat_documents import SeatDocumentService
    from desktop.services.seating import SeatingService
    from desktop.services.speeches import SpeechService
    from desktop.services.units import UnitService


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecord:
    """What a new record begins with."""

    city: str
    term: int
    sectors: SectorTemplate = SectorTemplate.CITY
    starts_on: date | None = None


class Workspace(AgendaUseCases):
    """An open record and its use cases; each is loaded when it is first asked for."""

    @cached_property
    def committee(self) -> "CommitteeRecord":
        """What the record is about, and its rules."""
        from desktop.services.committee_record import CommitteeRecord

        return CommitteeRecord(self.uow)

    @cached_property
    def history(self) -> "RecordHistory":
        """Undo, redo and the audit trail."""
        from desktop.services.committee_record import RecordHistory

        return RecordHistory(self.uow)

    @cached_property
    def members(self) -> "MemberService":
        """The roster."""
        from desktop.services.members import MemberService

        return MemberService(self.uow)

    @cached_property
    def units(self) -> "UnitService":
        """The units in whose name speeches are given."""
        from desktop.services.units import UnitService

        return UnitService(self.uow)

    @cached_property
    def meetings(self) -> "MeetingService":
        """Meetings, sittings, agenda."""
        from desktop.services.meetings import MeetingService

        return MeetingService(self.uow)

    @cached_property
    def speeches(self) -> "SpeechService":
        """Speech requests."""
        from desktop.services.speeches import SpeechService

        return SpeechService(self.uow)

    @cached_property
    def imports(self) -> "ImportService":
        """Workbooks in."""
        from desktop.services.imports import ImportService

        return ImportService(self.uow)

    @cached_property
    def exports(self) -> "ExportService":
        """Workbooks out."""
        from desktop.services.exports import ExportService

        return ExportService(self.uow)

    @cached_property
    def documents(self) -> "DocumentService":
        """The papers."""
        from desktop.services.documents import DocumentService

        return DocumentService(self.uow, self.orders, self.speech_log)

    @cached_property
    def attendance_documents(self) -> "AttendanceDocumentService":
        """The papers of attendance."""
        from desktop.services.attendance_documents import AttendanceDocumentService

        return AttendanceDocumentService(self.uow, self.sign_ins)

    @cached_property
    def halls(self) -> "HallService":
        """The halls."""
        from desktop.services.halls import HallService

        return HallService(self.uow)

    @cached_property
    def seating(self) -> "SeatingService":
        """Who sits where."""
        from desktop.services.seating import SeatingService

        return SeatingService(self.uow)

    @cached_property
    def seat_documents(self) -> "SeatDocumentService":
        """Badges, name plates and the papers of seats."""
        from desktop.services.seat_documents import SeatDocumentService

        return SeatDocumentService(self.uow, self.seating)

    @cached_property
    def search(self) -> "SearchService":
        """One search over everything."""
        from desktop.services.search import SearchService

        return SearchService(self.uow)

    def close(self) -> None:
        """Close the record and let another program write to it."""
        self.record.close()


def open_workspace(path: Path, *, read_only: bool = False, clock: Clock = local_now) -> Workspace:
    """Open a record with its use cases. Raises the faults of ``open_record``."""
    record = open_record(path, who=_who(), backups=backup_dir(), clock=clock, read_only=read_only)
    return Workspace(record)


def new_workspace(path: Path, new: NewRecord, *, clock: Clock = local_now) -> Workspace:
    """Make a record with the usual parties, sectors, committees, units and rules."""
    record = create_record(path, who=_who(), backups=backup_dir(), clock=clock)
    try:
        with record.uow.write(f"新建：{new.city}第 {new.term} 届") as tx:
            _begin(tx.session, new)
    except BaseException:
        record.close()
        path.unlink(missing_ok=True)
        raise
    return Workspace(record)


def restore_workspace(backup: Path, path: Path, *, clock: Clock = local_now) -> Path | None:
    """Put a backup in the place of a record; return where the former file is kept."""
    return restore_record(backup, path, clock=clock)


def restore_beside(backup: Path, damaged: Path, *, clock: Clock = local_now) -> Path:
    """Put a backup beside a damaged record under a name of its own; return its path."""
    stamp = f"{clock():%Y-%m-%d %H%M%S}"
    path = damaged.with_name(f"{damaged.stem}（恢复 {stamp}）{damaged.suffix}")
    restore_record(backup, path, clock=clock)
    return path


def _begin(session: Session, new: NewRecord) -> None:
    terms.set_term(session, TermRow(new.city, new.term, new.starts_on, None))
    terms.set_speaking_rule(session, default_speaking_rule())
    terms.set_quorum(session, QuorumRow(Fraction(2, 3), templates.QUORUM_SOURCE))
    for name in templates.PARTIES:
        groups.add(session, Party, name)
    for name in templates.SECTORS[new.sectors]:
        groups.add(session, Sector, name)
    for name in templates.COMMITTEES:
        groups.add(session, Committee, name)
    for name, kind in templates.PRIORITY_UNITS:
        units.add(session, name, kind)


def default_speaking_rule() -> SpeakingRuleRow:
    """Return the rule that a new record begins with (全国政协《大会发言工作规则》)."""
    return SpeakingRuleRow(
        pattern=OrderPattern.STRICT,
        share=Fraction(3, 5),
        max_run=1,
        priority_rounds=1,
        separate=True,
        default_minutes=8,
        pause_seconds=0,
        quota=1,
        counts_nonparty=False,
        source=templates.SPEAKING_RULE_SOURCE,
    )


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
