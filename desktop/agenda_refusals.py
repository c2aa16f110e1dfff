"""What to tell the user when an agenda or a template cannot be changed so: what to do, in words."""

from db.domain.agenda import AgendaTooDeep, AnnouncedItemStays, NothingAbove, PlacedUnderItself
from db.domain.errors import RuleViolation
from db.domain.meeting_plan import UnreadablePlan
from desktop.services.agenda import (
    AgendaNotPassed,
    AgendaPassedAlready,
    AnnouncedItemKept,
    DraftItemRemoved,
    EmptyAgenda,
    NoSuchAgendaItem,
    PaperNameTooLong,
    PassedTooLate,
    PassingInForce,
    PassingWithoutBody,
    PassingWithoutReason,
)
from desktop.services.meeting_plans import NoSuchTemplate
from desktop.wording import Translate


def agenda_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal of an agenda, which needs only its own data (``e``)."""
    return _item_texts(translate) | {
        EmptyAgenda: translate("errors", "还没有议程，不能通过。请先新增议程。"),
        AgendaPassedAlready: translate("errors", "议程已经通过。再增加的项目会作为增补。"),
        AgendaNotPassed: translate("errors", "议程还是草案，没有通过。"),
        PassedTooLate: translate(
            "errors", "会议到 {e.last_day} 为止，议程须在此前通过，请核对日期。"
        ),
        PassingWithoutBody: translate("errors", "请填写由哪次会议通过，例如：预备会议。"),
        PassingInForce: translate(
            "errors",
            "议程通过后已有增补、取消或决定，不能再收回。请改用增补或取消，序号保持不变。",
        ),
        PassingWithoutReason: translate("errors", "请写明收回的原因，它会记入操作记录。"),
        NoSuchTemplate: translate(
            "errors", "没有“{e.name}”这个模板。用 new-meeting --help 查看可用的模板。"
        ),
        UnreadablePlan: translate(
            "errors", "这个模板的内容已损坏，不能使用。请删除后重新存为模板。"
        ),
    }


def _item_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        NothingAbove: translate("errors", "同级的第一项不能再降级。"),
        AgendaTooDeep: translate("errors", "议程最多四级：一、（一）1.（1），不能再降级。"),
        PlacedUnderItself: translate("errors", "一项议程不能放到它自己的下级里。"),
        AnnouncedItemStays: translate(
            "errors", "“{e.title}”的序号已经公布，只能在同级里移动，不能换上级。"
        ),
        AnnouncedItemKept: translate(
            "errors", "“{e.title}”的序号已经公布，不能删除。请用“取消该项”，序号会保留。"
        ),
        DraftItemRemoved: translate("errors", "“{e.title}”还没有公布，请直接删除。"),
        NoSuchAgendaItem: translate("errors", "这一项议程已经不在了，请刷新后再试。"),
        PaperNameTooLong: translate(
            "errors", "附件名称“{e.name}…”太长，每个名称不超过 120 个字，请分行填写。"
        ),
    }
