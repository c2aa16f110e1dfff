"""What to tell the user when minutes, letterhead or wording refuse something: what to do."""

from db.domain.errors import RuleViolation
from db.domain.letterhead import NumberWithoutSerial
from db.domain.wording_templates import EmptyTemplate, LoneBrace, TemplateTooLong, UnknownPlace
from desktop.services.letterheads import LetterheadRefused, NotAPicture
from desktop.services.minutes import (
    MinutesAttendanceOpen,
    MinutesNotSigned,
    MinutesReasonMissing,
    MinutesSigned,
    MinutesTooLong,
    MinutesWithoutChair,
    MinutesWithoutRecorder,
    NoSuchSection,
    NoSuchVersion,
)
from desktop.services.wordings import NoSuchWording
from desktop.wording import Translate


def paper_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal that needs only its own data (``e``)."""
    return _template_texts(translate) | _minutes_texts(translate)


def worded_paper(error: RuleViolation, translate: Translate) -> str | None:
    """Return the words of a refusal that needs more than its data; None for all others."""
    if isinstance(error, LetterheadRefused):
        texts = _template_texts(translate)
        found = (text for kind, text in texts.items() if isinstance(error.cause, kind))
        return next(found, "").format(e=error.cause)
    if isinstance(error, NotAPicture):
        return _picture_texts(translate)[error.reason].format(e=error)
    return None


def _template_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """The narrower kinds stand first: the first that fits is said."""
    return {
        NumberWithoutSerial: translate(
            "errors", "发文字号里要有 {{{e.place}}}，否则每份文件的字号都一样，没有保存。"
        ),
        LoneBrace: translate(
            "errors", "大括号“{e.place}”没有配对，没有保存。字段要写成一对大括号，如 {{字段}}。"
        ),
        UnknownPlace: translate(
            "errors", "模板里的“{e.place}”不认识，没有保存。可以用的有：{e.known}（写在大括号里）。"
        ),
        EmptyTemplate: translate("errors", "文字是空的，没有保存。请填写，或者恢复默认。"),
        TemplateTooLong: translate(
            "errors", "文字有 {e.length} 个字，最多 {e.limit} 个字，没有保存。请缩短。"
        ),
        NoSuchWording: translate("errors", "没有“{e.key}”这句文字。"),
    }


def _minutes_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        MinutesSigned: translate(
            "errors", "会议记录已经定稿，不能再改。需要更正时请起草更正稿，它会注明前一稿。"
        ),
        MinutesNotSigned: translate("errors", "会议记录还没有定稿，直接修改即可。"),
        MinutesWithoutChair: translate("errors", "主持人未填，不能定稿。请先填写主持人。"),
        MinutesWithoutRecorder: translate("errors", "记录人未填，不能定稿。请先填写记录人。"),
        MinutesAttendanceOpen: translate(
            "errors",
            "{e.named}的到会情况尚未冻结：请先在“签到”里冻结，或把“会议概况”改成自己的文字，再定稿。",
        ),
        MinutesReasonMissing: translate("errors", "请写明更正的原因。"),
        MinutesTooLong: translate(
            "errors", "“{e.title}”有 {e.length} 个字，最多 {e.limit} 个字，没有保存。请缩短。"
        ),
        NoSuchSection: translate("errors", "会议记录里没有这一部分，可能场次已删除。请重新打开。"),
        NoSuchVersion: translate("errors", "这次会议的记录没有第 {e.number} 稿。"),
    }


def _picture_texts(translate: Translate) -> dict[str, str]:
    return {
        "unreadable": translate("errors", "“{e.path.name}”读不出来，没有采用。请检查文件。"),
        "too_large": translate("errors", "“{e.path.name}”超过 2 MB，没有采用。请换一张小的图片。"),
        "no_picture": translate(
            "errors", "“{e.path.name}”不是完好的 PNG 或 JPEG 图片，没有采用。请换一个文件。"
        ),
        "too_wide": translate(
            "errors", "“{e.path.name}”的边长超过 4000 像素，没有采用。请先缩小图片。"
        ),
    }
