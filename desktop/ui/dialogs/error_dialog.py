"""A defect of ours: what happened, for whoever mends it, with one button to copy it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import set_role


class ErrorDialog(QDialog):
    """Says that nothing saved is lost, and shows the details."""

    def __init__(self, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("程序出错"))
        heading = QLabel(self.tr("刚才的操作没有完成。已保存的内容不受影响，可以继续使用。"), self)
        heading.setWordWrap(True)
        set_role(heading, "section-title")
        text = QPlainTextEdit(detail, self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("出错详情"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("复制详情"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(QLabel(self.tr("请把详情发给维护人员："), self))
        layout.addWidget(text, 1)
        layout.addWidget(buttons)
        self.resize(640, 420)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._detail)
