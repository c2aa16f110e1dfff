from dataclasses import replace

import pytest

from desktop.reports.document import gathering, missing_in
from desktop.reports.motion_text import MotionBook, MotionPart, MotionText, book_paper, paper


@pytest.fixture
def text():
    return MotionText(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="提案",
        number="第0001号",
        title="关于义务教育优质均衡发展的提案",
        submitters=("王芳", "欧阳玥伟"),
        category="社会建设",
        date_line="2021年1月5日",
        parts=(
            MotionPart("一、情况", "城乡差距较大。\n\n  乡村教师不足。"),
            MotionPart("二、建议", "（一）科学布局\n按常住人口配置学位。"),
        ),
        handlers=("主办　市教育局", "会办　市财政局"),
    )


@pytest.fixture
def book(text):
    motions = tuple(replace(text, number=f"第{n:04d}号") for n in range(1, 4))
    return MotionBook("政协临江市第七届委员会第六次会议", "提案汇编", "（2021年3月）", motions)


def long_parts(lines):
    return (MotionPart("一、情况", "甲。\n" * lines),)


def test_the_motion_reads_in_its_order(text, printed_at, read_pages):
    (page,) = read_pages(paper(text, printed_at))
    assert [line for line in page.split("\n") if line] == [
        "政协临江市第七届委员会第六次会议提案",
        "第0001号 社会建设",
        "关于义务教育优质均衡发展的提案",
        "王 芳 欧阳玥伟",
        "2021年1月5日",
        "一、情况",
        "城乡差距较大。",
        "乡村教师不足。",
        "二、建议",
        "（一）科学布局",
        "按常住人口配置学位。",
        "承办单位：主办 市教育局；会办 市财政局",
        "— 1 —",
    ]


def test_many_submitters_take_more_lines_and_no_name_is_cut(text, printed_at, read_pages):
    names = tuple(f"欧阳玥{mark}" for mark in "甲乙丙丁戊己庚")
    (page,) = read_pages(paper(replace(text, submitters=names), printed_at))
    lines = [line.split() for line in page.split("\n") if "欧阳玥" in line]
    assert len(lines) == 2
    assert [name for line in lines for name in line] == list(names)


def test_a_motion_without_text_says_so(text, printed_at, read_rows):
    for parts in ((), (MotionPart("一、情况", " \n"),)):
        rows = read_rows(paper(replace(text, parts=parts), printed_at))
        assert "（提案内容暂缺）" in rows
        assert "一、情况" not in rows


def test_a_bare_motion_prints_only_what_there_is(printed_at, read_rows):
    bare = MotionText("", "", "", "", (), "", "", (MotionPart("", "甲。"),))
    assert read_rows(paper(bare, printed_at)) == "甲。—1—"


def test_no_heading_is_last_on_its_page(text, printed_at, read_pages):
    for lines in range(9, 16):
        parts = (*long_parts(lines), MotionPart("二、建议", "（一）科学布局\n乙。\n丙。"))
        pages = read_pages(paper(replace(text, parts=parts), printed_at))
        assert not any(page.split("\n— ")[0].endswith(("建议", "布局")) for page in pages)


def test_contents_give_the_page_on_which_each_motion_begins(book, printed_at, read_pages):
    second = replace(book.motions[1], parts=long_parts(60))
    book = replace(book, motions=(book.motions[0], second, book.motions[2]))
    pages = read_pages(book_paper(book, printed_at))
    begins = [n for n, page in enumerate(pages, 1) if "第六次会议提案\n第" in page]
    assert begins[0] == 2
    assert begins[2] - begins[1] > 2
    entries = [line.split() for line in pages[0].split("\n") if line.startswith("第0")]
    assert [(entry[0], int(entry[-1])) for entry in entries] == [
        (f"第{n:04d}号", page) for n, page in enumerate(begins, 1)
    ]


def test_contents_of_several_pages_count_themselves(book, printed_at, read_pages):
    many = replace(book, motions=book.motions * 20)
    pages = read_pages(book_paper(many, printed_at))
    first = next(n for n, page in enumerate(pages, 1) if "第六次会议提案\n第" in page)
    assert first > 2
    entry = next(line for line in pages[0].split("\n") if line.startswith("第0001号"))
    assert entry.split()[-1] == str(first)


def test_a_long_title_wraps_in_the_contents(book, printed_at, read_pages):
    title = "关于规范校外培训机构管理" * 80
    long = replace(book, motions=(replace(book.motions[0], title=title),))
    pages = read_pages(book_paper(long, printed_at))
    contents = next(n for n, page in enumerate(pages) if "第六次会议提案\n第" in page)
    assert "".join("".join(pages[:contents]).split()).count("校外培训") > 60


def test_a_book_of_nothing_says_so(book, printed_at, read_rows):
    assert "（没有提案）" in read_rows(book_paper(replace(book, motions=()), printed_at))


def test_the_same_motions_give_the_same_bytes(text, book, printed_at):
    assert paper(text, printed_at) == paper(text, printed_at)
    assert book_paper(book, printed_at) == book_paper(book, printed_at)


def test_no_glyph_is_missing(book):
    assert missing_in(book) == ()


def test_a_book_that_is_gathered_is_set_once_and_not_drawn(book, printed_at):
    with gathering() as parts:
        assert book_paper(book, printed_at) == b""
    assert len(parts) == 1
