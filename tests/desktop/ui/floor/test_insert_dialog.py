from PySide6.QtTest import QTest

from desktop.ui.floor.insert_dialog import InsertDialog


def test_a_speech_is_put_in_with_minutes_and_reason(floor, parent):
    dialog = InsertDialog(floor, floor.view.rows[1].key, parent)
    QTest.keyClicks(dialog._speaker, "Li Jianguo")
    QTest.keyClicks(dialog._reason, "chair")
    dialog._minutes.setValue(5)
    dialog.accept()
    row = floor.view.rows[1]
    assert (row.speaker, row.minutes, row.reason) == ("Li Jianguo", 5, "chair")


def test_a_speech_without_a_speaker_is_refused_and_the_form_stays(floor, parent):
    dialog = InsertDialog(floor, None, parent)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog._refusal.text()
    dialog.close()


def test_a_sitting_that_has_gone_takes_no_speech(floor, parent):
    dialog = InsertDialog(floor, None, parent)
    floor.show_sitting(None)
    dialog._insert()
    assert floor.view is None
