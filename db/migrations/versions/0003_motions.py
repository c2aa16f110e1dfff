"""Motions: rule, categories, organisations; the motions and their index.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, parents first, and fill in the usual rule."""
    _create_file_contents()
    _create_motion_categories()
    _create_motion_filters()
    _create_motion_rules()
    _create_motion_serials()
    _create_organisations()
    _create_reply_categories()
    _create_motions()
    _create_motion_files()
    _create_motion_submitters()
    _create_motion_texts()
    _create_index()
    _fill()


def downgrade() -> None:
    """Drop the tables, children first."""
    for name in ("motion_texts_gone", "motion_texts_new", "motion_texts_changed"):
        op.execute(f"DROP TRIGGER {name}")
    op.execute("DROP TABLE motion_terms")
    op.execute("DROP TABLE motion_index")
    for table in (
        "motion_texts",
        "motion_submitters",
        "motion_files",
        "motions",
        "reply_categories",
        "organisations",
        "motion_serials",
        "motion_rules",
        "motion_filters",
        "motion_categories",
        "file_contents",
    ):
        op.drop_table(table)


def _truth(name: str) -> sa.schema.SchemaItem:
    kind = sa.Boolean(create_constraint=True, name=f"{name}_is_truth")
    return sa.Column(name, kind, nullable=False)


def _create_file_contents() -> None:
    op.create_table(
        "file_contents",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(digest) = 64", name=op.f("ck_file_contents_digest_is_sha256")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_file_contents")),
    )


def _create_motion_categories() -> None:
    op.create_table(
        "motion_categories",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "length(trim(name)) > 0", name=op.f("ck_motion_categories_name_not_blank")
        ),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_motion_categories_rank_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_categories")),
        sa.UniqueConstraint("name", name=op.f("uq_motion_categories_name")),
    )


def _create_motion_filters() -> None:
    op.create_table(
        "motion_filters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_motion_filters_name_not_blank")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_filters")),
        sa.UniqueConstraint("name", name=op.f("uq_motion_filters_name")),
    )


def _create_motion_rules() -> None:
    op.create_table(
        "motion_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number_template", sa.String(length=60), nullable=False),
        sa.Column("reply_months", sa.Integer(), nullable=False),
        sa.Column("hard_months", sa.Integer(), nullable=False),
        sa.Column("co_months", sa.Integer(), nullable=False),
        sa.Column("objection_days", sa.Integer(), nullable=False),
        sa.Column("feedback_days", sa.Integer(), nullable=False),
        sa.Column("soon_days", sa.Integer(), nullable=False),
        _truth("is_two_stage"),
        sa.Column("collective_percent", sa.Integer(), nullable=False),
        _truth("rounds_to_hundred"),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.CheckConstraint(
            "number_template LIKE '%{序%'", name=op.f("ck_motion_rules_template_has_serial")
        ),
        sa.CheckConstraint(
            "co_months BETWEEN 1 AND 24", name=op.f("ck_motion_rules_co_months_in_range")
        ),
        sa.CheckConstraint(
            "collective_percent BETWEEN 0 AND 100", name=op.f("ck_motion_rules_percent_in_range")
        ),
        sa.CheckConstraint(
            "feedback_days BETWEEN 1 AND 180", name=op.f("ck_motion_rules_feedback_days_in_range")
        ),
        sa.CheckConstraint(
            "hard_months BETWEEN reply_months AND 36",
            name=op.f("ck_motion_rules_hard_months_in_range"),
        ),
        sa.CheckConstraint("id = 1", name=op.f("ck_motion_rules_only_one")),
        sa.CheckConstraint(
            "objection_days BETWEEN 1 AND 90", name=op.f("ck_motion_rules_objection_days_in_range")
        ),
        sa.CheckConstraint(
            "reply_months BETWEEN 1 AND 24", name=op.f("ck_motion_rules_reply_months_in_range")
        ),
        sa.CheckConstraint(
            "soon_days BETWEEN 1 AND 90", name=op.f("ck_motion_rules_soon_days_in_range")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_rules")),
    )


def _create_motion_serials() -> None:
    op.create_table(
        "motion_serials",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last >= 1", name=op.f("ck_motion_serials_last_positive")),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_motion_serials")),
    )


def _create_organisations() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_organisations_name_not_blank")),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_organisations_rank_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint("name", name=op.f("uq_organisations_name")),
    )


