"""New meetings from templates, from one's own templates and from meetings of other years."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MeetingTemplateId
from db.domain.meeting_plan import (
    MeetingPlan,
    filled_plan,
    generalised,
    moved_plan,
    read_plan,
    sequence_in,
    sessions_between,
    written,
)
from db.domain.poll import PollTerms
from db.domain.rows import MeetingRow, OwnTemplateRow
from db.domain.vocabulary import MeetingKind
from db.repositories import attendance_rules, meeting_templates, meetings, polls
from db.session import UnitOfWork
from desktop.services.meeting_copies import copy_participants_of, copy_the_rest
from desktop.services.meeting_making import (
    make_meeting,
    next_sequence,
    occasion_of,
    plan_of_meeting,
)
from desktop.services.meeting_templates import TEMPLATES, USUAL, MeetingTemplateKey
from desktop.services.meetings import NamelessMeeting, require_meeting
from desktop.services.naming import NameTaken, require_name, unique_name


@dataclass(eq=False)
class NoSuchTemplate(RuleViolation):
    """The record has no template of its own of this number or name."""

    name: str


@dataclass(frozen=True, slots=True)
class PlanSource:
    """What a new meeting is made from: exactly one of the three."""

    template: MeetingTemplateKey | None = None
    own: MeetingTemplateId | None = None
    meeting: MeetingId | None = None


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """What making a meeting would make, and what it would go by.

    ``majority`` None: nothing is voted on at such a meeting.
    """

    plan: MeetingPlan
    first_day: date
    majority: PollTerms | None
    sentence: str


class MeetingPlanService:
    """Offers plans of meetings, makes meetings from them, keeps one's own templates."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def own_templates(self) -> tuple[OwnTemplateRow, ...]:
        """Return the templates of the record's own."""
        with self._uow.read() as session:
            return meeting_templates.all_templates(session)

    def source_named(self, name: str) -> PlanSource:
        """Return the template of a key or of a name of one's own. Raises NoSuchTemplate."""
        if name in set(MeetingTemplateKey):
            return PlanSource(template=MeetingTemplateKey(name))
        for row in self.own_templates():
            if row.name == name.strip():
                return PlanSource(own=row.id)
        raise NoSuchTemplate(name)

    def preview(self, source: PlanSource, first_day: date, name: str = "") -> PlanPreview:
        """Return what a meeting from a source would be; a typed name sets its 次.

        Raises NoSuchMeeting, NoSuchTemplate, UnreadablePlan.
        """
        with self._uow.read() as session:
            plan = _plan(session, source, first_day, name)
            preset = polls.preset(session, plan.kind)
            sentence = attendance_rules.template(session, plan.kind)
        votes = plan.kind is not MeetingKind.CONSULTATION
        return PlanPreview(plan, first_day, preset.terms if votes else None, sentence)

    def create(self, source: PlanSource, name: str, first_day: date) -> MeetingId:
        """Make a meeting, as one action; return its number.

        A copy takes sittings, agenda (a draft again), who is named, place; nothing that happened.
        Raises NamelessMeeting, NoSuchMeeting, NoSuchTemplate, UnreadablePlan.
        """
        name = name.strip()
        if not name:
            raise NamelessMeeting
        with self._uow.write(f"新建会议：{name}") as tx:
            session = tx.session
            plan = _plan(session, source, first_day, name)
            former = _presidium_before(session, plan, name)
            made = make_meeting(session, plan, name, first_day)
            if source.meeting is not None:
                row = require_meeting(session, source.meeting)
                copy_the_rest(session, row, made, first_day)
            elif former is not None:
                copy_participants_of(session, former, made, first_day)
            return made.key

    def save_template(self, meeting: MeetingId, name: str) -> MeetingTemplateId:
        """Keep a meeting as a template; who is expected and which papers are those of its kind.

        Raises EmptyName, NameTaken, NoSuchMeeting.
        """
        _require_own_name(name)
        with unique_name(name), self._uow.write(f"存为模板：{name.strip()}") as tx:
            row = require_meeting(tx.session, meeting)
            occasion = occasion_of(tx.session, row.sequence or 1, row.starts_on.year)
            plan = generalised(plan_of_meeting(tx.session, row), occasion)
            usual = TEMPLATES[USUAL[row.kind]]
            plan = replace(plan, scope=usual.scope, documents=usual.documents)
            return meeting_templates.add(tx.session, name.strip(), written(plan))

    def rename_template(self, key: MeetingTemplateId, name: str) -> None:
        """Rename a template. Raises EmptyName, NameTaken, NoSuchTemplate."""
        _require_own_name(name)
        with unique_name(name), self._uow.write(f"模板改名：{name.strip()}") as tx:
            _own(tx.session, key)
            meeting_templates.rename(tx.session, key, name.strip())

    def remove_template(self, key: MeetingTemplateId) -> None:
        """Remove a template. Raises NoSuchTemplate."""
        with self._uow.write("删除模板") as tx:
            tx.label = f"删除模板：{_own(tx.session, key).name}"
            meeting_templates.remove(tx.session, key)


def _require_own_name(name: str) -> None:
    require_name(name)
    if name.strip() in set(MeetingTemplateKey):
        raise NameTaken(name.strip())


def usual_source(kind: MeetingKind) -> PlanSource:
    """Return the template of a meeting of which only the kind is known."""
    return PlanSource(template=USUAL[kind])


def _plan(session: Session, source: PlanSource, first_day: date, name: str) -> MeetingPlan:
    if source.meeting is not None:
        return _moved(session, require_meeting(session, source.meeting), first_day, name)
    if source.own is not None:
        plan = read_plan(_own(session, source.own).plan)
    else:
        plan = TEMPLATES[source.template or MeetingTemplateKey.PLENARY]
    sequence = sequence_in(name) or next_sequence(session, plan.kind, first_day)
    return filled_plan(plan, occasion_of(session, sequence, first_day.year))


def _moved(session: Session, row: MeetingRow, first_day: date, name: str) -> MeetingPlan:
    sessions = sessions_between(row.name, name)
    years = first_day.year - row.starts_on.year
    return moved_plan(plan_of_meeting(session, row), sessions=sessions, years=years)


def _own(session: Session, key: MeetingTemplateId) -> OwnTemplateRow:
    row = meeting_templates.find(session, key)
    if row is None:
        raise NoSuchTemplate(str(key))
    return row


def _presidium_before(session: Session, plan: MeetingPlan, name: str) -> MeetingRow | None:
    """Return the latest 主席团会议 of the same plenary: its list of names goes on."""
    if plan.kind is not MeetingKind.PRESIDIUM:
        return None
    sequence = sequence_in(name)
    return next(
        (
            row
            for row in meetings.all_meetings(session)
            if row.kind is plan.kind and row.sequence == sequence
        ),
        None,
    )
