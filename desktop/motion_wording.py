"""The words of 提案 work for codes and values, in Chinese; windows pass their translator."""

from collections.abc import Sequence

from db.domain.motion_rows import ColumnChange
from db.domain.motion_vocabulary import (
    ContactStage,
    Destination,
    HandlingRole,
    MotionKind,
    MotionState,
    NotFiledReason,
    Satisfaction,
    SupervisionForm,
)
from desktop.wording import Translate, plain


def motion_kind_word(kind: MotionKind, translate: Translate = plain) -> str:
    """Word whose motion it is."""
    return {
        MotionKind.INDIVIDUAL: translate("wording", "个人"),
        MotionKind.JOINT: translate("wording", "联名"),
        MotionKind.PARTY: translate("wording", "党派"),
        MotionKind.PEOPLE_ORG: translate("wording", "团体"),
        MotionKind.COMMITTEE: translate("wording", "专委会"),
        MotionKind.SECTOR: translate("wording", "界别"),
        MotionKind.GROUP: translate("wording", "小组"),
    }[kind]


def motion_state_word(state: MotionState, translate: Translate = plain) -> str:
    """Word where a motion stands."""
    return {
        MotionState.RECEIVED: translate("wording", "待审查"),
        MotionState.AMENDING: translate("wording", "退回修改"),
        MotionState.FILED: translate("wording", "已立案"),
        MotionState.MERGED: translate("wording", "并案"),
        MotionState.NOT_FILED: translate("wording", "不立案"),
        MotionState.WITHDRAWN: translate("wording", "撤案"),
        MotionState.ASSIGNED: translate("wording", "办理中"),
        MotionState.REPLIED: translate("wording", "已答复"),
        MotionState.ARCHIVED: translate("wording", "已办结"),
    }[state]


def reason_word(reason: NotFiledReason, translate: Translate = plain) -> str:
    """Word one of the ten reasons of the rule for not filing."""
    return {
        NotFiledReason.SECRET: translate("wording", "涉及党和国家秘密"),
        NotFiledReason.FORBIDDEN: translate("wording", "国家明令禁止"),
        NotFiledReason.INNER_CPC: translate("wording", "中共党员对党内组织人事等有意见"),
        NotFiledReason.INNER_PARTY: translate("wording", "民主党派成员反映本组织内部问题"),
        NotFiledReason.LAWSUIT: translate("wording", "进入诉讼或者仲裁程序"),
        NotFiledReason.ACADEMIC: translate("wording", "属于学术研讨"),
        NotFiledReason.PRIVATE: translate("wording", "为本人或者亲属解决个人问题"),
        NotFiledReason.ADVERTISING: translate("wording", "宣传推介具体作品、产品"),
        NotFiledReason.ACCUSATION: translate("wording", "指名举报"),
        NotFiledReason.EMPTY: translate("wording", "内容空泛、没有具体建议"),
    }[reason]


def destination_word(destination: Destination, translate: Translate = plain) -> str:
    """Word where a motion goes that is not filed."""
    return {
        Destination.OPINION: translate("wording", "转社情民意信息"),
        Destination.LETTER: translate("wording", "转委员来信"),
        Destination.REFERENCE: translate("wording", "转有关方面参考"),
    }[destination]


def role_word(role: HandlingRole, translate: Translate = plain) -> str:
    """Word an organisation's part in a motion."""
    return {
        HandlingRole.LEAD: translate("wording", "主办"),
        HandlingRole.CO: translate("wording", "会办"),
        HandlingRole.SEPARATE: translate("wording", "分办"),
    }[role]


def stage_word(stage: ContactStage, translate: Translate = plain) -> str:
    """Word when a contact took place."""
    return {
        ContactStage.BEFORE: translate("wording", "办前"),
        ContactStage.DURING: translate("wording", "办中"),
        ContactStage.AFTER: translate("wording", "办后"),
    }[stage]


def satisfaction_word(value: Satisfaction | None, translate: Translate = plain) -> str:
    """Word what a submitter says; empty before he has said it."""
    if value is None:
        return ""
    return {
        Satisfaction.SATISFIED: translate("wording", "满意"),
        Satisfaction.BASICALLY: translate("wording", "基本满意"),
        Satisfaction.UNSATISFIED: translate("wording", "不满意"),
    }[value]


def supervision_word(form: SupervisionForm, translate: Translate = plain) -> str:
    """Word a form of supervision."""
    return {
        SupervisionForm.CONSULTATION: translate("wording", "协商座谈"),
        SupervisionForm.VISIT: translate("wording", "实地考察"),
        SupervisionForm.RESEARCH: translate("wording", "专题调研"),
        SupervisionForm.CALL: translate("wording", "走访"),
    }[form]


def changed_words(changes: Sequence[ColumnChange], translate: Translate = plain) -> str:
    """Say what a step changed of a motion: “案由：旧 → 新；正文的情况有改动”."""
    return "；".join(filter(None, (_changed_word(each, translate) for each in changes)))


def _changed_word(change: ColumnChange, translate: Translate) -> str:
    column, before, after = change.column, change.before, change.after
    texts = {
        "situation": translate("motion_wording", "正文的情况有改动"),
        "analysis": translate("motion_wording", "正文的分析有改动"),
        "suggestion": translate("motion_wording", "正文的建议有改动"),
    }
    if column in texts:
        return texts[column]
    names = {
        "title": translate("motion_wording", "案由"),
        "submitters": translate("motion_wording", "提案者"),
        "category_id": translate("motion_wording", "类别"),
        "number": translate("motion_wording", "案号"),
        "submitted_on": translate("motion_wording", "收到日期"),
        "due_on": translate("motion_wording", "办理期限"),
        "handlers": translate("motion_wording", "承办单位"),
        "reply_letter": translate("motion_wording", "答复分类"),
        "key_leader": translate("motion_wording", "领衔督办领导"),
        "wanted_handlers": translate("motion_wording", "建议承办单位"),
        "phone": translate("motion_wording", "联系电话"),
    }
    if column in names:
        return f"{names[column]}：{before or '—'} → {after or '—'}"
    marks = {
        "is_livelihood": translate("motion_wording", "民生"),
        "is_public": translate("motion_wording", "公开"),
        "is_plenary": translate("motion_wording", "大会提案"),
        "is_hard": translate("motion_wording", "难度大"),
    }
    if column in marks:
        sign = translate("motion_wording", "是") if after else translate("motion_wording", "否")
        return f"{marks[column]}：{sign}"
    return ""
