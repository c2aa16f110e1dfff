"""版头: what the committee is called on its papers, who signs them, and how they are numbered."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from db.domain.numbering import chinese_number
from db.domain.wording_templates import LoneBrace, check_template, fill

NAME_LIMIT = 120
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "full_name": "政协{市名}第{届次}届委员会",
        "short_name": "政协{市名}委员会",
        "office": "{简称}办公室",
        "motion_office": "{全称}提案委员会",
        "red_head": "{简称}",
        "number": "〔{年}〕{号}号",
    }
)
"""The usual names, signature lines and number, as templates."""

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "full_name": ("市名", "届次"),
        "short_name": ("市名", "届次"),
        "office": ("市名", "届次", "全称", "简称"),
        "motion_office": ("市名", "届次", "全称", "简称"),
        "red_head": ("市名", "届次", "全称", "简称"),
        "number": ("年", "号"),
    }
)
"""What may stand in the braces of each."""

_BRACKETS = (("[{年}]", "〔{年}〕"), ("（{年}）", "〔{年}〕"), ("({年})", "〔{年}〕"))


class NumberWithoutSerial(LoneBrace):
    """A document number without {年} or {号} would be the same for every document."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture beside the head: the name of its file, and the bytes (PNG or JPEG)."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadRow:
    """The letterhead as the record keeps it: templates, and whether papers have a red head."""

    full_name: str = NAMES["full_name"]
    short_name: str = NAMES["short_name"]
    office: str = NAMES["office"]
    motion_office: str = NAMES["motion_office"]
    red_head: str = NAMES["red_head"]
    number: str = NAMES["number"]
    heads_letters: bool = False
    heads_minutes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The letterhead as papers use it: every name in full."""

    full_name: str
    short_name: str
    office: str
    motion_office: str
    red_head: str
    number: str
    heads_letters: bool = False
    heads_minutes: bool = True
    logo: Logo | None = None

    def document_number(self, year: int, serial: int) -> str:
        """Return 发文字号 of a document: “临协发〔2021〕3号”."""
        return fill(self.number, {"年": year, "号": serial})


def check_name(key: str, text: str) -> str:
    """Return a template of the letterhead as it is kept; brackets of the year become 〔〕.

    Raises what ``check_template`` raises, and NumberWithoutSerial (GB/T 9704-2012, 7.2.5).
    """
    text = check_template(text, FIELDS[key], NAME_LIMIT)
    if key != "number":
        return text
    for typed, official in _BRACKETS:
        text = text.replace(typed, official)
    for field in FIELDS[key]:
        if f"{{{field}}}" not in text:
            raise NumberWithoutSerial(field, "、".join(FIELDS[key]))
    return text


def letterhead(row: LetterheadRow, city: str, term: int, logo: Logo | None = None) -> Letterhead:
    """Return the letterhead of a committee with its names in full."""
    values = {"市名": city, "届次": chinese_number(term)}
    values["全称"] = fill(row.full_name, values)
    values["简称"] = fill(row.short_name, values)
    return Letterhead(
        full_name=values["全称"],
        short_name=values["简称"],
        office=fill(row.office, values),
        motion_office=fill(row.motion_office, values),
        red_head=fill(row.red_head, values),
        number=row.number,
        heads_letters=row.heads_letters,
        heads_minutes=row.heads_minutes,
        logo=logo,
    )
