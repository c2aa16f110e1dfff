from datetime import datetime

import docx
import pytest

from db.domain.ids import MeetingId
from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionKind, MotionState
from desktop.exchange.previews import Verdict
from desktop.services import motion_imports
from desktop.services.members import MemberForm
from desktop.services.workspace import NewRecord, new_workspace

HEADER = "案号,案由,提案者,联名人,类别,联系电话,建议承办单位,情况,建议,年度\n"
LIST = HEADER + (
    "20210007,关于养老的提案,王芳,李强,社会建设,000-1234567,市民政局,床位不足,增加床位,2021\n"
    ",关于道路的提案,李强,,经济建设,,,,,2021\n"
    "旧12号,关于桥梁的提案,李强,,经济建设,,,,,2020\n"
)


@pytest.fixture
def desk(tmp_path):
    """Return a record of 2021 with two members."""
    clock = lambda: datetime(2021, 3, 1, 9, 0)  # noqa: E731
    desk = new_workspace(tmp_path / "a.plenary", NewRecord(city="临江市", term=7), clock=clock)
    desk.members.add(MemberForm(name="王芳"))
    desk.members.add(MemberForm(name="李强"))
    yield desk
    desk.close()


@pytest.fixture
def preview(desk, tmp_path):
    """Return the verdict on a list that is given as text."""

    def do(text):
        path = tmp_path / "提案.csv"
        path.write_text(text, encoding="utf-8")
        return desk.motion_imports.preview(desk.imports.read(path))

    return do


@pytest.fixture
def paper(tmp_path):
    """Write a Word form; return its path."""

    def do(name, *lines):
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(tmp_path / name))
        return tmp_path / name

    return do


def counts(preview):
    return preview.new, preview.changed, preview.same, len(preview.problems)


def titled(desk, title):
    rows = desk.motions.search(MotionQuery()).rows
    return desk.motions.life(next(row.id for row in rows if row.title == title))


def test_a_list_comes_in_whole_once(desk, preview):
    first = preview(LIST)
    assert counts(first) == (3, 0, 0, 0)
    desk.motion_imports.apply(first)
    assert counts(preview(LIST)) == (0, 0, 3, 0)
    life = titled(desk, "关于养老的提案")
    assert [each.name for each in life.submitters] == ["王芳", "李强"]
    assert (life.row.kind, life.row.category) == (MotionKind.JOINT, "社会建设")
    assert (life.phone, life.wanted_handlers) == ("000-1234567", "市民政局")
    assert (life.situation, life.suggestion) == ("床位不足", "增加床位")


def test_a_preview_writes_nothing(desk, preview):
    assert preview(LIST).new == 3
    assert desk.motions.count(MotionQuery()) == 0


def test_the_samples_catalogue_says_what_the_record_has(sample, tmp_path):
    year = sample.motions.years()[0]
    row = sample.motions.search(MotionQuery(year=year, kinds=(MotionKind.PARTY,))).rows[0]
    path = tmp_path / "提案.csv"
    line = f"{year},{row.number},{row.title},{row.submitters}\n"
    path.write_text(f"年度,案号,案由,提案者\n{line}", encoding="utf-8")
    judged = sample.motion_imports.preview(sample.imports.read(path))
    assert [each.verdict for each in judged.lines] == [Verdict.SAME]


def test_a_motion_of_which_a_list_does_not_say_otherwise_is_public(desk, preview):
    desk.motion_imports.apply(preview("案由,提案者,是否公开\n关于甲的提案,王芳,\n"))
    assert titled(desk, "关于甲的提案").row.is_public
    desk.motion_imports.apply(preview("案由,提案者\n关于乙的提案,王芳\n"))
    assert titled(desk, "关于乙的提案").row.is_public
    desk.motion_imports.apply(preview("案由,提案者,是否公开\n关于丙的提案,王芳,否\n"))
    assert not titled(desk, "关于丙的提案").row.is_public


def test_a_number_says_that_a_motion_was_filed_and_is_not_given_again(desk, preview):
    desk.motion_imports.apply(preview(LIST))
    filed, waiting = titled(desk, "关于养老的提案").row, titled(desk, "关于道路的提案").row
    assert (filed.state, filed.number) == (MotionState.FILED, "20210007")
    assert (waiting.state, waiting.number) == (MotionState.RECEIVED, "")
    desk.review.file([waiting], datetime(2021, 3, 1).date())
    assert titled(desk, "关于道路的提案").row.number == "20210008"


def test_an_import_is_one_step_back(desk, preview):
    desk.motion_imports.apply(preview(LIST))
    assert desk.history.undo() == "导入提案：新增 3 件，更新 0 件"
    assert desk.motions.count(MotionQuery()) == 0
    assert counts(preview(LIST)) == (3, 0, 0, 0)


