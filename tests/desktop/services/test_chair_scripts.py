import pytest

from db.domain.ids import SittingId
from desktop.reports.chair_script import ScriptPart
from desktop.services.chair_scripts import ChairScriptService
from desktop.services.floor import InsertedSpeech

SITTING = SittingId(2)


@pytest.fixture
def scripts(floor, hands, sample):
    return ChairScriptService(floor, sample.uow, clock=lambda: hands.wall)


def texts(script, part=ScriptPart.TEXT):
    return [each.text for each in script.paragraphs if each.part is part]


def test_the_script_opens_calls_everybody_and_closes(scripts, floor):
    script = scripts.draft(SITTING)
    names = texts(script, ScriptPart.NAME)
    first, second, *_ = floor.view(SITTING).rows
    said = texts(script)
    assert said[1] == f"现在举行{script.meeting}大会发言（一）。"
    assert said[3].startswith(f"首先，请{first.speaker}代表{first.unit}发言，发言的题目是《")
    assert said[3].endswith(f"请{second.speaker}做准备。")
    assert (len(names), said[-1][-5:]) == (len(floor.view(SITTING).rows), "现在散会。")
    assert scripts.paper(script).startswith(b"%PDF")


def test_the_attendance_is_said_once_somebody_is_there(scripts, sample):
    assert not any("应到" in text for text in texts(scripts.draft(SITTING)))
    sample.sign_ins.sign_in_member(SITTING, sample.members.members()[0].id)
    assert any("应到委员367人，实到1人" in text for text in texts(scripts.draft(SITTING)))


def test_who_has_spoken_is_not_called_again_and_a_guest_is_called_by_name(scripts, floor):
    first = floor.call_next(SITTING)
    floor.insert(SITTING, InsertedSpeech(speaker="来宾"))
    script, cards = scripts.draft(SITTING), scripts.cards(SITTING)
    assert len(cards.cards) == len(floor.view(SITTING).rows) - 1
    assert floor.view(SITTING).rows[0].key == first
    assert "请来宾发言，时间8分钟。" in texts(script)[-2]
    assert cards.cards[-1].next_speaker == ""
    assert scripts.card_paper(cards).startswith(b"%PDF")


def test_an_empty_sitting_has_no_calls(scripts):
    assert texts(scripts.draft(SittingId(1)), ScriptPart.NAME) == []


def test_what_the_secretary_writes_is_printed_until_it_is_given_up(scripts, sample):
    scripts.write(SITTING, "同志们：\n【王芳】\n\n请讲。 ")
    assert [each.text for each in scripts.draft(SITTING).paragraphs] == [
        "同志们：",
        "王芳",
        "请讲。",
    ]
    assert sample.history.status().undo_label == "修改主持词：大会发言（一）主持词"
    scripts.adopt(SITTING)
    assert len(scripts.draft(SITTING).paragraphs) > 60
    assert not scripts.section(SITTING).is_edited


@pytest.mark.parametrize("text", ["", " \n ", None])
def test_a_text_that_says_nothing_else_is_the_draft(scripts, text):
    scripts.write(SITTING, "同志们：")
    scripts.write(SITTING, scripts.section(SITTING).generated if text is None else text)
    assert scripts.section(SITTING).written is None


def test_a_text_says_that_the_order_has_changed_since(scripts, floor):
    scripts.write(SITTING, "同志们：")
    floor.withdraw(SITTING, floor.view(SITTING).rows[3].key)
    assert scripts.section(SITTING).has_moved
    scripts.keep(SITTING)
    section = scripts.section(SITTING)
    assert (section.has_moved, section.text) == (False, "同志们：")
