from db.domain.attendance_vocabulary import Occasion
from desktop.ui.tabs.verdict_line import VerdictLine


def test_the_lamp_says_how_many_are_needed_and_what_is_on_record(desk, parent):
    line = VerdictLine(parent)
    sign_ins = desk.workspace.sign_ins
    opening, group = (sign_ins.sitting(1, ordinal).id for ordinal in (1, 3))
    line.show_view(sign_ins.view(opening))
    assert line.text() == "● 符合规定人数：须到 245 人（应到的 2/3）"
    line.show_view(sign_ins.view(group))
    assert line.text().startswith("● 不足规定人数")
    desk.workspace.attendance.freeze(opening, Occasion.POLL, "决议")
    line.show_view(sign_ins.view(opening))
    assert "已冻结 1 次" in line.text()
    assert "（决议）：实到 358 人" in line.text()
    line.show_view(None)
    assert line.text() == ""
