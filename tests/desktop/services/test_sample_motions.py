from collections import Counter
from datetime import date

import pytest
from sqlalchemy import func, select, text

from db.domain.motion_vocabulary import Destination, MotionKind, MotionState, Satisfaction
from db.models import Base, JournalChange, JournalEntry
from db.models.motion import Motion
from db.repositories import motion_handling, motions
from desktop.services.motion_words import refresh_words
from desktop.services.sample_motions import LABEL, fill_motions, sample_cases
from desktop.services.sample_waiting import TITLES

YEAR = 2021


@pytest.fixture
def filled(sample):
    """The sample, which has the year's motions."""
    return sample


def all_motions(desk):
    with desk.uow.read() as session:
        return session.scalars(select(Motion).where(Motion.year == YEAR).order_by(Motion.id)).all()


def rows_by_table(desk):
    kept = {JournalChange.__tablename__, JournalEntry.__tablename__}
    with desk.uow.read() as session:
        return {
            table.name: session.execute(select(table)).fetchall()
            for table in Base.metadata.sorted_tables
            if table.name not in kept
        }


def test_the_year_has_the_published_numbers(filled):
    rows = all_motions(filled)
    filed = [row for row in rows if MotionState(row.state).is_filed]
    kinds = Counter(MotionKind(row.kind) for row in filed)
    assert (len(rows), len(filed)) == (333, 314)
    assert Counter(row.state for row in rows) == {
        "archived": 260, "replied": 30, "assigned": 16, "filed": 8, "not_filed": 8, "withdrawn": 11
    }  # fmt: skip
    assert sum(number for kind, number in kinds.items() if kind.is_collective) == 173
    assert kinds[MotionKind.PARTY] == 95
    assert kinds[MotionKind.INDIVIDUAL] + kinds[MotionKind.JOINT] == 141
    assert set(kinds) == set(MotionKind)
    assert sum(row.is_livelihood for row in filed) == 78


def test_the_categories_are_those_of_the_year(filled):
    with filled.uow.read() as session:
        found = motions.rows(session, Motion.year == YEAR, Motion.number.is_not(None))
    assert Counter(row.category for row in found) == {
        "经济建设": 149, "政治建设": 16, "文化建设": 39, "社会建设": 78,
        "生态文明建设": 12, "其他": 20,
    }  # fmt: skip


def test_every_filed_motion_has_its_number_and_the_next_one_follows(filled):
    rows = all_motions(filled)
    numbers = [row.number for row in rows if MotionState(row.state).is_filed]
    assert numbers == [f"2021{serial:04d}" for serial in range(1, 315)]
    assert all(row.number is None for row in rows if not MotionState(row.state).is_filed)
    with filled.uow.read() as session:
        assert motions.last_serial(session, YEAR) == 314


def test_no_two_motions_have_the_same_title_or_the_same_text(filled):
    cases = sample_cases()
    assert len({case.title for case in cases}) == 333
    assert len({(case.situation, case.analysis, case.suggestion) for case in cases}) == 333
    assert [row.title for row in all_motions(filled)] == [case.title for case in cases]


def test_what_was_not_filed_says_why(filled):
    rows = all_motions(filled)
    not_filed = [row for row in rows if row.state == MotionState.NOT_FILED]
    assert {row.destination for row in not_filed} == {Destination.REFERENCE}
    withdrawn = [row.decision_note for row in rows if row.state == MotionState.WITHDRAWN]
    assert set(withdrawn) == {"重案撤案"}


def test_one_motion_is_handled_again_and_the_open_ones_fall_due_one_after_another(filled):
    rows = all_motions(filled)
    again = [row for row in rows if row.result == Satisfaction.UNSATISFIED]
    assert [(row.state, row.round) for row in again] == [("assigned", 2)]
    due = [row.due_on for row in rows if row.state == MotionState.ASSIGNED]
    today = date(2021, 5, 10)
    assert any(day < today for day in due)
    assert any(0 <= (day - today).days <= 15 for day in due)
    assert not any(row.due_on for row in rows if row.state != MotionState.ASSIGNED)


def test_the_honours_keep_to_the_rule(filled):
    check = filled.handling.excellent_check(YEAR)
    assert check.total == 30
    assert check.holds
    keys = [row for row in all_motions(filled) if row.is_key]
    assert len({row.key_leader for row in keys}) == 3
    with filled.uow.read() as session:
        assert all(len(motion_handling.supervisions(session, row.id)) == 2 for row in keys)


def test_replies_have_documents_of_their_own_in_the_order_of_days(filled):
    with filled.uow.read() as session:
        found = session.execute(
            text("SELECT document, replied_on FROM motion_replies ORDER BY organisation_id, id")
        ).all()
    documents = [row.document for row in found]
    assert len(set(documents)) == len(documents) > 290
    assert "临教函〔2021〕3号" in documents
    days = {row.document: row.replied_on for row in found}
    for number in range(1, 12):
        assert days[f"临教函〔2021〕{number}号"] <= days[f"临教函〔2021〕{number + 1}号"]


def test_what_lists_and_the_index_show_is_what_the_services_would_write(filled):
    with filled.uow.read() as session:
        shown = {row.id: row.handlers for row in motions.rows(session)}
        heads = session.execute(text("SELECT motion_id, head FROM motion_texts")).all()
    with filled.uow.write("重写检索词") as tx:
        for key in shown:
            refresh_words(tx.session, key)
    with filled.uow.read() as session:
        assert {row.id: row.handlers for row in motions.rows(session)} == shown
        assert session.execute(text("SELECT motion_id, head FROM motion_texts")).all() == heads


def test_the_figures_add_up(filled):
    figures = filled.figures.figures(YEAR)
    assert [check.name for check in figures.checks if not check.holds] == []


def test_the_record_stays_whole(filled):
    with filled.uow.read() as session:
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"


def test_one_undo_takes_all_of_it_back(sample):
    before = rows_by_table(sample)
    fill_motions(sample.uow, YEAR + 1)
    assert sample.uow.undo() == LABEL
    assert rows_by_table(sample) == before


def test_a_second_year_shares_the_organisations(filled):
    fill_motions(filled.uow, YEAR + 1)
    with filled.uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Motion)) == 666 + len(TITLES)
        assert motions.last_serial(session, YEAR + 1) == 314
    assert len(filled.motion_rules.organisations()) == 46
