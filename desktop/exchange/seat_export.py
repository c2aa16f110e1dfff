"""座次 as a table: what the office hands on of who sits where."""

from collections.abc import Sequence
from dataclasses import dataclass

Line = list[object]

SEAT_HEADERS = ("姓名", "座位", "排", "号", "分区", "党派", "界别", "工作单位及职务", "证号")


@dataclass(frozen=True, slots=True)
class SeatDraft:
    """Somebody on a chair, in words and numbers."""

    name: str
    row: int
    number: int
    block: str
    parties: str
    sector: str
    post: str
    badge_number: str


def seat_table(drafts: Sequence[SeatDraft]) -> tuple[tuple[str, ...], list[Line]]:
    """Return headers and rows, in the order given; 排 and 号 are numbers, to be sorted by."""
    return SEAT_HEADERS, [_line(draft) for draft in drafts]


def _line(draft: SeatDraft) -> Line:
    return [
        draft.name,
        f"{draft.row}排{draft.number}号",
        draft.row,
        draft.number,
        draft.block,
        draft.parties,
        draft.sector,
        draft.post,
        draft.badge_number,
    ]
