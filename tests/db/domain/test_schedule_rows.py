from datetime import date

from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.schedule import HalfDay, Slot
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.vocabulary import SittingKind


def test_an_entry_of_a_kind_is_a_sitting():
    slot = Slot(date(2021, 1, 6), HalfDay.MORNING)
    row = ScheduleEntryRow(
        id=ScheduleEntryId(1), meeting_id=MeetingId(1), slot=slot, content="报到"
    )
    assert not row.is_sitting
    opening = ScheduleEntryRow(
        id=row.id, meeting_id=MeetingId(1), slot=slot, content="开幕", kind=SittingKind.OPENING
    )
    assert opening.is_sitting
