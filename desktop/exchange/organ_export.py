"""Organs and groups as tables: what the office hands on of who is in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.exchange.export import Table

ORGAN_HEADERS = ("机构", "职务", "姓名", "性别", "民族", "界别", "工作单位及职务", "证号")
GROUP_HEADERS = (
    *("组别", "联组", "姓名", "召集人", "性别", "民族"),
    *("界别", "工作单位及职务", "证号", "讨论地点", "联络员"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganDraft:
    """Somebody in an organ or a group, in words; what does not apply is empty."""

    name: str
    sex: str = ""
    ethnicity: str = ""
    sector: str = ""
    duty: str = ""
    number: str = ""
    organ: str = ""
    post: str = ""
    joint: str = ""
    room: str = ""
    liaison: str = ""
    is_convener: bool = False


def organ_table(title: str, drafts: Sequence[OrganDraft]) -> Table:
    """Return the holders of posts, in the order given."""
    return Table(
        title,
        ORGAN_HEADERS,
        [
            [
                *(each.organ, each.post, each.name, each.sex),
                *(each.ethnicity, each.sector, each.duty, each.number),
            ]
            for each in drafts
        ],
    )


def group_table(title: str, drafts: Iterable[OrganDraft]) -> Table:
    """Return the members of groups, in the order given."""
    return Table(
        title,
        GROUP_HEADERS,
        [
            [
                *(each.organ, each.joint, each.name, each.is_convener, each.sex, each.ethnicity),
                *(each.sector, each.duty, each.number, each.room, each.liaison),
            ]
            for each in drafts
        ],
    )
