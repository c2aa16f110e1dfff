"""What became of a motion: handlers, contacts, replies, files, supervision, scores, its life."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import insert, or_, select
from sqlalchemy.orm import Session

from db.domain.ids import (
    HandlingId,
    MotionFileId,
    MotionId,
    MotionReplyId,
    OrganisationId,
    ReplyCategoryId,
)
from db.domain.motion_rows import (
    ColumnChange,
    ComparisonRow,
    ContactRow,
    FileRow,
    HandlingRow,
    ReplyRow,
    ScoreRow,
    SupervisionRow,
    TimelineRow,
)
from db.domain.motion_vocabulary import (
    ContactStage,
    HandlingRole,
    Satisfaction,
    SupervisionForm,
)
from db.models import JournalChange, JournalEntry
from db.models.motion import FileContent, Motion, MotionFile
from db.models.motion_handling import (
    HandlingOrganisation,
    MotionComparison,
    MotionContact,
    MotionReply,
    MotionScore,
    MotionSupervision,
)
from db.models.motion_rule import Organisation, ReplyCategory


def handlers(
    session: Session, keys: Iterable[MotionId] | None = None, *, in_force: bool = False
) -> dict[MotionId, tuple[HandlingRow, ...]]:
    """Return the handlers of motions (None: of all): 主办 first, in the order of assignment."""
    statement = (
        select(HandlingOrganisation, Organisation.name)
        .join(Organisation, Organisation.id == HandlingOrganisation.organisation_id)
        .order_by(
            HandlingOrganisation.motion_id,
            HandlingOrganisation.role != "lead",
            HandlingOrganisation.id,
        )
    )
    if keys is not None:
        statement = statement.where(HandlingOrganisation.motion_id.in_(list(keys)))
    if in_force:
        statement = statement.where(HandlingOrganisation.returned_on.is_(None))
    found: dict[MotionId, list[HandlingRow]] = {}
    for row, name in session.execute(statement):
        found.setdefault(MotionId(row.motion_id), []).append(_handler_row(row, name))
    return {key: tuple(value) for key, value in found.items()}


def organisations_of_year(session: Session, year: int) -> dict[int, list[str]]:
    """Return the names of the organisations in force of each motion of a year."""
    statement = (
        select(HandlingOrganisation.motion_id, Organisation.name)
        .join(Organisation, Organisation.id == HandlingOrganisation.organisation_id)
        .join(Motion, Motion.id == HandlingOrganisation.motion_id)
        .where(Motion.year == year, HandlingOrganisation.returned_on.is_(None))
        .order_by(HandlingOrganisation.id)
    )
    found: dict[int, list[str]] = {}
    for motion, name in session.execute(statement):
        found.setdefault(motion, []).append(name)
    return found


def handler(session: Session, key: HandlingId) -> HandlingOrganisation:
    """Return the row of a handler, to be written to."""
    return session.get_one(HandlingOrganisation, key)


def add_handler(
    session: Session,
    motion: MotionId,
    organisation: OrganisationId,
    role: HandlingRole,
    *,
    assigned_on: date,
    due_on: date,
) -> None:
    """Give a motion to an organisation."""
    session.add(
        HandlingOrganisation(
            motion_id=motion,
            organisation_id=organisation,
            role=role.value,
            assigned_on=assigned_on,
            due_on=due_on,
        )
    )
    session.flush()


def remove_handler(session: Session, key: HandlingId) -> None:
    """Take an assignment away that was a mistake."""
    session.delete(handler(session, key))
    session.flush()


def contacts(session: Session, key: MotionId) -> tuple[ContactRow, ...]:
    """Return the contacts about a motion by day."""
    rows = session.scalars(
        select(MotionContact)
        .where(MotionContact.motion_id == key)
        .order_by(MotionContact.on, MotionContact.id)
    )
    return tuple(
        ContactRow(row.on, ContactStage(row.stage), row.organisation, row.note) for row in rows
    )


def add_contact(session: Session, motion: MotionId, value: ContactRow) -> None:
    """Write a contact."""
    session.add(
        MotionContact(
            motion_id=motion,
            on=value.on,
            stage=value.stage.value,
            organisation=value.organisation,
            note=value.note,
        )
    )
    session.flush()


def replies(session: Session, key: MotionId) -> tuple[ReplyRow, ...]:
    """Return the replies to a motion, round by round."""
    found = session.execute(
        select(MotionReply, Organisation.name, ReplyCategory.letter)
        .join(Organisation, Organisation.id == MotionReply.organisation_id)
        .join(ReplyCategory, ReplyCategory.id == MotionReply.category_id)
        .where(MotionReply.motion_id == key)
        .order_by(MotionReply.round, MotionReply.replied_on, MotionReply.id)
    )
    return tuple(_reply_row(row, name, letter) for row, name, letter in found)


def reply(session: Session, key: MotionReplyId) -> MotionReply:
    """Return the row of a reply, to be written to."""
    return session.get_one(MotionReply, key)


def add_reply(
    session: Session,
    motion: MotionId,
    organisation: OrganisationId,
    category: ReplyCategoryId,
    *,
    details: "ReplyRow",
) -> None:
    """Write a reply; ``details`` gives its round, day, document and text."""
    session.add(
        MotionReply(
            motion_id=motion,
            organisation_id=organisation,
            category_id=category,
            round=details.round,
            replied_on=details.replied_on,
            document=details.document,
            text=details.text,
        )
    )
    session.flush()


def files(session: Session, key: MotionId) -> tuple[FileRow, ...]:
    """Return the attachments of a motion."""
    rows = session.scalars(
        select(MotionFile).where(MotionFile.motion_id == key).order_by(MotionFile.id)
    )
    return tuple(
        FileRow(MotionFileId(row.id), row.name, row.size, row.digest, row.added_at) for row in rows
    )


def add_file(
    session: Session, motion: MotionId, name: str, content: bytes, *, at: datetime
) -> None:
    """Keep an attachment inside the record; equal bytes are kept once."""
    digest = hashlib.sha256(content).hexdigest()
    if session.get(FileContent, digest) is None:
        values = {"digest": digest, "content": content}
        session.connection().execute(insert(FileContent.__table__), values)  # type: ignore[arg-type]
    session.add(
        MotionFile(motion_id=motion, name=name, size=len(content), digest=digest, added_at=at)
    )
    session.flush()


def content_of(session: Session, key: MotionFileId) -> bytes:
    """Return the bytes of an attachment."""
    row = session.get_one(MotionFile, key)
    return session.get_one(FileContent, row.digest).content


def remove_file(session: Session, key: MotionFileId) -> None:
    """Take an attachment off its motion; the bytes stay, so that it can be undone."""
    session.delete(session.get_one(MotionFile, key))
    session.flush()


def supervisions(session: Session, key: MotionId) -> tuple[SupervisionRow, ...]:
    """Return the log of a key motion's supervision by day."""
    rows = session.scalars(
        select(MotionSupervision)
        .where(MotionSupervision.motion_id == key)
        .order_by(MotionSupervision.on, MotionSupervision.id)
    )
    return tuple(SupervisionRow(row.on, SupervisionForm(row.form), row.note) for row in rows)


