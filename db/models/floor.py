"""What happened on the floor of a sitting, what the floor goes by, and what the share counts."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.floor_events import FloorEventKind, FloorKind
from db.domain.share_rule import ShareAspect
from db.domain.time_budgets import BudgetGroup, BudgetRule
from db.models.base import Base, not_blank, one_of, truth


class FloorEvent(Base):
    """会场记录: one append-only event, with the time by the wall and by the run of the program.

    ``speech`` names the speech that it is about (“r12”, or the uuid of the event that added one);
    a speech that was added stands in its own event, so that the log explains itself.
    """

    __tablename__ = "floor_events"
    __table_args__ = (
        CheckConstraint("length(uuid) = 32", name="uuid_is_hex"),
        CheckConstraint("length(run) IN (0, 32)", name="run_is_hex"),
        CheckConstraint(one_of("kind", FloorEventKind), name="kind_known"),
        CheckConstraint("mono >= 0", name="mono_not_negative"),
        CheckConstraint("(kind = 'add') = (speech_kind IS NOT NULL)", name="added_speech_has_kind"),
        CheckConstraint(
            "speech_kind IS NULL OR " + one_of("speech_kind", FloorKind), name="speech_kind_known"
        ),
        CheckConstraint(
            "(kind IN ('add', 'add-minutes')) = (minutes IS NOT NULL)", name="minutes_where_needed"
        ),
        CheckConstraint(
            "kind <> 'add' OR (" + not_blank("speaker") + " AND minutes BETWEEN 1 AND 60)",
            name="added_speech_is_whole",
        ),
        Index("ix_floor_events_sitting_id", "sitting_id"),
        Index("ix_floor_events_request_id", "request_id"),
        Index("ix_floor_events_member_id", "member_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(String(32), unique=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sittings.id", ondelete="RESTRICT"))
    kind: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]
    mono: Mapped[int] = mapped_column(BigInteger)
    run: Mapped[str] = mapped_column(String(32))
    speech: Mapped[str | None] = mapped_column(String(40))
    request_id: Mapped[int | None] = mapped_column(
        ForeignKey("speech_requests.id", ondelete="RESTRICT")
    )
    before: Mapped[str | None] = mapped_column(String(40))
    announced: Mapped[str | None] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(String(200))
    minutes: Mapped[int | None]
    speech_kind: Mapped[str | None] = mapped_column(String(16))
    speaker: Mapped[str] = mapped_column(String(60))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id", ondelete="RESTRICT"))
    unit: Mapped[str] = mapped_column(String(120))
    title: Mapped[str] = mapped_column(String(300))


class FloorRule(Base):
    """会场规则: what the clock, the live list and the time budgets go by (a single row)."""

    __tablename__ = "floor_rules"
    __table_args__ = (
        CheckConstraint("id = 1", name="single_row"),
        CheckConstraint("warning_seconds BETWEEN 0 AND 600", name="warning_in_range"),
        CheckConstraint("live_minutes BETWEEN 1 AND 60", name="live_minutes_in_range"),
        CheckConstraint(one_of("budget_rule", BudgetRule), name="budget_rule_known"),
        CheckConstraint(one_of("budget_group", BudgetGroup), name="budget_group_known"),
        CheckConstraint(
            "equal_parts >= 0 AND equal_whole >= equal_parts AND equal_whole > 0",
            name="equal_from_0_to_1",
        ),
        CheckConstraint("budget_unit BETWEEN 1 AND 3600", name="budget_unit_in_range"),
        CheckConstraint(
            "budget_minutes IS NULL OR budget_minutes BETWEEN 1 AND 1440",
            name="budget_minutes_in_range",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    warning_seconds: Mapped[int]
    live_minutes: Mapped[int]
    allows_twice: Mapped[bool] = mapped_column(truth("allows_twice"))
    only_present: Mapped[bool] = mapped_column(truth("only_present"))
    budget_rule: Mapped[str] = mapped_column(String(8))
    budget_group: Mapped[str] = mapped_column(String(8))
    equal_parts: Mapped[int]
    equal_whole: Mapped[int]
    budget_unit: Mapped[int]
    budget_minutes: Mapped[int | None]


class ShareChoice(Base):
    """发言占比口径: a kind of meeting, a form of speech or a kind of unit that counts."""

    __tablename__ = "share_choices"
    __table_args__ = (
        CheckConstraint(one_of("aspect", ShareAspect), name="aspect_known"),
        CheckConstraint(not_blank("value"), name="value_not_blank"),
    )

    aspect: Mapped[str] = mapped_column(String(8), primary_key=True)
    value: Mapped[str] = mapped_column(String(16), primary_key=True)
