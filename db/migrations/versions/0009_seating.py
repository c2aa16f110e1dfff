"""Halls, seat plans and the rostrum.

Revision ID: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_halls()
    _create_hall_marks()
    _create_seat_plans()
    _create_seats()
    _create_rostrum_seats()


def downgrade() -> None:
    """Drop the tables."""
    for table in ("rostrum_seats", "seats", "seat_plans", "hall_marks", "halls"):
        op.drop_table(table)


def _create_halls() -> None:
    op.create_table(
        "halls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("numbering", sa.String(length=16), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_halls_name_not_blank")),
        sa.CheckConstraint("rows BETWEEN 1 AND 120", name=op.f("ck_halls_rows_in_range")),
        sa.CheckConstraint("places BETWEEN 1 AND 160", name=op.f("ck_halls_places_in_range")),
        sa.CheckConstraint(
            "numbering IN ('left', 'odd-left', 'odd-right')", name=op.f("ck_halls_numbering_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_halls")),
        sa.UniqueConstraint("name", name=op.f("uq_halls_name")),
    )


def _create_hall_marks() -> None:
    op.create_table(
        "hall_marks",
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "kind IN ('aisle', 'gap', 'reserved')", name=op.f("ck_hall_marks_kind_known")
        ),
        sa.CheckConstraint("row >= 0 AND place >= 0", name=op.f("ck_hall_marks_not_negative")),
        sa.CheckConstraint(
            "(kind = 'aisle') = (row = 0)", name=op.f("ck_hall_marks_aisle_has_no_row")
        ),
        sa.CheckConstraint(
            "(kind = 'reserved') = (place = 0)", name=op.f("ck_hall_marks_reserved_is_a_row")
        ),
        sa.ForeignKeyConstraint(
            ["hall_id"],
            ["halls.id"],
            name=op.f("fk_hall_marks_hall_id_halls"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("hall_id", "row", "place", name=op.f("pk_hall_marks")),
    )


def _create_seat_plans() -> None:
    op.create_table(
        "seat_plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("grouping", sa.String(length=16), nullable=False),
        sa.Column("fill", sa.String(length=16), nullable=False),
        sa.Column("rotation", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "grouping IN ('sector', 'party', 'committee', 'none')",
            name=op.f("ck_seat_plans_grouping_known"),
        ),
        sa.CheckConstraint(
            "fill IN ('rows', 'sections', 'columns')", name=op.f("ck_seat_plans_fill_known")
        ),
        sa.CheckConstraint(
            "rotation BETWEEN 0 AND 999", name=op.f("ck_seat_plans_rotation_in_range")
        ),
        _foreign_key("seat_plans", "meeting_id", "meetings"),
        _foreign_key("seat_plans", "sitting_id", "sittings"),
        _foreign_key("seat_plans", "hall_id", "halls"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat_plans")),
    )
    for column, condition in (
        ("meeting_id", "sitting_id IS NULL"),
        ("sitting_id", "sitting_id IS NOT NULL"),
    ):
        op.create_index(
            f"uq_seat_plans_{column}",
            "seat_plans",
            [column],
            unique=True,
            sqlite_where=sa.text(condition),
            postgresql_where=sa.text(condition),
        )
    op.create_index("ix_seat_plans_hall_id", "seat_plans", ["hall_id"], unique=False)


def _create_seats() -> None:
    op.create_table(
        "seats",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column(
            "is_pinned",
            sa.Boolean(create_constraint=True, name="is_pinned_is_truth"),
            nullable=False,
        ),
        sa.CheckConstraint("row >= 1 AND place >= 1", name=op.f("ck_seats_chair_positive")),
        _foreign_key("seats", "plan_id", "seat_plans"),
        _foreign_key("seats", "member_id", "members"),
        sa.PrimaryKeyConstraint("plan_id", "row", "place", name=op.f("pk_seats")),
        sa.UniqueConstraint("plan_id", "member_id", name=op.f("uq_seats_plan_id_member_id")),
    )
    op.create_index("ix_seats_member_id", "seats", ["member_id"], unique=False)


def _create_rostrum_seats() -> None:
    op.create_table(
        "rostrum_seats",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("post", sa.String(length=120), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_rostrum_seats_rank_positive")),
        sa.CheckConstraint("row BETWEEN 1 AND 9", name=op.f("ck_rostrum_seats_row_in_range")),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_rostrum_seats_name_not_blank")),
        _foreign_key("rostrum_seats", "plan_id", "seat_plans"),
        _foreign_key("rostrum_seats", "member_id", "members"),
        sa.PrimaryKeyConstraint("plan_id", "rank", name=op.f("pk_rostrum_seats")),
        sa.UniqueConstraint(
            "plan_id", "member_id", name=op.f("uq_rostrum_seats_plan_id_member_id")
        ),
    )
    op.create_index("ix_rostrum_seats_member_id", "rostrum_seats", ["member_id"], unique=False)


def _foreign_key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}"), ondelete="RESTRICT"
    )
