"""A scan signs in at the sitting that is open, whatever page is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.ui.scan_desk import ScanDesk


@pytest.fixture
def said(window):
    lines = []
    window.desk.said.connect(lambda kind, text, _: lines.append((kind, text)))
    return lines


def scan(window, code):
    window.page("home").setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.page("home").setFocus()
    for each in code:
        QTest.keyClick(window.windowHandle(), each)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)


def third(window):
    return window.desk.workspace.sign_ins.sitting(MeetingId(1), 3).id


def test_a_code_signs_in_at_the_open_sitting_from_another_page(window, said):
    window.desk.open_sitting = third(window)
    scan(window, "07001")
    assert said[-1][0] == "done"
    assert said[-1][1].startswith("查霞波（中共）已签到")
    assert window.desk.workspace.sign_ins.counts(third(window)).present == 1
    scan(window, "07001")
    assert "没有改动" in said[-1][1]


def test_without_a_sitting_of_today_nothing_is_taken(window, said):
    scan(window, "07001")
    assert said == []


def test_the_sitting_of_today_is_open_by_itself(window, said):
    workspace = window.desk.workspace
    today = workspace.uow.clock().date()
    made = workspace.meetings.create(MeetingKind.PLENARY, "第七次会议", today)
    scan(window, "07001")
    assert said[-1][1].startswith("查霞波（中共）已签到")
    sittings = workspace.meetings.view(made).sittings
    assert sum(workspace.sign_ins.counts(each.id).present for each in sittings) == 1


def test_an_office_that_has_ended_is_a_warning(window, said):
    from datetime import date

    workspace = window.desk.workspace
    row = next(row for row in workspace.members.members() if row.number == "07001")
    workspace.members.end_office([row], date(2020, 12, 31))
    window.desk.open_sitting = third(window)
    scan(window, "07001")
    assert said[-1] == ("warning", "查霞波（中共）的任期已结束，没有签到")


def test_it_listens_once(window):
    desk = ScanDesk(window.desk, window)
    window.hide()
    window.show()
    window.hide()
    window.show()
    assert desk._is_listening
    desk._on_scanned("07001")
    assert window.desk.workspace.sign_ins.counts(third(window)).present == 0