def add_supervision(session: Session, motion: MotionId, value: SupervisionRow) -> None:
    """Write a line of the log of supervision."""
    session.add(
        MotionSupervision(motion_id=motion, on=value.on, form=value.form.value, note=value.note)
    )
    session.flush()


def scores(session: Session, key: MotionId) -> tuple[ScoreRow, ...]:
    """Return the scores of a motion by reviewer."""
    rows = session.scalars(
        select(MotionScore).where(MotionScore.motion_id == key).order_by(MotionScore.reviewer)
    )
    return tuple(ScoreRow(row.reviewer, row.score) for row in rows)


def scores_of_year(session: Session, year: int) -> dict[MotionId, tuple[ScoreRow, ...]]:
    """Return the scores of every motion of a year that has some, by reviewer."""
    statement = (
        select(MotionScore)
        .join(Motion, Motion.id == MotionScore.motion_id)
        .where(Motion.year == year)
        .order_by(MotionScore.motion_id, MotionScore.reviewer)
    )
    found: dict[MotionId, list[ScoreRow]] = {}
    for row in session.scalars(statement):
        found.setdefault(MotionId(row.motion_id), []).append(ScoreRow(row.reviewer, row.score))
    return {key: tuple(value) for key, value in found.items()}


def set_score(session: Session, motion: MotionId, value: ScoreRow) -> None:
    """Write a reviewer's score, in place of his former one."""
    row = session.get(MotionScore, (motion, value.reviewer))
    if row is None:
        session.add(MotionScore(motion_id=motion, reviewer=value.reviewer, score=value.score))
    else:
        row.score = value.score
    session.flush()


