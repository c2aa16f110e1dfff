import subprocess

import pytest

from db.domain.ids import MeetingId
from db.domain.organs import OrganPost
from desktop.exchange.workbook import read_workbook
from desktop.services.organ_documents import TITLES, OrganPaper, OrganPaperChoice

MEETING = MeetingId(1)


@pytest.fixture
def text_of(sample, tmp_path):
    """Return the text of a paper without any white space."""

    def read(paper, group=None):
        path = tmp_path / "paper.pdf"
        document = sample.organ_documents.make(OrganPaperChoice(paper, MEETING, group))
        path.write_bytes(document.content)
        done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
        return "".join(done.stdout.decode("utf-8").split())

    return read


@pytest.fixture
def rows_of(sample, tmp_path):
    """Return the rows of a workbook."""

    def read(paper, group=None):
        path = tmp_path / "名单.xlsx"
        choice = OrganPaperChoice(paper, MEETING, group)
        path.write_bytes(sample.organ_documents.workbook(choice))
        return read_workbook(path).sheets[0].rows[1:]

    return read


def test_the_presidium_is_counted_once_and_its_chairs_stand_first(text_of):
    text = text_of(OrganPaper.PRESIDIUM)
    assert "主席团名单（共69名，主席团成员按姓氏笔画为序）常务主席（9人）" in text
    assert text.index("执行主席（12人）") < text.index("主席团成员（69人）")


def test_secretaries_stand_in_the_order_of_the_office(sample, text_of):
    people = sample.organs.people(MEETING)
    named = [row.name for row in people if row.post is OrganPost.DEPUTY_SECRETARY_GENERAL]
    text = text_of(OrganPaper.SECRETARIES)
    assert "（共5名）秘书长（1人）" in text
    places = [text.index(name) for name in named]
    assert places == sorted(places)


def test_groups_have_room_conveners_liaison_and_their_members(sample, text_of):
    view = sample.plenary_groups.view(MEETING)
    text = text_of(OrganPaper.GROUPS)
    assert "（共8组367名，各组按姓氏笔画为序）第一联组（186人）第一组（52人）召集人：" in text
    assert all(member.name in text for group in view.groups for member in group.members)
    assert text.index("第四组（") < text.index("第二联组（") < text.index("第五组（")


def test_one_group_is_printed_alone(sample, text_of, rows_of):
    group = sample.plenary_groups.view(MEETING).groups[1]
    text = text_of(OrganPaper.GROUPS, group.row.id)
    assert "联组" not in text
    assert "第一组" not in text
    assert len(rows_of(OrganPaper.GROUPS, group.row.id)) == len(group.members)


def test_workbooks_read_back_as_the_record(sample, rows_of):
    people = [row for row in rows_of(OrganPaper.REVIEW) if row[1] == "主任"]
    assert len(people) == 1
    members = rows_of(OrganPaper.GROUPS)
    assert len(members) == 367
    assert sum(row[3] == "是" for row in members) == sum(
        len(group.conveners) for group in sample.plenary_groups.view(MEETING).groups
    )


def test_a_guest_is_on_the_list_without_sex_or_sector(sample, text_of, rows_of):
    sample.organs.name_guest(MEETING, OrganPost.DEPUTY_SECRETARY_GENERAL, "周明远", "市委副秘书长")
    assert "周明远" in text_of(OrganPaper.SECRETARIES)
    assert rows_of(OrganPaper.SECRETARIES)[-1][2:] == ("周明远", "", "", "", "市委副秘书长", "")


def test_groups_of_no_joint_group_stand_behind(sample, text_of, rows_of):
    joint = sample.plenary_groups.view(MEETING).joints[0]
    sample.plenary_groups.remove([joint.row])
    text = text_of(OrganPaper.GROUPS)
    assert text.index("第八组（") < text.index("第一组（")
    assert rows_of(OrganPaper.GROUPS)[-1][1] == ""


@pytest.mark.parametrize("paper", list(OrganPaper))
def test_a_meeting_without_organs_has_papers_that_say_so(workspace, paper):
    from datetime import date

    from db.domain.vocabulary import MeetingKind

    made = workspace.meetings.create(MeetingKind.PLENARY, "七次会议", date(2022, 1, 6))
    document = workspace.organ_documents.make(OrganPaperChoice(paper, made))
    assert document.title == f"七次会议{TITLES[paper]}"
