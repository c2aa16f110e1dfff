from datetime import date

import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import HandlingRole, MotionKind, MotionState
from db.models.motion_rule import Organisation
from db.repositories import motion_handling, motion_rules, motion_search, motions
from db.repositories.motions import MotionValues

DAY, LATER = date(2021, 1, 20), date(2021, 4, 20)
GONE = {"returned_on": DAY, "return_reason": "不属职责"}


@pytest.fixture(params=["glance", "index"])
def either_way(request, monkeypatch):
    """Search by reading the newest motions one by one, and by the index."""
    if request.param == "index":
        monkeypatch.setattr(motion_search, "GLANCE", 1)


@pytest.fixture
def by_index(monkeypatch):
    """Let only one motion be read before the index is asked."""
    monkeypatch.setattr(motion_search, "GLANCE", 1)


@pytest.fixture
def add(write):
    """Add a motion with changes; return its key."""

    def do(state=MotionState.RECEIVED, **changes):
        return write(motions.add, made_of(**changes), state)

    return do


@pytest.fixture
def found(read):
    """Return the keys of the motions that have all these words, the newest first."""

    def do(*words, **wishes):
        query = MotionQuery(words=words, **wishes)
        return [row.id for row in read(motion_search.search, query).rows]

    return do


def made_of(**changes):
    values = {
        "year": 2021,
        "number": None,
        "title": "提案",
        "kind": MotionKind.INDIVIDUAL,
        "category_id": 1,
        "is_livelihood": False,
        "is_plenary": True,
        "is_public": True,
        "submitted_on": DAY,
        "phone": "",
        "wanted_handlers": "",
        "situation": "",
        "analysis": "",
        "suggestion": "",
        "submitters": (),
        "shown_submitters": "",
        "head": "",
    }
    return MotionValues(**(values | changes))


def write_to(session, key, **changes):
    for name, value in changes.items():
        setattr(motions.model(session, key), name, value)


def return_it(session, key):
    for name, value in GONE.items():
        setattr(motion_handling.handler(session, key), name, value)


WORDS = [
    "养老",
    "养老服",
    "养老服务",
    "养老服务体系",
    "王芳",
    "wf",
    "wangfang",
    "王",
    "2021",
    "app",
]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_any_length_is_found(word, add, found):
    key = add(head="20210001\n加强养老服务体系\n社会建设\n王芳 wangfang wf\napp")
    add(head="道路交通\n李强 liqiang lq")
    assert found(word) == [key]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("part", ["head", "situation", "analysis", "suggestion"])
@pytest.mark.parametrize("word", ["末尾", "到末尾", "一直到末尾"])
def test_a_word_at_the_end_of_a_part_is_found(part, word, add, found):
    key = add(**{part: "这里一直到末尾"})
    add(**{part: "这里"})
    assert found(word) == [key]


@pytest.mark.usefixtures("either_way")
def test_a_single_character_is_looked_for_in_the_head_only(add, found):
    key = add(head="王芳")
    add(situation="王芳")
    assert found("王") == [key]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize(
    "word", ['"', '""', '"a"', 'a"b', "快递“进村", "%", "5%", "5%_", "_x_", "\\"]
)
def test_quotes_and_wildcards_mean_themselves(word, add, found):
    key = add(head=f"甲{word}乙")
    add(head="甲5ab乙 axb 快递进村")
    assert found(word) == [key]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("word", ["无人", "无人机", "无人机场", "\U0003ffff"])
def test_a_word_that_no_motion_has_finds_nothing(word, add, found):
    add(head="养老")
    add(head="道路")
    assert found(word) == []


@pytest.mark.usefixtures("either_way")
def test_all_words_must_be_there(add, found):
    add(head="养老 道路")
    key = add(head="养老", situation="服务体系", suggestion="道路交通")
    assert found("养老", "服务体系", "道路交") == [key]
    assert found("养老", "地铁") == []


@pytest.mark.usefixtures("by_index")
@pytest.mark.parametrize("word", ["甲乙丙丁", "甲乙丙甲乙"])
def test_scattered_triples_are_no_word(word, add, found):
    add(head="甲乙丙 乙丙丁 丙甲乙 乙丙甲")
    add(head="")
    assert found(word) == []


@pytest.mark.usefixtures("by_index")
def test_a_word_does_not_reach_from_one_part_into_the_next(add, found):
    add(situation="甲乙", analysis="丙丁")
    add()
    assert found("乙丙") == found("甲乙丙") == found("甲乙丙丁") == []


