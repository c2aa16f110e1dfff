"""The verbs of the command line: each exits 0, 1 (refused, on stderr) or 2 (usage)."""

import csv
import io
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import click

from db.domain.ids import MeetingId
from db.domain.motion_vocabulary import MotionState
from db.domain.vocabulary import MeetingKind, MemberOrder, OrderPattern
from desktop import (
    attendance_verbs,
    floor_verbs,
    meeting_verbs,
    minutes_verbs,
    motion_verbs,
    official_verbs,
    print_verbs,
    vote_verbs,
    wording,
)
from desktop.cli_session import DAY, FILE, Words, meeting_option, opened, refusals
from desktop.exchange.previews import Problem
from desktop.listing import meeting_records, member_record, speech_records
from desktop.services.speaking_order import RuleChoice, SpeakerRow, SpeakingOrderView
from desktop.services.templates import SectorTemplate
from desktop.services.workspace import (
    NewRecord,
    new_workspace,
    restore_workspace,
)


@click.group()
def verbs() -> None:
    """Hold the verbs; what stands before them is in ``desktop.cli``."""


@verbs.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def demo(folder: Path) -> None:
    """在 DIR 里建立示例（临江市），并打印全部文件。"""
    from desktop.services.sample import make_demo

    with refusals():
        for path in make_demo(folder):
            click.echo(path)


@verbs.command()
@click.argument("file", type=FILE)
@click.option("--name", "city", required=True, help="市名，如 临江市")
@click.option("--term", type=click.IntRange(1, 99), required=True, help="第几届")
@click.option("--sectors", type=Words(SectorTemplate), default=SectorTemplate.CITY)
def new(file: Path, city: str, term: int, sectors: SectorTemplate) -> None:
    """新建一个文件：一个委员会的一届。"""
    with refusals():
        new_workspace(file, NewRecord(city=city, term=term, sectors=sectors)).close()
        click.echo(file)


@verbs.command("import-members")
@click.argument("file", type=FILE)
@click.argument("workbook", type=FILE)
@click.option("--dry-run", is_flag=True, help="只看结果，不写入")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def import_members(file: Path, workbook: Path, *, dry_run: bool, style: str) -> None:
    """导入委员名单。"""
    with opened(file, read_only=dry_run) as desk:
        preview = desk.imports.preview_members(desk.imports.read(workbook))
        if not dry_run:
            desk.imports.apply_members(preview)
    _echo_preview(preview, style)


@verbs.command("new-meeting")
@click.argument("file", type=FILE)
@click.option("--kind", type=Words(MeetingKind), help="会议类型，用它常用的模板")
@click.option("--template", default="", help="模板：plenary-first、presidium-2……或自己的模板的名称")
@click.option("--copy-of", "former", type=int, help="复制这个编号的会议，日期顺延，届次递进")
@click.option("--name", default="", help="不填时按届次取名")
@click.option("--date", "day", type=DAY, required=True, help="YYYY-MM-DD")
def new_meeting(file: Path, *, day: datetime, **words: Any) -> None:  # noqa: ANN401
    """新建会议（--kind、--template、--copy-of 选一个），打印它的编号。"""
    meeting_verbs.new_meeting(file, day.date(), **words)


@verbs.command("import-speeches")
@click.argument("file", type=FILE)
@click.argument("workbook", type=FILE)
@meeting_option
@click.option("--dry-run", is_flag=True, help="只看结果，不写入")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def import_speeches(file: Path, workbook: Path, number: int, *, dry_run: bool, style: str) -> None:
    """导入大会发言申请。"""
    meeting = MeetingId(number)
    with opened(file, read_only=dry_run) as desk:
        preview = desk.imports.preview_speeches(meeting, desk.imports.read(workbook))
        if not dry_run:
            desk.imports.apply_speeches(meeting, preview)
    _echo_preview(preview, style)


@verbs.command("list")
@click.argument("what", type=click.Choice(["members", "speeches", "meetings", "motions"]))
@click.argument("file", type=FILE)
@click.option("--order", type=Words(MemberOrder), default=MemberOrder.STROKE)
@click.option("--meeting", "number", type=int, help="只列这次会议的发言")
@click.option("--state", type=Words(MotionState), help="只列这一状态的提案")
@click.option("--query", default="", help="提案的案号、案由、正文、提案者、承办单位")
@click.option("--format", "style", type=click.Choice(["text", "json", "csv"]), default="text")
def list_rows(
    what: str,
    file: Path,
    *,
    order: MemberOrder,
    number: int | None,
    style: str,
    **wanted: Any,  # noqa: ANN401 - what only motions are asked for
) -> None:
    """列出委员、发言、会议或提案。"""
    with opened(file, read_only=True) as desk:
        if what == "motions":
            rows = motion_verbs.motion_records(desk, **wanted)
        elif what == "members":
            rows = [member_record(row) for row in desk.members.members(order)]
        elif what == "meetings":
            rows = meeting_records(desk)
        else:
            rows = speech_records(desk, number)
    _echo_rows(rows, style)


