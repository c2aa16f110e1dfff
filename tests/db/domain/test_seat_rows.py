from db.domain.hall import Seat
from db.domain.ids import MemberId
from db.domain.seat_rows import RostrumRow, SeatRow


def test_rows_are_values_that_can_be_compared_and_kept_in_sets():
    assert (
        len({SeatRow(MemberId(1), Seat(1, 2), False), SeatRow(MemberId(1), Seat(1, 2), False)}) == 1
    )
    assert RostrumRow(1, 1, "王芳", "主席", None) != RostrumRow(2, 1, "王芳", "主席", None)
