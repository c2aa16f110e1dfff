import dataclasses
import inspect

from db.domain import rows


def test_every_row_is_frozen_and_slotted_so_that_screens_cannot_change_it():
    found = [each for _, each in inspect.getmembers(rows, dataclasses.is_dataclass)]
    assert len(found) > 15
    assert all(each.__dataclass_params__.frozen and "__slots__" in vars(each) for each in found)
