"""Two desks sign in apart; their files merge both ways, once or twice."""

import json
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from db.domain.attendance_events import EventsDiffer
from db.domain.errors import PlaceNotWritable
from db.domain.leave_records import LeavesDiffer
from db.domain.vocabulary import LeaveKind, MeetingKind
from desktop.exchange.sign_in_file import read_sign_ins, write_sign_ins
from desktop.services.meetings import NoSuchMeeting
from desktop.services.members import MemberForm
from desktop.services.sign_in import LeaveTerms
from desktop.services.sign_in_files import (
    OtherMeeting,
    OtherRecord,
    UnknownMembers,
    UnknownSitting,
)
from desktop.services.workspace import open_workspace


@pytest.fixture
def other(sample, sample_file, tmp_path):
    """A second desk over its own copy."""
    path = tmp_path / "东门.plenary"
    shutil.copy(sample_file, path)
    desk = open_workspace(path)
    desk.sign_ins.desk_name = "东门"
    yield desk
    desk.close()


@pytest.fixture
def file(other, tmp_path):
    """What the second desk noted: three arrivals at the third sitting."""
    for number in ("07001", "07002", "07003"):
        other.sign_ins.sign_in(third(other), number)
    path = tmp_path / "东门.json"
    other.sign_in_files.export(1, path, "东门")
    return path


def third(desk):
    return desk.sign_ins.sitting(1, 3).id


def present(desk):
    rows = desk.sign_ins.view(third(desk)).rows
    return sorted(row.member.number for row in rows if row.signed_in_at and not row.left_at)


def change(path, **changes):
    write_sign_ins(path, replace(read_sign_ins(path), **changes))


def test_merging_adds_what_is_new_as_one_action(sample, file):
    sample.sign_ins.sign_in(third(sample), "07001")
    report = sample.sign_in_files.merge(1, [file])
    assert (report.added, report.warnings) == (3, ())
    assert present(sample) == ["07001", "07002", "07003"]
    assert sample.sign_ins.sign_in(third(sample), "07002").outcome == "already"
    sample.history.undo()
    assert present(sample) == ["07001"]


def test_merging_twice_changes_nothing_and_leaves_no_trace(sample, file):
    sample.sign_in_files.merge(1, [file, file])
    trail = sample.history.audit_trail()
    report = sample.sign_in_files.merge(1, [file])
    assert report.added == 0
    assert sample.history.audit_trail() == trail


def test_both_ways_come_to_the_same(sample, other, file, tmp_path):
    sample.sign_ins.sign_in(third(sample), "07009")
    member = sample.sign_ins.called(third(sample), "07009")
    sample.sign_ins.mark_left(third(sample), member)
    back = tmp_path / "西门.json"
    sample.sign_in_files.export(1, back, "西门")
    other.sign_in_files.merge(1, [back])
    sample.sign_in_files.merge(sample.sign_in_files.meeting_of(file), [file])
    views = [desk.sign_ins.view(third(desk)) for desk in (sample, other)]
    assert views[0].rows == views[1].rows
    assert views[0].attendance == views[1].attendance


def test_what_was_taken_back_there_is_taken_back_here(sample, other, file):
    sample.sign_in_files.merge(1, [file])
    other.sign_ins.take_back(third(other), other.sign_ins.called(third(other), "07002"))
    other.sign_in_files.export(1, file, "东门")
    sample.sign_in_files.merge(1, [file])
    assert present(sample) == ["07001", "07003"]


@pytest.mark.parametrize("hours", [1, -1])
def test_a_clock_an_hour_off_is_said_and_changes_no_number(sample, file, hours):
    sample.sign_ins.sign_in(third(sample), "07009")
    gap = timedelta(hours=hours)
    events = tuple(
        replace(each, at=each.at + gap) if each.desk == "东门" else each
        for each in read_sign_ins(file).events
    )
    change(file, events=events)
    (warning,) = sample.sign_in_files.merge(1, [file]).warnings
    assert (warning.desk, warning.minutes, warning.gap > timedelta(0)) == ("东门", 60, hours > 0)
    assert len(present(sample)) == 4


def other_origin(path, **changes):
    change(path, origin=replace(read_sign_ins(path).origin, **changes))


@pytest.mark.parametrize("changes", [{"city": "别处市"}, {"term": 8}, {"mark": "x"}])
def test_a_file_of_another_record_is_refused(sample, file, changes):
    other_origin(file, **changes)
    with pytest.raises(OtherRecord):
        sample.sign_in_files.merge(1, [file])


def test_a_file_of_another_meeting_is_refused(sample, file):
    day = sample.meetings.view(1).meeting.starts_on
    second = sample.meetings.create(MeetingKind.PLENARY, "第七次会议", day.replace(year=2022))
    with pytest.raises(OtherMeeting):
        sample.sign_in_files.merge(second, [file])
    other_origin(file, number=second)
    with pytest.raises(OtherMeeting):
        sample.sign_in_files.merge(second, [file])
    with pytest.raises(NoSuchMeeting):
        sample.sign_in_files.merge(99, [file])


