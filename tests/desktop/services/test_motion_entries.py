"""A paper about one motion is on record when it is handed on, and what changed since is known."""

import pytest

from db.domain.ids import OrganisationId
from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from db.domain.print_rows import PrintTarget
from desktop.services.motion_entries import motion_entry, motion_wish
from desktop.services.motion_papers import ABOUT_ONE, MotionPaper
from desktop.services.paper_kinds import PaperForm


@pytest.fixture
def motion(sample):
    (row, *_) = sample.motions.search(MotionQuery(states=(MotionState.ASSIGNED,))).rows
    return row


@pytest.fixture
def hand_over(sample, motion):
    entry, wish = motion_entry(MotionPaper.HAND_OVER, motion.id), motion_wish(sample, motion)
    sample.print_centre.note(
        (sample.print_centre.make(entry, wish),), PrintTarget.PRINTER, "激光打印机"
    )
    return entry, wish


def test_every_paper_about_one_motion_has_a_title_of_its_own(motion):
    titles = [motion_entry(paper, motion.id).title for paper in ABOUT_ONE]
    assert len(set(titles)) == len(ABOUT_ONE)


def test_the_print_centre_makes_it_in_its_forms(sample, motion):
    entry, wish = motion_entry(MotionPaper.HAND_OVER, motion.id), motion_wish(sample, motion)
    assert sample.print_centre.make(entry, wish).document.content.startswith(b"%PDF")
    assert sample.print_centre.written(entry, wish, PaperForm.WORD).startswith(b"PK")
    form = motion_entry(MotionPaper.FORM, motion.id)
    assert form.kind.forms == (PaperForm.PDF,)


def test_it_is_on_record_with_the_papers_of_its_year(sample, motion, hand_over):
    entry, wish = hand_over
    (row,) = (each for each in sample.print_centre.printings(wish.meeting) if "hand" in each.paper)
    assert (row.paper, row.place) == (f"motion-hand-over-{motion.id}", "激光打印机")
    assert motion.number in row.title
    assert not sample.print_centre.state(entry, wish).is_outdated


def test_what_is_said_otherwise_since_is_marked(sample, motion, hand_over):
    sample.handling.prolong(motion)
    assert sample.print_centre.state(*hand_over).is_outdated


def test_the_letter_to_another_organisation_was_not_printed(sample, motion, hand_over):
    entry, _ = hand_over
    other = motion_wish(sample, motion, OrganisationId(99))
    assert sample.print_centre.state(entry, other).last is None
