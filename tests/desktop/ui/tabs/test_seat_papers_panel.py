import pytest

from db.domain.hall import Hall
from db.domain.ids import MeetingId
from desktop.services.seat_documents import BadgeKind, Guest
from desktop.services.seating import RostrumPerson, SeatChoice
from desktop.ui.printing import PrintJob
from desktop.ui.tabs.seat_papers_panel import ALL, CHOSEN, ROSTRUM, SECTOR, SeatPapersPanel

MEETING = MeetingId(1)
HALL, LIST, ROSTRUM_SHEET, PLATES, BADGES, OBSERVERS, STAFF = range(7)


@pytest.fixture
def panel(desk, parent):
    panel = SeatPapersPanel(desk, parent)
    panel.resize(1200, 700)
    parent.show()
    return panel


@pytest.fixture
def plan(desk):
    hall = desk.workspace.halls.add("大会堂", Hall(rows=20, places=20))
    return desk.workspace.seating.make_plan(SeatChoice(meeting=MEETING, hall=hall))


def choose(panel, whom):
    panel.whom.setCurrentIndex(panel.whom.findData(whom))
    panel.whom.activated.emit(panel.whom.currentIndex())


def test_before_a_meeting_nothing_is_chosen(panel):
    assert panel.wish() is None
    panel.make()
    assert panel.panel.document is None


def test_without_a_plan_plates_and_badges_can_still_be_had(panel, qtbot):
    panel.show_meeting(MEETING, None, has_plan=False)
    assert panel.kinds.currentRow() == PLATES
    panel.kinds.setCurrentRow(BADGES)
    qtbot.waitUntil(lambda: panel.panel.preview.page_count == 37)
    choose(panel, SECTOR + "民革")
    qtbot.waitUntil(lambda: panel.panel.preview.page_count == 2)


def test_the_plan_of_the_hall_is_shown_on_the_chosen_paper(panel, plan, qtbot):
    panel.show_meeting(MEETING, None, has_plan=True)
    qtbot.waitUntil(lambda: panel.panel.preview.page_count == 1)
    panel.size_box.setCurrentIndex(1)
    panel.size_box.activated.emit(1)
    qtbot.waitUntil(lambda: panel.panel.preview.page_count > 1)
    assert not panel.whom.isVisible()


def test_only_those_who_are_selected_get_a_badge(panel, qtbot):
    panel.show_meeting(MEETING, None, has_plan=False)
    panel.kinds.setCurrentRow(BADGES)
    choose(panel, CHOSEN)
    panel._on_searched("查霞波")
    shown = [row for row in range(panel.people.count()) if not panel.people.item(row).isHidden()]
    assert len(shown) == 1
    panel.people.item(shown[0]).setSelected(True)
    assert len(panel.wish().members) == 1
    qtbot.waitUntil(lambda: panel.panel.preview.page_count == 1)
    panel.show_meeting(MEETING, None, has_plan=False)
    assert len(panel.wish().members) == 1
    choose(panel, ALL)
    assert panel.wish().members is None


def test_guests_are_typed_for_their_badges(panel, qtbot):
    panel.show_meeting(MEETING, None, has_plan=False)
    panel.kinds.setCurrentRow(OBSERVERS)
    assert panel.guests.isVisible()
    panel.guests.setPlainText("周明　市财政局局长　L001")
    wish = panel.wish()
    assert (wish.badge, wish.members) == (BadgeKind.OBSERVER, frozenset())
    assert wish.guests == (Guest("周明", "市财政局局长", "L001"),)
    panel.kinds.setCurrentRow(STAFF)
    assert panel.wish().badge is BadgeKind.STAFF
    qtbot.waitUntil(lambda: "工作证" in getattr(panel.panel.document, "title", ""))
    panel.panel.printed.emit(PrintJob("HP", 1))
    (row,) = panel._desk.workspace.print_centre.printings(MEETING)
    assert row.paper == "badges-staff"


def test_the_rostrum_has_plates_of_members_and_guests(panel, plan, desk, qtbot):
    member = desk.workspace.seating.view(MEETING).seated[0].member
    people = [RostrumPerson(1, "周书记", "市委书记"), RostrumPerson(1, member.name)]
    desk.workspace.seating.set_rostrum(plan, people)
    panel.show_meeting(MEETING, None, has_plan=True)
    panel.kinds.setCurrentRow(PLATES)
    choose(panel, ROSTRUM)
    wish = panel.wish()
    assert (wish.members, wish.guests) == ({member.id}, (Guest("周书记", "市委书记"),))
    qtbot.waitUntil(lambda: panel.panel.preview.page_count == 2)
    panel.panel.printed.emit(PrintJob("HP", 1))
    (state,) = (each for each in desk.workspace.print_centre.states(MEETING) if each.last)
    assert (state.entry.name, state.is_outdated) == ("name-plates", False)
    panel.fold.setCurrentIndex(1)
    panel.fold.activated.emit(1)
    qtbot.waitUntil(lambda: panel.panel.preview.page_count == 1)
