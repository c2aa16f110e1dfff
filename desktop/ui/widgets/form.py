"""Labelled fields one below the other; what is wrong is said at its field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from desktop.theme import set_role

FORM_WIDTH = 760
"""Pixels: a line longer than this is hard to read."""


class Form(QWidget):
    """Rows of a label and a field, each with room for a hint and an error."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(16)
        self._layout.setVerticalSpacing(10)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._layout.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fields: dict[str, QWidget] = {}
        self._boxes: dict[str, QWidget] = {}
        self._errors: dict[str, QLabel] = {}

    def add_section(self, title: str) -> None:
        """Begin a group of fields."""
        heading = QLabel(title, self)
        set_role(heading, "section-title")
        self._layout.addRow(heading)

    def add_row(self, key: str, label: str, widget: QWidget, *, hint: str = "") -> None:
        """Add a field; ``key`` is how an error finds it. Plain text takes the whole width."""
        if isinstance(widget, QLabel):
            self._layout.addRow(label, widget)
            return
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(widget)
        if hint:
            text = QLabel(hint, box)
            text.setWordWrap(True)
            set_role(text, "caption")
            column.addWidget(text)
        error = QLabel(box)
        error.setWordWrap(True)
        set_role(error, "error")
        error.hide()
        column.addWidget(error)
        caption = QLabel(label, self)
        caption.setBuddy(widget)
        if label and not widget.accessibleName():
            widget.setAccessibleName(label)
        self._layout.addRow(caption, box)
        self._boxes[key] = box
        self._fields[key] = widget
        self._errors[key] = error

    def set_row_visible(self, key: str, *, is_visible: bool) -> None:
        """Show a row with its label, or take it out of the form."""
        self._layout.setRowVisible(self._boxes[key], is_visible)

    def set_error(self, key: str, text: str) -> None:
        """Say what is wrong at a field, and put the keyboard there."""
        label = self._errors[key]
        label.setText(text)
        label.show()
        self._fields[key].setAccessibleDescription(text)
        self._fields[key].setFocus()

    def error(self, key: str) -> str:
        """Return what is said to be wrong at a field."""
        return self._errors[key].text()

    def clear_errors(self) -> None:
        """Take all errors away."""
        for key, label in self._errors.items():
            label.clear()
            label.hide()
            self._fields[key].setAccessibleDescription("")
