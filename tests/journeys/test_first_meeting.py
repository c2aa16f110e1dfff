"""From a roster workbook to a printed speaking order, as the secretary goes through it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QWidget

from db.domain.vocabulary import MeetingKind
from desktop.services.workspace import NewRecord, new_workspace, open_workspace
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.difference_dialog import DifferenceDialog
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog
from desktop.ui.main_window import MainWindow

GOLDEN = Path(__file__).parents[1] / "golden"


class Secretary:
    """Works the window: chooses files, presses buttons, types."""

    def __init__(self, window, qtbot, monkeypatch):
        self.window, self.qtbot, self.patch = window, qtbot, monkeypatch

    def chooses(self, path):
        for dialog in ("getOpenFileName", "getSaveFileName"):
            name = f"PySide6.QtWidgets.QFileDialog.{dialog}"
            self.patch.setattr(name, lambda *_: (str(path), ""))

    def imports(self, page, action, workbook):
        self.chooses(workbook)
        action.trigger()
        dialog = page.findChild(ImportDialog)
        with self.qtbot.waitSignal(dialog.accepted):
            dialog.accept()

    def makes_a_plenary(self):
        self.window.show_page("meetings")
        page = self.window.page("meetings")
        page._new.trigger()
        page.findChild(NewMeetingDialog).accept()
        return page

    def orders_the_speakers(self, tab):
        tab._reorder.trigger()
        tab.findChild(DifferenceDialog).accept()

    def pins(self, tab, row, reason):
        tab._order.view.selectRow(row)
        QTest.keyClick(tab._order.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        dialog = tab.findChild(QInputDialog)
        dialog.setTextValue(reason)
        dialog.accept()

    def signs_in(self, tab, name):
        tab._box.insert(name)
        QTest.keyClick(tab._box, Qt.Key.Key_Return)

    def saves_the_paper(self, tab, path):
        self.chooses(path)
        self.qtbot.waitUntil(lambda: tab.panel.document is not None)
        tab.panel.save.trigger()

    def undoes(self):
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keyClick(self.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "临江.plenary"
    new_workspace(path, NewRecord(city="临江市", term=7)).close()
    return path


@pytest.fixture
def secretary(file, qtbot, monkeypatch):
    owner = QWidget()
    qtbot.addWidget(owner)
    window = MainWindow(Desk(open_workspace(file), DictSettings(), owner))
    with qtbot.waitExposed(window):
        window.show()
    yield Secretary(window, qtbot, monkeypatch)
    window.close()
    window.deleteLater()


def test_from_the_offices_workbooks_to_the_papers_and_back(secretary, file, tmp_path):
    window = secretary.window
    window.show_page("members")
    members = window.page("members")
    secretary.imports(members, members._import, GOLDEN / "roster.xlsx")
    page = secretary.makes_a_plenary()
    speeches, sign_in, files = (page.tab(key) for key in ("speeches", "sign_in", "files"))
    secretary.imports(speeches, speeches._requests.import_action, GOLDEN / "speeches.xlsx")
    secretary.orders_the_speakers(speeches)
    first = speeches._order.rows()[0].request.speaker
    secretary.pins(speeches, 0, "书记到会")
    secretary.signs_in(sign_in, "查霞波")
    window.open_meeting(1, "files")
    secretary.saves_the_paper(files, tmp_path / "发言顺序表.pdf")
    secretary.undoes()
    secretary.undoes()
    window.close()
    reopened = open_workspace(file)
    order = reopened.orders.current(1)
    assert (len(reopened.members.members()), len(order.speakers)) == (360, 38)
    assert order.speakers[0].request.speaker == first
    assert reopened.sign_ins.counts(reopened.sign_ins.sitting(1, 1).id).present == 0
    assert (tmp_path / "发言顺序表.pdf").read_bytes().startswith(b"%PDF")
    assert reopened.meetings.meetings()[0].kind is MeetingKind.PLENARY
    reopened.close()
