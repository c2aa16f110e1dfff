"""Meetings: sittings, agenda, speeches and their order, sign-in and leave.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, parents first."""
    _create_meetings()
    _create_agenda_items()
    _create_sittings()
    _create_leaves()
    _create_sign_ins()
    _create_sitting_breaks()
    _create_speech_requests()
    _create_order_places()


def downgrade() -> None:
    """Drop the tables, children first."""
    for table in (
        "order_places",
        "speech_requests",
        "sitting_breaks",
        "sign_ins",
        "leaves",
        "sittings",
        "agenda_items",
        "meetings",
    ):
        op.drop_table(table)


def _create_meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.CheckConstraint(
            "kind IN ('plenary', 'preparatory', 'presidium', 'standing', 'chairpersons', "
            "'committee', 'consultation')",
            name=op.f("ck_meetings_kind_known"),
        ),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_meetings_days_in_order")),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_meetings_name_not_blank")),
        sa.CheckConstraint(
            "sequence IS NULL OR sequence BETWEEN 1 AND 999",
            name=op.f("ck_meetings_sequence_in_range"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )


def _create_agenda_items() -> None:
    op.create_table(
        "agenda_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("presenter", sa.String(length=120), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(trim(title)) > 0", name=op.f("ck_agenda_items_title_not_blank")),
        sa.CheckConstraint(
            "minutes IS NULL OR minutes BETWEEN 1 AND 1440",
            name=op.f("ck_agenda_items_minutes_in_range"),
        ),
        sa.CheckConstraint(
            "parent_id IS NULL OR parent_id <> id", name=op.f("ck_agenda_items_not_its_own_parent")
        ),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_agenda_items_rank_positive")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_agenda_items_meeting_id_meetings"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["agenda_items.id"],
            name=op.f("fk_agenda_items_parent_id_agenda_items"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_items")),
    )
    op.create_index("ix_agenda_items_meeting_id", "agenda_items", ["meeting_id"])
    op.create_index("ix_agenda_items_parent_id", "agenda_items", ["parent_id"])


def _create_sittings() -> None:
    op.create_table(
        "sittings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('opening', 'speeches', 'group', 'closing', 'general')",
            name=op.f("ck_sittings_kind_known"),
        ),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_sittings_times_in_order")),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_sittings_name_not_blank")),
        sa.CheckConstraint("ordinal >= 1", name=op.f("ck_sittings_ordinal_positive")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_sittings_meeting_id_meetings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sittings")),
        sa.UniqueConstraint("meeting_id", "ordinal", name=op.f("uq_sittings_meeting_id_ordinal")),
    )


def _create_leaves() -> None:
    op.create_table(
        "leaves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("approver", sa.String(length=60), nullable=False),
        sa.CheckConstraint(
            "kind IN ('sick', 'personal', 'duty')", name=op.f("ck_leaves_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_leaves_member_id_members"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sittings.id"],
            name=op.f("fk_leaves_sitting_id_sittings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaves")),
        sa.UniqueConstraint("sitting_id", "member_id", name=op.f("uq_leaves_sitting_id_member_id")),
    )
    op.create_index("ix_leaves_member_id", "leaves", ["member_id"])


def _create_sign_ins() -> None:
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(length=32), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.CheckConstraint(
            "source IN ('typed', 'scan', 'list', 'import')", name=op.f("ck_sign_ins_source_known")
        ),
        sa.CheckConstraint("length(uuid) = 32", name=op.f("ck_sign_ins_uuid_is_hex")),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_sign_ins_member_id_members"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sittings.id"],
            name=op.f("fk_sign_ins_sitting_id_sittings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ins")),
        sa.UniqueConstraint(
            "sitting_id", "member_id", name=op.f("uq_sign_ins_sitting_id_member_id")
        ),
        sa.UniqueConstraint("uuid", name=op.f("uq_sign_ins_uuid")),
    )
    op.create_index("ix_sign_ins_member_id", "sign_ins", ["member_id"])


def _create_sitting_breaks() -> None:
    op.create_table(
        "sitting_breaks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "minutes BETWEEN 1 AND 240", name=op.f("ck_sitting_breaks_minutes_in_range")
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sittings.id"],
            name=op.f("fk_sitting_breaks_sitting_id_sittings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting_breaks")),
    )
    op.create_index("ix_sitting_breaks_sitting_id", "sitting_breaks", ["sitting_id"])


def _create_speech_requests() -> None:
    op.create_table(
        "speech_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(length=60), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("reader", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("theme", sa.String(length=60), nullable=False),
        sa.Column("form", sa.String(length=8), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(), nullable=False),
        sa.Column("pinned_position", sa.Integer(), nullable=True),
        sa.Column("pin_reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "form IN ('oral', 'written')", name=op.f("ck_speech_requests_form_known")
        ),
        sa.CheckConstraint(
            "pinned_position IS NULL OR (pinned_position >= 1 AND form = 'oral')",
            name=op.f("ck_speech_requests_pin_of_oral_speech"),
        ),
        sa.CheckConstraint(
            "length(trim(speaker)) > 0", name=op.f("ck_speech_requests_speaker_not_blank")
        ),
        sa.CheckConstraint(
            "length(trim(title)) > 0", name=op.f("ck_speech_requests_title_not_blank")
        ),
        sa.CheckConstraint(
            "minutes BETWEEN 1 AND 60", name=op.f("ck_speech_requests_minutes_in_range")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_speech_requests_meeting_id_meetings"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["members.id"],
            name=op.f("fk_speech_requests_speaker_id_members"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["units.id"],
            name=op.f("fk_speech_requests_unit_id_units"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speech_requests")),
        sa.UniqueConstraint(
            "meeting_id",
            "pinned_position",
            name=op.f("uq_speech_requests_meeting_id_pinned_position"),
        ),
    )
    op.create_index("ix_speech_requests_meeting_id", "speech_requests", ["meeting_id"])
    op.create_index("ix_speech_requests_speaker_id", "speech_requests", ["speaker_id"])
    op.create_index("ix_speech_requests_unit_id", "speech_requests", ["unit_id"])


def _create_order_places() -> None:
    op.create_table(
        "order_places",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "is_priority",
            sa.Boolean(create_constraint=True, name="is_priority_is_truth"),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_order_places_position_positive")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_order_places_meeting_id_meetings"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["speech_requests.id"],
            name=op.f("fk_order_places_request_id_speech_requests"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_order_places")),
        sa.UniqueConstraint(
            "meeting_id", "position", name=op.f("uq_order_places_meeting_id_position")
        ),
    )
