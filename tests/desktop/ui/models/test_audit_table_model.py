from datetime import datetime

import pytest

from db.domain.rows import AuditEntry
from desktop.ui.models.audit_table_model import AuditTableModel, audit_list_row


@pytest.mark.parametrize(
    ("is_undo", "is_redo", "text"),
    [
        (False, False, "签到：王芳"),
        (True, False, "撤销：签到：王芳"),
        (False, True, "恢复：签到：王芳"),
    ],
)
def test_a_line_says_what_was_done_undone_or_redone(qapp, picture, is_undo, is_redo, text):
    entry = AuditEntry(
        number=1,
        at=datetime(2021, 1, 6, 9, 2, 5),
        who="秘书",
        label="签到：王芳",
        is_undo=is_undo,
        is_redo=is_redo,
    )
    model = AuditTableModel()
    model.set_rows([audit_list_row(entry)])
    assert picture(model) == f"2021-01-06 09:02:05 | {text} | 秘书"
    assert model.row_at(0).id == 1
