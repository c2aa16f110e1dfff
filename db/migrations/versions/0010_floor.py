"""What happened on the floor, what it goes by, and what the share of speeches counts.

Revision ID: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables with the rules that a record begins with."""
    _create_events()
    for table, column in (
        ("sitting", "sitting_id"),
        ("request", "request_id"),
        ("member", "member_id"),
    ):
        op.create_index(f"ix_floor_events_{table}_id", "floor_events", [column], unique=False)
    _create_rules()
    _create_share()


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("share_choices")
    op.drop_table("floor_rules")
    for table in ("member", "request", "sitting"):
        op.drop_index(f"ix_floor_events_{table}_id", table_name="floor_events")
    op.drop_table("floor_events")


def _create_events() -> None:
    op.create_table(
        "floor_events",
        *_event_columns(),
        *_event_checks(),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{table}.id"],
                name=op.f(f"fk_floor_events_{column}_{table}"),
                ondelete="RESTRICT",
            )
            for column, table in (
                ("sitting_id", "sittings"),
                ("request_id", "speech_requests"),
                ("member_id", "members"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floor_events")),
        sa.UniqueConstraint("uuid", name=op.f("uq_floor_events_uuid")),
    )


def _event_columns() -> list["sa.Column[object]"]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(length=32), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("mono", sa.BigInteger(), nullable=False),
        sa.Column("run", sa.String(length=32), nullable=False),
        sa.Column("speech", sa.String(length=40), nullable=True),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.String(length=40), nullable=True),
        sa.Column("announced", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("speech_kind", sa.String(length=16), nullable=True),
        sa.Column("speaker", sa.String(length=60), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(length=120), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
    ]


def _event_checks() -> list[sa.CheckConstraint]:
    checks = {
        "uuid_is_hex": "length(uuid) = 32",
        "run_is_hex": "length(run) IN (0, 32)",
        "kind_known": (
            "kind IN ('start', 'pause', 'resume', 'stop', 'restart', 'continue', 'add-minutes', "
            "'pass-over', 'withdraw', 'move-to-written', 'add', 'move', 'close-list', 'open-list', "
            "'take-back')"
        ),
        "mono_not_negative": "mono >= 0",
        "added_speech_has_kind": "(kind = 'add') = (speech_kind IS NOT NULL)",
        "speech_kind_known": (
            "speech_kind IS NULL OR speech_kind IN "
            "('planned', 'inserted', 'live', 'point-of-order', 'reply')"
        ),
        "minutes_where_needed": "(kind IN ('add', 'add-minutes')) = (minutes IS NOT NULL)",
        "added_speech_is_whole": (
            "kind <> 'add' OR (length(trim(speaker)) > 0 AND minutes BETWEEN 1 AND 60)"
        ),
    }
    return [_check("floor_events", name, text) for name, text in checks.items()]


def _check(table: str, name: str, text: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(text, name=op.f(f"ck_{table}_{name}"))


def _create_rules() -> None:
    checks = {
        "single_row": "id = 1",
        "warning_in_range": "warning_seconds BETWEEN 0 AND 600",
        "live_minutes_in_range": "live_minutes BETWEEN 1 AND 60",
        "allows_twice_is_truth": "allows_twice IN (0, 1)",
        "only_present_is_truth": "only_present IN (0, 1)",
        "budget_rule_known": "budget_rule IN ('none', 'equal', 'seats', 'mixed')",
        "budget_group_known": "budget_group IN ('party', 'sector', 'unit')",
        "equal_from_0_to_1": "equal_parts >= 0 AND equal_whole >= equal_parts AND equal_whole > 0",
        "budget_unit_in_range": "budget_unit BETWEEN 1 AND 3600",
        "budget_minutes_in_range": "budget_minutes IS NULL OR budget_minutes BETWEEN 1 AND 1440",
    }
    rules = op.create_table(
        "floor_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("warning_seconds", sa.Integer(), nullable=False),
        sa.Column("live_minutes", sa.Integer(), nullable=False),
        sa.Column("allows_twice", sa.Boolean(), nullable=False),
        sa.Column("only_present", sa.Boolean(), nullable=False),
        sa.Column("budget_rule", sa.String(length=8), nullable=False),
        sa.Column("budget_group", sa.String(length=8), nullable=False),
        sa.Column("equal_parts", sa.Integer(), nullable=False),
        sa.Column("equal_whole", sa.Integer(), nullable=False),
        sa.Column("budget_unit", sa.Integer(), nullable=False),
        sa.Column("budget_minutes", sa.Integer(), nullable=True),
        *(_check("floor_rules", name, text) for name, text in checks.items()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floor_rules")),
    )
    first = {
        "id": 1,
        "warning_seconds": 60,
        "live_minutes": 8,
        "allows_twice": False,
        "only_present": False,
        "budget_rule": "none",
        "budget_group": "party",
        "equal_parts": 1,
        "equal_whole": 2,
        "budget_unit": 30,
    }
    op.bulk_insert(rules, [first])


def _create_share() -> None:
    choices = op.create_table(
        "share_choices",
        sa.Column("aspect", sa.String(length=8), nullable=False),
        sa.Column("value", sa.String(length=16), nullable=False),
        _check("share_choices", "aspect_known", "aspect IN ('meeting', 'form', 'unit')"),
        _check("share_choices", "value_not_blank", "length(trim(value)) > 0"),
        sa.PrimaryKeyConstraint("aspect", "value", name=op.f("pk_share_choices")),
    )
    begins_with = (
        ("meeting", "plenary"),
        ("meeting", "standing"),
        ("form", "oral"),
        ("unit", "party"),
        ("unit", "fic"),
    )
    op.bulk_insert(choices, [{"aspect": aspect, "value": value} for aspect, value in begins_with])
