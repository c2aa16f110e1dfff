"""Refusals of agendas and templates say what to do."""

from datetime import date

import pytest

from db.domain.agenda import AnnouncedItemStays
from db.domain.errors import RuleViolation
from desktop.agenda_refusals import agenda_texts
from desktop.errors import explain
from desktop.services.agenda import AnnouncedItemKept, PassedTooLate
from desktop.services.meeting_plans import NoSuchTemplate
from desktop.wording import plain


def test_refusals_are_worded_with_their_data():
    assert "“选举”的序号已经公布，不能删除" in explain(AnnouncedItemKept("选举"))
    assert "“选举”的序号已经公布，只能在同级" in explain(AnnouncedItemStays("选举"))
    assert "会议到 2021-01-08 为止" in explain(PassedTooLate(date(2021, 1, 8)))
    assert "没有“年会”这个模板" in explain(NoSuchTemplate("年会"))


@pytest.mark.parametrize("kind", agenda_texts(plain))
def test_each_is_a_refusal_and_ends_as_a_sentence(kind):
    assert issubclass(kind, RuleViolation)
    assert agenda_texts(plain)[kind].endswith("。")
