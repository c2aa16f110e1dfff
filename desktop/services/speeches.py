"""Speech requests of a meeting: handed in, changed, withdrawn."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, SpeechRequestId, UnitId
from db.domain.rows import SpeechRow
from db.domain.vocabulary import SpeechForm
from db.repositories import members, speeches
from db.repositories.speeches import SpeechValues
from db.session import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechDetails:
    """A speech request as typed into the form."""

    unit: UnitId
    speaker: str
    reader: str = ""
    title: str
    theme: str = ""
    form: SpeechForm
    minutes: int
    submitted_at: datetime


@dataclass(eq=False)
class SpeechIncomplete(RuleViolation):
    """A speech request needs a title and a speaker; ``field`` names what is missing."""

    field: str


@dataclass(eq=False)
class SpeechOnTheFloor(RuleViolation):
    """A speech that the log of a sitting is about is not removed."""

    speaker: str


class SpeechService:
    """Reads and writes speech requests."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def requests(self, meeting: MeetingId) -> tuple[SpeechRow, ...]:
        """Return the speech requests of a meeting in the order of submission."""
        with self._uow.read() as session:
            return speeches.of_meeting(session, meeting)

    def add(self, meeting: MeetingId, details: SpeechDetails) -> SpeechRequestId:
        """Add a speech request. Raises SpeechIncomplete."""
        with self._uow.write(f"新增发言：{details.speaker}") as tx:
            return speeches.add(tx.session, meeting, speech_values(tx.session, details))

    def change(self, row: SpeechRow, details: SpeechDetails) -> None:
        """Write a speech request anew; one that becomes 书面 loses its pin and its place."""
        with self._uow.write(f"修改发言：{details.speaker}") as tx:
            speeches.change(tx.session, row.id, speech_values(tx.session, details))

    def move_to_written(self, row: SpeechRow) -> None:
        """Turn an oral speech into a written one (转书面)."""
        self.change(row, details_of(row, form=SpeechForm.WRITTEN))

    def remove(self, rows: tuple[SpeechRow, ...]) -> None:
        """Remove speech requests, as one action. Raises SpeechOnTheFloor."""
        named = rows[0].speaker if len(rows) == 1 else f"{rows[0].speaker}等 {len(rows)} 篇"
        with self._uow.write(f"删除发言：{named}") as tx:
            for row in rows:
                try:
                    speeches.remove(tx.session, row.id)
                except IntegrityError as error:
                    raise SpeechOnTheFloor(row.speaker) from error

    def member_names(self) -> tuple[str, ...]:
        """Return the names of all members, for completing a speaker's name."""
        with self._uow.read() as session:
            return tuple(member.name for member in members.all_members(session))


def details_of(row: SpeechRow, *, form: SpeechForm | None = None) -> SpeechDetails:
    """Return a request as the form shows it."""
    return SpeechDetails(
        unit=row.unit_id,
        speaker=row.speaker,
        reader=row.reader,
        title=row.title,
        theme=row.theme,
        form=form or row.form,
        minutes=row.minutes,
        submitted_at=row.submitted_at,
    )


def speech_values(session: Session, details: SpeechDetails) -> SpeechValues:
    """Return what is written of a form, the speaker matched to a member where one name fits.

    Raises SpeechIncomplete.
    """
    if not details.title.strip():
        raise SpeechIncomplete("title")
    if not details.speaker.strip():
        raise SpeechIncomplete("speaker")
    return SpeechValues(
        unit_id=details.unit,
        speaker=details.speaker.strip(),
        speaker_id=members.only_of_name(session, details.speaker.strip()),
        reader=details.reader.strip(),
        title=details.title.strip(),
        theme=details.theme.strip(),
        form=details.form,
        minutes=details.minutes,
        submitted_at=details.submitted_at,
    )
