"""Names of groups and units: given, unique, and kept while something belongs to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError

from db.domain.errors import RuleViolation


@dataclass(eq=False)
class StillUsed(RuleViolation):
    """A group or unit cannot be removed while members or speeches belong to it."""

    name: str


@dataclass(eq=False)
class NameTaken(RuleViolation):
    """Another group or unit has this name."""

    name: str


class EmptyName(RuleViolation):
    """A group or unit needs a name."""


def require_name(name: str) -> None:
    """Refuse an empty name (EmptyName)."""
    if not name.strip():
        raise EmptyName


@contextmanager
def unique_name(name: str) -> Iterator[None]:
    """Say NameTaken when the database refuses a second row of this name."""
    try:
        yield
    except IntegrityError as error:
        raise NameTaken(name.strip()) from error


@contextmanager
def unused(name: str) -> Iterator[None]:
    """Say StillUsed when the database refuses to remove what others refer to."""
    try:
        yield
    except IntegrityError as error:
        raise StillUsed(name) from error
