import re
import zlib
from base64 import a85decode

from desktop.reports.document import missing_in
from desktop.reports.name_plates import NAME_SIZE, NamePlates, paper

PLATES = NamePlates("七届六次会议", "桌签", ("王芳", "查霞波", "阿不都热依木·吐尔逊江"))


def operators(pdf):
    """Return the drawing operators of each page."""
    streams = re.findall(rb"stream\r?\n(\S+~>)endstream", pdf)
    decoded = [zlib.decompress(a85decode(b"<~" + body, adobe=True)) for body in streams]
    return [text.decode("latin-1") for text in decoded if b"BT" in text]


def test_each_name_stands_on_a_page_of_its_own_twice(printed_at, read_pages):
    pages = read_pages(paper(PLATES, printed_at))
    assert len(pages) == 3
    assert ["".join(page.split()) for page in pages] == [
        "王芳王芳",
        "查霞波查霞波",
        "阿不都热依木·吐尔逊江" * 2,
    ]


def test_one_of_the_two_is_upside_down(printed_at):
    [first, *_] = operators(paper(PLATES, printed_at))
    assert first.count("1 0 0 1 ") >= 1
    assert first.count("-1 0 0 -1 ") == 1


def test_a_short_name_is_as_large_as_the_half_sheet_allows_and_a_long_one_shrinks(printed_at):
    sizes = [
        max(float(size) for size in re.findall(r" ([\d.]+) Tf", page))
        for page in operators(paper(PLATES, printed_at))
    ]
    assert sizes[0] == sizes[1] == NAME_SIZE
    assert 50 < sizes[2] < NAME_SIZE


def test_plates_for_nobody_say_so(printed_at, read_rows):
    assert "没有要印桌签的人" in read_rows(paper(NamePlates("会议", "桌签", ()), printed_at))


def test_the_same_plates_give_the_same_bytes_and_report_missing_characters(printed_at):
    assert paper(PLATES, printed_at) == paper(PLATES, printed_at)
    assert missing_in(NamePlates("", "", ("王\U0002ebf0",))) == ("\U0002ebf0",)


def test_cards_stand_two_on_a_sheet_each_name_once(printed_at, read_pages):
    cards = NamePlates("会议", "桌签", PLATES.names, is_folded=False)
    pages = ["".join(page.split()) for page in read_pages(paper(cards, printed_at))]
    assert pages == ["王芳查霞波", "阿不都热依木·吐尔逊江"]
    assert paper(cards, printed_at).count(b"/MediaBox [ 0 0 595") == 2
