"""What to tell the user when something is refused or stands in the way: what to do, in words."""

from db.domain import errors as faults
from db.domain.errors import EnvironmentFault, Holder, RuleViolation
from db.domain.speaking_order import DuplicatePin, PinOutOfRange
from db.domain.speaking_policy import RunTooShort, ShareOutOfRange, TooFewRounds
from db.domain.stroke_order import OverrideCycle, UnknownStroke
from desktop.agenda_refusals import agenda_texts
from desktop.attendance_refusals import attendance_texts
from desktop.floor_refusals import floor_texts
from desktop.motion_refusals import motion_texts, worded_step
from desktop.official_refusals import worded_text
from desktop.paper_refusals import paper_texts, worded_paper
from desktop.print_refusals import print_texts
from desktop.schedule_refusals import schedule_texts
from desktop.seat_refusals import seat_texts
from desktop.services.meetings import (
    MeetingStillUsed,
    NamelessMeeting,
    NoSuchMeeting,
    SittingEndsBeforeStart,
)
from desktop.services.members import (
    MemberStillUsed,
    NamelessMember,
    NumberTaken,
    OfficeEndsBeforeStart,
)
from desktop.services.naming import EmptyName, NameTaken, StillUsed
from desktop.services.sign_in import NoSuchSitting
from desktop.services.speaking_order import NothingToOrder
from desktop.services.speeches import SpeechIncomplete
from desktop.vote_refusals import vote_texts
from desktop.wording import Translate, plain


def explain(error: BaseException, translate: Translate = plain) -> str | None:
    """Return the message for an expected error, or None for one that is a defect of ours."""
    from desktop.exchange.errors import ExchangeError

    if isinstance(error, ExchangeError):
        return str(error)
    if isinstance(error, EnvironmentFault):
        return _fault(error, translate)
    if isinstance(error, RuleViolation):
        return _violation(error, translate)
    return None


def holder_text(holder: Holder | None, translate: Translate = plain) -> str:
    """Say who has a record open: “张三（电脑 MEETING-1）自 09:02 起”."""
    if holder is None:
        return translate("errors", "另一个程序")
    return translate("errors", "{user}（电脑 {host}）自 {since} 起").format(
        user=holder.user, host=holder.host, since=f"{holder.since:%m-%d %H:%M}"
    )


def _fault(error: EnvironmentFault, translate: Translate) -> str:
    for kind, text in _fault_texts(translate).items():
        if type(error) is kind:
            return text.format(path=getattr(error, "path", ""))
    if isinstance(error, faults.RecordHeld):
        return translate(
            "errors", "{who}正在使用“{path}”。请先在那边关闭，或以只读方式查看。"
        ).format(who=holder_text(error.holder, translate), path=error.path)
    if isinstance(error, faults.RecordDamaged):
        return _damage(error, translate)
    return str(error)


def _fault_texts(translate: Translate) -> dict[type[EnvironmentFault], str]:
    return {
        faults.DiskFull: translate(
            "errors", "磁盘已满，“{path}”没有写入；已保存的内容不受影响。请腾出空间后再试。"
        ),
        faults.PlaceNotWritable: translate(
            "errors",
            "“{path}”不能写入（文件夹只读或没有权限）。请换一个文件夹，或把文件复制到本机后再打开。",
        ),
        faults.OldRecord: translate(
            "errors",
            "“{path}”由旧版本的会务台保存，要先升级才能打开，但它在这里不能写入。请复制到本机后再打开。",
        ),
        faults.StorageGone: translate(
            "errors",
            "找不到“{path}”所在的磁盘（U 盘可能已拔出）。已保存的内容还在盘上：请插回后重新打开。",
        ),
        faults.RecordMissing: translate(
            "errors", "没有“{path}”这个文件。请检查文件名，或在原来的磁盘上打开。"
        ),
        faults.RecordExists: translate(
            "errors", "“{path}”已经存在，没有覆盖。请换一个文件名，或直接打开它。"
        ),
        faults.NotARecord: translate(
            "errors", "“{path}”不是会务台的文件，没有打开。请选择扩展名为 .plenary 的文件。"
        ),
        faults.NewerRecord: translate(
            "errors", "“{path}”由更新版本的会务台保存，这里打不开，也没有改动它。请升级程序。"
        ),
    }


