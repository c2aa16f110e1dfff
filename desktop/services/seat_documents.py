"""Badges, name plates and the papers of seats: values of the record → a sheet → PDF bytes."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from db.domain import seat_wordings as wordings
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.numbering import chinese_number
from db.domain.rostrum import rostrum_row
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.domain.stroke_order import StrokeTable, clean_name
from db.domain.vocabulary import MemberOrder
from db.domain.wording_templates import Wordings
from db.repositories import meetings, terms
from db.repositories.wordings import wordings as read_wordings
from db.session import UnitOfWork
from desktop.reports import badges, name_plates, rostrum_sheet, seat_list, seat_map
from desktop.reports.badges import Badge, BadgeSheet
from desktop.reports.document import missing_in
from desktop.reports.name_plates import NamePlates
from desktop.reports.rostrum_sheet import RostrumPlace, RostrumSheet
from desktop.reports.seat_list import SeatGroup, SeatLine, SeatList
from desktop.reports.seat_map import SeatedName, SeatMap, SheetSize
from desktop.services.documents import Document
from desktop.services.meetings import require_meeting
from desktop.services.members import in_order
from desktop.services.seating import NoSeatPlan, SeatingService, SeatingView, expected_at
from desktop.services.strokes import stroke_table

PARTY_SECTOR = ("中共", "中国共产党")
"""The one sector that is named otherwise than its party."""


class SeatPaper(StrEnum):
    """A paper about seats, or about the people on them."""

    HALL = "hall"
    LIST = "list"
    ROSTRUM = "rostrum"
    PLATES = "plates"
    BADGES = "badges"


class BadgeKind(StrEnum):
    """证件: members take part, guests attend, staff work."""

    ATTENDEE = "attendee"
    OBSERVER = "observer"
    STAFF = "staff"


_BADGE_WORDS = {
    BadgeKind.ATTENDEE: (wordings.ATTENDEE, "#9f1d20"),
    BadgeKind.OBSERVER: (wordings.OBSERVER, "#1f4e8c"),
    BadgeKind.STAFF: (wordings.STAFF, "#3d6b35"),
}
"""The title, and the colour by which a doorkeeper tells them apart."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is no member: a badge or a plate needs no more."""

    name: str
    post: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPaperChoice:
    """What to print; ``people`` None: every member expected, else only these; and guests.

    ``is_folded``: plates that stand by themselves; else cards for a holder.
    """

    paper: SeatPaper
    meeting: MeetingId
    sitting: SittingId | None = None
    size: SheetSize = SheetSize.A3
    badge: BadgeKind = BadgeKind.ATTENDEE
    people: frozenset[MemberId] | None = None
    guests: tuple[Guest, ...] = ()
    is_folded: bool = True


