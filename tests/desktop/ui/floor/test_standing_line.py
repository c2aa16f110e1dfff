from dataclasses import replace

import pytest

from db.domain.ids import SittingId
from desktop.ui.floor.standing_line import StandingLine


@pytest.fixture
def line(parent):
    return StandingLine(parent)


@pytest.fixture
def view(service):
    return service.view(SittingId(2))


def test_all_is_well_while_every_step_is_on_disk(line, view):
    line.show_view(view)
    assert line.texts() == ("已全部写入文件", "")


def test_steps_that_wait_for_the_disk_are_counted_in_red(line, view):
    line.show_view(replace(view, unsaved=3))
    assert line.texts()[0] == "有 3 步还没写入文件：会场照常进行，正在重试"
    assert line._saved.property("role") == "error"


@pytest.mark.parametrize(("seconds", "is_said"), [(1, False), (2, True), (-3600, True)])
def test_a_clock_that_went_another_way_is_said(line, view, seconds, is_said):
    line.show_view(replace(view, clock_is_off=seconds))
    assert bool(line.texts()[1]) is is_said
