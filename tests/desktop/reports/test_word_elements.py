import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from desktop.reports.styles import FontRole
from desktop.reports.word_elements import (
    add_field,
    add_run,
    element,
    leave_grid,
    properties_of,
    run_element,
    set_indent,
    set_mark,
)


@pytest.fixture
def paragraph():
    return Document().add_paragraph()


def test_a_run_names_its_typefaces_and_its_size(paragraph):
    run = add_run(paragraph, "“甲”", FontRole.KAI, 16)
    fonts = run._r.rPr.rFonts
    assert [fonts.get(qn(f"w:{name}")) for name in ("eastAsia", "ascii", "hint")] == [
        "楷体_GB2312",
        "Times New Roman",
        "eastAsia",
    ]
    assert run.font.size.pt == 16


def test_a_run_built_as_an_element_says_the_same():
    run = run_element("甲", FontRole.HEADING, 12)
    assert run.find(qn("w:t")).text == "甲"
    assert run.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == "黑体"
    assert run.find(f".//{qn('w:sz')}").get(qn("w:val")) == "24"


def test_indents_are_counted_in_characters_and_none_is_not_written(paragraph):
    set_indent(paragraph, {"left": 2, "right": 0})
    indent = properties_of(paragraph).ind
    assert indent.get(qn("w:leftChars")) == "200"
    assert indent.get(qn("w:left")) == "632"
    assert indent.get(qn("w:rightChars")) is None


def test_an_element_has_its_attributes_in_the_namespace_of_word():
    assert element("w:jc", {"val": "center"}).get(qn("w:val")) == "center"
    assert element("w:br").tag == qn("w:br")


@pytest.mark.parametrize("is_dirty", [True, False])
def test_a_field_stands_between_its_ends_and_only_a_dirty_one_is_counted_anew(paragraph, is_dirty):
    add_field(paragraph, "PAGE", FontRole.BODY, 14, is_dirty=is_dirty)
    parts = [run._r[-1] for run in paragraph.runs]
    kinds = [each.get(qn("w:fldCharType"), each.text) for each in parts]
    assert kinds == ["begin", "PAGE", "separate", "end"]
    assert (parts[0].get(qn("w:dirty")) == "true") is is_dirty


def test_a_paragraph_off_the_grid_keeps_the_order_of_the_format(paragraph):
    paragraph.paragraph_format.space_after = Pt(0)
    leave_grid(paragraph)
    names = [each.tag.split("}")[1] for each in properties_of(paragraph)]
    assert names == ["snapToGrid", "spacing"]


def test_every_part_of_a_field_has_its_type(paragraph):
    add_field(paragraph, "PAGE", FontRole.BODY, 14)
    assert {run.font.size.pt for run in paragraph.runs} == {14}


def test_a_mark_stands_around_the_text(paragraph):
    add_run(paragraph, "甲", FontRole.TITLE, 22)
    set_mark(paragraph, "motion2")
    names = [each.tag.split("}")[1] for each in paragraph._p]
    assert names == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]
