from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.ui.tabs.motion_filters import MotionFilters


def test_a_query_that_is_shown_is_the_query_that_is_read(desk, parent):
    filters = MotionFilters(desk, parent)
    filters.fill()
    for query in (
        MotionQuery(),
        MotionQuery(words=("养老",), year=2021, states=(MotionState.REPLIED,)),
        MotionQuery(category=desk.workspace.motion_rules.categories()[1].id),
    ):
        filters.choose(query)
        assert filters.query() == query


def test_the_due_ones_are_a_choice_of_their_own(desk, parent):
    filters = MotionFilters(desk, parent)
    filters.fill()
    filters._state.setCurrentIndex(filters._state.findData("due"))
    assert filters.query().due_until > desk.workspace.uow.clock().date()


def test_a_choice_of_a_box_is_said(desk, parent, qtbot):
    filters = MotionFilters(desk, parent)
    filters.fill()
    with qtbot.waitSignal(filters.changed):
        filters._year.activated.emit(1)


def test_a_saved_choice_is_dropped(desk, parent):
    filters = MotionFilters(desk, parent)
    desk.workspace.motion_rules.save_filter("待办", '{"year": 2021}')
    filters.fill()
    assert not filters._drop.isVisible()
    filters._saved.setCurrentIndex(1)
    assert filters._drop.isVisible()
    filters._drop.trigger()
    assert desk.workspace.motion_rules.filters() == ()
