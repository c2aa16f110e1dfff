"""Elections: the rule, the event with its presence, its ballots, candidates and officials."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vote_vocabulary import CandidateOutcome, FollowKind, OfficialRole, PollBase
from db.models.base import Base, not_blank, one_of, truth

_ONE_A_GROUP = text("role = 'scrutineer' AND group_name <> ''")


class ElectionRule(Base):
    """选举规则 of the record with its source (a single row)."""

    __tablename__ = "election_rules"
    __table_args__ = (
        CheckConstraint("id = 1", name="single_row"),
        CheckConstraint("quorum_parts > 0 AND quorum_whole >= quorum_parts", name="quorum_up_to_1"),
        CheckConstraint(one_of("base", PollBase), name="base_known"),
        CheckConstraint(not_blank("no_mark"), name="no_mark_not_blank"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quorum_parts: Mapped[int]
    quorum_whole: Mapped[int]
    must_exceed: Mapped[bool] = mapped_column(truth("must_exceed"))
    base: Mapped[str] = mapped_column(String(16))
    yes_mark: Mapped[str] = mapped_column(String(8))
    no_mark: Mapped[str] = mapped_column(String(8))
    abstain_mark: Mapped[str] = mapped_column(String(8))
    source: Mapped[str] = mapped_column(String(400))


class Election(Base):
    """选举 at a sitting: 应到 and 实到 are taken when it begins, and must reach the threshold."""

    __tablename__ = "elections"
    __table_args__ = (
        CheckConstraint(not_blank("title"), name="title_not_blank"),
        CheckConstraint("quorum_parts > 0 AND quorum_whole >= quorum_parts", name="quorum_up_to_1"),
        CheckConstraint(one_of("base", PollBase), name="base_known"),
        CheckConstraint(
            "(begun_at IS NULL) = (present IS NULL) AND (begun_at IS NULL) = (entitled IS NULL)",
            name="counted_when_begun",
        ),
        CheckConstraint(
            "present IS NULL OR present BETWEEN 0 AND entitled", name="present_of_entitled"
        ),
        CheckConstraint(
            "present IS NULL OR present * quorum_whole > entitled * quorum_parts"
            " OR (NOT must_exceed AND present * quorum_whole = entitled * quorum_parts)",
            name="quorum_reached",
        ),
        Index("ix_elections_meeting_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    title: Mapped[str] = mapped_column(String(200))
    quorum_parts: Mapped[int]
    quorum_whole: Mapped[int]
    must_exceed: Mapped[bool] = mapped_column(truth("must_exceed"))
    base: Mapped[str] = mapped_column(String(16))
    entitled: Mapped[int | None]
    present: Mapped[int | None]
    begun_at: Mapped[datetime | None]


class ElectionBallot(Base):
    """选票 of one kind; a second ballot, one taken again and a correction cite the earlier one."""

    __tablename__ = "election_ballots"
    __table_args__ = (
        UniqueConstraint("election_id", "place"),
        UniqueConstraint("follows_id", "follow_kind"),
        CheckConstraint(not_blank("title"), name="title_not_blank"),
        CheckConstraint("place >= 1", name="place_positive"),
        CheckConstraint("seats >= 1", name="seats_positive"),
        CheckConstraint(
            "(closed_at IS NULL) = (issued IS NULL) AND (issued IS NULL) = (returned IS NULL)"
            " AND (issued IS NULL) = (valid IS NULL) AND (issued IS NULL) = (spoiled IS NULL)",
            name="papers_when_closed",
        ),
        CheckConstraint(
            "issued IS NULL OR (issued >= 0 AND returned >= 0 AND valid >= 0 AND spoiled >= 0)",
            name="papers_not_negative",
        ),
        CheckConstraint(
            "issued IS NULL OR returned > issued OR valid + spoiled = returned",
            name="papers_add_up",
        ),
        CheckConstraint(
            f"follow_kind IS NULL OR {one_of('follow_kind', FollowKind)}", name="follow_kind_known"
        ),
        CheckConstraint("(follows_id IS NULL) = (follow_kind IS NULL)", name="follow_whole"),
        CheckConstraint("follows_id IS NULL OR follows_id < id", name="follows_an_earlier_one"),
        CheckConstraint(
            "(reason <> '') = (follow_kind IS NOT NULL AND follow_kind = 'correction')",
            name="correction_with_reason",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    election_id: Mapped[int] = mapped_column(ForeignKey("elections.id", ondelete="RESTRICT"))
    place: Mapped[int]
    title: Mapped[str] = mapped_column(String(120))
    seats: Mapped[int]
    issued: Mapped[int | None]
    returned: Mapped[int | None]
    valid: Mapped[int | None]
    spoiled: Mapped[int | None]
    closed_at: Mapped[datetime | None]
    follows_id: Mapped[int | None] = mapped_column(
        ForeignKey("election_ballots.id", ondelete="RESTRICT")
    )
    follow_kind: Mapped[str | None] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(300), default="")


class ElectionCandidate(Base):
    """候选人 on a ballot, or a name that was written in (另选他人)."""

    __tablename__ = "election_candidates"
    __table_args__ = (
        UniqueConstraint("ballot_id", "place"),
        UniqueConstraint("ballot_id", "name"),
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint("place >= 1", name="place_positive"),
        CheckConstraint(
            "(yes IS NULL) = (no IS NULL) AND (yes IS NULL) = (abstain IS NULL)"
            " AND (yes IS NULL) = (outcome IS NULL)",
            name="votes_whole",
        ),
        CheckConstraint(
            "yes IS NULL OR (yes >= 0 AND no >= 0 AND abstain >= 0)", name="votes_not_negative"
        ),
        CheckConstraint(
            "NOT is_write_in OR (yes IS NOT NULL AND no = 0 AND abstain = 0)",
            name="written_in_is_for",
        ),
        CheckConstraint(
            f"outcome IS NULL OR {one_of('outcome', CandidateOutcome)}", name="outcome_known"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    ballot_id: Mapped[int] = mapped_column(ForeignKey("election_ballots.id", ondelete="RESTRICT"))
    place: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    note: Mapped[str] = mapped_column(String(120), default="")
    is_write_in: Mapped[bool] = mapped_column(truth("is_write_in"))
    yes: Mapped[int | None]
    no: Mapped[int | None]
    abstain: Mapped[int | None]
    outcome: Mapped[str | None] = mapped_column(String(16))


class ElectionOfficial(Base):
    """总监票人, 监票人 or 计票人 of an election; at most one scrutineer a group."""

    __tablename__ = "election_officials"
    __table_args__ = (
        UniqueConstraint("election_id", "name"),
        CheckConstraint(not_blank("name"), name="name_not_blank"),
        CheckConstraint(one_of("role", OfficialRole), name="role_known"),
        Index(
            "uq_election_officials_scrutineer",
            "election_id",
            "group_name",
            unique=True,
            sqlite_where=_ONE_A_GROUP,
            postgresql_where=_ONE_A_GROUP,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    election_id: Mapped[int] = mapped_column(ForeignKey("elections.id", ondelete="RESTRICT"))
    name: Mapped[str] = mapped_column(String(60))
    role: Mapped[str] = mapped_column(String(20))
    group_name: Mapped[str] = mapped_column(String(60), default="")
