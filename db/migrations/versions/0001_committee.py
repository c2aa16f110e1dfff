"""The committee: term, rules, members and what they belong to, and the journal.

Revision ID: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, parents first."""
    _create_committees()
    _create_journal_entries()
    _create_parties()
    _create_quorum_rules()
    _create_sectors()
    _create_speaking_rules()
    _create_stroke_choices()
    _create_terms()
    _create_units()
    _create_journal_changes()
    _create_members()
    _create_party_memberships()


def downgrade() -> None:
    """Drop the tables, children first."""
    for table in (
        "party_memberships",
        "members",
        "journal_changes",
        "units",
        "terms",
        "stroke_choices",
        "speaking_rules",
        "sectors",
        "quorum_rules",
        "parties",
        "journal_entries",
        "committees",
    ):
        op.drop_table(table)


def _create_committees() -> None:
    op.create_table(
        "committees",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_committees_name_not_blank")),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_committees_rank_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committees")),
        sa.UniqueConstraint("name", name=op.f("uq_committees_name")),
    )


def _create_journal_entries() -> None:
    op.create_table(
        "journal_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'do') = (target_id IS NULL)", name=op.f("ck_journal_entries_target_of_undo")
        ),
        sa.CheckConstraint(
            "kind IN ('do', 'undo', 'redo')", name=op.f("ck_journal_entries_kind_known")
        ),
        sa.CheckConstraint(
            "state IN ('done', 'undone', 'dropped')", name=op.f("ck_journal_entries_state_known")
        ),
        sa.CheckConstraint(
            "length(trim(label)) > 0", name=op.f("ck_journal_entries_label_not_blank")
        ),
        sa.ForeignKeyConstraint(
            ["target_id"],
            ["journal_entries.id"],
            name=op.f("fk_journal_entries_target_id_journal_entries"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entries")),
    )
    op.create_index("ix_journal_entries_kind_state", "journal_entries", ["kind", "state"])


def _create_parties() -> None:
    op.create_table(
        "parties",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_parties_name_not_blank")),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_parties_rank_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parties")),
        sa.UniqueConstraint("name", name=op.f("uq_parties_name")),
    )


def _create_quorum_rules() -> None:
    op.create_table(
        "quorum_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("whole", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_quorum_rules_single_row")),
        sa.CheckConstraint(
            "parts > 0 AND whole >= parts", name=op.f("ck_quorum_rules_fraction_up_to_1")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quorum_rules")),
    )


def _create_sectors() -> None:
    op.create_table(
        "sectors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_sectors_name_not_blank")),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_sectors_rank_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sectors")),
        sa.UniqueConstraint("name", name=op.f("uq_sectors_name")),
    )


