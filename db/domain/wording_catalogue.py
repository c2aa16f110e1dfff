"""Every sentence that a record may word its own way, paper by paper."""

from db.domain.chair_sentence import SENTENCES
from db.domain.minutes_wordings import MINUTES_WORDINGS
from db.domain.wording_templates import Wording

CATALOGUE: tuple[Wording, ...] = (*SENTENCES.values(), *MINUTES_WORDINGS)

BY_KEY = {wording.key: wording for wording in CATALOGUE}
