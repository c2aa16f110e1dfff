from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind, UnitKind
from desktop.services.workspace import open_workspace
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.import_dialog import ImportDialog, MembersImport, SpeechesImport

GOLDEN = Path(__file__).parents[3] / "golden"
ROSTER = GOLDEN / "roster.xlsx"
SPEECHES = GOLDEN / "speeches.xlsx"


@pytest.fixture
def desk(workspace, parent):
    """A new record: nobody is in it yet."""
    return Desk(workspace, DictSettings(), parent)


@pytest.fixture
def roster(desk, parent):
    """Open a roster in the dialog."""

    def show(path=ROSTER):
        what = MembersImport(desk, desk.workspace.imports.read(path))
        dialog = ImportDialog(desk, what, parent)
        dialog.open()
        return dialog

    return show


@pytest.fixture
def requests(desk, parent):
    """Open a list of speech requests in the dialog, for a new meeting."""
    today = desk.workspace.uow.clock().date()
    meeting = desk.workspace.meetings.create(MeetingKind.PLENARY, "第六次会议", today)

    def show(path=SPEECHES):
        what = SpeechesImport(desk, meeting, desk.workspace.imports.read(path))
        dialog = ImportDialog(desk, what, parent)
        dialog.open()
        return dialog

    return show


def start_import(dialog):
    QTest.mouseClick(dialog._import_button, Qt.MouseButton.LeftButton)


def choose(box, data):
    """Choose from a box as a user does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def csv(path, *lines):
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_roster_shows_what_importing_it_would_do(roster, desk):
    dialog = roster()
    assert dialog._summary.text() == "新增 360　更新 0　不变 0　有问题 0（不导入）"
    assert dialog._table.proxy.rowCount() == 360
    assert dialog.windowTitle() == "导入委员名单 — roster.xlsx"
    assert desk.workspace.members.members() == ()


def test_a_roster_is_imported_as_one_step_and_undone_as_one(roster, desk, told, closing):
    dialog = roster()
    with closing(dialog):
        start_import(dialog)
    assert told.last[0] == "done"
    assert "新增 360，更新 0" in told.last[1]
    assert len(desk.workspace.members.members()) == 360
    assert "360" in desk.workspace.history.undo()
    assert desk.workspace.members.members() == ()


def test_the_second_time_there_is_nothing_to_import(roster, closing):
    first = roster()
    with closing(first):
        start_import(first)
    again = roster()
    assert again._summary.text().startswith("新增 0　更新 0　不变 360")
    assert not again._import_button.isEnabled()


def test_a_wrong_header_row_says_so_and_can_be_corrected(roster):
    dialog = roster()
    right = dialog._header.value()
    QTest.keyClick(dialog._header, Qt.Key.Key_Up)
    assert "姓名" in dialog._summary.text()
    assert not dialog._import_button.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    QTest.keyClick(dialog._header, Qt.Key.Key_Down)
    assert dialog._header.value() == right
    assert dialog._summary.text().startswith("新增 360")
    assert dialog._import_button.isEnabled()


def test_enter_after_a_header_row_imports_nothing_yet(roster, desk, parent, closing):
    parent.show()
    dialog = roster()
    dialog._header.setFocus()
    QTest.keyClick(dialog._header, Qt.Key.Key_Return)
    assert dialog._import_button.isEnabled()
    dialog._sheet.setFocus()
    with closing(dialog):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert len(desk.workspace.members.members()) == 360


def test_a_header_row_below_the_sheet_becomes_its_last_row(roster, tmp_path):
    dialog = roster(csv(tmp_path / "x.csv", "姓名,性别", "王芳,女", "李强,男"))
    dialog._header.setValue(150)
    assert dialog._header.value() == 3
    assert not dialog._import_button.isEnabled()
    dialog._header.setValue(1)
    dialog._sheet.activated.emit(0)
    assert dialog._summary.text().startswith("新增 2　")


def test_a_column_can_be_chosen_by_hand(roster):
    dialog = roster()
    choose(dialog._column_boxes["duty"], -1)
    drafts = [row.line.draft for row in dialog._table.rows()]
    assert {draft.duty for draft in drafts} == {""}
    choose(dialog._column_boxes["name"], -1)
    assert not dialog._import_button.isEnabled()


def test_a_list_without_names_waits_for_the_user(roster, tmp_path):
    dialog = roster(csv(tmp_path / "x.csv", "甲,乙", "1,2", "3,4"))
    assert not dialog._import_button.isEnabled()
    assert dialog._table.rows() == ()
    choose(dialog._column_boxes["name"], 1)
    assert dialog._summary.text().startswith("新增 ")


def test_a_line_with_a_problem_is_shown_and_left_out(roster, tmp_path):
    path = csv(tmp_path / "x.csv", "姓名,性别,出生年月", "王芳,女,1975-08", "李强,男,不详某年")
    dialog = roster(path)
    assert "新增 1　更新 0　不变 0　有问题 1" in dialog._summary.text()
    assert dialog._table.proxy.rowCount() == 2


def test_speech_requests_are_imported_with_the_kinds_that_were_corrected(requests, desk, closing):
    dialog = requests()
    assert dialog._summary.text().startswith("新增 46　")
    name = next(iter(dialog._kind_boxes))
    choose(dialog._kind_boxes[name], UnitKind.GROUP.value)
    with closing(dialog):
        start_import(dialog)
    assert len(desk.workspace.speeches.requests(MeetingId(1))) == 46
    kinds = {unit.name: unit.kind for unit in desk.workspace.units.units()}
    assert kinds[name] is UnitKind.GROUP


def test_a_choice_made_anew_draws_the_new_units_anew(requests):
    dialog = requests()
    before = list(dialog._kind_boxes)
    dialog._sheet.activated.emit(dialog._sheet.currentIndex())
    assert list(dialog._kind_boxes) == before


def test_cancel_writes_nothing(roster, desk, press, closing):
    dialog = roster()
    with closing(dialog):
        press(dialog, "Cancel")
    assert desk.workspace.members.members() == ()


def test_a_record_that_is_read_only_refuses_and_the_dialog_stays(sample, parent, tmp_path, qtbot):
    second = open_workspace(sample.record.path)
    reader = Desk(second, DictSettings(), parent)
    said = []
    reader.said.connect(lambda kind, text, actions: said.append(kind))
    book = second.imports.read(csv(tmp_path / "x.csv", "姓名,性别", "甲乙丙,女"))
    dialog = ImportDialog(reader, MembersImport(reader, book), parent)
    dialog.open()
    start_import(dialog)
    qtbot.waitUntil(lambda: said == ["error"])
    assert dialog._summary.text() == "没有写入任何内容。"
    assert dialog._import_button.isEnabled()
    dialog.close()
    second.close()


def test_rosters_and_requests_are_judged_whole_and_corrected_in_their_file(desk, parent):
    roster = MembersImport(desk, desk.workspace.imports.read(ROSTER))
    meeting = desk.workspace.meetings.create(
        MeetingKind.PLENARY, "七届一次会议", desk.workspace.uow.clock().date()
    )
    requests = SpeechesImport(desk, meeting, desk.workspace.imports.read(SPEECHES))
    for what in (roster, requests):
        preview = what.preview(what.guess())
        assert what.doubts(preview) is preview
        assert what.editor(preview, 2, parent) is None
