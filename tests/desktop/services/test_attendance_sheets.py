from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.attendance import Attendance
from db.domain.ids import MeetingId
from db.domain.member_attendance import absences_of, leaves_of
from db.domain.rows import MeetingRow
from db.domain.vocabulary import LeaveKind, MeetingKind
from desktop.services.attendance_reading import meeting_attendance
from desktop.services.attendance_sheets import (
    LeaveGrouping,
    Office,
    absence_list_values,
    certificate_values,
    count_sections,
    days_of,
    leave_list_values,
    phones_of,
    report_values,
)

OFFICE = Office("政协临江市委员会办公室", date(2021, 1, 9))


@pytest.fixture
def opened(sample):
    """The sample's meeting: only its opening has sign-ins."""
    return meeting_attendance(sample.uow, sample.sign_ins, MeetingId(1))


@pytest.fixture
def twice(opened):
    """The meeting with its second sitting attended as the opening was."""
    first, second = opened.sittings[:2]
    again = replace(first, sitting=second.sitting)
    return replace(opened, sittings=(first, again, *opened.sittings[2:]))


def annotated(meeting, change):
    """Change the presences of the first sitting."""
    first, *others = meeting.sittings
    presences = tuple(map(change, first.presences))
    return replace(meeting, sittings=(replace(first, presences=presences), *others))


def test_the_meeting_opens_with_the_chairs_sentence_of_its_first_sitting(opened):
    sheet = report_values(opened, None)
    assert sheet.paragraphs == (
        "开幕会应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。",
    )
    assert sheet.total is None
    assert sheet.notes == ("注：界别、党派两表只计已有签到的1场，共5场。",)


def test_several_sittings_are_added_up_in_people_times(twice):
    sheet = report_values(twice, None)
    assert sheet.total.counts == Attendance(734, 716, 14)
    assert sheet.paragraphs[1] == (
        "已举行的2场合计应到734人次，实到716人次，请假14人次，缺席4人次，出席率97.55%。"
        "其中每场都出席的358人，全程请假的7人，全程缺席的2人。"
    )
    assert sheet.notes == ("注：合计和界别、党派两表按人次计算，只计已有签到的2场，共5场。",)


def test_when_everybody_came_nobody_is_named_as_away(twice):
    came = [replace(each, is_present=True) for each in twice.sittings[0].presences]
    full = [
        replace(each, presences=tuple(came), attendance=Attendance(367, 367, 0))
        for each in twice.sittings[:2]
    ]
    sheet = report_values(replace(twice, sittings=tuple(full)), None)
    assert sheet.paragraphs[1] == (
        "已举行的2场合计应到734人次，实到734人次，出席率100.00%。其中每场都出席的367人。"
    )
    assert sheet.away == ()
    assert sheet.notes == ("注：合计和界别、党派两表按人次计算。",)


def test_when_nobody_has_one_attendance_for_all_no_such_line_is_printed(twice):
    changed = annotated(twice, lambda each: replace(each, is_present=not each.is_present))
    assert "其中" not in report_values(changed, None).paragraphs[1]


def test_a_meeting_without_sign_ins_says_so_and_counts_nobody(opened):
    later = replace(opened, sittings=opened.sittings[1:])
    sheet = report_values(later, None)
    assert sheet.paragraphs == ("本次会议尚无签到。",)
    assert not any(line.has_begun for line in sheet.sittings)
    assert (sheet.by_sector, sheet.away, sheet.notes) == ((), (), ())
    assert report_values(replace(opened, sittings=()), None).paragraphs == ()


def test_the_report_of_one_sitting_names_it(opened):
    opening = opened.sittings[0].sitting
    sheet = report_values(opened.at(opening.id), opening)
    assert sheet.subtitle == "开幕会出席情况统计表"
    assert sheet.date_line == "（2021年1月6日 09:00）"
    assert sheet.paragraphs[0].startswith("应到委员367人")
    assert not any(line.sittings for group in sheet.away for line in group.lines)


def test_a_sitting_without_sign_ins_says_so(opened):
    second = opened.sittings[1].sitting
    assert report_values(opened.at(second.id), second).paragraphs == ("本场尚无签到。",)


def test_sectors_and_parties_add_up_to_the_whole(opened):
    sheet = report_values(opened, None)
    for lines in (sheet.by_sector, sheet.by_party):
        assert sum(line.counts.expected for line in lines) == 367
        assert sum(line.counts.present for line in lines) == 358
    assert sheet.by_party[-1].name == "群众"


def test_who_is_away_stands_under_the_kind_of_leave_then_the_absent(opened):
    away = report_values(opened, None).away
    assert [group.heading for group in away] == [
        "病假（3人）",
        "事假（2人）",
        "公务（2人）",
        "缺席（2人）",
    ]
    assert {line.sittings for group in away for line in group.lines} == {"开幕会"}


