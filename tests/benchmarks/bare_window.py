"""The baseline of the benchmark: a bare window with the same table, as the tutorials write it.

PySide6 with a plain table model, SQLAlchemy with mapped classes and a session.
"""

import sys

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    """The tables of the baseline."""


class Sector(Base):
    """A sector."""

    __tablename__ = "sectors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Member(Base):
    """A member with the columns that the list shows."""

    __tablename__ = "members"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    sex: Mapped[str | None]
    ethnicity: Mapped[str]
    duty: Mapped[str]
    number: Mapped[str | None]
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id"))
    sector: Mapped[Sector | None] = relationship(lazy="joined")


class Rows(QAbstractTableModel):
    """The rows of a query."""

    def __init__(self, rows: list) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 6

    def data(self, index: QModelIndex, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None


class FirstPaint(QObject):
    """Says when the table was painted, and ends the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            QApplication.instance().quit()
        return False


def main(record: str) -> None:
    app = QApplication(sys.argv[:1])
    with Session(create_engine(f"sqlite:///{record}")) as session:
        rows = [
            (row.name, row.sex, row.ethnicity, row.sector and row.sector.name, row.duty, row.number)
            for row in session.scalars(select(Member).order_by(Member.name))
        ]
    window = QMainWindow()
    table = QTableView(window)
    table.setModel(Rows(rows))
    window.setCentralWidget(table)
    window.resize(1360, 820)
    watch = FirstPaint(app)
    table.viewport().installEventFilter(watch)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
