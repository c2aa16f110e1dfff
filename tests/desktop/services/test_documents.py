import errno
import re
import subprocess
from datetime import date

import pytest

from db.domain.errors import DiskFull, PlaceNotWritable, StorageGone
from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind, MemberOrder
from desktop.services.documents import (
    DocumentChoice,
    DocumentKind,
    os_fault,
    paper_fonts,
    share_line,
    speaking_order_values,
)

PLENARY = MeetingId(1)


def text_of(content, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return re.sub(r"\s", "", done.stdout.decode())


def choice(kind, **more):
    return DocumentChoice(kind=kind, meeting=PLENARY, **more)


def test_the_printed_order_is_the_order_on_the_screen_row_by_row(sample, tmp_path):
    text = text_of(sample.documents.make(choice(DocumentKind.SPEAKING_ORDER)).content, tmp_path)
    place = 0
    for row in sample.orders.current(PLENARY).speakers:
        line = f"{row.position}{row.start:%H:%M}—{row.end:%H:%M}{row.request.unit}"
        place = text.index(re.sub(r"\s", "", line + row.request.speaker), place)
        assert re.sub(r"\s", "", row.request.title) in text[place : place + 200]
    assert "本次安排口头发言38篇，其中民主党派和工商联23篇，占60.53%" in text


def test_a_proposal_and_over_time_are_said_on_paper(sample):
    from dataclasses import replace

    rule = replace(sample.committee.speaking_rule(), pause_seconds=300, counts_nonparty=True)
    sample.committee.change_speaking_rule(rule)
    sheet = speaking_order_values(sample.orders.proposed(PLENARY))
    assert "尚未排定" in sheet.policy_line
    assert "超出本场" in sheet.notes[0]
    assert "无党派人士" in sheet.share_line


@pytest.mark.parametrize("order", [MemberOrder.SECTOR, MemberOrder.STROKE])
def test_the_sign_in_sheet_lists_everybody_expected(sample, tmp_path, order):
    sitting = sample.sign_ins.sitting(PLENARY, 1).id
    for chosen in (None, sitting):
        made = sample.documents.make(
            choice(DocumentKind.SIGN_IN_SHEET, order=order, sitting=chosen)
        )
        text = text_of(made.content, tmp_path)
        assert all(row.name[0] in text for row in sample.members.members())
        assert "共367人" in text or "367" in text


def test_agenda_and_list_of_members_are_made(sample, tmp_path):
    agenda = text_of(sample.documents.make(choice(DocumentKind.AGENDA)).content, tmp_path)
    roster = text_of(sample.documents.make(choice(DocumentKind.MEMBER_LIST)).content, tmp_path)
    assert "一、审议通过" in agenda
    assert "中国共产党（22人）" in roster


def test_papers_of_a_bare_meeting_say_that_it_is_bare(workspace):
    meeting = workspace.meetings.create(MeetingKind.COMMITTEE, "会议", date(2020, 12, 31))
    for sitting in workspace.meetings.view(meeting).sittings:
        workspace.meetings.remove_sitting(sitting)
    for kind in DocumentKind:
        made = workspace.documents.make(DocumentChoice(kind=kind, meeting=meeting))
        assert made.content.startswith(b"%PDF")
    assert share_line(workspace.orders.current(meeting).quota) == "本次没有安排口头发言。"


@pytest.mark.parametrize(
    ("last", "line"),
    [
        (date(2021, 1, 6), "（2021年1月6日）"),
        (date(2021, 1, 8), "（2021年1月6日至8日）"),
        (date(2021, 2, 1), "（2021年1月6日至2月1日）"),
        (date(2022, 1, 1), "（2021年1月6日至2022年1月1日）"),
    ],
)
def test_the_days_of_a_meeting_are_written_short(sample, last, line):
    from dataclasses import replace

    meeting = sample.meetings.view(PLENARY).meeting
    sample.meetings.change(replace(meeting, ends_on=last))
    assert speaking_order_values(sample.orders.current(PLENARY)).date_line == line


def test_a_paper_is_saved_whole_or_the_obstacle_is_named(sample, tmp_path):
    target = tmp_path / "议程.pdf"
    sample.documents.save(choice(DocumentKind.AGENDA), target)
    assert target.read_bytes().startswith(b"%PDF")
    with pytest.raises(StorageGone):
        sample.documents.save(choice(DocumentKind.AGENDA), tmp_path / "gone" / "x.pdf")


def test_an_operating_system_error_becomes_its_fault(tmp_path):
    path = tmp_path / "x.pdf"
    assert isinstance(os_fault(OSError(errno.ENOSPC, ""), path), DiskFull)
    assert isinstance(os_fault(OSError(errno.EROFS, ""), path), PlaceNotWritable)


def test_the_fonts_of_paper_are_named():
    assert "标题小标宋" in paper_fonts()
