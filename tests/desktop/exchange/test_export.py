from dataclasses import replace
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.domain.vocabulary import Sex, SpeechForm
from desktop.exchange.cleaning import clean_person_name
from desktop.exchange.export import export_csv, export_table, member_table, speech_table
from desktop.exchange.roster import MemberDraft
from desktop.exchange.speeches import SpeechDraft
from desktop.exchange.workbook import read_workbook

MEMBERS = [
    MemberDraft(
        name="容蓉", sex=Sex.FEMALE, ethnicity="壮族", parties=("民建", "中共"), sector="经济界",
        committee="提案委员会", duty="=1+1 公司", birth="1975-08", is_standing=True, number="007",
        office_from=date(2021, 1, 6), office_to=date(2023, 5, 1),
    ),
    MemberDraft(name="毛𬱖玲"),
]  # fmt: skip
REQUEST = SpeechDraft(
    submitted_at=datetime.fromisoformat("2020-12-03 05:48:30.000250"), unit="民建临江市委会",
    speaker="潘玲", reader="", title="=关于", form=SpeechForm.WRITTEN, minutes=7, theme="社会",
)  # fmt: skip
WORDS = st.text(
    st.sampled_from("张三阿·女,，、;（)族 \u3000A1０=\n\t是-."), min_size=1, max_size=8
).filter(lambda text: any(map(str.isalpha, clean_person_name(text).name)))
TEXTS = st.one_of(st.just(""), WORDS)
DAYS = st.one_of(st.none(), st.dates(date(2000, 1, 1), date(2021, 1, 1)))
DRAFTS = st.builds(
    MemberDraft,
    name=WORDS,
    sex=st.sampled_from([None, *Sex]),
    ethnicity=st.sampled_from(["", "汉", "汉族", "穿青人"]),
    parties=st.lists(st.sampled_from(["中共", "民建", "中国民主同盟", "火星党"]), max_size=2).map(
        tuple
    ),
    sector=TEXTS,
    committee=TEXTS,
    duty=TEXTS,
    birth=st.sampled_from(["", "1975-08", "1900-01", "2003-12"]),
    is_standing=st.booleans(),
    office_from=DAYS,
    office_to=st.none(),
)
REQUESTS = st.builds(
    SpeechDraft,
    submitted_at=st.datetimes(datetime.fromisoformat("2000-01-01"), datetime(2090, 1, 1)),
    unit=WORDS,
    speaker=WORDS,
    reader=TEXTS,
    title=WORDS,
    form=st.sampled_from(SpeechForm),
    minutes=st.integers(1, 60),
    theme=TEXTS,
)
IN_ONE_FOLDER = settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture
def exported(tmp_path):
    """Return a function that writes a table and reads it back, as xlsx or as CSV."""

    def write(table, kind="xlsx"):
        path = tmp_path / f"名单.{kind}"
        if kind == "csv":
            export_csv(path, *table)
        else:
            export_table(path, "名单", *table)
        return read_workbook(path)

    return write


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_exported_members_import_again_unchanged(exported, preview_members, kind):
    preview = preview_members(exported(member_table(MEMBERS), kind), MEMBERS)
    assert (preview.same, preview.problems) == (2, ())
    assert [line.draft for line in preview.lines] == MEMBERS


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_exported_speeches_import_again_unchanged(exported, preview_requests, kind):
    preview = preview_requests(exported(speech_table([REQUEST]), kind), [REQUEST])
    assert (preview.same, preview.problems) == (1, ())


def test_an_export_brings_a_whole_member_to_another_record(exported, preview_members):
    whole = preview_members(exported(member_table(MEMBERS[:1])))
    assert [line.draft for line in whole.lines] == MEMBERS[:1]


@IN_ONE_FOLDER
@given(drafts=st.lists(DRAFTS, min_size=1, max_size=5))
def test_any_members_with_numbers_import_again_unchanged(exported, preview_members, drafts):
    drafts = [replace(draft, number=f"{place:03d}") for place, draft in enumerate(drafts)]
    preview = preview_members(exported(member_table(drafts)), drafts)
    assert (preview.same, preview.problems) == (len(drafts), ())


@IN_ONE_FOLDER
@given(draft=DRAFTS)
def test_any_member_without_a_number_imports_again_unchanged(exported, preview_members, draft):
    preview = preview_members(exported(member_table([draft])), [draft])
    assert (preview.same, preview.problems) == (1, ())


@IN_ONE_FOLDER
@given(draft=REQUESTS)
def test_any_speech_imports_again_unchanged(exported, preview_requests, draft):
    preview = preview_requests(exported(speech_table([draft])), [draft], [draft.unit])
    assert (preview.same, preview.problems) == (1, ())


def test_the_sample_roster_survives_export(golden, exported, preview_members):
    drafts = [line.draft for line in preview_members(read_workbook(golden / "roster.xlsx")).lines]
    preview = preview_members(exported(member_table(drafts)), drafts)
    assert (preview.new, preview.changed, preview.same) == (0, 0, 360)


def test_texts_stay_texts_and_numbers_numbers(exported):
    rows = [["007", 8, True, None, date(2021, 1, 6)], ["=1+1", 7.5, False, "", "http://a.b"]]
    sheet = exported((["a", "b", "c", "d", "e"], rows)).sheets[0]
    assert sheet.rows[1:] == (
        ("007", 8, "是", "", "2021-01-06"),
        ("=1+1", 7.5, "否", "", "http://a.b"),
    )


def test_the_header_stays_in_view_and_can_filter(tmp_path):
    export_table(tmp_path / "a.xlsx", "名单", *member_table(MEMBERS))
    with ZipFile(tmp_path / "a.xlsx") as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    assert b'state="frozen"' in xml
    assert b'<autoFilter ref="A1:L3"/>' in xml


@pytest.mark.parametrize(
    ("title", "name"), [("发言[1]/2:*?", "发言 1  2"), ("长" * 40, "长" * 31), ("[]", "名单")]
)
def test_any_title_makes_a_sheet_name(tmp_path, title, name):
    export_table(tmp_path / "a.xlsx", title, ["姓名"], [["张三"]])
    assert read_workbook(tmp_path / "a.xlsx").sheets[0].name == name


def test_a_list_of_nobody_is_a_header(tmp_path):
    export_table(tmp_path / "a.xlsx", "名单", ["姓名"], [])
    assert read_workbook(tmp_path / "a.xlsx").sheets[0].rows == (("姓名",),)


def test_a_csv_bears_the_mark_by_which_excel_knows_its_encoding(tmp_path):
    export_csv(tmp_path / "a.csv", ["姓名"], [["张三"]])
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_long_file_name_is_no_obstacle(tmp_path):
    path = tmp_path / f"{'长' * 80}.xlsx"
    export_table(path, "名单", ["姓名"], [["张三"]])
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("write", [export_table, export_csv])
def test_a_refused_export_leaves_what_was_there(tmp_path, write):
    path = tmp_path / "名单.xlsx"
    path.mkdir()
    before = list(tmp_path.iterdir())
    table = (["姓名"], [["张三"]])
    with pytest.raises(OSError, match="名单"):
        write(path, *(("名单", *table) if write is export_table else table))
    assert list(tmp_path.iterdir()) == before


def test_a_folder_that_is_gone_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        export_table(tmp_path / "没有" / "a.xlsx", "名单", ["姓名"], [["张三"]])
