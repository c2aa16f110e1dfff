"""A decision is a sentence with one verb, and the name of a paper stands in its marks."""

import pytest

from db.domain.minutes_decisions import is_same_subject, item_line, poll_line, says_the_same
from db.domain.wording_templates import USUAL


def line(title, *, is_adopted=True):
    return poll_line(title, "赞成9票。", USUAL, is_adopted=is_adopted)


AGENDA = "政协临江市七届六次会议议程"
REPORT = "常务委员会工作报告"


@pytest.mark.parametrize(
    ("title", "adopted", "rejected"),
    [
        (f"审议通过{AGENDA}", f"会议审议通过{AGENDA}。", f"会议未通过{AGENDA}。"),
        (f"审议并通过{AGENDA}。", f"会议审议并通过{AGENDA}。", f"会议未通过{AGENDA}。"),
        ("审议批准名单", "会议审议批准名单。", "会议未通过名单。"),
        ("通过《政治决议》", "会议通过《政治决议》。", "会议未通过《政治决议》。"),
        ("表决通过选举办法", "会议表决通过选举办法。", "会议未通过选举办法。"),
        (
            f"听取和审议通过{REPORT}",
            f"会议听取和审议通过{REPORT}。",
            f"会议未通过{REPORT}。",
        ),
    ],
)
def test_a_subject_that_says_it_is_passed_gets_no_second_verb(title, adopted, rejected):
    assert (line(title), line(title, is_adopted=False)) == (adopted, rejected)


@pytest.mark.parametrize("verb", ["听取和审议", "听取并审议", "审议", "听取"])
def test_what_was_heard_or_reviewed_is_passed_after_it(verb):
    assert line(f"{verb}{REPORT}") == f"会议{verb}{REPORT}，并予以通过。"
    assert line(f"{verb}{REPORT}", is_adopted=False) == f"会议未通过{REPORT}。"


@pytest.mark.parametrize("subject", ["选举丁一为副主席", "推选王二为总监票人", "决定接受张三辞职"])
def test_a_choice_that_was_lost_is_named_whole(subject):
    assert line(subject) == f"会议{subject}。"
    assert line(subject, is_adopted=False) == f"“{subject}”未获通过。"


@pytest.mark.parametrize(
    "name", ["政治决议（草案）", "选举办法（草案）", "推选监票人办法", "审议意见", "决定(草案)"]
)
def test_the_name_of_a_paper_stands_in_its_marks(name):
    assert line(name) == f"会议通过《{name}》。"
    assert line(name, is_adopted=False) == f"《{name}》未获通过。"


def test_marks_are_not_put_twice():
    assert line("《政治决议》") == "会议通过《政治决议》。"
    assert line("关于《政治决议》的说明", is_adopted=False) == "关于《政治决议》的说明未获通过。"


def test_the_decision_on_an_item_follows_its_title():
    assert item_line(f"审议通过{AGENDA}。", "通过。", USUAL) == f"审议通过{AGENDA}：通过。"


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (f"审议通过{AGENDA}", AGENDA, True),
        (f"审议{REPORT}", f"《{REPORT}》", True),
        (f"审议{REPORT}", f"审议{AGENDA}", False),
    ],
)
def test_a_subject_is_the_same_whatever_its_verb(one, other, is_same):
    assert is_same_subject(one, other) is is_same


@pytest.mark.parametrize(
    ("decision", "is_adopted", "is_same"),
    [
        ("通过。", True, True),
        ("审议通过议程", True, True),
        ("赞成9票", True, True),
        ("通过，交提案委落实", True, False),
        ("未通过", True, False),
        ("未获通过", False, True),
        ("通过", False, False),
    ],
)
def test_a_decision_is_the_same_when_it_tells_nothing_more(decision, is_adopted, is_same):
    sentences = ("会议审议通过议程。", "赞成9票。")
    assert says_the_same(decision, sentences, is_adopted=is_adopted) is is_same
