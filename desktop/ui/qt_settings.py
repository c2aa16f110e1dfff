"""The options of this machine in an INI file, so that they outlive the program."""

import base64
import binascii
import json
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QSettings

from desktop.settings import Option

T = TypeVar("T")


class QtSettings:
    """Options kept by QSettings; each value is one line of JSON, bytes as base64."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, option: Option[T]) -> T:
        """Return the stored value, or the default when none of the option's type is stored."""
        stored = self._settings.value(option.key)
        if not isinstance(stored, str):
            return option.default
        value = _decoded(stored, isinstance(option.default, bytes))
        return cast("T", value) if _fits(value, option.default) else option.default

    def set(self, option: Option[T], value: T) -> None:
        """Store a value at once."""
        text = (
            base64.b64encode(value).decode("ascii")
            if isinstance(value, bytes)
            else json.dumps(value, ensure_ascii=False)
        )
        self._settings.setValue(option.key, text)
        self._settings.sync()

    def forget(self, option: Option[T]) -> None:
        """Return an option to its default."""
        self._settings.remove(option.key)
        self._settings.sync()


def _decoded(stored: str, is_bytes: bool) -> object:
    """Return what a stored text means; None when someone has broken it by hand."""
    try:
        return base64.b64decode(stored, validate=True) if is_bytes else json.loads(stored)
    except (binascii.Error, json.JSONDecodeError):
        return None


def _fits(value: object, default: object) -> bool:
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is type(default)
