"""The number boxes of a poll: who is present, the votes, and the papers of a secret ballot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from db.domain.poll import BallotPapers, VoteCount
from desktop.ui.widgets.count_box import CountBox

VOTES = ("yes", "no", "abstain")
PAPERS = ("issued", "returned", "valid", "spoiled")


class PollBoxes(QWidget):
    """Boxes that Enter goes through one after the other."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        names = {
            "present": self.tr("实到"),
            "yes": self.tr("赞成"),
            "no": self.tr("反对"),
            "abstain": self.tr("弃权"),
            "issued": self.tr("发出"),
            "returned": self.tr("收回"),
            "valid": self.tr("有效"),
            "spoiled": self.tr("废票"),
        }
        self._boxes = {key: CountBox(name, self) for key, name in names.items()}
        self._captions = {key: QLabel(name, self) for key, name in names.items()}
        self._has_papers = False
        self._build_layout()
        for key, box in self._boxes.items():
            box.valueChanged.connect(lambda _: self.typed.emit())
            box.entered.connect(lambda key=key: self._on_entered(key))
        self.setFocusProxy(self._boxes["yes"])

    def box(self, key: str) -> CountBox:
        """Return a box: present, yes, no, abstain, issued, returned, valid, spoiled."""
        return self._boxes[key]

    def show_count(self, count: VoteCount | None, present: int | None) -> None:
        """Show numbers without telling anybody that they were typed."""
        papers = count.papers if count else None
        values: dict[str, int | None] = {"present": present}
        values |= {key: getattr(count, key) if count else None for key in VOTES}
        values |= {key: getattr(papers, key) if papers else None for key in PAPERS}
        for key, value in values.items():
            self._boxes[key].blockSignals(True)
            self._boxes[key].set_count(value)
            self._boxes[key].blockSignals(False)

    def arrange(self, *, has_papers: bool, is_open: bool) -> None:
        """Show the boxes of the papers or not; let all be typed into or none."""
        self._has_papers = has_papers
        for key in PAPERS:
            self._boxes[key].setVisible(has_papers)
            self._captions[key].setVisible(has_papers)
        for box in self._boxes.values():
            box.setReadOnly(not is_open)

    def present(self) -> int | None:
        """Return 实到, or None where nothing has been entered."""
        return self._boxes["present"].count()

    def count(self) -> VoteCount | None:
        """Return the count; None while not one number has been entered."""
        keys = (*VOTES, *PAPERS) if self._has_papers else VOTES
        given = {key: self._boxes[key].count() for key in keys}
        if all(value is None for value in given.values()):
            return None
        yes, no, abstain = (given[key] or 0 for key in VOTES)
        papers = BallotPapers(*(given[key] or 0 for key in PAPERS)) if self._has_papers else None
        return VoteCount(yes, no, abstain, papers)

    def _build_layout(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for line, keys in enumerate((("present", *VOTES), PAPERS)):
            for column, key in enumerate(keys):
                caption = self._captions[key]
                caption.setBuddy(self._boxes[key])
                grid.addWidget(caption, line * 2, column, Qt.AlignmentFlag.AlignCenter)
                grid.addWidget(self._boxes[key], line * 2 + 1, column)

    def _on_entered(self, key: str) -> None:
        order = ["present", *VOTES, *(PAPERS if self._has_papers else ())]
        place = order.index(key) + 1
        if place < len(order):
            self._boxes[order[place]].setFocus()
        else:
            self.finished.emit()
