from io import BytesIO

import pytest
from reportlab.platypus.doctemplate import PageBreak

from desktop.reports.counted_canvas import CountedCanvas
from desktop.reports.document import Footer, Paper, render
from desktop.reports.official import Imprint
from desktop.reports.official_flow import ImprintBlock, OnGrid, RedHead
from desktop.reports.styles import LINE_3, MM, PORTRAIT, TEXT
from desktop.reports.text_block import TextBlock

WIDTH = PORTRAIT.text_width


@pytest.fixture
def printed(printed_at):
    return lambda flow: render(flow, Paper("试印", printed_at, footer=Footer.DASHED))


@pytest.mark.parametrize(("rest", "height"), [(LINE_3 * 3, 0), (LINE_3 * 2.25, LINE_3 / 4)])
def test_the_rest_of_a_begun_line_is_left_free(rest, height):
    assert OnGrid().wrap(WIDTH, rest)[1] == pytest.approx(height)


@pytest.mark.parametrize("issuer", ["", "政协临江市委员会文件", "中国人民政治协商会议" * 4])
def test_a_red_head_is_whole_lines_high(issuer):
    height = RedHead(issuer, "临市协发〔2021〕5号", 15.8).wrap(WIDTH, 700)[1]
    assert height / LINE_3 == pytest.approx(round(height / LINE_3))


def test_a_long_issuer_is_made_smaller_until_it_fits(printed, read_words):
    issuer = "中国人民政治协商会议临江市第七届委员会文件"
    words = read_words(printed([RedHead(issuer, "", 15.8)]))[0]
    assert words[0][0] == issuer
    assert words[0][3] - words[0][1] == pytest.approx(156, abs=0.5)


def test_the_imprint_hangs_its_copies_under_their_names(printed, read_words):
    names = tuple(f"市直第{number}个单位办公室" for number in range(9))
    page = read_words(printed([ImprintBlock(Imprint(names), WIDTH)]))[1]
    first, *others = [word for word in page if word[2] < 262]
    assert first[0].startswith("抄送：")
    assert {round(word[1] - first[1], 1) for word in others} == {round(3 * 14 / MM, 1)}


def test_the_rules_of_the_imprint_are_thick_outside_and_thin_inside(printed_at):
    canvas = RuledCanvas(BytesIO())
    block = ImprintBlock(Imprint(("甲",), "乙", "2021年1月21日印发"), WIDTH)
    block.canv = canvas
    block.wrap(WIDTH, 300)
    block.draw()
    assert [(round(width / MM, 2), count) for width, count in canvas.ruled] == [
        (0.25, 1),
        (0.35, 2),
    ]


class RuledCanvas(CountedCanvas):
    """A real canvas that also keeps the widths of rules and how many are ruled."""

    def __init__(self, *args):
        super().__init__(*args)
        self.ruled = []

    def setLineWidth(self, width):
        self.width = width
        super().setLineWidth(width)

    def lines(self, linelist):
        self.ruled.append((self.width, len(linelist)))
        super().lines(linelist)


def test_an_imprint_without_lines_draws_only_its_rules(printed, read_pages):
    pages = read_pages(printed([TextBlock("甲", TEXT), ImprintBlock(Imprint(), WIDTH)]))
    assert [page.split() for page in pages] == [["甲", "—", "1", "—"], ["—", "2", "—"]]


def test_a_blank_page_before_the_imprint_and_its_own_have_no_number(printed, read_pages):
    flow = [TextBlock("甲", TEXT), PageBreak(), TextBlock("乙", TEXT), PageBreak()]
    pages = read_pages(printed([*flow, ImprintBlock(Imprint(office="丙"), WIDTH)]))
    assert [page.split() for page in pages[2:]] == [[], ["丙"]]


def test_an_imprint_goes_to_the_next_back_when_a_back_has_no_room(printed, read_pages):
    fill = [TextBlock("甲", TEXT)] * 43
    pages = read_pages(printed([*fill, ImprintBlock(Imprint(("乙",), "丙"), WIDTH)]))
    assert [("丙" in page) for page in pages] == [False, False, False, True]
