from db.domain.ids import MeetingId
from desktop.ui.models.grouped_member_table_model import (
    GroupedMemberTableModel,
    grouped_member_rows,
)


def test_conveners_are_marked_among_the_members(sample, qtmodeltester, picture, badge):
    group = sample.plenary_groups.view(MeetingId(1)).groups[0]
    model = GroupedMemberTableModel()
    model.set_rows(grouped_member_rows(group))
    qtmodeltester.check(model)
    marked = [row for row in range(model.rowCount()) if badge(model, 1, row) == "amber"]
    assert {model.row_at(row).member for row in marked} == set(group.conveners)
    assert picture(model, marked[0]).split(" | ")[1] == "召集人"
    assert model.row_at(0).search == group.members[0].search
