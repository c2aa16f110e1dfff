from dataclasses import replace
from datetime import date

import pytest

from db.domain.ids import MemberId, MotionId, UnitId
from db.domain.motion_rows import MotionRow, Submitter
from db.domain.motion_vocabulary import MotionKind, MotionState
from db.domain.vocabulary import UnitKind
from desktop.exchange.errors import NoNameColumn
from desktop.exchange.motion_export import motion_table
from desktop.exchange.motion_rows import MOTION_COLUMNS
from desktop.exchange.motions import KnownMotion, Names, judge_motions, read_list
from desktop.exchange.tables import guess_table

PAN, LI, WANG, OTHER_WANG = (Submitter(member_id=MemberId(n)) for n in range(1, 5))
PARTY, SECTOR, FIC, CULTURE = (Submitter(unit_id=UnitId(n)) for n in range(1, 5))
NAMES = Names(
    members={
        "潘玲": (PAN,), "李强": (LI,), "王芳": (WANG, OTHER_WANG),
        "王芳（农业界）": (WANG,), "王芳（经济界）": (OTHER_WANG,),
    },
    units={"民建临江市委会": PARTY, "农业界": SECTOR, "市工商联": FIC},
    categories=["经济建设", "社会建设", "其他"],
    unit_kinds={"农业界": UnitKind.SECTOR},
)  # fmt: skip
HEADER = ["案号", "案由", "提案者", "类别", "种类", "建议"]
FIRST = ["20210001", "关于电梯的提案", "潘玲、李强", "社会建设", "联名", "补助"]

CATALOGUED = MotionRow(
    id=MotionId(1), year=2021, number="20210001", title="关于电梯的提案",
    kind=MotionKind.JOINT, state=MotionState.REPLIED, category="社会建设",
    is_livelihood=False, is_plenary=True, is_public=True, is_hard=False, is_key=False,
    is_supervised=False, is_excellent=False, submitters="潘玲等3人", handlers="市住建局",
    submitted_on=date(2021, 1, 6), decided_on=None, assigned_on=None, due_on=None,
    reply_letter="", result=None, merged_into=None,
)  # fmt: skip


@pytest.fixture
def judge(workbook_of):
    """Return a function from rows, and a preview taken as written, to the preview of the rows."""

    def judged(rows, known=(), names=NAMES):
        workbook = workbook_of(rows)
        choice = guess_table(workbook, MOTION_COLUMNS)
        readings = read_list(workbook, choice, year=2021, day=date(2021, 1, 6))
        drafts = [line.draft for line in getattr(known, "lines", ())]
        people = [line.people for line in getattr(known, "lines", ())]
        had = [
            KnownMotion(MotionId(n), *each)
            for n, each in enumerate(zip(drafts, people, strict=True), start=1)
        ]
        return judge_motions(readings, had, names)

    return judged


def row_of(**cells):
    return [cells.get(title, old) for title, old in zip(HEADER, FIRST, strict=True)]


def warned(line):
    return [f"{each.column}{each.message}" for each in line.warnings]


def test_a_new_motion_has_its_people_and_its_kind(judge):
    (line,) = judge([HEADER, FIRST]).lines
    assert (line.verdict, line.people) == ("new", (PAN, LI))
    assert (line.draft.kind, line.warnings, line.motion_id) == (MotionKind.JOINT, (), None)


def test_the_same_list_a_second_time_changes_nothing(judge):
    rows = [HEADER, FIRST, row_of(案号="", 案由="关于停车的提案", 提案者="市工商联", 种类="团体")]
    preview = judge(rows, judge(rows))
    assert (preview.new, preview.changed, preview.same, preview.problems) == (0, 0, 2, ())
    assert [line.motion_id for line in preview.lines] == [1, 2]


def test_a_preview_shows_one_line_a_row(judge, picture_of):
    rows = [
        HEADER,
        row_of(建议="加大补助"),
        row_of(案号="20210002", 案由="关于停车的提案"),
        row_of(案号="20210003", 提案者="潘铃"),
        row_of(案号="20210004", 提案者="王芳"),
        row_of(案号="20210002", 案由="关于停车的提案"),
    ]
    assert picture_of(judge(rows, judge([HEADER, FIRST]))) == [
        "2 changed 关于电梯的提案 建议 补助→加大补助",
        "3 new 关于停车的提案",
        "4 problem 关于电梯的提案 提案者委员名单和参加单位中没有“潘铃”，请更正或先新增",
        "5 problem 关于电梯的提案 提案者有 2 位同名委员“王芳”，请在姓名后注明界别",
        "6 problem 关于停车的提案 案由与第 3 行重复，请删去一行",
    ]


