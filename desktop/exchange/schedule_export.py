"""日程 as tables: the list of entries, and the days by half day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.exchange.export import Table

HEADERS = ("日期", "星期", "时段", "开始", "结束", "内容", "主持人", "参加人员", "地点")
HALVES = ("上午", "下午", "晚上")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleDraft:
    """One entry in words."""

    day: date
    weekday: str
    half: str
    starts: str
    ends: str
    content: str
    host: str
    participants: str
    place: str


def schedule_tables(drafts: Sequence[ScheduleDraft]) -> tuple[Table, Table]:
    """Return the list, an entry a row, and the grid, a day a row."""
    return (
        Table("日程", HEADERS, [_line(draft) for draft in drafts]),
        Table("日程（三栏）", ("日期", *HALVES), _grid(drafts)),
    )


def _line(draft: ScheduleDraft) -> list[object]:
    return [
        draft.day.isoformat(),
        draft.weekday,
        draft.half,
        draft.starts,
        draft.ends,
        draft.content,
        draft.host,
        draft.participants,
        draft.place,
    ]


def _grid(drafts: Sequence[ScheduleDraft]) -> list[list[object]]:
    days: dict[date, dict[str, list[str]]] = {}
    for draft in drafts:
        halves = days.setdefault(draft.day, {half: [] for half in HALVES})
        halves[draft.half].append(f"{draft.starts} {draft.content}".strip())
    return [
        [day.isoformat(), *("；".join(halves[half]) for half in HALVES)]
        for day, halves in days.items()
    ]
