"""议程 on paper: the state in its title, announced numbers, and the clock where it is wanted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from db.domain import meeting_wordings as wordings
from db.domain.agenda import AgendaState, agenda_state, withdrawn
from db.domain.agenda_times import ItemTime, agenda_sum, expected_times
from db.domain.ids import AgendaItemId, SittingId
from db.domain.numbering import heading
from db.domain.rows import AgendaItemRow, AgendaPassingRow, MeetingRow, SittingRow
from db.domain.wording_templates import USUAL, Wordings
from desktop.reports.agenda_sheet import AgendaLine, AgendaPart, AgendaSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaForm:
    """How an agenda is printed; ``days`` are those of the meeting, there until it has been passed.

    With times it is by sittings, with clock and minutes.
    """

    days: str
    with_times: bool = False
    words: Wordings = USUAL


def agenda_values(
    meeting: MeetingRow,
    items: Sequence[AgendaItemRow],
    *,
    sittings: Sequence[SittingRow],
    passing: AgendaPassingRow | None,
    form: AgendaForm,
) -> AgendaSheet:
    """Return the agenda as it is printed."""
    words, with_times = form.words, form.with_times
    state = agenda_state(items, is_passed=passing is not None)
    times = expected_times(items, sittings)
    lines = dict(_lines(items, times, words, with_times=with_times))
    supplemented = state is AgendaState.SUPPLEMENTED
    notes = [words.say(wordings.SUPPLEMENT_NOTE)] if supplemented else []
    if with_times:
        notes.append(_sum_line(items, words))
    return AgendaSheet(
        meeting.name,
        words.say(wordings.AGENDA_DRAFT if passing is None else wordings.AGENDA_TITLE),
        form.days if passing is None else passing_line(passing, words),
        tuple(_parts(items, sittings, times, lines))
        if with_times
        else (AgendaPart("", (), tuple(lines.values())),),
        presenter_word=words.say(wordings.PRESENTER),
        notes=tuple(notes),
    )


def passing_line(passing: AgendaPassingRow, words: Wordings = USUAL) -> str:
    """Return “（2021年1月5日预备会议通过）”."""
    day = passing.passed_on
    return words.say(
        wordings.AGENDA_PASSED, 日期=f"{day.year}年{day.month}月{day.day}日", 会议=passing.body
    )


def _lines(
    items: Sequence[AgendaItemRow],
    times: Mapping[AgendaItemId, ItemTime],
    words: Wordings,
    *,
    with_times: bool,
) -> Iterator[tuple[AgendaItemId, AgendaLine]]:
    gone = withdrawn(items)
    for item in items:
        marks = wordings.item_marks(
            words, is_supplement=item.is_supplement, is_withdrawn=item.id in gone
        )
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


def _sum_line(items: Sequence[AgendaItemRow], words: Wordings) -> str:
    total = agenda_sum(items)
    rest = words.say(wordings.OPEN_ITEMS, 项数=total.open_items) if total.open_items else ""
    return words.say(wordings.SUM, 分钟=total.minutes, 其余=rest)


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"
