"""The sample's motions: one year of an invented city's 提案 work, always the same 333."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from db.domain.deadlines import due_date, months_later
from db.domain.ids import MemberId, MotionCategoryId, UnitId
from db.domain.motion_number import motion_number
from db.domain.motion_rows import MotionRuleRow, Submitter
from db.domain.motion_vocabulary import (
    KIND_OF_UNIT,
    ContactStage,
    Destination,
    HandlingRole,
    MotionKind,
    MotionState,
    NotFiledReason,
    Satisfaction,
    SupervisionForm,
)
from db.domain.vocabulary import MeetingKind, UnitKind
from db.models import motion_handling as handling_models
from db.models import motion_rule as rule_models
from db.models.motion import Motion
from db.repositories import meetings, motion_rules, motions, units
from db.repositories.motions import MotionValues
from db.session import UnitOfWork
from desktop.paths import resource
from desktop.services.motion_words import shown_handlers
from desktop.services.motions import MotionForm, values_of
from desktop.services.pinyin import search_text

LABEL = "导入示例提案"
EXTRA_UNITS = (
    ("市政协社会和法制委员会", UnitKind.COMMITTEE),
    ("市政协委员第一活动小组", UnitKind.GROUP),
    ("市政协委员第二活动小组", UnitKind.GROUP),
)
"""Units of kinds that the record may have none of."""
ORGANISATIONS = (
    "市委组织部 市委宣传部 市委统战部 市委编办 市政府办公室 市中级人民法院 市发展改革委 "
    "市教育体育局 市科学技术局 市工业和信息化局 市民族宗教局 市公安局 市民政局 市司法局 市财政局 "
    "市人力资源和社会保障局 市自然资源和规划局 市生态环境局 市住房和城乡建设局 市城市管理局 "
    "市交通运输局 市水务局 市农业农村局 市商务局 市文化广电旅游局 市卫生健康委 市退役军人事务局 "
    "市应急管理局 市审计局 市国资委 市林业局 市市场监督管理局 市统计局 市医疗保障局 市乡村振兴局 "
    "市金融工作局 市投资促进局 市大数据局 市政务服务局 市机关事务局 市侨务办公室 市台港澳办 "
    "市融媒体中心 市残联 市税务局 市气象局"
)
"""承办单位 by rank, a space between two."""
LEADERS = ("市委书记", "市长", "市政协主席")
REPLIES = {
    "A": "所提建议已经采纳，相关措施已落实到位。",
    "B": "所提建议已列入工作计划，正在分步推进。",
    "C": "受条件限制，所提事项待条件成熟后解决。",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A line of the list that comes with the program: a motion, and what became of it.

    Days are counted from the plenary's first. Only a filed one has a ``serial``, others have 0.
    """

    place: int
    serial: int
    title: str
    category: str
    kind: str
    state: str
    livelihood: str
    handlers: str
    letter: str
    result: str
    honour: str
    assigned: str
    replied: str
    fed_back: str
    documents: str
    situation: str
    analysis: str
    suggestion: str

    @property
    def parts(self) -> list[tuple[HandlingRole, str]]:
        """The organisations with their roles; none before the motion is handed over."""
        pairs = (part.split(":") for part in self.handlers.split("|") if part)
        return [(HandlingRole(role), name) for role, name in pairs]