@verbs.command("import-motions")
@click.argument("file", type=FILE)
@click.argument("sources", type=FILE, nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="只看结果，不写入")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def import_motions(file: Path, sources: tuple[Path, ...], *, dry_run: bool, style: str) -> None:
    """导入提案：一张表格，或若干 Word 文件；一件也读不了的退出码为 1。"""
    with opened(file, read_only=dry_run) as desk:
        preview = motion_verbs.import_motions(desk, sources, dry_run=dry_run)
    _echo_preview(preview, style, motion_verbs.warnings_of(preview))
    if not motion_verbs.has_readable(preview):
        sys.exit(1)


@verbs.command("motion-figures")
@click.argument("file", type=FILE)
@click.option("--year", type=int, required=True)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def motion_figures(file: Path, year: int, style: str) -> None:
    """提案工作统计：每个数字的口径和勾稽。"""
    with opened(file, read_only=True) as desk:
        click.echo(motion_verbs.figures_text(desk, year, style))


@verbs.command("check-figures")
@click.argument("table", type=FILE)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def check_figures(table: Path, style: str) -> None:
    """核对一张已公布的统计表（制表符分隔）；有对不上的退出码为 1。"""
    with refusals():
        text, is_sound = motion_verbs.checked_figures(table, style)
    click.echo(text)
    if not is_sound:
        sys.exit(1)


@verbs.command()
@click.argument("file", type=FILE)
@meeting_option
@click.option("--pattern", type=Words(OrderPattern))
@click.option("--share", help="党派所占比例，如 23/38")
@click.option("--max-run", type=click.IntRange(min=1), help="党派最多连续几位")
@click.option("--rounds", help="优先轮数：1、2… 或 all")
@click.option("--no-separate", is_flag=True, help="允许同一单位相邻")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
@click.option("--apply", "is_applied", is_flag=True, help="排定，并把所用办法存为本文件的规则")
def order(file: Path, number: int, *, style: str, is_applied: bool, **options: Any) -> None:  # noqa: ANN401
    """排发言顺序；不带选项时给出已排定的顺序，尚未排定则按本文件的规则。"""
    choice = _rule_choice(**options)
    meeting = MeetingId(number)
    with opened(file, read_only=not is_applied) as desk:
        if is_applied:
            view = desk.orders.apply(meeting, choice)
        elif choice == RuleChoice():
            view = desk.orders.current(meeting)
        else:
            view = desk.orders.proposed(meeting, choice)
    _echo_order(view, style)


@verbs.command()
@click.argument("file", type=FILE)
@meeting_option
@vote_verbs.poll_options
def poll(file: Path, number: int, **words: Any) -> None:  # noqa: ANN401
    """记录一次表决，打印结果（JSON）；表决一经记录不能撤销，只能更正。"""
    with opened(file) as desk:
        click.echo(vote_verbs.recorded_poll(desk, number, words))


@verbs.command("speech-log")
@click.argument("file", type=FILE)
@meeting_option
@click.option("--sitting", "ordinal", type=int, help="第几场；不给则为全部发言场次")
@click.option("--format", "style", type=click.Choice(["text", "json", "csv"]), default="text")
def speech_log(file: Path, number: int, ordinal: int | None, style: str) -> None:
    """发言情况：谁、何时、多久。"""
    with opened(file, read_only=True) as desk:
        rows = floor_verbs.speech_log_records(desk, number, ordinal)
    _echo_rows(rows, style)


@verbs.command("speech-share")
@click.argument("file", type=FILE)
@click.option("--from", "first", type=DAY, required=True, help="YYYY-MM-DD")
@click.option("--to", "last", type=DAY, required=True, help="YYYY-MM-DD，含当日")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def speech_share(file: Path, first: datetime, last: datetime, style: str) -> None:
    """民主党派和工商联发言所占比例，口径按本文件的设置。"""
    with opened(file, read_only=True) as desk:
        text = floor_verbs.speech_share_text(desk, first.date(), last.date(), style)
    click.echo(text)


@verbs.command()
@click.argument("text", type=FILE)
@click.option("--out", type=FILE, required=True, help="PDF 或 Word（.docx）文件")
@click.option("--as-typed", is_flag=True, help="标点照原样，不把半角改为全角")
def typeset(text: Path, out: Path, *, as_typed: bool) -> None:
    """把一份文稿排成公文：第一行是标题，识别一、（一）、附件、落款和抄送。"""
    with refusals():
        missing = official_verbs.typeset_text(text, out, keeps_marks=as_typed)
    if missing:
        click.echo(f"这些字没有字体可以打印：{'、'.join(missing)}", err=True)
    click.echo(out)


