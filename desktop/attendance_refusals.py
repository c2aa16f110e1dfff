"""What to tell the user when attendance refuses something: what to do, in words."""

from db.domain.attendance_events import EventsDiffer
from db.domain.errors import RuleViolation
from db.domain.leave_records import LeavesDiffer
from desktop.services.participants import BadgeTaken, ExpectedIsMember, NamelessParticipant
from desktop.services.sign_in import NotOneMember
from desktop.services.sign_in_files import (
    OtherMeeting,
    OtherRecord,
    UnknownMembers,
    UnknownSitting,
)
from desktop.wording import Translate


def attendance_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal that needs only its own data (``e``)."""
    return _merge_texts(translate) | _people_texts(translate)


def _merge_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        OtherRecord: translate(
            "errors",
            "“{e.name}”来自另一个文件（{e.record}），没有合并。"
            "各签到台须使用同一个文件的副本，请核对。",
        ),
        OtherMeeting: translate(
            "errors", "“{e.name}”是另一次会议（{e.meeting}）的签到，没有合并。请核对会议。"
        ),
        UnknownSitting: translate(
            "errors", "“{e.name}”里的第 {e.ordinal} 场与本文件对不上，没有合并。请先核对场次。"
        ),
        UnknownMembers: translate(
            "errors", "“{e.name}”里有本文件没有的委员：{e.people}。没有合并，请先补录委员。"
        ),
        EventsDiffer: translate(
            "errors",
            "有一条签到与本文件的记录不一致（{e.uuid}），没有合并。请在那个签到台重新导出。",
        ),
        LeavesDiffer: translate(
            "errors",
            "有一条请假与本文件的记录不一致（{e.uuid}），没有合并。请在那个签到台重新导出。",
        ),
    }


def _people_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        NotOneMember: translate(
            "errors",
            "“{e.token}”对应本场应到委员 {e.count} 位，须恰好一位：请输入证号，或“姓名（界别）”。",
        ),
        NamelessParticipant: translate("errors", "请填写姓名。"),
        BadgeTaken: translate("errors", "证件号“{e.badge}”已有人使用，请核对。"),
        ExpectedIsMember: translate("errors", "只有委员计入应到，其他人请选列席、特邀或工作人员。"),
    }
