from db.domain.ids import MeetingId
from desktop.ui.printing import PrintJob
from desktop.ui.tabs.organ_papers_panel import OrganPapersPanel


def test_every_list_is_shown(desk, parent, qtbot):
    panel = OrganPapersPanel(desk, parent)
    panel.resize(1100, 600)
    panel.make()
    panel.show_meeting(MeetingId(1))
    assert panel.panel.document is None
    parent.show()
    for row, title in enumerate(("主席团名单", "秘书长、副秘书长名单", "提案审查", "分组名单")):
        panel.kinds.setCurrentRow(row)
        panel.make()
        qtbot.waitUntil(
            lambda title=title: (
                panel.panel.document is not None and title in panel.panel.document.title
            )
        )
    panel.panel.printed.emit(PrintJob("HP", 1))
    (row,) = desk.workspace.print_centre.printings(MeetingId(1))
    assert row.paper == "group-list"
    assert panel.panel.word.isVisible()
    assert panel.panel.workbook.isVisible()
    qtbot.waitUntil(lambda: panel.panel.document is not None)