def test_the_sector_behind_a_name_tells_two_of_one_name_apart(judge):
    row = row_of(提案者="王芳（经济界）、王芳（农业界）")
    (line,) = judge([HEADER, row]).lines
    assert (line.people, line.draft.submitters) == ((OTHER_WANG, WANG), ("王芳", "王芳"))


def test_a_note_that_names_nobody_leaves_the_name_as_it_is(judge):
    (line,) = judge([HEADER, row_of(提案者="潘玲（女）", 种类="")]).lines
    assert (line.people, line.draft.kind) == ((PAN,), MotionKind.INDIVIDUAL)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("民建 临江市委员会", MotionKind.PARTY),
        ("农业界", MotionKind.SECTOR),
        ("市工商业联合会", None),
        ("市工商联", MotionKind.PEOPLE_ORG),
    ],
)
def test_a_unit_submits_in_its_own_kind(judge, name, kind):
    (line,) = judge([HEADER, row_of(提案者=name, 种类="")]).lines
    assert line.draft.kind is kind
    assert bool(line.problems) is (kind is None)


def test_a_unit_is_written_as_the_record_writes_it(judge):
    (line,) = judge([HEADER, row_of(提案者="民建 临江市委员会", 种类="")]).lines
    assert (line.draft.submitters, line.people) == (("民建临江市委会",), (PARTY,))


def test_a_unit_whose_name_lists_two_fields_is_one_unit(judge):
    names = replace(NAMES, units={**NAMES.units, "文艺、体育界": CULTURE})
    rows = [HEADER, row_of(提案者="农业界、文艺、体育界", 种类="界别"), row_of(案号="2")]
    first, second = judge(rows, names=names).lines
    assert first.draft.submitters == ("农业界", "文艺、体育界")
    assert (first.people, second.people) == ((SECTOR, CULTURE), (PAN, LI))


def test_a_kind_that_the_submitters_contradict_is_warned_of(judge):
    (line,) = judge([HEADER, row_of(种类="个人")]).lines
    assert (line.verdict, line.draft.kind) == ("new", MotionKind.JOINT)
    assert warned(line) == ["种类写的是个人，按提案者应为联名，以提案者为准"]


def test_members_and_units_do_not_submit_together(judge):
    (line,) = judge([HEADER, row_of(提案者="潘玲、农业界")]).lines
    assert [each.message for each in line.problems] == [
        "委员和单位不能同是一件提案的提案者，请只留委员或者只留单位"
    ]


@pytest.mark.parametrize(
    ("word", "category", "warnings"),
    [
        ("社会", "社会建设", []),
        ("建设", "其他", ["类别没有“建设”这一类，归入“其他”"]),
        ("工业", "其他", ["类别没有“工业”这一类，归入“其他”"]),
        ("", "其他", []),
    ],
)
def test_a_category_is_one_of_the_record(judge, word, category, warnings):
    (line,) = judge([HEADER, row_of(类别=word)]).lines
    assert (line.draft.category, warned(line)) == (category, warnings)


def test_a_record_without_categories_takes_the_word_as_it_is(judge):
    (line,) = judge([HEADER, FIRST], names=replace(NAMES, categories=())).lines
    assert (line.draft.category, line.warnings) == ("社会建设", ())


def test_a_category_left_empty_the_second_time_stays(judge):
    assert judge([HEADER, row_of(类别="", 建议="")], judge([HEADER, FIRST])).same == 1


def test_a_motion_without_a_number_is_recognised_by_title_and_first_submitter(judge, picture_of):
    known = judge([HEADER, FIRST])
    rows = [HEADER, row_of(案号="", 提案者="潘玲"), row_of(案号="", 提案者="李强")]
    assert picture_of(judge(rows, known)) == [
        "2 changed 关于电梯的提案 提案者 潘玲、李强→潘玲",
        "3 new 关于电梯的提案",
    ]


