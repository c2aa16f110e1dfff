"""The line at the foot of an official result: who signs, with room to sign."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

BLANK = "＿＿＿＿"
ON_A_LINE = 3


def sign_line(roles: Sequence[str]) -> list[Any]:
    """Return “主持人：＿＿＿　计票人：＿＿＿” and the date line; no roles, no line."""
    from reportlab.platypus.flowables import KeepTogether, Spacer

    from desktop.reports.styles import SIZE_4, Align, FontRole, TextStyle
    from desktop.reports.text_block import TextBlock

    if not roles:
        return []
    style = TextStyle(FontRole.FANGSONG, SIZE_4, 30.0, Align.LEFT)
    lines = [roles[start : start + ON_A_LINE] for start in range(0, len(roles), ON_A_LINE)]
    parts = [
        Spacer(0, 14),
        *(TextBlock("　　".join(f"{role}：{BLANK}" for role in line), style) for line in lines),
        TextBlock("＿＿＿＿年＿＿月＿＿日", replace(style, align=Align.RIGHT)),
    ]
    return [KeepTogether(parts)]
