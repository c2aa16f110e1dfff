"""Papers of votes say what the record says."""

from dataclasses import replace

import pytest

from db.domain.election import CandidateVotes, Official
from db.domain.ids import MeetingId
from db.domain.poll import BallotPapers, Roll, VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import OfficialRole, PollMethod, VoteChoice
from desktop.services import vote_documents
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.services.polls import PollForm
from desktop.services.vote_documents import (
    ElectionPaper,
    ballot_values,
    counting_values,
    mark_rules,
    report_values,
)

PLENARY = MeetingId(1)
PAPERS = BallotPapers(100, 100, 100, 0)


@pytest.fixture
def drawn(monkeypatch):
    """Return the sheets that were drawn, instead of reading their PDF."""
    sheets = []
    for module in ("poll_sheet", "election_report", "ballot_paper", "counting_sheet"):
        kind = getattr(vote_documents, module)
        real = kind.paper
        monkeypatch.setattr(
            kind, "paper", lambda sheet, now, real=real: sheets.append(sheet) or real(sheet, now)
        )
    return sheets


@pytest.fixture
def form(sample):
    def make(title, method):
        return PollForm(
            meeting=PLENARY,
            sitting=sample.sign_ins.sitting(PLENARY, 1).id,
            subject=PollSubject(title=title),
            method=method,
        )

    return make


@pytest.fixture
def election(sample):
    """Draw up and begin an election of two ballots; return its view."""
    sitting = sample.sign_ins.sitting(PLENARY, 1).id
    ballots = (
        BallotForm(title="主席", seats=1, nominees=(Nominee("李四"),)),
        BallotForm(
            title="常务委员", seats=2, nominees=tuple(map(Nominee, ("王刚", "丁一", "马明")))
        ),
    )
    officials = (
        Official("孙七", OfficialRole.CHIEF_SCRUTINEER),
        Official("周八", OfficialRole.TELLER),
    )
    drawn_up = sample.elections.draw_up(
        ElectionForm(
            meeting=PLENARY, sitting=sitting, title="选举", ballots=ballots, officials=officials
        )
    )
    return sample.elections.begin(drawn_up, Roll(100, 100))


def test_all_polls_in_force_are_on_one_sheet(sample, form, drawn):
    first = sample.polls.record_poll(form("一", PollMethod.KEYPAD), VoteCount(350, 1, 4))
    sample.polls.correct_poll(first.id, VoteCount(349, 2, 4), reason="误记")
    sample.polls.open_poll(form("未关闭", PollMethod.KEYPAD))
    document = sample.vote_documents.poll_results(PLENARY)
    (sheet,) = drawn
    (section,) = sheet.polls
    assert document.title.endswith("表决结果")
    assert section.notes == ("本条更正第1号表决记录，原因：误记。",)
    assert section.counts[0] == ("赞成", "349")
    assert section.counts[-1] == ("通过所需", "184")
    assert sheet.date_line == "（开幕会　2021年1月6日）"


def test_one_poll_shows_what_became_of_it_and_who_voted_how(sample, form, drawn, election):
    sitting = election.sitting.id
    here = sample.polls.present_members(sitting)
    key = sample.polls.open_poll(form("唱名", PollMethod.ROLL_CALL))
    choices = {row.id: VoteChoice.YES for row in here} | {here[0].id: VoteChoice.NO}
    sample.polls.close_named(key, choices)
    sample.polls.correct_poll(key, VoteCount(1, 0, 0), reason="误记")
    sample.vote_documents.poll_result(key)
    (section,) = drawn[0].polls
    assert [group.title for group in section.voters] == ["反对（1人）", "赞成（357人）"]
    assert section.notes == ("本条已由第2号表决记录更正。",)


def test_a_secret_ballot_shows_its_spoiled_papers(sample, form, drawn):
    count = VoteCount(340, 5, 2, BallotPapers(350, 348, 347, 1))
    view = sample.polls.record_poll(form("无记名", PollMethod.BALLOT), count)
    sample.vote_documents.poll_result(view.id)
    assert ("废票", "1") in drawn[0].polls[0].counts


