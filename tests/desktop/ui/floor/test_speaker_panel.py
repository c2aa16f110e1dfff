from dataclasses import replace

from desktop.ui.floor.speaker_panel import SpeakerPanel, upcoming_text


def test_an_empty_floor_says_which_key_calls_the_first(floor, parent):
    panel = SpeakerPanel(floor.countdown, parent)
    panel.show_view(floor.view)
    assert panel.texts()[0] == "没有人在发言：按空格键请下一位"
    assert panel.texts()[1].startswith("1. ")


def test_who_speaks_stands_with_unit_title_and_time(floor, service, sitting, parent):
    panel = SpeakerPanel(floor.countdown, parent)
    service.call_next(sitting)
    floor.refresh()
    panel.show_view(floor.view)
    row = floor.view.current
    assert panel.texts()[:4] == ("发言中　第 1 位　限时 7:00", row.speaker, row.unit, row.title)


def test_a_paused_speaker_and_one_who_gave_way_are_seen(floor, service, sitting, parent):
    panel = SpeakerPanel(floor.countdown, parent)
    service.toggle(sitting)
    service.toggle(sitting)
    floor.refresh()
    panel.show_view(replace(floor.view, interrupted=floor.view.rows[0]))
    assert panel.texts()[0].startswith("暂停")
    assert floor.view.rows[0].speaker in panel._interrupted.text()


def test_who_is_next_stands_with_the_expected_time(floor):
    row = floor.view.upcoming[0]
    assert upcoming_text(row) == f"1. {row.speaker}（{row.unit}）　约 14:30"
    bare = replace(row, number=0, unit="", expected_start=None)
    assert upcoming_text(bare) == row.speaker
