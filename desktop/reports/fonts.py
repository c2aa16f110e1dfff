"""Typefaces by role: official when installed, bundled otherwise, one character at a time.

Nothing is read before a text needs it: a font takes about 60 ms to open.
"""

import logging
import os
import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop import paths
from desktop.reports.font_files import (
    BUNDLED,
    BUNDLED_NAMES,
    find_official_fonts,
    system_font_folders,
)
from desktop.reports.styles import FontRole

MISSING_MARK = "〓"
"""Printed in place of a character that no font has, as Chinese printers always did."""

QUOTATION_MARKS, NARROW = "“”‘’", 0.9
"""A font that has them as Latin marks, narrower than this in em, lends its place to 宋."""

BUNDLED_VARIABLE = "PLENARY_DESK_BUNDLED_FONTS"
"""Environment variable: 1 keeps to the bundled fonts, so that every machine makes one paper."""

_BLANKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ud800-\udfff\U000e0000-\U000e01ef]"
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FontUse:
    """Which typeface serves a role on this machine."""

    role: FontRole
    name: str
    is_official: bool
    path: Path


@dataclass(frozen=True, slots=True)
class LoadedFont:
    """A registered font: ReportLab's name for it, and its characters' widths in em."""

    register_name: str
    advances: dict[str, float]
    use: FontUse


@dataclass(slots=True)
class FontBook:
    """The fonts of one choice (official allowed or not), opened as texts need them."""

    bundled_only: bool
    folders: Sequence[Path] | None = None
    _loaded: dict[FontRole, LoadedFont] = field(default_factory=dict, init=False)
    _official: dict[FontRole, tuple[tuple[str, Path], ...]] | None = field(default=None, init=False)

    def font(self, role: FontRole) -> LoadedFont:
        """Return the font of a role, opening it on first use."""
        if role not in self._loaded:
            self._loaded[role] = self._open_first(role)
        return self._loaded[role]

    def runs(self, text: str, role: FontRole) -> list[tuple[str, str]]:
        """Return the text cut into (registered font name, piece), each piece drawable."""
        first = self.font(role)
        if all(map(first.advances.__contains__, text)):
            return [(first.register_name, text)]
        pieces: list[tuple[str, str]] = []
        for char in text:
            name, drawn, _ = self._place(char, role)
            if pieces and pieces[-1][0] == name:
                pieces[-1] = (name, pieces[-1][1] + drawn)
            else:
                pieces.append((name, drawn))
        return pieces

    def width(self, text: str, role: FontRole) -> float:
        """Return the width of a text as it will be drawn, in em."""
        try:
            return sum(map(self.font(role).advances.__getitem__, text))
        except KeyError:
            return sum(self.widths(text, role))

    def widths(self, text: str, role: FontRole) -> list[float]:
        """Return the width of each character as it will be drawn, in em."""
        try:
            return list(map(self.font(role).advances.__getitem__, text))
        except KeyError:
            return [self._place(char, role)[2] for char in text]

    def missing(self, text: Iterable[str]) -> set[str]:
        """Return the characters of a text that neither 宋 nor the full font has."""
        rest = set(text).difference(self.font(FontRole.BODY).advances)
        return rest.difference(self.font(FontRole.FALLBACK).advances) if rest else rest

    def _place(self, char: str, role: FontRole) -> tuple[str, str, float]:
        """Return the font, the character drawn and its width in em."""
        for candidate in (role, FontRole.BODY, FontRole.FALLBACK):
            font = self.font(candidate)
            if char in font.advances:
                return font.register_name, char, font.advances[char]
        return self._place(MISSING_MARK, role)

    def _open_first(self, role: FontRole) -> LoadedFont:
        for use in self._candidates(role):
            font = _open_font(use)
            if font is not None:
                return font
        raise FileNotFoundError(paths.resource("fonts", BUNDLED[role]))

    def _candidates(self, role: FontRole) -> Iterator[FontUse]:
        if not self.bundled_only:
            if self._official is None:
                folders = system_font_folders() if self.folders is None else self.folders
                self._official = find_official_fonts(folders)
            for name, path in self._official.get(role, ()):
                yield FontUse(role, name, True, path)
        yield FontUse(role, BUNDLED_NAMES[role], False, paths.resource("fonts", BUNDLED[role]))


def _open_font(use: FontUse) -> LoadedFont | None:
    """Register one file; None when it is damaged or its maker forbids embedding."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError

    from desktop.reports.embedding import EmbeddedFont

    register_name = f"{use.role}-{use.path.stem}"
    try:
        font = EmbeddedFont(register_name, str(use.path))
    except (TTFError, OSError, struct.error, IndexError, KeyError, ValueError) as error:
        log.warning("font %s cannot be used: %s", use.path, error)
        return None
    pdfmetrics.registerFont(font)
    face = font.face
    advances = {chr(code): face.getCharWidth(code) / 1000 for code in face.charToGlyph}
    for mark in QUOTATION_MARKS:
        if advances.get(mark, 1) < NARROW:
            del advances[mark]
    return LoadedFont(register_name, advances, use)


@dataclass(slots=True)
class _Choice:
    bundled_only: bool
    books: dict[bool, FontBook] = field(default_factory=dict)


_choice = _Choice(bundled_only=os.environ.get(BUNDLED_VARIABLE) == "1")


def use_bundled_fonts_only(only: bool) -> None:
    """Choose whether installed official fonts may serve; holds until it is chosen again."""
    _choice.bundled_only = only


def font_book() -> FontBook:
    """Return the fonts of the present choice."""
    only = _choice.bundled_only
    if only not in _choice.books:
        _choice.books[only] = FontBook(only)
    return _choice.books[only]


def fonts_in_use() -> tuple[FontUse, ...]:
    """Return what serves each role on this machine, for the print dialog."""
    book = font_book()
    return tuple(book.font(role).use for role in FontRole)


def split_runs(text: str, role: FontRole) -> list[tuple[str, str]]:
    """Return the text as (registered font name, piece): a missing character changes the font."""
    return font_book().runs(text, role)


def missing_glyphs(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the characters that no font has, each once, in code point order."""
    return tuple(sorted(font_book().missing(clean("".join(texts)))))


def clean(text: str) -> str:
    """Return one line of printable text: line ends become a space, invisible marks go."""
    if _INVISIBLE.search(text) is None and _BLANKS.search(text) is None:
        return text
    return _INVISIBLE.sub("", _BLANKS.sub(" ", text))


def text_width(text: str, role: FontRole, size: float) -> float:
    """Return the width of a text as it will be drawn, in points."""
    return font_book().width(text, role) * size


def widths(text: str, role: FontRole) -> list[float]:
    """Return the width of each character as it will be drawn, in em."""
    return font_book().widths(text, role)