@dataclass(frozen=True, slots=True)
class Ground:
    """What the record has for motions to stand on."""

    year: int
    first_day: date
    rule: MotionRuleRow
    members: Sequence[models.Member]
    units: Mapping[MotionKind, Sequence[UnitId]]
    categories: Mapping[str, MotionCategoryId]
    organisations: Mapping[str, int]
    letters: Mapping[str, int]

    def day(self, after: str | int) -> date:
        """Return the day so many days after the plenary's first; a Monday for a week-end's."""
        day = self.first_day + timedelta(days=int(after))
        return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def fill_motions(uow: UnitOfWork, year: int) -> None:
    """Put the year's 333 motions into a record that has the sample's members, as one action."""
    with uow.write(LABEL) as tx:
        session = tx.session
        ground, cases = _ground(session, year), sample_cases()
        given = [(_values(session, case, ground), MotionState.RECEIVED) for case in cases]
        keys = motions.add_all(session, given)
        rows: list[models.Base] = []
        for case, key in zip(cases, keys, strict=True):
            own = motions.model(session, key)
            _decide(own, case, ground)
            rows += _handlers(own, case, ground)
            rows += _replies(own, case, ground)
            rows += _honours(own, case, ground)
        session.add_all(rows)
        motions.keep_serial(session, year, max(case.serial for case in cases))


