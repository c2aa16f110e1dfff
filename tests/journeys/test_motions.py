"""The year of a motion office: from the submitter's Word file to the report, on a real file."""

import subprocess
from datetime import date, datetime, time

import docx
import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.services.members import MemberForm
from desktop.services.motion_handling import Feedback, ReplyForm
from desktop.services.motion_papers import MotionPaper
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import query_words
from desktop.services.workspace import NewRecord, new_workspace, open_workspace

DAY = date(2021, 1, 8)


@pytest.fixture
def office(tmp_path):
    """A record with two members and two organisations."""
    record = NewRecord(city="临江市", term=7, starts_on=date(2016, 11, 21))
    clock = lambda: datetime.combine(DAY, time(9))  # noqa: E731
    desk = new_workspace(tmp_path / "临江.plenary", record, clock=clock)
    for name in ("王芳", "李强"):
        desk.members.add(MemberForm(name=name))
    for name in ("市教育局", "市财政局"):
        desk.motion_rules.add(ORGANISATION, name)
    yield desk
    desk.close()


def form(path, title, submitter):
    document = docx.Document()
    for line in (
        f"案由：{title}",
        f"提案人：{submitter}",
        "联系电话：13900000000",
        "一、基本情况",
        "乡镇学校缺少音乐和美术教师。",
        "二、具体建议",
        "建议实行县管校聘，教师在片区内走教。",
    ):
        document.add_paragraph(line)
    document.save(path)
    return path


def hand_in(desk, tmp_path):
    """Three Word files come in; two say the same."""
    papers = [
        form(tmp_path / "一.docx", "关于配齐乡镇学校艺术教师的提案", "王芳、李强"),
        form(tmp_path / "二.docx", "关于配足配齐乡镇学校艺术教师的提案", "李强"),
        form(tmp_path / "三.docx", "关于支持本人书法展的提案", "李强"),
    ]
    preview = desk.motion_imports.preview_documents(papers)
    assert (preview.new, preview.problems) == (3, ())
    desk.motion_imports.apply(preview)
    return desk.review.queue()


def one(desk, key):
    return desk.motions.life(key).row


def review(desk, first, second, third):
    twins = desk.alike.like(second.title, without=second.id)
    assert [twin.row.id for twin in twins][:1] == [first.id]
    desk.review.file([first], DAY)
    desk.review.merge(second, one(desk, first.id), DAY)
    desk.review.not_file(third, NotFiledReason.PRIVATE, Destination.LETTER, "", DAY)


def handle(desk, key):
    education, finance = (row.id for row in desk.motion_rules.organisations())
    parts = [
        Assignment(education, HandlingRole.LEAD),
        Assignment(finance, HandlingRole.CO),
    ]
    desk.handling.assign(one(desk, key), parts, date(2021, 1, 20))
    assert one(desk, key).due_on == date(2021, 4, 20)
    for day, result in ((date(2021, 4, 1), "unsatisfied"), (date(2021, 6, 1), "satisfied")):
        letter = desk.motion_rules.letters()[0].id
        desk.handling.reply(
            one(desk, key), ReplyForm(organisation=education, category=letter, replied_on=day)
        )
        reply = desk.motions.life(key).replies[-1]
        value = Feedback(Satisfaction.SATISFIED, Satisfaction(result), day)
        desk.handling.feed_back(one(desk, key), reply.id, value)
    desk.handling.archive([one(desk, key)], date(2021, 6, 10))


def test_a_motion_goes_from_the_word_file_to_the_report(office, tmp_path):
    first, second, third = hand_in(office, tmp_path)
    review(office, first, second, third)
    handle(office, first.id)

    figures = office.figures.figures(office.uow.clock().year)
    assert all(check.holds for check in figures.checks)
    assert [figures.figure(key).value for key in ("received", "filed", "merged", "not_filed")] == [
        3, 1, 1, 1
    ]  # fmt: skip
    steps = [step.label for step in office.motions.timeline(first.id)]
    assert any("不满意，重新办理" in label for label in steps)
    assert steps[-1].startswith("办结归档")

    document = office.motion_documents.of_motion(MotionPaper.TEXT, first.id)
    paper = tmp_path / "全文.pdf"
    office.motion_documents.save(document.content, paper)
    text = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True)
    assert "县管校聘" in text.stdout
    assert "13900000000" not in text.stdout


def test_everything_is_there_when_the_file_is_opened_again_and_one_step_is_taken_back(
    office, tmp_path
):
    first, second, third = hand_in(office, tmp_path)
    review(office, first, second, third)
    path = office.record.path
    office.close()
    again = open_workspace(path)
    try:
        found = again.motions.search(MotionQuery(words=query_words("县管校聘")))
        assert len(found.rows) == 3
        assert again.history.undo().endswith("不立案")
        assert one(again, third.id).state is MotionState.RECEIVED
    finally:
        again.close()
