from db.domain.motion_query import MotionQuery
from desktop.services.motions import SignedMotion
from desktop.ui.models.signed_motion_table_model import SignedMotionTableModel


def test_the_place_is_worded(sample, parent, qtmodeltester):
    model = SignedMotionTableModel(parent)
    first, second = sample.motions.search(MotionQuery()).rows[:2]
    model.set_rows([SignedMotion(first, 1), SignedMotion(second, 3)])
    qtmodeltester.check(model)
    column = [each.key for each in model.COLUMNS].index("place")
    assert [model.index(row, column).data() for row in (0, 1)] == ["第一提案人", "联名第 3"]
    assert first.title.lower() in SignedMotion(first, 1).search
