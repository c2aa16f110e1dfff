import sys
from pathlib import Path

import pytest

from desktop import paths


def test_a_shipped_file_is_found_beside_the_source():
    assert paths.resource("fonts", "NotoSansSC-Regular.ttf").is_file()


def test_a_frozen_program_finds_its_files_in_the_unpacked_bundle(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons", "app.png") == tmp_path / "resources" / "icons" / "app.png"


def test_one_variable_moves_every_folder_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setenv("PLENARY_DESK_HOME", str(tmp_path))
    folders = (paths.user_data_dir(), paths.log_dir(), paths.backup_dir())
    assert folders == (tmp_path, tmp_path / "logs", tmp_path / "backups")


@pytest.mark.parametrize("folder", [paths.user_data_dir, paths.log_dir, paths.backup_dir])
def test_without_the_variable_the_folders_are_the_systems_own(monkeypatch, folder):
    monkeypatch.delenv("PLENARY_DESK_HOME", raising=False)
    assert folder().is_absolute()
    assert "plenary-desk" in folder().parts


def test_asking_for_a_folder_does_not_create_it(monkeypatch, tmp_path):
    monkeypatch.setenv("PLENARY_DESK_HOME", str(tmp_path / "new"))
    paths.backup_dir()
    assert list(Path(tmp_path).iterdir()) == []


def test_an_opened_attachment_lies_under_its_own_name_in_a_folder_of_its_own():
    path = paths.opened_file("ab" * 32, "/etc/附件.pdf")
    assert (path.name, path.parent.name) == ("附件.pdf", "ab" * 8)
    assert paths.user_data_dir() in path.parents


def test_a_title_becomes_a_name_that_every_system_takes():
    assert paths.file_name("发言：2021/2022年“汇编”?.pdf") == "发言：2021 2022年“汇编” .pdf"
