"""A TrueType font that copies out of the PDF rightly, also beyond the Basic Multilingual Plane."""

from collections.abc import Sequence
from typing import Any, Protocol

from reportlab.pdfbase.ttfonts import SUBSETN, TTFError, TTFont

BLOCK = 100
"""Most lines that one bfchar block may hold (PDF 32000-1, 9.10.3)."""

LICENCE_BITS, RESTRICTED, NO_SUBSETTING, BITMAP_ONLY = 0x000F, 0x0002, 0x0100, 0x0200
"""Bits of fsType in the OS/2 table of OpenType; ReportLab 5.1 lets restricted fonts through."""


class PdfDocument(Protocol):
    """What this module needs of ReportLab's document."""

    idToObject: dict[str, Any]


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """ReportLab's font with its ToUnicode tables rewritten in UTF-16BE.

    ReportLab writes code points as they are, so that 𬱖 (U+2CC56) is read back as another
    character: readers take the first four digits for it.
    """

    def __init__(self, name: str, filename: str) -> None:
        """Open a font; TTFError when it is damaged, has CFF outlines or forbids embedding."""
        super().__init__(name, filename, shapable=False)
        fs_type = int.from_bytes(self.face.get_table("OS/2")[8:10], "big")
        if fs_type & LICENCE_BITS == RESTRICTED or fs_type & (NO_SUBSETTING | BITMAP_ONLY):
            raise TTFError(f"{filename} may not be embedded (fsType {fs_type:04X})")

    def addObjects(self, doc: PdfDocument) -> None:
        """Write the font's PDF objects, then replace each subset's ToUnicode table."""
        subsets = list(self.state[doc].subsets)
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            face_name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            base_name = face_name.decode("pdfdoc")
            stream = doc.idToObject[f"toUnicodeCMap:{base_name}"]
            stream.content = to_unicode_map(base_name, subset)


def to_unicode_map(name: str, subset: Sequence[int]) -> str:
    """Return the CMap from the codes of a subset (its indices) to text, as UTF-16BE."""
    pairs = [(code, char) for code, char in enumerate(subset) if char]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{max(len(subset) - 1, 0):02X}>",
        "endcodespacerange",
    ]
    for start in range(0, len(pairs), BLOCK):
        block = pairs[start : start + BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{_utf16(char)}>" for code, char in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(char: int) -> str:
    return chr(char).encode("utf-16-be").hex().upper()
