"""文字: the sentences of papers as this record has them: read, changed, restored."""

from dataclasses import dataclass
from fractions import Fraction

from db.domain.attendance import Attendance
from db.domain.chair_sentence import SENTENCES, fill_template
from db.domain.errors import RuleViolation
from db.domain.wording_catalogue import BY_KEY, CATALOGUE
from db.domain.wording_templates import Wording
from db.repositories import terms, wordings
from db.session import UnitOfWork

_CHAIR = {wording.key for wording in SENTENCES.values()}
_EXAMPLE = Attendance(expected=367, present=358, on_leave=7)


@dataclass(eq=False)
class NoSuchWording(RuleViolation):
    """There is no sentence of this key."""

    key: str


@dataclass(frozen=True, slots=True)
class WordingRow:
    """A sentence with the text that is in force."""

    wording: Wording
    text: str

    @property
    def id(self) -> str:
        """The key of the row: the sentence's."""
        return self.wording.key

    @property
    def is_changed(self) -> bool:
        """Whether this record says it in its own way."""
        return self.text != self.wording.text


class WordingService:
    """Reads and writes the sentences of papers."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def rows(self) -> tuple[WordingRow, ...]:
        """Return every sentence, paper by paper."""
        with self._uow.read() as session:
            words = wordings.wordings(session)
        return tuple(WordingRow(each, words.text(each)) for each in CATALOGUE)

    def change(self, key: str, text: str) -> None:
        """Write what a sentence says; its usual text is not kept as a change.

        Raises NoSuchWording, EmptyTemplate, TemplateTooLong, UnknownPlace, LoneBrace.
        """
        wording = _require(key)
        checked = wording.check(text)
        with self._uow.write(f"修改文字：{wording.paper}·{wording.title}") as tx:
            wordings.change(tx.session, key, None if checked == wording.text else checked)

    def restore(self, key: str) -> None:
        """Return a sentence to what it usually says. Raises NoSuchWording."""
        wording = _require(key)
        with self._uow.write(f"恢复默认文字：{wording.paper}·{wording.title}") as tx:
            wordings.change(tx.session, key, None)

    def restore_all(self) -> int:
        """Return all sentences to what they usually say, as one action; return how many."""
        changed = [row.id for row in self.rows() if row.is_changed]
        if changed:
            with self._uow.write(f"恢复全部默认文字（{len(changed)} 句）") as tx:
                for key in changed:
                    wordings.change(tx.session, key, None)
        return len(changed)

    def example(self, key: str, text: str) -> str:
        """Return a text as it would be printed, with the values of an example.

        Raises NoSuchWording and what ``change`` raises.
        """
        wording = _require(key)
        checked = wording.check(text)
        if key not in _CHAIR:
            return wording.example(checked)
        with self._uow.read() as session:
            quorum: Fraction = terms.quorum(session).fraction
        whom = dict(wording.samples)["对象"]
        return fill_template(checked, _EXAMPLE, whom=whom, quorum=quorum)


def _require(key: str) -> Wording:
    if key not in BY_KEY:
        raise NoSuchWording(key)
    return BY_KEY[key]
