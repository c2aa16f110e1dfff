"""选票: short ones share a sheet, long ones do not, and each can be cut out whole."""

from dataclasses import replace

import pytest

from desktop.reports.ballot_paper import BallotPaper, paper, papers_to_a_page, story


@pytest.fixture
def sheet():
    return BallotPaper(
        meeting="政协临江市第七届委员会第一次会议",
        subtitle="主席选票",
        seats_line="（应选1名）",
        candidates=("丁一", "欧阳明"),
        write_ins=1,
        rules=("说明：1.赞成的不作任何记号；反对的在“符号”格内画“×”。",),
        copies=3,
    )


def test_a_paper_has_names_boxes_and_a_place_for_another(sheet, printed_at, read_pages):
    (page, *_) = read_pages(paper(replace(sheet, copies=1), printed_at))
    assert "姓名 符号 姓名 符号 姓名 符号" in page
    assert "丁 一 欧阳明" in page
    assert "另选人：" in page
    assert "画“×”" in page
    assert "打印时间" not in page


def test_short_papers_share_a_sheet_and_are_cut_apart(sheet, printed_at, read_pages):
    assert papers_to_a_page(sheet) == 3
    pages = read_pages(paper(replace(sheet, copies=4), printed_at))
    assert [page.count("主席选票") for page in pages] == [3, 1]


def test_a_long_paper_has_sheets_of_its_own(sheet, printed_at, read_pages):
    names = tuple(f"候选人{number}" for number in range(49))
    long = replace(sheet, candidates=names, copies=2, write_ins=0)
    assert papers_to_a_page(long) == 1
    pages = read_pages(paper(long, printed_at))
    assert sum(page.count("主席选票") for page in pages) == 2
    assert "另选人" not in "".join(pages)


def test_between_two_papers_is_one_cut(sheet):
    kinds = [type(part).__name__ for part in story(sheet)]
    assert kinds.count("CutLine") == 2


def test_the_same_values_give_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
