from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.motion_rows import ComparisonRow, Submitter
from db.domain.vocabulary import MeetingKind, SpeechForm
from desktop.services.members import MemberForm
from desktop.services.motions import MotionForm, form_of
from desktop.services.speeches import SpeechDetails

DAY = date(2021, 1, 15)
CARE, ROADS = "关于加强农村养老服务体系建设的提案", "关于缓解我市道路交通堵塞的建议"
BODY = (
    "农村老年人口比例逐年上升，村级幸福院床位不足，护理人员流失严重。"
    "建议由县区统一招聘护理员，按服务人数拨付运营补助，并把空置校舍改建为日间照料点。"
)


@pytest.fixture
def add(workspace):
    """Add a motion of 王芳; return its key."""
    workspace.members.add(MemberForm(name="王芳"))
    wang = Submitter(member_id=workspace.members.members()[0].id)
    category = workspace.motion_rules.categories()[0].id

    def do(title, situation=""):
        form = MotionForm(
            year=2021,
            title=title,
            submitters=(wang,),
            category=category,
            submitted_on=DAY,
            situation=situation,
        )
        return workspace.motions.add(form)

    return do


@pytest.fixture
def like(workspace):
    """Return the keys of the motions that say the same."""

    def do(title, body="", **more):
        return [twin.row.id for twin in workspace.alike.like(title, body, **more)]

    return do


def retitle(workspace, key, title):
    form = form_of(workspace.motions.life(key))
    workspace.motions.change(key, replace(form, title=title))


def test_a_motion_of_the_same_title_is_suggested_first(workspace, add):
    care = add(CARE)
    add(ROADS)
    twins = workspace.alike.like("关于农村养老服务体系建设的建议")
    assert twins[0].row == workspace.motions.life(care).row
    assert (twins[0].title_score, twins[0].score) == (100, 100)
    assert len(twins) == 1


def test_the_same_body_is_said_with_its_score(workspace, add):
    care = add(CARE, BODY)
    (twin,) = workspace.alike.like(CARE, BODY)
    assert (twin.row.id, twin.body_score) == (care, 100)


def test_the_motion_itself_is_left_out(add, like):
    one, other = add(CARE), add(CARE)
    assert like(CARE, without=one) == [other]
    assert like(CARE, without=other) == [one]


def test_at_most_as_many_as_wanted_are_suggested(add, like):
    for _ in range(4):
        add(CARE)
    assert len(like(CARE, limit=3)) == 3


@pytest.mark.parametrize("title", ["", "　", "——"])
def test_a_title_that_says_nothing_has_no_twins(add, like, title):
    add(CARE)
    assert like(title, BODY) == []


def test_another_title_has_no_twins(add, like):
    add(CARE)
    assert like(ROADS) == []


def test_a_changed_title_is_found_and_the_former_one_forgotten(workspace, add, like):
    care, other = add(CARE), add("关于完善老旧小区加装电梯政策的提案")
    assert like(CARE) == [care]
    retitle(workspace, care, ROADS)
    assert like(CARE) == []
    assert like(ROADS) == [care]
    assert like("老旧小区加装电梯政策") == [other]


def test_a_removed_motion_is_forgotten_until_it_is_brought_back(workspace, add, like):
    care = add(CARE)
    assert like(CARE) == [care]
    workspace.motions.remove([workspace.motions.life(care).row])
    assert like(CARE) == []
    workspace.history.undo()
    assert like(CARE) == [care]


def test_a_change_of_something_else_leaves_the_titles_known(workspace, add, like):
    care = add(CARE)
    assert like(CARE) == [care]
    workspace.members.add(MemberForm(name="李强"))
    assert like(CARE) == [care]


def test_the_speeches_of_the_same_title_are_named(workspace):
    meeting = workspace.meetings.create(MeetingKind.PLENARY, "第六次会议", date(2021, 1, 6))
    unit = workspace.units.units()[0].id
    for speaker, title in (("王芳", "加强农村养老服务体系建设"), ("李强", "缓解交通堵塞")):
        details = SpeechDetails(
            unit=unit,
            speaker=speaker,
            title=title,
            form=SpeechForm.ORAL,
            minutes=8,
            submitted_at=datetime(2021, 1, 5, 12, 0),
        )
        workspace.speeches.add(meeting, details)
    assert workspace.alike.speeches_titled(CARE) == ("王芳：加强农村养老服务体系建设",)
    assert workspace.alike.speeches_titled("关于林业的提案") == ()


def test_two_texts_stand_side_by_side_with_what_they_share(workspace, add):
    care = add(CARE, BODY)
    shown = workspace.alike.side_by_side("关于养老的提案", f"前言。{BODY}", care)
    assert shown.left == f"关于养老的提案\n前言。{BODY}"
    assert shown.right == f"{CARE}\n{BODY}"
    [(left, right, length)] = shown.shared
    assert shown.left[left : left + length].endswith(BODY)
    assert shown.right[right : right + length].endswith(BODY)


def test_motions_of_the_same_words_are_found_at_once(workspace, add):
    first, second = add(CARE), add(CARE)
    add(ROADS)
    assert [row.id for row in workspace.alike.titled(CARE)] == [second, first]
    assert [row.id for row in workspace.alike.titled(CARE)] == [second, first]
    assert workspace.alike.titled("的") == ()
    assert workspace.alike.size() == 3


def test_a_twin_that_was_kept_apart_says_why(workspace, add):
    care, other = add(CARE, BODY), add(CARE, BODY)
    row = workspace.motions.life(other).row
    workspace.review.keep_apart(row, ComparisonRow(care, 100, "侧重不同", DAY))
    assert [twin.note for twin in workspace.alike.like(CARE, BODY, without=other)] == ["侧重不同"]
    assert [twin.note for twin in workspace.alike.like(CARE, BODY, without=care)] == ["侧重不同"]
