"""One motion as a form: intake and change, with those that say the same beside the title."""

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.ids import MemberId, MotionCategoryId, UnitId
from db.domain.motion_rows import MotionLife, MotionRow, Submitter
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.motions import MotionForm, MotionIncomplete, form_of
from desktop.theme import set_role
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form
from desktop.ui.widgets.optional_date import day_of

SETTLE_MS = 200


class MotionDialog(QDialog):
    """Adds or changes a motion; titles that say the same are shown while the title is typed."""

    def __init__(self, desk: Desk, life: MotionLife | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._life = life
        self._key = life.row.id if life else None
        self._people: dict[str, Submitter] = {}
        self._words: list[tuple[str, str]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("修改提案") if life else self.tr("新增提案"))
        self._build_people()
        self._build_fields()
        self._build_layout()
        self._connect()
        if life is not None:
            self._show(form_of(life), [each.name for each in life.submitters])

    def accept(self) -> None:
        """Write the motion; stay open when it is refused."""
        if self._submitter.text().strip():
            self._on_submitter_entered()
        if not self._submitter.text().strip() and self._is_written():
            super().accept()

    def _is_written(self) -> bool:
        self._form.clear_errors()
        try:
            self._write(self._typed())
        except MotionIncomplete as violation:
            self._form.set_error(violation.field, explain(violation, translate) or "")
        except RuleViolation as violation:
            self._form.set_error("title", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter add a submitter: only the button, or Enter elsewhere, saves."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.focusWidget() is self._submitter:
            return
        super().keyPressEvent(event)

    def _write(self, typed: MotionForm) -> None:
        if self._key is None:
            self._key = self._desk.workspace.motions.add(typed)
        else:
            self._desk.workspace.motions.change(self._key, typed)

    def _typed(self) -> MotionForm:
        return MotionForm(
            year=self._year.value(),
            title=self._title.text(),
            submitters=tuple(
                self._people[self._chosen.item(place).text()]
                for place in range(self._chosen.count())
            ),
            category=MotionCategoryId(self._category.currentData()),
            submitted_on=day_of(self._submitted),
            is_livelihood=self._livelihood.isChecked(),
            is_plenary=self._plenary.currentData(),
            is_public=self._public.isChecked(),
            phone=self._phone.text(),
            wanted_handlers=self._wanted.text(),
            situation=self._situation.toPlainText(),
            analysis=self._analysis.toPlainText(),
            suggestion=self._suggestion.toPlainText(),
        )

    def _build_people(self) -> None:
        for member in self._desk.workspace.members.members():
            name = member.name
            if name in self._people:
                name = f"{member.name}（{member.sector}）"
            self._people[name] = Submitter(member_id=MemberId(member.id))
            self._words.append((name, member.search))
        for unit in self._desk.workspace.units.units():
            self._people[unit.name] = Submitter(unit_id=UnitId(unit.id))

    def _build_fields(self) -> None:
        today = self._desk.workspace.uow.clock().date()
        self._title = QLineEdit(self)
        self._twins = QLabel(self)
        self._twins.setWordWrap(True)
        set_role(self._twins, "caption")
        self._compare = QPushButton(icon("search"), self.tr("并排比较…"), self)
        self._compare.setShortcut(QKeySequence("Alt+C"))
        self._compare.setAutoDefault(False)
        self._compare.hide()
        self._submitter = QLineEdit(self)
        self._submitter.setPlaceholderText(self.tr("姓名、首字母或单位，回车加入"))
        completer = QCompleter(list(self._people), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._submitter.setCompleter(completer)
        self._chosen = QListWidget(self)
        self._chosen.setAccessibleName(self.tr("提案者"))
        self._chosen.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self._chosen.setFixedHeight(84)
        self._drop = QPushButton(self.tr("移去"), self)
        self._drop.setAutoDefault(False)
        self._year = QSpinBox(self)
        self._year.setRange(1949, 2199)
        self._year.setValue(today.year)
        self._category = QComboBox(self)
        for category in self._desk.workspace.motion_rules.categories():
            self._category.addItem(category.name, category.id)
        self._submitted = QDateEdit(QDate(today.year, today.month, today.day), self)
        self._submitted.setDisplayFormat("yyyy-MM-dd")
        self._submitted.setCalendarPopup(True)
        self._plenary = QComboBox(self)
        self._plenary.addItem(self.tr("大会提案"), True)
        self._plenary.addItem(self.tr("平时提案"), False)
        self._livelihood = QCheckBox(self.tr("民生"), self)
        self._public = QCheckBox(self.tr("可以公开"), self)
        self._public.setChecked(True)
        self._phone, self._wanted = QLineEdit(self), QLineEdit(self)
        self._phone.setMaxLength(40)
        self._wanted.setMaxLength(200)
        self._situation, self._analysis, self._suggestion = (QPlainTextEdit(self) for _ in range(3))

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("title", self.tr("案由"), self._title)
        self._form.add_row("submitters", self.tr("提案者"), self._submitters_box())
        self._form.add_row("category", self.tr("类别"), self._category)
        self._form.add_row("year", self.tr("年度"), self._year)
        self._form.add_row("submitted", self.tr("收到日期"), self._submitted)
        self._form.add_row("plenary", self.tr("性质"), self._plenary)
        self._form.add_row("livelihood", "", self._livelihood)
        self._form.add_row("public", "", self._public)
        self._form.add_row("wanted", self.tr("建议承办单位"), self._wanted)
        self._form.add_row(
            "phone", self.tr("联系电话"), self._phone, hint=self.tr("只在本机查看，不会印出")
        )
        text = QTabWidget(self)
        text.addTab(self._situation, self.tr("情况"))
        text.addTab(self._analysis, self.tr("分析"))
        text.addTab(self._suggestion, self.tr("建议"))
        for box in (self._situation, self._analysis, self._suggestion):
            box.setTabChangesFocus(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self._form, 1)
        right = QVBoxLayout()
        right.addWidget(self._twins)
        right.addWidget(self._compare, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(text, 1)
        body.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(body, 1)
        layout.addWidget(buttons)
        self.resize(1040, 620)

    def _submitters_box(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self._chosen, 1)
        row.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._submitter)
        column.addLayout(row)
        box.setFocusProxy(self._submitter)
        return box

    def _connect(self) -> None:
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._on_title_settled)
        self._title.textChanged.connect(self._settle.start)
        self._submitter.returnPressed.connect(self._on_submitter_entered)
        self._drop.clicked.connect(self._on_dropped)
        self._compare.clicked.connect(self._on_compare)

    def _on_submitter_entered(self) -> None:
        typed = self._submitter.text().strip()
        found = [typed] if typed in self._people else self._called(typed)
        if len(found) == 1:
            if not self._chosen.findItems(found[0], Qt.MatchFlag.MatchExactly):
                self._chosen.addItem(QListWidgetItem(found[0]))
            self._submitter.clear()
            self._form.clear_errors()
        elif typed:
            text = (
                self.tr("有 {count} 人可选：{names}").format(
                    count=len(found), names="、".join(found[:6])
                )
                if found
                else self.tr("名单里没有“{typed}”").format(typed=typed)
            )
            self._form.set_error("submitters", text)

    def _called(self, typed: str) -> list[str]:
        folded = typed.lower()
        return [name for name, search in self._words if folded in search.split()]

    def _on_dropped(self) -> None:
        self._chosen.takeItem(self._chosen.currentRow())

    def _on_title_settled(self) -> None:
        alike, title = self._desk.workspace.alike, self._title.text()
        body = self._body()
        twins = self._desk.attempt(lambda: alike.like(title, body, without=self._key)) or ()
        self._compare.setVisible(bool(twins))
        lines = [
            self.tr("相似 {score}%　{number}　{title}").format(
                score=twin.score, number=twin.row.number, title=twin.row.title
            )
            for twin in twins
        ]
        speeches = self._desk.attempt(lambda: alike.speeches_titled(title)) or ()
        lines += [self.tr("已作大会发言：{speech}").format(speech=each) for each in speeches]
        self._twins.setText("\n".join(lines))

    def _body(self) -> str:
        parts = (self._situation, self._analysis, self._suggestion)
        return "\n".join(filter(None, (part.toPlainText() for part in parts)))

    def _on_compare(self) -> None:
        from desktop.ui.dialogs.twins_dialog import Compared, TwinsDialog

        known = self._life.row if self._life else None
        compared = Compared(self._title.text(), self._body(), known, self._saved)
        dialog = TwinsDialog(self._desk, compared, self)
        dialog.accepted.connect(self._on_compared)
        dialog.open()

    def _saved(self) -> MotionRow | None:
        """Save what is typed; None when it is refused."""
        if not self._is_written():
            return None
        assert self._key is not None
        return self._desk.workspace.motions.life(self._key).row

    def _on_compared(self) -> None:
        """Close once the motion was merged or kept apart: it is saved."""
        super().accept()

    def _show(self, form: MotionForm, names: list[str]) -> None:
        self._title.setText(form.title)
        self._year.setValue(form.year)
        self._year.setEnabled(not form.number)
        self._category.setCurrentIndex(self._category.findData(form.category))
        day = form.submitted_on
        self._submitted.setDate(QDate(day.year, day.month, day.day))
        self._plenary.setCurrentIndex(0 if form.is_plenary else 1)
        self._livelihood.setChecked(form.is_livelihood)
        self._public.setChecked(form.is_public)
        self._phone.setText(form.phone)
        self._wanted.setText(form.wanted_handlers)
        self._situation.setPlainText(form.situation)
        self._analysis.setPlainText(form.analysis)
        self._suggestion.setPlainText(form.suggestion)
        for name, submitter in zip(names, form.submitters, strict=True):
            known = next(key for key, value in self._people.items() if value == submitter)
            self._chosen.addItem(QListWidgetItem(known or name))
