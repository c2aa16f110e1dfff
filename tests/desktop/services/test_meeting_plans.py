from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.ids import MeetingId, MeetingTemplateId
from db.domain.meeting_plan import UnreadablePlan
from db.domain.poll import PollTerms
from db.domain.vocabulary import MeetingKind
from db.repositories import meeting_templates
from desktop.services.meeting_plans import NoSuchTemplate, PlanSource, usual_source
from desktop.services.meeting_templates import MeetingTemplateKey
from desktop.services.meetings import NamelessMeeting, NoSuchMeeting
from desktop.services.members import MemberForm
from desktop.services.naming import EmptyName, NameTaken

DAY = date(2021, 1, 6)
PLENARY = PlanSource(template=MeetingTemplateKey.PLENARY)
SIXTH = "政协临江市第七届委员会第六次会议"


@pytest.fixture
def plans(workspace):
    return workspace.meeting_plans


@pytest.fixture
def former(plans):
    return plans.create(PLENARY, SIXTH, DAY)


def test_a_preview_is_what_is_made(plans, workspace):
    seen = plans.preview(PLENARY, DAY, SIXTH)
    view = workspace.meetings.view(plans.create(PLENARY, f" {SIXTH} ", DAY))
    assert [row.title for row in view.agenda] == [item.title for item in seen.plan.agenda]
    assert [row.name for row in view.sittings] == [each.name for each in seen.plan.sittings]
    assert (seen.majority, seen.first_day, view.meeting.name) == (PollTerms(), DAY, SIXTH)
    assert "{应到}" in seen.sentence
    assert view.agenda[1].presenter == "临江市政协主席"


def test_nothing_is_voted_on_at_a_consultation(plans):
    assert plans.preview(usual_source(MeetingKind.CONSULTATION), DAY).majority is None


def test_the_next_name_is_suggested(plans, former):
    assert plans.preview(PLENARY, date(2022, 1, 1)).plan.name.endswith("第七次会议")
    presidium = PlanSource(template=MeetingTemplateKey.PRESIDIUM_2)
    assert plans.preview(presidium, DAY).plan.name == f"{SIXTH}主席团第二次会议"


def test_last_years_meeting_is_copied_with_its_days_moved(plans, workspace, former):
    first_day = date(2022, 1, 11)
    source = PlanSource(meeting=former)
    name = plans.preview(source, first_day).plan.name
    view = workspace.meetings.view(plans.create(source, name, first_day))
    assert view.meeting.name == "政协临江市第七届委员会第七次会议"
    assert (view.meeting.sequence, view.meeting.ends_on) == (7, date(2022, 1, 13))
    assert view.sittings[3].starts_at == datetime(2022, 1, 12, 14, 30)
    assert view.sittings[3].breaks[0].starts_at == datetime(2022, 1, 12, 16)
    assert view.agenda[0].title == "审议通过政协临江市七届七次会议议程"
    assert "七届六次会议以来" in view.agenda[2].title
    assert view.agenda[3].sitting_id == view.sittings[1].id
    assert workspace.history.status().undo_label == f"新建会议：{name}"


def test_a_typed_session_moves_the_titles_by_as_much(plans, workspace, former):
    view = workspace.meetings.view(
        plans.create(PlanSource(meeting=former), "七届九次会议", date(2024, 1, 9))
    )
    assert view.agenda[0].title == "审议通过政协临江市七届九次会议议程"
    assert plans.preview(PlanSource(meeting=former), DAY, "座谈会").plan.name.endswith("第七次会议")


def test_the_presidiums_list_of_names_goes_on(plans, workspace):
    workspace.members.add(MemberForm(name="丁一"))
    chosen = [row.id for row in workspace.members.members()]
    first = plans.create(
        PlanSource(template=MeetingTemplateKey.PRESIDIUM_1), f"{SIXTH}主席团第一次会议", DAY
    )
    workspace.participants.add_members(first, chosen, ParticipantRole.EXPECTED)
    second = PlanSource(template=MeetingTemplateKey.PRESIDIUM_2)
    same = plans.create(second, f"{SIXTH}主席团第二次会议", DAY)
    other = plans.create(second, "七届七次会议主席团第二次会议", DAY)
    assert [row.name for row in workspace.participants.rows(same)] == ["丁一"]
    assert workspace.participants.rows(other) == ()


def test_a_meeting_is_kept_as_a_template_for_other_years(plans, workspace, former):
    meeting = workspace.meetings.view(former).meeting
    workspace.meetings.change(replace(meeting, place="会议中心"))
    key = plans.save_template(former, " 我的年会 ")
    made = plans.create(PlanSource(own=key), "七届八次会议", date(2023, 1, 5))
    view = workspace.meetings.view(made)
    assert view.agenda[0].title == "审议通过政协临江市七届八次会议议程"
    assert "七届七次会议以来" in view.agenda[2].title
    assert (view.meeting.place, view.meeting.ends_on) == ("会议中心", date(2023, 1, 7))
    plan = plans.preview(PlanSource(own=key), date(2024, 1, 5)).plan
    assert plan.name.endswith("第九次会议")
    assert (plan.scope, "签到表" in plan.documents) == ("全体委员", True)


def test_templates_are_named_renamed_and_removed(plans, former):
    key = plans.save_template(former, "年会")
    with pytest.raises(NameTaken):
        plans.save_template(former, "年会")
    with pytest.raises(EmptyName):
        plans.rename_template(key, " ")
    for verb in (plans.save_template, plans.rename_template):
        with pytest.raises(NameTaken):
            verb(key, "plenary")
    plans.save_template(former, "又一个")
    plans.rename_template(key, "大会")
    assert [row.name for row in plans.own_templates()] == ["大会", "又一个"]
    plans.remove_template(plans.source_named("又一个").own)
    assert plans.source_named("大会") == PlanSource(own=key)
    assert plans.source_named("presidium-1") == PlanSource(template=MeetingTemplateKey.PRESIDIUM_1)
    plans.remove_template(key)
    assert plans.own_templates() == ()
    for verb in (
        lambda: plans.source_named("大会"),
        lambda: plans.remove_template(key),
        lambda: plans.rename_template(MeetingTemplateId(9), "新"),
        lambda: plans.create(PlanSource(own=key), "会议", DAY),
    ):
        with pytest.raises(NoSuchTemplate):
            verb()


def test_nothing_is_made_without_a_name_or_from_what_is_not_there(plans, workspace):
    with pytest.raises(NamelessMeeting):
        plans.create(PLENARY, " ", DAY)
    with pytest.raises(NoSuchMeeting):
        plans.create(PlanSource(meeting=MeetingId(9)), "会议", DAY)
    with workspace.uow.write("坏模板") as tx:
        key = meeting_templates.add(tx.session, "坏", "{}")
    with pytest.raises(UnreadablePlan):
        plans.create(PlanSource(own=key), "会议", DAY)
    assert workspace.meetings.meetings() == ()
