"""The declarative base: names every constraint, so that migrations can speak of it."""

from sqlalchemy import Boolean, MetaData
from sqlalchemy.orm import DeclarativeBase

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Base of all tables of the record."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)


def one_of(column: str, values: type) -> str:
    """Return the CHECK text that a column holds one of a vocabulary's values."""
    listed = ", ".join(f"'{value}'" for value in values)  # type: ignore[attr-defined]
    return f"{column} IN ({listed})"


def not_blank(column: str) -> str:
    """Return the CHECK text that a text column is neither empty nor blank."""
    return f"length(trim({column})) > 0"


def truth(column: str) -> Boolean:
    """Return the type of a yes / no column, held to 0 and 1 by a named CHECK."""
    return Boolean(create_constraint=True, name=f"{column}_is_truth")
