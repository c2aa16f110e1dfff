"""Elections: their rule, ballots, candidates, officials, and votes that add up.

Revision ID: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ELECTION_SOURCE = (
    "参照全国政协选举办法：参加选举的委员达到全体委员的三分之二始得选举，"
    "得赞成票超过全体委员半数的当选；请按本会通过的选举办法核对"
)


def upgrade() -> None:
    """Create the tables and fill in what the national committee goes by."""
    _create_election_rules()
    _create_elections()
    _create_election_ballots()
    _create_election_candidates()
    _create_election_officials()
    _fill()


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "election_officials",
        "election_candidates",
        "election_ballots",
        "elections",
        "election_rules",
    ):
        op.drop_table(table)


def _create_election_rules() -> None:
    op.create_table(
        "election_rules",
        *_columns_of_election_rules(),
        *_checks_of_election_rules(),
        *_keys_of_election_rules(),
    )


def _columns_of_election_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quorum_parts", sa.Integer(), nullable=False),
        sa.Column("quorum_whole", sa.Integer(), nullable=False),
        sa.Column(
            "must_exceed",
            sa.Boolean(create_constraint=True, name="must_exceed_is_truth"),
            nullable=False,
        ),
        sa.Column("base", sa.String(length=16), nullable=False),
        sa.Column("yes_mark", sa.String(length=8), nullable=False),
        sa.Column("no_mark", sa.String(length=8), nullable=False),
        sa.Column("abstain_mark", sa.String(length=8), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
    ]


def _checks_of_election_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "base IN ('all', 'present', 'cast')", name=op.f("ck_election_rules_base_known")
        ),
        sa.CheckConstraint("id = 1", name=op.f("ck_election_rules_single_row")),
        sa.CheckConstraint(
            "length(trim(no_mark)) > 0", name=op.f("ck_election_rules_no_mark_not_blank")
        ),
        sa.CheckConstraint(
            "quorum_parts > 0 AND quorum_whole >= quorum_parts",
            name=op.f("ck_election_rules_quorum_up_to_1"),
        ),
    ]


def _keys_of_election_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.PrimaryKeyConstraint("id", name=op.f("pk_election_rules")),
    ]


def _create_elections() -> None:
    op.create_table(
        "elections", *_columns_of_elections(), *_checks_of_elections(), *_keys_of_elections()
    )
    op.create_index("ix_elections_meeting_id", "elections", ["meeting_id"], unique=False)


def _columns_of_elections() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("sitting_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("quorum_parts", sa.Integer(), nullable=False),
        sa.Column("quorum_whole", sa.Integer(), nullable=False),
        sa.Column(
            "must_exceed",
            sa.Boolean(create_constraint=True, name="must_exceed_is_truth"),
            nullable=False,
        ),
        sa.Column("base", sa.String(length=16), nullable=False),
        sa.Column("entitled", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("begun_at", sa.DateTime(), nullable=True),
    ]


def _checks_of_elections() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "base IN ('all', 'present', 'cast')", name=op.f("ck_elections_base_known")
        ),
        sa.CheckConstraint(
            "(begun_at IS NULL) = (present IS NULL) AND (begun_at IS NULL) = (entitled IS NULL)",
            name=op.f("ck_elections_counted_when_begun"),
        ),
        sa.CheckConstraint("length(trim(title)) > 0", name=op.f("ck_elections_title_not_blank")),
        sa.CheckConstraint(
            "present IS NULL OR present * quorum_whole > entitled * quorum_parts OR "
            "(NOT must_exceed AND present * quorum_whole = entitled * quorum_parts)",
            name=op.f("ck_elections_quorum_reached"),
        ),
        sa.CheckConstraint(
            "present IS NULL OR present BETWEEN 0 AND entitled",
            name=op.f("ck_elections_present_of_entitled"),
        ),
        sa.CheckConstraint(
            "quorum_parts > 0 AND quorum_whole >= quorum_parts",
            name=op.f("ck_elections_quorum_up_to_1"),
        ),
    ]


def _keys_of_elections() -> list[sa.schema.SchemaItem]:
    return [
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_elections_meeting_id_meetings"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sittings.id"],
            name=op.f("fk_elections_sitting_id_sittings"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_elections")),
    ]


def _create_election_ballots() -> None:
    op.create_table(
        "election_ballots",
        *_columns_of_election_ballots(),
        *_checks_of_election_ballots(),
        *_keys_of_election_ballots(),
    )


def _columns_of_election_ballots() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("issued", sa.Integer(), nullable=True),
        sa.Column("returned", sa.Integer(), nullable=True),
        sa.Column("valid", sa.Integer(), nullable=True),
        sa.Column("spoiled", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("follows_id", sa.Integer(), nullable=True),
        sa.Column("follow_kind", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=False),
    ]


def _checks_of_election_ballots() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "(reason <> '') = (follow_kind IS NOT NULL AND follow_kind = 'correction')",
            name=op.f("ck_election_ballots_correction_with_reason"),
        ),
        sa.CheckConstraint(
            "follow_kind IS NULL OR follow_kind IN ('second', 'again', 'correction')",
            name=op.f("ck_election_ballots_follow_kind_known"),
        ),
        sa.CheckConstraint(
            "(closed_at IS NULL) = (issued IS NULL) AND (issued IS NULL) = (returned "
            "IS NULL) AND (issued IS NULL) = (valid IS NULL) AND (issued IS NULL) = "
            "(spoiled IS NULL)",
            name=op.f("ck_election_ballots_papers_when_closed"),
        ),
        sa.CheckConstraint(
            "(follows_id IS NULL) = (follow_kind IS NULL)",
            name=op.f("ck_election_ballots_follow_whole"),
        ),
        sa.CheckConstraint(
            "follows_id IS NULL OR follows_id < id",
            name=op.f("ck_election_ballots_follows_an_earlier_one"),
        ),
        sa.CheckConstraint(
            "issued IS NULL OR (issued >= 0 AND returned >= 0 AND valid >= 0 AND spoiled >= 0)",
            name=op.f("ck_election_ballots_papers_not_negative"),
        ),
        sa.CheckConstraint(
            "issued IS NULL OR returned > issued OR valid + spoiled = returned",
            name=op.f("ck_election_ballots_papers_add_up"),
        ),
        sa.CheckConstraint(
            "length(trim(title)) > 0", name=op.f("ck_election_ballots_title_not_blank")
        ),
        sa.CheckConstraint("place >= 1", name=op.f("ck_election_ballots_place_positive")),
        sa.CheckConstraint("seats >= 1", name=op.f("ck_election_ballots_seats_positive")),
    ]


def _keys_of_election_ballots() -> list[sa.schema.SchemaItem]:
    return [
        sa.ForeignKeyConstraint(
            ["election_id"],
            ["elections.id"],
            name=op.f("fk_election_ballots_election_id_elections"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["follows_id"],
            ["election_ballots.id"],
            name=op.f("fk_election_ballots_follows_id_election_ballots"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_election_ballots")),
        sa.UniqueConstraint(
            "election_id", "place", name=op.f("uq_election_ballots_election_id_place")
        ),
        sa.UniqueConstraint(
            "follows_id", "follow_kind", name=op.f("uq_election_ballots_follows_id_follow_kind")
        ),
    ]


def _create_election_candidates() -> None:
    op.create_table(
        "election_candidates",
        *_columns_of_election_candidates(),
        *_checks_of_election_candidates(),
        *_keys_of_election_candidates(),
    )


def _columns_of_election_candidates() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ballot_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("note", sa.String(length=120), nullable=False),
        sa.Column(
            "is_write_in",
            sa.Boolean(create_constraint=True, name="is_write_in_is_truth"),
            nullable=False,
        ),
        sa.Column("yes", sa.Integer(), nullable=True),
        sa.Column("no", sa.Integer(), nullable=True),
        sa.Column("abstain", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
    ]


def _checks_of_election_candidates() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "outcome IS NULL OR outcome IN ('elected', 'not_elected', 'tied')",
            name=op.f("ck_election_candidates_outcome_known"),
        ),
        sa.CheckConstraint(
            "(yes IS NULL) = (no IS NULL) AND (yes IS NULL) = (abstain IS NULL) AND "
            "(yes IS NULL) = (outcome IS NULL)",
            name=op.f("ck_election_candidates_votes_whole"),
        ),
        sa.CheckConstraint(
            "NOT is_write_in OR (yes IS NOT NULL AND no = 0 AND abstain = 0)",
            name=op.f("ck_election_candidates_written_in_is_for"),
        ),
        sa.CheckConstraint(
            "length(trim(name)) > 0", name=op.f("ck_election_candidates_name_not_blank")
        ),
        sa.CheckConstraint("place >= 1", name=op.f("ck_election_candidates_place_positive")),
        sa.CheckConstraint(
            "yes IS NULL OR (yes >= 0 AND no >= 0 AND abstain >= 0)",
            name=op.f("ck_election_candidates_votes_not_negative"),
        ),
    ]


def _keys_of_election_candidates() -> list[sa.schema.SchemaItem]:
    return [
        sa.ForeignKeyConstraint(
            ["ballot_id"],
            ["election_ballots.id"],
            name=op.f("fk_election_candidates_ballot_id_election_ballots"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_election_candidates")),
        sa.UniqueConstraint(
            "ballot_id", "name", name=op.f("uq_election_candidates_ballot_id_name")
        ),
        sa.UniqueConstraint(
            "ballot_id", "place", name=op.f("uq_election_candidates_ballot_id_place")
        ),
    ]


def _create_election_officials() -> None:
    op.create_table(
        "election_officials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("group_name", sa.String(length=60), nullable=False),
        sa.CheckConstraint(
            "role IN ('chief_scrutineer', 'scrutineer', 'teller')",
            name=op.f("ck_election_officials_role_known"),
        ),
        sa.CheckConstraint(
            "length(trim(name)) > 0", name=op.f("ck_election_officials_name_not_blank")
        ),
        sa.ForeignKeyConstraint(
            ["election_id"],
            ["elections.id"],
            name=op.f("fk_election_officials_election_id_elections"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_election_officials")),
        sa.UniqueConstraint(
            "election_id", "name", name=op.f("uq_election_officials_election_id_name")
        ),
    )
    op.create_index(
        "uq_election_officials_scrutineer",
        "election_officials",
        ["election_id", "group_name"],
        unique=True,
        sqlite_where=sa.text("role = 'scrutineer' AND group_name <> ''"),
        postgresql_where=sa.text("role = 'scrutineer' AND group_name <> ''"),
    )


def _fill() -> None:
    """Fill in what the national committee goes by; every value can be changed in the record."""
    numbers = {"id": 1, "quorum_parts": 2, "quorum_whole": 3}
    words = {"base": "all", "yes_mark": "", "no_mark": "×", "abstain_mark": "○"}
    words["source"] = _ELECTION_SOURCE
    op.bulk_insert(
        sa.table(
            "election_rules",
            *(sa.column(name, sa.Integer()) for name in numbers),
            *(sa.column(name, sa.String()) for name in words),
            sa.column("must_exceed", sa.Boolean()),
        ),
        [numbers | words | {"must_exceed": False}],
    )
