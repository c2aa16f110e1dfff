from dataclasses import replace

import pytest

from desktop.reports.attendance_certificate import AttendanceCertificates, Certificate, paper
from desktop.reports.document import missing_in

WANG = Certificate(name="王芳", expected=8, present=7, leaves=(("病假", 1),))
MEETING = "政协临江市第七届委员会第六次会议"
DAYS = "2021年1月6日至9日"


@pytest.fixture
def sheet():
    return AttendanceCertificates(
        meeting=MEETING,
        subtitle="出席证明",
        days=DAYS,
        certificates=(
            WANG,
            Certificate(name="阿不都热依木·吐尔逊", expected=8, present=8),
            Certificate(
                name="于𬱖", expected=8, present=5, leaves=(("病假", 1), ("公务", 1)), absent=1
            ),
        ),
        signature="政协临江市委员会办公室",
        date_line="2021年1月9日",
    )


def test_the_certificates_read_as_they_were_accepted(sheet, printed_at, golden):
    text, accepted = golden("attendance_certificate", paper(sheet, printed_at))
    assert text == accepted


def test_a_leave_is_named_with_its_kind():
    assert WANG.sentence("会议", DAYS) == (
        "兹证明王芳同志于2021年1月6日至9日出席会议，应出席8场，实际出席7场，请假1场（病假）。"
    )


def test_who_always_came_has_neither_leave_nor_absence():
    always = Certificate(name="王芳", expected=8, present=8)
    assert always.sentence("会议", DAYS).endswith("，应出席8场，实际出席8场。")


def test_leaves_of_several_kinds_are_counted_each_and_absence_is_not_hidden(sheet):
    text = sheet.certificates[2].sentence("会议", DAYS)
    assert text.endswith("实际出席5场，请假2场（病假1场、公务1场），缺席1场。")


def test_every_member_has_a_page_of_his_own(sheet, printed_at, read_pages):
    pages = read_pages(paper(sheet, printed_at))
    assert len(pages) == 3
    assert [page.count("特此证明。") for page in pages] == [1, 1, 1]
    assert all(page.rstrip().endswith("2021年1月9日") for page in pages)


def test_a_single_sheet_has_no_page_number(sheet, printed_at, read_rows):
    text = read_rows(paper(replace(sheet, certificates=(WANG,)), printed_at))
    assert "—" not in text
    assert "页" not in text


def test_a_long_meeting_still_fits_its_page(sheet, printed_at, read_pages):
    long = replace(sheet, meeting="中国人民政治协商会议临江市委员会" * 6, certificates=(WANG,))
    assert len(read_pages(paper(long, printed_at))) == 1


def test_nobody_to_certify_is_said(sheet, printed_at, read_rows):
    empty = replace(sheet, certificates=())
    assert read_rows(paper(empty, printed_at)) == "（没有可以证明的出席记录）"


def test_the_same_certificates_give_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_no_glyph_is_missing(sheet):
    assert missing_in(sheet) == ()
