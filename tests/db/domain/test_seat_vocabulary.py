from db.domain.seat_vocabulary import BlockFill, HallMark, SeatGrouping, SeatNumbering


def test_the_words_of_seating_are_stored_in_the_record_and_never_change():
    kept = {kind.__name__: [word.value for word in kind] for kind in (BlockFill, HallMark)}
    assert kept == {
        "BlockFill": ["rows", "sections", "columns"],
        "HallMark": ["aisle", "gap", "reserved"],
    }
    assert [word.value for word in SeatGrouping] == ["sector", "party", "committee", "none"]
    assert [word.value for word in SeatNumbering] == ["left", "odd-left", "odd-right"]