def test_rows_with_problems_stay_out(desk, preview):
    text = "案由,提案者\n关于甲的提案,张三\n,王芳\n关于乙的提案,王芳\n"
    judged = preview(text)
    assert counts(judged) == (1, 0, 0, 2)
    desk.motion_imports.apply(judged)
    assert desk.motions.count(MotionQuery()) == 1
    assert titled(desk, "关于乙的提案").row.submitters == "王芳"


def test_a_correction_changes_only_what_it_speaks_of(desk, preview):
    desk.motion_imports.apply(preview(LIST))
    judged = preview("案号,案由,提案者,联名人\n20210007,关于托老的提案,王芳,李强\n")
    (change,) = judged.lines[0].changes
    assert (change.field, change.before, change.after) == (
        "案由",
        "关于养老的提案",
        "关于托老的提案",
    )
    desk.motion_imports.apply(judged)
    life = titled(desk, "关于托老的提案")
    assert (life.row.number, life.phone, life.situation) == ("20210007", "000-1234567", "床位不足")
    assert life.row.state is MotionState.FILED
    assert desk.motions.count(MotionQuery()) == 3


def test_a_unit_and_the_only_member_of_a_name_are_recognised(desk, preview):
    unit = desk.units.units()[0].name
    desk.members.add(MemberForm(name="王芳"))
    judged = preview(f"案由,提案者\n关于甲的提案,{unit}\n关于乙的提案,王芳\n关于丙的提案,李强\n")
    verdicts = [each.verdict for each in judged.lines]
    assert verdicts == [Verdict.NEW, Verdict.PROBLEM, Verdict.NEW]
    assert "2 位同名委员“王芳”" in judged.problems[0].message


def test_word_forms_come_in_as_one_action(desk, paper):
    paths = [
        paper("一.docx", "案由：关于甲的提案", "提案人：王芳", "一、情况", "床位不足。"),
        paper("二.docx", "案由：关于乙的提案", "提案人：李强", "三、建议", "增加床位。"),
    ]
    judged = desk.motion_imports.preview_documents(paths)
    assert counts(judged) == (2, 0, 0, 0)
    desk.motion_imports.apply(judged)
    assert titled(desk, "关于甲的提案").situation == "床位不足。"
    assert titled(desk, "关于乙的提案").suggestion == "增加床位。"
    assert counts(desk.motion_imports.preview_documents(paths)) == (0, 0, 2, 0)
    desk.history.undo()
    assert desk.motions.count(MotionQuery()) == 0


def test_a_file_that_is_no_word_form_is_a_problem_of_its_own(desk, tmp_path):
    path = tmp_path / "一.docx"
    path.write_text("案由：关于甲的提案", encoding="utf-8")
    preview = desk.motion_imports.preview_documents([path])
    assert len(preview.problems) == 1
    assert "另存为" in preview.problems[0].message


@pytest.fixture
def known(desk, preview):
    """Let the record have a motion on the care of the old, and nothing else."""
    desk.motion_imports.apply(preview("案由,提案者,年度\n关于加强农村养老服务的提案,王芳,2019\n"))


def doubts_of(desk, preview):
    judged = desk.motion_imports.doubts(preview)
    return [[warning.message for warning in line.warnings] for line in judged.lines]


@pytest.mark.usefixtures("known")
def test_a_new_motion_that_says_the_same_as_an_older_one_is_doubted(desk, preview):
    text = "案由,提案者\n关于加强农村养老服务的建议,李强\n关于疏通河道的提案,李强\n"
    said, nothing = doubts_of(desk, preview(text))
    assert said == ["与2019年《关于加强农村养老服务的提案》相似 100%"]
    assert nothing == []


@pytest.mark.usefixtures("known")
def test_a_line_that_the_record_has_is_not_doubted(desk, preview):
    assert doubts_of(desk, preview("案由,提案者,年度\n关于加强农村养老服务的提案,王芳,2019\n")) == [
        []
    ]


@pytest.mark.usefixtures("known")
def test_a_list_of_thousands_is_compared_by_its_words_alone(desk, preview, monkeypatch):
    monkeypatch.setattr(motion_imports, "MOST_COMPARISONS", 0)
    text = "案由,提案者\n关于加强农村养老服务的建议,李强\n关于农村养老床位的提案,李强\n,李强\n"
    assert doubts_of(desk, preview(text)) == [
        ["与2019年《关于加强农村养老服务的提案》案由相同"],
        [],
        [],
    ]


def test_a_motion_that_was_given_as_a_speech_is_doubted(sample, tmp_path):
    speech = sample.speeches.requests(MeetingId(1))[0]
    member = sample.members.members()[0].name
    path = tmp_path / "提案.csv"
    path.write_text(f"案由,提案者\n{speech.title},{member}\n", encoding="utf-8")
    preview = sample.motion_imports.preview(sample.imports.read(path))
    (said,) = doubts_of(sample, preview)
    assert f"已作大会发言（{speech.speaker}：{speech.title}）" in said
