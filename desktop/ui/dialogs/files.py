"""Asking for files: always a whole path, with the suffix that the filter promises."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

WORKBOOKS = "*.xlsx *.xls *.ods *.csv"


def ask_save_path(parent: QWidget, title: str, suggestion: str, kind: str) -> Path | None:
    """Return where to save, or None when the user thinks better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, suggestion, kind)
    if not chosen:
        return None
    path = Path(chosen)
    suffix = Path(suggestion).suffix
    return path if path.suffix else path.with_name(path.name + suffix)


def ask_open_path(parent: QWidget | None, title: str, kind: str) -> Path | None:
    """Return which file to open, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
    return Path(chosen) if chosen else None


def ask_open_paths(parent: QWidget | None, title: str, kind: str) -> list[Path]:
    """Return which files to open; none when the user thinks better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kind)
    return [Path(each) for each in chosen]
