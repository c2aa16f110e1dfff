from datetime import date

from db.domain.ids import MotionId
from db.domain.motion_fate import MotionFate
from db.domain.motion_vocabulary import MotionState
from desktop.exchange.motion_lines import KnownMotion, MergeTarget, MotionLine
from desktop.exchange.motion_merges import resolved_merges
from desktop.exchange.motion_rows import MotionDefaults, read_motion
from desktop.exchange.previews import Verdict
from desktop.exchange.tables import TableRow


def draft(number, title):
    row = TableRow(2, {"number": number, "title": title, "submitters": "潘玲"})
    return read_motion(row, MotionDefaults(year=2021, day=date(2021, 1, 6))).draft


def test_a_motion_is_merged_into_one_of_the_record_by_number_or_title():
    known = KnownMotion(
        MotionId(5), draft("0007", "关于甲的提案"), (), MotionFate(state=MotionState.FILED)
    )
    for called in ("7", "第0007号", "2021年0007", "关于甲的提案"):
        fate = MotionFate(state=MotionState.MERGED, merged_into=called)
        line = MotionLine(row=2, verdict=Verdict.NEW, draft=draft("", "乙"), fate=fate)
        (found,) = resolved_merges([line], [known])
        assert found.merged_into == MergeTarget(motion_id=MotionId(5))


def test_lines_without_a_merge_stay_as_they_are():
    line = MotionLine(row=2, verdict=Verdict.NEW, draft=draft("", "乙"))
    assert resolved_merges([line], []) == [line]
