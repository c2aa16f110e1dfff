"""The journal: what it notes, and that undo and redo lead back and forth exactly."""

import json
import tempfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from db.domain.errors import NothingToRedo, NothingToUndo, UndoRefused
from db.domain.rows import UndoStatus
from db.domain.vocabulary import Area
from db.history import AREA_OF_TABLE
from db.models import (
    AgendaItem,
    Base,
    Leave,
    Meeting,
    Member,
    OrderPlace,
    Party,
    PartyMembership,
    Sector,
    SignIn,
    Sitting,
    SpeechRequest,
    StrokeChoice,
    Term,
)

EXACT = datetime(2021, 1, 6, 8, 59, 59, 999999)  # noqa: DTZ001 - the wall clock of the office
WHOLE = datetime(2021, 1, 6, 9, 0)  # noqa: DTZ001


def add_party(uow, name="民建", rank=3):
    with uow.write(f"添加{name}") as tx:
        tx.session.add(Party(name=name, rank=rank))


def rename_party(uow, name, key=1):
    with uow.write(f"改名{name}") as tx:
        tx.session.get_one(Party, key).name = name


def changes(run_sql, path):
    """Return (table, key, action, before, after) of every noted change."""
    rows = run_sql(
        path,
        "SELECT table_name, row_key, action, before, after FROM journal_changes ORDER BY id",
    )
    return [
        (table, key, action, before and json.loads(before), after and json.loads(after))
        for table, key, action, before, after in rows
    ]


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


# What is noted


def test_an_insert_is_noted_with_its_defaults(uow, path, run_sql):
    with uow.write("添加委员") as tx:
        tx.session.add(Member(name="张三", office_from=date(2021, 1, 1)))
    (table, key, action, before, after) = changes(run_sql, path)[0]
    assert (table, key, action, before) == ("members", "3", "insert", None)
    assert (after["name"], after["duty"], after["is_standing"]) == ("张三", "", False)
    assert (after["office_from"], after["office_to"]) == ("2021-01-01", None)


def test_an_update_is_noted_with_both_rows(uow, path, run_sql):
    rename_party(uow, "民革党")
    assert changes(run_sql, path) == [
        (
            "parties",
            "1",
            "update",
            {"id": 1, "name": "民革", "rank": 1},
            {"id": 1, "name": "民革党", "rank": 1},
        )
    ]


def test_a_delete_is_noted_with_the_row_that_went(uow, path, run_sql):
    with uow.write("删除") as tx:
        tx.session.delete(tx.session.get_one(Party, 2))
    before = {"id": 2, "name": "民盟", "rank": 2}
    assert changes(run_sql, path) == [("parties", "2", "delete", before, None)]


def test_several_flushes_of_one_row_are_one_change(uow, path, run_sql):
    with uow.write("改名") as tx:
        party = tx.session.get_one(Party, 1)
        for name in ("甲", "乙", "丙"):
            party.name = name
            tx.session.flush()
    noted = changes(run_sql, path)
    assert [(before["name"], after["name"]) for *_, before, after in noted] == [("民革", "丙")]


def test_an_insert_changed_later_in_the_transaction_is_one_insert(uow, path, run_sql):
    with uow.write("添加") as tx:
        party = Party(name="甲", rank=3)
        tx.session.add(party)
        tx.session.flush()
        party.name = "乙"
    noted = changes(run_sql, path)
    assert [(action, after["name"]) for _, _, action, _, after in noted] == [("insert", "乙")]


def test_an_update_deleted_later_in_the_transaction_is_one_delete(uow, path, run_sql):
    with uow.write("删除") as tx:
        party = tx.session.get_one(Party, 2)
        party.name = "甲"
        tx.session.flush()
        tx.session.delete(party)
    noted = changes(run_sql, path)
    assert [(action, before["name"]) for _, _, action, before, _ in noted] == [("delete", "民盟")]


def test_what_comes_and_goes_in_one_transaction_leaves_no_entry(uow):
    with uow.write("来去") as tx:
        party = Party(name="民建", rank=3)
        tx.session.add(party)
        tx.session.flush()
        tx.session.delete(party)
    assert uow.audit_trail() == ()
    assert uow.undo_status() == UndoStatus(None, None)


def test_a_write_that_changed_nothing_leaves_no_entry(uow):
    with uow.write("改名") as tx:
        tx.session.get_one(Party, 1).name = "别名"
        tx.session.flush()
        tx.session.get_one(Party, 1).name = "民革"
    assert uow.audit_trail() == ()


