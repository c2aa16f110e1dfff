"""A push button that does a QAction: one verb, one text, one state, wherever it stands."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme import set_role


def action_button(action: QAction, role: str, parent: QWidget) -> QPushButton:
    """Return a push button that does an action and follows its state."""
    button = QPushButton(action.text(), parent)
    if role != "primary":
        # An icon's own ink would vanish on the accent: the primary button speaks by its colour.
        button.setIcon(action.icon())
    if role:
        set_role(button, role)
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    button.setEnabled(action.isEnabled())
    action.changed.connect(lambda: button.setText(action.text()))
    action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
    button.setHidden(not action.isVisible())
    return button
