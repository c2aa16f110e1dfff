"""What the secretary writes over the draft of a sitting's 主持词.

Revision ID: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; every script is its draft."""
    op.create_table(
        "chair_scripts",
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.CheckConstraint("length(trim(text)) > 0", name=op.f("ck_chair_scripts_text_not_blank")),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sittings.id"],
            name=op.f("fk_chair_scripts_sitting_id_sittings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("sitting_id", name=op.f("pk_chair_scripts")),
    )


def downgrade() -> None:
    """Drop the table: every script is its draft again."""
    op.drop_table("chair_scripts")