def test_who_came_late_or_left_early_is_listed_when_the_record_says_so(opened):
    late = opened.members[0].id
    moment = datetime(2021, 1, 6, 9, 20)
    changed = annotated(
        opened,
        lambda each: replace(each, came_late_at=moment) if each.member.id == late else each,
    )
    (line,) = report_values(changed, None).times
    assert (line.name, line.sitting, line.came, line.left) == (
        opened.members[0].name,
        "开幕会",
        "09:20",
        "",
    )


def test_the_leave_list_is_divided_by_kind_or_by_sector(opened):
    by_kind = leave_list_values(opened, LeaveGrouping.KIND)
    assert [(group.name, group.people) for group in by_kind.groups] == [
        ("病假", 3),
        ("事假", 2),
        ("公务", 2),
    ]
    assert by_kind.date_line == "（2021年1月6日至8日，共7人）"
    assert {line.kind for group in by_kind.groups for line in group.lines} == {""}
    by_sector = leave_list_values(opened, LeaveGrouping.SECTOR)
    assert by_sector.groups[0].name == "中国共产党"
    assert {line.sector for group in by_sector.groups for line in group.lines} == {""}


def test_an_application_is_printed_with_day_manner_and_lateness(opened):
    def asked(each):
        return each.leave and replace(
            each.leave, asked_on=date(2021, 1, 3), is_oral=False, is_late=True
        )

    changed = annotated(opened, lambda each: replace(each, leave=asked(each)))
    line = leave_list_values(changed, LeaveGrouping.KIND).groups[0].lines[0]
    assert line.asked == ("1月3日 书面", "逾期")


def test_a_leave_from_every_sitting_is_printed_as_such(twice):
    both = replace(twice, sittings=twice.sittings[:2])
    lines = leave_list_values(both, LeaveGrouping.KIND).groups[0].lines
    assert {line.sittings for line in lines} == {"全程"}


def test_the_absence_list_has_telephones_only_when_they_are_handed_in(opened):
    sheet = absence_list_values(opened)
    assert [(line.name, line.sittings, line.phone) for line in sheet.lines] == [
        ("钟宇", "开幕会", ""),
        ("苏伟", "开幕会", ""),
    ]
    first = absences_of(opened)[0].member
    called = absence_list_values(opened, {first.id: "138-0000-0000"})
    assert [line.phone for line in called.lines] == ["138-0000-0000", "—"]


def test_the_telephones_of_the_missing_are_those_of_the_record(opened):
    missing = {each.member.id: each.member.phone for each in absences_of(opened)}
    assert phones_of(opened) == missing
    assert len(missing) == 2


def test_the_absence_list_says_when_some_sittings_are_still_to_come(opened):
    assert absence_list_values(opened).notes == ("注：尚无签到的场次不计缺席。",)
    assert absence_list_values(opened.held).notes == ()


def test_a_certificate_counts_the_sittings_held(twice):
    member = leaves_of(twice)[0].member
    came = annotated(
        twice, lambda each: replace(each, is_present=each.is_present or each.member.id == member.id)
    )
    (made,) = certificate_values(came, OFFICE, {member.id}).certificates
    assert (made.name, made.expected, made.present, made.leaves) == (
        member.name,
        2,
        1,
        (("病假", 1),),
    )


def test_who_never_came_has_no_certificate(opened):
    sheet = certificate_values(opened, OFFICE, None)
    assert len(sheet.certificates) == 358
    assert certificate_values(opened, OFFICE, {absences_of(opened)[0].member.id}).certificates == ()
    assert (sheet.signature, sheet.date_line) == ("政协临江市委员会办公室", "2021年1月9日")


def test_the_workbook_has_a_sum_only_of_several_sittings(opened, twice):
    assert [title for title, _ in count_sections(opened)] == ["场次", "界别", "党派"]
    sections = dict(count_sections(twice))
    assert sections["合计"] == (("合计（人次）", Attendance(734, 716, 14)),)
    assert len(sections["场次"]) == 2


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2021, 1, 6), date(2021, 1, 6), "2021年1月6日"),
        (date(2021, 1, 6), date(2021, 1, 9), "2021年1月6日至9日"),
        (date(2021, 1, 30), date(2021, 2, 1), "2021年1月30日至2月1日"),
        (date(2020, 12, 31), date(2021, 1, 1), "2020年12月31日至2021年1月1日"),
    ],
)
def test_the_days_of_a_meeting_are_written_without_repeating(first, last, text):
    meeting = MeetingRow(
        id=MeetingId(1), kind=MeetingKind.PLENARY, name="", sequence=None,
        starts_on=first, ends_on=last, place="",
    )  # fmt: skip
    assert days_of(meeting) == text


def test_every_kind_of_leave_has_its_place_on_the_list(opened):
    kinds = iter(list(LeaveKind) * 3)
    changed = annotated(
        opened,
        lambda each: (
            replace(each, leave=replace(each.leave, kind=next(kinds))) if each.leave else each
        ),
    )
    names = [group.name for group in leave_list_values(changed, LeaveGrouping.KIND).groups]
    assert names == ["病假", "事假", "公务"]
