from pathlib import Path

from db.domain.errors import DiskFull
from db.domain.vocabulary import UnitKind
from desktop.ui.dialogs.unit_dialog import UnitDialog


def test_the_kind_is_guessed_until_it_is_chosen(desk, parent):
    dialog = UnitDialog(desk, None, parent)
    dialog._name.insert("教育界")
    assert dialog._kind.currentData() == UnitKind.SECTOR.value
    dialog._kind.activated.emit(0)
    dialog._name.insert("某组")
    assert dialog._kind.currentData() == UnitKind.SECTOR.value


def test_a_unit_is_added_changed_and_a_taken_name_refused(desk, parent, told, monkeypatch):
    dialog = UnitDialog(desk, None, parent)
    dialog._name.setText("市文联")
    dialog.accept()
    unit = next(unit for unit in desk.workspace.units.units() if unit.name == "市文联")
    edit = UnitDialog(desk, unit, parent)
    edit._name.setText("市科协")
    edit.accept()
    assert "已经有了" in edit._form.error("name")

    def full(*_):
        raise DiskFull(Path("x"))

    edit._name.setText("市文学艺术界")
    monkeypatch.setattr(desk.workspace.uow, "write", full)
    edit.accept()
    assert told.last[0] == "error"
