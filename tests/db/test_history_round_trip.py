"""Undo leads back exactly and redo leads forth exactly, whatever was written."""

import tempfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from db.models import (
    AgendaItem,
    AttendanceEvent,
    Base,
    Leave,
    Meeting,
    Member,
    OrderPlace,
    Party,
    PartyMembership,
    Sector,
    Sitting,
    SpeechRequest,
    StrokeChoice,
    Term,
)
from db.models.poll import Poll

EXACT = datetime(2021, 1, 6, 8, 59, 59, 999999)
WHOLE = datetime(2021, 1, 6, 9, 0)
ATTENDANCE = (
    "attendance_events",
    "leaves",
    "snapshot_members",
    "attendance_snapshots",
    "participants",
)


def arrival(name, moment):
    return AttendanceEvent(
        uuid=name * 32,
        sitting_id=1,
        member_id=2,
        kind="arrive",
        step=1,
        slot=1,
        at=moment,
        desk="东门",
        source="list",
    )


def rename_party(uow, name, key=1):
    with uow.write(f"改名{name}") as tx:
        tx.session.get_one(Party, key).name = name


@pytest.fixture
def assert_round_trip(uow, path, contents):
    """Claim that undo restores every table and redo leads forward again, both exactly."""
    before = contents(path)

    def judge(steps=1):
        after = contents(path)
        assert after != before
        for _ in range(2):
            for _ in range(steps):
                uow.undo()
            assert contents(path) == before
            for _ in range(steps):
                uow.redo()
            assert contents(path) == after

    return judge


def test_dates_and_moments_survive_undo_exactly(uow, assert_round_trip):
    with uow.write("改时间") as tx:
        sitting = tx.session.get_one(Sitting, 1)
        sitting.starts_at, sitting.ends_at = WHOLE.replace(hour=8), EXACT
        tx.session.get_one(AttendanceEvent, 1).at = WHOLE
        tx.session.get_one(Meeting, 1).ends_on = date(2021, 12, 31)
        tx.session.get_one(Member, 1).office_to = date(2024, 2, 29)
        tx.session.get_one(Term, 1).starts_on = None
    assert_round_trip()


def test_deleted_moments_come_back_to_the_microsecond(uow, path, run_sql, assert_round_trip):
    with uow.write("取消签到") as tx:
        tx.session.delete(tx.session.get_one(AttendanceEvent, 1))
    assert_round_trip()
    uow.undo()
    assert run_sql(path, "SELECT at FROM attendance_events") == [("2021-01-06 08:40:00.123456",)]


def test_any_text_survives_undo(uow, assert_round_trip):
    rename_party(uow, "“𬮿”\\ \"'\n\t{}\u2028é")
    assert_round_trip()


def test_two_rows_that_swap_a_unique_value_swap_back(uow, assert_round_trip):
    with uow.write("添加") as tx:
        sitting = Sitting(meeting_id=1, ordinal=2, kind="closing", name="闭幕会")
        sitting.starts_at, sitting.ends_at = WHOLE, WHOLE.replace(hour=11)
        tx.session.add(sitting)
    with uow.write("对调") as tx:
        first, second = tx.session.scalars(select(Sitting).order_by(Sitting.id)).all()
        for row, ordinal in ((first, 99), (second, 1), (first, 2)):
            row.ordinal = ordinal
            tx.session.flush()
    assert_round_trip(steps=2)


def test_a_name_that_passed_to_another_row_passes_back(uow, assert_round_trip):
    with uow.write("换名") as tx:
        tx.session.get_one(Party, 1).name = "旧民革"
        tx.session.flush()
        tx.session.add(Party(name="民革", rank=3))
    assert_round_trip()


def test_a_new_group_and_those_who_joined_it_go_back_together(uow, assert_round_trip):
    with uow.write("导入") as tx:
        sector = Sector(name="科技界", rank=2)
        tx.session.add(sector)
        tx.session.flush()
        tx.session.get_one(Member, 1).sector_id = sector.id
    assert_round_trip()


def test_merged_groups_part_again(uow, assert_round_trip):
    with uow.write("合并") as tx:
        target = Sector(name="科技界", rank=2)
        tx.session.add(target)
        tx.session.flush()
        for member in tx.session.scalars(select(Member)):
            member.sector_id = target.id
        tx.session.flush()
        tx.session.delete(tx.session.get_one(Sector, 1))
    assert_round_trip()


def test_a_tree_of_agenda_items_grows_and_goes_in_any_order(uow, assert_round_trip):
    with uow.write("议程") as tx:
        tx.session.get_one(Poll, 1).agenda_item_id = None
        child, parent = (AgendaItem(meeting_id=1, rank=rank, title="项") for rank in (3, 4))
        tx.session.add(child)
        tx.session.flush()
        tx.session.add(parent)
        tx.session.flush()
        child.parent_id = parent.id
        tx.session.flush()
        tx.session.delete(tx.session.get_one(AgendaItem, 2))
        tx.session.flush()
        tx.session.delete(tx.session.get_one(AgendaItem, 1))
    assert_round_trip()


def test_an_order_applied_anew_goes_back_to_the_former_one(uow, assert_round_trip):
    with uow.write("排序") as tx:
        for row in tx.session.scalars(select(OrderPlace)).all():
            tx.session.delete(row)
        tx.session.flush()
        tx.session.add(
            OrderPlace(request_id=1, meeting_id=1, position=7, is_priority=False, reason="轮")
        )
    assert_round_trip()


