"""The field's words for attendance, in Chinese; the windows pass their own translator."""

from datetime import timedelta

from db.domain.attendance_vocabulary import Occasion, ParticipantRole
from desktop.services.sign_in_files import ClockWarning
from desktop.wording import Translate, plain


def role_word(role: ParticipantRole, translate: Translate = plain) -> str:
    """Word how somebody takes part."""
    return {
        ParticipantRole.EXPECTED: translate("wording", "出席"),
        ParticipantRole.ATTENDEE: translate("wording", "列席"),
        ParticipantRole.INVITED: translate("wording", "特邀"),
        ParticipantRole.STAFF: translate("wording", "工作人员"),
    }[role]


def occasion_word(occasion: Occasion, translate: Translate = plain) -> str:
    """Word when attendance is frozen."""
    return {
        Occasion.OPENING: translate("wording", "开会时"),
        Occasion.POLL: translate("wording", "表决前"),
        Occasion.OTHER: translate("wording", "其他"),
    }[occasion]


def clock_text(warning: ClockWarning, translate: Translate = plain) -> str:
    """Say by how much another desk's clock differs."""
    is_ahead = warning.gap > timedelta(0)
    direction = translate("wording", "快") if is_ahead else translate("wording", "慢")
    return translate(
        "wording",
        "“{name}”：签到台“{desk}”的时钟可能{direction}约 {minutes} 分钟，请核对。"
        "签到时间按各台自己的时钟显示，不影响人数。",
    ).format(name=warning.name, desk=warning.desk, direction=direction, minutes=warning.minutes)
