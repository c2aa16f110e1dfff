from collections import Counter
from datetime import datetime

import pytest

from db.domain.vocabulary import SpeechForm, UnitKind
from desktop.exchange.errors import NoNameColumn
from desktop.exchange.speeches import guess_unit_kind, match_unit, party_of
from desktop.exchange.workbook import read_workbook

HEADER = ["收件时间", "代表单位", "发言人", "题目", "形式", "时长"]
FIRST = ["2020-12-03 05:48", "民建临江市委会", "潘玲", "关于医院改革", "口头", 7]


@pytest.fixture
def sample(golden):
    return read_workbook(golden / "speeches.xlsx")


def test_the_sample_brings_46_speeches_and_no_problem(sample, preview_requests):
    preview = preview_requests(sample)
    forms = Counter(line.draft.form for line in preview.lines)
    assert (preview.new, preview.changed, preview.same, preview.problems) == (46, 0, 0, ())
    assert forms == {SpeechForm.ORAL: 38, SpeechForm.WRITTEN: 8}


def test_the_sample_a_second_time_changes_nothing(sample, preview_requests):
    preview = preview_requests(sample, preview_requests(sample))
    assert (preview.new, preview.changed, preview.same, preview.problems) == (0, 0, 46, ())


def test_times_of_the_sample_are_read_from_text_and_from_dates(sample, preview_requests):
    lines = preview_requests(sample).lines
    assert [lines[7].draft.submitted_at, lines[8].draft.submitted_at] == [
        datetime.fromisoformat("2020-12-02 20:55"),
        datetime.fromisoformat("2020-12-03 05:48"),
    ]
    assert [line for line in lines if line.warnings] == []


def test_the_new_units_of_the_sample_have_their_kinds(sample, preview_requests):
    kinds = Counter(preview_requests(sample, units=["民建临江市委员会"]).new_units.values())
    assert kinds == {
        UnitKind.PARTY: 7, UnitKind.SECTOR: 7, UnitKind.PEOPLE_ORG: 6, UnitKind.COUNTY: 2,
        UnitKind.COMMITTEE: 2, UnitKind.FIC: 1, UnitKind.NONPARTY: 1,
    }  # fmt: skip


def test_a_preview_shows_one_line_a_row(preview_requests, picture_of):
    rows = [
        HEADER,
        [*FIRST[:5], 6],
        ["", "农业界", "曹杰彤", "关于农业", "书面", ""],
        ["", "农业界", "", "关于水利", "书面", ""],
        ["", "农业 界", "曹杰彤", "关于农业", "口头", ""],
    ]
    known = preview_requests([HEADER, FIRST])
    assert picture_of(preview_requests(rows, known, ["民建临江市委会"])) == [
        "2 changed 关于医院改革 时长（分钟） 7→6",
        "3 new 关于农业",
        "4 problem 关于水利 发言人没有填写",
        "5 problem 关于农业 题目与第 3 行重复，请删去一行",
    ]


def test_a_known_unit_is_written_as_the_record_writes_it(preview_requests):
    row = [*FIRST[:1], "民建 临江市委员会", *FIRST[2:]]
    (line,) = preview_requests([HEADER, row], units=["民建临江市委会"]).lines
    assert (line.draft.unit, line.unit_is_new) == ("民建临江市委会", False)


def test_an_unknown_unit_is_new_with_a_guessed_kind(preview_requests):
    (line,) = preview_requests([HEADER, FIRST]).lines
    assert (line.unit_is_new, line.unit_kind) == (True, UnitKind.PARTY)


def test_two_spellings_of_a_new_unit_are_one_new_unit(preview_requests):
    other = ["", "民建临江市委员会", "潘玲", "关于教育", "口头", 7]
    assert preview_requests([HEADER, FIRST, other]).new_units == {"民建临江市委会": UnitKind.PARTY}


def test_the_unit_of_a_refused_row_is_not_added(preview_requests):
    assert preview_requests([HEADER, ["", "农业界", "", "关于水利", "书面", ""]]).new_units == {}


def test_two_rows_without_a_title_are_not_called_the_same(preview_requests, picture_of):
    row = ["", "农业界", "曹杰彤", "", "书面", ""]
    assert picture_of(preview_requests([HEADER, row, row])) == [
        "2 problem  题目没有填写",
        "3 problem  题目没有填写",
    ]


def test_another_speaker_of_the_only_such_speech_is_a_correction(preview_requests, picture_of):
    known = preview_requests([HEADER, FIRST])
    row = [*FIRST[:2], "朱远平", *FIRST[3:]]
    assert picture_of(preview_requests([HEADER, row], known)) == [
        "2 changed 关于医院改革 发言人 潘玲→朱远平"
    ]


def test_another_speaker_beside_the_known_one_is_another_speech(preview_requests, picture_of):
    known = preview_requests([HEADER, FIRST])
    row = [*FIRST[:2], "朱远平", *FIRST[3:]]
    assert picture_of(preview_requests([HEADER, FIRST, row], known)) == [
        "2 same 关于医院改革",
        "3 new 关于医院改革",
    ]


def test_two_other_speakers_are_not_both_a_correction_of_one_speech(preview_requests):
    known = preview_requests([HEADER, FIRST])
    rows = [HEADER, *([*FIRST[:2], speaker, *FIRST[3:]] for speaker in ("朱远平", "王勇"))]
    verdicts = [line.verdict for line in preview_requests(rows, known).lines]
    assert verdicts == ["changed", "problem"]


def test_rows_without_a_time_keep_the_order_of_the_file(preview_requests):
    rows = [HEADER, *(["", "农业界", "曹杰彤", f"题目{n}", "口头", 7] for n in (3, 1, 2))]
    drafts = [line.draft for line in preview_requests(rows).lines]
    ordered = sorted(drafts, key=lambda draft: draft.submitted_at)
    assert [draft.title for draft in ordered] == ["题目3", "题目1", "题目2"]


def test_a_time_left_empty_the_second_time_stays(preview_requests):
    known = preview_requests([HEADER, FIRST])
    assert preview_requests([HEADER, ["", *FIRST[1:]]], known).same == 1


def test_a_roster_is_no_list_of_speeches(golden, preview_requests):
    roster = read_workbook(golden / "roster.xlsx")
    with pytest.raises(NoNameColumn, match="“代表单位”、“题目”"):
        preview_requests(roster)


def test_what_services_ask_about_units_is_at_hand():
    assert match_unit("市工商联", ["市工商联"]) == "市工商联"
    assert (party_of("市工商联"), guess_unit_kind("市工商联")) == ("工商联", UnitKind.FIC)
