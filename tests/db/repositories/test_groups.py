import pytest
from sqlalchemy.exc import IntegrityError

from db.models import Committee, Party, Sector
from db.repositories import groups, members

READERS = {Party: groups.parties, Sector: groups.sectors, Committee: groups.committees}


@pytest.mark.parametrize("kind", list(READERS))
def test_groups_are_read_in_their_order(write, read, kind):
    first, second = (write(groups.add, kind, name) for name in ("甲", "乙"))
    write(groups.reorder, kind, [second, first])
    write(groups.rename, kind, first, "丙")
    assert [row.name for row in read(READERS[kind])] == ["乙", "丙"]
    assert read(groups.keys_by_name, kind) == {"丙": first, "乙": second}
    write(groups.remove, kind, first)
    assert [row.name for row in read(READERS[kind])] == ["乙"]


def test_members_are_counted_and_keep_their_group(write, read, member):
    sector, party = write(groups.add, Sector, "教育界"), write(groups.add, Party, "民建")
    committee = write(groups.add, Committee, "提案委员会")
    values = member(sector_id=sector, committee_id=committee, party_ids=(party,))
    key = write(members.add, values)
    counts = [read(reader)[0].members for reader in READERS.values()]
    assert counts == [1, 1, 1]
    assert [row.party_id for row in read(groups.parties_of, key)] == [party]
    with pytest.raises(IntegrityError):
        write(groups.remove, Sector, sector)


def test_merging_moves_members_and_undo_brings_the_sector_back(write, read, undo, member):
    one, two = (write(groups.add, Sector, name) for name in ("甲", "乙"))
    write(members.add, member(sector_id=one))
    assert write(groups.merge_sectors, one, two) == 1
    assert [(row.name, row.members) for row in read(groups.sectors)] == [("乙", 1)]
    undo()
    assert [(row.name, row.members) for row in read(groups.sectors)] == [("甲", 1), ("乙", 0)]
