"""How each member attended a meeting: sitting by sitting, then added up for lists and papers."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.domain.attendance import Attendance
from db.domain.attendance_vocabulary import PresenceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from db.domain.ids import MemberId, SittingId
    from db.domain.rows import MeetingRow, MemberRow, SittingRow
    from db.domain.vocabulary import LeaveKind

Group = tuple[str, Attendance]
"""The counts of one sector or party under its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveNote:
    """A leave as it was asked for; None where the record does not say, `is_late` 逾期."""

    kind: "LeaveKind"
    reason: str = ""
    approver: str = ""
    asked_on: "date | None" = None
    is_oral: bool | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPresence:
    """An expected member at one sitting; `came_late_at` and `left_early_at` only when recorded."""

    member: "MemberRow"
    is_present: bool
    leave: LeaveNote | None = None
    came_late_at: "datetime | None" = None
    left_early_at: "datetime | None" = None

    @property
    def state(self) -> PresenceState:
        """Where the member is; who came though on leave is present."""
        if self.is_present:
            return PresenceState.PRESENT
        return PresenceState.ABSENT if self.leave is None else PresenceState.ON_LEAVE


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingAttendance:
    """A sitting with its counts, the chair's sentence, its groups and its expected members."""

    sitting: "SittingRow"
    attendance: Attendance
    sentence: str
    by_sector: tuple[Group, ...]
    by_party: tuple[Group, ...]
    presences: tuple[SittingPresence, ...]

    @property
    def is_held(self) -> bool:
        """Somebody came: before that, nobody is absent and no rate is printed."""
        return self.attendance.present > 0


@dataclass(frozen=True, slots=True)
class MeetingAttendance:
    """A meeting with the attendance of its sittings; `members` is the order lists stand in."""

    meeting: "MeetingRow"
    members: tuple["MemberRow", ...]
    sittings: tuple[SittingAttendance, ...]

    @property
    def held(self) -> "MeetingAttendance":
        """The meeting with only the sittings that somebody came to."""
        return replace(self, sittings=tuple(each for each in self.sittings if each.is_held))

    def at(self, sitting: "SittingId") -> "MeetingAttendance":
        """Return the meeting with only one sitting, or with none if it has no such sitting."""
        return replace(
            self, sittings=tuple(each for each in self.sittings if each.sitting.id == sitting)
        )


@dataclass(frozen=True, slots=True)
class MemberLeave:
    """One leave of a member and the sittings it is for; `is_whole` when it is for all of them."""

    member: "MemberRow"
    note: LeaveNote
    sittings: tuple["SittingRow", ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class MemberAbsence:
    """A member who was absent without leave, and the sittings; `is_whole` when from all."""

    member: "MemberRow"
    sittings: tuple["SittingRow", ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class MemberAttendance:
    """A member over the sittings held: expected at, came to, on leave from, absent from."""

    member: "MemberRow"
    expected: int
    present: int
    leaves: tuple["LeaveKind", ...]

    @property
    def absent(self) -> int:
        """The number of sittings missed without leave."""
        return self.expected - self.present - len(self.leaves)


def total(counts: "Iterable[Attendance]") -> Attendance:
    """Return counts added up: people of several sittings become 人次."""
    every = tuple(counts)
    return Attendance(
        expected=sum(each.expected for each in every),
        present=sum(each.present for each in every),
        on_leave=sum(each.on_leave for each in every),
    )


def groups_together(sittings: "Iterable[Sequence[Group]]") -> tuple[Group, ...]:
    """Return the groups of several sittings added up by name.

    They stand in the order of the sitting that has the most of them; further ones follow.
    """
    every = tuple(sittings)
    counts: dict[str, list[Attendance]] = {}
    for groups in sorted(every, key=len, reverse=True):
        for name, each in groups:
            counts.setdefault(name, []).append(each)
    return tuple((name, total(each)) for name, each in counts.items())


def members_attendance(meeting: MeetingAttendance) -> tuple[MemberAttendance, ...]:
    """Return every member expected at one of the sittings that were held."""
    return tuple(
        MemberAttendance(
            member=member,
            expected=len(places),
            present=sum(each.is_present for _, each in places),
            leaves=tuple(
                each.leave.kind for _, each in places if each.leave and not each.is_present
            ),
        )
        for member, places in _by_member(meeting.held)
    )


def leaves_of(meeting: MeetingAttendance) -> tuple[MemberLeave, ...]:
    """Return the leaves, one for each application of a member.

    Who came after all was not on leave. Sittings still to come count: leave is asked for before.
    """
    found = []
    for member, places in _by_member(meeting):
        notes: dict[LeaveNote, list[SittingRow]] = {}
        for sitting, each in places:
            if each.leave is not None and each.state is PresenceState.ON_LEAVE:
                notes.setdefault(each.leave, []).append(sitting)
        for note, missed in notes.items():
            is_whole = 1 < len(missed) == len(places)
            found.append(MemberLeave(member, note, tuple(missed), is_whole))
    return tuple(found)


def absences_of(meeting: MeetingAttendance) -> tuple[MemberAbsence, ...]:
    """Return who was absent without leave from sittings that were held."""
    found = []
    for member, places in _by_member(meeting.held):
        missed = tuple(sitting for sitting, each in places if each.state is PresenceState.ABSENT)
        if missed:
            found.append(MemberAbsence(member, missed, 1 < len(missed) == len(places)))
    return tuple(found)


def _by_member(
    meeting: MeetingAttendance,
) -> "Iterator[tuple[MemberRow, list[tuple[SittingRow, SittingPresence]]]]":
    """Yield each member with the sittings he is expected at, in the order of the members."""
    places: dict[MemberId, list[tuple[SittingRow, SittingPresence]]] = {}
    for sitting in meeting.sittings:
        for each in sitting.presences:
            places.setdefault(each.member.id, []).append((sitting.sitting, each))
    for member in meeting.members:
        if member.id in places:
            yield member, places[member.id]
