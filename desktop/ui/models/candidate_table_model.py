"""The candidates of a ballot while they are counted: 正-marks, figures, and what they come to."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.tally_marks import tally_marks
from db.domain.vote_vocabulary import CandidateOutcome, VoteChoice
from desktop.i18n import translate
from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.vote_wording import candidate_outcome_word

_TONES = {
    CandidateOutcome.ELECTED: "green",
    CandidateOutcome.NOT_ELECTED: "muted",
    CandidateOutcome.TIED: "amber",
    None: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateCountRow:
    """A candidate, or a name written in, with the marks so far."""

    place: int
    name: str
    is_write_in: bool = False
    yes: int = 0
    no: int = 0
    abstain: int = 0
    outcome: CandidateOutcome | None = None

    @property
    def id(self) -> str:
        """The key of the row: the name, which stands once on a ballot."""
        return self.name

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.name)

    def votes(self, choice: VoteChoice) -> int:
        """Return the marks of one kind."""
        kinds = {VoteChoice.YES: self.yes, VoteChoice.NO: self.no, VoteChoice.ABSTAIN: self.abstain}
        return kinds[choice]


def _marks(row: CandidateCountRow, choice: VoteChoice) -> str:
    votes = row.votes(choice)
    return f"{votes}　{tally_marks(votes)}" if votes else "0"


class CandidateTableModel(RowTableModel[CandidateCountRow]):
    """序号, 姓名, 赞成, 反对, 弃权, 结果."""

    COLUMNS = (
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("CandidateTableModel", "序号")),
            text=lambda row: str(row.place),
            sort=lambda row: row.place,
            width=56,
            align_right=True,
        ),
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("CandidateTableModel", "姓名")),
            text=lambda row: (
                translate("CandidateTableModel", "{name}（另选）").format(name=row.name)
                if row.is_write_in
                else row.name
            ),
            width=150,
        ),
        Column(
            key="yes",
            title=str(QT_TRANSLATE_NOOP("CandidateTableModel", "赞成")),
            text=lambda row: _marks(row, VoteChoice.YES),
            sort=lambda row: row.yes,
            width=190,
        ),
        Column(
            key="no",
            title=str(QT_TRANSLATE_NOOP("CandidateTableModel", "反对")),
            text=lambda row: _marks(row, VoteChoice.NO),
            sort=lambda row: row.no,
            width=150,
        ),
        Column(
            key="abstain",
            title=str(QT_TRANSLATE_NOOP("CandidateTableModel", "弃权")),
            text=lambda row: _marks(row, VoteChoice.ABSTAIN),
            sort=lambda row: row.abstain,
            width=150,
        ),
        Column(
            key="outcome",
            title=str(QT_TRANSLATE_NOOP("CandidateTableModel", "结果")),
            text=lambda row: candidate_outcome_word(row.outcome, translate),
            badge=lambda row: _TONES[row.outcome],
            width=100,
        ),
    )
