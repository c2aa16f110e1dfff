"""The letterhead is one row; a record without it has the usual one."""

from datetime import date

import pytest

from db.domain.letterhead import LetterheadRow, Logo
from db.domain.rows import TermRow
from db.repositories import letterheads, terms

LOGO = Logo("徽.png", b"\x89PNG")


@pytest.fixture(autouse=True)
def _term(write):
    write(terms.set_term, TermRow("临江市", 7, date(2016, 11, 21), None))


def test_names_are_those_of_the_term(read):
    assert read(letterheads.row) == LetterheadRow()
    assert read(letterheads.letterhead).full_name == "政协临江市第七届委员会"
    tried = read(letterheads.letterhead, LetterheadRow(full_name="{市名}政协"))
    assert tried.full_name == "临江市政协"


def test_a_letterhead_is_written_and_its_logo_stays(write, read, undo):
    write(letterheads.set_logo, LOGO)
    value = LetterheadRow(office="秘书处", heads_letters=True, heads_minutes=False)
    write(letterheads.change, value)
    assert read(letterheads.row) == value
    assert read(letterheads.logo) == LOGO
    undo()
    assert read(letterheads.row) == LetterheadRow()


def test_a_logo_is_kept_once_and_taken_away(write, read, undo):
    for _ in range(2):
        write(letterheads.set_logo, LOGO)
    write(letterheads.set_logo, None)
    assert read(letterheads.logo) is None
    undo()
    assert read(letterheads.logo) == LOGO
