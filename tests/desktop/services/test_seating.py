from dataclasses import replace
from datetime import date

import pytest

from db.domain.hall import Hall, NoSuchSeat, Seat
from db.domain.ids import MeetingId
from db.domain.seat_vocabulary import BlockFill, SeatGrouping, SeatNumbering
from db.domain.seating import NotEnoughSeats
from db.domain.vocabulary import MeetingKind
from desktop.services.meetings import MeetingStillUsed
from desktop.services.members import MemberStillUsed, form_of
from desktop.services.seating import (
    OnRostrumTwice,
    RostrumPerson,
    SeatChoice,
    rostrum_people,
    rostrum_text,
)

MEETING = MeetingId(1)
HALL = Hall(
    rows=18,
    places=26,
    aisles=frozenset({8, 18}),
    reserved=frozenset({1}),
    numbering=SeatNumbering.ODD_LEFT,
)


@pytest.fixture
def hall(sample):
    return sample.halls.add("大会堂", HALL)


@pytest.fixture
def choice(hall):
    return SeatChoice(meeting=MEETING, hall=hall)


@pytest.fixture
def plan(sample, choice):
    return sample.seating.make_plan(choice)


@pytest.fixture
def view(sample, plan):
    return sample.seating.view(MEETING)


def by_name(view, name):
    return next(each for each in view.seated if each.member.name == name)


def label(workspace):
    return workspace.history.audit_trail(1)[0].label


def test_everyone_expected_sits_once_by_sector_and_strokes(view, sample):
    assert len(view.seated) == 367
    assert view.unseated == ()
    assert view.blocks[:2] == ("中国共产党", "民革")
    first = view.seated[0]
    assert (first.seat, first.label, first.block) == (Seat(2, 1), "2排25号", 0)
    assert label(sample) == f"排座：{view.meeting.name}（大会堂，367 人）"


def test_giving_out_seats_is_one_action_that_is_undone(plan, sample):
    assert sample.history.undo().startswith("排座")
    assert sample.seating.view(MEETING) is None
    sample.history.redo()
    assert len(sample.seating.view(MEETING).seated) == 367


@pytest.mark.parametrize(
    ("grouping", "blocks"),
    [
        (SeatGrouping.SECTOR, 26),
        (SeatGrouping.PARTY, 11),
        (SeatGrouping.COMMITTEE, 1),
        (SeatGrouping.NONE, 1),
    ],
)
def test_blocks_are_sectors_parties_committees_or_none(sample, choice, grouping, blocks):
    names = sample.seating.block_names(MEETING, grouping)
    sample.seating.make_plan(replace(choice, grouping=grouping, fill=BlockFill.COLUMNS))
    view = sample.seating.view(MEETING)
    assert view.blocks == names
    assert len(names) == blocks
    assert len(view.seated) == 367


def test_two_change_places_and_the_audit_line_names_both(view, plan, sample):
    first, second = view.seated[0], view.seated[1]
    sample.seating.move(plan, first.member, second.seat)
    after = sample.seating.view(MEETING)
    assert by_name(after, first.member.name).seat == second.seat
    assert by_name(after, second.member.name).seat == first.seat
    assert label(sample) == f"换座：{first.member.name}与{second.member.name}"
    sample.history.undo()
    assert sample.seating.view(MEETING).seated == view.seated


def test_a_free_chair_is_taken_and_a_missing_one_is_not(view, plan, sample):
    first = view.seated[0]
    sample.seating.move(plan, first.member, Seat(1, 13))
    assert label(sample) == f"调座：{first.member.name} → 1排1号"
    with pytest.raises(NoSuchSeat):
        sample.seating.move(plan, first.member, Seat(19, 1))


def test_who_is_pinned_stays_when_seats_are_given_out_anew(view, plan, sample, choice):
    first = view.seated[0]
    sample.seating.move(plan, first.member, Seat(1, 13))
    sample.seating.pin(plan, first.member, is_pinned=True)
    assert label(sample) == f"固定座位：{first.member.name}"
    sample.seating.make_plan(replace(choice, rotation=7))
    after = by_name(sample.seating.view(MEETING), first.member.name)
    assert (after.seat, after.is_pinned) == (Seat(1, 13), True)
    sample.seating.pin(plan, first.member, is_pinned=False)
    assert not by_name(sample.seating.view(MEETING), first.member.name).is_pinned


def test_a_pin_on_a_chair_that_another_hall_lacks_is_let_go(view, plan, sample, choice):
    last = view.seated[-1]
    sample.seating.pin(plan, last.member, is_pinned=True)
    other = sample.halls.add("小会堂", Hall(rows=10, places=40))
    sample.seating.make_plan(replace(choice, hall=other))
    assert not by_name(sample.seating.view(MEETING), last.member.name).is_pinned


def test_members_leave_their_chairs_and_the_plan_goes(view, plan, sample):
    rows = [each.member for each in view.seated[:2]]
    sample.seating.clear(plan, rows)
    after = sample.seating.view(MEETING)
    assert {row.id for row in after.unseated} == {row.id for row in rows}
    assert label(sample) == f"撤下座位：{rows[0].name}等 2 人"
    sample.seating.clear(plan, [after.seated[0].member])
    assert label(sample) == f"撤下座位：{after.seated[0].member.name}"
    sample.seating.remove_plan(after)
    assert sample.seating.view(MEETING) is None


def test_too_few_chairs_are_refused_and_nothing_is_written(sample, choice):
    small = sample.halls.add("会议室", Hall(rows=5, places=10))
    with pytest.raises(NotEnoughSeats) as refused:
        sample.seating.make_plan(replace(choice, hall=small))
    assert (refused.value.people, refused.value.seats) == (367, 50)
    assert sample.seating.view(MEETING) is None


