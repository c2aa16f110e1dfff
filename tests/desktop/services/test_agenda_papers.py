from dataclasses import replace
from datetime import date, datetime

from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.rows import AgendaItemRow, AgendaPassingRow, BreakRow, MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.domain.wording_templates import Wordings
from desktop.services.agenda_papers import AgendaForm, agenda_values, passing_line

DAY = date(2021, 1, 6)
PASSING = AgendaPassingRow(date(2021, 1, 5), "预备会议")
MEETING = MeetingRow(
    id=MeetingId(1),
    kind=MeetingKind.PLENARY,
    name="第六次会议",
    sequence=6,
    starts_on=DAY,
    ends_on=DAY,
    place="",
)
SITTING = SittingRow(
    id=SittingId(1),
    meeting_id=MeetingId(1),
    ordinal=1,
    kind=SittingKind.OPENING,
    name="开幕会",
    starts_at=datetime(2021, 1, 6, 9),
    ends_at=datetime(2021, 1, 6, 11, 30),
    breaks=(BreakRow(datetime(2021, 1, 6, 10), 15),),
)


def item(key, title, **changes):
    row = AgendaItemRow(
        id=AgendaItemId(key),
        parent_id=None,
        level=0,
        ordinal=key,
        title=title,
        presenter="",
        minutes=None,
    )
    return replace(row, **changes)


ITEMS = (
    item(1, "听取报告", presenter="易凡", minutes=50, number=1),
    item(2, "选举", number=2, is_withdrawn=True, minutes=30),
    item(3, "讲话", number=3, is_supplement=True),
)


def values(items=ITEMS, passing=PASSING, sittings=(SITTING,), **wishes):
    form = AgendaForm(days="（1月6日）", **wishes)
    return agenda_values(MEETING, items, sittings=sittings, passing=passing, form=form)


def test_a_draft_says_so_in_its_title_and_a_passed_one_by_whom():
    draft = values((item(1, "听取报告"),), None)
    assert (draft.subtitle, draft.date_line) == ("议程（草案）", "（1月6日）")
    passed = values()
    assert (passed.subtitle, passed.date_line) == ("议程", "（2021年1月5日预备会议通过）")
    assert passed.date_line == passing_line(PASSING)


def test_an_agenda_speaks_the_words_of_the_record():
    words = Wordings(
        {"agenda.supplement": "新增", "agenda.presenter": "主讲", "agenda.title": "安排"}
    )
    sheet = values(words=words)
    assert (sheet.subtitle, sheet.presenter_word) == ("安排", "主讲")
    assert sheet.parts[0].items[2].mark == "新增"


def test_what_was_added_and_what_was_cancelled_is_marked_and_explained():
    sheet = values()
    assert [line.mark for line in sheet.parts[0].items] == ["", "取消", "增补"]
    assert "原有各项的序号不变" in sheet.notes[0]
    assert values(ITEMS[:2]).notes == ()


def test_with_times_items_stand_by_sittings_with_clock_and_minutes():
    sheet = values(with_times=True)
    (part,) = sheet.parts
    assert part.heading == "开幕会（1月6日 9:00—11:30）"
    assert [line.time for line in part.items] == ["9:00，50分钟", "", "9:50"]
    assert sheet.notes[-1] == "（各项合计50分钟，另有1项未定时长。）"


def test_with_times_but_without_sittings_there_is_one_bare_part():
    sheet = values(ITEMS[:1], with_times=True, sittings=())
    assert [part.heading for part in sheet.parts] == [""]
    assert sheet.parts[0].items[0].time == "50分钟"
    assert sheet.notes == ("（各项合计50分钟。）",)
