from dataclasses import replace
from datetime import date

import pytest

from db.domain.agenda import (
    AgendaItemKind,
    AgendaState,
    AgendaTooDeep,
    AnnouncedItemStays,
    NothingAbove,
)
from db.domain.errors import OfficialAct
from db.domain.ids import AgendaItemId, MeetingId
from db.domain.poll import VoteCount
from db.domain.rows import AgendaItemRow, AgendaPassingRow
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod, PollOutcome
from desktop.services.agenda import (
    AgendaNotPassed,
    AgendaPassedAlready,
    AnnouncedItemKept,
    DraftItemRemoved,
    EmptyAgenda,
    NoSuchAgendaItem,
    PaperNameTooLong,
    PassedTooLate,
    PassingInForce,
    PassingWithoutBody,
    PassingWithoutReason,
)
from desktop.services.meetings import MeetingStillUsed, NamelessMeeting, NoSuchMeeting
from desktop.services.polls import PollForm

PLENARY = MeetingId(1)
DAY = date(2021, 1, 6)
PASSING = AgendaPassingRow(date(2021, 1, 5), "预备会议")
GONE = AgendaItemId(999)


def item(title, parent=None, **changes):
    row = AgendaItemRow(
        id=AgendaItemId(0),
        parent_id=parent,
        level=0,
        ordinal=0,
        title=title,
        presenter="",
        minutes=None,
    )
    return replace(row, **changes)


@pytest.fixture
def meeting(workspace):
    """A committee's meeting with the items 甲, 乙, 丙 and 丁 under 丙."""
    key = workspace.meetings.create(MeetingKind.COMMITTEE, "会议", DAY)
    workspace.agenda.remove([row.id for row in workspace.meetings.view(key).agenda])
    for title in "甲乙丙":
        workspace.agenda.add(key, item(title))
    third = workspace.meetings.view(key).agenda[2]
    workspace.agenda.add(key, item("丁", third.id))
    return key


@pytest.fixture
def agenda(workspace):
    return workspace.agenda


@pytest.fixture
def draw(agenda, meeting):
    """Draw the agenda as the tab shows it."""

    def drawn():
        return [
            f"{'  ' * row.item.level}{row.number}{row.item.title}"
            + "+" * row.item.is_supplement
            + "×" * row.is_cancelled
            for row in agenda.view(meeting).entries
        ]

    return drawn


@pytest.fixture
def key(agenda, meeting):
    """Return the key of an item by its title."""
    return lambda title: next(
        row.id for row in agenda.view(meeting).entries if row.item.title == title
    )


def test_a_draft_moves_freely_and_numbers_follow(agenda, draw, key, workspace):
    agenda.step(key("甲"), 1)
    agenda.indent(key("丙"))
    agenda.outdent(key("丁"))
    assert draw() == ["一、乙", "二、甲", "  （一）丙", "  （二）丁"]
    agenda.drop(key("丁"), 0)
    assert draw()[0] == "一、丁"
    for _ in range(4):
        workspace.history.undo()
    assert draw() == ["一、甲", "二、乙", "三、丙", "  （一）丁"]


def test_a_move_that_leads_nowhere_leaves_no_line_in_the_trail(agenda, key, workspace):
    before = workspace.history.status()
    agenda.step(key("甲"), -1)
    agenda.outdent(key("甲"))
    agenda.drop(key("丙"), 3)
    assert workspace.history.status() == before
    with pytest.raises(NothingAbove):
        agenda.indent(key("甲"))


def test_a_passed_agenda_keeps_its_numbers_and_takes_supplements(agenda, draw, key, meeting):
    agenda.pass_agenda(meeting, PASSING)
    agenda.add(meeting, item("戊", number=1))
    agenda.add(meeting, item("己", key("丙")))
    agenda.step(key("戊"), -3)
    agenda.withdraw([key("丙")])
    assert draw() == [*("四、戊+", "一、甲", "二、乙", "三、丙×", "  （一）丁×", "  （二）己+×")]
    view = agenda.view(meeting)
    assert (view.state, view.passing) == (AgendaState.SUPPLEMENTED, PASSING)
    agenda.withdraw([key("丙")], is_withdrawn=False)
    assert "三、丙" in draw()


