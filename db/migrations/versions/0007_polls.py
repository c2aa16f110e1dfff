"""Polls: counts that add up, named votes, and what each kind of meeting goes by.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_KINDS = (
    ("plenary", "《政协章程》第二十六条：全体会议的议案，应经全体委员过半数通过"),
    ("preparatory", "参照《政协章程》第二十六条：经全体委员过半数通过"),
    ("presidium", "参照《政协章程》第二十六条：经主席团全体成员过半数通过"),
    ("standing", "《政协章程》第二十六条：常务委员会的议案，应经全体组成人员过半数通过"),
    ("chairpersons", "参照《政协章程》第二十六条：经主席会议全体成员过半数通过"),
    ("committee", "参照《政协章程》第二十六条：经全体应到人员过半数通过"),
    ("consultation", "参照《政协章程》第二十六条：经全体应到人员过半数通过"),
)


def upgrade() -> None:
    """Create the tables and fill in what the 章程 says."""
    _create_poll_presets()
    _create_polls()
    _create_poll_votes()
    _fill()


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "poll_votes",
        "polls",
        "poll_presets",
    ):
        op.drop_table(table)


def _create_poll_presets() -> None:
    op.create_table(
        "poll_presets",
        *_columns_of_poll_presets(),
        *_checks_of_poll_presets(),
        *_keys_of_poll_presets(),
    )


def _columns_of_poll_presets() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("base", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=16), nullable=False),
        sa.Column("share_parts", sa.Integer(), nullable=False),
        sa.Column("share_whole", sa.Integer(), nullable=False),
        sa.Column("tie", sa.String(length=16), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
    ]


def _checks_of_poll_presets() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "base IN ('all', 'present', 'cast')", name=op.f("ck_poll_presets_base_known")
        ),
        sa.CheckConstraint(
            "kind IN ('plenary', 'preparatory', 'presidium', 'standing', "
            "'chairpersons', 'committee', 'consultation')",
            name=op.f("ck_poll_presets_kind_known"),
        ),
        sa.CheckConstraint(
            "rule IN ('majority', 'two-thirds', 'at-least')",
            name=op.f("ck_poll_presets_rule_known"),
        ),
        sa.CheckConstraint("tie IN ('reject', 'revote')", name=op.f("ck_poll_presets_tie_known")),
        sa.CheckConstraint(
            "share_parts > 0 AND share_whole >= share_parts",
            name=op.f("ck_poll_presets_share_up_to_1"),
        ),
    ]


def _keys_of_poll_presets() -> list[sa.schema.SchemaItem]:
    return [
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_poll_presets")),
    ]


def _create_polls() -> None:
    op.create_table("polls", *_columns_of_polls(), *_checks_of_polls(), *_keys_of_polls())
    op.create_index("ix_polls_meeting_id", "polls", ["meeting_id"], unique=False)
    op.create_index("ix_polls_sitting_id", "polls", ["sitting_id"], unique=False)


def _columns_of_polls() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("agenda_item_id", sa.Integer(), nullable=True),
        sa.Column("motion_id", sa.Integer(), nullable=True),
        sa.Column("subject_kind", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("method", sa.String(length=16), nullable=False),
        sa.Column("base", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=16), nullable=False),
        sa.Column("share_parts", sa.Integer(), nullable=False),
        sa.Column("share_whole", sa.Integer(), nullable=False),
        sa.Column("tie", sa.String(length=16), nullable=False),
        sa.Column("entitled", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("yes", sa.Integer(), nullable=True),
        sa.Column("no", sa.Integer(), nullable=True),
        sa.Column("abstain", sa.Integer(), nullable=True),
        sa.Column("issued", sa.Integer(), nullable=True),
        sa.Column("returned", sa.Integer(), nullable=True),
        sa.Column("valid", sa.Integer(), nullable=True),
        sa.Column("spoiled", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("correction_reason", sa.String(length=300), nullable=False),
    ]


def _checks_of_polls() -> list[sa.schema.SchemaItem]:
    return [*_checks_of_words(), *_checks_of_acts(), *_checks_of_numbers()]


def _checks_of_words() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint("base IN ('all', 'present', 'cast')", name=op.f("ck_polls_base_known")),
        sa.CheckConstraint(
            "method IN ('hands', 'keypad', 'ballot', 'acclamation', 'roll-call')",
            name=op.f("ck_polls_method_known"),
        ),
        sa.CheckConstraint(
            "outcome IS NULL OR outcome IN ('adopted', 'rejected', 'tied', 'void')",
            name=op.f("ck_polls_outcome_known"),
        ),
        sa.CheckConstraint(
            "rule IN ('majority', 'two-thirds', 'at-least')", name=op.f("ck_polls_rule_known")
        ),
        sa.CheckConstraint(
            "subject_kind IN ('text', 'agenda_item', 'resolution', 'names', 'motion')",
            name=op.f("ck_polls_subject_kind_known"),
        ),
        sa.CheckConstraint("tie IN ('reject', 'revote')", name=op.f("ck_polls_tie_known")),
        sa.CheckConstraint("length(trim(subject)) > 0", name=op.f("ck_polls_subject_not_blank")),
        sa.CheckConstraint(
            "present BETWEEN 0 AND entitled", name=op.f("ck_polls_present_of_entitled")
        ),
        sa.CheckConstraint(
            "share_parts > 0 AND share_whole >= share_parts", name=op.f("ck_polls_share_up_to_1")
        ),
    ]


def _checks_of_acts() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "(corrects_id IS NULL) = (correction_reason = '')",
            name=op.f("ck_polls_correction_with_reason"),
        ),
        sa.CheckConstraint(
            "(yes IS NULL) = (outcome IS NULL) OR (yes IS NULL AND method = "
            "'acclamation' AND outcome = 'adopted')",
            name=op.f("ck_polls_counted_when_closed"),
        ),
        sa.CheckConstraint(
            "outcome IS NULL OR (outcome = 'void') = (issued IS NOT NULL AND returned > issued)",
            name=op.f("ck_polls_void_when_more_returned"),
        ),
        sa.CheckConstraint(
            "yes IS NULL OR outcome = 'void' OR (outcome = 'adopted') = (yes > 0 AND "
            "CASE rule WHEN 'majority' THEN yes * 2 > CASE base WHEN 'all' THEN "
            "entitled WHEN 'present' THEN present ELSE yes + no + abstain END WHEN "
            "'two-thirds' THEN yes * 3 >= 2 * CASE base WHEN 'all' THEN entitled WHEN"
            " 'present' THEN present ELSE yes + no + abstain END ELSE yes * "
            "share_whole >= share_parts * CASE base WHEN 'all' THEN entitled WHEN "
            "'present' THEN present ELSE yes + no + abstain END END)",
            name=op.f("ck_polls_verdict_follows_the_rule"),
        ),
        sa.CheckConstraint(
            "(closed_at IS NULL) = (outcome IS NULL)", name=op.f("ck_polls_closed_with_outcome")
        ),
        sa.CheckConstraint(
            "corrects_id IS NULL OR corrects_id < id", name=op.f("ck_polls_corrects_an_earlier_one")
        ),
    ]


def _checks_of_numbers() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "outcome IS NULL AND issued IS NULL OR (method = 'ballot') = (issued IS NOT NULL)",
            name=op.f("ck_polls_papers_of_ballot"),
        ),
        sa.CheckConstraint(
            "(issued IS NULL) = (returned IS NULL) AND (issued IS NULL) = (valid IS "
            "NULL) AND (issued IS NULL) = (spoiled IS NULL)",
            name=op.f("ck_polls_papers_whole"),
        ),
        sa.CheckConstraint(
            "(yes IS NULL) = (no IS NULL) AND (yes IS NULL) = (abstain IS NULL)",
            name=op.f("ck_polls_counts_whole"),
        ),
        sa.CheckConstraint(
            "issued IS NULL OR (issued BETWEEN 0 AND present AND returned >= 0 AND "
            "valid >= 0 AND spoiled >= 0)",
            name=op.f("ck_polls_papers_in_range"),
        ),
        sa.CheckConstraint(
            "issued IS NULL OR returned > issued OR (valid + spoiled = returned AND "
            "yes + no + abstain = valid)",
            name=op.f("ck_polls_papers_add_up"),
        ),
        sa.CheckConstraint(
            "yes IS NULL OR (yes >= 0 AND no >= 0 AND abstain >= 0)",
            name=op.f("ck_polls_counts_not_negative"),
        ),
        sa.CheckConstraint(
            "yes IS NULL OR yes + no + abstain <= present", name=op.f("ck_polls_votes_of_present")
        ),
    ]


def _keys_of_polls() -> list[sa.schema.SchemaItem]:
    return [
        sa.ForeignKeyConstraint(
            ["agenda_item_id"],
            ["agenda_items.id"],
            name=op.f("fk_polls_agenda_item_id_agenda_items"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["polls.id"],
            name=op.f("fk_polls_corrects_id_polls"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_polls_meeting_id_meetings"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["motion_id"],
            ["motions.id"],
            name=op.f("fk_polls_motion_id_motions"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sittings.id"],
            name=op.f("fk_polls_sitting_id_sittings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_polls")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_polls_corrects_id")),
    ]


def _create_poll_votes() -> None:
    op.create_table(
        "poll_votes",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "choice IN ('yes', 'no', 'abstain', 'not_voted')",
            name=op.f("ck_poll_votes_choice_known"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_poll_votes_member_id_members"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["poll_id"], ["polls.id"], name=op.f("fk_poll_votes_poll_id_polls"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("poll_id", "member_id", name=op.f("pk_poll_votes")),
    )


def _fill() -> None:
    """Fill in what the 章程 says; every value can be changed in the record."""
    op.bulk_insert(
        sa.table(
            "poll_presets",
            *(sa.column(name, sa.String()) for name in ("kind", "base", "rule", "tie", "source")),
            sa.column("share_parts", sa.Integer()),
            sa.column("share_whole", sa.Integer()),
        ),
        [
            {
                "kind": kind,
                "base": "all",
                "rule": "majority",
                "share_parts": 1,
                "share_whole": 2,
                "tie": "reject",
                "source": source,
            }
            for kind, source in _KINDS
        ],
    )
