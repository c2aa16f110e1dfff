"""A member's motions are counted and listed, and each opens in the register."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionKind
from desktop.ui.dialogs.signed_motions_dialog import SignedMotionsDialog


def member_of(desk, kind):
    row = desk.workspace.motions.search(MotionQuery(kinds=(kind,))).rows[0]
    first = desk.workspace.motions.life(row.id).submitters[0].member_id
    return next(each for each in desk.workspace.members.members() if each.id == first), row


def test_what_a_member_signed_is_listed_with_his_place(desk, parent):
    member, row = member_of(desk, MotionKind.JOINT)
    dialog = SignedMotionsDialog(desk, member, parent)
    places = {each.motion.id: each.place for each in dialog._table.rows()}
    assert places[row.id] == 1


def test_the_list_opens_a_motion_by_enter(desk, parent, qtbot):
    member, _ = member_of(desk, MotionKind.INDIVIDUAL)
    dialog = SignedMotionsDialog(desk, member, parent)
    dialog.show()
    dialog._table.select_id(dialog._table.rows()[0].id)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog._table.view, Qt.Key.Key_Return)
    assert chosen.args == [dialog._table.rows()[0].id]


def test_from_the_members_page_to_the_register(window, qtbot):
    desk = window.desk
    member, row = member_of(desk, MotionKind.INDIVIDUAL)
    window.show_page("members")
    page = window.page("members")
    page.show_member(member.id)
    page._motions.trigger()
    dialog = page.findChild(SignedMotionsDialog)
    dialog._table.select_id(row.id)
    QTest.keyClick(dialog._table.view, Qt.Key.Key_Return)
    register = window.page("motions").tab("register")
    assert register._table.current_row().id == row.id