def test_strangers_are_named_and_nothing_is_written(sample, other, file):
    other.members.add(MemberForm(name="新委员", number="09999"))
    other.sign_ins.sign_in(third(other), "09999")
    other.sign_in_files.export(1, file)
    with pytest.raises(UnknownMembers) as refused:
        sample.sign_in_files.merge(1, [file])
    assert refused.value.people == "新委员（09999）"
    change(file, people=())
    with pytest.raises(UnknownMembers):
        sample.sign_in_files.merge(1, [file])
    assert present(sample) == []


def test_a_member_without_a_number_is_known_by_key_and_name(sample, file):
    people = tuple(replace(each, number="") for each in read_sign_ins(file).people)
    change(file, people=people)
    assert sample.sign_in_files.merge(1, [file]).added == 3


def test_a_sitting_is_found_though_another_one_was_made_before_it(sample, file):
    there = third(sample)
    first = sample.sign_ins.sitting(1, 1)
    early = replace(first, starts_at=first.starts_at - timedelta(days=1), name="预备会")
    early = replace(early, ends_at=early.starts_at + timedelta(hours=1), breaks=())
    sample.meetings.write_sitting(early, is_new=True)
    assert sample.sign_in_files.merge(1, [file]).added == 3
    assert sample.sign_ins.sitting(1, 4).id == there
    assert sum(row.signed_in_at is not None for row in sample.sign_ins.view(there).rows) == 3


@pytest.mark.parametrize("is_described", [True, False])
def test_a_sitting_that_does_not_fit_is_refused(sample, file, is_described):
    sittings = tuple(
        replace(each, name="别的", starts_at=each.starts_at + timedelta(days=1))
        for each in read_sign_ins(file).sittings
    )
    change(file, sittings=sittings if is_described else ())
    with pytest.raises(UnknownSitting):
        sample.sign_in_files.merge(1, [file])


def test_two_stories_of_one_event_are_refused(sample, file):
    sample.sign_in_files.merge(1, [file])
    events = tuple(replace(each, desk="别处") for each in read_sign_ins(file).events)
    change(file, events=events)
    with pytest.raises(EventsDiffer):
        sample.sign_in_files.merge(1, [file])


def test_a_place_that_cannot_be_written_is_said(sample, tmp_path):
    (tmp_path / "x.json").mkdir()
    with pytest.raises(PlaceNotWritable):
        sample.sign_in_files.export(1, tmp_path / "x.json")


def test_the_file_is_plain_text_that_a_person_can_read(file):
    assert json.loads(file.read_text(encoding="utf-8"))["body"]["people"][0]["name"] == "查霞波"


def on_leave(desk):
    rows = desk.sign_ins.view(third(desk)).rows
    return {row.member.number: row.leave.kind for row in rows if row.leave}


def grant(desk, number, kind=LeaveKind.SICK, *, is_whole=False):
    member = desk.sign_ins.called(third(desk), number)
    terms = LeaveTerms(is_whole=is_whole)
    desk.sign_ins.grant_leave(
        third(desk), member, kind=kind, reason="", approver="秘书长", terms=terms
    )
    return member


def exchanged(one, two, folder):
    """Carry what each desk knows to the other, on a stick."""
    for number, desk in enumerate((one, two)):
        desk.sign_in_files.export(1, folder / f"{number}.json", f"{number} 号台")
    one.sign_in_files.merge(1, [folder / "1.json"])
    two.sign_in_files.merge(1, [folder / "0.json"])


def test_leaves_travel_and_the_one_noted_last_holds_at_every_desk(sample, other, tmp_path):
    grant(sample, "07001")
    grant(other, "07001", LeaveKind.DUTY)
    grant(other, "07002", is_whole=True)
    exchanged(sample, other, tmp_path)
    assert on_leave(sample) == on_leave(other)
    assert on_leave(sample)["07001"] is LeaveKind.DUTY
    assert on_leave(sample)["07002"] is LeaveKind.SICK
    report = sample.sign_in_files.merge(1, [tmp_path / "1.json"])
    assert report.added == 0


def test_a_leave_taken_back_at_one_desk_is_taken_back_at_the_other(sample, other, tmp_path):
    grant(sample, "07001")
    exchanged(sample, other, tmp_path)
    row = next(each for each in other.sign_ins.view(third(other)).rows if each.leave)
    other.sign_ins.end_leave(row.member, row.leave)
    exchanged(sample, other, tmp_path)
    assert "07001" not in on_leave(sample) | on_leave(other)


def test_two_stories_of_one_leave_are_refused_and_nothing_is_written(sample, other, tmp_path):
    grant(sample, "07001")
    exchanged(sample, other, tmp_path)
    path = tmp_path / "0.json"
    forged = [replace(each, reason="改过") for each in read_sign_ins(path).leaves]
    change(path, leaves=tuple(forged))
    with pytest.raises(LeavesDiffer):
        other.sign_in_files.merge(1, [path])
