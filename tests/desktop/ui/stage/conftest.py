"""A clock that stands where a test puts it, and views as a hall sees them."""

import pytest

from desktop.ui.stage.stage_canvas import StageCanvas
from desktop.ui.stage.stage_view import (
    AgendaView,
    AttendanceView,
    BlackView,
    Mark,
    MessageView,
    OrderEntry,
    OrderView,
    ResultLine,
    ResultView,
    SpeakerView,
    StageSpeaker,
    TitleView,
)
from desktop.ui.widgets.countdown import Countdown

HEADING = "政协临江市第七届委员会第六次会议 · 第二次大会"
WANG = StageSpeaker("王芳", "民建市委会", "关于加快发展先进制造业集群的建议", "第 9 位")
LONG = StageSpeaker(
    "阿卜杜拉·买买提明·依明江",
    "经济和农业农村委员会（联合市科协、市农业农村局课题组）",
    "关于以数字化转型赋能县域特色农产品加工业提质增效、推动一二三产业深度融合发展、"
    "促进农民持续稳定增收的若干意见和建议",
    "第 12 位",
)
NEXT = (StageSpeaker("李建国", "民盟市委会"), StageSpeaker("赵敏", "社会福利和社会保障界"))
UNITS = ("民革市委会", "九三学社市委会", "经济和农业农村委员会")


def entries(count, now):
    marks = {True: Mark.NOW, False: Mark.NONE}
    return tuple(
        OrderEntry(
            str(place + 1),
            ("王芳", "李建国", "诸葛宇杰")[place % 3],
            UNITS[place % 3],
            Mark.DONE if place < now else marks[place == now],
        )
        for place in range(count)
    )


VIEWS = {
    "title": TitleView("中国人民政治协商会议临江市第七届委员会第六次会议", "2026年1月6日"),
    "slogan": TitleView("凝心聚力 共谋发展"),
    "agenda": AgendaView(HEADING, "议程第三项", "听取提案工作情况的报告" * 3, "报告人：陈志远"),
    "speaker": SpeakerView(HEADING, WANG, NEXT),
    "long names": SpeakerView(HEADING, LONG, (LONG, LONG)),
    "between": SpeakerView(HEADING, None, (WANG,)),
    "all have spoken": SpeakerView(HEADING, None),
    "short order": OrderView(HEADING, entries(6, 2)),
    "order": OrderView(HEADING, entries(38, 20)),
    "attendance": AttendanceView(
        HEADING, 358, 349, "本次会议应到委员 358 名，实到 349 名，因病因事请假 9 名。"
    ),
    "poll": ResultView(
        "关于常务委员会工作报告的决议（草案）",
        (ResultLine("赞成", "346", True), ResultLine("反对", "1"), ResultLine("弃权", "2")),
        "通过",
        True,
    ),
    "election": ResultView(
        "补选市政协常务委员",
        tuple(ResultLine(f"候选人{place}", str(340 - place), place < 10) for place in range(40)),
        "当选 10 名",
    ),
    "message": MessageView("休息十五分钟"),
    "black": BlackView(),
}


class HeldClock:
    """Seconds left, as the test has it."""

    def __init__(self, left):
        self.left = left

    def __call__(self):
        return self.left


@pytest.fixture
def clock():
    return HeldClock(372.4)


@pytest.fixture
def countdown(clock, parent):
    return Countdown(clock, parent)


@pytest.fixture
def views():
    return VIEWS


@pytest.fixture
def canvas(countdown, qtbot):
    canvas = StageCanvas(countdown)
    qtbot.addWidget(canvas)
    canvas.resize(1280, 720)
    return canvas
