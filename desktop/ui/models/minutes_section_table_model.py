"""The sections of minutes: what each is about, and whether its text is the record's."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.minutes_rows import MinutesSection, SectionKey
from desktop.i18n import translate
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class MinutesSectionListRow:
    """A section as the list shows it."""

    section: MinutesSection
    is_signed: bool

    @property
    def id(self) -> SectionKey:
        """The key of the row: the section's."""
        return self.section.key

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return f"{self.section.title} {self.section.text}".lower()


def section_state(row: MinutesSectionListRow) -> str:
    """Word where the text of a section comes from."""
    section = row.section
    if section.has_moved:
        return translate("MinutesSectionTableModel", "原文已更新")
    if row.is_signed:
        return translate("MinutesSectionTableModel", "已定稿")
    if section.is_edited:
        return translate("MinutesSectionTableModel", "已修改")
    if not section.text:
        return translate("MinutesSectionTableModel", "空")
    return translate("MinutesSectionTableModel", "随记录")


def _tone(row: MinutesSectionListRow) -> str:
    if row.section.has_moved:
        return "amber"
    if row.is_signed:
        return "green"
    return "accent" if row.section.is_edited else ""


class MinutesSectionTableModel(RowTableModel[MinutesSectionListRow]):
    """部分, 文字."""

    COLUMNS = (
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("MinutesSectionTableModel", "部分")),
            text=lambda row: row.section.title,
            tooltip=lambda row: row.section.title,
            width=150,
        ),
        Column(
            key="state",
            title=str(QT_TRANSLATE_NOOP("MinutesSectionTableModel", "文字")),
            text=section_state,
            badge=_tone,
            width=120,
        ),
    )
