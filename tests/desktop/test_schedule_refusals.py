"""Refusals of schedules, organs and groups say what to do."""

import pytest

from db.domain.errors import RuleViolation
from db.domain.schedule import EndsBeforeStart, NotATime, NotInEvening
from desktop.errors import explain
from desktop.schedule_refusals import schedule_texts
from desktop.services.organs import OnlyOneHolds, PostTaken
from desktop.services.plenary_groups import GroupNameTaken
from desktop.wording import plain


def test_refusals_are_worded_with_their_data():
    assert "“开幕会”的结束时间早于开始时间" in explain(EndsBeforeStart("开幕会"))
    assert "“早上”不是时间" in explain(NotATime("早上"))
    assert "“联组会”排在晚上" in explain(NotInEvening("联组会"))
    assert "现在是王芳" in explain(PostTaken("秘书长", "王芳"))
    assert "您选了 3 位" in explain(OnlyOneHolds("秘书长", 3))
    assert "已经有“第一组”了" in explain(GroupNameTaken("第一组"))


@pytest.mark.parametrize("kind", schedule_texts(plain))
def test_each_is_a_refusal_and_ends_as_a_sentence(kind):
    assert issubclass(kind, RuleViolation)
    assert schedule_texts(plain)[kind].endswith("。")
