"""Motions that say the same are laid side by side, and merged or kept apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import MotionState
from desktop.services.motions import MotionForm, form_of
from desktop.ui.dialogs.motion_dialog import MotionDialog
from desktop.ui.dialogs.twins_dialog import TwinsDialog, _qt_position, compared_life

TITLE = "关于加强农村养老服务体系建设的提案"
BODY = "农村老年人口比例逐年上升，村级幸福院床位不足，护理人员流失严重，建议统一招聘护理员。"


@pytest.fixture
def add(desk):
    """Add a motion of the first member; return its row."""
    motions = desk.workspace.motions

    def do(title=TITLE, body=BODY):
        form = MotionForm(
            year=2021,
            title=title,
            submitters=(Submitter(member_id=desk.workspace.members.members()[0].id),),
            category=desk.workspace.motion_rules.categories()[0].id,
            submitted_on=desk.workspace.uow.clock().date(),
            situation=body,
        )
        return motions.life(motions.add(form)).row

    return do


@pytest.fixture
def filed(desk, add):
    """An older motion that was filed."""
    row = add("关于健全农村养老服务体系的建议", f"前言不同。{BODY}")
    desk.workspace.review.file([row], desk.workspace.uow.clock().date())
    return desk.workspace.motions.life(row.id).row


@pytest.fixture
def opened(desk, parent):
    """Open the twins of a motion."""

    def do(row):
        dialog = TwinsDialog(desk, compared_life(desk.workspace.motions.life(row.id)), parent)
        dialog.open()
        return dialog

    return do


def test_both_texts_stand_side_by_side_with_what_they_share_marked(opened, add, filed):
    dialog = opened(add())
    assert filed.number in dialog._list.item(0).text()
    assert dialog._left.toPlainText() == f"{TITLE}\n{BODY}"
    assert filed.title in dialog._right.toPlainText()
    marked = [each.cursor.selectedText() for each in dialog._right.extraSelections()]
    assert any(BODY in text for text in marked)


def test_the_chosen_twin_takes_the_motion_in(desk, opened, add, filed):
    row = add()
    dialog = opened(row)
    dialog._merge.click()
    merged = desk.workspace.motions.life(row.id).row
    assert (merged.state, merged.merged_into) == (MotionState.MERGED, filed.id)
    assert not dialog.isVisible()


def test_why_two_stay_apart_is_noted_and_shown(desk, opened, add, filed):
    row = add()
    dialog = opened(row)
    assert not dialog._apart.isEnabled()
    QTest.keyClicks(dialog._note, "A")
    dialog._note.setText("一件谈城市，一件谈农村")
    dialog._apart.click()
    assert "不并案：一件谈城市，一件谈农村" in dialog._list.item(0).text()
    [twin] = [
        twin
        for twin in desk.workspace.alike.like(TITLE, BODY, without=row.id)
        if twin.row.id == filed.id
    ]
    assert twin.note == "一件谈城市，一件谈农村"


def test_a_motion_that_nothing_is_like_says_so(opened, add):
    dialog = opened(add("关于无人机空域的提案", ""))
    assert "没有相似的" in dialog._heading.text()
    assert not dialog._merge.isEnabled()
    dialog._on_merge()
    dialog._on_apart()
    assert dialog.isVisible()


def test_a_typed_motion_is_saved_and_merged_from_its_form(desk, parent, filed):
    dialog = MotionDialog(desk, None, parent)
    dialog.open()
    dialog._title.setText(TITLE)
    dialog._situation.setPlainText(BODY)
    dialog._submitter.setText(desk.workspace.members.members()[0].number)
    dialog.findChild(QLineEdit)
    dialog._submitter.returnPressed.emit()
    dialog._on_title_settled()
    QTest.mouseClick(dialog._compare, Qt.MouseButton.LeftButton)
    twins = dialog.findChild(TwinsDialog)
    twins._merge.click()
    row = desk.workspace.motions.search(MotionQuery(states=(MotionState.MERGED,))).rows[0]
    assert (row.title, row.merged_into) == (TITLE, filed.id)
    assert not dialog.isVisible()


def test_a_typed_motion_is_saved_with_the_note_that_keeps_it_apart(desk, parent, filed):
    dialog = MotionDialog(desk, None, parent)
    dialog._title.setText(TITLE)
    dialog._situation.setPlainText(BODY)
    dialog._on_compare()
    twins = dialog.findChild(TwinsDialog)
    twins._note.setText("侧重不同")
    twins._apart.click()
    assert "提案者都要填写" in dialog._form.error("submitters")
    dialog._submitter.setText(desk.workspace.members.members()[0].number)
    dialog._submitter.returnPressed.emit()
    twins._apart.click()
    row = desk.workspace.motions.search(MotionQuery()).rows[0]
    assert form_of(desk.workspace.motions.life(row.id)).title == TITLE
    assert [twin.note for twin in desk.workspace.alike.like(TITLE, BODY, without=row.id)][:1] == [
        "侧重不同"
    ]


def test_characters_beyond_the_basic_plane_do_not_shift_the_marks():
    assert [_qt_position("𬱖甲乙", place) for place in (0, 1, 2)] == [0, 2, 3]
