from db.domain.chair_sentence import DEFAULT
from db.domain.leave_notice import NoticeRule
from db.domain.vocabulary import MeetingKind
from db.repositories import attendance_rules


def test_a_new_record_knows_the_notice_of_plenary_and_standing_committee(read):
    rules = {rule.kind: rule for rule in read(attendance_rules.notices)}
    assert {kind: rule.days for kind, rule in rules.items()} == {
        MeetingKind.PLENARY: 3,
        MeetingKind.STANDING: 2,
    }
    assert all("湖南省" in rule.source for rule in rules.values())
    assert read(attendance_rules.notice, MeetingKind.COMMITTEE) is None


def test_a_rule_of_notice_is_changed(write, read):
    rule = NoticeRule(MeetingKind.PLENARY, 5, "本市规定")
    write(attendance_rules.set_notice, rule)
    assert read(attendance_rules.notice, MeetingKind.PLENARY) == rule


def test_a_template_is_written_and_returned_to_the_default(write, read):
    kind = MeetingKind.STANDING
    assert read(attendance_rules.template, kind) == DEFAULT
    for text in ("实到{实到}人", "应到{应到}人"):
        write(attendance_rules.set_template, kind, text)
    assert read(attendance_rules.template, kind) == "应到{应到}人"
    for _ in range(2):
        write(attendance_rules.set_template, kind, None)
    assert read(attendance_rules.template, kind) == DEFAULT
