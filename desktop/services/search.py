"""One search over everything in the record (Ctrl+K)."""

from dataclasses import dataclass
from enum import StrEnum

from db.domain.ids import MeetingId
from db.domain.motion_query import MotionQuery
from db.repositories import meetings, members, speeches
from db.session import UnitOfWork
from desktop.services.pinyin import folded, search_text


class HitKind(StrEnum):
    """What was found."""

    MEMBER = "member"
    MEETING = "meeting"
    SPEECH = "speech"
    MOTION = "motion"


@dataclass(frozen=True, slots=True)
class Hit:
    """A found thing: its key, what to show, and the meeting it belongs to, if any."""

    kind: HitKind
    id: int
    title: str
    detail: str
    meeting: MeetingId | None = None


class SearchService:
    """Finds members, meetings, speeches and motions by 汉字, full pinyin, initials or number."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def find(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return the first hits whose words contain every typed word; nothing for no text."""
        terms = [folded(term) for term in text.split()]
        if not terms:
            return ()
        found = [hit for hit, words in self._everything() if all(term in words for term in terms)]
        first = sorted(found, key=lambda hit: not hit.title.startswith(text))
        found_motions = self._motions(text, limit // 2)
        return (*first[: limit - len(found_motions)], *found_motions)

    def _motions(self, text: str, limit: int) -> list[Hit]:
        from db.repositories import motion_search
        from desktop.services.motions import query_words

        with self._uow.read() as session:
            query = MotionQuery(words=query_words(text))
            rows = motion_search.search(session, query, limit=limit).rows
        return [
            Hit(HitKind.MOTION, row.id, row.title, f"{row.number or row.year} · {row.submitters}")
            for row in rows
        ]

    def _everything(self) -> list[tuple[Hit, str]]:
        with self._uow.read() as session:
            found = [
                (Hit(HitKind.MEMBER, row.id, row.name, f"{row.sector} {row.duty}"), row.search)
                for row in members.all_members(session)
            ]
            for meeting in meetings.all_meetings(session):
                hit = Hit(
                    HitKind.MEETING, meeting.id, meeting.name, f"{meeting.starts_on}", meeting.id
                )
                found.append((hit, search_text(meeting.name)))
                found += [
                    (
                        Hit(
                            HitKind.SPEECH,
                            speech.id,
                            speech.title,
                            f"{speech.speaker} · {speech.unit}",
                            meeting.id,
                        ),
                        search_text(speech.speaker, speech.unit, speech.title),
                    )
                    for speech in speeches.of_meeting(session, meeting.id)
                ]
        return found
