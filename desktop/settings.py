"""The options of this machine, each declared once with its type; free of Qt.

Whatever affects results or paper is no setting: it is a row of the record.
"""

from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar, cast

T = TypeVar("T")
RECENT_FILES_KEPT = 8


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One option: the key it is stored under, and its value until the user chooses another."""

    key: str
    default: T


class SettingsStore(Protocol):
    """Where this machine's options are kept."""

    def get(self, option: Option[T]) -> T:
        """Return the stored value, or the default when nothing usable is stored."""

    def set(self, option: Option[T], value: T) -> None:
        """Store a value."""

    def forget(self, option: Option[T]) -> None:
        """Return an option to its default."""


LANGUAGE = Option("language", "zh_CN")
THEME = Option("theme", "system")
TEXT_SCALE = Option("text_scale", 1.0)
LAST_FILE = Option("last_file", "")
RECENT_FILES: Option[list[str]] = Option("recent_files", [])
WINDOW_GEOMETRY = Option("window/geometry", b"")
WINDOW_STATE = Option("window/state", b"")
SOUND = Option("sound", False)
STAGE_MESSAGE = Option("stage/message", "")
SIGN_IN_SOUND = Option("sign_in_sound", False)
DESK_NAME = Option("desk_name", "")
PRINTER = Option("printer", "")
DUPLEX = Option("printer_duplex", "")


def column_widths(table: str) -> Option[dict[str, int]]:
    """Return the option that keeps a table's column widths: column key to pixels."""
    return Option(f"column_widths/{table}", {})


def floor_notes(record: str, sitting: int) -> Option[str]:
    """Return the option that keeps the secretary's notes on a sitting of a record.

    They stay on this machine: the record is handed on, and looked into by others.
    """
    return Option(f"floor_notes/{record}/{sitting}", "")


class DictSettings:
    """Options in memory: for tests, and for a machine whose settings cannot be written."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def get(self, option: Option[T]) -> T:
        """Return the stored value, or the default."""
        return cast("T", self._values.get(option.key, option.default))

    def set(self, option: Option[T], value: T) -> None:
        """Store a value."""
        self._values[option.key] = value

    def forget(self, option: Option[T]) -> None:
        """Return an option to its default."""
        self._values.pop(option.key, None)


def remember_file(store: SettingsStore, path: str) -> None:
    """Make a file the last one opened and the first of the recent ones."""
    others = [recent for recent in store.get(RECENT_FILES) if recent != path]
    store.set(LAST_FILE, path)
    store.set(RECENT_FILES, [path, *others][:RECENT_FILES_KEPT])
