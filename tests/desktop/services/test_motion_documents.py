import io
import re
import subprocess
from dataclasses import replace
from datetime import date

import docx
import pytest
from python_calamine import CalamineWorkbook

from db.domain.errors import StorageGone
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from db.domain.vocabulary import MeetingKind
from desktop.services.members import MemberForm
from desktop.services.motion_handling import Feedback, ReplyForm
from desktop.services.motion_papers import (
    ABOUT_ONE,
    HAS_TABLE,
    HAS_WORD,
    MotionPaper,
    NoSuchPaper,
    YearChoice,
)
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import MotionForm, form_of

DAY, LATER = date(2021, 1, 15), date(2021, 2, 15)
PHONE = "000-0000000"
OF_YEAR = [paper for paper in MotionPaper if paper not in ABOUT_ONE]


def squeezed(text):
    return re.sub(r"\s", "", text)


def text_of(content, tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return squeezed(done.stdout.decode())


def word_text(content):
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return squeezed("".join([*(each.text for each in document.paragraphs), *cells]))


def chosen(paper, year=2021, **more):
    return YearChoice(paper=paper, year=year, **more)


@pytest.fixture
def year(sample):
    return sample.motions.years()[0]


@pytest.fixture
def row(workspace):
    """Add a motion of 王芳 with a telephone; return its row."""
    workspace.members.add(MemberForm(name="王芳", duty="市一中教师", sector="教育界"))
    form = MotionForm(
        year=2021,
        title="关于养老的提案",
        submitters=(Submitter(member_id=workspace.members.members()[0].id),),
        category=workspace.motion_rules.categories()[0].id,
        submitted_on=DAY,
        phone=PHONE,
        situation="床位不足。",
        suggestion="增加床位。",
    )
    return workspace.motions.life(workspace.motions.add(form)).row


@pytest.fixture
def one(workspace, row, tmp_path):
    """Return the text of a paper of the motion."""

    def do(kind, of=row):
        made = workspace.motion_documents.of_motion(kind, of.id)
        return text_of(made.content, tmp_path)

    return do


@pytest.fixture
def assigned(workspace, row):
    """File the motion, and hand it over to two organisations, of which one returns it."""
    desk, now = workspace.handling, lambda: workspace.motions.life(row.id)
    lead = workspace.motion_rules.add(ORGANISATION, "市民政局")
    helper = workspace.motion_rules.add(ORGANISATION, "市财政局")
    other = workspace.motion_rules.add(ORGANISATION, "市林业局")
    workspace.review.file((row,), DAY)
    parts = [
        Assignment(other, HandlingRole.CO),
        Assignment(helper, HandlingRole.CO),
        Assignment(lead, HandlingRole.LEAD),
    ]
    desk.assign(row, parts, DAY)
    desk.return_assignment(row, part_of(now(), "市林业局"), "不归口", DAY)
    return now().row


def part_of(life, organisation):
    return next(part for part in life.handlers if part.organisation == organisation)


def answer(workspace, row):
    lead = part_of(workspace.motions.life(row.id), "市民政局")
    letter = workspace.motion_rules.letters()[0].id
    form = ReplyForm(
        organisation=lead.organisation_id,
        category=letter,
        replied_on=LATER,
        document="临民函〔2021〕1号",
    )
    workspace.handling.reply(row, form)
    reply = workspace.motions.life(row.id).replies[-1]
    pleased = Feedback(Satisfaction.SATISFIED, Satisfaction.BASICALLY, LATER, "还要加快")
    workspace.handling.feed_back(row, reply.id, pleased)


def test_the_catalogue_has_every_filed_motion_of_the_year_by_number(sample, year, tmp_path):
    filed = tuple(state for state in MotionState if state.is_filed)
    count = sample.motions.count(MotionQuery(year=year, states=filed))
    text = text_of(
        sample.motion_documents.of_year(chosen(MotionPaper.CATALOGUE, year)).content, tmp_path
    )
    assert PHONE not in text
    assert f"{year}年提案目录" in text
    assert f"共{count}件" in text
    assert all(f"{year}{serial:04d}" in text for serial in range(1, count + 1))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (MotionPaper.BY_CATEGORY, ["提案目录（按类别）", "经济建设", "文化建设"]),
        (MotionPaper.BY_HANDLER, ["提案交办总表", "市民政局", "尚未交办"]),
        (MotionPaper.BY_SUBMITTER, ["提案目录（按党派和团体）", "委员个人和联名"]),
        (MotionPaper.FIGURES, ["提案办理情况统计表", "截至"]),
        (MotionPaper.BOOK, ["提案汇编", "绿色生态农业"]),
        (MotionPaper.DUE, ["超期提案催办清单"]),
    ],
)
def test_a_paper_of_the_year_says_its_words_and_no_telephone(sample, year, tmp_path, kind, words):
    made = sample.motion_documents.of_year(chosen(kind, year))
    text = text_of(made.content, tmp_path)
    assert [word for word in words if word not in text] == []
    assert PHONE not in text
    assert made.missing_glyphs == ()


