import hashlib
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionKind,
    MotionState,
    NotFiledReason,
)
from db.domain.vocabulary import UnitKind
from desktop.exchange.errors import UnreadableFile
from desktop.services import motions as module
from desktop.services.members import MemberForm
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import (
    FileTooLarge,
    MixedSubmitters,
    MotionForm,
    MotionIncomplete,
    MotionNumberTaken,
    MotionStillUsed,
    TitleTooLong,
    YearOutOfRange,
    form_of,
    named,
    query_json,
    query_of,
    query_words,
    signed_counts,
)

DAY = date(2021, 1, 7)
KINDS = {
    UnitKind.PARTY: MotionKind.PARTY,
    UnitKind.NONPARTY: MotionKind.PARTY,
    UnitKind.FIC: MotionKind.PEOPLE_ORG,
    UnitKind.PEOPLE_ORG: MotionKind.PEOPLE_ORG,
    UnitKind.SECTOR: MotionKind.SECTOR,
    UnitKind.COMMITTEE: MotionKind.COMMITTEE,
    UnitKind.COUNTY: MotionKind.GROUP,
    UnitKind.GROUP: MotionKind.GROUP,
}
FULL = MotionQuery(
    words=("养老", "5%"),
    year=2021,
    states=(MotionState.FILED, MotionState.ASSIGNED),
    kinds=(MotionKind.PARTY,),
    category=3,
    organisation=4,
    due_until=date(2021, 4, 20),
    only_key=True,
    only_livelihood=True,
)


@pytest.fixture
def people(workspace):
    """王芳 and 李强 and 陈静, who submit motions."""
    for name in ("王芳", "李强", "陈静"):
        workspace.members.add(MemberForm(name=name))
    keys = {row.name: row.id for row in workspace.members.members()}
    return [Submitter(member_id=keys[name]) for name in ("王芳", "李强", "陈静")]


@pytest.fixture
def form(workspace, people):
    """A motion as typed into the form, with changes."""

    def make(**changes):
        category = workspace.motion_rules.categories()[0].id
        values = {"year": 2021, "title": "关于养老的提案", "submitters": (people[0],)}
        return MotionForm(**(values | {"category": category, "submitted_on": DAY} | changes))

    return make


@pytest.fixture
def add(workspace, form):
    """Add a motion with changes; return its row."""

    def do(**changes):
        return workspace.motions.life(workspace.motions.add(form(**changes))).row

    return do


@pytest.fixture
def found(workspace):
    """Return the titles of the motions that are found by typed words."""

    def do(typed):
        query = MotionQuery(words=query_words(typed))
        return [row.title for row in workspace.motions.search(query).rows]

    return do


def test_a_motion_is_added_and_read_as_it_was_typed(workspace, form, people):
    typed = form(
        title=" 关于  养老的\n提案 ",
        submitters=tuple(people),
        phone="0578",
        wanted_handlers=" 市民政局 ",
        situation=" 情况 ",
        is_livelihood=True,
        is_plenary=False,
        is_public=False,
    )
    key = workspace.motions.add(typed)
    cleaned = {"title": "关于 养老的 提案", "wanted_handlers": "市民政局", "situation": "情况"}
    life = workspace.motions.life(key)
    assert form_of(life) == replace(typed, **cleaned)
    assert (life.row.state, life.row.number) == (MotionState.RECEIVED, "")
    assert (life.row.kind, life.row.submitters) == (MotionKind.JOINT, "王芳等3人")


def test_one_member_submits_alone_however_often_he_is_named(workspace, add, people):
    row = add(submitters=(people[0], people[0]))
    assert (row.kind, row.submitters) == (MotionKind.INDIVIDUAL, "王芳")
    assert len(workspace.motions.life(row.id).submitters) == 1


