"""A new election as a form: up to two ballots at once, and who watches and counts."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from db.domain.election import Official
from db.domain.ids import MeetingId, SittingId
from db.domain.vote_vocabulary import OfficialRole
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog, StepIncomplete
from desktop.vote_wording import official_role_word

ROLES = {official_role_word(role): role for role in OfficialRole}


@dataclass(frozen=True, slots=True)
class _BallotFields:
    title: QLineEdit
    seats: QSpinBox
    names: QPlainTextEdit


class ElectionDialog(StepDialog):
    """Draws up an election; candidates are put in the order of strokes by the record."""

    drawn_up = Signal(object)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        self._meeting = meeting
        self._view = desk.workspace.meetings.view(meeting)
        super().__init__(desk, self.tr("新建选举"), self._view.meeting.name, parent)
        self.title = QLineEdit(self.tr("选举"), self)
        self.title.setMaxLength(200)
        self.form.add_row("title", self.tr("名称"), self.title)
        self.sitting = self.add_choice(
            "sitting",
            self.tr("场次"),
            [(f"{each.ordinal}. {each.name}", each.id) for each in self._view.sittings],
        )
        self.first = self._ballot_fields("first", self.tr("第一张选票"))
        self.second = self._ballot_fields("second", self.tr("第二张选票"))
        self.officials = self.add_note("officials", self.tr("监票、计票人员"))
        self.officials.setPlaceholderText(self.tr("每行一人：监票人 姓名 界别"))
        self.on_accept(self._write)

    def _ballot_fields(self, key: str, label: str) -> _BallotFields:
        title = QLineEdit(self)
        title.setMaxLength(120)
        title.setPlaceholderText(self.tr("如：常务委员；不用就空着"))
        self.form.add_row(f"{key}_title", label, title)
        seats = QSpinBox(self)
        seats.setRange(1, 999)
        self.form.add_row(f"{key}_seats", self.tr("应选人数"), seats)
        names = self.add_note(f"{key}_names", self.tr("候选人"))
        names.setPlaceholderText(self.tr("每行一人；次序按姓氏笔画自动排"))
        return _BallotFields(title, seats, names)

    def _write(self) -> None:
        form = ElectionForm(
            meeting=self._meeting,
            sitting=SittingId(self.sitting.currentData()),
            title=self.title.text(),
            ballots=tuple(self._ballots()),
            officials=tuple(self._officials()),
        )
        self.drawn_up.emit(self.desk.workspace.elections.draw_up(form))

    def _ballots(self) -> list[BallotForm]:
        found = [
            BallotForm(
                title=fields.title.text(),
                seats=fields.seats.value(),
                nominees=tuple(Nominee(name) for name in _lines(fields.names)),
            )
            for fields in (self.first, self.second)
            if fields.title.text().strip() or _lines(fields.names)
        ]
        if not found:
            self.form.set_error("first_title", self.tr("至少要有一张选票。"))
            raise StepIncomplete
        return found

    def _officials(self) -> list[Official]:
        found = []
        for line in _lines(self.officials):
            word, _, rest = line.replace("：", " ").replace("　", " ").partition(" ")
            name, _, group = rest.strip().partition(" ")
            if word not in ROLES or not name:
                text = self.tr("“{line}”看不懂：请写成“监票人 姓名 界别”。").format(line=line)
                self.form.set_error("officials", text)
                raise StepIncomplete
            found.append(Official(name, ROLES[word], group.strip()))
        return found


def _lines(box: QPlainTextEdit) -> list[str]:
    return [line.strip() for line in box.toPlainText().splitlines() if line.strip()]
