from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import MotionKind, MotionState
from db.domain.vocabulary import UnitKind
from db.models.motion import Motion
from db.repositories import members, motions, units
from db.repositories.motions import MotionValues

DAY = date(2021, 1, 7)


@pytest.fixture
def two(write, member):
    """Two members who submit motions."""
    made = [("王芳", "wf"), ("李强", "lq")]
    return [write(members.add, member(name=name, search=search)) for name, search in made]


@pytest.fixture
def add(write, two):
    """Add a motion of the first member, with changes; return its key."""

    def do(state=MotionState.RECEIVED, **changes):
        values = made_of(submitters=(Submitter(member_id=two[0]),), **changes)
        return write(motions.add, values, state)

    return do


def made_of(**changes):
    values = {
        "year": 2021,
        "number": None,
        "title": "关于某事的提案",
        "kind": MotionKind.INDIVIDUAL,
        "category_id": 1,
        "is_livelihood": False,
        "is_plenary": True,
        "is_public": True,
        "submitted_on": DAY,
        "phone": "",
        "wanted_handlers": "",
        "situation": "情况",
        "analysis": "分析",
        "suggestion": "建议",
        "submitters": (),
        "shown_submitters": "王芳",
        "head": "某事",
    }
    return MotionValues(**(values | changes))


def decide(session, key, **changes):
    """Write a decision to a motion's row."""
    for name, value in changes.items():
        setattr(motions.model(session, key), name, value)


def test_a_motion_is_added_with_its_text_and_submitters(read, add, two):
    key = add(title="关于道路的提案", is_livelihood=True)
    row = read(motions.one, key)
    assert (row.title, row.number, row.state) == ("关于道路的提案", "", MotionState.RECEIVED)
    assert (row.category, row.is_livelihood, row.submitted_on) == ("经济建设", True, DAY)
    text = read(motions.text_of, key)
    assert (text.situation, text.analysis, text.suggestion) == ("情况", "分析", "建议")
    (first,) = read(motions.submitters_of, [key])[key]
    assert (first.place, first.name, first.member_id) == (1, "王芳", two[0])


def test_many_motions_are_added_at_once_in_their_order(write, read):
    given = [
        (made_of(title=title, number=title), MotionState.FILED) for title in ("甲", "乙", "丙")
    ]
    keys = write(motions.add_all, given)
    assert [read(motions.one, key).title for key in keys] == ["甲", "乙", "丙"]
    assert write(motions.add_all, []) == []


def test_a_change_writes_the_row_the_text_and_the_submitters(write, read, undo, add, two):
    key = add()
    both = tuple(Submitter(member_id=each) for each in two[::-1])
    write(motions.change, key, made_of(title="改了", situation="新", submitters=both))
    assert read(motions.one, key).title == "改了"
    assert read(motions.text_of, key).situation == "新"
    assert [row.name for row in read(motions.submitters_of, [key])[key]] == ["李强", "王芳"]
    undo()
    assert read(motions.one, key).title == "关于某事的提案"
    assert [row.name for row in read(motions.submitters_of, [key])[key]] == ["王芳"]


def test_a_change_that_keeps_the_submitters_leaves_their_rows(write, read, add, two):
    key = add()
    write(motions.change, key, made_of(title="改了", submitters=(Submitter(member_id=two[0]),)))
    assert [row.name for row in read(motions.submitters_of)[key]] == ["王芳"]
    assert read(motions.model, key).revision == 2


def test_a_motion_goes_whole_and_comes_back_whole(write, read, undo, add):
    key = add()
    write(motions.remove, key)
    assert read(motions.titles) == []
    assert read(motions.submitters_of) == {}
    assert read(motions.all_texts) == {}
    undo()
    assert read(motions.titles) == [(key, "关于某事的提案")]
    assert read(motions.all_texts) == {key: ("情况", "分析", "建议")}


def test_a_motion_that_others_are_merged_into_is_not_removed(write, read, add):
    lead, other = add(), add()
    write(decide, other, state="merged", merged_into_id=lead)
    with pytest.raises(IntegrityError):
        write(motions.remove, lead)
    assert [row.id for row in read(motions.merged_into, lead)] == [other]
    assert read(motions.one, other).merged_into == lead


def test_the_numbers_of_a_year_go_up_and_years_count_for_themselves(write, read):
    assert read(motions.last_serial, 2021) == 0
    assert [write(motions.next_serial, year) for year in (2021, 2021, 2022)] == [1, 2, 1]
    assert read(motions.last_serial, 2021) == 2


def test_a_number_brought_by_a_list_is_not_given_again(write, read):
    write(motions.keep_serial, 2021, 7)
    write(motions.keep_serial, 2021, 3)
    assert write(motions.next_serial, 2021) == 8
    write(motions.keep_serial, 2021, 20)
    assert read(motions.last_serial, 2021) == 20


def test_undoing_gives_the_number_back(write, read, undo):
    write(motions.next_serial, 2021)
    undo()
    assert read(motions.last_serial, 2021) == 0


def test_motions_are_read_newest_first_up_to_a_limit(read, add):
    keys = [add() for _ in range(3)]
    assert [row.id for row in read(motions.rows)] == keys[::-1]
    assert [row.id for row in read(motions.rows, Motion.id > 1, limit=1)] == keys[2:]


def test_years_and_states_are_counted(read, add):
    add()
    add(year=2022)
    add(state=MotionState.FILED, number="1")
    assert read(motions.years) == (2022, 2021)
    assert read(motions.counts_by_state) == {MotionState.RECEIVED: 2, MotionState.FILED: 1}
    assert read(motions.counts_by_state, 2022) == {MotionState.RECEIVED: 1}


def test_what_a_list_does_not_show_is_read_apart(read, add):
    key = add(phone="0578", wanted_handlers="市教育局")
    assert read(motions.private_parts) == {key: ("0578", "市教育局")}
    assert read(motions.texts_of, [key, 99]) == {key: ("情况", "分析", "建议")}
    assert read(motions.texts_of, []) == {}


def test_a_unit_submits_a_motion_under_its_name(write, read):
    unit = write(units.add, "民革市委会", UnitKind.PARTY)
    values = made_of(kind=MotionKind.PARTY, submitters=(Submitter(unit_id=unit),))
    key = write(motions.add, values, MotionState.RECEIVED)
    (first,) = read(motions.submitters_of, [key])[key]
    assert (first.name, first.unit_id, first.member_id) == ("民革市委会", unit, None)


def test_the_motions_that_a_member_signed_say_his_place(write, read, two, add):
    first = add()
    both = tuple(Submitter(member_id=each) for each in two[::-1])
    second = write(motions.add, made_of(submitters=both), MotionState.RECEIVED)
    signed = read(motions.signed_by, two[0])
    assert [(row.id, place) for row, place in signed] == [(second, 2), (first, 1)]
