"""The field's words for codes and values, in Chinese; the windows pass their own translator.

Every text goes through ``translate(context, source)``: paper and the command line leave it as it
is, the windows hand in Qt's. Nothing here imports Qt.
"""

from collections.abc import Callable

from db.domain.speaking_order import Reason, ReasonCode
from db.domain.vocabulary import (
    LeaveKind,
    MeetingKind,
    MemberOrder,
    OrderPattern,
    Sex,
    SittingKind,
    SpeechForm,
    UnitKind,
)

Translate = Callable[[str, str], str]


def plain(_context: str, source: str) -> str:
    """Leave a source text as it is: Chinese, for paper and the command line."""
    return source


def sex_word(sex: Sex | None, translate: Translate = plain) -> str:
    """Word a sex; empty when it is not entered."""
    if sex is None:
        return ""
    return translate("wording", "男") if sex is Sex.MALE else translate("wording", "女")


def form_word(form: SpeechForm, translate: Translate = plain) -> str:
    """Word 口头 or 书面."""
    is_oral = form is SpeechForm.ORAL
    return translate("wording", "口头") if is_oral else translate("wording", "书面")


def unit_kind_word(kind: UnitKind, translate: Translate = plain) -> str:
    """Word the kind of a unit."""
    return {
        UnitKind.PARTY: translate("wording", "民主党派"),
        UnitKind.NONPARTY: translate("wording", "无党派"),
        UnitKind.FIC: translate("wording", "工商联"),
        UnitKind.PEOPLE_ORG: translate("wording", "人民团体"),
        UnitKind.SECTOR: translate("wording", "界别"),
        UnitKind.COMMITTEE: translate("wording", "专委会"),
        UnitKind.COUNTY: translate("wording", "县（市、区）政协"),
        UnitKind.GROUP: translate("wording", "小组"),
    }[kind]


def meeting_kind_word(kind: MeetingKind, translate: Translate = plain) -> str:
    """Word the kind of a meeting."""
    return {
        MeetingKind.PLENARY: translate("wording", "全体会议"),
        MeetingKind.PREPARATORY: translate("wording", "预备会议"),
        MeetingKind.PRESIDIUM: translate("wording", "主席团会议"),
        MeetingKind.STANDING: translate("wording", "常委会会议"),
        MeetingKind.CHAIRPERSONS: translate("wording", "主席会议"),
        MeetingKind.COMMITTEE: translate("wording", "专委会会议"),
        MeetingKind.CONSULTATION: translate("wording", "协商会议"),
    }[kind]


def sitting_kind_word(kind: SittingKind, translate: Translate = plain) -> str:
    """Word what a sitting is for."""
    return {
        SittingKind.OPENING: translate("wording", "开幕"),
        SittingKind.SPEECHES: translate("wording", "大会发言"),
        SittingKind.GROUP: translate("wording", "分组讨论"),
        SittingKind.CLOSING: translate("wording", "闭幕"),
        SittingKind.GENERAL: translate("wording", "会议"),
    }[kind]


def leave_kind_word(kind: LeaveKind, translate: Translate = plain) -> str:
    """Word the kind of a leave."""
    return {
        LeaveKind.SICK: translate("wording", "病假"),
        LeaveKind.PERSONAL: translate("wording", "事假"),
        LeaveKind.DUTY: translate("wording", "公务"),
    }[kind]


def application_word(*, is_oral: bool | None, translate: Translate = plain) -> str:
    """Word how leave was asked for, 口头 or 书面; empty when the record does not say."""
    if is_oral is None:
        return ""
    return translate("wording", "口头") if is_oral else translate("wording", "书面")


def member_order_word(order: MemberOrder, translate: Translate = plain) -> str:
    """Word an order of a list of members."""
    return {
        MemberOrder.STROKE: translate("wording", "姓氏笔画"),
        MemberOrder.FULL_STROKE: translate("wording", "姓名笔画"),
        MemberOrder.SECTOR: translate("wording", "界别序"),
        MemberOrder.PARTY: translate("wording", "党派序"),
        MemberOrder.DUTY: translate("wording", "职务序"),
        MemberOrder.PINYIN: translate("wording", "拼音"),
    }[order]


def pattern_word(pattern: OrderPattern, translate: Translate = plain) -> str:
    """Word a pattern of the speaking order."""
    return {
        OrderPattern.STRICT: translate("wording", "党派优先·官方序"),
        OrderPattern.ALTERNATE: translate("wording", "党派优先·穿插"),
        OrderPattern.SHARE: translate("wording", "党派优先·比例"),
        OrderPattern.FEWEST: translate("wording", "轮转"),
        OrderPattern.SUBMITTED: translate("wording", "报送先后"),
    }[pattern]


def pattern_sentence(pattern: OrderPattern, translate: Translate = plain) -> str:
    """Say in one sentence what a pattern does."""
    return {
        OrderPattern.STRICT: translate(
            "wording", "各党派、无党派人士、工商联按官方序先发言，其余单位按发言最少者先。"
        ),
        OrderPattern.ALTERNATE: translate(
            "wording", "党派每连续发言若干位，穿插一位其他单位的发言人。"
        ),
        OrderPattern.SHARE: translate(
            "wording", "任何时候中断，党派发言所占比例与设定相差不超过半位。"
        ),
        OrderPattern.FEWEST: translate("wording", "不分党派，发言最少的单位先，再看报送先后。"),
        OrderPattern.SUBMITTED: translate("wording", "不分党派，按报送材料的先后。"),
    }[pattern]


def reason_text(unit: str, reason: Reason, translate: Translate = plain) -> str:
    """Say why a speaker stands where he stands: “民建第 1 次发言 · 党派优先 · 官方序第 3”."""
    parts = [
        translate("wording", "{unit}第 {number} 次发言").format(
            unit=unit, number=reason.speeches_before + 1
        ),
        _code_text(reason.code, translate),
    ]
    if reason.code is ReasonCode.PRIORITY and reason.rank is not None:
        parts.append(translate("wording", "官方序第 {rank}").format(rank=reason.rank))
    if reason.separated:
        parts.append(translate("wording", "同单位不相邻"))
    return " · ".join(parts)


def _code_text(code: ReasonCode, translate: Translate) -> str:
    return {
        ReasonCode.PRIORITY: translate("wording", "党派优先"),
        ReasonCode.SHARE: translate("wording", "按比例轮到"),
        ReasonCode.FEWEST: translate("wording", "本单位发言最少"),
        ReasonCode.SUBMITTED: translate("wording", "按报送先后"),
        ReasonCode.PINNED: translate("wording", "人工固定位置"),
        ReasonCode.FROZEN: translate("wording", "次序已定"),
    }[code]
