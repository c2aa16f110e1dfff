from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.stroke_order import UnknownStroke
from db.domain.vocabulary import MemberOrder, Sex
from desktop.services.members import (
    MemberForm,
    MemberStillUsed,
    NamelessMember,
    NumberTaken,
    OfficeEndsBeforeStart,
    form_of,
)

WANG = MemberForm(
    name="王芳",
    number="07001",
    sex=Sex.FEMALE,
    sector="教育界",
    committee="提案委员会",
    parties=("民建", "中共"),
    birth="1975-08",
    office_from=date(2021, 1, 1),
)


def test_a_member_is_kept_as_typed(workspace):
    workspace.members.add(WANG)
    assert form_of(workspace.members.members()[0]) == WANG


def test_a_group_that_nobody_knew_is_added_with_the_member(workspace):
    workspace.members.add(replace(WANG, sector="环境资源界", parties=("某党", "")))
    assert "环境资源界" in [sector.name for sector in workspace.committee.sectors()]
    assert workspace.members.members()[0].parties == ("某党",)


def test_a_change_keeps_or_replaces_the_parties(workspace):
    key = workspace.members.add(WANG)
    workspace.members.change(key, replace(WANG, duty="校长"))
    workspace.members.change(key, replace(WANG, parties=("民盟",)))
    assert workspace.members.members()[0].parties == ("民盟",)
    workspace.history.undo()
    assert workspace.members.members()[0].parties == ("民建", "中共")


def test_what_is_refused_changes_nothing(workspace):
    workspace.members.add(WANG)
    with pytest.raises(NumberTaken):
        workspace.members.add(replace(WANG, name="李强"))
    with pytest.raises(NamelessMember):
        workspace.members.add(replace(WANG, name=" ", number=""))
    with pytest.raises(OfficeEndsBeforeStart):
        workspace.members.add(replace(WANG, number="2", office_to=date(2020, 1, 1)))
    assert len(workspace.members.members()) == 1


@pytest.mark.parametrize("order", list(MemberOrder))
def test_every_official_order_lists_everybody(sample, order):
    assert len(sample.members.members(order)) == 367


def test_standing_members_come_first_by_duty(sample):
    rows = sample.members.members(MemberOrder.DUTY)
    standing = [row.is_standing for row in rows]
    assert standing == sorted(standing, reverse=True)


def test_a_character_outside_the_table_is_asked_for(workspace):
    workspace.members.add(MemberForm(name="\U0003ffff王"))
    assert workspace.members.unknown_characters() == ("\U0003ffff",)
    with pytest.raises(UnknownStroke):
        workspace.members.members(MemberOrder.STROKE)
    workspace.committee.choose_stroke("\U0003ffff", "王")
    assert len(workspace.members.members(MemberOrder.STROKE)) == 1


def test_members_with_a_history_end_their_office_instead(sample):
    rows = sample.members.members()[:2]
    with pytest.raises(MemberStillUsed):
        sample.members.remove(rows)
    sample.members.end_office(rows, date(2021, 6, 30))
    sample.members.end_office(rows[:1], date(2021, 7, 1))
    ended = [row for row in sample.members.members() if row.office_to]
    assert len(ended) == 2


def test_a_member_without_a_history_can_be_removed(workspace):
    workspace.members.add(WANG)
    workspace.members.remove(workspace.members.members())
    assert workspace.members.members() == ()


def test_a_name_with_a_dot_is_found_without_it(workspace):
    workspace.members.add(MemberForm(name="木乃·阿各"))
    assert "木乃阿各" in workspace.members.members()[0].search.split()


def test_what_only_the_database_refuses_is_not_mistaken_for_a_number(workspace):
    with pytest.raises(IntegrityError):
        workspace.members.add(replace(WANG, birth="1975"))
