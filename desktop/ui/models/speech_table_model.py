"""The speech requests of a meeting, oral and written, as they came in."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import SpeechRequestId
from db.domain.rows import SpeechRow
from desktop.i18n import translate
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import form_word


@dataclass(frozen=True, slots=True)
class SpeechListRow:
    """A speech request as the list shows it."""

    speech: SpeechRow

    @property
    def id(self) -> SpeechRequestId:
        """The key of the row: the request's."""
        return self.speech.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.speech.speaker, self.speech.unit, self.speech.title)


def speech_list_row(speech: SpeechRow) -> SpeechListRow:
    """Return a speech request as the list shows it."""
    return SpeechListRow(speech)


class SpeechTableModel(RowTableModel[SpeechListRow]):
    """收件时间, 代表单位, 发言人, 宣读人, 题目, 形式, 分钟, 类别."""

    COLUMNS = (
        Column(
            key="submitted_at",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "收件时间")),
            text=lambda row: f"{row.speech.submitted_at:%Y-%m-%d %H:%M}",
            width=150,
        ),
        Column(
            key="unit",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "代表单位")),
            text=lambda row: row.speech.unit,
            width=200,
        ),
        Column(
            key="speaker",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "发言人")),
            text=lambda row: row.speech.speaker,
            width=110,
        ),
        Column(
            key="reader",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "宣读人")),
            text=lambda row: row.speech.reader,
            width=110,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "题目")),
            text=lambda row: row.speech.title,
            tooltip=lambda row: row.speech.title,
            width=380,
        ),
        Column(
            key="form",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "形式")),
            text=lambda row: form_word(row.speech.form, translate),
            width=80,
        ),
        Column(
            key="minutes",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "分钟")),
            text=lambda row: str(row.speech.minutes),
            sort=lambda row: row.speech.minutes,
            width=64,
            align_right=True,
        ),
        Column(
            key="theme",
            title=str(QT_TRANSLATE_NOOP("SpeechTableModel", "类别")),
            text=lambda row: row.speech.theme,
            width=90,
        ),
    )
