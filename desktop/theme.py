"""How the program looks: colour tokens, palette, style sheet and fonts, light and dark."""

import string
from dataclasses import asdict, dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from desktop.paths import resource

GRID = 8
ROW_HEIGHT = 36
BODY_PX = 14
SMALL_PX = 12
SECTION_PX = 16
TITLE_PX = 20
COUNTER_PX = 32
DISPLAY_PX = 40
ICON_PX = 16
NAV_ICON_PX = 20
UI_FONT = "NotoSansSC-Regular.ttf"
HEADING_FONT = "PlenaryHei-Bold.ttf"
DARK_BELOW = 128


class ThemeMode(StrEnum):
    """Light, dark, or as the system has it."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme as #rrggbb; ``x_soft`` is the ground that ``x`` is written on."""

    canvas: str
    surface: str
    raised: str
    sunken: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    selection: str
    hover: str
    focus: str
    amber: str
    amber_soft: str
    red: str
    red_hover: str
    red_soft: str
    green: str
    green_soft: str
    muted_soft: str


LIGHT = Tokens(
    canvas="#f4f6f9",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#eef1f5",
    border="#dde2e9",
    border_strong="#8490a0",
    text="#1b2430",
    text_muted="#556070",
    text_disabled="#98a2b0",
    accent="#1f4e8c",
    accent_hover="#2a5fa5",
    accent_pressed="#183f72",
    accent_soft="#e6eef8",
    on_accent="#ffffff",
    selection="#d5e4f7",
    hover="#f0f4f9",
    focus="#2f6fc4",
    amber="#855000",
    amber_soft="#fdeecb",
    red="#b3261e",
    red_hover="#98201a",
    red_soft="#fce8e6",
    green="#1b6b3a",
    green_soft="#e3f4e8",
    muted_soft="#e9edf2",
)
DARK = Tokens(
    canvas="#14181e",
    surface="#1b2027",
    raised="#252b34",
    sunken="#20262e",
    border="#323a45",
    border_strong="#748091",
    text="#e6eaf0",
    text_muted="#a6b0be",
    text_disabled="#66707d",
    accent="#8ab6f2",
    accent_hover="#a3c6f6",
    accent_pressed="#729fdc",
    accent_soft="#22334b",
    on_accent="#0f1b2b",
    selection="#2b4365",
    hover="#242b34",
    focus="#8ab6f2",
    amber="#f2c063",
    amber_soft="#3d2f12",
    red="#ff9c94",
    red_hover="#ffb4ae",
    red_soft="#452220",
    green="#84d6a0",
    green_soft="#1b3a28",
    muted_soft="#2e3540",
)
_TONES = {
    "amber": ("amber", "amber_soft"),
    "red": ("red", "red_soft"),
    "green": ("green", "green_soft"),
    "accent": ("accent", "accent_soft"),
    "muted": ("text_muted", "muted_soft"),
}


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def tone_colours(tokens: Tokens, tone: str) -> tuple[str, str]:
    """Return the ink and the ground of a tone: amber, red, green, accent or muted."""
    ink, ground = _TONES[tone]
    return getattr(tokens, ink), getattr(tokens, ground)


def tokens_of(palette: QPalette) -> Tokens:
    """Return the tokens that a palette was made from."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < DARK_BELOW else LIGHT


def current_tokens() -> Tokens:
    """Return the tokens in force; ask when painting, never keep them."""
    return tokens_of(QGuiApplication.palette())


def palette_of(tokens: Tokens) -> QPalette:
    """Build the palette of a theme."""
    role = QPalette.ColorRole
    palette = QPalette()
    colours = {
        role.Window: tokens.canvas,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.text_muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.red,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.border,
        role.Mid: tokens.border,
        role.Dark: tokens.border_strong,
        role.Shadow: tokens.border_strong,
    }
    for key, colour in colours.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.text_disabled))
    return palette


def style_sheet(tokens: Tokens, family: str, heading_family: str, text_scale: float) -> str:
    """Return the style sheet with every token, size and image of a theme filled in."""
    template = resource("qss", "base.qss").read_text(encoding="utf-8")
    values = asdict(tokens) | {
        "family": family,
        "heading_family": heading_family,
        "icons": resource("icons").as_posix(),
        "theme": "dark" if tokens is DARK else "light",
        "body": _px(BODY_PX, text_scale),
        "small": _px(SMALL_PX, text_scale),
        "section": _px(SECTION_PX, text_scale),
        "title": _px(TITLE_PX, text_scale),
        "counter": _px(COUNTER_PX, text_scale),
        "display": _px(DISPLAY_PX, text_scale),
        "control": _px(20, text_scale),
        "icon": _px(ICON_PX, text_scale),
        "nav_icon": _px(NAV_ICON_PX, text_scale),
    }
    return string.Template(template).substitute(values)


def register_font(file_name: str) -> str:
    """Make a shipped font known to Qt, once, and return the family name Qt gives it."""
    path = str(resource("fonts", file_name))
    font_id = _FONT_IDS.get(path)
    if font_id is None or not QFontDatabase.applicationFontFamilies(font_id):
        font_id = _FONT_IDS[path] = QFontDatabase.addApplicationFont(path)
    families = QFontDatabase.applicationFontFamilies(font_id)
    return families[0] if families else QGuiApplication.font().family()


_FONT_IDS: dict[str, int] = {}


def row_height(text_scale: float = 1.0) -> int:
    """Return the height of a table row in pixels."""
    return round(ROW_HEIGHT * text_scale)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget the look of a role of the style sheet, at once."""
    widget.setProperty("role", role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def apply_theme(app: QApplication, mode: ThemeMode, text_scale: float = 1.0) -> None:
    """Dress the whole program; may be called again at any time. SYSTEM follows the system."""
    theme = app.findChild(_Theme) or _Theme(app)
    theme.choose(mode, text_scale)


class _Theme(QObject):
    """Remembers the chosen mode and dresses the program again when the system turns."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode = ThemeMode.LIGHT
        self._text_scale = 1.0
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def choose(self, mode: ThemeMode, text_scale: float) -> None:
        self._mode = mode
        self._text_scale = text_scale
        self._dress()

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._mode is ThemeMode.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        tokens = self._tokens()
        family = register_font(UI_FONT)
        font = QFont(family)
        font.setPixelSize(round(BODY_PX * self._text_scale))
        if self._app.style().objectName() != "fusion":
            self._app.setStyle(QStyleFactory.create("Fusion"))
        self._app.setPalette(palette_of(tokens))
        self._app.setFont(font)
        self._app.setStyleSheet(
            style_sheet(tokens, family, register_font(HEADING_FONT), self._text_scale)
        )

    def _tokens(self) -> Tokens:
        scheme = self._app.styleHints().colorScheme()
        if self._mode is ThemeMode.SYSTEM:
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is ThemeMode.DARK else LIGHT


def _px(size: int, text_scale: float) -> str:
    return f"{round(size * text_scale)}px"


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
