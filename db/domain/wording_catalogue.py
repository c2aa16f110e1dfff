"""Every sentence that a record may word its own way, paper by paper."""

from db.domain.chair_sentence import SENTENCES
from db.domain.letter_wordings import LETTER_WORDINGS, SCRIPT_WORDINGS
from db.domain.minutes_wordings import MINUTES_WORDINGS
from db.domain.paper_wordings import PAPER_WORDINGS
from db.domain.vote_wordings import VOTE_WORDINGS
from db.domain.wording_templates import Wording

CATALOGUE: tuple[Wording, ...] = (
    *PAPER_WORDINGS,
    *VOTE_WORDINGS,
    *SENTENCES.values(),
    *SCRIPT_WORDINGS,
    *LETTER_WORDINGS,
    *MINUTES_WORDINGS,
)

BY_KEY = {wording.key: wording for wording in CATALOGUE}
