"""The speaking order, with badge, reason and planned time."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.i18n import translate
from desktop.services.speaking_order import SpeakerRow
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import reason_text


def _time(row: SpeakerRow) -> str:
    if row.start is None or row.end is None:
        return ""
    return f"{row.start:%H:%M}—{row.end:%H:%M}"


def _speaker(row: SpeakerRow) -> str:
    reader = row.request.reader
    if not reader or reader == row.request.speaker:
        return row.request.speaker
    return translate("SpeakerTableModel", "{speaker}（宣读：{reader}）").format(
        speaker=row.request.speaker, reader=reader
    )


def _reason(row: SpeakerRow) -> str:
    text = reason_text(row.request.unit, row.reason, translate)
    if row.request.pin_reason:
        return f"{text}（{row.request.pin_reason}）"
    return text


def _fits(row: SpeakerRow) -> str:
    if row.start is None:
        return ""
    if row.fits:
        return row.sitting
    return translate("SpeakerTableModel", "超出 {minutes} 分钟，建议转书面").format(
        minutes=row.over_minutes
    )


class SpeakerTableModel(RowTableModel[SpeakerRow]):
    """序号, 时间, 代表单位, 发言人, 题目, 分钟, 理由, 场次."""

    COLUMNS = (
        Column(
            key="position",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "序号")),
            text=lambda row: str(row.position),
            sort=lambda row: row.position,
            width=60,
            align_right=True,
        ),
        Column(
            key="time",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "预计时间")),
            text=_time,
            sort=lambda row: row.position,
            width=120,
        ),
        Column(
            key="unit",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "代表单位")),
            text=lambda row: row.request.unit,
            width=230,
            badge=lambda row: "amber" if row.is_priority else "",
        ),
        Column(
            key="speaker",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "发言人")),
            text=_speaker,
            width=170,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "题目")),
            text=lambda row: row.request.title,
            tooltip=lambda row: row.request.title,
            width=330,
        ),
        Column(
            key="minutes",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "分钟")),
            text=lambda row: str(row.request.minutes),
            sort=lambda row: row.request.minutes,
            width=60,
            align_right=True,
        ),
        Column(
            key="reason",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "排在此处的理由")),
            text=_reason,
            tooltip=_reason,
            width=380,
        ),
        Column(
            key="fits",
            title=str(QT_TRANSLATE_NOOP("SpeakerTableModel", "场次")),
            text=_fits,
            width=170,
            badge=lambda row: "" if row.fits else "red",
        ),
    )
