"""The papers of attendance as values: what the record says → what stands on each sheet."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from db.domain import paper_wordings as wordings
from db.domain.ids import MemberId
from db.domain.member_attendance import (
    Group,
    MeetingAttendance,
    MemberLeave,
    SittingAttendance,
    absences_of,
    groups_together,
    leaves_of,
    members_attendance,
    total,
)
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.domain.vocabulary import LeaveKind
from db.domain.wording_templates import USUAL, Wordings
from desktop.reports.absence_list import AbsenceLine, AbsenceList
from desktop.reports.attendance_certificate import AttendanceCertificates, Certificate
from desktop.reports.attendance_report import (
    AttendanceReport,
    AwayGroup,
    AwayLine,
    CountLine,
    TimeLine,
    rate_text,
)
from desktop.reports.leave_list import LeaveGroup, LeaveLine, LeaveList
from desktop.wording import application_word, leave_kind_word

WHOLE = "全程"
ABSENT = "缺席"
NO_PHONE = "—"
UNNAMED = "（未填）"
SUM_OF_SITTINGS = "合计（人次）"
NO_PARTY = "群众"


class LeaveGrouping(StrEnum):
    """How a 请假名单 is divided."""

    KIND = "kind"
    SECTOR = "sector"


@dataclass(frozen=True, slots=True)
class Office:
    """Who signs a certificate, and when."""

    signature: str
    today: date


def report_values(
    meeting: MeetingAttendance, sitting: SittingRow | None, words: Wordings = USUAL
) -> AttendanceReport:
    """Return the 出席情况统计表 of one sitting, or of the whole meeting."""
    counted = meeting.held.sittings
    lines = tuple(_count_line(each) for each in meeting.sittings)
    whole = total(each.attendance for each in counted)
    has_total = sitting is None and len(counted) > 1
    return AttendanceReport(
        meeting=meeting.meeting.name,
        subtitle=words.say(wordings.REPORT_TITLE, 场次=sitting.name if sitting else ""),
        date_line=_moment(sitting) if sitting else f"（{days_of(meeting.meeting)}）",
        paragraphs=_sentence(meeting, words) if sitting else _meeting_sentences(meeting, words),
        sittings=lines,
        total=CountLine(SUM_OF_SITTINGS, whole) if has_total else None,
        by_sector=_group_lines(sectors_together(counted)),
        by_party=_group_lines(parties_together(counted)),
        away=_away(meeting, names_sittings=sitting is None),
        times=_times(meeting),
        notes=_held_note(meeting, len(counted), words) if sitting is None else (),
    )


def leave_list_values(
    meeting: MeetingAttendance, grouping: LeaveGrouping, words: Wordings = USUAL
) -> LeaveList:
    """Return the 请假名单 of a meeting, by kind or by sector."""
    leaves = leaves_of(meeting)
    people = len({leave.member.id for leave in leaves})
    return LeaveList(
        meeting=meeting.meeting.name,
        subtitle=words.say(wordings.LEAVE_TITLE),
        date_line=words.say(wordings.LEAVE_HEAD, 日期=days_of(meeting.meeting), 人数=people),
        groups=tuple(
            LeaveGroup(
                name,
                tuple(_leave_line(leave, grouping) for leave in of_group),
                len({leave.member.id for leave in of_group}),
            )
            for name, of_group in _grouped(leaves, grouping).items()
        ),
    )


def absence_list_values(
    meeting: MeetingAttendance,
    phones: dict[MemberId, str] | None = None,
    words: Wordings = USUAL,
) -> AbsenceList:
    """Return the 缺席名单 of a meeting; telephones only when they are given, “—” for none."""
    absences = absences_of(meeting)
    has_open = len(meeting.held.sittings) != len(meeting.sittings)
    return AbsenceList(
        meeting=meeting.meeting.name,
        subtitle=words.say(wordings.ABSENCE_TITLE),
        date_line=words.say(
            wordings.ABSENCE_HEAD, 日期=days_of(meeting.meeting), 人数=len(absences)
        ),
        lines=tuple(
            AbsenceLine(
                name=each.member.name,
                sector=each.member.sector,
                party="、".join(each.member.parties) or NO_PARTY,
                sittings=_sittings(each.sittings, is_whole=each.is_whole),
                phone="" if phones is None else phones.get(each.member.id) or NO_PHONE,
            )
            for each in absences
        ),
        notes=(words.say(wordings.ABSENCE_NOTE),) if has_open else (),
    )


def phones_of(meeting: MeetingAttendance) -> dict[MemberId, str]:
    """Return the telephones of those who are missing, "" for one that the record does not know."""
    return {each.member.id: each.member.phone for each in absences_of(meeting)}


def certificate_values(
    meeting: MeetingAttendance,
    office: Office,
    chosen: Collection[MemberId] | None,
    words: Wordings = USUAL,
) -> AttendanceCertificates:
    """Return the 出席证明 of the chosen members (None: all); who never came has none."""
    return AttendanceCertificates(
        meeting=meeting.meeting.name,
        subtitle=words.say(wordings.CERTIFICATE_TITLE),
        days=days_of(meeting.meeting),
        certificates=tuple(
            Certificate(
                name=each.member.name,
                expected=each.expected,
                present=each.present,
                leaves=_kinds(each.leaves),
                absent=each.absent,
            )
            for each in members_attendance(meeting)
            if each.present and (chosen is None or each.member.id in chosen)
        ),
        signature=office.signature,
        date_line=day_text(office.today),
        wording=words.text(wordings.CERTIFIED),
        closing=words.say(wordings.CERTIFIED_END),
    )


def count_sections(meeting: MeetingAttendance) -> list[tuple[str, tuple[Group, ...]]]:
    """Return the counts of a meeting or sitting for a workbook: 场次, 合计, 界别, 党派."""
    counted = meeting.held.sittings
    sections = [
        ("场次", tuple((each.sitting.name, each.attendance) for each in counted)),
        ("合计", ((SUM_OF_SITTINGS, total(each.attendance for each in counted)),)),
        ("界别", sectors_together(counted)),
        ("党派", parties_together(counted)),
    ]
    return sections if len(counted) > 1 else [sections[0], *sections[2:]]


def sectors_together(sittings: Iterable[SittingAttendance]) -> tuple[Group, ...]:
    """Return the counts of every sector over the sittings, the members without one last."""
    return _named(groups_together(each.by_sector for each in sittings), UNNAMED)


def parties_together(sittings: Iterable[SittingAttendance]) -> tuple[Group, ...]:
    """Return the counts of every party over the sittings, 群众 for members of none."""
    return _named(groups_together(each.by_party for each in sittings), NO_PARTY)


def days_of(meeting: MeetingRow) -> str:
    """Return the days of a meeting: 2021年1月6日至9日."""
    first, last = meeting.starts_on, meeting.ends_on
    if first == last:
        return day_text(first)
    if first.year != last.year:
        return f"{day_text(first)}至{day_text(last)}"
    if first.month != last.month:
        return f"{day_text(first)}至{last.month}月{last.day}日"
    return f"{day_text(first)}至{last.day}日"


def day_text(day: date) -> str:
    """Return a day as paper has it: 2021年1月6日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _moment(sitting: SittingRow) -> str:
    start = sitting.starts_at
    return f"（{day_text(start.date())} {start:%H:%M}）"


