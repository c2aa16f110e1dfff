from datetime import date, datetime

import pytest

from db.domain.attendance import Attendance
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.member_attendance import LeaveNote, MemberAbsence, MemberLeave
from db.domain.rows import MemberRow, SittingRow
from db.domain.vocabulary import LeaveKind, SittingKind
from desktop.exchange.attendance_export import absence_table, attendance_table, leave_table
from desktop.exchange.export import export_table
from desktop.exchange.workbook import read_workbook

MEMBER = MemberRow(
    id=MemberId(1), number="07001", name="王芳", sex=None, ethnicity="", birth="",
    parties=("民建", "中共"), sector="教育界", sector_rank=1, party_rank=1, committee="",
    duty="", is_standing=False, office_from=None, office_to=None, search="",
)  # fmt: skip
START = datetime(2021, 1, 6, 9)
SITTINGS = tuple(
    SittingRow(
        id=SittingId(number), meeting_id=MeetingId(1), ordinal=number, kind=SittingKind.GENERAL,
        name=name, starts_at=START, ends_at=START, breaks=(),
    )
    for number, name in enumerate(("开幕会", "闭幕会"), start=1)
)  # fmt: skip
NOTE = LeaveNote(
    kind=LeaveKind.SICK, reason="住院", approver="秘书长", asked_on=date(2021, 1, 3),
    is_oral=True, is_late=True,
)  # fmt: skip


def test_the_counts_are_numbers_and_the_rate_is_half_up():
    headers, lines = attendance_table([("场次", [("开幕会", Attendance(367, 358, 7))])])
    assert dict(zip(headers, lines[0], strict=True)) == {
        "分组": "场次", "名称": "开幕会", "应到": 367, "实到": 358, "请假": 7, "缺席": 2,
        "出席率（%）": 97.55,
    }  # fmt: skip


def test_nobody_expected_has_no_rate():
    _, (line,) = attendance_table([("界别", [("教育界", Attendance(0, 0, 0))])])
    assert line[-1] is None


def test_a_leave_is_a_line_in_the_words_of_the_office():
    headers, lines = leave_table([MemberLeave(MEMBER, NOTE, SITTINGS, is_whole=True)])
    assert dict(zip(headers, lines[0], strict=True)) == {
        "姓名": "王芳", "界别": "教育界", "类别": "病假", "请假场次": "开幕会、闭幕会", "场数": 2,
        "事由": "住院", "申请日期": "2021-01-03", "方式": "口头", "逾期": True, "批准人": "秘书长",
    }  # fmt: skip


def test_what_the_record_does_not_say_stays_empty():
    leave = MemberLeave(MEMBER, LeaveNote(kind=LeaveKind.DUTY), SITTINGS[:1], is_whole=False)
    headers, (line,) = leave_table([leave])
    shown = dict(zip(headers, line, strict=True))
    assert [title for title, value in shown.items() if value == ""] == [
        "事由", "申请日期", "方式", "批准人",
    ]  # fmt: skip


def test_an_absence_names_party_and_sittings_and_no_telephone():
    headers, (line,) = absence_table([MemberAbsence(MEMBER, SITTINGS[:1], is_whole=False)])
    assert headers == ["姓名", "界别", "党派", "缺席场次", "场数"]
    assert line == ["王芳", "教育界", "民建、中共", "开幕会", 1]


def test_an_absence_has_a_telephone_where_they_are_handed_in():
    absences = [MemberAbsence(MEMBER, SITTINGS[:1], is_whole=False)]
    headers, (line,) = absence_table(absences, {MEMBER.id: "000-1234567"})
    assert (headers[-1], line[-1]) == ("联系电话", "000-1234567")
    assert absence_table(absences, {})[1][0][-1] == ""


@pytest.mark.parametrize(
    "table",
    [
        attendance_table([("场次", [("开幕会", Attendance(9, 8, 1))])]),
        leave_table([MemberLeave(MEMBER, NOTE, SITTINGS, is_whole=True)]),
        leave_table([]),
        absence_table([MemberAbsence(MEMBER, SITTINGS, is_whole=True)]),
    ],
)
def test_every_table_is_read_back_from_its_workbook(table, tmp_path):
    headers, lines = table
    export_table(tmp_path / "x.xlsx", "出席", headers, lines)
    rows = read_workbook(tmp_path / "x.xlsx").sheets[0].rows
    assert list(rows[0]) == headers
    assert len(rows) == 1 + len(lines)
