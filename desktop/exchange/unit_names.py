"""Names of units as offices write them: one unit under two spellings, and what kind it is."""

import re
from collections.abc import Sequence
from functools import lru_cache

from db.domain.vocabulary import UnitKind
from desktop.exchange.cleaning import compact_text

_PARTIES = (
    ("民革", "中国国民党革命委员会"),
    ("民盟", "中国民主同盟"),
    ("民建", "中国民主建国会"),
    ("民进", "中国民主促进会"),
    ("农工党", "中国农工民主党"),
    ("致公党", "中国致公党"),
    ("九三学社", "九三"),
    ("台盟", "台湾民主自治同盟"),
)
_PEOPLE_ORGS = re.compile(
    "总工会|妇联|妇女联合会|共青团|团市委|青联|青年联合会|科协|科学技术协会|侨联|归国华侨|台联|台胞"
)
_FIC = re.compile("工商联|工商业联合会")


def clean_unit(cell: object) -> str:
    """Return a unit's name without spaces."""
    return compact_text(cell)


def match_unit(name: str, units: Sequence[str]) -> str | None:
    """Return the unit of the record that a name means, or None.

    Spaces, full-width letters and 委会 for 委员会 make no difference.
    """
    wanted = _folded(name)
    return next((unit for unit in units if _folded(unit) == wanted), None)


def party_of(name: str) -> str | None:
    """Return whose unit this is among 民革 … 台盟, 无党派人士, 工商联; None for all others."""
    clean = compact_text(name)
    for short, full in _PARTIES:
        if clean.startswith((short, full)):
            return short
    if clean.startswith("无党派"):
        return "无党派人士"
    return "工商联" if _FIC.search(clean) else None


def guess_unit_kind(name: str) -> UnitKind:
    """Return the kind that a unit's name suggests."""
    clean = compact_text(name)
    party = party_of(clean)
    if party is not None:
        return {"无党派人士": UnitKind.NONPARTY, "工商联": UnitKind.FIC}.get(party, UnitKind.PARTY)
    if _PEOPLE_ORGS.search(clean):
        return UnitKind.PEOPLE_ORG
    if clean.endswith(("界", "界别", "人士")):
        return UnitKind.SECTOR
    if ("政协" in clean and clean.endswith(("委员会", "委"))) or clean.endswith("专委会"):
        return UnitKind.COMMITTEE
    if clean.endswith("政协"):
        return UnitKind.COUNTY
    return UnitKind.GROUP if clean.endswith("组") else UnitKind.PEOPLE_ORG


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return compact_text(name).replace("委员会", "委").replace("委会", "委")
