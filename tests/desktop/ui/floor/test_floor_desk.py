from PySide6.QtCore import QTimer

from db.domain.ids import SittingId
from desktop.ui.floor.floor_desk import RENEW_MS, RETRY_MS, FloorDesk


def test_the_clock_runs_while_somebody_speaks_and_rests_while_paused(floor, hands):
    floor.act(floor.desk.workspace.floor.toggle)
    assert floor.countdown.is_running
    hands.go(10)
    before = floor.countdown.seconds_left()
    assert before == floor.view.current.allowed_seconds - 10
    floor.act(floor.desk.workspace.floor.toggle)
    hands.go(100)
    assert (floor.countdown.is_running, floor.countdown.seconds_left()) == (False, before)


def test_the_warning_comes_when_the_rule_of_the_record_says(floor, service):
    floor.act(service.toggle)
    assert floor.countdown.warn_at == service.rule().warning_seconds


def test_a_refused_step_is_worded_and_the_floor_goes_on(floor, told, service, sitting):
    while floor.view.upcoming:
        floor.act(service.call_next)
    assert not floor.act(service.call_next)
    assert told.last[0] == "error"


def test_without_a_sitting_nothing_is_done(desk, parent, service):
    floor = FloorDesk(desk, parent)
    floor.show_sitting(None)
    assert not floor.act(service.toggle)
    floor._on_pulse()
    assert (floor.view, floor.countdown.seconds_left()) == (None, None)


def test_another_sitting_has_a_clock_of_its_own(floor, service):
    floor.act(service.toggle)
    floor.show_sitting(SittingId(4))
    assert (floor.view.current, floor.countdown.is_running) == (None, False)


def test_the_forecast_renews_itself_while_the_page_is_used(floor):
    floor.wake()
    timer = next(t for t in floor.findChildren(QTimer) if t.parent() is floor)
    assert (timer.isActive(), timer.interval()) == (True, RENEW_MS)
    floor._on_pulse()
    assert floor.view is not None


def test_what_is_not_on_disk_is_tried_again_soon(floor, service, sample, monkeypatch):
    from db.domain.errors import StorageGone

    def refuse(_):
        raise StorageGone(sample.record.path)

    with monkeypatch.context() as patch:
        patch.setattr(sample.uow, "write", refuse)
        floor.act(service.toggle)
        assert floor.view.unsaved == 1
        timer = next(t for t in floor.findChildren(QTimer) if t.parent() is floor)
        assert timer.interval() == RETRY_MS
    floor._on_pulse()
    assert floor.view.unsaved == 0


def test_a_closed_desk_has_no_timer(floor, service):
    floor.wake()
    floor.act(service.toggle)
    floor.close()
    assert not any(timer.isActive() for timer in floor.findChildren(QTimer))
