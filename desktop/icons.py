"""One registry of icons: our name → a Phosphor glyph, always drawn in the palette's colours."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from desktop.theme import Tokens, current_tokens, tone_colours

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

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


@lru_cache(maxsize=1)
def _phosphor() -> "IconicFont":
    """Load the one icon font that the program uses (qtawesome would load all twelve)."""
    from qtawesome.iconic_font import IconicFont

    return IconicFont(("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"))


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
        font = _phosphor().font("ph", rect.height() * GLYPH_SHARE)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(_colour(current_tokens(), self._tone, mode, state)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _phosphor().charmap["ph"][self._glyph])
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
