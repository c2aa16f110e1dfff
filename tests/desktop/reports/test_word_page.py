from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from desktop.reports.word_page import content_of, new_document, set_margins


@pytest.fixture
def document():
    return Document(BytesIO(content_of(new_document("通知"))))


def test_28_characters_and_no_more_stand_on_a_line_of_156_mm(document):
    (closer,) = document.styles["Normal"].element.rPr.xpath("w:spacing")
    character = 16 + int(closer.get(qn("w:val"))) / 20
    assert 28 * character <= 156 * 72 / 25.4 < 29 * character


def test_22_lines_of_the_grid_fill_225_mm(document):
    (grid,) = document.sections[0]._sectPr.xpath("w:docGrid")
    assert 22 * int(grid.get(qn("w:linePitch"))) / 20 == pytest.approx(225 * 72 / 25.4, abs=1)


def test_marks_may_hang_in_the_margin_and_digits_stand_close(document):
    layout = document.styles["Normal"].element.pPr
    named = {each.tag.split("}")[1]: each.get(qn("w:val")) for each in layout}
    assert named == {"overflowPunct": "1", "autoSpaceDE": "0", "autoSpaceDN": "0"}


@pytest.mark.parametrize("is_turned", [True, False])
def test_the_text_area_is_the_same_turned_or_not(document, is_turned):
    section = document.sections[0]
    set_margins(section, is_turned=is_turned)
    across = section.page_width - section.left_margin - section.right_margin
    down = section.page_height - section.top_margin - section.bottom_margin
    assert sorted((across, down)) == pytest.approx([Mm(156), Mm(225)], abs=Mm(0.1))
    assert (across > down) is is_turned


def test_the_title_is_in_the_properties_and_no_clock(document):
    assert document.core_properties.title == "通知"
    assert content_of(new_document("通知")) == content_of(new_document("通知"))
