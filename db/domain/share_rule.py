"""What the share of the parties' speeches counts: which meetings, which forms, which units.

Source: the line of the work reports, “民主党派和工商联在政协全体会议、专题议政性常委会会议上的
发言占发言总数的60.53%”;
cities count differently, so that the 口径 is a setting and every counted speech is listed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.domain.percentages import percentage
from db.domain.vocabulary import MeetingKind, UnitKind


class ShareAspect(StrEnum):
    """What a choice of the 口径 is about."""

    MEETING = "meeting"
    FORM = "form"
    UNIT = "unit"


class CountedForm(StrEnum):
    """How a speech was given: 口头, 书面, or 即席."""

    ORAL = "oral"
    WRITTEN = "written"
    LIVE = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRule:
    """The 口径: whole = speeches of these meetings in these forms, part = those of these units."""

    meetings: tuple[MeetingKind, ...] = (MeetingKind.PLENARY, MeetingKind.STANDING)
    forms: tuple[CountedForm, ...] = (CountedForm.ORAL,)
    units: tuple[UnitKind, ...] = (UnitKind.PARTY, UnitKind.FIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenSpeech:
    """One speech as the share sees it; `unit_kind` None: not given for a unit."""

    meeting: str
    meeting_kind: MeetingKind
    day: date
    form: CountedForm
    unit: str
    unit_kind: UnitKind | None
    speaker: str
    title: str


@dataclass(frozen=True, slots=True)
class CountedSpeech:
    """A speech of the whole, and whether it is of the part."""

    speech: GivenSpeech
    is_counted: bool


@dataclass(frozen=True, slots=True)
class SpeechShare:
    """The share: `counted` of `all`, “60.53” or None of nothing, and every speech behind it."""

    counted: int
    all: int
    percent: str | None
    speeches: tuple[CountedSpeech, ...]


def speech_share(
    speeches: Iterable[GivenSpeech], rule: ShareRule, first: date, last: date
) -> SpeechShare:
    """Count the speeches from `first` to `last`, both days included, by the record's 口径."""
    whole = tuple(
        CountedSpeech(each, each.unit_kind in rule.units)
        for each in speeches
        if first <= each.day <= last
        and each.meeting_kind in rule.meetings
        and each.form in rule.forms
    )
    counted = sum(each.is_counted for each in whole)
    percent = str(percentage(counted, len(whole))) if whole else None
    return SpeechShare(counted, len(whole), percent, whole)
