"""Polls are opened, closed once, corrected by a new entry, and never undone."""

from dataclasses import replace

import pytest

from db.domain.errors import OfficialAct
from db.domain.ids import MeetingId, PollId, SittingId
from db.domain.poll import BallotPapers, MoreVotesThanPresent, PollTerms, Roll, VoteCount
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollBase, PollMethod, PollOutcome, VoteChoice
from desktop.exchange.votes import VotesRefused
from desktop.services.meetings import MeetingStillUsed
from desktop.services.polls import (
    CorrectedAlready,
    CorrectionWithoutReason,
    NoSuchPoll,
    PapersMissing,
    PollClosed,
    PollForm,
    PollStillOpen,
    PollWithoutNumbers,
    PollWithoutSubject,
)

PLENARY = MeetingId(1)


@pytest.fixture
def sitting(sample):
    return sample.sign_ins.sitting(PLENARY, 1).id


@pytest.fixture
def form(sitting):
    def make(**changes):
        values = {
            "meeting": PLENARY,
            "sitting": sitting,
            "subject": PollSubject(title=" 关于常委会工作报告的决议 "),
            "method": PollMethod.SHOW_OF_HANDS,
        }
        return PollForm(**(values | changes))

    return make


@pytest.fixture
def polls(sample):
    return sample.polls


def test_a_poll_begins_with_the_rule_of_its_meeting_and_the_counts_of_the_desk(polls, form):
    view = polls.view(polls.open_poll(form()))
    assert view.poll.subject.title == "关于常委会工作报告的决议"
    assert (view.poll.roll, view.poll.terms) == (Roll(367, 358), PollTerms())
    assert view.attendance == "应到委员367人，实到358人。"
    assert (view.verdict, view.sentence, view.id) == (None, "", view.poll.id)


def test_closing_words_the_result(polls, form):
    view = polls.close_poll(polls.open_poll(form()), VoteCount(350, 2, 3))
    assert view.sentence == (
        "赞成350票，反对2票，弃权3票，未举手3人。赞成票超过全体委员的半数，通过。"
    )
    assert (view.verdict.needed, view.verdict.margin) == (184, 166)
    assert [each.sentence for each in polls.polls(PLENARY)] == [view.sentence]


def test_a_closed_poll_is_neither_closed_again_nor_removed_nor_undone(polls, form, sample):
    key = polls.open_poll(form())
    polls.close_poll(key, VoteCount(350, 2, 3))
    with pytest.raises(PollClosed):
        polls.close_poll(key, VoteCount(0, 0, 0))
    with pytest.raises(PollClosed):
        polls.discard_poll(key)
    with pytest.raises(OfficialAct):
        sample.history.undo()
    assert polls.view(key).poll.count == VoteCount(350, 2, 3)


def test_an_open_poll_can_be_discarded_and_comes_back_by_undo(polls, form, sample):
    key = polls.open_poll(form())
    polls.discard_poll(key)
    assert polls.polls(PLENARY) == ()
    sample.history.undo()
    assert len(polls.polls(PLENARY)) == 1


def test_a_correction_cites_the_entry_that_it_replaces(polls, form):
    old = polls.record_poll(form(), VoteCount(350, 2, 3))
    new = polls.correct_poll(old.id, VoteCount(340, 12, 3), reason=" 读错一位 ")
    assert (new.poll.corrects_id, new.poll.correction_reason) == (old.id, "读错一位")
    assert new.verdict.margin == 156
    assert not polls.view(old.id).poll.is_in_force
    assert polls.view(old.id).poll.count == VoteCount(350, 2, 3)
    again = polls.correct_poll(new.id, VoteCount(1, 2, 3), reason="再改", roll=Roll(367, 100))
    assert (again.poll.roll.present, again.verdict.is_adopted) == (100, False)


def test_corrections_that_cannot_be_are_refused(polls, form):
    open_one = polls.open_poll(form())
    with pytest.raises(PollStillOpen):
        polls.correct_poll(open_one, VoteCount(1, 0, 0), reason="误录")
    old = polls.record_poll(form(), VoteCount(350, 2, 3))
    with pytest.raises(CorrectionWithoutReason):
        polls.correct_poll(old.id, VoteCount(1, 0, 0), reason=" ")
    polls.correct_poll(old.id, VoteCount(1, 0, 0), reason="误录")
    with pytest.raises(CorrectedAlready):
        polls.correct_poll(old.id, VoteCount(2, 0, 0), reason="误录")


