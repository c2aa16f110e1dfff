"""Minutes of meetings, the letterhead, and the sentences of papers that a record changes.

Revision ID: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_minutes()
    _create_sections()
    _create_letterheads()
    _create_wordings()
    _carry_chair_sentences()


def downgrade() -> None:
    """Drop the tables; the sentences of the chair have their own again."""
    _carry_chair_sentences_back()
    for table in ("wordings", "letterheads", "minutes_sections", "minutes"):
        op.drop_table(table)


def _create_minutes() -> None:
    checks = {
        "ordinal_positive": "ordinal >= 1",
        "cites_the_former": "(former_id IS NULL) = (ordinal = 1)",
        "correction_has_reason": "ordinal = 1 OR length(trim(reason)) > 0",
        "signed_by_both": (
            "signed_at IS NULL OR (length(trim(chair)) > 0 AND length(trim(recorder)) > 0)"
        ),
    }
    op.create_table(
        "minutes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("former_id", sa.Integer(), nullable=True),
        sa.Column("chair", sa.String(length=120), nullable=False),
        sa.Column("recorder", sa.String(length=60), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=True),
        sa.Column("signed_by", sa.String(length=60), nullable=False),
        *_checks("minutes", checks),
        _foreign_key("minutes", "meeting_id", "meetings"),
        _foreign_key("minutes", "former_id", "minutes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
        sa.UniqueConstraint("former_id", name=op.f("uq_minutes_former_id")),
        sa.UniqueConstraint("meeting_id", "ordinal", name=op.f("uq_minutes_meeting_id_ordinal")),
    )
    draft = sa.text("signed_at IS NULL")
    op.create_index(
        "uq_minutes_draft",
        "minutes",
        ["meeting_id"],
        unique=True,
        sqlite_where=draft,
        postgresql_where=draft,
    )


def _create_sections() -> None:
    checks = {
        "kind_known": "kind IN ('general', 'opening', 'agenda', 'sitting', 'decisions')",
        "sitting_of_sitting": "(kind = 'sitting') = (sitting_id IS NOT NULL)",
        "place_positive": "place >= 1",
        "title_not_blank": "length(trim(title)) > 0",
    }
    op.create_table(
        "minutes_sections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        *_checks("minutes_sections", checks),
        _foreign_key("minutes_sections", "minutes_id", "minutes"),
        _foreign_key("minutes_sections", "sitting_id", "sittings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes_sections")),
    )
    for name, column, where in (
        ("kind", "kind", "sitting_id IS NULL"),
        ("sitting_id", "sitting_id", "sitting_id IS NOT NULL"),
    ):
        op.create_index(
            f"uq_minutes_sections_{name}",
            "minutes_sections",
            ["minutes_id", column],
            unique=True,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )
    op.create_index(
        "ix_minutes_sections_sitting_id", "minutes_sections", ["sitting_id"], unique=False
    )


def _create_letterheads() -> None:
    names = ("full_name", "short_name", "office", "motion_office", "red_head", "number")
    checks = {
        "single_row": "id = 1",
        **{f"{name}_not_blank": f"length(trim({name})) > 0" for name in names},
        "logo_has_name": "(logo_digest IS NULL) = (logo_name = '')",
        "heads_letters_is_truth": "heads_letters IN (0, 1)",
        "heads_minutes_is_truth": "heads_minutes IN (0, 1)",
    }
    op.create_table(
        "letterheads",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(length=120), nullable=False) for name in names),
        sa.Column("heads_letters", sa.Boolean(), nullable=False),
        sa.Column("heads_minutes", sa.Boolean(), nullable=False),
        sa.Column("logo_name", sa.String(length=200), nullable=False),
        sa.Column("logo_digest", sa.String(length=64), nullable=True),
        *_checks("letterheads", checks),
        sa.ForeignKeyConstraint(
            ["logo_digest"],
            ["file_contents.digest"],
            name=op.f("fk_letterheads_logo_digest_file_contents"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letterheads")),
    )


def _create_wordings() -> None:
    checks = {
        "key_not_blank": "length(trim(key)) > 0",
        "text_not_blank": "length(trim(text)) > 0",
    }
    op.create_table(
        "wordings",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        *_checks("wordings", checks),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_wordings")),
    )


def _carry_chair_sentences() -> None:
    """Keep the sentences of the chair with all other wordings, and what was done to them."""
    op.execute(
        "INSERT INTO wordings (key, text) SELECT 'chair.' || kind, template FROM chair_sentences"
    )
    was = "json_object('key', 'chair.' || json_extract({0}, '$.kind'), 'text', json_extract({0}, "
    row = f"CASE WHEN {{0}} IS NULL THEN NULL ELSE {was}'$.template')) END"
    op.execute(
        "UPDATE journal_changes SET table_name = 'wordings', row_key = 'chair.' || row_key,"
        f" before = {row.format('before')}, after = {row.format('after')}"
        " WHERE table_name = 'chair_sentences'"
    )
    op.drop_table("chair_sentences")


def _carry_chair_sentences_back() -> None:
    kinds = (
        "'plenary', 'preparatory', 'presidium', 'standing', 'chairpersons', 'committee',"
        " 'consultation'"
    )
    op.create_table(
        "chair_sentences",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("template", sa.String(length=300), nullable=False),
        *_checks(
            "chair_sentences",
            {
                "kind_known": f"kind IN ({kinds})",
                "template_not_blank": "length(trim(template)) > 0",
            },
        ),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_chair_sentences")),
    )
    op.execute(
        "INSERT INTO chair_sentences (kind, template) SELECT substr(key, 7), text FROM wordings"
        f" WHERE substr(key, 1, 6) = 'chair.' AND substr(key, 7) IN ({kinds})"
    )
    changed = "SELECT entry_id FROM journal_changes WHERE table_name = 'wordings'"
    op.execute(
        "UPDATE journal_entries SET state = 'dropped' WHERE kind = 'do' AND"
        f" (state = 'undone' OR id <= (SELECT max(entry_id) FROM ({changed})))"
        f" AND EXISTS ({changed})"
    )


def _checks(table: str, checks: dict[str, str]) -> list[sa.CheckConstraint]:
    return [
        sa.CheckConstraint(text, name=op.f(f"ck_{table}_{name}")) for name, text in checks.items()
    ]


def _foreign_key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=op.f(f"fk_{table}_{column}_{target}"),
        ondelete="RESTRICT",
    )