@pytest.mark.parametrize("kind", OF_YEAR)
def test_a_year_without_motions_has_its_papers_too(workspace, kind):
    made = workspace.motion_documents.of_year(chosen(kind, 2019))
    assert made.content.startswith(b"%PDF")


def test_only_what_is_overdue_is_on_the_reminder_list(workspace, assigned, tmp_path):
    made = workspace.motion_documents.of_year(chosen(MotionPaper.DUE))
    text = text_of(made.content, tmp_path)
    assert "共1件" in text
    assert "市民政局（1件）" in text
    assert "市财政局（1件）" in text
    assert assigned.number in text
    answer(workspace, assigned)
    made = workspace.motion_documents.of_year(chosen(MotionPaper.DUE))
    assert "共0件" in text_of(made.content, tmp_path)


def test_a_private_motion_is_not_in_the_book(workspace, row, tmp_path):
    workspace.review.file((row,), DAY)
    made = workspace.motion_documents.of_year(chosen(MotionPaper.BOOK))
    assert "关于养老的提案" in text_of(made.content, tmp_path)
    form = form_of(workspace.motions.life(row.id))
    workspace.motions.change(row.id, replace(form, is_public=False))
    made = workspace.motion_documents.of_year(chosen(MotionPaper.BOOK))
    assert "关于养老的提案" not in text_of(made.content, tmp_path)


@pytest.mark.parametrize("kind", sorted(ABOUT_ONE))
def test_every_paper_of_a_motion_names_it_and_never_the_telephone(one, assigned, kind):
    text = one(kind)
    assert "关于养老的提案" in text
    assert assigned.number in text
    assert PHONE not in text


def test_each_state_has_its_papers(workspace, row, assigned):
    def papers(key):
        return [each.paper.value for each in workspace.motion_documents.papers(key)]

    assert papers(row.id)[:2] == ["form", "text"]
    assert papers(assigned.id)[-5:] == ["hand-over", "reminder", "answer", "opinion", "feedback"]


@pytest.mark.parametrize("kind", sorted(HAS_WORD & ABOUT_ONE))
def test_every_paper_of_a_motion_opens_in_word_without_the_telephone(workspace, assigned, kind):
    text = word_text(workspace.motion_documents.word(kind, assigned.id))
    assert "关于养老的提案" in text
    assert PHONE not in text


def test_the_form_says_who_submitted_and_what_was_decided(workspace, row, one, assigned):
    text = one(MotionPaper.FORM)
    assert "王芳" in text
    assert "教育界" in text
    assert "市一中教师" not in text
    assert "立案，2021年1月15日" in text
    assert "主办：市民政局" in text
    assert "市林业局" not in text


def test_the_form_of_an_undecided_motion_leaves_the_opinion_open(one):
    text = one(MotionPaper.FORM)
    assert "床位不足" in text
    assert "立案，" not in text


def test_the_form_of_a_motion_not_filed_says_so(workspace, row, one):
    workspace.review.not_file(row, NotFiledReason.SECRET, Destination.OPINION, "另行处理", DAY)
    assert "不立案，2021年1月15日。另行处理" in one(MotionPaper.FORM)


def test_the_form_of_a_units_motion_names_the_unit(workspace, row, one):
    unit = workspace.units.units()[0]
    form = form_of(workspace.motions.life(row.id))
    workspace.motions.change(row.id, replace(form, submitters=(Submitter(unit_id=unit.id),)))
    assert squeezed(unit.name) in one(MotionPaper.FORM)


def test_the_text_leaves_out_what_is_empty_and_who_gave_it_back(one, assigned):
    text = one(MotionPaper.TEXT)
    assert "增加床位。" in text
    assert "分析" not in text
    assert "会办：市财政局" in text
    assert "市林业局" not in text


def test_a_filed_motion_has_a_notice_with_its_number(workspace, row, one):
    workspace.review.file((row,), DAY)
    text = one(MotionPaper.NOTICE)
    assert "提案立案通知" in text
    assert "案号为20210001" in text
    assert "2021年1月15日" in text


def test_a_motion_not_filed_has_a_notice_with_reason_and_destination(workspace, row, one):
    workspace.review.not_file(row, NotFiledReason.SECRET, Destination.OPINION, "说明如下", DAY)
    text = one(MotionPaper.NOTICE)
    assert "提案未予立案通知" in text
    assert "未予立案（涉及党和国家秘密），转社情民意信息。" in text
    assert "说明如下" in text


def test_a_motion_to_amend_has_a_notice_with_its_day(workspace, row, one):
    workspace.review.return_to_amend(row, "补充数据", LATER)
    text = one(MotionPaper.NOTICE)
    assert "提案退回修改通知" in text
    assert "于2021年2月15日前交回。" in text
    assert "补充数据" in text


