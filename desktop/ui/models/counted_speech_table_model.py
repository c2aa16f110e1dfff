"""The speeches behind the share: every one of the whole, and whether it is of the part."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.share_rule import CountedSpeech
from desktop.floor_wording import counted_form_word
from desktop.i18n import translate
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class CountedSpeechRow:
    """A counted speech at its place in the list."""

    id: int
    counted: CountedSpeech
    search: str


def counted_speech_rows(speeches: tuple[CountedSpeech, ...]) -> list[CountedSpeechRow]:
    """Return the speeches in their order."""
    return [
        CountedSpeechRow(
            place,
            each,
            search_text(each.speech.speaker, each.speech.unit, each.speech.title),
        )
        for place, each in enumerate(speeches, start=1)
    ]


def _is_of_part(row: CountedSpeechRow) -> str:
    return translate("CountedSpeechTableModel", "计入") if row.counted.is_counted else ""


class CountedSpeechTableModel(RowTableModel[CountedSpeechRow]):
    """序号, 计入占比, 会议, 日期, 形式, 代表单位, 发言人, 题目."""

    COLUMNS = (
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "序号")),
            text=lambda row: str(row.id),
            sort=lambda row: row.id,
            width=56,
            align_right=True,
        ),
        Column(
            key="part",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "占比")),
            text=_is_of_part,
            width=76,
            badge=lambda row: "amber" if row.counted.is_counted else "",
        ),
        Column(
            key="unit",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "代表单位")),
            text=lambda row: row.counted.speech.unit,
            width=150,
        ),
        Column(
            key="speaker",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "发言人")),
            text=lambda row: row.counted.speech.speaker,
            width=90,
        ),
        Column(
            key="form",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "形式")),
            text=lambda row: counted_form_word(row.counted.speech.form, translate),
            width=60,
        ),
        Column(
            key="day",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "日期")),
            text=lambda row: f"{row.counted.speech.day:%Y-%m-%d}",
            width=104,
        ),
        Column(
            key="meeting",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "会议")),
            text=lambda row: row.counted.speech.meeting,
            tooltip=lambda row: row.counted.speech.meeting,
            width=200,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("CountedSpeechTableModel", "题目")),
            text=lambda row: row.counted.speech.title,
            tooltip=lambda row: row.counted.speech.title,
            width=280,
        ),
    )
