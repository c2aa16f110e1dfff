from db.domain.vocabulary import UnitKind
from db.repositories import units


def names(read):
    return [unit.name for unit in read(units.all_units)]


def test_units_stand_by_kind_and_the_first_kinds_join_the_priority(write, read):
    for name, kind in (
        ("教育界", UnitKind.SECTOR),
        ("民革", UnitKind.PARTY),
        ("市总工会", UnitKind.PEOPLE_ORG),
        ("工商联", UnitKind.FIC),
    ):
        write(units.add, name, kind)
    assert names(read) == ["民革", "工商联", "市总工会", "教育界"]
    assert [unit.priority_rank for unit in read(units.all_units)] == [1, 2, None, None]


def test_order_priority_name_and_kind_are_written(write, read):
    one, two = (write(units.add, name, UnitKind.PARTY) for name in ("民革", "民盟"))
    write(units.set_protocol, [two, one])
    write(units.set_priority, [one])
    write(units.change, one, name="民革市委", kind=UnitKind.GROUP)
    assert names(read) == ["民盟", "民革市委"]
    assert [unit.priority_rank for unit in read(units.all_units)] == [None, 1]
    write(units.remove, two)
    assert names(read) == ["民革市委"]
