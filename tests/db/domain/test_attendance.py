"""Who was expected, who came, and what the chair may read out."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.attendance import (
    Attendance,
    AttendanceMismatch,
    by_group,
    chair_sentence,
    count_attendance,
    has_quorum,
)

people = st.frozensets(st.integers(1, 12))


def test_the_opening_of_the_sample_reads_as_the_chair_reads_it():
    sentence = chair_sentence(Attendance(expected=367, present=358, on_leave=7))
    assert sentence == "应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。"


def test_leave_and_absence_of_nobody_are_left_out():
    assert chair_sentence(Attendance(59, 59, 0), whom="常委") == (
        "应到常委59人，实到59人，符合规定人数。"
    )


def test_too_few_people_are_said_to_be_too_few():
    assert chair_sentence(Attendance(9, 5, 0)).endswith("缺席4人，不符合规定人数。")


@pytest.mark.parametrize(
    ("present", "quorum", "must_exceed", "enough"),
    [
        (6, Fraction(2, 3), False, True),
        (5, Fraction(2, 3), False, False),
        (6, Fraction(2, 3), True, False),
        (7, Fraction(2, 3), True, True),
        (5, Fraction(1, 2), True, True),
    ],
)
def test_a_quorum_is_reached_or_exceeded_as_the_record_says(present, quorum, must_exceed, enough):
    attendance = Attendance(expected=9, present=present, on_leave=0)
    assert has_quorum(attendance, quorum, must_exceed=must_exceed) is enough


def test_a_meeting_of_nobody_has_no_quorum_and_no_rate():
    nobody = count_attendance(set(), {1}, {2})
    assert nobody == Attendance(0, 0, 0)
    assert not has_quorum(nobody)
    assert str(nobody.rate) == "0.00"


def test_the_rate_has_two_decimals():
    assert str(Attendance(expected=367, present=358, on_leave=7).rate) == "97.55"


def test_who_signs_in_though_on_leave_is_present_and_guests_are_not_counted():
    attendance = count_attendance({1, 2, 3, 4}, signed_in={1, 2, 99}, on_leave={2, 3, 98})
    assert attendance == Attendance(expected=4, present=2, on_leave=1)
    assert attendance.absent == 1


def test_groups_are_counted_in_their_own_order():
    counted = by_group({"教育界": {1, 2}, "经济界": {3}, "农业界": set()}, {1, 3}, {2})
    assert list(counted.items()) == [
        ("教育界", Attendance(2, 1, 1)),
        ("经济界", Attendance(1, 1, 0)),
        ("农业界", Attendance(0, 0, 0)),
    ]


@pytest.mark.parametrize("counts", [(3, 2, 2), (3, -1, 0), (3, 0, -1)])
def test_counts_that_contradict_each_other_are_refused(counts):
    with pytest.raises(AttendanceMismatch) as refusal:
        Attendance(*counts)
    assert (refusal.value.expected, refusal.value.present, refusal.value.on_leave) == counts


@settings(deadline=None)
@given(people, people, people)
def test_law_the_four_counts_always_add_up(expected, signed_in, on_leave):
    counted = count_attendance(expected, signed_in, on_leave)
    assert counted.expected == counted.present + counted.on_leave + counted.absent
    assert counted.absent == len(expected - signed_in - on_leave)


@pytest.mark.parametrize(
    ("expected", "present", "on_leave", "rate"),
    [
        (367, 358, 0, "97.55"),  # 政协乐山市七届一次会议 闭幕 2016-11-25
        (2237, 2206, 0, "98.61"),  # 全国政协十二届一次 开幕 2013-03-03
        (2237, 2194, 0, "98.08"),  # 全国政协十二届一次 选举 2013-03-11
        (2227, 2114, 0, "94.93"),  # 全国政协十二届三次 闭幕 2015-03-13
        (2203, 2101, 0, "95.37"),  # 全国政协十二届五次 闭幕 2017-03-13
        (61, 59, 2, "96.72"),  # 滁州市政协七届十八次常委会 2025-01-11
        (49, 47, 0, "95.92"),  # 某市十四届一次 主席团第三次会议 2022-02-21
    ],
)
def test_every_published_attendance_gives_its_published_rate(expected, present, on_leave, rate):
    counted = Attendance(expected, present, on_leave)
    assert str(counted.rate) == rate
    assert has_quorum(counted)
