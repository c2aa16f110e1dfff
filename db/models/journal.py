"""The journal: every write, its rows before and after; undo and the audit trail read it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, not_blank, one_of


class EntryKind(StrEnum):
    """What an entry is: an action, or the undoing or redoing of one."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class EntryState(StrEnum):
    """Where an action stands: it can be undone, it is undone, or it stays as it is for good."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


class RowAction(StrEnum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class JournalEntry(Base):
    """One action of the user = one transaction = one line of the audit trail."""

    __tablename__ = "journal_entries"
    __table_args__ = (
        CheckConstraint(not_blank("label"), name="label_not_blank"),
        CheckConstraint(one_of("kind", EntryKind), name="kind_known"),
        CheckConstraint(one_of("state", EntryState), name="state_known"),
        CheckConstraint("(kind = 'do') = (target_id IS NULL)", name="target_of_undo"),
        Index("ix_journal_entries_kind_state", "kind", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    kind: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(8))
    target_id: Mapped[int | None] = mapped_column(
        ForeignKey("journal_entries.id", ondelete="RESTRICT")
    )


class JournalChange(Base):
    """One row that an action touched, as JSON before and after (NULL: there was none)."""

    __tablename__ = "journal_changes"
    __table_args__ = (
        CheckConstraint(one_of("action", RowAction), name="action_known"),
        CheckConstraint("(action = 'insert') = (before IS NULL)", name="before_unless_insert"),
        CheckConstraint("(action = 'delete') = (after IS NULL)", name="after_unless_delete"),
        Index("ix_journal_changes_entry_id", "entry_id"),
        Index("ix_journal_changes_table_name_row_key", "table_name", "row_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("journal_entries.id", ondelete="RESTRICT"))
    table_name: Mapped[str] = mapped_column(String(60))
    row_key: Mapped[str] = mapped_column(String(120))
    action: Mapped[str] = mapped_column(String(8))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
