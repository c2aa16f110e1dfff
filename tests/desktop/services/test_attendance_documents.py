import re
import subprocess
from dataclasses import replace

import pytest

from db.domain.errors import StorageGone
from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import LeaveKind, MemberOrder
from desktop.services.attendance_documents import AttendanceChoice, AttendancePaper
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.meetings import NoSuchMeeting
from desktop.services.members import form_of
from desktop.services.sign_in import NoSuchSitting

PLENARY = MeetingId(1)


def text_of(document, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(document.content)
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return re.sub(r"\s", "", done.stdout.decode())


def choice(paper, **more):
    return AttendanceChoice(paper=paper, meeting=PLENARY, **more)


@pytest.fixture
def papers(sample):
    return sample.attendance_documents


@pytest.fixture
def opening(sample):
    return sample.sign_ins.sitting(PLENARY, 1)


@pytest.fixture
def rows(sample):
    """Return a function that reads a choice back from its workbook, cells as texts."""

    def read(what, path):
        path.write_bytes(sample.attendance_documents.workbook(what))
        return [[str(cell) for cell in row] for row in sample.imports.read(path).sheets[0].rows]

    return read


def test_the_report_says_what_the_sign_in_desk_says(sample, papers, opening, tmp_path):
    view = sample.sign_ins.view(opening.id)
    text = text_of(papers.report(PLENARY), tmp_path)
    assert view.sentence in text
    assert f"开幕会36735872{view.rate}%" in text
    for name, counts in view.by_sector:
        assert f"{name}{counts.expected}{counts.present}{counts.on_leave}{counts.absent}" in text


def test_the_report_of_a_sitting_is_about_it_alone(papers, opening, tmp_path):
    document = papers.report(PLENARY, opening.id)
    assert document.title.endswith("会议开幕会出席情况统计表")
    assert "大会发言" not in text_of(document, tmp_path)


def test_everybody_on_leave_is_on_the_list_with_the_approver(sample, papers, opening, tmp_path):
    text = text_of(papers.leave_list(PLENARY), tmp_path)
    rows = [row for row in sample.sign_ins.view(opening.id).rows if row.leave]
    assert len(rows) == 7
    assert all(f"{row.member.name}{row.member.sector}开幕会秘书长" in text for row in rows)


def test_a_leave_granted_for_later_is_on_the_list_with_its_reason(sample, papers, tmp_path):
    member = sample.members.members()[0]
    later = sample.sign_ins.sitting(PLENARY, 5)
    sample.sign_ins.grant_leave(
        later.id, member, kind=LeaveKind.DUTY, reason="参加全省会议", approver="主席"
    )
    by_sector = papers.leave_list(PLENARY, LeaveGrouping.SECTOR)
    assert f"{member.name}公务闭幕会参加全省会议主席" in text_of(by_sector, tmp_path)


def test_the_absent_are_listed_without_a_telephone(papers, tmp_path):
    text = text_of(papers.absence_list(PLENARY), tmp_path)
    assert "1钟宇民进民进开幕会2苏伟教育界民盟开幕会" in text
    assert "电话" not in text


@pytest.fixture
def reachable(sample, papers):
    """Give 钟宇, who is missing, a telephone."""
    row = next(row for row in sample.members.members() if row.name == "钟宇")
    sample.members.change(row.id, replace(form_of(row), phone="000-1234567"))


def test_a_list_to_call_through_has_telephones_on_paper(papers, reachable, tmp_path):
    paper = papers.make(choice(AttendancePaper.ABSENCE_LIST, has_phones=True))
    text = text_of(paper, tmp_path)
    assert "联系电话" in text
    assert "开幕会000-1234567" in text
    assert "000-1234567" not in text_of(papers.absence_list(PLENARY), tmp_path)


def test_a_list_to_call_through_has_telephones_in_its_workbook(reachable, rows, tmp_path):
    called = rows(choice(AttendancePaper.ABSENCE_LIST, has_phones=True), tmp_path / "a.xlsx")
    assert (called[0][-1], called[1][-1]) == ("联系电话", "000-1234567")
    assert "联系电话" not in rows(choice(AttendancePaper.ABSENCE_LIST), tmp_path / "b.xlsx")[0]


def test_a_certificate_says_when_and_how_often_the_member_came(sample, papers, tmp_path):
    member = next(row for row in sample.members.members() if row.name == "丁波波")
    document = papers.certificates(PLENARY, {member.id})
    assert document.title.endswith("出席证明")
    assert (
        "兹证明丁波波同志于2021年1月6日至8日出席政协临江市第七届委员会第六次会议，应出席1场，"
        "实际出席1场。特此证明。政协临江市委员会办公室"
    ) in text_of(document, tmp_path)


@pytest.mark.parametrize("paper", list(AttendancePaper))
def test_every_paper_is_made_saved_and_has_its_glyphs(papers, paper, tmp_path):
    made = papers.save(choice(paper), tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").read_bytes() == made.content
    assert made.missing_glyphs == ()
    with pytest.raises(StorageGone):
        papers.save(choice(paper), tmp_path / "gone" / "x.pdf")


@pytest.mark.parametrize("paper", list(AttendancePaper))
def test_a_meeting_that_is_not_there_has_no_paper(papers, paper):
    with pytest.raises(NoSuchMeeting):
        papers.make(AttendanceChoice(paper=paper, meeting=MeetingId(99)))


def test_a_sitting_of_another_meeting_has_no_report(papers):
    with pytest.raises(NoSuchSitting):
        papers.report(PLENARY, SittingId(99))


def test_a_character_that_no_font_has_is_named(sample, papers):
    row = sample.members.members(MemberOrder.PINYIN)[0]
    later = sample.sign_ins.sitting(PLENARY, 5)
    sample.sign_ins.grant_leave(
        later.id, row, kind=LeaveKind.SICK, reason="\U0003ffff", approver=""
    )
    assert papers.leave_list(PLENARY).missing_glyphs == ("\U0003ffff",)


def test_the_figures_are_a_workbook_of_numbers(rows, tmp_path):
    lines = rows(choice(AttendancePaper.REPORT), tmp_path / "x.xlsx")
    assert lines[0] == ["分组", "名称", "应到", "实到", "请假", "缺席", "出席率（%）"]
    assert lines[1] == ["场次", "开幕会", "367", "358", "7", "2", "97.55"]
    assert {line[0] for line in lines[1:]} == {"场次", "界别", "党派"}


def test_leaves_and_absences_are_workbooks_too(rows, tmp_path):
    assert len(rows(choice(AttendancePaper.LEAVE_LIST), tmp_path / "a.xlsx")) == 1 + 7
    absent = rows(choice(AttendancePaper.ABSENCE_LIST), tmp_path / "b.xlsx")
    assert absent[1] == ["钟宇", "民进", "民进", "开幕会", "1"]


def test_a_workbook_of_one_sitting_is_about_it_alone(rows, opening, tmp_path):
    lines = rows(choice(AttendancePaper.REPORT, sitting=opening.id), tmp_path / "x.xlsx")
    assert [line[1] for line in lines if line[0] == "场次"] == ["开幕会"]
