from datetime import date
from functools import partial

import pytest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MemberOrder
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.documents import Document
from desktop.services.paper_kinds import (
    PaperEntry,
    PaperForm,
    PaperGroup,
    PaperKind,
    PaperOption,
    PaperWish,
    with_options,
)

USUAL = PaperWish(meeting=MeetingId(1), year=2021)


def made(_desk, _wish):
    return Document("议程", b"%PDF", (), date(2021, 1, 6))


kind = partial(PaperKind, name="agenda", title="议程", group=PaperGroup.MEETING, make=made)


@pytest.mark.parametrize(
    ("more", "forms"),
    [
        ({}, [".pdf"]),
        ({"has_word": True}, [".pdf", ".docx"]),
        ({"workbook": lambda *_: b"PK"}, [".pdf", ".xlsx"]),
        ({"has_word": True, "has_table": True}, [".pdf", ".docx", ".xlsx"]),
    ],
)
def test_a_paper_has_the_forms_that_somebody_makes(more, forms):
    assert [form.value for form in kind(**more).forms] == forms


def test_a_form_of_its_own_goes_before_the_texts_of_the_paper():
    assert kind(word=lambda *_: b"own").write(PaperForm.WORD, None, USUAL) == b"own"


def test_a_name_for_a_folder_has_the_place_before_and_no_forbidden_character():
    entry = PaperEntry(name="agenda", title="选票：a/b", place=3, kind=kind())
    assert entry.file_name() == "03-选票：a b.pdf"
    assert entry.file_name(PaperForm.WORD) == "03-选票：a b.docx"


def test_only_options_that_matter_are_taken_over():
    other = PaperWish(
        meeting=MeetingId(1),
        order=MemberOrder.STROKE,
        grouping=LeaveGrouping.SECTOR,
        has_phones=True,
        has_times=True,
    )
    wish = with_options(USUAL, kind(options=frozenset({PaperOption.TIMES})), other)
    assert (wish.has_times, wish.has_phones, wish.order) == (True, False, MemberOrder.SECTOR)
