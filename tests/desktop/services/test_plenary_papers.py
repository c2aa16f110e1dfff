"""日程, lists of organs and groups, 会议记录: found when there is something to print."""

from datetime import date

import pytest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.services.paper_catalogue import entries, usual_wish
from desktop.services.paper_kinds import PaperForm

PLENARY = MeetingId(1)
NAMES = (
    *("schedule-list", "schedule-grid", "presidium-list", "secretaries-list"),
    *("review-committee-list", "group-list", "minutes", "minutes-summary"),
)


def papers(desk, meeting):
    return {entry.name: entry for entry in entries(desk, meeting) if entry.name in NAMES}


def test_a_plenary_has_all_of_them_and_another_meeting_only_its_minutes(sample):
    assert set(papers(sample, PLENARY)) == set(NAMES)
    other = sample.meetings.create(MeetingKind.CHAIRPERSONS, "主席会议", date(2021, 3, 1))
    assert set(papers(sample, other)) == {"minutes", "minutes-summary"}


@pytest.mark.parametrize("name", NAMES)
def test_each_is_made_in_every_form(sample, name):
    entry = papers(sample, PLENARY)[name]
    wish = usual_wish(sample, PLENARY, entry)
    document = entry.kind.make(sample, wish)
    assert document.content.startswith(b"%PDF")
    assert document.values is not None
    assert entry.title in document.title or "日程" in document.title
    for form in entry.kind.forms[1:]:
        assert entry.kind.write(form, sample, wish).startswith(b"PK")
    assert PaperForm.WORD in entry.kind.forms