def _sentence(meeting: MeetingAttendance, words: Wordings) -> tuple[str, ...]:
    held = meeting.held.sittings
    return tuple(each.sentence for each in held) or (words.say(wordings.NOT_HELD),)


def _meeting_sentences(meeting: MeetingAttendance, words: Wordings) -> tuple[str, ...]:
    """Return the chair's sentence of the first sitting held, then the meeting's own."""
    held = meeting.held.sittings
    if not held:
        return (words.say(wordings.NONE_HELD),) if meeting.sittings else ()
    first = f"{held[0].sitting.name}{held[0].sentence}"
    if len(held) == 1:
        return (first,)
    counts, say = total(each.attendance for each in held), words.say
    together = say(
        wordings.TOGETHER,
        场数=len(held),
        应到=counts.expected,
        实到=counts.present,
        请假=say(wordings.TOGETHER_LEAVE, 人次=counts.on_leave) if counts.on_leave else "",
        缺席=say(wordings.TOGETHER_ABSENT, 人次=counts.absent) if counts.absent else "",
        出席率=rate_text(counts),
        其中=_throughout(meeting, words),
    )
    return (first, together)


def _throughout(meeting: MeetingAttendance, words: Wordings) -> str:
    """Say who was there, on leave or absent from the first sitting to the last."""
    every = members_attendance(meeting)
    people = (
        ("每场都出席的", sum(each.present == each.expected for each in every)),
        ("全程请假的", sum(len(each.leaves) == each.expected for each in every)),
        ("全程缺席的", sum(each.absent == each.expected for each in every)),
    )
    named = "，".join(f"{who}{count}人" for who, count in people if count)
    return words.say(wordings.AMONG, 名目=named) if named else ""


