"""A schedule as the picture of a grid of days: a card an entry, marked where something clashes."""

from db.domain.schedule import HalfDay, span_text
from db.domain.schedule_rows import ScheduleEntryRow
from desktop.i18n import translate
from desktop.schedule_wording import day_text, half_word, weekday_text
from desktop.services.schedule import ScheduleView, mark_text
from desktop.ui.widgets.day_layout import DayCard, DayPicture

HALVES = tuple(HalfDay)


def schedule_picture(view: ScheduleView) -> DayPicture:
    """Return the days as rows, the half days as columns, the entries as cards."""
    return DayPicture(
        columns=tuple(half_word(half, translate) for half in HALVES),
        rows=tuple((day_text(day), weekday_text(day)) for day in view.days),
        cards=tuple(_card(entry, view) for entry in view.entries),
    )


def _card(entry: ScheduleEntryRow, view: ScheduleView) -> DayCard:
    marks = [mark_text(mark, view, translate) for mark in view.marks_of(entry.id)]
    changed = [translate("schedule", "通过后改动")] if entry.id in view.changed else []
    slot = entry.slot
    facts = "　".join(filter(None, (entry.host, entry.place)))
    about = (
        span_text(slot),
        entry.content,
        entry.host and translate("schedule", "主持人：{name}").format(name=entry.host),
        entry.participants,
        entry.place,
    )
    return DayCard(
        key=entry.id,
        cell=(view.days.index(slot.day), HALVES.index(slot.half)),
        label=span_text(slot),
        text=entry.content,
        foot="；".join((*marks, *changed)) if marks else "　".join(filter(None, (*changed, facts))),
        tone="amber" if marks else "accent" if entry.is_sitting else "",
        hint="\n".join(filter(None, (*about, *marks, *changed))),
    )
