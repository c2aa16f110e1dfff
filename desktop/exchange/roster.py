"""委员名单: each row cleaned, compared with the record, and given its verdict."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from db.domain.ids import MemberId
from db.domain.vocabulary import Sex
from desktop.exchange import cleaning
from desktop.exchange.previews import FieldChange, Problem, Verdict
from desktop.exchange.tables import ColumnSpec, TableChoice, TableRow, data_rows
from desktop.exchange.workbook import Cell, Workbook

MEMBER_COLUMNS = (
    ColumnSpec("number", "证号", ("委员证号", "委员号", "编号", "委员编号", "出席证号")),
    ColumnSpec("name", "姓名", ("委员姓名", "名字"), is_required=True),
    ColumnSpec("sex", "性别"),
    ColumnSpec("ethnicity", "民族", ("族别",)),
    ColumnSpec("parties", "党派", ("政治面貌", "党派情况", "所属党派")),
    ColumnSpec("sector", "界别", ("所属界别", "界别名称")),
    ColumnSpec("committee", "专委会", ("专门委员会", "所属专委会")),
    ColumnSpec(
        "duty",
        "工作单位及职务",
        ("单位及职务", "单位职务", "工作单位和职务", "单位、职务", "职务", "现任职务"),
    ),
    ColumnSpec("birth", "出生年月", ("出生日期", "出生年月日", "生日")),
    ColumnSpec("is_standing", "是否常委", ("常委", "常务委员", "是否常务委员")),
    ColumnSpec("office_from", "任期开始", ("任职日期", "任期起")),
    ColumnSpec("office_to", "任期结束", ("离任日期", "任期止")),
)
TITLES: Mapping[str, str] = {spec.key: spec.title for spec in MEMBER_COLUMNS}


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


@dataclass(frozen=True, slots=True)
class KnownMember:
    """A member that the record has."""

    id: MemberId
    draft: MemberDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """A row of the workbook with its verdict; ``draft`` is what would be written."""

    row: int
    verdict: Verdict
    draft: MemberDraft | None
    member_id: MemberId | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """The verdict on every row."""

    lines: tuple[RosterLine, ...]

    @property
    def new(self) -> int:
        """How many members would be added."""
        return _count(self.lines, Verdict.NEW)

    @property
    def changed(self) -> int:
        """How many members would be changed."""
        return _count(self.lines, Verdict.CHANGED)

    @property
    def same(self) -> int:
        """How many rows say what the record has."""
        return _count(self.lines, Verdict.SAME)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps rows from being imported."""
        return tuple(problem for line in self.lines for problem in line.problems)


def preview_roster(
    workbook: Workbook, choice: TableChoice, known: Sequence[KnownMember]
) -> RosterPreview:
    """Return the verdict on every row of a roster.

    A member is recognised by 证号, else by name and sector: two people of one name in two sectors
    stay two. A column that is absent and a cell that is empty never erase what the record has.
    Raises NoNameColumn, TwoHeaderRows, EmptyWorkbook.
    """
    desk = _Desk(known)
    has_sector = "sector" in choice.columns
    rows = data_rows(workbook, choice, MEMBER_COLUMNS)
    return RosterPreview(tuple(desk.line_of(row, has_sector=has_sector) for row in rows))


class _Desk:
    """Recognises members, and remembers which rows came before."""

    def __init__(self, known: Sequence[KnownMember]) -> None:
        self._by_number = {each.draft.number: each for each in known if each.draft.number}
        self._by_place = {(each.draft.name, each.draft.sector): each for each in known}
        self._by_name: dict[str, list[KnownMember]] = {}
        for each in known:
            self._by_name.setdefault(each.draft.name, []).append(each)
        self._seen: dict[object, int] = {}

    def line_of(self, row: TableRow, *, has_sector: bool) -> RosterLine:
        """Return the verdict on a row."""
        draft, problems, warnings = _read(row, has_sector=has_sector)
        problems += self._repeated(row, draft)
        if problems:
            return RosterLine(
                row=row.number,
                verdict=Verdict.PROBLEM,
                draft=draft,
                problems=tuple(problems),
                warnings=tuple(warnings),
            )
        known = self._recognised(draft, has_sector=has_sector)
        if known is None:
            return RosterLine(
                row=row.number, verdict=Verdict.NEW, draft=draft, warnings=tuple(warnings)
            )
        merged = _merged(draft, known.draft, row.cells)
        changes = _changes(known.draft, merged)
        return RosterLine(
            row=row.number,
            verdict=Verdict.CHANGED if changes else Verdict.SAME,
            draft=merged,
            member_id=known.id,
            changes=changes,
            warnings=tuple(warnings),
        )

    def _recognised(self, draft: MemberDraft, *, has_sector: bool) -> KnownMember | None:
        if draft.number and draft.number in self._by_number:
            return self._by_number[draft.number]
        if has_sector:
            known = self._by_place.get((draft.name, draft.sector))
        else:
            namesakes = self._by_name.get(draft.name, [])
            known = namesakes[0] if len(namesakes) == 1 else None
        # Two 证号 are two people, whatever else is the same.
        if known and draft.number and known.draft.number:
            return None
        return known

    def _repeated(self, row: TableRow, draft: MemberDraft) -> list[Problem]:
        keys: list[tuple[str, object, str]] = []
        if draft.number:
            keys.append(("number", ("number", draft.number), TITLES["number"]))
        if draft.name and not draft.number:
            keys.append(("name", (draft.name, draft.sector), TITLES["name"]))
        found = []
        for _, key, title in keys:
            first = self._seen.setdefault(key, row.number)
            if first != row.number:
                message = f"与第 {first} 行重复；请删去一行，或补上证号加以区别"
                found.append(Problem(row.number, title, message))
        return found


