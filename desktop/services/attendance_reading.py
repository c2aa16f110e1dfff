"""What the papers of attendance read of the record: the one place that knows the sign-in desk."""

from db.domain.attendance_vocabulary import PresenceState
from db.domain.ids import MeetingId
from db.domain.member_attendance import (
    LeaveNote,
    MeetingAttendance,
    SittingAttendance,
    SittingPresence,
)
from db.domain.rows import LeaveRow
from db.domain.vocabulary import MemberOrder
from db.repositories import meetings, terms
from db.session import UnitOfWork
from desktop.services.meetings import require_meeting
from desktop.services.members import in_order
from desktop.services.presence import PresenceRow, SittingView
from desktop.services.sign_in import SignInService
from desktop.services.strokes import stroke_table


def meeting_attendance(
    uow: UnitOfWork, sign_ins: SignInService, key: MeetingId
) -> MeetingAttendance:
    """Return who came to each sitting of a meeting; its members by sector, then by strokes.

    Raises NoSuchMeeting; UnknownStroke for a surname that cannot be placed yet.
    """
    with uow.read() as session:
        meeting = require_meeting(session, key)
        keys = [each.id for each in meetings.sittings(session, key)]
        strokes = stroke_table(terms.stroke_choices(session))
    sittings = tuple(sitting_attendance(sign_ins.view(each)) for each in keys)
    members = {each.member.id: each.member for held in sittings for each in held.presences}
    ordered = in_order(tuple(members.values()), MemberOrder.SECTOR, strokes)
    return MeetingAttendance(meeting, ordered, sittings)


def sitting_attendance(view: SittingView) -> SittingAttendance:
    """Return a sitting as the papers read it: all that they read of the desk is read here."""
    return SittingAttendance(
        sitting=view.sitting,
        attendance=view.attendance,
        sentence=view.sentence,
        by_sector=view.by_sector,
        by_party=view.by_party,
        presences=tuple(map(_presence, view.rows)),
    )


def _presence(row: PresenceRow) -> SittingPresence:
    return SittingPresence(
        member=row.member,
        is_present=row.state is PresenceState.PRESENT,
        leave=None if row.leave is None else _note(row.leave, is_late=row.asked_late),
        left_early_at=row.left_at,
    )


def _note(leave: LeaveRow, *, is_late: bool) -> LeaveNote:
    return LeaveNote(
        kind=leave.kind,
        reason=leave.reason,
        approver=leave.approver,
        asked_on=leave.asked_on,
        is_oral=leave.is_oral if leave.asked_on else None,
        is_late=is_late,
    )
