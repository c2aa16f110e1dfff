from datetime import date

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.schedule import HalfDay, Slot
from db.domain.schedule_rows import ScheduleEntryRow
from db.domain.vocabulary import SittingKind
from desktop.services.pinyin import search_text
from desktop.ui.dialogs.schedule_entry_dialog import ScheduleEntryDialog

MEETING = MeetingId(1)


@pytest.fixture
def dialog(desk, parent):
    slot = Slot(date(2021, 1, 8), HalfDay.AFTERNOON)
    entry = ScheduleEntryRow(
        id=ScheduleEntryId(0), meeting_id=MEETING, slot=slot, content="新闻发布会"
    )
    dialog = ScheduleEntryDialog(desk, entry, parent)
    dialog.show()
    return dialog


def name_initials(name):
    return search_text(name).split()[2]


def entries(desk):
    return desk.workspace.schedule.view(MEETING).entries


def test_an_entry_is_typed_and_written(dialog, desk):
    dialog.starts.setText("1430")
    dialog.ends.setText("15：30")
    dialog.host.setText("周明")
    dialog.kind.setCurrentIndex(dialog.kind.findData("general"))
    dialog.accept()
    row = entries(desk)[-1]
    assert row.slot == Slot(date(2021, 1, 8), HalfDay.AFTERNOON, 870, 930)
    assert (row.content, row.host, row.kind) == ("新闻发布会", "周明", SittingKind.GENERAL)


@pytest.mark.parametrize(
    ("starts", "ends", "content", "key"),
    [
        ("早上", "", "会议", "starts"),
        ("9:00", "晚上", "会议", "ends"),
        ("9:00", "8:00", "会议", "ends"),
        ("11:30", "", "会议", "starts"),
        ("", "", " ", "content"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(dialog, desk, starts, ends, content, key):
    dialog.starts.setText(starts)
    dialog.ends.setText(ends)
    dialog.content.setPlainText(content)
    dialog.accept()
    assert dialog.form.error(key).endswith("。")
    assert dialog.isVisible()
    assert len(entries(desk)) == 12


def test_a_known_entry_is_shown_as_it_stands(desk, parent):
    opening = entries(desk)[1]
    dialog = ScheduleEntryDialog(desk, opening, parent)
    assert dialog.windowTitle() == "修改日程"
    assert dialog.typed() == opening


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_the_host_is_found_by_initials_holders_of_posts_first(dialog, desk):
    person = desk.workspace.organs.people(MEETING)[0]
    QTest.keyClicks(dialog.host, name_initials(person.name))
    assert person.name in dialog.host.offered()
    dialog.host.clear()
    typed = QInputMethodEvent()
    typed.setCommitString("秘书长")
    QApplication.sendEvent(dialog.host, typed)
    holders = {each.name for each in desk.workspace.organs.people(MEETING)}
    assert set(dialog.host.offered()) <= holders
    assert dialog.host.offered()
