from db.models import Sector
from db.repositories import groups
from db.repositories.direct_insert import insert_row


def test_a_row_written_directly_is_undone_and_redone_like_any_other(write, read, record):
    write(insert_row, Sector.__table__, {"name": "教育界", "rank": 1})
    assert [row.name for row in read(groups.sectors)] == ["教育界"]
    record.uow.undo()
    assert read(groups.sectors) == ()
    record.uow.redo()
    assert [row.name for row in read(groups.sectors)] == ["教育界"]
