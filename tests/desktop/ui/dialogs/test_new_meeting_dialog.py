from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog

from db.domain.errors import DiskFull
from db.domain.ids import MeetingId
from db.repositories import meeting_templates
from desktop.services.meeting_plans import PlanSource
from desktop.services.meeting_templates import MeetingTemplateKey
from desktop.ui.dialogs.new_meeting_dialog import NewMeetingDialog


@pytest.fixture
def dialog(desk, parent):
    return NewMeetingDialog(desk, parent)


def listed(dialog):
    return [dialog.sources.item(row).text().strip() for row in range(dialog.sources.count())]


def test_the_name_is_suggested_by_the_template_until_it_is_typed(dialog):
    assert dialog._name.text() == "政协临江市第七届委员会第七次会议"
    dialog.choose(PlanSource(template=MeetingTemplateKey.CONSULTATION_MOTION))
    assert dialog._name.text().endswith("提案办理协商会")
    assert "提案者介绍提案" in dialog._plan.toPlainText()
    QTest.keyClicks(dialog._name, "2")
    dialog.choose(PlanSource(template=MeetingTemplateKey.PLENARY))
    assert dialog._name.text().endswith("提案办理协商会2")


def test_a_meeting_is_made_or_the_empty_name_refused(desk, parent, qtbot, told, monkeypatch):
    dialog = NewMeetingDialog(desk, parent)
    dialog._name.setText(" ")
    dialog.accept()
    assert dialog._form.error("name") == "请填写名称。"
    dialog._name.setText("第七次会议")
    with qtbot.waitSignal(dialog.created) as made:
        dialog.accept()
    assert made.args == [2]

    def full(*_):
        raise DiskFull(Path("x"))

    other = NewMeetingDialog(desk, parent)
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    other.accept()
    assert told.last[0] == "error"


def test_last_years_meeting_is_offered_for_the_same_day_a_year_later(desk, parent):
    dialog = NewMeetingDialog(desk, parent, source=PlanSource(meeting=MeetingId(1)))
    assert listed(dialog)[-2:] == ["从已有会议复制", "政协临江市第七届委员会第六次会议"]
    assert dialog._first_day() == date(2022, 1, 6)
    assert "七届七次会议议程" in dialog._plan.toPlainText()
    dialog._day.setDate(QDate(2022, 1, 11))
    dialog.choose(PlanSource(template=MeetingTemplateKey.PREPARATORY))
    assert dialog._first_day() == date(2022, 1, 11)


def test_own_templates_are_renamed_and_removed(desk, parent, told):
    plans = desk.workspace.meeting_plans
    key = plans.save_template(MeetingId(1), "年会")
    plans.save_template(MeetingId(1), "又一个")
    dialog = NewMeetingDialog(desk, parent, source=PlanSource(own=key))
    for name in ("又一个", "大会"):
        dialog._rename.click()
        asked = dialog.findChildren(QInputDialog)[-1]
        assert asked.textValue() == "年会"
        asked.setTextValue(name)
        asked.accept()
    assert told.last == ("error", "“又一个”已经有了，请换一个名称。")
    assert dialog.sources.currentItem().text().strip() == "大会"
    dialog._remove.click()
    assert "大会" not in listed(dialog)
    assert dialog._rename.isHidden()


def test_a_template_that_cannot_be_read_says_so_and_is_not_made(desk, parent):
    with desk.workspace.uow.write("坏模板") as tx:
        key = meeting_templates.add(tx.session, "坏", "{}")
    dialog = NewMeetingDialog(desk, parent, source=PlanSource(own=key))
    assert "已损坏" in dialog._plan.toPlainText()
    assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
