from pathlib import Path

from desktop.ui.dialogs.files import ask_open_path, ask_open_paths, ask_save_path


def test_a_name_without_suffix_takes_the_suggested_one(parent, monkeypatch):
    answers = iter([("/x/名单", ""), ("/x/名单.csv", ""), ("", "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(answers))
    asked = [ask_save_path(parent, "导出", "名单.xlsx", "") for _ in range(3)]
    assert asked == [Path("/x/名单.xlsx"), Path("/x/名单.csv"), None]


def test_a_file_to_open_or_none(parent, monkeypatch):
    answers = iter([("/x/a", ""), ("", "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: next(answers))
    assert [ask_open_path(parent, "", "") for _ in range(2)] == [Path("/x/a"), None]


def test_several_files_are_asked_for_at_once_or_none(parent, monkeypatch):
    answers = iter([(["/a.docx", "/b.docx"], ""), ([], "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileNames", lambda *_: next(answers))
    assert ask_open_paths(parent, "", "") == [Path("/a.docx"), Path("/b.docx")]
    assert ask_open_paths(parent, "", "") == []
