import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from desktop import icons
from desktop.theme import DARK, LIGHT, ThemeMode, apply_theme

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def dressed(qapp):
    yield qapp
    apply_theme(qapp, ThemeMode.LIGHT)


def inks(picture):
    """Return the colours of the fully inked pixels of a picture."""
    image = picture.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", sorted(icons.NAMES))
def test_every_name_draws_something(name):
    assert inks(icons.icon(name).pixmap(32, 32)) == {LIGHT.text}


def test_an_unknown_name_is_refused():
    with pytest.raises(KeyError):
        icons.icon("no such icon")


def test_an_icon_made_before_a_theme_switch_follows_it(dressed):
    home = icons.icon("home")
    apply_theme(dressed, ThemeMode.DARK)
    assert inks(home.pixmap(32, 32)) == {DARK.text}


def test_a_button_shows_its_icon_in_the_new_theme(dressed, qtbot):
    button = QPushButton(icons.icon("add"), "")
    button.setIconSize(QSize(32, 32))
    qtbot.addWidget(button)
    button.show()
    apply_theme(dressed, ThemeMode.DARK)
    assert DARK.text in inks(button.grab())


@pytest.mark.parametrize(
    ("tone", "colour"), [("red", LIGHT.red), ("amber", LIGHT.amber), ("on-accent", LIGHT.on_accent)]
)
def test_a_tone_colours_an_icon(tone, colour):
    assert inks(icons.icon("warning", tone).pixmap(32, 32)) == {colour}


def test_a_disabled_icon_is_faint_whatever_its_tone():
    faint = icons.icon("warning", "red").pixmap(32, 32, QIcon.Mode.Disabled)
    assert inks(faint) == {LIGHT.text_disabled}


def test_a_checked_icon_takes_the_accent():
    checked = icons.icon("pin").pixmap(32, 32, QIcon.Mode.Normal, QIcon.State.On)
    assert inks(checked) == {LIGHT.accent}


def test_a_copied_icon_still_follows_the_theme(dressed, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    button.setIcon(icons.icon("home"))
    apply_theme(dressed, ThemeMode.DARK)
    assert inks(button.icon().pixmap(32, 32)) == {DARK.text}


def test_a_big_icon_is_drawn_big():
    assert icons.icon("home").pixmap(QSize(64, 64)).size() == QSize(64, 64)


def test_a_picture_of_no_size_is_none_and_says_nothing(qapp):
    assert icons.icon("home").pixmap(QSize(0, 0)).isNull()
