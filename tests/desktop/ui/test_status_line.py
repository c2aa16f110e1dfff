import re
from datetime import timedelta

from db.domain.vocabulary import MeetingKind
from desktop.ui.status_line import StatusLine


def texts(line):
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in line.findChildren(QLabel))


def test_it_says_when_the_last_action_was_saved(desk, parent):
    line = StatusLine(desk, parent)
    assert "已打开" in texts(line)
    desk.workspace.committee.choose_stroke("巴", "孔")
    assert "已保存" in texts(line)


def test_it_counts_who_is_present_at_the_sitting_of_today(desk, parent):
    line = StatusLine(desk, parent)
    today = desk.workspace.uow.clock().date()
    desk.workspace.meetings.create(MeetingKind.PLENARY, "第七次会议", today)
    assert "实到 0 / 应到 367" in texts(line)
    assert today - timedelta(days=1) < today


def test_it_says_when_the_last_backup_was_made(desk, parent):
    said = texts(StatusLine(desk, parent))
    assert re.search(r"上次备份 \d\d-\d\d \d\d:\d\d", said)
