from datetime import timedelta

from db.domain.vocabulary import MeetingKind
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.pages.home_page import HomePage


def test_home_shows_the_meeting_and_how_far_it_is_prepared(desk, parent):
    page = HomePage(desk, parent)
    assert page._tiles["members"].value() == "367"
    checks = page._checks.text()
    assert "口头发言 38 篇，书面 8 篇" in checks
    assert "开幕会：应到 367，实到 358" in checks


def test_home_warns_of_a_missing_party_and_an_order_not_applied(desk, parent):
    from db.domain.ids import MeetingId

    page = HomePage(desk, parent)
    speeches = desk.workspace.speeches
    rows = [row for row in speeches.requests(MeetingId(1)) if row.unit == "致公党临江市委会"]
    speeches.remove(tuple(rows))
    assert "尚无发言人：致公党临江市委会" in page._checks.text()


def test_home_leads_to_the_tabs_of_the_meeting(desk, parent, qtbot):
    page = HomePage(desk, parent)
    for action, tab in (
        (page._open, "overview"),
        (page._sign_in, "sign_in"),
        (page._speeches, "speeches"),
        (page._papers, "files"),
    ):
        with qtbot.waitSignal(page.meeting_wanted) as asked:
            action.trigger()
        assert asked.args == [1, tab]


def test_the_next_meeting_is_the_one_that_is_shown(desk, parent):
    today = desk.workspace.uow.clock().date()
    create = desk.workspace.meetings.create
    create(MeetingKind.PLENARY, "明年的会议", today + timedelta(days=300))
    create(MeetingKind.PLENARY, "下周的会议", today + timedelta(days=7))
    assert HomePage(desk, parent)._heading.text() == "下周的会议"


def test_a_new_record_says_where_to_begin(workspace, parent, qtbot):
    page = HomePage(Desk(workspace, DictSettings(), parent), parent)
    assert page._heading.text() == "从这里开始"
    with qtbot.waitSignal(page.page_wanted):
        page._meetings.trigger()
    page._open.trigger()
    assert page._tiles["meetings"].value() == "0"


def test_home_leads_to_the_motions(desk, parent, qtbot):
    page = HomePage(desk, parent)
    with qtbot.waitSignal(page.page_wanted) as asked:
        page._motions.open.trigger()
    assert asked.args == ["motions"]


def test_home_catches_up_with_the_sign_ins_when_it_is_shown(desk, parent):
    page = HomePage(desk, parent)
    sign_ins = desk.workspace.sign_ins
    key = desk.workspace.meetings.view(page._meeting.id).sittings[0].id
    absent = next(row for row in sign_ins.view(key).rows if row.state == "absent")
    sign_ins.sign_in_member(key, absent.id)
    assert "实到 358" in page._checks.text()
    parent.show()
    assert "实到 359" in page._checks.text()
