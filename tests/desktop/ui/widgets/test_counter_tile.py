import pytest
from PySide6.QtWidgets import QLabel

from desktop.theme import LIGHT, tone_colours
from desktop.ui.widgets.counter_tile import CounterTile


@pytest.fixture
def tile(shown):
    return shown(lambda parent: CounterTile("实到", parent, tone="green"))


def ink(tile):
    """Return the colour that the figure is written in."""
    number = tile.findChild(QLabel)
    number.ensurePolished()
    return number.palette().windowText().color().name()


def test_a_figure_is_unknown_at_first(tile):
    assert tile.value() == "—"


def test_a_figure_is_shown_with_its_caption(tile):
    tile.set_value(358)
    assert [label.text() for label in tile.findChildren(QLabel)] == ["358", "实到"]
    assert tile.accessibleName() == "实到 358"


def test_the_caption_may_change(tile):
    tile.set_value(6)
    tile.set_caption("请假")
    assert tile.accessibleName() == "请假 6"


@pytest.mark.parametrize("tone", ["green", "amber", "red", "accent"])
def test_the_figure_is_written_in_its_tone(tile, tone):
    tile.set_tone(tone)
    assert ink(tile) == tone_colours(LIGHT, tone)[0]


def test_a_figure_without_a_tone_is_plain(tile):
    tile.set_tone("")
    assert ink(tile) == LIGHT.text


def test_the_figure_can_be_read_across_the_room(tile):
    tile.ensurePolished()
    assert tile.findChild(QLabel).fontInfo().pixelSize() == 32
