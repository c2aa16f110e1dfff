"""Polls and presets come back from the record as they were written."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from db.domain.ids import MeetingId, PollId, SittingId
from db.domain.poll import BallotPapers, PollTerms, Roll, VoteCount
from db.domain.rows import MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.domain.vote_rows import PollPresetRow, PollSubject, PollVoteRow
from db.domain.vote_vocabulary import (
    PollBase,
    PollMethod,
    PollOutcome,
    PollRule,
    SubjectKind,
    TieRule,
    VoteChoice,
)
from db.repositories import meetings, members, polls
from db.repositories.polls import PollValues

NOON = datetime(2021, 1, 9, 12, 0)


@pytest.fixture
def place(write):
    """Add a meeting with a sitting; return their keys."""
    day = date(2021, 1, 9)
    meeting = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="六次会议",
        sequence=6,
        starts_on=day,
        ends_on=day,
        place="",
    )
    key = write(meetings.add, meeting)
    sitting = SittingRow(
        id=SittingId(0),
        meeting_id=key,
        ordinal=1,
        kind=SittingKind.CLOSING,
        name="闭幕会",
        starts_at=NOON,
        ends_at=NOON.replace(hour=13),
        breaks=(),
    )
    return key, write(meetings.write_sitting, sitting, is_new=True)


@pytest.fixture
def values(place):
    def make(**changes):
        plain = {
            "meeting": place[0],
            "sitting": place[1],
            "subject": PollSubject(kind=SubjectKind.NAMES, title="名单", text="丁一"),
            "method": PollMethod.BALLOT,
            "terms": PollTerms(PollBase.PRESENT, PollRule.AT_LEAST, Fraction(3, 5), TieRule.REVOTE),
            "roll": Roll(10, 9),
            "opened_at": NOON,
        }
        return PollValues(**(plain | changes))

    return make


def test_a_poll_comes_back_open_and_closed(write, read, values):
    key = write(polls.add, values())
    row = read(polls.find, key)
    assert (row.terms, row.subject, row.count) == (values().terms, values().subject, None)
    count = VoteCount(6, 1, 0, BallotPapers(9, 8, 7, 1))
    write(polls.close, key, count=count, roll=Roll(10, 9), outcome=PollOutcome.ADOPTED, at=NOON)
    row = read(polls.find, key)
    assert (row.count, row.outcome, row.closed_at) == (count, PollOutcome.ADOPTED, NOON)


def test_an_entry_knows_what_it_corrects_and_what_corrects_it(write, read, values, place):
    old = write(polls.add, values())
    new = write(polls.add, values(corrects=old, reason="误录"))
    first, second = read(polls.of_meeting, place[0])
    assert (first.corrected_by, second.corrects_id) == (new, old)
    assert read(polls.find, old).corrected_by == new
    assert read(polls.find, PollId(99)) is None


def test_named_votes_are_written_anew(write, read, values, member):
    one, two = (write(members.add, member(name=name)) for name in ("丁一", "王二"))
    key = write(polls.add, values())
    write(polls.set_votes, key, [PollVoteRow(one, VoteChoice.YES)])
    changed = (PollVoteRow(one, VoteChoice.NO), PollVoteRow(two, VoteChoice.YES))
    write(polls.set_votes, key, changed)
    assert read(polls.votes, key) == changed
    write(polls.remove, key)
    assert read(polls.votes, key) == ()


def test_presets_are_there_from_the_first_and_can_be_written(write, read):
    assert [row.kind for row in read(polls.presets)] == list(MeetingKind)
    value = PollPresetRow(MeetingKind.PLENARY, PollTerms(PollBase.CAST), "本会规则")
    write(polls.set_preset, value)
    assert read(polls.preset, MeetingKind.PLENARY) == value
