"""Papers are made, written and bound by the catalogue; what has changed since is marked exactly."""

import shutil
from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.errors import PlaceNotWritable, StorageGone
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.print_rows import PrintTarget
from db.domain.vocabulary import MeetingKind, MemberOrder
from desktop.reports.seat_map import SheetSize
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.documents import Document
from desktop.services.meetings import NoSuchMeeting
from desktop.services.members import MemberForm
from desktop.services.paper_catalogue import KINDS
from desktop.services.paper_kinds import PaperEntry, PaperForm, PaperGroup, PaperKind, PaperWish
from desktop.services.print_centre import (
    NoSuchForm,
    NoSuchPaperOfMeeting,
    NotForABook,
    NothingToPrint,
    read_wish,
    written_wish,
)
from desktop.services.seat_documents import BadgeKind, Guest
from desktop.services.speeches import details_of
from desktop.services.workspace import open_workspace

PLENARY = MeetingId(1)
SLOW = ("motion-book", "motion-by-handler", "motion-by-submitter", "motion-by-category")
SLOW += ("name-plates", "attendance-certificates")
"""Many pages of what others show as well."""

MOMENT = datetime(2021, 1, 6, 8, 30)
LIGHT = (
    "agenda",
    "speaking-order",
    "leave-list",
    "chair-script-2",
    "chair-script-4",
    "cue-cards-2",
)


@pytest.fixture
def centre(sample):
    return sample.print_centre


@pytest.fixture
def papers(centre):
    """Return papers of the plenary by name, each with its usual wish."""

    def find(*names):
        found = [centre.entry(PLENARY, name) for name in names]
        return [(entry, centre.usual_wish(PLENARY, entry)) for entry in found]

    return find


def outdated(centre):
    return [state.entry.name for state in centre.states(PLENARY) if state.is_outdated]


def change_speaker(sample, place, name):
    speech = sample.orders.current(PLENARY).speakers[place].request
    sample.speeches.change(speech, replace(details_of(speech), speaker=name))


def test_what_was_printed_is_not_outdated_as_long_as_nothing_changes(centre, papers, tmp_path):
    result = centre.save_all(papers(*LIGHT), tmp_path)
    assert len(result.written) == len(LIGHT)
    assert outdated(centre) == []
    printed = [state.entry.name for state in centre.states(PLENARY) if state.last]
    assert sorted(printed) == sorted(LIGHT)


def test_exactly_the_papers_that_depend_on_a_speaker_are_marked(sample, centre, papers, tmp_path):
    centre.save_all(papers(*LIGHT), tmp_path)
    change_speaker(sample, 0, "王小明")
    assert outdated(centre) == ["speaking-order", "chair-script-2", "cue-cards-2"]
    sample.uow.undo()
    assert outdated(centre) == []


def test_a_paper_printed_anew_is_as_the_record_is(sample, centre, papers, tmp_path):
    centre.save_all(papers("speaking-order"), tmp_path)
    change_speaker(sample, 0, "王小明")
    centre.save_all(papers("speaking-order"), tmp_path)
    assert outdated(centre) == []


def test_the_options_of_a_printing_hold_when_it_is_looked_at_again(
    sample, centre, papers, tmp_path
):
    ((entry, wish),) = papers("sign-in-sheet")
    wish = replace(wish, order=MemberOrder.STROKE, sitting=SittingId(1))
    centre.save(centre.make(entry, wish), tmp_path / "x.pdf")
    assert outdated(centre) == []
    state = next(each for each in centre.states(PLENARY) if each.last)
    assert read_wish(state.last.options, replace(wish, order=MemberOrder.SECTOR)) == wish
    sample.members.add(MemberForm(name="王新"))
    assert outdated(centre) == ["sign-in-sheet"]


def test_a_paper_twice_from_the_same_record_is_the_same_bytes(centre):
    for entry in centre.entries(PLENARY):
        if entry.kind.name in SLOW:
            continue
        wish = centre.usual_wish(PLENARY, entry)
        first, second = (centre.make(entry, wish, MOMENT) for _ in range(2))
        assert first.document.content == second.document.content, entry.name
        assert first.fingerprint == second.fingerprint


def test_a_printing_is_one_line_of_the_trail_and_no_step_of_undo(sample, centre, papers, tmp_path):
    change_speaker(sample, 0, "王小明")
    lines = len(sample.history.audit_trail())
    centre.save_all(papers("agenda", "leave-list"), tmp_path)
    trail = sample.history.audit_trail()
    assert (len(trail), trail[0].label) == (lines + 1, "保存到文件夹：2 份文件")
    sample.uow.undo()
    assert sample.orders.current(PLENARY).speakers[0].request.speaker != "王小明"
    assert len(centre.printings(PLENARY)) == 2


