"""What becomes of a motion: organisations, contacts, replies, supervision, scores.

Revision ID: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_motion_contacts()
    _create_motion_handlers()
    _create_motion_replies()
    _create_motion_scores()
    _create_motion_supervisions()
    _index_journal_changes()


def downgrade() -> None:
    """Drop the tables."""
    op.drop_index("ix_journal_changes_table_name_row_key", table_name="journal_changes")
    for table in (
        "motion_supervisions",
        "motion_scores",
        "motion_replies",
        "motion_handlers",
        "motion_contacts",
    ):
        op.drop_table(table)


def _create_motion_contacts() -> None:
    op.create_table(
        "motion_contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("organisation", sa.String(length=100), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.CheckConstraint(
            "stage IN ('before', 'during', 'after')", name=op.f("ck_motion_contacts_stage_known")
        ),
        sa.CheckConstraint(
            "length(trim(note)) > 0", name=op.f("ck_motion_contacts_note_not_blank")
        ),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_contacts_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_contacts")),
    )
    op.create_index("ix_motion_contacts_motion_id", "motion_contacts", ["motion_id"], unique=False)


def _create_motion_handlers() -> None:
    op.create_table(
        "motion_handlers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("assigned_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("opinion_on", sa.Date(), nullable=True),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("return_reason", sa.String(length=300), nullable=False),
        sa.CheckConstraint(
            "(returned_on IS NULL) = (return_reason = '')",
            name=op.f("ck_motion_handlers_returned_with_reason"),
        ),
        sa.CheckConstraint(
            "opinion_on IS NULL OR role = 'co'",
            name=op.f("ck_motion_handlers_opinion_of_co_handler"),
        ),
        sa.CheckConstraint(
            "role IN ('lead', 'co', 'separate')", name=op.f("ck_motion_handlers_role_known")
        ),
        sa.CheckConstraint("due_on >= assigned_on", name=op.f("ck_motion_handlers_days_in_order")),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_handlers_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_motion_handlers_organisation_id_organisations"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_handlers")),
    )
    op.create_index(
        "ix_motion_handlers_organisation_id", "motion_handlers", ["organisation_id"], unique=False
    )
    op.create_index(
        "uq_motion_handlers_lead",
        "motion_handlers",
        ["motion_id"],
        unique=True,
        sqlite_where=sa.text("returned_on IS NULL AND role = 'lead'"),
        postgresql_where=sa.text("returned_on IS NULL AND role = 'lead'"),
    )
    op.create_index(
        "uq_motion_handlers_motion_id_organisation_id",
        "motion_handlers",
        ["motion_id", "organisation_id"],
        unique=True,
        sqlite_where=sa.text("returned_on IS NULL"),
        postgresql_where=sa.text("returned_on IS NULL"),
    )


def _create_motion_replies() -> None:
    op.create_table(
        "motion_replies",
        *_columns_of_motion_replies(),
        *_checks_of_motion_replies(),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["reply_categories.id"],
            name=op.f("fk_motion_replies_category_id_reply_categories"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_replies_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_motion_replies_organisation_id_organisations"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_replies")),
        sa.UniqueConstraint(
            "motion_id",
            "organisation_id",
            "round",
            name=op.f("uq_motion_replies_motion_id_organisation_id_round"),
        ),
    )
    op.create_index(
        "ix_motion_replies_category_id", "motion_replies", ["category_id"], unique=False
    )
    op.create_index(
        "ix_motion_replies_organisation_id", "motion_replies", ["organisation_id"], unique=False
    )


def _columns_of_motion_replies() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("replied_on", sa.Date(), nullable=False),
        sa.Column("document", sa.String(length=100), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("attitude", sa.String(length=16), nullable=True),
        sa.Column("result", sa.String(length=16), nullable=True),
        sa.Column("feedback_on", sa.Date(), nullable=True),
        sa.Column("feedback_note", sa.String(length=500), nullable=False),
    ]


def _checks_of_motion_replies() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "attitude IS NULL OR attitude IN ('satisfied', 'basically', 'unsatisfied')",
            name=op.f("ck_motion_replies_attitude_known"),
        ),
        sa.CheckConstraint(
            "result IS NULL OR result IN ('satisfied', 'basically', 'unsatisfied')",
            name=op.f("ck_motion_replies_result_known"),
        ),
        sa.CheckConstraint(
            "(attitude IS NULL) = (result IS NULL)", name=op.f("ck_motion_replies_feedback_whole")
        ),
        sa.CheckConstraint(
            "(feedback_on IS NULL) = (result IS NULL)",
            name=op.f("ck_motion_replies_feedback_dated"),
        ),
        sa.CheckConstraint("round >= 1", name=op.f("ck_motion_replies_round_positive")),
    ]


def _create_motion_scores() -> None:
    op.create_table(
        "motion_scores",
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("reviewer", sa.String(length=60), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "length(trim(reviewer)) > 0", name=op.f("ck_motion_scores_reviewer_not_blank")
        ),
        sa.CheckConstraint("score BETWEEN 0 AND 100", name=op.f("ck_motion_scores_score_in_range")),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_scores_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("motion_id", "reviewer", name=op.f("pk_motion_scores")),
    )


def _create_motion_supervisions() -> None:
    op.create_table(
        "motion_supervisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.CheckConstraint(
            "form IN ('consultation', 'visit', 'research', 'call')",
            name=op.f("ck_motion_supervisions_form_known"),
        ),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_supervisions_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_supervisions")),
    )
    op.create_index(
        "ix_motion_supervisions_motion_id", "motion_supervisions", ["motion_id"], unique=False
    )


def _index_journal_changes() -> None:
    op.create_index(
        "ix_journal_changes_table_name_row_key",
        "journal_changes",
        ["table_name", "row_key"],
        unique=False,
    )
