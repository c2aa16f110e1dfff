"""What was read wrong of a motion is typed anew in the preview, and judged at once."""

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from db.domain.motion_query import MotionQuery
from desktop.exchange.previews import Verdict
from desktop.services.members import MemberForm
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.motion_imports import MotionDocumentsImport, MotionsImport
from desktop.ui.dialogs.motion_line_dialog import MotionLineDialog


@pytest.fixture
def listed(desk, parent, tmp_path):
    """Open the import of a list of two motions: one of somebody unknown, one without a title."""
    desk.workspace.members.add(MemberForm(name="欧阳甲乙"))
    path = tmp_path / "提案.csv"
    path.write_text("案由,提案者\n关于一件新事的提案,查无此人\n,欧阳甲乙\n", encoding="utf-8")
    dialog = ImportDialog(desk, MotionsImport(desk, desk.workspace.imports.read(path)), parent)
    parent.show()
    dialog.show()
    return dialog


def editor(dialog, qtbot, row, key=Qt.Key.Key_F2):
    """Open the form of a row by a key."""
    dialog._table.select_id(row)
    dialog.activateWindow()
    dialog._table.view.setFocus()
    qtbot.waitUntil(dialog._table.view.hasFocus)
    qtbot.keyClick(dialog._table.view, key)
    return dialog.findChildren(MotionLineDialog)[-1]


def confirm(form, qtbot):
    box = form.findChild(QDialogButtonBox)
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def verdicts(dialog):
    return [line.verdict for line in dialog._preview.lines]


def test_initials_repair_an_unknown_signer_and_a_title_is_typed(listed, desk, qtbot):
    form = editor(listed, qtbot, 2)
    form._lines["submitters"].setText("oyjy")
    confirm(form, qtbot)
    assert listed._preview.lines[0].draft.submitters == ("欧阳甲乙",)
    form = editor(listed, qtbot, 3, Qt.Key.Key_Return)
    form._lines["title"].setText("关于另一件新事的提案")
    confirm(form, qtbot)
    assert verdicts(listed) == [Verdict.NEW, Verdict.NEW]
    with qtbot.waitSignal(listed.accepted):
        listed.accept()
    found = desk.workspace.motions.search(MotionQuery(words=("另一件新事",))).rows
    assert [row.submitters for row in found] == ["欧阳甲乙"]


def test_initials_of_several_keep_the_form_open(listed, desk, qtbot):
    desk.workspace.members.add(MemberForm(name="欧阳俊益"))
    form = editor(listed, qtbot, 2)
    form._lines["submitters"].setText("oyjy")
    confirm(form, qtbot)
    assert form.isVisible()
    assert form.cells() == {}
    assert verdicts(listed)[0] is Verdict.PROBLEM


def test_a_form_left_as_it_was_changes_nothing(listed, qtbot):
    before = listed._preview
    form = editor(listed, qtbot, 2)
    confirm(form, qtbot)
    assert form.cells() == {}
    assert listed._preview.lines == before.lines


def test_category_kind_and_text_of_a_word_form_are_corrected(desk, parent, tmp_path, qtbot):
    desk.workspace.members.add(MemberForm(name="欧阳甲乙"))
    document = docx.Document()
    for line in ("提案人：欧阳甲乙", "类别：天文", "种类：党派", "楼多。", "建议：装。"):
        document.add_paragraph(line)
    document.save(tmp_path / "提案.docx")
    what = MotionDocumentsImport(desk, [tmp_path / "提案.docx"])
    dialog = ImportDialog(desk, what, parent)
    parent.show()
    dialog.show()
    form = editor(dialog, qtbot, 1)
    form._lines["title"].setText("关于装梯子的提案")
    form._category.setCurrentIndex(0)
    form._kind.setCurrentIndex(form._kind.findData("个人"))
    form._texts["situation"].setPlainText("楼高。")
    confirm(form, qtbot)
    (line,) = dialog._preview.lines
    assert (line.verdict, line.warnings) == (Verdict.NEW, ())
    assert (line.draft.situation, line.draft.suggestion) == ("楼高。", "装。")
    assert line.draft.category == desk.workspace.motion_rules.categories()[0].name


def test_a_second_opening_keeps_the_first_correction(listed, qtbot):
    form = editor(listed, qtbot, 3)
    form._lines["title"].setText("关于另一件新事的提案")
    confirm(form, qtbot)
    form = editor(listed, qtbot, 3)
    assert form._lines["title"].text() == "关于另一件新事的提案"
    form._lines["number"].setText("0042")
    confirm(form, qtbot)
    draft = listed._preview.lines[1].draft
    assert (draft.title, draft.number) == ("关于另一件新事的提案", "0042")
