import os
from dataclasses import dataclass, replace

import pytest
from reportlab.platypus.tables import Table

from desktop.reports import document
from desktop.reports.columns import PaperColumn
from desktop.reports.document import (
    Footer,
    Paper,
    Part,
    first_pages,
    gathering,
    leaves_traces,
    missing_in,
    render,
    write,
)
from desktop.reports.styles import TEXT
from desktop.reports.tables import grid
from desktop.reports.text_block import TextBlock


@pytest.fixture
def paper(printed_at):
    return Paper("政协临江市七届六次会议", printed_at)


def story(pages=1):
    return [TextBlock("通过会议决议" * 130 * pages, TEXT)]


def test_the_same_story_gives_the_same_bytes(paper):
    assert render(story(), paper) == render(story(), paper)


def test_the_bytes_do_not_depend_on_the_clock_of_the_machine(paper, monkeypatch):
    before = render(story(), paper)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert render(story(), paper) == before


def test_every_page_says_which_it_is_of_how_many(paper, read_pages):
    pages = read_pages(render(story(3), paper))
    found = [f"第 {number} 页 共 4 页" in page for number, page in enumerate(pages, start=1)]
    assert found == [True] * 4


def test_the_footer_says_when_the_paper_was_printed(paper, read_pages):
    assert "打印时间：2021年1月5日 16:20" in read_pages(render(story(), paper))[0]


def test_the_first_pages_of_a_long_paper_do_not_say_of_how_many(paper, read_pages):
    pages = read_pages(first_pages(Part(tuple(story(5)), paper)))
    assert len(pages) == 2
    assert "第 2 页" in pages[1]
    assert "共" not in pages[1].replace("通过会议决议", "")


def test_a_short_paper_has_no_beginning(paper):
    assert first_pages(Part(tuple(story()), paper)) == b""


def test_looking_at_the_first_pages_leaves_the_paper_as_it_is(paper):
    part = Part(tuple(story(5)), paper)
    first_pages(part)
    assert render(part.story, paper) == render(story(5), paper)


def test_only_what_the_library_lays_out_itself_bears_traces(paper):
    own = grid([PaperColumn("姓名", 40)], [("王芳",)])
    assert not leaves_traces(Part((*story(), own), paper))
    assert leaves_traces(Part((Table([["王芳"]]),), paper))


def test_official_paper_has_its_page_number_between_dashes(paper, read_pages):
    pages = read_pages(render(story(2), replace(paper, footer=Footer.DASHED)))
    assert [page.strip().split("\n")[-1] for page in pages[:2]] == ["— 1 —", "— 2 —"]


def test_a_sheet_by_itself_has_nothing_under_its_text(paper, read_pages):
    pages = read_pages(render(story(2), replace(paper, footer=Footer.NONE)))
    assert not any("页" in page or "—" in page for page in pages)


@pytest.mark.parametrize(
    ("is_landscape", "box"), [(False, b"595.2756 841.8898"), (True, b"841.8898 595.2756")]
)
def test_a_paper_is_a4_upright_or_on_its_side(paper, is_landscape, box):
    assert box in render(story(), replace(paper, is_landscape=is_landscape))


def test_every_font_is_embedded(paper):
    content = render(story(), paper)
    assert content.count(b"/FontFile2") == content.count(b"/FontDescriptor ")
    assert b"Helvetica" not in content


def test_a_written_paper_is_there_whole(tmp_path):
    write(b"%PDF", tmp_path / "a.pdf")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"%PDF")]


def test_a_full_disk_leaves_the_old_paper_and_nothing_else(tmp_path, monkeypatch):
    (tmp_path / "a.pdf").write_bytes(b"old")

    def no_space(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(OSError, match="No space"):
        write(b"new", tmp_path / "a.pdf")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_a_folder_that_is_gone_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="gone"):
        write(b"%PDF", tmp_path / "gone" / "a.pdf")


def test_missing_characters_are_found_anywhere_in_a_sheet():
    @dataclass(frozen=True)
    class Sheet:
        title: str
        lines: tuple[object, ...]
        count: int

    rare = "\U0002ebf0"
    assert missing_in(Sheet("甲", (Sheet("乙", (rare,), 1), "丙"), 2)) == (rare,)


def test_a_paper_knows_its_sheet(paper):
    assert paper.geometry is document.PORTRAIT
    assert replace(paper, is_landscape=True).geometry is document.LANDSCAPE


def test_what_is_gathered_is_not_drawn(paper):
    flow = story()
    with gathering() as parts:
        assert render(flow, paper) == b""
    assert [(part.story, part.paper) for part in parts] == [(tuple(flow), paper)]
    assert render(story(), paper).startswith(b"%PDF")
