"""Agenda items with kind, papers, announced number and decision; passings; own templates.

Revision ID: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

OLD = "id, meeting_id, parent_id, rank, title, presenter, minutes"


def upgrade() -> None:
    """Give agenda items their new columns, all as in a draft; create the tables."""
    _replace_items([*_old_columns(), *_new_columns()], [*_old_parts(), *_new_parts()])
    op.execute(
        f"INSERT INTO agenda_items_next ({OLD}, papers, is_supplement, is_withdrawn, decision) "
        f"SELECT {OLD}, '', FALSE, FALSE, '' FROM agenda_items"
    )
    _swap_items()
    op.create_index("ix_agenda_items_sitting_id", "agenda_items", ["sitting_id"])
    top = sa.text("parent_id IS NULL")
    op.create_index(
        "uq_agenda_items_top_number",
        "agenda_items",
        ["meeting_id", "number"],
        unique=True,
        sqlite_where=top,
        postgresql_where=top,
    )
    _create_passings()
    _create_templates()


def downgrade() -> None:
    """Drop the tables, and what the new columns say."""
    op.drop_table("meeting_templates")
    op.drop_table("agenda_passings")
    _replace_items(_old_columns(), _old_parts())
    op.execute(f"INSERT INTO agenda_items_next ({OLD}) SELECT {OLD} FROM agenda_items")
    _swap_items()


def _replace_items(columns: list["sa.Column[object]"], parts: list["sa.schema.SchemaItem"]) -> None:
    # SQLite cannot add a CHECK to a table: it is made anew, and takes the place of the old one.
    op.create_table("agenda_items_next", *columns, *parts)


def _swap_items() -> None:
    op.drop_table("agenda_items")
    op.rename_table("agenda_items_next", "agenda_items")
    op.create_index("ix_agenda_items_meeting_id", "agenda_items", ["meeting_id"])
    op.create_index("ix_agenda_items_parent_id", "agenda_items", ["parent_id"])


def _old_columns() -> list["sa.Column[object]"]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("presenter", sa.String(length=120), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
    ]


def _new_columns() -> list["sa.Column[object]"]:
    return [
        sa.Column("kind", sa.String(length=8), nullable=True),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        sa.Column("papers", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("is_supplement", sa.Boolean(), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("decision", sa.String(length=300), nullable=False),
    ]


def _old_parts() -> list["sa.schema.SchemaItem"]:
    return [
        _check("title_not_blank", "length(trim(title)) > 0"),
        _check("minutes_in_range", "minutes IS NULL OR minutes BETWEEN 1 AND 1440"),
        _check("not_its_own_parent", "parent_id IS NULL OR parent_id <> id"),
        _check("rank_positive", "rank >= 1"),
        _key("meeting_id", "meetings"),
        _key("parent_id", "agenda_items"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_items")),
    ]


def _new_parts() -> list["sa.schema.SchemaItem"]:
    return [
        _check(
            "kind_known",
            "kind IS NULL OR kind IN ('hear', 'review', 'pass', 'elect', 'discuss', 'speak')",
        ),
        _check("number_positive", "number IS NULL OR number >= 1"),
        _check("supplement_is_announced", "NOT is_supplement OR number IS NOT NULL"),
        _check("withdrawn_is_announced", "NOT is_withdrawn OR number IS NOT NULL"),
        _check("is_supplement_is_truth", "is_supplement IN (0, 1)"),
        _check("is_withdrawn_is_truth", "is_withdrawn IN (0, 1)"),
        _key("sitting_id", "sittings"),
        sa.UniqueConstraint("parent_id", "number", name=op.f("uq_agenda_items_parent_id_number")),
    ]


def _check(name: str, text: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(text, name=op.f(f"ck_agenda_items_{name}"))


def _key(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{table}.id"],
        name=op.f(f"fk_agenda_items_{column}_{table}"),
        ondelete="RESTRICT",
    )


def _create_passings() -> None:
    op.create_table(
        "agenda_passings",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("passed_on", sa.Date(), nullable=False),
        sa.Column("body", sa.String(length=60), nullable=False),
        sa.CheckConstraint(
            "length(trim(body)) > 0", name=op.f("ck_agenda_passings_body_not_blank")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_agenda_passings_meeting_id_meetings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_agenda_passings")),
    )


def _create_templates() -> None:
    op.create_table(
        "meeting_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "length(trim(name)) > 0", name=op.f("ck_meeting_templates_name_not_blank")
        ),
        sa.CheckConstraint(
            "length(trim(plan)) > 0", name=op.f("ck_meeting_templates_plan_not_blank")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_templates")),
        sa.UniqueConstraint("name", name=op.f("uq_meeting_templates_name")),
    )
