"""排座: which hall, who sits together, how the blocks lie, and who begins this year."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from db.domain.ids import HallId
from db.domain.seat_vocabulary import BlockFill, SeatGrouping
from db.domain.seating import rotated
from desktop.i18n import translate
from desktop.seat_wording import fill_word, grouping_word
from desktop.services.seating import SeatChoice, SeatProposal
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog

FIRST_SHOWN = 4


class SeatingDialog(StepDialog):
    """Gives out the seats; begins with the proposal, says which blocks will be in front."""

    def __init__(
        self, desk: Desk, choice: SeatChoice, proposal: SeatProposal, parent: QWidget
    ) -> None:
        about = translate("SeatingDialog", "固定的座位和主席台上的人不变，其余全部重新排。")
        if proposal.follows:
            about += translate("SeatingDialog", "已按“{meeting}”轮换。").format(
                meeting=proposal.follows
            )
        super().__init__(desk, translate("SeatingDialog", "排座"), about, parent)
        self._choice = choice
        self._blocks = proposal.blocks
        self._build_fields()
        self._on_rotated()
        self.on_accept(lambda: desk.workspace.seating.make_plan(self.typed()))

    def typed(self) -> SeatChoice:
        """Return how to give out the seats, as chosen."""
        return SeatChoice(
            meeting=self._choice.meeting,
            sitting=self._choice.sitting,
            hall=HallId(self._hall.currentData()),
            grouping=SeatGrouping(self._grouping.currentData()),
            fill=BlockFill(self._fill.currentData()),
            rotation=self._rotation.value(),
        )

    def _build_fields(self) -> None:
        halls = [(row.name, row.id) for row in self.desk.workspace.halls.halls()]
        groupings = [(grouping_word(each, translate), each.value) for each in SeatGrouping]
        fills = [(fill_word(each, translate), each.value) for each in BlockFill]
        self._hall = self._chooser("hall", self.tr("会场"), halls, self._choice.hall)
        self._grouping = self._chooser(
            "grouping", self.tr("分区"), groupings, self._choice.grouping.value
        )
        self._fill = self._chooser("fill", self.tr("排法"), fills, self._choice.fill.value)
        self._rotation = QSpinBox(self)
        self._rotation.setRange(0, 999)
        self._rotation.setValue(self._choice.rotation)
        self.form.add_row("rotation", self.tr("轮换"), self._rotation)
        self._begins = QLabel(self)
        self._begins.setWordWrap(True)
        set_role(self._begins, "muted")
        self.form.add_row("begins", "", self._begins)
        self._grouping.currentIndexChanged.connect(self._on_grouping_chosen)
        self._rotation.valueChanged.connect(self._on_rotated)

    def _chooser(
        self,
        key: str,
        label: str,
        choices: Sequence[tuple[str, object]],
        now: object,
    ) -> QComboBox:
        box = self.add_choice(key, label, choices)
        box.setCurrentIndex(box.findData(now))
        return box

    def _on_grouping_chosen(self) -> None:
        grouping = SeatGrouping(self._grouping.currentData())
        seating = self.desk.workspace.seating
        self._blocks = seating.block_names(self._choice.meeting, grouping)
        self._on_rotated()

    def _on_rotated(self) -> None:
        first = rotated(self._blocks, self._rotation.value())[:FIRST_SHOWN]
        text = self.tr("从前排起：{blocks} …").format(blocks="、".join(first))
        self._begins.setText(text if first else "")
