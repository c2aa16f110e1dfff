"""The sample's motions between two plenaries: they wait for the review, merged, amended, filed."""

import tempfile
from datetime import date, timedelta
from pathlib import Path

from db.domain.ids import MotionId
from db.domain.motion_rows import MotionRow, Submitter
from desktop.services.motions import MotionForm
from desktop.services.workspace import Workspace

FIRST_DAY = date(2020, 12, 14)
TITLES = (
    "关于在老旧小区增设电动自行车充电点的提案",
    "关于规范电动自行车停放充电的建议",
    "关于解决小区电动车充电难的建议",
    "关于加强校外托管机构监管的提案",
    "关于推广社区老年食堂的建议",
    "关于保护江边古榕树群的提案",
    "关于增加公共自行车站点的建议",
    "关于建设市民健身步道的提案",
)
SITUATION = "近来走访中，居民反映较多，现有做法赶不上需要。"
ANALYSIS = "一是职责不够清楚，二是投入没有跟上，三是宣传不够。"
SUGGESTION = "建议明确牵头单位，列入明年的民生实事，并定期公布进展。"
NOTE = "居民意见摘录：\n1. 充电点太少。\n2. 晚间停放占道。\n"


def fill_waiting(desk: Workspace) -> None:
    """Let eight motions come in before the plenary, each step an action of its own."""
    rows = [_received(desk, place, title) for place, title in enumerate(TITLES)]
    day = FIRST_DAY + timedelta(days=10)
    desk.review.file([rows[0]], day)
    lead = desk.motions.life(rows[0].id).row
    for twin in rows[1:3]:
        desk.review.merge(twin, lead, day)
    desk.review.return_to_amend(rows[3], "请补充机构数量和具体建议", day + timedelta(days=20))
    _attach(desk, rows[4])


def _received(desk: Workspace, place: int, title: str) -> MotionRow:
    members = desk.members.members()
    signers = (members[7 * place + 3], members[7 * place + 5])[: 1 + place % 2]
    form = MotionForm(
        year=FIRST_DAY.year,
        title=title,
        submitters=tuple(Submitter(member_id=member.id) for member in signers),
        category=desk.motion_rules.categories()[3].id,
        submitted_on=FIRST_DAY + timedelta(days=place),
        is_plenary=False,
        is_livelihood=True,
        situation=SITUATION,
        analysis=ANALYSIS,
        suggestion=SUGGESTION,
    )
    return _row(desk, desk.motions.add(form))


def _row(desk: Workspace, key: MotionId) -> MotionRow:
    return desk.motions.life(key).row


def _attach(desk: Workspace, row: MotionRow) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "居民意见摘录.txt"
        path.write_text(NOTE, encoding="utf-8")
        desk.motions.attach(row, path)