def test_a_row_replaced_in_one_flush_comes_back(uow, assert_round_trip):
    with uow.write("重排") as tx:
        tx.session.delete(tx.session.get_one(PartyMembership, (1, 1)))
        tx.session.add(PartyMembership(member_id=1, party_id=1, place=2))
        tx.session.add(PartyMembership(member_id=1, party_id=2, place=1))
    assert_round_trip()


def test_a_row_whose_key_changed_gets_its_old_key_back(uow, assert_round_trip):
    with uow.write("笔画") as tx:
        tx.session.get_one(StrokeChoice, "昊").character = "旲"
    assert_round_trip()


VOTES = (
    "poll_votes",
    "polls",
    "election_officials",
    "election_candidates",
    "election_ballots",
    "elections",
)
SEATS = ("seats", "rostrum_seats", "seat_plans")
SCHEDULE = (
    *("schedule_entries", "schedules", "organ_seats"),
    *("plenary_group_members", "plenary_groups"),
)


def remove_all(session, *tables):
    for table in tables:
        mapper = next(m for m in Base.registry.mappers if m.local_table.name == table)
        for row in reversed(session.scalars(select(mapper.class_)).all()):
            session.delete(row)
            session.flush()


def test_a_whole_meeting_goes_and_comes_back(uow, assert_round_trip):
    with uow.write("删除会议") as tx:
        remove_all(tx.session, "floor_events", *VOTES, *SEATS, *SCHEDULE, *ATTENDANCE)
        remove_all(tx.session, "agenda_passings", "minutes_sections", "minutes")
        for key in (2, 1):
            tx.session.delete(tx.session.get_one(AgendaItem, key))
            tx.session.flush()
        remove_all(tx.session, "chair_scripts", "sitting_breaks", "sittings", "order_places")
        tx.session.delete(tx.session.get_one(SpeechRequest, 1))
        tx.session.delete(tx.session.get_one(Meeting, 1))
    assert_round_trip()


def test_an_object_whose_values_expired_is_still_noted(uow, assert_round_trip):
    with uow.write("删除") as tx:
        party = tx.session.get_one(Party, 2)
        tx.session.expire(party)
        tx.session.delete(party)
        leave = tx.session.get_one(Leave, 1)
        tx.session.expire(leave)
        leave.reason = "感冒"
    assert_round_trip()


# A law: whatever was written, undoing all of it leads back, and redoing all of it leads forth.

NAMES = st.sampled_from("甲乙丙丁")
KEYS = st.integers(1, 5)
STEPS = st.one_of(
    st.tuples(st.just("add party"), NAMES, KEYS),
    st.tuples(st.just("rename party"), NAMES, KEYS),
    st.tuples(st.just("delete party"), NAMES, KEYS),
    st.tuples(st.just("join"), NAMES, KEYS),
    st.tuples(st.just("leave"), NAMES, KEYS),
    st.tuples(st.just("sector"), NAMES, KEYS),
    st.tuples(st.just("agenda"), NAMES, KEYS),
    st.tuples(st.just("hang under"), NAMES, KEYS),
    st.tuples(st.just("prune"), NAMES, KEYS),
    st.tuples(st.just("sign in"), NAMES, KEYS),
    st.tuples(st.just("flush"), NAMES, KEYS),
)
WRITES = st.lists(st.lists(STEPS, min_size=1, max_size=6), min_size=1, max_size=6)


def add(row):
    return lambda session: session.add(row)


def change(kind, key, **values):
    def write(session):
        row = session.get(kind, key)
        for name, value in values.items() if row is not None else ():
            setattr(row, name, value)

    return write


def remove(kind, key):
    def write(session):
        row = session.get(kind, key)
        if row is not None and row in session and row not in session.new:
            session.delete(row)

    return write


def put_in_sector(name, key):
    def write(session):
        sector = Sector(name=name, rank=key)
        session.add(sector)
        session.flush()
        change(Member, key, sector_id=sector.id)(session)

    return write


def deed(step):
    """Return the function of a session that a drawn step stands for."""
    word, name, key = step
    moment = WHOLE.replace(minute=key, microsecond=key)
    return {
        "add party": add(Party(name=name, rank=key)),
        "rename party": change(Party, key, name=name),
        "delete party": remove(Party, key),
        "join": add(PartyMembership(member_id=1, party_id=key, place=key)),
        "leave": remove(PartyMembership, (1, key)),
        "sector": put_in_sector(name, key),
        "agenda": add(AgendaItem(meeting_id=1, rank=key, title=name)),
        "hang under": change(AgendaItem, key, parent_id=max(1, key - 1) if key > 1 else None),
        "prune": remove(AgendaItem, key),
        "sign in": add(arrival(name, moment)),
        "flush": lambda session: session.flush(),
    }[word]


def try_write(uow, steps):
    """Write what the record takes; what it refuses must leave no trace."""
    try:
        with uow.write("；".join(word for word, *_ in steps)) as tx:
            for step in steps:
                deed(step)(tx.session)
    except IntegrityError:
        return


@settings(max_examples=60, deadline=None)
@given(writes=WRITES)
def test_undoing_all_leads_back_and_redoing_all_leads_forth(bare_uow, contents, writes):
    with tempfile.TemporaryDirectory() as folder, bare_uow(Path(folder)) as (path, uow):
        first = contents(path)
        states = [first]
        for steps in writes:
            try_write(uow, steps)
            if contents(path) != states[-1]:
                states.append(contents(path))
        assert len(uow.audit_trail()) == len(states) - 1
        for earlier in reversed(states[:-1]):
            uow.undo()
            assert contents(path) == earlier
        for later in states[1:]:
            uow.redo()
            assert contents(path) == later
