"""How every paper begins: the meeting, what the paper is, and the date under it."""

from typing import Any

from desktop.reports import styles
from desktop.reports.text_block import TextBlock


def opening(meeting: str, subtitle: str, date_line: str) -> list[Any]:
    """Return the title lines as flowables; an empty line is left out."""
    lines: list[Any] = [TextBlock(text, styles.TITLE) for text in (meeting, subtitle) if text]
    if date_line:
        lines.append(TextBlock(date_line, styles.DATE_LINE))
    return lines
