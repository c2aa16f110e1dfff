"""Schedules of meetings, the organs of a plenary and its groups.

Revision ID: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create_schedules()
    _create_entries()
    _create_organ_seats()
    _create_groups()
    _create_group_members()


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        *("plenary_group_members", "plenary_groups", "organ_seats"),
        *("schedule_entries", "schedules"),
    ):
        op.drop_table(table)


def _create_schedules() -> None:
    op.create_table(
        "schedules",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("passed_on", sa.Date(), nullable=False),
        sa.Column("passed_by", sa.String(length=60), nullable=False),
        _check("schedules", "passed_by_not_blank", "length(trim(passed_by)) > 0"),
        _foreign_key("schedules", "meeting_id", "meetings"),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_schedules")),
    )


def _create_entries() -> None:
    kinds = "'opening', 'speeches', 'group', 'closing', 'general'"
    checks = {
        "content_not_blank": "length(trim(content)) > 0",
        "half_known": "half IN ('morning', 'afternoon', 'evening')",
        "starts_in_day": "starts IS NULL OR starts BETWEEN 0 AND 1439",
        "ends_after_start": (
            "ends IS NULL OR (starts IS NOT NULL AND ends > starts AND ends <= 1440)"
        ),
        "kind_known": f"kind IS NULL OR kind IN ({kinds})",
        "linked_is_sitting": "sitting_id IS NULL OR kind IS NOT NULL",
    }
    op.create_table(
        "schedule_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("half", sa.String(length=16), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=True),
        sa.Column("ends", sa.Integer(), nullable=True),
        sa.Column("content", sa.String(length=500), nullable=False),
        sa.Column("host", sa.String(length=120), nullable=False),
        sa.Column("participants", sa.String(length=300), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=True),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        *(_check("schedule_entries", name, text) for name, text in checks.items()),
        _foreign_key("schedule_entries", "meeting_id", "meetings"),
        _foreign_key("schedule_entries", "sitting_id", "sittings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedule_entries")),
    )
    op.create_index("ix_schedule_entries_meeting_id", "schedule_entries", ["meeting_id"])
    op.create_index(
        "uq_schedule_entries_sitting_id", "schedule_entries", ["sitting_id"], unique=True
    )


def _create_organ_seats() -> None:
    posts = (
        "'presidium-member', 'standing-chair', 'executive-chair', 'secretary-general', "
        "'deputy-secretary-general', 'review-chair', 'review-vice-chair', 'review-member'"
    )
    op.create_table(
        "organ_seats",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("post", sa.String(length=32), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("duty", sa.String(length=120), nullable=False),
        _check("organ_seats", "post_known", f"post IN ({posts})"),
        _check("organ_seats", "rank_positive", "rank >= 1"),
        _check(
            "organ_seats",
            "named_unless_member",
            "(member_id IS NULL) = (length(trim(name)) > 0)",
        ),
        _foreign_key("organ_seats", "meeting_id", "meetings"),
        _foreign_key("organ_seats", "member_id", "members"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organ_seats")),
        sa.UniqueConstraint(
            "meeting_id", "post", "member_id", name=op.f("uq_organ_seats_meeting_id_post_member_id")
        ),
    )
    op.create_index("ix_organ_seats_member_id", "organ_seats", ["member_id"])
    single = sa.text("post IN ('secretary-general', 'review-chair')")
    op.create_index(
        "uq_organ_seats_single_post",
        "organ_seats",
        ["meeting_id", "post"],
        unique=True,
        sqlite_where=single,
        postgresql_where=single,
    )


def _create_groups() -> None:
    checks = {
        "name_not_blank": "length(trim(name)) > 0",
        "level_known": "level IN ('group', 'joint')",
        "rank_positive": "rank >= 1",
        "joint_is_top": "joint_id IS NULL OR level = 'group'",
        "group_marks_conveners": "level = 'joint' OR conveners = ''",
    }
    op.create_table(
        "plenary_groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("room", sa.String(length=120), nullable=False),
        sa.Column("liaison", sa.String(length=120), nullable=False),
        sa.Column("conveners", sa.String(length=120), nullable=False),
        sa.Column("joint_id", sa.Integer(), nullable=True),
        *(_check("plenary_groups", name, text) for name, text in checks.items()),
        _foreign_key("plenary_groups", "meeting_id", "meetings"),
        _foreign_key("plenary_groups", "joint_id", "plenary_groups"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plenary_groups")),
        sa.UniqueConstraint("meeting_id", "name", name=op.f("uq_plenary_groups_meeting_id_name")),
    )
    op.create_index("ix_plenary_groups_joint_id", "plenary_groups", ["joint_id"])


def _create_group_members() -> None:
    table = "plenary_group_members"
    op.create_table(
        table,
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("convener_rank", sa.Integer(), nullable=True),
        _check(table, "convener_rank_positive", "convener_rank IS NULL OR convener_rank >= 1"),
        _foreign_key(table, "meeting_id", "meetings"),
        _foreign_key(table, "member_id", "members"),
        _foreign_key(table, "group_id", "plenary_groups"),
        sa.PrimaryKeyConstraint("meeting_id", "member_id", name=op.f(f"pk_{table}")),
    )
    for column in ("group_id", "member_id"):
        op.create_index(f"ix_{table}_{column}", table, [column])


def _check(table: str, name: str, text: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(text, name=op.f(f"ck_{table}_{name}"))


def _foreign_key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}"), ondelete="RESTRICT"
    )
