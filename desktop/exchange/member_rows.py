"""委员名单: the columns that rosters have, and what one row of a roster says."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from db.domain.vocabulary import Sex
from desktop.exchange import cleaning
from desktop.exchange.cleaning import compact_text, is_blank, plain_text
from desktop.exchange.dates import is_ambiguous_month
from desktop.exchange.previews import Problem, shown
from desktop.exchange.row_checks import RowChecks
from desktop.exchange.tables import ColumnSpec, TableRow
from desktop.exchange.workbook import Cell

MEMBER_COLUMNS = (
    ColumnSpec("number", "证号", ("委员证号", "委员号", "委员编号", "出席证号")),
    ColumnSpec("name", "姓名", ("委员姓名", "名字"), is_required=True),
    ColumnSpec("sex", "性别"),
    ColumnSpec("ethnicity", "民族", ("族别",)),
    ColumnSpec("parties", "党派", ("政治面貌", "党派情况", "所属党派", "党派归属")),
    ColumnSpec("sector", "界别", ("所属界别", "界别名称")),
    ColumnSpec("committee", "专委会", ("专门委员会", "所属专委会", "所在专委会")),
    ColumnSpec(
        "duty",
        "工作单位及职务",
        (
            "单位及职务",
            "单位职务",
            "工作单位和职务",
            "工作单位职务",
            "工作单位、职务",
            "单位、职务",
            "职务",
            "现任职务",
            "工作单位",
        ),
    ),
    ColumnSpec("birth", "出生年月", ("出生日期", "出生年月日", "出生时间", "生日")),
    ColumnSpec("is_standing", "是否常委", ("常委", "常务委员", "是否常务委员")),
    ColumnSpec("office_from", "任期开始", ("任职日期", "任职时间", "任期起")),
    ColumnSpec("office_to", "任期结束", ("离任日期", "离任时间", "任期止")),
    ColumnSpec("phone", "手机", ("电话", "手机号", "手机号码", "联系电话", "联系方式")),
)
TITLES: Mapping[str, str] = {spec.key: spec.title for spec in MEMBER_COLUMNS}
LIMITS: Mapping[str, int] = {
    "name": cleaning.NAME_LIMIT,
    "ethnicity": 20,
    "sector": 60,
    "committee": 60,
    "duty": 300,
    "number": 40,
    "phone": 40,
}
"""How many characters the record takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDraft:
    """A member as a row gives it; empty texts and None where the row says nothing."""

    name: str
    sex: Sex | None = None
    ethnicity: str = ""
    parties: tuple[str, ...] = ()
    sector: str = ""
    committee: str = ""
    duty: str = ""
    birth: str = ""
    is_standing: bool = False
    number: str = ""
    office_from: date | None = None
    office_to: date | None = None
    phone: str = ""


FIELDS = tuple(field.name for field in fields(MemberDraft))


@dataclass(frozen=True, slots=True)
class MemberReading:
    """What a row says: the draft, the fields that it speaks of, and what is wrong or odd."""

    draft: MemberDraft
    given: frozenset[str]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def read_member(row: TableRow) -> MemberReading:
    """Clean and judge a row of a roster; who it is, the row alone does not tell."""
    checks = RowChecks(row, TITLES)
    draft = _draft(row.cells)
    _check_name(row.cells, draft, checks)
    _check_values(row.cells, draft, checks)
    checks.note_controls()
    checks.refuse_uncomputed()
    checks.refuse_long(draft, LIMITS)
    return MemberReading(draft, _given(draft, row.cells), checks.problems, checks.warnings)


def normal_member(draft: MemberDraft) -> MemberDraft:
    """Return a member of the record as a row would give it after cleaning."""
    name = cleaning.clean_person_name(draft.name)
    return MemberDraft(
        name=name.name,
        sex=draft.sex or name.sex,
        ethnicity=cleaning.clean_ethnicity(compact_text(draft.ethnicity) or name.ethnicity),
        parties=cleaning.clean_parties("、".join(draft.parties)),
        sector=compact_text(draft.sector),
        committee=compact_text(draft.committee),
        duty=plain_text(draft.duty),
        birth=draft.birth,
        is_standing=draft.is_standing,
        number=compact_text(draft.number),
        office_from=draft.office_from,
        office_to=draft.office_to,
        phone=compact_text(draft.phone),
    )


def laid_over(reading: MemberReading, known: MemberDraft, normal: MemberDraft) -> MemberDraft:
    """Return the record's member, of whom ``normal`` is the cleaned form, with the row's changes.

    What the row does not speak of stays, and so does the record's spelling of the same thing.
    """
    changed = {
        key: getattr(reading.draft, key)
        for key in reading.given
        if getattr(reading.draft, key) != getattr(normal, key)
    }
    if bare_number(changed.get("number", "")) == bare_number(normal.number):
        changed.pop("number", None)
    return replace(known, **changed) if changed else known


