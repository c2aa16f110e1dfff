"""Which papers there are, and of which kind each is."""

from desktop.services.motion_papers import ABOUT_ONE, GROUPED, HAS_TABLE, HAS_WORD, MotionPaper


def test_a_list_with_groups_is_a_table_of_a_year():
    assert GROUPED < HAS_TABLE
    assert not HAS_TABLE & ABOUT_ONE


def test_an_office_writes_on_in_letters_and_in_the_book():
    assert {MotionPaper.BOOK} == HAS_WORD - ABOUT_ONE
    assert MotionPaper.OPINION in HAS_WORD
