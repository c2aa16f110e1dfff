"""Who was expected and who came: the four counts (四数) and the sentence the chair reads out."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation
from db.domain.percentages import percentage

if TYPE_CHECKING:
    from collections.abc import Mapping, Set
    from decimal import Decimal

TWO_THIRDS = Fraction(2, 3)


class AttendanceMismatch(RuleViolation):
    """The counts contradict 应到 = 实到 + 请假 + 缺席."""

    def __init__(self, expected: int, present: int, on_leave: int) -> None:
        super().__init__(f"{present} present and {on_leave} on leave of {expected} expected")
        self.expected = expected
        self.present = present
        self.on_leave = on_leave


@dataclass(frozen=True, slots=True)
class Attendance:
    """应到, 实到 and 请假 as numbers of people; 缺席 and 出席率 follow.

    Raises:
        AttendanceMismatch: a count below 0, or more present and on leave than expected.
    """

    expected: int
    present: int
    on_leave: int

    def __post_init__(self) -> None:
        if min(self.present, self.on_leave, self.absent) < 0:
            raise AttendanceMismatch(self.expected, self.present, self.on_leave)

    @property
    def absent(self) -> int:
        """缺席: expected, not present and without leave."""
        return self.expected - self.present - self.on_leave

    @property
    def rate(self) -> "Decimal":
        """出席率 in per cent with two decimals; 0.00 when nobody is expected."""
        return percentage(self.present, max(self.expected, 1))


def count_attendance(
    expected: "Set[object]", signed_in: "Set[object]", on_leave: "Set[object]"
) -> Attendance:
    """Count the expected ones only; who signed in though on leave is present."""
    present = expected & signed_in
    return Attendance(
        expected=len(expected), present=len(present), on_leave=len((expected & on_leave) - present)
    )


def by_group(
    groups: "Mapping[str, Set[object]]", signed_in: "Set[object]", on_leave: "Set[object]"
) -> dict[str, Attendance]:
    """Count every group (界别, 小组, 党派) by itself, in the order of `groups`."""
    return {
        name: count_attendance(members, signed_in, on_leave) for name, members in groups.items()
    }


def has_quorum(
    attendance: Attendance, quorum: Fraction = TWO_THIRDS, *, must_exceed: bool = False
) -> bool:
    """Say if enough of the expected are present.

    The 章程 sets no quorum; a record does: 2/3 以上 (default) or, with `must_exceed`, 超过半数.
    Nobody expected is no quorum.
    """
    needed = quorum * attendance.expected
    if attendance.expected == 0:
        return False
    return attendance.present > needed if must_exceed else attendance.present >= needed


def chair_sentence(
    attendance: Attendance,
    *,
    whom: str = "委员",
    quorum: Fraction = TWO_THIRDS,
    must_exceed: bool = False,
) -> str:
    """Return what the chair reads out at the opening; 请假 and 缺席 of zero are left out.

    “应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。”
    """
    parts = [f"应到{whom}{attendance.expected}人", f"实到{attendance.present}人"]
    if attendance.on_leave:
        parts.append(f"因病因事请假{attendance.on_leave}人")
    if attendance.absent:
        parts.append(f"缺席{attendance.absent}人")
    enough = has_quorum(attendance, quorum, must_exceed=must_exceed)
    parts.append("符合规定人数" if enough else "不符合规定人数")
    return "，".join(parts) + "。"
