"""A workbook before it is imported: sheet, header row and columns, and the verdict on each row."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId
from db.domain.vocabulary import UnitKind
from desktop.exchange.errors import ExchangeError, NoNameColumn
from desktop.exchange.motions import MotionsPreview
from desktop.exchange.roster import MEMBER_COLUMNS, RosterPreview
from desktop.exchange.speeches import SPEECH_COLUMNS, SpeechesPreview
from desktop.exchange.tables import ColumnSpec, TableChoice, guess_columns
from desktop.exchange.workbook import Workbook
from desktop.i18n import translate
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.preview_table_model import (
    PreviewListRow,
    PreviewTableModel,
    preview_list_row,
)
from desktop.ui.tasks import Progress, run_task
from desktop.ui.widgets.progress_row import ProgressRow
from desktop.ui.widgets.record_table import RecordTable
from desktop.wording import unit_kind_word

Preview = RosterPreview | SpeechesPreview | MotionsPreview
COLUMNS_A_ROW = 4
COLUMNS_HEIGHT = 210
"""Pixels for the columns of a list before they scroll: the preview needs its room."""


class Import(Protocol):
    """What is imported: its columns, its preview, its writing."""

    title: str
    workbook: Workbook
    columns: Sequence[ColumnSpec]

    def guess(self) -> TableChoice:
        """Return where the list stands, as guessed."""
        ...

    def preview(self, choice: TableChoice) -> Preview:
        """Return the verdict on every row."""
        ...

    def doubts(self, preview: Preview) -> Preview:
        """Return the preview with the warnings that take longer to find."""
        ...

    def editor(self, preview: Preview, row: int, parent: QWidget) -> QDialog | None:
        """Return a form that corrects a line of the preview; None where lines are not corrected."""
        ...

    def apply(self, preview: Preview, kinds: dict[str, UnitKind]) -> None:
        """Write every new and changed row as one action."""
        ...


class MembersImport:
    """A roster."""

    def __init__(self, desk: Desk, workbook: Workbook) -> None:
        self._imports = desk.workspace.imports
        self.title = translate("MembersImport", "导入委员名单")
        self.workbook = workbook
        self.columns: Sequence[ColumnSpec] = MEMBER_COLUMNS

    def guess(self) -> TableChoice:
        """Return where the list stands, as guessed."""
        return self._imports.guess_members(self.workbook)

    def preview(self, choice: TableChoice) -> Preview:
        """Return the verdict on every row."""
        return self._imports.preview_members(self.workbook, choice)

    def doubts(self, preview: Preview) -> Preview:
        """Return the preview as it is: its lines were judged whole."""
        return preview

    def editor(self, preview: Preview, row: int, parent: QWidget) -> QDialog | None:
        """Return nothing: a list like this is corrected in its file."""
        del preview, row, parent
        return None

    def apply(self, preview: Preview, kinds: dict[str, UnitKind]) -> None:
        """Write every new and changed row as one action."""
        del kinds
        assert isinstance(preview, RosterPreview)
        self._imports.apply_members(preview)


class SpeechesImport:
    """Speech requests of a meeting."""

    def __init__(self, desk: Desk, meeting: MeetingId, workbook: Workbook) -> None:
        self._imports = desk.workspace.imports
        self._meeting = meeting
        self.title = translate("SpeechesImport", "导入发言申请")
        self.workbook = workbook
        self.columns: Sequence[ColumnSpec] = SPEECH_COLUMNS

    def guess(self) -> TableChoice:
        """Return where the list stands, as guessed."""
        return self._imports.guess_speeches(self.workbook)

    def preview(self, choice: TableChoice) -> Preview:
        """Return the verdict on every row."""
        return self._imports.preview_speeches(self._meeting, self.workbook, choice)

    def doubts(self, preview: Preview) -> Preview:
        """Return the preview as it is: its lines were judged whole."""
        return preview

    def editor(self, preview: Preview, row: int, parent: QWidget) -> QDialog | None:
        """Return nothing: a list like this is corrected in its file."""
        del preview, row, parent
        return None

    def apply(self, preview: Preview, kinds: dict[str, UnitKind]) -> None:
        """Write every new and changed row as one action."""
        assert isinstance(preview, SpeechesPreview)
        self._imports.apply_speeches(self._meeting, preview, kinds)


class ImportDialog(QDialog):
    """Shows what importing would do, lets sheet and columns be corrected, then does it."""

    def __init__(self, desk: Desk, what: Import, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._what = what
        self._preview: Preview | None = None
        self._column_boxes: dict[str, QComboBox] = {}
        self._kind_boxes: dict[str, QComboBox] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{what.title} — {what.workbook.path.name}")
        self._build_choice()
        self._build_table()
        self._build_layout()
        self._show_guess()

    def accept(self) -> None:
        """Write in the background; close when it is done."""
        preview = self._preview
        if preview is None:
            return
        kinds = {name: UnitKind(box.currentData()) for name, box in self._kind_boxes.items()}
        what = self._what
        self._import_button.setEnabled(False)

        def write(_: Progress) -> None:
            what.apply(preview, kinds)

        task = run_task(self, write, self._on_written, on_error=self._on_refused)
        self._progress.follow(task, self.tr("正在写入…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter settle the header row: only the button, or Enter elsewhere, imports."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.focusWidget() is self._header:
            return
        super().keyPressEvent(event)

    def _build_choice(self) -> None:
        self._sheet = QComboBox(self)
        self._sheet.setAccessibleName(self.tr("工作表"))
        for sheet in self._what.workbook.sheets:
            self._sheet.addItem(sheet.name)
        self._header = QSpinBox(self)
        self._header.setAccessibleName(self.tr("标题行"))
        self._header.setMinimum(1)
        self._header.setMaximum(200)
        self._columns_area = QScrollArea(self)
        self._columns_area.setWidgetResizable(True)
        self._columns_area.setFrameShape(QFrame.Shape.NoFrame)
        fields = QWidget(self._columns_area)
        self._columns = QGridLayout(fields)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setHorizontalSpacing(8)
        for place, spec in enumerate(self._what.columns):
            box = QComboBox(self)
            box.setAccessibleName(spec.title)
            self._column_boxes[spec.key] = box
            row, column = divmod(place, COLUMNS_A_ROW)
            self._columns.addWidget(QLabel(spec.title, self), row, column * 2)
            self._columns.addWidget(box, row, column * 2 + 1)
            self._columns.setColumnStretch(column * 2 + 1, 1)
            box.activated.connect(self._on_column_chosen)
        self._columns_area.setWidget(fields)
        self._columns_area.setFixedHeight(min(fields.sizeHint().height(), COLUMNS_HEIGHT))
        self._sheet.activated.connect(self._on_place_chosen)
        self._header.valueChanged.connect(self._on_place_chosen)

    def _build_table(self) -> None:
        self._table: RecordTable[PreviewListRow] = RecordTable(
            PreviewTableModel(self),
            name="preview",
            title=self.tr("预览"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(self.tr("没有可以导入的行"), self.tr("请选对工作表和标题行。"))
        self._table.row_activated.connect(self._on_row_activated)
        edit = QShortcut(QKeySequence("F2"), self._table)
        edit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        edit.activated.connect(lambda: self._on_row_activated(self._table.current_row()))

    def _build_layout(self) -> None:
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        set_role(self._summary, "section-title")
        self._units = QGridLayout()
        self._progress = ProgressRow(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._import_button = buttons.addButton(
            self.tr("导入"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        set_role(self._import_button, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        where = QHBoxLayout()
        where.addWidget(QLabel(self.tr("工作表"), self))
        where.addWidget(self._sheet, 1)
        where.addWidget(QLabel(self.tr("标题行"), self))
        where.addWidget(self._header)
        layout = QVBoxLayout(self)
        layout.addLayout(where)
        layout.addWidget(self._columns_area)
        layout.addWidget(self._summary)
        layout.addLayout(self._units)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._progress)
        layout.addWidget(buttons)
        self.resize(1080, 720)

    def _show_guess(self) -> None:
        try:
            choice = self._what.guess()
        except NoNameColumn as error:
            self._fill_columns(TableChoice(0, 0, {}))
            self._show_refusal(error)
            return
        self._fill_columns(choice)
        self._refresh(choice)

    def _fill_columns(self, choice: TableChoice) -> None:
        self._sheet.setCurrentIndex(choice.sheet)
        self._header.blockSignals(True)
        self._header.setValue(choice.header_row + 1)
        self._header.blockSignals(False)
        sheet = self._what.workbook.sheets[choice.sheet]
        header = sheet.rows[choice.header_row] if choice.header_row < len(sheet.rows) else ()
        for key, box in self._column_boxes.items():
            box.clear()
            box.addItem(self.tr("（没有）"), -1)
            for index, cell in enumerate(header):
                box.addItem(" ".join(str(cell or "").split()) or f"{index + 1}", index)
            box.setCurrentIndex(box.findData(choice.columns.get(key, -1)))

    def _refresh(self, choice: TableChoice) -> None:
        self._preview = None
        try:
            self._preview = self._what.preview(choice)
        except ExchangeError as error:
            self._show_refusal(error)
            return
        self._show_preview(self._preview)
        self._look_for_doubts(self._preview)

    def _look_for_doubts(self, preview: Preview) -> None:
        """Add the warnings that take longer to find, when they are there."""
        what = self._what

        def look(_: Progress) -> tuple[Preview, Preview]:
            return preview, what.doubts(preview)

        task = run_task(self, look, self._on_doubted, on_error=self._desk.refuse)
        self._progress.follow(task, self.tr("正在查重…"))

    def _on_doubted(self, found: tuple[Preview, Preview]) -> None:
        preview, doubted = found
        if preview is self._preview and doubted is not preview:
            self._preview = doubted
            self._show_preview(doubted)

    def _show_preview(self, preview: Preview) -> None:
        self._table.set_rows([preview_list_row(line) for line in preview.lines])
        self._summary.setText(
            self.tr("新增 {new}　更新 {changed}　不变 {same}　有问题 {bad}（不导入）").format(
                new=preview.new,
                changed=preview.changed,
                same=preview.same,
                bad=len({problem.row for problem in preview.problems}),
            )
        )
        self._import_button.setEnabled(preview.new + preview.changed > 0)
        self._show_new_units()

    def _show_new_units(self) -> None:
        """Let the kind of each unit that the record does not have be corrected."""
        while (item := self._units.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._kind_boxes.clear()
        if not isinstance(self._preview, SpeechesPreview):
            return
        known = _placeholder_names(self._desk)
        for place, (name, kind) in enumerate(_new_units(self._preview, known).items()):
            box = QComboBox(self)
            box.setAccessibleName(self.tr("{unit}的类别").format(unit=name))
            for each in UnitKind:
                box.addItem(unit_kind_word(each, translate), each.value)
            box.setCurrentIndex(box.findData(kind.value))
            self._kind_boxes[name] = box
            row, column = divmod(place, COLUMNS_A_ROW)
            self._units.addWidget(QLabel(name, self), row, column * 2)
            self._units.addWidget(box, row, column * 2 + 1)

    def _show_refusal(self, error: ExchangeError) -> None:
        self._table.set_rows([])
        self._summary.setText(str(error))
        self._import_button.setEnabled(False)

    def _choice(self) -> TableChoice:
        columns = {
            key: int(box.currentData())
            for key, box in self._column_boxes.items()
            if box.currentData() is not None and int(box.currentData()) >= 0
        }
        return TableChoice(self._sheet.currentIndex(), self._header.value() - 1, columns)

    def _on_place_chosen(self, _: int) -> None:
        index = self._sheet.currentIndex()
        sheet = self._what.workbook.sheets[index]
        header_row = min(self._header.value() - 1, max(len(sheet.rows) - 1, 0))
        columns = guess_columns(sheet, header_row, self._what.columns) if sheet.rows else {}
        choice = TableChoice(index, header_row, columns)
        self._fill_columns(choice)
        self._refresh(choice)

    def _on_column_chosen(self, _: int) -> None:
        self._refresh(self._choice())

    def _on_row_activated(self, row: PreviewListRow | None) -> None:
        """Open the form that corrects a line; what it changes is judged at once."""
        if row is None or self._preview is None:
            return
        editor = self._what.editor(self._preview, row.id, self)
        if editor is not None:
            editor.accepted.connect(lambda: self._refresh(self._choice()))
            editor.accepted.connect(lambda: self._table.select_id(row.id))
            editor.open()

    def _on_written(self, _: object) -> None:
        preview = self._preview
        if preview is not None:
            self._desk.say(
                "done",
                self.tr("{title}：新增 {new}，更新 {changed}。可用 Ctrl+Z 一步撤销。").format(
                    title=self._what.title, new=preview.new, changed=preview.changed
                ),
            )
        super().accept()

    def _on_refused(self, error: BaseException) -> None:
        self._import_button.setEnabled(True)
        self._desk.refuse(error)
        self._summary.setText(QCoreApplication.translate("ImportDialog", "没有写入任何内容。"))


def _placeholder_names(desk: Desk) -> frozenset[str]:
    return frozenset(unit.name for unit in desk.workspace.units.units())


def _new_units(preview: SpeechesPreview, known: frozenset[str]) -> dict[str, UnitKind]:
    """Return the units that importing would add; a party's own place is no new unit."""
    from desktop.exchange.speeches import party_of

    return {
        line.draft.unit: line.unit_kind
        for line in preview.lines
        if line.draft is not None and line.unit_is_new and party_of(line.draft.unit) not in known
    }
