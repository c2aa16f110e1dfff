"""Looks a meeting over before its papers are printed; says which paper a finding is about."""

from db.domain.ids import MeetingId
from db.domain.preflight import (
    AgendaFact,
    Finding,
    FindingKind,
    MarkFact,
    MeetingFacts,
    SittingFact,
    check_meeting,
)
from db.repositories import agenda, attendance_snapshots, meetings, plenary_groups
from db.session import UnitOfWork
from desktop.services.expected import expected_by_rule, expected_of_meeting
from desktop.services.meetings import require_meeting
from desktop.services.plenary_groups import PlenaryGroupService
from desktop.services.schedule import ScheduleService, ScheduleView
from desktop.services.sign_in import SignInService
from desktop.services.speaking_order import SpeakingOrderService

_ORDER = frozenset({"speaking-order", "chair-script", "cue-cards"})
_ATTENDANCE = frozenset(
    {"attendance-report", "leave-list", "absence-list", "attendance-certificates"}
)
_SCHEDULE = frozenset({"schedule-list", "schedule-grid"})
CONCERNS: dict[FindingKind, frozenset[str]] = {
    FindingKind.NO_PLACE: frozenset({"agenda", "badges", "speaker-notes"}) | _SCHEDULE,
    FindingKind.NO_NUMBER: frozenset({"badges"}),
    FindingKind.NO_AGENDA: frozenset({"agenda"}),
    FindingKind.NO_PRESENTER: frozenset({"agenda"}),
    FindingKind.AGENDA_DRAFT: frozenset({"agenda"}),
    FindingKind.NO_HOST: _SCHEDULE,
    FindingKind.PERSON_TWICE: _SCHEDULE,
    FindingKind.ROOM_TWICE: _SCHEDULE,
    FindingKind.OUTSIDE_MEETING: _SCHEDULE,
    FindingKind.UNGROUPED: frozenset({"group-list"}),
    FindingKind.SPEECHES_DIFFER: frozenset({"agenda"}) | _ORDER,
    FindingKind.NO_SPEAKER: _ORDER,
    FindingKind.NOT_APPLIED: _ORDER,
    FindingKind.NOT_PLACED: _ORDER,
    FindingKind.OVER_TIME: _ORDER,
    FindingKind.NOT_FROZEN: _ATTENDANCE,
    FindingKind.EXPECTED_DIFFERS: _ATTENDANCE | {"sign-in-sheet"},
}
"""Which kinds of paper, by name, a finding is about."""


class PreflightService:
    """Reads what the checks look at."""

    def __init__(
        self,
        uow: UnitOfWork,
        orders: SpeakingOrderService,
        sign_ins: SignInService,
        schedule: ScheduleService,
        groups: PlenaryGroupService,
    ) -> None:
        self._uow = uow
        self._orders = orders
        self._sign_ins = sign_ins
        self._schedule = schedule
        self._groups = groups

    def findings(self, meeting: MeetingId) -> tuple[Finding, ...]:
        """Return everything to look at before the papers of a meeting go out.

        Raises NoSuchMeeting.
        """
        return check_meeting(self._facts(meeting))

    def _facts(self, key: MeetingId) -> MeetingFacts:
        order = self._orders.current(key)
        over = [row for row in order.speakers if not row.fits]
        requests = (*(row.request for row in order.speakers), *order.written)
        with self._uow.read() as session:
            meeting = require_meeting(session, key)
            items = agenda.items(session, key)
            sittings = meetings.sittings(session, key)
            by_rule = {each.id: expected_by_rule(session, meeting, each) for each in sittings}
            taken = {
                each.id: attendance_snapshots.of_sitting(session, each.id) for each in sittings
            }
            members = expected_of_meeting(session, meeting)
            is_passed = agenda.passing(session, key) is not None
            has_groups = bool(plenary_groups.groups(session, key))
        return MeetingFacts(
            place=meeting.place,
            agenda=[AgendaFact(item.title, item.presenter) for item in items],
            is_passed=is_passed,
            marks=_marks(self._schedule.view(key)),
            ungrouped=len(self._groups.view(key).ungrouped) if has_groups else 0,
            sittings=[
                SittingFact(
                    name=each.name,
                    present=self._sign_ins.counts(each.id).present,
                    expected=len(by_rule[each.id]),
                    frozen=taken[each.id][-1].attendance.expected if taken[each.id] else None,
                )
                for each in sittings
            ],
            speeches=len(order.speakers),
            nameless=sum(not (row.speaker.strip() and row.title.strip()) for row in requests),
            is_applied=order.is_applied,
            unplaced=order.unplaced,
            over_count=len(over),
            over_minutes=max((row.over_minutes for row in over), default=0),
            unnumbered=sum(not row.number for row in members),
        )


def _marks(view: ScheduleView) -> list[MarkFact]:
    """Return the marks of a schedule, a conflict of two entries once."""
    named: dict[int, str] = {entry.id: entry.content for entry in view.entries}
    return [
        MarkFact(
            mark.kind,
            tuple(named[key] for key in (mark.entry, mark.other) if key is not None),
            mark.subject,
        )
        for mark in view.marks
        if mark.other is None or mark.entry < mark.other
    ]


def concerns(finding: Finding, name: str) -> bool:
    """Return whether a finding is about a paper, by its name in the catalogue."""
    return any(name == kind or name.startswith(f"{kind}-") for kind in CONCERNS[finding.kind])
