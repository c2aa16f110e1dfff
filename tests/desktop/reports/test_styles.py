import pytest

from desktop.reports.styles import LANDSCAPE, LINE_3, MM, PORTRAIT


def test_the_text_area_of_an_upright_sheet_is_that_of_the_standard():
    above = PORTRAIT.height - PORTRAIT.bottom - PORTRAIT.text_height
    assert above == pytest.approx(37 * MM)
    assert round(PORTRAIT.left / MM, 6) == 28
    assert (PORTRAIT.text_width, PORTRAIT.text_height) == (156 * MM, 225 * MM)


def test_a_sheet_on_its_side_has_the_same_text_area_turned():
    turned = (LANDSCAPE.text_height, LANDSCAPE.text_width)
    assert turned == (PORTRAIT.text_width, PORTRAIT.text_height)


def test_twenty_two_lines_of_size_three_fill_a_page():
    assert pytest.approx(PORTRAIT.text_height) == 22 * LINE_3
