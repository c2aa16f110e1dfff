"""One catalogue: every paper has a name, a title, its forms and its options."""

from dataclasses import replace
from itertools import pairwise

import pytest

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from db.domain.poll import VoteCount
from db.domain.vocabulary import MemberOrder
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.services.meetings import NoSuchMeeting
from desktop.services.paper_catalogue import CATALOGUE, KINDS, entries, entry_of, usual_wish
from desktop.services.paper_kinds import PaperForm, PaperOption, PaperWish, with_options
from desktop.services.polls import PollForm
from desktop.services.seating import SeatChoice

PLENARY = MeetingId(1)
SLOW = ("motion-book", "motion-by-handler", "motion-by-submitter", "motion-by-category")
SLOW += ("name-plates", "attendance-certificates")
"""Many pages of what others show as well; their own tests make them."""


@pytest.fixture
def full(sample):
    """The sample with a poll, an election and a seat plan: every kind of paper is there."""
    sitting = sample.sign_ins.sitting(PLENARY, 1).id
    ballot = BallotForm(title="主席", seats=1, nominees=(Nominee("李四"),))
    sample.elections.draw_up(
        ElectionForm(meeting=PLENARY, sitting=sitting, title="选举", ballots=(ballot,))
    )
    form = PollForm(
        meeting=PLENARY,
        sitting=sitting,
        subject=PollSubject(title="通过决议"),
        method=PollMethod.SHOW_OF_HANDS,
    )
    sample.polls.record_poll(form, VoteCount(358, 0, 0))
    hall = sample.halls.add("大会堂", Hall(rows=18, places=24))
    sample.seating.make_plan(SeatChoice(meeting=PLENARY, hall=hall))
    return sample


def test_names_and_titles_are_each_ones_own():
    assert len(KINDS) == len(CATALOGUE)
    assert len({kind.title for kind in CATALOGUE}) == len(CATALOGUE)


def test_papers_of_one_group_stand_together():
    groups = [kind.group for kind in CATALOGUE]
    changes = sum(first is not second for first, second in pairwise(groups))
    assert changes + 1 == len(set(groups))


def test_a_meeting_has_the_papers_that_it_has(sample):
    names = [each.name for each in entries(sample, PLENARY)]
    assert names[:4] == ["agenda", "schedule-list", "speaking-order", "sign-in-sheet"]
    assert {"chair-script-2", "cue-cards-4", "speaker-notes-4", "motion-book"} <= set(names)
    assert not {"poll-results", "seat-map", "rostrum"} & set(names)
    with pytest.raises(NoSuchMeeting):
        entries(sample, MeetingId(9))


def test_every_paper_of_a_full_meeting_is_made_and_says_what_it_is(full):
    known = entries(full, PLENARY)
    kinds = {each.kind.name for each in known}
    assert kinds == set(KINDS)
    for entry in known:
        if entry.kind.name in SLOW:
            continue
        document = entry.kind.make(full, usual_wish(full, PLENARY, entry))
        assert document.content.startswith(b"%PDF"), entry.name
        assert document.values is not None, entry.name


def test_every_form_of_every_paper_is_written(full):
    begins = {PaperForm.WORD: b"PK", PaperForm.WORKBOOK: b"PK"}
    for entry in entries(full, PLENARY):
        if entry.kind.name in SLOW:
            continue
        wish = usual_wish(full, PLENARY, entry)
        for form in entry.kind.forms[1:]:
            assert entry.kind.write(form, full, wish).startswith(begins[form]), entry.name


def test_numbers_go_before_the_titles_of_files(sample):
    entry = entries(sample, PLENARY)[2]
    assert entry.file_name() == "03-发言顺序表.pdf"
    assert replace(entry, title="选票：a/b").file_name(PaperForm.WORD) == "03-选票：a b.docx"


def test_only_options_that_matter_are_taken_over(sample):
    other = PaperWish(
        meeting=PLENARY, order=MemberOrder.STROKE, grouping=LeaveGrouping.SECTOR, has_phones=True
    )
    usual = PaperWish(meeting=PLENARY, year=2021)
    assert with_options(usual, KINDS["agenda"], other) == usual
    sheet = with_options(usual, KINDS["sign-in-sheet"], other)
    assert sheet == replace(usual, order=MemberOrder.STROKE)
    assert {option for kind in CATALOGUE for option in kind.options} == set(PaperOption)


def test_a_paper_is_found_by_its_name_with_a_mark_or_without():
    assert (entry_of("agenda").kind.name, entry_of("agenda").title) == ("agenda", "议程")
    marked = entry_of("badges-observer", "列席证")
    assert (marked.name, marked.kind.name, marked.title) == ("badges-observer", "badges", "列席证")
    assert entry_of("chair-script-2", subject=2).subject == 2
    with pytest.raises(KeyError):
        entry_of("nothing")
