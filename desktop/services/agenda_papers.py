"""议程 on paper: the state in its title, announced numbers, and the clock where it is wanted."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from db.domain.agenda import AgendaState, agenda_state, withdrawn
from db.domain.agenda_times import ItemTime, agenda_sum, expected_times
from db.domain.ids import AgendaItemId, SittingId
from db.domain.numbering import heading
from db.domain.rows import AgendaItemRow, AgendaPassingRow, MeetingRow, SittingRow
from desktop.reports.agenda_sheet import AgendaLine, AgendaPart, AgendaSheet

SUPPLEMENT_NOTE = "（标有“增补”的项目在议程通过后增加，原有各项的序号不变。）"


def agenda_values(
    meeting: MeetingRow,
    items: Sequence[AgendaItemRow],
    *,
    sittings: Sequence[SittingRow],
    passing: AgendaPassingRow | None,
    days: str,
    with_times: bool = False,
) -> AgendaSheet:
    """Return the agenda as it is printed; with times by sittings, with clock and minutes.

    ``days`` are the days of the meeting as a line, which stands there until it has been passed.
    """
    state = agenda_state(items, is_passed=passing is not None)
    times = expected_times(items, sittings)
    lines = dict(_lines(items, times, with_times=with_times))
    notes = [SUPPLEMENT_NOTE] if state is AgendaState.SUPPLEMENTED else []
    if with_times:
        notes.append(_sum_line(items))
    return AgendaSheet(
        meeting.name,
        "议程（草案）" if passing is None else "议程",
        days if passing is None else passing_line(passing),
        tuple(_parts(items, sittings, times, lines))
        if with_times
        else (AgendaPart("", (), tuple(lines.values())),),
        notes=tuple(notes),
    )


def passing_line(passing: AgendaPassingRow) -> str:
    """Return “（2021年1月5日预备会议通过）”."""
    day = passing.passed_on
    return f"（{day.year}年{day.month}月{day.day}日{passing.body}通过）"


def _lines(
    items: Sequence[AgendaItemRow], times: Mapping[AgendaItemId, ItemTime], *, with_times: bool
) -> Iterator[tuple[AgendaItemId, AgendaLine]]:
    gone = withdrawn(items)
    for item in items:
        marks = ["增补"] if item.is_supplement else []
        marks += ["取消"] if item.id in gone else []
        yield (
            item.id,
            AgendaLine(
                number=heading(item.level + 1, item.ordinal),
                text=item.title,
                presenter=item.presenter,
                level=item.level + 1,
                mark="，".join(marks),
                time=_time_text(times[item.id]) if with_times and item.id not in gone else "",
            ),
        )


def _time_text(time: ItemTime) -> str:
    start = _clock(time.start) if time.start else ""
    minutes = f"{time.minutes}分钟" if time.minutes else ""
    return "，".join(part for part in (start, minutes) if part)


def _parts(
    items: Sequence[AgendaItemRow],
    sittings: Sequence[SittingRow],
    times: Mapping[AgendaItemId, ItemTime],
    lines: Mapping[AgendaItemId, AgendaLine],
) -> Iterator[AgendaPart]:
    by_key: dict[SittingId | None, SittingRow] = {sitting.id: sitting for sitting in sittings}
    for key, group in groupby(items, key=lambda item: times[item.id].sitting):
        sitting = by_key.get(key)
        title = _sitting_line(sitting) if sitting else ""
        yield AgendaPart(title, (), tuple(lines[item.id] for item in group))


def _sitting_line(sitting: SittingRow) -> str:
    day = sitting.starts_at
    span = f"{_clock(sitting.starts_at)}—{_clock(sitting.ends_at)}"
    return f"{sitting.name}（{day.month}月{day.day}日 {span}）"


def _sum_line(items: Sequence[AgendaItemRow]) -> str:
    total = agenda_sum(items)
    rest = f"，另有{total.open_items}项未定时长" if total.open_items else ""
    return f"（各项合计{total.minutes}分钟{rest}。）"


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"
