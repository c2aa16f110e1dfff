"""The quota strip: who is missing, who asks too often, what share the parties have."""

from datetime import datetime, timedelta

from db.domain.speaking_policy import SpeakingPolicy, SpeechRequest
from db.domain.speech_quota import RepeatedSpeaker, UnitOverQuota, check_quota
from db.domain.vocabulary import SpeechForm, UnitKind

MINJIAN, ZHIGONG, NONPARTY, FIC, EDUCATION = range(1, 6)
KINDS = {
    MINJIAN: UnitKind.PARTY,
    ZHIGONG: UnitKind.PARTY,
    NONPARTY: UnitKind.NONPARTY,
    FIC: UnitKind.FIC,
    EDUCATION: UnitKind.SECTOR,
}
POLICY = SpeakingPolicy(protocol=tuple(KINDS), priority=(MINJIAN, ZHIGONG, NONPARTY, FIC))
START = datetime(2020, 12, 1)


def requests(*entries):
    return [
        SpeechRequest(
            id=number,
            unit=unit,
            submitted_at=START + timedelta(hours=number),
            speaker=speaker,
            theme=theme,
            form=form,
        )
        for number, (unit, speaker, theme, form) in enumerate(entries, start=1)
    ]


def oral(unit, speaker="", theme=""):
    return unit, speaker, theme, SpeechForm.ORAL


def written(unit, speaker="", theme=""):
    return unit, speaker, theme, SpeechForm.WRITTEN


def check(*entries, **settings):
    return check_quota(requests(*entries), POLICY, kinds=KINDS, **settings)


def test_priority_units_without_an_oral_request_are_missing_in_their_order():
    assert check(oral(FIC), written(ZHIGONG), oral(EDUCATION)).missing == (
        MINJIAN,
        ZHIGONG,
        NONPARTY,
    )


def test_priority_units_over_their_quota_are_named_with_their_count():
    asked = [oral(FIC), oral(FIC), oral(FIC), oral(MINJIAN), oral(EDUCATION), oral(EDUCATION)]
    assert check(*asked).over == (UnitOverQuota(FIC, 3),)
    assert check(*asked, quota=3).over == ()


def test_people_who_ask_twice_are_named_however_their_name_is_spaced():
    found = check(oral(MINJIAN, "潘 玲"), oral(FIC, "潘玲"), oral(FIC, ""), oral(FIC, ""))
    assert found.repeated == (RepeatedSpeaker("潘玲", 2),)
    assert check(oral(MINJIAN, "潘玲"), written(MINJIAN, "潘玲")).repeated == ()


def test_the_share_of_the_2020_work_report_is_60_53():
    found = check(*[oral(MINJIAN)] * 16, *[oral(FIC)] * 7, *[oral(EDUCATION)] * 15)
    assert (found.party_and_fic, found.oral_total, found.share) == (23, 38, "60.53")


def test_people_without_party_count_only_where_the_record_says_so():
    asked = [oral(MINJIAN), oral(NONPARTY), oral(EDUCATION), written(FIC)]
    assert check(*asked).share == "33.33"
    assert check(*asked, count_nonparty=True).share == "66.67"


def test_a_unit_of_unknown_kind_is_no_party():
    found = check_quota(requests(oral(MINJIAN)), POLICY, kinds={})
    assert found.party_and_fic == 0


def test_without_oral_requests_there_is_no_share():
    found = check(written(MINJIAN))
    assert (found.oral_total, found.share) == (0, None)


def test_a_title_also_filed_as_a_motion_is_found_in_other_words_of_the_frame():
    asked = [
        oral(MINJIAN, theme="关于抓实“五大举措”着力精神扶贫的建议"),
        written(FIC, theme="促进养老服务"),
        oral(FIC, theme=""),
        oral(MINJIAN, theme="关于抓实“五大举措”着力精神扶贫的建议"),
    ]
    found = check(*asked, motion_titles=["抓实五大举措，着力精神扶贫", "关于提案"])
    assert found.motion_titles == ("关于抓实“五大举措”着力精神扶贫的建议",)
