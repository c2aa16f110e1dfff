"""Attendance as a legal document: frozen at an occasion, by the record's rules and words."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.domain.attendance_rows import SnapshotName, SnapshotRow
from db.domain.attendance_vocabulary import Occasion, PresenceState
from db.domain.chair_sentence import DEFAULT, check_template
from db.domain.ids import SittingId, SnapshotId
from db.domain.leave_notice import NoticeRule
from db.domain.vocabulary import MeetingKind
from db.repositories import attendance_rules, attendance_snapshots
from db.session import UnitOfWork
from desktop.services.expected import expected_members
from desktop.services.presence import PresenceRow, SittingView, read_view
from desktop.services.sign_in import find_sitting

_OCCASIONS = {Occasion.OPENING: "开会时", Occasion.POLL: "表决前", Occasion.OTHER: ""}


@dataclass(frozen=True, slots=True)
class SentenceTemplate:
    """The template of the chair's sentence for a kind of meeting."""

    kind: MeetingKind
    text: str

    @property
    def is_default(self) -> bool:
        """Say whether the record has not changed it."""
        return self.text == DEFAULT


class AttendanceService:
    """Freezes attendance, reads it back, and keeps the rules that it goes by."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def freeze(self, key: SittingId, occasion: Occasion, subject: str = "") -> SnapshotRow:
        """Put counts, sentence and every name on record; 应到 of the sitting stays from now on.

        An official act: it is not undone; freezing again adds a snapshot that cites this one.
        ``subject`` is what is polled. Raises NoSuchSitting.
        """
        word = _OCCASIONS[occasion] + (f"（{subject.strip()}）" if subject.strip() else "")
        with self._uow.write("冻结到会情况") as tx:
            view = freeze_sitting(tx.session, self._uow, key, occasion, subject)
            tx.label = f"冻结到会情况：{view.sitting.name}{word}"[:200]
            return attendance_snapshots.of_sitting(tx.session, key)[-1]

    def snapshots(self, key: SittingId) -> tuple[SnapshotRow, ...]:
        """Return what was frozen of a sitting, the first first."""
        with self._uow.read() as session:
            return attendance_snapshots.of_sitting(session, key)

    def names(self, key: SnapshotId) -> tuple[SnapshotName, ...]:
        """Return every expected member of a snapshot, as he was called then."""
        with self._uow.read() as session:
            return attendance_snapshots.names(session, key)

    def templates(self) -> tuple[SentenceTemplate, ...]:
        """Return the template of the chair's sentence for every kind of meeting."""
        with self._uow.read() as session:
            return tuple(
                SentenceTemplate(kind, attendance_rules.template(session, kind))
                for kind in MeetingKind
            )

    def set_template(self, kind: MeetingKind, text: str) -> None:
        """Write a template. Raises EmptyTemplate, TemplateTooLong, UnknownPlace."""
        checked = check_template(text)
        with self._uow.write("修改主持词模板") as tx:
            wanted = None if checked == DEFAULT else checked
            attendance_rules.set_template(tx.session, kind, wanted)

    def restore_template(self, kind: MeetingKind) -> None:
        """Return a template to the default."""
        with self._uow.write("恢复默认主持词") as tx:
            attendance_rules.set_template(tx.session, kind, None)

    def notices(self) -> tuple[NoticeRule, ...]:
        """Return how long before a meeting leave is asked for, with the sources."""
        with self._uow.read() as session:
            return attendance_rules.notices(session)

    def set_notice(self, rule: NoticeRule) -> None:
        """Write how long before a kind of meeting leave is asked for."""
        with self._uow.write("修改请假规则") as tx:
            attendance_rules.set_notice(tx.session, rule)


def freeze_sitting(
    session: Session, uow: UnitOfWork, key: SittingId, occasion: Occasion, subject: str = ""
) -> SittingView:
    """Write a snapshot within an act that needs one; return what was frozen."""
    view = _read(session, key)
    row = replace(_snapshot(view, occasion, subject.strip()), at=uow.clock(), who=uow.who[:60])
    attendance_snapshots.add(session, row, [_name(each) for each in view.rows])
    return view


def freeze_for_vote(
    session: Session, uow: UnitOfWork, key: SittingId, subject: str, counted: tuple[int, int]
) -> None:
    """Put on record who was there when a vote was taken.

    Only when the sign-in desk has the 应到 and 实到 that the vote was counted by: numbers typed by
    hand have no names behind them.
    """
    view = _read(session, key)
    if (view.attendance.expected, view.attendance.present) == counted:
        freeze_sitting(session, uow, key, Occasion.POLL, subject)


def _read(session: Session, key: SittingId) -> SittingView:
    meeting, sitting = find_sitting(session, key)
    return read_view(session, meeting, sitting, expected_members(session, meeting, sitting))


def _snapshot(view: SittingView, occasion: Occasion, subject: str) -> SnapshotRow:
    return SnapshotRow(
        id=SnapshotId(0),
        sitting_id=view.sitting.id,
        ordinal=0,
        former=None,
        occasion=occasion,
        subject=subject[:200],
        at=view.sitting.starts_at,
        who="",
        attendance=view.attendance,
        is_quorate=view.is_quorate,
        sentence=view.sentence,
    )


def _name(row: PresenceRow) -> SnapshotName:
    leave = row.leave if row.state is PresenceState.ON_LEAVE else None
    return SnapshotName(
        member_id=row.id,
        name=row.member.name,
        number=row.member.number,
        sector=row.member.sector,
        state=row.state,
        left_at=row.left_at,
        leave_kind=leave.kind if leave else None,
        reason=leave.reason if leave else "",
    )