def test_a_row_replaced_by_one_of_the_same_key_is_an_update(uow, path, run_sql):
    with uow.write("重排") as tx:
        tx.session.delete(tx.session.get_one(OrderPlace, 1))
        tx.session.add(
            OrderPlace(request_id=1, meeting_id=1, position=2, is_priority=False, reason="")
        )
    (_, _, action, before, after) = changes(run_sql, path)[0]
    assert (action, before["position"], after["position"]) == ("update", 1, 2)


def test_every_table_but_the_journal_belongs_to_an_area():
    tables = set(Base.metadata.tables) - {"journal_entries", "journal_changes"}
    assert set(AREA_OF_TABLE) == tables


# The order of undo and redo


def test_undo_takes_the_last_action_first(uow):
    for name in ("甲", "乙", "丙"):
        add_party(uow, name)
    assert [uow.undo() for _ in range(3)] == ["添加丙", "添加乙", "添加甲"]
    with pytest.raises(NothingToUndo):
        uow.undo()


def test_redo_takes_the_last_undone_first(uow):
    for name in ("甲", "乙", "丙"):
        add_party(uow, name)
    for _ in range(3):
        uow.undo()
    assert [uow.redo() for _ in range(3)] == ["添加甲", "添加乙", "添加丙"]
    with pytest.raises(NothingToRedo):
        uow.redo()


def test_the_status_names_what_undo_and_redo_would_take(uow):
    add_party(uow, "甲")
    add_party(uow, "乙")
    assert uow.undo_status() == UndoStatus("添加乙", None)
    uow.undo()
    assert uow.undo_status() == UndoStatus("添加甲", "添加乙")
    uow.undo()
    assert uow.undo_status() == UndoStatus(None, "添加甲")


def test_a_new_action_drops_what_was_undone(uow):
    add_party(uow, "甲")
    uow.undo()
    add_party(uow, "乙")
    assert uow.undo_status() == UndoStatus("添加乙", None)
    with pytest.raises(NothingToRedo):
        uow.redo()


def test_what_was_dropped_is_passed_over_by_undo(uow):
    add_party(uow, "甲")
    add_party(uow, "乙")
    uow.undo()
    add_party(uow, "丙")
    assert [uow.undo(), uow.undo()] == ["添加丙", "添加甲"]
    assert [uow.redo(), uow.redo()] == ["添加甲", "添加丙"]


def test_a_write_that_changed_nothing_drops_nothing(uow):
    add_party(uow, "甲")
    uow.undo()
    rename_party(uow, "民革")
    assert uow.redo() == "添加甲"


def test_doing_undoing_and_redoing_are_lines_of_the_audit_trail(uow):
    add_party(uow, "甲")
    uow.undo()
    uow.redo()
    lines = [(line.label, line.is_undo, line.is_redo) for line in uow.audit_trail()]
    assert lines == [("添加甲", False, True), ("添加甲", True, False), ("添加甲", False, False)]


def test_the_audit_trail_gives_the_newest_lines(uow):
    for name in ("甲", "乙", "丙"):
        add_party(uow, name)
    assert [line.label for line in uow.audit_trail(limit=2)] == ["添加丙", "添加乙"]


# Undo leads back exactly


def test_dates_and_moments_survive_undo_exactly(uow, assert_round_trip):
    with uow.write("改时间") as tx:
        sitting = tx.session.get_one(Sitting, 1)
        sitting.starts_at, sitting.ends_at = WHOLE.replace(hour=8), EXACT
        tx.session.get_one(SignIn, 1).at = WHOLE
        tx.session.get_one(Meeting, 1).ends_on = date(2021, 12, 31)
        tx.session.get_one(Member, 1).office_to = date(2024, 2, 29)
        tx.session.get_one(Term, 1).starts_on = None
    assert_round_trip()


def test_deleted_moments_come_back_to_the_microsecond(uow, path, run_sql, assert_round_trip):
    with uow.write("取消签到") as tx:
        tx.session.delete(tx.session.get_one(SignIn, 1))
    assert_round_trip()
    uow.undo()
    assert run_sql(path, "SELECT at FROM sign_ins") == [("2021-01-06 08:40:00.123456",)]


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


