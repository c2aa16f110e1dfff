from db.domain.ids import MeetingId
from desktop.ui.models.plenary_group_table_model import PlenaryGroupTableModel, group_list_rows


def test_groups_and_joint_groups_are_rows(sample, qtmodeltester, picture, badge):
    view = sample.plenary_groups.view(MeetingId(1))
    model = PlenaryGroupTableModel()
    model.set_rows(group_list_rows(view))
    qtmodeltester.check(model)
    first = view.groups[0]
    facts = (first.convener_names, "市会议中心2号会议室", first.row.liaison)
    assert picture(model, 0) == " | ".join(("第一组", "52", *facts, "第一联组"))
    assert picture(model, 8) == "第一联组 | 186 |  |  |  | "
    assert (badge(model, 0, 0), badge(model, 0, 8)) == ("", "accent")
    assert "市会议中心" in model.row_at(0).search
