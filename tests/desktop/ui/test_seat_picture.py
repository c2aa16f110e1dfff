from db.domain.hall import Hall, Seat
from db.domain.ids import MeetingId
from desktop.services.seating import SeatChoice
from desktop.ui.seat_picture import hall_picture, seating_picture

HALL = Hall(
    rows=20,
    places=20,
    aisles=frozenset({10}),
    gaps=frozenset({Seat(2, 1)}),
    reserved=frozenset({1}),
)


def test_an_empty_hall_has_its_chairs_aisles_and_rows():
    picture = hall_picture(HALL)
    assert (picture.rows, picture.columns, picture.gaps) == (20, 20, {10})
    assert picture.row_titles[:2] == ("1排", "2排")
    assert (2, 1) not in picture.cells
    assert picture.cells[1, 1].hint == "1排1号：预留"
    assert picture.cells[2, 2].hint == "2排1号：空座"


def test_missing_chairs_may_be_shown_to_be_put_back():
    cell = hall_picture(HALL, with_gaps=True).cells[2, 1]
    assert (cell.text, cell.hint) == ("×", "2排：这里没有座位")


def test_people_stand_on_their_chairs_with_their_block(sample):
    hall = sample.halls.add("大会堂", HALL)
    plan = sample.seating.make_plan(SeatChoice(meeting=MeetingId(1), hall=hall))
    first = sample.seating.view(MeetingId(1)).seated[0]
    sample.seating.pin(plan, first.member, is_pinned=True)
    cell = seating_picture(sample.seating.view(MeetingId(1))).cells[first.seat]
    assert (cell.text, cell.tint, cell.is_pinned) == (first.member.name, 0, True)
    assert cell.hint == f"2排1号：{first.member.name}（中国共产党），已固定"
