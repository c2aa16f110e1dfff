"""What the papers of attendance read of the record: the one place that knows the sign-in desk."""

from db.domain.ids import MeetingId
from db.domain.member_attendance import (
    LeaveNote,
    MeetingAttendance,
    Presence,
    SittingAttendance,
)
from db.domain.vocabulary import MemberOrder
from db.repositories import meetings, terms
from db.session import UnitOfWork
from desktop.services.meetings import require_meeting
from desktop.services.members import in_order
from desktop.services.sign_in import SignInService, SittingView
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
    """Return a sitting as the papers read it.

    All that is read of the sign-in desk is read here: times of 迟到 and 早退, the day, the manner
    and the lateness of an application are filled in here once the desk records them.
    """
    return SittingAttendance(
        sitting=view.sitting,
        attendance=view.attendance,
        sentence=view.sentence,
        by_sector=view.by_sector,
        by_party=view.by_party,
        presences=tuple(
            Presence(
                member=row.member,
                is_present=row.signed_in_at is not None,
                leave=None
                if row.leave is None
                else LeaveNote(
                    kind=row.leave.kind, reason=row.leave.reason, approver=row.leave.approver
                ),
            )
            for row in view.rows
        ),
    )
