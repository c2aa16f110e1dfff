"""The year's figures of 提案: 乐山 2016 as published, and what must add up in any year."""

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.motion_figures import (
    FigureGroup,
    FigureKey,
    MotionFact,
    motion_figures,
    part_key,
)
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction

K, S = FigureKey, MotionState
CATEGORIES = ("经济建设", "政治建设", "文化建设", "社会建设", "生态文明建设", "其它")
COUNTS = (149, 16, 39, 78, 12, 20)
PLAIN = MotionFact(
    id=1,
    kind=MotionKind.INDIVIDUAL,
    state=S.FILED,
    category="经济建设",
    is_livelihood=False,
    is_key=False,
    is_excellent=False,
    first_unit="",
    members=(),
    handlers=(),
    reply_letter="",
    attitude=None,
    result=None,
    merged_into=None,
)


def figures(facts, *, expected=367, categories=CATEGORIES, letters=("A", "B", "C"), **more):
    numbered = [replace(fact, id=number) for number, fact in zip(count(1), facts, strict=False)]
    return motion_figures(
        numbered,
        year=2016,
        expected_members=expected,
        categories=categories,
        letters=letters,
        **more,
    )


def leshan():
    names = [name for name, n in zip(CATEGORIES, COUNTS, strict=True) for _ in range(n)]
    kinds = [MotionKind.PARTY] * 173 + [MotionKind.INDIVIDUAL] * 100 + [MotionKind.JOINT] * 41
    filed = [
        replace(PLAIN, category=name, kind=kind) for name, kind in zip(names, kinds, strict=True)
    ]
    return [
        *filed,
        *[replace(PLAIN, state=S.NOT_FILED)] * 8,
        *[replace(PLAIN, state=S.WITHDRAWN)] * 11,
    ]


def check(made, name):
    return next(each for each in made.checks if each.name == name)


def values(made, *keys):
    return [made.figure(key).value for key in keys]


def test_leshan_received_333_and_filed_314():
    made = figures(leshan())
    assert made.year == 2016
    assert values(made, K.RECEIVED, K.FILED, K.NOT_FILED, K.WITHDRAWN, K.PENDING, K.MERGED) == [
        333,
        314,
        8,
        11,
        0,
        0,
    ]
    assert str(made.figure(K.FILED).percent) == "94.3"
    assert made.figure(K.FILED).basis == "立案率＝立案÷收到；立案不含并案"


def test_leshan_has_173_collective_motions_and_141_of_members():
    made = figures(leshan())
    assert values(made, K.COLLECTIVE, K.PERSONAL) == [173, 141]
    assert values(made, *(part_key(K.KIND, kind) for kind in MotionKind)) == [
        100,
        41,
        173,
        0,
        0,
        0,
        0,
    ]


def test_leshan_has_six_categories_each_rounded_by_itself():
    parts = figures(leshan()).group(FigureGroup.CATEGORIES)
    assert tuple(each.value for each in parts) == COUNTS
    assert [str(each.percent) for each in parts] == ["47.5", "5.1", "12.4", "24.8", "3.8", "6.4"]


def test_every_check_of_leshan_holds():
    made = figures(leshan())
    assert len(made.checks) == 6
    assert all(each.holds and each.difference == 0 for each in made.checks)
    assert check(made, "收到的去向").formula == "收到 ＝ 立案＋并案＋不立案＋撤案＋待审"


def test_behind_every_number_stands_its_list_of_motions():
    made = figures(leshan())
    assert made.figure(K.WITHDRAWN).motions == tuple(range(323, 334))


def test_categories_are_made_to_a_hundred_when_the_record_wants_it_and_say_so():
    facts = [replace(PLAIN, category=name) for name in CATEGORIES[:3]]
    plain = figures(facts).group(FigureGroup.CATEGORIES)
    whole = figures(facts, rounds_to_hundred=True).group(FigureGroup.CATEGORIES)
    assert sum(each.percent for each in plain) == Decimal("99.9")
    assert sum(each.percent for each in whole) == 100
    assert all("最大余额法" in each.basis for each in whole)
    assert not any("最大余额法" in each.basis for each in plain)


