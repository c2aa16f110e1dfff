"""What is missing or contradicts is found; a meeting that is ready has no findings."""

from dataclasses import replace

import pytest

from db.domain.preflight import (
    AgendaFact,
    Finding,
    FindingKind,
    MarkFact,
    MeetingFacts,
    SittingFact,
    announced_speeches,
    check_meeting,
)
from db.domain.schedule import ClashKind

READY = MeetingFacts(
    place="大会堂",
    agenda=(AgendaFact("听取常委会工作报告", "李四"), AgendaFact("大会发言（38篇）", "")),
    sittings=(SittingFact(name="开幕会", present=358, expected=367, frozen=367),),
    speeches=38,
)
OPENING = READY.sittings[0]


def test_a_meeting_that_is_ready_has_no_findings():
    assert check_meeting(READY) == ()


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"place": " "}, Finding(FindingKind.NO_PLACE)),
        ({"agenda": ()}, Finding(FindingKind.NO_AGENDA)),
        (
            {"agenda": (AgendaFact("听取提案工作情况的报告", " "),)},
            Finding(FindingKind.NO_PRESENTER, "听取提案工作情况的报告"),
        ),
        ({"is_passed": False}, Finding(FindingKind.AGENDA_DRAFT)),
        (
            {
                "marks": (
                    MarkFact(ClashKind.NO_HOST, ("开幕会",)),
                    MarkFact(ClashKind.NO_HOST, ("闭幕会",)),
                )
            },
            Finding(FindingKind.NO_HOST, "开幕会、闭幕会", 2),
        ),
        (
            {"marks": (MarkFact(ClashKind.PERSON, ("开幕会", "主席团会议"), "王芳"),)},
            Finding(FindingKind.PERSON_TWICE, "王芳", entries=("开幕会", "主席团会议")),
        ),
        (
            {"marks": (MarkFact(ClashKind.ROOM, ("开幕会", "座谈"), "大会堂"),)},
            Finding(FindingKind.ROOM_TWICE, "大会堂", entries=("开幕会", "座谈")),
        ),
        (
            {"marks": (MarkFact(ClashKind.OUTSIDE, ("报到",)),)},
            Finding(FindingKind.OUTSIDE_MEETING, "报到", 1),
        ),
        ({"ungrouped": 4}, Finding(FindingKind.UNGROUPED, left=4)),
        ({"speeches": 37}, Finding(FindingKind.SPEECHES_DIFFER, "大会发言（38篇）", 38, 37)),
        ({"nameless": 2}, Finding(FindingKind.NO_SPEAKER, left=2)),
        ({"unnumbered": 5}, Finding(FindingKind.NO_NUMBER, left=5)),
        ({"is_applied": False, "unplaced": 38}, Finding(FindingKind.NOT_APPLIED, left=38)),
        ({"unplaced": 2}, Finding(FindingKind.NOT_PLACED, left=2)),
        (
            {"over_count": 3, "over_minutes": 20},
            Finding(FindingKind.OVER_TIME, left=3, right=20),
        ),
        (
            {"sittings": (replace(OPENING, frozen=None),)},
            Finding(FindingKind.NOT_FROZEN, "开幕会", 358),
        ),
        (
            {"sittings": (replace(OPENING, frozen=366),)},
            Finding(FindingKind.EXPECTED_DIFFERS, "开幕会", 366, 367),
        ),
    ],
)
def test_each_fault_is_one_finding(changes, finding):
    assert check_meeting(replace(READY, **changes)) == (finding,)


def test_a_sitting_to_which_nobody_came_yet_need_not_be_frozen():
    coming = replace(OPENING, present=0, frozen=None)
    assert check_meeting(replace(READY, sittings=(coming,))) == ()


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("大会发言（38篇）", 38),
        ("大会发言 ３８ 位", 38),
        ("大会发言", None),
        ("选举常务委员 38 名", None),
    ],
)
def test_the_number_of_speeches_is_read_out_of_an_item(title, number):
    assert announced_speeches(title) == number


def test_an_agenda_without_items_is_not_called_a_draft():
    found = check_meeting(replace(READY, agenda=(), is_passed=False))
    assert found == (Finding(FindingKind.NO_AGENDA),)
