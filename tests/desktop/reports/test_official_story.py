"""The measures of GB/T 9704-2012, taken from the PDF itself in millimetres."""

from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.reports.columns import Band, PaperColumn
from desktop.reports.document import missing_in
from desktop.reports.line_breaking import NEVER_FIRST, NEVER_LAST
from desktop.reports.official import Annex, Imprint, OfficialTable, OfficialText, paragraphs
from desktop.reports.official_story import paper, story

PITCH = 225 / 22
TALL = (PITCH - 156 / 28) / 2
"""From the edge of a line to the edge of its characters."""

SENTENCE = (
    "常委会坚持“双向发力”，协商议政（含专题协商）14次、形成报告23份，占60.53%；《纪要》印发。"
)


@pytest.fixture
def text():
    return OfficialText(
        title="关于提案办理协商办法的通知",
        addressee="各县（市、区）政协",
        body=paragraphs(("一、总体要求", SENTENCE * 9, "（一）加强领导。" + SENTENCE)),
        attachments=("提案办理协商办法", "提案目录"),
        signature="政协临江市委员会",
        date_line="2021年1月20日",
    )


@pytest.fixture
def wide():
    columns = (PaperColumn("序号", 15), PaperColumn("案由", 150), PaperColumn("单位", 55))
    return OfficialTable(columns, tuple((f"{n}", f"第{n}号提案", "市教育局") for n in range(60)))


@pytest.fixture
def measured(printed_at, read_words):
    return lambda text: read_words(paper(text, printed_at))


@pytest.fixture
def lines_of(printed_at, read_pages):
    """Return a function from a text to the lines of each page, without the page number."""

    def read(text):
        pages = read_pages(paper(text, printed_at))
        return [[line for line in page.split("\n") if line and line[0] != "—"] for page in pages]

    return read


def body_of(page):
    return [word for word in page if word[2] < 262]


def only(page, text):
    (found,) = [word for word in page if word[0] == text]
    return found


def long(text, count=40):
    return replace(text, title="", addressee="", body=paragraphs((SENTENCE * 12,) * count))


def test_the_margins_are_37_28_26_and_35_millimetres(text, measured):
    body = body_of(measured(long(text))[1])
    assert min(word[1] for word in body) == pytest.approx(28, abs=0.5)
    assert max(word[3] for word in body) == pytest.approx(210 - 26, abs=0.5)
    assert min(word[2] for word in body) - TALL == pytest.approx(37, abs=0.5)
    assert max(word[4] for word in body) + TALL == pytest.approx(297 - 35, abs=0.5)


def test_a_page_has_22_lines_of_equal_pitch(text, measured):
    tops = sorted({round(word[2], 1) for word in body_of(measured(long(text))[1])})
    assert len(tops) == 22
    assert all(lower - upper == pytest.approx(PITCH, abs=0.11) for upper, lower in pairwise(tops))


def test_a_line_has_28_characters_that_fill_it(text, measured):
    full = replace(long(text), body=paragraphs(("履" * 600,)))
    second = body_of(measured(full)[0])[1]
    assert len(second[0]) == 28
    assert second[3] - second[1] == pytest.approx(156, abs=0.1)


def test_a_paragraph_begins_two_characters_in_and_goes_on_at_the_edge(text, measured):
    first, second = body_of(measured(long(text))[0])[:2]
    assert first[1] - 28 == pytest.approx(2 * 156 / 28, abs=0.1)
    assert second[1] == pytest.approx(28, abs=0.1)


def test_lines_with_digits_are_justified_to_the_edge(text, measured):
    inner = [word for word in body_of(measured(long(text))[1]) if word[1] < 29]
    ends = [word[3] for word in inner if not word[0].endswith("发。")]
    assert ends
    assert all(end == pytest.approx(184, abs=0.5) for end in ends)


def test_no_line_of_a_long_text_begins_or_ends_with_a_wrong_mark(text, lines_of):
    pages = lines_of(long(text, 160))
    lines = [line for page in pages for line in page]
    assert len(pages) > 150
    assert [line for line in lines if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST] == []


def test_the_text_reads_back_as_it_was(text, lines_of):
    read = "".join("".join(page) for page in lines_of(long(text, 12)))
    assert read.startswith(SENTENCE * 12 * 12)


