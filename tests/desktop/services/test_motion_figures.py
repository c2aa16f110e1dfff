import json
from datetime import date, datetime

import pytest

from db.domain.motion_figures import FigureKey, part_key
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.services.members import MemberForm
from desktop.services.motion_figures import figures_json
from desktop.services.motion_handling import Feedback, ReplyForm
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import MotionForm
from desktop.services.workspace import NewRecord, new_workspace

DAY, LATER = date(2021, 1, 15), date(2021, 2, 15)


@pytest.fixture
def small(workspace):
    """Fill the record: one answered, one of a unit filed, one not filed, one of another year."""
    workspace.members.add(MemberForm(name="王芳"))
    workspace.members.add(MemberForm(name="李强"))
    wang, li = (Submitter(member_id=row.id) for row in workspace.members.members())
    unit = Submitter(unit_id=workspace.units.units()[0].id)
    keys = [
        add(workspace, "关于养老的提案", (wang, li)),
        add(workspace, "关于道路的提案", (unit,)),
        add(workspace, "关于秘密的提案", (wang,)),
        add(workspace, "关于去年的提案", (li,), year=2020),
    ]
    rows = [workspace.motions.life(key).row for key in keys]
    workspace.review.file([rows[0], rows[1], rows[3]], DAY)
    workspace.review.not_file(rows[2], NotFiledReason.SECRET, Destination.LETTER, "", DAY)
    answer(workspace, workspace.motions.life(keys[0]).row)
    return keys


def add(workspace, title, submitters, year=2021):
    category = workspace.motion_rules.categories()[0].id
    form = MotionForm(
        year=year, title=title, submitters=submitters, category=category, submitted_on=DAY
    )
    return workspace.motions.add(form)


def answer(workspace, row):
    bureau = workspace.motion_rules.add(ORGANISATION, "市民政局")
    workspace.handling.assign(row, [Assignment(bureau, HandlingRole.LEAD)], DAY)
    letter = workspace.motion_rules.letters()[0].id
    workspace.handling.reply(row, ReplyForm(organisation=bureau, category=letter, replied_on=LATER))
    reply = workspace.motions.life(row.id).replies[0]
    pleased = Feedback(Satisfaction.SATISFIED, Satisfaction.SATISFIED, LATER)
    workspace.handling.feed_back(row, reply.id, pleased)


def test_a_small_year_is_counted_and_its_sums_come_out(workspace, small):
    figures = workspace.figures.figures(2021)
    received = figures.figure(FigureKey.RECEIVED)
    assert (received.value, set(received.motions)) == (3, set(small[:3]))
    assert figures.figure(FigureKey.FILED).value == 2
    assert figures.figure(FigureKey.NOT_FILED).value == 1
    assert [each.name for each in figures.checks if not each.holds] == []


def test_units_handlers_and_letters_are_counted_by_their_names(workspace, small):
    figures = workspace.figures.figures(2021)
    labels = {each.label: each.value for each in figures.figures}
    unit = workspace.units.units()[0].name
    assert [value for label, value in labels.items() if unit in label] == [1]
    assert figures.figure(part_key(FigureKey.LETTER, "A")).motions == (small[0],)
    assert figures.figure(FigureKey.ORGANISATIONS).value == 1


def test_another_year_has_its_own_figures(workspace, small):
    figures = workspace.figures.figures(2020)
    assert figures.year == 2020
    assert figures.figure(FigureKey.RECEIVED).motions == (small[3],)


def test_a_year_without_motions_counts_nothing(workspace):
    figures = workspace.figures.figures(2019)
    assert figures.figure(FigureKey.RECEIVED).value == 0
    assert all(each.holds for each in figures.checks)
    assert workspace.figures.paragraph(figures)


def test_an_earlier_year_expects_the_members_of_its_last_day(tmp_path):
    clock = lambda: datetime(2022, 3, 1, 9, 0)  # noqa: E731
    new = NewRecord(city="临江市", term=7)
    desk = new_workspace(tmp_path / "a.plenary", new, clock=clock)
    desk.members.add(MemberForm(name="王芳", office_from=date(2021, 1, 1)))
    desk.members.add(MemberForm(name="李强", office_from=date(2022, 2, 1)))
    bases = {
        year: {each.base for each in desk.figures.figures(year).figures} for year in (2021, 2022)
    }
    desk.close()
    assert (1 in bases[2021], 2 in bases[2021]) == (True, False)
    assert 2 in bases[2022]


def test_behind_a_figure_are_its_motions(workspace, small):
    figures = workspace.figures.figures(2021)
    behind = workspace.figures.behind(figures.figure(FigureKey.FILED))
    assert {row.id for row in behind} == set(small[:2])
    assert {row.state for row in behind} == {MotionState.FILED, MotionState.REPLIED}


def test_the_paragraph_says_the_figures(workspace, small):
    figures = workspace.figures.figures(2021)
    text = workspace.figures.paragraph(figures)
    assert "3件" in text
    assert "2件" in text


def test_the_figures_of_the_command_line_are_plain_values(workspace, small):
    figures = workspace.figures.figures(2021)
    told = json.loads(json.dumps(figures_json(figures, "一段话")))
    by_key = {each["key"]: each for each in told["figures"]}
    assert (told["year"], told["paragraph"]) == (2021, "一段话")
    assert by_key[FigureKey.RECEIVED]["value"] == 3
    assert by_key[FigureKey.RECEIVED]["percent"] is None
    assert by_key[FigureKey.FILED]["percent"] == "66.7"
    assert {each["holds"] for each in told["checks"]} == {True}
    assert {each["difference"] for each in told["checks"]} == {0}


def test_the_samples_figures_come_out(sample):
    year = sample.motions.years()[0]
    figures = sample.figures.figures(year)
    assert figures.figure(FigureKey.RECEIVED).value == 333
    assert all(each.holds for each in figures.checks)
