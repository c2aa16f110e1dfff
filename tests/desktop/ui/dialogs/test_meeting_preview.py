from datetime import date

import pytest

from desktop.services.meeting_plans import PlanSource
from desktop.services.meeting_templates import MeetingTemplateKey
from desktop.ui.dialogs.meeting_preview import preview_html

DAY = date(2021, 1, 6)


@pytest.fixture
def page(workspace):
    """Return the page of a template."""
    return lambda key: preview_html(workspace.meeting_plans.preview(PlanSource(template=key), DAY))


def test_a_plenary_shows_its_days_sittings_agenda_and_rules(page):
    text = page(MeetingTemplateKey.PLENARY_FIRST)
    for words in (
        *("全体会议，2021-01-06 至 2021-01-08，3 天", "01-06 周三", "14:30–17:30", "选举大会"),
        *("一、听取和审议", "（一）通过选举办法", "听取 · 临江市政协主席 · 60 分钟"),
        *("附：选举办法（草案）", "全体（应到） 过半数", "全体委员", "选票"),
    ):
        assert words in text


def test_a_consultation_of_one_day_is_not_voted_on(page):
    text = page(MeetingTemplateKey.APPRAISAL)
    assert "协商会议，2021-01-06，1 天" in text
    assert "协商，不作表决" in text
