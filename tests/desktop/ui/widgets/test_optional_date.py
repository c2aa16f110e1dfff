from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.ui.widgets.optional_date import OptionalDate


@pytest.fixture
def field(shown):
    return shown(lambda parent: OptionalDate("未填", parent))


def test_it_begins_without_a_date_and_says_so(field):
    assert field.day() is None
    assert field.text() == "未填"


def test_a_day_is_shown_and_returned(field):
    field.set_day(date(1968, 5, 4))
    assert field.text() == "1968-05-04"
    assert field.day() == date(1968, 5, 4)


def test_a_day_can_be_taken_away(field):
    field.set_day(date(1968, 5, 4))
    field.set_day(None)
    assert field.day() is None


def test_a_day_is_changed_by_the_keyboard(field, qtbot):
    field.set_day(date(1968, 5, 4))
    field.setCurrentSection(OptionalDate.Section.DaySection)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(1968, 5, 5)