def test_another_number_is_another_motion(judge):
    assert judge([HEADER, row_of(案号="20210009")], judge([HEADER, FIRST])).new == 1


def test_a_number_that_a_sheet_took_for_a_figure_is_the_same_number(judge):
    known = judge([HEADER, row_of(案号="0007")])
    (line,) = judge([HEADER, row_of(案号=7, 案由="关于加装电梯的提案")], known).lines
    assert (line.verdict, line.draft.number) == ("changed", "0007")


def test_a_list_does_not_number_what_the_record_has_not_numbered(judge):
    known = judge([HEADER, row_of(案号="")])
    (line,) = judge([HEADER, FIRST], known).lines
    assert (line.verdict, line.motion_id, line.draft.number) == ("same", 1, "")
    assert warned(line) == ["案号记录中这件提案还没有案号，“20210001”没有导入，请在审查立案时给号"]


@pytest.mark.parametrize(("first", "second"), [("20210001", ""), ("", "20210001"), ("", "")])
def test_two_rows_of_one_motion_are_refused_whichever_has_the_number(judge, first, second):
    preview = judge([HEADER, row_of(案号=first), row_of(案号=second)])
    assert [line.verdict for line in preview.lines] == ["new", "problem"]


def test_two_rows_that_mean_one_motion_of_the_record_are_refused(judge):
    known = judge([HEADER, FIRST])
    rows = [HEADER, row_of(案由="关于加装电梯的提案"), row_of(案号="")]
    (line,) = judge(rows, known).problems
    assert line.message == "与第 2 行重复，请删去一行"


def test_rows_without_a_title_are_not_called_the_same(judge):
    row = row_of(案号="", 案由="")
    messages = [each.message for each in judge([HEADER, row, row]).problems]
    assert messages == ["没有填写", "没有填写"]


def test_others_left_out_of_a_new_motion_are_asked_for(judge):
    (line,) = judge([HEADER, row_of(提案者="潘玲等3人")]).lines
    assert (line.verdict, line.people) == ("new", (PAN,))
    assert "提案者写有“等”，只读入了 1 个提案者，请补上其余的" in warned(line)


def test_others_left_out_of_a_known_motion_stay(judge):
    (line,) = judge([HEADER, row_of(提案者="潘玲等2人", 建议="再补")], judge([HEADER, FIRST])).lines
    assert (line.people, line.warnings) == ((PAN, LI), ())
    assert [change.field for change in line.changes] == ["建议"]


def test_others_behind_another_name_do_not_bring_the_known_ones_back(judge):
    (line,) = judge([HEADER, row_of(提案者="李强等2人")], judge([HEADER, FIRST])).lines
    assert line.draft.submitters == ("李强",)


def test_a_name_alone_that_stands_for_more_may_be_a_joint_motion(judge):
    (line,) = judge([HEADER, row_of(提案者="潘玲等3人", 种类="联名")]).lines
    assert warned(line) == ["提案者写有“等”，只读入了 1 个提案者，请补上其余的"]


def test_a_list_without_titles_is_none(judge):
    with pytest.raises(NoNameColumn, match="“案由”"):
        judge([["姓名", "提案者"], ["潘玲", "潘玲"]])


def test_thousands_of_rows_are_judged_each_against_what_is_known(judge):
    rows = [HEADER, *(row_of(案号=f"{n:08d}", 案由=f"关于{n}的提案") for n in range(6000))]
    known = judge(rows)
    assert judge(rows, known).same == 6000


def test_an_exported_catalogue_changes_nothing(judge):
    known = judge([HEADER, row_of(提案者="潘玲、李强、王芳（农业界）", 建议="")])
    headers, lines = motion_table(
        [CATALOGUED], {CATALOGUED.id: ["潘玲", "李强", "王芳（农业界）"]}, {}
    )
    (line,) = judge([headers, *lines], known).lines
    assert (line.verdict, line.people) == ("same", (PAN, LI, WANG))


def test_of_two_people_of_one_name_the_record_knows_which_it_has(judge):
    known = judge([HEADER, row_of(提案者="王芳（经济界）", 种类="个人")])
    (line,) = judge([HEADER, row_of(提案者="王芳", 种类="个人", 建议="再补")], known).lines
    assert (line.verdict, line.people, line.problems) == ("changed", (OTHER_WANG,), ())
