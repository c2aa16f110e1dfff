from db.domain.seat_vocabulary import BlockFill, SeatGrouping, SeatNumbering
from desktop.seat_wording import fill_word, grouping_word, numbering_word


def test_every_value_of_seating_has_a_word_of_its_own():
    for values, word in (
        (SeatNumbering, numbering_word),
        (SeatGrouping, grouping_word),
        (BlockFill, fill_word),
    ):
        assert len({word(value) for value in values}) == len(values)