@pytest.mark.parametrize("kind", list(UnitKind))
def test_the_kind_of_a_units_motion_follows_the_unit(workspace, add, found, kind):
    unit = workspace.units.add_unit("某某单位", kind)
    row = add(submitters=(Submitter(unit_id=unit),))
    assert (row.kind, row.submitters) == (KINDS[kind], "某某单位")
    assert found("mmdw") == ["关于养老的提案"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"title": " \n"}, "title"), ({"submitters": ()}, "submitters")],
)
def test_title_and_submitter_are_needed(workspace, form, changes, field):
    with pytest.raises(MotionIncomplete) as refused:
        workspace.motions.add(form(**changes))
    assert refused.value.field == field


def test_a_title_may_be_long_but_not_too_long(workspace, form, add):
    assert add(title="长" * 200).title == "长" * 200
    with pytest.raises(TitleTooLong) as refused:
        workspace.motions.add(form(title="长" * 201))
    assert (refused.value.length, refused.value.limit) == (201, 200)


def test_members_and_units_do_not_submit_together(workspace, form, people):
    unit = Submitter(unit_id=workspace.units.units()[0].id)
    with pytest.raises(MixedSubmitters):
        workspace.motions.add(form(submitters=(people[0], unit)))
    assert workspace.motions.search(MotionQuery()).rows == ()


def test_a_motion_is_found_by_title_people_category_and_text(add, found):
    add(situation="床位不足")
    for typed in ("养老", "王芳", "wf", "wang fang", "经济建设", "床位不足", "王"):
        assert found(typed) == ["关于养老的提案"]
    assert found("床") == found("李强") == []


def test_a_change_is_one_step_that_undo_takes_back(workspace, form, add, found, people):
    row = add()
    workspace.motions.change(row.id, form(title="关于道路的提案", submitters=(people[1],)))
    assert found("lq") == found("道路") == ["关于道路的提案"]
    assert found("养老") == found("王芳") == []
    workspace.history.undo()
    assert found("王芳") == ["关于养老的提案"]


@pytest.mark.parametrize("number", ["", " "])
def test_a_change_without_a_number_keeps_the_number(workspace, form, add, number):
    row = add()
    workspace.review.file((row,), DAY)
    workspace.motions.change(row.id, form(title="改了", number=number))
    changed = workspace.motions.life(row.id).row
    assert (changed.title, changed.number, changed.state) == ("改了", "20210001", "filed")


def test_a_change_keeps_the_words_of_the_handlers(workspace, form, add, found):
    row = add()
    workspace.review.file((row,), DAY)
    bureau = workspace.motion_rules.add(ORGANISATION, "市民政局")
    workspace.handling.assign(row, [Assignment(bureau, HandlingRole.LEAD)], DAY)
    workspace.motions.change(row.id, form(title="改了"))
    assert found("smzj") == found("20210001") == ["改了"]


def test_a_number_is_taken_once_a_year(workspace, form, add):
    first, second = add(), add()
    workspace.review.file((first,), DAY)
    with pytest.raises(MotionNumberTaken) as refused:
        workspace.motions.change(second.id, form(number="20210001"))
    assert refused.value.number == "20210001"
    with pytest.raises(MotionNumberTaken):
        workspace.motions.add(form(number="20210001"))
    workspace.motions.change(second.id, form(number="20210001", year=2022))
    assert workspace.motions.life(second.id).row.number == "20210001"


def test_a_year_before_the_committees_is_refused(workspace, form, add):
    row = add()
    with pytest.raises(YearOutOfRange):
        workspace.motions.change(row.id, form(year=1900))
    assert workspace.motions.life(row.id).row.year == 2021


def test_other_complaints_of_the_database_pass_through(workspace, form):
    with pytest.raises(IntegrityError):
        workspace.motions.add(form(submitted_on=None))


def test_a_number_once_given_stays(workspace, form, add):
    row = add()
    workspace.review.file([row], DAY)
    number = workspace.motions.life(row.id).row.number
    workspace.motions.change(row.id, form(title="改过的提案", number="别的号"))
    assert workspace.motions.life(row.id).row.number == number


