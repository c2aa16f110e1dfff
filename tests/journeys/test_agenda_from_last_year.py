"""From last year's plenary to a passed agenda with a supplement, as the secretary works it."""

import subprocess

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.services.workspace import open_workspace
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.agenda_item_dialog import AgendaItemDialog
from desktop.ui.dialogs.agenda_passing_dialog import AgendaPassingDialog
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog
from desktop.ui.main_window import MainWindow


@pytest.fixture
def window(sample, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    window = MainWindow(Desk(sample, DictSettings(), owner))
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()


def copies_last_years_plenary(window):
    window.show_page("meetings")
    page = window.page("meetings")
    page._table.view.selectRow(0)
    page._copy.trigger()
    dialog = page.findChild(NewMeetingDialog)
    dialog._day.setDate(QDate(2022, 1, 11))
    dialog.accept()
    window.open_meeting(2, "agenda")
    return page.tab("agenda")


def passes(tab):
    tab._pass.trigger()
    dialog = tab.findChild(AgendaPassingDialog)
    dialog.day.setDate(QDate(2022, 1, 10))
    dialog.accept()


def supplements(tab, title):
    tab._add.trigger()
    dialog = tab.findChildren(AgendaItemDialog)[-1]
    QTest.keyClicks(dialog._presenter, "AB")
    dialog._title.setText(title)
    dialog.accept()


def numbers(tab):
    return [row.entry.number for row in tab._table.rows()]


def test_last_years_agenda_becomes_this_years_and_its_numbers_stay(window, tmp_path):
    tab = copies_last_years_plenary(window)
    assert tab._table.rows()[0].entry.item.title == "审议通过政协临江市七届七次会议议程"
    passes(tab)
    supplements(tab, "表彰优秀提案")
    tab._table.view.selectRow(7)
    for _ in range(5):
        QTest.keyClick(tab._table.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert numbers(tab) == ["一、", "二、", "八、", "三、", "四、", "五、", "六、", "七、"]
    path = window.desk.workspace.record.path
    window.close()
    desk = open_workspace(path)
    paper = tmp_path / "议程.pdf"
    desk.documents.save(DocumentChoice(kind=DocumentKind.AGENDA, meeting=2), paper)
    desk.close()
    text = subprocess.run(["pdftotext", paper, "-"], capture_output=True, check=True, text=True)
    read = "".join(text.stdout.split())
    assert "议程（2022年1月10日预备会议通过）" in read
    assert read.index("八、表彰优秀提案（增补）") < read.index("三、听取和审议")
