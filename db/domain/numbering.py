"""Numbers in words, as headings and the names of sessions have them on paper."""

from db.domain.errors import RuleViolation

_DIGITS = "零一二三四五六七八九"
_UNITS = ("千", "百", "十", "")
_LARGEST = 9999
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_TENS_ALONE = range(10, 20)


class NumberOutOfRange(RuleViolation):
    """A number that has no form in words here (1 to 9999)."""

    def __init__(self, number: int) -> None:
        super().__init__(f"{number} is not between 1 and {_LARGEST}")
        self.number = number


class UnknownHeadingLevel(RuleViolation):
    """公文 has four levels of headings."""

    def __init__(self, level: int) -> None:
        super().__init__(f"heading level {level} is not between 1 and 4")
        self.level = level


def chinese_number(n: int) -> str:
    """Return 1 to 9999 in Chinese: 十, 十二, 二十, 一百零一, 一百一十.

    Raises:
        NumberOutOfRange: any other number.
    """
    if not 1 <= n <= _LARGEST:
        raise NumberOutOfRange(n)
    if n in _TENS_ALONE:
        return "十" + _DIGITS[n % 10].strip("零")
    words = "".join(
        _DIGITS[int(digit)] + unit if digit != "0" else "零"
        for digit, unit in zip(f"{n:04d}", _UNITS, strict=True)
    )
    return words.strip("零").replace("零零", "零")


def heading(level: int, n: int) -> str:
    """Return the number of a heading: 一、 （一） 1. （1） (GB/T 9704-2012).

    Raises:
        UnknownHeadingLevel: a level outside 1 to 4.
        NumberOutOfRange: n outside 1 to 9999.
    """
    if level in (1, 2):
        words = chinese_number(n)
        return f"{words}、" if level == 1 else f"（{words}）"
    if level not in (3, 4):
        raise UnknownHeadingLevel(level)
    if not 1 <= n <= _LARGEST:
        raise NumberOutOfRange(n)
    return f"{n}." if level == 3 else f"（{n}）"


def part_number(level: int, n: int) -> str:
    """Return the number of a part in a list under a heading: （一） 1. （1） ① (levels 0 to 3).

    There are circled numbers up to 50; a higher one is written 51）.

    Raises:
        UnknownHeadingLevel: a level outside 0 to 3.
        NumberOutOfRange: n outside 1 to 9999.
    """
    if level in (0, 1, 2):
        return heading(level + 2, n)
    if level != 3:
        raise UnknownHeadingLevel(level)
    if not 1 <= n <= _LARGEST:
        raise NumberOutOfRange(n)
    return _CIRCLED[n - 1] if n <= len(_CIRCLED) else f"{n}）"


def session_name(term: int, sequence: int) -> str:
    """Return the short name of a session, “七届六次”."""
    return f"{chinese_number(term)}届{chinese_number(sequence)}次"


def session_title(city: str, term: int, sequence: int) -> str:
    """Return the full name of a session, “政协临江市第七届委员会第六次会议”."""
    return f"政协{city}第{chinese_number(term)}届委员会第{chinese_number(sequence)}次会议"
