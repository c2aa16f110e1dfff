"""The field's words for schedules, organs and groups; the windows pass their own translator."""

from datetime import date

from db.domain.organs import GroupLevel, Organ, OrganPost
from db.domain.schedule import ClashKind, HalfDay
from desktop.wording import Translate, plain

WEEKDAYS = "一二三四五六日"


def day_text(day: date) -> str:
    """Return “1月6日”."""
    return f"{day.month}月{day.day}日"


def weekday_text(day: date) -> str:
    """Return “星期三”."""
    return f"星期{WEEKDAYS[day.weekday()]}"


def half_word(half: HalfDay, translate: Translate = plain) -> str:
    """Word a half day."""
    return {
        HalfDay.MORNING: translate("wording", "上午"),
        HalfDay.AFTERNOON: translate("wording", "下午"),
        HalfDay.EVENING: translate("wording", "晚上"),
    }[half]


def clash_word(kind: ClashKind, translate: Translate = plain) -> str:
    """Word a mark on an entry; it may have the fields ``subject`` and ``other``."""
    return {
        ClashKind.PERSON: translate("wording", "{subject}同时还在“{other}”"),
        ClashKind.ROOM: translate("wording", "{subject}同时用于“{other}”"),
        ClashKind.NO_HOST: translate("wording", "没有主持人"),
        ClashKind.OUTSIDE: translate("wording", "不在会期之内"),
    }[kind]


def organ_word(organ: Organ, translate: Translate = plain) -> str:
    """Word an organ of a plenary."""
    return {
        Organ.PRESIDIUM: translate("wording", "主席团"),
        Organ.SECRETARIAT: translate("wording", "秘书处"),
        Organ.REVIEW: translate("wording", "提案审查委员会"),
    }[organ]


def post_word(post: OrganPost, translate: Translate = plain) -> str:
    """Word a post in an organ."""
    return {
        OrganPost.PRESIDIUM_MEMBER: translate("wording", "主席团成员"),
        OrganPost.STANDING_CHAIR: translate("wording", "常务主席"),
        OrganPost.EXECUTIVE_CHAIR: translate("wording", "执行主席"),
        OrganPost.SECRETARY_GENERAL: translate("wording", "秘书长"),
        OrganPost.DEPUTY_SECRETARY_GENERAL: translate("wording", "副秘书长"),
        OrganPost.REVIEW_CHAIR: translate("wording", "主任"),
        OrganPost.REVIEW_VICE_CHAIR: translate("wording", "副主任"),
        OrganPost.REVIEW_MEMBER: translate("wording", "委员"),
    }[post]


def level_word(level: GroupLevel, translate: Translate = plain) -> str:
    """Word a kind of group."""
    return {
        GroupLevel.GROUP: translate("wording", "小组"),
        GroupLevel.JOINT: translate("wording", "联组"),
    }[level]
