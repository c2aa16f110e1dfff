from desktop.ui.tabs.audit_tab import AuditTab


def test_the_trail_is_read_when_it_is_seen_and_follows(desk, parent, qtbot):
    tab = AuditTab(desk, parent)
    parent.show()
    before = len(tab._table.rows())
    assert before > 8
    desk.workspace.committee.choose_stroke("巴", "孔")
    assert tab._table.rows()[0].entry.label == "指定“巴”的笔画次序"
