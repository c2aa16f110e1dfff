"""签到、请假、到会情况 without a window."""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from db.domain.attendance_vocabulary import Occasion, PresenceState
from db.domain.ids import MeetingId
from db.domain.vocabulary import LeaveKind, SignInSource
from desktop.attendance_wording import clock_text
from desktop.cli_session import DAY, FILE, Words, meeting_option, opened, sitting_option
from desktop.services.presence import PresenceRow, SittingView
from desktop.services.sign_in import DEFAULT_DESK as DESK
from desktop.services.sign_in import LeaveTerms, SignInOutcome, SignInResult
from desktop.services.workspace import Workspace
from desktop.wording import leave_kind_word

TOKENS = click.argument("tokens", metavar="TOKEN...", nargs=-1, required=True)


@click.command("sign-in")
@click.argument("file", type=FILE)
@meeting_option
@sitting_option
@click.option("--desk", "desk_name", default=DESK, show_default=True, help="签到台的名称")
@TOKENS
def sign_in(
    file: Path, number: int, ordinal: int, *, desk_name: str, tokens: tuple[str, ...]
) -> None:
    """签到：证号、姓名、全拼或首字母；第二次签到不改变任何内容。"""
    refused = 0
    with opened(file) as desk:
        desk.sign_ins.desk_name = desk_name.strip() or DESK
        sitting = desk.sign_ins.sitting(MeetingId(number), ordinal)
        for token in tokens:
            result = desk.sign_ins.sign_in(sitting.id, token, SignInSource.TYPED)
            is_refused = result.member is None or result.at is None
            refused += is_refused
            click.echo(_sign_in_text(result), err=is_refused)
    sys.exit(1 if refused else 0)


@click.command("sign-out")
@click.argument("file", type=FILE)
@meeting_option
@sitting_option
@click.option("--desk", "desk_name", default=DESK, show_default=True, help="签到台的名称")
@TOKENS
def sign_out(
    file: Path, number: int, ordinal: int, *, desk_name: str, tokens: tuple[str, ...]
) -> None:
    """离会：记下谁中途离开；再次签到就是返回。"""
    refused = 0
    with opened(file) as desk:
        desk.sign_ins.desk_name = desk_name.strip() or DESK
        sitting = desk.sign_ins.sitting(MeetingId(number), ordinal)
        for token in tokens:
            member = desk.sign_ins.called(sitting.id, token)
            has_left = desk.sign_ins.mark_left(sitting.id, member)
            refused += not has_left
            said = f"{member.name} 已离会" if has_left else f"{member.name} 不在场，没有改动"
            click.echo(said, err=not has_left)
    sys.exit(1 if refused else 0)


@click.command("export-sign-ins")
@click.argument("file", type=FILE)
@meeting_option
@click.option("--desk", "desk_name", default=DESK, show_default=True, help="本签到台的名称")
@click.option("--out", type=FILE, required=True, help="签到文件（.json）")
def export_sign_ins(file: Path, number: int, *, desk_name: str, out: Path) -> None:
    """导出一次会议的签到，供另一个签到台合并。"""
    with opened(file, read_only=True) as desk:
        count = desk.sign_in_files.export(MeetingId(number), out, desk_name.strip() or DESK)
    click.echo(f"{out}\t{count} 条")


@click.command("merge-sign-ins")
@click.argument("file", type=FILE)
@click.argument("sources", type=FILE, nargs=-1, required=True)
@click.option("--meeting", "number", type=int, help="会议编号；不填时看签到文件是哪次会议的")
def merge_sign_ins(file: Path, sources: tuple[Path, ...], *, number: int | None) -> None:
    """合并其他签到台导出的文件；合并两次与合并一次相同。"""
    with opened(file) as desk:
        meeting = number or desk.sign_in_files.meeting_of(sources[0])
        report = desk.sign_in_files.merge(MeetingId(meeting), sources)
    click.echo(f"新增 {report.added} 条，已有 {report.known} 条")
    for warning in report.warnings:
        click.echo(clock_text(warning), err=True)


@click.command("leave")
@click.argument("file", type=FILE)
@meeting_option
@click.argument("token")
@click.option("--kind", type=Words(LeaveKind), required=True, help="病假、事假、公务")
@click.option("--sitting", "ordinal", type=int, help="只请第几场的假；不填为整个会议")
@click.option("--reason", default="", help="事由")
@click.option("--approver", default="", help="批准人")
@click.option("--oral", is_flag=True, help="口头请假")
@click.option("--asked", type=DAY, help="哪天提出，YYYY-MM-DD；不填为今天")
def leave(file: Path, number: int, token: str, **asked: Any) -> None:  # noqa: ANN401
    """请假：记下类别、事由、批准人，以及是否按规定提前提出。"""
    ordinal = asked["ordinal"]
    with opened(file) as desk:
        sitting = desk.sign_ins.sitting(MeetingId(number), ordinal or 1)
        member = desk.sign_ins.called(sitting.id, token)
        terms = LeaveTerms(
            asked_on=_day(asked["asked"], desk), is_oral=asked["oral"], is_whole=ordinal is None
        )
        desk.sign_ins.grant_leave(
            sitting.id,
            member,
            kind=asked["kind"],
            reason=asked["reason"],
            approver=asked["approver"],
            terms=terms,
        )
        view = desk.sign_ins.view(sitting.id)
    row = next((row for row in view.rows if row.id == member.id), None)
    late = "（未按规定提前请假）" if row is not None and row.asked_late else ""
    click.echo(f"{member.name} {leave_kind_word(asked['kind'])}{late}")