@pytest.mark.usefixtures("either_way")
def test_latin_words_are_found_in_either_case(add, found):
    key = add(situation="推广App和5G网络")
    add(situation="推广")
    assert found("app") == found("5g网络") == found("5g") == [key]


@pytest.mark.usefixtures("by_index")
def test_the_index_follows_a_change(write, undo, add, found):
    key = add(head="养老服务")
    add(head="别的")
    write(motions.change, key, made_of(head="道路交通"))
    assert (found("养老服务"), found("养老"), found("道路交通")) == ([], [], [key])
    undo()
    assert (found("养老服务"), found("养老"), found("道路")) == ([key], [key], [])


@pytest.mark.usefixtures("by_index")
def test_the_index_follows_removing_undo_and_redo(record, write, undo, add, found):
    key = add(head="养老服务")
    add(head="别的")
    write(motions.remove, key)
    assert found("养老") == []
    undo()
    assert found("养老") == found("老服务") == [key]
    record.uow.redo()
    assert found("养老") == found("老服务") == []


@pytest.mark.usefixtures("by_index")
def test_a_new_motion_that_is_undone_leaves_the_index(undo, add, found):
    add(head="别的")
    add(head="养老服务")
    undo()
    add(head="再一件")
    assert found("养老") == []


@pytest.mark.usefixtures("either_way")
def test_no_more_than_a_page_is_returned(read, add):
    keys = [add(head="养老服务") for _ in range(4)]
    query = MotionQuery(words=("养老",))
    page = read(motion_search.search, query, 3)
    assert ([row.id for row in page.rows], page.has_more) == (keys[:0:-1], True)
    assert read(motion_search.search, query, 4).has_more is False
    assert read(motion_search.search, MotionQuery(), 3).has_more is True


def test_enough_among_the_newest_is_enough(read, add, monkeypatch):
    monkeypatch.setattr(motion_search, "GLANCE", 2)
    keys = [add(head="养老服务") for _ in range(4)]
    page = read(motion_search.search, MotionQuery(words=("养老",)), 1)
    assert ([row.id for row in page.rows], page.has_more) == (keys[3:], True)


def test_motions_are_found_by_year_state_kind_and_category(add, found, read):
    filed = add(MotionState.FILED, number="1", kind=MotionKind.PARTY)
    other = add(year=2022, category_id=2, is_livelihood=True)
    assert found(year=2022) == [other]
    assert found(states=(MotionState.FILED,)) == [filed]
    assert found(states=(MotionState.FILED, MotionState.RECEIVED)) == [other, filed]
    assert found(kinds=(MotionKind.PARTY, MotionKind.SECTOR)) == [filed]
    assert found(category=2) == found(only_livelihood=True) == [other]
    assert read(motion_search.count, MotionQuery(words=("没有",), year=2022)) == 1


def test_key_and_supervised_motions_are_found_together(write, add, found):
    key, supervised, _ = add(), add(), add()
    write(write_to, key, is_key=True)
    write(write_to, supervised, is_supervised=True)
    assert found(only_key=True) == [supervised, key]


def test_only_motions_that_wait_for_an_answer_are_due(write, add, found):
    due = add(MotionState.ASSIGNED, number="1")
    answered = add(MotionState.REPLIED, number="2")
    add(MotionState.ASSIGNED, number="3")
    for key in (due, answered):
        write(write_to, key, due_on=LATER)
    assert found(due_until=LATER) == [due]
    assert found(due_until=DAY) == []


@pytest.mark.usefixtures("either_way")
def test_motions_are_found_by_an_organisation_that_has_them(write, add, found):
    bureau = write(motion_rules.add_named, Organisation, "市教育局")
    keys = [add(head="养老"), add(head="养老")]
    for key in keys:
        parts = (key, bureau, HandlingRole.LEAD)
        write(motion_handling.add_handler, *parts, assigned_on=DAY, due_on=LATER)
    write(return_it, 1)
    assert found(organisation=bureau) == found("养老", organisation=bureau) == keys[1:]


@pytest.mark.usefixtures("either_way")
def test_words_and_filters_hold_together(add, found):
    key = add(year=2020, head="养老服务")
    add(head="养老服务")
    assert found("养老", year=2020) == found("养老服务", year=2020) == [key]


def test_motions_of_exactly_a_title_are_found_in_their_year(add, read):
    key = add(title="关于养老的提案")
    add(title="关于养老的提案", year=2022)
    add(title="关于养老的提案二")
    assert read(motion_search.titled, 2021, "关于养老的提案") == (key,)
