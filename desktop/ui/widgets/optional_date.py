"""A date field that may be left empty."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

NO_DATE = QDate(1900, 1, 1)


def day_of(field: QDateEdit) -> date:
    """Return the day that a field shows."""
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


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
        return None if self.date() == NO_DATE else day_of(self)

    def set_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self.setDate(QDate(day.year, day.month, day.day) if day else NO_DATE)
