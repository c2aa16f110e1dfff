"""A section is written in place; a text being typed survives what happens elsewhere."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from db.domain.minutes_rows import MinutesSection, SectionKey, SectionKind
from desktop.ui.dialogs.text_changes_dialog import TextChangesDialog
from desktop.ui.tabs.section_editor import SectionEditor

PLAIN = MinutesSection(key=SectionKey(SectionKind.GENERAL), title="会议概况", generated="原文")
MOVED = replace(PLAIN, written="我写的", basis="旧原文")


@pytest.fixture
def editor(parent):
    editor = SectionEditor(parent)
    editor.told = []
    editor.written.connect(lambda key, text: editor.told.append((key.kind, text)))
    editor.adopted.connect(lambda key: editor.told.append("adopted"))
    editor.kept.connect(lambda key: editor.told.append("kept"))
    parent.show()
    return editor


def test_what_is_typed_is_told_with_its_section(editor):
    editor.show_section(PLAIN, is_signed=False)
    QTest.keyClicks(editor.box, "ab")
    editor.show_section(replace(PLAIN, generated="新原文"), is_signed=False)
    assert editor.box.toPlainText() == "ab原文"
    editor.box.hand_over()
    assert editor.told == [(SectionKind.GENERAL, "ab原文")]


def test_a_moved_record_is_said_and_answered(editor, parent):
    editor.show_section(MOVED, is_signed=False)
    assert editor.bar.isVisibleTo(editor)
    editor.keep.trigger()
    editor.adopt.trigger()
    editor.look.trigger()
    dialog = editor.findChild(TextChangesDialog)
    dialog.adopt.click()
    assert editor.told == ["kept", "adopted", "adopted"]


def test_an_edited_section_can_go_back_to_the_record(editor):
    editor.show_section(replace(PLAIN, written="我写的", basis="原文"), is_signed=False)
    assert not editor.bar.isVisibleTo(editor)
    assert editor.restore_button.isVisibleTo(editor)
    editor.restore.trigger()
    assert editor.told == ["adopted"]


def test_signed_and_missing_sections_are_not_written(editor):
    for action in (editor.look, editor.adopt, editor.keep):
        action.trigger()
    editor.box.edited.emit("字")
    editor.show_section(MOVED, is_signed=True)
    assert (editor.box.isReadOnly(), editor.adopt.isVisible(), editor.told) == (True, False, [])
    editor.show_section(None, is_signed=False)
    assert (editor.key, editor.box.isReadOnly()) == (None, True)
