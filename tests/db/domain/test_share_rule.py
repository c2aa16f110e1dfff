from datetime import date

from db.domain.share_rule import CountedForm, GivenSpeech, ShareRule, speech_share
from db.domain.vocabulary import MeetingKind, UnitKind

DAY = date(2021, 1, 6)


def speech(unit=UnitKind.PARTY, kind=MeetingKind.PLENARY, day=DAY, form=CountedForm.ORAL):
    return GivenSpeech(
        meeting="六次会议",
        meeting_kind=kind,
        day=day,
        form=form,
        unit="某单位",
        unit_kind=unit,
        speaker="王芳",
        title="题目",
    )


def share(*speeches, rule=None):
    return speech_share(speeches, rule or ShareRule(), DAY, date(2021, 1, 8))


def test_the_share_of_the_work_report():
    given = [speech()] * 20 + [speech(UnitKind.FIC)] * 3 + [speech(UnitKind.SECTOR)] * 15
    found = share(*given)
    assert (found.counted, found.all, found.percent) == (23, 38, "60.53")
    assert sum(each.is_counted for each in found.speeches) == 23


def test_both_days_count_and_no_other_day():
    days = [date(2021, 1, 5), DAY, date(2021, 1, 8), date(2021, 1, 9)]
    assert share(*(speech(day=day) for day in days)).all == 2


def test_meetings_forms_and_units_count_as_the_record_says():
    given = [
        speech(kind=MeetingKind.COMMITTEE),
        speech(form=CountedForm.WRITTEN),
        speech(UnitKind.NONPARTY),
        speech(None, form=CountedForm.LIVE),
    ]
    assert (share(*given).counted, share(*given).all) == (0, 1)
    rule = ShareRule(
        meetings=tuple(MeetingKind), forms=tuple(CountedForm), units=(UnitKind.NONPARTY,)
    )
    assert (share(*given, rule=rule).counted, share(*given, rule=rule).all) == (1, 4)


def test_nothing_has_no_share():
    assert share().percent is None