def _read(row: TableRow, *, has_sector: bool) -> tuple[MemberDraft, list[Problem], list[Problem]]:
    cells = row.cells
    problems: list[Problem] = []
    warnings: list[Problem] = []
    name = cleaning.clean_person_name(cells.get("name"))
    column_sex = cleaning.clean_sex(cleaning.compact_text(cells.get("sex")))
    draft = MemberDraft(
        name=name.name,
        sex=column_sex or name.sex,
        ethnicity=cleaning.clean_ethnicity(
            cleaning.compact_text(cells.get("ethnicity")) or name.ethnicity
        ),
        parties=cleaning.clean_parties(cleaning.plain_text(cells.get("parties"))),
        sector=cleaning.compact_text(cells.get("sector")),
        committee=cleaning.compact_text(cells.get("committee")),
        duty=cleaning.plain_text(cells.get("duty")),
        birth=cleaning.clean_month(cells.get("birth")) or "",
        is_standing=cleaning.is_yes(cells.get("is_standing")),
        number=cleaning.compact_text(cells.get("number")),
        office_from=cleaning.clean_date(cells.get("office_from")),
        office_to=cleaning.clean_date(cells.get("office_to")),
    )
    _judge_name(row, draft, problems)
    if has_sector and draft.name and not draft.sector:
        problems.append(Problem(row.number, TITLES["sector"], "没有填写界别"))
    _judge_cells(row, problems, warnings)
    if column_sex and name.sex and column_sex is not name.sex:
        message = "姓名后的括注与性别一栏不同，以性别一栏为准"
        warnings.append(Problem(row.number, TITLES["sex"], message))
    return draft, problems, warnings


def _judge_name(row: TableRow, draft: MemberDraft, problems: list[Problem]) -> None:
    if not draft.name:
        message = "没有填写姓名"
        if row.is_uncomputed:
            message = "是没有算出结果的公式；请在 WPS 或 Excel 里打开、保存后再导入"
        problems.append(Problem(row.number, TITLES["name"], message))
    elif len(draft.name) > cleaning.NAME_LIMIT:
        message = f"姓名有 {len(draft.name)} 个字，超过 {cleaning.NAME_LIMIT} 个，请核对"
        problems.append(Problem(row.number, TITLES["name"], message))


def _judge_cells(row: TableRow, problems: list[Problem], warnings: list[Problem]) -> None:
    cells = row.cells
    for key, cell in cells.items():
        if cleaning.has_control(cell):
            warnings.append(Problem(row.number, TITLES[key], "含有看不见的控制字符，已去掉"))
    if cleaning.clean_month(cells.get("birth")) is None:
        message = f"看不懂“{cleaning.plain_text(cells.get('birth'))}”，请写成 1975年8月"
        problems.append(Problem(row.number, TITLES["birth"], message))
    sex = cleaning.compact_text(cells.get("sex"))
    if sex and cleaning.clean_sex(sex) is None:
        problems.append(Problem(row.number, TITLES["sex"], f"“{sex}”应为男或女"))
    for key in ("office_from", "office_to"):
        text = cleaning.plain_text(cells.get(key))
        if text and cleaning.clean_date(cells.get(key)) is None:
            message = f"看不懂“{text}”，请写成 2021-01-06"
            problems.append(Problem(row.number, TITLES[key], message))
    for key, limit in (("duty", 300), ("sector", 60), ("committee", 60), ("number", 40)):
        if len(cleaning.plain_text(cells.get(key))) > limit:
            problems.append(Problem(row.number, TITLES[key], f"超过 {limit} 个字，请核对"))


def _merged(draft: MemberDraft, known: MemberDraft, cells: Mapping[str, Cell]) -> MemberDraft:
    """Return the row laid over the record: what the row leaves empty stays."""
    kept = {
        field.name: getattr(known, field.name)
        for field in fields(MemberDraft)
        if getattr(draft, field.name) in ("", None, ()) and field.name != "is_standing"
    }
    if not cleaning.plain_text(cells.get("is_standing")) and "is_standing" not in cells:
        kept["is_standing"] = known.is_standing
    return replace(draft, **kept)


def _changes(before: MemberDraft, after: MemberDraft) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(
            TITLES[field.name],
            _shown(getattr(before, field.name)),
            _shown(getattr(after, field.name)),
        )
        for field in fields(MemberDraft)
        if getattr(before, field.name) != getattr(after, field.name)
    )


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Sex):
        return "男" if value is Sex.MALE else "女"
    if isinstance(value, tuple):
        return "、".join(value) or "空"
    return str(value or "空")


def _count(lines: Iterable[RosterLine], verdict: Verdict) -> int:
    return sum(line.verdict is verdict for line in lines)