def test_the_title_is_in_the_middle_and_a_line_free_below(text, measured):
    page = measured(text)[0]
    title, addressee = only(page, text.title), only(page, "各县（市、区）政协：")
    assert (title[1] + title[3]) / 2 == pytest.approx(28 + 78, abs=0.3)
    assert addressee[1] == pytest.approx(28, abs=0.1)
    assert (addressee[2] + addressee[4]) / 2 - 37 == pytest.approx(2.5 * PITCH, abs=0.3)


def test_the_date_ends_four_characters_in_with_the_signature_centred_over_it(text, measured):
    last = measured(text)[-1]
    date, name = only(last, text.date_line), only(last, text.signature)
    assert 184 - date[3] == pytest.approx(4 * 156 / 28, abs=0.2)
    assert (name[1] + name[3]) / 2 == pytest.approx((date[1] + date[3]) / 2, abs=0.2)


def test_the_list_of_attachments_begins_two_characters_in_a_line_below_the_text(text, lines_of):
    lines = lines_of(text)[-1]
    place = lines.index("附件：1. 提案办理协商办法")
    assert lines[place + 1 :][:2] == ["2. 提案目录", "政协临江市委员会"]


def test_the_page_number_is_7_mm_below_the_text_outside_one_character_in(text, measured):
    front, back = measured(long(text))[:2]
    inset = 14 * 25.4 / 72
    right, left = [word for word in front if word[0] == "—"][-1], only_dash(back)
    assert 184 - right[3] == pytest.approx(inset, abs=0.3)
    assert left[1] - 28 == pytest.approx(inset, abs=0.3)
    assert (left[2] + left[4]) / 2 - 262 == pytest.approx(7, abs=0.5)


def only_dash(page):
    return next(word for word in page if word[0] == "—")


def test_a_lead_and_a_heading_have_their_own_typefaces(text, printed_at):
    content = paper(text, printed_at)
    assert all(name in content for name in (b"PlenaryHei", b"PlenaryKai", b"PlenaryFang"))


def test_no_heading_is_last_on_its_page(text, lines_of):
    for count in range(16, 21):
        body = paragraphs(("甲。",) * count + ("一、总的要求", "（一）时限", "乙。" * 60))
        pages = lines_of(replace(text, body=body))
        assert not any(page[-1].endswith(("要求", "时限")) for page in pages)


def test_a_heading_goes_with_the_last_paragraph_to_the_page_of_the_signature(text, lines_of):
    for count in range(8, 20):
        body = paragraphs(("甲。",) * count + ("二、其他", "（一）联系方式", "联系人：王芳。"))
        pages = lines_of(replace(text, body=body))
        assert not any(page[-1].endswith(("其他", "联系方式")) for page in pages)
        assert all(len(page) > 1 for page in pages)


def test_a_long_heading_goes_on_at_the_edge(text, lines_of):
    body = paragraphs(("一、" + "总的要求" * 9,))
    assert [len(line) for line in lines_of(replace(text, body=body))[0][2:4]] == [26, 12]


def test_under_the_title_stand_the_date_and_the_speaker(text, measured):
    speech = replace(text, bylines=("（2021年1月6日）", "王　芳"))
    page = measured(speech)[0]
    date = only(page, "（2021年1月6日）")
    assert (date[1] + date[3]) / 2 == pytest.approx(106, abs=0.5)
    assert only(page, "各县（市、区）政协：")[2] - 37 - TALL == pytest.approx(4 * PITCH, abs=0.2)


def test_the_red_head_stands_35_mm_below_the_top_of_the_text(text, measured):
    official = replace(text, issuer="政协临江市委员会文件", document_number="临市协发〔2021〕5号")
    page = measured(official)[0]
    issuer, number = only(page, official.issuer), only(page, official.document_number)
    assert issuer[2] - 37 == pytest.approx(35, abs=1.5)
    assert (number[1] + number[3]) / 2 == pytest.approx(106, abs=0.3)
    assert (only(page, text.title)[2] - 37) / PITCH == pytest.approx(10.1, abs=0.2)


def test_the_text_under_a_red_head_keeps_the_grid(text, measured):
    page = body_of(measured(replace(text, issuer="政协临江市委员会文件"))[0])
    line = (only(page, "各县（市、区）政协：")[2] - 37 - TALL) / PITCH
    assert line == pytest.approx(round(line), abs=0.02)