def _create_speaking_rules() -> None:
    op.create_table(
        "speaking_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pattern", sa.String(length=16), nullable=False),
        sa.Column("share_parts", sa.Integer(), nullable=False),
        sa.Column("share_whole", sa.Integer(), nullable=False),
        sa.Column("max_run", sa.Integer(), nullable=False),
        sa.Column("priority_rounds", sa.Integer(), nullable=True),
        sa.Column(
            "separate", sa.Boolean(create_constraint=True, name="separate_is_truth"), nullable=False
        ),
        sa.Column("default_minutes", sa.Integer(), nullable=False),
        sa.Column("pause_seconds", sa.Integer(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column(
            "counts_nonparty",
            sa.Boolean(create_constraint=True, name="counts_nonparty_is_truth"),
            nullable=False,
        ),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.CheckConstraint(
            "pattern IN ('strict', 'alternate', 'share', 'fewest', 'submitted')",
            name=op.f("ck_speaking_rules_pattern_known"),
        ),
        sa.CheckConstraint(
            "default_minutes BETWEEN 1 AND 60",
            name=op.f("ck_speaking_rules_default_minutes_in_range"),
        ),
        sa.CheckConstraint("id = 1", name=op.f("ck_speaking_rules_single_row")),
        sa.CheckConstraint("max_run >= 1", name=op.f("ck_speaking_rules_max_run_positive")),
        sa.CheckConstraint(
            "pause_seconds BETWEEN 0 AND 3600", name=op.f("ck_speaking_rules_pause_in_range")
        ),
        sa.CheckConstraint(
            "priority_rounds IS NULL OR priority_rounds >= 1",
            name=op.f("ck_speaking_rules_priority_rounds_positive"),
        ),
        sa.CheckConstraint("quota >= 1", name=op.f("ck_speaking_rules_quota_positive")),
        sa.CheckConstraint(
            "share_parts > 0 AND share_whole > share_parts",
            name=op.f("ck_speaking_rules_share_between_0_and_1"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaking_rules")),
    )


def _create_stroke_choices() -> None:
    op.create_table(
        "stroke_choices",
        sa.Column("character", sa.String(length=2), nullable=False),
        sa.Column("after", sa.String(length=2), nullable=False),
        sa.CheckConstraint("character <> after", name=op.f("ck_stroke_choices_not_after_itself")),
        sa.CheckConstraint("length(after) = 1", name=op.f("ck_stroke_choices_after_one_character")),
        sa.CheckConstraint("length(character) = 1", name=op.f("ck_stroke_choices_one_character")),
        sa.PrimaryKeyConstraint("character", name=op.f("pk_stroke_choices")),
    )


def _create_terms() -> None:
    op.create_table(
        "terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("city", sa.String(length=60), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on > starts_on", name=op.f("ck_terms_ends_after_start")
        ),
        sa.CheckConstraint("id = 1", name=op.f("ck_terms_single_row")),
        sa.CheckConstraint("length(trim(city)) > 0", name=op.f("ck_terms_city_not_blank")),
        sa.CheckConstraint("number BETWEEN 1 AND 99", name=op.f("ck_terms_number_in_range")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terms")),
    )


def _create_units() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("priority_rank", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('party', 'nonparty', 'fic', 'people_org', 'sector', 'committee', "
            "'county', 'group')",
            name=op.f("ck_units_kind_known"),
        ),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_units_name_not_blank")),
        sa.CheckConstraint(
            "priority_rank IS NULL OR priority_rank >= 1",
            name=op.f("ck_units_priority_rank_positive"),
        ),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_units_rank_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("name", name=op.f("uq_units_name")),
    )


def _create_journal_changes() -> None:
    op.create_table(
        "journal_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=60), nullable=False),
        sa.Column("row_key", sa.String(length=120), nullable=False),
        sa.Column("action", sa.String(length=8), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(action = 'delete') = (after IS NULL)",
            name=op.f("ck_journal_changes_after_unless_delete"),
        ),
        sa.CheckConstraint(
            "(action = 'insert') = (before IS NULL)",
            name=op.f("ck_journal_changes_before_unless_insert"),
        ),
        sa.CheckConstraint(
            "action IN ('insert', 'update', 'delete')", name=op.f("ck_journal_changes_action_known")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["journal_entries.id"],
            name=op.f("fk_journal_changes_entry_id_journal_entries"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_changes")),
    )
    op.create_index("ix_journal_changes_entry_id", "journal_changes", ["entry_id"])


def _create_members() -> None:
    op.create_table(
        "members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("sex", sa.String(length=8), nullable=True),
        sa.Column("ethnicity", sa.String(length=20), nullable=False),
        sa.Column("birth", sa.String(length=7), nullable=True),
        sa.Column("duty", sa.String(length=300), nullable=False),
        sa.Column(
            "is_standing",
            sa.Boolean(create_constraint=True, name="is_standing_is_truth"),
            nullable=False,
        ),
        sa.Column("sector_id", sa.Integer(), nullable=True),
        sa.Column("committee_id", sa.Integer(), nullable=True),
        sa.Column("office_from", sa.Date(), nullable=True),
        sa.Column("office_to", sa.Date(), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "sex IS NULL OR sex IN ('male', 'female')", name=op.f("ck_members_sex_known")
        ),
        sa.CheckConstraint(
            "birth IS NULL OR length(birth) = 7", name=op.f("ck_members_birth_is_month")
        ),
        sa.CheckConstraint("length(trim(name)) > 0", name=op.f("ck_members_name_not_blank")),
        sa.CheckConstraint(
            "number IS NULL OR length(trim(number)) > 0", name=op.f("ck_members_number_not_blank")
        ),
        sa.CheckConstraint("office_to >= office_from", name=op.f("ck_members_office_in_order")),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["committees.id"],
            name=op.f("fk_members_committee_id_committees"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"],
            ["sectors.id"],
            name=op.f("fk_members_sector_id_sectors"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_members")),
        sa.UniqueConstraint("number", name=op.f("uq_members_number")),
    )
    op.create_index("ix_members_name", "members", ["name"])
    op.create_index("ix_members_sector_id", "members", ["sector_id"])


def _create_party_memberships() -> None:
    op.create_table(
        "party_memberships",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.CheckConstraint("place >= 1", name=op.f("ck_party_memberships_place_positive")),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_party_memberships_member_id_members"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["party_id"],
            ["parties.id"],
            name=op.f("fk_party_memberships_party_id_parties"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("member_id", "party_id", name=op.f("pk_party_memberships")),
    )
    op.create_index("ix_party_memberships_party_id", "party_memberships", ["party_id"])
