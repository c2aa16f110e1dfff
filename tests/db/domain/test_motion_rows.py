"""Rows of motions cannot be changed by the screens and papers that they are handed to."""

import dataclasses
import inspect

from db.domain import motion_rows


def test_every_row_is_frozen_and_slotted_so_that_screens_cannot_change_it():
    found = [each for _, each in inspect.getmembers(motion_rows, dataclasses.is_dataclass)]
    assert len(found) > 12
    assert all(each.__dataclass_params__.frozen and "__slots__" in vars(each) for each in found)
