from dataclasses import replace
from datetime import datetime

from db.domain.ids import MeetingId
from db.domain.print_rows import PrintingRow, PrintTarget

ROW = PrintingRow(
    meeting_id=MeetingId(1),
    paper="agenda",
    title="议程",
    options="{}",
    at=datetime(2021, 1, 6, 8, 30),
    who="张三",
    target=PrintTarget.PRINTER,
    place="HP",
    copies=2,
    fingerprint="0" * 64,
)


def test_printings_are_values_that_can_be_compared():
    assert replace(ROW) == ROW
    assert replace(ROW, copies=3) != ROW
