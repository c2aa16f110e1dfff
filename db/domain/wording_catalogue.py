"""Every sentence that a record may word its own way, paper by paper."""

from db.domain.chair_sentence import SENTENCES
from db.domain.letter_wordings import (
    ANSWER_WORDINGS,
    CARD_WORDINGS,
    LETTER_WORDINGS,
    SCRIPT_WORDINGS,
)
from db.domain.meeting_wordings import MEETING_WORDINGS
from db.domain.minutes_wordings import MINUTES_WORDINGS
from db.domain.paper_wordings import PAPER_WORDINGS
from db.domain.seat_wordings import SEAT_WORDINGS
from db.domain.speaker_note_wordings import NOTE_WORDINGS
from db.domain.vote_wordings import VOTE_WORDINGS
from db.domain.wording_templates import Wording

CATALOGUE: tuple[Wording, ...] = (
    *PAPER_WORDINGS,
    *MEETING_WORDINGS,
    *SEAT_WORDINGS,
    *VOTE_WORDINGS,
    *SENTENCES.values(),
    *SCRIPT_WORDINGS,
    *CARD_WORDINGS,
    *NOTE_WORDINGS,
    *LETTER_WORDINGS,
    *ANSWER_WORDINGS,
    *MINUTES_WORDINGS,
)

BY_KEY = {wording.key: wording for wording in CATALOGUE}
