"""Asking for files: always a whole path, with the suffix that the filter promises.

The first question begins in the user's documents, each later one where the last one ended.
"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.paths import file_name

WORKBOOKS = "*.xlsx *.xls *.ods *.csv"


class _LastFolder:
    """Where the last question ended, as long as the program runs."""

    path: Path | None = None


def ask_save_path(parent: QWidget, title: str, suggestion: str, kind: str) -> Path | None:
    """Return where to save, or None when the user thinks better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, _beginning(suggestion), kind)
    if not chosen:
        return None
    path = _remembered(Path(chosen))
    suffix = Path(suggestion).suffix
    return path if path.suffix else path.with_name(path.name + suffix)


def ask_open_path(parent: QWidget | None, title: str, kind: str) -> Path | None:
    """Return which file to open, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, _beginning(), kind)
    return _remembered(Path(chosen)) if chosen else None


def ask_open_paths(parent: QWidget | None, title: str, kind: str) -> list[Path]:
    """Return which files to open; none when the user thinks better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, _beginning(), kind)
    return [_remembered(Path(each)) for each in chosen]


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Return a folder, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title, _beginning())
    if not chosen:
        return None
    _LastFolder.path = Path(chosen)
    return _LastFolder.path


def _beginning(name: str = "") -> str:
    """Return the folder that a dialog opens with, and the name in it."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = _LastFolder.path
    if folder is None or not folder.is_dir():
        folder = Path(QStandardPaths.writableLocation(documents))
    return str(folder / file_name(name))


def _remembered(path: Path) -> Path:
    _LastFolder.path = path.parent
    return path
