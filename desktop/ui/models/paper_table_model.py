"""The papers of a meeting as a list: when each was printed last, and what to look at first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.preflight import Finding
from desktop.i18n import translate
from desktop.print_wording import finding_text, paper_group_word
from desktop.services.pinyin import search_text
from desktop.services.preflight import concerns
from desktop.services.print_centre import PaperState
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class PaperListRow:
    """A paper as the list shows it, with what is to be looked at before it is printed."""

    state: PaperState
    group: str
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        """The key of the row: the paper's name."""
        return self.state.entry.name

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return f"{search_text(self.state.entry.title, self.group)} {self.id}"


def paper_list_rows(
    states: Sequence[PaperState], findings: Sequence[Finding]
) -> list[PaperListRow]:
    """Return papers as the list shows them, each with the findings that it is about."""
    return [
        PaperListRow(
            state,
            paper_group_word(state.entry.kind.group, translate),
            tuple(each for each in findings if concerns(each, state.entry.name)),
        )
        for state in states
    ]


def _printed(row: PaperListRow) -> str:
    last = row.state.last
    return f"{last.at:%m-%d %H:%M}" if last else ""


def _state(row: PaperListRow) -> str:
    if row.state.is_outdated:
        return translate("PaperTableModel", "已变动")
    if row.findings:
        return translate("PaperTableModel", "待核 {count}").format(count=len(row.findings))
    return ""


class PaperTableModel(RowTableModel[PaperListRow]):
    """号, 文件, 分组, 上次印发, 状态."""

    COLUMNS = (
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("PaperTableModel", "号")),
            text=lambda row: f"{row.state.entry.place:02d}",
            sort=lambda row: row.state.entry.place,
            width=44,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("PaperTableModel", "文件")),
            text=lambda row: row.state.entry.title,
            tooltip=lambda row: row.state.entry.title,
            width=172,
        ),
        Column(
            key="state",
            title=str(QT_TRANSLATE_NOOP("PaperTableModel", "状态")),
            text=_state,
            sort=lambda row: (not row.state.is_outdated, -len(row.findings)),
            tooltip=lambda row: "\n".join(finding_text(each, translate) for each in row.findings),
            badge=lambda row: "amber" if row.state.is_outdated else "muted",
            width=82,
        ),
        Column(
            key="printed",
            title=str(QT_TRANSLATE_NOOP("PaperTableModel", "上次印发")),
            text=_printed,
            sort=lambda row: row.state.last.at if row.state.last else None,
            width=100,
        ),
        Column(
            key="group",
            title=str(QT_TRANSLATE_NOOP("PaperTableModel", "分组")),
            text=lambda row: row.group,
            sort=lambda row: row.state.entry.place,
            width=80,
        ),
    )