def _held_note(meeting: MeetingAttendance, held: int, words: Wordings) -> tuple[str, ...]:
    counts = {"场数": held, "总场数": len(meeting.sittings)}
    is_part = held < len(meeting.sittings)
    if held > 1:
        only = words.say(wordings.NOTE_ONLY, **counts) if is_part else ""
        return (words.say(wordings.NOTE, 只计=only),)
    return (words.say(wordings.NOTE_FIRST, **counts),) if held and is_part else ()


def _count_line(sitting: SittingAttendance) -> CountLine:
    return CountLine(sitting.sitting.name, sitting.attendance, sitting.is_held)


def _group_lines(groups: Iterable[Group]) -> tuple[CountLine, ...]:
    return tuple(CountLine(name, counts) for name, counts in groups)


def _named(groups: Iterable[Group], nameless: str) -> tuple[Group, ...]:
    return tuple((name or nameless, counts) for name, counts in groups)


def _away(meeting: MeetingAttendance, *, names_sittings: bool) -> tuple[AwayGroup, ...]:
    groups = [
        AwayGroup(
            name,
            tuple(
                _away_line(
                    leave.member,
                    _sittings(leave.sittings, is_whole=leave.is_whole) if names_sittings else "",
                    leave.note.reason,
                )
                for leave in of_kind
            ),
        )
        for name, of_kind in _grouped(leaves_of(meeting), LeaveGrouping.KIND).items()
    ]
    absent = tuple(
        _away_line(
            each.member, _sittings(each.sittings, is_whole=each.is_whole) if names_sittings else ""
        )
        for each in absences_of(meeting)
    )
    return (*groups, AwayGroup(ABSENT, absent)) if absent else tuple(groups)


def _away_line(member: MemberRow, sittings: str, reason: str = "") -> AwayLine:
    return AwayLine(member.name, member.sector, sittings, reason)


def _times(meeting: MeetingAttendance) -> tuple[TimeLine, ...]:
    """Return who came late and who left early, sitting by sitting, as far as it is recorded."""
    places = {member.id: place for place, member in enumerate(meeting.members)}
    lines = []
    for sitting in meeting.sittings:
        for each in sorted(sitting.presences, key=lambda each: places[each.member.id]):
            times = (_time(each.came_late_at), _time(each.left_early_at))
            if any(times):
                member = each.member
                lines.append(TimeLine(member.name, member.sector, sitting.sitting.name, *times))
    return tuple(lines)


def _time(moment: datetime | None) -> str:
    return f"{moment:%H:%M}" if moment else ""


def _grouped(
    leaves: Iterable[MemberLeave], grouping: LeaveGrouping
) -> dict[str, list[MemberLeave]]:
    """Return leaves by kind in the order 病假 事假 公务, or by sector in the order of sectors."""
    groups: dict[str, list[MemberLeave]] = {}
    if grouping is LeaveGrouping.KIND:
        groups = {leave_kind_word(kind): [] for kind in LeaveKind}
    for leave in leaves:
        by_kind = grouping is LeaveGrouping.KIND
        name = leave_kind_word(leave.note.kind) if by_kind else leave.member.sector
        groups.setdefault(name, []).append(leave)
    return {name or UNNAMED: of_group for name, of_group in groups.items() if of_group}


def _leave_line(leave: MemberLeave, grouping: LeaveGrouping) -> LeaveLine:
    note, by_kind = leave.note, grouping is LeaveGrouping.KIND
    day = f"{note.asked_on.month}月{note.asked_on.day}日" if note.asked_on else ""
    asked = f"{day} {application_word(is_oral=note.is_oral)}".strip()
    late = "逾期" if note.is_late else ""
    return LeaveLine(
        name=leave.member.name,
        sector=leave.member.sector if by_kind else "",
        kind="" if by_kind else leave_kind_word(note.kind),
        sittings=_sittings(leave.sittings, is_whole=leave.is_whole),
        reason=note.reason,
        asked=tuple(word for word in (asked, late) if word),
        approver=note.approver,
    )


def _sittings(sittings: Sequence[SittingRow], *, is_whole: bool) -> str:
    return WHOLE if is_whole else "、".join(each.name for each in sittings)


def _kinds(leaves: Iterable[LeaveKind]) -> tuple[tuple[str, int], ...]:
    counts = Counter(leaves)
    return tuple((leave_kind_word(kind), counts[kind]) for kind in LeaveKind if counts[kind])
