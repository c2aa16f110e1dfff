import hashlib
from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from db.domain.motion_rows import ContactRow, ReplyRow, ScoreRow, SupervisionRow
from db.domain.motion_vocabulary import ContactStage, HandlingRole, Satisfaction, SupervisionForm
from db.models.motion import FileContent, Motion
from db.models.motion_rule import Organisation
from db.repositories import motion_handling, motion_rules

DAY, LATER = date(2021, 1, 20), date(2021, 4, 20)
NOON = datetime(2021, 1, 20, 12)


@pytest.fixture
def motion(write):
    return write(add_motion, 1)


@pytest.fixture
def bureaus(write):
    names = ("市教育局", "市财政局", "市人社局")
    return [write(motion_rules.add_named, Organisation, name) for name in names]


@pytest.fixture
def give(write, motion, bureaus):
    """Give the motion to the bureau of a place in a role."""

    def do(place, role=HandlingRole.LEAD):
        write(
            motion_handling.add_handler,
            motion,
            bureaus[place],
            role,
            assigned_on=DAY,
            due_on=LATER,
        )

    return do


def add_motion(session, key):
    values = {"year": 2021, "number": str(key), "title": "提案", "kind": "joint"}
    session.add(Motion(id=key, state="filed", category_id=1, submitted_on=DAY, **values))
    session.flush()
    return key


def reply_row(**changes):
    values = {
        "id": 0,
        "organisation": "市教育局",
        "round": 1,
        "replied_on": LATER,
        "document": "临教函1号",
        "letter": "A",
        "text": "已办",
        "attitude": None,
        "result": None,
        "feedback_on": None,
        "feedback_note": "",
    }
    return ReplyRow(**(values | changes))


def write_to(session, find, key, **changes):
    row = find(session, key)
    for name, value in changes.items():
        setattr(row, name, value)


def count_of(session, model):
    return session.scalar(select(func.count()).select_from(model))


def test_the_leading_handler_stands_first(read, motion, give):
    give(1, HandlingRole.CO)
    give(2, HandlingRole.CO)
    give(0)
    rows = read(motion_handling.handlers)[motion]
    assert [row.organisation for row in rows] == ["市教育局", "市财政局", "市人社局"]
    assert [(row.role, row.due_on) for row in rows[:1]] == [(HandlingRole.LEAD, LATER)]


def test_a_handler_that_returned_it_is_not_in_force_any_more(write, read, motion, give):
    give(0)
    changes = {"returned_on": DAY, "return_reason": "不属职责"}
    write(write_to, motion_handling.handler, 1, **changes)
    assert read(motion_handling.handlers, [motion], in_force=True) == {}
    (row,) = read(motion_handling.handlers, [motion])[motion]
    assert (row.returned_on, row.return_reason) == (DAY, "不属职责")
    give(1)
    assert len(read(motion_handling.handlers, [motion])[motion]) == 2


def test_a_mistaken_handler_is_taken_away(write, read, motion, give):
    give(0)
    write(motion_handling.remove_handler, 1)
    assert read(motion_handling.handlers, [motion]) == {}
    assert read(motion_handling.handlers, []) == {}


def test_contacts_stand_by_day(write, read, motion):
    later = ContactRow(LATER, ContactStage.AFTER, "市教育局", "回访")
    first = ContactRow(DAY, ContactStage.BEFORE, "", "面商")
    write(motion_handling.add_contact, motion, later)
    write(motion_handling.add_contact, motion, first)
    assert read(motion_handling.contacts, motion) == (first, later)


def test_replies_stand_by_round_and_take_their_feedback(write, read, motion, bureaus):
    for round_ in (2, 1):
        details = reply_row(round=round_)
        write(motion_handling.add_reply, motion, bureaus[0], 1, details=details)
    told = {"attitude": "satisfied", "result": "unsatisfied", "feedback_on": LATER}
    write(write_to, motion_handling.reply, 1, **told)
    first, second = read(motion_handling.replies, motion)
    assert (first.round, first.result, first.document) == (1, None, "临教函1号")
    assert (second.round, second.letter, second.organisation) == (2, "A", "市教育局")
    assert second.attitude is Satisfaction.SATISFIED
    assert second.result is Satisfaction.UNSATISFIED


def test_an_organisation_answers_once_a_round(write, read, motion, bureaus):
    write(motion_handling.add_reply, motion, bureaus[0], 1, details=reply_row())
    with pytest.raises(IntegrityError):
        write(motion_handling.add_reply, motion, bureaus[0], 1, details=reply_row())
    assert len(read(motion_handling.replies, motion)) == 1


def test_equal_bytes_are_kept_once_and_outlive_their_file(write, read, undo, motion):
    write(motion_handling.add_file, motion, "甲.pdf", b"same", at=NOON)
    write(motion_handling.add_file, motion, "乙.pdf", b"same", at=NOON)
    first, second = read(motion_handling.files, motion)
    assert (first.name, first.size, first.added_at) == ("甲.pdf", 4, NOON)
    assert first.digest == second.digest == hashlib.sha256(b"same").hexdigest()
    assert read(count_of, FileContent) == 1
    write(motion_handling.remove_file, first.id)
    assert read(motion_handling.files, motion) == (second,)
    undo()
    assert read(motion_handling.content_of, first.id) == b"same"


def test_a_file_of_no_bytes_is_kept_too(write, read, motion):
    write(motion_handling.add_file, motion, "空.txt", b"", at=NOON)
    assert read(motion_handling.content_of, 1) == b""


def test_undo_takes_a_file_off_and_leaves_its_bytes(write, read, undo, motion):
    write(motion_handling.add_file, motion, "甲.pdf", b"same", at=NOON)
    undo()
    assert read(motion_handling.files, motion) == ()
    assert read(count_of, FileContent) == 1


def test_the_log_of_supervision_stands_by_day(write, read, motion):
    later = SupervisionRow(LATER, SupervisionForm.VISIT, "考察")
    first = SupervisionRow(DAY, SupervisionForm.CALL, "")
    write(motion_handling.add_supervision, motion, later)
    write(motion_handling.add_supervision, motion, first)
    assert read(motion_handling.supervisions, motion) == (first, later)


def test_a_reviewers_score_takes_the_place_of_his_former_one(write, read, motion):
    for value in (ScoreRow("乙", 80), ScoreRow("丙", 70), ScoreRow("乙", 91)):
        write(motion_handling.set_score, motion, value)
    scores = read(motion_handling.scores, motion)
    assert {row.reviewer: row.score for row in scores} == {"乙": 91, "丙": 70}
    assert read(motion_handling.scores_of_year, 2021) == {motion: scores}
    assert read(motion_handling.scores_of_year, 1999) == {}


def test_the_time_line_tells_a_motions_own_steps_and_forgets_undone_ones(
    record, read, undo, motion
):
    for label, key in (("甲", 1), ("乙", 1), ("丙", 1)):
        with record.uow.write(label) as tx:
            tx.session.get_one(Motion, key).revision += 1
    undo()
    rows = read(motion_handling.timeline, motion)
    assert [row.label for row in rows] == ["测试", "甲", "乙"]
    assert {row.who for row in rows} == {"测试"}
    assert read(motion_handling.timeline, 11) == ()
