"""The baseline of the benchmark: a bare window with the same table, as the tutorials write it.

PySide6 with a plain table model, SQLAlchemy with mapped classes and a session.
"""

import sys
from datetime import date

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


class Committee(Base):
    """A committee."""

    __tablename__ = "committees"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Party(Base):
    """A party."""

    __tablename__ = "parties"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Membership(Base):
    """A member's party."""

    __tablename__ = "party_memberships"
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True)
    party_id: Mapped[int] = mapped_column(ForeignKey("parties.id"), primary_key=True)
    place: Mapped[int]


class Member(Base):
    """A member with the ten columns that the list shows."""

    __tablename__ = "members"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    sex: Mapped[str | None]
    ethnicity: Mapped[str]
    duty: Mapped[str]
    number: Mapped[str | None]
    is_standing: Mapped[bool]
    office_from: Mapped[date | None]
    office_to: Mapped[date | None]
    sector_id: Mapped[int | None] = mapped_column(ForeignKey("sectors.id"))
    committee_id: Mapped[int | None] = mapped_column(ForeignKey("committees.id"))
    sector: Mapped[Sector | None] = relationship(lazy="joined")
    committee: Mapped[Committee | None] = relationship(lazy="joined")
    parties: Mapped[list[Party]] = relationship(
        secondary="party_memberships", order_by="party_memberships.c.place", lazy="selectin"
    )


class Rows(QAbstractTableModel):
    """The rows of a query."""

    def __init__(self, rows: list) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 10

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


def cells(row: Member) -> tuple:
    return (
        row.name,
        row.sex,
        row.ethnicity,
        "、".join(party.name for party in row.parties),
        row.sector and row.sector.name,
        row.committee and row.committee.name,
        row.duty,
        "常委" if row.is_standing else "",
        f"{row.office_from}—{row.office_to or ''}",
        row.number,
    )


def main(record: str) -> None:
    app = QApplication(sys.argv[:1])
    with Session(create_engine(f"sqlite:///{record}")) as session:
        rows = [cells(row) for row in session.scalars(select(Member).order_by(Member.name))]
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
