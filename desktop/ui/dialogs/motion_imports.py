"""Motions for the import dialog: a list from a workbook, or Word forms as if they were one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from db.domain.vocabulary import UnitKind
from desktop.exchange.motion_rows import MOTION_COLUMNS
from desktop.exchange.motions import MotionsPreview
from desktop.exchange.tables import ColumnSpec, TableChoice
from desktop.exchange.workbook import Cell, Sheet, Workbook
from desktop.i18n import translate
from desktop.ui.desk import Desk
from desktop.ui.dialogs.import_dialog import Preview
from desktop.ui.dialogs.motion_line_dialog import MotionLineDialog


class MotionsImport:
    """A list of motions."""

    def __init__(self, desk: Desk, workbook: Workbook) -> None:
        self._imports = desk.workspace.motion_imports
        self.title = translate("MotionsImport", "导入提案")
        self.workbook = workbook
        self.columns: Sequence[ColumnSpec] = MOTION_COLUMNS
        self._desk = desk
        self._read: tuple[TableChoice, MotionsPreview] | None = None
        self._corrections: dict[int, dict[int, dict[str, Cell]]] = {}

    def guess(self) -> TableChoice:
        """Return where the list stands, as guessed."""
        return self._imports.guess(self.workbook)

    def preview(self, choice: TableChoice) -> Preview:
        """Return the verdict on every row, with what was typed over them."""
        if self._read is None or self._read[0] != choice:
            self._read = choice, self.read(choice)
        typed = self._corrections.get(choice.sheet)
        return self._imports.correct(self._read[1], typed) if typed else self._read[1]

    def read(self, choice: TableChoice) -> MotionsPreview:
        """Return the verdict on every row as the file has it."""
        return self._imports.preview(self.workbook, choice)

    def editor(self, preview: Preview, row: int, parent: QWidget) -> QDialog | None:
        """Return a form that corrects a line of the preview."""
        assert isinstance(preview, MotionsPreview)
        assert self._read is not None
        sheet = self._corrections.setdefault(self._read[0].sheet, {})
        reading = next(each for each in preview.readings if each.row == row)
        dialog = MotionLineDialog(self._desk, reading, sheet.get(row, {}), parent)

        def keep() -> None:
            sheet[row] = dialog.cells()

        dialog.accepted.connect(keep)
        return dialog

    def doubts(self, preview: Preview) -> Preview:
        """Return the preview with warnings of motions that say the same as older ones."""
        assert isinstance(preview, MotionsPreview)
        return self._imports.doubts(preview)

    def apply(self, preview: Preview, kinds: dict[str, UnitKind]) -> None:
        """Write every new and changed motion as one action."""
        del kinds
        assert isinstance(preview, MotionsPreview)
        self._imports.apply(preview)


class MotionDocumentsImport(MotionsImport):
    """Word forms: each is one line, its fields recognised in the form itself."""

    def __init__(self, desk: Desk, paths: Sequence[Path]) -> None:
        header = tuple(spec.title for spec in MOTION_COLUMNS)
        names = tuple((path.name,) for path in paths)
        super().__init__(desk, Workbook(paths[0], (Sheet("Word", (header, *names)),)))
        self._paths = tuple(paths)

    def guess(self) -> TableChoice:
        """Return every field in its own place."""
        columns = {spec.key: place for place, spec in enumerate(MOTION_COLUMNS)}
        return TableChoice(0, 0, columns)

    def read(self, choice: TableChoice) -> MotionsPreview:
        """Return the verdict on every form."""
        del choice
        return self._imports.preview_documents(self._paths)