def test_a_printing_says_where_to_and_how_often(sample, centre, papers):
    made = centre.make(*papers("agenda")[0])
    centre.note((made,), PrintTarget.PRINTER, "HP", copies=3)
    (row,) = centre.printings(PLENARY)
    assert (row.paper, row.target, row.place, row.copies) == ("agenda", "printer", "HP", 3)
    assert (row.who, row.at) == (sample.uow.who, made.at)
    assert sample.history.audit_trail()[0].label == "打印：议程"


def test_one_that_fails_does_not_hold_up_the_others(centre, papers, tmp_path):
    (tmp_path / "01-议程.pdf").mkdir()
    result = centre.save_all(papers("agenda", "leave-list"), tmp_path)
    assert [path.name for path in result.written] == ["14-请假名单.pdf"]
    ((title, error),) = result.failed
    assert title == "议程"
    assert isinstance(error, PlaceNotWritable)
    assert [row.paper for row in centre.printings(PLENARY)] == ["leave-list"]


class Stopped(Exception):
    """The user has stopped the work."""


def stop_at(place):
    def step(done, total):
        if done == place:
            raise Stopped

    return step


def test_what_was_written_before_it_was_stopped_is_whole_and_on_record(centre, papers, tmp_path):
    with pytest.raises(Stopped):
        centre.save_all(papers("agenda", "leave-list"), tmp_path, stop_at(1))
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["01-议程.pdf"]
    assert [row.paper for row in centre.printings(PLENARY)] == ["agenda"]


def test_a_book_that_is_stopped_is_not_written(centre, papers, tmp_path):
    with pytest.raises(Stopped):
        centre.save_book(papers("agenda", "leave-list"), tmp_path / "x.pdf", stop_at(1))
    assert list(tmp_path.glob("x.pdf")) == []
    assert centre.printings(PLENARY) == []


def test_the_book_notes_every_paper_that_it_binds(centre, papers, tmp_path):
    document = centre.save_book(papers("agenda", "speaking-order"), tmp_path / "x.pdf")
    assert document.title == "政协临江市第七届委员会第六次会议文件汇编"
    assert (tmp_path / "x.pdf").read_bytes() == document.content
    assert {row.target for row in centre.printings(PLENARY)} == {PrintTarget.BOOK}
    assert outdated(centre) == []


def test_nothing_and_what_is_a_book_itself_are_refused(centre, papers, tmp_path):
    with pytest.raises(NotForABook):
        centre.book(papers("motion-book"))
    for verb in (centre.book, lambda chosen: centre.save_all(chosen, tmp_path / "new")):
        with pytest.raises(NothingToPrint):
            verb(())
    assert not (tmp_path / "new").exists()


