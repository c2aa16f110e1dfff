"""Lists and Word forms of motions stand in the import dialog."""

import docx
import xlsxwriter

from db.domain.motion_query import MotionQuery
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.motion_imports import MotionDocumentsImport, MotionsImport


def list_of(path, member):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("案由", "提案者", "类别"))
    sheet.write_row(1, 0, ("关于表里一件事的提案", member, "社会建设"))
    book.close()
    return path


def form_of(path, member):
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(
        table._cells, ("案由", "关于表格里一件事的提案", "提案者", member), strict=True
    ):
        cell.text = text
    document.save(path)
    return path


def test_a_list_is_previewed_and_written(desk, parent, tmp_path, qtbot):
    member = desk.workspace.members.members()[0].name
    workbook = desk.workspace.imports.read(list_of(tmp_path / "提案.xlsx", member))
    dialog = ImportDialog(desk, MotionsImport(desk, workbook), parent)
    assert "新增 1" in dialog._summary.text()
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    row = desk.workspace.motions.search(MotionQuery()).rows[0]
    assert (row.title, row.category) == ("关于表里一件事的提案", "社会建设")


def test_a_word_form_is_one_line_of_the_preview(desk, parent, tmp_path):
    member = desk.workspace.members.members()[0].name
    paths = [form_of(tmp_path / "提案.docx", member)]
    dialog = ImportDialog(desk, MotionDocumentsImport(desk, paths), parent)
    assert dialog._preview.new == 1
    assert "关于表格里一件事的提案" in dialog._table.rows()[0].what


def test_a_file_that_is_no_document_is_refused_in_words(desk, parent, tmp_path):
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"x")
    dialog = ImportDialog(desk, MotionDocumentsImport(desk, [broken]), parent)
    assert "有问题 1" in dialog._summary.text()
    assert "坏.docx" in str(dialog._preview.problems)


def test_a_form_that_says_the_same_as_an_older_motion_is_warned_of(desk, parent, tmp_path, qtbot):
    older = desk.workspace.motions.search(MotionQuery()).rows[0]
    path = tmp_path / "提案.csv"
    member = desk.workspace.members.members()[0].name
    path.write_text(f"案由,提案者,年度\n{older.title},{member},2030\n", encoding="utf-8")
    dialog = ImportDialog(desk, MotionsImport(desk, desk.workspace.imports.read(path)), parent)
    qtbot.waitUntil(lambda: bool(dialog._preview.lines[0].warnings))
    assert "相似" in dialog._table.rows()[0].line.warnings[0].message
    dialog._on_doubted((dialog._preview, dialog._preview))
    assert "新增 1" in dialog._summary.text()
