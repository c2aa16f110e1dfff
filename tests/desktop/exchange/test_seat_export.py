from desktop.exchange.seat_export import SEAT_HEADERS, SeatDraft, seat_table


def test_row_and_number_are_numbers_beside_the_words():
    draft = SeatDraft("王芳", 3, 12, "教育界", "民进", "教育界", "校长", "07001")
    headers, lines = seat_table([draft])
    assert headers == SEAT_HEADERS
    assert lines == [["王芳", "3排12号", 3, 12, "教育界", "民进", "教育界", "校长", "07001"]]