def test_a_refused_closing_writes_nothing(polls, form, sample):
    key = polls.open_poll(form())
    before = sample.uow.audit_trail()
    with pytest.raises(MoreVotesThanPresent):
        polls.close_poll(key, VoteCount(350, 9, 0))
    with pytest.raises(PollWithoutNumbers):
        polls.close_poll(key, None)
    with pytest.raises(PapersMissing):
        polls.close_poll(key, VoteCount(1, 0, 0, BallotPapers(1, 1, 1, 0)))
    with pytest.raises(MoreVotesThanPresent):
        polls.record_poll(form(), VoteCount(350, 9, 0))
    assert sample.uow.audit_trail() == before
    assert not polls.view(key).poll.is_closed


def test_acclamation_needs_no_numbers(polls, form):
    view = polls.record_poll(form(method=PollMethod.ACCLAMATION), None)
    assert (view.sentence, view.poll.count) == ("以鼓掌方式通过。", None)


def test_a_secret_ballot_has_papers_and_may_be_void(polls, form):
    ballot = form(method=PollMethod.BALLOT)
    with pytest.raises(PapersMissing):
        polls.record_poll(ballot, VoteCount(300, 0, 0))
    good = polls.record_poll(ballot, VoteCount(340, 5, 2, BallotPapers(350, 348, 347, 1)))
    assert good.verdict.not_voted == 10
    void = polls.record_poll(ballot, VoteCount(340, 5, 2, BallotPapers(350, 351, 347, 4)))
    assert (void.poll.outcome, void.poll.count.yes) == (PollOutcome.VOID, 0)


def test_named_votes_are_kept_and_counted(polls, form, sitting):
    here = polls.present_members(sitting)
    choices = {row.id: VoteChoice.YES for row in here} | {here[0].id: VoteChoice.NO}
    key = polls.open_poll(form(method=PollMethod.ROLL_CALL))
    view = polls.close_named(key, choices)
    assert view.poll.count == VoteCount(357, 1, 0)
    assert [row.id for row, _ in view.votes] == [row.id for row in here]
    assert view.votes[0] == (here[0], VoteChoice.NO)


def test_the_list_of_the_voting_system_gives_each_choice(polls, sample, tmp_path):
    path = tmp_path / "表决.csv"
    path.write_text("座位号,表决\nA-1,1\nA-2,反对\n07003,弃权\n", encoding="gb18030")
    rows = {row.number: row.id for row in sample.members.members()}
    seats = {"A-1": rows["07001"], "A-2": rows["07002"]}
    choices = polls.read_keypads(sample.imports.read(path), seats)
    assert list(choices.values()) == [VoteChoice.YES, VoteChoice.NO, VoteChoice.ABSTAIN]
    assert list(choices) == [rows["07001"], rows["07002"], rows["07003"]]
    with pytest.raises(VotesRefused):
        polls.read_keypads(sample.imports.read(path))


def test_the_rule_of_a_kind_of_meeting_can_be_changed_and_undone(polls, form, sample):
    assert len(polls.presets()) == len(MeetingKind)
    preset = polls.preset(PLENARY)
    assert "第二十六条" in preset.source
    polls.change_preset(replace(preset, terms=PollTerms(PollBase.PRESENT), source="本会规则"))
    assert polls.view(polls.open_poll(form())).poll.terms.base is PollBase.PRESENT
    sample.history.undo()
    sample.history.undo()
    assert polls.preset(PLENARY) == preset


def test_a_verdict_is_shown_before_it_is_final(polls, form):
    view = polls.view(polls.open_poll(form()))
    verdict, sentence = polls.judged(view, VoteCount(184, 0, 0), Roll(367, 358))
    assert verdict.is_adopted
    assert sentence.endswith("通过。")


def test_a_poll_has_a_subject_and_a_number(polls, form):
    with pytest.raises(PollWithoutSubject):
        polls.open_poll(form(subject=PollSubject(title="  ")))
    with pytest.raises(NoSuchPoll):
        polls.view(PollId(99))


def test_an_agenda_item_that_was_voted_on_stays(polls, form, sample):
    item = sample.meetings.view(PLENARY).agenda[0]
    polls.open_poll(form(subject=PollSubject(title=item.title, agenda_item=item.id)))
    with pytest.raises(MeetingStillUsed):
        sample.agenda.remove([item.id])
    assert item in sample.meetings.view(PLENARY).agenda


def test_the_poll_of_a_sitting_shows_that_sitting(polls, form, sample):
    second = sample.sign_ins.sitting(PLENARY, 2)
    view = polls.view(polls.open_poll(form(sitting=SittingId(second.id), roll=Roll(10, 9))))
    assert (view.sitting.id, view.poll.roll) == (second.id, Roll(10, 9))