@click.command("freeze-attendance")
@click.argument("file", type=FILE)
@meeting_option
@sitting_option
@click.option("--occasion", type=Words(Occasion), default=Occasion.OPENING, help="开会、表决、其他")
@click.option("--subject", default="", help="表决的事项")
def freeze_attendance(
    file: Path, number: int, ordinal: int, *, occasion: Occasion, subject: str
) -> None:
    """冻结到会情况：此后应到人数不随委员变动；再次冻结会注明前一次。"""
    with opened(file) as desk:
        sitting = desk.sign_ins.sitting(MeetingId(number), ordinal)
        row = desk.attendance.freeze(sitting.id, occasion, subject)
    click.echo(row.sentence)


@click.command("attendance")
@click.argument("file", type=FILE)
@meeting_option
@sitting_option
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text")
def attendance(file: Path, number: int, ordinal: int, style: str) -> None:
    """到会情况：四数、出席率、主持词和名单。"""
    with opened(file, read_only=True) as desk:
        sitting = desk.sign_ins.sitting(MeetingId(number), ordinal)
        view = desk.sign_ins.view(sitting.id)
    if style == "json":
        click.echo(json.dumps(attendance_record(view), ensure_ascii=False, indent=1))
        return
    click.echo(view.sentence)
    for title, names in _listed(view):
        click.echo(f"{title}\t{'、'.join(names)}")


VERBS = (
    sign_in,
    sign_out,
    export_sign_ins,
    merge_sign_ins,
    leave,
    freeze_attendance,
    attendance,
)


def attendance_record(view: SittingView) -> dict[str, Any]:
    """Return a sitting's attendance as plain values; who left is also absent or on leave."""
    counts = view.attendance
    return {
        "expected": counts.expected,
        "present": counts.present,
        "on_leave": counts.on_leave,
        "absent": counts.absent,
        "rate": float(counts.rate),
        "quorate": view.is_quorate,
        "sentence": view.sentence,
        "names": {
            "present": _names(view, PresenceState.PRESENT),
            "on_leave": [
                {
                    "name": row.member.name,
                    "kind": row.leave.kind.value,
                    "reason": row.leave.reason,
                    "late": row.asked_late,
                }
                for row in view.rows
                if row.state is PresenceState.ON_LEAVE and row.leave
            ],
            "absent": _names(view, PresenceState.ABSENT),
            "left": [row.member.name for row in view.rows if row.has_left],
        },
        "snapshots": [
            {
                "ordinal": row.ordinal,
                "former": row.former,
                "occasion": row.occasion.value,
                "subject": row.subject,
                "at": row.at.isoformat(timespec="seconds"),
                "sentence": row.sentence,
            }
            for row in view.snapshots
        ],
    }


def _names(view: SittingView, state: PresenceState) -> list[str]:
    return [row.member.name for row in view.rows if row.state is state]


def _listed(view: SittingView) -> list[tuple[str, list[str]]]:
    def of(rows: list[PresenceRow]) -> list[str]:
        return [row.member.name for row in rows]

    on_leave = [row for row in view.rows if row.state is PresenceState.ON_LEAVE]
    absent = [row for row in view.rows if row.state is PresenceState.ABSENT]
    left = [row for row in view.rows if row.has_left]
    return [("请假", of(on_leave)), ("缺席", of(absent)), ("离会", of(left))]


def _day(given: datetime | None, desk: Workspace) -> date:
    return (given or desk.uow.clock()).date()


def _sign_in_text(result: SignInResult) -> str:
    name = result.member.name if result.member else result.token
    return {
        SignInOutcome.SIGNED_IN: "{name} 已签到 {at}",
        SignInOutcome.RETURNED: "{name} 已返回 {at}",
        SignInOutcome.ALREADY: "{name} 已于 {at} 签到",
        SignInOutcome.UNKNOWN: "没有“{name}”：请输入证号、姓名、全拼或首字母",
        SignInOutcome.AMBIGUOUS: "“{name}”有几位：{candidates}，请输入证号，或“姓名（界别）”",
        SignInOutcome.OFFICE_ENDED: "{name} 的任期已结束，没有签到",
        SignInOutcome.NOT_EXPECTED: "{name} 不在本场应到名单，没有签到",
        SignInOutcome.GUEST: "{guest} 是列席或邀请人员，不计入应到，没有签到",
    }[result.outcome].format(
        name=name,
        at=f"{result.at:%H:%M:%S}" if result.at else "",
        guest=result.guest.name if result.guest else "",
        candidates="、".join(f"{row.name}（{row.sector}）" for row in result.candidates),
    )
