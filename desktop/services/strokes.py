"""The stroke table, loaded once, with the record's own decisions laid over it."""

from functools import lru_cache

from db.domain.stroke_order import StrokeOverride, StrokeTable
from desktop.paths import resource


def stroke_table(choices: dict[str, str]) -> StrokeTable:
    """Return the stroke table with the record's decisions (character → stands after)."""
    return _table(tuple(sorted(choices.items())))


@lru_cache(maxsize=4)
def _table(choices: tuple[tuple[str, str], ...]) -> StrokeTable:
    overrides = [StrokeOverride(character, after) for character, after in choices]
    with resource("data", "stroke_order.txt").open(encoding="utf-8") as lines:
        return StrokeTable.from_lines(lines, overrides)
