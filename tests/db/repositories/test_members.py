from datetime import date

from db.domain.vocabulary import Sex
from db.models import Party, Sector
from db.repositories import groups, members


def test_a_member_is_read_with_the_names_of_its_groups(write, read, member):
    sector = write(groups.add, Sector, "教育界")
    parties = tuple(write(groups.add, Party, name) for name in ("中共", "民建"))
    key = write(members.add, member(sector_id=sector, party_ids=parties[::-1], sex=Sex.FEMALE))
    row = read(members.one, key)
    assert (row.sector, row.parties, row.sex, row.party_rank) == (
        "教育界",
        ("民建", "中共"),
        Sex.FEMALE,
        2,
    )


def test_who_is_in_office_depends_on_the_day(write, read, member):
    write(
        members.add, member(name="王芳", office_from=date(2021, 1, 1), office_to=date(2021, 6, 30))
    )
    write(members.add, member(name="李强"))
    days = (date(2020, 12, 31), date(2021, 1, 1), date(2021, 6, 30), date(2021, 7, 1))
    assert [read(members.count_in_office, day) for day in days] == [1, 2, 2, 1]
    [li_qiang] = [row.id for row in read(members.all_members) if row.name == "李强"]
    assert [row.id for row in read(members.people_in_office, days[0], "临江市")] == [li_qiang]


def test_many_are_added_at_once_with_their_parties(write, read, member):
    party = write(groups.add, Party, "民建")
    write(members.add_all, [member(name=name, party_ids=(party,)) for name in ("甲", "乙")])
    assert [row.parties for row in read(members.all_members)] == [("民建",), ("民建",)]


def test_parties_are_replaced_only_when_they_differ(write, read, undo, member):
    one, two = (write(groups.add, Party, name) for name in ("民建", "中共"))
    key = write(members.add, member(party_ids=(one,)))
    write(members.change, key, member(name="改名", party_ids=(one,)))
    write(members.change, key, member(name="改名", party_ids=(two, one)))
    assert read(members.one, key).parties == ("中共", "民建")
    undo()
    assert read(members.one, key).parties == ("民建",)


def test_a_name_that_two_bear_is_nobodys(write, read, member):
    write(members.add, member(name="陈佑"))
    only = write(members.add, member(name="王芳"))
    assert read(members.only_of_name, "王芳") == only
    write(members.add, member(name="陈佑"))
    assert read(members.only_of_name, "陈佑") is None


def test_a_member_is_removed_with_its_parties_and_comes_back(write, read, undo, member):
    party = write(groups.add, Party, "民建")
    key = write(members.add, member(party_ids=(party,)))
    write(members.remove, key)
    assert read(members.all_members) == ()
    undo()
    assert read(members.one, key).parties == ("民建",)
