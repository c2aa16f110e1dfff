"""A city leaves its Excel sheet: a list brings motions with what became of them."""

from datetime import date

import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.exchange.previews import Verdict
from desktop.services.members import MemberForm
from desktop.services.motion_lives import write_lives

HEADER = (
    "年度,案号,案由,提案者,收到日期,状态,立案日期,承办单位,交办日期,办理期限,"
    "答复日期,答复类别,满意度,并入,办结日期\n"
)


@pytest.fixture
def desk(workspace):
    workspace.members.add(MemberForm(name="王芳"))
    return workspace


@pytest.fixture
def preview(desk, tmp_path):
    """Return the verdict on rows below the header of such a list."""

    def do(*rows, header=HEADER):
        (tmp_path / "提案.csv").write_text(header + "\n".join(rows), encoding="utf-8")
        return desk.motion_imports.preview(desk.imports.read(tmp_path / "提案.csv"))

    return do


@pytest.fixture
def lives(desk, preview):
    """Import rows; return the lives that they brought, in their order."""

    def do(*rows):
        judged = preview(*rows)
        assert judged.problems == ()
        desk.motion_imports.apply(judged)
        return [
            desk.motions.life(row.id) for row in reversed(desk.motions.search(MotionQuery()).rows)
        ]

    return do


def row(number="0001", title="关于养老的提案", *life):
    return ",".join(("2015", number, title, "王芳", "2015-01-06", *life))


def holds(desk, year=2015):
    return [check.name for check in desk.figures.figures(year).checks if not check.holds] == []


def warned(judged):
    return [f"{each.column}：{each.message}" for line in judged.lines for each in line.warnings]


def moved(sample, desk, tmp_path):
    """Carry members, units and motions of the sample to a record that has none of them."""
    members, table = tmp_path / "名单.xlsx", tmp_path / "提案目录.xlsx"
    sample.exports.export_members(sample.members.members(), members)
    sample.exports.export_motions(MotionQuery(), table)
    desk.imports.apply_members(desk.imports.preview_members(desk.imports.read(members)))
    had = {unit.name for unit in desk.units.units()}
    for unit in sample.units.units():
        if unit.name not in had:
            desk.units.add_unit(unit.name, unit.kind)
    judged = desk.motion_imports.preview(desk.imports.read(table))
    assert (judged.new, judged.problems) == (341, ())
    desk.motion_imports.apply(judged)


def test_the_sample_moved_to_a_new_record_has_the_same_figures(sample, workspace, tmp_path):
    moved(sample, workspace, tmp_path)
    before, after = (each.figures.figures(2021) for each in (sample, workspace))
    counted = [(each.label, each.value, each.percent) for each in before.figures]
    assert [(each.label, each.value, each.percent) for each in after.figures] == counted
    assert after.checks == before.checks
    assert all(check.holds for check in after.checks)


def test_what_an_export_says_of_the_own_record_is_no_news(sample, tmp_path):
    sample.exports.export_motions(MotionQuery(), tmp_path / "提案目录.xlsx")
    judged = sample.motion_imports.preview(sample.imports.read(tmp_path / "提案目录.xlsx"))
    assert [text for text in warned(judged) if "办理情况" in text] == []


def test_an_answered_motion_comes_with_its_whole_life(desk, lives):
    life_row = (
        "已办结,2015-02-01,市住建局（会办：市财政局）,2015-03-01,,2015-05-06,A类,满意,,2015-06-01"
    )
    (life,) = lives(row("0001", "关于养老的提案", *life_row.split(",")))
    own, (reply,) = life.row, life.replies
    assert (own.state, own.decided_on, own.assigned_on) == (
        MotionState.ARCHIVED,
        date(2015, 2, 1),
        date(2015, 3, 1),
    )
    parts = [(each.role, each.organisation, each.due_on) for each in life.handlers]
    assert parts == [
        (HandlingRole.LEAD, "市住建局", date(2015, 6, 1)),
        (HandlingRole.CO, "市财政局", date(2015, 4, 1)),
    ]
    assert (reply.organisation, reply.letter, reply.replied_on) == (
        "市住建局",
        "A",
        date(2015, 5, 6),
    )
    assert (reply.result, reply.attitude) == (Satisfaction.SATISFIED, Satisfaction.SATISFIED)
    assert (life.archived_on, own.handlers) == (date(2015, 6, 1), "市住建局（会办：市财政局）")
    assert holds(desk)


def test_a_motion_is_found_by_the_organisations_that_a_list_brought(desk, lives):
    lives(row("0001", "关于养老的提案", "办理中", "", "市住建局"))
    assert desk.motions.search(MotionQuery(words=("住建局",))).rows[0].number == "0001"


def test_an_unsatisfied_submitter_leaves_the_motion_in_its_second_round(desk, lives):
    said = "办理中,2015-02-01,市住建局,2015-03-01,,2015-05-06,B,不满意"
    (life,) = lives(row("0001", "关于养老的提案", *said.split(",")))
    assert (life.round, life.row.due_on) == (2, date(2015, 8, 6))
    assert (life.replies[0].result, life.row.state) == (
        Satisfaction.UNSATISFIED,
        MotionState.ASSIGNED,
    )
    assert holds(desk)