def test_a_year_without_motions_has_figures_of_nothing_and_no_percentages():
    made = figures([], rounds_to_hundred=True, expected=0)
    assert all(each.value == 0 and each.percent is None for each in made.figures)
    assert all(each.holds for each in made.checks)
    assert made.figure(K.RECEIVED).base is None


def test_a_category_that_is_not_listed_breaks_the_check_and_can_be_looked_up():
    facts = [PLAIN, replace(PLAIN, category=""), replace(PLAIN, category="工交")]
    made = figures(facts, rounds_to_hundred=True)
    broken = check(made, "立案的类别")
    assert (broken.holds, broken.difference) == (False, 2)
    assert made.figure(K.UNLISTED_CATEGORY).motions == (2, 3)
    assert sum(each.percent for each in made.group(FigureGroup.CATEGORIES)) == 100


def test_a_category_listed_twice_counts_once():
    made = figures([PLAIN], categories=("经济建设", "经济建设"))
    assert len(made.group(FigureGroup.CATEGORIES)) == 1
    assert check(made, "立案的类别").holds


def test_merged_motions_are_counted_as_pieces_and_as_cases():
    merged = replace(PLAIN, state=S.MERGED)
    made = figures([PLAIN, replace(merged, merged_into=1), replace(merged, merged_into=1), PLAIN])
    assert values(made, K.FILED, K.MERGED, K.MERGED_CASES, K.MERGED_PIECES) == [2, 2, 1, 3]
    assert made.figure(K.MERGED).percent == 50
    assert made.figure(K.MERGED_CASES).percent is None


def test_members_are_counted_by_head_and_measured_by_those_expected():
    made = figures(
        [replace(PLAIN, members=(1, 2)), replace(PLAIN, state=S.WITHDRAWN, members=(2,))]
    )
    members = made.figure(K.MEMBERS)
    assert (members.value, members.base, str(members.percent)) == (2, 367, "0.5")
    assert members.motions == (1, 2)


def test_units_stand_by_their_number_and_then_by_name():
    names = ("民盟", "农工党", "民盟", "九三学社", "")
    party = replace(PLAIN, kind=MotionKind.PARTY)
    units = figures([replace(party, first_unit=name) for name in names]).group(FigureGroup.UNITS)
    assert [(each.label, each.value) for each in units] == [
        ("民盟", 2),
        ("未记单位", 1),
        ("九三学社", 1),
        ("农工党", 1),
    ]
    assert str(units[0].percent) == "40.0"


def handled():
    base = replace(PLAIN, state=S.REPLIED, reply_letter="A", handlers=("市教育局", "市财政局"))
    good = replace(base, attitude=Satisfaction.SATISFIED, result=Satisfaction.SATISFIED)
    return [
        good,
        replace(good, result=Satisfaction.BASICALLY, state=S.ARCHIVED),
        replace(base, reply_letter="B", handlers=("市教育局",), result=Satisfaction.UNSATISFIED),
        replace(PLAIN, state=S.ASSIGNED, handlers=("市水务局",)),
        PLAIN,
    ]


def test_replies_are_measured_by_what_was_assigned():
    made = figures(handled())
    assert values(made, K.ORGANISATIONS, K.ASSIGNED, K.REPLIED) == [3, 4, 3]
    assert str(made.figure(K.REPLIED).percent) == "75.0"
    assert values(made, *(part_key(K.LETTER, letter) for letter in "ABC")) == [2, 1, 0]
    assert made.figure(K.ORGANISATIONS).motions == (1, 2, 3, 4)


