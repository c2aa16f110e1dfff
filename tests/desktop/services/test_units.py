import pytest

from db.domain.vocabulary import UnitKind
from desktop.services.naming import NameTaken, StillUsed


def names(workspace):
    return [unit.name for unit in workspace.units.units()]


def test_a_new_record_has_a_place_for_every_party():
    from desktop.services.templates import PRIORITY_UNITS

    assert [name for name, _ in PRIORITY_UNITS][-2:] == ["无党派人士", "工商联"]


def test_a_new_unit_stands_behind_its_own_kind(workspace):
    workspace.units.add_unit("教育界", UnitKind.SECTOR)
    workspace.units.add_unit("市总工会", UnitKind.PEOPLE_ORG)
    assert names(workspace)[-3:] == ["工商联", "市总工会", "教育界"]


def test_units_are_changed_reordered_and_removed(workspace):
    key = workspace.units.add_unit("教育界", UnitKind.SECTOR)
    workspace.units.change_unit(key, name="教育组", kind=UnitKind.GROUP)
    keys = [unit.id for unit in workspace.units.units() if unit.id != key]
    workspace.units.reorder_units([key, *keys])
    assert names(workspace)[0] == "教育组"
    workspace.units.set_priority([key])
    assert [unit.name for unit in workspace.units.units() if unit.priority_rank] == ["教育组"]
    workspace.units.remove_unit(key, "教育组")
    assert "教育组" not in names(workspace)


def test_a_name_is_given_once_and_a_unit_with_speeches_stays(sample):
    unit = sample.units.units()[0]
    with pytest.raises(NameTaken):
        sample.units.add_unit(unit.name, UnitKind.PARTY)
    with pytest.raises(StillUsed):
        sample.units.remove_unit(unit.id, unit.name)