def test_a_longer_period_says_that_a_motion_is_hard(lives):
    said = "办理中,2015-02-01,市住建局、市教育局,2015-03-01,2015-09-01,2015-04-01,A,"
    (life,) = lives(row("0001", "关于养老的提案", *said.split(",")))
    assert (life.row.is_hard, life.row.due_on) == (True, date(2015, 9, 1))
    assert {each.role for each in life.handlers} == {HandlingRole.SEPARATE}
    assert [each.organisation for each in life.replies] == ["市住建局"]


def test_a_merged_motion_follows_another_row_of_the_list_or_the_record(desk, lives, preview):
    merged = "并案,2015-02-01,,,,,,,1"
    lead, led = lives(
        row("", "关于托老的提案", *merged.split(",")),
        row("0001", "关于养老的提案", "已立案", "2015-02-01"),
    )[::-1]
    assert led.row.merged_into == lead.row.id
    desk.motion_imports.apply(preview(row("", "关于敬老的提案", *merged.split(","))))
    assert {each.title for each in desk.motions.life(lead.row.id).merged} == {
        "关于托老的提案",
        "关于敬老的提案",
    }
    assert holds(desk)


@pytest.mark.parametrize(
    ("into", "said"),
    [
        ("", "要写明并入哪一件"),
        ("9", "没有可以并入的“9”"),
        ("关于托老的提案", "不能并入它自己"),
        ("2015年第0002号", "本身已经并案、撤案或没有立案"),
    ],
)
def test_a_merge_without_an_open_motion_at_its_end_is_a_problem(preview, into, said):
    judged = preview(
        row("", "关于托老的提案", "并案", "2015-02-01", *[""] * 6, into),
        row("0002", "关于养老的提案", "撤案", "2015-02-01"),
    )
    assert judged.lines[0].verdict is Verdict.PROBLEM
    assert said in judged.problems[0].message


def test_a_motion_not_filed_goes_where_its_words_say(lives):
    not_filed, withdrawn, amending = lives(
        row("", "关于甲的提案", "转社情民意"),
        row("", "关于乙的提案", "撤案"),
        row("", "关于丙的提案", "退回修改"),
    )
    assert (not_filed.reason, not_filed.destination) == (NotFiledReason.EMPTY, Destination.OPINION)
    assert withdrawn.row.state is MotionState.WITHDRAWN
    assert (amending.row.state, amending.amend_by) == (MotionState.AMENDING, date(2015, 1, 6))


def test_days_that_a_list_does_not_have_are_those_of_receipt_and_said(preview):
    texts = warned(
        preview(row("0001", "关于养老的提案", "已答复", "", "市住建局", "", "", "", "A"))
    )
    assert texts == [
        "承办单位：承办单位名录里没有“市住建局”，导入时新增",
        "立案日期：没有填写，按收到日期 2015-01-06 导入",
        "交办日期：没有填写，按收到日期 2015-01-06 导入",
        "答复日期：没有填写，按交办日期 2015-01-06 导入",
    ]


def test_a_known_motions_life_is_never_changed(desk, lives, preview):
    (life,) = lives(row("0001", "关于养老的提案", "已立案", "2015-02-01"))
    judged = preview(
        row("0001", "关于养老的提案", "办理中", "2015-02-01", "市住建局", "2015-03-01")
    )
    assert judged.lines[0].verdict is Verdict.SAME
    assert warned(judged) == ["状态：办理情况没有导入，与记录不同的有：状态、交办日期、承办单位"]
    desk.motion_imports.apply(judged)
    assert desk.motions.life(life.row.id) == life


def test_an_imported_life_is_one_step_back(desk, lives):
    lives(row("0001", "关于养老的提案", "办理中", "2015-02-01", "市住建局", "2015-03-01"))
    assert desk.history.undo() == "导入提案：新增 1 件，更新 0 件"
    assert (desk.motions.count(MotionQuery()), desk.motion_rules.organisations()) == (0, ())


def test_an_organisation_of_the_record_is_not_added_again(desk, lives, preview):
    lives(row("0001", "关于养老的提案", "办理中", "2015-02-01", "市住建局", "2015-03-01"))
    desk.motion_imports.apply(preview(row("0002", "关于道路的提案", "", "", "市住建局")))
    assert [each.motions for each in desk.motion_rules.organisations()] == [2]


def test_a_corrected_line_is_judged_anew(desk, preview):
    judged = preview(row("", "关于养老的提案", "已立案"))
    assert [line.verdict for line in judged.lines] == [Verdict.PROBLEM]
    again = desk.motion_imports.correct(judged, {2: {"number": "0001"}})
    assert [line.verdict for line in again.lines] == [Verdict.NEW]


def test_no_motions_bring_no_lives(desk):
    with desk.uow.write("无") as tx:
        write_lives(tx.session, {})
    assert desk.motion_rules.organisations() == ()


def test_hundreds_of_rows_come_in_with_their_lives_whole(desk, preview):
    said = ("已办结", "2015-02-01", "市住建局（会办：市财政局）", "", "", "2015-05-06", "A", "满意")
    desk.motion_imports.apply(
        preview(*(row(f"{n:04d}", f"关于{n}的提案", *said) for n in range(600)))
    )
    assert desk.figures.figures(2015).figure("replied").value == 600
