from pathlib import Path

import pytest

from desktop.errors import explain
from desktop.official_refusals import worded_text
from desktop.services.naming import EmptyName
from desktop.services.typesetting import NoSuchPaperFormat, NoTextToSet
from desktop.wording import plain


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("missing", "没有这个文件"),
        ("unreadable", "读不出来"),
        ("too_large", "太大"),
        ("encoding", "UTF-8"),
        ("empty", "第一行应是标题"),
    ],
)
def test_each_reason_names_the_file_and_says_what_to_do(reason, words):
    text = explain(NoTextToSet(Path("某处/通知.txt"), reason))
    assert "通知.txt" in text
    assert words in text


def test_a_wrong_format_names_the_right_ones():
    assert ".pdf 或 .docx" in explain(NoSuchPaperFormat(Path("通知.doc")))


def test_other_refusals_are_worded_elsewhere():
    assert worded_text(EmptyName(), plain) is None