def test_a_whole_meeting_goes_and_comes_back(uow, assert_round_trip):
    with uow.write("删除会议") as tx:
        for statement in ("sign_ins", "leaves", "sitting_breaks", "sittings", "order_places"):
            mapper = next(m for m in Base.registry.mappers if m.local_table.name == statement)
            for row in tx.session.scalars(select(mapper.class_)).all():
                tx.session.delete(row)
            tx.session.flush()
        tx.session.delete(tx.session.get_one(SpeechRequest, 1))
        for key in (2, 1):
            tx.session.delete(tx.session.get_one(AgendaItem, key))
            tx.session.flush()
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


# Undo refuses rather than guess


@pytest.mark.parametrize(
    "statement",
    ["UPDATE parties SET rank = 9 WHERE id = 1", "UPDATE parties SET id = 9 WHERE id = 2"],
)
def test_undo_refuses_when_a_row_has_moved_on(uow, path, run_sql, contents, statement):
    with uow.write("改名") as tx:
        tx.session.get_one(Party, 1).name = "甲"
        tx.session.get_one(Party, 2).name = "乙"
    run_sql(path, statement)
    before = contents(path)
    with pytest.raises(UndoRefused) as refused:
        uow.undo()
    assert (refused.value.label, refused.value.table) == ("改名", "parties")
    assert contents(path) == before
    assert len(uow.audit_trail()) == 1


def test_redo_refuses_when_a_row_has_moved_on(uow, path, run_sql, contents):
    rename_party(uow, "甲")
    uow.undo()
    run_sql(path, "UPDATE parties SET name = '乙' WHERE id = 1")
    before = contents(path)
    with pytest.raises(UndoRefused):
        uow.redo()
    assert contents(path) == before
    assert uow.undo_status() == UndoStatus(None, "改名甲")


def test_redo_refuses_when_another_row_took_the_place(uow, path, run_sql, contents):
    add_party(uow, "民建")
    uow.undo()
    run_sql(path, "INSERT INTO parties (id, name, rank) VALUES (7, '民建', 7)")
    before = contents(path)
    with pytest.raises(UndoRefused) as refused:
        uow.redo()
    assert refused.value.table == "parties"
    assert contents(path) == before


def test_undo_refuses_when_another_row_needs_what_would_go(uow, path, run_sql, contents):
    add_party(uow, "民建")
    run_sql(path, "INSERT INTO party_memberships (member_id, party_id, place) VALUES (2, 3, 1)")
    before = contents(path)
    with pytest.raises(UndoRefused) as refused:
        uow.undo()
    assert refused.value.table == "party_memberships"
    assert contents(path) == before


def test_an_undo_that_was_refused_succeeds_when_the_row_is_back(uow, path, run_sql):
    rename_party(uow, "甲")
    run_sql(path, "UPDATE parties SET rank = 9 WHERE id = 1")
    with pytest.raises(UndoRefused):
        uow.undo()
    run_sql(path, "UPDATE parties SET rank = 1 WHERE id = 1")
    assert uow.undo() == "改名甲"


def test_an_entry_from_before_a_column_existed_is_undone_with_its_default(
    uow, path, run_sql, contents
):
    before = contents(path)
    with uow.write("改名") as tx:
        tx.session.get_one(Member, 1).name = "丁乙"
    for side in ("before", "after"):
        run_sql(path, f"UPDATE journal_changes SET {side} = json_remove({side}, '$.search')")
    uow.undo()
    assert contents(path) == before


def test_an_entry_from_before_a_column_was_dropped_is_undone_without_it(
    uow, path, run_sql, contents
):
    before = contents(path)
    rename_party(uow, "甲")
    for side in ("before", "after"):
        run_sql(path, f"UPDATE journal_changes SET {side} = json_set({side}, '$.colour', 'red')")
    uow.undo()
    assert contents(path) == before


def test_undo_tells_every_area_that_it_touched(uow):
    with uow.write("添加") as tx:
        tx.session.add(Party(name="民建", rank=3))
        tx.session.get_one(Member, 1).duty = "主任"
    heard = []
    uow.subscribe(heard.append)
    uow.undo()
    assert heard == [{Area.PARTIES, Area.MEMBERS}]


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
        "sign in": add(SignIn(uuid=name * 32, sitting_id=1, member_id=2, at=moment, source="list")),
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


def test_the_journal_is_written_in_the_transaction_that_it_tells_of(uow, path, run_sql):
    def fail():
        with uow.write("失败") as tx:
            tx.session.add(Party(name="民建", rank=3))
            tx.session.flush()
            tx.session.execute(text("SELECT nonsense"))

    with pytest.raises(Exception, match="nonsense"):
        fail()
    assert run_sql(path, "SELECT count(*) FROM journal_changes") == [(0,)]
