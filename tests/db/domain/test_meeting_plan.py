from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.agenda import AgendaItemKind
from db.domain.meeting_plan import (
    ItemPlan,
    MeetingPlan,
    Occasion,
    SittingPlan,
    UnreadablePlan,
    advanced,
    filled,
    filled_plan,
    generalised,
    items_of,
    moved_plan,
    read_plan,
    sequence_in,
    sessions_between,
    sessions_in_titles,
    with_fields,
    written,
)
from db.domain.vocabulary import MeetingKind, SittingKind

SIXTH = Occasion("临江市", 7, 6, 2021)
TITLE = "听取和审议政协临江市第七届委员会常务委员会关于七届五次会议以来提案工作情况的报告"
PART = ItemPlan("通过决议", AgendaItemKind.PASS, "{市}政协主席", 5, ("2021年决议（草案）",), 0)
PLAN = MeetingPlan(
    kind=MeetingKind.PLENARY,
    name="{全称}第{次}次会议",
    sittings=(
        SittingPlan(SittingKind.OPENING, "开幕会", 0, time(9), time(11), ((time(10), 15),)),
        SittingPlan(SittingKind.GENERAL, "第二次大会", 2, time(22), time(1), ((time(0, 30), 5),)),
    ),
    agenda=(ItemPlan("审议{届次}会议事项", parts=(PART,)),),
    scope="{市}全体委员",
    documents=("议程",),
)


def test_a_sitting_lies_on_its_day_and_may_end_after_midnight():
    first, night = PLAN.sittings
    assert first.span(date(2021, 1, 6)) == (datetime(2021, 1, 6, 9), datetime(2021, 1, 6, 11))
    assert first.break_starts(date(2021, 1, 6)) == ((datetime(2021, 1, 6, 10), 15),)
    assert night.span(date(2021, 1, 6))[1] == datetime(2021, 1, 9, 1)
    assert night.break_starts(date(2021, 1, 6)) == ((datetime(2021, 1, 9, 0, 30), 5),)
    assert PLAN.days == 3
    assert MeetingPlan(kind=PLAN.kind, name="", sittings=(), agenda=(), length=2).days == 2


def test_fields_are_filled_in_for_one_meeting_and_other_braces_stay():
    plan = filled_plan(PLAN, SIXTH)
    assert plan.name == "政协临江市第七届委员会第六次会议"
    assert plan.agenda[0].title == "审议七届六次会议事项"
    assert (plan.agenda[0].parts[0].presenter, plan.scope) == ("临江市政协主席", "临江市全体委员")
    assert filled("{上届全称}{上次届次}{其他}", Occasion("临江市", 1, 1, 2021)) == (
        "政协临江市第一届委员会一届一次{其他}"
    )


def test_a_meetings_own_session_becomes_fields():
    name = "政协临江市第七届委员会第六次会议"
    assert with_fields(name, SIXTH) == "{全称}第{次}次会议"
    assert with_fields(TITLE, SIXTH) == (
        "听取和审议{全称}常务委员会关于{上次届次}会议以来提案工作情况的报告"
    )
    heard = "听取2020年工作情况和2021年计划的报告"
    assert with_fields(heard, SIXTH) == "听取{上年}工作情况和{本年}计划的报告"
    assert "{上次届次}" not in with_fields("七届一次", Occasion("临江市", 7, 1, 2021))
    assert generalised(filled_plan(PLAN, SIXTH), SIXTH).name == PLAN.name


@pytest.mark.parametrize(
    ("name", "sequence"),
    [
        ("七届六次会议", 6),
        ("第12次会议", 12),
        ("第二次大会，七届六次会议", 6),
        ("政协临江市第七届委员会常务委员会第十八次会议", 18),
        ("没有次的会议", None),
        ("第十十次会议", None),
    ],
)
def test_the_session_is_read_out_of_a_name(name, sequence):
    assert sequence_in(name) == sequence


@pytest.mark.parametrize(
    ("name", "later"),
    [
        ("七届六次会议", "七届七次会议"),
        ("政协临江市第七届委员会第六次会议", "政协临江市第七届委员会第七次会议"),
        ("第9次会议", "第10次会议"),
        ("2021年第三次主席会议", "2022年第四次主席会议"),
        ("第十十次会议", "第十十次会议"),
        ("座谈会", "座谈会"),
    ],
)
def test_a_name_goes_on_by_one_session_and_one_year(name, later):
    assert advanced(name, sessions=1, years=1) == later


def test_a_session_does_not_go_below_the_first():
    assert advanced("七届二次会议", sessions=-3) == "七届二次会议"


def test_the_titles_of_a_plenary_go_on_and_those_of_another_meeting_only_by_years():
    titles = (
        "审议通过政协临江市七届六次会议议程，2021年要点",
        "列席临江市七届人大七次会议",
        "第二次大会",
    )
    agenda = tuple(ItemPlan(title) for title in titles)
    later = {}
    for kind in (MeetingKind.PLENARY, MeetingKind.STANDING):
        plan = MeetingPlan(kind=kind, name="第六次会议", sittings=(), agenda=agenda)
        moved = moved_plan(plan, sessions=1, years=1)
        assert moved.name == "第七次会议"
        later[kind] = [item.title for item in moved.agenda]
    assert later[MeetingKind.PLENARY] == [
        "审议通过政协临江市七届七次会议议程，2022年要点",
        "列席临江市七届人大八次会议",
        "第二次大会",
    ]
    assert later[MeetingKind.STANDING] == [
        "审议通过政协临江市七届六次会议议程，2022年要点",
        *titles[1:],
    ]


@pytest.mark.parametrize(
    ("name", "later", "sessions"),
    [
        ("七届六次会议", "七届八次会议", 2),
        ("第六次会议", "协商会", 1),
        ("协商会", "第七次会议", 1),
    ],
)
def test_names_say_how_many_sessions_lie_between(name, later, sessions):
    assert sessions_between(name, later) == sessions


def test_titles_go_on_with_a_plenary_and_what_belongs_to_it():
    assert sessions_in_titles(MeetingKind.PRESIDIUM, 2) == 2
    assert sessions_in_titles(MeetingKind.STANDING, 2) == 0


def test_the_tree_is_walked_with_level_and_place():
    walked = [(level, place, item.title) for level, place, item in items_of(PLAN.agenda)]
    assert walked == [(0, 1, "审议{届次}会议事项"), (1, 1, "通过决议")]


def test_a_plan_is_read_as_it_was_written():
    assert read_plan(written(PLAN)) == PLAN


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"kind": "picnic"}', "null"])
def test_what_is_no_plan_is_refused(text):
    with pytest.raises(UnreadablePlan):
        read_plan(text)


@given(st.integers(1, 99), st.integers(0, 20), st.integers(0, 20))
def test_going_on_twice_is_going_on_by_the_sum(number, once, again):
    name = advanced("七届一次会议", sessions=number - 1)
    twice = advanced(advanced(name, sessions=once), sessions=again)
    assert twice == advanced(name, sessions=once + again)
    assert sequence_in(twice) == number + once + again
