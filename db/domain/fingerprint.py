"""Tells one set of values from another: the same values have the same sha256 on every machine."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from fractions import Fraction
from hashlib import sha256


def fingerprint(value: object) -> str:
    """Return the sha256 of frozen values, as 64 hexadecimal digits.

    Takes dataclasses, tuples, lists, mappings, sets, enums, texts, bytes, numbers, dates, times
    and None.
    Raises TypeError for anything else: what cannot be told apart must not pass as unchanged.
    """
    digest = sha256()
    for piece in _pieces(value):
        data = piece.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def _pieces(value: object) -> Iterator[str]:
    """Yield the value as texts; each begins with its kind, a group with its size."""
    if isinstance(value, Enum):
        yield f"enum {type(value).__name__}.{value.name}"
    elif value is None or isinstance(value, bool | int | float | Fraction):
        yield f"number {value!r}"
    elif isinstance(value, str):
        yield f"text {value}"
    elif isinstance(value, bytes):
        yield f"bytes {value.hex()}"
    elif isinstance(value, date | time):
        yield f"time {value.isoformat()}"
    elif isinstance(value, tuple | list):
        yield from _group("list", [list(_pieces(each)) for each in value])
    elif isinstance(value, dict):
        pairs = [[*_pieces(key), *_pieces(each)] for key, each in value.items()]
        yield from _group("map", sorted(pairs))
    elif isinstance(value, set | frozenset):
        yield from _group("set", sorted(list(_pieces(each)) for each in value))
    elif is_dataclass(value) and not isinstance(value, type):
        parts = [[part.name, *_pieces(getattr(value, part.name))] for part in fields(value)]
        yield from _group(type(value).__name__, parts)
    else:
        raise TypeError(type(value).__name__)


def _group(kind: str, members: list[list[str]]) -> Iterator[str]:
    yield f"{kind} {len(members)}"
    for member in members:
        yield from member
