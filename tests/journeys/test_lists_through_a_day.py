"""Qt's own judge watches every list of the window while the record changes under it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from db.domain.ids import MeetingId
from db.domain.vocabulary import GroupKind, MeetingKind, SignInSource
from desktop.services.members import MemberForm
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.models.row_table_model import RowTableModel
from desktop.ui.models.sort_proxy import SortProxy

PLENARY = MeetingId(1)
LISTS = {
    "AgendaTableModel",
    "AttendanceTableModel",
    "AuditTableModel",
    "GroupTableModel",
    "MeetingTableModel",
    "MemberTableModel",
    "PresenceTableModel",
    "SittingTableModel",
    "SpeakerTableModel",
    "SpeechTableModel",
    "StrokeTableModel",
    "UnitTableModel",
}


@pytest.fixture
def window(sample, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    window = MainWindow(Desk(sample, DictSettings(), owner))
    window.show()
    window.show_page("members")
    window.show_page("settings")
    window.open_meeting(PLENARY)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def lists(window):
    """Every list of the window by its class, and its judge, which reports as a Qt warning."""
    found = [*window.findChildren(RowTableModel), *window.findChildren(SortProxy)]
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    for model in found:
        QAbstractItemModelTester(model, mode, model)
    return found


def rows_of(lists, name):
    return next(model.rowCount() for model in lists if type(model).__name__ == name)


def a_day(workspace):
    """Change something on every list."""
    members, meetings = workspace.members, workspace.meetings
    sitting = workspace.sign_ins.sitting(PLENARY, 3).id
    members.add(MemberForm(name="王\U0003ffff", sector="新界别"))
    workspace.committee.choose_stroke("\U0003ffff", "王")
    workspace.sign_ins.sign_in(sitting, "07001", SignInSource.TYPED)
    workspace.committee.add_group(GroupKind.PARTY, "新党派")
    meetings.create(MeetingKind.STANDING, "第二次会议", workspace.uow.clock().date())
    workspace.agenda.remove([meetings.view(PLENARY).agenda[-1].id])
    meetings.remove_sitting(meetings.view(PLENARY).sittings[-1])
    units = [unit.id for unit in workspace.units.units()]
    workspace.units.reorder_units(units[::-1])
    workspace.speeches.remove(workspace.speeches.requests(PLENARY)[:3])


def test_every_list_of_the_window_is_judged(lists):
    names = {type(model).__name__ for model in lists}
    assert names >= LISTS


def test_every_list_stays_sound_while_the_record_changes_and_changes_back(window, lists):
    workspace = window.desk.workspace
    before = {name: rows_of(lists, name) for name in LISTS - {"AuditTableModel"}}
    a_day(workspace)
    assert rows_of(lists, "MemberTableModel") == before["MemberTableModel"] + 1
    assert rows_of(lists, "SittingTableModel") == before["SittingTableModel"] - 1
    for _ in range(9):
        workspace.history.undo()
    assert {name: rows_of(lists, name) for name in before} == before


def test_every_list_stays_sound_while_it_is_filtered_and_sorted(window, lists):
    proxies = [model for model in lists if isinstance(model, SortProxy)]
    for proxy in proxies:
        proxy.set_filter_text("wang")
        proxy.sort(0, Qt.SortOrder.DescendingOrder)
    a_day(window.desk.workspace)
    shown = [proxy.rowCount() for proxy in proxies]
    for proxy in proxies:
        proxy.set_filter_text("")
        proxy.sort(-1)
    assert sum(shown) < sum(proxy.rowCount() for proxy in proxies)