def test_a_folder_is_made_or_it_is_said_why_not(centre, papers, tmp_path):
    centre.save_all(papers("agenda"), tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b" / "01-议程.pdf").is_file()
    (tmp_path / "file").write_text("")
    with pytest.raises((PlaceNotWritable, StorageGone)):
        centre.save_all(papers("agenda"), tmp_path / "file" / "b")


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
def test_a_paper_is_saved_in_the_form_of_its_suffix(centre, papers, tmp_path, suffix):
    made = centre.make(*papers("leave-list")[0])
    path = tmp_path / f"x{suffix}"
    centre.save(made, path)
    assert path.read_bytes().startswith(b"%PDF" if suffix == ".pdf" else b"PK")
    assert centre.printings(PLENARY)[0].place == str(path)


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_a_form_that_a_paper_has_not_is_refused(centre, papers, tmp_path, suffix):
    entry, wish = papers("badges")[0]
    with pytest.raises(NoSuchForm) as refused:
        centre.save(centre.make(entry, wish), tmp_path / f"x{suffix}")
    assert refused.value.listed == ".pdf"
    with pytest.raises(NoSuchForm):
        centre.written(entry, wish, PaperForm.WORD)
    assert list(tmp_path.glob("x*")) == []


@pytest.mark.parametrize("name", ["motion-by-handler", "group-list", "motion-book", "agenda"])
def test_a_long_paper_is_looked_at_before_and_is_the_same_in_the_end(centre, name):
    entry = centre.entry(PLENARY, name)
    wish, looks = centre.usual_wish(PLENARY, entry), []
    plain = centre.make(entry, wish, datetime(2021, 1, 6))
    made = centre.make(entry, wish, datetime(2021, 1, 6), looks.append)
    assert made == plain
    pages = plain.document.content.count(b"/Type /Page\n")
    assert [each.count(b"/Type /Page\n") for each in looks] == ([2] if pages > 2 else [])


def test_a_paper_that_is_not_drawn_from_a_story_is_made_as_it_is(sample, centre):
    document = Document("附件", b"%PDF", ())
    kind = PaperKind(name="x", title="附件", group=PaperGroup.MEETING, make=lambda *_: document)
    entry = PaperEntry(name="x", title="附件", place=1, kind=kind)
    made = centre.make(entry, PaperWish(meeting=PLENARY), look=pytest.fail)
    assert made.document == document


def test_the_motions_of_a_year_are_on_record_with_its_plenary(centre):
    assert centre.meeting_of_year(2021) == PLENARY
    assert centre.meeting_of_year(2019) == MeetingId(0)


def test_a_paper_or_a_meeting_that_is_not_there_is_refused(centre):
    with pytest.raises(NoSuchPaperOfMeeting):
        centre.entry(PLENARY, "seat-map")
    with pytest.raises(NoSuchMeeting):
        centre.states(MeetingId(9))


def test_glyphs_that_no_font_has_are_named(sample, centre, papers, tmp_path):
    change_speaker(sample, 0, "王\U0003ffff")
    assert centre.save_all(papers("speaking-order"), tmp_path).missing_glyphs == ("\U0003ffff",)
    assert centre.book(papers("speaking-order"))[0].missing_glyphs == ("\U0003ffff",)


def test_texts_too_long_for_their_place_are_named(sample, centre, papers, tmp_path):
    long_name = "吐尔逊江" * 10
    sample.members.add(MemberForm(name=long_name, number="99999"))
    (chosen,) = papers("name-plates")
    assert centre.make(*chosen).document.small_texts == ()
    (chosen,) = papers("badges")
    assert centre.make(*chosen).document.small_texts == (long_name,)
    assert centre.save_all([chosen], tmp_path).small_texts == (long_name,)
    assert centre.book([chosen])[0].small_texts == (long_name,)


def test_a_paper_without_values_is_told_by_its_bytes(sample, monkeypatch):
    centre, texts = sample.print_centre, ["一"]

    def make(desk, wish):
        return Document("甲", texts[0].encode(), ())

    kind = PaperKind(name="agenda", title="甲", group=PaperGroup.MEETING, make=make)
    monkeypatch.setitem(KINDS, "agenda", kind)
    monkeypatch.setattr("desktop.services.paper_catalogue.CATALOGUE", (kind,))
    entry = PaperEntry(name="agenda", title="甲", place=1, kind=kind)
    made = centre.make(entry, centre.usual_wish(PLENARY, entry))
    centre.note((made,), PrintTarget.PRINTER, "HP")
    sample.meetings.create(MeetingKind.COMMITTEE, "会议", date(2021, 3, 1))
    assert outdated(centre) == []
    texts[0] = "二"
    sample.meetings.create(MeetingKind.COMMITTEE, "会议", date(2021, 3, 2))
    assert outdated(centre) == ["agenda"]


def test_every_option_is_read_back_from_the_record():
    wish = PaperWish(
        meeting=PLENARY,
        year=2021,
        order=MemberOrder.STROKE,
        sitting=SittingId(2),
        grouping=LeaveGrouping.SECTOR,
        members=frozenset({MemberId(3), MemberId(1)}),
        has_phones=True,
        size=SheetSize.A4,
        copies=12,
        only="市民政局",
        is_split=True,
        has_times=True,
        columns=6,
        is_folded=False,
        badge=BadgeKind.OBSERVER,
        guests=(Guest("周明", "市财政局局长", "L001"),),
    )
    usual = PaperWish(meeting=PLENARY, year=2021)
    assert read_wish(written_wish(wish), usual) == wish
    assert written_wish(usual) == "{}"
    assert read_wish('{"unknown": 1}', usual) == usual


def test_a_record_that_is_only_read_keeps_no_note(sample_file, tmp_path):
    path = tmp_path / "x.plenary"
    shutil.copyfile(sample_file, path)
    desk = open_workspace(path, read_only=True)
    entry = desk.print_centre.entry(PLENARY, "agenda")
    made = desk.print_centre.make(entry, desk.print_centre.usual_wish(PLENARY, entry))
    desk.print_centre.save(made, tmp_path / "议程.pdf")
    assert (tmp_path / "议程.pdf").exists()
    assert desk.print_centre.printings(PLENARY) == []
    desk.close()
