"""The list of a meeting's polls."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import PollId
from db.domain.vote_vocabulary import PollOutcome
from desktop.i18n import translate
from desktop.services.pinyin import search_text
from desktop.services.polls import PollView
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.vote_wording import method_word, poll_outcome_word

_TONES = {
    PollOutcome.ADOPTED: "green",
    PollOutcome.REJECTED: "red",
    PollOutcome.TIED: "amber",
    PollOutcome.VOID: "red",
    None: "accent",
}


@dataclass(frozen=True, slots=True)
class PollListRow:
    """A poll as the list shows it."""

    view: PollView

    @property
    def id(self) -> PollId:
        """The key of the row: the poll's."""
        return self.view.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.view.poll.subject.title)


def outcome_text(view: PollView) -> str:
    """Word the result; an entry that was corrected says so."""
    if not view.poll.is_in_force:
        return translate("PollTableModel", "已更正")
    return poll_outcome_word(view.poll.outcome, translate)


class PollTableModel(RowTableModel[PollListRow]):
    """编号, 表决事项, 结果, 方式, 赞成 / 反对 / 弃权, 场次."""

    COLUMNS = (
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("PollTableModel", "编号")),
            text=lambda row: str(row.id),
            sort=lambda row: row.id,
            width=56,
            align_right=True,
        ),
        Column(
            key="subject",
            title=str(QT_TRANSLATE_NOOP("PollTableModel", "表决事项")),
            text=lambda row: row.view.poll.subject.title,
            tooltip=lambda row: row.view.sentence or row.view.poll.subject.title,
            width=230,
        ),
        Column(
            key="outcome",
            title=str(QT_TRANSLATE_NOOP("PollTableModel", "结果")),
            text=lambda row: outcome_text(row.view),
            badge=lambda row: (
                _TONES[row.view.poll.outcome] if row.view.poll.is_in_force else "muted"
            ),
            width=90,
        ),
        Column(
            key="votes",
            title=str(QT_TRANSLATE_NOOP("PollTableModel", "赞成 / 反对 / 弃权")),
            text=lambda row: _votes(row.view),
            width=140,
        ),
        Column(
            key="method",
            title=str(QT_TRANSLATE_NOOP("PollTableModel", "方式")),
            text=lambda row: method_word(row.view.poll.method, translate),
            width=100,
        ),
        Column(
            key="sitting",
            title=str(QT_TRANSLATE_NOOP("PollTableModel", "场次")),
            text=lambda row: row.view.sitting.name,
            width=110,
        ),
    )


def _votes(view: PollView) -> str:
    count = view.poll.count
    return "" if count is None else f"{count.yes} / {count.no} / {count.abstain}"
