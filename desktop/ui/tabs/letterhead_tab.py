"""版头: names, signature lines, number and logo of the papers, with the paper beside them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.letterhead import FIELDS, NAME_LIMIT, LetterheadRow
from db.domain.vocabulary import Area
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.documents import Document, paper_fonts
from desktop.services.letterheads import LetterheadRefused
from desktop.theme import set_role
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.dialogs.files import ask_open_path
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.form import Form
from desktop.ui.widgets.pdf_preview import PdfPreview

PREVIEW_DELAY_MS = 250
FORM_WIDTH = 640
SCROLL_ROOM = 36
"""Pixels beside the form for its scroll bar and margin."""


class LetterheadTab(QWidget):
    """Writes each line when it is left, as one undoable action; shows it while it is typed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: object = None
        self._is_stale = True
        self._build_fields()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what the record says."""
        view = self._desk.workspace.letterheads.view()
        for key, box in self.boxes.items():
            box.setText(getattr(view.row, key))
            box.setCursorPosition(0)
        self.heads_minutes.setChecked(view.row.heads_minutes)
        self.heads_letters.setChecked(view.row.heads_letters)
        self.logo_name.setText(view.logo.name if view.logo else self.tr("没有标志"))
        self.remove.setEnabled(view.logo is not None)
        self.restore.setEnabled(view.row != LetterheadRow())
        self.form.clear_errors()
        self._show_paper()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the paper when it is seen."""
        super().showEvent(event)
        # Large text makes the form wider: it is never cut, the paper gives way.
        self._area.setMinimumWidth(self.form.minimumSizeHint().width() + SCROLL_ROOM)
        if self._is_stale:
            self._show_paper()

    def _build_fields(self) -> None:
        self.boxes = {key: QLineEdit(self) for key in FIELDS}
        for box in self.boxes.values():
            box.setMaxLength(NAME_LIMIT + 20)
        self.heads_minutes = QCheckBox(self.tr("会议纪要印红头"), self)
        self.heads_letters = QCheckBox(self.tr("提案公函印红头"), self)
        self.logo_name = QLabel(self)
        self.choose = QAction(icon("open"), self.tr("选择图片…"), self)
        self.remove = QAction(icon("delete"), self.tr("去掉"), self)
        self.restore = QAction(icon("undo"), self.tr("恢复默认"), self)
        self.fonts = QLabel(paper_fonts(), self)
        self.fonts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.preview = PdfPreview(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_DELAY_MS)

    def _build_layout(self) -> None:
        self.form = Form(self)
        self.form.add_section(self.tr("名称和署名"))
        for key, title in self._titles().items():
            fields = "、".join(f"{{{field}}}" for field in FIELDS[key])
            hint = self.tr("可用：{places}").format(places=fields)
            self.form.add_row(key, title, self.boxes[key], hint=hint)
        self.form.add_row("minutes", "", self.heads_minutes)
        self.form.add_row("letters", "", self.heads_letters)
        self.form.add_row("restore", "", action_button(self.restore, "", self))
        self.form.add_section(self.tr("标志"))
        self.form.add_row("logo", self.tr("图片"), self._logo_row())
        self.form.add_section(self.tr("打印字体"))
        self.form.add_row("fonts", self.tr("这台电脑"), self.fonts)
        self.form.setMaximumWidth(FORM_WIDTH)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(area)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([FORM_WIDTH - 80, 560])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(splitter)

    def _titles(self) -> dict[str, str]:
        return {
            "full_name": self.tr("全称"),
            "short_name": self.tr("简称"),
            "office": self.tr("办公室署名"),
            "motion_office": self.tr("提案公函署名"),
            "red_head": self.tr("红头"),
            "number": self.tr("发文字号"),
        }

    def _logo_row(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.logo_name, 1)
        layout.addWidget(action_button(self.choose, "", row))
        layout.addWidget(action_button(self.remove, "", row))
        set_role(self.logo_name, "muted")
        return row

    def _connect(self) -> None:
        for box in self.boxes.values():
            box.textEdited.connect(self._timer.start)
            box.editingFinished.connect(self._on_edited)
        for check in (self.heads_minutes, self.heads_letters):
            check.clicked.connect(self._on_edited)
        self._timer.timeout.connect(self._show_paper)
        self.choose.triggered.connect(self._on_choose)
        self.remove.triggered.connect(self._on_remove)
        self.restore.triggered.connect(self._on_restore)
        self._desk.bus.changed.connect(self._on_changed)

    def _typed(self) -> LetterheadRow:
        texts = {key: box.text() for key, box in self.boxes.items()}
        return LetterheadRow(
            full_name=texts["full_name"],
            short_name=texts["short_name"],
            office=texts["office"],
            motion_office=texts["motion_office"],
            red_head=texts["red_head"],
            number=texts["number"],
            heads_letters=self.heads_letters.isChecked(),
            heads_minutes=self.heads_minutes.isChecked(),
        )

    def _on_edited(self) -> None:
        self.form.clear_errors()
        typed = self._typed()
        try:
            self._desk.workspace.letterheads.change(typed)
        except LetterheadRefused as refusal:
            self.form.set_error(refusal.key, explain(refusal, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)

    def _show_paper(self) -> None:
        """Draw what is typed; a line that is no good leaves the paper as it was."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self._wanted = typed = self._typed()
        letterheads = self._desk.workspace.letterheads

        def draw(_: Progress) -> tuple[LetterheadRow, Document | None]:
            try:
                return typed, letterheads.preview(typed)
            except RuleViolation:
                return typed, None

        run_task(self, draw, self._on_drawn, on_error=self._desk.refuse)

    def _on_drawn(self, drawn: tuple[LetterheadRow, Document | None]) -> None:
        typed, document = drawn
        if document is not None and typed == self._wanted:
            self.preview.show_pdf(document.content)

    def _on_choose(self) -> None:
        kinds = self.tr("图片") + " (*.png *.jpg *.jpeg)"
        path = ask_open_path(self, self.tr("选择标志"), kinds)
        if path is None:
            return
        # A line that is left now is written now, before anything is said about the picture.
        self.preview.setFocus()
        self.form.clear_errors()
        try:
            self._desk.workspace.letterheads.set_logo(path)
        except RuleViolation as violation:
            self.form.set_error("logo", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)

    def _on_remove(self) -> None:
        self._desk.attempt(self._desk.workspace.letterheads.remove_logo)

    def _on_restore(self) -> None:
        self._desk.attempt(self._desk.workspace.letterheads.restore)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.LETTERHEAD in changes or Area.TERM in changes:
            self.refresh()
