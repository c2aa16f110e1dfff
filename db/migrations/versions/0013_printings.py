"""What was printed of which paper, when and how it looked.

Revision ID: 0013
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; nothing is known of what was printed before."""
    checks = {
        "paper_not_blank": "length(trim(paper)) > 0",
        "title_not_blank": "length(trim(title)) > 0",
        "target_known": "target IN ('printer', 'file', 'folder', 'book')",
        "copies_in_range": "copies BETWEEN 1 AND 9999",
        "fingerprint_is_sha256": "length(fingerprint) = 64",
    }
    op.create_table(
        "paper_printings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("paper", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("target", sa.String(length=8), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("listed", sa.Text(), nullable=False),
        *(
            sa.CheckConstraint(text, name=op.f(f"ck_paper_printings_{name}"))
            for name, text in checks.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_printings")),
    )
    op.create_index(
        "ix_paper_printings_meeting_id", "paper_printings", ["meeting_id", "paper"], unique=False
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_index("ix_paper_printings_meeting_id", table_name="paper_printings")
    op.drop_table("paper_printings")
