"""The papers of polls and elections: values of the record → PDF."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from db.domain import vote_wordings as words
from db.domain.election_sentence import outcome_sentence, papers_sentence
from db.domain.ids import ElectionBallotId, ElectionId, MeetingId, PollId
from db.domain.poll_sentence import NOT_VOTED
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.domain.vote_rows import CandidateRow, ElectionBallotRow, ElectionRuleRow
from db.domain.vote_vocabulary import FollowKind, OfficialRole, PollMethod, VoteChoice
from db.domain.wording_templates import USUAL, Wordings
from db.repositories import meetings
from db.repositories.wordings import wordings as read_wordings
from db.session import UnitOfWork
from desktop.reports import ballot_paper, counting_sheet, election_report, poll_sheet
from desktop.reports.ballot_paper import BallotPaper
from desktop.reports.counting_sheet import CountingSheet
from desktop.reports.document import missing_in
from desktop.reports.election_report import BallotSection, CandidateLine, ElectionReport
from desktop.reports.names import person_note
from desktop.reports.poll_sheet import PollSection, PollSheet, VoterGroup
from desktop.services.documents import Document
from desktop.services.elections import BallotView, ElectionService, ElectionView, votes_of
from desktop.services.meetings import require_meeting
from desktop.services.polls import PollService, PollView
from desktop.vote_wording import (
    candidate_outcome_word,
    choice_word,
    method_word,
    official_role_word,
)

Sheet = PollSheet | ElectionReport | BallotPaper | CountingSheet
MOST_WRITE_INS = 6
"""Empty places for other names on a paper: there may be no more than were opposed."""

LISTED = (VoteChoice.NO, VoteChoice.ABSTAIN, VoteChoice.NOT_VOTED, VoteChoice.YES)
"""The few before the many: who reads a named poll looks for those."""


class ElectionPaper(StrEnum):
    """A paper of one election; all but the report are of one of its ballots."""

    REPORT = "report"
    BALLOT = "ballot"
    COUNTING = "counting"


class VoteDocumentService:
    """Makes the papers of polls and elections."""

    def __init__(self, uow: UnitOfWork, polls: PollService, elections: ElectionService) -> None:
        self._uow = uow
        self._polls = polls
        self._elections = elections

    def poll_result(self, key: PollId) -> Document:
        """Return 表决结果 of one poll with its named votes. Raises NoSuchPoll."""
        view = self._polls.view(key)
        return self._poll_document(view.meeting, (view,), _sitting_line(view.sitting))

    def poll_results(self, meeting: MeetingId) -> Document:
        """Return 表决结果 of all closed polls of a meeting that are in force."""
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            sittings = meetings.sittings(session, meeting)
        views = [
            view
            for view in self._polls.polls(meeting)
            if view.poll.is_closed and view.poll.is_in_force
        ]
        named = {view.sitting.id for view in views}
        chosen = [each for each in sittings if each.id in named]
        line = _sitting_line(chosen[0]) if len(chosen) == 1 else ""
        return self._poll_document(row, views, line)

    def election(
        self,
        key: ElectionId,
        paper: ElectionPaper,
        *,
        ballot: ElectionBallotId | None = None,
        copies: int = 0,
    ) -> Document:
        """Return a paper of an election; without a ballot, of its first.

        ``copies`` is the number of ballot papers; 0 fills one page. Raises NoSuchElection.
        """
        now = self._uow.clock()
        view = self._elections.view(key)
        if paper is ElectionPaper.REPORT:
            report = report_values(view)
            return _document(report, election_report.paper(report, now))
        chosen = view.ballot(ballot or view.ballots[0].id).ballot
        if paper is ElectionPaper.BALLOT:
            sheet = ballot_values(view, chosen, self._elections.rule(), copies)
            return _document(sheet, ballot_paper.paper(sheet, now))
        counting = counting_values(view, chosen)
        return _document(counting, counting_sheet.paper(counting, now))

    def _poll_document(
        self, meeting: MeetingRow, views: Iterable[PollView], date_line: str
    ) -> Document:
        with self._uow.read() as session:
            wordings = read_wordings(session)
        sections = tuple(_poll_section(view, wordings) for view in views)
        sheet = PollSheet(meeting.name, wordings.say(words.POLL_TITLE), date_line, sections)
        return _document(sheet, poll_sheet.paper(sheet, self._uow.clock()))


def report_values(view: ElectionView) -> ElectionReport:
    """Return the 选举结果报告单 of an election: every ballot that is in force."""
    sections = tuple(_ballot_section(view, each) for each in view.ballots if each.is_in_force)
    return ElectionReport(
        meeting=view.meeting.name,
        subtitle=view.words.say(words.ELECTION_TITLE),
        date_line=_sitting_line(view.sitting),
        presence=view.presence,
        ballots=sections,
        officials=tuple(_official_lines(view)),
    )


def ballot_values(
    view: ElectionView, ballot: ElectionBallotRow, rule: ElectionRuleRow, copies: int
) -> BallotPaper:
    """Return the 选票 of a ballot, `copies` of it, or as many as fill a page."""
    sheet = BallotPaper(
        meeting=view.meeting.name,
        subtitle=view.words.say(words.BALLOT_TITLE, 职务=ballot.title),
        seats_line=view.words.say(words.SEATS, 应选=ballot.seats),
        candidates=tuple(each.name for each in ballot.nominated),
        write_ins=_write_ins(ballot),
        rules=mark_rules(rule, ballot.seats, view.words, has_write_ins=_write_ins(ballot) > 0),
        copies=copies,
    )
    if copies:
        return sheet
    return replace(sheet, copies=ballot_paper.papers_to_a_page(sheet))


def counting_values(view: ElectionView, ballot: ElectionBallotRow) -> CountingSheet:
    """Return the 计票单 of a ballot, with room for a vote of everybody who has come."""
    roll = view.election.roll
    say = view.words.say
    present = say(words.COUNTING_PRESENT, 实到=roll.present) if roll else ""
    return CountingSheet(
        meeting=view.meeting.name,
        subtitle=say(words.COUNTING_TITLE, 职务=ballot.title),
        date_line=_sitting_line(view.sitting),
        candidates=tuple(each.name for each in ballot.nominated),
        papers=roll.present if roll else counting_sheet.VOTES_A_LINE,
        write_ins=_write_ins(ballot),
        notes=(say(words.COUNTING_NOTE, 实到=present, 应选=ballot.seats),),
    )


def mark_rules(
    rule: ElectionRuleRow, seats: int, wordings: Wordings = USUAL, *, has_write_ins: bool
) -> tuple[str, ...]:
    """Return what stands under the names: how to mark, and what spoils a paper."""
    others = wordings.say(words.WRITE_IN) if has_write_ins else ""
    no_others = wordings.say(words.NO_WRITE_IN) if has_write_ins else ""
    marks = "；".join(
        (
            _mark("赞成的", rule.yes_mark, wordings),
            _mark("反对的", rule.no_mark, wordings) + others,
            _mark("弃权的", rule.abstain_mark, wordings) + no_others,
        )
    )
    return (
        f"说明：1.{marks}。",
        f"　　　2.{wordings.say(words.MOST, 应选=seats)}",
        f"　　　3.{wordings.say(words.PEN)}",
    )


def _mark(who: str, mark: str, wordings: Wordings) -> str:
    wording = words.MARK if mark else words.NO_MARK
    return wordings.say(wording, 态度=who, 符号=mark)


def _write_ins(ballot: ElectionBallotRow) -> int:
    """A second ballot among equals has no place for others."""
    if ballot.follow_kind is FollowKind.SECOND:
        return 0
    return min(ballot.seats, MOST_WRITE_INS)


def _poll_section(view: PollView, wordings: Wordings) -> PollSection:
    return PollSection(
        title=view.poll.subject.title,
        text=view.poll.subject.text,
        method=wordings.say(words.METHOD, 方式=method_word(view.poll.method)),
        attendance=view.attendance,
        counts=_counts(view),
        sentence=view.sentence or "（尚未关闭）",
        notes=_correction(view, wordings),
        voters=tuple(_voter_groups(view.votes)),
    )


def _counts(view: PollView) -> tuple[tuple[str, str], ...]:
    count, verdict = view.poll.count, view.verdict
    if count is None or verdict is None or verdict.not_voted is None:
        return ()
    figures = [("赞成", count.yes), ("反对", count.no), ("弃权", count.abstain)]
    if view.poll.method is PollMethod.BALLOT and count.papers is not None:
        figures.append(("废票", count.papers.spoiled))
    figures.append((NOT_VOTED[view.poll.method], verdict.not_voted))
    return (*((title, str(figure)) for title, figure in figures), ("通过所需", str(verdict.needed)))


def _correction(view: PollView, wordings: Wordings) -> tuple[str, ...]:
    poll = view.poll
    notes = []
    if poll.corrects_id is not None:
        notes.append(
            wordings.say(words.CORRECTS, 编号=poll.corrects_id, 原因=poll.correction_reason)
        )
    if poll.corrected_by is not None:
        notes.append(wordings.say(words.CORRECTED, 编号=poll.corrected_by))
    return tuple(notes)


def _voter_groups(votes: Iterable[tuple[MemberRow, VoteChoice]]) -> Iterable[VoterGroup]:
    listed = list(votes)
    for choice in LISTED:
        people = tuple(
            (row.name, person_note(row.sex, row.ethnicity))
            for row, each in listed
            if each is choice
        )
        if people:
            yield VoterGroup(f"{choice_word(choice)}（{len(people)}人）", people)


def _ballot_section(view: ElectionView, each: BallotView) -> BallotSection:
    ballot = each.ballot
    kind = "等额选举" if ballot.is_equal else "差额选举"
    names = [votes.name for votes in votes_of(ballot)]
    is_counted = ballot.papers is not None and each.result is not None
    return BallotSection(
        title=ballot.title,
        seats_line=view.words.say(
            words.SEATS_LINE, 应选=ballot.seats, 候选=len(ballot.nominated), 选举方式=kind
        ),
        papers_line=papers_sentence(ballot.papers, view.words) if ballot.papers else "",
        candidates=tuple(_candidate_line(row) for row in ballot.candidates) if is_counted else (),
        sentence=outcome_sentence(
            names, each.result, view.election.base, view.meeting.kind, view.words
        )
        if each.result
        else "",
        notes=(view.words.say(words.RECOUNT, 原因=ballot.reason),) if ballot.reason else (),
    )


def _candidate_line(row: CandidateRow) -> CandidateLine:
    votes = row.votes
    return CandidateLine(
        number=str(row.place),
        name=row.name,
        yes=str(votes.yes) if votes else "",
        no=str(votes.no) if votes and not row.is_write_in else "",
        abstain=str(votes.abstain) if votes and not row.is_write_in else "",
        outcome=candidate_outcome_word(row.outcome),
        is_write_in=row.is_write_in,
    )


def _official_lines(view: ElectionView) -> Iterable[str]:
    for role in OfficialRole:
        names = [each.name for each in view.election.officials if each.role is role]
        if names:
            yield f"{official_role_word(role)}：{'、'.join(names)}"


def _document(sheet: Sheet, content: bytes) -> Document:
    return Document(f"{sheet.meeting}{sheet.subtitle}", content, missing_in(sheet), sheet)


def _sitting_line(sitting: SittingRow) -> str:
    return f"（{sitting.name}　{_day(sitting.starts_at.date())}）"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
