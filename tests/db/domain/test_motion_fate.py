from db.domain.motion_fate import NO_FATE, MotionFate
from db.domain.motion_vocabulary import HandlingRole


def test_those_answer_that_do_not_only_give_an_opinion():
    parts = ((HandlingRole.LEAD, "市民政局"), (HandlingRole.CO, "市财政局"))
    assert MotionFate(handlers=parts).answering == ("市民政局",)
    assert NO_FATE.answering == ()