def test_motions_entered_by_mistake_go_in_one_step(workspace, add, found):
    first, second, third = add(), add(), add(title="留下的提案")
    workspace.motions.remove([first, second])
    assert workspace.history.status().undo_label == "删除提案：2 件"
    assert found("提案") == ["留下的提案"]
    workspace.history.undo()
    workspace.motions.remove([third])
    assert workspace.history.status().undo_label == "删除提案：留下的提案"


def not_file(workspace, row):
    workspace.review.not_file(row, NotFiledReason.EMPTY, Destination.LETTER, "", DAY)


@pytest.mark.parametrize(
    "step",
    [
        lambda workspace, row: workspace.review.file((row,), DAY),
        lambda workspace, row: workspace.review.withdraw(row, "", DAY),
        not_file,
    ],
)
def test_a_motion_with_a_number_or_a_decision_is_not_removed(workspace, add, step):
    free, row = add(), add()
    step(workspace, row)
    with pytest.raises(MotionStillUsed) as refused:
        workspace.motions.remove([free, workspace.motions.life(row.id).row])
    assert refused.value.title == row.title
    assert len(workspace.motions.search(MotionQuery()).rows) == 2


def test_a_motion_with_an_attachment_is_not_removed(workspace, add, tmp_path):
    row, path = add(), tmp_path / "附件.txt"
    path.write_bytes(b"abc")
    workspace.motions.attach(row, path)
    with pytest.raises(MotionStillUsed):
        workspace.motions.remove([row])
    (kept,) = workspace.motions.life(row.id).files
    workspace.motions.detach(row, kept.id, kept.name)
    workspace.motions.remove([row])
    assert workspace.motions.search(MotionQuery()).rows == ()


def test_an_attachment_is_kept_inside_the_record(workspace, add, tmp_path):
    row, path = add(), tmp_path / "附件.txt"
    path.write_bytes(b"abc")
    workspace.motions.attach(row, path)
    path.unlink()
    (kept,) = workspace.motions.life(row.id).files
    assert (kept.name, kept.size) == ("附件.txt", 3)
    assert kept.digest == hashlib.sha256(b"abc").hexdigest()
    assert workspace.motions.content_of(kept.id) == b"abc"


def test_attaching_and_detaching_can_be_undone(workspace, add, tmp_path):
    row, path = add(), tmp_path / "附件.txt"
    path.write_bytes(b"abc")
    workspace.motions.attach(row, path)
    (kept,) = workspace.motions.life(row.id).files
    workspace.motions.detach(row, kept.id, kept.name)
    assert workspace.motions.life(row.id).files == ()
    workspace.history.undo()
    assert workspace.motions.content_of(kept.id) == b"abc"
    workspace.history.undo()
    assert workspace.motions.life(row.id).files == ()
    workspace.history.redo()
    assert workspace.motions.life(row.id).files == (kept,)


def test_equal_bytes_make_the_record_larger_once(workspace, add, tmp_path):
    first, second, path = add(), add(), tmp_path / "附件.txt"
    path.write_bytes(b"abc")
    for row in (first, second):
        workspace.motions.attach(row, path)
    digests = {workspace.motions.life(row.id).files[0].digest for row in (first, second)}
    assert len(digests) == 1


