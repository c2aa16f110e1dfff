"""The share of the parties' speeches, with every speech behind it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication

from db.domain.vocabulary import UnitKind
from desktop.ui.dialogs.share_dialog import ShareDialog


@pytest.fixture
def dialog(desk, parent):
    dialog = ShareDialog(desk, parent)
    dialog.show()
    return dialog


def test_the_year_of_the_latest_meeting_is_counted(dialog, told):
    assert dialog.sentence.text().endswith("的发言占发言总数的60.53%（23/38）")
    assert len(dialog.table.rows()) == 38
    assert sum(row.counted.is_counted for row in dialog.table.rows()) == 23
    dialog.copy_action.trigger()
    assert QApplication.clipboard().text() == dialog.sentence.text()
    assert told.last == ("done", "已复制。")


def test_a_time_without_speeches_says_so(dialog):
    dialog.first.setDate(QDate(2021, 7, 1))
    assert dialog.sentence.text() == "这一时期没有计入的发言。"
    assert not dialog.copy_action.isEnabled()
    assert dialog.table.rows() == ()


def test_another_rule_counts_anew(dialog, desk):
    log = desk.workspace.speech_log
    log.change_share_rule(replace(log.share_rule(), units=(UnitKind.PARTY,)))
    assert dialog.sentence.text().startswith("民主党派在")
    assert sum(row.counted.is_counted for row in dialog.table.rows()) < 23
