from io import BytesIO

import pytest

from desktop.reports.counted_canvas import CountedCanvas
from desktop.reports.inking import Ink
from desktop.reports.styles import FontRole


class Page(CountedCanvas):
    """A real canvas that also keeps the operators that ink puts on it."""

    operators = ""

    def addLiteral(self, s, escaped=1):
        self.operators += s
        super().addLiteral(s, escaped)


@pytest.fixture
def page():
    return Page(BytesIO())


def test_a_font_is_named_once_for_lines_that_share_it(page):
    ink = Ink(page)
    ink.line(0, 20, "党派", FontRole.BODY, 12)
    ink.line(0, 0, "优先", FontRole.BODY, 12)
    ink.dry()
    assert page.operators.count(" Tf") == 1
    assert page.operators.count(" Tj") == 2


def test_a_character_of_another_font_changes_the_font(page):
    ink = Ink(page)
    ink.line(0, 0, "王堃", FontRole.FANGSONG, 12)
    ink.dry()
    assert page.operators.count(" Tf") == 2


def test_added_space_ends_with_the_ink(page):
    ink = Ink(page)
    ink.spread(1.5)
    ink.line(0, 0, "党派", FontRole.BODY, 12)
    ink.dry()
    assert "1.500 Tc" in page.operators
    assert page.operators.endswith("0 Tc ET")