def test_a_file_that_is_too_large_stays_outside(workspace, add, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LARGEST_FILE", 3)
    row, path = add(), tmp_path / "附件.txt"
    path.write_bytes(b"abcd")
    with pytest.raises(FileTooLarge) as refused:
        workspace.motions.attach(row, path)
    assert (refused.value.name, refused.value.size, refused.value.limit) == ("附件.txt", 4, 3)
    path.write_bytes(b"abc")
    workspace.motions.attach(row, path)
    assert len(workspace.motions.life(row.id).files) == 1


def test_a_file_that_is_gone_says_so(workspace, add, tmp_path):
    with pytest.raises(UnreadableFile):
        workspace.motions.attach(add(), tmp_path / "没有.txt")


def test_years_and_counts_are_told(workspace, add):
    add()
    add(year=2022)
    assert workspace.motions.years() == (2022, 2021)
    assert workspace.motions.count(MotionQuery(words=("没有",), year=2022)) == 1


def test_what_a_member_signed_is_told_with_his_place(workspace, add, people):
    first = add()
    second = add(submitters=(people[1], people[0]))
    signed = workspace.motions.signed(people[0].member_id)
    assert [(each.id, each.place) for each in signed] == [(second.id, 2), (first.id, 1)]
    workspace.review.file([first], DAY)
    counts = signed_counts(workspace.motions.signed(people[0].member_id))
    assert (counts.total, counts.first, counts.joint, counts.filed) == (2, 1, 1, 1)
    assert signed[0].search.endswith(second.title)


def test_the_time_line_tells_every_step_in_order(workspace, form, add, tmp_path):
    row, path = add(), tmp_path / "附件.txt"
    path.write_bytes(b"abc")
    workspace.motions.attach(row, path)
    (kept,) = workspace.motions.life(row.id).files
    workspace.motions.detach(row, kept.id, kept.name)
    workspace.motions.change(row.id, form(title="改了"))
    add(title="另一件")
    assert [each.label for each in workspace.motions.timeline(row.id)] == [
        "收到提案：关于养老的提案",
        "提案“关于养老的提案”：加入附件 附件.txt",
        "提案“关于养老的提案”：删除附件 附件.txt",
        "修改提案：改了",
    ]


def test_a_merged_motion_and_its_lead_know_each_other(workspace, add):
    lead, row = add(), add()
    workspace.review.merge(row, lead, DAY)
    life = workspace.motions.life(row.id)
    assert (life.lead.id, life.row.merged_into) == (lead.id, lead.id)
    assert [each.id for each in workspace.motions.life(lead.id).merged] == [row.id]


def test_labels_name_a_motion_by_its_number_or_its_short_title(add):
    row = add(title="长" * 25)
    assert named(row) == f"提案“{'长' * 23}…”"
    assert named(replace(row, title="长" * 24)) == f"提案“{'长' * 24}”"
    assert named(replace(row, number="20210001")) == "提案20210001"


@pytest.mark.parametrize("query", [FULL, MotionQuery(), MotionQuery(year=2021, only_key=True)])
def test_a_saved_filter_comes_back_as_it_was(query):
    assert query_of(query_json(query)) == query


def test_a_filter_keeps_only_what_it_asks_for():
    assert query_json(MotionQuery(year=2021)) == '{"year": 2021}'
    assert query_of('{"year": 2021, "unknown": 1}') == MotionQuery(year=2021)


def test_typed_words_are_folded_one_by_one():
    assert query_words(" ＡＰＰ　养老 Wf ") == ("app", "养老", "wf")
    assert query_words(" ") == ()


def test_a_number_that_was_typed_is_never_given_again(workspace, form):
    today = workspace.uow.clock().date()
    motions = workspace.motions
    motions.add(replace(form(), number=f"{form().year}0001"))
    key = motions.add(replace(form(), title="关于另一件事的提案"))
    workspace.review.file([motions.life(key).row], today)
    assert motions.life(key).row.number == f"{form().year}0002"


def test_full_width_letters_are_found_by_half_width_ones_and_punctuation_as_it_is(workspace, form):
    workspace.motions.add(replace(form(), situation="推进５Ｇ建设，补齐短板"))
    for words in ("5g", "５Ｇ", "建设，补齐"):
        found = workspace.motions.search(MotionQuery(words=query_words(words)))
        assert len(found.rows) == 1


def test_a_file_of_a_hundred_megabytes_is_refused(workspace, add, tmp_path):
    row, large = add(), tmp_path / "大.zip"
    with large.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(FileTooLarge):
        workspace.motions.attach(row, large)
    assert workspace.motions.life(row.id).files == ()
