"""Where the program's own files and the user's folders are, on every system and when frozen."""

import os
import sys
from pathlib import Path

import platformdirs

APP_FOLDER = "plenary-desk"
HOME_VARIABLE = "PLENARY_DESK_HOME"
"""Environment variable: one folder that takes the place of the user's data and log folders."""

FORBIDDEN = '\\/:*?"<>|'
"""Characters that no name of a file may have on Windows."""


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, e.g. `resource("fonts", "NotoSansSC-Regular.ttf")`."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)


def user_data_dir() -> Path:
    """Return the folder for what the program keeps for this user; it may not exist yet."""
    home = _home()
    return home or Path(platformdirs.user_data_dir(APP_FOLDER, appauthor=False))


def log_dir() -> Path:
    """Return the folder for log files; it may not exist yet."""
    home = _home()
    return home / "logs" if home else Path(platformdirs.user_log_dir(APP_FOLDER, appauthor=False))


def backup_dir() -> Path:
    """Return the folder for rolling backups; it may not exist yet."""
    return user_data_dir() / "backups"


def opened_file(digest: str, name: str) -> Path:
    """Return where an attachment is laid to be opened: its own name, in a folder of its own."""
    return user_data_dir() / "opened" / digest[:16] / Path(name).name


def file_name(title: str) -> str:
    """Return a title as the name of a file, without what some system does not allow in one."""
    return "".join(" " if char in FORBIDDEN else char for char in title).strip()


def _home() -> Path | None:
    override = os.environ.get(HOME_VARIABLE)
    return Path(override) if override else None
