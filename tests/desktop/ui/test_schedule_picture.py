from dataclasses import replace

from db.domain.ids import MeetingId
from desktop.ui.schedule_picture import schedule_picture

MEETING = MeetingId(1)


def test_days_are_rows_and_half_days_columns(sample):
    picture = schedule_picture(sample.schedule.view(MEETING))
    assert picture.columns == ("上午", "下午", "晚上")
    assert picture.rows[0] == ("1月6日", "星期三")
    opening = picture.cards[1]
    assert (opening.cell, opening.label, opening.text) == ((0, 0), "9:00–11:30", "开幕会")
    assert opening.tone == "accent"
    assert opening.foot.endswith("　市会议中心大会堂")
    assert "主持人：" in opening.hint
    assert picture.cards[0].tone == ""


def test_what_is_wrong_stands_on_the_card(sample):
    opening = sample.schedule.view(MEETING).entries[1]
    sample.schedule.write(replace(opening, host=""))
    card = schedule_picture(sample.schedule.view(MEETING)).cards[1]
    assert (card.tone, card.foot) == ("amber", "没有主持人；通过后改动")
    assert card.hint.endswith("没有主持人\n通过后改动")
    sample.schedule.make_draft(MEETING)
    assert schedule_picture(sample.schedule.view(MEETING)).cards[1].foot == "没有主持人"


def test_a_card_that_was_changed_after_passing_says_so_before_its_host(sample):
    opening = sample.schedule.view(MEETING).entries[1]
    sample.schedule.write(replace(opening, host="周明"))
    card = schedule_picture(sample.schedule.view(MEETING)).cards[1]
    assert (card.tone, card.foot) == ("accent", "通过后改动　周明　市会议中心大会堂")