def test_a_withdrawn_motion_has_its_notice(workspace, row, one):
    workspace.review.withdraw(row, "", DAY)
    text = one(MotionPaper.NOTICE)
    assert "提案撤案通知" in text
    assert "已撤案。" in text


def test_a_merged_motion_has_a_notice_that_names_the_leading_one(workspace, row, one):
    form = form_of(workspace.motions.life(row.id))
    lead = workspace.motions.life(workspace.motions.add(replace(form, title="关于托老的提案"))).row
    workspace.review.file((lead,), DAY)
    workspace.review.merge(row, lead, DAY)
    text = one(MotionPaper.NOTICE)
    assert "提案并案通知" in text
    assert "并入第20210001号提案《关于托老的提案》" in text


def test_the_hand_over_names_parts_and_due_day(one, assigned):
    text = one(MotionPaper.HAND_OVER)
    assert "提案交办通知" in text
    assert "交你单位主办（会办：市财政局）" in text
    assert f"请于{assigned.due_on.year}年{assigned.due_on.month}月" in text


def test_an_answered_motion_has_its_hand_over_still_and_no_reminder(workspace, one, assigned):
    before = one(MotionPaper.HAND_OVER)
    answer(workspace, assigned)
    assert one(MotionPaper.HAND_OVER) == before
    with pytest.raises(NoSuchPaper):
        one(MotionPaper.REMINDER)


def test_each_organisation_has_its_own_letter(workspace, assigned, tmp_path):
    helper = part_of(workspace.motions.life(assigned.id), "市财政局").organisation_id
    made = workspace.motion_documents.of_motion(MotionPaper.HAND_OVER, assigned.id, helper)
    text = text_of(made.content, tmp_path)
    assert "市财政局：" in text
    assert "交你单位会办（主办：市民政局）。请于2021年2月15日前将会办意见函送市民政局。" in text
    assert "7日内书面说明理由退回" in text
    opinion = workspace.motion_documents.of_motion(MotionPaper.OPINION, assigned.id)
    assert "的会办意见" in text_of(opinion.content, tmp_path)


def test_every_list_of_the_year_is_a_workbook_too(sample, year):
    for paper in sorted(HAS_TABLE):
        content = sample.motion_documents.workbook(chosen(paper, year))
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
        assert len(sheets[0]) >= 1
        assert PHONE not in str(sheets)


def test_the_book_is_a_word_document_too(workspace, row):
    workspace.review.file((row,), DAY)
    assert "关于养老的提案" in word_text(workspace.motion_documents.book_word(2021))
    assert "（没有提案）" in word_text(workspace.motion_documents.book_word(2019))


def test_one_group_of_a_list_is_a_paper_of_its_own(workspace, assigned, tmp_path):
    documents = workspace.motion_documents
    assert documents.groups(MotionPaper.BY_HANDLER, 2021) == ("市民政局", "市财政局")
    assert documents.groups(MotionPaper.BOOK, 2021) == ()
    made = documents.of_year(chosen(MotionPaper.BY_HANDLER, group="市财政局"))
    text = text_of(made.content, tmp_path)
    assert "提案交办清单（市财政局）" in text
    assert "会办" in text


def test_the_reminder_names_the_due_day(one, assigned):
    text = one(MotionPaper.REMINDER)
    assert "提案催办通知" in text
    assert "办理期限为" in text


def test_the_feedback_form_names_the_handler_and_later_the_reply(workspace, one, assigned):
    before = one(MotionPaper.FEEDBACK)
    assert "市民政局" in before
    answer(workspace, assigned)
    after = one(MotionPaper.FEEDBACK)
    assert "临民函〔2021〕1号" in after
    assert "还要加快" in after


def test_a_handler_that_gave_the_motion_back_is_not_on_the_feedback_form(workspace, one, assigned):
    lead = part_of(workspace.motions.life(assigned.id), "市民政局")
    workspace.handling.return_assignment(assigned, lead, "不归口", DAY)
    with pytest.raises(NoSuchPaper):
        one(MotionPaper.FEEDBACK)


def test_a_paper_is_saved_whole_or_the_obstacle_is_named(workspace, row, tmp_path):
    made = workspace.motion_documents.of_motion(MotionPaper.TEXT, row.id)
    workspace.motion_documents.save(made.content, tmp_path / "提案.pdf")
    assert (tmp_path / "提案.pdf").read_bytes() == made.content
    with pytest.raises(StorageGone):
        workspace.motion_documents.save(made.content, tmp_path / "没有" / "提案.pdf")


def test_a_reply_names_the_plenary_that_the_motion_was_handed_to(workspace, assigned, one):
    def heading():
        return one(MotionPaper.ANSWER).replace("\n", "")

    assert "关于政协临江市第七届委员会第20210001号提案的答复" in heading()
    workspace.meetings.create(MeetingKind.PLENARY, "政协临江市七届六次会议", date(2021, 1, 6))
    assert "关于政协临江市七届六次会议第20210001号提案的答复" in heading()
