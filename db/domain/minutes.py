"""The minutes of a meeting composed from what happened at it, section by section."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher

from db.domain import meeting_wordings
from db.domain import minutes_wordings as words
from db.domain.ids import AgendaItemId, SittingId
from db.domain.minutes_decisions import is_same_subject, item_line, poll_line, says_the_same
from db.domain.minutes_rows import (
    MinutesPeople,
    MinutesSection,
    MinutesText,
    SectionKey,
    SectionKind,
)
from db.domain.wording_templates import USUAL, Wording, Wordings

MINUTE, HOUR = 60, 3600
TITLES = {
    SectionKind.GENERAL: "会议概况",
    SectionKind.OPENING: "纪要导语",
    SectionKind.AGENDA: "会议议程",
    SectionKind.DECISIONS: "决定事项",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechFact:
    """A speech that was given: by whom, for whom, about what, when and how long (seconds)."""

    speaker: str
    unit: str
    title: str
    starts: datetime
    ends: datetime | None
    used: int
    allowed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PollFact:
    """A closed poll: its sentences, its outcome, why it corrects another, what it was about."""

    title: str
    method: str
    attendance: str
    result: str
    is_adopted: bool
    correction: str = ""
    agenda_item: AgendaItemId | None = None


@dataclass(frozen=True, slots=True)
class BallotFact:
    """A counted ballot: what for, the scrutineer's sentence, and who is elected."""

    title: str
    result: str
    elected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ElectionFact:
    """An election that has begun."""

    title: str
    presence: str
    ballots: tuple[BallotFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingFact:
    """A sitting with what happened at it, each in its order; no sentence: nothing is frozen."""

    id: SittingId
    name: str
    starts: datetime
    ends: datetime
    attendance: str = ""
    speeches: tuple[SpeechFact, ...] = ()
    polls: tuple[PollFact, ...] = ()
    elections: tuple[ElectionFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaFact:
    """An agenda item with its number, and what became of it."""

    id: AgendaItemId
    number: str
    title: str
    presenter: str = ""
    decision: str = ""
    is_supplement: bool = False
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFacts:
    """What the record knows of a meeting; ``others`` are who took part beside the members."""

    meeting: str
    first: date
    last: date
    place: str
    people: MinutesPeople
    sittings: tuple[SittingFact, ...]
    agenda: tuple[AgendaFact, ...] = ()
    present: tuple[str, ...] = ()
    on_leave: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def attendance(self) -> str:
        """The sentence of the first sitting whose attendance was frozen."""
        return next((each.attendance for each in self.sittings if each.attendance), "")


@dataclass(frozen=True, slots=True)
class TextChange:
    """A line that has gone or come; ``mark`` is "-", "+" or " " for one that stayed."""

    mark: str
    text: str


def compose(
    facts: MinutesFacts, written: Iterable[MinutesText] = (), wordings: Wordings = USUAL
) -> tuple[MinutesSection, ...]:
    """Return the sections: what the record says, and what was written instead."""
    kept = {each.key: each for each in written}
    parts = [
        (SectionKey(SectionKind.GENERAL), _general(facts, wordings)),
        (SectionKey(SectionKind.OPENING), _opening(facts, wordings)),
        (
            SectionKey(SectionKind.AGENDA),
            _listed([_agenda_line(each, wordings) for each in facts.agenda]),
        ),
        *(
            (SectionKey(SectionKind.SITTING, each.id), _sitting(facts.meeting, each, wordings))
            for each in facts.sittings
        ),
        (SectionKey(SectionKind.DECISIONS), _decisions(facts, wordings)),
    ]
    names = {each.id: each.name for each in facts.sittings}
    return tuple(_section(key, lines, names, kept.get(key)) for key, lines in parts)


def signed_sections(
    texts: Sequence[MinutesText], live: Iterable[MinutesSection]
) -> tuple[MinutesSection, ...]:
    """Return the sections of a signed version beside what the record says now."""
    now = {each.key: each.generated for each in live}
    return tuple(
        MinutesSection(
            key=each.key,
            title=each.title,
            generated=now.get(each.key, ""),
            written=each.text,
            basis=each.basis,
        )
        for each in texts
    )


def attendance_is_open(sections: Iterable[MinutesSection], wordings: Wordings) -> bool:
    """Return whether 会议概况 still says, in the program's words, that nothing is frozen."""
    said = wordings.say(words.NOT_FROZEN)
    return any(
        said in each.text.splitlines() and not each.is_edited
        for each in sections
        if each.key.kind is SectionKind.GENERAL
    )


def text_changes(before: str, after: str) -> tuple[TextChange, ...]:
    """Return line by line what has changed from one text to another."""
    old, new = before.splitlines(), after.splitlines()
    found: list[TextChange] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            found += [TextChange(" ", line) for line in old[first:last]]
            continue
        found += [TextChange("-", line) for line in old[first:last]]
        found += [TextChange("+", line) for line in new[start:end]]
    return tuple(found)


def shown_length(seconds: int) -> str:
    """Return a length of time as minutes have it: 7分58秒, 1小时32分, 45秒."""
    hours, rest = divmod(seconds, HOUR)
    minutes, left = divmod(rest, MINUTE)
    parts = [(hours, "小时"), (minutes, "分"), (0 if hours else left, "秒")]
    return "".join(f"{number}{unit}" for number, unit in parts if number) or "0秒"


def shown_days(first: date, last: date) -> str:
    """Return the days of a meeting: 2021年1月6日至9日."""
    start = f"{first.year}年{first.month}月{first.day}日"
    if first == last:
        return start
    if first.year != last.year:
        return f"{start}至{last.year}年{last.month}月{last.day}日"
    month = f"{last.month}月" if first.month != last.month else ""
    return f"{start}至{month}{last.day}日"


def shown_span(starts: datetime, ends: datetime) -> str:
    """Return a time and its end: 2021年1月6日09:00至11:30."""
    day = ends.date()
    until = f"{ends:%H:%M}" if starts.date() == day else f"{day.month}月{day.day}日{ends:%H:%M}"
    return f"{starts.year}年{starts.month}月{starts.day}日{starts:%H:%M}至{until}"


def _section(
    key: SectionKey,
    lines: Iterable[str],
    names: dict[SittingId, str],
    kept: MinutesText | None,
) -> MinutesSection:
    return MinutesSection(
        key=key,
        title=TITLES[key.kind] if key.sitting is None else names[key.sitting],
        generated="\n".join(line for line in lines if line),
        written=kept.text if kept else None,
        basis=kept.basis if kept else "",
    )


def _general(facts: MinutesFacts, wordings: Wordings) -> list[str]:
    say, people = wordings.say, facts.people
    counted = facts.attendance
    span = shown_days(facts.first, facts.last)
    if facts.sittings:
        span = shown_span(facts.sittings[0].starts, facts.sittings[-1].ends)
    return [
        say(words.TIME, 时间=span),
        say(words.PLACE, 地点=facts.place) if facts.place else "",
        say(words.CHAIR, 主持人=people.chair) if people.chair else "",
        say(words.ATTENDANCE, 到会情况=counted) if counted else say(words.NOT_FROZEN),
        _people(words.PRESENT, facts.present, wordings),
        _people(words.ON_LEAVE, facts.on_leave, wordings),
        _people(words.ABSENT, facts.absent, wordings),
        *(
            say(words.OTHERS, 类别=role, 姓名="、".join(names), 人数=len(names))
            for role, names in facts.others
        ),
        say(words.RECORDER, 记录人=people.recorder) if people.recorder else "",
    ]


def _people(wording: Wording, names: Sequence[str], wordings: Wordings) -> str:
    if not names:
        return ""
    return wordings.say(wording, 姓名="、".join(names), 人数=len(names))


def _opening(facts: MinutesFacts, wordings: Wordings) -> list[str]:
    say, chair = wordings.say, facts.people.chair
    return [
        say(
            words.OPENING,
            日期=shown_days(facts.first, facts.last),
            会议=facts.meeting,
            在何处=say(words.WHERE, 地点=facts.place) if facts.place else "",
            主持=say(words.CHAIRED, 主持人=chair) if chair else "",
            到会情况=facts.attendance,
        )
    ]


def _agenda_line(fact: AgendaFact, wordings: Wordings) -> str:
    """Return an agenda item as the agenda itself marks it: 增补, 取消."""
    marks = meeting_wordings.item_marks(
        wordings, is_supplement=fact.is_supplement, is_withdrawn=fact.is_withdrawn
    )
    noted = "".join(f"（{note}）" for note in (fact.presenter, "，".join(marks)) if note)
    return f"{fact.number}{fact.title}{noted}"


def _sitting(meeting: str, fact: SittingFact, wordings: Wordings) -> list[str]:
    head = wordings.say(
        words.SITTING,
        时间=shown_span(fact.starts, fact.ends),
        场次=fact.name,
        会议=meeting,
        到会情况=fact.attendance,
    )
    return [
        head,
        *_speeches(fact.speeches, wordings),
        *(_poll(each, wordings) for each in fact.polls),
        *(line for each in fact.elections for line in _election(each, wordings)),
    ]


def _speeches(facts: Sequence[SpeechFact], wordings: Wordings) -> list[str]:
    if not facts:
        return []
    whole = shown_length(sum(each.used for each in facts))
    lines = [wordings.say(words.SPEECHES, 人次=len(facts), 用时=whole)]
    for place, fact in enumerate(facts, start=1):
        line = wordings.say(
            words.SPEECH,
            序号=place,
            开始=f"{fact.starts:%H:%M}",
            结束=f"{fact.ends:%H:%M}" if fact.ends else "",
            发言人=fact.speaker,
            单位=f"（{fact.unit}）" if fact.unit else "",
            题目=f"《{fact.title}》" if fact.title else "",
            用时=shown_length(fact.used),
            规定=shown_length(fact.allowed),
        )
        lines.append(line)
    return lines


def _poll(fact: PollFact, wordings: Wordings) -> str:
    correction = wordings.say(words.CORRECTED, 原因=fact.correction) if fact.correction else ""
    return wordings.say(
        words.POLL,
        事项=fact.title,
        方式=fact.method,
        到会=fact.attendance,
        结果=fact.result,
        更正=correction,
    )


def _election(fact: ElectionFact, wordings: Wordings) -> list[str]:
    lines = [wordings.say(words.ELECTION, 选举=fact.title, 到会=fact.presence)]
    lines += [
        wordings.say(words.BALLOT, 选票=each.title, 结果=each.result) for each in fact.ballots
    ]
    return lines


def _decisions(facts: MinutesFacts, wordings: Wordings) -> list[str]:
    decided = [line for sitting in facts.sittings for line in _decided(sitting, wordings)]
    decided += _items_decided(facts, wordings)
    if len(decided) == 1:
        return decided
    return [f"{place}. {line}" for place, line in enumerate(decided, start=1)]


def _decided(sitting: SittingFact, wordings: Wordings) -> Iterable[str]:
    for poll in sitting.polls:
        yield _poll_decided(poll, wordings)
    for election in sitting.elections:
        for ballot in election.ballots:
            if ballot.elected:
                names = "、".join(ballot.elected)
                yield wordings.say(words.ELECTED, 选票=ballot.title, 姓名=names)


def _poll_decided(poll: PollFact, wordings: Wordings) -> str:
    return poll_line(poll.title, poll.result, wordings, is_adopted=poll.is_adopted)


def _items_decided(facts: MinutesFacts, wordings: Wordings) -> Iterable[str]:
    """Yield the decisions on agenda items, in their order, that no poll tells already."""
    polls = [poll for sitting in facts.sittings for poll in sitting.polls]
    for item in facts.agenda:
        if item.decision and not any(_tells(poll, item, wordings) for poll in polls):
            mark = f"（{wordings.say(meeting_wordings.WITHDRAWN)}）" if item.is_withdrawn else ""
            yield item_line(item.title.rstrip("。；") + mark, item.decision, wordings)


def _tells(poll: PollFact, item: AgendaFact, wordings: Wordings) -> bool:
    """Return whether a poll was about an item and came to what its decision says."""
    if poll.agenda_item is None:
        is_about = is_same_subject(poll.title, item.title)
    else:
        is_about = poll.agenda_item == item.id
    sentences = (_poll_decided(poll, wordings), poll.result)
    return is_about and says_the_same(item.decision, sentences, is_adopted=poll.is_adopted)


def _listed(lines: Sequence[str]) -> list[str]:
    """Return lines as a list is written, ；after each and 。 after the last."""
    ends = ["；"] * (len(lines) - 1) + ["。"]
    return [f"{line}{end}" for line, end in zip(lines, ends, strict=False)]
