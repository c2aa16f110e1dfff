"""`print` and `documents`: the papers of a meeting, one, several or all, without a window."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from db.domain.ids import MeetingId, MemberId
from db.domain.vocabulary import MemberOrder
from desktop.cli_session import FILE, Words, meeting_option, opened, opened_to_print
from desktop.errors import explain
from desktop.print_wording import Flawed, flaw_lines
from desktop.reports.member_list import FEWEST_A_ROW, MOST_A_ROW, NAMES_A_ROW
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.motion_papers import MotionPaper
from desktop.services.paper_catalogue import KINDS
from desktop.services.paper_kinds import (
    Binding,
    PaperEntry,
    PaperGroup,
    PaperKind,
    PaperOption,
    PaperWish,
    with_options,
)
from desktop.services.print_centre import PaperState
from desktop.services.workspace import Workspace

ALL = "all"
SUFFIXES = (".pdf", ".docx", ".xlsx")
_MOTION = "motion-"
_OF_SITTING = ("chair-script", "cue-cards", "speaker-notes")
"""The papers of one sitting: which, is asked for."""

_Chosen = Sequence[tuple[PaperEntry, PaperWish]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWish:
    """The options of `print`; those of other papers are left out."""

    number: int | None
    year: int | None
    only: str | None
    is_split: bool
    order: MemberOrder
    ordinal: int | None
    grouping: LeaveGrouping
    names: tuple[str, ...]
    has_phones: bool
    has_times: bool
    copies: int
    columns: int
    is_flat: bool


@click.command("print")
@click.argument("file", type=FILE)
@click.argument("documents", metavar="DOCUMENT...|all", nargs=-1, required=True)
@click.option("--meeting", "number", type=int, help="会议编号")
@click.option("--year", type=int, help="年度：提案的文件（motion-…）")
@click.option("--only", help="只打印一组：一家承办单位、一个党派或一个类别")
@click.option("--split", "is_split", is_flag=True, help="每组另起一页")
@click.option("--order", type=Words(MemberOrder), default=MemberOrder.SECTOR)
@click.option("--sitting", "ordinal", type=int, help="只印第几场；主持词、提示卡和发言须知须写明")
@click.option("--by", "grouping", type=Words(LeaveGrouping), default=LeaveGrouping.KIND)
@click.option("--member", "names", multiple=True, help="只印这些委员：证号或姓名")
@click.option("--phones", "has_phones", is_flag=True, help="缺席名单附联系电话")
@click.option("--times", "has_times", is_flag=True, help="议程附预计时间和分钟")
@click.option("--copies", type=click.IntRange(0, 9999), default=0, help="选票张数；0：一页")
@click.option(
    "--columns",
    type=click.IntRange(FEWEST_A_ROW, MOST_A_ROW),
    default=NAMES_A_ROW,
    help="委员名单、机构和分组名单：每行几个姓名",
)
@click.option("--flat", "is_flat", is_flag=True, help="桌签印成单面卡片，不折叠")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="一份：文件（.pdf，有的也可 .docx、.xlsx）；几份：文件夹，或一个 .pdf（会议文件汇编）",
)
def print_documents(file: Path, documents: tuple[str, ...], *, out: Path, **wanted: Any) -> None:  # noqa: ANN401
    """打印文件：speaking-order、agenda……或 all；名称见 documents。"""
    wish = PrintWish(**wanted)
    is_folder = out.is_dir() or out.suffix.lower() not in SUFFIXES
    require_options(documents, out, wish, is_folder=is_folder)
    with opened_to_print(file) as desk:
        chosen = _chosen(desk, documents, wish, is_folder=is_folder)
        if is_folder:
            is_whole = _print_folder(desk, chosen, out)
        else:
            _print_file(desk, chosen, out, is_one=len(documents) == 1 and documents != (ALL,))
            is_whole = True
        if desk.record.is_read_only:
            click.echo("文件正由另一个程序使用或不能写入：没有记入打印登记", err=True)
    sys.exit(0 if is_whole else 1)


@click.command()
@click.argument("file", type=FILE)
@meeting_option
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def documents(file: Path, number: int, style: str) -> None:
    """列出一次会议的文件：名称、标题、何时印过、印后有没有变动。"""
    with opened(file, read_only=True) as desk:
        states = desk.print_centre.states(MeetingId(number))
    rows = list(map(_state_record, states))
    if style == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        mark = "已变动" if row["outdated"] else ""
        click.echo(f"{row['name']}\t{row['title']}\t{row['printed_at'] or ''}\t{mark}")


VERBS = (print_documents, documents)


def require_options(
    documents: Sequence[str], out: Path, wish: PrintWish, *, is_folder: bool
) -> None:
    """Refuse options that do not fit the papers: usage, not a fault of the record."""
    kinds = [_kind(name) for name in documents if name != ALL]
    is_one = len(documents) == 1 and bool(kinds)
    _require_meeting(documents, kinds, wish, is_one=is_one)
    options = set(PaperOption) if ALL in documents else {o for each in kinds for o in each.options}
    for option, usage in _asked_for(wish).items():
        if option not in options:
            raise click.UsageError(usage)
    if is_folder:
        return
    suffix = out.suffix.lower()
    if is_one and suffix not in kinds[0].forms:
        raise click.UsageError(f"{documents[0]} 可以写成 {'、'.join(kinds[0].forms)}")
    if not is_one and suffix != ".pdf":
        raise click.UsageError("几份文件写入文件夹，或合成一个 .pdf")


def _asked_for(wish: PrintWish) -> dict[PaperOption, str]:
    """Return which options were given, and for what papers each is."""
    asked = (
        (wish.only or wish.is_split, PaperOption.SPLIT, "--only 和 --split 用于提案的分组清单"),
        (wish.has_phones, PaperOption.PHONES, "--phones 用于缺席名单（absence-list）"),
        (wish.has_times, PaperOption.TIMES, "--times 用于议程（agenda）"),
        (
            wish.columns != NAMES_A_ROW,
            PaperOption.COLUMNS,
            "--columns 用于委员名单（member-list）、机构和分组名单",
        ),
        (wish.is_flat, PaperOption.FOLD, "--flat 用于桌签（name-plates）"),
    )
    return {option: usage for is_given, option, usage in asked if is_given}


def _require_meeting(
    documents: Sequence[str], kinds: Sequence[PaperKind], wish: PrintWish, *, is_one: bool
) -> None:
    if is_one and kinds[0].group is PaperGroup.MOTIONS:
        if wish.year is None and wish.number is None:
            raise click.UsageError(f"{documents[0]} 需要 --year")
    elif wish.number is None:
        raise click.UsageError(f"{documents[0]} 需要 --meeting")
    for name, kind in zip(documents, kinds, strict=False):
        if kind.subjects is not None and name in _OF_SITTING and not wish.ordinal:
            raise click.UsageError(f"{name} 需要 --sitting")


def _kind(name: str) -> PaperKind:
    """Return what kind of paper a name is of; a number may stand behind that of one of several."""
    head, _, mark = name.rpartition("-")
    kind = KINDS.get(name) or (KINDS.get(head) if mark.isdecimal() else None)
    if kind is None:
        known = "、".join((*KINDS, ALL))
        raise click.BadParameter(f"没有“{name}”这份文件：{known}", param_hint="DOCUMENT")
    return kind


def _chosen(
    desk: Workspace, documents: Sequence[str], wish: PrintWish, *, is_folder: bool
) -> _Chosen:
    if wish.number is None:
        kind = _kind(documents[0])
        entry = PaperEntry(name=kind.name, title=kind.title, place=1, kind=kind)
        year = wish.year or 0
        usual = PaperWish(meeting=desk.print_centre.meeting_of_year(year), year=year)
        return ((entry, _with_options(desk, usual, kind, wish)),)
    meeting = MeetingId(wish.number)
    if ALL in documents:
        found = [
            entry
            for entry in desk.print_centre.entries(meeting)
            if is_folder or entry.kind.binding is Binding.USUAL
        ]
    else:
        names = [_with_sitting(desk, name, wish) for name in documents]
        found = [desk.print_centre.entry(meeting, name) for name in names]
    usual_wish = desk.print_centre.usual_wish
    return [
        (each, _with_options(desk, usual_wish(meeting, each), each.kind, wish)) for each in found
    ]


def _with_sitting(desk: Workspace, name: str, wish: PrintWish) -> str:
    """Return the name of the paper of the n-th sitting, where the kind has one of each."""
    if name not in _OF_SITTING:
        return name
    desk.sign_ins.sitting(MeetingId(wish.number or 0), wish.ordinal or 0)
    return f"{name}-{wish.ordinal}"


def _with_options(desk: Workspace, usual: PaperWish, kind: PaperKind, wish: PrintWish) -> PaperWish:
    sitting = None
    if wish.ordinal is not None and PaperOption.SITTING in kind.options:
        sitting = desk.sign_ins.sitting(usual.meeting, wish.ordinal).id
    if wish.only is not None and PaperOption.SPLIT in kind.options:
        _require_group(desk, MotionPaper(kind.name.removeprefix(_MOTION)), usual.year, wish.only)
    asked = PaperWish(
        meeting=usual.meeting,
        order=wish.order,
        sitting=sitting,
        grouping=wish.grouping,
        members=_members(desk, wish.names),
        has_phones=wish.has_phones,
        has_times=wish.has_times,
        copies=wish.copies,
        only=wish.only,
        is_split=wish.is_split,
        columns=wish.columns,
        is_folded=not wish.is_flat,
    )
    return with_options(usual, kind, asked)


def _require_group(desk: Workspace, paper: MotionPaper, year: int, group: str) -> None:
    names = desk.motion_documents.groups(paper, year)
    if group not in names:
        known = "、".join(names) or "没有分组"
        raise click.BadParameter(f"没有“{group}”这一组：{known}", param_hint="--only")


def _members(desk: Workspace, names: Sequence[str]) -> frozenset[MemberId] | None:
    """Return the members called by number or name; None when nobody is named: all."""
    everyone = desk.members.members(MemberOrder.PINYIN) if names else ()
    found = set()
    for name in names:
        called = [row.id for row in everyone if name in (row.number, row.name)]
        if not called:
            raise click.BadParameter(f"没有“{name}”", param_hint="--member")
        if len(called) > 1:
            raise click.BadParameter(f"“{name}”有几位，请写证号", param_hint="--member")
        found.update(called)
    return frozenset(found) if names else None


def _print_file(desk: Workspace, chosen: _Chosen, out: Path, *, is_one: bool) -> None:
    if is_one:
        made = desk.print_centre.make(*chosen[0])
        desk.print_centre.save(made, out)
        document = made.document
    else:
        document = desk.print_centre.save_book(chosen, out)
    _say_flaws(document)
    click.echo(out)


def _print_folder(desk: Workspace, chosen: _Chosen, out: Path) -> bool:
    """Write the papers into a folder; return whether all of them came out."""
    result = desk.print_centre.save_all(chosen, out)
    _say_flaws(result)
    for path in result.written:
        click.echo(path)
    for title, error in result.failed:
        click.echo(f"{title}：{explain(error)}", err=True)
    return not result.failed


def _say_flaws(made: Flawed) -> None:
    for line in flaw_lines(made):
        click.echo(line, err=True)


def _state_record(state: PaperState) -> dict[str, Any]:
    last = state.last
    return {
        "name": state.entry.name,
        "title": state.entry.title,
        "printed_at": last.at.isoformat(timespec="seconds") if last else None,
        "outdated": state.is_outdated,
        "group": state.entry.kind.group.value,
        "file": state.entry.file_name(),
        "forms": [form.value for form in state.entry.kind.forms],
        "printed_to": last.target.value if last else None,
    }
