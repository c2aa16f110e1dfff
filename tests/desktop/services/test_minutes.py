"""Minutes follow the record until a section is written; signed, only a version corrects them."""

from datetime import date

import pytest

from db.domain.attendance_vocabulary import Occasion
from db.domain.errors import OfficialAct
from db.domain.ids import MeetingId, SittingId
from db.domain.minutes_rows import MinutesPeople, SectionKey, SectionKind
from db.domain.poll import Roll, VoteCount
from db.domain.vocabulary import MeetingKind
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.meetings import MeetingStillUsed, NoSuchMeeting
from desktop.services.minutes import (
    TEXT_LIMIT,
    MinutesAttendanceOpen,
    MinutesNotSigned,
    MinutesReasonMissing,
    MinutesSigned,
    MinutesTooLong,
    MinutesWithoutChair,
    MinutesWithoutRecorder,
    NoSuchSection,
    NoSuchVersion,
)
from desktop.services.polls import PollForm

PLENARY = MeetingId(1)
OPENING = SectionKey(SectionKind.SITTING, SittingId(1))
GENERAL = SectionKey(SectionKind.GENERAL)
BOTH = MinutesPeople("王建国", "李敏", "")


@pytest.fixture
def minutes(sample):
    return sample.minutes


@pytest.fixture
def vote(sample):
    def do(title="议程"):
        form = PollForm(
            meeting=PLENARY,
            sitting=SittingId(1),
            subject=PollSubject(title=title),
            method=PollMethod.SHOW_OF_HANDS,
            roll=Roll(366, 357),
        )
        sample.polls.record_poll(form, VoteCount(355, 1, 1))

    return do


@pytest.fixture
def frozen(sample):
    sample.attendance.freeze(SittingId(1), Occasion.OPENING)


@pytest.fixture
def signed(minutes, frozen):
    minutes.set_people(PLENARY, BOTH)
    minutes.sign(PLENARY)
    return minutes


def test_unwritten_minutes_are_the_record_and_keep_nothing(minutes, vote):
    view = minutes.view(PLENARY)
    assert (view.row, view.versions, view.people) == (None, (), MinutesPeople())
    vote()
    assert "赞成355票" in minutes.view(PLENARY).section(OPENING).text


def test_the_frozen_attendance_is_what_is_minuted(sample, minutes):
    assert "尚未冻结" in minutes.view(PLENARY).section(GENERAL).text
    sample.attendance.freeze(SittingId(1), Occasion.OPENING)
    assert "出席：应到委员367人，实到358人" in minutes.view(PLENARY).section(GENERAL).text


def test_a_written_section_stays_and_says_when_the_record_moves_on(minutes, vote):
    minutes.write_section(PLENARY, OPENING, " 奏国歌。 \n\n")
    assert minutes.view(PLENARY).section(OPENING).text == "奏国歌。"
    vote()
    section = minutes.view(PLENARY).section(OPENING)
    assert (section.text, section.has_moved) == ("奏国歌。", True)
    minutes.keep_section(PLENARY, OPENING)
    section = minutes.view(PLENARY).section(OPENING)
    assert (section.text, section.has_moved, section.is_edited) == ("奏国歌。", False, True)
    minutes.adopt_section(PLENARY, OPENING)
    assert "表决" in minutes.view(PLENARY).section(OPENING).text


def test_writing_is_one_step_to_undo_with_one_line_of_the_audit(sample, minutes):
    minutes.write_section(PLENARY, OPENING, "奏国歌。")
    assert sample.history.audit_trail()[0].label == "修改会议记录：开幕会"
    sample.history.undo()
    view = minutes.view(PLENARY)
    assert (view.row, view.section(OPENING).is_edited) == (None, False)
    sample.history.redo()
    assert minutes.view(PLENARY).section(OPENING).text == "奏国歌。"


def test_what_changes_nothing_is_no_step(sample, minutes):
    before = sample.history.audit_trail()[0]
    text = minutes.view(PLENARY).section(OPENING).text
    minutes.write_section(PLENARY, OPENING, text)
    minutes.adopt_section(PLENARY, OPENING)
    minutes.set_people(PLENARY, MinutesPeople())
    minutes.discard(PLENARY)
    assert sample.history.audit_trail()[0] == before
    minutes.write_section(PLENARY, OPENING, "奏国歌。")
    once = sample.history.audit_trail()[0]
    minutes.write_section(PLENARY, OPENING, "奏国歌。")
    assert sample.history.audit_trail()[0] == once


def test_writing_the_records_own_text_ends_an_edit(minutes):
    text = minutes.view(PLENARY).section(OPENING).generated
    minutes.write_section(PLENARY, OPENING, "奏国歌。")
    minutes.write_section(PLENARY, OPENING, text)
    assert minutes.view(PLENARY).section(OPENING).written is None


