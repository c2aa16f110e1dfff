import subprocess
from dataclasses import replace

import pytest

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from desktop.reports.seat_map import SheetSize
from desktop.services.members import MemberForm, form_of
from desktop.services.seat_documents import (
    BadgeKind,
    Guest,
    SeatPaper,
    SeatPaperChoice,
    guests_of,
)
from desktop.services.seating import NoSeatPlan, RostrumPerson, SeatChoice

MEETING = MeetingId(1)


@pytest.fixture
def plan(sample):
    hall = sample.halls.add("大会堂", Hall(rows=18, places=26, aisles=frozenset({13})))
    return sample.seating.make_plan(SeatChoice(meeting=MEETING, hall=hall))


@pytest.fixture
def make(sample):
    return lambda paper, **wishes: sample.seat_documents.make(
        SeatPaperChoice(paper=paper, meeting=MEETING, **wishes)
    )


@pytest.fixture
def text_of(tmp_path):
    """Return the text of a paper without any white space."""

    def read(document):
        path = tmp_path / "paper.pdf"
        path.write_bytes(document.content)
        done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
        return "".join(done.stdout.decode("utf-8").split())

    return read


@pytest.fixture
def some(sample):
    """The keys of three members of the first sector."""
    return frozenset(row.id for row in sample.members.members() if row.number < "07004")


def test_the_plan_of_the_hall_shows_everyone(make, plan, text_of, sample):
    document = make(SeatPaper.HALL)
    text = text_of(document)
    assert document.title.endswith("座次表")
    assert all(row.name in text for row in sample.members.members())
    assert "大会堂" in text
    sitting = sample.meetings.view(MEETING).sittings[0]
    assert sitting.name in text_of(make(SeatPaper.HALL, sitting=sitting.id, size=SheetSize.A4))


def test_the_list_of_seats_is_by_strokes_and_tells_namesakes_apart(make, plan, text_of):
    text = text_of(make(SeatPaper.LIST))
    assert text.index("二画") < text.index("三画") < text.index("十二画")
    assert text.count("陈佑（") == 2


@pytest.mark.parametrize("paper", [SeatPaper.HALL, SeatPaper.LIST, SeatPaper.ROSTRUM])
def test_the_papers_of_a_plan_need_one(make, paper):
    with pytest.raises(NoSeatPlan) as refused:
        make(paper)
    assert refused.value.meeting.startswith("政协")


def test_the_rostrum_is_drawn_as_the_audience_sees_it(make, plan, text_of, sample):
    names = ("甲一", "乙二", "丙三", "丁四")
    sample.seating.set_rostrum(plan, [RostrumPerson(1, name) for name in names])
    text = text_of(make(SeatPaper.ROSTRUM)).replace("　", "")
    assert text.index("丙三") < text.index("甲一") < text.index("乙二") < text.index("丁四")


def test_plates_are_for_the_chosen_and_for_guests(make, some, text_of):
    text = text_of(make(SeatPaper.PLATES, people=some, guests=(Guest("周明"),)))
    assert text.count("查霞波") == 2
    assert text.replace("　", "").count("周明") == 2
    assert "翟洋" not in text.replace("　", "")


def test_badges_carry_the_number_that_the_sign_in_box_reads(make, some, tmp_path, sample):
    (tmp_path / "b.pdf").write_bytes(make(SeatPaper.BADGES, people=some).content)
    subprocess.run(
        ["pdftoppm", "-r", "200", "-png", "-singlefile", tmp_path / "b.pdf", tmp_path / "b"],
        check=True,
    )
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", tmp_path / "b.png"], capture_output=True, check=True
    )
    codes = read.stdout.decode().split()
    assert sorted(codes) == ["07001", "07002", "07003"]
    sitting = sample.meetings.view(MEETING).sittings[2]
    names = {sample.sign_ins.sign_in(sitting.id, code).member.name for code in codes}
    assert names == {"查霞波", "谭曦国", "韦军"}


def test_badges_show_the_seat_once_there_is_a_plan(make, some, text_of, plan):
    assert "座位：1排10号" in text_of(make(SeatPaper.BADGES, people=some))


def test_who_has_no_number_gets_no_badge_and_is_named(make, some, text_of, sample):
    added = sample.members.add(MemberForm(name="丁一", sector="教育界"))
    text = text_of(make(SeatPaper.BADGES, people=some | {added}))
    assert "以下1人没有证号，未制出席证，请先在名册里补填：丁一" in text


def test_guests_and_staff_have_badges_of_another_colour(make, text_of):
    guests = (Guest("周明", "市财政局局长", "L001"),)
    document = make(SeatPaper.BADGES, badge=BadgeKind.OBSERVER, people=frozenset(), guests=guests)
    text = text_of(document).replace("　", "")
    assert document.title.endswith("列席证")
    assert "列席证" in text
    assert "市财政局局长" in text
    assert "L001" in text


def test_a_sector_named_as_its_party_stands_once(make, some, text_of, sample):
    text = text_of(make(SeatPaper.BADGES, people=some))
    assert text.count("中国共产党") == 3
    assert "中共" not in text
    row = next(row for row in sample.members.members() if row.number == "07001")
    sample.members.change(row.id, replace(form_of(row), parties=("民建",), sector="经济界"))
    assert "民建" in text_of(make(SeatPaper.BADGES, people=frozenset({row.id})))
    sample.members.change(row.id, replace(form_of(row), parties=(), sector="民革"))
    assert "民革" in text_of(make(SeatPaper.BADGES, people=frozenset({row.id})))


def test_guests_are_typed_one_a_line():
    text = "周明　市财政局局长 L001\n\n吴强，市审计局 副局长\n张敏\nAnn 7"
    assert guests_of(text) == (
        Guest("周明", "市财政局局长", "L001"),
        Guest("吴强", "市审计局副局长"),
        Guest("张敏"),
        Guest("Ann", "", "7"),
    )


def test_a_character_without_font_is_reported(make, sample):
    sample.members.add(MemberForm(name="王\U0003ffff", number="9"))
    sample.committee.choose_stroke("\U0003ffff", "王")
    assert make(SeatPaper.BADGES).missing_glyphs == ("\U0003ffff",)
