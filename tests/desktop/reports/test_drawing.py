import pytest

from desktop.reports.drawing import (
    WHITE,
    Box,
    Colour,
    DrawnPage,
    colour,
    fitted_size,
    noticing_small_type,
    whole_role,
)
from desktop.reports.fonts import text_width
from desktop.reports.styles import Align, FontRole


def test_a_text_shrinks_to_its_room_and_never_grows():
    assert fitted_size("王芳", FontRole.BODY, 20, 100) == 20
    size = fitted_size("阿不都热依木·吐尔逊", FontRole.BODY, 20, 100)
    assert text_width("阿不都热依木·吐尔逊", FontRole.BODY, size) == pytest.approx(100)


def test_texts_that_would_be_set_smaller_than_the_smallest_type_are_noticed(draw):
    def picture(brush, page):
        narrow = Box(0, 0, 40, 10)
        brush.text(narrow, "王芳", size=12)
        brush.text(narrow, "阿不都热依木吐尔逊", size=12)
        brush.upside_down(narrow, "政协临江市委员会提案", role=FontRole.BODY, size=12)

    draw([DrawnPage(picture)])
    with noticing_small_type() as small:
        draw([DrawnPage(picture)])
    assert small == ["阿不都热依木吐尔逊", "政协临江市委员会提案"]


def test_a_name_is_set_in_one_face():
    assert whole_role("王芳", FontRole.HEADING) is FontRole.HEADING
    assert whole_role("王\U0002ebf0", FontRole.HEADING) is FontRole.BODY


def test_colours_are_read_from_their_codes():
    assert colour("#ff0000") == Colour(1, 0, 0)


def test_a_box_knows_its_middle():
    assert Box(1, 10, 5, 4).middle == 12


def test_a_page_shows_its_lines_also_those_upside_down(draw):
    def picture(brush, page):
        brush.fill(page, WHITE)
        brush.frame(page)
        brush.rule((0, 0), (10, 10), 0.4)
        brush.text(
            page, "王\n芳", role=FontRole.BODY, size=20, align=Align.RIGHT, tint=colour("#9f1d20")
        )
        brush.upside_down(page, "李娜", role=FontRole.BODY, size=20)

    [text] = draw([DrawnPage(picture)])
    assert "王 芳" in text
    assert "李娜" in text or "娜李" in text
