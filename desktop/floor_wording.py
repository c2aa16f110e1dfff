"""The floor's words: what was done, where a speech stands, when the sitting will end."""

from datetime import datetime

from db.domain.floor_events import FloorEvent, FloorEventKind, FloorKind, FloorState
from db.domain.share_rule import CountedForm
from db.domain.time_budgets import BudgetGroup, BudgetRule
from desktop.wording import Translate, plain


def floor_state_word(state: FloorState, translate: Translate = plain) -> str:
    """Word where a speech stands."""
    return {
        FloorState.WAITING: translate("floor", "等候"),
        FloorState.ANNOUNCED: translate("floor", "准备"),
        FloorState.SPEAKING: translate("floor", "发言中"),
        FloorState.PAUSED: translate("floor", "暂停"),
        FloorState.FINISHED: translate("floor", "已发言"),
        FloorState.PASSED_OVER: translate("floor", "未到，移后"),
        FloorState.WITHDRAWN: translate("floor", "取消"),
        FloorState.WRITTEN: translate("floor", "转书面"),
    }[state]


def floor_kind_word(kind: FloorKind, translate: Translate = plain) -> str:
    """Word how a speech came onto the floor."""
    return {
        FloorKind.PLANNED: translate("floor", "大会发言"),
        FloorKind.INSERTED: translate("floor", "临时安排"),
        FloorKind.LIVE: translate("floor", "即席发言"),
        FloorKind.POINT_OF_ORDER: translate("floor", "程序性发言"),
        FloorKind.REPLY: translate("floor", "回应"),
    }[kind]


def budget_rule_word(rule: BudgetRule, translate: Translate = plain) -> str:
    """Word how the time of a sitting is shared out."""
    return {
        BudgetRule.NONE: translate("floor", "不分配"),
        BudgetRule.EQUAL: translate("floor", "各组均分"),
        BudgetRule.SEATS: translate("floor", "按委员人数"),
        BudgetRule.MIXED: translate("floor", "一部分均分，其余按人数"),
    }[rule]


def budget_group_word(group: BudgetGroup, translate: Translate = plain) -> str:
    """Word what a speech is charged to."""
    return {
        BudgetGroup.PARTY: translate("floor", "党派"),
        BudgetGroup.SECTOR: translate("floor", "界别"),
        BudgetGroup.UNIT: translate("floor", "代表单位"),
    }[group]


def counted_form_word(form: CountedForm, translate: Translate = plain) -> str:
    """Word how a speech was given."""
    return {
        CountedForm.ORAL: translate("floor", "口头"),
        CountedForm.WRITTEN: translate("floor", "书面"),
        CountedForm.LIVE: translate("floor", "即席"),
    }[form]


def event_label(event: FloorEvent, translate: Translate = plain) -> str:
    """Say what an event did, for the audit trail and for undo: “王芳未到，移到最后：在外地”."""
    text = _event_texts(translate)[event.kind].format(
        who=event.speaker, minutes=f"{event.minutes or 0:+d}"
    )
    return f"{text}：{event.reason}" if event.reason else text


def _event_texts(translate: Translate) -> dict[FloorEventKind, str]:
    return {
        FloorEventKind.START: translate("floor", "{who}开始发言"),
        FloorEventKind.PAUSE: translate("floor", "{who}暂停"),
        FloorEventKind.RESUME: translate("floor", "{who}继续发言"),
        FloorEventKind.STOP: translate("floor", "{who}发言结束"),
        FloorEventKind.RESTART: translate("floor", "{who}重新计时"),
        FloorEventKind.CONTINUE: translate("floor", "程序重启，{who}继续计时"),
        FloorEventKind.ADD_MINUTES: translate("floor", "{who}时间 {minutes} 分钟"),
        FloorEventKind.PASS_OVER: translate("floor", "{who}未到，移到最后"),
        FloorEventKind.WITHDRAW: translate("floor", "{who}取消发言"),
        FloorEventKind.MOVE_TO_WRITTEN: translate("floor", "{who}转书面"),
        FloorEventKind.ADD: translate("floor", "加入{who}"),
        FloorEventKind.MOVE: translate("floor", "调整{who}的次序"),
        FloorEventKind.CLOSE_LIST: translate("floor", "截止报名"),
        FloorEventKind.OPEN_LIST: translate("floor", "恢复报名"),
        FloorEventKind.TAKE_BACK: translate("floor", "撤回上一步"),
    }


def forecast_sentence(
    ends_at: datetime, over: int, early: int, translate: Translate = plain
) -> str:
    """Say “按现在的进度，本场将于 11:42 结束，超出 12 分钟”; both counts in minutes."""
    text = translate("floor", "按现在的进度，本场将于 {time} 结束").format(time=f"{ends_at:%H:%M}")
    if over:
        return text + translate("floor", "，超出 {minutes} 分钟").format(minutes=over)
    if early:
        return text + translate("floor", "，提前 {minutes} 分钟").format(minutes=early)
    return text + translate("floor", "，正好按时")


def resume_sentence(number: int, speaker: str, seconds: int, translate: Translate = plain) -> str:
    """Say “第 9 位 王芳 正在发言，已 6 分 12 秒”; who has no number was not in the order."""
    text = translate("floor", "{speaker} 正在发言，已 {minutes} 分 {seconds} 秒").format(
        speaker=speaker, minutes=seconds // 60, seconds=seconds % 60
    )
    if not number:
        return text
    return translate("floor", "第 {number} 位 ").format(number=number) + text