@verbs.command()
@click.argument("file", type=FILE)
def check(file: Path) -> None:
    """检查文件是否完好（完整性与外键）。"""
    with opened(file, read_only=True) as desk:
        faults = desk.record.faults()
    if faults:
        click.echo("\n".join(faults), err=True)
        sys.exit(1)
    click.echo("完好")


@verbs.command()
@click.argument("file", type=FILE)
@click.argument("dest", type=FILE)
def backup(file: Path, dest: Path) -> None:
    """备份到 DEST。"""
    with opened(file, read_only=True) as desk:
        desk.record.back_up(dest)
    click.echo(dest)


@verbs.command()
@click.argument("source", metavar="BACKUP", type=FILE)
@click.argument("file", type=FILE)
def restore(source: Path, file: Path) -> None:
    """用 BACKUP 恢复 FILE；原来的文件改名留在旁边。"""
    with refusals():
        former = restore_workspace(source, file)
    click.echo(file)
    if former is not None:
        click.echo(f"原来的文件：{former}")


def _rule_choice(
    *,
    pattern: OrderPattern | None,
    share: str | None,
    max_run: int | None,
    rounds: str | None,
    no_separate: bool,
) -> RuleChoice:
    return RuleChoice(
        pattern=pattern,
        share=_fraction(share),
        max_run=max_run,
        rounds=_rounds(rounds),
        all_rounds=rounds == "all",
        separate=False if no_separate else None,
    )


def _fraction(text: str | None) -> Fraction | None:
    if text is None:
        return None
    try:
        share = Fraction(text)
    except (ValueError, ZeroDivisionError) as error:
        raise click.BadParameter(f"“{text}”不是比例，请写成 23/38", param_hint="--share") from error
    if not 0 < share < 1:
        raise click.BadParameter("比例须在 0 和 1 之间", param_hint="--share")
    return share


def _rounds(text: str | None) -> int | None:
    if text is None or text == "all":
        return None
    if not text.isdigit() or int(text) < 1:
        raise click.BadParameter(f"“{text}”应为 1、2… 或 all", param_hint="--rounds")
    return int(text)


def _echo_preview(preview: Any, style: str, warnings: Sequence[Problem] | None = None) -> None:  # noqa: ANN401 - either kind of preview
    if style == "json":
        counts = {"new": preview.new, "changed": preview.changed, "same": preview.same}
        said = counts | {"problems": list(map(_problem_record, preview.problems))}
        if warnings is not None:
            said["warnings"] = list(map(_problem_record, warnings))
        click.echo(json.dumps(said, ensure_ascii=False))
        return
    click.echo(f"新增 {preview.new}，更新 {preview.changed}，不变 {preview.same}")
    for each in preview.problems:
        click.echo(f"第 {each.row} 行 {each.column}：{each.message}")
    for each in warnings or ():
        click.echo(f"提醒：第 {each.row} 行 {each.column}：{each.message}")


def _problem_record(problem: Problem) -> dict[str, Any]:
    return {"row": problem.row, "column": problem.column, "message": problem.message}


def _echo_rows(rows: list[dict[str, Any]], style: str) -> None:
    if style == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    flat = [
        {key: "、".join(value) if isinstance(value, list) else value for key, value in row.items()}
        for row in rows
    ]
    if style == "csv":
        lines = io.StringIO()
        writer = csv.DictWriter(lines, fieldnames=list(flat[0]) if flat else [])
        writer.writeheader()
        writer.writerows(flat)
        click.echo(lines.getvalue(), nl=False)
        return
    for row in flat:
        click.echo("\t".join("" if value is None else str(value) for value in row.values()))


def _speaker_record(row: SpeakerRow) -> dict[str, Any]:
    return {
        "position": row.position,
        "unit": row.request.unit,
        "speaker": row.request.speaker,
        "reader": row.request.reader,
        "title": row.request.title,
        "form": row.request.form.value,
        "minutes": row.request.minutes,
        "priority": row.is_priority,
        "reason": wording.reason_text(row.request.unit, row.reason),
        "sitting": row.sitting,
        "start": row.start.isoformat(timespec="minutes") if row.start else None,
        "end": row.end.isoformat(timespec="minutes") if row.end else None,
        "fits": row.fits,
    }


def _echo_order(view: SpeakingOrderView, style: str) -> None:
    if style == "json":
        rows = [_speaker_record(row) for row in view.speakers]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in view.speakers:
        start = f"{row.start:%H:%M}" if row.start else "     "
        mark = "" if row.fits else " 超出本场"
        reason = wording.reason_text(row.request.unit, row.reason)
        click.echo(
            f"{row.position}\t{start}\t{row.request.unit}\t{row.request.speaker}\t"
            f"{row.request.title}\t{reason}{mark}"
        )


for _verb in (*attendance_verbs.VERBS, *print_verbs.VERBS, *minutes_verbs.VERBS):
    verbs.add_command(_verb)
