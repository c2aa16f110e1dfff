"""The print centre's words: each value has its own, each finding says what and how many."""

import pytest

from db.domain.preflight import Finding, FindingKind
from db.domain.print_rows import PrintTarget
from desktop.print_wording import finding_text, flaw_lines, paper_group_word, target_word
from desktop.services.documents import Document
from desktop.services.paper_kinds import PaperGroup


@pytest.mark.parametrize(
    ("word", "kinds"), [(paper_group_word, PaperGroup), (target_word, PrintTarget)]
)
def test_every_value_has_a_word_of_its_own(word, kinds):
    assert len({word(kind) for kind in kinds}) == len(kinds)


def test_findings_name_what_they_are_about():
    differ = Finding(FindingKind.SPEECHES_DIFFER, "大会发言（38篇）", 38, 37)
    assert finding_text(differ) == "“大会发言（38篇）”写的是 38 篇，发言顺序有 37 篇"
    over = Finding(FindingKind.OVER_TIME, left=3, right=20)
    assert finding_text(over) == "发言超出会议时间 20 分钟（3 位排不下）"
    twice = Finding(FindingKind.PERSON_TWICE, "王芳", entries=("开幕会", "主席团会议"))
    assert finding_text(twice) == "王芳同时在“开幕会”和“主席团会议”"


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_of_finding_is_worded(kind):
    assert "{" not in finding_text(Finding(kind, "开幕会", 1, 2, ("开幕会", "报到")))


def test_what_cannot_be_read_is_named_and_of_much_only_the_first():
    assert flaw_lines(Document("名单", b"", ())) == []
    names = tuple("甲乙丙丁戊己")
    assert flaw_lines(Document("名单", b"", ("\U0003ffff",), small_texts=names)) == [
        "这些字没有字体可以打印：\U0003ffff",
        "这些内容太长，印出来比八号字还小：甲、乙、丙、丁、戊（共 6 处）",
    ]
