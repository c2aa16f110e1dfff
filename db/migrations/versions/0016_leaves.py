"""Leaves as records that merge: each has a name everywhere, and is taken back, never removed.

Revision ID: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

KEPT = "id, meeting_id, sitting_id, member_id, kind, reason, approver, asked_on, is_oral"

TARGETS = (("meeting", "meetings"), ("member", "members"), ("sitting", "sittings"))


def upgrade() -> None:
    """Make the table anew with what there is; each is said to be noted when its meeting began."""
    op.drop_index("ix_leaves_member_id", table_name="leaves")
    op.drop_index("uq_leaves_whole_meeting", table_name="leaves")
    op.rename_table("leaves", "former_leaves")
    op.create_table(
        "leaves",
        *_columns(),
        sa.Column("uuid", sa.String(length=32), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("desk", sa.String(length=40), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        *_constraints(),
        sa.CheckConstraint("length(uuid) = 32", name=op.f("ck_leaves_uuid_is_hex")),
        sa.CheckConstraint("length(trim(desk)) > 0", name=op.f("ck_leaves_desk_not_blank")),
        sa.UniqueConstraint("uuid", name=op.f("uq_leaves_uuid")),
    )
    op.create_index("ix_leaves_member_id", "leaves", ["member_id"], unique=False)
    op.create_index("ix_leaves_meeting_id", "leaves", ["meeting_id"], unique=False)
    op.execute(
        f"INSERT INTO leaves ({KEPT}, uuid, noted_at, desk) SELECT {_of('leave')},"
        " lower(hex(randomblob(16))), meeting.starts_on || ' 00:00:00.000000', '签到台'"
        " FROM former_leaves AS leave JOIN meetings AS meeting ON meeting.id = leave.meeting_id"
    )
    op.drop_table("former_leaves")
    _close_the_way_back()


def downgrade() -> None:
    """Keep of each member the leave that was noted last, unless it was taken back."""
    op.drop_index("ix_leaves_member_id", table_name="leaves")
    op.drop_index("ix_leaves_meeting_id", table_name="leaves")
    op.rename_table("leaves", "noted_leaves")
    op.create_table(
        "leaves",
        *_columns(),
        *_constraints(),
        sa.UniqueConstraint("sitting_id", "member_id", name=op.f("uq_leaves_sitting_id_member_id")),
    )
    op.create_index("ix_leaves_member_id", "leaves", ["member_id"], unique=False)
    op.create_index(
        "uq_leaves_whole_meeting",
        "leaves",
        ["meeting_id", "member_id"],
        unique=True,
        sqlite_where=sa.text("sitting_id IS NULL"),
        postgresql_where=sa.text("sitting_id IS NULL"),
    )
    op.execute(
        f"INSERT OR IGNORE INTO leaves ({KEPT}) SELECT {KEPT} FROM noted_leaves"
        " WHERE ended_at IS NULL ORDER BY noted_at DESC, uuid DESC"
    )
    op.drop_table("noted_leaves")
    _close_the_way_back()


def _columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("approver", sa.String(length=60), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column(
            "is_oral",
            sa.Boolean(create_constraint=True, name="is_oral_is_truth"),
            nullable=False,
        ),
    )


def _constraints() -> tuple[sa.Constraint, ...]:
    return (
        sa.CheckConstraint(
            "kind IN ('sick', 'personal', 'duty')", name=op.f("ck_leaves_kind_known")
        ),
        *(
            sa.ForeignKeyConstraint(
                [f"{one}_id"],
                [f"{many}.id"],
                name=op.f(f"fk_leaves_{one}_id_{many}"),
                ondelete="RESTRICT",
            )
            for one, many in TARGETS
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaves")),
    )


def _of(alias: str) -> str:
    return ", ".join(f"{alias}.{column}" for column in KEPT.split(", "))


def _close_the_way_back() -> None:
    """End undo before the last action on leaves, which are kept otherwise now."""
    changed = "SELECT entry_id FROM journal_changes WHERE table_name = 'leaves'"
    op.execute(
        "UPDATE journal_entries SET state = 'dropped' WHERE kind = 'do' AND"
        f" (state = 'undone' OR id <= (SELECT max(entry_id) FROM ({changed})))"
        f" AND EXISTS ({changed})"
    )
