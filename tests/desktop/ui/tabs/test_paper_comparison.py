"""Papers are compared behind the page, for the meeting wanted last, while somebody looks."""

import pytest

from db.domain.ids import MeetingId
from db.domain.preflight import FindingKind
from desktop.ui.tabs.paper_comparison import PaperComparison


@pytest.fixture
def comparison(desk, parent):
    comparison = PaperComparison(desk, parent)
    comparison.rest_ms = 0
    return comparison


def test_what_was_found_is_told_with_the_meeting(comparison, parent, qtbot):
    parent.show()
    with qtbot.waitSignal(comparison.compared) as told:
        comparison.want(MeetingId(1))
        comparison._compare()
    meeting, states, findings = told.args
    assert meeting == 1
    assert states[0].entry.name == "agenda"
    assert findings[0].kind is FindingKind.NO_PLACE
    qtbot.waitUntil(lambda: comparison._task is None)


def test_nobody_sees_nothing_is_compared(comparison, qtbot):
    comparison._compare()
    with qtbot.waitSignal(comparison.timeout):
        comparison.want(MeetingId(1))
    assert comparison._task is None


def test_a_meeting_that_has_gone_meanwhile_is_said(comparison, parent, told, qtbot):
    parent.show()
    comparison.want(MeetingId(9))
    qtbot.waitUntil(lambda: told.last[0] == "error")
    assert "没有第 9 号会议" in told.last[1]