def test_satisfaction_is_measured_by_the_feedback_received():
    made = figures(handled())
    results = [made.figure(part_key(K.RESULT, each)) for each in Satisfaction]
    assert made.figure(K.FEEDBACK).value == 3
    assert [(each.value, str(each.percent)) for each in results] == [
        (1, "33.3"),
        (1, "33.3"),
        (1, "33.3"),
    ]
    assert values(made, *(part_key(K.ATTITUDE, each) for each in Satisfaction)) == [2, 0, 0]
    assert str(made.figure(K.CONTENT).percent) == "66.7"


def test_a_reply_letter_that_is_not_listed_breaks_the_check_and_can_be_looked_up():
    made = figures([*handled(), replace(PLAIN, state=S.REPLIED, reply_letter="丁")])
    assert check(made, "答复的分类").difference == 1
    assert made.figure(K.UNLISTED_LETTER).motions == (6,)


def test_collective_motions_are_measured_among_the_excellent_ones():
    made = figures(
        [
            replace(PLAIN, is_excellent=True, is_key=True),
            replace(PLAIN, is_excellent=True, kind=MotionKind.PARTY, is_livelihood=True),
        ]
    )
    assert values(made, K.KEY, K.EXCELLENT, K.EXCELLENT_COLLECTIVE, K.LIVELIHOOD) == [1, 2, 1, 1]
    assert str(made.figure(K.EXCELLENT_COLLECTIVE).percent) == "50.0"


def test_a_figure_that_the_year_does_not_have_is_refused():
    with pytest.raises(KeyError):
        figures([]).figure("unit:民建")


def test_no_two_figures_share_a_key():
    keys = [each.key for each in figures([*leshan(), *handled()]).figures]
    assert len(keys) == len(set(keys))


def test_six_thousand_motions_are_counted():
    facts = [
        replace(fact, id=number, members=(number % 367,), first_unit=f"单位{number % 20}")
        for number, fact in enumerate((leshan() + handled()) * 18)
    ]
    made = motion_figures(facts, year=1, expected_members=367, categories=CATEGORIES, letters="ABC")
    assert made.figure(K.RECEIVED).value == len(facts) > 6000


FACTS = st.builds(
    MotionFact,
    id=st.integers(1, 50),
    kind=st.sampled_from(MotionKind),
    state=st.sampled_from(MotionState),
    category=st.sampled_from((*CATEGORIES, "", "工交")),
    is_livelihood=st.booleans(),
    is_key=st.booleans(),
    is_excellent=st.booleans(),
    first_unit=st.sampled_from(("", "民盟")),
    members=st.lists(st.integers(1, 9), max_size=3).map(tuple),
    handlers=st.sampled_from(((), ("市教育局",))),
    reply_letter=st.sampled_from(("", "A", "丁")),
    attitude=st.none() | st.sampled_from(Satisfaction),
    result=st.none() | st.sampled_from(Satisfaction),
    merged_into=st.none() | st.integers(1, 50),
)


@settings(deadline=None)
@given(st.lists(FACTS, max_size=30), st.booleans())
def test_law_only_what_is_not_listed_breaks_a_check(facts, rounds):
    made = figures(facts, rounds_to_hundred=rounds)
    unlisted = {each.key: each.value for each in made.figures if each.key.startswith("unlisted")}
    for each in made.checks:
        strays = {"立案的类别": "unlisted_category", "答复的分类": "unlisted_letter"}.get(each.name)
        assert each.difference == unlisted.get(strays, 0)


@settings(deadline=None)
@given(st.lists(FACTS, max_size=30), st.booleans())
def test_law_a_part_is_never_more_than_its_base_unless_feedback_came_without_a_letter(
    facts, rounds
):
    made = figures(facts, rounds_to_hundred=rounds)
    for each in made.figures:
        if each.key == K.FEEDBACK:
            continue
        assert each.base is None or 0 <= each.value <= each.base
        assert each.percent is None or 0 <= each.percent <= 100
