"""Refusals of minutes, letterhead and wording say what to do."""

from pathlib import Path

import pytest

from db.domain.letterhead import NumberWithoutSerial
from db.domain.wording_templates import EmptyTemplate, LoneBrace, TemplateTooLong, UnknownPlace
from desktop.errors import explain
from desktop.paper_refusals import paper_texts, worded_paper
from desktop.reports.logo import PictureFault
from desktop.services.letterheads import LetterheadRefused, NotAPicture
from desktop.services.minutes import (
    MinutesAttendanceOpen,
    MinutesSigned,
    MinutesTooLong,
    NoSuchVersion,
)
from desktop.services.naming import EmptyName
from desktop.wording import plain

KNOWN = "应到、实到"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (UnknownPlace("人数", KNOWN), ("“人数”不认识", KNOWN)),
        (LoneBrace("{", KNOWN), ("大括号“{”没有配对", "{字段}")),
        (NumberWithoutSerial("号", "年、号"), ("要有 {号}",)),
        (EmptyTemplate(), ("空的", "恢复默认")),
        (TemplateTooLong(301), ("301 个字", "最多 300")),
        (LetterheadRefused("office", UnknownPlace("市长", KNOWN)), ("“市长”不认识", KNOWN)),
        (MinutesSigned(), ("已经定稿", "更正稿")),
        (MinutesAttendanceOpen(("开幕会", "闭幕会")), ("开幕会等的到会情况尚未冻结", "“签到”")),
        (MinutesAttendanceOpen(("一次会议",)), ("一次会议的到会情况", "“会议概况”")),
        (MinutesAttendanceOpen(()), ("会议的到会情况",)),
        (MinutesTooLong("开幕会", 20_001), ("开幕会", "20001 个字")),
        (NoSuchVersion(3), ("第 3 稿",)),
    ],
)
def test_a_refusal_names_what_it_is_about(error, words):
    text = explain(error)
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("reason", ["unreadable", "too_large", *PictureFault])
def test_every_fault_of_a_picture_is_worded(reason):
    text = explain(NotAPicture(Path("某处/徽.png"), reason))
    assert text.startswith("“徽.png”")
    assert "没有采用" in text


def test_other_refusals_are_left_to_others():
    assert worded_paper(EmptyName(), plain) is None


def test_every_text_is_a_sentence():
    assert all("。" in text for text in paper_texts(plain).values())
