"""A sentence of paper is changed, tried, restored and undone."""

import pytest

from db.domain.chair_sentence import DEFAULT, SENTENCES
from db.domain.ids import MeetingId, MotionId, SittingId
from db.domain.minutes_wordings import TIME
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from db.domain.wording_catalogue import CATALOGUE
from db.domain.wording_templates import EmptyTemplate, LoneBrace, UnknownPlace
from desktop.reports.document import missing_in
from desktop.services.documents import Document, DocumentChoice, DocumentKind
from desktop.services.minutes_documents import MinutesChoice, MinutesPaper
from desktop.services.motion_papers import MotionPaper
from desktop.services.organ_documents import OrganPaper, OrganPaperChoice
from desktop.services.polls import PollForm
from desktop.services.schedule_documents import SchedulePaper, SchedulePaperChoice
from desktop.services.seat_documents import SeatPaper, SeatPaperChoice
from desktop.services.wordings import NoSuchWording

PLENARY, MOTION = MeetingId(1), MotionId(1)
OPENING, SPEECHES = SittingId(1), SittingId(2)
CHAIR = SENTENCES[MeetingKind.PLENARY].key


@pytest.fixture
def wordings(workspace):
    return workspace.wordings


def text(wordings, key):
    return next(row.text for row in wordings.rows() if row.id == key)


def test_a_record_begins_with_the_usual_sentences(wordings):
    rows = wordings.rows()
    assert [row.wording for row in rows] == list(CATALOGUE)
    assert not any(row.is_changed for row in rows)


def test_a_changed_sentence_is_kept_restored_and_undone(workspace, wordings):
    wordings.change(TIME.key, " 时间是{时间} ")
    assert text(wordings, TIME.key) == "时间是{时间}"
    wordings.restore(TIME.key)
    assert text(wordings, TIME.key) == TIME.text
    workspace.history.undo()
    assert text(wordings, TIME.key) == "时间是{时间}"
    wordings.change(TIME.key, TIME.text)
    assert not any(row.is_changed for row in wordings.rows())
    assert workspace.history.audit_trail()[0].label == "修改文字：会议记录、纪要·时间"


def test_a_sentence_that_cannot_be_printed_is_refused(wordings):
    for wrong, refusal in (("{日子}", UnknownPlace), ("{时间", LoneBrace), (" ", EmptyTemplate)):
        for verb in (wordings.change, wordings.example):
            with pytest.raises(refusal):
                verb(TIME.key, wrong)
    with pytest.raises(NoSuchWording):
        wordings.change("nothing", "字")
    assert text(wordings, TIME.key) == TIME.text


def test_an_example_is_filled_as_paper_would_be(wordings):
    assert wordings.example(TIME.key, "于{时间}") == "于2021年1月6日09:00至11:30"
    assert wordings.example(CHAIR, DEFAULT).startswith("应到委员367人，实到358人")
    assert wordings.example(CHAIR, "请假{请假}人，缺席{缺席}人") == "请假7人，缺席2人"


def test_all_are_restored_as_one_step(workspace, wordings):
    assert wordings.restore_all() == 0
    for key in (TIME.key, CHAIR):
        wordings.change(key, "新的说法")
    assert wordings.restore_all() == 2
    assert not any(row.is_changed for row in wordings.rows())
    workspace.history.undo()
    assert sum(row.is_changed for row in wordings.rows()) == 2


def test_the_sentence_of_the_chair_is_the_same_in_both_places(workspace, wordings):
    wordings.change(CHAIR, "实到{实到}人。")
    templates = {each.kind: each.text for each in workspace.attendance.templates()}
    assert templates[MeetingKind.PLENARY] == "实到{实到}人。"


UNPRINTABLE = "\ue123"
"""A character that no font has: a paper that prints it says so."""


def _sheet(sheet):
    return Document("", b"", missing_in(sheet))


PAPERS = {
    "order.share": lambda desk: desk.documents.make(
        DocumentChoice(kind=DocumentKind.SPEAKING_ORDER, meeting=PLENARY)
    ),
    "leave.head": lambda desk: desk.attendance_documents.leave_list(PLENARY),
    "absence.head": lambda desk: desk.attendance_documents.absence_list(PLENARY),
    "attendance.sitting-open": lambda desk: desk.attendance_documents.report(PLENARY, SPEECHES),
    "certificate.text": lambda desk: desk.attendance_documents.certificates(PLENARY),
    "poll.acclaimed": lambda desk: desk.vote_documents.poll_results(PLENARY),
    "minutes.time": lambda desk: desk.minutes_documents.make(
        MinutesChoice(paper=MinutesPaper.RECORD, meeting=PLENARY)
    ),
    "letter.thanks": lambda desk: desk.motion_documents.of_motion(MotionPaper.NOTICE, MOTION),
    "log.note": lambda desk: _sheet(desk.speech_log.sheet(desk.speech_log.log(PLENARY))),
    "sign-in.count": lambda desk: desk.documents.make(
        DocumentChoice(kind=DocumentKind.SIGN_IN_SHEET, meeting=PLENARY)
    ),
    "members.head": lambda desk: desk.documents.make(
        DocumentChoice(kind=DocumentKind.MEMBER_LIST, meeting=PLENARY)
    ),
    "agenda.presenter": lambda desk: desk.documents.make(
        DocumentChoice(kind=DocumentKind.AGENDA, meeting=PLENARY)
    ),
    "schedule.passed": lambda desk: desk.schedule_documents.make(
        SchedulePaperChoice(SchedulePaper.GRID, PLENARY)
    ),
    "organ.head": lambda desk: desk.organ_documents.make(
        OrganPaperChoice(OrganPaper.PRESIDIUM, PLENARY)
    ),
    "groups.room": lambda desk: desk.organ_documents.make(
        OrganPaperChoice(OrganPaper.GROUPS, PLENARY)
    ),
    "badges.seat": lambda desk: desk.seat_documents.make(
        SeatPaperChoice(paper=SeatPaper.BADGES, meeting=PLENARY)
    ),
    "card.last": lambda desk: _sheet(desk.chair_scripts.cards(SPEECHES)),
}


def test_papers_print_the_words_of_the_record(sample):
    form = PollForm(
        meeting=PLENARY,
        sitting=OPENING,
        subject=PollSubject(title="议程"),
        method=PollMethod.ACCLAMATION,
    )
    sample.polls.record_poll(form, None)
    for key in (*PAPERS, "script.greeting"):
        sample.wordings.change(key, UNPRINTABLE)
    missing = {key: make(sample).missing_glyphs for key, make in PAPERS.items()}
    assert missing == dict.fromkeys(PAPERS, (UNPRINTABLE,))
    assert sample.chair_scripts.draft(SPEECHES).paragraphs[0].text == UNPRINTABLE
