from dataclasses import replace

import pytest

from desktop.reports.document import missing_in
from desktop.reports.leave_list import LeaveGroup, LeaveLine, LeaveList, paper

SICK = (
    LeaveLine(
        name="于𬱖",
        sector="民建",
        sittings="全程",
        reason="住院治疗",
        asked=("1月3日 书面", "逾期"),
        approver="主席",
    ),
    LeaveLine(
        name="阿不都热依木·吐尔逊",
        sector="文化艺术、新闻出版、体育界",
        sittings="开幕会、大会发言（一）",
        asked=("口头",),
        approver="分管副主席",
    ),
)
DUTY = (LeaveLine(name="钟宇", sector="民进", sittings="闭幕会", reason="参加全省会议"),)


@pytest.fixture
def sheet():
    return LeaveList(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="请假名单",
        date_line="（2021年1月6日至9日，共3人）",
        groups=(LeaveGroup("病假", SICK, 2), LeaveGroup("公务", DUTY, 1)),
        notes=("注：会前两天书面报办公室。",),
    )


def test_the_list_reads_as_it_was_accepted(sheet, printed_at, golden):
    text, accepted = golden("leave_list", paper(sheet, printed_at))
    assert text == accepted


def test_leaves_follow_their_kind_and_are_numbered_through(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    assert "病假（2人）1于𬱖民建全程住院治疗1月3日书面逾期主席2阿不都热依木·吐尔逊" in text
    assert "公务（1人）3钟宇民进闭幕会参加全省会议" in text


def test_by_sector_the_kind_is_a_column_and_the_sector_is_not(sheet, printed_at, read_pages):
    line = replace(DUTY[0], sector="", kind="公务")
    by_sector = replace(sheet, groups=(LeaveGroup("民进", (line,), 1),))
    text = read_pages(paper(by_sector, printed_at))[0]
    assert "序号 姓名 类别 请假场次 事由 批准人\n民进（1人）\n1 钟 宇 公务 闭幕会" in text


def test_an_undivided_list_has_no_bands(sheet, printed_at, read_rows):
    plain = replace(sheet, groups=(LeaveGroup("", DUTY, 1),))
    assert "（1人）" not in read_rows(paper(plain, printed_at))


def test_an_empty_list_says_so(sheet, printed_at, read_rows):
    empty = replace(sheet, groups=(LeaveGroup("病假", (), 0),))
    text = read_rows(paper(empty, printed_at))
    assert "（没有请假的委员）" in text
    assert "病假" not in text


def test_many_leaves_are_all_there_under_a_header_on_every_page(sheet, printed_at, read_pages):
    lines = tuple(
        LeaveLine(name=f"委员{n:03d}", sector="农业界", sittings="开幕会", reason="因公出差" * 9)
        for n in range(60)
    )
    pages = read_pages(paper(replace(sheet, groups=(LeaveGroup("公务", lines, 60),)), printed_at))
    assert all("序号 姓名 界别 请假场次 事由 批准人\n" in page for page in pages)
    text = "".join(pages)
    assert [text.count(f"委员{n:03d}") for n in range(60)] == [1] * 60
    assert "公务（60人）（续）" in pages[1]


def test_the_same_list_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_no_glyph_is_missing(sheet):
    assert missing_in(sheet) == ()