def comparisons(session: Session, key: MotionId) -> dict[MotionId, ComparisonRow]:
    """Return with what a motion was compared, from either side, by the other motion."""
    rows = session.scalars(
        select(MotionComparison).where(
            or_(MotionComparison.motion_id == key, MotionComparison.other_id == key)
        )
    )
    found = {}
    for row in rows:
        other = MotionId(row.other_id if row.motion_id == key else row.motion_id)
        found[other] = ComparisonRow(other, row.likeness, row.note, row.on)
    return found


def keep_apart(session: Session, motion: MotionId, value: ComparisonRow) -> None:
    """Write that two motions were compared; a second note takes the place of the first."""
    pair = (motion, value.other)
    row = session.get(MotionComparison, pair) or session.get(MotionComparison, pair[::-1])
    if row is None:
        row = MotionComparison(motion_id=motion, other_id=value.other)
        session.add(row)
    row.likeness, row.note, row.on = value.likeness, value.note, value.on
    session.flush()


def timeline(session: Session, key: MotionId) -> tuple[TimelineRow, ...]:
    """Return what was done with a motion, the newest last, from the journal."""
    entries = (
        select(JournalEntry, JournalChange.before, JournalChange.after)
        .join(JournalChange, JournalChange.entry_id == JournalEntry.id)
        .where(
            JournalChange.table_name.in_(("motions", "motion_texts")),
            JournalChange.row_key == str(key),
            JournalEntry.state == "done",
        )
        .order_by(JournalEntry.id, JournalChange.id)
    )
    found: dict[int, TimelineRow] = {}
    for entry, before, after in session.execute(entries):
        known = found.get(entry.id, TimelineRow(entry.at, entry.who, entry.label))
        changes = known.changes + _changed_columns(before, after)
        found[entry.id] = replace(known, changes=changes)
    return tuple(found.values())


def _changed_columns(before: str | None, after: str | None) -> tuple[ColumnChange, ...]:
    """Return what a step changed of a row; a new row changes nothing."""
    if before is None or after is None:
        return ()
    old, new = json.loads(before), json.loads(after)
    return tuple(
        ColumnChange(column, old.get(column), value)
        for column, value in new.items()
        if old.get(column) != value
    )


def _handler_row(row: HandlingOrganisation, name: str) -> HandlingRow:
    return HandlingRow(
        id=HandlingId(row.id),
        organisation_id=OrganisationId(row.organisation_id),
        organisation=name,
        role=HandlingRole(row.role),
        assigned_on=row.assigned_on,
        due_on=row.due_on,
        opinion_on=row.opinion_on,
        returned_on=row.returned_on,
        return_reason=row.return_reason,
    )


def _reply_row(row: MotionReply, organisation: str, letter: str) -> ReplyRow:
    return ReplyRow(
        id=MotionReplyId(row.id),
        organisation=organisation,
        round=row.round,
        replied_on=row.replied_on,
        document=row.document,
        letter=letter,
        text=row.text,
        attitude=Satisfaction(row.attitude) if row.attitude else None,
        result=Satisfaction(row.result) if row.result else None,
        feedback_on=row.feedback_on,
        feedback_note=row.feedback_note,
    )
