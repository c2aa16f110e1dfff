"""Minutes grow from what happened, a sentence for each thing."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain import meeting_wordings
from db.domain import minutes_wordings as words
from db.domain.ids import AgendaItemId, SittingId
from db.domain.minutes import (
    AgendaFact,
    BallotFact,
    ElectionFact,
    MinutesFacts,
    PollFact,
    SittingFact,
    SpeechFact,
    attendance_is_open,
    compose,
    shown_days,
    shown_length,
    shown_span,
    signed_sections,
    text_changes,
)
from db.domain.minutes_rows import MinutesPeople, MinutesText, SectionKey, SectionKind
from db.domain.wording_templates import Wordings

NINE, NOON = datetime(2021, 1, 6, 9), datetime(2021, 1, 6, 11, 30)
COUNTED = "应到委员9人，实到9人，符合规定人数。"
SPEECH = SpeechFact(
    speaker="王芳", unit="民建", title="办好教育", starts=NINE, ends=NOON, used=478, allowed=480
)
BARE_SPEECH = SpeechFact(
    speaker="李强", unit="", title="", starts=NOON, ends=None, used=3722, allowed=480
)
POLL = PollFact(
    title="决议", method="举手表决", attendance="应到9人。", result="通过。", is_adopted=True
)
LOST = PollFact(
    title="《名单》",
    method="举手表决",
    attendance="",
    result="未通过。",
    is_adopted=False,
    correction="误记",
)
BALLOTS = (BallotFact("副主席", "丁一当选。", ("丁一", "王二")), BallotFact("常委", "缺额。", ()))


def sitting(**facts):
    return SittingFact(id=SittingId(3), name="开幕会", starts=NINE, ends=NOON, **facts)


def item(title, number="（一）", **more):
    return AgendaFact(id=AgendaItemId(7), number=number, title=title, **more)


NOBODY = MinutesPeople()


def facts(*sittings, people=NOBODY, place="", **more):
    day = date(2021, 1, 6)
    return MinutesFacts(
        meeting="六次会议",
        first=day,
        last=day,
        place=place,
        people=people,
        sittings=sittings,
        **more,
    )


def lines(found, kind, wordings=None):
    sections = compose(found, (), wordings or Wordings())
    return next(each for each in sections if each.key.kind is kind).text.splitlines()


def test_the_general_part_says_when_where_and_who():
    whole = facts(
        sitting(attendance=COUNTED),
        people=MinutesPeople("张三", "李四"),
        place="礼堂",
        present=("丁一",),
        on_leave=("王二（病假）",),
        absent=("赵五",),
        others=(("列席", ("丙三", "丁四")),),
    )
    assert lines(whole, SectionKind.GENERAL) == [
        "时间：2021年1月6日09:00至11:30",
        "地点：礼堂",
        "主持人：张三",
        f"出席：{COUNTED}",
        "出席人员：丁一",
        "请假：王二（病假）",
        "缺席：赵五",
        "列席：丙三、丁四",
        "记录人：李四",
    ]


def test_what_is_not_known_is_left_out_and_an_open_attendance_is_said():
    assert lines(facts(), SectionKind.GENERAL) == ["时间：2021年1月6日", "出席：到会情况尚未冻结。"]


def test_an_open_attendance_is_known_until_it_is_frozen_or_written_about():
    key = SectionKey(SectionKind.GENERAL)
    own = MinutesText(key=key, title="会议概况", text="委员到齐。", basis="旧")
    wordings = Wordings({words.NOT_FROZEN.key: "到会待定"})
    assert attendance_is_open(compose(facts(sitting())), Wordings())
    assert attendance_is_open(compose(facts(sitting()), (), wordings), wordings)
    assert not attendance_is_open(compose(facts(sitting()), [own]), Wordings())
    assert not attendance_is_open(compose(facts(sitting(attendance=COUNTED))), Wordings())


def test_the_opening_of_the_summary_says_the_same_in_one_sentence():
    whole = facts(sitting(attendance=COUNTED), people=MinutesPeople("张三"), place="礼堂")
    head = "2021年1月6日，六次会议在礼堂召开。会议由张三主持。"
    assert lines(whole, SectionKind.OPENING) == [f"{head}{COUNTED}现将会议主要情况纪要如下："]
    assert lines(facts(), SectionKind.OPENING)[0].startswith("2021年1月6日，六次会议召开。现将")


def test_a_sitting_has_its_speeches_with_their_times():
    assert lines(facts(sitting(speeches=(SPEECH, BARE_SPEECH))), SectionKind.SITTING) == [
        "2021年1月6日09:00至11:30，举行开幕会。",
        "发言2人次，共用时1小时10分。",
        "1. 09:00　王芳（民建）《办好教育》，用时7分58秒。",
        "2. 11:30　李强，用时1小时2分。",
    ]


def test_a_sitting_has_its_polls_and_elections():
    found = facts(sitting(polls=(POLL, LOST), elections=(ElectionFact("选举", "到齐。", BALLOTS),)))
    assert lines(found, SectionKind.SITTING)[1:] == [
        "表决“决议”，举手表决。应到9人。通过。",
        "表决“《名单》”，举手表决。未通过。（更正原表决记录，原因：误记。）",
        "选举。到齐。",
        "副主席：丁一当选。",
        "常委：缺额。",
    ]


def test_decisions_are_what_was_adopted_lost_and_who_was_elected():
    whole = facts(sitting(polls=(POLL, LOST), elections=(ElectionFact("选举", "", BALLOTS),)))
    assert lines(whole, SectionKind.DECISIONS) == [
        "1. 会议通过《决议》。",
        "2. 《名单》未获通过。",
        "3. 副主席选举：丁一、王二当选。",
    ]
    assert lines(facts(sitting(polls=(POLL,))), SectionKind.DECISIONS) == ["会议通过《决议》。"]


def test_decisions_on_agenda_items_follow_in_agenda_order():
    items = (
        item("听取报告", decision="同意，交办公室落实"),
        item("讨论"),
        item("大会发言", decision="改为书面发言。", is_withdrawn=True),
    )
    assert lines(facts(sitting(polls=(POLL,)), agenda=items), SectionKind.DECISIONS) == [
        "1. 会议通过《决议》。",
        "2. 听取报告：同意，交办公室落实。",
        "3. 大会发言（取消）：改为书面发言。",
    ]


@pytest.mark.parametrize(
    ("key", "decision", "is_said"),
    [
        (None, "通过", False),
        (AgendaItemId(7), "通过", False),
        (AgendaItemId(7), "通过，印发各单位", True),
        (AgendaItemId(8), "通过", True),
    ],
)
def test_what_a_poll_says_is_not_said_twice(key, decision, is_said):
    poll = replace(POLL, agenda_item=key)
    items = (item("审议通过决议", decision=decision),)
    found = lines(facts(sitting(polls=(poll,)), agenda=items), SectionKind.DECISIONS)
    assert (f"2. 审议通过决议：{decision}。" in found) is is_said


def test_the_agenda_is_written_as_a_list():
    found = facts(agenda=(item("听取报告", presenter="甲"), item("选举", number="（二）")))
    assert lines(found, SectionKind.AGENDA) == ["（一）听取报告（甲）；", "（二）选举。"]
    assert lines(facts(), SectionKind.AGENDA) == []


def test_supplemented_and_cancelled_items_are_marked_as_on_the_agenda():
    kind = SectionKind.AGENDA
    items = (
        item("听取报告", is_supplement=True),
        item("大会发言", presenter="甲", is_withdrawn=True),
        item("选举", is_supplement=True, is_withdrawn=True),
    )
    assert lines(facts(agenda=items), kind) == [
        "（一）听取报告（增补）；",
        "（一）大会发言（甲）（取消）；",
        "（一）选举（增补，取消）。",
    ]
    own = Wordings({meeting_wordings.WITHDRAWN.key: "不再进行"})
    assert "（甲）（不再进行）；" in lines(facts(agenda=items), kind, own)[1]


def test_the_record_may_word_a_sentence_its_own_way():
    wordings = Wordings({words.ADOPTED.key: "审议通过{事项}。"})
    found = facts(sitting(polls=(POLL,)))
    assert lines(found, SectionKind.DECISIONS, wordings) == ["审议通过《决议》。"]


def test_what_was_written_stands_over_what_the_record_says():
    key = SectionKey(SectionKind.SITTING, SittingId(3))
    text = MinutesText(key=key, title="开幕会", text="奏国歌。", basis="旧")
    section = compose(facts(sitting()), [text])[3]
    assert (section.title, section.text, section.has_moved) == ("开幕会", "奏国歌。", True)


def test_a_signed_version_stands_beside_what_the_record_says_now():
    live = compose(facts(sitting()))
    kept = [
        MinutesText(key=each.key, title=each.title, text=each.text, basis=each.text)
        for each in live
    ]
    gone = MinutesText(
        key=SectionKey(SectionKind.SITTING, SittingId(9)), title="旧场", text="旧", basis="旧"
    )
    now = compose(facts(sitting(polls=(POLL,))))
    moved = [each.title for each in signed_sections([*kept, gone], now) if each.has_moved]
    assert moved == ["开幕会", "决定事项", "旧场"]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0秒"),
        (45, "45秒"),
        (478, "7分58秒"),
        (480, "8分"),
        (5520, "1小时32分"),
        (3600, "1小时"),
    ],
)
def test_a_length_is_written_as_it_is_said(seconds, text):
    assert shown_length(seconds) == text


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (date(2020, 12, 30), "2020年12月30日"),
        (date(2020, 12, 31), "2020年12月30日至31日"),
        (date(2021, 1, 2), "2020年12月30日至2021年1月2日"),
    ],
)
def test_days_are_not_said_twice(last, text):
    assert shown_days(date(2020, 12, 30), last) == text


def test_days_of_two_months_and_a_night_are_shown():
    assert shown_days(date(2021, 1, 30), date(2021, 2, 1)) == "2021年1月30日至2月1日"
    assert shown_span(NINE, datetime(2021, 1, 7, 1)) == "2021年1月6日09:00至1月7日01:00"


TEXTS = st.lists(st.sampled_from("甲乙丙"), max_size=6).map("\n".join)


@given(TEXTS, TEXTS)
def test_the_changes_lead_from_one_text_to_the_other(before, after):
    changes = text_changes(before, after)
    assert [each.text for each in changes if each.mark != "+"] == before.splitlines()
    assert [each.text for each in changes if each.mark != "-"] == after.splitlines()