def test_a_sitting_uses_the_meetings_plan_until_it_has_its_own(sample, plan, choice):
    sitting = sample.meetings.view(MEETING).sittings[0]
    shared = sample.seating.view(MEETING, sitting.id)
    assert (shared.is_own, shared.plan.id, shared.sitting.name) == (False, plan, sitting.name)
    own = sample.seating.make_plan(replace(choice, sitting=sitting.id, rotation=3))
    view = sample.seating.view(MEETING, sitting.id)
    assert (view.is_own, view.plan.id, view.plan.rotation) == (True, own, 3)
    assert sample.seating.view(MEETING).plan.id == plan


def test_without_a_hall_nothing_is_proposed(sample):
    assert sample.seating.proposal(MEETING).choice is None


def test_the_first_proposal_begins_with_the_official_order(sample, hall):
    proposal = sample.seating.proposal(MEETING)
    assert proposal.choice == SeatChoice(meeting=MEETING, hall=hall)
    assert (len(proposal.blocks), proposal.follows) == (26, "")


def test_next_years_proposal_turns_the_blocks_on(sample, plan, choice):
    sample.seating.make_plan(replace(choice, fill=BlockFill.SECTIONS, rotation=2))
    later = sample.meetings.create(MeetingKind.PLENARY, "七届七次会议", date(2022, 1, 6))
    proposal = sample.seating.proposal(later)
    assert proposal.choice.fill is BlockFill.SECTIONS
    assert proposal.choice.rotation == 2 + 7
    assert proposal.follows == sample.meetings.view(MEETING).meeting.name
    sample.seating.make_plan(replace(proposal.choice, rotation=4))
    assert sample.seating.proposal(later).choice.rotation == 4


def test_the_rostrum_takes_members_from_the_hall(view, plan, sample, choice):
    member = view.seated[0].member
    people = (RostrumPerson(1, "周书记", "市委书记"), RostrumPerson(2, member.name, "主席"))
    sample.seating.set_rostrum(plan, people)
    after = sample.seating.view(MEETING)
    assert [(row.rank, row.row, row.name) for row in after.rostrum] == [
        (1, 1, "周书记"),
        (2, 2, member.name),
    ]
    assert len(after.seated) == 366
    assert after.unseated == ()
    sample.seating.make_plan(choice)
    assert len(sample.seating.view(MEETING).seated) == 366
    assert rostrum_people(rostrum_text(after.rostrum)) == people


def test_nobody_sits_on_the_rostrum_twice(view, plan, sample):
    name = view.seated[0].member.name
    with pytest.raises(OnRostrumTwice) as refused:
        sample.seating.set_rostrum(plan, [RostrumPerson(1, name), RostrumPerson(1, name)])
    assert refused.value.name == name


def test_a_typed_rostrum_is_read_line_by_line_and_row_by_row():
    text = "\n周明　市委书记\n王芳 主席 党组书记\n\n\n李娜\n"
    assert rostrum_people(text) == (
        RostrumPerson(1, "周明", "市委书记"),
        RostrumPerson(1, "王芳", "主席 党组书记"),
        RostrumPerson(2, "李娜"),
    )
    assert rostrum_people(" ") == ()


def test_who_came_later_waits_unseated_and_who_left_is_seen_until_cleared(view, plan, sample):
    first = view.seated[0].member
    sample.members.change(first.id, replace(form_of(first), office_to=date(2020, 12, 1)))
    assert by_name(sample.seating.view(MEETING), first.name).seat == view.seated[0].seat
    sample.seating.clear(plan, [first])
    assert sample.seating.view(MEETING).unseated == ()


def test_a_meeting_or_a_member_with_seats_is_not_removed(view, sample):
    with pytest.raises(MeetingStillUsed):
        sample.meetings.remove(view.meeting)
    with pytest.raises(MemberStillUsed):
        sample.members.remove([view.seated[0].member])


def test_a_standing_meeting_seats_the_standing_members(sample, hall):
    made = sample.meetings.create(MeetingKind.STANDING, "常委会会议", date(2021, 3, 1))
    sample.seating.make_plan(SeatChoice(meeting=made, hall=hall))
    seated = sample.seating.view(made).seated
    assert seated
    assert all(each.member.is_standing for each in seated)


def test_the_places_of_a_sitting_are_the_meetings_until_it_has_its_own(view, sample, choice):
    first = view.seated[0]
    opening = sample.sign_ins.sitting(MEETING, 1).id
    places = sample.seating.places(MEETING, opening)
    assert (len(places), places["2排25号"]) == (367, first.member.id)
    plan = sample.seating.make_plan(replace(choice, sitting=opening))
    sample.seating.move(plan, first.member, Seat(2, 2))
    assert sample.seating.places(MEETING, opening)["2排23号"] == first.member.id
    assert sample.seating.places(MEETING) == places


def test_without_a_plan_nobody_has_a_place(sample):
    assert sample.seating.places(MEETING) == {}


def test_who_sits_on_the_rostrum_has_a_place_by_rank(view, sample):
    first, second = view.seated[0].member, view.seated[1].member
    people = [
        RostrumPerson(1, "省领导"),
        RostrumPerson(1, first.name),
        RostrumPerson(1, second.name),
    ]
    sample.seating.set_rostrum(view.plan.id, people)
    places = sample.seating.places(MEETING)
    assert (places["主席台2号"], places["主席台3号"]) == (first.id, second.id)
    assert "主席台1号" not in places
