"""What the journal keeps of a row comes back as the row was."""

import json
from datetime import date

from db.journal_rows import decode, encode
from db.models import Meeting, Member

ROW = {
    "id": 1,
    "kind": "plenary",
    "name": "六次会议",
    "sequence": None,
    "starts_on": date(2021, 1, 6),
    "ends_on": date(2021, 1, 9),
    "place": "",
}


def test_a_row_comes_back_with_its_days():
    assert decode(Meeting.__table__, encode(ROW)) == ROW


def test_nothing_stays_nothing():
    assert encode(None) is None
    assert decode(Meeting.__table__, None) is None


def test_a_column_that_came_later_takes_its_default_and_one_that_went_is_left_out():
    stored = json.dumps({"id": 1, "name": "王芳", "gone": 1})
    row = decode(Member.__table__, stored)
    assert (row["name"], row["duty"], row["office_from"]) == ("王芳", "", None)
    assert "gone" not in row
