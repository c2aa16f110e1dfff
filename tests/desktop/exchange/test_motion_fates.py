from datetime import date

import pytest

from db.domain.motion_fate import NO_FATE
from db.domain.motion_vocabulary import MotionState
from desktop.exchange.motion_fates import FateDesk
from desktop.exchange.motion_rows import MotionDefaults, read_motion
from desktop.exchange.tables import TableRow

DESK = FateDesk(["市发展改革委"], {"A": "已经解决", "B": "正在解决"})


def judged(**cells):
    cells = {"title": "关于甲的提案", "submitters": "潘玲", "number": "0001"} | cells
    reading = read_motion(TableRow(2, cells), MotionDefaults(year=2021, day=date(2021, 1, 6)))
    return DESK.of_new(reading, reading.draft)


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ({"state": "立案", "handlers": "甲局"}, MotionState.ASSIGNED),
        ({"state": "办理中", "handlers": "甲局", "letter": "A"}, MotionState.REPLIED),
        ({"handlers": "甲局", "letter": "A", "archived_on": "2021-08-01"}, MotionState.ARCHIVED),
        ({"handlers": "甲局", "letter": "A", "result": "不满意"}, MotionState.ASSIGNED),
        ({"number": "", "merged_into": "0007"}, MotionState.MERGED),
        ({"number": "", "destination": "社情民意"}, MotionState.NOT_FILED),
        ({"is_key": "是"}, MotionState.FILED),
        ({"number": "", "is_key": "否"}, MotionState.RECEIVED),
        ({}, MotionState.FILED),
    ],
)
def test_the_state_follows_from_what_a_row_says(cells, state):
    found = judged(**cells)
    assert (found.fate.state, found.problems) == (state, ())


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"state": "已立案", "number": ""}, "状态"),
        ({"state": "办理中"}, "承办单位"),
        ({"state": "已办结", "handlers": "甲局"}, "答复类别"),
        ({"state": "已答复", "handlers": "甲局", "letter": "Z"}, "答复类别"),
        ({"handlers": "甲局", "assigned_on": "2021-03-01", "due_on": "2021-02-01"}, "办理期限"),
        (
            {"handlers": "甲局", "assigned_on": "2021-03-01", "replied_on": "2021-02-01",
             "letter": "A"}, "答复日期",
        ),
        ({"state": "并案", "number": ""}, "并入"),
    ],
)  # fmt: skip
def test_what_does_not_hold_together_is_one_problem(cells, column):
    assert [each.column for each in judged(**cells).problems] == [column]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"state": "撤案", "handlers": "甲局"}, "不交办，没有导入"),
        ({"letter": "A"}, "没有交办，答复没有导入"),
        ({"handlers": "甲局", "result": "满意"}, "没有答复，反馈没有导入"),
        ({"handlers": "甲局", "letter": "A", "attitude": "满意"}, "没有办理结果，没有导入"),
        (
            {"state": "已答复", "handlers": "甲局", "letter": "A", "result": "不满意"},
            "不满意，请决定",
        ),
        ({"state": "撤案", "is_key": "是"}, "没有立案，重点或优秀没有导入"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_said(cells, said):
    assert any(said in each.message for each in judged(**cells).warnings)


def test_the_record_has_its_own_names_of_organisations_and_letters():
    fate = judged(handlers="市发展改革委员会", letter="已经解决").fate
    assert (fate.answering, fate.letter) == (("市发展改革委",), "A")


def test_an_older_assignment_is_answered_on_the_day_of_receipt_at_the_earliest():
    fate = judged(handlers="甲局", letter="A", assigned_on="2020-12-01").fate
    assert fate.replied_on == date(2021, 1, 6)


def test_a_letter_that_the_record_does_not_have_is_no_news_of_a_known_motion():
    cells = {"title": "甲", "submitters": "潘玲", "letter": "Z"}
    reading = read_motion(TableRow(2, cells), MotionDefaults(year=2021, day=date(2021, 1, 6)))
    assert DESK.of_known(reading, NO_FATE) == ()