def test_without_an_issuer_the_number_stands_at_the_right(text, measured):
    number = "临市协函〔2021〕5号"
    page = measured(replace(text, document_number=number))[0]
    assert only(page, number)[3] == pytest.approx(184, abs=0.3)


def test_a_note_stands_below_the_date_in_brackets(text, lines_of):
    assert lines_of(replace(text, note="联系人：王芳"))[-1][-1] == "（联系人：王芳）"


def test_the_imprint_stands_last_on_the_back_of_a_sheet(text, measured):
    printed = Imprint(("市委办公室", "市政府办公室"), "市政协办公室", "2021年1月21日")
    pages = measured(replace(text, body=paragraphs(("甲。",)), imprint=printed))
    assert len(pages) == 2
    office, date = only(pages[1], "市政协办公室"), only(pages[1], "2021年1月21日印发")
    assert office[1] - 28 == pytest.approx(14 * 25.4 / 72, abs=0.2)
    assert 184 - date[3] == pytest.approx(14 * 25.4 / 72, abs=0.2)
    assert 262 - date[4] < 3


def test_a_turned_table_has_its_head_at_the_left_and_its_number_in_place(text, wide, measured):
    pages = measured(replace(text, annexes=(Annex("提案目录", (wide,)),)))
    front, back = [page for page in pages if any(word[0] == "案由" for word in page)][:2]
    assert only(front, "提案目录")[1] < 28 + 3 * PITCH
    heads = [min(word[1] for word in page if word[0] == "案由") for page in (front, back)]
    rows = [min(word[1] for word in page if word[0] == "市教育局") for page in (front, back)]
    assert heads[0] < rows[0]
    assert heads[1] < rows[1]
    assert any(word[0] == "—" and word[2] > 262 for word in back)


def test_a_turned_table_lies_within_the_text_area(text, wide, measured):
    pages = measured(replace(text, body=(*text.body, wide, *text.body)))
    turned = next(page for page in pages if any(word[0] == "案由" for word in page))
    body = body_of(turned)
    assert min(word[1] for word in body) >= 28
    assert max(word[3] for word in body) <= 184.5
    assert min(word[2] for word in body) >= 37


def test_no_page_is_blank_between_turned_tables(text, wide, lines_of):
    annexes = (Annex("目录一", (wide,)), Annex("目录二", (wide, *text.body)), Annex("三", ()))
    assert all(lines_of(replace(text, annexes=annexes)))


def test_annexes_begin_on_pages_of_their_own_with_their_numbers(text, lines_of):
    annexes = (Annex("提案办理协商办法", text.body), Annex("提案目录", text.body))
    heads = [page[:2] for page in lines_of(replace(text, annexes=annexes))]
    assert ["附件1", "提案办理协商办法"] in heads
    assert ["附件2", "提案目录"] in heads
    assert ["附件", "目录"] in [
        page[:2] for page in lines_of(replace(text, annexes=(Annex("目录", text.body),)))
    ]


def test_the_text_after_a_table_is_on_the_grid_again(text, measured):
    columns = (PaperColumn("序号", 15), PaperColumn("案由", 100))
    table = OfficialTable(columns, (Band("社会建设"), ("1", "养老")), "表1")
    page = body_of(measured(replace(text, body=(table, *paragraphs(("结语。",)))))[0])
    line = (only(page, "结语。")[2] - 37 - TALL) / PITCH
    assert line == pytest.approx(round(line), abs=0.02)


def test_an_empty_text_is_a_blank_page(printed_at, read_rows):
    assert read_rows(paper(OfficialText(title=""), printed_at)) == "—1—"


def test_a_text_that_ends_with_a_table_closes_below_it(text, lines_of):
    columns = (PaperColumn("序号", 15), PaperColumn("案由", 100))
    table = OfficialTable(columns, (("1", "养老"),))
    lines = lines_of(replace(text, body=(table,)))[0]
    assert lines[-2:] == ["政协临江市委员会", "2021年1月20日"]


def test_a_text_needs_no_signature(text):
    assert story(replace(text, signature="", date_line="", attachments=()))


def test_the_same_text_gives_the_same_bytes(text, printed_at):
    assert paper(text, printed_at) == paper(text, printed_at)


def test_no_glyph_is_missing(text):
    assert missing_in(text) == ()
