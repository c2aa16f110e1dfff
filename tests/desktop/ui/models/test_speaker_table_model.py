from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester

from db.domain.ids import MeetingId
from desktop.ui.models.speaker_table_model import SpeakerTableModel


def test_a_place_shows_time_unit_and_reason_with_the_partys_badge(sample, qapp, picture, badge):
    model = SpeakerTableModel()
    tester = QAbstractItemModelTester(model)
    rows = sample.orders.current(MeetingId(1)).speakers
    model.set_rows(rows)
    assert picture(model).startswith("1 | 14:30—14:37 | 民革临江市委会 | 徐健晨 | ")
    assert "党派优先 · 官方序第 1" in picture(model)
    assert (badge(model, 2, 0), badge(model, 2, 12)) == ("amber", "")
    assert "（宣读：" in picture(model, 9)
    assert tester.model() is model


def test_over_time_no_time_and_a_pins_reason_are_said(sample, qapp, picture, badge):
    row = sample.orders.current(MeetingId(1)).speakers[0]
    pinned = replace(row.request, pin_reason="书记到会")
    late = replace(row, fits=False, over_minutes=12, request=pinned)
    timeless = replace(row, start=None, end=None, request=replace(row.request, id=99))
    model = SpeakerTableModel()
    model.set_rows([late, timeless])
    assert "超出 12 分钟，建议转书面" in picture(model)
    assert "（书记到会）" in picture(model)
    assert badge(model, 7) == "red"
    assert picture(model, 1).startswith("1 |  | ")
