"""Which motions were laid side by side and kept apart.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "motion_comparisons",
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("likeness", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=300), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.CheckConstraint("motion_id <> other_id", name=op.f("ck_motion_comparisons_two_motions")),
        sa.CheckConstraint(
            "likeness BETWEEN 0 AND 100", name=op.f("ck_motion_comparisons_likeness_in_range")
        ),
        sa.CheckConstraint(
            "length(trim(note)) > 0", name=op.f("ck_motion_comparisons_note_not_blank")
        ),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_comparisons_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["motions.id"],
            name=op.f("fk_motion_comparisons_other_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("motion_id", "other_id", name=op.f("pk_motion_comparisons")),
    )
    op.create_index(
        "ix_motion_comparisons_other_id", "motion_comparisons", ["other_id"], unique=False
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_index("ix_motion_comparisons_other_id", table_name="motion_comparisons")
    op.drop_table("motion_comparisons")