class SeatDocumentService:
    """Makes the papers of seats."""

    def __init__(self, uow: UnitOfWork, seating: SeatingService) -> None:
        self._uow = uow
        self._seating = seating

    def make(self, choice: SeatPaperChoice) -> Document:
        """Return a paper as PDF. Raises NoSuchMeeting, NoSeatPlan for the papers of a plan."""
        makers: dict[SeatPaper, Callable[[SeatPaperChoice], Document]] = {
            SeatPaper.HALL: self._hall,
            SeatPaper.LIST: self._list,
            SeatPaper.ROSTRUM: self._rostrum,
            SeatPaper.PLATES: self._plates,
            SeatPaper.BADGES: self._badges,
        }
        return makers[choice.paper](choice)

    def _hall(self, choice: SeatPaperChoice) -> Document:
        view, words = self._view(choice), self._words()
        sheet = SeatMap(
            meeting=view.meeting.name,
            subtitle=words.say(wordings.HALL_TITLE),
            date_line=_where_and_when(view, words),
            hall=view.hall.hall,
            people=tuple(
                SeatedName(each.seat, each.member.name, each.block) for each in view.seated
            ),
            blocks=view.blocks,
            size=choice.size,
        )
        return _document(sheet, seat_map.paper(sheet, self._uow.clock()))

    def _list(self, choice: SeatPaperChoice) -> Document:
        view, words = self._view(choice), self._words()
        with self._uow.read() as session:
            strokes = stroke_table(terms.stroke_choices(session))
        sheet = SeatList(
            meeting=view.meeting.name,
            subtitle=words.say(wordings.LIST_TITLE),
            date_line=words.say(wordings.LIST_HEAD, 会场=view.hall.name),
            groups=_stroke_groups(view, strokes),
        )
        return _document(sheet, seat_list.paper(sheet, self._uow.clock()))

    def _rostrum(self, choice: SeatPaperChoice) -> Document:
        view, words = self._view(choice), self._words()
        rows: dict[int, list[RostrumPlace]] = {}
        for each in view.rostrum:
            rows.setdefault(each.row, []).append(RostrumPlace(each.rank, each.name, each.post))
        sheet = RostrumSheet(
            meeting=view.meeting.name,
            subtitle=words.say(wordings.ROSTRUM_TITLE),
            date_line=_where_and_when(view, words),
            rows=tuple(rostrum_row(rows[row]) for row in sorted(rows)),
        )
        return _document(sheet, rostrum_sheet.paper(sheet, self._uow.clock()))

    def _plates(self, choice: SeatPaperChoice) -> Document:
        meeting, people = self._people(choice)
        names = (*(row.name for row in people), *(guest.name for guest in choice.guests))
        title = self._words().say(wordings.PLATES_TITLE)
        sheet = NamePlates(meeting.name, title, names, choice.is_folded)
        return _document(sheet, name_plates.paper(sheet, self._uow.clock()))

    def _badges(self, choice: SeatPaperChoice) -> Document:
        meeting, people = self._people(choice)
        wording, tint = _BADGE_WORDS[choice.badge]
        words = self._words()
        title = words.say(wording)
        view = self._seating.view(choice.meeting, choice.sitting)
        seats = {each.member.id: each.label for each in view.seated} if view else {}
        without = tuple(row.name for row in people if not row.number)
        sheet = BadgeSheet(
            meeting=meeting.name,
            subtitle=title,
            badges=(
                *(_member_badge(row, seats.get(row.id, "")) for row in people if row.number),
                *(
                    Badge(each.name, "", each.post, each.number, each.number)
                    for each in choice.guests
                ),
            ),
            colour_code=tint,
            unnumbered=without,
            reason=words.say(wordings.UNNUMBERED, 人数=len(without), 证件=title) if without else "",
            seat_wording=words.text(wordings.SEAT),
        )
        return _document(sheet, badges.paper(sheet, self._uow.clock()))

    def _words(self) -> Wordings:
        with self._uow.read() as session:
            return read_wordings(session)

    def _view(self, choice: SeatPaperChoice) -> SeatingView:
        view = self._seating.view(choice.meeting, choice.sitting)
        if view is None:
            with self._uow.read() as session:
                raise NoSeatPlan(require_meeting(session, choice.meeting).name)
        return view

    def _people(self, choice: SeatPaperChoice) -> tuple[MeetingRow, tuple[MemberRow, ...]]:
        """Return the members who are wanted, by sector, in each by strokes."""
        with self._uow.read() as session:
            meeting = require_meeting(session, choice.meeting)
            sitting = meetings.find_sitting(session, choice.sitting) if choice.sitting else None
            strokes = stroke_table(terms.stroke_choices(session))
            ordered = in_order(expected_at(session, meeting, sitting), MemberOrder.SECTOR, strokes)
        wanted = choice.people
        return meeting, tuple(row for row in ordered if wanted is None or row.id in wanted)


def guests_of(text: str) -> tuple[Guest, ...]:
    """Read guests, one a line: 姓名, 单位职务 and 编号, with blanks or commas between."""
    found: list[Guest] = []
    for line in text.replace("，", " ").replace(",", " ").splitlines():
        words = line.split()
        if not words:
            continue
        number = words.pop() if len(words) > 1 and words[-1].isascii() else ""
        found.append(Guest(words[0], "".join(words[1:]), number))
    return tuple(found)


_Sheet = SeatMap | SeatList | RostrumSheet | NamePlates | BadgeSheet


def _document(sheet: _Sheet, content: bytes) -> Document:
    return Document(f"{sheet.meeting}{sheet.subtitle}", content, missing_in(sheet), sheet)


def _member_badge(row: MemberRow, seat: str) -> Badge:
    return Badge(row.name, _affiliation(row), row.duty, row.number, row.number, seat)


def _affiliation(row: MemberRow) -> str:
    """Return party and sector, once where the sector is the party's own."""
    party = row.parties[0] if row.parties else ""
    if (party, row.sector) == PARTY_SECTOR or party == row.sector:
        return row.sector
    return "　".join(filter(None, (party, row.sector)))


def _where_and_when(view: SeatingView, words: Wordings) -> str:
    """Return “（开幕会　2021年1月6日 09:00　大会堂）”; of a whole meeting its first day."""
    sitting: SittingRow | None = view.sitting
    day = sitting.starts_at.date() if sitting else view.meeting.starts_on
    when = f"{day.year}年{day.month}月{day.day}日"
    return words.say(
        wordings.HEAD,
        场次=f"{sitting.name}　" if sitting else "",
        时间=f"{when} {sitting.starts_at:%H:%M}" if sitting else when,
        会场=view.hall.name,
    )


def _stroke_groups(view: SeatingView, strokes: StrokeTable) -> tuple[SeatGroup, ...]:
    """Return everyone by 姓氏笔画 under the number of strokes; namesakes carry their sector."""
    ordered = sorted(view.seated, key=lambda each: strokes.surname_key(each.member.name))
    names = [each.member.name for each in ordered]
    twice = {name for name, count in Counter(names).items() if count > 1}
    found: dict[int, list[SeatLine]] = {}
    for each in ordered:
        member = each.member
        note = f"（{member.sector}）" if member.name in twice and member.sector else ""
        count = strokes.stroke_count(clean_name(member.name)[0])
        found.setdefault(count, []).append(SeatLine(member.name, note, each.label))
    return tuple(
        SeatGroup(f"{chinese_number(count)}画", tuple(lines)) for count, lines in found.items()
    )
