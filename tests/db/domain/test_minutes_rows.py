"""A section says what was written, else what the record says, and knows when the two part."""

import pytest

from db.domain.ids import MeetingId, MinutesId
from db.domain.minutes_rows import (
    MinutesPeople,
    MinutesRow,
    MinutesSection,
    SectionKey,
    SectionKind,
)

KEY = SectionKey(SectionKind.GENERAL)


@pytest.mark.parametrize(
    ("generated", "written", "basis", "is_edited", "has_moved"),
    [
        ("甲", None, "", False, False),
        ("甲", "乙", "甲", True, False),
        ("丙", "乙", "甲", True, True),
        ("乙", "乙", "甲", True, False),
        ("丙", "甲", "甲", False, True),
    ],
)
def test_a_section_knows_what_became_of_it(generated, written, basis, is_edited, has_moved):
    section = MinutesSection(
        key=KEY, title="概况", generated=generated, written=written, basis=basis
    )
    assert (section.is_edited, section.has_moved) == (is_edited, has_moved)
    assert section.text == (written or generated)


def test_minutes_are_a_draft_until_they_are_signed():
    row = MinutesRow(
        id=MinutesId(1), meeting_id=MeetingId(1), ordinal=1, former=None, people=MinutesPeople()
    )
    assert not row.is_signed
