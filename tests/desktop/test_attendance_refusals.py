"""Refusals of attendance say what to do."""

import pytest

from db.domain.errors import OfficialAct
from desktop.attendance_refusals import attendance_texts
from desktop.errors import explain
from desktop.services.sign_in import NotOneMember
from desktop.services.sign_in_files import OtherMeeting, UnknownMembers
from desktop.wording import plain


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OtherMeeting("东门.json", "第七次会议"), ("东门.json", "第七次会议", "没有合并")),
        (UnknownMembers("东门.json", "新委员（09999）"), ("新委员（09999）", "补录")),
        (NotOneMember("陈佑", 2), ("陈佑", "2 位")),
        (OfficialAct("冻结到会情况"), ("冻结到会情况", "不能撤销")),
    ],
)
def test_a_refusal_names_what_it_is_about(error, words):
    text = explain(error)
    assert [word for word in words if word not in text] == []


def test_every_text_is_a_sentence():
    assert all(text.endswith("。") or "。" in text for text in attendance_texts(plain).values())
