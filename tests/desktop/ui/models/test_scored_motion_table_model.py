from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import ScoreRow
from desktop.services.motion_handling import ScoredMotion
from desktop.ui.models.scored_motion_table_model import ScoredMotionTableModel


def test_each_reviewer_and_the_mean_are_shown(sample, parent, qtmodeltester):
    model = ScoredMotionTableModel(parent)
    row = sample.motions.search(MotionQuery()).rows[0]
    scored = ScoredMotion(row, (ScoreRow("甲", 90), ScoreRow("乙", 85)))
    model.set_rows([scored])
    qtmodeltester.check(model)
    shown = {column.key: model.index(0, place).data() for place, column in enumerate(model.COLUMNS)}
    assert (shown["mean"], shown["scores"]) == ("87.5", "甲 90，乙 85")
    assert row.title.lower() in scored.search