def test_bad_input_is_refused(minutes):
    with pytest.raises(MinutesTooLong):
        minutes.write_section(PLENARY, OPENING, "字" * (TEXT_LIMIT + 1))
    with pytest.raises(NoSuchSection):
        minutes.write_section(PLENARY, SectionKey(SectionKind.SITTING, SittingId(99)), "字")
    with pytest.raises(NoSuchVersion):
        minutes.view(PLENARY, 3)
    with pytest.raises(NoSuchMeeting):
        minutes.view(MeetingId(99))
    with pytest.raises(MinutesNotSigned):
        minutes.correct(PLENARY, "补记")


def test_minutes_are_not_signed_before_the_attendance_is_frozen_or_written(minutes):
    with pytest.raises(MinutesAttendanceOpen) as refusal:
        minutes.sign(PLENARY, BOTH)
    assert refusal.value.named == "开幕会等"
    assert minutes.view(PLENARY).row is None
    minutes.write_section(PLENARY, GENERAL, "委员到齐。")
    minutes.sign(PLENARY, BOTH)
    assert minutes.view(PLENARY).is_signed


@pytest.mark.usefixtures("frozen")
def test_minutes_are_signed_by_chair_and_recorder(minutes):
    with pytest.raises(MinutesWithoutChair):
        minutes.sign(PLENARY)
    with pytest.raises(MinutesWithoutRecorder):
        minutes.sign(PLENARY, MinutesPeople("王建国", " "))
    minutes.write_section(PLENARY, OPENING, "奏国歌。")
    minutes.sign(PLENARY, BOTH)
    view = minutes.view(PLENARY)
    assert "主持人：王建国" in view.section(GENERAL).text
    assert (view.is_signed, view.section(OPENING).text) == (True, "奏国歌。")
    assert view.people == MinutesPeople("王建国", "李敏", "〔2021〕1号")


def test_signed_minutes_are_closed_and_not_undone(sample, signed):
    for verb in (
        lambda: signed.write_section(PLENARY, OPENING, "字"),
        lambda: signed.adopt_section(PLENARY, OPENING),
        lambda: signed.keep_section(PLENARY, OPENING),
        lambda: signed.set_people(PLENARY, MinutesPeople("甲")),
        lambda: signed.sign(PLENARY),
        lambda: signed.discard(PLENARY),
    ):
        with pytest.raises(MinutesSigned):
            verb()
    with pytest.raises(OfficialAct):
        sample.history.undo()


def test_signed_minutes_do_not_follow_the_record_but_say_so(signed, vote):
    vote()
    section = signed.view(PLENARY).section(OPENING)
    assert (section.has_moved, "表决" in section.text) == (True, False)


def test_a_new_version_cites_the_signed_one_and_asks_for_what_has_moved(signed, vote):
    with pytest.raises(MinutesReasonMissing):
        signed.correct(PLENARY, "  ")
    vote()
    signed.correct(PLENARY, " 补记表决 ")
    view = signed.view(PLENARY)
    assert (view.row.ordinal, view.row.reason, view.former.ordinal) == (2, "补记表决", 1)
    assert [each.title for each in view.sections if each.has_moved] == ["开幕会", "决定事项"]
    signed.adopt_section(PLENARY, OPENING)
    signed.sign(PLENARY)
    assert "表决" in signed.view(PLENARY).section(OPENING).text
    assert "表决" not in signed.view(PLENARY, 1).section(OPENING).text
    assert signed.view(PLENARY, 2).people.number == "〔2021〕1号"


def test_a_draft_is_thrown_away_whole_and_comes_back(sample, minutes):
    minutes.write_section(PLENARY, OPENING, "奏国歌。")
    minutes.discard(PLENARY)
    assert minutes.view(PLENARY).row is None
    sample.history.undo()
    assert minutes.view(PLENARY).section(OPENING).text == "奏国歌。"


def test_numbers_count_the_signed_minutes_of_the_year(sample, signed):
    for day, number in ((date(2021, 5, 1), "〔2021〕2号"), (date(2022, 1, 5), "〔2022〕1号")):
        made = sample.meetings.create(MeetingKind.CHAIRPERSONS, f"主席会议{day}", day)
        assert signed.view(made).suggested_number == number


def test_a_meeting_that_was_minuted_is_not_removed(sample, minutes):
    made = sample.meetings.create(MeetingKind.CHAIRPERSONS, "主席会议", date(2021, 5, 1))
    minutes.set_people(made, BOTH)
    with pytest.raises(MeetingStillUsed):
        sample.meetings.remove(sample.meetings.view(made).meeting)
