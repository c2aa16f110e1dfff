"""What to tell the user when a step on the floor is refused: what to do, in words."""

from db.domain.errors import RuleViolation
from db.domain.floor_queue import AlreadyAsked, ListIsClosed, NotPresent
from db.domain.time_budgets import BadBudget
from desktop.floor_verbs import PeriodEndsBeforeStart
from desktop.services.floor import NobodyWaits
from desktop.services.floor_list import (
    AlreadyOnTheList,
    HasSpokenAlready,
    NamelessSpeaker,
    SpeechLeftTheFloor,
)
from desktop.services.speeches import SpeechOnTheFloor
from desktop.wording import Translate


def floor_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal on the floor (``e`` is its own data)."""
    return {
        NobodyWaits: translate("errors", "没有等候发言的人了。"),
        SpeechLeftTheFloor: translate("errors", "这篇发言已不在本场的等候名单里，请看最新的名单。"),
        HasSpokenAlready: translate("errors", "{e.speaker}已经发言，不能再调整次序。"),
        AlreadyOnTheList: translate("errors", "{e.speaker}已经在本场名单里。"),
        NamelessSpeaker: translate("errors", "请填写发言人。"),
        ListIsClosed: translate("errors", "即席发言报名已截止；要再受理，请先恢复报名。"),
        AlreadyAsked: translate(
            "errors", "{e.speaker}已经报名或发言，按本文件的规则每人只发言一次。"
        ),
        NotPresent: translate("errors", "{e.speaker}没有签到，按本文件的规则只受理到会委员。"),
        BadBudget: translate("errors", "时间分配的比例须在 0 和 1 之间，单位至少 1 秒。"),
        PeriodEndsBeforeStart: translate(
            "errors", "起始日期 {e.first} 晚于截止日期 {e.last}，没有统计。"
        ),
        SpeechOnTheFloor: translate(
            "errors", "{e.speaker}的发言已有会场记录，不能删除；可以转为书面发言。"
        ),
    }
