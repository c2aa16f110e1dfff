import string
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QRawFont
from PySide6.QtWidgets import QLabel, QPushButton

from desktop import theme
from desktop.paths import resource
from desktop.theme import DARK, LIGHT, ThemeMode, apply_theme, contrast, tokens_of

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("canvas", "surface", "raised", "sunken", "hover", "selection")
TONES = ("amber", "red", "green", "accent", "muted")


@pytest.fixture
def dressed(qapp):
    yield qapp
    apply_theme(qapp, ThemeMode.LIGHT)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_is_measured_as_the_guideline_does(first, second, expected):
    assert contrast(first, second) == pytest.approx(expected, abs=0.005)
    assert contrast(second, first) == contrast(first, second)


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(tokens, ground):
    assert contrast(tokens.text, getattr(tokens, ground)) >= 4.5
    assert contrast(tokens.text_muted, getattr(tokens, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("tone", TONES)
def test_a_badge_can_be_read(tokens, tone):
    ink, ground = theme.tone_colours(tokens, tone)
    assert contrast(ink, ground) >= 4.5
    assert contrast(ink, tokens.surface) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["accent", "accent_hover", "accent_pressed"])
def test_the_words_of_a_primary_button_can_be_read(tokens, ground):
    assert contrast(tokens.on_accent, getattr(tokens, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["canvas", "surface", "sunken"])
def test_focus_and_the_frames_of_fields_stand_out(tokens, ground):
    assert contrast(tokens.focus, getattr(tokens, ground)) >= 3
    assert contrast(tokens.border_strong, tokens.surface) >= 3


@THEMES
def test_the_chosen_page_can_be_read_in_the_navigation(tokens):
    assert contrast(tokens.accent, tokens.accent_soft) >= 4.5


@THEMES
def test_a_palette_tells_which_tokens_it_was_made_from(tokens, qapp):
    assert tokens_of(theme.palette_of(tokens)) is tokens


@THEMES
def test_the_style_sheet_has_no_name_left_open(tokens, qapp):
    sheet = theme.style_sheet(tokens, "Family", "Heading", 1.0)
    assert "$" not in sheet
    assert tokens.accent in sheet


def test_the_style_sheet_uses_only_names_that_exist():
    sheet = resource("qss", "base.qss").read_text(encoding="utf-8")
    used = set(string.Template(sheet).get_identifiers())
    sizes = {"family", "heading_family", "icons", "theme", "body", "small", "section", "title"}
    known = {field.name for field in fields(theme.Tokens)} | sizes | {"counter", "control"}
    known |= {"icon", "nav_icon", "display"}
    assert used <= known
    assert "body" in used


@THEMES
def test_every_image_of_the_style_sheet_is_shipped(tokens):
    sheet = theme.style_sheet(tokens, "Family", "Heading", 1.0)
    images = {Path(part.split('")')[0]) for part in sheet.split('url("')[1:]}
    assert images
    assert [image.name for image in images if not image.is_file()] == []


def test_a_dark_program_is_dark_and_can_be_light_again(dressed):
    apply_theme(dressed, ThemeMode.DARK)
    assert theme.current_tokens() is DARK
    apply_theme(dressed, ThemeMode.LIGHT)
    assert theme.current_tokens() is LIGHT


def test_the_system_theme_follows_the_system(dressed):
    apply_theme(dressed, ThemeMode.SYSTEM)
    is_dark = dressed.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.current_tokens() is (DARK if is_dark else LIGHT)
    dressed.setPalette(theme.palette_of(LIGHT if is_dark else DARK))
    dressed.styleHints().colorSchemeChanged.emit(dressed.styleHints().colorScheme())
    assert theme.current_tokens() is (DARK if is_dark else LIGHT)


def test_a_chosen_theme_stays_when_the_system_turns(dressed):
    apply_theme(dressed, ThemeMode.DARK)
    dressed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.current_tokens() is DARK


@pytest.mark.parametrize(("scale", "pixels"), [(1.0, 14), (1.25, 18), (1.5, 21), (2.0, 28)])
def test_the_text_grows_with_its_scale(dressed, scale, pixels):
    apply_theme(dressed, ThemeMode.LIGHT, scale)
    assert dressed.font().pixelSize() == pixels


def test_rows_grow_with_the_text():
    assert (theme.row_height(), theme.row_height(1.5)) == (36, 54)


def test_a_page_title_is_twenty_pixels_high(qtbot):
    label = QLabel("委员")
    qtbot.addWidget(label)
    theme.set_role(label, "page-title")
    label.ensurePolished()
    assert label.font().pixelSize() == theme.TITLE_PX


def test_a_role_changes_the_look_at_once(qtbot):
    button = QPushButton("导入")
    qtbot.addWidget(button)
    button.show()
    plain = button.grab().toImage()
    theme.set_role(button, "primary")
    assert button.grab().toImage() != plain


def test_every_character_of_a_members_name_shows(qapp):
    family = theme.register_font(theme.UI_FONT)
    assert qapp.font().family() == family
    font = QRawFont.fromFont(qapp.font())
    assert [c for c in "王𬱖㛃頔堃·龘" if not font.supportsCharacter(ord(c))] == []


def test_a_font_is_registered_only_once(qapp):
    assert theme.register_font(theme.UI_FONT) == theme.register_font(theme.UI_FONT)


def test_a_missing_font_leaves_the_programs_own(qapp):
    assert theme.register_font("nothing.ttf") == qapp.font().family()


@THEMES
def test_what_is_disabled_is_fainter(tokens, qapp):
    palette = theme.palette_of(tokens)
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    assert contrast(faint, tokens.surface) < contrast(tokens.text_muted, tokens.surface)


def test_both_themes_name_every_colour_as_six_digits():
    colours = [*asdict(LIGHT).values(), *asdict(DARK).values()]
    assert [c for c in colours if len(c) != 7 or not c.startswith("#")] == []
