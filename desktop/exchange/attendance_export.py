"""Attendance as tables: the figures, the leaves and the absences, for a workbook or CSV."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from db.domain.attendance import Attendance
from db.domain.ids import MemberId
from db.domain.member_attendance import Group, MemberAbsence, MemberLeave
from db.domain.rows import SittingRow
from desktop.wording import application_word, leave_kind_word

Line = list[object]
Table = tuple[list[str], list[Line]]

NO_PARTY = "群众"

COUNT_HEADERS = ("分组", "名称", "应到", "实到", "请假", "缺席", "出席率（%）")
LEAVE_HEADERS = (
    "姓名",
    "界别",
    "类别",
    "请假场次",
    "场数",
    "事由",
    "申请日期",
    "方式",
    "逾期",
    "批准人",
)
ABSENCE_HEADERS = ("姓名", "界别", "党派", "缺席场次", "场数")
PHONE_HEADER = "联系电话"


def attendance_table(sections: Sequence[tuple[str, Sequence[Group]]]) -> Table:
    """Return headers and rows of counts, section by section: (“界别”, groups with counts)."""
    lines = [
        _count_line(section, name, counts)
        for section, groups in sections
        for name, counts in groups
    ]
    return list(COUNT_HEADERS), lines


def leave_table(leaves: Iterable[MemberLeave]) -> Table:
    """Return headers and rows of a 请假名单."""
    return list(LEAVE_HEADERS), [_leave_line(leave) for leave in leaves]


def absence_table(
    absences: Iterable[MemberAbsence], phones: Mapping[MemberId, str] | None = None
) -> Table:
    """Return headers and rows of a 缺席名单; telephones only when they are given."""
    headers = list(ABSENCE_HEADERS)
    if phones is None:
        return headers, [_absence_line(each) for each in absences]
    lines = [[*_absence_line(each), phones.get(each.member.id, "")] for each in absences]
    return [*headers, PHONE_HEADER], lines


def _absence_line(each: MemberAbsence) -> Line:
    party = "、".join(each.member.parties) or NO_PARTY
    names = _names(each.sittings)
    return [each.member.name, each.member.sector, party, names, len(each.sittings)]


def _count_line(section: str, name: str, counts: Attendance) -> Line:
    # A cell that can be reckoned with: the two decimals are exact in the record, not in a float.
    rate: object = float(counts.rate) if counts.expected else None
    numbers = (counts.expected, counts.present, counts.on_leave, counts.absent)
    return [section, name, *numbers, rate]


def _leave_line(leave: MemberLeave) -> Line:
    note = leave.note
    return [
        leave.member.name,
        leave.member.sector,
        leave_kind_word(note.kind),
        _names(leave.sittings),
        len(leave.sittings),
        note.reason,
        _day(note.asked_on),
        application_word(is_oral=note.is_oral),
        note.is_late,
        note.approver,
    ]


def _names(sittings: Iterable[SittingRow]) -> str:
    return "、".join(sitting.name for sitting in sittings)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