def _damage(error: faults.RecordDamaged, translate: Translate) -> str:
    text = translate("errors", "“{path}”已损坏，没有打开，也没有改动它。").format(path=error.path)
    if error.backup is None:
        return text + translate("errors", "没有找到完好的备份：请向拷贝过它的同事要一份。")
    return text + translate("errors", "最近的完好备份是“{backup}”，可以恢复它。").format(
        backup=error.backup
    )


def _violation(error: RuleViolation, translate: Translate) -> str:
    for kind, text in _violation_texts(translate).items():
        if isinstance(error, kind):
            return text.format(e=error)
    if isinstance(error, UnknownStroke):
        return translate(
            "errors", "笔画表里没有“{characters}”，请在设置 → 笔画次序里指定它排在哪个字之后。"
        ).format(characters="、".join(error.characters))
    worded = worded_step(error, translate) or worded_text(error, translate)
    worded = worded or worded_paper(error, translate)
    return worded or f"{type(error).__name__}: {error}"


def _violation_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return (
        _record_texts(translate)
        | _meeting_texts(translate)
        | _order_texts(translate)
        | motion_texts(translate)
        | attendance_texts(translate)
        | vote_texts(translate)
        | seat_texts(translate)
        | floor_texts(translate)
        | print_texts(translate)
        | paper_texts(translate)
        | schedule_texts(translate)
        | agenda_texts(translate)
    )


def _record_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        faults.UndoRefused: translate(
            "errors", "“{e.label}”不能撤销：它改过的内容后来又有变化。请直接修改。"
        ),
        faults.OfficialAct: translate(
            "errors",
            "“{e.label}”已记录在案，不能撤销。情况有变时请再记一次（再次冻结、更正、收回），前一次会保留。",
        ),
        faults.NothingToUndo: translate("errors", "没有可以撤销的操作。"),
        faults.NothingToRedo: translate("errors", "没有可以恢复的操作。"),
        NumberTaken: translate("errors", "证号“{e.number}”已有委员使用，请核对。"),
        NamelessMember: translate("errors", "请填写姓名。"),
        OfficeEndsBeforeStart: translate("errors", "任期结束日早于开始日，请核对。"),
        MemberStillUsed: translate(
            "errors",
            "{e.name}已有签到、发言、提案、大会职务或分组，不能删除；请改为填写任期结束日。",
        ),
        EmptyName: translate("errors", "请填写名称。"),
        NameTaken: translate("errors", "“{e.name}”已经有了，请换一个名称。"),
        StillUsed: translate("errors", "“{e.name}”还在使用，不能删除；请先改掉用到它的内容。"),
        OverrideCycle: translate("errors", "这样指定会互相循环，请换一个字。"),
    }


def _meeting_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        NoSuchMeeting: translate("errors", "没有第 {e.number} 号会议。用 list meetings 查看编号。"),
        NoSuchSitting: translate("errors", "这次会议没有第 {e.number} 场。"),
        MeetingStillUsed: translate(
            "errors", "“{e.name}”已有发言、签到、座次、表决、会议记录或已通过的议程，不能删除。"
        ),
        NamelessMeeting: translate("errors", "请填写名称。"),
        SittingEndsBeforeStart: translate("errors", "“{e.name}”的结束时间早于开始时间，请核对。"),
    }


def _order_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        NothingToOrder: translate("errors", "还没有口头发言申请，请先导入或新增。"),
        SpeechIncomplete: translate("errors", "发言的题目和发言人都要填写。"),
        DuplicatePin: translate("errors", "第 {e.position} 位被固定给了两个人，请取消其中一个。"),
        PinOutOfRange: translate("errors", "第 {e.position} 位超出了名单（共 {e.count} 位）。"),
        ShareOutOfRange: translate("errors", "比例须在 0 和 1 之间，例如 3/5。"),
        RunTooShort: translate("errors", "连续发言人数至少为 1。"),
        TooFewRounds: translate("errors", "优先轮数至少为 1。"),
    }
