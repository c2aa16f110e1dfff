"""What the work with motions goes by here: every city has its own letters, periods and forms."""

from collections.abc import Mapping, Sequence

from db.domain.errors import RuleViolation
from db.domain.ids import MotionFilterId
from db.domain.motion_number import motion_number
from db.domain.motion_rows import (
    MotionCategoryRow,
    MotionRuleRow,
    OrganisationRow,
    ReplyCategoryRow,
    SavedFilterRow,
)
from db.models.motion_rule import MotionCategory, Organisation
from db.repositories import motion_rules
from db.session import UnitOfWork
from desktop.services.motion_words import refresh_words
from desktop.services.naming import require_name, unique_name, unused

NamedKind = motion_rules.NamedKind
CATEGORY: NamedKind = MotionCategory
ORGANISATION: NamedKind = Organisation
_WORDS: Mapping[type, str] = {MotionCategory: "提案类别", Organisation: "承办单位"}

_PERIODS: Mapping[str, range] = {
    "reply_months": range(1, 25),
    "hard_months": range(1, 37),
    "co_months": range(1, 25),
    "objection_days": range(1, 91),
    "feedback_days": range(1, 181),
    "soon_days": range(1, 91),
    "collective_percent": range(101),
}
"""What the record takes, in months, days and per cent."""


class BadPeriods(RuleViolation):
    """A period is out of its range, or the one of hard motions is the shorter one."""


class MotionRuleService:
    """Reads and writes the rule, the categories, the letters, the organisations, the filters."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def rule(self) -> MotionRuleRow:
        """Return the record's rule."""
        with self._uow.read() as session:
            return motion_rules.rule(session)

    def change_rule(self, value: MotionRuleRow) -> None:
        """Change the record's rule. Raises BadNumberTemplate, BadPeriods."""
        motion_number(value.number_template, year=2000, serial=1)
        is_whole = all(getattr(value, name) in span for name, span in _PERIODS.items())
        if not is_whole or value.hard_months < value.reply_months:
            raise BadPeriods
        with self._uow.write("修改提案工作规则") as tx:
            motion_rules.set_rule(tx.session, value)

    def categories(self) -> tuple[MotionCategoryRow, ...]:
        """Return the categories in order."""
        with self._uow.read() as session:
            return motion_rules.categories(session)

    def organisations(self) -> tuple[OrganisationRow, ...]:
        """Return the organisations in order."""
        with self._uow.read() as session:
            return motion_rules.organisations(session)

    def letters(self) -> tuple[ReplyCategoryRow, ...]:
        """Return the letters of replies in order."""
        with self._uow.read() as session:
            return motion_rules.letters(session)

    def change_letters(self, values: Sequence[tuple[str, str]]) -> None:
        """Write the letters and their meanings. Raises StillUsed for a letter with replies."""
        gone = {row.letter for row in self.letters()} - {letter for letter, _ in values}
        with unused("、".join(sorted(gone))), self._uow.write("修改答复分类") as tx:
            motion_rules.set_letters(tx.session, values)

    def add(self, kind: motion_rules.NamedKind, name: str) -> int:
        """Add a category or an organisation at the end of its order; return its key."""
        require_name(name)
        with unique_name(name), self._uow.write(f"新增{_WORDS[kind]}：{name}") as tx:
            return motion_rules.add_named(tx.session, kind, name.strip())

    def rename(self, kind: motion_rules.NamedKind, key: int, name: str) -> None:
        """Give a category or an organisation another name."""
        require_name(name)
        with unique_name(name), self._uow.write(f"{_WORDS[kind]}改名：{name}") as tx:
            motion_rules.rename(tx.session, kind, key, name.strip())
            for motion in motion_rules.motions_with(tx.session, kind, key):
                refresh_words(tx.session, motion)

    def reorder(self, kind: motion_rules.NamedKind, keys: Sequence[int]) -> None:
        """Set the order of categories or of organisations."""
        with self._uow.write(f"调整{_WORDS[kind]}次序") as tx:
            motion_rules.reorder(tx.session, kind, keys)

    def remove(self, kind: motion_rules.NamedKind, key: int, name: str) -> None:
        """Remove a category or an organisation that no motion has. Raises StillUsed."""
        with unused(name), self._uow.write(f"删除{_WORDS[kind]}：{name}") as tx:
            motion_rules.remove(tx.session, kind, key)

    def filters(self) -> tuple[SavedFilterRow, ...]:
        """Return the saved filters by name."""
        with self._uow.read() as session:
            return motion_rules.filters(session)

    def save_filter(self, name: str, query: str) -> None:
        """Save a filter under a name; one of this name is written anew."""
        require_name(name)
        with self._uow.write(f"保存提案筛选：{name}") as tx:
            motion_rules.save_filter(tx.session, name.strip(), query)

    def remove_filter(self, key: MotionFilterId, name: str) -> None:
        """Remove a saved filter."""
        with self._uow.write(f"删除提案筛选：{name}") as tx:
            motion_rules.remove_filter(tx.session, key)
