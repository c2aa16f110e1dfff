"""选举结果报告单 gives every vote and who is elected."""

from dataclasses import replace

import pytest

from desktop.reports.election_report import (
    OPEN,
    WRITTEN_IN,
    BallotSection,
    CandidateLine,
    ElectionReport,
    paper,
)


@pytest.fixture
def section():
    return BallotSection(
        title="常务委员",
        seats_line="应选1名，候选人1名，等额选举。",
        papers_line="发出选票9张，收回9张，其中有效票9张，废票0张，选举有效。",
        candidates=(
            CandidateLine("1", "丁一", "8", "1", "0", "当选"),
            CandidateLine("2", "李四", "1", "", "", "未当选", is_write_in=True),
            CandidateLine("3", "王二", "1", "", "", "未当选", is_write_in=True),
        ),
        sentence="丁一得赞成票超过全体委员的半数，当选。",
        notes=("本次计票更正先前的记录，原因：误录。",),
    )


@pytest.fixture
def sheet(section):
    return ElectionReport(
        meeting="政协临江市第七届委员会第一次会议",
        subtitle="选举结果报告单",
        date_line="（选举大会）",
        presence="应到委员10人，实到委员9人，达到全体委员的三分之二，符合选举的规定人数。",
        ballots=(section,),
        officials=("总监票人：孙七",),
    )


def test_the_report_reads_in_its_order(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    parts = (
        *("应到委员10人", "常务委员", "应选1名", "发出选票9张", "1丁一810当选", WRITTEN_IN),
        *("2李四1未当选", "3王二1未当选", "当选。", "误录", "总监票人：孙七", "监票人："),
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert text.count(WRITTEN_IN) == 1


def test_a_ballot_that_is_not_counted_says_so(sheet, section, printed_at, read_rows):
    waiting = replace(section, papers_line="", candidates=(), sentence="", notes=())
    text = read_rows(paper(replace(sheet, ballots=(waiting,), presence=""), printed_at))
    assert OPEN in text
    assert "应到委员" not in text


def test_a_void_ballot_has_papers_and_nothing_else(sheet, section, printed_at, read_rows):
    void = replace(section, papers_line="选举无效。", candidates=(), sentence="", notes=())
    text = read_rows(paper(replace(sheet, ballots=(void,)), printed_at))
    assert "选举无效。" in text
    assert "序号" not in text


def test_the_same_values_give_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)
