"""The changes of the record's text are shown before one of two texts is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from db.domain.minutes_rows import MinutesSection, SectionKey, SectionKind
from desktop.ui.dialogs.text_changes_dialog import TextChangesDialog

SECTION = MinutesSection(
    key=SectionKey(SectionKind.GENERAL),
    title="会议概况",
    generated="时间：上午\n地点：<礼堂>",
    written="我写的",
    basis="时间：上午\n地点：会议室",
)


@pytest.fixture
def dialog(parent):
    return TextChangesDialog(SECTION, parent, is_signed=False)


def test_lines_have_a_sign_and_markup_is_text(dialog):
    lines = [line.strip() for line in dialog.text().split("\n")]
    assert lines == ["时间：上午", "－ 地点：会议室", "＋ 地点：<礼堂>"]


@pytest.mark.parametrize(("button", "told"), [("adopt", "adopted"), ("keep", "kept")])
def test_a_choice_is_told_and_closes(dialog, button, told, closing):
    spy = QSignalSpy(getattr(dialog, told))
    with closing(dialog):
        QTest.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    assert spy.count() == 1


def test_signed_minutes_only_show_them(parent, press, closing):
    dialog = TextChangesDialog(SECTION, parent, is_signed=True)
    assert not hasattr(dialog, "adopt")
    with closing(dialog):
        press(dialog, "Close")
