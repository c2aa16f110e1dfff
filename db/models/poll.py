"""Polls as legal documents: every sum that a row can hold is held by the database."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.vocabulary import MeetingKind
from db.domain.vote_vocabulary import (
    PollBase,
    PollMethod,
    PollOutcome,
    PollRule,
    SubjectKind,
    TieRule,
    VoteChoice,
)
from db.models.base import Base, not_blank, one_of

_BASE = "CASE base WHEN 'all' THEN entitled WHEN 'present' THEN present ELSE yes + no + abstain END"
_ENOUGH = (
    f"CASE rule WHEN 'majority' THEN yes * 2 > {_BASE}"
    f" WHEN 'two-thirds' THEN yes * 3 >= 2 * {_BASE}"
    f" ELSE yes * share_whole >= share_parts * {_BASE} END"
)
_TERMS = (
    CheckConstraint(one_of("base", PollBase), name="base_known"),
    CheckConstraint(one_of("rule", PollRule), name="rule_known"),
    CheckConstraint(one_of("tie", TieRule), name="tie_known"),
    CheckConstraint("share_parts > 0 AND share_whole >= share_parts", name="share_up_to_1"),
)


class PollPreset(Base):
    """What a poll of a kind of meeting goes by, with the source of the rule."""

    __tablename__ = "poll_presets"
    __table_args__ = (
        CheckConstraint(one_of("kind", MeetingKind), name="kind_known"),
        *(CheckConstraint(check.sqltext, name=check.name) for check in _TERMS),
    )

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    base: Mapped[str] = mapped_column(String(16))
    rule: Mapped[str] = mapped_column(String(16))
    share_parts: Mapped[int]
    share_whole: Mapped[int]
    tie: Mapped[str] = mapped_column(String(16))
    source: Mapped[str] = mapped_column(String(400))


class Poll(Base):
    """表决. A closed one is never written again; ``corrects_id`` is the entry it replaces."""

    __tablename__ = "polls"
    __table_args__ = (
        UniqueConstraint("corrects_id"),
        CheckConstraint(not_blank("subject"), name="subject_not_blank"),
        CheckConstraint(one_of("subject_kind", SubjectKind), name="subject_kind_known"),
        CheckConstraint(one_of("method", PollMethod), name="method_known"),
        CheckConstraint(
            f"outcome IS NULL OR {one_of('outcome', PollOutcome)}", name="outcome_known"
        ),
        *(CheckConstraint(check.sqltext, name=check.name) for check in _TERMS),
        CheckConstraint("present BETWEEN 0 AND entitled", name="present_of_entitled"),
        CheckConstraint("(closed_at IS NULL) = (outcome IS NULL)", name="closed_with_outcome"),
        CheckConstraint(
            "(yes IS NULL) = (no IS NULL) AND (yes IS NULL) = (abstain IS NULL)",
            name="counts_whole",
        ),
        CheckConstraint(
            "(yes IS NULL) = (outcome IS NULL) OR (yes IS NULL AND method = 'acclamation'"
            " AND outcome = 'adopted')",
            name="counted_when_closed",
        ),
        CheckConstraint(
            "yes IS NULL OR (yes >= 0 AND no >= 0 AND abstain >= 0)", name="counts_not_negative"
        ),
        CheckConstraint("yes IS NULL OR yes + no + abstain <= present", name="votes_of_present"),
        CheckConstraint(
            "(issued IS NULL) = (returned IS NULL) AND (issued IS NULL) = (valid IS NULL)"
            " AND (issued IS NULL) = (spoiled IS NULL)",
            name="papers_whole",
        ),
        CheckConstraint(
            "outcome IS NULL AND issued IS NULL OR (method = 'ballot') = (issued IS NOT NULL)",
            name="papers_of_ballot",
        ),
        CheckConstraint(
            "issued IS NULL OR (issued BETWEEN 0 AND present AND returned >= 0 AND valid >= 0"
            " AND spoiled >= 0)",
            name="papers_in_range",
        ),
        CheckConstraint(
            "issued IS NULL OR returned > issued OR (valid + spoiled = returned"
            " AND yes + no + abstain = valid)",
            name="papers_add_up",
        ),
        CheckConstraint(
            "outcome IS NULL OR (outcome = 'void') = (issued IS NOT NULL AND returned > issued)",
            name="void_when_more_returned",
        ),
        CheckConstraint(
            f"yes IS NULL OR outcome = 'void' OR (outcome = 'adopted') = (yes > 0 AND {_ENOUGH})",
            name="verdict_follows_the_rule",
        ),
        CheckConstraint(
            "(corrects_id IS NULL) = (correction_reason = '')", name="correction_with_reason"
        ),
        CheckConstraint("corrects_id IS NULL OR corrects_id < id", name="corrects_an_earlier_one"),
        Index("ix_polls_meeting_id", "meeting_id"),
        Index("ix_polls_sitting_id", "sitting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="RESTRICT"))
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    agenda_item_id: Mapped[int | None] = mapped_column(
        ForeignKey("agenda_items.id", ondelete="RESTRICT")
    )
    motion_id: Mapped[int | None] = mapped_column(ForeignKey("motions.id", ondelete="RESTRICT"))
    subject_kind: Mapped[str] = mapped_column(String(16))
    subject: Mapped[str] = mapped_column(String(300))
    text: Mapped[str] = mapped_column(Text, default="")
    method: Mapped[str] = mapped_column(String(16))
    base: Mapped[str] = mapped_column(String(16))
    rule: Mapped[str] = mapped_column(String(16))
    share_parts: Mapped[int]
    share_whole: Mapped[int]
    tie: Mapped[str] = mapped_column(String(16))
    entitled: Mapped[int]
    present: Mapped[int]
    yes: Mapped[int | None]
    no: Mapped[int | None]
    abstain: Mapped[int | None]
    issued: Mapped[int | None]
    returned: Mapped[int | None]
    valid: Mapped[int | None]
    spoiled: Mapped[int | None]
    outcome: Mapped[str | None] = mapped_column(String(16))
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("polls.id", ondelete="RESTRICT"))
    correction_reason: Mapped[str] = mapped_column(String(300), default="")


class PollVote(Base):
    """What one member did in a named poll (唱名, or the voting system's list)."""

    __tablename__ = "poll_votes"
    __table_args__ = (CheckConstraint(one_of("choice", VoteChoice), name="choice_known"),)

    poll_id: Mapped[int] = mapped_column(
        ForeignKey("polls.id", ondelete="RESTRICT"), primary_key=True
    )
    member_id: Mapped[int] = mapped_column(
        ForeignKey("members.id", ondelete="RESTRICT"), primary_key=True
    )
    choice: Mapped[str] = mapped_column(String(16))
