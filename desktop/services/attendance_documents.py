"""The papers of attendance: the record → PDF or a workbook, a telephone only where asked for."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.member_attendance import MeetingAttendance, absences_of, leaves_of
from db.domain.wording_templates import Wordings
from db.repositories import letterheads, wordings
from db.session import UnitOfWork
from desktop.reports import absence_list, attendance_certificate, attendance_report, leave_list
from desktop.reports.absence_list import AbsenceList
from desktop.reports.attendance_certificate import AttendanceCertificates
from desktop.reports.attendance_report import AttendanceReport
from desktop.reports.document import missing_in
from desktop.reports.leave_list import LeaveList
from desktop.services.attendance_reading import meeting_attendance
from desktop.services.attendance_sheets import (
    LeaveGrouping,
    Office,
    absence_list_values,
    certificate_values,
    count_sections,
    leave_list_values,
    phones_of,
    report_values,
)
from desktop.services.documents import Document, write_file
from desktop.services.sign_in import NoSuchSitting, SignInService

_Sheet = AttendanceReport | LeaveList | AbsenceList | AttendanceCertificates


class AttendancePaper(StrEnum):
    """A paper about who came to a meeting."""

    REPORT = "attendance-report"
    LEAVE_LIST = "leave-list"
    ABSENCE_LIST = "absence-list"
    CERTIFICATES = "attendance-certificates"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceChoice:
    """What to print: the report of one sitting or of all, certificates of some or of all.

    ``has_phones``: the 缺席名单 is to be called through, and names everybody's telephone.
    """

    paper: AttendancePaper
    meeting: MeetingId
    sitting: SittingId | None = None
    members: frozenset[MemberId] | None = None
    grouping: LeaveGrouping = LeaveGrouping.KIND
    has_phones: bool = False


class AttendanceDocumentService:
    """Makes the papers of attendance."""

    def __init__(self, uow: UnitOfWork, sign_ins: SignInService) -> None:
        self._uow = uow
        self._sign_ins = sign_ins

    def make(self, choice: AttendanceChoice) -> Document:
        """Return the chosen paper as PDF. Raises NoSuchMeeting, NoSuchSitting."""
        if choice.paper is AttendancePaper.REPORT:
            return self.report(choice.meeting, choice.sitting)
        if choice.paper is AttendancePaper.LEAVE_LIST:
            return self.leave_list(choice.meeting, choice.grouping)
        if choice.paper is AttendancePaper.ABSENCE_LIST:
            return self.absence_list(choice.meeting, has_phones=choice.has_phones)
        return self.certificates(choice.meeting, choice.members)

    def save(self, choice: AttendanceChoice, path: Path) -> Document:
        """Write the chosen paper to a file, whole or not at all.

        Raises PlaceNotWritable, DiskFull or StorageGone for the target.
        """
        document = self.make(choice)
        write_file(document.content, path)
        return document

    def report(self, meeting: MeetingId, sitting: SittingId | None = None) -> Document:
        """Return the 出席情况统计表 of one sitting, or of the whole meeting."""
        found = self._attendance(meeting, sitting)
        row = None if sitting is None else found.sittings[0].sitting
        sheet = report_values(found, row, self._words())
        return _document(sheet, attendance_report.paper(sheet, self._uow.clock()))

    def leave_list(
        self, meeting: MeetingId, grouping: LeaveGrouping = LeaveGrouping.KIND
    ) -> Document:
        """Return the 请假名单 of a meeting, by kind or by sector."""
        sheet = leave_list_values(self._attendance(meeting), grouping, self._words())
        return _document(sheet, leave_list.paper(sheet, self._uow.clock()))

    def absence_list(self, meeting: MeetingId, *, has_phones: bool = False) -> Document:
        """Return the 缺席名单 of a meeting; telephones only when it is to be called through."""
        found = self._attendance(meeting)
        phones = phones_of(found) if has_phones else None
        sheet = absence_list_values(found, phones, self._words())
        return _document(sheet, absence_list.paper(sheet, self._uow.clock()))

    def certificates(
        self, meeting: MeetingId, members: Collection[MemberId] | None = None
    ) -> Document:
        """Return the 出席证明 of members (None: of all), a page each; who never came has none."""
        found = self._attendance(meeting)
        with self._uow.read() as session:
            office = letterheads.letterhead(session).office
        now = self._uow.clock()
        sheet = certificate_values(found, Office(office, now.date()), members, self._words())
        return _document(sheet, attendance_certificate.paper(sheet, now))

    def workbook(self, choice: AttendanceChoice) -> bytes:
        """Return the figures, the leaves or the absences as xlsx.

        Certificates are letters and have no table: for them the figures are written. Raises
        NoSuchMeeting, NoSuchSitting.
        """
        from desktop.exchange import attendance_export as tables
        from desktop.exchange.export import Table, workbook

        found = self._attendance(choice.meeting, choice.sitting)
        if choice.paper is AttendancePaper.LEAVE_LIST:
            title, table = "请假名单", tables.leave_table(leaves_of(found))
        elif choice.paper is AttendancePaper.ABSENCE_LIST:
            phones = phones_of(found) if choice.has_phones else None
            title, table = "缺席名单", tables.absence_table(absences_of(found), phones)
        else:
            title, table = "出席情况统计表", tables.attendance_table(count_sections(found))
        return workbook((Table(title, *table),))

    def _words(self) -> Wordings:
        with self._uow.read() as session:
            return wordings.wordings(session)

    def _attendance(
        self, meeting: MeetingId, sitting: SittingId | None = None
    ) -> MeetingAttendance:
        found = meeting_attendance(self._uow, self._sign_ins, meeting)
        if sitting is None:
            return found
        only = found.at(sitting)
        if not only.sittings:
            raise NoSuchSitting(sitting)
        return only


def _document(sheet: _Sheet, content: bytes) -> Document:
    return Document(f"{sheet.meeting}{sheet.subtitle}", content, missing_in(sheet), sheet)
