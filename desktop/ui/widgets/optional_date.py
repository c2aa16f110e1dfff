"""A date field that may be left empty."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

NO_DATE = QDate(1900, 1, 1)


class OptionalDate(QDateEdit):
    """A date, or none: its earliest date stands for none and shows ``nothing`` instead."""

    def __init__(self, nothing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setMinimumDate(NO_DATE)
        self.setSpecialValueText(nothing)
        self.setDate(NO_DATE)

    def day(self) -> date | None:
        """Return the chosen day, or None."""
        chosen = self.date()
        return None if chosen == NO_DATE else date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self.setDate(QDate(day.year, day.month, day.day) if day else NO_DATE)
