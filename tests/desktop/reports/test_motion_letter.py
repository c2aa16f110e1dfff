from dataclasses import replace

import pytest

from desktop.reports.document import missing_in
from desktop.reports.motion_letter import Letter, paper


@pytest.fixture
def letter():
    return Letter(
        title="关于交办政协临江市第七届委员会第六次会议提案的通知",
        addressee="市教育局",
        paragraphs=(
            "经审查立案，现将由你单位主办的下列提案交办，请认真办理：",
            "请于2021年4月20日前答复提案者。",
        ),
        items=("第0001号　关于义务教育优质均衡发展的提案", "第0017号　关于校外培训的提案"),
        attachments=("提案目录", "办理情况反馈表"),
        signature="政协临江市委员会办公室",
        date_line="2021年1月20日",
        document_number="临市协发〔2021〕5号",
        meeting="政协临江市第七届委员会第六次会议",
    )


def lines_of(pages):
    return [line for page in pages for line in page.split("\n") if line]


def test_the_letter_reads_in_the_order_of_official_paper(letter, printed_at, read_pages):
    lines = lines_of(read_pages(paper(letter, printed_at)))
    assert lines == [
        "临市协发〔2021〕5号",
        "关于交办政协临江市第七届",
        "委员会第六次会议提案的通知",
        "市教育局：",
        "经审查立案，现将由你单位主办的下列提案交办，请认真办",
        "理：",
        "1. 第0001号 关于义务教育优质均衡发展的提案",
        "2. 第0017号 关于校外培训的提案",
        "请于2021年4月20日前答复提案者。",
        "附件：1. 提案目录",
        "2. 办理情况反馈表",
        "政协临江市委员会办公室",
        "2021年1月20日",
        "— 1 —",
    ]


def test_twenty_eight_characters_fill_a_line(letter, printed_at, read_pages):
    long = replace(letter, paragraphs=("甲" * 80,), items=())
    lines = lines_of(read_pages(paper(long, printed_at)))
    assert [line for line in lines if "甲" in line] == ["甲" * 26, "甲" * 28, "甲" * 26]


def test_twenty_two_lines_fill_a_page(letter, printed_at, read_pages):
    bare = replace(letter, document_number="", title="", addressee="", items=(), attachments=())
    pages = read_pages(paper(replace(bare, paragraphs=("甲",) * 30), printed_at))
    assert pages[0].count("甲") == 22


def test_items_without_an_announcement_follow_the_last_paragraph(letter):
    plain = replace(letter, paragraphs=("一。", "二。"), items=("甲", "乙"))
    assert plain.body == ("一。", "二。", "1. 甲", "2. 乙")


def test_a_single_item_has_no_number(letter):
    assert replace(letter, paragraphs=("一。",), items=("甲",)).body == ("一。", "甲")


def test_the_title_names_the_document(letter):
    assert letter.subtitle == letter.title


def test_no_heading_is_last_on_its_page(letter, printed_at, read_pages):
    for count in range(10, 16):
        paragraphs = ("甲。",) * count + ("一、总的要求", "（一）时限", "乙。" * 60)
        pages = read_pages(paper(replace(letter, paragraphs=paragraphs, items=()), printed_at))
        assert not any(page.split("\n— ")[0].endswith(("要求", "时限")) for page in pages)


def test_the_signature_never_stands_on_a_page_without_text(letter, printed_at, read_pages):
    bare = replace(letter, items=(), attachments=())
    for count in range(8, 22):
        paragraphs = ("甲。",) * count + ("乙" * 27 * 4 + "。",)
        pages = read_pages(paper(replace(bare, paragraphs=paragraphs), printed_at))
        assert "乙\n" in pages[-1] or "甲。\n" in pages[-1]
        assert "".join(pages).count("乙") == 27 * 4


def test_a_long_attachment_goes_on_under_its_own_name(letter, printed_at, read_pages):
    long = replace(letter, attachments=("甲" * 60, "乙" * 60))
    lines = lines_of(read_pages(paper(long, printed_at)))
    assert [len(line) for line in lines if line.startswith("甲")] == [22, 17]
    assert [len(line) for line in lines if line.startswith("乙")] == [22, 17]


def test_lists_longer_than_a_page_go_on(letter, printed_at, read_pages):
    many = tuple(f"目录{n}" for n in range(1, 61))
    pages = read_pages(paper(replace(letter, items=many, attachments=many), printed_at))
    text = "".join(pages)
    assert [text.count(f"{n}. 目录{n}") for n in range(10, 61)] == [2] * 51
    assert "2021年1月20日" in pages[-1]


def test_a_long_signature_stays_on_the_paper(letter, printed_at, read_pages):
    signature = "中国人民政治协商会议临江市委员会提案委员会办公室和市委督查室"
    lines = lines_of(read_pages(paper(replace(letter, signature=signature), printed_at)))
    start = lines.index("2. 办理情况反馈表") + 1
    end = lines.index("2021年1月20日")
    assert "".join(lines[start:end]) == signature


def test_an_empty_letter_still_prints(printed_at, read_rows):
    assert read_rows(paper(Letter("", "", (), (), (), "", ""), printed_at)) == "—1—"


def test_the_same_letter_gives_the_same_bytes(letter, printed_at):
    assert paper(letter, printed_at) == paper(letter, printed_at)


def test_no_glyph_is_missing(letter):
    assert missing_in(letter) == ()
