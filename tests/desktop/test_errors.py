from datetime import datetime
from pathlib import Path

import pytest

import desktop.cli  # noqa: F401 - knows every use case, and so every violation
from db.domain import errors
from db.domain.errors import EnvironmentFault, Holder, RecordDamaged, RecordHeld, RuleViolation
from db.domain.motion_states import ForbiddenStep
from db.domain.stroke_order import UnknownStroke
from desktop.errors import explain, holder_text
from desktop.exchange.errors import NotAWorkbook
from desktop.services.figure_checks import NotAFigureTable
from desktop.services.letterheads import LetterheadRefused, NotAPicture
from desktop.services.naming import NameTaken
from desktop.services.sign_in import NoSuchSitting
from desktop.services.typesetting import NoSuchPaperFormat, NoTextToSet

FILE = Path("某处/临江.plenary")


def kinds(base):
    for kind in base.__subclasses__():
        yield kind
        yield from kinds(kind)


@pytest.mark.parametrize(
    "kind",
    [kind for kind in kinds(errors.PathFault) if kind not in (RecordDamaged, RecordHeld)],
)
def test_every_fault_says_what_to_do_and_names_the_file(kind):
    text = explain(kind(FILE))
    assert "临江.plenary" in text
    assert "。" in text


def test_a_held_record_says_who_has_it_and_since_when():
    holder = Holder("张三", "MEETING-1", 7, datetime(2021, 1, 6, 9, 2))
    assert "张三（电脑 MEETING-1）自 01-06 09:02 起" in explain(RecordHeld(FILE, holder))
    assert holder_text(None) == "另一个程序"


def test_a_damaged_record_offers_its_backup_or_says_there_is_none():
    assert "可以恢复" in explain(RecordDamaged(FILE, ("x",), Path("备份.plenary")))
    assert "没有找到完好的备份" in explain(RecordDamaged(FILE, ("x",)))


def test_other_faults_and_workbooks_are_worded_too():
    assert explain(EnvironmentFault("线断了")) == "线断了"
    assert "不是" in explain(NotAWorkbook(FILE))


def test_violations_are_worded_with_their_data():
    assert "“教育界”已经有了" in explain(NameTaken("教育界"))
    assert "第 9 场" in explain(NoSuchSitting(9))
    assert "“㐂”" in explain(UnknownStroke(["㐂"]))


def test_every_violation_that_a_user_can_meet_has_chinese_words():
    from desktop.errors import _violation_texts
    from desktop.wording import plain

    worded = set(_violation_texts(plain)) | {UnknownStroke, ForbiddenStep, NotAFigureTable}
    worded |= {NoTextToSet, NoSuchPaperFormat, LetterheadRefused, NotAPicture}
    services = {kind for kind in kinds(RuleViolation) if kind.__module__.startswith("desktop")}
    assert services - worded == set()


def test_a_violation_without_words_shows_its_name_and_a_defect_is_no_message():
    assert "RuleViolation" in explain(RuleViolation("x"))
    assert explain(ValueError("x")) is None
