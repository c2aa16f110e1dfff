"""One registry of icons: our name → a Phosphor glyph, always drawn in the palette's colours."""

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from desktop.theme import Tokens, current_tokens, tone_colours

GLYPHS = {
    "add": "plus",
    "agenda": "list-numbers",
    "arrow-left": "arrow-left",
    "arrow-right": "arrow-right",
    "backup": "hard-drives",
    "calendar": "calendar-blank",
    "check": "check",
    "clock": "clock",
    "close": "x",
    "copy": "copy",
    "delete": "trash",
    "documents": "files",
    "done": "check-circle",
    "drag": "dots-six-vertical",
    "edit": "pencil-simple",
    "empty": "tray",
    "columns": "columns",
    "error": "warning-octagon",
    "export": "export",
    "filter": "funnel",
    "fit-width": "arrows-out-line-horizontal",
    "floor": "microphone",
    "folder": "folder-open",
    "group": "users-three",
    "help": "question",
    "home": "house",
    "import": "download-simple",
    "info": "info",
    "language": "translate",
    "list": "list-bullets",
    "lock": "lock-simple",
    "meetings": "calendar-check",
    "members": "users",
    "minus": "minus",
    "more": "dots-three",
    "motions": "note-pencil",
    "move-down": "arrow-down",
    "move-up": "arrow-up",
    "next": "skip-forward",
    "open": "folder-open",
    "pause": "pause",
    "pdf": "file-pdf",
    "people": "users",
    "person": "user",
    "pin": "push-pin",
    "play": "play",
    "plus": "plus",
    "previous": "skip-back",
    "print": "printer",
    "redo": "arrow-u-up-right",
    "refresh": "arrows-clockwise",
    "save": "floppy-disk",
    "schedule": "calendar",
    "seats": "armchair",
    "screen": "projector-screen",
    "search": "magnifying-glass",
    "settings": "gear",
    "sign-in": "user-focus",
    "sort": "sort-ascending",
    "speech": "chat-centered-text",
    "star": "star",
    "table": "table",
    "tag": "tag",
    "theme": "moon",
    "undo": "arrow-u-up-left",
    "unpin": "push-pin-slash",
    "vote": "hand-palm",
    "warning": "warning",
    "zoom-in": "magnifying-glass-plus",
    "zoom-out": "magnifying-glass-minus",
}
NAMES = frozenset(GLYPHS)
ON_ACCENT = "on-accent"
GLYPH_SHARE = 0.9


class _Phosphor:
    """QtAwesome's Phosphor font and charmap alone.

    Importing QtAwesome itself loads all of Qt through a compatibility layer and its twelve icon
    fonts: a quarter of a second of every start.
    """

    def __init__(self) -> None:
        package = find_spec("qtawesome")
        assert package is not None
        assert package.submodule_search_locations is not None
        fonts = Path(package.submodule_search_locations[0]) / "fonts"
        loaded = QFontDatabase.addApplicationFont(str(fonts / "phosphor-1.3.0.ttf"))
        self._family = QFontDatabase.applicationFontFamilies(loaded)[0]
        charmap = (fonts / "phosphor-charmap-1.3.0.json").read_text(encoding="utf-8")
        self._codes: dict[str, str] = json.loads(charmap)

    def font(self, height: float) -> QFont:
        """Return the font for glyphs of a height in pixels."""
        font = QFont(self._family)
        font.setPixelSize(round(height))
        return font

    def character(self, glyph: str) -> str:
        """Return the character that draws a glyph."""
        return chr(int(self._codes[glyph], 16))


@lru_cache(maxsize=1)
def _phosphor() -> _Phosphor:
    return _Phosphor()


def icon(name: str, tone: str = "") -> QIcon:
    """Return an icon that follows the theme; ``tone`` is empty, a badge's tone, or on-accent.

    Raises:
        KeyError: the registry has no such name.
    """
    return QIcon(_GlyphEngine(GLYPHS[name], tone))


class _GlyphEngine(QIconEngine):
    """Draws one glyph; asks for the colours each time, so that a theme switch needs no more."""

    def __init__(self, glyph: str, tone: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._tone = tone

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._glyph, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = _phosphor().font(rect.height() * GLYPH_SHARE)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(_colour(current_tokens(), self._tone, mode, state)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _phosphor().character(self._glyph))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture


def _colour(tokens: Tokens, tone: str, mode: QIcon.Mode, state: QIcon.State) -> str:
    if mode == QIcon.Mode.Disabled:
        return tokens.text_disabled
    if tone == ON_ACCENT:
        return tokens.on_accent
    if tone:
        return tone_colours(tokens, tone)[0]
    return tokens.accent if state == QIcon.State.On else tokens.text
