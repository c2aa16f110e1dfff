"""The journal: what it notes, and that undo and redo lead back and forth exactly."""

import json
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.orm.exc import StaleDataError

from db.domain.errors import NothingToRedo, NothingToUndo, OfficialAct, UndoRefused
from db.domain.rows import UndoStatus
from db.domain.vocabulary import Area
from db.history import AREA_OF_TABLE
from db.models import Base, Member, OrderPlace, Party
from db.models.attendance_snapshot import AttendanceSnapshot


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


def test_an_object_whose_row_is_gone_is_not_noted(uow):
    def fail():
        with uow.write("改名") as tx:
            party = tx.session.get_one(Party, 2)
            tx.session.execute(text("DELETE FROM parties WHERE id = 2"))
            party.name = "甲"

    with pytest.raises(StaleDataError):
        fail()
    assert uow.audit_trail() == ()


def test_every_table_but_the_journal_and_what_never_changes_belongs_to_an_area():
    apart = {"journal_entries", "journal_changes", "file_contents"}
    tables = set(Base.metadata.tables) - apart
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


def test_the_journal_is_written_in_the_transaction_that_it_tells_of(uow, path, run_sql):
    def fail():
        with uow.write("失败") as tx:
            tx.session.add(Party(name="民建", rank=3))
            tx.session.flush()
            tx.session.execute(text("SELECT nonsense"))

    with pytest.raises(Exception, match="nonsense"):
        fail()
    assert run_sql(path, "SELECT count(*) FROM journal_changes") == [(0,)]


# Official acts


def test_undo_stops_before_an_official_act_and_says_so(uow):
    add_party(uow)
    with uow.write("冻结到会情况") as tx:
        snapshot = tx.session.get_one(AttendanceSnapshot, 1)
        values = {
            column.key: getattr(snapshot, column.key) for column in snapshot.__table__.columns
        }
        tx.session.add(AttendanceSnapshot(**(values | {"id": 2, "ordinal": 2, "former_id": 1})))
    assert uow.undo_status() == UndoStatus(None, None)
    with pytest.raises(OfficialAct) as refused:
        uow.undo()
    assert refused.value.label == "冻结到会情况"
    add_party(uow, "民进", 4)
    assert uow.undo() == "添加民进"


# What is no step


def note_party(uow, name):
    with uow.write(f"登记{name}", is_step=False) as tx:
        tx.session.add(Party(name=name, rank=9))


def test_a_note_is_in_the_trail_and_undo_passes_it_over(uow, contents, path):
    add_party(uow)
    note_party(uow, "登记")
    assert [entry.label for entry in uow.audit_trail()] == ["登记登记", "添加民建"]
    assert uow.undo_status() == UndoStatus("添加民建", None)
    assert uow.undo() == "添加民建"
    assert [name for _, name, _ in contents(path)["parties"]] == ["'民革'", "'民盟'", "'登记'"]
    assert uow.undo_status() == UndoStatus(None, "添加民建")


def test_a_note_leaves_what_can_be_redone(uow):
    rename_party(uow, "甲")
    uow.undo()
    note_party(uow, "登记")
    assert uow.redo() == "改名甲"
    assert uow.undo_status() == UndoStatus("改名甲", None)


def test_a_step_after_a_note_still_drops_what_was_undone(uow):
    rename_party(uow, "甲")
    uow.undo()
    note_party(uow, "登记")
    add_party(uow)
    assert uow.undo_status() == UndoStatus("添加民建", None)