def test_what_is_announced_is_neither_removed_nor_put_elsewhere(agenda, draw, key, meeting):
    with pytest.raises(DraftItemRemoved):
        agenda.withdraw([key("甲")])
    agenda.pass_agenda(meeting, PASSING)
    before = draw()
    with pytest.raises(AnnouncedItemKept):
        agenda.remove([key("乙")])
    with pytest.raises(AnnouncedItemStays):
        agenda.indent(key("乙"))
    with pytest.raises(AnnouncedItemStays):
        agenda.outdent(key("丁"))
    agenda.drop(key("甲"), 3)
    assert sorted(draw()) == sorted(before)


def test_passing_is_an_official_act_that_undo_stops_before(agenda, meeting, workspace):
    agenda.pass_agenda(meeting, PASSING)
    with pytest.raises(OfficialAct):
        workspace.history.undo()
    with pytest.raises(AgendaPassedAlready):
        agenda.pass_agenda(meeting, PASSING)
    with pytest.raises(MeetingStillUsed):
        workspace.meetings.remove(workspace.meetings.view(meeting).meeting)


def test_the_day_of_a_passing_is_corrected_and_no_number_changes(agenda, draw, meeting):
    with pytest.raises(AgendaNotPassed):
        agenda.correct_passing(meeting, PASSING)
    agenda.pass_agenda(meeting, PASSING)
    before = draw()
    agenda.correct_passing(meeting, AgendaPassingRow(DAY, " 本次会议 "))
    assert agenda.view(meeting).passing == AgendaPassingRow(DAY, "本次会议")
    assert draw() == before


def test_a_passing_is_refused_without_items_body_or_in_time(agenda, meeting, workspace):
    late = AgendaPassingRow(date(2021, 1, 7), "预备会议")
    with pytest.raises(PassedTooLate):
        agenda.pass_agenda(meeting, late)
    with pytest.raises(PassingWithoutBody):
        agenda.pass_agenda(meeting, AgendaPassingRow(DAY, " "))
    agenda.remove([row.id for row in agenda.view(meeting).entries])
    with pytest.raises(EmptyAgenda):
        agenda.pass_agenda(meeting, PASSING)
    with pytest.raises(NoSuchMeeting):
        agenda.view(MeetingId(99))
    assert agenda.view(meeting).state is AgendaState.DRAFT


def test_a_passing_by_mistake_is_taken_back_with_a_reason(agenda, draw, key, meeting, workspace):
    with pytest.raises(AgendaNotPassed):
        agenda.take_back_passing(meeting, "误记")
    agenda.pass_agenda(meeting, PASSING)
    with pytest.raises(PassingWithoutReason):
        agenda.take_back_passing(meeting, " ")
    agenda.take_back_passing(meeting, "误记")
    assert agenda.view(meeting).state is AgendaState.DRAFT
    assert workspace.history.audit_trail()[0].label == "收回议程的通过：误记"
    agenda.step(key("甲"), 1)
    assert draw()[0] == "一、乙"


def test_a_passing_on_which_something_rests_is_not_taken_back(agenda, key, meeting):
    agenda.pass_agenda(meeting, PASSING)
    agenda.decide(key("甲"), " 通过 ")
    with pytest.raises(PassingInForce):
        agenda.take_back_passing(meeting, "误记")
    assert agenda.view(meeting).entries[0].item.decision == "通过"


def test_an_item_is_written_clean_and_keeps_what_is_not_its_words(agenda, key, meeting):
    agenda.pass_agenda(meeting, PASSING)
    agenda.withdraw([key("甲")])
    known = agenda.view(meeting).items[0]
    papers = (" 工作报告 ", "", "决议\t草案")
    said = replace(known, title=" 听取  汇报 ", papers=papers, is_withdrawn=False, number=9)
    agenda.change(replace(said, kind=AgendaItemKind.REVIEW))
    row = agenda.view(meeting).entries[0]
    assert (row.item.title, row.item.papers) == ("听取 汇报", ("工作报告", "决议 草案"))
    assert (row.item.number, row.is_cancelled, row.kind) == (1, True, AgendaItemKind.REVIEW)


