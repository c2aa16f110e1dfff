"""The words of 提案 work for codes and values, in Chinese; windows pass their translator."""

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
