from dataclasses import replace

import pytest

from db.domain.attendance import Attendance
from desktop.reports.attendance_report import (
    AttendanceReport,
    AwayGroup,
    AwayLine,
    CountLine,
    TimeLine,
    paper,
    rate_text,
)
from desktop.reports.document import missing_in

OPENING = CountLine("开幕会", Attendance(367, 358, 7))
SPEECHES = CountLine("大会发言（一）", Attendance(367, 350, 10))
CLOSING = CountLine("闭幕会", Attendance(367, 0, 1), has_begun=False)


@pytest.fixture
def report():
    return AttendanceReport(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="出席情况统计表",
        date_line="（2021年1月6日至9日）",
        paragraphs=("开幕会应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。",),
        sittings=(OPENING, SPEECHES, CLOSING),
        total=CountLine("合计（人次）", Attendance(734, 708, 17)),
        by_sector=(
            CountLine("中国共产党", Attendance(22, 21, 1)),
            CountLine("教育界", Attendance(0, 0, 0)),
        ),
        by_party=(CountLine("民建", Attendance(41, 39, 2)), CountLine("群众", Attendance(7, 7, 0))),
        away=(
            AwayGroup("病假", (AwayLine("于𬱖", "民建", "全程", "住院"),)),
            AwayGroup(
                "公务", (AwayLine("阿不都热依木·吐尔逊", "少数民族、宗教界", "闭幕会", "出访"),)
            ),
            AwayGroup("缺席", (AwayLine("钟宇", "民进", "开幕会"),)),
        ),
        times=(
            TimeLine("李燕", "教育界", "开幕会", "09:20"),
            TimeLine("王力", "农业界", "闭幕会", "", "10:05"),
        ),
        notes=("注：合计按人次计算。",),
    )


@pytest.fixture
def of_sitting(report):
    """The report of one sitting: no total, and no sittings beside the names."""
    away = AwayGroup("缺席", (AwayLine("钟宇", "民进"), AwayLine("苏伟", "教育界")))
    return replace(report, sittings=(OPENING,), total=None, away=(away,), times=(), notes=())


def test_the_report_reads_as_it_was_accepted(report, printed_at, golden):
    text, accepted = golden("attendance_report", paper(report, printed_at))
    assert text == accepted


def test_every_sitting_has_its_counts_and_its_rate_half_up(report, printed_at, read_pages):
    lines = read_pages(paper(report, printed_at))[0].split("\n")
    start = lines.index("场次 应到 实到 请假 缺席 出席率")
    assert lines[start + 1 : start + 5] == [
        "开幕会 367 358 7 2 97.55%",
        "大会发言（一） 367 350 10 7 95.37%",
        "闭幕会 367 — — — 尚无签到",
        "合计（人次） 734 708 17 9 96.46%",
    ]


def test_a_rate_of_nobody_is_a_dash():
    assert rate_text(Attendance(0, 0, 0)) == "—"
    assert rate_text(Attendance(3, 2, 0)) == "66.67%"


def test_names_stand_under_their_kind_with_its_count(report, printed_at, read_rows):
    text = read_rows(paper(report, printed_at))
    assert "病假（1人）于𬱖民建全程住院公务（1人）阿不都热依木·吐尔逊" in text
    assert "缺席（1人）钟宇民进开幕会" in text


def test_a_kind_of_leave_that_nobody_took_is_left_out(report, printed_at, read_rows):
    away = (AwayGroup("事假", ()), *report.away)
    assert "事假" not in read_rows(paper(replace(report, away=away), printed_at))


def test_a_member_with_two_leaves_is_counted_once():
    lines = (AwayLine("王力", "农业界", "开幕会"), AwayLine("王力", "农业界", "闭幕会"))
    assert AwayGroup("事假", lines).heading == "事假（1人）"


def test_who_came_late_or_left_early_is_named_with_the_time(report, printed_at, read_rows):
    text = read_rows(paper(report, printed_at))
    assert (
        "五、迟到和早退的委员姓名界别场次到会离会李燕教育界开幕会09:20王力农业界闭幕会10:05" in text
    )


def test_the_report_of_one_sitting_has_no_total_and_no_column_of_sittings(
    of_sitting, printed_at, read_rows
):
    text = read_rows(paper(of_sitting, printed_at))
    assert "一、本场出席情况" in text
    assert "合计" not in text
    assert "姓名界别事由缺席（2人）钟宇民进苏伟教育界" in text


def test_a_sitting_that_all_came_to_says_so(of_sitting, printed_at, read_rows):
    empty = replace(of_sitting, away=(AwayGroup("缺席", ()),))
    assert "（没有请假和缺席的委员）" in read_rows(paper(empty, printed_at))


def test_before_the_first_sign_in_nobody_is_said_to_be_there(of_sitting, printed_at, read_rows):
    bare = replace(of_sitting, sittings=(CLOSING,), by_sector=(), by_party=(), away=())
    text = read_rows(paper(bare, printed_at))
    assert "闭幕会367———尚无签到" in text
    assert "没有请假" not in text


def test_a_meeting_without_sittings_says_so(printed_at, read_rows):
    bare = AttendanceReport("会议", "统计表", "", (), (), None, (), (), ())
    text = read_rows(paper(bare, printed_at))
    assert "（没有场次）" in text
    assert "一、" not in text


def test_a_table_starts_under_its_heading_on_the_same_page(report, printed_at, read_pages):
    for count in range(1, 30):
        sectors = tuple(CountLine(f"界别{n}", Attendance(9, 9, 0)) for n in range(count))
        pages = read_pages(paper(replace(report, by_sector=sectors), printed_at))
        body = [page.split("\n打印时间")[0].rstrip() for page in pages]
        assert not any(page.endswith(("情况", "委员", "出席率", "事由")) for page in body)


def test_many_names_go_on_under_a_repeated_header(report, printed_at, read_pages):
    lines = tuple(AwayLine(f"委员{n:03d}", "农业界", "开幕会", "开会") for n in range(150))
    pages = read_pages(paper(replace(report, away=(AwayGroup("事假", lines),)), printed_at))
    text = "".join(pages)
    assert [text.count(f"委员{n:03d}") for n in range(150)] == [1] * 150
    assert text.count("事假（150人）（续）") == text.count("姓名 界别 场次 事由") - 1 >= 3
    assert f"第 {len(pages)} 页 共 {len(pages)} 页" in pages[-1]


def test_the_same_report_gives_the_same_bytes(report, printed_at):
    assert paper(report, printed_at) == paper(report, printed_at)


def test_no_glyph_is_missing(report):
    assert missing_in(report) == ()
    assert missing_in(replace(report, subtitle="\U0003ffff")) == ("\U0003ffff",)