def test_bad_words_missing_items_and_too_many_levels_are_refused(agenda, key, meeting):
    with pytest.raises(NamelessMeeting):
        agenda.add(meeting, item(" "))
    with pytest.raises(PaperNameTooLong):
        agenda.change(replace(agenda.view(meeting).items[0], papers=("长" * 121,)))
    with pytest.raises(NoSuchAgendaItem):
        agenda.decide(GONE, "通过")
    with pytest.raises(NoSuchAgendaItem):
        agenda.add(meeting, item("戊", GONE))
    third = agenda.add(meeting, item("三级", key("丁")))
    fourth = agenda.add(meeting, item("四级", third))
    with pytest.raises(AgendaTooDeep):
        agenda.add(meeting, item("五级", fourth))


def test_several_items_go_in_one_step_with_their_parts(agenda, draw, key, workspace):
    agenda.remove([key("丙"), key("丁"), key("甲")])
    assert draw() == ["一、乙"]
    assert workspace.history.status().undo_label == "删除议程：3 项"
    workspace.history.undo()
    assert len(draw()) == 4


def test_an_item_has_its_speeches_its_polls_and_its_hour(sample):
    rows = {row.item.title: row for row in sample.agenda.view(PLENARY).entries}
    heard = rows["大会发言"]
    assert (len(heard.speeches), heard.sitting.name) == (38, "大会发言（一）")
    report = rows["听取和审议政协临江市第七届委员会常务委员会工作报告"]
    assert (f"{report.start:%H:%M}", report.speeches) == ("09:05", ())
    subject = PollSubject(title=report.item.title, agenda_item=report.id)
    form = PollForm(
        meeting=PLENARY, sitting=report.sitting.id, subject=subject, method=PollMethod.SHOW_OF_HANDS
    )
    poll = sample.polls.open_poll(form)
    entered = sample.polls.view(poll).poll.roll.present
    sample.polls.close_poll(poll, VoteCount(entered, 0, 0))
    found = next(row for row in sample.agenda.view(PLENARY).entries if row.id == report.id)
    assert found.polls[0].poll.outcome is PollOutcome.ADOPTED
    with pytest.raises(MeetingStillUsed):
        sample.agenda.remove([report.id])


def test_two_speaking_items_share_the_speeches_by_their_sittings(sample):
    view = sample.agenda.view(PLENARY)
    heard = next(row.item for row in view.entries if row.item.title == "大会发言")
    last = view.sittings[3].id
    sample.agenda.add(PLENARY, replace(item("大会发言（续）"), sitting_id=last))
    sample.agenda.add(PLENARY, replace(item("闭幕讲话"), sitting_id=last))
    rows = sample.agenda.view(PLENARY).entries
    counts = {row.item.title: len(row.speeches) for row in rows if row.kind is heard.shown_kind}
    assert sum(counts.values()) == 38
    assert 0 < counts["大会发言（续）"] < 38
    assert counts["闭幕讲话"] == 0
    sample.agenda.remove([heard.id])
    rows = sample.agenda.view(PLENARY).entries
    assert sum(len(row.speeches) for row in rows) == counts["大会发言（续）"]


def test_without_sittings_no_speech_belongs_anywhere(agenda, meeting, workspace):
    workspace.meetings.remove_sitting(workspace.meetings.view(meeting).sittings[0])
    agenda.add(meeting, item("委员发言"))
    row = agenda.view(meeting).entries[-1]
    assert (row.speeches, row.sitting, row.start) == ((), None, None)


def test_what_stops_the_clock_is_named(agenda, meeting):
    rows = agenda.view(meeting).entries
    assert [row.stopped_by for row in rows] == ["", "甲", "甲", "甲"]
