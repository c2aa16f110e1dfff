"""提案目录、交办表、催办清单 of a year: every motion in the group of each that it concerns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import HandlingRow, MotionRow, SubmitterRow
from db.domain.motion_vocabulary import HandlingRole, MotionState
from db.repositories import (
    motion_duties,
    motion_handling,
    motion_rules,
    motion_search,
    motions,
    units,
)
from desktop.motion_wording import motion_kind_word, motion_state_word, role_word
from desktop.reports.motion_list import MotionList, MotionListGroup, MotionListLine
from desktop.services.motion_letters import handler_lines, shown_day
from desktop.services.motion_papers import MotionPaper, YearChoice

ALL = 100_000
NOT_HANDED_OVER, PERSONAL = "尚未交办", "委员个人和联名"
TITLES = {
    MotionPaper.CATALOGUE: "提案目录",
    MotionPaper.BY_CATEGORY: "提案目录（按类别）",
    MotionPaper.BY_HANDLER: "提案交办总表",
    MotionPaper.BY_SUBMITTER: "提案目录（按党派和团体）",
    MotionPaper.DUE: "超期提案催办清单",
    MotionPaper.DUE_SOON: "即将到期提案清单",
}
OF_ONE = TITLES | {
    MotionPaper.BY_CATEGORY: "提案目录",
    MotionPaper.BY_HANDLER: "提案交办清单",
    MotionPaper.BY_SUBMITTER: "提案目录",
}
"""What a list is called that has one group only, and names it."""
GROUP_TITLES = {
    MotionPaper.BY_CATEGORY: "类别组",
    MotionPaper.BY_SUBMITTER: "党派和团体",
}
SEVERAL = "注：同一提案由几家承办或几家联合提出的，在各家名下分别列出，各组件数之和大于总件数。"
DUTY_NOTE = "注：主办、分办单位欠答复函，会办单位欠会办意见；期限是该单位自己的期限。"


@dataclass(frozen=True, slots=True)
class Entry:
    """A motion in a group: its organisations and submitters, and the group's own part in it.

    ``state`` and ``due_on`` are those of the motion, or of what the organisation itself owes.
    """

    row: MotionRow
    parts: tuple[HandlingRow, ...]
    submitters: tuple[SubmitterRow, ...]
    state: str
    due_on: date | None
    part: HandlingRow | None = None


Groups = dict[str, list[Entry]]


def grouped(session: Session, choice: YearChoice, today: date) -> Groups:
    """Return the motions of a list by the names of its groups, in the order of the record."""
    if choice.paper in (MotionPaper.DUE, MotionPaper.DUE_SOON):
        groups = _of_duties(session, choice, today)
    else:
        groups = _BY[choice.paper](session, _entries(session, choice.year, is_filed=True))
    if choice.group is not None:
        return {choice.group: groups.get(choice.group, [])}
    return {name: entries for name, entries in groups.items() if entries}


def list_values(
    groups: Mapping[str, Sequence[Entry]], committee: str, choice: YearChoice, today: date
) -> tuple[MotionList, ...]:
    """Return the list: one for all groups, or one for each that is handed out apart."""
    if choice.group is not None or (choice.is_split and groups):
        return tuple(
            _list({name: entries}, committee, choice, today, name=name)
            for name, entries in groups.items()
        )
    return (_list(groups, committee, choice, today),)


def table_values(
    groups: Mapping[str, Sequence[Entry]], paper: MotionPaper
) -> tuple[list[str], list[list[object]]]:
    """Return headers and rows of the list as a table; its first column names the group."""
    heads = ["案号", "案由", "提案者", "类别", "方式", "承办单位", "状态", "期限", "答复"]
    rows: list[list[object]] = []
    for name, entries in groups.items():
        for entry in entries:
            line = _line(entry)
            names = "、".join(each.name for each in entry.submitters)
            about: list[object] = [line.number, line.title, names, line.category, line.role]
            rows.append([name, *about, "；".join(line.handlers), line.state, line.due, line.reply])
    first = GROUP_TITLES.get(paper, "列入单位")
    if paper is MotionPaper.CATALOGUE:
        return heads, [row[1:] for row in rows]
    return [first, *heads], rows


def filed_rows(session: Session, year: int) -> tuple[MotionRow, ...]:
    """Return the filed motions of a year by number."""
    states = tuple(state for state in MotionState if state.is_filed)
    return _by_number(session, MotionQuery(year=year, states=states))


def _by_number(session: Session, query: MotionQuery) -> tuple[MotionRow, ...]:
    found = motion_search.search(session, query, limit=ALL).rows
    return tuple(sorted(found, key=lambda row: (len(row.number), row.number)))


def _entries(session: Session, year: int, *, is_filed: bool) -> list[Entry]:
    in_handling = MotionQuery(year=year, states=(MotionState.ASSIGNED,))
    rows = filed_rows(session, year) if is_filed else _by_number(session, in_handling)
    keys = [row.id for row in rows]
    parts = motion_handling.handlers(session, keys, in_force=True)
    signed = motions.submitters_of(session, keys)
    return [
        Entry(
            row,
            parts.get(row.id, ()),
            signed.get(row.id, ()),
            state=motion_state_word(row.state),
            due_on=row.due_on,
        )
        for row in rows
    ]


def _undivided(_: Session, entries: list[Entry]) -> Groups:
    return {"": entries}


def _by_category(session: Session, entries: list[Entry]) -> Groups:
    groups: Groups = {each.name: [] for each in motion_rules.categories(session)}
    for entry in entries:
        groups[entry.row.category].append(entry)
    return groups


def _by_submitter(session: Session, entries: list[Entry]) -> Groups:
    """Put a motion of several parties under each of them; those of members come last."""
    groups: Groups = {each.name: [] for each in units.all_units(session)}
    last: Groups = {}
    for entry in entries:
        names = [each.name for each in entry.submitters if each.unit_id is not None]
        for name in names:
            groups[name].append(entry)
        if not names:
            kind = entry.row.kind
            name = motion_kind_word(kind) if kind.is_collective else PERSONAL
            last.setdefault(name, []).append(entry)
    return groups | last


def _by_handler(session: Session, entries: list[Entry]) -> Groups:
    """Put a motion under every organisation that has it, what it only co-handles after the rest."""
    groups = _of_organisations(session)
    found = motion_duties.duties(session, [entry.row.id for entry in entries])
    days = {duty.part.id: duty.due_on for duties in found.values() for duty in duties}
    for entry in entries:
        for part in entry.parts:
            own = replace(entry, part=part, due_on=days.get(part.id))
            groups[part.organisation].append(own)
    groups = {name: sorted(own, key=_co_last) for name, own in groups.items()}
    return groups | {NOT_HANDED_OVER: [entry for entry in entries if not entry.parts]}


def _co_last(entry: Entry) -> bool:
    return entry.part is not None and entry.part.role is HandlingRole.CO


def _of_duties(session: Session, choice: YearChoice, today: date) -> Groups:
    """Return what each organisation owes: overdue, or due soon, the most urgent first."""
    soon = today + timedelta(days=motion_rules.rule(session).soon_days)
    entries = _entries(session, choice.year, is_filed=False)
    duties = motion_duties.duties(session, [entry.row.id for entry in entries])
    groups = _of_organisations(session)
    for entry in entries:
        for duty in duties[entry.row.id]:
            is_overdue = duty.due_on < today
            if duty.due_on <= soon and is_overdue is (choice.paper is MotionPaper.DUE):
                state = _days_word(duty.days_left(today))
                owed = replace(entry, part=duty.part, due_on=duty.due_on, state=state)
                groups[duty.part.organisation].append(owed)
    return {name: sorted(own, key=_due_first) for name, own in groups.items()}


def _due_first(entry: Entry) -> date:
    return entry.due_on or date.max


def _of_organisations(session: Session) -> Groups:
    return {each.name: [] for each in motion_rules.organisations(session)}


_BY: dict[MotionPaper, Callable[[Session, list[Entry]], Groups]] = {
    MotionPaper.CATALOGUE: _undivided,
    MotionPaper.BY_CATEGORY: _by_category,
    MotionPaper.BY_HANDLER: _by_handler,
    MotionPaper.BY_SUBMITTER: _by_submitter,
}


def _list(
    groups: Mapping[str, Sequence[Entry]],
    committee: str,
    choice: YearChoice,
    today: date,
    name: str = "",
) -> MotionList:
    entries = [entry for own in groups.values() for entry in own]
    number = len({entry.row.id for entry in entries})
    title = f"{OF_ONE[choice.paper]}（{name}）" if name else TITLES[choice.paper]
    shown = tuple(
        MotionListGroup("" if name else heading, tuple(_line(entry) for entry in own))
        for heading, own in groups.items()
    )
    count = shown[0].count if name else f"{number}件"
    return MotionList(
        meeting=committee,
        subtitle=f"{choice.year}年{title}",
        date_line=f"（共{count}，{shown_day(today)}）",
        groups=shown,
        notes=tuple(_notes(choice.paper, entries, number)),
    )


def _notes(paper: MotionPaper, entries: Sequence[Entry], number: int) -> Iterable[str]:
    if len(entries) > number:
        yield SEVERAL
    if entries and paper in (MotionPaper.DUE, MotionPaper.DUE_SOON):
        yield DUTY_NOTE


def _line(entry: Entry) -> MotionListLine:
    row = entry.row
    return MotionListLine(
        number=row.number,
        title=row.title,
        submitters=(row.submitters,),
        category=row.category,
        handlers=handler_lines(entry.parts),
        state=entry.state,
        due=f"{entry.due_on:%Y-%m-%d}" if entry.due_on else "",
        reply=row.reply_letter,
        role=role_word(entry.part.role) if entry.part else "",
    )


def _days_word(left: int) -> str:
    """Return how far what is owed is from its day."""
    if left < 0:
        return f"超期{-left}天"
    return f"还有{left}天" if left else "今日到期"
