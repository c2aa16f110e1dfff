from db.domain.attendance import Attendance
from desktop.ui.models.attendance_table_model import AttendanceTableModel, attendance_list_rows


def test_groups_show_their_counts_and_rate(qapp, picture):
    model = AttendanceTableModel()
    model.set_rows(
        attendance_list_rows((("民革", Attendance(12, 11, 1)), ("", Attendance(1, 1, 0))))
    )
    assert picture(model) == "民革 | 12 | 11 | 1 | 0 | 91.67%"
    assert picture(model, 1).startswith("（未填）")
    assert "mg" in model.row_at(0).search.split()
