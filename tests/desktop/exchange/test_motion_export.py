from dataclasses import replace
from datetime import date

import pytest

from db.domain.ids import MotionId
from db.domain.motion_fate import MotionFate
from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import (
    Destination,
    MotionKind,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.exchange.export import export_table
from desktop.exchange.motion_export import MOTION_HEADERS, MotionWords, motion_table
from desktop.exchange.workbook import read_workbook

REPLIED = MotionRow(
    id=MotionId(1), year=2021, number="20210007", title="关于加快推进老旧小区加装电梯的提案",
    kind=MotionKind.JOINT, state=MotionState.REPLIED, category="社会建设", is_livelihood=True,
    is_plenary=True, is_public=True, is_hard=False, is_key=False, is_supervised=False,
    is_excellent=False, submitters="潘玲等3人", handlers="市住建局（会办：市财政局）",
    submitted_on=date(2021, 1, 6), decided_on=date(2021, 2, 1), assigned_on=date(2021, 3, 1),
    due_on=date(2021, 6, 1), reply_letter="A", result=Satisfaction.BASICALLY, merged_into=None,
)  # fmt: skip
RECEIVED = replace(
    REPLIED, number="", state=MotionState.RECEIVED, is_livelihood=False, handlers="",
    decided_on=None, assigned_on=None, due_on=None, reply_letter="", result=None,
)  # fmt: skip


SIGNERS = {REPLIED.id: ["潘玲", "蒋文", "杨静"]}
FATE = MotionFate(
    decided_on=date(2021, 2, 1), replied_on=date(2021, 5, 6), fed_back_on=date(2021, 5, 20),
    attitude=Satisfaction.SATISFIED, is_key=True,
)  # fmt: skip
FATES = {REPLIED.id: FATE}
REST = [
    "立案日期",
    "答复日期",
    "办理态度",
    "反馈日期",
    "办结日期",
    "并入",
    "不立案理由",
    "去向",
    "修改期限",
]


def test_a_motion_is_a_line_in_the_words_of_the_office():
    headers, lines = motion_table([REPLIED], SIGNERS, FATES)
    assert dict(zip(headers, lines[0], strict=True)) == {
        "年度": "2021", "案号": "20210007", "案由": "关于加快推进老旧小区加装电梯的提案",
        "提案者": "潘玲、蒋文、杨静",
        "种类": "联名", "类别": "社会建设", "民生": "是",
        "收到日期": "2021-01-06", "大会/平时": "大会", "是否公开": "是", "状态": "已答复",
        "承办单位": "市住建局（会办：市财政局）", "交办日期": "2021-03-01",
        "办理期限": "2021-06-01", "答复类别": "A", "满意度": "基本满意",
        "立案日期": "2021-02-01", "答复日期": "2021-05-06", "办理态度": "满意",
        "反馈日期": "2021-05-20", "办结日期": "", "并入": "", "不立案理由": "", "去向": "",
        "修改期限": "", "重点提案": "是", "优秀提案": "否",
    }  # fmt: skip


def test_what_has_not_happened_yet_stays_empty():
    _, (line,) = motion_table([RECEIVED], SIGNERS, {})
    shown = dict(zip(MOTION_HEADERS, line, strict=True))
    empty = [title for title, value in shown.items() if value == ""]
    assert empty == ["案号", "承办单位", "交办日期", "办理期限", "答复类别", "满意度", *REST]
    assert (shown["民生"], shown["状态"]) == ("否", "待审查")


def test_a_table_of_no_motions_still_has_its_headers():
    assert motion_table([], SIGNERS, FATES) == (list(MOTION_HEADERS), [])


@pytest.mark.parametrize("kind", MotionKind)
@pytest.mark.parametrize("state", MotionState)
def test_every_kind_and_state_has_its_word(kind, state):
    _, (line,) = motion_table([replace(REPLIED, kind=kind, state=state)], SIGNERS, FATES)
    assert all(isinstance(cell, str) and cell for cell in line[:16])


def test_a_motion_not_filed_says_why_and_where_it_went():
    fate = MotionFate(
        reason=NotFiledReason.ACADEMIC, destination=Destination.LETTER, merged_into="20210003"
    )
    _, (line,) = motion_table([RECEIVED], SIGNERS, {RECEIVED.id: fate})
    assert line[21:24] == ["20210003", "属于学术研讨", "转委员来信"]


def test_a_window_may_use_words_of_its_own():
    words = MotionWords(kind=str.upper, state=str.title, satisfaction=lambda value: f"<{value}>")
    _, (line,) = motion_table([RECEIVED], SIGNERS, FATES, words)
    assert [line[4], line[10], line[15]] == ["JOINT", "Received", "<None>"]


def test_a_number_with_leading_zeros_is_still_text_in_the_workbook(tmp_path):
    path = tmp_path / "提案目录.xlsx"
    export_table(path, "提案目录", *motion_table([replace(REPLIED, number="0007")], SIGNERS, FATES))
    header, line = read_workbook(path).sheets[0].rows
    assert header == MOTION_HEADERS
    assert line[1] == "0007"
