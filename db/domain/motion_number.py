"""案号 by the record's template: “{年}{序:04d}” gives 20210001; given when filed, never again."""

import re
from dataclasses import dataclass

from db.domain.errors import RuleViolation

_TEMPLATE = re.compile(r"(?:[^{}]|\{年\})*\{序(?::0\d{1,2}d)?\}(?:[^{}]|\{年\})*")
_LONGEST = 40


@dataclass(eq=False)
class BadNumberTemplate(RuleViolation):
    """A template needs 序 once; 年 is free: {年}{序:04d}, 第{序}号."""

    template: str


def motion_number(template: str, *, year: int, serial: int) -> str:
    """Return the number of the ``serial``-th motion of a year; raises BadNumberTemplate."""
    if not _TEMPLATE.fullmatch(template):
        raise BadNumberTemplate(template)
    number = template.format(年=year, 序=serial)
    if len(number) > _LONGEST:
        raise BadNumberTemplate(template)
    return number


def serial_in(number: str, *, template: str, year: int) -> int | None:
    """Return the serial that a number of this template was made from, or None."""
    if not _TEMPLATE.fullmatch(template):
        raise BadNumberTemplate(template)
    pattern = re.escape(template).replace(re.escape("{年}"), str(year))
    pattern = re.sub(r"\\\{序(?::0\d{1,2}d)?\\\}", r"(\\d{1,9})", pattern)
    found = re.fullmatch(pattern, number)
    return int(found[1]) if found else None


def motion_called(number: str) -> str:
    """Return how papers call a motion, whatever the template: 第101号提案; without number 提案."""
    return f"{motion_sign(number)}提案"


def motion_sign(number: str) -> str:
    """Return a number as it stands in a sentence: 101, 第101号 and 提案第101号 give 第101号."""
    core = number.strip().removeprefix("提案").removesuffix("提案").removesuffix("号")
    if not core:
        return ""
    return f"{core}号" if "第" in core else f"第{core}号"