def sample_cases() -> list[Case]:
    """Return the list that comes with the program."""
    with resource("samples", "motions.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    cases = []
    last = 0
    for place, row in enumerate(rows):
        is_filed = MotionState(row["state"]).is_filed
        last += is_filed
        cases.append(Case(place=place, serial=last if is_filed else 0, **row))
    return cases


def _ground(session: Session, year: int) -> Ground:
    _add_missing(session)
    of_kind: dict[MotionKind, list[UnitId]] = {}
    for unit in units.all_units(session):
        of_kind.setdefault(KIND_OF_UNIT[unit.kind], []).append(unit.id)
    plenaries = (row for row in meetings.all_meetings(session) if row.kind is MeetingKind.PLENARY)
    first = min(row.starts_on for row in plenaries)
    return Ground(
        year=year,
        first_day=months_later(first, 12 * (year - first.year)),
        rule=motion_rules.rule(session),
        members=session.scalars(select(models.Member).order_by(models.Member.id)).all(),
        units=of_kind,
        categories={row.name: row.id for row in motion_rules.categories(session)},
        organisations={row.name: row.id for row in motion_rules.organisations(session)},
        letters={row.letter: row.id for row in motion_rules.letters(session)},
    )


def _add_missing(session: Session) -> None:
    kinds = {unit.kind for unit in units.all_units(session)}
    for name, kind in EXTRA_UNITS:
        if kind not in kinds:
            units.add(session, name, kind)
    known = {row.name for row in motion_rules.organisations(session)}
    for name in (name for name in ORGANISATIONS.split() if name not in known):
        motion_rules.add_named(session, rule_models.Organisation, name)


def _values(session: Session, case: Case, ground: Ground) -> MotionValues:
    names = [name for _, name in case.parts]
    form = MotionForm(
        year=ground.year,
        number=_number(case, ground),
        title=case.title,
        submitters=_submitters(case, ground),
        category=ground.categories[case.category],
        submitted_on=ground.first_day + timedelta(days=case.place // 111),
        is_livelihood=case.livelihood == "1",
        is_public=case.place % 25 < 24,
        phone="" if case.place % 60 else "000-0000000",
        wanted_handlers="、".join(names[: case.place % 2]),
        situation=case.situation,
        analysis=case.analysis,
        suggestion=case.suggestion,
    )
    values = values_of(session, form)
    return replace(values, head="\n".join((values.head, *map(search_text, names))))


def _number(case: Case, ground: Ground) -> str:
    template = ground.rule.number_template
    return motion_number(template, year=ground.year, serial=case.serial) if case.serial else ""


def _submitters(case: Case, ground: Ground) -> tuple[Submitter, ...]:
    kind = MotionKind(case.kind)
    if kind.is_collective:
        of_kind = ground.units[kind]
        return (Submitter(unit_id=of_kind[case.place % len(of_kind)]),)
    number = 1 if kind is MotionKind.INDIVIDUAL else 2 + case.place % 4
    places = ((case.place * 37 + 11 * step) % len(ground.members) for step in range(number))
    return tuple(Submitter(member_id=MemberId(ground.members[each].id)) for each in places)


def _decide(own: Motion, case: Case, ground: Ground) -> None:
    own.state = case.state
    own.decided_on = ground.day(40 if case.state == MotionState.FILED else 8)
    own.reply_letter = case.letter
    own.result = case.result or None
    is_pleased = own.result and case.serial % 2
    own.attitude = Satisfaction.SATISFIED.value if is_pleased else own.result
    if case.state == MotionState.NOT_FILED:
        own.reason, own.destination = NotFiledReason.EMPTY.value, Destination.REFERENCE.value
        own.decision_note = "转有关方面研究参考"
    if case.state == MotionState.WITHDRAWN:
        own.decision_note = "重案撤案"
    if case.state == MotionState.ARCHIVED:
        own.archived_on = ground.day(int(case.fed_back) + 5)


def _handlers(
    own: Motion, case: Case, ground: Ground
) -> Iterator[handling_models.HandlingOrganisation]:
    if not case.parts:
        return
    own.assigned_on, own.is_hard = ground.day(case.assigned), case.honour == "hard"
    own.handlers = shown_handlers(case.parts)
    for role, name in case.parts:
        due = due_date(own.assigned_on, role, ground.rule, is_hard=own.is_hard)
        is_heard = role is HandlingRole.CO and case.letter
        if role is not HandlingRole.CO and case.state == MotionState.ASSIGNED:
            own.due_on = due
        yield handling_models.HandlingOrganisation(
            motion_id=own.id,
            organisation_id=ground.organisations[name],
            role=role.value,
            assigned_on=own.assigned_on,
            due_on=due,
            opinion_on=ground.day(int(case.assigned) + 18) if is_heard else None,
        )


def _replies(
    own: Motion, case: Case, ground: Ground
) -> Iterator[handling_models.MotionReply | handling_models.MotionContact]:
    if not case.letter:
        return
    day = ground.day(case.replied)
    fed_back = ground.day(case.fed_back) if case.fed_back else None
    if case.result == Satisfaction.UNSATISFIED and fed_back:
        own.round, own.due_on = 2, months_later(fed_back, ground.rule.reply_months)
    answering = [name for role, name in case.parts if role is not HandlingRole.CO]
    if case.serial % 3 == 0:
        yield _contact(own, answering[0], day - timedelta(days=7))
    for name, document in zip(answering, case.documents.split("|"), strict=True):
        yield handling_models.MotionReply(
            motion_id=own.id,
            organisation_id=ground.organisations[name],
            category_id=ground.letters[case.letter],
            round=1,
            replied_on=day,
            document=document.format(年=ground.year),
            text=REPLIES[case.letter],
            attitude=own.attitude,
            result=own.result,
            feedback_on=fed_back,
        )


def _contact(own: Motion, organisation: str, on: date) -> handling_models.MotionContact:
    stage, note = ContactStage.DURING.value, "上门听取提案者意见，沟通办理打算"
    return handling_models.MotionContact(
        motion_id=own.id, on=on, stage=stage, organisation=organisation, note=note
    )


def _honours(
    own: Motion, case: Case, ground: Ground
) -> Iterator[handling_models.MotionScore | handling_models.MotionSupervision]:
    own.is_excellent, own.is_key = case.honour == "excellent", case.honour == "key"
    if own.is_excellent:
        for step, reviewer in enumerate(("评审甲", "评审乙")):
            score = 86 + (case.serial + 3 * step) % 12
            yield handling_models.MotionScore(motion_id=own.id, reviewer=reviewer, score=score)
    if own.is_key:
        own.is_supervised, own.key_leader = True, LEADERS[case.serial % len(LEADERS)]
        own.key_report = "经领衔督办，承办单位制定了方案，明确了时限，已按期办结。"
        for after, form in ((10, SupervisionForm.RESEARCH), (18, SupervisionForm.CONSULTATION)):
            on, note = ground.day(int(case.assigned) + after), "听取办理进展，现场提出意见"
            yield handling_models.MotionSupervision(
                motion_id=own.id, on=on, form=form.value, note=note
            )
