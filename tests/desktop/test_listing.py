"""Rows are listed as plain values."""

from desktop.listing import meeting_records, member_record, speech_records


def test_members_are_listed_with_the_words_of_the_field(sample):
    record = member_record(sample.members.members()[0])
    assert record["sex"] in {"男", "女"}
    assert isinstance(record["parties"], list)


def test_speeches_are_listed_by_meeting_or_all_together(sample):
    [meeting] = meeting_records(sample)
    assert speech_records(sample, meeting["number"]) == speech_records(sample, None)
    assert meeting["starts_on"] == "2021-01-06"
