"""计票单 has a box for every five votes that there can be."""

import pytest

from desktop.reports.counting_sheet import CountingSheet, paper


@pytest.fixture
def sheet():
    return CountingSheet(
        meeting="政协临江市第七届委员会第一次会议",
        subtitle="主席计票单",
        date_line="（选举大会）",
        candidates=("丁一", "王二"),
        papers=126,
        write_ins=1,
        notes=("每格画一个“正”字，计五票。",),
    )


def test_each_name_has_lines_for_all_votes_for_and_one_against(sheet, printed_at, read_pages):
    text = "\n".join(read_pages(paper(sheet, printed_at)))
    assert text.count("赞成") == 3
    assert text.count("反对") == text.count("弃权") == 2
    assert "1 丁 一 赞成" in text
    assert "（另选人） 赞成" in text
    assert "每格画一个“正”字" in text


def test_the_same_values_give_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
