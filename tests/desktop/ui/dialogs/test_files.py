from pathlib import Path

from desktop.ui.dialogs.files import ask_folder, ask_open_path, ask_open_paths, ask_save_path


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


def test_each_question_begins_where_the_one_before_it_ended(parent, monkeypatch, tmp_path):
    offered = []

    def answer(*asked):
        offered.append(asked[2])
        return str(tmp_path / "名单.xlsx"), ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", answer)
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getExistingDirectory",
        lambda *asked: offered.append(asked[2]) or "",
    )
    ask_save_path(parent, "导出", "名单.xlsx", "")
    ask_save_path(parent, "导出", "2021/2022.xlsx", "")
    assert ask_folder(parent, "存入文件夹") is None
    assert offered[1:] == [str(tmp_path / "2021 2022.xlsx"), str(tmp_path)]
    assert Path(offered[0]).is_absolute()
    tmp_path.rename(tmp_path.with_name("gone"))
    ask_save_path(parent, "导出", "名单.xlsx", "")
    assert Path(offered[-1]).parent != tmp_path
