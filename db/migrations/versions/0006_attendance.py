"""Attendance as events that merge: arrivals carried over, leaves widened, snapshots, rules.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NOTICES = (
    ("plenary", 3, "湖南省政协：全会提前 3 天书面请假，秘书长批准"),
    ("standing", 2, "湖南省、海南省政协：常委会会议提前 2 天书面请假"),
)


def upgrade() -> None:
    """Create the tables and carry the arrivals and leaves over."""
    op.add_column("members", sa.Column("phone", sa.String(length=40), nullable=True))
    _create_attendance_events()
    _create_participants()
    _create_attendance_snapshots()
    _create_snapshot_members()
    _create_leave_notices()
    _fill_leave_notices()
    _create_chair_sentences()
    _carry_sign_ins_over()
    _widen_leaves()
    _close_the_way_back()


def downgrade() -> None:
    """Bring the arrivals that stand, and the leaves, back into their former tables."""
    _close_the_way_back()
    _narrow_leaves()
    _carry_sign_ins_back()
    for table in (
        "chair_sentences",
        "leave_notices",
        "snapshot_members",
        "attendance_snapshots",
        "participants",
        "attendance_events",
    ):
        op.drop_table(table)
    op.execute("ALTER TABLE members DROP COLUMN phone")


def _carry_sign_ins_over() -> None:
    op.execute(
        "INSERT INTO attendance_events (id, uuid, sitting_id, member_id, kind, step, slot, at,"
        " desk, source, reason, who) SELECT id, uuid, sitting_id, member_id, 'arrive', 1, 1, at,"
        " '签到台', source, '', '' FROM sign_ins"
    )
    op.drop_index("ix_sign_ins_member_id", table_name="sign_ins")
    op.drop_table("sign_ins")


def _carry_sign_ins_back() -> None:
    _create_sign_ins()
    op.execute(
        "INSERT INTO sign_ins (id, uuid, sitting_id, member_id, at, source)"
        " SELECT min(id), uuid, sitting_id, member_id, at, source FROM attendance_events AS event"
        " WHERE kind = 'arrive' AND NOT EXISTS (SELECT 1 FROM attendance_events AS correction"
        " WHERE correction.corrects = event.uuid) GROUP BY sitting_id, member_id"
    )


def _widen_leaves() -> None:
    op.drop_index("ix_leaves_member_id", table_name="leaves")
    op.rename_table("leaves", "former_leaves")
    _create_leaves()
    op.execute(
        "INSERT INTO leaves (id, meeting_id, sitting_id, member_id, kind, reason, approver,"
        " is_oral) SELECT leave.id, sitting.meeting_id, leave.sitting_id, leave.member_id,"
        " leave.kind, leave.reason, leave.approver, 0 FROM former_leaves AS leave"
        " JOIN sittings AS sitting ON sitting.id = leave.sitting_id"
    )
    op.drop_table("former_leaves")


def _narrow_leaves() -> None:
    op.drop_index("uq_leaves_whole_meeting", table_name="leaves")
    op.drop_index("ix_leaves_member_id", table_name="leaves")
    op.rename_table("leaves", "wide_leaves")
    _create_former_leaves()
    columns = "(sitting_id, member_id, kind, reason, approver)"
    op.execute(
        f"INSERT INTO leaves {columns} SELECT sitting_id, member_id, kind, reason, approver"
        " FROM wide_leaves WHERE sitting_id IS NOT NULL ORDER BY id"
    )
    op.execute(
        f"INSERT OR IGNORE INTO leaves {columns} SELECT sitting.id, leave.member_id, leave.kind,"
        " leave.reason, leave.approver FROM wide_leaves AS leave JOIN sittings AS sitting"
        " ON sitting.meeting_id = leave.meeting_id WHERE leave.sitting_id IS NULL"
    )
    op.drop_table("wide_leaves")


def _close_the_way_back() -> None:
    """End undo before the last action on a table that is no more; the audit trail stays."""
    changed = (
        "SELECT entry_id FROM journal_changes WHERE table_name IN ('sign_ins',"
        " 'attendance_events', 'leaves', 'participants', 'attendance_snapshots',"
        " 'snapshot_members', 'leave_notices', 'chair_sentences')"
    )
    op.execute(
        "UPDATE journal_entries SET state = 'dropped' WHERE kind = 'do' AND"
        f" (state = 'undone' OR id <= (SELECT max(entry_id) FROM ({changed})))"
        f" AND EXISTS ({changed})"
    )


def _fill_leave_notices() -> None:
    for kind, days, source in NOTICES:
        op.execute(
            sa.text(
                "INSERT INTO leave_notices (kind, days, source) VALUES (:kind, :days, :source)"
            ).bindparams(kind=kind, days=days, source=source)
        )


def _create_attendance_events() -> None:
    op.create_table(
        "attendance_events",
        *_columns_of_attendance_events(),
        sa.CheckConstraint(
            "(kind = 'arrive') = (slot IS NOT NULL)",
            name=op.f("ck_attendance_events_slot_of_arrival"),
        ),
        sa.CheckConstraint(
            "(kind = 'correct') = (corrects IS NOT NULL)",
            name=op.f("ck_attendance_events_correction_of_one"),
        ),
        sa.CheckConstraint(
            "kind <> 'correct' OR reason <> ''",
            name=op.f("ck_attendance_events_correction_with_reason"),
        ),
        sa.CheckConstraint(
            "kind IN ('arrive', 'leave', 'return', 'correct')",
            name=op.f("ck_attendance_events_kind_known"),
        ),
        sa.CheckConstraint(
            "source IN ('typed', 'scan', 'list', 'import')",
            name=op.f("ck_attendance_events_source_known"),
        ),
        sa.CheckConstraint(
            "length(trim(desk)) > 0", name=op.f("ck_attendance_events_desk_not_blank")
        ),
        sa.CheckConstraint("length(uuid) = 32", name=op.f("ck_attendance_events_uuid_is_hex")),
        sa.CheckConstraint("step >= 1", name=op.f("ck_attendance_events_step_positive")),
        _key("attendance_events", "member_id", "members"),
        _key("attendance_events", "sitting_id", "sittings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_events")),
        sa.UniqueConstraint(
            "sitting_id",
            "member_id",
            "slot",
            name=op.f("uq_attendance_events_sitting_id_member_id_slot"),
        ),
        sa.UniqueConstraint("uuid", name=op.f("uq_attendance_events_uuid")),
    )
    op.create_index(
        op.f("ix_attendance_events_member_id"), "attendance_events", ["member_id"], unique=False
    )


def _columns_of_attendance_events() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(length=32), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("merged_at", sa.DateTime(), nullable=True),
        sa.Column("desk", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.Column("corrects", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("who", sa.String(length=60), nullable=False),
    ]


def _create_leaves() -> None:
    op.create_table(
        "leaves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("approver", sa.String(length=60), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column(
            "is_oral",
            sa.Boolean(create_constraint=True, name="is_oral_is_truth"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "kind IN ('sick', 'personal', 'duty')", name=op.f("ck_leaves_kind_known")
        ),
        _key("leaves", "meeting_id", "meetings"),
        _key("leaves", "member_id", "members"),
        _key("leaves", "sitting_id", "sittings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaves")),
        sa.UniqueConstraint("sitting_id", "member_id", name=op.f("uq_leaves_sitting_id_member_id")),
    )
    op.create_index("ix_leaves_member_id", "leaves", ["member_id"], unique=False)
    op.create_index(
        "uq_leaves_whole_meeting",
        "leaves",
        ["meeting_id", "member_id"],
        unique=True,
        sqlite_where=sa.text("sitting_id IS NULL"),
        postgresql_where=sa.text("sitting_id IS NULL"),
    )


def _create_participants() -> None:
    op.create_table(
        "participants",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("post", sa.String(length=200), nullable=False),
        sa.Column("badge", sa.String(length=40), nullable=True),
        sa.CheckConstraint(
            "role <> 'expected' OR member_id IS NOT NULL",
            name=op.f("ck_participants_expected_is_member"),
        ),
        sa.CheckConstraint(
            "role IN ('expected', 'attendee', 'invited', 'staff')",
            name=op.f("ck_participants_role_known"),
        ),
        sa.CheckConstraint(
            "(member_id IS NULL) = (length(trim(name)) > 0)",
            name=op.f("ck_participants_named_unless_member"),
        ),
        sa.CheckConstraint(
            "badge IS NULL OR length(trim(badge)) > 0", name=op.f("ck_participants_badge_not_blank")
        ),
        _key("participants", "meeting_id", "meetings"),
        _key("participants", "member_id", "members"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participants")),
        sa.UniqueConstraint("meeting_id", "badge", name=op.f("uq_participants_meeting_id_badge")),
        sa.UniqueConstraint(
            "meeting_id", "member_id", name=op.f("uq_participants_meeting_id_member_id")
        ),
    )
    op.create_index("ix_participants_member_id", "participants", ["member_id"], unique=False)


def _create_attendance_snapshots() -> None:
    op.create_table(
        "attendance_snapshots",
        *_columns_of_attendance_snapshots(),
        sa.CheckConstraint(
            "occasion IN ('opening', 'poll', 'other')",
            name=op.f("ck_attendance_snapshots_occasion_known"),
        ),
        sa.CheckConstraint(
            "(former_id IS NULL) = (ordinal = 1)",
            name=op.f("ck_attendance_snapshots_cites_the_former"),
        ),
        sa.CheckConstraint(
            "expected = present + on_leave + absent",
            name=op.f("ck_attendance_snapshots_counts_add_up"),
        ),
        sa.CheckConstraint(
            "length(trim(sentence)) > 0", name=op.f("ck_attendance_snapshots_sentence_not_blank")
        ),
        sa.CheckConstraint("ordinal >= 1", name=op.f("ck_attendance_snapshots_ordinal_positive")),
        sa.CheckConstraint(
            "present >= 0 AND on_leave >= 0 AND absent >= 0",
            name=op.f("ck_attendance_snapshots_counts_positive"),
        ),
        _key("attendance_snapshots", "former_id", "attendance_snapshots"),
        _key("attendance_snapshots", "sitting_id", "sittings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_snapshots")),
        sa.UniqueConstraint(
            "sitting_id", "ordinal", name=op.f("uq_attendance_snapshots_sitting_id_ordinal")
        ),
    )
    op.create_index(
        "ix_attendance_snapshots_former_id", "attendance_snapshots", ["former_id"], unique=False
    )


def _columns_of_attendance_snapshots() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("former_id", sa.Integer(), nullable=True),
        sa.Column("occasion", sa.String(length=8), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=60), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("on_leave", sa.Integer(), nullable=False),
        sa.Column("absent", sa.Integer(), nullable=False),
        sa.Column(
            "is_quorate",
            sa.Boolean(create_constraint=True, name="is_quorate_is_truth"),
            nullable=False,
        ),
        sa.Column("sentence", sa.String(length=500), nullable=False),
    ]


def _create_snapshot_members() -> None:
    op.create_table(
        "snapshot_members",
        *_columns_of_snapshot_members(),
        sa.CheckConstraint(
            "(state = 'on_leave') = (leave_kind IS NOT NULL)",
            name=op.f("ck_snapshot_members_leave_kind_of_leave"),
        ),
        sa.CheckConstraint(
            "leave_kind IS NULL OR leave_kind IN ('sick', 'personal', 'duty')",
            name=op.f("ck_snapshot_members_leave_kind_known"),
        ),
        sa.CheckConstraint(
            "left_at IS NULL OR state <> 'present'",
            name=op.f("ck_snapshot_members_left_is_not_present"),
        ),
        sa.CheckConstraint(
            "state IN ('present', 'on_leave', 'absent')",
            name=op.f("ck_snapshot_members_state_known"),
        ),
        _key("snapshot_members", "member_id", "members"),
        _key("snapshot_members", "snapshot_id", "attendance_snapshots"),
        sa.PrimaryKeyConstraint("snapshot_id", "member_id", name=op.f("pk_snapshot_members")),
    )
    op.create_index(
        "ix_snapshot_members_member_id", "snapshot_members", ["member_id"], unique=False
    )


def _columns_of_snapshot_members() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("sector", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("left_at", sa.DateTime(), nullable=True),
        sa.Column("leave_kind", sa.String(length=8), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
    ]


def _create_leave_notices() -> None:
    op.create_table(
        "leave_notices",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.CheckConstraint(
            "kind IN ('plenary', 'preparatory', 'presidium', 'standing', 'chairpersons',"
            " 'committee', 'consultation')",
            name=op.f("ck_leave_notices_kind_known"),
        ),
        sa.CheckConstraint("days BETWEEN 0 AND 60", name=op.f("ck_leave_notices_days_in_range")),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_leave_notices")),
    )


def _create_chair_sentences() -> None:
    op.create_table(
        "chair_sentences",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("template", sa.String(length=300), nullable=False),
        sa.CheckConstraint(
            "kind IN ('plenary', 'preparatory', 'presidium', 'standing', 'chairpersons',"
            " 'committee', 'consultation')",
            name=op.f("ck_chair_sentences_kind_known"),
        ),
        sa.CheckConstraint(
            "length(trim(template)) > 0", name=op.f("ck_chair_sentences_template_not_blank")
        ),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_chair_sentences")),
    )


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
        _key("sign_ins", "member_id", "members"),
        _key("sign_ins", "sitting_id", "sittings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ins")),
        sa.UniqueConstraint(
            "sitting_id", "member_id", name=op.f("uq_sign_ins_sitting_id_member_id")
        ),
        sa.UniqueConstraint("uuid", name=op.f("uq_sign_ins_uuid")),
    )
    op.create_index("ix_sign_ins_member_id", "sign_ins", ["member_id"])


def _create_former_leaves() -> None:
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
        _key("leaves", "member_id", "members"),
        _key("leaves", "sitting_id", "sittings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaves")),
        sa.UniqueConstraint("sitting_id", "member_id", name=op.f("uq_leaves_sitting_id_member_id")),
    )
    op.create_index("ix_leaves_member_id", "leaves", ["member_id"])


def _key(table: str, column: str, parent: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{parent}")
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=name, ondelete="RESTRICT")
