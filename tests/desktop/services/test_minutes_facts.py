"""The facts of minutes come from the services that keep them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import Occasion, ParticipantRole
from db.domain.election import CandidateVotes
from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.minutes_rows import MinutesPeople
from db.domain.poll import BallotPapers, Roll, VoteCount
from db.domain.rows import AgendaItemRow, AgendaPassingRow
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.services.minutes_facts import MinutesFactReader
from desktop.services.polls import PollForm
from desktop.services.speech_log import SpeechLogService

PLENARY, OPENING = MeetingId(1), SittingId(1)
ROLL = Roll(367, 358)


def item_row(title, parent=None, level=0):
    return AgendaItemRow(
        id=AgendaItemId(0),
        parent_id=parent,
        level=level,
        ordinal=1,
        title=title,
        presenter="",
        minutes=None,
    )


@pytest.fixture
def facts(sample, floor):
    log = SpeechLogService(sample.uow, floor)
    reader = MinutesFactReader(sample.uow, log, sample.polls, sample.elections)
    return lambda meeting=PLENARY: reader.read(meeting, MinutesPeople("甲", "乙"))


def test_people_who_are_away_are_named_with_their_reason(sample, facts):
    assert (facts().attendance, facts().absent) == ("", ())
    sample.attendance.freeze(OPENING, Occasion.OTHER)
    sample.attendance.freeze(OPENING, Occasion.OPENING)
    sample.attendance.freeze(OPENING, Occasion.POLL)
    found = facts()
    assert found.attendance.startswith("应到委员367人，实到358人")
    assert (len(found.on_leave), len(found.absent), found.present) == (7, 2, ())
    assert found.on_leave[0].endswith("）")


def test_who_takes_part_beside_the_members_is_named_with_his_post(sample, facts):
    for name, post, role in (
        ("丙三", "副市长", ParticipantRole.ATTENDEE),
        ("丁四", "", ParticipantRole.INVITED),
        ("戊五", "", ParticipantRole.STAFF),
    ):
        sample.participants.write(PLENARY, ParticipantValues(role=role, name=name, post=post))
    assert facts().others == (("列席", ("丙三（副市长）",)), ("特邀", ("丁四",)))


def test_a_speech_is_minuted_with_its_length_once_it_was_given(facts, floor, hands):
    floor.call_next(SittingId(2))
    hands.go(125)
    floor.stop(SittingId(2))
    (given,) = facts().sittings[1].speeches
    assert (given.used, given.starts) == (125, datetime(2021, 1, 6, 14, 30))
    assert given.ends - given.starts == timedelta(seconds=125)
    assert facts().sittings[0].speeches == ()


def test_closed_polls_in_force_are_minuted(sample, facts):
    form = PollForm(
        meeting=PLENARY,
        sitting=OPENING,
        subject=PollSubject(title="决议"),
        method=PollMethod.SHOW_OF_HANDS,
        roll=ROLL,
    )
    sample.polls.open_poll(form)
    closed = sample.polls.record_poll(form, VoteCount(355, 1, 2))
    sample.polls.correct_poll(closed.id, VoteCount(1, 355, 2), reason="误记")
    (poll,) = facts().sittings[0].polls
    assert (poll.is_adopted, poll.correction) == (False, "误记")
    assert "反对355票" in poll.result


def test_counted_ballots_are_minuted_with_who_is_elected(sample, facts):
    ballots = tuple(
        BallotForm(title=title, seats=1, nominees=(Nominee(name),))
        for title, name in (("主席", "丁一"), ("副主席", "王二"))
    )
    form = ElectionForm(meeting=PLENARY, sitting=OPENING, title="选举", ballots=ballots)
    key = sample.elections.draw_up(form)
    assert facts().sittings[0].elections == ()
    sample.elections.begin(key, ROLL)
    first = sample.elections.view(key).ballots[0].id
    votes = [CandidateVotes("丁一", 357, 0, 1)]
    sample.elections.close_ballot(first, BallotPapers(358, 358, 358, 0), votes)
    (election,) = facts().sittings[0].elections
    assert [(each.title, each.elected) for each in election.ballots] == [("主席", ("丁一",))]
    assert "应到委员367人" in election.presence


def test_agenda_items_are_numbered_one_level_down(sample, facts):
    fourth = facts().agenda[3]
    assert (fourth.number, fourth.title) == ("（四）", "大会发言")
    item = sample.meetings.view(PLENARY).agenda[0]
    sample.agenda.change(replace(item, presenter="王建国"))
    assert facts().agenda[0].presenter == "王建国"


def test_the_decision_on_an_item_and_the_poll_about_it_are_minuted(sample, facts):
    item = sample.meetings.view(PLENARY).agenda[0]
    sample.agenda.decide(item.id, "通过")
    form = PollForm(
        meeting=PLENARY,
        sitting=OPENING,
        subject=PollSubject(title=item.title, agenda_item=item.id),
        method=PollMethod.SHOW_OF_HANDS,
        roll=ROLL,
    )
    sample.polls.record_poll(form, VoteCount(355, 1, 2))
    found = facts()
    assert found.agenda[0].decision == "通过"
    assert found.sittings[0].polls[0].agenda_item == item.id


def test_what_became_of_an_item_is_minuted_for_its_parts_too(sample, facts):
    made = sample.meetings.create(MeetingKind.COMMITTEE, "专委会", date(2021, 5, 1))
    whole = sample.agenda.add(made, item_row("讨论"))
    part = sample.agenda.add(made, item_row("分组讨论", whole, 1))
    sample.agenda.pass_agenda(made, AgendaPassingRow(date(2021, 5, 1), "全体会议"))
    added = sample.agenda.add(made, item_row("其他"))
    sample.agenda.withdraw([whole])
    found = {each.id: (each.is_supplement, each.is_withdrawn) for each in facts(made).agenda}
    assert [found[key] for key in (whole, part, added)] == [(False, True)] * 2 + [(True, False)]


def test_every_level_of_the_agenda_has_numbers_of_its_own(sample, facts):
    made = sample.meetings.create(MeetingKind.COMMITTEE, "专委会", date(2021, 5, 1))
    for item in sample.meetings.view(made).agenda:
        sample.agenda.remove([item.id])
    parent = None
    for level, title in enumerate("甲乙丙丁"):
        parent = sample.agenda.add(made, item_row(title, parent, level))
    assert [each.number for each in facts(made).agenda] == ["（一）", "1.", "（1）", "①"]


def test_the_few_who_come_to_a_small_meeting_are_named(sample, facts):
    made = sample.meetings.create(MeetingKind.COMMITTEE, "专委会", date(2021, 5, 1))
    members = sample.members.members()[:2]
    sample.participants.add_members(made, [row.id for row in members], ParticipantRole.EXPECTED)
    sitting = sample.meetings.view(made).sittings[0].id
    for row in members:
        sample.sign_ins.sign_in(sitting, row.number)
    sample.attendance.freeze(sitting, Occasion.OPENING)
    assert set(facts(made).present) == {row.name for row in members}