def bare_number(number: str) -> str:
    """Return a 证号 without the zeros in front, which a sheet loses: 007 is 7."""
    return number.lstrip("0") or number


def _draft(cells: Mapping[str, Cell]) -> MemberDraft:
    name = cleaning.clean_person_name(cells.get("name"))
    ethnicity = compact_text(cells.get("ethnicity")) or name.ethnicity
    return MemberDraft(
        name=name.name,
        sex=cleaning.clean_sex(compact_text(cells.get("sex"))) or name.sex,
        ethnicity=cleaning.clean_ethnicity(ethnicity),
        parties=cleaning.clean_parties(plain_text(cells.get("parties"))),
        sector=compact_text(cells.get("sector")),
        committee=compact_text(cells.get("committee")),
        duty=plain_text(cells.get("duty")),
        birth=cleaning.clean_month(cells.get("birth")) or "",
        is_standing=cleaning.clean_mark(cells.get("is_standing")) or False,
        number=compact_text(cells.get("number")),
        office_from=cleaning.clean_date(cells.get("office_from")),
        office_to=cleaning.clean_date(cells.get("office_to")),
        phone=compact_text(cells.get("phone")),
    )


def _given(draft: MemberDraft, cells: Mapping[str, Cell]) -> frozenset[str]:
    """Return the fields that a row speaks of: 群众 and 否 say something, an empty cell does not."""
    given = {key for key in FIELDS if getattr(draft, key) not in (None, "", (), False)}
    given |= {key for key in ("parties", "is_standing") if not is_blank(cells.get(key))}
    return frozenset(given)


def _check_name(cells: Mapping[str, Cell], draft: MemberDraft, checks: RowChecks) -> None:
    if not draft.name:
        checks.refuse("name", "没有填写姓名")
    elif not any(map(str.isalpha, draft.name)):
        checks.refuse("name", f"“{draft.name}”不像姓名")
    note = cleaning.clean_person_name(cells.get("name"))
    if not (note.sex or note.ethnicity or note.rest):
        return
    if note.rest:
        checks.warn("name", f"括注“{note.rest}”没有导入；同名的人请用证号区分")
    # The column is what the office keeps; the note is what the list was once printed with.
    sex = cleaning.clean_sex(compact_text(cells.get("sex")))
    if sex and note.sex and sex is not note.sex:
        checks.warn("sex", f"姓名后括注“{shown(note.sex)}”与性别一栏不同，以性别一栏为准")
    if note.ethnicity and note.ethnicity != draft.ethnicity:
        checks.warn("ethnicity", f"姓名后括注“{note.ethnicity}”与民族一栏不同，以民族一栏为准")


def _check_values(cells: Mapping[str, Cell], draft: MemberDraft, checks: RowChecks) -> None:
    _check_birth(cells.get("birth"), checks)
    sex, mark = compact_text(cells.get("sex")), cells.get("is_standing")
    if sex and cleaning.clean_sex(sex) is None:
        checks.refuse("sex", f"“{sex}”应为男或女")
    if cleaning.clean_mark(mark) is None:
        checks.refuse("is_standing", f"看不懂“{plain_text(mark)}”，请写是或否")
    for key in ("office_from", "office_to"):
        if not is_blank(cells.get(key)) and cleaning.clean_date(cells.get(key)) is None:
            checks.refuse(key, f"看不懂“{plain_text(cells.get(key))}”，请写成 2021-01-06")
    _check_groups(draft, checks)


def _check_birth(cell: Cell, checks: RowChecks) -> None:
    if cleaning.clean_month(cell) is None:
        checks.refuse("birth", f"看不懂“{plain_text(cell)}”，请写成 1975年8月")
    elif is_ambiguous_month(cell):
        checks.warn("birth", f"“{cell}”按 10 月导入；如果是 1 月，请改写成带“年”“月”的文字")


def _check_groups(draft: MemberDraft, checks: RowChecks) -> None:
    for party in draft.parties:
        if len(party) > LIMITS["sector"]:
            checks.refuse("parties", f"有 {len(party)} 个字，请核对")
        elif not cleaning.is_party(party):
            checks.warn("parties", f"“{party}”不是常见的党派名称，请核对")
    if draft.ethnicity and not cleaning.is_ethnicity(draft.ethnicity):
        checks.warn("ethnicity", f"“{draft.ethnicity}”不是常见的民族名称，请核对")
