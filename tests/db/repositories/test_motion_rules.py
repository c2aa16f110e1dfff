from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.motion_vocabulary import HandlingRole
from db.models.motion import Motion
from db.models.motion_handling import MotionReply
from db.models.motion_rule import MotionCategory, Organisation
from db.repositories import motion_handling, motion_rules

DAY = date(2021, 1, 20)


@pytest.fixture
def handled(write):
    """A motion of the first category, given to an organisation; the organisation's key."""
    organisation = write(motion_rules.add_named, Organisation, "市教育局")
    write(add_motion)
    write(
        motion_handling.add_handler, 1, organisation, HandlingRole.LEAD, assigned_on=DAY, due_on=DAY
    )
    return organisation


def add_motion(session):
    session.add(
        Motion(
            id=1,
            year=2021,
            number="1",
            title="提案",
            kind="joint",
            state="assigned",
            category_id=1,
            submitted_on=DAY,
        )
    )


def names(rows):
    return [row.name for row in rows]


def test_a_new_record_has_a_rule_categories_and_letters(read):
    assert read(motion_rules.rule).number_template.startswith("{年}")
    assert names(read(motion_rules.categories))[0] == "经济建设"
    assert [row.letter for row in read(motion_rules.letters)][:2] == ["A", "B"]
    assert read(motion_rules.organisations) == ()


def test_a_rule_is_written_whole_and_undone(write, read, undo):
    first = read(motion_rules.rule)
    other = replace(first, reply_months=2, is_two_stage=not first.is_two_stage, source="办法")
    write(motion_rules.set_rule, other)
    assert read(motion_rules.rule) == other
    undo()
    assert read(motion_rules.rule) == first


def test_categories_and_organisations_say_how_many_motions_they_have(write, read, handled):
    assert [row.motions for row in read(motion_rules.categories)][:2] == [1, 0]
    assert [row.motions for row in read(motion_rules.organisations)] == [1]
    write(return_it)
    assert [row.motions for row in read(motion_rules.organisations)] == [0]


def return_it(session):
    row = motion_handling.handler(session, 1)
    row.returned_on, row.return_reason = DAY, "不属职责"


@pytest.mark.parametrize(
    ("kind", "listed"),
    [(MotionCategory, motion_rules.categories), (Organisation, motion_rules.organisations)],
)
def test_a_name_is_added_renamed_ordered_and_removed(write, read, kind, listed):
    before = names(read(listed))
    key = write(motion_rules.add_named, kind, "新")
    assert names(read(listed)) == [*before, "新"]
    write(motion_rules.rename, kind, key, "更新")
    write(motion_rules.reorder, kind, [key, *(row.id for row in read(listed)[:-1])])
    assert names(read(listed)) == ["更新", *before]
    write(motion_rules.remove, kind, key)
    assert names(read(listed)) == before


def test_what_is_used_is_not_removed(write, read, handled):
    with pytest.raises(IntegrityError):
        write(motion_rules.remove, MotionCategory, 1)
    with pytest.raises(IntegrityError):
        write(motion_rules.remove, Organisation, handled)
    assert names(read(motion_rules.organisations)) == ["市教育局"]


def test_letters_are_written_anew_and_those_that_stay_keep_their_keys(write, read, undo):
    before = read(motion_rules.letters)
    write(motion_rules.set_letters, [("丙", "新"), ("A", "已办")])
    letters = read(motion_rules.letters)
    assert [(row.letter, row.meaning, row.rank) for row in letters] == [
        ("丙", "新", 1),
        ("A", "已办", 2),
    ]
    assert letters[1].id == before[0].id
    undo()
    assert read(motion_rules.letters) == before


def test_a_letter_that_a_reply_has_does_not_go(write, read, handled):
    write(answer, handled)
    with pytest.raises(IntegrityError):
        write(motion_rules.set_letters, [("B", "办")])
    assert "A" in [row.letter for row in read(motion_rules.letters)]


def answer(session, organisation):
    letter = motion_rules.letters(session)[0].id
    session.add(
        MotionReply(
            motion_id=1,
            organisation_id=organisation,
            category_id=letter,
            round=1,
            replied_on=DAY,
        )
    )


def test_a_filter_is_saved_by_name_written_anew_and_removed(write, read):
    write(motion_rules.save_filter, "乙", "{}")
    write(motion_rules.save_filter, "甲", "{}")
    write(motion_rules.save_filter, "乙", '{"year": 2021}')
    saved = read(motion_rules.filters)
    assert sorted((row.name, row.query) for row in saved) == [
        ("乙", '{"year": 2021}'),
        ("甲", "{}"),
    ]
    write(motion_rules.remove_filter, saved[0].id)
    assert read(motion_rules.filters) == saved[1:]