def test_an_open_poll_says_so_and_polls_of_two_sittings_name_none(sample, form, drawn):
    key = sample.polls.open_poll(form("未关闭", PollMethod.KEYPAD))
    sample.vote_documents.poll_result(key)
    assert (drawn[0].polls[0].sentence, drawn[0].polls[0].counts) == ("（尚未关闭）", ())
    sample.polls.record_poll(form("一", PollMethod.ACCLAMATION), None)
    second = sample.sign_ins.sitting(PLENARY, 2).id
    sample.polls.record_poll(replace(form("二", PollMethod.ACCLAMATION), sitting=second), None)
    sample.vote_documents.poll_results(PLENARY)
    assert drawn[1].date_line == ""


def test_the_report_lists_every_ballot_in_force(sample, election, drawn):
    chair, standing = election.ballots
    sample.elections.close_ballot(chair.id, PAPERS, [CandidateVotes("李四", 99, 1)])
    sample.elections.correct_ballot(
        chair.id, PAPERS, [CandidateVotes("李四", 98, 2)], reason="误录"
    )
    yes = {"丁一": 90, "马明": 60, "王刚": 20}
    votes = [CandidateVotes(name, count, 100 - count) for name, count in yes.items()]
    written = CandidateVotes("赵五", 5, is_write_in=True)
    sample.elections.close_ballot(standing.id, PAPERS, [*votes, written])
    sample.vote_documents.election(election.election.id, ElectionPaper.REPORT)
    report = drawn[0]
    assert [section.title for section in report.ballots] == ["常务委员", "主席"]
    assert report.ballots[0].candidates[-1].no == ""
    assert report.ballots[1].notes == ("本次计票更正先前的记录，原因：误录。",)
    assert report.officials == ("总监票人：孙七", "计票人：周八")


def test_what_is_not_counted_has_no_lines(election):
    report = report_values(election)
    assert report.ballots[0].papers_line == report.ballots[0].sentence == ""
    assert report.ballots[0].seats_line == "应选1名，候选人1名，等额选举。"
    assert report.ballots[1].seats_line.endswith("差额选举。")


def test_a_void_ballot_lists_its_candidates_without_votes(sample, election):
    chair = election.ballots[0]
    sample.elections.close_ballot(chair.id, BallotPapers(99, 100, 0, 0), [])
    section = report_values(sample.elections.view(election.election.id)).ballots[0]
    assert (section.candidates[0].yes, section.candidates[0].no) == ("", "")
    assert "选举无效" in section.papers_line


def test_ballot_papers_fill_a_page_or_come_in_number(sample, election, drawn):
    key, chair = election.election.id, election.ballots[0].id
    sample.vote_documents.election(key, ElectionPaper.BALLOT)
    sample.vote_documents.election(key, ElectionPaper.BALLOT, ballot=chair, copies=5)
    assert [sheet.copies for sheet in drawn] == [2, 5]
    assert drawn[0].candidates == ("李四",)
    sample.vote_documents.election(key, ElectionPaper.COUNTING)
    assert (drawn[2].papers, drawn[2].write_ins) == (100, 1)


def test_a_second_ballot_has_no_place_for_others(sample, election):
    standing = election.ballots[1]
    yes = {"丁一": 90, "马明": 55, "王刚": 55}
    votes = [CandidateVotes(name, count, 100 - count) for name, count in yes.items()]
    sample.elections.close_ballot(standing.id, PAPERS, votes)
    second = sample.elections.vote_again(standing.id)
    view = sample.elections.view(election.election.id)
    paper = ballot_values(view, view.ballot(second).ballot, sample.elections.rule(), 1)
    assert paper.write_ins == 0
    assert "另选人" not in paper.rules[0]


def test_before_presence_is_taken_a_sheet_has_one_line_a_name(sample, election):
    before = replace(election, election=replace(election.election, roll=None))
    assert counting_values(before, election.ballots[0].ballot).papers == 125


def test_the_marks_are_those_of_the_rule(sample):
    rule = sample.elections.rule()
    text = mark_rules(rule, 3, has_write_ins=True)[0]
    assert "赞成的不作任何记号" in text
    assert "反对的在“符号”格内画“×”" in text
    other = mark_rules(replace(rule, yes_mark="○", abstain_mark=""), 3, has_write_ins=False)[0]
    assert "赞成的在“符号”格内画“○”" in other
    assert "弃权的不作任何记号" in other