def _create_reply_categories() -> None:
    op.create_table(
        "reply_categories",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter", sa.String(length=4), nullable=False),
        sa.Column("meaning", sa.String(length=120), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "length(trim(letter)) > 0", name=op.f("ck_reply_categories_letter_not_blank")
        ),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_reply_categories_rank_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply_categories")),
        sa.UniqueConstraint("letter", name=op.f("uq_reply_categories_letter")),
    )


def _create_motions() -> None:
    op.create_table(
        "motions",
        *_columns_of_motions(),
        *_checks_of_motions(),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["motion_categories.id"],
            name=op.f("fk_motions_category_id_motion_categories"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["motions.id"],
            name=op.f("fk_motions_merged_into_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motions")),
    )
    op.create_index("ix_motions_category_id", "motions", ["category_id"], unique=False)
    op.create_index("ix_motions_merged_into_id", "motions", ["merged_into_id"], unique=False)
    op.create_index("ix_motions_state_due_on", "motions", ["state", "due_on"], unique=False)
    op.create_index("uq_motions_year_number", "motions", ["year", "number"], unique=True)


def _columns_of_motions() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=False),
        _truth("is_livelihood"),
        _truth("is_plenary"),
        _truth("is_public"),
        _truth("is_hard"),
        _truth("is_key"),
        _truth("is_supervised"),
        _truth("is_excellent"),
        sa.Column("submitters", sa.Text(), nullable=False),
        sa.Column("handlers", sa.Text(), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("wanted_handlers", sa.String(length=200), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=False),
        sa.Column("pre_reviewed_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("assigned_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Integer(), nullable=True),
        sa.Column("destination", sa.String(length=16), nullable=True),
        sa.Column("decision_note", sa.String(length=500), nullable=False),
        sa.Column("amend_by", sa.Date(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("reply_letter", sa.String(length=4), nullable=False),
        sa.Column("attitude", sa.String(length=16), nullable=True),
        sa.Column("result", sa.String(length=16), nullable=True),
        sa.Column("key_leader", sa.String(length=60), nullable=False),
        sa.Column("key_report", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
    ]


def _checks_of_motions() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "(state = 'amending') = (amend_by IS NOT NULL)",
            name=op.f("ck_motions_amend_by_if_amending"),
        ),
        sa.CheckConstraint(
            "(state = 'merged') = (merged_into_id IS NOT NULL)", name=op.f("ck_motions_merged_into")
        ),
        sa.CheckConstraint(
            "(state = 'not_filed') = (destination IS NOT NULL)",
            name=op.f("ck_motions_destination_if_not_filed"),
        ),
        sa.CheckConstraint(
            "(state = 'not_filed') = (reason IS NOT NULL)",
            name=op.f("ck_motions_reason_if_not_filed"),
        ),
        sa.CheckConstraint(
            "destination IS NULL OR destination IN ('opinion', 'letter', 'reference')",
            name=op.f("ck_motions_destination_known"),
        ),
        sa.CheckConstraint(
            "kind IN ('individual', 'joint', 'party', 'people_org', 'committee', 'sector', "
            "'group')",
            name=op.f("ck_motions_kind_known"),
        ),
        sa.CheckConstraint(
            "number IS NOT NULL OR state NOT IN ('filed', 'assigned', 'replied', 'archived')",
            name=op.f("ck_motions_filed_has_number"),
        ),
        sa.CheckConstraint(
            "state IN ('received', 'amending', 'filed', 'merged', 'not_filed', 'withdrawn', "
            "'assigned', 'replied', 'archived')",
            name=op.f("ck_motions_state_known"),
        ),
        sa.CheckConstraint("length(trim(title)) > 0", name=op.f("ck_motions_title_not_blank")),
        sa.CheckConstraint(
            "merged_into_id IS NULL OR merged_into_id <> id",
            name=op.f("ck_motions_not_merged_into_itself"),
        ),
        sa.CheckConstraint(
            "number IS NULL OR length(trim(number)) > 0", name=op.f("ck_motions_number_not_blank")
        ),
        sa.CheckConstraint(
            "reason IS NULL OR reason BETWEEN 1 AND 10", name=op.f("ck_motions_reason_known")
        ),
        sa.CheckConstraint("round >= 1", name=op.f("ck_motions_round_positive")),
        sa.CheckConstraint("year BETWEEN 1949 AND 2199", name=op.f("ck_motions_year_in_range")),
    ]


def _create_motion_files() -> None:
    op.create_table(
        "motion_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_motion_files_name_not_blank")),
        sa.CheckConstraint("size >= 0", name=op.f("ck_motion_files_size_not_negative")),
        sa.ForeignKeyConstraint(
            ["digest"],
            ["file_contents.digest"],
            name=op.f("fk_motion_files_digest_file_contents"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_files_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion_files")),
    )
    op.create_index("ix_motion_files_motion_id", "motion_files", ["motion_id"], unique=False)


def _create_motion_submitters() -> None:
    op.create_table(
        "motion_submitters",
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(member_id IS NULL) <> (unit_id IS NULL)",
            name=op.f("ck_motion_submitters_member_or_unit"),
        ),
        sa.CheckConstraint("place >= 1", name=op.f("ck_motion_submitters_place_positive")),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_motion_submitters_member_id_members"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_submitters_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["units.id"],
            name=op.f("fk_motion_submitters_unit_id_units"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("motion_id", "place", name=op.f("pk_motion_submitters")),
    )
    op.create_index(
        "ix_motion_submitters_member_id", "motion_submitters", ["member_id"], unique=False
    )
    op.create_index("ix_motion_submitters_unit_id", "motion_submitters", ["unit_id"], unique=False)
    op.create_index(
        "uq_motion_submitters_motion_id_member_id",
        "motion_submitters",
        ["motion_id", "member_id"],
        unique=True,
    )
    op.create_index(
        "uq_motion_submitters_motion_id_unit_id",
        "motion_submitters",
        ["motion_id", "unit_id"],
        unique=True,
    )


def _create_motion_texts() -> None:
    op.create_table(
        "motion_texts",
        sa.Column("motion_id", sa.Integer(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("analysis", sa.Text(), nullable=False),
        sa.Column("suggestion", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_motion_texts_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("motion_id", name=op.f("pk_motion_texts")),
    )


_INDEXED = """
{row}.head || char(10) || {row}.situation || char(10) || {row}.analysis || char(10)
|| {row}.suggestion || '  '
"""
"""What is indexed of a motion; the blanks at the end let a last word of two characters be found."""


def _create_index() -> None:
    """Index every three characters of a motion (SQLite's own; PostgreSQL has pg_trgm)."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE motion_index"
        " USING fts5(words, content='', tokenize='trigram', detail=none)"
    )
    op.execute("CREATE VIRTUAL TABLE motion_terms USING fts5vocab('motion_index', 'row')")
    add = (
        "INSERT INTO motion_index(rowid, words)"
        f" VALUES (new.motion_id, {_INDEXED.format(row='new')});"
    )
    take = (
        "INSERT INTO motion_index(motion_index, rowid, words)"
        f" VALUES ('delete', old.motion_id, {_INDEXED.format(row='old')});"
    )
    for name, event, body in (
        ("motion_texts_new", "INSERT", add),
        ("motion_texts_gone", "DELETE", take),
        ("motion_texts_changed", "UPDATE", take + add),
    ):
        op.execute(f"CREATE TRIGGER {name} AFTER {event} ON motion_texts BEGIN {body} END")


def _fill() -> None:
    """Fill in what most cities go by; every value can be changed in the record."""
    text = sa.String()
    op.bulk_insert(
        sa.table(
            "motion_rules",
            *(sa.column(name, sa.Integer()) for name in _RULE_NUMBERS),
            sa.column("number_template", text),
            sa.column("source", text),
        ),
        [_RULE_NUMBERS | {"number_template": "{年}{序:04d}", "source": _SOURCE}],
    )
    names = ("经济建设", "政治建设", "文化建设", "社会建设", "生态文明建设", "其他")
    op.bulk_insert(
        sa.table("motion_categories", sa.column("name", text), sa.column("rank", sa.Integer())),
        [{"name": name, "rank": rank} for rank, name in enumerate(names, start=1)],
    )
    letters = sa.table(
        "reply_categories",
        sa.column("letter", text),
        sa.column("meaning", text),
        sa.column("rank", sa.Integer()),
    )
    op.bulk_insert(
        letters,
        [
            {"letter": letter, "meaning": meaning, "rank": rank}
            for rank, (letter, meaning) in enumerate(_LETTERS, start=1)
        ],
    )


_SOURCE = (
    "交办之日起三个月内答复，难度大的不超过六个月；会办意见一个月内函告主办单位（各地提案办理办法）"
)
_RULE_NUMBERS = {
    "id": 1,
    "reply_months": 3,
    "hard_months": 6,
    "co_months": 1,
    "objection_days": 7,
    "feedback_days": 15,
    "soon_days": 15,
    "is_two_stage": 0,
    "collective_percent": 20,
    "rounds_to_hundred": 0,
}
_LETTERS = (
    ("A", "已经解决或者基本解决"),
    ("B", "正在解决或者列入计划逐步解决"),
    ("C", "因条件限制需待以后解决"),
    ("D", "留作参考"),
)
